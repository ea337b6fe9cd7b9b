-- The reading history of documents that caused trouble.

create table reading_record (
    -- JSON: {"feed":12} or {"file":{"path":…,"n_bytes":…,"modified_ns":…}}
    document text primary key,
    -- processes that ended while it was read, the bot's own and isolated ones
    n_deaths integer not null default 0,
    -- consecutive readings since then that an isolated process survived
    n_passed integer not null default 0,
    -- consecutive readings that ended in a way that may have another cause
    n_stopped integer not null default 0,
    -- a file is not read before this time
    not_before integer not null default 0,
    -- duration of the last reading, if that is long
    slow_ms integer not null default 0,
    noted_at integer not null
) strict, without rowid;

create trigger feed_reading_forgotten after delete on feed begin
    delete from reading_record where document = '{"feed":' || old.id || '}';
end;
