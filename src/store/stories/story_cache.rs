//! The stories near the current articles, in memory, as they are in the database: what a new
//! article is compared with.
//!
//! Assigning an article needs all articles near it in time. They are read once and kept from
//! transaction to transaction; a counter that grows with each change shows whether another process
//! has written since. After an error the cache is dropped: it may hold what was rolled back.

use rusqlite::{Connection, OptionalExtension, Row, params};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::ArticleId;
use crate::store::Store;
use crate::store::articles::stored_body::Body;
use crate::store::stories::decision::{decisions, forget_decisions};
use crate::story::{
    Decided, ItemId, Member, Profile, Rules, Stories, StoryId, from_bytes, to_bytes,
};
use crate::text::Span;

/// Maximum number of items that one article is stored as.
pub(in crate::store) const MAX_ITEMS: i64 = 63;

/// Maximum number of articles read of one period, the newest ones.
const MAX_READ: u32 = 60_000;

/// So many articles are kept from transaction to transaction, and half as many more as one of the
/// last transactions needed.
const MAX_KEPT: usize = 5_000;

/// Beyond this many articles the memory is emptied within a transaction.
const MAX_AT_ONCE: usize = 60_000;

/// What a transaction needed is forgotten by this fraction with each further one.
const FORGOTTEN: usize = 64;

/// An article or an item of a roundup, in the form in which it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryPart {
    /// The item's byte range of the body; `None` for a whole article.
    pub span: Option<Span>,
    /// Its terms.
    pub profile: Profile,
}

/// Returns the id of an article's item; item 0 is the whole.
pub(in crate::store) fn item_id(article: ArticleId, item: i64) -> ItemId {
    ItemId(article.0 * (MAX_ITEMS + 1) + item.clamp(0, MAX_ITEMS))
}

/// Returns the article that an item is a part of; `None` if it is the whole.
pub(crate) fn roundup_of(id: ItemId) -> Option<i64> {
    (id.0.rem_euclid(MAX_ITEMS + 1) > 0).then(|| article_of_item(id).0)
}

/// Returns the article of an item.
pub(in crate::store) fn article_of_item(id: ItemId) -> ArticleId {
    ArticleId(id.0.div_euclid(MAX_ITEMS + 1))
}

/// Removes a deleted article from its stories; processes that keep stories in memory reload them.
pub(in crate::store) fn take_out(tx: &Connection, id: ArticleId) -> rusqlite::Result<()> {
    let (first, last) = (item_id(id, 0), item_id(id, MAX_ITEMS));
    promote_follower(tx, first)?;
    forget_decisions(tx, first, last)?;
    if tx
        .prepare_cached("delete from story_item where id between ? and ?")?
        .execute([first.0, last.0])?
        > 0
    {
        tx.prepare_cached("update story_total set revision = revision + 1")?.execute([])?;
    }
    Ok(())
}

/// Makes another version of its page take an item's place in its story.
fn promote_follower(tx: &Connection, item: ItemId) -> rusqlite::Result<()> {
    let next: Option<i64> = tx
        .prepare_cached("select min(id) as id from story_item where follows_id = ?")?
        .query_row([item.0], |row| row.get("id"))?;
    let Some(next) = next else { return Ok(()) };
    tx.prepare_cached(
        "update story_item set follows_id = null, vector = (select vector from story_item where id = ?2) where id = ?1",
    )?
    .execute([next, item.0])?;
    tx.prepare_cached("update story_item set follows_id = ?1 where follows_id = ?2")?
        .execute([next, item.0])?;
    tx.prepare_cached("update story_total set n_items = n_items + 1")?.execute([])?;
    Ok(())
}

/// Assigns an article to the story of another version of its page, together with those that
/// followed it until now.
pub(in crate::store) fn follow(
    tx: &Connection,
    id: ArticleId,
    leader: ArticleId,
) -> rusqlite::Result<()> {
    let (item, leader) = (item_id(id, 0), item_id(leader, 0));
    tx.prepare_cached(
        "insert or replace into story_item (id, story_id, timeline_at, published_at, follows_id)
         select ?1, story_id, sorted_at, article.published_at, ?2 from story_item join article on article.id = ?3 where story_item.id = ?2",
    )?
    .execute([item.0, leader.0, id.0])?;
    tx.prepare_cached("update story_item set follows_id = ?2, story_id = (select story_id from story_item where id = ?2) where follows_id = ?1")?
        .execute([item.0, leader.0])?;
    Ok(())
}

/// Removes an article from the story of another version of its page; returns whether it was in one.
pub(in crate::store) fn leave(tx: &Connection, id: ArticleId) -> rusqlite::Result<bool> {
    let sql = "delete from story_item where id = ? and follows_id is not null";
    Ok(tx.prepare_cached(sql)?.execute([item_id(id, 0).0])? > 0)
}

/// Removes and returns those that follow an article as other versions of its page, in order of
/// arrival.
pub(in crate::store) fn take_followers(
    tx: &Connection,
    id: ArticleId,
) -> rusqlite::Result<Vec<ArticleId>> {
    let mut take = tx.prepare_cached("delete from story_item where follows_id = ? returning id")?;
    let taken = take.query_map([item_id(id, 0).0], |row| Ok(article_of_item(row.get("id")?)))?;
    let mut taken: Vec<ArticleId> = taken.collect::<Result<_, _>>()?;
    taken.sort_unstable();
    Ok(taken)
}

/// Returns a stored article in the form in which it is compared as a whole.
pub(in crate::store) fn whole(
    tx: &Connection,
    id: ArticleId,
) -> rusqlite::Result<Option<(ItemId, StoryPart)>> {
    let mut find = tx.prepare_cached(
        "select title, body, published_at, sorted_at, (select name from source where source.id = source_id) as source
         from article where id = ?",
    )?;
    let found = find.query_row([id.0], |row| {
        let (title, Body(body)): (String, Body) = (row.get("title")?, row.get("body")?);
        let source: Option<String> = row.get("source")?;
        let profile = profile_of(&title, &body, source.as_deref(), None, row.get("published_at")?)
            .standing_at(row.get("sorted_at")?);
        Ok((item_id(id, 0), StoryPart { span: None, profile }))
    });
    found.optional()
}

/// Number of stories, next id, revision, threshold.
type Total = (i64, i64, i64, Option<f32>);

/// Stories in memory.
#[derive(Debug)]
pub(in crate::store) struct StoryCache {
    stories: Stories,
    window_s: i64,
    /// Periods, each as long as the window, whose stories are in memory.
    read: FxHashSet<i64>,
    /// Those of them that the current transaction needs.
    near: FxHashSet<i64>,
    /// About the most articles that one of the last transactions needed.
    n_needed: usize,
    revision: i64,
    decisions: FxHashMap<ItemId, Decided>,
}

impl StoryCache {
    /// Returns the kept cache if it is up to date, else an empty one.
    pub(in crate::store) fn of(
        tx: &Connection,
        kept: Option<StoryCache>,
        rules: Rules,
    ) -> rusqlite::Result<StoryCache> {
        let mut total = tx.prepare_cached(
            "select n_stories, next_story_id, revision, join_at from story_total",
        )?;
        let (n_stories, next_story, revision, join_at): Total = total.query_row([], |row| {
            Ok((
                row.get("n_stories")?,
                row.get("next_story_id")?,
                row.get("revision")?,
                row.get("join_at")?,
            ))
        })?;
        if let Some(mut kept) =
            kept.filter(|it| it.revision == revision && it.window_s == rules.window_s)
        {
            kept.near.clear();
            return Ok(kept);
        }
        let rules = Rules { join: join_at.unwrap_or(rules.join), ..rules };
        Ok(StoryCache {
            decisions: decisions(tx)?,
            stories: Stories::restored(rules, next_story, n_stories),
            window_s: rules.window_s,
            read: FxHashSet::default(),
            near: FxHashSet::default(),
            n_needed: 0,
            revision,
        })
    }

    /// Assigns new articles to stories, and stores all that has changed with them.
    /// Within a period in the order given, and the periods in their own order.
    pub(in crate::store) fn assign(
        &mut self,
        tx: &Connection,
        mut new: Vec<(ItemId, StoryPart)>,
    ) -> rusqlite::Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        new.sort_by_key(|(_, part)| self.period_of(part.profile.stands_at_s()));
        let mut spans: FxHashMap<ItemId, Option<Span>> = FxHashMap::default();
        for (id, part) in new {
            let period = self.period_of(part.profile.stands_at_s());
            if self.stories.n_members() > MAX_AT_ONCE && !self.read.contains(&(period + 1)) {
                self.write(tx, &spans)?;
                spans.clear();
                self.near.clear();
                self.drop_all_but_near();
            }
            let profile = part.profile.as_item_of(roundup_of(id));
            spans.insert(id, part.span);
            self.read_near(tx, profile.stands_at_s())?;
            self.learn(tx, &profile)?;
            self.stories.assign([(id, profile)]);
        }
        self.write(tx, &spans)?;
        self.drop_far();
        Ok(())
    }

    /// Removes the parts of an article whose text has changed, if it is or was a roundup; returns
    /// whether its parts must be assigned again. An article that is not a roundup stays in its
    /// story, however it is reworded.
    pub(in crate::store) fn lift_items(
        &mut self,
        tx: &Connection,
        id: ArticleId,
        new: &[StoryPart],
    ) -> rusqlite::Result<bool> {
        let (first, last) = (item_id(id, 0), item_id(id, MAX_ITEMS));
        let mut find =
            tx.prepare_cached("select id, timeline_at from story_item where id between ? and ?")?;
        let old: Vec<(i64, i64)> = find
            .query_map([first.0, last.0], |row| Ok((row.get("id")?, row.get("timeline_at")?)))?
            .collect::<Result<_, _>>()?;
        let was_whole = old.iter().all(|it| it.0 == first.0);
        let is_followed = tx
            .prepare_cached("select 1 from story_item where follows_id = ?")?
            .exists([first.0])?;
        if is_followed || was_whole && new.iter().all(|it| it.span.is_none()) {
            return Ok(old.is_empty());
        }
        for (item, stands_at_s) in old {
            self.read_near(tx, stands_at_s)?;
            self.stories.forget(ItemId(item));
        }
        tx.prepare_cached("delete from story_item where id between ? and ?")?
            .execute([first.0, last.0])?;
        Ok(true)
    }

    /// Removes an article that is compared as a whole from its story, to follow another version of
    /// its page; returns the story.
    pub(in crate::store) fn lift_whole(
        &mut self,
        tx: &Connection,
        id: ArticleId,
    ) -> rusqlite::Result<Option<StoryId>> {
        let item = item_id(id, 0);
        let mut find =
            tx.prepare_cached("select timeline_at, story_id from story_item where id = ?")?;
        let found = find
            .query_row([item.0], |row| Ok((row.get("timeline_at")?, row.get("story_id")?)))
            .optional()?;
        let Some((stands_at_s, story)) = found else { return Ok(None) };
        self.read_near(tx, stands_at_s)?;
        self.stories.forget(item);
        tx.prepare_cached("delete from story_item where id = ?")?.execute([item.0])?;
        Ok(Some(story))
    }

    fn learn(&mut self, tx: &Connection, profile: &Profile) -> rusqlite::Result<()> {
        let mut find = tx.prepare_cached("select n_stories from story_term where term = ?")?;
        for term in self.stories.unknown_terms(profile) {
            let n_stories =
                find.query_row([term], |row| row.get("n_stories")).optional()?.unwrap_or(0);
            self.stories.learn(term, n_stories);
        }
        Ok(())
    }

    fn read_near(&mut self, tx: &Connection, at_s: i64) -> rusqlite::Result<()> {
        let (width_s, middle) = (self.window_s.max(1), self.period_of(at_s));
        for stretch in [middle - 1, middle, middle + 1] {
            self.near.insert(stretch);
            if !self.read.insert(stretch) {
                continue;
            }
            // A story is in memory with all of its articles or not at all.
            let mut find = tx.prepare_cached(
                "select id, vector, published_at, timeline_at, story_id from story_item where story_id in (
                     select story_id from story_item where timeline_at >= ? and timeline_at < ? order by timeline_at desc limit ?
                 ) and follows_id is null order by id",
            )?;
            let mut rows = find.query(params![
                stretch * width_s,
                (stretch + 1).saturating_mul(width_s),
                MAX_READ
            ])?;
            while let Some(row) = rows.next()? {
                self.stories.remember(member(row, &self.decisions)?);
            }
        }
        Ok(())
    }

    fn write(
        &mut self,
        tx: &Connection,
        spans: &FxHashMap<ItemId, Option<Span>>,
    ) -> rusqlite::Result<()> {
        let mut insert = tx.prepare_cached(
            "insert into story_item (id, story_id, timeline_at, published_at, span_start, span_end, vector) values (?, ?, ?, ?, ?, ?, ?)",
        )?;
        let mut change = tx.prepare_cached("update story_item set story_id = ?2 where id = ?1")?;
        let mut lead =
            tx.prepare_cached("update story_item set story_id = ?2 where follows_id = ?1")?;
        for it in self.stories.take_changed() {
            match spans.get(&it.id) {
                Some(span) => {
                    let (start, end) = (
                        span.as_ref().map(|it| it.start as i64),
                        span.as_ref().map(|it| it.end as i64),
                    );
                    insert.execute(params![
                        it.id.0,
                        it.story.0,
                        it.stands_at_s,
                        it.published_s,
                        start,
                        end,
                        to_bytes(&it.vector)
                    ])?;
                }
                None => {
                    change.execute([it.id.0, it.story.0])?;
                    lead.execute([it.id.0, it.story.0])?;
                }
            }
        }
        let mut count = tx.prepare_cached(
            "insert into story_term (term, n_stories) values (?1, ?2) on conflict (term) do update set n_stories = n_stories + ?2",
        )?;
        for (term, change) in self.stories.take_term_changes() {
            count.execute(params![term, change])?;
        }
        for (ended, story) in self.stories.take_ended() {
            lead_on(tx, ended, story)?;
        }
        self.revision += 1;
        tx.prepare_cached("update story_total set n_stories = ?, next_story_id = ?, revision = ?")?
            .execute([self.stories.n_stories(), self.stories.next_story(), self.revision])?;
        Ok(())
    }

    fn period_of(&self, at_s: i64) -> i64 {
        at_s.div_euclid(self.window_s.max(1))
    }

    /// Drops what a load that moves through the years has left behind, but not what a load that
    /// jumps between them comes back to.
    fn drop_far(&mut self) {
        self.n_needed -= self.n_needed / FORGOTTEN;
        let is_all_near = self.read.len() == self.near.len();
        if !is_all_near && self.stories.n_members() > MAX_KEPT + self.n_needed * 3 / 2 {
            self.drop_all_but_near();
        }
        if self.read.len() == self.near.len() {
            self.n_needed = self.n_needed.max(self.stories.n_members());
        }
    }

    fn drop_all_but_near(&mut self) {
        let (near, width_s) = (&self.near, self.window_s.max(1));
        self.stories.drop_far(|at_s| near.contains(&at_s.div_euclid(width_s)));
        self.read.retain(|stretch| near.contains(stretch));
    }
}

/// Redirects the id of an ended story to another one.
pub(in crate::store) fn lead_on(
    tx: &Connection,
    ended: StoryId,
    story: StoryId,
) -> rusqlite::Result<()> {
    tx.prepare_cached("update merged_story set merged_into_id = ?2 where merged_into_id = ?1")?
        .execute([ended.0, story.0])?;
    tx.prepare_cached("insert or replace into merged_story (id, merged_into_id) values (?, ?)")?
        .execute([ended.0, story.0])?;
    Ok(())
}

/// Returns what an article, or an item of it, is compared by. An item has no title of its own: its
/// heading is part of its text.
pub(crate) fn profile_of(
    title: &str,
    body: &str,
    source: Option<&str>,
    span: Option<&Span>,
    published_s: Option<i64>,
) -> Profile {
    let profile = match span.and_then(|it| body.get(it.clone())) {
        Some(item) => Profile::new("", item, published_s),
        None => Profile::new(title, body, published_s),
    };
    profile.from_source(source.unwrap_or_default())
}

/// Reads a byte range from the columns `span_start` and `span_end`.
pub(in crate::store) fn span_of(row: &Row<'_>) -> rusqlite::Result<Option<Span>> {
    let (start, end): (Option<i64>, Option<i64>) = (row.get("span_start")?, row.get("span_end")?);
    let index = |it: Option<i64>| it.and_then(|it| usize::try_from(it).ok());
    Ok(index(start).zip(index(end)).map(|(start, end)| start..end))
}

pub(in crate::store) fn member(
    row: &Row<'_>,
    decisions: &FxHashMap<ItemId, Decided>,
) -> rusqlite::Result<Member> {
    let id = row.get("id")?;
    Ok(Member {
        decided: decisions.get(&id).cloned().unwrap_or_default(),
        id,
        item_of: roundup_of(id),
        vector: from_bytes(row.get_ref("vector")?.as_blob_or_null()?.unwrap_or_default()),
        published_s: row.get("published_at")?,
        stands_at_s: row.get("timeline_at")?,
        story: row.get("story_id")?,
    })
}

impl Store {
    /// Sets how far apart in time articles of one story may be.
    pub fn with_story_window(mut self, days: u16) -> Store {
        self.rules.window_s = i64::from(days) * 24 * 60 * 60;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PER_PERIOD: i64 = 100;

    /// An archive of `n_periods` periods with [`PER_PERIOD`] articles each. Each article is a story.
    fn archive(n_periods: i64) -> Store {
        let store = Store::in_memory().unwrap();
        let width_s = store.rules.window_s;
        let filled = store.write("test", |tx| {
            let mut insert = tx.prepare(
                "insert into story_item (id, story_id, timeline_at) values (?1 * 64, ?1, ?2)",
            )?;
            for at in 0..n_periods * PER_PERIOD {
                insert.execute([at + 1, at * width_s / PER_PERIOD])?;
            }
            Ok(())
        });
        filled.unwrap();
        store
    }

    /// What is in memory after a transaction for each of these sets of periods.
    fn n_kept(store: &Store, transactions: &[Vec<i64>]) -> Vec<usize> {
        let width_s = store.rules.window_s;
        let counted = store.write("test", |tx| {
            let mut kept = None;
            let mut counts = Vec::new();
            for periods in transactions {
                let mut story_cache = StoryCache::of(tx, kept.take(), store.rules)?;
                periods.iter().try_for_each(|it| story_cache.read_near(tx, it * width_s))?;
                story_cache.drop_far();
                counts.push(story_cache.stories.n_members());
                kept = Some(story_cache);
            }
            Ok(counts)
        });
        counted.unwrap()
    }

    #[test]
    fn a_walk_through_the_years_forgets_those_behind_it() {
        let store = archive(200);
        let walk: Vec<Vec<i64>> = (0..200).map(|it| vec![it]).collect();
        let counts = n_kept(&store, &walk);
        let most = counts.iter().max().unwrap();
        assert!((MAX_KEPT..=MAX_KEPT + 1_000).contains(most), "{most}");
    }

    #[test]
    fn a_load_that_jumps_between_years_keeps_what_it_comes_back_to() {
        let store = archive(200);
        let all: Vec<i64> = (0..200).collect();
        let counts = n_kept(&store, &[all.clone(), all, vec![7]]);
        assert_eq!(counts, [20_000, 20_000, 20_000]);
    }

    #[test]
    fn a_transaction_that_needs_all_years_keeps_its_memory_bounded() {
        let n_periods = MAX_AT_ONCE as i64 / PER_PERIOD + 100;
        let store = archive(n_periods);
        let width_s = store.rules.window_s;
        // The newest first, as a dump has them.
        let new: Vec<(ItemId, StoryPart)> = (0..n_periods)
            .rev()
            .map(|period| {
                let text = format!("Harbour {period} opens. The harbour has {period} cranes.");
                let profile = Profile::new("", &text, None).standing_at(period * width_s + 1);
                (item_id(ArticleId(1_000_000 + period), 0), StoryPart { span: None, profile })
            })
            .collect();
        let (n_kept, n_stored) = store
            .write("test", |tx| {
                let mut story_cache = StoryCache::of(tx, None, store.rules)?;
                story_cache.assign(tx, new)?;
                let sql = "select count(*) as n from story_item where id >= ?";
                let first = item_id(ArticleId(1_000_000), 0);
                let n_stored: i64 = tx.query_row(sql, [first.0], |row| row.get("n"))?;
                Ok((story_cache.stories.n_members(), n_stored))
            })
            .unwrap();
        assert!(n_kept < MAX_AT_ONCE, "{n_kept}");
        assert_eq!(n_stored, n_periods);
    }

    #[test]
    fn what_nothing_comes_back_to_is_forgotten() {
        let store = archive(200);
        let mut loads = vec![(0..200).collect()];
        loads.extend(std::iter::repeat_n(vec![7], 300));
        assert_eq!(n_kept(&store, &loads).last(), Some(&300));
    }
}
