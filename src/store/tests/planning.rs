//! Planning in slices: who gets what of a batch that is larger than the cap, and the effects of a
//! crash, a move or a failing disk.

use super::outbox::{ALICE, BORIS, at, subscribe, told};
use super::*;
use crate::article::ChatId;
use crate::id::{BatchId, MessageId};
use crate::store::chats::subscriptions::Topic;
use crate::store::outbox::{ClaimedBatch, Settlement};

/// Late enough that a load that has not ended is not waited for.
const LATER: &str = "2024-06-01T12:01:30Z";

fn news(n: usize, source: &str) -> String {
    (0..n).map(|at| format!("{{\"id\":\"{source}{at}\",\"title\":\"{source} {at}\",\"text\":\"Ships {at}.\",\"tags\":[\"a\"],\"source\":\"{source}\"}}\n")).collect()
}

/// Loads and notifies subscribers, but leaves the rest to the planner.
fn load_notifying(store: &Store, text: &str) -> Result<Report, StoreError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.jsonl");
    std::fs::write(&path, text).unwrap();
    let settings = IngestSettings::default();
    ingest(store, &Gazetteer::empty(), &settings, Load::notifying(at(NOON)), &[path], &mut |_| {})
}

fn tell(store: &Store, text: &str) {
    load_notifying(store, text).unwrap();
    store.plan_all(at(NOON)).unwrap();
}

fn count(store: &Store, sql: &str) -> i64 {
    store
        .read("test", |view| {
            view.query_row(&format!("select ({sql}) as n"), [], |row| row.get("n"))
        })
        .unwrap()
}

fn capped(max_per_feed: u32) -> Store {
    let store = Store::in_memory().unwrap().with_max_per_feed(max_per_feed);
    subscribe(&store, ALICE, Topic::tag("a"));
    store
}

/// Returns all that a chat receives: titles, and how many articles are summed up from which source.
fn heard(store: &Store, chat: ChatId) -> (Vec<String>, Vec<(u32, Option<String>)>) {
    let (mut titles, mut summed) = (Vec::new(), Vec::new());
    let now = at(LATER);
    while let Some(batch) = store.claim(chat, 20, now).unwrap() {
        let sent = Settlement::Sent(Some(MessageId(1)));
        store.settle_delivery(&batch, &sent, now, now).unwrap();
        titles.extend(batch.articles.iter().map(|it| store.article(it.0).unwrap().unwrap().title));
        summed.extend(batch.more.into_iter().map(|it| (it.n_articles, it.from)));
    }
    (titles, summed)
}

#[test]
fn a_chat_gets_the_first_articles_of_a_batch_and_a_count_of_the_rest() {
    let store = capped(3);
    tell(&store, &(news(7, "Wire") + &news(2, "Herald") + &news(4, "Post")));
    let (titles, summed) = heard(&store, ALICE);
    assert_eq!(
        titles,
        ["Wire 0", "Wire 1", "Wire 2", "Herald 0", "Herald 1", "Post 0", "Post 1", "Post 2"]
    );
    assert_eq!(summed, [(4, Some("Wire".to_owned())), (1, Some("Post".to_owned()))]);
    // The next load counts from the start.
    tell(&store, &news(9, "Gazette"));
    assert_eq!(heard(&store, ALICE).1, [(6, Some("Gazette".to_owned()))]);
    assert_eq!(
        count(
            &store,
            "select (select count(*) from plan_group) + (select count(*) from plan_item) + (select count(*) from plan_count)"
        ),
        0
    );
}

#[test]
fn a_batch_that_comes_in_several_transactions_is_counted_as_one() {
    for n_at_once in [1, 2, 3, 5] {
        let store = capped(4);
        subscribe(&store, BORIS, Topic::words("ships 7"));
        let articles: Vec<Prepared> = (0..11)
            .map(|n| {
                let article = crate::article::NewArticle {
                    title: format!("Wire {n}"),
                    body: format!("Ships {n}."),
                    tags: vec!["a".to_owned()],
                    source: Some("Wire".to_owned()),
                    ..Default::default()
                };
                crate::ingest::prepare(article, false, &Gazetteer::empty())
            })
            .collect();
        let mut load = Load::notifying(at(NOON));
        for some in articles.chunks(n_at_once) {
            store.add_articles(some, &mut load).unwrap();
        }
        store.plan_all(at(NOON)).unwrap();
        let (titles, summed) = heard(&store, ALICE);
        assert_eq!((titles.len(), summed), (4, Vec::new()), "in steps of {n_at_once}");
        // It is unknown whether more follows: the count comes with the end.
        store.end_load(&load).unwrap();
        store.plan_all(at(NOON)).unwrap();
        assert_eq!(
            heard(&store, ALICE),
            (Vec::new(), vec![(7, Some("Wire".to_owned()))]),
            "in steps of {n_at_once}"
        );
        assert_eq!(
            heard(&store, BORIS),
            (vec!["Wire 7".to_owned()], Vec::new()),
            "in steps of {n_at_once}"
        );
    }
}

#[test]
fn a_load_that_was_killed_is_summed_up_after_a_while() {
    let store = capped(1);
    store.fail_writes(3, 1, WriteFault::Broken);
    assert!(load_notifying(&store, &news(4, "Wire")).is_err());
    store.plan_all(at("2024-06-01T12:00:59Z")).unwrap();
    assert_eq!(heard(&store, ALICE), (vec!["Wire 0".to_owned()], Vec::new()));
    store.plan_all(at("2024-06-01T12:01:01Z")).unwrap();
    assert_eq!(heard(&store, ALICE), (Vec::new(), vec![(3, Some("Wire".to_owned()))]));
}

#[test]
fn rows_are_bounded_by_chats_whatever_a_feed_brings() {
    let store = Store::in_memory().unwrap().with_max_per_feed(5);
    for chat in 1..=70 {
        subscribe(&store, ChatId(chat), Topic::tag("a"));
    }
    store.pause(ChatId(70), None, at(NOON)).unwrap();
    tell(&store, &news(600, "Wire"));
    assert_eq!(count(&store, "select count(*) from delivery"), 70 * 6);
    assert_eq!(count(&store, "select count(*) from delivery where n_more = 595"), 70);
    assert_eq!(count(&store, "select count(*) from chat_notified"), 69 * 5);
    let missed = store.missed(ChatId(70), at("2024-05-31T12:00:00Z")).unwrap();
    assert_eq!(missed.iter().map(|it| it.n_more.max(1)).sum::<u32>(), 600);
    assert!(missed.iter().all(|it| it.reason() == MissedReason::Paused));
}

#[test]
fn reports_that_join_a_story_are_no_alerts_of_their_own() {
    let store = capped(2);
    let report = |n: usize| {
        let text = "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.";
        format!(
            "Fire destroys paper mill of Zork in Lund, {n} firefighters there\n\n{text}\n\n#a\n\n"
        )
    };
    tell(&store, &(0..8).map(report).collect::<String>());
    let (titles, summed) = heard(&store, ALICE);
    assert_eq!((titles.len(), summed), (1, Vec::new()));
}

#[test]
fn who_subscribes_before_stored_articles_are_planned_gets_no_past() {
    let store = capped(50);
    store.fail_writes(2, 1, WriteFault::Busy);
    load_notifying(&store, &news(1, "Wire")).unwrap();
    assert_eq!(store.n_waiting().unwrap(), 0);
    subscribe(&store, BORIS, Topic::tag("a"));
    store.plan_all(at(NOON)).unwrap();
    assert_eq!((told(&store, ALICE, NOON).len(), told(&store, BORIS, NOON).len()), (1, 0));
}

#[test]
fn what_was_stored_before_a_digest_is_due_comes_in_it_however_late_it_is_planned() {
    let store = capped(50);
    let digest = crate::schedule::Schedule {
        days: crate::schedule::Days::ALL,
        times: crate::schedule::Times::once(12, 30),
    };
    store
        .save_chat_state(
            ALICE,
            &ChatState { digest: Some(digest), ..ChatState::default() },
            at(NOON),
        )
        .unwrap();
    store.fail_writes(2, 1, WriteFault::Busy);
    load_notifying(&store, &news(1, "Wire")).unwrap();
    store.plan_all(at("2024-06-01T12:30:01Z")).unwrap();
    assert_eq!(told(&store, ALICE, "2024-06-01T12:30:01Z").len(), 1);
}

#[test]
fn a_group_that_moves_while_a_batch_is_planned_is_told_once() {
    for moves_after in 0..4 {
        let store = Store::in_memory().unwrap().with_max_per_feed(5);
        for chat in 1..=200 {
            subscribe(&store, ChatId(-chat), Topic::tag("a"));
        }
        store.fail_writes(2, 1, WriteFault::Busy);
        load_notifying(&store, &news(7, "Wire")).unwrap();
        for _ in 0..moves_after {
            assert!(store.plan_slice(at(NOON)).unwrap().has_more);
        }
        for chat in 1..=200 {
            store.move_chat(ChatId(-chat), ChatId(-1_000_000 - chat)).unwrap();
        }
        store.plan_all(at(NOON)).unwrap();
        for chat in 1..=200 {
            let (titles, summed) = heard(&store, ChatId(-1_000_000 - chat));
            assert_eq!(
                (titles.len(), summed),
                (5, vec![(2, Some("Wire".to_owned()))]),
                "chat {chat}, moved after {moves_after} slices"
            );
        }
    }
}

/// Does what a worker does, step by step, with a store whose n-th write fails; each step is retried
/// as the worker retries it.
fn deliver_all(store: &Store, sent: &mut Vec<(ChatId, String)>) {
    let mut orphans: Vec<(ChatId, BatchId)> = Vec::new();
    let mut n_idle = 0;
    while n_idle < 3 {
        let planned = store.plan_slice(at(NOON));
        let _ = store.rebuild_queue(at(NOON));
        let under_way = store.under_way().unwrap();
        for (chat, batch) in under_way.iter().filter(|it| orphans.contains(it)) {
            let _ = store.recover_message(*chat, *batch, at(NOON));
        }
        orphans = under_way;
        let due = store.due_chats(at(LATER), 100).unwrap();
        let is_idle = due.is_empty() && orphans.is_empty() && planned.is_ok_and(|it| !it.has_more);
        n_idle = if is_idle { n_idle + 1 } else { 0 };
        for chat in due {
            let Ok(Some(batch)) = store.claim(chat, 3, at(LATER)) else { continue };
            sent.extend(
                batch.articles.iter().map(|it| (chat, store.article(it.0).unwrap().unwrap().title)),
            );
            sent.extend(batch.more.iter().map(|it| (chat, format!("and {} more", it.n_articles))));
            while store
                .settle_delivery(
                    &batch,
                    &Settlement::Sent(Some(MessageId(1))),
                    at(LATER),
                    at(LATER),
                )
                .is_err()
            {}
        }
    }
}

#[test]
fn a_write_that_fails_loses_and_doubles_nothing_whichever_it_is() {
    let mut n_tried = 0;
    for fault in
        [WriteFault::Busy, WriteFault::Full, WriteFault::Broken, WriteFault::BrokenAfterwards]
    {
        for nth in 1.. {
            let store = Store::in_memory().unwrap().with_max_per_feed(3);
            for chat in [ALICE, BORIS] {
                subscribe(&store, chat, Topic::tag("a"));
            }
            store.fail_writes(nth, 1, fault);
            // The caller retries a load that fails.
            while load_notifying(&store, &news(5, "Wire")).is_err() {}
            let mut sent = Vec::new();
            deliver_all(&store, &mut sent);
            // A load that could not report its end.
            store.plan_all(at("2024-06-01T12:02:00Z")).unwrap();
            deliver_all(&store, &mut sent);
            sent.sort();
            let expected = [ALICE, BORIS]
                .map(|chat| {
                    ["Wire 0", "Wire 1", "Wire 2", "and 2 more"].map(|it| (chat, it.to_owned()))
                })
                .concat();
            assert_eq!(sent, expected, "{fault:?} at write {nth}");
            if store.is_fault_pending() {
                break;
            }
            n_tried += 1;
        }
    }
    assert!(n_tried >= 30, "{n_tried} writes");
}

#[test]
fn a_full_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("news.db")).unwrap();
    for chat in 1..=30 {
        subscribe(&store, ChatId(chat), Topic::tag("a"));
    }
    let n_pages = || count(&store, "select page_count from pragma_page_count") as u32;
    let text: String = (0..40)
        .map(|n| dump(&format!("Wire {n}"), &"The ships came in. ".repeat(60), "#a"))
        .collect();
    store.limit_pages(n_pages()).unwrap();
    assert!(load_notifying(&store, &text).is_err(), "the disk is full");
    store.limit_pages(0).unwrap();
    // There is room for the articles, but not for deliveries.
    store.fail_writes(2, 1, WriteFault::Full);
    load_notifying(&store, &text).unwrap();
    let mut sent: Vec<(ChatId, String)> = Vec::new();
    let mut unsettled: Vec<(ChatId, ClaimedBatch)> = Vec::new();
    let (mut n_refused, first_pages) = (0, n_pages());
    for round in 0..1_000 {
        if sent.len() == 30 * 40 {
            break;
        }
        // Each round the disk has a little more room.
        store.limit_pages(first_pages + round).unwrap();
        unsettled.retain(|(_, batch)| {
            store
                .settle_delivery(batch, &Settlement::Sent(Some(MessageId(1))), at(LATER), at(LATER))
                .is_err()
        });
        n_refused += usize::from(store.plan_slice(at(NOON)).is_err());
        for chat in store.due_chats(at(LATER), 100).unwrap() {
            if unsettled.iter().any(|it| it.0 == chat) {
                continue;
            }
            let Ok(claimed) = store.claim(chat, 3, at(LATER)) else {
                n_refused += 1;
                continue;
            };
            let Some(batch) = claimed else { continue };
            sent.extend(
                batch.articles.iter().map(|it| (chat, store.article(it.0).unwrap().unwrap().title)),
            );
            if store
                .settle_delivery(
                    &batch,
                    &Settlement::Sent(Some(MessageId(1))),
                    at(LATER),
                    at(LATER),
                )
                .is_err()
            {
                n_refused += 1;
                unsettled.push((chat, batch));
            }
        }
    }
    store.limit_pages(0).unwrap();
    deliver_all(&store, &mut sent);
    assert!(n_refused > 0, "the disk was never full");
    sent.sort();
    sent.dedup();
    assert_eq!(sent.len(), 30 * 40);
}

#[test]
fn a_load_beside_the_bot_leaves_it_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.db");
    let bot = Store::open(&path).unwrap();
    for chat in 1..=50 {
        subscribe(&bot, ChatId(chat), Topic::tag("a"));
    }
    let is_loaded = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let loader = Store::open(&path).unwrap();
            load_notifying(&loader, &news(3_000, "Wire")).unwrap();
            loader.plan_all(at(NOON)).unwrap();
            is_loaded.store(true, std::sync::atomic::Ordering::SeqCst);
        });
        let mut n_written = 0;
        while !is_loaded.load(std::sync::atomic::Ordering::SeqCst) {
            bot.hold_chat_at_least(ALICE, at(NOON)).unwrap();
            n_written += 1;
        }
        assert!(n_written > 10, "the bot wrote {n_written} times");
    });
    assert_eq!(count(&bot, "select count(*) from delivery"), 50 * 51);
}

#[test]
fn a_followed_source_brings_its_articles_and_a_muted_one_brings_none() {
    let store = Store::in_memory().unwrap();
    subscribe(&store, ALICE, Topic::source("Wire"));
    subscribe(&store, BORIS, Topic::tag("a"));
    assert!(store.mute_source(BORIS, "wire", at(NOON)).unwrap());
    tell(&store, &(news(1, "Wire") + &news(1, "Herald")));
    assert_eq!(heard(&store, ALICE).0, ["Wire 0"]);
    assert_eq!(heard(&store, BORIS).0, ["Herald 0"]);
    assert_eq!(store.missed(BORIS, jiff::Timestamp::UNIX_EPOCH).unwrap().len(), 1);
    assert!(store.unmute_source(BORIS, "WIRE").unwrap());
    assert_eq!(store.muted_sources(BORIS).unwrap(), [""; 0]);
}
