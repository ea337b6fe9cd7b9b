-- How similar articles are to other news of their time.

-- The mean similarity to the stories near it when it came, 0 to 1; 0 during the cold start, and for articles that already had a story.
alter table story_item add column density real not null default 0;
