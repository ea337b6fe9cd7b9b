//! Servers that hang, drip, bomb, move and go away: what becomes of their feeds, and that no other
//! feed notices. The clock is given, and what may take long is given short.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use gistwire::clock::Clock;
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::poll::{Report, poll};
use gistwire::settings::Settings;
use gistwire::source::fetch::{Limits, Web as Network};
use gistwire::store::{KnownFeed, NewFeed, Store};
use jiff::Timestamp;

use super::{Desk, TAGGED, item, rss};
use crate::support::web::Web;

/// Sat, 01 Mar 2025 12:00:00 GMT.
const NOON: i64 = 1_740_830_400;

const HOUR: i64 = 3600;

struct Hand(Arc<AtomicI64>);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// A poller in this process, with a clock that is set by hand.
struct Room {
    context: Arc<Context>,
    hand: Arc<AtomicI64>,
    web: Web,
    runtime: tokio::runtime::Runtime,
}

/// Long enough for this machine whatever else it does: reaching it is a failure.
const LONG: Duration = Duration::from_secs(20);

impl Room {
    fn new() -> Room {
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
        Room { context: Arc::new(context), hand, web: Web::start(), runtime }
    }

    /// Follows a feed whose answer is to come.
    fn follow(&self, path: &str) {
        let new = NewFeed { url: self.web.url(path), is_enabled: true, ..NewFeed::default() };
        self.context.store.add_feed(&new, self.context.clock.now()).unwrap();
    }

    fn poll_within(
        &self,
        limits: Limits,
        is_forced: bool,
        on_progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Report {
        let network = Network::new(limits, true, "", None).unwrap();
        self.runtime.block_on(poll(&self.context, &network, is_forced, on_progress)).unwrap()
    }

    fn poll(&self, is_forced: bool) -> Report {
        self.poll_within(
            Limits { connect: LONG, headers: LONG, whole: LONG },
            is_forced,
            &mut |_, _| {},
        )
    }

    fn set_clock(&self, at: i64) {
        self.hand.store(at, Ordering::SeqCst);
    }

    fn feed(&self, number: usize) -> KnownFeed {
        self.context.store.feeds(self.context.clock.now()).unwrap().swap_remove(number)
    }

    fn n_articles(&self) -> u32 {
        self.context.store.totals().unwrap().n_articles
    }

    #[track_caller]
    fn check_problem(&self, report: &Report, path: &str, words: &str) {
        let found = report
            .problems
            .iter()
            .find(|it| it.path == self.web.url(path))
            .map(|it| it.problem.as_str());
        assert!(found.is_some_and(|it| it.contains(words)), "{path}: {report:?}");
    }
}

fn ship(number: u32) -> String {
    rss(&[item(number, &format!("Ship {number}"))])
}

#[test]
fn an_answer_that_does_not_begin_is_given_up() {
    let room = Room::new();
    room.web.serve("/hangs", "200 OK", "", &ship(1));
    room.web.hold("/hangs");
    room.follow("/hangs");
    let report = room.poll_within(
        Limits { connect: LONG, headers: Duration::from_millis(50), whole: LONG },
        false,
        &mut |_, _| {},
    );
    room.check_problem(&report, "/hangs", "did not answer in time");
    assert_eq!((report.failed, room.feed(0).n_failures), (1, 1));
}

#[test]
fn an_answer_that_drips_is_given_up_and_what_came_of_it_is_not_taken_for_the_whole() {
    let room = Room::new();
    let begins = format!("HTTP/1.1 200 OK\r\n{TAGGED}\r\n{}", ship(1));
    room.web.drip("/drips", &begins);
    room.follow("/drips");
    let limits = || Limits { connect: LONG, headers: LONG, whole: Duration::from_millis(100) };
    let report = room.poll_within(limits(), false, &mut |_, _| {});
    room.check_problem(&report, "/drips", "did not come to its end in time");
    assert_eq!((room.n_articles(), room.feed(0).etag), (0, None));
}

#[test]
fn headers_that_never_end_are_given_up() {
    let room = Room::new();
    room.web.drip("/heads", "HTTP/1.1 200 OK\r\nX-Long: ");
    room.follow("/heads");
    let report = room.poll_within(
        Limits { connect: LONG, headers: Duration::from_millis(50), whole: LONG },
        false,
        &mut |_, _| {},
    );
    assert_eq!(report.failed, 1, "{report:?}");
}

#[test]
fn a_feed_is_read_and_stored_while_others_of_other_hosts_and_its_own_hang() {
    let room = Room::new();
    let other = Web::start();
    room.web.serve("/well", "200 OK", "", &ship(1));
    room.web.serve("/hangs", "200 OK", "", &ship(2));
    other.serve("/hangs", "200 OK", "", &ship(3));
    room.web.hold("/hangs");
    other.hold("/hangs");
    let new = NewFeed { url: other.url("/hangs"), is_enabled: true, ..NewFeed::default() };
    room.context.store.add_feed(&new, room.context.clock.now()).unwrap();
    room.follow("/hangs");
    room.follow("/well");
    // The sick ones answer only after the healthy one is in: were it to wait for them, they would
    // be given up.
    let report = room.poll_within(
        Limits { connect: LONG, headers: LONG, whole: LONG },
        false,
        &mut |n_done, _| {
            if n_done == 1 {
                assert_eq!(room.context.store.totals().unwrap().n_articles, 1);
                room.web.release("/hangs");
                other.release("/hangs");
            }
        },
    );
    assert_eq!((report.new, report.failed), (3, 0), "{report:?}");
}

#[test]
fn rest_until_a_date_is_granted() {
    let room = Room::new();
    room.web.serve(
        "/busy",
        "503 Service Unavailable",
        "Retry-After: Sat, 01 Mar 2025 14:00:00 GMT\r\n",
        "",
    );
    room.follow("/busy");
    room.poll(false);
    assert_eq!(room.feed(0).barred_until, NOON + 2 * HOUR);
    room.set_clock(NOON + 2 * HOUR - 1);
    assert_eq!(room.poll(true).feeds, 0);
    room.set_clock(NOON + 2 * HOUR);
    room.web.serve("/busy", "200 OK", "", &ship(1));
    assert_eq!((room.poll(true).new, room.web.asked("/busy").len()), (1, 2));
}

#[test]
fn a_date_that_is_past_or_no_date_bars_nothing() {
    for value in ["Sat, 01 Mar 2025 11:00:00 GMT", "soon", "-5"] {
        let room = Room::new();
        room.web.serve(
            "/busy",
            "503 Service Unavailable",
            &format!("Retry-After: {value}\r\n"),
            "",
        );
        room.follow("/busy");
        room.poll(false);
        assert!(room.feed(0).barred_until <= NOON, "{value}");
        assert!(room.feed(0).due_at > NOON, "{value}");
    }
}

#[test]
fn a_feed_that_is_missing_is_asked_ever_more_rarely_and_one_that_is_gone_never() {
    let room = Room::new();
    room.web.serve("/gone", "410 Gone", "", "");
    room.follow("/missing");
    room.follow("/gone");
    let (mut now, mut wait) = (NOON, 0);
    for _ in 0..4 {
        room.poll(false);
        let due_at = room.feed(0).due_at;
        assert!(
            due_at - now >= (2 * wait).clamp(3 * HOUR, 24 * HOUR) * 4 / 5,
            "{} s after {wait} s",
            due_at - now
        );
        (wait, now) = (due_at - now, due_at);
        room.set_clock(now);
    }
    assert!(wait <= 29 * HOUR, "{wait} s");
    assert_eq!([room.web.asked("/missing").len(), room.web.asked("/gone").len()], [4, 1]);
    assert!(room.feed(1).is_gone);
}

#[test]
fn the_address_is_the_last_one_of_those_that_have_moved_for_good() {
    let room = Room::new();
    let moves = |path: &str, status: &str, to: &str| {
        room.web.serve(path, status, &format!("Location: {to}\r\n"), "")
    };
    moves("/a", "301 Moved Permanently", "/b");
    moves("/b", "308 Permanent Redirect", "/c");
    room.web.serve("/c", "200 OK", TAGGED, &ship(1));
    moves("/d", "301 Moved Permanently", "/e");
    moves("/e", "302 Found", "/f");
    moves("/f", "301 Moved Permanently", "/g");
    room.web.serve("/g", "200 OK", "", &ship(2));
    moves("/h", "301 Moved Permanently", "/nowhere");
    ["/a", "/d", "/h"].iter().for_each(|it| room.follow(it));
    room.poll(false);
    let urls = [room.feed(0).url, room.feed(1).url, room.feed(2).url];
    assert_eq!(urls, ["/c", "/e", "/h"].map(|it| room.web.url(it)));
    room.poll(true);
    assert_eq!([room.web.asked("/a").len(), room.web.asked("/c").len()], [1, 2]);
    assert_eq!(room.web.asked("/c")[1].headers["if-none-match"], "\"one\"");
}

#[test]
fn large_feeds_wait_for_one_another_and_all_come_in() {
    let room = Room::new();
    for number in 0..6 {
        let long = "The harbour was rebuilt by many hands. ".repeat(8_000);
        let items = [
            item(2 * number, &format!("Ship {number}")),
            item(2 * number + 1, &format!("Crane {number}")),
        ];
        room.web.serve(
            &format!("/{number}"),
            "200 OK",
            "",
            &rss(&items.map(|it| it.replace("Text of", &long))),
        );
        room.follow(&format!("/{number}"));
    }
    let report = room.poll(false);
    assert_eq!((report.new, report.failed), (12, 0), "{report:?}");
}

/// So much of it is nothing.
const UNPACKED_BYTES: usize = 200 << 20;

fn packed(pack: impl FnOnce(&mut Vec<u8>, &mut dyn FnMut(&mut dyn std::io::Write))) -> Vec<u8> {
    let mut bytes = Vec::new();
    pack(&mut bytes, &mut |out| {
        out.write_all(b"<rss version='2.0'><channel><title>").unwrap();
        let blanks = vec![b' '; 1 << 20];
        (0..UNPACKED_BYTES >> 20).for_each(|_| out.write_all(&blanks).unwrap());
    });
    bytes
}

#[test]
fn what_is_small_on_its_way_and_large_unpacked_is_stopped() {
    use flate2::Compression;
    let bombs = [
        (
            "gzip",
            packed(|bytes, fill| {
                let mut out = flate2::write::GzEncoder::new(bytes, Compression::fast());
                fill(&mut out);
                out.finish().unwrap();
            }),
        ),
        (
            "deflate",
            packed(|bytes, fill| {
                let mut out = flate2::write::ZlibEncoder::new(bytes, Compression::fast());
                fill(&mut out);
                out.finish().unwrap();
            }),
        ),
        (
            "br",
            packed(|bytes, fill| fill(&mut brotli::CompressorWriter::new(bytes, 1 << 16, 1, 18))),
        ),
    ];
    let desk = Desk::new();
    desk.web.serve("/well", "200 OK", "", &rss(&[]));
    desk.add("/well");
    for (kind, bomb) in bombs {
        assert!(bomb.len() < UNPACKED_BYTES / 50, "{kind}: {} bytes", bomb.len());
        let path = format!("/{kind}");
        desk.web.serve(&path, "200 OK", "", &rss(&[]));
        desk.add(&path);
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: {kind}\r\nContent-Length: {}\r\n\r\n",
            bomb.len()
        );
        desk.web.answer(&path, [head.into_bytes(), bomb].concat());
    }
    desk.web.serve("/well", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let (report, peak_kb) = desk.poll_and_weigh();
    assert_eq!((&report["failed"], &report["new"]), (&3.into(), &1.into()), "{report}");
    let problems = report["problems"].as_array().unwrap();
    assert!(
        problems.iter().all(|it| it["problem"].as_str().unwrap().contains("over 6291456 bytes")),
        "{report}"
    );
    assert!(peak_kb < UNPACKED_BYTES as u64 / 1024, "{peak_kb} KB");
}

impl Desk {
    /// A poll, and the most memory that it took.
    fn poll_and_weigh(&self) -> (serde_json::Value, u64) {
        let mut command = self.command(&["poll", "--once", "--force", "--json"]);
        let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
        let mut peak_kb = 0;
        // Read while it runs: a process that has ended has no memory to report.
        while child.try_wait().unwrap().is_none() {
            let status =
                std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
            let peak = status.lines().find_map(|it| {
                it.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok()
            });
            peak_kb = peak_kb.max(peak.unwrap_or(0));
            std::thread::yield_now();
        }
        let output = child.wait_with_output().unwrap();
        (serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}")), peak_kb)
    }
}

#[test]
fn killed_at_any_moment_a_poll_has_stored_items_and_validators_together() {
    let desk = Desk::new();
    let mut outlines = String::new();
    for feed in 0..20 {
        let items: Vec<String> =
            (0..10).map(|it| item(feed * 100 + it, &format!("Ship {feed} {it}"))).collect();
        desk.web.serve(&format!("/{feed}"), "200 OK", TAGGED, &rss(&items));
        outlines.push_str(&format!(
            "<outline text='{feed}' xmlUrl='{}'/>",
            desk.web.url(&format!("/{feed}"))
        ));
    }
    std::fs::write(
        desk.folder.path().join("list.opml"),
        format!("<opml version='2.0'><head/><body>{outlines}</body></opml>"),
    )
    .unwrap();
    desk.run(&["feeds", "import", "list.opml"]);
    let store = Store::open(&desk.folder.path().join("news.db")).unwrap();
    let n_articles = || store.totals().unwrap().n_articles;
    // Each time it gets a little further and is killed.
    while n_articles() < 200 {
        let before = n_articles();
        let mut child =
            desk.command(&["poll", "--once"]).stdout(std::process::Stdio::null()).spawn().unwrap();
        while n_articles() == before && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for feed in store.feeds(Timestamp::now()).unwrap() {
            assert_eq!(
                (feed.etag.is_some(), feed.n_articles),
                (feed.n_articles > 0, if feed.etag.is_some() { 10 } else { 0 })
            );
        }
    }
    desk.run(&["poll", "--once", "--force"]);
    assert_eq!(n_articles(), 200);
}
