//! How fast many feeds are polled, with what memory, and how politely; and a soak: feeds that
//! change and fail for minutes.
//!
//! `cargo bench --bench poll`: 300 feeds on 30 hosts of the loopback device, 200 ms until an answer
//! begins, 1,500 articles. `cargo bench --bench poll -- soak [SECONDS]` (600 unless told): the same
//! feeds change between polls and every ninth answer is a fault; at the end each item that was ever
//! served must be one article, and memory must not have grown. `cargo bench --bench poll -- sick`:
//! ten healthy feeds, two of them of 5 MB, beside eight that hang, drip, flood or bomb.

#![allow(clippy::disallowed_methods, reason = "a benchmark has tasks and an output of its own")]

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as UrlPath, State};
use axum::http::{HeaderMap, Response, StatusCode};
use gistwire::store::{Listing, Store, Window};

const N_HOSTS: usize = 30;
const N_FEEDS: usize = 300;
const ITEMS_A_FEED: u32 = 5;
const LATENCY: Duration = Duration::from_millis(200);

/// In the soak, one answer in nine is a fault.
const FAULT_EVERY: u32 = 9;

/// What the servers know.
#[derive(Default)]
struct World {
    /// The newest item of each feed.
    newest: Vec<AtomicU32>,
    is_faulty: AtomicBool,
    n_answers: AtomicU32,
    under_way: Mutex<HashMap<usize, usize>>,
    most_at_once: AtomicUsize,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    if args.first().is_some_and(|it| it == "sick") {
        return sick();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("the system has free threads");
    let world = Arc::new(World {
        newest: (0..N_FEEDS).map(|_| AtomicU32::new(ITEMS_A_FEED)).collect(),
        ..World::default()
    });
    let hosts: Vec<SocketAddr> =
        (0..N_HOSTS).map(|it| runtime.block_on(serve(Arc::clone(&world), it))).collect();
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("news.db");
    let outlines: String = (0..N_FEEDS)
        .map(|it| {
            format!("<outline text='Feed {it}' xmlUrl='http://{}/feed/{it}'/>", hosts[it % N_HOSTS])
        })
        .collect();
    let list = folder.path().join("list.opml");
    std::fs::write(&list, format!("<opml version='2.0'><head/><body>{outlines}</body></opml>"))
        .expect("the folder can be written");
    run(&database, &["feeds", "import", &list.to_string_lossy()]);
    if args.first().is_some_and(|it| it == "soak") {
        let seconds = args.get(1).and_then(|it| it.parse().ok()).unwrap_or(600);
        return soak(&world, &database, Duration::from_secs(seconds));
    }
    println!(
        "{N_FEEDS} feeds on {N_HOSTS} hosts, {} ms, {} articles\n",
        LATENCY.as_millis(),
        N_FEEDS as u32 * ITEMS_A_FEED
    );
    println!("| poll | seconds | peak memory | requests at once per host |");
    println!("|---|---:|---:|---:|");
    for name in ["first", "unchanged"] {
        world.most_at_once.store(0, Ordering::Relaxed);
        let (elapsed, peak_kb) = run(&database, &["poll", "--once", "--force", "--json"]);
        let most = world.most_at_once.load(Ordering::Relaxed);
        println!(
            "| {name} | {:.2} | {:.0} MB | {most} |",
            elapsed.as_secs_f64(),
            peak_kb as f64 / 1024.0
        );
    }
    check(&world, &database);
}

/// Polls again and again while the feeds change and fail.
fn soak(world: &World, database: &Path, lasts: Duration) {
    let began = Instant::now();
    let (mut n_polls, mut peaks) = (0_u32, Vec::new());
    world.is_faulty.store(true, Ordering::Relaxed);
    while began.elapsed() < lasts {
        let (_, peak_kb) = run(database, &["poll", "--once", "--force", "--json"]);
        peaks.push(peak_kb);
        n_polls += 1;
        for (feed, newest) in world.newest.iter().enumerate() {
            // At most as many as a feed shows: one that fails is read again before an item leaves
            // it.
            if (feed as u32 + n_polls).is_multiple_of(7) {
                newest.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
    world.is_faulty.store(false, Ordering::Relaxed);
    run(database, &["poll", "--once", "--force", "--json"]);
    let (n_answers, first, last) =
        (world.n_answers.load(Ordering::Relaxed), peaks.first(), peaks.last());
    println!("{n_polls} polls, {n_answers} answers in {:.0} s", began.elapsed().as_secs_f64());
    println!(
        "peak memory of the first poll {} KB, of the last {} KB, at most {} KB",
        first.unwrap(),
        last.unwrap(),
        peaks.iter().max().unwrap()
    );
    check(world, database);
}

/// Ten healthy feeds beside eight sick ones, each on a host of its own.
fn sick() {
    let small = feed(0, ITEMS_A_FEED).into_bytes();
    let large = |quay: usize| {
        let items = (0..1_000).map(|it| {
            let text = format!("The crane of quay {quay} moved load {it} of the day before noon, said the harbour office. ").repeat(60);
            format!("<item><guid>{quay}-{it}</guid><title>Load {it} of {quay}</title><description>{text}</description></item>")
        });
        format!(
            "<rss version='2.0'><channel><title>Quay {quay}</title>{}</channel></rss>",
            items.collect::<String>()
        )
        .into_bytes()
    };
    let bomb = {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        let blanks = vec![b' '; 1 << 20];
        (0..300).for_each(|_| {
            std::io::Write::write_all(&mut packed, &blanks).expect("memory can be written")
        });
        packed.finish().expect("memory can be written")
    };
    let answer = |headers: &str, body: &[u8]| {
        [format!("HTTP/1.1 200 OK\r\n{headers}\r\n").as_bytes(), body].concat()
    };
    let mut answers: Vec<(Vec<u8>, &'static [u8])> = Vec::new();
    for number in 0..8 {
        let own = String::from_utf8_lossy(&small)
            .replace("quay 0", &format!("quay {number}"))
            .replace(">0-", &format!(">{number}-"));
        answers.push((
            answer("", own.replace("example/0/", &format!("example/{number}/")).as_bytes()),
            b"",
        ));
    }
    answers.extend([(answer("", &large(101)), &b""[..]), (answer("", &large(102)), b"")]);
    answers.extend([(Vec::new(), &b""[..]), (Vec::new(), b"")]);
    answers.extend([(answer("", b"<rss>"), &b" "[..]), (answer("X-Long: ", b""), b"x")]);
    answers.extend([
        (answer("", b"<rss>"), &[b' '; 1 << 16][..]),
        (answer("", b"<rss><item>"), &[b'a'; 1 << 16]),
    ]);
    answers.extend([
        (answer("Content-Encoding: gzip\r\n", &bomb), &b""[..]),
        (answer("Content-Encoding: gzip\r\n", &bomb), b""),
    ]);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("news.db");
    let urls = answers.into_iter().enumerate().map(|(number, (begins, goes_on))| {
        let listener = std::net::TcpListener::bind((Ipv4Addr::new(127, 0, 2, number as u8 + 1), 0))
            .expect("the loopback device has addresses");
        let place = listener.local_addr().expect("a bound socket has an address");
        std::thread::spawn(move || {
            listener.incoming().flatten().for_each(|it| play(it, &begins, goes_on))
        });
        format!("<outline text='Feed {number}' xmlUrl='http://{place}/'/>")
    });
    let list = folder.path().join("list.opml");
    let outlines: String = urls.collect();
    std::fs::write(&list, format!("<opml version='2.0'><head/><body>{outlines}</body></opml>"))
        .expect("the folder can be written");
    run(&database, &["feeds", "import", &list.to_string_lossy()]);
    let (elapsed, peak_kb) = run(&database, &["poll", "--once", "--force", "--json"]);
    println!(
        "| ten healthy feeds beside eight sick ones | {:.1} s | {:.0} MB |",
        elapsed.as_secs_f64(),
        peak_kb as f64 / 1024.0
    );
    let store = Store::open(&database).expect("the database can be opened");
    assert_eq!(
        store.totals().expect("the database can be read").n_articles,
        8 * ITEMS_A_FEED + 2_000,
        "articles of healthy feeds are missing"
    );
}

/// Answers a request: with nothing at all, or with a beginning and what follows it for ever.
fn play(mut stream: std::net::TcpStream, begins: &[u8], goes_on: &[u8]) {
    use std::io::{Read, Write};
    let mut request = [0; 4096];
    let mut is_heard = stream.read(&mut request).is_ok() && stream.write_all(begins).is_ok();
    if begins.is_empty() {
        let _ = stream.read(&mut request);
    }
    while is_heard && !goes_on.is_empty() {
        if goes_on.len() == 1 {
            std::thread::sleep(Duration::from_millis(100));
        }
        is_heard = stream.write_all(goes_on).is_ok();
    }
}

/// Every item that was served is one article.
fn check(world: &World, database: &Path) {
    let store = Store::open(database).expect("the database can be opened");
    let n_served: u32 = world.newest.iter().map(|it| it.load(Ordering::Relaxed)).sum();
    let n_articles = store
        .page(&Listing::Latest, Window { offset: 0, limit: 1, snapshot: None, new_after: None })
        .expect("articles can be read")
        .total;
    println!("\n{n_served} items served, {n_articles} articles stored");
    assert_eq!(
        n_served,
        store.totals().expect("the database can be read").n_articles,
        "articles were lost or doubled"
    );
}

/// Runs the program; gives how long it took and its peak memory.
fn run(database: &Path, args: &[&str]) -> (Duration, u64) {
    let began = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .env("GISTWIRE_DATABASE", database)
        .env("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true")
        .args(args);
    let mut child = command.stdout(Stdio::null()).spawn().expect("the program is built");
    let mut peak_kb = 0;
    // Read while it runs: a process that has ended has no memory to report.
    let status = loop {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|it| {
            it.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok()
        });
        peak_kb = peak_kb.max(peak.unwrap_or(0));
        if let Some(status) = child.try_wait().expect("the program is ours") {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(status.code().is_some_and(|it| it < 2), "{status}");
    (began.elapsed(), peak_kb)
}

async fn serve(world: Arc<World>, host: usize) -> SocketAddr {
    let address = Ipv4Addr::new(127, 0, 1, host as u8 + 1);
    let listener = tokio::net::TcpListener::bind((address, 0))
        .await
        .expect("the loopback device has addresses");
    let place = listener.local_addr().expect("a bound socket has an address");
    let router =
        Router::new().route("/feed/{number}", axum::routing::get(answer)).with_state((world, host));
    tokio::spawn(async move { axum::serve(listener, router).await });
    place
}

async fn answer(
    State((world, host)): State<(Arc<World>, usize)>,
    UrlPath(number): UrlPath<usize>,
    headers: HeaderMap,
) -> Response<Body> {
    let at_once =
        *world.under_way.lock().unwrap().entry(host).and_modify(|it| *it += 1).or_insert(1);
    world.most_at_once.fetch_max(at_once, Ordering::Relaxed);
    tokio::time::sleep(LATENCY).await;
    if let Some(it) = world.under_way.lock().unwrap().get_mut(&host) {
        *it -= 1;
    }
    let newest = world.newest[number].load(Ordering::Relaxed);
    let etag = format!("\"{number}-{newest}\"");
    let n_answer = world.n_answers.fetch_add(1, Ordering::Relaxed);
    if world.is_faulty.load(Ordering::Relaxed) && n_answer.is_multiple_of(FAULT_EVERY) {
        return fault(n_answer / FAULT_EVERY, &feed(number, newest), &etag);
    }
    if headers.get("if-none-match").is_some_and(|it| it.as_bytes() == etag.as_bytes()) {
        return said(StatusCode::NOT_MODIFIED, &etag, String::new());
    }
    said(StatusCode::OK, &etag, feed(number, newest))
}

fn said(status: StatusCode, etag: &str, body: String) -> Response<Body> {
    Response::builder()
        .status(status)
        .header("ETag", etag)
        .body(Body::from(body))
        .expect("a valid answer")
}

/// Refusals, cut and broken bodies, none of which may cost an item.
fn fault(which: u32, whole: &str, etag: &str) -> Response<Body> {
    let half = whole.len() / 2;
    match which % 5 {
        0 => said(StatusCode::INTERNAL_SERVER_ERROR, etag, String::new()),
        1 => said(StatusCode::OK, etag, whole[..half].to_owned()),
        2 => said(StatusCode::OK, etag, "<html><body>Come back later</body></html>".to_owned()),
        3 => said(StatusCode::NOT_FOUND, etag, String::new()),
        _ => said(StatusCode::OK, etag, whole.replace("</item>", "").replace("</title>", "")),
    }
}

/// The newest items of a feed, the newest first.
fn feed(number: usize, newest: u32) -> String {
    let items: String = (0..newest)
        .rev()
        .take(4 * ITEMS_A_FEED as usize)
        .map(|item| {
            let text = format!("The crane of quay {number} moved load {item} of the day before noon, said the harbour office. ").repeat(6);
            format!(
                "<item><guid>{number}-{item}</guid><title>Load {item} of quay {number}</title>\
                 <link>http://harbour.example/{number}/{item}</link><description>{text}</description></item>"
            )
        })
        .collect();
    format!(
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Quay {number}</title>{items}</channel></rss>"
    )
}
