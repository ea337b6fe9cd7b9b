//! How long `/roundup` takes over a week of news.
//!
//! `cargo bench --bench roundup [-- ARTICLES]`: 5,000 invented articles of 400 words within seven
//! days unless another number is given, one to forty on an event, the same ones in every run.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use gistwire::article::ChatId;
use gistwire::clock::FixedClock;
use gistwire::command::{self, Ctx, Input, Place, Request};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::ingest::ingest;
use gistwire::settings::{IngestSettings, Settings};
use gistwire::store::{Load, Scope, Store};

const WORDS_AN_ARTICLE: usize = 400;
const VOCABULARY: usize = 40_000;
const ROUNDS: usize = 200;
const WEEK_S: i64 = 7 * 24 * 60 * 60;

fn main() {
    let n_articles: usize =
        std::env::args().skip(1).find_map(|it| it.parse().ok()).unwrap_or(5_000);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let news = folder.path().join("news.jsonl");
    let now: jiff::Timestamp = "2026-01-08T00:00:00Z".parse().expect("a valid moment");
    write_news(&news, n_articles, now);
    let store = Store::open(&folder.path().join("news.db")).expect("the database can be made");
    let gazetteer = Gazetteer::builtin();
    let report = ingest(
        &store,
        &gazetteer,
        &IngestSettings::default(),
        Load::new(now),
        &[news],
        &mut |_| {},
    )
    .expect("the store takes them");
    assert_eq!((report.new as usize, report.problems.len()), (n_articles, 0));
    let leading = store
        .leading_stories(&Scope::All, WEEK_S, 15, &[], now)
        .expect("stories can be read")
        .stories;
    let sizes: Vec<String> = leading.iter().map(|it| it.0.n_articles.to_string()).collect();
    println!(
        "{n_articles} articles of {WORDS_AN_ARTICLE} words within a week; the greatest stories have {} articles\n",
        sizes.join(", ")
    );

    let context = Context {
        store,
        gazetteer,
        extracts: Extracts::default(),
        settings: Settings::default(),
        clock: Box::new(FixedClock(now)),
        started_at: now,
    };
    println!("| answer | p50 | p99 |");
    println!("|---|---:|---:|");
    for line in ["/roundup week", "/roundup day", "/roundup tag-1"] {
        let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(&context, line)).collect();
        times.sort_unstable();
        let shown = |it: Duration| format!("{:.1} ms", it.as_secs_f64() * 1e3);
        println!(
            "| `{line}` | {} | {} |",
            shown(times[ROUNDS / 2]),
            shown(times[ROUNDS * 99 / 100])
        );
    }
}

fn timed(context: &Context, line: &str) -> Duration {
    let input = Input::Line(line);
    let request = Request {
        chat: ChatId(1),
        place: Place::Private,
        thread: None,
        user: None,
        bot_name: None,
        channel: None,
        locale: gistwire::message::Locale::default(),
        input,
    };
    let began = Instant::now();
    let answer = command::answer(&Ctx::of(context), &request);
    let took = began.elapsed();
    assert!(answer.ok, "{line}");
    took
}

/// Each event has names and words of its own, between words that are as unevenly common as those of
/// a language.
fn write_news(path: &Path, n_articles: usize, until: jiff::Timestamp) {
    let mut out = BufWriter::new(File::create(path).expect("the file can be made"));
    let mut random = Random(1);
    let mut n_left = 0;
    let (mut names, mut core, mut tags) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..n_articles {
        if n_left == 0 {
            n_left = [1, 1, 1, 2, 3, 5, 9, 40][random.below(8)];
            names = (0..8)
                .map(|_| capitalised(&word(2_000 + random.below(VOCABULARY - 2_000))))
                .collect();
            core = (0..60).map(|_| word(random.common())).collect();
            tags = (0..3).map(|_| format!("tag-{}", random.below(30))).collect();
        }
        n_left -= 1;
        let mut text = String::new();
        for n in 0..WORDS_AN_ARTICLE {
            let next = match random.below(100) {
                0..12 => names[random.below(names.len())].clone(),
                12..47 => core[random.below(core.len())].clone(),
                _ => word(random.common()),
            };
            let next = if n % 20 == 0 { capitalised(&next) } else { next };
            write!(text, "{next}{}", if n % 20 == 19 { ". " } else { " " })
                .expect("a string takes all");
        }
        let published = until
            - jiff::SignedDuration::from_secs(
                (n_articles - at) as i64 * WEEK_S / (n_articles as i64 + 1),
            );
        let line = serde_json::json!({
            "title": names[..4].join(" "), "text": text, "tags": tags, "published": published.to_string(),
            "url": format!("https://example.com/news/{at}"), "source": format!("Source {}", random.below(40)),
        });
        writeln!(out, "{line}").expect("the disk has room");
    }
    out.flush().expect("the disk has room");
}

fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// The word of a rank, in letters.
fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "cor", "den", "fal", "gri", "hol", "jun", "kel", "lom", "mar", "nor", "pex", "qui",
        "ros", "sti", "vand",
    ];
    [rank % 16, rank / 16 % 16, rank / 256 % 16, rank / 4096 % 16].map(|it| SYLLABLES[it]).concat()
}

/// Numerical Recipes' linear congruence: the same articles on every machine.
struct Random(u32);

impl Random {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % below
    }

    /// A rank whose logarithm is even (Zipf, 1935).
    fn common(&mut self) -> usize {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((VOCABULARY as f64).powf(share) as usize).min(VOCABULARY - 1)
    }
}
