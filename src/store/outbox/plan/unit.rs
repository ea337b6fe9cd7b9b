//! Articles that are planned together, and the chats that may get something of them.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;

use crate::article::{ArticleId, ChatId};
use crate::id::SubscriptionId;
use crate::store::chats::muted_source::source_key;
use crate::store::outbox::novelty::Answers;
use crate::text::language::Language;

/// Chats that a slice reads ahead.
pub(in crate::store) const CHATS_AHEAD: usize = 64;

/// Up to this number of topics, subscribers are queried topic by topic; above it, all chats with
/// subscriptions are walked.
const FEW_TOPICS: usize = 64;

/// Articles of one transaction, in the form in which they are planned.
#[derive(Debug)]
pub(in crate::store) struct Unit {
    pub(in crate::store) id: i64,
    pub(in crate::store) stored_at: Timestamp,
    pub(in crate::store) last_subscription: SubscriptionId,
    pub(in crate::store) items: Vec<QueuedItem>,
    pub(in crate::store) by_topic: FxHashMap<i64, Positions>,
    pub(in crate::store) groups: Vec<PlanGroup>,
    pub(in crate::store) answers: Answers,
}

#[derive(Debug)]
pub(in crate::store) struct QueuedItem {
    pub(in crate::store) article: ArticleId,
    /// The key of its source, if it names one.
    pub(in crate::store) source: Option<String>,
    /// In `groups`.
    pub(in crate::store) group: usize,
    /// Its language, once a chat that chose some was planned.
    language: OnceCell<Language>,
}

impl QueuedItem {
    /// Returns the language of the article; that of a personal one is not asked for, since its
    /// subscribers follow it by its source.
    pub(in crate::store) fn language(&self, tx: &Connection) -> rusqlite::Result<Language> {
        if let Some(language) = self.language.get() {
            return Ok(*language);
        }
        let sql = "select language from article where id = ?";
        let code: Option<String> = tx
            .prepare_cached(sql)?
            .query_row([self.article], |row| row.get("language"))
            .optional()?;
        Ok(*self.language.get_or_init(|| Language::of_code(&code.unwrap_or_default())))
    }
}

#[derive(Debug)]
pub(in crate::store) struct PlanGroup {
    pub(in crate::store) id: i64,
    pub(in crate::store) n_articles: u32,
    /// Articles of it in earlier units.
    pub(in crate::store) n_before: i64,
}

impl Unit {
    pub(in crate::store) fn read(
        tx: &Connection,
        id: i64,
        stored_at: Timestamp,
        last_subscription: SubscriptionId,
    ) -> rusqlite::Result<Unit> {
        let mut find = tx.prepare_cached(
            "select article_id, group_id, seq, topic_ids, name from plan_item
             left join article on article.id = article_id left join source on source.id = source_id
             where unit_id = ? order by position",
        )?;
        let rows = find.query_map([id], |row| {
            Ok((
                row.get("article_id")?,
                row.get("group_id")?,
                row.get("seq")?,
                row.get("topic_ids")?,
                row.get::<_, Option<String>>("name")?,
            ))
        })?;
        let rows: Vec<(ArticleId, i64, i64, String, Option<String>)> =
            rows.collect::<Result<_, _>>()?;
        let (items, groups) = (Vec::with_capacity(rows.len()), Vec::new());
        let mut unit = Unit {
            id,
            stored_at,
            last_subscription,
            items,
            by_topic: FxHashMap::default(),
            groups,
            answers: Answers::default(),
        };
        for (position, (article, group_id, seq, topics, source)) in rows.iter().enumerate() {
            let group = match unit.groups.iter().position(|it| it.id == *group_id) {
                Some(at) => at,
                None => {
                    let sql = "select n_articles from plan_group where id = ?";
                    let n_articles = tx
                        .prepare_cached(sql)?
                        .query_row([group_id], |row| row.get("n_articles"))
                        .optional()?
                        .unwrap_or(0);
                    unit.groups.push(PlanGroup { id: *group_id, n_articles, n_before: seq - 1 });
                    unit.groups.len() - 1
                }
            };
            let source = source.as_deref().map(source_key);
            let language = OnceCell::new();
            unit.items.push(QueuedItem { article: *article, source, group, language });
            for topic in topics.split(' ').filter_map(|it| it.parse().ok()) {
                unit.by_topic
                    .entry(topic)
                    .or_insert_with(|| Positions::of_len(rows.len()))
                    .insert(position);
            }
        }
        Ok(unit)
    }
}

/// Returns the next chats below the cursor that may get something of the unit, the highest id
/// first.
pub(in crate::store) fn chats_below(
    tx: &Connection,
    unit: &Unit,
    cursor: i64,
) -> rusqlite::Result<Vec<ChatId>> {
    let limit = CHATS_AHEAD as i64;
    if unit.by_topic.len() > FEW_TOPICS {
        let sql = "select distinct chat_id from subscription where chat_id < ? order by chat_id desc limit ?";
        let mut find = tx.prepare_cached(sql)?;
        return find
            .query_map([cursor, limit], |row| row.get("chat_id"))?
            .collect::<Result<_, _>>();
    }
    let sql = "select distinct chat_id from subscription where topic_id = ? and chat_id < ? order by chat_id desc limit ?";
    let mut find = tx.prepare_cached(sql)?;
    let mut found = BTreeSet::new();
    for topic in unit.by_topic.keys() {
        for chat in find.query_map([*topic, cursor, limit], |row| row.get::<_, i64>("chat_id"))? {
            found.insert(chat?);
        }
    }
    Ok(found.into_iter().rev().take(CHATS_AHEAD).map(ChatId).collect())
}

/// A set of articles by their position in a unit, one bit each.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Positions(Vec<u64>);

impl Positions {
    pub(in crate::store) fn of_len(n: usize) -> Positions {
        Positions(vec![0; n.div_ceil(64)])
    }

    pub(in crate::store) fn insert(&mut self, position: usize) {
        self.0[position / 64] |= 1 << (position % 64);
    }

    pub(in crate::store) fn has(&self, position: usize) -> bool {
        self.0[position / 64] >> (position % 64) & 1 == 1
    }

    pub(in crate::store) fn add_all(&mut self, other: &Positions) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    pub(in crate::store) fn without(&self, other: &Positions) -> Positions {
        Positions(self.0.iter().zip(&other.0).map(|(own, other)| own & !other).collect())
    }

    pub(in crate::store) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }
}
