//! Listings by page: each is one walk along an index, without sorting or counting. A story appears
//! once, at its first article.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{ArticleId, ChatId};
use crate::id::FeedId;
use crate::store::articles::companies::{company_id, counts_of, name_of_company};
use crate::store::articles::company_days::count_since;
use crate::store::articles::names::count_of;
use crate::store::articles::page_version::shown_in_lists;
use crate::store::articles::read::{article_of, personal_article_of, source_count};
use crate::store::articles::search::search;
use crate::store::stories::{story_id, story_mark, whole_articles};
use crate::store::{Listing, Page, Store, StoreError, StoryMark, Window};
use crate::story::StoryId;
use crate::text::language::Language;

/// The bands of a company's articles: half for those that name it, half for those that name only
/// what belongs to it.
const N_BANDS: u32 = 12;

/// A listing in some languages reads so many articles at most: reading takes about a microsecond
/// per article.
const MAX_READ: u32 = 20_000;

/// An article's place in a listing; in a company's listing with what is named instead of it.
type Placed = (ArticleId, Option<i64>);

impl Store {
    /// Returns a part of a listing. A search lists the most relevant articles first, a company
    /// those that are about it, all others the newest. Each story appears at the place of its first
    /// article; its other articles are skipped.
    pub fn page(&self, listing: &Listing, window: Window) -> Result<Page, StoreError> {
        self.page_in(listing, window, &[])
    }

    /// Like [`Store::page`], with the articles in these languages only; in all if there are none.
    /// Such a listing is read up to 20,000 articles.
    pub fn page_in(
        &self,
        listing: &Listing,
        window: Window,
        languages: &[Language],
    ) -> Result<Page, StoreError> {
        self.read("list the articles", |view| {
            let snapshot = match window.snapshot {
                Some(snapshot) => Some(snapshot),
                None => newest_article(view)?,
            };
            let Some(snapshot) = snapshot else { return Ok(Page::default()) };
            let mut n_via = 0;
            let mut matches = Vec::new();
            let mut total = match listing {
                Listing::Latest => count_all(view)?,
                Listing::Tag(name) => count_of(view, "tag", name)?,
                Listing::Company { name, since } => {
                    let counted = match since {
                        None => counts_of(view, name)?,
                        Some(since) => count_since(view, company_id(view, name)?, *since)?,
                    };
                    n_via = counted.1;
                    counted.0 + counted.1
                }
                Listing::Source(name) => source_count(view, name)?,
                Listing::Feed { .. } => count_feed(view, listing, None)?,
                Listing::Search(query) => {
                    matches =
                        search(view, query, snapshot)?.into_iter().map(|id| (id, None)).collect();
                    matches.len() as u32
                }
            };
            let mut n_foreign = 0;
            let is_picked = !languages.is_empty();
            if is_picked {
                if !matches!(listing, Listing::Search(_)) {
                    matches = part(view, listing, (None, snapshot), 0, MAX_READ)?;
                }
                let n_all = matches.len();
                matches = in_languages(view, matches, languages)?;
                total = matches.len() as u32;
                n_foreign = (n_all - matches.len()) as u32;
                n_via = matches.iter().filter(|it| it.1.is_some()).count() as u32;
            }
            if window.snapshot.is_some() && !is_picked {
                let (n_newer, n_newer_via) = count_newer(view, listing, snapshot)?;
                total = total.saturating_sub(n_newer + n_newer_via);
                n_via = n_via.saturating_sub(n_newer_via);
            }
            let is_matched = is_picked || matches!(listing, Listing::Search(_));
            let matches = is_matched.then_some(matches);
            let walk = Walk::new(view, listing, window, snapshot, matches)?;
            let led = walk.led(view, window.offset, window.limit)?;
            let is_company = matches!(listing, Listing::Company { .. });
            let mut page = Page {
                articles: Vec::with_capacity(led.len()),
                total,
                n_via,
                via: Vec::new(),
                snapshot: Some(snapshot),
                stories: Vec::new(),
                n_passed: Vec::new(),
                n_new: walk.n_new,
                n_foreign,
            };
            for it in led {
                let article = match listing {
                    Listing::Feed { reader, .. } => personal_article_of(view, *reader, it.id)?,
                    _ => article_of(view, it.id)?,
                };
                let Some(article) = article else { continue };
                page.articles.push(article);
                page.stories.push(it.story);
                page.n_passed.push(it.n_passed);
                if is_company {
                    page.via.push(it.via_id.map(|it| name_of_company(view, it)).transpose()?);
                }
            }
            Ok(page)
        })
    }

    /// Returns the article that came last.
    pub fn newest_article(&self) -> Result<Option<ArticleId>, StoreError> {
        self.read("find the newest article", newest_article)
    }

    /// Counts the articles of a listing that came after another, up to a snapshot; a narrowed
    /// listing and a search are not counted.
    pub fn count_between(
        &self,
        listing: &Listing,
        (after, snapshot): (ArticleId, ArticleId),
        languages: &[Language],
    ) -> Result<u32, StoreError> {
        self.read("count new articles", |view| {
            let n = |it: (u32, u32)| it.0 + it.1;
            let n_new = n(count_newer(view, listing, after)?)
                .saturating_sub(n(count_newer(view, listing, snapshot)?));
            if n_new == 0 || languages.is_empty() {
                return Ok(n_new);
            }
            let newer = part(view, listing, (Some(after), snapshot), 0, MAX_READ)?;
            Ok(in_languages(view, newer, languages)?.len() as u32)
        })
    }
}

/// Returns those in these languages, in the same order.
fn in_languages(
    view: &Connection,
    placed: Vec<Placed>,
    languages: &[Language],
) -> rusqlite::Result<Vec<Placed>> {
    let mut find = view.prepare_cached("select language from article where id = ?")?;
    let mut found = Vec::new();
    for it in placed {
        let code: String = find.query_row([it.0], |row| row.get("language"))?;
        if languages.iter().any(|language| language.code() == code) {
            found.push(it);
        }
    }
    Ok(found)
}

fn newest_article(view: &Transaction<'_>) -> rusqlite::Result<Option<ArticleId>> {
    view.prepare_cached("select max(id) as newest from stored_article")?
        .query_row([], |row| row.get("newest"))
}

/// An article that represents its story on a page.
struct StoryLead {
    id: ArticleId,
    via_id: Option<i64>,
    story: Option<StoryMark>,
    /// Articles of the listing up to the next one that represents a story, from the beginning of
    /// the page.
    n_passed: u32,
}

/// A listing from one end to the other: what came after `window.new_after` first, then the rest,
/// each part in the listing's order.
struct Walk<'a> {
    listing: &'a Listing,
    snapshot: ArticleId,
    new_after: Option<ArticleId>,
    /// Number of articles in the first part.
    n_new: u32,
    /// For a search, and for a listing in some languages, all articles in the order of the walk.
    matches: Option<Vec<Placed>>,
}

impl<'a> Walk<'a> {
    fn new(
        view: &Connection,
        listing: &'a Listing,
        window: Window,
        snapshot: ArticleId,
        mut matches: Option<Vec<Placed>>,
    ) -> rusqlite::Result<Walk<'a>> {
        let n_new = match (window.new_after, &mut matches) {
            (None, _) => 0,
            (Some(new_after), Some(matches)) => {
                // A stable sort: each part keeps its order.
                matches.sort_by_key(|it| it.0 <= new_after);
                matches.iter().filter(|it| it.0 > new_after).count() as u32
            }
            (Some(new_after), None) => {
                let (newer, newest) =
                    (count_newer(view, listing, new_after)?, count_newer(view, listing, snapshot)?);
                (newer.0 + newer.1).saturating_sub(newest.0 + newest.1)
            }
        };
        Ok(Walk { listing, snapshot, new_after: window.new_after, n_new, matches })
    }

    /// Returns the articles that represent stories from an offset on, at most `limit`, and how many
    /// articles each covers.
    fn led(&self, view: &Connection, offset: u32, limit: u32) -> rusqlite::Result<Vec<StoryLead>> {
        let mut led: Vec<StoryLead> = Vec::new();
        let mut n_passed = 0;
        // The article that represents each story.
        let mut firsts: FxHashMap<StoryId, ArticleId> = FxHashMap::default();
        let mut n_at_once = limit.saturating_add(1);
        loop {
            let placed = self.placed(view, offset + n_passed, n_at_once)?;
            if placed.is_empty() {
                return Ok(led);
            }
            for (id, via_id) in placed {
                let story = story_id(view, id)?;
                let mut mark = None;
                let first = match story {
                    None => id,
                    Some(story) => match firsts.get(&story) {
                        Some(first) => *first,
                        None => {
                            let own = mark.insert(story_mark(view, story, id, self.snapshot)?);
                            let first = if own.n_others == 0 {
                                id
                            } else {
                                self.first_of(view, story)?.unwrap_or(id)
                            };
                            firsts.insert(story, first);
                            first
                        }
                    },
                };
                if first == id && self.first_of_page(view, id)? == id {
                    if led.len() >= limit as usize {
                        return Ok(led);
                    }
                    if let (None, Some(story)) = (mark, story) {
                        mark = Some(story_mark(view, story, id, self.snapshot)?);
                    }
                    led.push(StoryLead { id, via_id, story: mark, n_passed });
                }
                n_passed += 1;
                if let Some(last) = led.last_mut() {
                    last.n_passed = n_passed;
                }
            }
            // If one story fills pages, ever longer steps skip it: each begins with a walk to its
            // offset.
            n_at_once = n_at_once.saturating_mul(2);
        }
    }

    fn placed(&self, view: &Connection, offset: u32, limit: u32) -> rusqlite::Result<Vec<Placed>> {
        if let Some(matches) = &self.matches {
            let (offset, limit) = (offset as usize, limit as usize);
            return Ok(matches.iter().skip(offset).take(limit).copied().collect());
        }
        let Some(new_after) = self.new_after.filter(|_| self.n_new > 0) else {
            return part(view, self.listing, (None, self.snapshot), offset, limit);
        };
        let mut placed = Vec::new();
        if offset < self.n_new {
            placed = part(
                view,
                self.listing,
                (Some(new_after), self.snapshot),
                offset,
                limit.min(self.n_new - offset),
            )?;
        }
        let n_missing = limit.saturating_sub(placed.len() as u32);
        if n_missing > 0 {
            let offset = (offset + placed.len() as u32).saturating_sub(self.n_new);
            placed.extend(part(view, self.listing, (None, new_after), offset, n_missing)?);
        }
        Ok(placed)
    }

    /// Returns the article that represents a story: the first in the walk, or the one that
    /// represents its page.
    fn first_of(&self, view: &Connection, story: StoryId) -> rusqlite::Result<Option<ArticleId>> {
        self.earliest_of(view, story)?.map(|first| self.first_of_page(view, first)).transpose()
    }

    /// Returns the article of a story that comes first in the walk.
    fn earliest_of(
        &self,
        view: &Connection,
        story: StoryId,
    ) -> rusqlite::Result<Option<ArticleId>> {
        let all = whole_articles(view, story, self.snapshot)?;
        if let Some(matches) = &self.matches {
            let all: FxHashSet<ArticleId> = all.into_iter().collect();
            return Ok(matches.iter().find(|it| all.contains(&it.0)).map(|it| it.0));
        }
        let mut first = None;
        for id in all {
            if let Some(place) = self.place_of(view, id)? {
                first = first.into_iter().chain([(place, id)]).min();
            }
        }
        Ok(first.map(|it| it.1))
    }

    /// Returns the article that represents a page in this listing. Versions that belong to a story
    /// could be found through it, too; roundups, and articles without words, have no story.
    fn first_of_page(&self, view: &Connection, id: ArticleId) -> rusqlite::Result<ArticleId> {
        let is_listed =
            |other: ArticleId| Ok(other <= self.snapshot && self.is_listed(view, other)?);
        shown_in_lists(view, id, is_listed)
    }

    fn is_listed(&self, view: &Connection, id: ArticleId) -> rusqlite::Result<bool> {
        match &self.matches {
            Some(matches) => Ok(matches.iter().any(|it| it.0 == id)),
            None => Ok(self.place_of(view, id)?.is_some()),
        }
    }

    /// Returns an article's place in the walk, as a comparable value; `None` if it does not belong
    /// to the listing.
    fn place_of(
        &self,
        view: &Connection,
        id: ArticleId,
    ) -> rusqlite::Result<Option<(bool, i64, i64, i64)>> {
        let is_old = self.new_after.is_some_and(|new_after| id <= new_after);
        let place = |band: i64, sorted_at: i64| (is_old, band, -sorted_at, id.0);
        let found = match self.listing {
            Listing::Latest => view
                .prepare_cached("select sorted_at from article where id = ?")?
                .query_row([id.0], |row| Ok(place(0, row.get("sorted_at")?)))
                .optional()?,
            Listing::Tag(name) => view
                .prepare_cached(
                    "select sorted_at from article_tag indexed by article_tag_article
                     where article_id = ? and tag_id = (select id from tag where name = ?)",
                )?
                .query_row(params![id.0, name], |row| Ok(place(0, row.get("sorted_at")?)))
                .optional()?,
            Listing::Company { name, since } => {
                let since = since.map_or(i64::MIN, Timestamp::as_second);
                view.prepare_cached(
                    "select band, sorted_at from article_company indexed by article_company_article
                     where article_id = ?1 and company_id = ?2
                         and (?3 = ?4 or is_dated and sorted_at >= ?3)",
                )?
                .query_row(params![id.0, company_id(view, name)?, since, i64::MIN], |row| {
                    Ok(place(row.get("band")?, row.get("sorted_at")?))
                })
                .optional()?
            }
            Listing::Source(name) => view
                .prepare_cached(
                    "select sorted_at from article
                     where id = ? and source_id = (select id from source where name = ?)",
                )?
                .query_row(params![id.0, name], |row| Ok(place(0, row.get("sorted_at")?)))
                .optional()?,
            Listing::Feed { feed, reader } => view
                .prepare_cached(
                    "select sorted_at from personal_article where id = ? and feed_id = ? and reader_id = ?",
                )?
                .query_row(params![id, feed, reader], |row| Ok(place(0, row.get("sorted_at")?)))
                .optional()?,
            Listing::Search(_) => None,
        };
        Ok(found)
    }
}

/// Returns a part of a listing.
fn part(
    view: &Connection,
    listing: &Listing,
    range: Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    match listing {
        Listing::Latest => latest(view, range, offset, limit),
        Listing::Tag(name) => bearing(view, name, range, offset, limit),
        Listing::Company { name, since } => {
            naming(view, company_id(view, name)?, *since, range, offset, limit)
        }
        Listing::Source(name) => of_source(view, name, range, offset, limit),
        Listing::Feed { feed, reader } => of_feed(view, (*feed, *reader), range, offset, limit),
        Listing::Search(_) => Ok(Vec::new()),
    }
}

/// Articles with ids above the first bound, if there is one, and up to the second.
type Range = (Option<ArticleId>, ArticleId);

/// Returns the number that the ids of a range are above; ids begin with 1.
fn above(after: Option<ArticleId>) -> i64 {
    after.map_or(0, |id| id.0)
}

fn latest(
    view: &Connection,
    (after, to): Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    let mut ids = view.prepare_cached(
        // Bounds on the ids would tempt SQLite to walk along them and sort.
        "select id as article_id from article where +id > ? and +id <= ? order by sorted_at desc, id limit ? offset ?",
    )?;
    let found =
        ids.query_map(params![above(after), to.0, limit, offset], id)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn of_source(
    view: &Connection,
    name: &str,
    (after, to): Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    let mut ids = view.prepare_cached(
        "select id as article_id from article
         where source_id = (select id from source where name = ?) and +id > ? and +id <= ?
         order by sorted_at desc, id limit ? offset ?",
    )?;
    ids.query_map(params![name, above(after), to.0, limit, offset], id)?.collect()
}

fn of_feed(
    view: &Connection,
    (feed, reader): (FeedId, ChatId),
    (after, to): Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    let mut ids = view.prepare_cached(
        "select id as article_id from personal_article
         where feed_id = ? and reader_id = ? and +id > ? and +id <= ?
         order by sorted_at desc, id limit ? offset ?",
    )?;
    ids.query_map(params![feed, reader, above(after), to.0, limit, offset], id)?.collect()
}

/// Counts the articles of a personal feed that came after another.
fn count_feed(
    view: &Connection,
    listing: &Listing,
    after: Option<ArticleId>,
) -> rusqlite::Result<u32> {
    let Listing::Feed { feed, reader } = listing else { return Ok(0) };
    let mut count = view.prepare_cached(
        "select count(*) as n from personal_article where feed_id = ? and reader_id = ? and +id > ?",
    )?;
    count.query_row(params![feed, reader, above(after)], |row| row.get("n"))
}

fn bearing(
    view: &Connection,
    tag: &str,
    (after, to): Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    let mut ids = view.prepare_cached(
        "select article_id from article_tag
         where tag_id = (select id from tag where name = ?) and article_id > ? and article_id <= ?
         order by sorted_at desc, article_id limit ? offset ?",
    )?;
    let found = ids
        .query_map(params![tag, above(after), to.0, limit, offset], id)?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// A company's articles by band, newest first within a band; dated and undated ones are merged.
const NAMING: &str = "select article_id, via_id, band, sorted_at from article_company
     where company_id = ?1 and is_dated = 1 and article_id > ?2 and article_id <= ?3
     union all
     select article_id, via_id, band, sorted_at from article_company
     where company_id = ?1 and is_dated = 0 and article_id > ?2 and article_id <= ?3
     order by band, sorted_at desc, article_id limit ?4 offset ?5";

/// The dated ones of a band from a moment on.
const NAMING_SINCE: &str = "select article_id, via_id from article_company
     where company_id = ?1 and is_dated = 1 and band = ?2 and sorted_at >= ?3 and article_id <= ?4
     order by sorted_at desc, article_id limit ?5 offset ?6";

/// How many those are, up to a limit.
const COUNT_BAND: &str = "select count(*) as n from (
         select 1 from article_company
         where company_id = ?1 and is_dated = 1 and band = ?2 and sorted_at >= ?3 and article_id <= ?4 limit ?5
     )";

/// The statements that list and count a company's articles.
#[cfg(test)]
pub(in crate::store) const STATEMENTS_OF_COMPANY: [&str; 3] = [NAMING, NAMING_SINCE, COUNT_BAND];

/// Returns a company's articles by band, newest first within a band.
fn naming(
    view: &Connection,
    company: i64,
    since: Option<Timestamp>,
    (after, to): Range,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Vec<Placed>> {
    let placed = |row: &rusqlite::Row<'_>| Ok((row.get("article_id")?, row.get("via_id")?));
    let Some(since) = since else {
        let mut ids = view.prepare_cached(NAMING)?;
        let found = ids.query_map(params![company, above(after), to.0, limit, offset], placed)?;
        return found.collect::<Result<_, _>>();
    };
    // Counts band by band, so that each is a walk over its recent end and not over all years.
    let mut ids = view.prepare_cached(NAMING_SINCE)?;
    let (mut found, mut to_pass) = (Vec::new(), offset);
    for band in 0..N_BANDS {
        let n_missing = limit.saturating_sub(found.len() as u32);
        if n_missing == 0 {
            break;
        }
        let before = found.len();
        for it in ids.query_map(
            params![company, band, since.as_second(), to.0, n_missing, to_pass],
            placed,
        )? {
            found.push(it?);
        }
        if found.len() > before {
            to_pass = 0;
        } else if to_pass > 0 {
            let n_in_band = count_band(view, company, band, since, to, to_pass)?;
            to_pass = to_pass.saturating_sub(n_in_band);
        }
    }
    Ok(found)
}

fn count_band(
    view: &Connection,
    company: i64,
    band: u32,
    since: Timestamp,
    snapshot: ArticleId,
    at_most: u32,
) -> rusqlite::Result<u32> {
    view.prepare_cached(COUNT_BAND)?
        .query_row(params![company, band, since.as_second(), snapshot.0, at_most], |row| {
            row.get("n")
        })
}

fn count_all(view: &Connection) -> rusqlite::Result<u32> {
    view.prepare_cached("select n_articles from total")?.query_row([], |row| row.get("n_articles"))
}

/// Counts the articles of the listing that came after the snapshot: they are few, so counting them
/// is cheap while counting the listing is not. The second count is of those that name only what
/// belongs to a company.
fn count_newer(
    view: &Connection,
    listing: &Listing,
    snapshot: ArticleId,
) -> rusqlite::Result<(u32, u32)> {
    match listing {
        Listing::Latest => {
            let n = view
                .prepare_cached("select count(*) as n from article where id > ?")?
                .query_row([snapshot.0], |row| row.get("n"))?;
            Ok((n, 0))
        }
        Listing::Tag(name) => {
            let mut count = view.prepare_cached(
                "select count(*) as n from article_tag indexed by article_tag_article
                 where article_id > ? and tag_id = (select id from tag where name = ?)",
            )?;
            Ok((count.query_row(params![snapshot.0, name], |row| row.get("n"))?, 0))
        }
        Listing::Company { name, since } => {
            let since = since.map_or(i64::MIN, Timestamp::as_second);
            let mut count = view.prepare_cached(
                "select coalesce(sum(band < 6), 0) as n_named, coalesce(sum(band >= 6), 0) as n_via
                 from article_company indexed by article_company_article
                 where article_id > ?1 and company_id = ?2
                     and (?3 = ?4 or is_dated and sorted_at >= ?3)",
            )?;
            let company = company_id(view, name)?;
            count.query_row(params![snapshot.0, company, since, i64::MIN], |row| {
                Ok((row.get("n_named")?, row.get("n_via")?))
            })
        }
        Listing::Source(name) => {
            let mut count = view.prepare_cached(
                "select count(*) as n from article
                 where id > ? and +source_id = (select id from source where name = ?)",
            )?;
            Ok((count.query_row(params![snapshot.0, name], |row| row.get("n"))?, 0))
        }
        Listing::Feed { .. } => Ok((count_feed(view, listing, Some(snapshot))?, 0)),
        // Counted as of the snapshot.
        Listing::Search(_) => Ok((0, 0)),
    }
}

fn id(row: &rusqlite::Row<'_>) -> rusqlite::Result<Placed> {
    Ok((row.get("article_id")?, None))
}
