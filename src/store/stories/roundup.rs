//! The stories of a period, those with the most articles first: the content of a roundup.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::ArticleId;
use crate::store::articles::companies::{company_id, newest_between, newest_of};
use crate::store::articles::read::tags_of;
use crate::store::stories::outlined;
use crate::store::stories::story_cache::article_of_item;
use crate::store::{Store, StoreError, StoryArticles};
use crate::story::StoryId;
use crate::text::language::{Language, detect};
use crate::text::term::terms;

/// Maximum number of articles and items examined, the newest ones.
const MAX_LOOKED_AT: u32 = 5_000;

/// Number of a story's articles whose tags count.
const TAGGED_BY: usize = 3;

/// The subject of a roundup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All articles.
    All,
    /// Articles with a tag (normalised).
    Tag(String),
    /// Articles about a company (canonical name).
    Company(String),
}

/// The stories of some days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopStories {
    /// The most important stories first, each with its first articles and its last one, and with
    /// the tags of the first of them: for an item only those that it names. that it names.
    pub stories: Vec<(StoryArticles, Vec<String>)>,
    /// The end of the period: now, or if nothing was published lately, the time of the newest
    /// article.
    pub until: Timestamp,
    /// Number of articles in all stories of the period, also those not listed here.
    pub n_articles: u32,
    /// Number of articles and items of the period in other languages than those asked for.
    pub n_foreign: u32,
}

/// An article or item of the period.
struct PeriodMember {
    article: ArticleId,
    story: StoryId,
    stands_at_s: i64,
}

impl Store {
    /// Returns at most `limit` stories of the last `length_s` seconds; if nothing was published in
    /// them, those of the same time before the newest article. Only articles in these languages
    /// count, if there are any.
    pub fn leading_stories(
        &self,
        scope: &Scope,
        length_s: i64,
        limit: usize,
        languages: &[Language],
        now: Timestamp,
    ) -> Result<TopStories, StoreError> {
        self.read("find the stories of a period", |view| {
            let mut until_s = now.as_second();
            let met = |until_s| met_in(view, scope, (until_s - length_s, until_s), languages);
            let (mut own, mut n_foreign) = met(until_s)?;
            if own.is_empty() && n_foreign == 0 {
                let Some(newest) = newest(view, scope)? else {
                    return Ok(TopStories { until: now, ..TopStories::default() });
                };
                until_s = newest;
                (own, n_foreign) = met(until_s)?;
            }
            let mut stories: FxHashMap<StoryId, (Vec<ArticleId>, i64)> = FxHashMap::default();
            for it in &own {
                let (articles, newest_s) = stories.entry(it.story).or_default();
                articles.push(it.article);
                *newest_s = (*newest_s).max(it.stands_at_s);
            }
            let mut ranked = Vec::with_capacity(stories.len());
            for (story, (mut articles, newest_s)) in stories {
                articles.sort_unstable();
                articles.dedup();
                let age = (until_s - newest_s) as f64 / length_s.max(1) as f64;
                // Twice as many articles outweigh the age of the whole period.
                let weight = (articles.len() as f64).log2() - age;
                ranked.push((weight, story));
            }
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
            let mut articles: Vec<ArticleId> = own.iter().map(|it| it.article).collect();
            articles.sort_unstable();
            articles.dedup();
            let mut leading = Vec::new();
            for (_, story) in ranked.into_iter().take(limit) {
                if let Some(mut told) = outlined(view, story, ArticleId(i64::MAX >> 8))? {
                    if !languages.is_empty() {
                        told.members.retain(|it| languages.contains(&detect(it.text())));
                    }
                    if told.members.is_empty() {
                        continue;
                    }
                    let mut tags = Vec::new();
                    for it in told.members.iter().take(TAGGED_BY) {
                        tags.extend(
                            tags_of(view, it.article.id)?
                                .into_iter()
                                .filter(|tag| it.span.is_none() || names(it.text(), tag)),
                        );
                    }
                    leading.push((told, tags));
                }
            }
            let until = Timestamp::from_second(until_s).unwrap_or(now);
            let n_articles = articles.len() as u32;
            Ok(TopStories { stories: leading, until, n_articles, n_foreign })
        })
    }
}

/// Whether a text contains all words of a tag: a roundup's tags describe all of its items.
fn names(text: &str, tag: &str) -> bool {
    let stems: FxHashSet<_> = terms(text).map(|it| it.stem).collect();
    terms(tag).all(|it| stems.contains(&it.stem))
}

/// Returns what is of the period in these languages, in all if there are none, and how much is in
/// others.
fn met_in(
    view: &Connection,
    scope: &Scope,
    (after_s, until_s): (i64, i64),
    languages: &[Language],
) -> rusqlite::Result<(Vec<PeriodMember>, u32)> {
    let mut all = met(view, scope, after_s, until_s)?;
    if languages.is_empty() {
        return Ok((all, 0));
    }
    let n_all = all.len();
    let mut find = view.prepare_cached("select language from article where id = ?")?;
    let mut is_read = |id: ArticleId| -> rusqlite::Result<bool> {
        let code: String = find.query_row([id], |row| row.get("language"))?;
        Ok(languages.iter().any(|language| language.code() == code))
    };
    let mut own = Vec::new();
    for it in all.drain(..) {
        if is_read(it.article)? {
            own.push(it);
        }
    }
    let n_foreign = (n_all - own.len()) as u32;
    Ok((own, n_foreign))
}

fn met(
    view: &Connection,
    scope: &Scope,
    after_s: i64,
    until_s: i64,
) -> rusqlite::Result<Vec<PeriodMember>> {
    let read = |row: &Row<'_>| {
        Ok(PeriodMember {
            article: article_of_item(row.get("id")?),
            story: row.get("story_id")?,
            stands_at_s: row.get("timeline_at")?,
        })
    };
    let found: Vec<PeriodMember> = match scope {
        Scope::All => view
            .prepare_cached(
                "select id, story_id, timeline_at from story_item where timeline_at > ? and timeline_at <= ? order by timeline_at desc limit ?",
            )?
            .query_map(params![after_s, until_s, MAX_LOOKED_AT], read)?
            .collect::<Result<_, _>>()?,
        Scope::Tag(name) => view
            .prepare_cached(
                "select story_item.id, story_id, timeline_at from article_tag cross join story_item
                     on story_item.id between article_id * 64 and article_id * 64 + 63
                 where tag_id = (select id from tag where name = ?) and sorted_at > ? and sorted_at <= ?
                 order by sorted_at desc limit ?",
            )?
            .query_map(params![name, after_s, until_s, MAX_LOOKED_AT], read)?
            .collect::<Result<_, _>>()?,
        // An item of a roundup that names the company may be about anything: only whole articles
        // are known to be about it.
        Scope::Company(name) => view
            .prepare_cached(&format!(
                "select story_item.id, story_id, timeline_at from ({}) as newest cross join story_item on story_item.id = article_id * 64
                 order by sorted_at desc",
                newest_between(0..=3, "article_id", "and sorted_at > ?2 and sorted_at <= ?3", MAX_LOOKED_AT),
            ))?
            .query_map(params![company_id(view, name)?, after_s, until_s], read)?
            .collect::<Result<_, _>>()?,
    };
    Ok(found)
}

fn newest(view: &Connection, scope: &Scope) -> rusqlite::Result<Option<i64>> {
    let newest = match scope {
        Scope::All => view.prepare_cached("select max(timeline_at) as timeline_at from story_item")?.query_row([], |row| row.get("timeline_at")).optional()?,
        Scope::Tag(name) => view
            .prepare_cached("select max(sorted_at) as sorted_at from article_tag where tag_id = (select id from tag where name = ?)")?
            .query_row([name], |row| row.get("sorted_at"))
            .optional()?,
        Scope::Company(name) => view
            .prepare_cached(&newest_of(0..=3, "article_id", 1))?
            .query_row([company_id(view, name)?], |row| row.get("sorted_at"))
            .optional()?,
    };
    Ok(newest.flatten())
}
