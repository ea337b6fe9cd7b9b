//! What is planned, claimed and settled, with a given clock.

use super::*;
use crate::article::ChatId;
use crate::id::{DeliveryId, MessageId, UpdateId};
use crate::ingest::ingest;
use crate::schedule::DeliveryMode;
use crate::schedule::{Days, Quiet, Schedule, Times};
use crate::store::articles::overview::DeliverySelection;
use crate::store::chats::subscriptions::{ChatThread, Subscribed, Topic};
use crate::store::outbox::{ClaimedBatch, NotificationKind, Settlement};
use jiff::civil::Time;

pub(super) const ALICE: ChatId = ChatId(1001);
pub(super) const BORIS: ChatId = ChatId(1002);
const BURST: u32 = 5;

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn chat_thread(chat: ChatId) -> ChatThread {
    ChatThread::of_chat(chat)
}

pub(super) fn subscribe(store: &Store, chat: ChatId, topic: Option<Topic>) {
    assert_eq!(
        store.subscribe(chat_thread(chat), &topic.unwrap(), 100, at(NOON)).unwrap(),
        Subscribed::New
    );
}

/// Loads and notifies subscribers.
fn tell(store: &Store, now: &str, text: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.txt");
    std::fs::write(&path, text).unwrap();
    let settings = IngestSettings::default();
    let report =
        ingest(store, &GAZETTEER, &settings, Load::notifying(at(now)), &[path], &mut |_| {})
            .unwrap();
    assert_eq!(report.problems, []);
}

fn claim(store: &Store, chat: ChatId, now: &str) -> Option<ClaimedBatch> {
    store.claim(chat, BURST, at(now)).unwrap()
}

fn settle(store: &Store, batch: &ClaimedBatch, settlement: Settlement, now: &str) {
    store.settle_delivery(batch, &settlement, at(now), at(now)).unwrap();
}

/// Claims and settles all that is due; returns the titles of each message.
pub(super) fn told(store: &Store, chat: ChatId, now: &str) -> Vec<Vec<String>> {
    let mut messages = Vec::new();
    while let Some(batch) = claim(store, chat, now) {
        settle(store, &batch, Settlement::Sent(Some(MessageId(7))), now);
        messages.push(
            batch.articles.iter().map(|it| store.article(it.0).unwrap().unwrap().title).collect(),
        );
    }
    messages
}

fn states(store: &Store) -> Vec<(i64, String, Option<String>)> {
    store
        .read("test", |view| {
            let mut all =
                view.prepare("select chat_id, state, problem from delivery order by id")?;
            all.query_map([], |row| {
                Ok((row.get("chat_id")?, row.get("state")?, row.get("problem")?))
            })?
            .collect::<Result<_, _>>()
        })
        .unwrap()
}

fn subscribed(topic: Option<Topic>) -> Store {
    let store = Store::in_memory().unwrap();
    subscribe(&store, ALICE, topic);
    store
}

#[test]
fn an_article_is_told_once_however_many_subscriptions_match() {
    let store = subscribed(Topic::tag("china"));
    subscribe(&store, ALICE, Topic::company("Alibaba"));
    subscribe(&store, ALICE, Topic::words("warehouse"));
    tell(&store, NOON, &dump("Alibaba builds", "Alibaba opened a warehouse.", "#china"));
    let batch = claim(&store, ALICE, NOON).unwrap();
    assert_eq!(
        (batch.arrival, batch.articles[0].1.len(), batch.is_silent),
        (NotificationKind::Alert, 3, false)
    );
    settle(&store, &batch, Settlement::Sent(Some(MessageId(1))), NOON);
    assert_eq!(claim(&store, ALICE, NOON), None);
    assert_eq!(store.due_chats(at("2030-01-01T00:00:00Z"), 10).unwrap(), []);
}

/// Returns the subscriptions of all deliveries, and how many of them belong to none.
fn matched(store: &Store) -> (u32, u32) {
    let sql = "select count(*) as n, count(*) filter (where delivery_id not in (select id from delivery)) as n_lost
         from delivery_subscription";
    store
        .read("test", |view| view.query_row(sql, [], |row| Ok((row.get("n")?, row.get("n_lost")?))))
        .unwrap()
}

#[test]
fn the_subscriptions_of_a_delivery_are_deleted_with_it() {
    let store = Store::in_memory().unwrap();
    for chat in [ALICE, BORIS] {
        subscribe(&store, chat, Topic::tag("b"));
        subscribe(&store, chat, Topic::tag("a"));
    }
    tell(&store, NOON, &dump("A", "Text.", "#a, #b"));
    assert_eq!(matched(&store), (4, 0));
    // Of the two deliveries of the article, one remains.
    store.move_chat(ALICE, BORIS).unwrap();
    assert_eq!(matched(&store), (2, 0));
    store.forget_chat(BORIS).unwrap();
    assert_eq!(matched(&store), (0, 0));

    subscribe(&store, ALICE, Topic::tag("a"));
    tell(&store, NOON, &dump("B", "Words.", "#a"));
    assert_eq!(told(&store, ALICE, NOON), [["B"]]);
    assert_eq!(matched(&store), (1, 0));
    assert_eq!(store.prune_outbox(at("2030-01-01T00:00:00Z")).unwrap(), 1);
    assert_eq!(matched(&store), (0, 0));
}

#[test]
fn subscriptions_that_match_are_ordered_by_id() {
    let store = Store::in_memory().unwrap();
    // The ids of the topics have the opposite order.
    subscribe(&store, BORIS, Topic::tag("b"));
    subscribe(&store, ALICE, Topic::tag("a"));
    subscribe(&store, ALICE, Topic::tag("b"));
    let own: Vec<_> = store.subscriptions(ALICE).unwrap().iter().map(|it| it.id).collect();
    tell(&store, NOON, &dump("A", "Text.", "#a, #b"));
    let batch = claim(&store, ALICE, NOON).unwrap();
    assert!(own.is_sorted());
    assert_eq!(batch.articles[0].1, own);
}

#[test]
fn loading_tells_nobody_unless_asked() {
    let store = subscribed(Topic::tag("china"));
    load(&store, &[&dump("Old", "Text.", "#china")]);
    assert_eq!(states(&store), []);
    tell(&store, NOON, &dump("Old", "Text.", "#china"));
    assert_eq!(states(&store), []);
}

#[test]
fn a_new_subscriber_gets_no_past() {
    let store = Store::in_memory().unwrap();
    tell(&store, NOON, &dump("Old", "Text.", "#china"));
    subscribe(&store, ALICE, Topic::tag("china"));
    tell(&store, NOON, &dump("New", "Words.", "#china"));
    assert_eq!(told(&store, ALICE, NOON), [["New"]]);
}

#[test]
fn words_match_by_stem_phrase_and_exclusion() {
    let matches = |words: &str, title: &str, body: &str| {
        let store = subscribed(Topic::words(words));
        tell(&store, NOON, &dump(title, body, "#x"));
        !told(&store, ALICE, NOON).is_empty()
    };
    assert!(matches("ship", "Northwind", "It was shipping grain."));
    assert!(matches("\"video games\"", "Northwind", "Its video game sold."));
    assert!(!matches("\"video games\"", "Video", "Games sold."));
    assert!(!matches("\"video games\"", "Northwind", "Games on video sold."));
    assert!(matches("grain ship", "Ships", "They carry grain."));
    assert!(!matches("grain ship", "Ships", "They carry ore."));
    assert!(!matches("ship -grain", "Ships", "They carry grain."));
    assert!(matches("ship -grain", "Ships", "They carry ore."));
}

#[test]
fn a_company_is_told_of_where_it_is_named_and_not_where_what_it_owns_is() {
    let store = subscribed(Topic::company("Meta"));
    tell(&store, NOON, &dump("Photos", "Instagram added filters.", "#x"));
    tell(&store, NOON, &dump("Glasses", "Meta sells glasses.", "#x"));
    assert_eq!(told(&store, ALICE, NOON), [["Glasses"]]);
}

#[test]
fn a_burst_is_one_message_and_nothing_is_dropped() {
    let store = subscribed(Topic::tag("a"));
    let titles: Vec<String> = (0..9).map(|n| format!("Title {n}")).collect();
    for it in &titles {
        tell(&store, NOON, &dump(it, "Text.", "#a"));
    }
    assert_eq!(told(&store, ALICE, NOON), [titles]);
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, NOON), [["A"], ["B"]]);
}

#[test]
fn more_than_a_few_messages_within_a_minute_become_one() {
    let store = subscribed(Topic::tag("a"));
    for n in 0..5 {
        tell(&store, NOON, &dump(&format!("Title {n}"), "Text.", "#a"));
        assert_eq!(told(&store, ALICE, NOON).len(), 1);
    }
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, NOON), [["A", "B"]]);
}

#[test]
fn what_was_under_way_at_a_crash_is_repeated_once_and_silently() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    claim(&store, ALICE, NOON).unwrap();
    assert_eq!(claim(&store, ALICE, NOON), None);
    assert_eq!(store.left_under_way().unwrap(), [(ALICE, 1)]);
    assert_eq!(store.recover_outbox(Timestamp::UNIX_EPOCH).unwrap(), 1);
    assert_eq!(store.left_under_way().unwrap(), []);
    let again = claim(&store, ALICE, NOON).unwrap();
    assert!(again.is_repeat && again.is_silent);
    settle(&store, &again, Settlement::Sent(Some(MessageId(1))), NOON);
    assert_eq!(store.recover_outbox(Timestamp::UNIX_EPOCH).unwrap(), 0);
    assert_eq!(claim(&store, ALICE, NOON), None);
}

#[test]
fn a_repeat_tells_what_it_told_before() {
    let store = subscribed(Topic::tag("a"));
    for n in 0..7 {
        tell(&store, NOON, &dump(&format!("Title {n}"), "Text.", "#a"));
    }
    let first = claim(&store, ALICE, NOON).unwrap();
    tell(&store, NOON, &dump("Later", "Text.", "#a"));
    settle(&store, &first, Settlement::Uncertain(at(NOON)), NOON);
    assert_eq!(claim(&store, ALICE, NOON).unwrap().articles, first.articles);
}

#[test]
fn a_chat_that_must_wait_holds_up_nobody() {
    let store = subscribed(Topic::tag("a"));
    subscribe(&store, BORIS, Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    let batch = claim(&store, ALICE, NOON).unwrap();
    store
        .settle_delivery(&batch, &Settlement::Again(at(NOON)), at("2024-06-01T12:05:00Z"), at(NOON))
        .unwrap();
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    assert_eq!(store.due_chats(at("2024-06-01T12:04:59Z"), 10).unwrap(), [BORIS]);
    assert_eq!(store.due_chats(at("2024-06-01T12:05:00Z"), 10).unwrap(), [BORIS, ALICE]);
    assert_eq!(told(&store, ALICE, "2024-06-01T12:05:00Z"), [["A"], ["B"]]);
}

#[test]
fn nobody_is_told_where_nobody_is_until_the_chat_speaks() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    store.block(ALICE, at(NOON)).unwrap();
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, NOON), None);
    assert_eq!(states(&store), [(ALICE.0, "dropped".into(), Some("nobody was there".into()))]);
    let request = inbox::InboundUpdate::Request {
        update_id: UpdateId(1),
        chat: ALICE,
        content: String::new(),
    };
    store.store_updates(&[request], at(NOON)).unwrap();
    tell(&store, NOON, &dump("C", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, NOON), [["C"]]);
    store.store_updates(&[inbox::InboundUpdate::Left(ALICE)], at(NOON)).unwrap();
    assert!(store.chat_state(ALICE).unwrap().is_blocked);
}

#[test]
fn a_pause_and_a_mute_are_missed_and_not_sent_later() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    store.pause(ALICE, None, at(NOON)).unwrap();
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    store.resume(ChatThread::of_chat(ALICE), at(NOON)).unwrap();
    let id = store.subscriptions(ALICE).unwrap()[0].id;
    store.mute(ALICE, id, Some(at("2024-06-04T12:00:00Z"))).unwrap();
    tell(&store, NOON, &dump("C", "Text.", "#a"));
    let dropped = |why: &str| (ALICE.0, "dropped".to_owned(), Some(why.to_owned()));
    assert_eq!(states(&store), [dropped("paused"), dropped("paused"), dropped("muted")]);
    tell(&store, "2024-06-04T12:00:00Z", &dump("D", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, "2024-06-04T12:00:00Z"), [["D"]]);
}

fn with_digest(store: &Store, hour: u8, zone: &str, now: &str) {
    let digest = Some(Schedule { days: Days::ALL, times: Times::once(hour, 30) });
    let state =
        ChatState { digest, zone: Some(zone.to_owned()), ..store.chat_state(ALICE).unwrap() };
    store.save_chat_state(ALICE, &state, at(now)).unwrap();
}

#[test]
fn a_digest_comes_once_at_its_local_time() {
    let store = subscribed(Topic::tag("a"));
    with_digest(&store, 8, "Europe/Berlin", NOON);
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    tell(&store, "2024-06-01T13:00:00Z", &dump("B", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, "2024-06-02T06:29:59Z"), None);
    assert_eq!(store.due_chats(at("2024-06-02T06:29:59Z"), 9).unwrap(), []);
    let due_at = at("2024-06-02T06:30:00Z");
    assert_eq!(store.next_due_at(at("2024-06-02T06:29:59Z")).unwrap(), Some(due_at));
    assert_eq!(store.next_due_at(due_at).unwrap(), None);
    assert_eq!(store.due_chats(at("2024-06-02T06:30:00Z"), 9).unwrap(), [ALICE]);
    assert_eq!(told(&store, ALICE, "2024-06-02T06:30:00Z"), [["A", "B"]]);
}

#[test]
fn a_clock_that_is_set_back_brings_no_second_digest() {
    let store = subscribed(Topic::tag("a"));
    with_digest(&store, 8, "UTC", NOON);
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, "2024-06-02T08:30:00Z").len(), 1);
    tell(&store, "2024-06-02T08:00:00Z", &dump("B", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, "2024-06-02T08:30:00Z"), [[""; 0]; 0]);
    assert_eq!(told(&store, ALICE, "2024-06-03T08:30:00Z"), [["B"]]);
}

#[test]
fn a_week_of_downtime_is_one_catch_up() {
    let store = subscribed(Topic::tag("a"));
    with_digest(&store, 8, "UTC", NOON);
    for day in 1..=7 {
        tell(
            &store,
            &format!("2024-06-0{day}T12:00:00Z"),
            &dump(&format!("Day {day}"), "Text.", "#a"),
        );
    }
    assert_eq!(
        told(&store, ALICE, "2024-06-08T15:00:00Z").iter().map(Vec::len).collect::<Vec<_>>(),
        [7]
    );
    tell(&store, "2024-06-08T15:00:00Z", &dump("Next", "Text.", "#a"));
    assert_eq!(told(&store, ALICE, "2024-06-09T08:29:00Z").len(), 0);
    assert_eq!(told(&store, ALICE, "2024-06-09T08:30:00Z"), [["Next"]]);
}

#[test]
fn what_waits_moves_with_a_new_zone_or_schedule() {
    let store = subscribed(Topic::tag("a"));
    with_digest(&store, 8, "UTC", NOON);
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    with_digest(&store, 8, "America/New_York", NOON);
    assert_eq!(store.due_chats(at("2024-06-01T12:29:00Z"), 9).unwrap(), []);
    assert_eq!(store.due_chats(at("2024-06-01T12:30:00Z"), 9).unwrap(), [ALICE]);
    let state = ChatState { digest: None, ..store.chat_state(ALICE).unwrap() };
    store.save_chat_state(ALICE, &state, at(NOON)).unwrap();
    assert_eq!(told(&store, ALICE, NOON), [["A"]]);
}

#[test]
fn quiet_hours_hold_and_merge() {
    let store = subscribed(Topic::tag("a"));
    let quiet = |is_silent| {
        Some(Quiet {
            from: Time::constant(22, 0, 0, 0),
            until: Time::constant(7, 0, 0, 0),
            is_silent,
        })
    };
    let state = ChatState { quiet: quiet(false), ..ChatState::default() };
    let (night, morning) = ("2024-06-01T23:00:00Z", "2024-06-02T07:00:00Z");
    store.save_chat_state(ALICE, &state, at(NOON)).unwrap();
    tell(&store, night, &dump("A", "Text.", "#a"));
    tell(&store, night, &dump("B", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, night), None);
    assert_eq!(store.due_chats(at("2024-06-02T06:59:00Z"), 9).unwrap(), []);
    assert_eq!(told(&store, ALICE, morning), [["A", "B"]]);
    // What was due before the hours began and could not go out is held too.
    tell(&store, "2024-06-02T21:59:00Z", &dump("C", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, "2024-06-02T22:00:00Z"), None);
    assert_eq!(store.due_chats(at("2024-06-02T23:00:00Z"), 9).unwrap(), []);
    assert_eq!(told(&store, ALICE, "2024-06-03T07:00:00Z"), [["C"]]);

    store
        .save_chat_state(
            ALICE,
            &ChatState { quiet: quiet(true), ..state },
            at("2024-06-03T12:00:00Z"),
        )
        .unwrap();
    tell(&store, "2024-06-03T23:00:00Z", &dump("D", "Text.", "#a"));
    assert!(claim(&store, ALICE, "2024-06-03T23:00:00Z").unwrap().is_silent);
}

#[test]
fn an_edited_article_edits_its_alert() {
    let store = subscribed(Topic::tag("a"));
    let article = |body: &str| {
        format!("{{\"id\":\"1\",\"title\":\"A\",\"text\":\"{body}\",\"tags\":[\"a\"]}}\n")
    };
    tell(&store, NOON, &article("First words."));
    assert_eq!(told(&store, ALICE, NOON), [["A"]]);
    tell(&store, NOON, &article("Other words."));
    let edit = claim(&store, ALICE, NOON).unwrap();
    assert_eq!(edit.arrival, NotificationKind::Edit(MessageId(7)));
    settle(&store, &edit, Settlement::Sent(None), NOON);
    tell(&store, NOON, &article("Other words."));
    assert_eq!(claim(&store, ALICE, NOON), None);
}

#[test]
fn an_article_that_changes_while_its_alert_is_under_way_edits_it_afterwards() {
    let store = subscribed(Topic::tag("a"));
    let article = |body: &str| {
        format!("{{\"id\":\"1\",\"title\":\"A\",\"text\":\"{body}\",\"tags\":[\"a\"]}}\n")
    };
    tell(&store, NOON, &article("First words."));
    let alert = claim(&store, ALICE, NOON).unwrap();
    tell(&store, NOON, &article("Other words."));
    settle(&store, &alert, Settlement::Sent(Some(MessageId(7))), NOON);
    let edit = claim(&store, ALICE, NOON).unwrap();
    assert_eq!(edit.arrival, NotificationKind::Edit(MessageId(7)));
    settle(&store, &edit, Settlement::Sent(None), NOON);
    assert_eq!(claim(&store, ALICE, NOON), None);
}

#[test]
fn a_group_that_moves_takes_what_waits_along() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    store.move_chat(ALICE, BORIS).unwrap();
    assert_eq!(store.due_chats(at(NOON), 9).unwrap(), [BORIS]);
    assert_eq!(told(&store, BORIS, NOON), [["A"]]);
    tell(&store, NOON, &dump("B", "Text.", "#a"));
    assert_eq!(told(&store, BORIS, NOON), [["B"]]);
    assert_eq!(store.subscriptions(ALICE).unwrap(), []);
}

#[test]
fn an_operator_sees_what_failed_and_sends_it_again_or_drops_it() {
    let store = subscribed(Topic::tag("a"));
    subscribe(&store, BORIS, Topic::tag("a"));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    let batch = claim(&store, ALICE, NOON).unwrap();
    settle(&store, &batch, Settlement::Failed("TOPIC_CLOSED".into()), NOON);
    let seen = store.outbox(at(NOON)).unwrap();
    let states: Vec<(&str, u32)> =
        seen.states.iter().map(|it| (it.state.as_str(), it.deliveries)).collect();
    assert_eq!(states, [("queued", 1), ("failed", 1)]);
    assert_eq!(
        (seen.failed[0].problem.as_str(), seen.chats[0].chat, seen.due_since),
        ("TOPIC_CLOSED", BORIS.0, Some(at(NOON)))
    );

    let first = DeliveryId(batch.id.unwrap().0);
    assert_eq!(
        store
            .retry_failed(&DeliverySelection::Ids(vec![DeliveryId(first.0 + 5)]), at(NOON))
            .unwrap(),
        0
    );
    assert_eq!(store.retry_failed(&DeliverySelection::Ids(vec![first]), at(NOON)).unwrap(), 1);
    assert_eq!(told(&store, ALICE, NOON), [["A"]]);
    assert_eq!(store.drop_deliveries(&DeliverySelection::Chat(ALICE), at(NOON)).unwrap(), 0);
    assert_eq!(store.drop_deliveries(&DeliverySelection::All, at(NOON)).unwrap(), 1);
    assert_eq!(store.due_chats(at(NOON), 9).unwrap(), []);
}

fn wish(store: &Store, chat: ChatId, nth: usize, mode: Option<DeliveryMode>) {
    let id = store.subscriptions(chat).unwrap()[nth].id;
    assert!(store.set_delivery_mode(chat, id, mode, at(NOON)).unwrap());
}

#[test]
fn a_subscription_comes_in_its_own_way() {
    let store = subscribed(Topic::tag("a"));
    subscribe(&store, ALICE, Topic::tag("b"));
    wish(&store, ALICE, 1, Some(DeliveryMode::InDigest));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    tell(&store, NOON, &dump("B", "Text.", "#b"));
    // If any of its subscriptions wants it at once, it comes at once.
    tell(&store, NOON, &dump("C", "Text.", "#a, #b"));
    assert_eq!(told(&store, ALICE, NOON), [["A"], ["C"]]);
    assert_eq!(told(&store, ALICE, "2024-06-02T08:29:00Z"), [[""; 0]; 0]);
    assert_eq!(told(&store, ALICE, "2024-06-02T08:30:00Z"), [["B"]]);
}

#[test]
fn a_subscription_that_changes_its_way_takes_what_waits_along() {
    let store = subscribed(Topic::tag("a"));
    wish(&store, ALICE, 0, Some(DeliveryMode::InDigest));
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, NOON), None);
    wish(&store, ALICE, 0, None);
    assert_eq!(told(&store, ALICE, NOON), [["A"]]);
}

fn wants_empty_digests(store: &Store, is_paused: bool) {
    let state = ChatState {
        digest: Some(crate::schedule::Schedule::DEFAULT),
        tells_empty: true,
        ..ChatState::default()
    };
    store.save_chat_state(ALICE, &state, at(NOON)).unwrap();
    if is_paused {
        store.pause(ALICE, None, at(NOON)).unwrap();
    }
}

#[test]
fn a_digest_says_that_nothing_is_new_where_that_was_asked_for() {
    let store = subscribed(Topic::tag("a"));
    wants_empty_digests(&store, false);
    assert_eq!(store.due_chats(at("2024-06-02T08:29:00Z"), 9).unwrap(), []);
    let due = "2024-06-02T08:30:00Z";
    assert_eq!(store.due_chats(at(due), 9).unwrap(), [ALICE]);
    let empty = claim(&store, ALICE, due).unwrap();
    assert_eq!((empty.arrival, empty.is_repeat), (NotificationKind::NothingNew, false));
    // The process dies: the message is repeated, without a sound.
    let empty = claim(&store, ALICE, due).unwrap();
    assert_eq!(
        (empty.arrival, empty.is_repeat, empty.is_silent),
        (NotificationKind::NothingNew, true, true)
    );
    settle(&store, &empty, Settlement::Sent(Some(MessageId(1))), due);
    assert_eq!(claim(&store, ALICE, due), None);
    // A week of downtime brings one, and a clock that is set back none.
    let later = "2024-06-11T12:00:00Z";
    let empty = claim(&store, ALICE, later).unwrap();
    settle(&store, &empty, Settlement::Sent(Some(MessageId(2))), later);
    assert_eq!(claim(&store, ALICE, later), None);
    assert_eq!(claim(&store, ALICE, due), None);
}

#[test]
fn a_digest_that_has_something_to_tell_says_nothing_else() {
    let store = subscribed(Topic::tag("a"));
    wants_empty_digests(&store, false);
    tell(&store, NOON, &dump("A", "Text.", "#a"));
    let due = "2024-06-02T08:30:00Z";
    let digest = claim(&store, ALICE, due).unwrap();
    assert_eq!(digest.arrival, NotificationKind::Digest);
    settle(&store, &digest, Settlement::Again(at("2024-06-02T08:31:00Z")), due);
    assert_eq!(claim(&store, ALICE, "2024-06-02T08:30:30Z"), None);
    assert_eq!(told(&store, ALICE, "2024-06-02T08:31:00Z"), [["A"]]);
    assert_eq!(claim(&store, ALICE, "2024-06-03T08:29:00Z"), None);
    assert_eq!(
        claim(&store, ALICE, "2024-06-03T08:30:00Z").unwrap().arrival,
        NotificationKind::NothingNew
    );
}

#[test]
fn a_paused_chat_is_not_even_told_that_nothing_is_new() {
    let store = subscribed(Topic::tag("a"));
    wants_empty_digests(&store, true);
    assert_eq!(store.due_chats(at("2024-06-09T12:00:00Z"), 9).unwrap(), []);
    let here = ChatThread::of_chat(ALICE);
    store.resume(here, at("2024-06-09T12:00:00Z")).unwrap();
    assert_eq!(store.due_chats(at("2024-06-10T08:30:00Z"), 9).unwrap(), [ALICE]);
}

const FIRE: &str = "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.";
const FIRE_AGAIN: &str = "The paper mill of Zork in Lund was destroyed by a fire on Monday, firefighters said. Nobody was hurt.";
const DAMAGE: &str = "Zork puts the damage from the fire at its paper mill in Lund at 40 million crowns, firefighters heard on Monday.";

/// A number that tells how much does not part two reports, as one would that tells which.
fn fire_title(n: usize) -> String {
    format!("Fire destroys paper mill of Zork in Lund, {n} firefighters there")
}

fn fire(n: usize, body: &str) -> String {
    dump(&fire_title(n), body, "#china")
}

#[test]
fn a_story_is_told_once_and_its_message_grows() {
    let store = subscribed(Topic::tag("china"));
    tell(&store, NOON, &fire(1, FIRE));
    let first = claim(&store, ALICE, NOON).unwrap();
    settle(&store, &first, Settlement::Sent(Some(MessageId(7))), NOON);
    tell(&store, NOON, &fire(2, FIRE_AGAIN));
    let grown = claim(&store, ALICE, NOON).unwrap();
    assert_eq!(
        (grown.arrival, &grown.articles),
        (NotificationKind::Edit(MessageId(7)), &first.articles)
    );
    settle(&store, &grown, Settlement::Sent(Some(MessageId(7))), NOON);
    assert_eq!(claim(&store, ALICE, NOON), None);
    assert_eq!(store.story_of(first.articles[0].0).unwrap().unwrap().n_others, 1);
}

#[test]
fn what_joins_while_the_message_is_under_way_shows_after_it() {
    let store = subscribed(Topic::tag("china"));
    tell(&store, NOON, &fire(1, FIRE));
    let first = claim(&store, ALICE, NOON).unwrap();
    tell(&store, NOON, &fire(2, FIRE_AGAIN));
    assert_eq!(claim(&store, ALICE, NOON), None);
    settle(&store, &first, Settlement::Sent(Some(MessageId(7))), NOON);
    assert_eq!(claim(&store, ALICE, NOON).unwrap().arrival, NotificationKind::Edit(MessageId(7)));
}

#[test]
fn something_new_of_a_known_story_is_an_update() {
    let store = subscribed(Topic::tag("china"));
    tell(&store, NOON, &fire(1, FIRE));
    assert_eq!(told(&store, ALICE, NOON).len(), 1);
    tell(&store, NOON, &fire(2, DAMAGE));
    let update = claim(&store, ALICE, NOON).unwrap();
    assert_eq!(update.arrival, NotificationKind::Alert);
    assert_eq!(
        store.update_of(update.chat_thread, update.articles[0].0).unwrap(),
        Some(vec![DAMAGE.to_owned()])
    );
    settle(&store, &update, Settlement::Sent(Some(MessageId(8))), NOON);
    // The content of the update is known from now on, and a chat that got nothing yet gets the
    // story as a whole.
    subscribe(&store, BORIS, Topic::tag("china"));
    tell(&store, NOON, &fire(3, DAMAGE));
    assert_eq!(
        claim(&store, ALICE, NOON).map(|it| it.arrival),
        Some(NotificationKind::Edit(MessageId(7)))
    );
    let batch = claim(&store, BORIS, NOON).unwrap();
    assert_eq!(
        (batch.arrival, store.update_of(batch.chat_thread, batch.articles[0].0).unwrap()),
        (NotificationKind::Alert, None)
    );
}

#[test]
fn a_story_of_many_articles_still_has_updates() {
    let store = subscribed(Topic::tag("china"));
    let many: String = (0..90).map(|it| fire(it, FIRE)).collect();
    tell(&store, NOON, &many);
    let first = told(&store, ALICE, NOON);
    tell(&store, NOON, &fire(90, DAMAGE));
    let update = told(&store, ALICE, NOON);
    assert_eq!((first.len(), update), (1, vec![vec![fire_title(90)]]));
}

#[test]
fn a_kill_before_or_after_sending_neither_loses_nor_doubles_a_story() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.db");
    let open = || Store::open(&path).unwrap();
    subscribe(&open(), ALICE, Topic::tag("china"));
    tell(&open(), NOON, &fire(1, FIRE));
    let first = claim(&open(), ALICE, NOON).unwrap();
    // The process dies while the message is being sent; meanwhile another report comes.
    tell(&open(), NOON, &fire(2, FIRE_AGAIN));
    assert_eq!(open().recover_outbox(Timestamp::UNIX_EPOCH).unwrap(), 1);
    let again = claim(&open(), ALICE, NOON).unwrap();
    assert_eq!((again.is_repeat, &again.articles), (true, &first.articles));
    settle(&open(), &again, Settlement::Sent(Some(MessageId(7))), NOON);
    tell(&open(), NOON, &fire(3, DAMAGE));
    // News comes before the edit.
    let update = claim(&open(), ALICE, NOON).unwrap();
    assert_eq!((update.arrival, update.is_repeat), (NotificationKind::Alert, false));
    settle(&open(), &update, Settlement::Sent(Some(MessageId(8))), NOON);
    let edit = claim(&open(), ALICE, NOON).unwrap();
    assert_eq!(edit.arrival, NotificationKind::Edit(MessageId(7)));
    settle(&open(), &edit, Settlement::Sent(Some(MessageId(7))), NOON);
    assert_eq!(claim(&open(), ALICE, NOON), None);
}

#[test]
fn a_story_that_was_held_back_is_new_when_it_goes_on() {
    let store = subscribed(Topic::tag("china"));
    store.pause(ALICE, None, at(NOON)).unwrap();
    tell(&store, NOON, &fire(1, FIRE));
    store.resume(ChatThread::of_chat(ALICE), at(NOON)).unwrap();
    // What was deferred was not sent: the story is still new to the chat.
    tell(&store, NOON, &fire(2, FIRE_AGAIN));
    let batch = claim(&store, ALICE, NOON).unwrap();
    assert_eq!((batch.arrival, batch.articles.len()), (NotificationKind::Alert, 1));
}

/// Creates an article whose text changes.
fn changing(body: &str) -> String {
    format!("{{\"id\":\"1\",\"title\":\"A\",\"text\":\"{body}\",\"tags\":[\"a\"]}}\n")
}

#[test]
fn the_quoted_text_is_edited_once_an_hour_and_three_times_in_all() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &changing("It cost 1 crown."));
    assert_eq!(told(&store, ALICE, NOON).len(), 1);
    let mut edited_at = Vec::new();
    for minute in (1..600).step_by(10) {
        let now = (at(NOON) + jiff::SignedDuration::from_mins(minute)).to_string();
        tell(&store, &now, &changing(&format!("It cost {minute} crowns.")));
        if let Some(edit) = claim(&store, ALICE, &now) {
            assert_eq!(edit.arrival, NotificationKind::Edit(MessageId(7)));
            settle(&store, &edit, Settlement::Sent(None), &now);
            edited_at.push(minute);
        }
    }
    assert_eq!(edited_at, [1, 61, 121]);
}

#[test]
fn what_changes_while_an_edit_is_under_way_is_shown_by_the_next_one() {
    let store = subscribed(Topic::tag("a"));
    tell(&store, NOON, &changing("It cost 1 crown."));
    assert_eq!(told(&store, ALICE, NOON).len(), 1);
    tell(&store, NOON, &changing("It cost 2 crowns."));
    let edit = claim(&store, ALICE, NOON).unwrap();
    tell(&store, NOON, &changing("It cost 3 crowns."));
    settle(&store, &edit, Settlement::Sent(None), NOON);
    assert_eq!(claim(&store, ALICE, "2024-06-01T12:59:59Z"), None);
    assert_eq!(store.due_chats(at("2024-06-01T12:59:59Z"), 9).unwrap(), []);
    assert_eq!(store.due_chats(at("2024-06-01T13:00:00Z"), 9).unwrap(), [ALICE]);
    assert_eq!(
        claim(&store, ALICE, "2024-06-01T13:00:00Z").map(|it| it.arrival),
        Some(NotificationKind::Edit(MessageId(7)))
    );
}

#[test]
fn a_growing_story_edits_its_message_every_ten_minutes_and_six_times_in_all() {
    let store = subscribed(Topic::tag("china"));
    tell(&store, NOON, &fire(0, FIRE));
    assert_eq!(told(&store, ALICE, NOON).len(), 1);
    let mut grown_at = Vec::new();
    for minute in (1..120).step_by(3) {
        let now = (at(NOON) + jiff::SignedDuration::from_mins(minute)).to_string();
        tell(&store, &now, &fire(minute as usize, FIRE_AGAIN));
        if let Some(edit) = claim(&store, ALICE, &now) {
            assert_eq!(edit.arrival, NotificationKind::Edit(MessageId(7)));
            settle(&store, &edit, Settlement::Sent(None), &now);
            grown_at.push(minute);
        }
    }
    assert_eq!(grown_at, [1, 13, 25, 37, 49, 61]);
}

#[test]
fn edits_come_after_alerts_in_a_chat_and_among_chats() {
    let store = subscribed(Topic::tag("a"));
    subscribe(&store, BORIS, Topic::tag("b"));
    tell(&store, NOON, &changing("It cost 1 crown."));
    assert_eq!(told(&store, ALICE, NOON).len(), 1);
    tell(&store, NOON, &changing("It cost 2 crowns."));
    assert_eq!(store.due_chats(at(NOON), 9).unwrap(), [ALICE]);
    let later = "2024-06-01T12:10:00Z";
    tell(&store, later, &dump("B", "Text.", "#b"));
    assert_eq!(store.due_chats(at(later), 9).unwrap(), [BORIS, ALICE]);
    assert_eq!(store.due_chats(at(later), 1).unwrap(), [BORIS]);
    tell(&store, later, &dump("C", "Text.", "#a"));
    assert_eq!(claim(&store, ALICE, later).map(|it| it.arrival), Some(NotificationKind::Alert));
    assert_eq!(
        claim(&store, ALICE, later).map(|it| it.arrival),
        Some(NotificationKind::Edit(MessageId(7)))
    );
}

#[test]
fn pruning_by_itself_refuses_what_a_wrong_clock_or_setting_asks_for() {
    let store = Store::in_memory().unwrap();
    for n in 0..12 {
        load_at(&store, NOON, &[&dated(&format!("Old {n}"), &format!("2024-05-{:02}", 10 + n))]);
    }
    let days = |days| Retention { days: Some(days), max_articles: None };
    let refusal = |retention, now: &str| store.prune_refusal(retention, at(now)).unwrap();
    assert_eq!(refusal(days(20), NOON), None);
    assert_eq!(refusal(days(19), NOON), None);
    assert_eq!(refusal(days(18), NOON), Some(PruneRefusal::TooMany { n_articles: 5, n_total: 12 }));
    assert_eq!(refusal(days(22), "2024-06-03T12:00:00Z"), None);
    let late = "2024-06-03T12:00:01Z";
    assert_eq!(
        refusal(days(22), late),
        Some(PruneRefusal::ClockAhead { now: at(late), newest_arrival: at(NOON) })
    );
    assert_eq!(refusal(days(60), late), None);
    let few = Retention { days: None, max_articles: Some(7) };
    assert_eq!(refusal(few, NOON), Some(PruneRefusal::TooMany { n_articles: 5, n_total: 12 }));
}

#[test]
fn chats_that_are_not_found_in_a_row_are_back_with_what_was_due_once_it_is_an_outage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.db");
    let chats: Vec<ChatId> = (1..=6).map(ChatId).collect();
    // Each failure in a process of its own: a program that is restarted again and again must not
    // lose its subscribers.
    let open = || Store::open(&path).unwrap();
    chats.iter().for_each(|chat| subscribe(&open(), *chat, Topic::tag("a")));
    tell(&open(), NOON, &dump("A", "Text.", "#a"));
    let again = at("2024-06-01T12:10:00Z");
    let not_found = |chat: &ChatId| {
        let batch = claim(&open(), *chat, NOON).unwrap();
        let settlement = Settlement::NotFound { outage_from: 5, again };
        open().settle_delivery(&batch, &settlement, at(NOON), at(NOON)).unwrap()
    };
    let outages: Vec<bool> = chats.iter().map(not_found).collect();
    assert_eq!(outages, [false, false, false, false, true, true]);
    for chat in &chats {
        assert!(!open().chat_state(*chat).unwrap().is_blocked);
        assert_eq!(told(&open(), *chat, "2024-06-01T12:10:00Z"), [["A"]]);
    }
    // A delivered message ended the run: a chat that is not found now is gone.
    tell(&open(), NOON, &dump("B", "Text.", "#a"));
    let outages: Vec<bool> = chats[..4].iter().map(not_found).collect();
    assert_eq!(outages, [false; 4]);
    assert_eq!(told(&open(), chats[4], NOON), [["B"]]);
    assert!(!not_found(&chats[5]));
    assert!(
        chats
            .iter()
            .map(|it| open().chat_state(*it).unwrap().is_blocked)
            .eq([true, true, true, true, false, true])
    );
}
