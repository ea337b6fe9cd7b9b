-- How reading went where it went badly.

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
