//! What every part of the program may use: the database, the companies, the settings and the clock.
//! Built once at start and shared; it starts nothing (see [`crate::serve`]).

use crate::article::ChatId;
use crate::clock::Clock;
use crate::company::Gazetteer;
use crate::extract::Extracts;
use crate::settings::Settings;
use crate::store::Store;
use crate::store::chats::subscriptions::ChatThread;

/// Everything that a handler or a task may need.
pub struct Context {
    /// The database.
    pub store: Store,
    /// Companies and their names.
    pub gazetteer: Gazetteer,
    /// What answers have worked out about articles.
    pub extracts: Extracts,
    /// The settings, read at start.
    pub settings: Settings,
    /// The source of the current time.
    pub clock: Box<dyn Clock>,
    /// The start time of this process.
    pub started_at: jiff::Timestamp,
}

impl Context {
    /// Returns the chats that are told what operators must know: the one of the settings, else each
    /// operator's.
    pub fn alerted(&self) -> Vec<i64> {
        match self.settings.telegram.alerts_to() {
            Some(to) => vec![to.chat.0],
            None => self.operators(),
        }
    }

    /// Returns where in such a chat messages go.
    pub fn alert_thread(&self, chat: ChatId) -> ChatThread {
        let to = self.settings.telegram.alerts_to().filter(|it| it.chat == chat);
        to.unwrap_or(ChatThread::of_chat(chat))
    }

    /// Returns the Telegram user ids of the operators: see [`operators`].
    pub fn operators(&self) -> Vec<i64> {
        operators(&self.settings, &self.store)
    }
}

/// Returns the Telegram user ids of the operators: those of the settings, and those who claimed the
/// bot. If the store cannot be read, only the former.
pub fn operators(settings: &Settings, store: &Store) -> Vec<i64> {
    let mut operators = settings.telegram.operators.clone();
    match store.claimed_operators() {
        Ok(claimed) => operators.extend(claimed),
        Err(error) => tracing::warn!(%error, "only the operators of the settings are known"),
    }
    operators.sort_unstable();
    operators.dedup();
    operators
}
