//! Which stored article, if any, a loaded one is: by address, by the source's own id, by title.
//! Only articles of the same owner are compared: those of the same feed, or those that were loaded
//! by hand.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::article::{ArticleId, Standing};
use crate::company::{name_key, prefix_key};
use crate::store::articles::companies::company_spelled_otherwise;
use crate::store::articles::write::{Load, Prepared};
use crate::store::feeds::FeedId;
use crate::text::term::fold;

/// The owner of an article, which alone may change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Owner {
    /// `None`: loaded by hand.
    pub(in crate::store) feed: Option<FeedId>,
    /// Whether the feed belongs to the site that the article links to.
    pub(in crate::store) is_own_site: bool,
}

impl Owner {
    pub(in crate::store) const BY_HAND: Owner = Owner { feed: None, is_own_site: false };

    /// Returns the value stored in the database.
    pub(in crate::store) fn feed_id(self) -> Option<i64> {
        self.feed.map(|feed| feed.0)
    }
}

/// The fields of a stored article that decide identity and change; the text itself is represented
/// by its hash.
#[derive(Debug, Clone)]
pub(in crate::store) struct Stored {
    pub(in crate::store) id: ArticleId,
    pub(in crate::store) title: String,
    pub(in crate::store) url: Option<String>,
    pub(in crate::store) source_id: Option<i64>,
    pub(in crate::store) external_id: Option<String>,
    pub(in crate::store) published: Option<(i64, bool)>,
    pub(in crate::store) sorted_at: i64,
    pub(in crate::store) search_id: i64,
    pub(in crate::store) text_key: i64,
    pub(in crate::store) derived_key: i64,
    pub(in crate::store) image_url: Option<String>,
    pub(in crate::store) standing: Option<Standing>,
}

/// How a loaded article relates to the stored ones.
pub(in crate::store) enum Identity {
    /// It is this stored article, possibly with another text.
    Same(Stored),
    /// Title and text repeat an article that this load has already met: nothing is stored.
    Repeated(Stored),
    /// It is not stored yet.
    Unknown,
}

/// Finds the stored article of this owner: the same address (if ids do not differ; on a page with
/// several articles also the same title), else the same id at the same source, else the same title
/// if dates and addresses do not contradict. Among several candidates it
/// prefers the one with the same text, then the lowest id.
///
/// A file may hold two different articles with one title ("Daily Crunch"); therefore an article
/// that this load has already met is not matched by its title again, unless the text is the same
/// too.
pub(in crate::store) fn identify(
    tx: &Transaction<'_>,
    new: &Prepared,
    source_id: Option<i64>,
    owner: Owner,
    load: &Load,
) -> rusqlite::Result<Identity> {
    let (article, feed) = (&new.article, owner.feed_id());
    if let Some(url) = &article.url {
        let mut same_url = candidates(tx, "url = ?1 and feed_id is ?2", params![url, feed])?;
        // Several items of one list may share its page and differ in their ids. A feed may list
        // them one by one.
        let has_other_id = |it: &Stored| matches!((&it.external_id, &article.external_id), (Some(a), Some(b)) if a != b);
        same_url
            .retain(|it| !has_other_id(it) || (!load.has_met(it.id) && is_one_text(it, new, load)));
        // A feed's page that is not the article's own is a list, and so is one with several stored
        // articles.
        if (feed.is_some() && new.page_key.is_none()) || same_url.len() > 1 {
            let same_title = same_url.iter().filter(|it| has_title_of(it, new)).count();
            same_url.retain(|it| is_one_of_list(it, new, same_title, load));
        } else {
            same_url.retain(|it| !load.has_met(it.id) || is_edit_of(it, new, load));
        }
        if let Some(stored) = best(same_url, new) {
            return Ok(Identity::Same(stored));
        }
    }
    if let Some(id) = &article.external_id
        && let Some(stored) = best(
            candidates(
                tx,
                "external_id = ?1 and source_id is ?2 and feed_id is ?3",
                params![id, source_id, feed],
            )?,
            new,
        )
    {
        return Ok(Identity::Same(stored));
    }

    let mut same_title =
        candidates(tx, "title_key = ?1 and feed_id is ?2", params![new.title_key, feed])?;
    same_title.retain(|it| {
        fold(&it.title) == fold(&article.title) && !contradicts(it, new, source_id, load)
    });
    if let Some(repeated) =
        same_title.iter().find(|it| load.has_met(it.id) && it.text_key == new.text_key)
    {
        return Ok(Identity::Repeated(repeated.clone()));
    }
    same_title.retain(|it| !load.has_met(it.id));
    Ok(best(same_title, new).map_or(Identity::Unknown, Identity::Same))
}

fn has_title_of(stored: &Stored, new: &Prepared) -> bool {
    fold(&stored.title) == fold(&new.article.title)
}

/// Whether both have the same title, and also the same text or the same date.
fn is_one_text(stored: &Stored, new: &Prepared, load: &Load) -> bool {
    let has_date = stored.published.is_some() && stored.published == load.published(new);
    has_title_of(stored, new) && (stored.text_key == new.text_key || has_date)
}

/// Whether an article of a page with many is this one: the same title, and if that says too little,
/// the same text or date.
fn is_one_of_list(stored: &Stored, new: &Prepared, same_title: usize, load: &Load) -> bool {
    if load.has_met(stored.id) && stored.text_key != new.text_key {
        return false;
    }
    let is_dated = stored.published.is_some() && load.published(new).is_some();
    has_title_of(stored, new) && ((same_title == 1 && !is_dated) || is_one_text(stored, new, load))
}

/// Whether an article that this load has met at the same address is repeated with another text,
/// rather than followed by another one.
fn is_edit_of(stored: &Stored, new: &Prepared, load: &Load) -> bool {
    let dates_differ =
        matches!((stored.published, load.published(new)), (Some(a), Some(b)) if a != b);
    has_title_of(stored, new) && !dates_differ
}

/// Whether two articles with one title are nevertheless different ones.
fn contradicts(stored: &Stored, new: &Prepared, source_id: Option<i64>, load: &Load) -> bool {
    let differ =
        |a: Option<&String>, b: Option<&String>| matches!((a, b), (Some(a), Some(b)) if a != b);
    let article = &new.article;
    let dates_differ =
        matches!((stored.published, load.published(new)), (Some(a), Some(b)) if a != b);
    let names_differ = differ(stored.url.as_ref(), article.url.as_ref())
        || (stored.source_id == source_id
            && differ(stored.external_id.as_ref(), article.external_id.as_ref()));
    // One text under two addresses (for example with and without tracking parameters) is one
    // article. An empty text proves nothing.
    dates_differ || (names_differ && (stored.text_key != new.text_key || article.body.is_empty()))
}

/// Returns one stored article.
pub(in crate::store) fn stored_by_id(
    tx: &Transaction<'_>,
    id: ArticleId,
) -> rusqlite::Result<Option<Stored>> {
    Ok(candidates(tx, "id = ?1", [id.0])?.pop())
}

/// Returns the article that a feed brought of a page; if there are several, the first.
pub(in crate::store) fn stored_by_page(
    tx: &Transaction<'_>,
    page_key: i64,
    feed: FeedId,
) -> rusqlite::Result<Option<Stored>> {
    Ok(candidates(tx, "page_key = ?1 and feed_id = ?2", [page_key, feed.0])?.into_iter().next())
}

fn best(candidates: Vec<Stored>, new: &Prepared) -> Option<Stored> {
    candidates.into_iter().min_by_key(|it| (it.text_key != new.text_key, it.id))
}

fn candidates(
    tx: &Transaction<'_>,
    condition: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Vec<Stored>> {
    let sql = format!(
        "select id, title, url, source_id, external_id, published_at, has_time, sorted_at, search_id, text_key, derived_key,
             image_url, standing
         from stored_article where {condition} order by id"
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let found = statement.query_map(params, stored)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let published_at: Option<i64> = row.get("published_at")?;
    let has_time: bool = row.get("has_time")?;
    Ok(Stored {
        id: row.get("id")?,
        title: row.get("title")?,
        url: row.get("url")?,
        source_id: row.get("source_id")?,
        external_id: row.get("external_id")?,
        published: published_at.map(|at| (at, has_time)),
        sorted_at: row.get("sorted_at")?,
        search_id: row.get("search_id")?,
        text_key: row.get("text_key")?,
        derived_key: row.get("derived_key")?,
        image_url: row.get("image_url")?,
        standing: row.get("standing")?,
    })
}

/// Returns the id of a name in `source`, `tag` or `company`; inserts the name if it is new.
pub(in crate::store) fn id_of_name(
    tx: &Transaction<'_>,
    table: &str,
    name: &str,
) -> rusqlite::Result<i64> {
    let known = tx
        .prepare_cached(&format!("select id from {table} where name = ?"))?
        .query_row([name], |row| row.get("id"))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    if table == "company" {
        if let Some(id) = company_spelled_otherwise(tx, name)? {
            return Ok(id);
        }
        tx.prepare_cached("insert into company (name, key, long_key) values (?, ?, ?)")?
            .execute([name, &name_key(name), &prefix_key(name)])?;
    } else {
        tx.prepare_cached(&format!("insert into {table} (name) values (?)"))?.execute([name])?;
    }
    Ok(tx.last_insert_rowid())
}
