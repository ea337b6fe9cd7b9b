//! What a chat does not want of the articles that are planned: other languages, muted sources and
//! stories, and more alerts of a topic in a day than it has chosen.

use std::collections::hash_map::Entry;

use rusqlite::params;

use crate::article::ChatId;
use crate::id::SubscriptionId;
use crate::store::chats::chat_state::ChatState;
use crate::store::chats::muted_source::muted_keys;
use crate::store::chats::muted_story::muted_stories;
use crate::store::outbox::BUSY_FROM;
use crate::store::outbox::novelty::Novelty;
use crate::store::outbox::plan::chat::{Match, Slice};
use crate::store::outbox::plan::unit::Positions;

impl Slice<'_> {
    /// Returns the articles of sources that a chat has muted.
    pub(super) fn of_muted_sources(&self, chat: ChatId) -> rusqlite::Result<Positions> {
        let mut muted = Positions::of_len(self.unit.items.len());
        let keys = muted_keys(self.tx, chat)?;
        if !keys.is_empty() {
            for (position, item) in self.unit.items.iter().enumerate() {
                if item.source.as_ref().is_some_and(|it| keys.contains(it)) {
                    muted.insert(position);
                }
            }
        }
        Ok(muted)
    }

    /// Returns the articles of stories that a chat has muted.
    pub(super) fn of_muted_stories(&mut self, chat: ChatId) -> rusqlite::Result<Positions> {
        let mut muted = Positions::of_len(self.unit.items.len());
        let stories = muted_stories(self.tx, chat)?;
        if stories.is_empty() {
            return Ok(muted);
        }
        for (position, item) in self.unit.items.iter().enumerate() {
            let story = match self.novelties.entry(position) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => unknown.insert(Novelty::of(self.tx, item.article)?),
            }
            .story;
            if story.is_some_and(|story| stories.contains(&story)) {
                muted.insert(position);
            }
        }
        Ok(muted)
    }

    /// Returns the articles in languages that a chat has not chosen; `None` if it gets all of them.
    pub(super) fn in_other_languages(
        &self,
        state: &ChatState,
    ) -> rusqlite::Result<Option<Positions>> {
        if state.languages.is_empty() {
            return Ok(None);
        }
        let mut others = Positions::of_len(self.unit.items.len());
        for (position, item) in self.unit.items.iter().enumerate() {
            if !state.languages.contains(&item.language(self.tx)?) {
                others.insert(position);
            }
        }
        Ok(Some(others))
    }

    /// Counts an alert for the subscriptions that brought it; returns the one that reaches the limit
    /// of the day, or that has brought so many that the chat is asked.
    pub(super) fn count_alert<'m>(
        &self,
        state: &ChatState,
        by: impl Iterator<Item = &'m Match<'m>>,
    ) -> rusqlite::Result<Option<SubscriptionId>> {
        let mut busy = None;
        let sql = "update subscription set n_alerts = ?2, alerts_since = ?3 where id = ?1";
        for own in by {
            let n = own.n_alerts.get() + 1;
            own.n_alerts.set(n);
            let since = own.alerts_since.as_millisecond();
            self.tx.prepare_cached(sql)?.execute(params![own.id, n, since])?;
            if n == state.alerts_a_day.unwrap_or(BUSY_FROM) {
                busy = Some(own.id);
            }
        }
        Ok(busy)
    }
}
