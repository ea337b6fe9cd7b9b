//! Who may use the bot: operators and those they allowed, everybody, or the members of some groups;
//! never those who are banned. What a person without access sends is dropped before it is stored.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use teloxide::prelude::Requester;
use teloxide::types::{ChatId as TelegramChatId, UserId};

use crate::command::OWN;
use crate::context::Context;
use crate::message::say;
use crate::settings::{Access, TelegramSettings};
use crate::store::StoreError;
use crate::store::chats::access::{AccessList, Decision};
use crate::transport::telegram::incoming::{Incoming, RequestContent};
use crate::transport::telegram::insist::insist;
use crate::transport::telegram::{Link, Timing};

/// How long Telegram's word on a member is believed. A person who has just joined does not want to
/// wait.
const MEMBER_FOR: Duration = Duration::from_secs(600);
const STRANGER_FOR: Duration = Duration::from_secs(30);

/// Answers about members that are remembered at once.
const MAX_REMEMBERED: usize = 50_000;

/// Whether a request is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// It is.
    Open,
    /// It is if the person is a member of one of the groups; only Telegram knows.
    IfMember,
    /// It is not: the bot is not open to this person, who may get a refusal.
    Closed,
    /// It is not: an operator banned the person, who may get a refusal.
    Banned,
    /// It is not, without a word: the settings say so.
    Ignored,
}

/// The rules of a moment.
#[derive(Debug)]
pub(super) struct AccessRules {
    operators: Vec<i64>,
    list: AccessList,
}

impl AccessRules {
    /// Reads them. Blocking.
    pub(super) fn of(context: &Context) -> Result<AccessRules, StoreError> {
        Ok(AccessRules { operators: context.operators(), list: context.store.access_list()? })
    }

    /// Returns whether this request is answered.
    pub(super) fn entry(&self, settings: &TelegramSettings, incoming: &Incoming) -> Entry {
        if incoming.is_of(&settings.blocked) {
            return Entry::Ignored;
        }
        if self.is_banned(settings, incoming.parties()) {
            return Entry::Banned;
        }
        let is_allowed = || {
            incoming.is_of(&self.operators)
                || incoming.is_of(&settings.allowed)
                || self.list.decision(incoming.parties()) == Some(Decision::Allowed)
        };
        // The link of the log makes its sender the first operator.
        let claims = || {
            self.operators.is_empty()
                && matches!(&incoming.ask, RequestContent::Line(line) if line.contains(OWN))
        };
        match settings.access {
            Access::Open => Entry::Open,
            _ if is_allowed() || claims() => Entry::Open,
            Access::Allowlist => Entry::Closed,
            Access::Members => Entry::IfMember,
        }
    }

    /// Returns whether this person's queries in other chats are answered. Telegram is not asked about
    /// members here: a query is answered while the person types.
    pub(super) fn may_ask_inline(&self, settings: &TelegramSettings, user: i64) -> bool {
        let is_allowed = || {
            self.operators.contains(&user)
                || settings.allowed.contains(&user)
                || self.list.decision([user]) == Some(Decision::Allowed)
        };
        !self.is_banned(settings, [user]) && (settings.access == Access::Open || is_allowed())
    }

    /// Returns whether one of these users or chats is banned.
    pub(super) fn is_banned(
        &self,
        settings: &TelegramSettings,
        parties: impl IntoIterator<Item = i64> + Clone,
    ) -> bool {
        self.list.decision(parties.clone()) == Some(Decision::Banned)
            || parties.into_iter().any(|it| settings.blocked.contains(&it))
    }
}

/// What Telegram said about members, for a while.
#[derive(Debug, Default)]
pub(super) struct Members(Mutex<HashMap<i64, (bool, Instant)>>);

impl Members {
    /// Returns whether the person is a member of one of the groups; `None` if Telegram does not say.
    pub(super) async fn has(
        &self,
        link: &Link,
        timing: &Timing,
        settings: &TelegramSettings,
        person: i64,
    ) -> Option<bool> {
        if let Some(is_member) = self.remembered(person, Instant::now()) {
            return Some(is_member);
        }
        let user = UserId(u64::try_from(person).ok()?);
        let (mut is_member, mut is_known) = (false, false);
        for chat in &settings.members_of {
            let chat = TelegramChatId(*chat);
            let asked = insist(timing, "getChatMember", || {
                link.0.get_chat_member(chat, user).into_future()
            });
            if let Ok(member) = asked.await {
                is_known = true;
                is_member |= member.is_present();
            }
        }
        if !is_known && !settings.members_of.is_empty() {
            return None;
        }
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= MAX_REMEMBERED {
            remembered.clear();
        }
        remembered.insert(person, (is_member, Instant::now()));
        Some(is_member)
    }

    fn remembered(&self, person: i64, now: Instant) -> Option<bool> {
        let remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (is_member, at) = *remembered.get(&person)?;
        let kept_for = if is_member { MEMBER_FOR } else { STRANGER_FOR };
        (now.duration_since(at) < kept_for).then_some(is_member)
    }
}

/// The refusal for a person without access, sent at most once a day.
pub(super) fn refusal(entry: Entry, incoming: &Incoming) -> String {
    match (entry, incoming.user) {
        (Entry::Banned, Some(id)) => say!(incoming, "banned-you", id = id.to_string()),
        (_, Some(id)) => say!(incoming, "not-open-to", id = id.to_string()),
        (_, None) => say!(incoming, "not-open"),
    }
    .plain()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ChatId;

    fn from(user: i64, chat: i64) -> Incoming {
        Incoming {
            chat: ChatId(chat),
            is_private: chat > 0,
            is_channel: false,
            user: Some(user),
            language_code: None,
            is_chat_itself: false,
            sender_chat: None,
            asked_in: None,
            is_edit: false,
            thread: None,
            ask: RequestContent::Line("/latest".to_owned()),
        }
    }

    fn rules(decisions: &[(i64, Decision)], operators: &[i64]) -> AccessRules {
        let store = crate::store::Store::in_memory().unwrap();
        for (party, decision) in decisions {
            store.decide_access(*party, Some(*decision), jiff::Timestamp::UNIX_EPOCH).unwrap();
        }
        AccessRules { operators: operators.to_vec(), list: store.access_list().unwrap() }
    }

    #[test]
    fn who_may_use_the_bot_is_decided_by_bans_then_allowances_then_the_setting() {
        let rules = rules(&[(5, Decision::Banned), (-70, Decision::Allowed)], &[1]);
        let mut settings = TelegramSettings { allowed: vec![3], ..TelegramSettings::default() };
        let entries = |settings: &TelegramSettings| {
            [from(1, 1), from(2, 2), from(3, 3), from(2, -70), from(5, 5), from(5, -70)]
                .map(|it| rules.entry(settings, &it))
        };
        use Entry::{Banned, Closed, IfMember, Ignored, Open};
        assert_eq!(entries(&settings), [Open, Open, Open, Open, Banned, Banned]);
        settings.access = Access::Allowlist;
        assert_eq!(entries(&settings), [Open, Closed, Open, Open, Banned, Banned]);
        settings.access = Access::Members;
        assert_eq!(entries(&settings), [Open, IfMember, Open, Open, Banned, Banned]);
        settings.blocked = vec![5];
        assert_eq!(entries(&settings), [Open, IfMember, Open, Open, Ignored, Ignored]);
    }

    #[test]
    fn the_first_operator_comes_in_by_the_link() {
        let settings =
            TelegramSettings { access: Access::Allowlist, ..TelegramSettings::default() };
        let claim =
            Incoming { ask: RequestContent::Line("/start own_abc".to_owned()), ..from(2, 2) };
        assert_eq!(rules(&[], &[]).entry(&settings, &claim), Entry::Open);
        assert_eq!(rules(&[], &[1]).entry(&settings, &claim), Entry::Closed);
    }
}
