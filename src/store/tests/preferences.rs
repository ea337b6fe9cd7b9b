//! What a chat does not want to get: articles in other languages, muted stories, and more alerts of
//! a topic in a day than it has chosen. And what one load brings is one message.

use super::outbox::{ALICE, at, subscribe, told};
use super::*;
use crate::store::chats::subscriptions::Topic;
use crate::store::outbox::{BUSY_FROM, NotificationKind, Settlement};
use crate::text::language::Language;

const NEXT_DAY: &str = "2024-06-02T12:00:01Z";

/// A chat that follows #a, with these settings.
fn chat(state: ChatState) -> Store {
    let store = Store::in_memory().unwrap();
    subscribe(&store, ALICE, Topic::tag("a"));
    store.save_chat_state(ALICE, &state, at(NOON)).unwrap();
    store
}

/// Loads articles and notifies subscribers.
fn tell(store: &Store, now: &str, articles: &[String]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.txt");
    std::fs::write(&path, articles.concat()).unwrap();
    let load = Load::notifying(at(now));
    let settings = IngestSettings::default();
    ingest(store, &GAZETTEER, &settings, load, &[path], &mut |_| {}).unwrap();
}

fn fact(n: u32) -> String {
    dump(&format!("Title {n}"), "Text.", "#a")
}

#[test]
fn a_chat_gets_the_languages_that_it_chose() {
    let store = chat(ChatState { languages: vec![Language::German], ..ChatState::default() });
    let german = dump(
        "Die Stadt öffnet die Brücke",
        "Die Brücke über den Fluss ist seit Montag offen, und die Stadt hat dafür lange gespart.",
        "#a",
    );
    let english = dump(
        "The town opens the bridge",
        "The bridge over the river has been open since Monday, and the town saved for it.",
        "#a",
    );
    tell(&store, NOON, &[german, english]);
    assert_eq!(told(&store, ALICE, NOON), [["Die Stadt öffnet die Brücke"]]);
    assert_eq!(store.missed(ALICE, at("2024-01-01T00:00:00Z")).unwrap(), []);
}

#[test]
fn a_source_that_is_followed_by_name_comes_in_any_language() {
    let store = chat(ChatState { languages: vec![Language::German], ..ChatState::default() });
    subscribe(&store, ALICE, Topic::source("Harbour News"));
    let text = "Bridge opens\nSource: Harbour News\n\nThe bridge over the river has been open since Monday.\n\n#b\n\n";
    tell(&store, NOON, &[text.to_owned()]);
    assert_eq!(told(&store, ALICE, NOON), [["Bridge opens"]]);
}

#[test]
fn a_muted_story_brings_no_update_and_counts_as_missed() {
    let report = |title: &str, news: &str| {
        format!(
            "{title}\nDate: 2024-06-01\n\nThe paper mill of Zork in Lund burned on Monday. {news}\n\n#a\n\n"
        )
    };
    let later = report(
        "Mill in Lund, report 1",
        "Insurers put the damage to the mill at 40.5 million crowns.",
    );
    for is_muted in [false, true] {
        let store = chat(ChatState::default());
        tell(&store, NOON, &[report("Mill burns in Lund", "Nobody was hurt, firefighters said.")]);
        assert_eq!(told(&store, ALICE, NOON).len(), 1);
        let first = store.newest_article().unwrap().unwrap();
        if is_muted {
            assert!(store.mute_story(ALICE, first, at(NOON)).unwrap());
        }
        tell(&store, "2024-06-01T14:00:00Z", std::slice::from_ref(&later));
        let n_told = told(&store, ALICE, "2024-06-01T14:00:00Z").len();
        let n_missed = store.missed(ALICE, at(NOON)).unwrap().len();
        assert_eq!((n_told, n_missed), if is_muted { (0, 1) } else { (1, 0) });
    }
}

#[test]
fn alerts_beyond_the_limit_of_a_day_wait_for_the_digest() {
    let store = chat(ChatState { alerts_a_day: Some(2), ..ChatState::default() });
    let mut busy = Vec::new();
    for n in 0..4 {
        tell(&store, NOON, &[fact(n)]);
        while let Some(batch) = store.claim(ALICE, 1, at(NOON)).unwrap() {
            busy.push(batch.busy.is_some());
            store.settle_delivery(&batch, &Settlement::Sent(None), at(NOON), at(NOON)).unwrap();
        }
    }
    assert_eq!(busy, [false, true]);
    // Another setting sends none of the rest before.
    let zone = Some("Europe/Berlin".to_owned());
    let state = ChatState { zone, ..store.chat_state(ALICE).unwrap() };
    store.save_chat_state(ALICE, &state, at(NOON)).unwrap();
    assert!(store.claim(ALICE, 1, at(NOON)).unwrap().is_none());
    let morning = at("2024-06-02T09:00:00Z");
    let digest = store.claim(ALICE, 1, morning).unwrap().unwrap();
    assert_eq!((digest.arrival, digest.articles.len()), (NotificationKind::Digest, 2));
    store.settle_delivery(&digest, &Settlement::Sent(None), morning, morning).unwrap();
    // The next day counts from the beginning.
    tell(&store, NEXT_DAY, &[fact(9)]);
    assert_eq!(told(&store, ALICE, NEXT_DAY).len(), 1);
}

#[test]
fn a_chat_without_a_limit_is_asked_once_a_topic_brings_many() {
    let store = chat(ChatState::default());
    tell(&store, NOON, &(0..BUSY_FROM - 1).map(fact).collect::<Vec<_>>());
    let batch = store.claim(ALICE, 1, at(NOON)).unwrap().unwrap();
    assert_eq!((batch.articles.len() as u32, batch.busy), (BUSY_FROM - 1, None));
    tell(&store, NOON, &[fact(100)]);
    assert!(store.claim(ALICE, 1, at(NOON)).unwrap().unwrap().busy.is_some());
}

#[test]
fn an_alert_waits_for_the_end_of_the_load_for_a_minute_at_most() {
    let article = |n: u32| {
        let article = crate::article::NewArticle {
            title: format!("Wire {n}"),
            body: format!("Ships {n}."),
            tags: vec!["a".to_owned()],
            ..Default::default()
        };
        crate::ingest::prepare(article, false, &Gazetteer::empty())
    };
    for is_ended in [true, false] {
        let store = chat(ChatState::default());
        let mut load = Load::notifying(at(NOON));
        store.add_articles(&[article(1)], &mut load).unwrap();
        assert_eq!(store.claim(ALICE, 1, at(NOON)).unwrap(), None, "the load is under way");
        store.add_articles(&[article(2)], &mut load).unwrap();
        if is_ended {
            store.end_load(&load).unwrap();
        }
        let soon = if is_ended { "2024-06-01T12:00:01Z" } else { "2024-06-01T12:01:00Z" };
        let batch = store.claim(ALICE, 1, at(soon)).unwrap().unwrap();
        assert_eq!((batch.arrival, batch.articles.len()), (NotificationKind::Several, 2));
    }
}
