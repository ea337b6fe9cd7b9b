//! Feeds that are followed while the bot serves.

use super::*;
use gistwire::store::KnownFeed;

const FEED: &[u8] = b"<rss version='2.0'><channel><title>Harbour News</title>\
    <item><title>Ship comes</title><link>https://harbour.example/1</link></item></channel></rss>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_serves_feeds_without_a_contact_is_warned_once() {
    for (contact, n_warnings) in [("", 1), (" ", 1), ("https://harbour.example/about", 0)] {
        let (server, folder) = scene().await;
        server.put_file("feed.xml", FEED);
        let store = Store::open(&folder.path().join("news.db")).expect("a database");
        let feed = KnownFeed { url: format!("{}/file/feeds/feed.xml", server.url()), is_enabled: true, ..KnownFeed::default() };
        store.add_feed(&feed, SystemClock.now()).expect("a feed");
        let variables = [("GISTWIRE_FEEDS__CONTACT", contact), ("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true")];
        let program = Program::start_with(&server.url(), &folder, &variables);
        // The warning comes before the first poll, if it comes.
        let mut said = program.hear("a feed brought news");
        let (status, rest) = program.terminate("-TERM");
        said += &rest;
        assert_eq!((status, said.matches("feeds.contact is not set").count()), (Some(0), n_warnings), "{said}");
    }
}
