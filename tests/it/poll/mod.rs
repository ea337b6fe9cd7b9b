//! Following feeds as an operator does: the binary, a loopback server that behaves and misbehaves,
//! a real database.

mod answers;
mod identity;
mod owner;
mod personal;
mod sick;

use std::process::{Command, Output};

use gistwire::article::{Article, ArticleId};
use gistwire::id::MessageId;
use gistwire::store::outbox::{NotificationKind, Settlement};
use gistwire::store::{Listing, Store, Window};
use serde_json::Value;

use crate::support::web::Web;

struct Desk {
    folder: tempfile::TempDir,
    web: Web,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap(), web: Web::start() }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        command
            .current_dir(self.folder.path())
            .env_remove("GISTWIRE_CONFIG")
            .env("GISTWIRE_DATABASE", self.folder.path().join("news.db"));
        command.env("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true").args(args);
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    #[track_caller]
    fn add(&self, path: &str) {
        let output = self.run(&["feeds", "add", &self.web.url(path)]);
        assert!(output.status.success(), "{output:?}");
    }

    /// Asks all feeds, due or not.
    fn poll(&self) -> Value {
        let output = self.run(&["poll", "--once", "--force", "--json"]);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
    }

    #[track_caller]
    fn check_poll(&self, expected: [u64; 5]) {
        let report = self.poll();
        let found = ["feeds", "new", "changed", "not_modified", "failed"]
            .map(|it| report[it].as_u64().unwrap());
        assert_eq!(found, expected, "feeds, new, changed, not modified, failed: {report}");
    }

    fn articles(&self) -> Vec<Article> {
        let store = Store::open(&self.folder.path().join("news.db")).unwrap();
        let mut articles = store
            .page(
                &Listing::Latest,
                Window { offset: 0, limit: 100, snapshot: None, new_after: None },
            )
            .unwrap()
            .articles;
        articles.sort_by_key(|it| it.id);
        articles
    }

    fn titles(&self) -> Vec<String> {
        self.articles().into_iter().map(|it| it.title).collect()
    }

    fn feeds(&self) -> Value {
        serde_json::from_slice(&self.run(&["feeds", "list", "--json"]).stdout).unwrap()
    }
}

fn item(number: u32, title: &str) -> String {
    format!(
        "<item><guid>{number}</guid><title>{title}</title><link>https://harbour.example/{number}</link><description>Text of {title}.</description></item>"
    )
}

fn rss(items: &[String]) -> String {
    format!(
        "<rss version='2.0'><channel><title>Harbour News</title>{}</channel></rss>",
        items.concat()
    )
}

const TAGGED: &str = "ETag: \"one\"\r\nLast-Modified: Sat, 01 Mar 2025 10:00:00 GMT\r\n";

#[test]
fn adding_a_feed_takes_one_request_and_brings_its_articles() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", TAGGED, &rss(&[item(1, "Ship comes"), item(2, "Ship goes")]));
    desk.add("/feed");
    assert_eq!(desk.titles(), ["Ship comes", "Ship goes"]);
    assert_eq!(desk.web.asked("/feed").len(), 1);
    assert_eq!(desk.articles()[0].source.as_deref(), Some("Harbour News"));
}

#[test]
fn requests_say_who_asks_and_how_to_reach_whom() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let check = |contact: &str, said: &str| {
        let mut command = desk.command(&["feeds", "check", &desk.web.url("/feed")]);
        let output = command.env("GISTWIRE_FEEDS__CONTACT", contact).output().unwrap();
        let reminds =
            String::from_utf8(output.stderr).unwrap().contains("feeds.contact is not set");
        assert_eq!((output.status.code(), reminds), (Some(0), contact.is_empty()), "{contact}");
        let name = format!("gistwire/{} ({said})", env!("CARGO_PKG_VERSION"));
        assert_eq!(desk.web.asked("/feed").last().unwrap().headers["user-agent"], name);
    };
    check("", "+mailto:postmaster@localhost");
    check("https://harbour.example/bot", "+https://harbour.example/bot");
}

#[test]
fn a_page_leads_to_its_feed() {
    let desk = Desk::new();
    desk.web.serve(
        "/",
        "200 OK",
        "Content-Type: text/html\r\n",
        "<html><head><link rel='alternate' type='application/rss+xml' href='feed'></head></html>",
    );
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/");
    assert_eq!(desk.feeds()[0]["url"], desk.web.url("/feed"));
    assert_eq!(desk.titles(), ["Ship comes"]);
}

#[test]
fn what_has_not_changed_is_asked_for_by_its_validators() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", TAGGED, &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    desk.web.serve("/feed", "304 Not Modified", "", "");
    desk.check_poll([1, 0, 0, 1, 0]);
    let asked = desk.web.asked("/feed");
    assert_eq!(asked[1].headers["if-none-match"], "\"one\"");
    assert_eq!(asked[1].headers["if-modified-since"], "Sat, 01 Mar 2025 10:00:00 GMT");
}

#[test]
fn a_feed_that_is_not_due_is_left_alone() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    assert_eq!(
        String::from_utf8(desk.run(&["poll", "--once", "--json"]).stdout)
            .unwrap()
            .split(',')
            .next(),
        Some("{\"feeds\":0")
    );
    assert_eq!(desk.web.asked("/feed").len(), 1);
}

#[test]
fn an_edit_changes_the_article_and_makes_no_new_one() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    desk.web.serve(
        "/feed",
        "200 OK",
        "",
        &rss(&[item(1, "Ship comes late"), item(2, "Ship goes")]),
    );
    desk.check_poll([1, 1, 1, 0, 0]);
    assert_eq!(desk.titles(), ["Ship comes late", "Ship goes"]);
    desk.check_poll([1, 0, 0, 0, 0]);
    assert_eq!(desk.articles()[0].id, ArticleId(1));
}

#[test]
fn subscribers_are_told_of_what_comes_in_and_not_of_the_past() {
    let desk = Desk::new();
    let old = item(1, "Harbour opens");
    desk.web.serve("/feed", "200 OK", "", &rss(std::slice::from_ref(&old)));
    assert!(desk.run(&["ask", "--as", "7", "/subscribe harbour"]).status.success());
    desk.add("/feed");
    let store = || Store::open(&desk.folder.path().join("news.db")).unwrap();
    assert_eq!(store().n_waiting().unwrap(), 0);
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(2, "Harbour closes"), old]));
    desk.poll();
    assert_eq!((store().n_waiting().unwrap(), desk.titles().len()), (1, 2));
}

#[test]
fn a_new_id_at_the_same_page_is_the_same_article() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    desk.web.serve(
        "/feed",
        "200 OK",
        "",
        &rss(&[item(1, "Ship comes").replace("<guid>1", "<guid>hourly-7")]),
    );
    desk.poll();
    assert_eq!(desk.titles(), ["Ship comes"]);
}

#[test]
fn an_item_in_two_feeds_is_one_article_and_the_first_feeds_words_stand() {
    let desk = Desk::new();
    desk.web.serve("/a", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let other = item(7, "A ship has come")
        .replace("harbour.example/7", "www.harbour.example/1/?utm_source=b");
    desk.web.serve("/b", "200 OK", "", &rss(&[other]));
    desk.add("/a");
    desk.add("/b");
    desk.check_poll([2, 0, 0, 0, 0]);
    assert_eq!(desk.titles(), ["Ship comes"]);
    assert_eq!([&desk.feeds()[0]["articles"], &desk.feeds()[1]["articles"]], [1, 1]);
}

#[test]
fn items_that_share_a_page_or_an_id_stay_apart() {
    let desk = Desk::new();
    let one = |number: u32| {
        item(number, &format!("Ship {number}"))
            .replace(&format!("example/{number}<"), "example/today<")
    };
    desk.web.serve("/pages", "200 OK", "", &rss(&[one(1), one(2)]));
    desk.web.serve(
        "/ids",
        "200 OK",
        "",
        &rss(&[
            item(3, "Crane 3").replace("<guid>3", "<guid>0"),
            item(4, "Crane 4").replace("<guid>4", "<guid>0"),
        ]),
    );
    desk.add("/pages");
    desk.add("/ids");
    desk.poll();
    assert_eq!(desk.titles(), ["Ship 1", "Ship 2", "Crane 3", "Crane 4"]);
}

#[test]
fn the_etag_of_a_broken_answer_hides_nothing() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[]));
    desk.web.serve("/cut", "200 OK", "", &rss(&[]));
    desk.add("/feed");
    desk.add("/cut");
    let whole = rss(&[item(1, "Ship comes"), item(2, "Ship goes")]);
    let half = &whole[..whole.len() - 60];
    desk.web.serve("/feed", "200 OK", TAGGED, half);
    desk.web.answer(
        "/cut",
        format!("HTTP/1.1 200 OK\r\n{TAGGED}Content-Length: {}\r\n\r\n{half}", whole.len()),
    );
    let report = desk.poll();
    assert_eq!(report["failed"], 1, "{report}");
    assert!(
        report["problems"].to_string().contains("breaks off")
            && report["problems"].to_string().contains("broke off"),
        "{report}"
    );
    desk.web.serve("/feed", "200 OK", TAGGED, &whole);
    desk.web.serve("/cut", "200 OK", TAGGED, &whole);
    desk.poll();
    assert!(
        ["/feed", "/cut"]
            .iter()
            .all(|it| !desk.web.asked(it)[2].headers.contains_key("if-none-match"))
    );
    assert_eq!(desk.titles(), ["Ship comes", "Ship goes"]);
}

#[test]
fn redirects_for_good_are_remembered_and_others_are_not() {
    let desk = Desk::new();
    desk.web.serve("/new", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    for (path, status) in [("/moved", "301 Moved Permanently"), ("/away", "302 Found")] {
        desk.web.serve(path, "200 OK", "", &rss(&[]));
        desk.add(path);
        desk.web.serve(
            path,
            status,
            &format!("Location: {}\r\n", path.replace("/moved", "/new").replace("/away", "/other")),
            "",
        );
    }
    desk.web.serve("/other", "200 OK", "", &rss(&[item(2, "Ship goes")]));
    desk.web.serve("/loop", "302 Found", "Location: /loop\r\n", "");
    desk.poll();
    assert_eq!(
        [&desk.feeds()[0]["url"], &desk.feeds()[1]["url"]],
        [&desk.web.url("/new"), &desk.web.url("/away")]
    );
    assert_eq!(desk.titles().len(), 2);
}

#[test]
fn a_feed_that_is_gone_is_asked_no_more_and_rest_is_granted() {
    let desk = Desk::new();
    for path in ["/gone", "/busy", "/missing"] {
        desk.web.serve(path, "200 OK", "", &rss(&[]));
        desk.add(path);
    }
    desk.web.serve("/gone", "410 Gone", "", "");
    desk.web.serve("/busy", "429 Too Many Requests", "Retry-After: 3600\r\n", "");
    desk.web.serve("/missing", "404 Not Found", "", "");
    desk.check_poll([3, 0, 0, 0, 3]);
    desk.check_poll([1, 0, 0, 0, 1]);
    assert_eq!(
        [
            desk.web.asked("/gone").len(),
            desk.web.asked("/busy").len(),
            desk.web.asked("/missing").len()
        ],
        [2, 2, 3]
    );
}

#[test]
fn this_machine_is_not_asked_unless_it_may_be() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let port = desk.web.url("").rsplit(':').next().unwrap().to_owned();
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0"]
    {
        let mut command = desk.command(&["feeds", "add", &format!("http://{host}:{port}/feed")]);
        let output = command.env("GISTWIRE_ALLOW_PRIVATE_HOSTS", "false").output().unwrap();
        assert!(!output.status.success(), "{host}: {output:?}");
    }
    assert_eq!(desk.web.asked("/feed").len(), 0);
}

#[test]
fn bombs_and_floods_are_stopped_and_harm_no_other_feed() {
    let desk = Desk::new();
    for path in ["/well", "/flood", "/nonsense"] {
        desk.web.serve(path, "200 OK", "", &rss(&[]));
        desk.add(path);
    }
    desk.web
        .answer("/flood", [b"HTTP/1.1 200 OK\r\n\r\n<rss>".to_vec(), vec![b' '; 8 << 20]].concat());
    desk.web.answer("/nonsense", "no HTTP at all\r\n\r\n");
    desk.web.serve("/well", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.check_poll([3, 1, 0, 0, 2]);
    assert_eq!(desk.titles(), ["Ship comes"]);
}

#[test]
fn lists_of_feeds_go_in_and_out() {
    let desk = Desk::new();
    desk.web.serve("/a", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let list = format!(
        "<opml version='2.0'><head/><body><outline text='Sea'><outline text='A' xmlUrl='{}'/></outline></body></opml>",
        desk.web.url("/a")
    );
    std::fs::write(desk.folder.path().join("list.opml"), list).unwrap();
    assert!(desk.run(&["feeds", "import", "list.opml"]).status.success());
    assert_eq!(desk.web.asked("/a").len(), 0);
    desk.run(&["poll", "--once"]);
    assert_eq!(desk.articles()[0].tags, ["sea"]);
    let out = String::from_utf8(desk.run(&["feeds", "export"]).stdout).unwrap();
    assert!(out.contains(&desk.web.url("/a")) && out.contains("<opml"), "{out}");
}

#[test]
fn passwords_are_used_and_shown_nowhere() {
    let desk = Desk::new();
    desk.web.serve(
        "/a?token=hunter3",
        "200 OK",
        "",
        &rss(&["<item><title>Ship comes</title><link>/ship</link></item>".to_owned()]),
    );
    let place = desk.web.url("/a?token=hunter3").replace("http://", "");
    let url = format!("http://reader:hunter2@{place}");
    let mut said = vec![desk.run(&["feeds", "add", &url])];
    let asked = desk.web.asked("/a?token=hunter3");
    assert_eq!(
        asked[0].headers.get("authorization").map(String::as_str),
        Some("Basic cmVhZGVyOmh1bnRlcjI="),
        "{said:?}"
    );
    assert!(
        desk.articles()
            .iter()
            .all(|it| it.url.as_deref().is_some_and(|url| !url.contains("hunter"))),
        "{:?}",
        desk.articles()
    );
    desk.web.serve("/a?token=hunter3", "500 Internal Server Error", "", "");
    for args in [
        &["feeds", "add", &url][..],
        &["feeds", "list"],
        &["feeds", "list", "--json"],
        &["feeds", "check", &url],
        &["poll", "--once", "--force", "-vv"],
        &["poll", "--once", "--force", "--json"],
        &["feeds", "export"],
        &["feeds", "disable", &url],
        &["feeds", "enable", &url],
        &["feeds", "remove", "http://reader:hunter2@elsewhere.example/"],
    ] {
        said.push(desk.run(args));
    }
    let whole =
        String::from_utf8(desk.run(&["feeds", "export", "--with-passwords"]).stdout).unwrap();
    assert!(whole.contains("reader:hunter2@") && whole.contains("token=hunter3"), "{whole}");
    said.push(desk.run(&["feeds", "remove", &url]));
    for output in said {
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(!said.contains("hunter") && !said.is_empty(), "{said}");
    }
}

#[test]
fn this_machine_is_refused_when_a_feed_is_added() {
    let desk = Desk::new();
    let run = |args: &[&str]| {
        desk.command(args).env("GISTWIRE_ALLOW_PRIVATE_HOSTS", "false").output().unwrap()
    };
    let outlines: Vec<String> = [
        "http://localhost:1/",
        "http://LOCALHOST./",
        "http://127.1/",
        "http://[::1]/",
        "https://news.example/rss",
    ]
    .iter()
    .map(|url| {
        if !url.contains("news") {
            let output = run(&["feeds", "add", url]);
            assert_eq!(output.status.code(), Some(2), "{url}: {output:?}");
        }
        format!("<outline text='x' xmlUrl='{url}'/>")
    })
    .collect();
    std::fs::write(
        desk.folder.path().join("list.opml"),
        format!("<opml version='2.0'><head/><body>{}</body></opml>", outlines.concat()),
    )
    .unwrap();
    let output = run(&["feeds", "import", "list.opml"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 feeds added"), "{output:?}");
    let feeds = desk.feeds();
    assert_eq!(
        feeds.as_array().unwrap().iter().map(|it| it["url"].as_str().unwrap()).collect::<Vec<_>>(),
        ["https://news.example/rss"]
    );
}

#[test]
fn feeds_are_switched_off_and_on_and_removed() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    assert!(desk.run(&["feeds", "disable", &desk.web.url("/feed")]).status.success());
    desk.check_poll([0, 0, 0, 0, 0]);
    assert!(desk.run(&["feeds", "enable", "harbour news"]).status.success());
    desk.check_poll([1, 0, 0, 0, 0]);
    assert!(desk.run(&["feeds", "remove", "Harbour News"]).status.success());
    assert_eq!((desk.feeds().as_array().unwrap().len(), desk.titles().len()), (0, 1));
    assert_eq!(desk.run(&["feeds", "remove", "Harbour News"]).status.code(), Some(2));
}

#[test]
fn two_polls_at_once_and_a_kill_double_and_lose_nothing() {
    let desk = Desk::new();
    let mut outlines = String::new();
    for feed in 0..12 {
        let items: Vec<String> =
            (0..20).map(|it| item(feed * 100 + it, &format!("Ship {feed} {it}"))).collect();
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
    let mut killed =
        desk.command(&["poll", "--once"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    while store.totals().unwrap().n_articles == 0 && killed.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    killed.kill().unwrap();
    killed.wait().unwrap();
    let both: Vec<_> = (0..2)
        .map(|_| {
            desk.command(&["poll", "--once"]).stdout(std::process::Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut it in both {
        assert!(it.wait().unwrap().success());
    }
    assert_eq!(store.totals().unwrap().n_articles, 12 * 20);
    assert_eq!(desk.titles().len(), 100);
}

fn page(title: &str, paragraphs: &[&str]) -> String {
    let body: String = paragraphs.iter().map(|it| format!("<p>{it}</p>")).collect();
    format!(
        "<!DOCTYPE html><html><head><title>{title} | Harbour News</title></head><body>\
         <div id='onetrust-banner-sdk'><p>We and our 812 partners use cookies to store your choices.</p><button>Accept all cookies</button></div>\
         <header><nav><ul><li><a href='/'>Front page</a></li><li><a href='/sea'>Sea</a></li></ul></nav></header>\
         <main><article><h1>{title}</h1><div class='shareBar'><a href='#'>Share on every network</a></div>{body}\
         <div class='newsletter-box'>Sign up for the harbour letter.</div></article></main>\
         <aside class='related-stories'><h2>Most read</h2><a href='/9'>Another story of another day</a></aside>\
         <footer>All rights reserved.</footer></body></html>"
    )
}

const LONG: [&str; 4] = [
    "The new harbour opened on Monday after four years of work, and the first ship came in at noon, with flags on all of its masts.",
    "It cost the town 40 million crowns, which is a third more than had been planned, according to the council and its treasurer.",
    "The mayor, who had asked for it since 2019, said that the next one would be cheaper, and that there would be a next one.",
    "Fishermen were less pleased: their quay was moved to the north, where the wind is stronger and the road ends a mile before.",
];

impl Desk {
    /// A feed with one short item whose page is on the same server, and its page.
    fn short_item(&self, feed: &str, page_path: &str) {
        let item = format!(
            "<item><guid>{page_path}</guid><title>Harbour opens</title><link>{}</link><description>The harbour is open.</description></item>",
            self.web.url(page_path)
        );
        self.web.serve(feed, "200 OK", TAGGED, &rss(&[item]));
        self.web.serve(
            page_path,
            "200 OK",
            "Content-Type: text/html\r\n",
            &page("Harbour opens", &LONG),
        );
    }

    fn run_with_pages(&self, args: &[&str]) -> Output {
        self.command(args).env("GISTWIRE_FULL_TEXT", "true").output().unwrap()
    }

    fn bodies(&self) -> Vec<String> {
        self.articles().into_iter().map(|it| it.body).collect()
    }
}

#[test]
fn the_page_behind_a_short_item_is_read_once_and_without_what_surrounds_it() {
    let desk = Desk::new();
    desk.short_item("/feed", "/opens");
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
    assert_eq!(desk.bodies(), [LONG.join("\n\n")]);
    let asked = desk.web.asked("/opens");
    assert!(asked[0].headers["user-agent"].starts_with("gistwire/"));
    desk.run_with_pages(&["poll", "--once", "--force"]);
    assert_eq!(
        [
            desk.web.asked("/feed").len(),
            desk.web.asked("/opens").len(),
            desk.web.asked("/robots.txt").len()
        ],
        [2, 1, 1]
    );
    assert_eq!(desk.web.asked("/feed")[1].headers["if-none-match"], "\"one\"");
}

#[test]
fn pages_are_left_alone_unless_they_are_asked_for() {
    let desk = Desk::new();
    for feed in ["/a", "/b"] {
        desk.short_item(feed, &format!("{feed}/page"));
    }
    desk.add("/a");
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/b"), "--full-text", "no"]);
    assert_eq!(
        [
            desk.web.asked("/a/page").len(),
            desk.web.asked("/b/page").len(),
            desk.web.asked("/robots.txt").len()
        ],
        [0; 3]
    );
    assert!(desk.run(&["feeds", "remove", &desk.web.url("/a")]).status.success());
    desk.run(&["feeds", "add", &desk.web.url("/a"), "--full-text", "yes"]);
    assert_eq!(desk.web.asked("/a/page").len(), 1);
}

#[test]
fn a_long_item_needs_no_page() {
    let desk = Desk::new();
    desk.short_item("/feed", "/opens");
    let long = rss(&[item(1, "Harbour opens").replace("Text of", &LONG.repeat(3).join(" "))]);
    desk.web.serve(
        "/feed",
        "200 OK",
        "",
        &long.replace("https://harbour.example/1", &desk.web.url("/opens")),
    );
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
    assert_eq!((desk.web.asked("/opens").len(), desk.titles().len()), (0, 1));
}

#[test]
fn what_a_host_keeps_from_robots_is_not_asked_for() {
    for (status, rules, n_asked) in [
        ("200 OK", "User-agent: *\nDisallow: /opens\n", 0),
        ("200 OK", "User-agent: gistwire\nDisallow: /\n\nUser-agent: *\nAllow: /\n", 0),
        ("200 OK", "User-agent: *\nDisallow: /shut\n", 1),
        ("404 Not Found", "", 1),
        ("503 Service Unavailable", "", 0),
    ] {
        let desk = Desk::new();
        desk.short_item("/feed", "/opens");
        desk.web.serve("/robots.txt", status, "", rules);
        desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
        assert_eq!(desk.web.asked("/opens").len(), n_asked, "{status} {rules}");
        assert_eq!(desk.bodies()[0] == "The harbour is open.", n_asked == 0, "{status} {rules}");
    }
}

#[test]
fn a_redirect_leads_past_no_rule_for_robots() {
    let desk = Desk::new();
    desk.short_item("/feed", "/opens");
    desk.web.serve("/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /shut");
    desk.web.serve("/opens", "302 Found", "Location: /shut/opens\r\n", "");
    desk.web.serve(
        "/shut/opens",
        "200 OK",
        "Content-Type: text/html\r\n",
        &page("Harbour opens", &LONG),
    );
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
    assert_eq!(
        (desk.web.asked("/shut/opens").len(), desk.bodies()),
        (0, vec!["The harbour is open.".to_owned()])
    );
}

#[test]
fn where_the_page_is_of_no_use_the_feeds_own_words_stand() {
    let answers = [
        (
            "/cut",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html><p>"
                .to_owned(),
        ),
        ("/error", "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n".to_owned()),
        (
            "/image",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\u{1}PNG"
                .to_owned(),
        ),
        (
            "/empty",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n".to_owned(),
        ),
        (
            "/inwards",
            "HTTP/1.1 302 Found\r\nLocation: ftp://127.0.0.1/\r\nContent-Length: 0\r\n\r\n"
                .to_owned(),
        ),
    ];
    for (path, answer) in &answers {
        let desk = Desk::new();
        desk.short_item("/feed", path);
        desk.web.answer(path, answer.as_str());
        desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
        assert_eq!(
            (desk.bodies(), desk.web.asked(path).len()),
            (vec!["The harbour is open.".to_owned()], 1),
            "{path}"
        );
    }
}

#[test]
fn a_page_that_could_not_be_had_is_asked_for_again() {
    let desk = Desk::new();
    desk.short_item("/feed", "/opens");
    desk.web.serve("/opens", "503 Service Unavailable", "", "");
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
    assert_eq!(desk.bodies(), ["The harbour is open."]);
    desk.short_item("/feed", "/opens");
    desk.run_with_pages(&["poll", "--once", "--force"]);
    assert_eq!(desk.bodies(), [LONG.join("\n\n")]);
}

#[test]
fn a_corrected_teaser_does_not_cost_the_text_of_the_page() {
    let desk = Desk::new();
    desk.short_item("/feed", "/opens");
    desk.run_with_pages(&["feeds", "add", &desk.web.url("/feed")]);
    let corrected = rss(&[format!(
        "<item><guid>/opens</guid><title>Harbour opens at last</title><link>{}</link><description>The harbour is open now.</description></item>",
        desk.web.url("/opens")
    )]);
    desk.web.serve("/feed", "200 OK", "", &corrected);
    desk.web.serve("/opens", "404 Not Found", "", "");
    desk.run_with_pages(&["poll", "--once", "--force"]);
    assert_eq!(
        (desk.titles(), desk.bodies()),
        (vec!["Harbour opens at last".to_owned()], vec![LONG.join("\n\n")])
    );
}

fn dated(number: u32, date: &str) -> String {
    item(number, &format!("Ship {number}"))
        .replace("</item>", &format!("<pubDate>{date}</pubDate></item>"))
}

impl Desk {
    fn prune(&self, variables: [&str; 2], args: &[&str]) -> Value {
        let mut command = self.command(&[&["prune", "--json"], args].concat());
        command
            .env("GISTWIRE_RETENTION_DAYS", variables[0])
            .env("GISTWIRE_MAX_ARTICLES", variables[1]);
        let output = command.output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
    }
}

#[test]
fn what_was_deleted_for_its_age_does_not_come_back() {
    let desk = Desk::new();
    let items = [
        dated(1, "Mon, 05 Mar 2001 10:00:00 GMT"),
        dated(2, "Fri, 01 Mar 2002 10:00:00 GMT"),
        item(3, "Ship 3"),
    ];
    desk.web.serve("/feed", "200 OK", "", &rss(&items));
    desk.web.serve(
        "/other",
        "200 OK",
        "",
        &rss(&[dated(1, "Mon, 05 Mar 2001 10:00:00 GMT").replace("<guid>1", "<guid>one")]),
    );
    desk.add("/feed");
    assert_eq!(desk.prune(["30", ""], &["--dry-run"])["articles"], 2);
    assert_eq!(desk.titles().len(), 3);
    assert_eq!(desk.prune(["30", ""], &[])["articles"], 2);
    assert_eq!(desk.titles(), ["Ship 3"]);
    assert!(desk.run(&["ask", "/search ship", "/sources", "/status"]).status.success());
    desk.check_poll([1, 0, 0, 0, 0]);
    desk.add("/other");
    assert_eq!(desk.titles(), ["Ship 3"]);
}

#[test]
fn of_too_many_articles_the_oldest_go_and_the_file_shrinks() {
    let desk = Desk::new();
    // Words that follow no pattern, and hardly compress.
    const SYLLABLES: [&str; 10] = ["ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "va"];
    let word = |it: u64| -> String {
        let digits = (it * 7_919 * 104_729 % 1_000_003).to_string();
        digits.bytes().map(|it| SYLLABLES[usize::from(it - b'0')]).chain([" "]).collect()
    };
    let items: Vec<String> = (0..60)
        .map(|it| {
            let first = u64::from(it) * 1_500;
            let long: String = (first..first + 1_500).map(word).collect();
            dated(it, &format!("{} Mar 2001 10:{it:02}:00 GMT", 1 + it / 30))
                .replace("Text of", &format!("{long} {it}"))
        })
        .collect();
    desk.web.serve("/feed", "200 OK", "", &rss(&items));
    desk.add("/feed");
    assert_eq!(desk.prune(["", ""], &[])["articles"], 0);
    let report = desk.prune(["", "5"], &[]);
    assert_eq!(report["articles"], 55);
    assert!(
        report["bytes_after"].as_u64().unwrap() < report["bytes_before"].as_u64().unwrap() / 2,
        "{report}"
    );
    assert_eq!(desk.titles(), ["Ship 55", "Ship 56", "Ship 57", "Ship 58", "Ship 59"]);
}

#[test]
fn what_is_still_to_be_told_is_kept_until_it_has_been() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[]));
    desk.add("/feed");
    desk.run(&["ask", "--as", "7", "/subscribe ship"]);
    desk.web.serve("/feed", "200 OK", "", &rss(&[dated(1, "Mon, 05 Mar 2001 10:00:00 GMT")]));
    desk.poll();
    let report = desk.prune(["30", ""], &[]);
    assert_eq!((&report["articles"], &report["waiting"]), (&0.into(), &1.into()));
    desk.run(&["outbox", "drop", "--all"]);
    assert_eq!(desk.prune(["30", ""], &[])["articles"], 1);
    assert_eq!(desk.titles().len(), 0);
}

#[test]
fn a_prune_asks_to_be_forced_where_the_clock_may_be_wrong() {
    let desk = Desk::new();
    let file = desk.folder.path().join("old.txt");
    std::fs::write(&file, "Ship comes\nDate: 2001-03-05\n\nText.\n\n#a\n").unwrap();
    let store = Store::open(&desk.folder.path().join("news.db")).unwrap();
    let settings = gistwire::settings::Settings::default();
    let days_ago = |days: i64| {
        gistwire::store::Load::new(
            jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24 * days),
        )
    };
    let gazetteer = gistwire::company::Gazetteer::parse("").unwrap();
    gistwire::ingest::ingest(
        &store,
        &gazetteer,
        &settings.ingest,
        days_ago(3),
        &[file],
        &mut |_| {},
    )
    .unwrap();
    let prune = |args: &[&str]| {
        desk.command(&[&["prune"], args].concat())
            .env("GISTWIRE_RETENTION_DAYS", "30")
            .output()
            .unwrap()
    };
    let refused = prune(&[]);
    assert_eq!((refused.status.code(), desk.titles().len()), (Some(1), 1));
    assert!(
        String::from_utf8(refused.stderr)
            .unwrap()
            .contains("the clock may be wrong; `gistwire prune --force`")
    );
    assert_eq!((prune(&["--dry-run"]).status.code(), desk.titles().len()), (Some(0), 1));
    assert_eq!((prune(&["--force"]).status.code(), desk.titles().len()), (Some(0), 0));
}

#[test]
fn an_edit_is_shown_in_the_alert_that_told_of_the_article() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[]));
    desk.add("/feed");
    desk.run(&["ask", "--as", "7", "/subscribe ship"]);
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.poll();
    let store = || Store::open(&desk.folder.path().join("news.db")).unwrap();
    let now = jiff::Timestamp::now;
    let claim = || store().claim(gistwire::article::ChatId(7), 5, now()).unwrap();
    let alert = claim().expect("an alert is due");
    store().settle_delivery(&alert, &Settlement::Sent(Some(MessageId(31))), now(), now()).unwrap();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes late")]));
    desk.poll();
    assert_eq!(
        claim().expect("the alert is edited").arrival,
        NotificationKind::Edit(MessageId(31))
    );
}
