-- Who sent the waiting rows of the inbox: people take turns, and one person fills no more than a share of a chat's inbox.
-- A user's id, or the (negative) id of a chat that sends as itself; null for rows without a sender, which no limit refuses.
alter table inbox add column person_id integer;
-- Equal for commands that have the same answer; null for commands that must not be merged.
alter table inbox add column merge_key integer;
-- A notice sent instead of an answer comes before the answers.
alter table inbox add column is_notice integer not null default 0;
