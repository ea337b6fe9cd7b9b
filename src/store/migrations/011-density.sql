-- How alike articles are to the news around them.

-- The mean likeness to the stories near it when it came, 0 to 1; 0 while the archive is young, and for what stood in a story before.
alter table story_item add column density real not null default 0;
