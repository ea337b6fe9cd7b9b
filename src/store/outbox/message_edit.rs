//! Edits of sent messages: of the quoted text, and of the line about further sources, each with its
//! own limits. The quote of a message is stored with its delivery, so that nothing is edited while
//! the article still says it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::{ArticleId, ChatId, Standing};
use crate::id::{BatchId, DeliveryId};
use crate::store::articles::stored_body::Body;
use crate::store::outbox::chat_queue::queue_edit;
use crate::store::outbox::plan::content_key;
use crate::store::{Store, StoreError};
use crate::text::fact::facts;
use crate::text::hash::hash_of;

const MINUTE_MS: i64 = 60 * 1000;

/// A message whose article changes later than this after it was sent stays as it is.
const EDITED_WITHIN_MS: i64 = 48 * 60 * MINUTE_MS;

/// Edits of a message's quoted text: at most this many, and the time between two.
const MAX_TEXT_EDITS: i64 = 3;
const TEXT_EDIT_INTERVAL_MS: i64 = 60 * MINUTE_MS;

/// Edits of a message's line about further sources: at most this many, and the time between two.
const MAX_GROWTH_EDITS: i64 = 6;
const GROWTH_EDIT_INTERVAL_MS: i64 = 10 * MINUTE_MS;

/// A message about several articles stays as it is.
const IS_EDITABLE: &str = "state = 'sent' and message_id is not null and batch_id = id
    and not exists (select 1 from delivery as other where other.batch_id = delivery.batch_id and other.id <> delivery.id)";

const IS_EDIT_UNDER_WAY: &str = "state = 'sending' and message_id is not null";

/// Makes edits due for messages that are not being sent.
const EDIT: &str = "update delivery set state = 'queued', timing = 'at_once', settled_at = null,
        due_at = min(coalesce(text_edit_due_at, source_edit_due_at), coalesce(source_edit_due_at, text_edit_due_at))
    where (text_edit_due_at is not null or source_edit_due_at is not null)";

/// The quote of an article in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The title.
    pub title: String,
    /// The sentences, in document order.
    pub sentences: Vec<String>,
    /// Whether it was corrected or withdrawn by then.
    pub standing: Option<Standing>,
}

impl Quote {
    /// Whether an article no longer says what is quoted: changed facts count, counters and times of
    /// day do not. What else the article says does not matter.
    pub fn differs_from(&self, article: &ArticleFacts) -> bool {
        self.standing != article.standing
            || facts(&self.title) != article.title
            || self.sentences.iter().any(|sentence| !article.body.contains(&facts(sentence)))
    }
}

/// The facts of an article, which its quotes are compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFacts {
    title: String,
    body: String,
    standing: Option<Standing>,
}

impl ArticleFacts {
    /// Returns the facts of an article with this title and body.
    pub fn of(title: &str, body: &str, standing: Option<Standing>) -> ArticleFacts {
        ArticleFacts { title: facts(title), body: facts(body), standing }
    }
}

/// What an edit of a message may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditLimits {
    /// The current quote of the message; `None` if it is unknown.
    pub quote: Option<Quote>,
    /// How many further sources the message names.
    pub n_others: u32,
    /// Whether its quoted text may change now.
    pub may_change_text: bool,
    /// Whether its line about further sources may change now.
    pub may_grow: bool,
}

/// The content that a message is about to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its quote.
    pub quote: Quote,
    /// How many further sources it names.
    pub n_others: u32,
}

/// Schedules edits of the messages that quote an article: only those whose quoted text has changed.
pub(in crate::store) fn plan_edits(
    tx: &Connection,
    id: ArticleId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let (thing, now_ms) = (content_key(id), now.as_millisecond());
    let is_told = "content_key = ?1 and n_text_edits < ?2 and (state = 'sending' or message_id is not null and sent_at >= ?3)";
    let limits = params![thing, MAX_TEXT_EDITS, now_ms - EDITED_WITHIN_MS];
    let mut find =
        tx.prepare_cached(&format!("select distinct quote_id from delivery where {is_told}"))?;
    let quotes: Vec<Option<i64>> =
        find.query_map(limits, |row| row.get("quote_id"))?.collect::<Result<_, _>>()?;
    if quotes.is_empty() {
        return Ok(());
    }
    // Computed once for all quotes.
    let article = tx
        .prepare_cached("select title, body, standing from stored_article where id = ?")?
        .query_row([id.0], |row| {
            let Body(body) = row.get("body")?;
            Ok(ArticleFacts::of(row.get_ref("title")?.as_str()?, &body, row.get("standing")?))
        })
        .optional()?;
    let Some(article) = article else { return Ok(()) };
    // An edit that is being sent shows the previous text, and is followed by the next one.
    let mut mark = tx.prepare_cached(&format!(
        "update delivery set text_edit_due_at = max(?5, coalesce(iif({IS_EDIT_UNDER_WAY}, ?5, text_edited_at) + ?6, 0))
         where quote_id is ?4 and {is_told}"
    ))?;
    for quote_id in quotes {
        let quote = quote_id.map_or(Ok(None), |quote| quote_of(tx, quote))?;
        if quote.is_none_or(|quote| quote.differs_from(&article)) {
            mark.execute(params![
                thing,
                MAX_TEXT_EDITS,
                now_ms - EDITED_WITHIN_MS,
                quote_id,
                now_ms,
                TEXT_EDIT_INTERVAL_MS
            ])?;
        }
    }
    queue_due(tx, "content_key = ?1", &thing)
}

/// Schedules an edit that adds to a message that others report its story too.
pub(in crate::store) fn plan_growth(
    tx: &Connection,
    delivery: DeliveryId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let now_ms = now.as_millisecond();
    tx.prepare_cached(&format!(
        "update delivery set source_edit_due_at = max(?2, coalesce(iif({IS_EDIT_UNDER_WAY}, ?2, source_edited_at) + ?3, 0))
         where id = ?1 and n_source_edits < ?4 and (state = 'sending' or message_id is not null and sent_at >= ?5)"
    ))?
    .execute(params![delivery, now_ms, GROWTH_EDIT_INTERVAL_MS, MAX_GROWTH_EDITS, now_ms - EDITED_WITHIN_MS])?;
    queue_due(tx, "id = ?1", &delivery)
}

/// Stops text edits of a message about this article.
pub(in crate::store) fn end_text_edits(
    tx: &Connection,
    delivery: DeliveryId,
    article: ArticleId,
) -> rusqlite::Result<()> {
    tx.prepare_cached("update delivery set n_text_edits = max(n_text_edits, ?3), text_edit_due_at = null where id = ?1 and article_id = ?2")?
        .execute(params![delivery, article.0, MAX_TEXT_EDITS])?;
    Ok(())
}

/// Schedules an edit of a message that has just been sent, for what changed meanwhile, or could not
/// change with it.
pub(in crate::store) fn plan_late_edit(
    tx: &Connection,
    batch_id: Option<BatchId>,
) -> rusqlite::Result<()> {
    queue_due(tx, "batch_id = ?1", &batch_id)
}

fn queue_due(
    tx: &Connection,
    condition: &str,
    value: &dyn rusqlite::ToSql,
) -> rusqlite::Result<()> {
    let is_waiting_edit = "state = 'queued' and message_id is not null";
    let sql = format!(
        "{EDIT} and {condition} and ({is_waiting_edit} or {IS_EDITABLE}) returning chat_id, due_at"
    );
    let mut queued = tx.prepare_cached(&sql)?;
    let chats: Vec<(ChatId, i64)> = queued
        .query_map([value], |row| Ok((row.get("chat_id")?, row.get("due_at")?)))?
        .collect::<Result<_, _>>()?;
    chats.into_iter().try_for_each(|(chat, due_ms)| queue_edit(tx, chat, due_ms))
}

/// Records that a message arrived: its content now, and, for an edit, which limits it used up.
pub(in crate::store) fn settle_sent(
    tx: &Connection,
    batch_id: Option<BatchId>,
    is_edit: bool,
    now: Timestamp,
) -> rusqlite::Result<()> {
    // What changed while the edit was being sent has given it a later due time; a changed text
    // shows in its quote.
    let is_text = "(?2 and (text_edit_due_at <= ?3 or quote_id <> next_quote_id))";
    let is_growth = "(?2 and (source_edit_due_at <= ?3 or quote_id = next_quote_id and n_others <> next_n_others))";
    let sql = format!(
        "update delivery set
             quote_id = coalesce(next_quote_id, quote_id), n_others = coalesce(next_n_others, n_others),
             next_quote_id = null, next_n_others = null,
             n_text_edits = n_text_edits + iif({is_text}, 1, 0), text_edited_at = iif({is_text}, ?3, text_edited_at),
             n_source_edits = n_source_edits + iif({is_growth}, 1, 0), source_edited_at = iif({is_growth}, ?3, source_edited_at),
             text_edit_due_at = iif(?2 and text_edit_due_at <= ?3, null, text_edit_due_at),
             source_edit_due_at = iif(?2 and source_edit_due_at <= ?3, null, source_edit_due_at)
         where batch_id = ?1"
    );
    tx.prepare_cached(&sql)?.execute(params![batch_id, is_edit, now.as_millisecond()])?;
    Ok(())
}

/// Deletes quotes that no message has shown since `before`.
pub(in crate::store) fn prune_quotes(tx: &Connection, before: Timestamp) -> rusqlite::Result<()> {
    let sql = "delete from quote where id in (select id from quote where shown_at < ? limit 5000)";
    tx.prepare_cached(sql)?.execute([before.as_millisecond()])?;
    Ok(())
}

fn quote_of(view: &Connection, id: i64) -> rusqlite::Result<Option<Quote>> {
    let mut find =
        view.prepare_cached("select title, sentences, standing from quote where id = ?")?;
    let found = find.query_row([id], |row| {
        let sentences: String = row.get("sentences")?;
        Ok(Quote {
            title: row.get("title")?,
            sentences: serde_json::from_str(&sentences).unwrap_or_default(),
            standing: row.get("standing")?,
        })
    });
    found.optional()
}

/// Stores a quote, or finds it if other messages show it as well.
fn keep_quote(tx: &Connection, quote: &Quote, now: Timestamp) -> rusqlite::Result<i64> {
    let sentences = serde_json::json!(quote.sentences).to_string();
    let mut keep = tx.prepare_cached(
        "insert into quote (key, title, sentences, shown_at, standing) values (?1, ?2, ?3, ?4, ?5)
         on conflict (key) do update set shown_at = max(shown_at, excluded.shown_at) returning id",
    )?;
    let standing = quote.standing.map_or("", Standing::as_str);
    let key = hash_of([quote.title.as_str(), &sentences, standing]);
    keep.query_row(
        params![key, quote.title, sentences, now.as_millisecond(), quote.standing],
        |row| row.get("id"),
    )
}

impl Store {
    /// Returns what a claimed edit may change.
    pub fn edit_limits(
        &self,
        delivery: DeliveryId,
        now: Timestamp,
    ) -> Result<EditLimits, StoreError> {
        self.read("read what an edit may change", |view| {
            let mut find = view.prepare_cached(
                "select quote_id, n_others, coalesce(text_edit_due_at <= ?2, 0) as may_change_text, coalesce(source_edit_due_at <= ?2, 0) as may_grow from delivery where id = ?1",
            )?;
            let (quote_id, n_others, may_change_text, may_grow): (Option<i64>, u32, bool, bool) =
                find.query_row(params![delivery, now.as_millisecond()], |row| Ok((row.get("quote_id")?, row.get("n_others")?, row.get("may_change_text")?, row.get("may_grow")?)))?;
            let quote = quote_id.map_or(Ok(None), |quote| quote_of(view, quote))?;
            Ok(EditLimits { quote, n_others, may_change_text, may_grow })
        })
    }

    /// Records what a claimed message about one article will show when it arrives.
    pub fn keep_shown(
        &self,
        batch_id: BatchId,
        shown: &Shown,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("record what a message shows", |tx| {
            let quote = keep_quote(tx, &shown.quote, now)?;
            let set = "update delivery set next_quote_id = ?2, next_n_others = ?3 where batch_id = ?1 and state = 'sending'";
            tx.prepare_cached(set)?.execute(params![batch_id, quote, shown.n_others])?;
            Ok(())
        })
    }

    /// Clears the parts of a claimed edit that are due by now and would change nothing.
    pub fn drop_due_edits(
        &self,
        delivery: DeliveryId,
        of_text: bool,
        of_growth: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("clear edits that change nothing", |tx| {
            let set = "update delivery set text_edit_due_at = iif(?2 and text_edit_due_at <= ?4, null, text_edit_due_at),
                     source_edit_due_at = iif(?3 and source_edit_due_at <= ?4, null, source_edit_due_at) where id = ?1";
            tx.prepare_cached(set)?.execute(params![delivery, of_text, of_growth, now.as_millisecond()])?;
            Ok(())
        })
    }
}
