//! Decides which chat is served next. People take turns, not chats: a person in a hundred groups
//! waits for their own turn, and delays nobody else. Pure.
//!
//! A chat is in here once, however many of its requests wait in the inbox; only its id is stored,
//! never a message.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::time::Instant;

use crate::article::ChatId;
use crate::store::inbox::PersonId;

/// Chats served at once. Each processes one row and then goes to the end of the queue.
const MAX_AT_WORK: usize = 48;

/// The largest number of them for the chats of one person: however much a person sends, the rest
/// stay free for others.
const MAX_AT_WORK_PER_PERSON: usize = 3;

/// The queue of chats with pending requests.
#[derive(Debug, Default)]
pub(super) struct Turns {
    chats: HashMap<ChatId, State>,
    people: HashMap<PersonId, Person>,
    /// People with a ready chat who are not at their limit, each listed once.
    ring: VecDeque<PersonId>,
    /// Chats that must wait, the earliest first.
    parked: BinaryHeap<Reverse<(Instant, ChatId, PersonId)>>,
    n_at_work: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Parked,
    AtWork { has_more: bool },
}

#[derive(Debug, Default)]
struct Person {
    ready: VecDeque<ChatId>,
    n_at_work: usize,
    is_in_ring: bool,
}

impl Turns {
    /// Records that a request of this person came in for the chat.
    pub(super) fn wake(&mut self, chat: ChatId, person: PersonId) {
        match self.chats.entry(chat) {
            Entry::Occupied(mut state) => {
                if let State::AtWork { has_more } = state.get_mut() {
                    *has_more = true;
                }
            }
            Entry::Vacant(idle) => {
                idle.insert(State::Ready);
                self.push(chat, person);
            }
        }
    }

    /// Returns the chat whose turn it is, with the person whose turn it uses; the chat is then
    /// being served until one of the methods below finishes its turn.
    pub(super) fn next(&mut self, now: Instant) -> Option<(ChatId, PersonId)> {
        while self.next_at().is_some_and(|at| at <= now) {
            let Some(Reverse((_, chat, person))) = self.parked.pop() else { break };
            self.chats.insert(chat, State::Ready);
            self.push(chat, person);
        }
        if self.n_at_work >= MAX_AT_WORK {
            return None;
        }
        let id = self.ring.pop_front()?;
        let person = self.people.get_mut(&id)?;
        person.is_in_ring = false;
        let chat = person.ready.pop_front()?;
        person.n_at_work += 1;
        self.n_at_work += 1;
        self.chats.insert(chat, State::AtWork { has_more: false });
        self.enter_ring(id);
        Some((chat, id))
    }

    /// Returns when the first waiting chat may be served.
    pub(super) fn next_at(&self) -> Option<Instant> {
        self.parked.peek().map(|it| it.0.0)
    }

    /// Ends a turn: the chat has a request of `next` waiting.
    pub(super) fn finish_ready(&mut self, chat: ChatId, person: PersonId, next: PersonId) {
        self.leave_work(person);
        self.chats.insert(chat, State::Ready);
        self.push(chat, next);
    }

    /// Ends a turn: the chat continues at `at`, at the earliest.
    pub(super) fn finish_parked(&mut self, chat: ChatId, person: PersonId, at: Instant) {
        self.leave_work(person);
        self.chats.insert(chat, State::Parked);
        self.parked.push(Reverse((at, chat, person)));
    }

    /// Ends a turn of a chat without waiting requests; `false` if a request has come in since the
    /// last check, and then the turn continues.
    pub(super) fn try_finish(&mut self, chat: ChatId, person: PersonId) -> bool {
        let Some(State::AtWork { has_more }) = self.chats.get_mut(&chat) else { return true };
        if std::mem::take(has_more) {
            return false;
        }
        self.abandon(chat, person);
        true
    }

    /// Ends a turn in any state: the chat can be woken again.
    pub(super) fn abandon(&mut self, chat: ChatId, person: PersonId) {
        self.leave_work(person);
        self.chats.remove(&chat);
    }

    fn push(&mut self, chat: ChatId, person: PersonId) {
        self.people.entry(person).or_default().ready.push_back(chat);
        self.enter_ring(person);
    }

    fn enter_ring(&mut self, id: PersonId) {
        let Some(person) = self.people.get_mut(&id) else { return };
        if !person.is_in_ring
            && !person.ready.is_empty()
            && person.n_at_work < MAX_AT_WORK_PER_PERSON
        {
            person.is_in_ring = true;
            self.ring.push_back(id);
        }
    }

    fn leave_work(&mut self, id: PersonId) {
        self.n_at_work = self.n_at_work.saturating_sub(1);
        if let Some(person) = self.people.get_mut(&id) {
            person.n_at_work = person.n_at_work.saturating_sub(1);
            if person.n_at_work == 0 && person.ready.is_empty() {
                self.people.remove(&id);
                return;
            }
        }
        self.enter_ring(id);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const FLOODER: PersonId = PersonId(1);
    const OTHER: PersonId = PersonId(2);

    fn flooded(n_chats: i64) -> Turns {
        let mut turns = Turns::default();
        (1..=n_chats).for_each(|n| turns.wake(ChatId(-n), FLOODER));
        turns
    }

    #[test]
    fn a_person_in_many_groups_delays_nobody_else() {
        let now = Instant::now();
        let mut turns = flooded(120);
        turns.wake(ChatId(2), OTHER);
        let served: Vec<_> = std::iter::from_fn(|| turns.next(now)).collect();
        assert_eq!(served.iter().position(|it| it.1 == OTHER), Some(1));
        assert_eq!(served.len(), 1 + MAX_AT_WORK_PER_PERSON);
        // A new person comes to a queue that is full of one person's chats: there is room at once.
        turns.wake(ChatId(3), PersonId(3));
        assert_eq!(turns.next(now), Some((ChatId(3), PersonId(3))));
    }

    #[test]
    fn people_take_turns_and_all_chats_are_served() {
        let now = Instant::now();
        let mut turns = flooded(30);
        (1..=10).for_each(|n| turns.wake(ChatId(-100 - n), OTHER));
        let mut served = Vec::new();
        while let Some((chat, person)) = turns.next(now) {
            served.push(person);
            assert!(turns.try_finish(chat, person));
        }
        assert_eq!(served.len(), 40);
        assert!(served[..20].chunks(2).all(|it| it[0] != it[1]), "{served:?}");
        assert!(turns.chats.is_empty() && turns.people.is_empty() && turns.n_at_work == 0);
    }

    #[test]
    fn no_more_are_at_work_than_there_is_room_for() {
        let mut turns = Turns::default();
        (1..=1000).for_each(|n| turns.wake(ChatId(n), PersonId(n)));
        assert_eq!(std::iter::from_fn(|| turns.next(Instant::now())).count(), MAX_AT_WORK);
    }

    #[test]
    fn a_parked_chat_waits_and_holds_no_place() {
        let now = Instant::now();
        let later = now + Duration::from_secs(5);
        let mut turns = flooded(1);
        let (chat, person) = turns.next(now).unwrap();
        turns.finish_parked(chat, person, later);
        turns.wake(chat, OTHER);
        assert_eq!((turns.next(now), turns.next_at()), (None, Some(later)));
        assert_eq!(turns.next(later), Some((chat, person)));
    }

    #[test]
    fn what_comes_in_during_a_turn_is_not_missed() {
        let now = Instant::now();
        let mut turns = flooded(1);
        let (chat, person) = turns.next(now).unwrap();
        turns.wake(chat, OTHER);
        assert_eq!(turns.next(now), None, "a chat has one turn at a time");
        assert!(!turns.try_finish(chat, person));
        turns.finish_ready(chat, person, OTHER);
        assert_eq!(turns.next(now), Some((chat, OTHER)));
        turns.abandon(chat, OTHER);
        turns.wake(chat, OTHER);
        assert_eq!(turns.next(now), Some((chat, OTHER)));
    }
}
