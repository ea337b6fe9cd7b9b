//! Who says what: several feeds and files bring the same page, the same id, the same title, and
//! none changes what another said. The clock is given.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use gistwire::article::{Article, ArticleId, ChatId};
use gistwire::clock::Clock;
use gistwire::command::{self, Ctx, Message};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::id::MessageId;
use gistwire::ingest::ingest;
use gistwire::poll::poll;
use gistwire::reply::to_parts;
use gistwire::settings::Settings;
use gistwire::source::fetch::{Limits, Web as Network};
use gistwire::store::chats::subscriptions::{ChatThread, Topic};
use gistwire::store::outbox::{NotificationKind, Settlement};
use gistwire::store::{FeedId, Listing, Load, NewFeed, Retention, Store, Window};
use jiff::Timestamp;

use super::rss;
use crate::support::web::Web;

/// Sat, 01 Mar 2025 12:00:00 GMT.
const NOON: i64 = 1_740_830_400;
pub(super) const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;
pub(super) const ALICE: ChatId = ChatId(7);
const LONG: Duration = Duration::from_secs(20);

struct Hand(Arc<AtomicI64>);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// A poller and its subscriber, the site that publishes (`home`), and another one (`other`).
pub(super) struct Newsroom {
    pub(super) context: Context,
    hand: Arc<AtomicI64>,
    home: Web,
    other: Web,
    runtime: tokio::runtime::Runtime,
    next_message: i32,
}

/// What the subscriber gets: a new message, or an edit of one.
#[derive(Debug)]
pub(super) struct Told {
    edited: Option<i32>,
    pub(super) text: String,
}

impl Newsroom {
    pub(super) fn new() -> Newsroom {
        let hand = Arc::new(AtomicI64::new(NOON));
        let context = Context {
            store: Store::in_memory().unwrap(),
            gazetteer: Gazetteer::parse("").unwrap(),
            extracts: Extracts::default(),
            settings: Settings { allow_private_hosts: true, ..Settings::default() },
            clock: Box::new(Hand(Arc::clone(&hand))),
            started_at: Timestamp::from_second(NOON).unwrap(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Newsroom {
            context,
            hand,
            home: Web::start(),
            other: Web::start(),
            runtime,
            next_message: 1,
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        self.context.clock.now()
    }

    pub(super) fn wait(&self, seconds: i64) {
        self.hand.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Follows a feed that has been read once, empty, so that subscribers get what comes.
    fn follow(&mut self, web: fn(&Newsroom) -> &Web, path: &str) -> FeedId {
        web(self).serve(path, "200 OK", "", &rss(&[]).replace("Harbour News", path));
        let url = web(self).url(path);
        let id = self.add(&url);
        self.poll();
        id
    }

    fn add(&self, url: &str) -> FeedId {
        let new = NewFeed { url: url.to_owned(), is_enabled: true, ..NewFeed::default() };
        self.context.store.add_feed(&new, self.now()).unwrap().0
    }

    pub(super) fn poll(&mut self) {
        let network =
            Network::new(Limits { connect: LONG, headers: LONG, whole: LONG }, true, "", None)
                .unwrap();
        let context = std::mem::replace(&mut self.context, placeholder());
        let context = Arc::new(context);
        let report = self.runtime.block_on(poll(&context, &network, true, &mut |_, _| {})).unwrap();
        assert_eq!(report.problems, []);
        self.context = Arc::into_inner(context).expect("the poll is over");
    }

    /// A feed holds these items at the next poll.
    fn publish(&mut self, web: fn(&Newsroom) -> &Web, path: &str, items: &[Item]) {
        let items: Vec<String> = items.iter().map(Item::xml).collect();
        web(self).serve(path, "200 OK", "", &rss(&items).replace("Harbour News", path));
        self.poll();
    }

    fn load(&self, line: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.jsonl");
        std::fs::write(&path, line).unwrap();
        let load = Load::notifying(self.now());
        let report = ingest(
            &self.context.store,
            &self.context.gazetteer,
            &self.context.settings.ingest,
            load,
            &[path],
            &mut |_| {},
        )
        .unwrap();
        assert_eq!(report.problems, []);
    }

    fn subscribe(&self, words: &str) {
        let here = ChatThread::of_chat(ALICE);
        self.context.store.subscribe(here, &Topic::words(words).unwrap(), 100, self.now()).unwrap();
    }

    /// All that is due, as the worker sends it.
    pub(super) fn deliver(&mut self) -> Vec<Told> {
        let mut told = Vec::new();
        while let Some(batch) = self.context.store.claim(ALICE, 5, self.now()).unwrap() {
            let settlement =
                match command::message(&Ctx::of(&self.context), "gist_bot", &batch).unwrap() {
                    Message::Send(reply, shown) => {
                        if let Some((shown, id)) = shown.zip(batch.id) {
                            self.context.store.keep_shown(id, &shown, self.now()).unwrap();
                        }
                        let edited = if let NotificationKind::Edit(message) = batch.arrival {
                            Some(message.0)
                        } else {
                            None
                        };
                        told.push(Told { edited, text: to_parts(&reply).remove(0).plain });
                        self.next_message += i32::from(edited.is_none());
                        let id = edited.unwrap_or(self.next_message - 1);
                        Settlement::Sent(Some(MessageId(id)))
                    }
                    Message::Unchanged => Settlement::Sent(None),
                    Message::Gone => Settlement::Failed("gone".into()),
                };
            let now = self.now();
            self.context.store.settle_delivery(&batch, &settlement, now, now).unwrap();
        }
        told
    }

    fn articles(&self) -> Vec<Article> {
        let newest = self.context.store.newest_article().unwrap().map_or(0, |id| id.0);
        (1..=newest).filter_map(|id| self.context.store.article(ArticleId(id)).unwrap()).collect()
    }

    #[track_caller]
    fn check_bodies(&self, expected: &[&str]) {
        assert_eq!(self.articles().iter().map(|it| it.body.as_str()).collect::<Vec<_>>(), expected);
    }

    /// What `/latest` lists.
    fn listed(&self) -> Vec<String> {
        let window = Window { offset: 0, limit: 50, snapshot: None, new_after: None };
        self.context
            .store
            .page(&Listing::Latest, window)
            .unwrap()
            .articles
            .into_iter()
            .map(|it| it.body)
            .collect()
    }

    fn in_one_story(&self, a: i64, b: i64) -> bool {
        let story = |id| self.context.store.story_of(ArticleId(id)).unwrap().map(|it| it.id);
        story(a).is_some() && story(a) == story(b)
    }
}

fn placeholder() -> Context {
    Context {
        store: Store::in_memory().unwrap(),
        gazetteer: Gazetteer::parse("").unwrap(),
        extracts: Extracts::default(),
        settings: Settings::default(),
        clock: Box::new(Hand(Arc::default())),
        started_at: Timestamp::UNIX_EPOCH,
    }
}

pub(super) fn home(room: &Newsroom) -> &Web {
    &room.home
}

fn other(room: &Newsroom) -> &Web {
    &room.other
}

#[derive(Clone)]
struct Item {
    guid: String,
    title: String,
    link: String,
    text: String,
    date: String,
}

impl Item {
    fn xml(&self) -> String {
        let Item { guid, title, link, text, date } = self;
        let guid = if guid.is_empty() {
            String::new()
        } else {
            format!("<guid isPermaLink='false'>{guid}</guid>")
        };
        let link = if link.is_empty() { String::new() } else { format!("<link>{link}</link>") };
        let date =
            if date.is_empty() { String::new() } else { format!("<pubDate>{date}</pubDate>") };
        format!(
            "<item>{guid}<title>{title}</title>{link}{date}<description>{text}</description></item>"
        )
    }
}

fn item(guid: &str, title: &str, link: &str, text: &str) -> Item {
    Item {
        guid: guid.into(),
        title: title.into(),
        link: link.into(),
        text: text.into(),
        date: String::new(),
    }
}

const TRUE: &str = "The harbour of Lund opened on Monday after four years of work.";
const FALSE: &str = "The harbour of Lund was sold to Zork for 40 million crowns, insiders claim.";

#[test]
fn each_feed_keeps_its_own_text_of_a_page_and_edits_only_that() {
    for (first, second) in
        [(home as fn(&Newsroom) -> &Web, other as fn(&Newsroom) -> &Web), (other, home)]
    {
        let mut room = Newsroom::new();
        let link = room.home.url("/opens");
        room.follow(first, "/one");
        room.follow(second, "/two");
        room.publish(first, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
        room.publish(
            second,
            "/two",
            &[item("9", "Harbour sold", &format!("{link}?utm_source=two"), FALSE)],
        );
        room.check_bodies(&[TRUE, FALSE]);
        assert_eq!(
            room.articles().iter().map(|it| it.source.clone().unwrap()).collect::<Vec<_>>(),
            ["/one", "/two"]
        );
        assert!(room.in_one_story(1, 2));
        room.publish(
            second,
            "/two",
            &[item("9", "Harbour sold", &link, "The harbour was burned.")],
        );
        room.check_bodies(&[TRUE, "The harbour was burned."]);
        room.publish(
            first,
            "/one",
            &[item("1", "Harbour opens", &link, "The harbour opened on Tuesday.")],
        );
        room.check_bodies(&["The harbour opened on Tuesday.", "The harbour was burned."]);
    }
}

#[test]
fn what_is_loaded_by_hand_is_changed_by_hand_alone() {
    let by_hand = |room: &Newsroom, text: &str| {
        room.load(&format!(
            "{{\"title\":\"Harbour opens\",\"text\":\"{text}\",\"url\":\"{}\",\"id\":\"1\"}}",
            room.home.url("/opens")
        ));
    };
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    let link = room.home.url("/opens");
    by_hand(&room, TRUE);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, FALSE)]);
    room.check_bodies(&[TRUE, FALSE]);
    by_hand(&room, "It opened.");
    room.check_bodies(&["It opened.", FALSE]);

    let mut room = Newsroom::new();
    room.follow(home, "/one");
    let link = room.home.url("/opens");
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, FALSE)]);
    by_hand(&room, TRUE);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, "It was burned.")]);
    room.check_bodies(&["It was burned.", TRUE]);
    assert!(room.in_one_story(1, 2) && room.listed().len() == 1);
}

#[test]
fn an_id_or_a_title_says_nothing_across_feeds() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    room.follow(other, "/two");
    room.publish(home, "/one", &[item("1", "Daily news", "", "The harbour opened.")]);
    room.publish(other, "/two", &[item("1", "Daily news", "", "The harbour opened.")]);
    room.load("{\"title\":\"Daily news\",\"text\":\"The harbour opened.\",\"id\":\"1\"}");
    room.publish(other, "/two", &[item("1", "Daily news", "", "The mill burned.")]);
    room.check_bodies(&["The harbour opened.", "The mill burned.", "The harbour opened."]);
    // Within a feed an item without an id is found by its title.
    room.publish(home, "/one", &[item("hourly-2", "Daily news", "", "The harbour opened.")]);
    assert_eq!(room.articles().len(), 3);
}

#[test]
fn one_page_is_listed_once_and_in_the_words_of_its_own_site() {
    for own_first in [true, false] {
        let mut room = Newsroom::new();
        room.follow(home, "/one");
        room.follow(other, "/two");
        let link = room.home.url("/opens");
        let mut later = item("9", "Harbour sold", &link, FALSE);
        later.date = "Sat, 01 Mar 2025 11:59:00 GMT".into();
        let mut own = item("1", "Harbour opens", &link, TRUE);
        own.date = "Sat, 01 Mar 2025 09:00:00 GMT".into();
        let publish_own = |room: &mut Newsroom| room.publish(home, "/one", &[own.clone()]);
        if own_first {
            publish_own(&mut room);
        }
        room.publish(other, "/two", &[later]);
        if !own_first {
            publish_own(&mut room);
        }
        assert_eq!(room.listed(), [TRUE], "own first: {own_first}");
        let shown = |query: &str| {
            let listing = Listing::Search(gistwire::text::query::SearchQuery::parse(query));
            let window = Window { offset: 0, limit: 50, snapshot: None, new_after: None };
            room.context
                .store
                .page(&listing, window)
                .unwrap()
                .articles
                .into_iter()
                .map(|it| it.body)
                .collect::<Vec<_>>()
        };
        assert_eq!(shown("harbour"), [TRUE]);
        assert_eq!(shown("insiders"), [FALSE]);
    }
}

#[test]
fn a_page_that_two_feeds_bring_is_told_once_and_its_message_grows() {
    let mut room = Newsroom::new();
    room.subscribe("harbour");
    room.follow(home, "/one");
    room.follow(other, "/two");
    room.follow(other, "/three");
    let link = room.home.url("/opens");
    room.publish(other, "/two", &[item("9", "Harbour opens", &link, TRUE)]);
    assert_eq!(room.deliver().len(), 1);
    room.publish(home, "/one", &[item("1", "The harbour has opened", &link, TRUE)]);
    let told = room.deliver();
    assert_eq!(told.iter().map(|it| it.edited).collect::<Vec<_>>(), [Some(1)], "{told:?}");
    assert!(told[0].text.contains("1 more source"), "{told:?}");
    room.publish(
        other,
        "/three",
        &[item("5", "Harbour opened", &link, "The harbour of Lund opened after four years.")],
    );
    assert!(room.deliver().is_empty());
    room.wait(11 * MINUTE);
    let told = room.deliver();
    assert!(told.len() == 1 && told[0].text.contains("2 more sources"), "{told:?}");
}

#[test]
fn nobody_silences_a_site_by_being_first_with_its_link() {
    let mut room = Newsroom::new();
    room.subscribe("harbour");
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    room.publish(
        other,
        "/two",
        &[item(
            "9",
            "Harbour not opened",
            &link,
            "The harbour of Lund did not open on Monday after four years of work.",
        )],
    );
    let told = room.deliver();
    assert!(
        told.len() == 1 && told[0].text.contains("/two") && told[0].text.contains("did not open"),
        "{told:?}"
    );
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    let told = room.deliver();
    assert!(told.len() == 1 && told[0].edited.is_none(), "{told:?}");
    assert!(told[0].text.contains("/one") && told[0].text.contains(TRUE), "{told:?}");
    // From now on the first one changes nothing on this page.
    room.follow(other, "/three");
    room.publish(other, "/three", &[item("3", "Harbour sold", &link, FALSE)]);
    assert!(room.deliver().iter().all(|it| it.edited.is_some()));
}

#[test]
fn an_alert_that_waits_shows_the_version_of_the_pages_own_site() {
    let mut room = Newsroom::new();
    room.subscribe("harbour");
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    room.publish(other, "/two", &[item("9", "Harbour sold", &link, FALSE)]);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    let told = room.deliver();
    assert!(
        told.len() == 1 && told[0].text.contains(TRUE) && !told[0].text.contains("insiders"),
        "{told:?}"
    );
    room.check_bodies(&[FALSE, TRUE]);
}

#[test]
fn what_another_feed_brings_of_a_known_page_is_told_in_the_words_of_its_own_site() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    let link = room.home.url("/opens");
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    room.subscribe("harbour");
    room.follow(other, "/two");
    room.publish(other, "/two", &[item("9", "Harbour sold", &link, FALSE)]);
    let told = room.deliver();
    assert!(
        told.len() == 1 && told[0].text.contains(TRUE) && !told[0].text.contains("insiders"),
        "{told:?}"
    );
}

#[test]
fn only_a_change_of_what_is_quoted_edits_a_message_and_only_by_its_feed() {
    let mut room = Newsroom::new();
    room.subscribe("mill");
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/mill");
    let at = |text: &str| item("1", "Mill burns", &link, text);
    room.publish(
        home,
        "/one",
        &[at("The mill cost 40 million crowns. It burned at 14:05 on Monday. 12 comments")],
    );
    assert_eq!(room.deliver().len(), 1);
    for text in [
        "The mill cost 40 million crowns. It burned at 15:07 on Monday. 13 comments",
        "The mill cost 40 million crowns. It burned at 15:07 on Monday. 1,300 comments",
        "Updated 16:00. The mill cost 40 million crowns. It burned at 15:07 on Monday.",
    ] {
        room.wait(2 * 60 * MINUTE);
        room.publish(home, "/one", &[at(text)]);
        assert!(room.deliver().is_empty(), "{text}");
        assert_eq!(room.articles()[0].body, text);
    }
    room.publish(
        other,
        "/two",
        &[item("1", "Mill burns", &link, "The mill cost 90 million crowns.")],
    );
    assert!(room.deliver().iter().all(|it| it.edited.is_some() && !it.text.contains("90 million")));
    room.publish(
        home,
        "/one",
        &[at("The mill cost 41 million crowns. It burned at 15:07 on Monday.")],
    );
    let told = room.deliver();
    assert!(
        told.len() == 1 && told[0].edited == Some(1) && told[0].text.contains("41 million"),
        "{told:?}"
    );
}

#[test]
fn a_copy_that_told_for_a_site_can_no_longer_tell_anything_else() {
    let mut room = Newsroom::new();
    room.subscribe("harbour");
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    room.publish(other, "/two", &[item("9", "Harbour opens", &link, TRUE)]);
    assert_eq!(room.deliver().len(), 1);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    assert!(room.deliver().iter().all(|it| it.edited == Some(1)));
    room.wait(2 * 60 * MINUTE);
    room.publish(other, "/two", &[item("9", "Harbour sold", &link, FALSE)]);
    assert!(room.deliver().iter().all(|it| !it.text.contains("insiders")));
    room.check_bodies(&[FALSE, TRUE]);
}

#[test]
fn a_message_that_may_not_change_its_text_grows_with_the_text_it_has() {
    let mut room = Newsroom::new();
    room.subscribe("mill");
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/mill");
    let costs = |n: u32| {
        item(
            "1",
            "Mill burns",
            &link,
            &format!("The mill of Zork in Lund burned on Monday and cost {n} million crowns."),
        )
    };
    room.publish(home, "/one", &[costs(40)]);
    room.deliver();
    room.publish(home, "/one", &[costs(41)]);
    assert!(room.deliver()[0].text.contains("cost 41 million"));
    room.wait(20 * MINUTE);
    room.publish(home, "/one", &[costs(42)]);
    assert!(room.deliver().is_empty());
    room.publish(other, "/two", &[costs(42)]);
    let told = room.deliver();
    assert!(
        told.len() == 1
            && told[0].text.contains("1 more source")
            && told[0].text.contains("cost 41 million"),
        "{told:?}"
    );
    room.wait(41 * MINUTE);
    let told = room.deliver();
    assert!(
        told.len() == 1
            && told[0].text.contains("1 more source")
            && told[0].text.contains("cost 42 million"),
        "{told:?}"
    );
}

#[test]
fn a_feed_that_was_removed_and_added_again_has_its_articles_and_no_others() {
    let mut room = Newsroom::new();
    let id = room.follow(home, "/one");
    room.follow(other, "/two");
    let (url, link) = (room.home.url("/one"), room.home.url("/opens"));
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    room.publish(other, "/two", &[item("1", "Harbour sold", &link, FALSE)]);
    room.context.store.remove_feed(id, room.now()).unwrap();
    let again = room.add(&url);
    assert_eq!(again, id);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, "It opened on Tuesday.")]);
    room.check_bodies(&["It opened on Tuesday.", FALSE]);
    // Another feed at another address is another source, with the same items too.
    room.context.store.remove_feed(id, room.now()).unwrap();
    room.follow(home, "/new");
    room.publish(home, "/new", &[item("1", "Harbour opens", &link, "It opened on Friday.")]);
    room.check_bodies(&["It opened on Tuesday.", FALSE, "It opened on Friday."]);
}

#[test]
fn an_address_that_a_redirect_led_to_is_not_the_removed_feeds() {
    let mut room = Newsroom::new();
    let id = room.follow(other, "/two");
    room.publish(other, "/two", &[item("1", "Harbour sold", "", FALSE)]);
    let target = room.home.url("/one");
    room.home.serve("/one", "200 OK", "", &rss(&[]));
    room.other.serve("/two", "301 Moved Permanently", &format!("Location: {target}\r\n"), "");
    room.poll();
    assert_eq!(room.context.store.feed_at(&target, room.now()).unwrap().map(|it| it.id), Some(id));
    room.context.store.remove_feed(id, room.now()).unwrap();
    let new = room.add(&target);
    assert_ne!(new, id);
    room.publish(home, "/one", &[item("1", "Harbour opens", "", TRUE)]);
    room.check_bodies(&[FALSE, TRUE]);
}

#[test]
fn a_redirect_to_another_followed_feed_takes_nothing_over() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    room.other.serve(
        "/two",
        "301 Moved Permanently",
        &format!("Location: {}\r\n", room.home.url("/one")),
        "",
    );
    room.poll();
    assert_eq!(room.listed(), [TRUE]);
    room.other.serve(
        "/two",
        "200 OK",
        "",
        &rss(&[item("1", "Harbour opens", &link, FALSE)].map(|it| it.xml())),
    );
    room.poll();
    room.check_bodies(&[TRUE, FALSE]);
    assert_eq!(room.listed(), [TRUE]);
}

#[test]
fn nobody_buries_or_brings_back_what_another_feed_has() {
    let kept = Retention { days: Some(30), max_articles: None };
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    let on = |item: Item, date: &str| Item { date: date.into(), ..item };
    let old = "Mon, 05 Mar 2001 10:00:00 GMT";
    room.publish(other, "/two", &[on(item("9", "Harbour sold", &link, FALSE), old)]);
    assert_eq!(room.context.store.prune(kept, room.now()).unwrap().n_articles, 1);
    room.publish(other, "/two", &[on(item("new-id", "Harbour sold", &link, FALSE), old)]);
    assert_eq!(room.articles().len(), 0);
    // The site's own item, with a date of today or none, is not kept away.
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, TRUE)]);
    assert_eq!(room.articles().len(), 1);

    room.wait(40 * DAY);
    assert_eq!(room.context.store.prune(kept, room.now()).unwrap().n_articles, 1);
    room.publish(
        home,
        "/one",
        &[
            item("1", "Harbour opens", &link, TRUE),
            item("2", "Ship", &room.home.url("/ship"), "A ship."),
        ],
    );
    assert_eq!(room.articles().len(), 1);
    // As old as what was deleted: it would be deleted as well.
    room.publish(
        other,
        "/two",
        &[on(item("8", "Harbour sold", &link, FALSE), "Sat, 01 Mar 2025 10:00:00 GMT")],
    );
    assert_eq!(room.articles().len(), 1);
    room.publish(home, "/one", &[item("1", "Harbour opens", &link, "It opened again.")]);
    assert_eq!(room.articles().len(), 1);
}

#[test]
fn the_version_that_is_left_keeps_its_place_in_the_story() {
    let kept = Retention { days: Some(30), max_articles: None };
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    room.follow(other, "/two");
    room.follow(other, "/three");
    let link = room.home.url("/opens");
    let mut own = item("1", "Harbour opens", &link, TRUE);
    own.date = "Sat, 01 Feb 2025 10:00:00 GMT".into();
    room.publish(home, "/one", &[own]);
    room.publish(other, "/two", &[item("9", "Harbour sold", &link, FALSE)]);
    room.publish(other, "/three", &[item("3", "Harbour", &link, "Nobody knows.")]);
    assert!(room.in_one_story(1, 2) && room.in_one_story(1, 3));
    room.wait(20 * DAY);
    assert_eq!(room.context.store.prune(kept, room.now()).unwrap().n_articles, 1);
    assert!(room.in_one_story(2, 3));
    assert_eq!(room.listed().len(), 1);
    room.load("{\"title\":\"Mill burns\",\"text\":\"The mill of Zork in Lund burned down.\"}");
    assert!(room.in_one_story(2, 3) && !room.in_one_story(2, 4));
}

#[test]
fn an_article_that_leaves_its_page_takes_no_other_version_along() {
    let mut room = Newsroom::new();
    room.follow(other, "/two");
    room.follow(other, "/three");
    room.follow(other, "/four");
    let (link, away) = ("https://harbour.example/opens", "https://harbour.example/away");
    room.publish(other, "/two", &[item("9", "Zork earns more", link, "Zork earns more on paper.")]);
    room.publish(other, "/three", &[item("1", "Harbour opens", link, TRUE)]);
    room.publish(
        other,
        "/four",
        &[item("1", "Ferries sail", link, "Ferries sail from Lund to Oslo.")],
    );
    assert!(room.in_one_story(1, 2) && room.in_one_story(1, 3));
    room.publish(
        other,
        "/four",
        &[item("1", "Ferries sail", away, "Ferries sail from Lund to Oslo.")],
    );
    assert!(room.in_one_story(1, 2) && !room.in_one_story(1, 3));
    room.publish(
        other,
        "/four",
        &[item("1", "Ferries sail", link, "Ferries sail from Lund to Oslo.")],
    );
    room.publish(other, "/two", &[item("9", "Zork earns more", away, "Zork earns more on paper.")]);
    assert!(!room.in_one_story(1, 2) && room.listed().contains(&TRUE.to_owned()));
}

#[test]
fn an_alert_that_waits_shows_what_the_pages_own_site_said_before_it_was_followed() {
    let mut room = Newsroom::new();
    room.subscribe("harbour");
    room.follow(other, "/two");
    let link = room.home.url("/opens");
    room.publish(other, "/two", &[item("9", "Harbour sold", &link, FALSE)]);
    let past = rss(&[item("1", "Harbour opens", &link, TRUE).xml()]);
    room.home.serve("/one", "200 OK", "", &past);
    let url = room.home.url("/one");
    room.add(&url);
    room.poll();
    let told = room.deliver();
    assert!(
        told.len() == 1 && told[0].text.contains(TRUE) && !told[0].text.contains("insiders"),
        "{told:?}"
    );
}

#[test]
fn items_of_a_list_that_come_one_by_one_stay_apart() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    let link = room.home.url("/today");
    let one =
        |n: u32| item(&n.to_string(), &format!("Ship {n}"), &link, &format!("Ship {n} came."));
    room.publish(home, "/one", &[one(1), one(2)]);
    room.publish(home, "/one", &[one(3), one(2), one(1)]);
    room.publish(home, "/one", &[one(4)]);
    room.check_bodies(&["Ship 1 came.", "Ship 2 came.", "Ship 3 came.", "Ship 4 came."]);
}

#[test]
fn versions_without_words_and_roundups_are_listed_once() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    room.follow(other, "/two");
    let link = room.home.url("/picture");
    room.publish(home, "/one", &[item("1", "🙂", &link, "🙂")]);
    room.publish(other, "/two", &[item("1", "☹", &link, "☹")]);
    assert_eq!((room.articles().len(), room.listed()), (2, vec!["🙂".to_owned()]));
}

#[test]
fn a_date_far_off_neither_shows_nor_moves_an_article() {
    let mut room = Newsroom::new();
    room.follow(home, "/one");
    let on = |guid: &str, date: &str| {
        let text = if guid == "far" {
            "Ferries sail from Lund to Oslo."
        } else {
            "Zork earns more on paper."
        };
        Item { date: date.into(), ..item(guid, guid, "", text) }
    };
    room.publish(home, "/one", &[on("far", "Wed, 01 Jan 2070 10:00:00 GMT")]);
    room.wait(MINUTE);
    room.publish(
        home,
        "/one",
        &[on("today", "Sat, 01 Mar 2025 12:01:00 GMT"), on("far", "Wed, 01 Jan 2070 10:00:00 GMT")],
    );
    assert_eq!(room.articles()[0].published, None);
    let order = ["Zork earns more on paper.", "Ferries sail from Lund to Oslo."];
    assert_eq!(room.listed(), order);
    room.wait(MINUTE);
    room.publish(home, "/one", &[on("far", "Sat, 01 Mar 2025 12:02:00 GMT")]);
    assert!(room.articles()[0].published.is_some());
    assert_eq!(room.listed(), order);
}

#[test]
fn a_message_says_when_its_article_is_corrected_or_withdrawn() {
    let mut room = Newsroom::new();
    room.subscribe("ferry OR lighthouse");
    room.follow(home, "/one");
    let link = room.home.url("/page");
    let text = "The ferry sails every hour from Monday on.";
    room.publish(home, "/one", &[item("1", "Ferry sails", &link, text)]);
    let told = room.deliver();
    assert_eq!(told.len(), 1);
    assert!(!told[0].text.contains("corrected"), "{}", told[0].text);
    room.wait(2 * 60 * MINUTE);
    let corrected = format!("{text}&lt;p&gt;Correction: It sails from the east quay.&lt;/p&gt;");
    room.publish(home, "/one", &[item("1", "Ferry sails", &link, &corrected)]);
    let told = room.deliver();
    assert_eq!(told.iter().map(|it| it.edited).collect::<Vec<_>>(), [Some(1)], "{told:?}");
    assert!(told[0].text.contains("corrected"), "{}", told[0].text);
    room.wait(2 * 60 * MINUTE);
    let gone = "This article has been withdrawn by the editors.";
    room.publish(home, "/one", &[item("1", "Ferry sails", &link, gone)]);
    let told = room.deliver();
    assert_eq!(told.iter().map(|it| it.edited).collect::<Vec<_>>(), [Some(1)], "{told:?}");
    assert!(told[0].text.contains("withdrawn by its source"), "{}", told[0].text);
}

#[test]
fn an_entry_that_its_feed_deletes_is_marked_in_messages_too() {
    let mut room = Newsroom::new();
    room.subscribe("ferry");
    let atom = |inner: &str| {
        format!(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'><title>One</title>{inner}</feed>"
        )
    };
    room.home.serve("/atom", "200 OK", "", &atom(""));
    let url = room.home.url("/atom");
    room.add(&url);
    room.poll();
    let entry = "<entry><id>tag:one,1</id><title>Ferry sails</title><link href='https://one.example/1'/>\
        <summary>The ferry sails every hour from Monday on.</summary></entry>";
    room.home.serve("/atom", "200 OK", "", &atom(entry));
    room.poll();
    assert_eq!(room.deliver().len(), 1);
    room.wait(2 * 60 * MINUTE);
    let tombstone = "<at:deleted-entry ref='tag:one,1' when='2025-03-01T13:00:00Z'/>";
    room.home.serve("/atom", "200 OK", "", &atom(tombstone));
    room.poll();
    let told = room.deliver();
    assert_eq!(told.iter().map(|it| it.edited).collect::<Vec<_>>(), [Some(1)], "{told:?}");
    assert!(told[0].text.contains("withdrawn by its source"), "{}", told[0].text);
}
