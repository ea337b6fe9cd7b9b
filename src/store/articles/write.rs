//! Writes articles: a batch in one transaction, each with its tags, companies and full text, and
//! its place in the planning queue.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{ArticleId, NewArticle};
use crate::id::FeedId;
use crate::store::articles::counts::{Counts, FIRST_VIA_BAND};
use crate::store::articles::identity::{Identity, Owner, Stored, id_of_name, identify};
use crate::store::articles::page_version::{
    is_own_site, is_unassigned, leader, other_versions, supersede,
};
use crate::store::articles::stored_body::StoredBody;
use crate::store::outbox::plan::group::PlanGroups;
use crate::store::outbox::plan::plan_edits;
use crate::store::outbox::plan::queue::enqueue;
use crate::store::stories::story_cache::{
    StoryCache, StoryPart, follow, lead_on, leave, take_followers, whole,
};
use crate::store::stories::story_id;
use crate::store::{Store, StoreError};
use crate::story::{ItemId, StoryId};

const DAY_S: i64 = 24 * 60 * 60;

/// An article with all that is derived from it, so that the transaction only writes.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// The article as its source published it.
    pub article: NewArticle,
    /// Its text in the form in which it is stored.
    pub stored_body: StoredBody,
    /// The code of its language, "und" if it is none that is known.
    pub language: &'static str,
    /// Whether it is the first of its file: an undated one then has no preceding article to be
    /// sorted after.
    pub begins_file: bool,
    /// The title's terms, joined by blanks.
    pub title_terms: String,
    /// The body's terms, joined by blanks.
    pub body_terms: String,
    /// The terms that the article repeats.
    pub focus_terms: String,
    /// The companies that the article names.
    pub companies: Vec<CompanyInText>,
    /// Hash of the folded title.
    pub title_key: i64,
    /// Hash of title and body.
    pub text_key: i64,
    /// Hash of what all spellings of the page's address have in common; `None` without the address
    /// of a single page.
    pub page_key: Option<i64>,
    /// What is compared with other articles to find its story: the article, or the items of a
    /// roundup; empty if it has no words.
    pub parts: Vec<StoryPart>,
    /// Hash of the terms and companies: it changes when our own rules would analyse an unchanged
    /// text differently.
    pub derived_key: i64,
}

/// A company that an article names.
#[derive(Debug, Clone, PartialEq)]
pub struct CompanyInText {
    /// Canonical name.
    pub name: String,
    /// Salience of the company in the article, 0..=1; stored in thousandths.
    pub salience: f64,
    /// How often the article names it.
    pub n_mentions: u32,
    /// If the article does not name this company but one that belongs to it: that one.
    pub via: Option<String>,
}

/// What became of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteOutcome {
    /// It was new.
    New(ArticleId),
    /// It was stored with other content, which is replaced.
    Changed(ArticleId),
    /// It was stored and is unchanged.
    Known(ArticleId),
}

/// The state that one load keeps from batch to batch.
#[derive(Debug)]
pub struct Load {
    started_at: i64,
    /// Sort key of the preceding article.
    sorted_before: Option<i64>,
    /// Articles that this load added or found.
    met: FxHashSet<ArticleId>,
    /// The time of notification if subscribers are notified; `None` otherwise.
    told_at: Option<Timestamp>,
    groups: PlanGroups,
}

impl Load {
    /// Starts a load at `now`: no article is sorted later than that, and no subscriber is notified.
    pub fn new(now: Timestamp) -> Load {
        Load {
            started_at: now.as_second(),
            sorted_before: None,
            met: FxHashSet::default(),
            told_at: None,
            groups: PlanGroups::default(),
        }
    }

    /// Starts a load whose new articles subscribers are notified of.
    pub fn notifying(now: Timestamp) -> Load {
        Load { told_at: Some(now), ..Load::new(now) }
    }

    /// Returns when the load started.
    pub(crate) fn started_at(&self) -> Timestamp {
        Timestamp::from_second(self.started_at).unwrap_or(Timestamp::MAX)
    }

    pub(in crate::store) fn groups(&self) -> &PlanGroups {
        &self.groups
    }

    pub(in crate::store) fn meet(&mut self, id: ArticleId) {
        self.met.insert(id);
    }

    pub(in crate::store) fn has_met(&self, id: ArticleId) -> bool {
        self.met.contains(&id)
    }

    /// Returns an article's date in seconds, and whether the time of day is known. A date later
    /// than tomorrow is wrong and counts as missing.
    pub(in crate::store) fn published(&self, new: &Prepared) -> Option<(i64, bool)> {
        let end_of_tomorrow = (self.started_at.div_euclid(DAY_S) + 2).saturating_mul(DAY_S);
        new.article
            .published
            .map(|date| (date.at.as_second(), date.has_time))
            .filter(|(at, _)| *at < end_of_tomorrow)
    }
}

impl Store {
    /// Adds or updates articles, all of them or on an error none; returns the outcome of each.
    ///
    /// What a later load omits (address, source, date, the source's id) is kept; tags are replaced.
    pub fn add_articles(
        &self,
        batch: &[Prepared],
        load: &mut Load,
    ) -> Result<Vec<WriteOutcome>, StoreError> {
        let outcomes = self.write_with_stories("store the articles", |tx, story_cache| {
            let mut batch_writer = BatchWriter::new(tx);
            batch_writer.groups = std::mem::take(&mut load.groups);
            let mut outcomes = Vec::with_capacity(batch.len());
            for prepared in batch {
                outcomes.push(batch_writer.add(prepared, load)?);
            }
            load.groups = batch_writer.finish(story_cache)?;
            Ok(outcomes)
        })?;
        if let Some(now) = load.told_at {
            self.plan_at_once(now);
        }
        Ok(outcomes)
    }
}

pub(in crate::store) struct BatchWriter<'a> {
    tx: &'a Transaction<'a>,
    /// Ids of tags, companies and sources met in this batch.
    ids: FxHashMap<(&'static str, &'a str), i64>,
    /// Full texts to write. FTS5 keeps what it was given in memory as long as row ids grow and
    /// starts a new segment when one does not; in ascending order a batch is one segment, in a
    /// dump's order (newest first) it would be one an article.
    texts: BTreeMap<i64, (ArticleId, i64, &'a Prepared)>,
    /// Articles that still need a story, each with its sort key.
    unassigned: Vec<(ArticleId, i64, &'a Prepared)>,
    /// Articles with a changed text: the items of a roundup have moved in it.
    recut: Vec<(ArticleId, i64, &'a Prepared)>,
    /// New articles that subscribers are notified of, and changed ones whose messages are edited.
    told: Vec<(ArticleId, &'a Prepared, Timestamp)>,
    retold: Vec<(ArticleId, Timestamp)>,
    /// Articles whose date is ignored.
    misdated: FxHashSet<ArticleId>,
    /// New articles that the site of their page published.
    of_own_site: Vec<ArticleId>,
    /// Articles that now belong to another page.
    repaged: Vec<(ArticleId, i64, &'a Prepared)>,
    counts: Counts,
    pub(in crate::store) groups: PlanGroups,
    /// The personal feed that brings the articles: only its followers see them.
    pub(in crate::store) personal: Option<FeedId>,
}

impl<'a> BatchWriter<'a> {
    pub(in crate::store) fn new(tx: &'a Transaction<'a>) -> BatchWriter<'a> {
        BatchWriter {
            tx,
            ids: FxHashMap::default(),
            texts: BTreeMap::new(),
            unassigned: Vec::new(),
            recut: Vec::new(),
            told: Vec::new(),
            retold: Vec::new(),
            misdated: FxHashSet::default(),
            of_own_site: Vec::new(),
            repaged: Vec::new(),
            counts: Counts::default(),
            groups: PlanGroups::default(),
            personal: None,
        }
    }

    pub(in crate::store) fn tx(&self) -> &'a Transaction<'a> {
        self.tx
    }

    /// Returns the id of an article's source.
    pub(in crate::store) fn source_id(
        &mut self,
        new: &'a Prepared,
    ) -> rusqlite::Result<Option<i64>> {
        let source = new.article.source.as_deref().filter(|_| self.personal.is_none());
        source.map(|it| self.id("source", it)).transpose()
    }

    /// Queues a new article for notification, which happens after it has been assigned to a story.
    pub(in crate::store) fn queue_notification(
        &mut self,
        id: ArticleId,
        new: &'a Prepared,
        now: Timestamp,
    ) {
        self.told.push((id, new, now));
    }

    fn add(&mut self, new: &'a Prepared, load: &mut Load) -> rusqlite::Result<WriteOutcome> {
        if new.begins_file {
            load.sorted_before = None;
        }
        let source_id = self.source_id(new)?;
        let (outcome, id, sorted_at) =
            match identify(self.tx, new, source_id, Owner::BY_HAND, load)? {
                Identity::Repeated(stored) => {
                    (WriteOutcome::Known(stored.id), stored.id, stored.sorted_at)
                }
                Identity::Same(stored) => {
                    let (is_changed, sorted_at) = self.update(&stored, new, source_id, load)?;
                    let outcome = if is_changed {
                        WriteOutcome::Changed(stored.id)
                    } else {
                        WriteOutcome::Known(stored.id)
                    };
                    (outcome, stored.id, sorted_at)
                }
                Identity::Unknown => {
                    let (id, sorted_at) = self.insert(new, source_id, Owner::BY_HAND, load)?;
                    (WriteOutcome::New(id), id, sorted_at)
                }
            };
        match (outcome, load.told_at) {
            (WriteOutcome::New(id), Some(now)) => self.queue_notification(id, new, now),
            (WriteOutcome::Changed(id), Some(now)) => self.retold.push((id, now)),
            _ => {}
        }
        load.met.insert(id);
        load.sorted_before = Some(sorted_at);
        Ok(outcome)
    }

    pub(in crate::store) fn insert(
        &mut self,
        new: &'a Prepared,
        source_id: Option<i64>,
        owner: Owner,
        load: &Load,
    ) -> rusqlite::Result<(ArticleId, i64)> {
        let published = load.published(new);
        let sorted_at = match published {
            Some((at, _)) => at.min(load.started_at),
            None => load.sorted_before.unwrap_or(load.started_at),
        };
        let search_id = self.free_search_id(sorted_at)?;
        let article = &new.article;
        self.tx
            .prepare_cached(
                "insert into stored_article (title, body, url, source_id, external_id, published_at, has_time, sorted_at, search_id,
                     title_key, text_key, derived_key, added_at, page_key, feed_id, is_own_site, image_url, standing,
                     is_personal, personal_tags, language)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                article.title,
                new.stored_body,
                article.url,
                source_id,
                article.external_id,
                published.map(|it| it.0),
                published.is_some_and(|it| it.1),
                sorted_at,
                search_id,
                new.title_key,
                new.text_key,
                new.derived_key,
                load.started_at,
                new.page_key,
                owner.feed_id(),
                owner.is_own_site,
                article.image_url,
                article.standing,
                self.personal.is_some(),
                self.personal_tags(new),
                new.language,
            ])?;
        let id = ArticleId(self.tx.last_insert_rowid());
        if self.personal.is_some() {
            return Ok((id, sorted_at));
        }
        self.insert_tags(id, sorted_at, new)?;
        self.insert_companies(id, sorted_at, published, new)?;
        self.texts.insert(search_id, (id, sorted_at, new));
        if published.is_none() && new.article.published.is_some() {
            self.misdated.insert(id);
        }
        if owner.is_own_site {
            self.of_own_site.push(id);
        }
        self.unassigned.push((id, sorted_at, new));
        Ok((id, sorted_at))
    }

    /// Replaces what differs; returns whether a reader can see the change, and the article's new
    /// sort key.
    pub(in crate::store) fn update(
        &mut self,
        old: &Stored,
        new: &'a Prepared,
        source_id: Option<i64>,
        load: &Load,
    ) -> rusqlite::Result<(bool, i64)> {
        let article = &new.article;
        let source_id = source_id.or(old.source_id);
        let url = article.url.as_ref().or(old.url.as_ref());
        let external_id = article.external_id.as_ref().or(old.external_id.as_ref());
        let published = load.published(new).or(old.published);
        let tags_differ = self.tags_of(old.id)? != article.tags;
        let is_changed = tags_differ
            || old.text_key != new.text_key
            || source_id != old.source_id
            || url != old.url.as_ref()
            || external_id != old.external_id.as_ref()
            || published != old.published
            || (article.image_url.is_some() && article.image_url != old.image_url)
            || article.standing != old.standing;
        let derived_differs = old.derived_key != new.derived_key;
        if !is_changed && !derived_differs {
            return Ok((false, old.sorted_at));
        }
        let sorted_at = match published {
            // An edit never moves an article up.
            Some((at, _)) if published != old.published => at.min(old.sorted_at),
            _ => old.sorted_at,
        };
        let has_moved = sorted_at != old.sorted_at;
        let search_id = if has_moved { self.free_search_id(sorted_at)? } else { old.search_id };
        if new.page_key.is_some() && url != old.url.as_ref() {
            let mut find = self
                .tx
                .prepare_cached("select 1 from stored_article where id = ? and page_key <> ?")?;
            if find.exists(params![old.id.0, new.page_key])? {
                self.repaged.push((old.id, sorted_at, new));
            }
        }
        let row = ArticleRow { url, source_id, external_id, published, sorted_at, search_id };
        row.replace(self.tx, old.id, new)?;
        if self.personal.is_some() {
            let sql = "update stored_article set personal_tags = ? where id = ?";
            self.tx.prepare_cached(sql)?.execute(params![self.personal_tags(new), old.id])?;
            return Ok((is_changed, sorted_at));
        }
        if old.text_key != new.text_key {
            self.recut.push((old.id, sorted_at, new));
        }
        if tags_differ || has_moved {
            self.tx
                .prepare_cached("delete from article_tag where article_id = ?")?
                .execute([old.id.0])?;
            self.insert_tags(old.id, sorted_at, new)?;
        }
        if derived_differs || has_moved || published != old.published {
            self.tx
                .prepare_cached("delete from article_company where article_id = ?")?
                .execute([old.id.0])?;
            self.insert_companies(old.id, sorted_at, published, new)?;
        }
        if derived_differs || has_moved {
            self.remove_text(old.search_id)?;
            self.texts.insert(search_id, (old.id, sorted_at, new));
        }
        Ok((is_changed, sorted_at))
    }

    /// Removes an article's full text, stored or still to be written.
    fn remove_text(&mut self, search_id: i64) -> rusqlite::Result<()> {
        if self.texts.remove(&search_id).is_some() {
            return Ok(());
        }
        for sql in [
            "delete from article_text where rowid = ?",
            "delete from article_focus where search_id = ?",
        ] {
            self.tx.prepare_cached(sql)?.execute([search_id])?;
        }
        Ok(())
    }

    /// Writes what is written for a whole batch: full texts, stories, and then the planning queue.
    pub(in crate::store) fn finish(
        mut self,
        story_cache: &mut StoryCache,
    ) -> rusqlite::Result<PlanGroups> {
        let mut unassigned = std::mem::take(&mut self.unassigned);
        for (id, sorted_at, it) in std::mem::take(&mut self.recut) {
            if story_cache.lift_items(self.tx, id, &it.parts)? {
                unassigned.push((id, sorted_at, it));
            }
        }
        let mut parted = Vec::new();
        for (id, sorted_at, it) in std::mem::take(&mut self.repaged) {
            if leave(self.tx, id)? {
                unassigned.push((id, sorted_at, it));
            }
            parted.push(take_followers(self.tx, id)?);
        }
        let mut by_page = self.assign_by_page(story_cache, &mut unassigned)?;
        let mut left_alone = Vec::new();
        for versions in parted {
            if let [first, others @ ..] = &versions[..] {
                left_alone.extend(whole(self.tx, *first)?);
                by_page.followers.extend(others.iter().map(|other| (*other, *first)));
            }
        }
        let misdated = &self.misdated;
        let parts = unassigned.iter().flat_map(|(id, sorted_at, it)| {
            Store::numbered(*id, &it.parts).map(|(item, part)| {
                let profile = part.profile.clone();
                let profile = if misdated.contains(id) { profile.without_date() } else { profile };
                (item, StoryPart { profile: profile.standing_at(*sorted_at), ..part.clone() })
            })
        });
        let parts: Vec<(ItemId, StoryPart)> = parts.chain(left_alone).collect();
        story_cache.assign(self.tx, parts)?;
        self.write_texts()?;
        std::mem::take(&mut self.counts).write(self.tx)?;
        by_page.write(self.tx)?;
        self.of_own_site.iter().try_for_each(|id| supersede(self.tx, *id))?;
        let mut groups = self.groups;
        enqueue(self.tx, &self.told, self.personal, &mut groups)?;
        self.retold.iter().try_for_each(|(id, now)| plan_edits(self.tx, *id, *now))?;
        Ok(groups)
    }

    /// Writes the full texts.
    fn write_texts(&self) -> rusqlite::Result<()> {
        let mut text = self
            .tx
            .prepare_cached("insert into article_text (rowid, title, body) values (?, ?, ?)")?;
        let mut focus = self.tx.prepare_cached(
            "insert into article_focus (search_id, article_id, sorted_at, title_terms, focus_terms) values (?, ?, ?, ' ' || ? || ' ', ' ' || ? || ' ')",
        )?;
        for (search_id, (id, sorted_at, it)) in &self.texts {
            text.execute(params![search_id, it.title_terms, it.body_terms])?;
            focus.execute(params![search_id, id.0, sorted_at, it.title_terms, it.focus_terms])?;
        }
        Ok(())
    }

    /// Finds the articles whose page another source has brought: they belong to its story, whatever
    /// their words. Removes those from `unassigned` that need no assignment of their own.
    fn assign_by_page(
        &self,
        story_cache: &mut StoryCache,
        unassigned: &mut Vec<(ArticleId, i64, &'a Prepared)>,
    ) -> rusqlite::Result<PageStories> {
        let mut found = PageStories::default();
        let mut own_place = Vec::with_capacity(unassigned.len());
        for one in std::mem::take(unassigned) {
            let (id, _, new) = one;
            let is_roundup = new.parts.iter().any(|part| part.span.is_some());
            let versions = match new.page_key {
                Some(_) if !is_roundup => other_versions(self.tx, id)?,
                _ => Vec::new(),
            };
            match leader(self.tx, &versions)? {
                // The site's own words describe its page best.
                Some(leader)
                    if leader.is_own_site || new.parts.is_empty() || !is_own_site(self.tx, id)? =>
                {
                    found.followers.push((id, leader.id));
                    continue;
                }
                Some(leader) => {
                    found.left.extend(
                        story_cache.lift_whole(self.tx, leader.id)?.map(|story| (story, id)),
                    );
                    found.followers.push((leader.id, id));
                }
                None if !new.parts.is_empty() => {
                    for version in versions {
                        if is_unassigned(self.tx, version.id)? {
                            found.followers.push((version.id, id));
                        }
                    }
                }
                None => {}
            }
            own_place.push(one);
        }
        *unassigned = own_place;
        Ok(found)
    }

    fn tags_of(&self, id: ArticleId) -> rusqlite::Result<Vec<String>> {
        if self.personal.is_none() {
            return crate::store::articles::read::tags_of(self.tx, id);
        }
        let mut find =
            self.tx.prepare_cached("select personal_tags from stored_article where id = ?")?;
        let tags: String = find.query_row([id], |row| row.get("personal_tags"))?;
        Ok(tags.split_whitespace().map(str::to_owned).collect())
    }

    /// Returns the tags of a personal article as they are stored; empty for any other.
    fn personal_tags(&self, new: &Prepared) -> String {
        if self.personal.is_some() { new.article.tags.join(" ") } else { String::new() }
    }

    /// Makes a personal article one for everybody.
    pub(in crate::store) fn share(
        &mut self,
        id: ArticleId,
        new: &'a Prepared,
    ) -> rusqlite::Result<()> {
        let source_id = self.source_id(new)?;
        let share = "update stored_article set is_personal = 0, personal_tags = '', source_id = ?2, derived_key = ?3
                     where id = ?1 and is_personal
                     returning sorted_at, search_id, published_at, has_time";
        let shared = self.tx.prepare_cached(share)?.query_row(
            params![id, source_id, new.derived_key],
            |row| {
                let published: Option<i64> = row.get("published_at")?;
                let has_time: bool = row.get("has_time")?;
                Ok((
                    row.get("sorted_at")?,
                    row.get("search_id")?,
                    published.map(|at| (at, has_time)),
                ))
            },
        );
        let Some((sorted_at, search_id, published)) = shared.optional()? else { return Ok(()) };
        self.insert_tags(id, sorted_at, new)?;
        self.insert_companies(id, sorted_at, published, new)?;
        self.texts.insert(search_id, (id, sorted_at, new));
        self.unassigned.push((id, sorted_at, new));
        Ok(())
    }

    fn insert_tags(
        &mut self,
        id: ArticleId,
        sorted_at: i64,
        new: &'a Prepared,
    ) -> rusqlite::Result<()> {
        for (position, tag) in new.article.tags.iter().enumerate() {
            let tag_id = self.id("tag", tag)?;
            let n_inserted = self
                .tx
                .prepare_cached("insert or ignore into article_tag (tag_id, sorted_at, article_id, position) values (?, ?, ?, ?)")?
                .execute(params![tag_id, sorted_at, id.0, position as i64])?;
            if n_inserted > 0 {
                self.counts.add_tag(tag_id);
            }
        }
        Ok(())
    }

    fn insert_companies(
        &mut self,
        id: ArticleId,
        sorted_at: i64,
        published: Option<(i64, bool)>,
        new: &'a Prepared,
    ) -> rusqlite::Result<()> {
        for it in &new.companies {
            let company_id = self.id("company", &it.name)?;
            let via_id = it.via.as_deref().map(|it| self.id("company", it)).transpose()?;
            let place = (sorted_at, published.is_some());
            insert_company(self.tx, &mut self.counts, (company_id, via_id), id, place, it)?;
        }
        Ok(())
    }

    fn id(&mut self, table: &'static str, name: &'a str) -> rusqlite::Result<i64> {
        if let Some(&id) = self.ids.get(&(table, name)) {
            return Ok(id);
        }
        let id = id_of_name(self.tx, table, name)?;
        self.ids.insert((table, name), id);
        Ok(id)
    }

    /// Returns a rowid for the full text that grows with `sorted_at`: the second itself, or the
    /// latest one before it that no article has. Articles of one second are numbered downwards, so
    /// that an undated dump keeps its order. A sparser id (seconds times some thousand) would
    /// lengthen the index by a fifth: each posting holds the difference from the one before.
    fn free_search_id(&self, sorted_at: i64) -> rusqlite::Result<i64> {
        let second = sorted_at.max(0);
        // Of a dump without dates all articles stand at one second: the last one has the lowest id.
        let last = self
            .tx
            .prepare_cached(LAST_OF_SECOND)?
            .query_row([sorted_at], |row| row.get::<_, i64>("search_id"));
        let mut free = last.optional()?.map_or(second, |last| second.min(last - 1));
        let mut taken = self.tx.prepare_cached(TAKEN)?;
        let mut rows = taken.query([free])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>("search_id")? < free {
                break;
            }
            free -= 1;
        }
        Ok(free)
    }
}

/// The id of the article that came last of those that stand at a second.
const LAST_OF_SECOND: &str = "select search_id from stored_article
     where sorted_at = ? and not is_personal order by id desc limit 1";

/// The ids up to one, the highest first.
const TAKEN: &str =
    "select search_id from stored_article where search_id <= ? order by search_id desc";

/// The columns of a changed article that do not follow from the new one alone.
struct ArticleRow<'a> {
    url: Option<&'a String>,
    source_id: Option<i64>,
    external_id: Option<&'a String>,
    published: Option<(i64, bool)>,
    sorted_at: i64,
    search_id: i64,
}

impl ArticleRow<'_> {
    fn replace(&self, tx: &Transaction<'_>, id: ArticleId, new: &Prepared) -> rusqlite::Result<()> {
        tx.prepare_cached(
            "update stored_article set title = ?2, body = ?3, url = ?4, source_id = ?5, external_id = ?6, published_at = ?7, has_time = ?8,
                 sorted_at = ?9, search_id = ?10, title_key = ?11, text_key = ?12, derived_key = ?13,
                 page_key = coalesce(?14, page_key), image_url = coalesce(?15, image_url), standing = ?16, language = ?17
             where id = ?1",
        )?
        .execute(params![
            id,
            new.article.title,
            new.stored_body,
            self.url,
            self.source_id,
            self.external_id,
            self.published.map(|date| date.0),
            self.published.is_some_and(|date| date.1),
            self.sorted_at,
            self.search_id,
            new.title_key,
            new.text_key,
            new.derived_key,
            new.page_key,
            new.article.image_url,
            new.article.standing,
            new.language,
        ])
        .map(drop)
    }
}

/// The pending writes for stories that are found by page, executed after the other articles are
/// assigned.
#[derive(Debug, Default)]
struct PageStories {
    /// Articles, each with the one that it follows.
    followers: Vec<(ArticleId, ArticleId)>,
    /// Stories that an article left, each with the article that it follows now.
    left: Vec<(StoryId, ArticleId)>,
}

impl PageStories {
    fn write(self, tx: &Transaction<'_>) -> rusqlite::Result<()> {
        self.followers.iter().try_for_each(|&(id, leader)| follow(tx, id, leader))?;
        for (story, leader) in self.left {
            let is_empty = !tx
                .prepare_cached("select 1 from story_item where story_id = ?")?
                .exists([story.0])?;
            if let Some(now) = story_id(tx, leader)?.filter(|_| is_empty) {
                lead_on(tx, story, now)?;
            }
        }
        Ok(())
    }
}

/// Inserts one row of `article_company`, and counts it.
pub(in crate::store) fn insert_company(
    tx: &Transaction<'_>,
    counts: &mut Counts,
    (company_id, via_id): (i64, Option<i64>),
    id: ArticleId,
    (sorted_at, is_dated): (i64, bool),
    it: &CompanyInText,
) -> rusqlite::Result<()> {
    let salience = (it.salience * SALIENCE_STEPS).round() as i64;
    let band = band(salience, via_id);
    let n_inserted = tx
        .prepare_cached(
            "insert or ignore into article_company (company_id, is_dated, band, sorted_at, article_id, salience, n_mentions, via_id)
             values (?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![company_id, is_dated, band, sorted_at, id.0, salience, it.n_mentions, via_id])?;
    if n_inserted > 0 {
        counts.add_company(company_id, (sorted_at, is_dated), band);
    }
    Ok(())
}

/// Salience is stored in thousandths.
pub(in crate::store) const SALIENCE_STEPS: f64 = 1_000.0;

/// Returns the rank band of a salience in thousandths.
fn band(salience: i64, via_id: Option<i64>) -> i64 {
    const BOUNDS: [i64; 5] = [600, 400, 250, 150, 30];
    let n_above = BOUNDS.iter().take_while(|it| salience < **it).count() as i64;
    n_above + if via_id.is_some() { FIRST_VIA_BAND } else { 0 }
}
