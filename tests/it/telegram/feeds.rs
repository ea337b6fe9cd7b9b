//! Feeds that are followed while the bot serves.

use super::*;
use gistwire::store::{Document, NewFeed};

const FEED: &[u8] = b"<rss version='2.0'><channel><title>Harbour News</title>\
    <item><title>Ship comes</title><link>https://harbour.example/1</link></item></channel></rss>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_serves_feeds_without_a_contact_is_warned_once() {
    for (contact, n_warnings) in [("", 1), (" ", 1), ("https://harbour.example/about", 0)] {
        let (server, folder) = scene().await;
        server.put_file("feed.xml", FEED);
        let store = Store::open(&folder.path().join("news.db")).expect("a database");
        let feed = NewFeed {
            url: format!("{}/file/feeds/feed.xml", server.url()),
            is_enabled: true,
            ..NewFeed::default()
        };
        store.add_feed(&feed, SystemClock.now()).expect("a feed");
        let variables =
            [("GISTWIRE_FEEDS__CONTACT", contact), ("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true")];
        let program = Program::start_with(&server.url(), &folder, &variables);
        // The warning comes before the first poll, if it comes.
        let mut said = program.hear("a feed brought news");
        let (status, rest) = program.terminate("-TERM");
        said += &rest;
        assert_eq!(
            (status, said.matches("feeds.contact is not set").count()),
            (Some(0), n_warnings),
            "{said}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feed_that_was_read_when_the_bot_was_killed_twice_is_read_alone_and_stays_on() {
    let (server, folder) = scene().await;
    server.put_file("feed.xml", FEED);
    let database = folder.path().join("news.db");
    let feed = NewFeed {
        url: format!("{}/file/feeds/feed.xml", server.url()),
        is_enabled: true,
        ..NewFeed::default()
    };
    let (id, _) = Store::open(&database)
        .expect("a database")
        .add_feed(&feed, SystemClock.now())
        .expect("a feed");
    for _ in 0..2 {
        let store = Store::open(&database).expect("a database");
        std::mem::forget(store.mark_reading(&Document::Feed(id)).expect("a mark"));
    }
    let program =
        Program::start_with(&server.url(), &folder, &[("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true")]);
    let said = program.hear("a feed brought news");
    assert!(
        said.contains("a process ended while it read this") && said.contains("n_deaths=2"),
        "{said}"
    );
    assert_eq!(program.terminate("-TERM").0, Some(0));
    let store = Store::open(&database).expect("a database");
    let record = store.reading_record(&Document::Feed(id)).expect("a record");
    assert_eq!((record.n_deaths, record.n_passed, record.is_isolated()), (2, 1, true));
    assert!(store.feeds(SystemClock.now()).expect("feeds")[0].is_enabled);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operators_are_told_once_of_what_is_given_up() {
    let (server, folder) = scene().await;
    let store = Store::open(&folder.path().join("news.db")).expect("a database");
    store
        .note_for_operators("feed:1", "The feed Harbour News is switched off.", SystemClock.now())
        .expect("a notice");
    let bot = start(&server, &folder);
    let told = &server.wait_for_messages(OPERATOR, 1).await[0];
    assert!(told.text().contains("Harbour News is switched off"), "{}", told.text());
    bot.stop().await;
    let bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    assert_eq!(server.messages(OPERATOR).len(), 1);
}
