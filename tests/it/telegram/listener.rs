//! The HTTP listener of a serving bot: health, numbers, the public archive, and strangers.

use std::collections::BTreeSet;
use std::path::PathBuf;

use gistwire::http::Listener;
use gistwire::source::feed::{Origin, read};
use gistwire::store::WriteFault;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use super::*;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer of the listener.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

pub(super) fn socket(folder: &TempDir) -> PathBuf {
    folder.path().join("http.sock")
}

/// Sends these bytes and reads what comes until the end.
pub(super) async fn exchange(folder: &TempDir, request: &[u8]) -> Option<Answer> {
    let mut stream = UnixStream::connect(socket(folder)).await.ok()?;
    // A listener that refuses early may close before it has read everything.
    let _ = stream.write_all(request).await;
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    let text = String::from_utf8(bytes).expect("UTF-8");
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

pub(super) async fn get_with(folder: &TempDir, path: &str, headers: &str) -> Answer {
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
    exchange(folder, request.as_bytes()).await.expect("an answer")
}

pub(super) async fn get(folder: &TempDir, path: &str) -> Answer {
    get_with(folder, path, "").await
}

/// Asks until the answer fits.
async fn get_until(folder: &TempDir, path: &str, fits: impl Fn(&Answer) -> bool) -> Answer {
    let mut last = None;
    let asking = async {
        loop {
            let answer = get(folder, path).await;
            if fits(&answer) {
                return answer;
            }
            last = Some(answer);
            tokio::task::yield_now().await;
        }
    };
    match tokio::time::timeout(PATIENCE, asking).await {
        Ok(answer) => answer,
        Err(_) => panic!("waited in vain; the last answer was {last:?}"),
    }
}

/// A bot that listens, and its store.
pub(super) fn listening(
    server: &Server,
    folder: &TempDir,
    timing: Timing,
    choose: impl FnOnce(&mut Settings),
) -> (Bot, Arc<Context>) {
    let link = Link::new(TOKEN, Some(&server.url())).expect("a token and an address");
    let mut settings = Settings::default();
    settings.telegram.poll_timeout_s = 1;
    settings.serve.listen = format!("unix:{}", socket(folder).display());
    choose(&mut settings);
    let context = Arc::new(Context {
        store: Store::open(&folder.path().join("news.db")).expect("a database"),
        gazetteer: Gazetteer::builtin(),
        extracts: Extracts::default(),
        settings,
        clock: Box::new(SystemClock),
        started_at: SystemClock.now(),
    });
    let (stop, is_asked) = oneshot::channel();
    let stopped = async {
        let _ = is_asked.await;
    };
    let served = tokio::spawn(serve::serve(Arc::clone(&context), link, timing, stopped));
    (Bot { served, stop }, context)
}

/// Waits until the bot asks for updates: then it listens, too.
async fn polled(server: &Server) {
    server.wait_for(2, "requests for updates", |it| it.method == "getupdates").await;
}

#[tokio::test]
async fn a_bot_that_is_well_says_so_and_one_that_stops_removes_its_socket() {
    let (server, folder) = scene().await;
    let (bot, _) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    let health = get(&folder, "/healthz").await;
    assert_eq!((health.status, health.body.as_str()), (200, "ok\n"));
    assert_eq!(health.header("cache-control"), Some("no-store"));
    let ready = get_until(&folder, "/readyz", |it| it.status == 200).await;
    let lines: Vec<&str> = ready.body.lines().collect();
    assert_eq!(lines[0], "ready");
    for (line, start) in lines[1..].iter().zip(["database ok: ", "telegram ok: ", "outbox ok: "]) {
        assert!(line.starts_with(start), "{line}");
    }
    assert_eq!(get(&folder, "/feed.xml").await.status, 404, "the archive is not public");
    assert_eq!(get(&folder, "/").await.status, 404);
    let posted = exchange(
        &folder,
        b"POST /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    );
    let posted = posted.await.expect("an answer");
    assert_eq!((posted.status, posted.header("allow")), (405, Some("GET")));
    bot.stop().await;
    assert!(!socket(&folder).exists());
}

#[tokio::test]
async fn the_healthcheck_asks_the_same() {
    let (server, folder) = scene().await;
    let (_bot, _) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    get_until(&folder, "/readyz", |it| it.status == 200).await;
    let address = format!("unix:{}", socket(&folder).display()).parse().expect("an address");
    let (is_well, said) =
        gistwire::http::probe(&address, "/readyz", PATIENCE).await.expect("an answer");
    assert!(is_well && said.starts_with("ready\n"), "{said}");
    let nobody = format!("unix:{}/none.sock", folder.path().display()).parse().expect("an address");
    let error = gistwire::http::probe(&nobody, "/readyz", PATIENCE).await.expect_err("nobody");
    assert!(error.to_string().contains("nothing answers at unix:"), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_or_full_database_is_named_and_the_bot_recovers() {
    let (server, folder) = scene().await;
    let (_bot, context) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    get_until(&folder, "/readyz", |it| it.status == 200).await;

    let other = rusqlite::Connection::open(folder.path().join("news.db")).expect("a database");
    other.execute_batch("begin immediate").expect("the lock");
    let locked = get_until(&folder, "/readyz", |it| it.status == 503).await;
    assert!(
        locked.body.contains("database FAILS: cannot write to the database: another program"),
        "{}",
        locked.body
    );
    assert_eq!(get(&folder, "/healthz").await.status, 200);
    let numbers = get(&folder, "/metrics").await;
    assert_eq!(numbers.status, 200);
    other.execute_batch("rollback").expect("the lock is free");
    get_until(&folder, "/readyz", |it| it.status == 200).await;

    context.store.fail_writes(1, 1_000_000, WriteFault::Full);
    let full = get_until(&folder, "/readyz", |it| it.status == 503).await;
    assert!(full.body.contains("the disk is full"), "{}", full.body);
    let failing = "gistwire_ready{check=\"database\"} 0";
    get_until(&folder, "/metrics", |it| it.body.contains(failing)).await;
    context.store.fail_writes(0, 0, WriteFault::Full);
    get_until(&folder, "/readyz", |it| it.status == 200).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn telegram_that_is_silent_is_named() {
    let (server, folder) = scene().await;
    let timing = Timing { silent_for: Duration::from_millis(1500), ..quick() };
    server.fault("getMe", None, 3, Play::Page(502));
    let (_bot, _) = listening(&server, &folder, timing, |_| {});
    polled(&server).await;
    get_until(&folder, "/readyz", |it| it.status == 200).await;
    server.fault("getUpdates", None, 1, Play::Silence);
    let away = get_until(&folder, "/readyz", |it| it.status == 503).await;
    assert!(away.body.contains("telegram FAILS: Telegram was last heard"), "{}", away.body);
    assert!(away.body.contains("database ok") && away.body.contains("outbox ok"), "{}", away.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deliveries_that_do_not_go_out_are_named() {
    let (server, folder) = scene().await;
    let timing = Timing { late_for: Duration::from_millis(500), ..quick() };
    let (_bot, _) = listening(&server, &folder, timing, |_| {});
    server.say(ALICE, "/subscribe #harbour");
    server.wait_for_messages(ALICE, 1).await;
    get_until(&folder, "/readyz", |it| it.status == 200).await;
    server.fault("sendMessage", None, 1_000_000, Play::Page(502));
    news::tell(&folder.path().join("news.db"), 1);
    let stuck = get_until(&folder, "/readyz", |it| it.status == 503).await;
    assert!(stuck.body.contains("outbox FAILS: a delivery has been due for"), "{}", stuck.body);
    let failed = "gistwire_message_failures_total{kind=\"notification\"}";
    // Each attempt that fails makes it due later, so it is late from time to time.
    let late = "gistwire_ready{check=\"outbox\"} 0";
    let is_named = |it: &Answer| it.body.contains(failed) && it.body.contains(late);
    get_until(&folder, "/metrics", is_named).await;
}

/// Names of numbers in a text, without the endings that a kind adds.
fn names_in(text: &str) -> BTreeSet<String> {
    let name = regex::Regex::new(r"\b(?:gistwire|process)_[a-z_]+[a-z]\b").expect("a pattern");
    let plain = |it: &str| {
        let endings = ["_total", "_bucket", "_sum", "_count"];
        endings.iter().find_map(|end| it.strip_suffix(end)).unwrap_or(it).to_owned()
    };
    name.find_iter(text).map(|it| plain(it.as_str())).collect()
}

#[tokio::test]
async fn every_number_is_documented_and_the_dashboard_shows_only_such() {
    let (server, folder) = scene().await;
    let (_bot, _) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
    let numbers = get_until(&folder, "/metrics", |it| it.body.contains("_answer_seconds_count 1"));
    let numbers = numbers.await;
    let kind = numbers.header("content-type").expect("a media type");
    assert!(kind.starts_with("text/plain; version=0.0.4"), "{kind}");
    for line in
        ["gistwire_updates_total{by=\"polling\"} 1", "gistwire_messages_total{kind=\"reply\"} 1"]
    {
        assert!(numbers.body.lines().any(|it| it == line), "{line}: {}", numbers.body);
    }
    let headings: String =
        numbers.body.lines().filter(|it| it.starts_with("# TYPE")).collect::<Vec<_>>().join("\n");
    let shown = names_in(&headings);
    let docs = include_str!("../../../docs/operations.md");
    let rows: Vec<&str> = docs.lines().filter(|it| it.starts_with("| `")).collect();
    let documented = names_in(&rows.join("\n"));
    // A number with a label appears with its first event.
    assert!(
        shown.len() > 15 && shown.is_subset(&documented),
        "{:?}",
        shown.difference(&documented)
    );
    let dashboard = names_in(include_str!("../../../packaging/grafana.json"));
    assert!(dashboard.is_subset(&documented), "{:?}", dashboard.difference(&documented));
    assert!(dashboard.len() > 10);
}

#[tokio::test]
async fn the_archive_is_public_if_the_operator_says_so() {
    let (server, folder) = scene().await;
    news::tell(&folder.path().join("news.db"), 1);
    let (_bot, _) = listening(&server, &folder, quick(), |it| it.serve.public = true);
    news::load_mill(&folder.path().join("news.db"));
    polled(&server).await;
    let feed = get(&folder, "/feed.xml").await;
    assert_eq!(
        (feed.status, feed.header("content-type")),
        (200, Some("application/rss+xml; charset=utf-8"))
    );
    let articles = read(feed.body.as_bytes(), Origin::default(), 1 << 20).expect("a feed").articles;
    assert!(!articles.is_empty());
    let tag = feed.header("etag").expect("an ETag").to_owned();
    assert_eq!(feed.header("cache-control"), Some("public, max-age=300"));
    let again = get_with(&folder, "/feed.xml", &format!("If-None-Match: \"x\", W/{tag}\r\n")).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    assert_eq!(again.header("etag"), Some(tag.as_str()));
    for (path, words) in [
        ("/tag/harbour.xml", "Harbour 1"),
        ("/tag/harbour.atom", "Harbour 1"),
        ("/company/alibaba.xml", "Alibaba opens warehouse"),
        ("/feed.json", "Harbour 1"),
        ("/roundup", "<html"),
        ("/s/1", "Alibaba opens warehouse"),
    ] {
        let page = get(&folder, path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        assert!(page.body.contains(words), "{path}: {}", page.body);
    }
    let page = get(&folder, "/roundup").await;
    assert!(page.header("content-security-policy").is_some_and(|it| it.contains("'none'")));
    for path in ["/tag/nothing.xml", "/company/nobody.xml", "/s/999999", "/s/x", "/tag/../x"] {
        assert_eq!(get(&folder, path).await.status, 404, "{path}");
    }
    let head = b"HEAD /feed.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let head = exchange(&folder, head).await.expect("an answer");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[tokio::test]
async fn strangers_who_hold_connections_or_send_too_much_hinder_nobody() {
    let (server, folder) = scene().await;
    let (_bot, _) = listening(&server, &folder, quick(), |it| it.serve.public = true);
    polled(&server).await;
    let mut idle = Vec::new();
    for _ in 0..400 {
        let mut stream = UnixStream::connect(socket(&folder)).await.expect("a connection");
        // The end of the head never comes.
        let _ = stream.write_all(b"GET /feed.xml HTTP/1.1\r\nHost: x\r\n").await;
        idle.push(stream);
    }
    assert_eq!(get(&folder, "/healthz").await.status, 200);
    let numbers = get(&folder, "/metrics").await.body;
    let open = numbers.lines().find_map(|it| it.strip_prefix("gistwire_http_connections "));
    assert!(open.is_some_and(|it| it.parse::<u32>().is_ok_and(|n| n <= 128)), "{open:?}");

    let long = format!("GET /feed.xml HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "a".repeat(100_000));
    assert_eq!(exchange(&folder, long.as_bytes()).await.map(|it| it.status), Some(431));
    let many = format!("GET /feed.xml HTTP/1.1\r\nHost: x\r\n{}\r\n", "a: b\r\n".repeat(200));
    assert_eq!(exchange(&folder, many.as_bytes()).await.map(|it| it.status), Some(431));
    let garbage = exchange(&folder, b"\x16\x03\x01\x02\x00\x01\r\n\r\n").await;
    assert!(garbage.is_none_or(|it| it.status == 400));

    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn numbers_are_whole_while_the_bot_is_busy() {
    let (server, folder) = scene().await;
    let (_bot, _) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    for chat in 2001..2061 {
        server.say(chat, "/latest");
    }
    for _ in 0..40 {
        let numbers = get(&folder, "/metrics").await;
        assert_eq!(numbers.status, 200);
        let is_whole = |line: &str| {
            line.starts_with('#')
                || line.rsplit_once(' ').is_some_and(|it| it.1.parse::<f64>().is_ok())
        };
        assert!(numbers.body.lines().all(is_whole), "{}", numbers.body);
    }
    for chat in 2001..2061 {
        server.wait_for_messages(chat, 1).await;
    }
    let all = "gistwire_messages_total{kind=\"reply\"} 60";
    get_until(&folder, "/metrics", |it| it.body.contains(all)).await;
}

#[tokio::test]
async fn a_socket_that_a_killed_bot_left_is_replaced_and_a_used_one_is_not() {
    let (server, folder) = scene().await;
    let left = std::os::unix::net::UnixListener::bind(socket(&folder)).expect("a socket");
    drop(left);
    assert!(socket(&folder).exists());
    let (bot, _) = listening(&server, &folder, quick(), |_| {});
    polled(&server).await;
    assert_eq!(get(&folder, "/healthz").await.status, 200);
    let (second, _) = listening(&server, &folder, quick(), |_| {});
    let refused = second.served.await.expect("no panic").expect_err("the socket is in use");
    assert!(refused.to_string().contains("another program listens"), "{refused}");
    assert_eq!(get(&folder, "/healthz").await.status, 200);
    bot.stop().await;
}

/// The listener is a part of its own: it needs no Telegram.
#[test]
fn the_listener_can_be_moved_to_a_task() {
    fn is_send<T: Send>() {}
    is_send::<Listener>();
}
