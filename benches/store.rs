//! How fast the store loads and answers at 100,000 articles, beside what plain SQLite takes for the
//! same rows.
//!
//! `cargo bench --bench store [-- ARTICLES]`. Answers are measured in a process of their own, so its
//! memory is what serving needs and not what loading left. The articles are generated, the same ones in every
//! run: 600 words of a Zipf-like vocabulary, five tags, names from the company list, dates over
//! three years, newest first.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use gistwire::article::{ArticleId, ChatId};
use gistwire::clock::FixedClock;
use gistwire::command::{self, Ctx, Input, Place, Request};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::ingest::ingest;
use gistwire::reply::{Block, draw};
use gistwire::settings::{IngestSettings, Settings};
use gistwire::store::{Listing, Load, Store, Window};
use gistwire::text::query::SearchQuery;
use rusqlite::{Connection, params};

const WORDS_AN_ARTICLE: usize = 600;
const VOCABULARY: usize = 50_000;
const ROUNDS: usize = 300;

/// The moment of every load and answer.
const NOW: &str = "2026-01-01T00:00:00Z";

/// The first argument of the second process; the databases and the number of articles follow.
const ANSWERS: &str = "answers";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, database, plain, n_articles, ..] = arguments.as_slice()
        && what == ANSWERS
    {
        let n_articles = n_articles.parse().expect("the first process passes a number");
        return measure_answers(Path::new(database), Path::new(plain), n_articles);
    }
    let n_articles = arguments.iter().find_map(|it| it.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let gazetteer = Gazetteer::builtin();
    let news = folder.path().join("news.jsonl");
    write_news(&news, n_articles, &gazetteer);
    println!(
        "{n_articles} articles of {WORDS_AN_ARTICLE} words, {} of JSON Lines\n",
        megabytes(&news)
    );

    let database = folder.path().join("news.db");
    let store = Store::open(&database).expect("the database can be made");
    let now = NOW.parse().expect("a valid moment");
    let (started, processor_before) = (Instant::now(), processor_seconds());
    let settings = IngestSettings::default();
    let report = ingest(&store, &gazetteer, &settings, Load::new(now), &[news], &mut |_| {})
        .expect("the store takes the articles");
    assert_eq!((report.new, report.problems.len()), (n_articles as u32, 0));
    let elapsed = started.elapsed();
    let processor_ms = (processor_seconds() - processor_before) * 1e3 / n_articles as f64;
    drop(store);
    let peak = memory("VmHWM");

    let plain = folder.path().join("plain.db");
    let plain_elapsed = write_plain(&database, &plain);
    println!("| loading | articles/s | database |");
    println!("|---|---:|---:|");
    println!(
        "| gistwire, everything included | {:.0} | {} |",
        n_articles as f64 / elapsed.as_secs_f64(),
        megabytes(&database)
    );
    println!(
        "| plain SQLite, title and body alone | {:.0} | {} |",
        n_articles as f64 / plain_elapsed.as_secs_f64(),
        megabytes(&plain)
    );
    println!(
        "\nprocessor time: {processor_ms:.2} ms an article, on all threads; resident memory while loading: at most {peak}\n"
    );

    let again = std::env::current_exe().expect("the program is a file");
    let answered = std::process::Command::new(again)
        .args([OsStr::new(ANSWERS), database.as_os_str(), plain.as_os_str()])
        .arg(n_articles.to_string())
        .status()
        .expect("the program can be run again");
    assert!(answered.success());
}

fn measure_answers(database: &Path, plain: &Path, n_articles: usize) {
    let gazetteer = Gazetteer::builtin();
    let now = NOW.parse().expect("a valid moment");
    let store = Store::open(database).expect("the database can be opened");
    let plain = Connection::open(plain).expect("the plain database can be opened");
    println!("| page of 5 | matches | p50 | p99 | plain SQLite, 5 rows by key: p50 | p99 |");
    println!("|---|---:|---:|---:|---:|---:|");
    let company = store.companies("", 0, 1).expect("companies can be read")[0].name.clone();
    let search = |text: &str| Listing::Search(SearchQuery::parse(text));
    let listings = [
        ("latest", Listing::Latest),
        ("tag", Listing::Tag("tag-1".into())),
        ("company", Listing::company(&company)),
        (
            "company, since a year",
            Listing::Company {
                name: company.clone(),
                since: Some("2025-01-01T00:00:00Z".parse().expect("a valid moment")),
            },
        ),
        ("search, word in most articles", search(&word(6))),
        ("search, word in half of them", search(&word(80))),
        ("search, two frequent words", search(&format!("{} {}", word(80), word(100)))),
        ("search, frequent and medium word", search(&format!("{} {}", word(80), word(3_000)))),
        ("search, medium word", search(&word(3_000))),
        ("search, rare word", search(&word(40_000))),
        ("search, phrase of frequent words", search(&format!("\"{} {}\"", word(20), word(40)))),
        ("search, phrase", search(&format!("\"{} {}\"", word(300), word(500)))),
        ("search, word without another", search(&format!("{} -{}", word(400), word(6)))),
        ("search, nothing found", search("unheardof")),
    ];
    for (name, listing) in listings {
        let total = store.page(&listing, window(0)).expect("the page can be read").total;
        let span = total.saturating_sub(5).min(500);
        let ours = measure(|round| {
            let page = store
                .page(&listing, window((round as u32 * 7) % (span + 1)))
                .expect("the page can be read");
            assert_eq!(page.articles.len(), total.min(5) as usize);
        });
        let bare = measure(|round| read_plain(&plain, round, n_articles));
        println!("| {name} | {total} | {} | {} | {} | {} |", ours.0, ours.1, bare.0, bare.1);
    }
    println!("\n| answer of 5 digests | p50 | p99 |");
    println!("|---|---:|---:|");
    let context = Context {
        store,
        gazetteer,
        extracts: Extracts::default(),
        settings: Settings::default(),
        clock: Box::new(FixedClock(now)),
        started_at: now,
    };
    let other = context.store.companies("", 1, 1).expect("companies can be read")[0].name.clone();
    let lines = [
        "/latest".to_owned(),
        "/tag tag-1".to_owned(),
        format!("/company {company}"),
        format!("/company {company} 1y"),
        "/companies a".to_owned(),
        format!("/related {company}"),
        format!("/timeline {company}"),
        format!("/trend {company} vs {other}"),
        format!("/search {} {}", word(80), word(3_000)),
    ];
    for line in lines {
        let times = measure(|_| {
            let request = Request {
                chat: ChatId(1),
                place: Place::Private,
                thread: None,
                user: None,
                bot_name: None,
                channel: None,
                locale: gistwire::message::Locale::default(),
                input: Input::Line(&line),
            };
            let answer = command::answer(&Ctx::of(&context), &request);
            assert!(answer.ok, "{line}");
            // What Telegram gets is a picture.
            let charts = answer
                .reply
                .iter()
                .flat_map(|it| &it.blocks)
                .filter_map(|it| if let Block::Chart(it) = it { Some(it) } else { None });
            charts.for_each(|it| assert!(draw::png(it).is_some()));
        });
        println!("| `{line}` | {} | {} |", times.0, times.1);
    }
    println!(
        "\nresident memory while serving: {} (at most {} in this process)",
        memory("VmRSS"),
        memory("VmHWM")
    );
}

fn window(offset: u32) -> Window {
    Window { offset, limit: 5, snapshot: None, new_after: None }
}

/// Median and 99th percentile of [`ROUNDS`] calls, in milliseconds of this thread on a processor:
/// on a shared machine that is what the work takes, and the rest is waiting for others.
fn measure(mut work: impl FnMut(usize)) -> (String, String) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|round| {
            let started = on_processor();
            work(round);
            on_processor().saturating_sub(started)
        })
        .collect();
    times.sort();
    let shown = |it: Duration| format!("{:.2} ms", it.as_secs_f64() * 1e3);
    (shown(times[ROUNDS / 2]), shown(times[ROUNDS * 99 / 100]))
}

/// How long this thread has run. Where the system does not say, the time since the first call.
fn on_processor() -> Duration {
    static FIRST: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let run_ns = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|it| it.split(' ').next()?.parse().ok());
    run_ns.map_or_else(|| FIRST.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// The same rows into a table with nothing beside it: what SQLite itself takes.
fn write_plain(from: &Path, to: &Path) -> Duration {
    let source = Store::open(from).expect("the database can be opened");
    let mut plain = Connection::open(to).expect("the plain database can be made");
    plain
        .execute_batch(
            "pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = normal",
        )
        .expect("pragmas are valid");
    plain
        .execute_batch(
            "create table article (id integer primary key, title text, body text) strict",
        )
        .expect("the table is valid");
    let n_articles = i64::from(source.totals().expect("totals can be read").n_articles);
    let mut elapsed = Duration::ZERO;
    for first in (1..=n_articles).step_by(200) {
        let ids = first..(first + 200).min(n_articles + 1);
        let articles: Vec<_> = ids
            .map(|id| {
                source.article(ArticleId(id)).expect("it can be read").expect("ids have no gaps")
            })
            .collect();
        let started = Instant::now();
        let transaction = plain.transaction().expect("a transaction can begin");
        for it in &articles {
            let mut insert = transaction
                .prepare_cached("insert into article values (?, ?, ?)")
                .expect("the statement is valid");
            insert.execute(params![it.id.0, it.title, it.body]).expect("the row is valid");
        }
        transaction.commit().expect("the transaction can be kept");
        elapsed += started.elapsed();
    }
    elapsed
}

fn read_plain(plain: &Connection, round: usize, n_articles: usize) {
    let mut find = plain
        .prepare_cached("select title, body from article where id = ?")
        .expect("the statement is valid");
    for it in 0..5 {
        let id = (round * 35 + it) % n_articles.min(500) + 1;
        let row: (String, String) = find
            .query_row([id as i64], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("the row is there");
        std::hint::black_box(row);
    }
}

fn write_news(path: &Path, n_articles: usize, gazetteer: &Gazetteer) {
    let mut out = BufWriter::new(File::create(path).expect("the file can be made"));
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let words: Vec<String> = (0..VOCABULARY).map(word).collect();
    let newest: jiff::Timestamp = "2025-12-31T00:00:00Z".parse().expect("a valid moment");
    let names: Vec<&str> = gazetteer.companies().iter().map(|it| it.name.as_str()).collect();
    for at in 0..n_articles {
        let published =
            newest - jiff::SignedDuration::from_secs((at * 3 * 365 * 86_400 / n_articles) as i64);
        let mut text = String::new();
        for n in 0..WORDS_AN_ARTICLE {
            let end = if n % 20 == 19 { ". " } else { " " };
            match names.get(random.zipf(names.len().max(1))) {
                Some(name) if n % 75 == 30 => {
                    write!(text, "{name}{end}").expect("a string takes all")
                }
                _ => write!(text, "{}{end}", words[random.zipf(VOCABULARY)])
                    .expect("a string takes all"),
            }
        }
        let title: Vec<&str> = (0..8).map(|_| words[random.zipf(VOCABULARY)].as_str()).collect();
        let tags: Vec<String> = (0..5).map(|_| format!("tag-{}", random.zipf(3_000))).collect();
        let line = serde_json::json!({
            "title": title.join(" "), "text": text, "tags": tags, "published": published.to_string(),
            "url": format!("https://example.com/news/{at}"), "source": format!("Source {}", random.zipf(40)),
        });
        writeln!(out, "{line}").expect("the disk has room");
    }
    out.flush().expect("the disk has room");
}

/// The word of a rank: letters only, so that the stemmer has something to do, and never another
/// rank's.
fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "ku",
        "ran", "tel", "min", "dor", "lus",
    ];
    let mut word = String::new();
    let mut rest = rank + 400;
    while rest > 0 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}

/// SplitMix64: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A rank below `n`: the density falls as 1 / rank, as words do.
    fn zipf(&mut self, n: usize) -> usize {
        ((n as f64 + 1.0).powf(self.next()) as usize).saturating_sub(1).min(n - 1)
    }
}

fn megabytes(path: &Path) -> String {
    let n_bytes = path.metadata().map_or(0, |it| it.len());
    format!("{:.0} MB", n_bytes as f64 / 1e6)
}

/// Processor time of all threads so far. Beside the elapsed time it tells how much of the machine
/// others had.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = stat.rsplit(") ").next().into_iter().flat_map(|it| it.split(' ').skip(11).take(2));
    // Linux counts a hundred ticks a second on every machine that this runs on.
    ticks.filter_map(|it| it.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// A line of /proc/self/status.
fn memory(key: &str) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value =
        status.lines().find_map(|it| it.strip_prefix(key)?.strip_prefix(':')).map(str::trim);
    value
        .and_then(|it| it.strip_suffix(" kB")?.parse::<f64>().ok())
        .map_or("unknown".into(), |it| format!("{:.0} MB", it / 1024.0))
}
