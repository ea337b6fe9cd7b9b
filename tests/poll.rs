//! Following feeds as an operator does: the binary, a loopback server that behaves and misbehaves, a real database.

#[path = "support/web.rs"]
mod web;

use std::process::{Command, Output};

use gistwire::article::{Article, ArticleId};
use gistwire::store::{Listing, Store, Window};
use serde_json::Value;
use web::Web;

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
        command.current_dir(self.folder.path()).env_remove("GISTWIRE_CONFIG").env("GISTWIRE_DATABASE", self.folder.path().join("news.db"));
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
        let found = ["feeds", "new", "changed", "not_modified", "failed"].map(|it| report[it].as_u64().unwrap());
        assert_eq!(found, expected, "feeds, new, changed, not modified, failed: {report}");
    }

    fn articles(&self) -> Vec<Article> {
        let store = Store::open(&self.folder.path().join("news.db")).unwrap();
        let mut articles =
            store.page(&Listing::Latest, Window { offset: 0, limit: 100, snapshot: None, new_after: None }).unwrap().articles;
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
    format!("<rss version='2.0'><channel><title>Harbour News</title>{}</channel></rss>", items.concat())
}

const TAGGED: &str = "ETag: \"one\"\r\nLast-Modified: Sat, 01 Mar 2025 10:00:00 GMT\r\n";

#[test]
fn adding_a_feed_takes_one_request_and_brings_its_articles() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", TAGGED, &rss(&[item(1, "Ship comes"), item(2, "Ship goes")]));
    desk.add("/feed");
    assert_eq!(desk.titles(), ["Ship comes", "Ship goes"]);
    let asked = desk.web.asked("/feed");
    assert_eq!(asked.len(), 1);
    assert!(asked[0].headers["user-agent"].starts_with("gistwire/") && asked[0].headers["user-agent"].contains("(+"));
    assert_eq!(desk.articles()[0].source.as_deref(), Some("Harbour News"));
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
    assert_eq!(String::from_utf8(desk.run(&["poll", "--once", "--json"]).stdout).unwrap().split(',').next(), Some("{\"feeds\":0"));
    assert_eq!(desk.web.asked("/feed").len(), 1);
}

#[test]
fn an_edit_changes_the_article_and_makes_no_new_one() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes late"), item(2, "Ship goes")]));
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
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes").replace("<guid>1", "<guid>hourly-7")]));
    desk.poll();
    assert_eq!(desk.titles(), ["Ship comes"]);
}

#[test]
fn an_item_in_two_feeds_is_one_article_and_the_first_feeds_words_stand() {
    let desk = Desk::new();
    desk.web.serve("/a", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let other = item(7, "A ship has come").replace("harbour.example/7", "www.harbour.example/1/?utm_source=b");
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
    let one = |number: u32| item(number, &format!("Ship {number}")).replace(&format!("example/{number}<"), "example/today<");
    desk.web.serve("/pages", "200 OK", "", &rss(&[one(1), one(2)]));
    desk.web.serve(
        "/ids",
        "200 OK",
        "",
        &rss(&[item(3, "Crane 3").replace("<guid>3", "<guid>0"), item(4, "Crane 4").replace("<guid>4", "<guid>0")]),
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
    desk.web.answer("/cut", format!("HTTP/1.1 200 OK\r\n{TAGGED}Content-Length: {}\r\n\r\n{half}", whole.len()));
    let report = desk.poll();
    assert_eq!(report["failed"], 1, "{report}");
    assert!(report["problems"].to_string().contains("breaks off") && report["problems"].to_string().contains("broke off"), "{report}");
    desk.web.serve("/feed", "200 OK", TAGGED, &whole);
    desk.web.serve("/cut", "200 OK", TAGGED, &whole);
    desk.poll();
    assert!(["/feed", "/cut"].iter().all(|it| !desk.web.asked(it)[2].headers.contains_key("if-none-match")));
    assert_eq!(desk.titles(), ["Ship comes", "Ship goes"]);
}

#[test]
fn redirects_for_good_are_remembered_and_others_are_not() {
    let desk = Desk::new();
    desk.web.serve("/new", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    for (path, status) in [("/moved", "301 Moved Permanently"), ("/away", "302 Found")] {
        desk.web.serve(path, "200 OK", "", &rss(&[]));
        desk.add(path);
        desk.web.serve(path, status, &format!("Location: {}\r\n", path.replace("/moved", "/new").replace("/away", "/other")), "");
    }
    desk.web.serve("/other", "200 OK", "", &rss(&[item(2, "Ship goes")]));
    desk.web.serve("/loop", "302 Found", "Location: /loop\r\n", "");
    desk.poll();
    assert_eq!([&desk.feeds()[0]["url"], &desk.feeds()[1]["url"]], [&desk.web.url("/new"), &desk.web.url("/away")]);
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
    assert_eq!([desk.web.asked("/gone").len(), desk.web.asked("/busy").len(), desk.web.asked("/missing").len()], [2, 2, 3]);
}

#[test]
fn this_machine_is_not_asked_unless_it_may_be() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
    let port = desk.web.url("").rsplit(':').next().unwrap().to_owned();
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0"] {
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
    desk.web.answer("/flood", [b"HTTP/1.1 200 OK\r\n\r\n<rss>".to_vec(), vec![b' '; 8 << 20]].concat());
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
        let items: Vec<String> = (0..20).map(|it| item(feed * 100 + it, &format!("Ship {feed} {it}"))).collect();
        desk.web.serve(&format!("/{feed}"), "200 OK", TAGGED, &rss(&items));
        outlines.push_str(&format!("<outline text='{feed}' xmlUrl='{}'/>", desk.web.url(&format!("/{feed}"))));
    }
    std::fs::write(desk.folder.path().join("list.opml"), format!("<opml version='2.0'><head/><body>{outlines}</body></opml>")).unwrap();
    desk.run(&["feeds", "import", "list.opml"]);
    let store = Store::open(&desk.folder.path().join("news.db")).unwrap();
    let mut killed = desk.command(&["poll", "--once"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    while store.totals().unwrap().n_articles == 0 && killed.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    killed.kill().unwrap();
    killed.wait().unwrap();
    let both: Vec<_> = (0..2).map(|_| desk.command(&["poll", "--once"]).stdout(std::process::Stdio::null()).spawn().unwrap()).collect();
    for mut it in both {
        assert!(it.wait().unwrap().success());
    }
    assert_eq!(store.totals().unwrap().n_articles, 12 * 20);
    assert_eq!(desk.titles().len(), 100);
}
