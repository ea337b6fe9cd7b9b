//! How fast subscribers are found, deliveries planned and claimed: 100,000 subscriptions over
//! 20,000 chats, a backlog of 1,000,000.
//!
//! `cargo bench --bench outbox [-- BACKLOG]`. Every chat has five subscriptions: tags, companies
//! and words; every second one has #everyone.

use std::time::{Duration, Instant};

use gistwire::article::{ChatId, NewArticle};
use gistwire::id::MessageId;
use gistwire::store::chats::subscriptions::{ChatThread, Topic};
use gistwire::store::outbox::Settlement;
use gistwire::store::{CompanyInText, Load, Prepared, Store, StoredBody};
use jiff::{SignedDuration, Timestamp};

const N_CHATS: i64 = 20_000;
const N_ROUNDS: usize = 300;

fn main() {
    let n_backlog: usize =
        std::env::args().skip(1).find_map(|it| it.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::open(&folder.path().join("news.db")).expect("the database can be made");
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a valid moment");
    for chat in 1..=N_CHATS {
        let n = chat * 7;
        let second = if chat % 2 == 0 { "everyone".to_owned() } else { format!("tag-{}", n % 500) };
        let topics = [
            Topic::tag(&format!("topic-{}", n % 3_000)),
            Topic::tag(&second),
            Topic::company(&format!("Company {}", n % 4_000)),
            Topic::words(&format!("word{} \"word{} word{}\"", n % 200, n % 900, n % 901)),
            Topic::words(&format!("word{} -word{}", n % 5_000, n % 77)),
        ];
        for topic in topics.into_iter().flatten() {
            store
                .subscribe(ChatThread::of_chat(ChatId(chat)), &topic, 100, now)
                .expect("there is room");
        }
    }

    println!("| step | p50 | p99 |\n|---|---:|---:|");
    let (mut n, mut planning) = (0, Vec::new());
    let mut add = |tags: &[&str], load: fn(Timestamp) -> Load| {
        n += 1;
        let article = article(n, tags);
        let started = Instant::now();
        let mut load = load(now);
        store.add_articles(&[article], &mut load).expect("there is room");
        let took = started.elapsed();
        store.end_load(&load).expect("there is room");
        loop {
            let started = Instant::now();
            let planned = store.plan_slice(now).expect("there is room");
            if !planned.has_more {
                break;
            }
            planning.push(started.elapsed());
        }
        took
    };
    row(
        "storing an article, nobody told",
        (0..N_ROUNDS).map(|_| add(&["tag-1"], Load::new)).collect(),
    );
    let n_waiting = |store: &Store| store.n_waiting().expect("readable");
    let compared = (0..N_ROUNDS).map(|it| {
        let article = near_miss(it);
        let started = Instant::now();
        store.add_articles(&[article], &mut Load::notifying(now)).expect("there is room");
        started.elapsed()
    });
    row(
        "comparing one with the subscriptions to its 900 words, none of which fits",
        compared.collect(),
    );
    assert_eq!(n_waiting(&store), 0, "nobody gets a delivery");
    let times = (0..N_ROUNDS).map(|_| add(&["tag-1"], Load::notifying)).collect();
    row(
        &format!("storing an article that goes to {} chats", n_waiting(&store) as usize / N_ROUNDS),
        times,
    );
    let n_planned = n_backlog.saturating_sub(n_waiting(&store) as usize) / (N_CHATS as usize / 2);
    row(
        "storing an article that goes to 10,000 chats, and planning the first slices",
        (0..n_planned).map(|_| add(&["everyone"], Load::notifying)).collect(),
    );

    row("planning a slice of its deliveries, during which others wait", planning);
    let (mut finding, mut claiming, mut settling) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..N_ROUNDS {
        let now = now + SignedDuration::from_secs(round as i64);
        let started = Instant::now();
        let chats = store.due_chats(now, 96).expect("readable");
        finding.push(started.elapsed());
        let started = Instant::now();
        let bundle = store.claim(chats[0], 5, now).expect("readable").expect("due");
        claiming.push(started.elapsed());
        let started = Instant::now();
        let rest = now + SignedDuration::from_secs(3600);
        store
            .settle_delivery(&bundle, &Settlement::Sent(Some(MessageId(1))), rest, now)
            .expect("there is room");
        settling.push(started.elapsed());
    }
    println!(
        "\nwith {} deliveries waiting:\n\n| step | p50 | p99 |\n|---|---:|---:|",
        store.n_waiting().expect("readable")
    );
    row("finding 96 chats that are due", finding);
    row("claiming a message", claiming);
    row("settling it", settling);
    println!("\nresident memory: {}", memory("VmRSS"));
}

/// An article with the words of many subscriptions, and with what they exclude.
fn near_miss(n: usize) -> Prepared {
    let terms: Vec<String> = (0..900).map(|it| format!("word{}", (it * 31 + n) % 900)).collect();
    let it = article(1_000_000 + n, &[]);
    let article = NewArticle { tags: vec!["nobody".to_owned()], ..it.article };
    Prepared { article, body_terms: terms.join(" "), companies: Vec::new(), ..it }
}

fn article(n: usize, tags: &[&str]) -> Prepared {
    let body_terms: Vec<String> =
        (0..600).map(|it| format!("word{}", (it * 31 + n * 17) % 5_000)).collect();
    let companies = (0..3).map(|it| CompanyInText {
        name: format!("Company {}", (n * 5 + it) % 4_000),
        salience: 0.5,
        n_mentions: 3,
        via: None,
    });
    Prepared {
        article: NewArticle {
            title: format!("Article {n}"),
            body: body_terms.join(" "),
            tags: tags
                .iter()
                .map(|it| (*it).to_owned())
                .chain([format!("topic-{}", n % 3_000)])
                .collect(),
            external_id: Some(n.to_string()),
            source: Some("Example Wire".to_owned()),
            ..NewArticle::default()
        },
        stored_body: StoredBody::of(&body_terms.join(" ")),
        language: "en",
        page_key: None,
        parts: Vec::new(),
        begins_file: true,
        title_terms: format!("articl {n}"),
        body_terms: body_terms.join(" "),
        focus_terms: String::new(),
        companies: companies.collect(),
        title_key: n as i64,
        text_key: n as i64,
        derived_key: n as i64,
    }
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!("| {name} | {:.2} ms | {:.2} ms |", at(0.5), at(0.99));
}

/// A line of /proc/self/status; empty on systems that have none.
fn memory(key: &str) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|it| it.starts_with(key)).unwrap_or_default();
    line.split_once(':').map_or(String::new(), |it| it.1.trim().to_owned())
}
