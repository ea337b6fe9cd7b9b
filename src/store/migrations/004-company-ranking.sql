-- The data for ranking a company's articles: salience, whether they name it or only what belongs to it, and when they appeared.

-- Letters and digits of the name, folded: typed names are compared with it. Filled by the program. `key` is without, `long_key` with words
-- such as Inc. and Group at the end.
alter table company add column key text not null default '';
alter table company add column long_key text not null default '';
create index company_key on company (key);
create index company_long_key on company (long_key);

-- Articles that name only something that belongs to the company, which `n_articles` does not count.
alter table company add column n_via integer not null default 0;

-- The named company that belongs to this one; null if the article names this one itself.
alter table article_company add column via_id integer references company (id);
-- The article's; null if it has no date. `sorted_at` alone does not show that.
alter table article_company add column published_at integer;
update article_company set published_at = (select article.published_at from article where article.id = article_id);

-- The rank band of a company's articles: from news about it (0) to a mention in passing (4), and the same for articles that name only what
-- belongs to it (5 to 9). Within a band the newest is first: a difference in salience of less than a band says little, a day says much.
alter table article_company add column band integer not null generated always as (
    (case when salience >= 0.6 then 0 when salience >= 0.4 then 1 when salience >= 0.25 then 2 when salience >= 0.15 then 3 else 4 end)
    + (case when via_id is null then 0 else 5 end)
) virtual;

-- A page of a company is one walk along this index, which contains all columns that such a walk needs.
create index article_company_ranked on article_company (company_id, band, sorted_at desc, article_id, published_at, via_id);

drop trigger article_company_added;
drop trigger article_company_dropped;
create trigger article_company_added after insert on article_company begin
    update company set n_articles = n_articles + (new.via_id is null), n_via = n_via + (new.via_id is not null) where id = new.company_id;
end;
create trigger article_company_dropped after delete on article_company begin
    update company set n_articles = n_articles - (old.via_id is null), n_via = n_via - (old.via_id is not null) where id = old.company_id;
end;
