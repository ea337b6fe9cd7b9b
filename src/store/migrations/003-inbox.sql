-- Updates received from Telegram: stored before they are confirmed, processed in order within a chat. Once settled, content and answer are
-- erased; the rest stays for some days, to recognise a repeat.
create table inbox (
    seq         integer primary key,
    -- Telegram's id: it identifies repeats, but does not give the order, since it can restart.
    update_id   integer not null unique,
    chat_id     integer not null,
    content     text not null,
    -- The answer, once it has been computed: after a restart the same answer is sent.
    answer      text,
    attempts    integer not null default 0,
    sent_parts  integer not null default 0,
    -- Milliseconds since 1970, like all times here.
    received_at integer not null,
    due_at      integer not null default 0,
    sent_at     integer,
    settled_at  integer
) strict;

create index inbox_pending on inbox (chat_id, seq) where settled_at is null;
create index inbox_sent on inbox (sent_at) where sent_at is not null;
create index inbox_settled on inbox (settled_at) where settled_at is not null;
