//! The names (`@anna`) of people who were heard since the start, with their ids. Telegram tells a bot
//! the id of a channel's name, but not of a person's. In memory only: nothing of it is stored.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use teloxide::prelude::Requester;
use teloxide::types::Recipient;

use crate::transport::telegram::insist::insist;
use crate::transport::telegram::update::User;
use crate::transport::telegram::{Link, Timing};

/// Names that are remembered at once.
const MAX_NAMES: usize = 20_000;

/// See above.
#[derive(Debug, Default)]
pub(super) struct Names(Mutex<HashMap<String, i64>>);

impl Names {
    /// Remembers the name of a person, if there is one.
    pub(super) fn note(&self, person: &User) {
        let Some(name) = &person.username else { return };
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if names.len() >= MAX_NAMES {
            names.clear();
        }
        names.insert(name.to_lowercase(), person.id);
    }

    /// Returns the id of the person, group or channel with this name, which starts with `@`.
    pub(super) async fn id(&self, link: &Link, timing: &Timing, name: &str) -> Option<i64> {
        let key = name.trim_start_matches('@').to_lowercase();
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).copied();
        if known.is_some() {
            return known;
        }
        let public_name = || Recipient::ChannelUsername(name.to_owned());
        let asked = insist(timing, "getChat", || link.0.get_chat(public_name()).into_future());
        asked.await.ok().map(|chat| chat.id.0)
    }
}
