-- Who sent what waits in the inbox: people take turns, and one person fills no more than a share of a chat's waiting room.
-- A user's id, or the (negative) id of a chat that speaks for itself; null for what nobody sent and what nobody may push out.
alter table inbox add column person_id integer;
-- Equal for commands that are answered alike; null for what must not be merged.
alter table inbox add column merge_key integer;
-- What is said instead of an answer goes before the answers.
alter table inbox add column is_notice integer not null default 0;
