//! Subscriptions: the tags, companies and words that chats follow.
//!
//! A topic is stored once, whatever the number of its subscribers, and found by an anchor that an
//! article contains: its tag, its company's name, or the rarest of its words. So an article is
//! compared with the few topics that may match, and not with every subscription.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::article::{ChatId, normalise_tag};
use crate::company::prefix_key;
use crate::id::{FeedId, SubscriptionId, ThreadId};
use crate::schedule::DeliveryMode;
use crate::store::chats::muted_source::source_key;
use crate::store::feeds::personal::remove_unfollowed;
use crate::store::{Store, StoreError};
use crate::text::indexed::unmarked;
use crate::text::query::{Clause, KEY_END, SearchQuery};
use crate::text::slice::Slicing;

/// The kind of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TopicKind {
    /// Articles with a tag.
    Tag,
    /// Articles that name a company.
    Company,
    /// Articles that match a search.
    Words,
    /// Articles of a source.
    Source,
    /// Articles of a personal feed.
    Feed(FeedId),
}

impl TopicKind {
    /// Returns the name used in the database.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            TopicKind::Tag => "tag",
            TopicKind::Company => "company",
            TopicKind::Words => "words",
            TopicKind::Source => "source",
            TopicKind::Feed(_) => "feed",
        }
    }

    /// Returns the kind with this name, of the topic with this key.
    fn stored(name: &str, key: &str) -> Option<TopicKind> {
        Some(match name {
            "tag" => TopicKind::Tag,
            "company" => TopicKind::Company,
            "words" => TopicKind::Words,
            "source" => TopicKind::Source,
            "feed" => TopicKind::Feed(FeedId(key.parse().ok()?)),
            _ => return None,
        })
    }
}

/// Something to follow.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic {
    /// Its kind.
    pub kind: TopicKind,
    /// The normalised tag, the canonical name, the words as they were typed, or what the chat calls
    /// a personal feed.
    pub name: String,
}

/// Where a subscription belongs: a chat, and within it a forum topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatThread {
    /// The chat.
    pub chat: ChatId,
    /// The forum topic; `None` is the chat itself.
    pub thread: Option<ThreadId>,
}

impl ChatThread {
    /// Returns the chat itself, without a forum topic.
    pub const fn of_chat(chat: ChatId) -> ChatThread {
        ChatThread { chat, thread: None }
    }
}

/// A topic that a chat follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Id of the subscription.
    pub id: SubscriptionId,
    /// Where its alerts are sent.
    pub chat_thread: ChatThread,
    /// The topic that it follows.
    pub topic: Topic,
    /// `None` follows the chat's setting.
    pub delivery_mode: Option<DeliveryMode>,
    /// It is muted until then.
    pub muted_until: Option<Timestamp>,
}

/// The outcome of a request to subscribe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subscribed {
    /// The subscription is stored.
    New,
    /// It existed; if it was muted, it is active again.
    Known,
    /// The chat has reached the limit.
    Full,
}

impl Topic {
    /// Returns the topic of a tag; `None` if normalisation leaves it empty.
    pub fn tag(name: &str) -> Option<Topic> {
        let name = normalise_tag(name);
        (!name.is_empty()).then_some(Topic { kind: TopicKind::Tag, name })
    }

    /// Returns the topic of a company, by its canonical name; `None` if the name has no letter.
    pub fn company(name: &str) -> Option<Topic> {
        (!prefix_key(name).is_empty())
            .then(|| Topic { kind: TopicKind::Company, name: name.to_owned() })
    }

    /// Returns the topic of a search: words, phrases in quotes and exclusions; `None` if it asks
    /// for nothing.
    pub fn words(text: &str) -> Option<Topic> {
        (!SearchQuery::parse(text).is_empty())
            .then(|| Topic { kind: TopicKind::Words, name: text.to_owned() })
    }

    /// Returns the topic of a source, by its name; `None` if that is blank.
    pub fn source(name: &str) -> Option<Topic> {
        (!name.trim().is_empty())
            .then(|| Topic { kind: TopicKind::Source, name: name.trim().to_owned() })
    }

    /// Returns the topic of a personal feed.
    pub fn feed(id: FeedId, name: &str) -> Topic {
        Topic { kind: TopicKind::Feed(id), name: name.to_owned() }
    }

    /// Whether the typed words make the same query.
    pub fn is_same(&self, words: &str) -> bool {
        self.kind == TopicKind::Words
            && SearchQuery::parse(words).plain_key() == SearchQuery::parse(&self.name).plain_key()
    }

    /// Returns what distinguishes it from other topics of its kind.
    pub(in crate::store) fn key(&self) -> String {
        match self.kind {
            TopicKind::Tag => self.name.clone(),
            TopicKind::Company => prefix_key(&self.name),
            TopicKind::Source => source_key(&self.name),
            TopicKind::Feed(id) => id.to_string(),
            TopicKind::Words => SearchQuery::parse(&self.name).key(),
        }
    }
}

impl Store {
    /// Subscribes, unless the chat has `max` subscriptions.
    pub fn subscribe(
        &self,
        chat_thread: ChatThread,
        topic: &Topic,
        max: u32,
        now: Timestamp,
    ) -> Result<Subscribed, StoreError> {
        self.write("subscribe", |tx| subscribe(tx, chat_thread, topic, max, now))
    }

    /// Unsubscribes; returns whether there was a subscription.
    pub fn unsubscribe(&self, chat_thread: ChatThread, topic: &Topic) -> Result<bool, StoreError> {
        self.write("unsubscribe", |tx| {
            let Some(topic_id) = topic_id(tx, topic)? else { return Ok(false) };
            let sql = "delete from subscription where chat_id = ? and thread = ? and topic_id = ?";
            let n = tx.prepare_cached(sql)?.execute(params![
                chat_thread.chat,
                stored_thread(chat_thread.thread),
                topic_id
            ])?;
            remove_unfollowed(tx)?;
            Ok(n > 0)
        })
    }

    /// Deletes all subscriptions of a chat; returns how many.
    pub fn unsubscribe_all(&self, chat: ChatId) -> Result<usize, StoreError> {
        self.write("unsubscribe from everything", |tx| {
            let sql = "delete from subscription where chat_id = ?";
            let n = tx.prepare_cached(sql)?.execute([chat])?;
            remove_unfollowed(tx)?;
            Ok(n)
        })
    }

    /// Returns the subscriptions of a chat, oldest first.
    pub fn subscriptions(&self, chat: ChatId) -> Result<Vec<Subscription>, StoreError> {
        self.read("list the subscriptions", |view| {
            let mut all = view
                .prepare_cached(&format!("{SELECT} where chat_id = ? order by subscription.id"))?;
            all.query_map([chat], subscription)?.collect::<Result<_, _>>()
        })
    }

    /// Returns one subscription, if it is this chat's.
    pub fn subscription(
        &self,
        chat: ChatId,
        id: SubscriptionId,
    ) -> Result<Option<Subscription>, StoreError> {
        self.read("read a subscription", |view| {
            let mut one = view
                .prepare_cached(&format!("{SELECT} where subscription.id = ? and chat_id = ?"))?;
            one.query_row(params![id, chat], subscription).optional()
        })
    }

    /// Returns the subscription to a topic in a chat thread.
    pub fn subscription_on(
        &self,
        chat_thread: ChatThread,
        topic: &Topic,
    ) -> Result<Option<Subscription>, StoreError> {
        self.read("find a subscription", |view| {
            let Some(topic_id) = topic_id(view, topic)? else { return Ok(None) };
            let mut one = view.prepare_cached(&format!(
                "{SELECT} where chat_id = ? and thread = ? and topic_id = ?"
            ))?;
            one.query_row(
                params![chat_thread.chat, stored_thread(chat_thread.thread), topic_id],
                subscription,
            )
            .optional()
        })
    }

    /// Whether a chat follows a topic.
    pub fn is_subscribed(
        &self,
        chat_thread: ChatThread,
        topic: &Topic,
    ) -> Result<bool, StoreError> {
        self.read("check a subscription", |view| {
            let Some(topic_id) = topic_id(view, topic)? else { return Ok(false) };
            let sql =
                "select 1 from subscription where chat_id = ? and thread = ? and topic_id = ?";
            view.prepare_cached(sql)?.exists(params![
                chat_thread.chat,
                stored_thread(chat_thread.thread),
                topic_id
            ])
        })
    }

    /// Mutes a subscription until then; returns whether it is this chat's.
    pub fn mute(
        &self,
        chat: ChatId,
        id: SubscriptionId,
        until: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        self.write("mute a subscription", |tx| {
            let sql = "update subscription set muted_until = ? where id = ? and chat_id = ?";
            Ok(tx.prepare_cached(sql)?.execute(params![
                until.map(Timestamp::as_millisecond),
                id,
                chat
            ])? > 0)
        })
    }

    /// Sets whether a subscription is delivered in the digest, at once, or (`None`) by the chat's
    /// setting; reschedules its waiting deliveries. Returns whether it is this chat's.
    pub fn set_delivery_mode(
        &self,
        chat: ChatId,
        id: SubscriptionId,
        delivery_mode: Option<DeliveryMode>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write("change the delivery of a subscription", |tx| {
            let sql = "update subscription set delivery_mode = ? where id = ? and chat_id = ?";
            let is_own = tx.prepare_cached(sql)?.execute(params![delivery_mode, id, chat])? > 0;
            crate::store::outbox::chat_queue::reschedule(tx, chat, now)?;
            Ok(is_own)
        })
    }
}

const SELECT: &str =
    "select subscription.id, chat_id, thread, kind, key, name, delivery_mode, muted_until
                      from subscription join topic on topic.id = topic_id";

fn subscription(row: &Row<'_>) -> rusqlite::Result<Subscription> {
    Ok(Subscription {
        id: row.get("id")?,
        chat_thread: chat_thread_of(row)?,
        topic: Topic { kind: topic_kind(row)?, name: row.get("name")? },
        delivery_mode: row.get("delivery_mode")?,
        muted_until: row
            .get::<_, Option<i64>>("muted_until")?
            .and_then(|it| Timestamp::from_millisecond(it).ok()),
    })
}

/// Reads the kind of a topic from the columns `kind` and `key`.
pub(in crate::store) fn topic_kind(row: &Row<'_>) -> rusqlite::Result<TopicKind> {
    let (name, key) = (row.get_ref("kind")?.as_str()?, row.get_ref("key")?.as_str()?);
    let wrong = rusqlite::types::FromSqlError::InvalidType;
    TopicKind::stored(name, key).ok_or_else(|| wrong.into())
}

/// Returns a forum topic as it is stored: 0 is the chat itself, since two nulls would not be equal
/// in a unique index.
pub(in crate::store) fn stored_thread(thread: Option<ThreadId>) -> ThreadId {
    thread.unwrap_or(ThreadId(0))
}

/// Returns a forum topic that was stored by [`stored_thread`].
pub(in crate::store) fn thread_of(row: &Row<'_>) -> rusqlite::Result<Option<ThreadId>> {
    let stored: ThreadId = row.get("thread")?;
    Ok(Some(stored).filter(|thread| thread.0 != 0))
}

/// Reads a chat thread from the columns `chat_id` and `thread`.
pub(in crate::store) fn chat_thread_of(row: &Row<'_>) -> rusqlite::Result<ChatThread> {
    Ok(ChatThread { chat: row.get("chat_id")?, thread: thread_of(row)? })
}

/// Does the work of [`Store::subscribe`] within a transaction.
pub(in crate::store) fn subscribe(
    tx: &Transaction<'_>,
    chat_thread: ChatThread,
    topic: &Topic,
    max: u32,
    now: Timestamp,
) -> rusqlite::Result<Subscribed> {
    crate::store::chats::closed_topic::reopen(tx, chat_thread)?;
    let known = topic_id(tx, topic)?;
    let unmuted = "update subscription set muted_until = null where chat_id = ? and thread = ? and topic_id = ?";
    if known.is_some()
        && tx.prepare_cached(unmuted)?.execute(params![
            chat_thread.chat,
            stored_thread(chat_thread.thread),
            known
        ])? > 0
    {
        return Ok(Subscribed::Known);
    }
    let n: u32 = tx
        .prepare_cached("select count(*) as n from subscription where chat_id = ?")?
        .query_row([chat_thread.chat], |row| row.get("n"))?;
    if n >= max {
        return Ok(Subscribed::Full);
    }
    // A topic without a subscription is deleted (see the trigger `subscription_dropped`), so none
    // is created for a chat that is full.
    let topic_id = match known {
        Some(id) => id,
        None => {
            let key = topic.key();
            let anchor = anchor_of(tx, topic, &key)?;
            tx.prepare_cached("insert into topic (kind, key, anchor) values (?, ?, ?)")?
                .execute(params![topic.kind, key, anchor])?;
            tx.last_insert_rowid()
        }
    };
    tx.prepare_cached("insert into subscription (chat_id, thread, topic_id, name, created_at) values (?, ?, ?, ?, ?)")?
        .execute(params![chat_thread.chat, stored_thread(chat_thread.thread), topic_id, topic.name, now.as_millisecond()])?;
    Ok(Subscribed::New)
}

pub(in crate::store) fn topic_id(
    view: &Connection,
    topic: &Topic,
) -> rusqlite::Result<Option<i64>> {
    if topic.kind != TopicKind::Words {
        let mut find = view.prepare_cached("select id from topic where kind = ? and key = ?")?;
        return find.query_row(params![topic.kind, topic.key()], |row| row.get("id")).optional();
    }
    // Inflections of the same words are one topic, with the terms of the first one typed.
    let plain = SearchQuery::parse(&topic.name).plain_key();
    let (from, to) = (format!("{plain}{KEY_END}"), format!("{plain}{KEY_END}\u{10ffff}"));
    let mut find = view.prepare_cached(
        "select id from topic where kind = 'words' and (key = ?1 or key between ?2 and ?3) limit 1",
    )?;
    find.query_row(params![plain, from, to], |row| row.get("id")).optional()
}

/// Returns what articles are looked up by: the key, or for words the anchor that the fewest articles
/// contain, among equals the longest.
fn anchor_of(view: &Connection, topic: &Topic, key: &str) -> rusqlite::Result<String> {
    if topic.kind != TopicKind::Words {
        return Ok(key.to_owned());
    }
    let mut holding = view.prepare_cached("select doc from article_term where term = ?")?;
    let mut counted = Vec::new();
    for clause in SearchQuery::parse(&topic.name).wanted {
        for (anchor, terms) in anchors(clause) {
            let mut n_articles = 0;
            for term in terms {
                let n: Option<i64> = holding.query_row([&term], |row| row.get("doc")).optional()?;
                n_articles += n.unwrap_or(0);
            }
            counted.push((n_articles, std::cmp::Reverse(anchor.len()), anchor));
        }
    }
    Ok(counted.into_iter().min().map_or_else(|| ANY_ARTICLE.to_owned(), |it| it.2))
}

/// The anchor of a query whose words have nothing in common, such as alternatives: it is compared
/// with every article.
pub(in crate::store) const ANY_ARTICLE: &str = "*";

/// Before the anchor of a word whose terms only begin alike: the longest of [`BEGINNINGS`] that all
/// of them share.
pub(in crate::store) const BEGINNING: char = '^';

/// The lengths of such anchors, in characters. More lengths would cost each article as many
/// look-ups more.
pub(in crate::store) const BEGINNINGS: [usize; 2] = [4, 2];

/// The anchors of a clause, each with the terms of which an article that matches has one.
fn anchors(clause: Clause) -> Vec<(String, Vec<String>)> {
    match clause {
        Clause::Any(_) => Vec::new(),
        Clause::Phrase(terms) => terms.into_iter().map(|it| (it.clone(), vec![it])).collect(),
        Clause::Word(terms) => {
            let mut bases = terms.iter().map(|it| unmarked(it));
            let first = bases.next().unwrap_or_default();
            if bases.clone().all(|it| it == first) {
                return vec![(first.to_owned(), terms)];
            }
            let beginning = BEGINNINGS.into_iter().find_map(|n| {
                let beginning = beginning(first, n)?;
                bases.clone().all(|it| it.starts_with(beginning)).then_some(beginning)
            });
            beginning.map(|it| (format!("{BEGINNING}{it}"), terms.clone())).into_iter().collect()
        }
    }
}

/// Returns the first characters of a term; `None` if it is shorter.
pub(in crate::store) fn beginning(term: &str, n_chars: usize) -> Option<&str> {
    let (last, c) = term.char_indices().nth(n_chars - 1)?;
    Some(term.slice(..last + c.len_utf8()))
}

impl Store {
    /// Gives the topics of searches the keys and anchors that the current rules derive from what was
    /// typed; returns how many had others. A topic keeps its id, unless another one has its key.
    pub fn renew_topics(&self) -> Result<u32, StoreError> {
        self.write("renew the topics", |tx| {
            let mut all = tx.prepare_cached(
                "select topic.id, key, (select name from subscription where topic_id = topic.id order by id limit 1) as name
                 from topic where kind = 'words'",
            )?;
            let rows = all
                .query_map([], |row| Ok((row.get("id")?, row.get("key")?, row.get("name")?)))?;
            let rows: Vec<(i64, String, Option<String>)> = rows.collect::<Result<_, _>>()?;
            let mut n_renewed = 0;
            for (id, stored_key, name) in rows {
                let Some(topic) = name.as_deref().and_then(Topic::words) else { continue };
                let key = topic.key();
                if key == stored_key {
                    continue;
                }
                n_renewed += 1;
                match topic_id(tx, &topic)?.filter(|other| *other != id) {
                    Some(other) => merge(tx, id, other)?,
                    None => {
                        let anchor = anchor_of(tx, &topic, &key)?;
                        tx.prepare_cached("update topic set key = ?, anchor = ? where id = ?")?
                            .execute(params![key, anchor, id])?;
                    }
                }
            }
            Ok(n_renewed)
        })
    }
}

/// Makes the subscribers of a topic those of another one.
pub(in crate::store) fn merge(tx: &Transaction<'_>, id: i64, other: i64) -> rusqlite::Result<()> {
    let follow = "update or ignore subscription set topic_id = ?2 where topic_id = ?1";
    tx.prepare_cached(follow)?.execute([id, other])?;
    // Who followed both has one left.
    tx.prepare_cached("delete from subscription where topic_id = ?")?.execute([id])?;
    tx.prepare_cached("delete from topic where id = ?")?.execute([id])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_700_000_000, 0);
    const HERE: ChatThread = ChatThread::of_chat(ChatId(5));

    fn names(store: &Store, chat: ChatId) -> Vec<String> {
        store.subscriptions(chat).unwrap().into_iter().map(|it| it.topic.name).collect()
    }

    #[test]
    fn a_chat_subscribes_once_to_a_topic_however_it_is_written() {
        let store = Store::in_memory().unwrap();
        let subscribe = |topic: Topic| store.subscribe(HERE, &topic, 10, NOW).unwrap();
        assert_eq!(subscribe(Topic::tag("#Deep Tech").unwrap()), Subscribed::New);
        assert_eq!(subscribe(Topic::tag("deep_tech").unwrap()), Subscribed::Known);
        assert_eq!(
            subscribe(Topic::words("cloud \"video games\" -ship").unwrap()),
            Subscribed::New
        );
        assert_eq!(
            subscribe(Topic::words("\"video game\" clouds -shipping").unwrap()),
            Subscribed::Known
        );
        assert_eq!(subscribe(Topic::company("Ant Group").unwrap()), Subscribed::New);
        assert_eq!(
            names(&store, HERE.chat),
            ["deep-tech", "cloud \"video games\" -ship", "Ant Group"]
        );
        assert_eq!(names(&store, ChatId(6)), [""; 0]);
    }

    #[test]
    fn each_topic_of_a_forum_has_its_own() {
        let store = Store::in_memory().unwrap();
        let (topic, there) =
            (Topic::tag("china").unwrap(), ChatThread { thread: Some(ThreadId(7)), ..HERE });
        store.subscribe(HERE, &topic, 10, NOW).unwrap();
        assert!(!store.is_subscribed(there, &topic).unwrap());
        store.subscribe(there, &topic, 10, NOW).unwrap();
        assert!(store.unsubscribe(there, &topic).unwrap());
        assert!(store.is_subscribed(HERE, &topic).unwrap());
    }

    #[test]
    fn a_full_chat_can_end_one_and_begin_another() {
        let store = Store::in_memory().unwrap();
        let topic = |n: u32| Topic::tag(&format!("t{n}")).unwrap();
        for n in 0..3 {
            assert_eq!(store.subscribe(HERE, &topic(n), 3, NOW).unwrap(), Subscribed::New);
        }
        assert_eq!(store.subscribe(HERE, &topic(3), 3, NOW).unwrap(), Subscribed::Full);
        assert_eq!(store.subscribe(HERE, &topic(2), 3, NOW).unwrap(), Subscribed::Known);
        assert!(store.unsubscribe(HERE, &topic(0)).unwrap());
        assert!(!store.unsubscribe(HERE, &topic(0)).unwrap());
        assert_eq!(store.subscribe(HERE, &topic(3), 3, NOW).unwrap(), Subscribed::New);
        assert_eq!(store.unsubscribe_all(HERE.chat).unwrap(), 3);
    }

    #[test]
    fn a_topic_that_nobody_follows_is_deleted() {
        let store = Store::in_memory().unwrap();
        let n_topics = || -> u32 {
            store
                .read("test", |view| {
                    view.query_row("select count(*) as n from topic", [], |row| row.get("n"))
                })
                .unwrap()
        };
        let (secret, tag) =
            (Topic::words("a secret search").unwrap(), Topic::tag("china").unwrap());
        let there = ChatThread::of_chat(ChatId(6));
        for chat_thread in [HERE, there] {
            store.subscribe(chat_thread, &secret, 2, NOW).unwrap();
            store.subscribe(chat_thread, &tag, 2, NOW).unwrap();
            assert_eq!(
                store.subscribe(chat_thread, &Topic::words("one more").unwrap(), 2, NOW).unwrap(),
                Subscribed::Full
            );
        }
        assert_eq!(n_topics(), 2);
        store.unsubscribe(HERE, &secret).unwrap();
        assert_eq!(n_topics(), 2);
        store.forget_chat(there.chat).unwrap();
        assert_eq!(n_topics(), 1);
        store.unsubscribe_all(HERE.chat).unwrap();
        assert_eq!(n_topics(), 0);
    }

    #[test]
    fn subscribing_again_ends_a_mute() {
        let store = Store::in_memory().unwrap();
        let topic = Topic::tag("china").unwrap();
        store.subscribe(HERE, &topic, 3, NOW).unwrap();
        let id = store.subscriptions(HERE.chat).unwrap()[0].id;
        assert!(!store.mute(ChatId(6), id, Some(NOW)).unwrap());
        assert!(store.mute(HERE.chat, id, Some(NOW)).unwrap());
        assert_eq!(store.subscription(HERE.chat, id).unwrap().unwrap().muted_until, Some(NOW));
        store.subscribe(HERE, &topic, 3, NOW).unwrap();
        assert_eq!(store.subscription(HERE.chat, id).unwrap().unwrap().muted_until, None);
        assert_eq!(store.subscription(ChatId(6), id).unwrap(), None);
    }

    #[test]
    fn a_topic_of_earlier_rules_gets_its_key_again() {
        let store = Store::in_memory().unwrap();
        let cloud = Topic::words("cloud").unwrap();
        for chat in [5, 6] {
            store.subscribe(ChatThread::of_chat(ChatId(chat)), &cloud, 10, NOW).unwrap();
        }
        let spoil = || {
            let sql = "update topic set key = '+l''cloud', anchor = 'x' where key like '+cloud%'";
            store.write("test", |tx| tx.execute(sql, [])).unwrap()
        };
        assert_eq!(spoil(), 1);
        assert!(!store.is_subscribed(HERE, &cloud).unwrap());
        assert_eq!(store.renew_topics().unwrap(), 1);
        assert!(store.is_subscribed(HERE, &cloud).unwrap());
        // Somebody has subscribed in between: one topic remains.
        assert_eq!(spoil(), 1);
        store.subscribe(HERE, &cloud, 10, NOW).unwrap();
        assert_eq!(store.renew_topics().unwrap(), 1);
        assert_eq!(store.renew_topics().unwrap(), 0);
        assert_eq!((names(&store, HERE.chat).len(), names(&store, ChatId(6)).len()), (1, 1));
        // The key of a version that knew no other terms is found without being renewed.
        let cut = "update topic set key = '+cloud'";
        store.write("test", |tx| tx.execute(cut, [])).unwrap();
        assert!(store.is_subscribed(HERE, &Topic::words("clouds").unwrap()).unwrap());
    }

    #[test]
    fn what_asks_for_nothing_is_no_topic() {
        assert_eq!(Topic::words("-games"), None);
        assert_eq!(Topic::words("!?"), None);
        assert_eq!(Topic::tag("#"), None);
        assert_eq!(Topic::company("!"), None);
    }
}
