//! Who is told of what: tags, companies and words that chats subscribed to.
//!
//! A topic is kept once however many chats want it, and found by an anchor that an article holds: its tag, its company's name, or the
//! rarest of its words. So an article is compared with the few topics that may fit, and not with every subscription.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::article::{ChatId, normalise_tag};
use crate::company::prefix_key;
use crate::store::{Store, StoreError};
use crate::text::query::SearchQuery;

/// What a topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TopicKind {
    /// Articles that bear a tag.
    Tag,
    /// Articles that name a company.
    Company,
    /// Articles that match a search.
    Words,
}

/// Something to be told of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic {
    /// What it is.
    pub kind: TopicKind,
    /// The normalised tag, the canonical name, or the words as they were typed.
    pub name: String,
}

/// Where a subscription lives: a chat, and in it the topic of a forum (0 where there is none).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// The chat.
    pub chat: ChatId,
    /// The topic of a forum.
    pub thread: i32,
}

/// A topic that a chat is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Its number.
    pub id: i64,
    /// Where its alerts go.
    pub spot: Spot,
    /// What it is about.
    pub topic: Topic,
    /// In the digest, or at once; `None` as the chat has it.
    pub in_digest: Option<bool>,
    /// Nothing is told of it until then.
    pub muted_until: Option<Timestamp>,
}

/// What came of a wish to subscribe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subscribed {
    /// It is kept.
    New,
    /// It was there; it is not muted any more.
    Known,
    /// The chat has as many as it may.
    Full,
}

impl TopicKind {
    /// As the database has it.
    pub fn as_str(self) -> &'static str {
        match self {
            TopicKind::Tag => "tag",
            TopicKind::Company => "company",
            TopicKind::Words => "words",
        }
    }

    /// The kind of this name.
    pub fn parse(text: &str) -> Option<TopicKind> {
        [TopicKind::Tag, TopicKind::Company, TopicKind::Words].into_iter().find(|it| it.as_str() == text)
    }
}

impl Topic {
    /// A tag; `None` where nothing is left of it.
    pub fn tag(name: &str) -> Option<Topic> {
        let name = normalise_tag(name);
        (!name.is_empty()).then_some(Topic { kind: TopicKind::Tag, name })
    }

    /// A company, by its canonical name; `None` where the name has no letter.
    pub fn company(name: &str) -> Option<Topic> {
        (!prefix_key(name).is_empty()).then(|| Topic { kind: TopicKind::Company, name: name.to_owned() })
    }

    /// Words, phrases in quotes and what to leave out; `None` where nothing is asked for.
    pub fn words(text: &str) -> Option<Topic> {
        (!SearchQuery::parse(text).is_empty()).then(|| Topic { kind: TopicKind::Words, name: text.to_owned() })
    }

    /// Whether words that are typed now ask for the same.
    pub fn is_same(&self, words: &str) -> bool {
        Topic::words(words).is_some_and(|it| it.key() == self.key())
    }

    /// What tells it from others of its kind.
    fn key(&self) -> String {
        match self.kind {
            TopicKind::Tag => self.name.clone(),
            TopicKind::Company => prefix_key(&self.name),
            TopicKind::Words => key_of(&SearchQuery::parse(&self.name)),
        }
    }
}

impl Store {
    /// Subscribes, unless there are `max` subscriptions in the chat.
    pub fn subscribe(&self, spot: Spot, topic: &Topic, max: u32, now: Timestamp) -> Result<Subscribed, StoreError> {
        self.write(|tx| subscribe(tx, spot, topic, max, now))
    }

    /// Ends a subscription; says whether there was one.
    pub fn unsubscribe(&self, spot: Spot, topic: &Topic) -> Result<bool, StoreError> {
        self.write(|tx| {
            let Some(topic_id) = topic_id(tx, topic)? else { return Ok(false) };
            let sql = "delete from subscription where chat_id = ? and thread = ? and topic_id = ?";
            Ok(tx.prepare_cached(sql)?.execute(params![spot.chat.0, spot.thread, topic_id])? > 0)
        })
    }

    /// Ends all subscriptions of a chat; gives their number.
    pub fn unsubscribe_all(&self, chat: ChatId) -> Result<usize, StoreError> {
        self.write(|tx| Ok(tx.prepare_cached("delete from subscription where chat_id = ?")?.execute([chat.0])?))
    }

    /// The subscriptions of a chat, oldest first.
    pub fn subscriptions(&self, chat: ChatId) -> Result<Vec<Subscription>, StoreError> {
        self.read(|view| {
            let mut all = view.prepare_cached(&format!("{SELECT} where chat_id = ? order by subscription.id"))?;
            Ok(all.query_map([chat.0], subscription)?.collect::<Result<_, _>>()?)
        })
    }

    /// One subscription, if it is this chat's.
    pub fn subscription(&self, chat: ChatId, id: i64) -> Result<Option<Subscription>, StoreError> {
        self.read(|view| {
            let mut one = view.prepare_cached(&format!("{SELECT} where subscription.id = ? and chat_id = ?"))?;
            Ok(one.query_row(params![id, chat.0], subscription).optional()?)
        })
    }

    /// The subscription to a topic in a place.
    pub fn subscription_on(&self, spot: Spot, topic: &Topic) -> Result<Option<Subscription>, StoreError> {
        self.read(|view| {
            let Some(topic_id) = topic_id(view, topic)? else { return Ok(None) };
            let mut one = view.prepare_cached(&format!("{SELECT} where chat_id = ? and thread = ? and topic_id = ?"))?;
            Ok(one.query_row(params![spot.chat.0, spot.thread, topic_id], subscription).optional()?)
        })
    }

    /// Whether a chat is told of a topic.
    pub fn is_subscribed(&self, spot: Spot, topic: &Topic) -> Result<bool, StoreError> {
        self.read(|view| {
            let Some(topic_id) = topic_id(view, topic)? else { return Ok(false) };
            let sql = "select 1 from subscription where chat_id = ? and thread = ? and topic_id = ?";
            Ok(view.prepare_cached(sql)?.exists(params![spot.chat.0, spot.thread, topic_id])?)
        })
    }

    /// Tells nothing of a subscription until then; says whether it is this chat's.
    pub fn mute(&self, chat: ChatId, id: i64, until: Option<Timestamp>) -> Result<bool, StoreError> {
        self.write(|tx| {
            let sql = "update subscription set muted_until = ? where id = ? and chat_id = ?";
            Ok(tx.prepare_cached(sql)?.execute(params![until.map(Timestamp::as_millisecond), id, chat.0])? > 0)
        })
    }

    /// Has a subscription come in the digest, at once, or (`None`) as the chat has it; what waits of it gets its new time. Says whether it
    /// is this chat's.
    pub fn set_arrival(&self, chat: ChatId, id: i64, in_digest: Option<bool>, now: Timestamp) -> Result<bool, StoreError> {
        self.write(|tx| {
            let sql = "update subscription set in_digest = ? where id = ? and chat_id = ?";
            let is_own = tx.prepare_cached(sql)?.execute(params![in_digest, id, chat.0])? > 0;
            crate::store::outbox::reschedule(tx, chat, now)?;
            Ok(is_own)
        })
    }
}

const SELECT: &str = "select subscription.id, chat_id, thread, kind, name, in_digest, muted_until
                      from subscription join topic on topic.id = topic_id";

fn subscription(row: &Row<'_>) -> rusqlite::Result<Subscription> {
    let kind: String = row.get(3)?;
    Ok(Subscription {
        id: row.get(0)?,
        spot: Spot { chat: ChatId(row.get(1)?), thread: row.get(2)? },
        topic: Topic { kind: TopicKind::parse(&kind).unwrap_or(TopicKind::Words), name: row.get(4)? },
        in_digest: row.get(5)?,
        muted_until: row.get::<_, Option<i64>>(6)?.and_then(|it| Timestamp::from_millisecond(it).ok()),
    })
}

/// [`Store::subscribe`] within a transaction.
pub(in crate::store) fn subscribe(
    tx: &Transaction<'_>,
    spot: Spot,
    topic: &Topic,
    max: u32,
    now: Timestamp,
) -> Result<Subscribed, StoreError> {
    crate::store::chats::closed_topic::reopen(tx, spot)?;
    let known = topic_id(tx, topic)?;
    let unmuted = "update subscription set muted_until = null where chat_id = ? and thread = ? and topic_id = ?";
    if known.is_some() && tx.prepare_cached(unmuted)?.execute(params![spot.chat.0, spot.thread, known])? > 0 {
        return Ok(Subscribed::Known);
    }
    let n: u32 = tx.prepare_cached("select count(*) from subscription where chat_id = ?")?.query_row([spot.chat.0], |row| row.get(0))?;
    if n >= max {
        return Ok(Subscribed::Full);
    }
    // A topic without a subscription does not stay (see the trigger `subscription_dropped`), so none is begun for a chat that is full.
    let topic_id = match known {
        Some(id) => id,
        None => {
            let key = topic.key();
            let anchor = anchor_of(tx, topic, &key)?;
            tx.prepare_cached("insert into topic (kind, key, anchor) values (?, ?, ?)")?.execute([topic.kind.as_str(), &key, &anchor])?;
            tx.last_insert_rowid()
        }
    };
    tx.prepare_cached("insert into subscription (chat_id, thread, topic_id, name, created_at) values (?, ?, ?, ?, ?)")?
        .execute(params![spot.chat.0, spot.thread, topic_id, topic.name, now.as_millisecond()])?;
    Ok(Subscribed::New)
}

pub(in crate::store) fn topic_id(view: &Connection, topic: &Topic) -> Result<Option<i64>, StoreError> {
    let mut find = view.prepare_cached("select id from topic where kind = ? and key = ?")?;
    Ok(find.query_row([topic.kind.as_str(), &topic.key()], |row| row.get(0)).optional()?)
}

/// What an article is looked up by. Of words the stem that fewest articles hold, among alike the longest.
fn anchor_of(view: &Connection, topic: &Topic, key: &str) -> Result<String, StoreError> {
    if topic.kind != TopicKind::Words {
        return Ok(key.to_owned());
    }
    let mut holding = view.prepare_cached("select doc from article_term where term = ?")?;
    let mut counted = Vec::new();
    for stem in query_of(key).wanted.into_iter().flatten() {
        let n: i64 = holding.query_row([&stem], |row| row.get(0)).optional()?.unwrap_or(0);
        counted.push((n, std::cmp::Reverse(stem.len()), stem));
    }
    Ok(counted.into_iter().min().map_or_else(|| key.to_owned(), |it| it.2))
}

/// A query as a key: the same for the same terms in any order. A phrase a line, what is left out behind a `-`.
fn key_of(query: &SearchQuery) -> String {
    let lines = |mark: &'static str, phrases: &[Vec<String>]| -> Vec<String> {
        let mut lines: Vec<String> = phrases.iter().map(|it| format!("{mark}{}", it.join(" "))).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    };
    [lines("+", &query.wanted), lines("-", &query.unwanted)].concat().join("\n")
}

/// The query of a key.
fn query_of(key: &str) -> SearchQuery {
    let mut query = SearchQuery::default();
    for line in key.lines() {
        let Some((list, phrase)) = line.split_at_checked(1) else { continue };
        let phrase = phrase.split(' ').map(str::to_owned).collect();
        if list == "-" { query.unwanted.push(phrase) } else { query.wanted.push(phrase) }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_700_000_000, 0);
    const HERE: Spot = Spot { chat: ChatId(5), thread: 0 };

    fn names(store: &Store, chat: ChatId) -> Vec<String> {
        store.subscriptions(chat).unwrap().into_iter().map(|it| it.topic.name).collect()
    }

    #[test]
    fn a_chat_subscribes_once_to_a_topic_however_it_is_written() {
        let store = Store::in_memory().unwrap();
        let subscribe = |topic: Topic| store.subscribe(HERE, &topic, 10, NOW).unwrap();
        assert_eq!(subscribe(Topic::tag("#Deep Tech").unwrap()), Subscribed::New);
        assert_eq!(subscribe(Topic::tag("deep_tech").unwrap()), Subscribed::Known);
        assert_eq!(subscribe(Topic::words("cloud \"video games\" -ship").unwrap()), Subscribed::New);
        assert_eq!(subscribe(Topic::words("\"video game\" clouds -shipping").unwrap()), Subscribed::Known);
        assert_eq!(subscribe(Topic::company("Ant Group").unwrap()), Subscribed::New);
        assert_eq!(names(&store, HERE.chat), ["deep-tech", "cloud \"video games\" -ship", "Ant Group"]);
        assert_eq!(names(&store, ChatId(6)), [""; 0]);
    }

    #[test]
    fn each_topic_of_a_forum_has_its_own() {
        let store = Store::in_memory().unwrap();
        let (topic, there) = (Topic::tag("china").unwrap(), Spot { thread: 7, ..HERE });
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
        let n_topics = || -> u32 { store.read(|view| Ok(view.query_row("select count(*) from topic", [], |row| row.get(0))?)).unwrap() };
        let (secret, tag) = (Topic::words("a secret search").unwrap(), Topic::tag("china").unwrap());
        let there = Spot { chat: ChatId(6), thread: 0 };
        for spot in [HERE, there] {
            store.subscribe(spot, &secret, 2, NOW).unwrap();
            store.subscribe(spot, &tag, 2, NOW).unwrap();
            assert_eq!(store.subscribe(spot, &Topic::words("one more").unwrap(), 2, NOW).unwrap(), Subscribed::Full);
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
    fn a_key_is_a_query_in_any_order() {
        let key = |text: &str| key_of(&SearchQuery::parse(text));
        assert_eq!(key("b \"c d\" -e a a"), "+a\n+b\n+c d\n-e");
        assert_eq!(key_of(&query_of(&key("b \"c d\" -e a"))), key("a b -e \"c d\""));
    }

    #[test]
    fn what_asks_for_nothing_is_no_topic() {
        assert_eq!(Topic::words("-games"), None);
        assert_eq!(Topic::words("!?"), None);
        assert_eq!(Topic::tag("#"), None);
        assert_eq!(Topic::company("!"), None);
    }
}
