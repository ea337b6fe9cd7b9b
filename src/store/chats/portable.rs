//! A chat's settings for export and import: preferences, delivery settings, subscriptions.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::params;

use crate::article::ChatId;
use crate::id::ThreadId;
use crate::schedule::DeliveryMode;
use crate::store::chats::chat_state::{self, ChatState};
use crate::store::chats::muted_source::mute;
use crate::store::chats::subscriptions::{
    ChatThread, Subscribed, Topic, stored_thread, subscribe, topic_id,
};
use crate::store::{ChatSettings, Store, StoreError, chats};

/// The settings of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedSettings {
    /// Length of summaries and pages.
    pub settings: ChatSettings,
    /// Its delivery settings.
    pub state: ChatState,
    /// Its subscriptions.
    pub subscriptions: Vec<RequestedSubscription>,
    /// Feeds that only it follows: [`Store::adopt`] leaves them to the caller, who knows the limits.
    pub feeds: Vec<RequestedFeed>,
    /// Sources that it has muted.
    pub muted_sources: Vec<String>,
}

/// A feed that only some chats follow.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestedFeed {
    /// Its address.
    pub url: String,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A requested subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestedSubscription {
    /// The forum topic that its alerts go to; `None` is the chat itself.
    pub thread: Option<ThreadId>,
    /// The topic to follow.
    pub topic: Topic,
    /// `None` follows the chat's setting.
    pub delivery_mode: Option<DeliveryMode>,
    /// It is muted until then.
    pub muted_until: Option<Timestamp>,
}

/// The outcome of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportOutcome {
    /// The settings are stored.
    Done {
        /// Number of new subscriptions.
        n_new: u32,
        /// Number of subscriptions that existed; their delivery mode and mute are now as requested.
        n_known: u32,
    },
    /// The chat would have this number of subscriptions, which is over the limit; nothing has
    /// changed.
    TooMany(u32),
}

impl Store {
    /// Applies imported settings to a chat: the settings are replaced, the subscriptions added to
    /// those it has. All or nothing.
    pub fn adopt(
        &self,
        chat: ChatId,
        chosen: &ImportedSettings,
        max: u32,
        now: Timestamp,
    ) -> Result<ImportOutcome, StoreError> {
        self.write("import the settings of a chat", |tx| {
            let mut n_all: u32 =
                tx.prepare_cached("select count(*) as n from subscription where chat_id = ?")?.query_row([chat.0], |row| row.get("n"))?;
            let mut known = tx.prepare_cached("select 1 from subscription where chat_id = ? and thread = ? and topic_id = ?")?;
            let mut seen = BTreeSet::new();
            for it in &chosen.subscriptions {
                let is_known = match topic_id(tx, &it.topic)? {
                    Some(id) => known.exists(params![chat, stored_thread(it.thread), id])?,
                    None => false,
                };
                n_all += u32::from(seen.insert((it.thread, &it.topic)) && !is_known);
            }
            if n_all > max {
                return Ok(ImportOutcome::TooMany(n_all));
            }
            chats::save_chat_settings(tx, chat, chosen.settings)?;
            let (mut n_new, mut n_known) = (0, 0);
            for it in &chosen.subscriptions {
                let chat_thread = ChatThread { chat, thread: it.thread };
                match subscribe(tx, chat_thread, &it.topic, max, now)? {
                    Subscribed::New => n_new += 1,
                    Subscribed::Known | Subscribed::Full => n_known += 1,
                }
                let topic = topic_id(tx, &it.topic)?;
                tx.prepare_cached(
                    "update subscription set delivery_mode = ?, muted_until = ? where chat_id = ? and thread = ? and topic_id = ?",
                )?
                .execute(params![
                    it.delivery_mode,
                    it.muted_until.map(Timestamp::as_millisecond),
                    chat.0,
                    stored_thread(it.thread),
                    topic
                ])?;
            }
            for name in &chosen.muted_sources {
                mute(tx, chat, name, now)?;
            }
            chat_state::save_chat_state(tx, chat, &chosen.state, now)?;
            if chosen.state.is_paused {
                chat_state::pause(tx, chat, chosen.state.paused_until, now)?
            } else {
                chat_state::resume(tx, chat, now)?
            }
            Ok(ImportOutcome::Done { n_new, n_known })
        })
    }
}
