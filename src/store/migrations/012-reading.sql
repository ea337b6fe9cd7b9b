-- How reading went where it went badly, and what operators are to be told.

create table reading_record (
    -- JSON: {"feed":12} or {"file":{"path":…,"n_bytes":…,"modified_ns":…}}
    document text primary key,
    -- processes that ended while it was read, the bot's own and those that read it alone
    n_deaths integer not null default 0,
    -- readings in a row since then that a process of its own survived
    n_passed integer not null default 0,
    -- readings in a row that ended in a way that may have another cause
    n_stopped integer not null default 0,
    -- a file is not read before this time
    not_before integer not null default 0,
    -- how long the last reading took, where that is long
    slow_ms integer not null default 0,
    noted_at integer not null
) strict, without rowid;

create trigger feed_reading_forgotten after delete on feed begin
    delete from reading_record where document = '{"feed":' || old.id || '}';
end;

create table operator_notice (
    id integer primary key autoincrement,
    text text not null,
    made_at integer not null
) strict;

create table operator_notice_sent (
    notice_id integer not null references operator_notice (id) on delete cascade,
    operator integer not null,
    sent_at integer not null,
    primary key (notice_id, operator)
) strict, without rowid;
