//! What decides about a delivery: the topics that an article matches, when a chat gets it, and
//! edits of sent messages.
//!
//! The article's tags, companies and stems are looked up among the anchors of the topics, so that
//! the cost depends on the article, not on the number of subscribers. `chat` turns matches
//! into deliveries.

pub(in crate::store) mod chat;
pub(in crate::store) mod delivery;
pub(in crate::store) mod group;
mod preference;
pub(in crate::store) mod queue;
pub(in crate::store) mod unit;

use std::borrow::Cow;

use jiff::Timestamp;
use rusqlite::Connection;
use rustc_hash::FxHashSet;

use crate::article::ArticleId;
use crate::company::prefix_key;
use crate::id::{FeedId, SubscriptionId};
use crate::store::Prepared;
use crate::store::chats::chat_state::ChatState;
use crate::store::chats::muted_source::source_key;
use crate::store::chats::subscriptions::{
    ANY_ARTICLE, BEGINNING, BEGINNINGS, ChatThread, beginning, stored_thread,
};
use crate::store::outbox::DeliveryTiming;
pub(in crate::store) use crate::store::outbox::message_edit::{
    plan_edits, plan_growth, plan_late_edit,
};
use crate::text::indexed::unmarked;
use crate::text::query;

/// Returns the key of a delivery about an article.
pub(in crate::store) fn content_key(id: ArticleId) -> String {
    format!("article:{}", id.0)
}

/// Returns the subscriptions of a count, which are stored joined by blanks.
pub(in crate::store) fn subscription_ids(joined: &str) -> Vec<SubscriptionId> {
    joined.split(' ').filter_map(|id| id.parse().ok().map(SubscriptionId)).collect()
}

/// Returns why subscriptions of a chat thread are not delivered now; `None` if they are.
pub(in crate::store) fn held_back(
    tx: &Connection,
    chat_thread: ChatThread,
    state: &ChatState,
) -> rusqlite::Result<Option<&'static str>> {
    if state.is_paused {
        return Ok(Some("paused"));
    }
    if state.is_unwritable {
        return Ok(Some(crate::store::chats::chat_state::UNWRITABLE));
    }
    let is_closed = tx
        .prepare_cached("select 1 from closed_thread where chat_id = ? and thread = ?")?
        .exists([chat_thread.chat.0, i64::from(stored_thread(chat_thread.thread).0)])?;
    Ok(is_closed.then_some(crate::store::chats::closed_topic::CLOSED))
}

/// Returns how and when something that was stored at `now` reaches a chat.
pub(in crate::store) fn arrival(
    state: &ChatState,
    is_at_once: bool,
    now: Timestamp,
) -> (DeliveryTiming, Timestamp) {
    if !is_at_once {
        return (DeliveryTiming::InDigest, state.next_digest_at(now));
    }
    match state.held_until(now) {
        Some(at) => (DeliveryTiming::Deferred, at),
        None => (DeliveryTiming::AtOnce, now),
    }
}

/// Returns the topic of a personal feed, the only one that its articles match.
pub(in crate::store) fn feed_topic(tx: &Connection, feed: FeedId) -> rusqlite::Result<Vec<i64>> {
    let mut find = tx.prepare_cached("select id from topic where kind = 'feed' and key = ?")?;
    find.query_map([feed.to_string()], |row| row.get("id"))?.collect()
}

/// Returns the topics that an article matches.
pub(in crate::store) fn topics(tx: &Connection, article: &Prepared) -> rusqlite::Result<Vec<i64>> {
    let mut anchored =
        tx.prepare_cached("select id, key from topic where kind = ? and anchor = ?")?;
    let mut found = Vec::new();
    let companies =
        article.companies.iter().filter(|it| it.via.is_none()).map(|it| prefix_key(&it.name));
    let named = article
        .article
        .tags
        .iter()
        .map(|it| ("tag", it.clone()))
        .chain(companies.map(|it| ("company", it)))
        .chain(article.article.source.iter().map(|it| ("source", source_key(it))));
    for (kind, anchor) in named {
        let ids = anchored.query_map([kind, &anchor], |row| row.get::<_, i64>("id"))?;
        for id in ids {
            found.push(id?);
        }
    }
    if tx.prepare_cached("select 1 from topic where kind = 'words' limit 1")?.exists([])? {
        let terms = Terms::of(article);
        for anchor in terms.anchors(tx)? {
            let mut rows = anchored.query(["words", &anchor])?;
            while let Some(row) = rows.next()? {
                if terms.fit(row.get_ref("key")?.as_str().unwrap_or_default()) {
                    found.push(row.get("id")?);
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// An article's terms, for comparison with queries. Title and body are separate: no phrase spans
/// both.
struct Terms<'a> {
    stems: FxHashSet<&'a str>,
    /// Pairs of adjacent terms.
    pairs: FxHashSet<(&'a str, &'a str)>,
    /// With a blank on both sides of each term.
    running: String,
}

impl<'a> Terms<'a> {
    fn of(article: &'a Prepared) -> Terms<'a> {
        let (title, body) = (&article.title_terms, &article.body_terms);
        Terms {
            pairs: [title, body]
                .into_iter()
                .flat_map(|it| it.split(' ').zip(it.split(' ').skip(1)))
                .collect(),
            stems: title.split(' ').chain(body.split(' ')).filter(|it| !it.is_empty()).collect(),
            running: format!(" {title} \n {body} "),
        }
    }

    /// Returns every anchor under which a topic may be that the article matches.
    fn anchors(&self, tx: &Connection) -> rusqlite::Result<FxHashSet<Cow<'a, str>>> {
        let mut anchors: FxHashSet<Cow<'a, str>> =
            self.stems.iter().map(|it| Cow::Borrowed(unmarked(it))).collect();
        anchors.insert(Cow::Borrowed(ANY_ARTICLE));
        let sql =
            "select 1 from topic where kind = 'words' and anchor >= '^' and anchor < '_' limit 1";
        if tx.prepare_cached(sql)?.exists([])? {
            let beginnings: FxHashSet<&str> = self
                .stems
                .iter()
                .flat_map(|it| BEGINNINGS.into_iter().filter_map(|n| beginning(unmarked(it), n)))
                .collect();
            anchors.extend(beginnings.into_iter().map(|it| format!("{BEGINNING}{it}").into()));
        }
        Ok(anchors)
    }

    fn fit(&self, key: &str) -> bool {
        query::fits(key, &|phrase| self.has(phrase))
    }

    /// Whether the text contains a phrase. If its words follow each other pairwise it probably
    /// does; only then the text is searched.
    fn has(&self, phrase: &str) -> bool {
        let words = || phrase.split(' ');
        match words().count() {
            1 => self.stems.contains(phrase),
            n => {
                words().zip(words().skip(1)).all(|it| self.pairs.contains(&it))
                    && (n == 2 || self.running.contains(&format!(" {phrase} ")))
            }
        }
    }
}
