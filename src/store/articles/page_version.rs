//! The versions of one page that several sources brought. Each stays as its source published it,
//! all of them are one story, and alerts show the version that the page's own site published.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::id::DeliveryId;
use crate::store::outbox::plan::content_key;
use crate::store::stories::story_cache::item_id;

/// An article of a page that another source brought as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Version {
    pub(in crate::store) id: ArticleId,
    /// Whether the page's own site published it.
    pub(in crate::store) is_own_site: bool,
}

/// Whether an article was published by the site of its page.
pub(in crate::store) fn is_own_site(tx: &Connection, id: ArticleId) -> rusqlite::Result<bool> {
    let mut find = tx.prepare_cached("select is_own_site from article where id = ?")?;
    Ok(find.query_row([id.0], |row| row.get("is_own_site")).optional()?.unwrap_or(false))
}

/// Returns what other sources brought of an article's page, the own site's version first. A page
/// with several articles of one source is a list: they are unrelated to each other.
pub(in crate::store) fn other_versions(
    tx: &Connection,
    id: ArticleId,
) -> rusqlite::Result<Vec<Version>> {
    // Checked first: a list may have thousands of articles.
    let mut twin = tx.prepare_cached(
        "select 1 from article as own join article as twin on twin.page_key = own.page_key
         where own.id = ?1 and twin.feed_id is own.feed_id and twin.id <> own.id limit 1",
    )?;
    if twin.exists([id.0])? {
        return Ok(Vec::new());
    }
    let mut find = tx.prepare_cached(
        "select other.id, other.is_own_site from article as own join article as other on other.page_key = own.page_key
         where own.id = ?1 and other.feed_id is not own.feed_id and not exists (
             select 1 from article as twin
             where twin.page_key = own.page_key and twin.feed_id is other.feed_id and twin.id <> other.id)
         order by other.is_own_site desc, other.id",
    )?;
    let found = find.query_map([id.0], |row| {
        Ok(Version { id: row.get("id")?, is_own_site: row.get("is_own_site")? })
    })?;
    found.collect::<Result<_, _>>()
}

/// Returns the version of an article's page that new alerts show.
pub(in crate::store) fn shown_in_alerts(
    tx: &Connection,
    id: ArticleId,
) -> rusqlite::Result<ArticleId> {
    if is_own_site(tx, id)? {
        return Ok(id);
    }
    Ok(other_versions(tx, id)?
        .first()
        .filter(|version| version.is_own_site)
        .map_or(id, |version| version.id))
}

/// Returns the version that represents an article's page in lists, among those that are listed: the
/// one that the page's own site published, else the one that came first. A later version with a
/// later date does not replace it.
pub(in crate::store) fn shown_in_lists(
    view: &Connection,
    id: ArticleId,
    mut is_listed: impl FnMut(ArticleId) -> rusqlite::Result<bool>,
) -> rusqlite::Result<ArticleId> {
    let others = other_versions(view, id)?;
    if others.is_empty() {
        return Ok(id);
    }
    let mut best = Version { id, is_own_site: is_own_site(view, id)? };
    for other in others {
        if (!other.is_own_site, other.id) < (!best.is_own_site, best.id) && is_listed(other.id)? {
            best = other;
        }
    }
    Ok(best.id)
}

/// Makes waiting alerts for other versions of a page show this one, which the page's own site
/// published.
pub(in crate::store) fn supersede(tx: &Connection, id: ArticleId) -> rusqlite::Result<()> {
    let mut show = tx.prepare_cached(
        "update or ignore delivery set content_key = ?2, article_id = ?3
         where article_id = ?1 and state = 'queued' and message_id is null and batch_id is null returning id",
    )?;
    let mut tell = tx.prepare_cached(
        "update or ignore chat_notified set article_id = ?3 where article_id = ?1 and delivery_id = ?2",
    )?;
    for other in other_versions(tx, id)?.into_iter().filter(|version| !version.is_own_site) {
        let shown =
            show.query_map(params![other.id.0, content_key(id), id.0], |row| row.get("id"))?;
        for delivery in shown.collect::<Result<Vec<DeliveryId>, _>>()? {
            tell.execute(params![other.id, delivery, id])?;
        }
    }
    Ok(())
}

/// Returns the version whose words decide the story of a page, if the database has it.
pub(in crate::store) fn leader(
    tx: &Connection,
    versions: &[Version],
) -> rusqlite::Result<Option<Version>> {
    let mut find =
        tx.prepare_cached("select 1 from story_item where id = ? and follows_id is null")?;
    for version in versions {
        if find.exists([item_id(version.id, 0).0])? {
            return Ok(Some(*version));
        }
    }
    Ok(None)
}

/// Whether an article belongs to no story.
pub(in crate::store) fn is_unassigned(tx: &Connection, id: ArticleId) -> rusqlite::Result<bool> {
    let mut find = tx.prepare_cached("select 1 from story_item where id between ? and ?")?;
    Ok(!find
        .exists([item_id(id, 0).0, item_id(id, crate::store::stories::story_cache::MAX_ITEMS).0])?)
}
