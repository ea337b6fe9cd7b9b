//! What ends the process that reads it: read alone from then on, by the real program, and given up
//! only when that one dies of it.

#[allow(dead_code)]
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Duration;

use gistwire::clock::FixedClock;
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::ingest::ingest_reading_with;
use gistwire::isolate::{DocumentKind, ReaderAnswer, ReaderError, ReaderLimits, ReaderProcess};
use gistwire::poll::{Report, poll_reading_with};
use gistwire::settings::Settings;
use gistwire::source::fetch::{Body, Limits, Web as Network};
use gistwire::store::{Document, KnownFeed, Load, NewFeed, ReaderEnd, Store};
use gistwire::watch::{LoadedFile, Watch};
use jiff::Timestamp;

use crate::support::web::Web;

const OPERATORS: [i64; 2] = [1, 2];

/// The program, with room for documents.
fn reader() -> ReaderProcess {
    ReaderProcess { program: env!("CARGO_BIN_EXE_gistwire").into(), ..ReaderProcess::default() }
}

/// The program, without room for anything.
fn dying_reader() -> ReaderProcess {
    ReaderProcess {
        limits: ReaderLimits { memory_bytes: 1 << 20, ..ReaderLimits::default() },
        ..reader()
    }
}

/// The program, without time for anything.
fn late_reader() -> ReaderProcess {
    ReaderProcess {
        limits: ReaderLimits { silence: Duration::ZERO, ..ReaderLimits::default() },
        ..reader()
    }
}

/// Another program.
fn wrong_reader() -> ReaderProcess {
    ReaderProcess { program: std::env::current_exe().unwrap(), ..reader() }
}

fn now() -> Timestamp {
    "2025-06-01T12:00:00Z".parse().unwrap()
}

fn rss(title: &str) -> String {
    format!(
        "<rss><channel><title>{title}</title><item><guid>{title}</guid><title>{title} opens</title></item></channel></rss>"
    )
}

struct Desk {
    folder: tempfile::TempDir,
    web: Web,
    context: Arc<Context>,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let context = Context {
            store: Store::open(&folder.path().join("news.db")).unwrap(),
            gazetteer: Gazetteer::parse("").unwrap(),
            extracts: Extracts::default(),
            settings: Settings { allow_private_hosts: true, ..Settings::default() },
            clock: Box::new(FixedClock(now())),
            started_at: now(),
        };
        Desk { folder, web: Web::start(), context: Arc::new(context) }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("news.db")
    }

    fn follow(&self, path: &str) -> Document {
        self.web.serve(path, "200 OK", "", &rss(path));
        let new = NewFeed { url: self.web.url(path), is_enabled: true, ..NewFeed::default() };
        Document::Feed(self.context.store.add_feed(&new, now()).unwrap().0)
    }

    /// Another process reads this, and ends.
    fn die_while_reading(&self, document: &Document) {
        let store = Store::open(&self.database()).unwrap();
        std::mem::forget(store.mark_reading(document).unwrap());
    }

    fn poll(&self, process: ReaderProcess) -> Report {
        let network = Network::new(Limits::default(), true, "", None).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime
            .block_on(poll_reading_with(&self.context, &network, process, true, &mut |_, _| {}))
            .unwrap()
    }

    fn feed(&self, document: &Document) -> KnownFeed {
        let Document::Feed(id) = document else { panic!("{document:?} is not a feed") };
        self.context.store.feeds(now()).unwrap().into_iter().find(|feed| feed.id == *id).unwrap()
    }

    fn n_articles(&self) -> u32 {
        self.context.store.totals().unwrap().n_articles
    }

    fn notices(&self) -> Vec<String> {
        self.context
            .store
            .due_operator_notices(&OPERATORS, now())
            .unwrap()
            .into_iter()
            .map(|notice| notice.text)
            .collect()
    }

    /// A file in a watched folder, as it is after two looks with this process.
    fn watch(&self, process: ReaderProcess, file: &Path) -> Vec<LoadedFile> {
        let mut watch = Watch::reading_with(process, vec![file.parent().unwrap().to_owned()]);
        watch.look(&self.context);
        watch.look(&self.context)
    }
}

fn file_document(path: &Path) -> Document {
    let metadata = fs::metadata(path).unwrap();
    let modified = metadata.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap();
    Document::File {
        path: path.to_str().unwrap().to_owned(),
        n_bytes: metadata.len(),
        modified_ns: i64::try_from(modified.as_nanos()).unwrap(),
    }
}

#[test]
fn a_feed_that_two_processes_died_of_and_a_third_alone_is_switched_off_and_operators_are_told_once()
{
    let desk = Desk::new();
    let (sick, well) = (desk.follow("/sick"), desk.follow("/well"));
    desk.die_while_reading(&sick);
    desk.die_while_reading(&sick);
    let report = desk.poll(dying_reader());
    assert_eq!((report.feeds, report.new, report.failed), (2, 1, 1), "{report:?}");
    assert!(!desk.feed(&sick).is_enabled && desk.feed(&well).is_enabled);
    assert!(desk.feed(&sick).problem.unwrap().contains("gistwire feeds enable"));
    let notices = desk.notices();
    assert_eq!(notices.len(), OPERATORS.len());
    assert!(
        notices[0].contains("/sick")
            && notices[0].contains("is switched off")
            && notices[0].contains("crashed"),
        "{notices:?}"
    );
    assert_eq!(desk.poll(dying_reader()).feeds, 1);
    assert_eq!(desk.notices(), notices);
}

#[test]
fn one_death_or_a_living_process_is_no_reason_to_read_alone() {
    let desk = Desk::new();
    let (one, other) = (desk.follow("/one"), desk.follow("/other"));
    desk.die_while_reading(&one);
    let living = Store::open(&desk.database()).unwrap();
    let _marks = [living.mark_reading(&other).unwrap(), living.mark_reading(&other).unwrap()];
    let report = desk.poll(dying_reader());
    assert_eq!((report.new, report.failed), (2, 0), "{report:?}");
}

#[test]
fn healthy_feeds_that_were_read_when_the_process_was_killed_are_read_alone_and_then_trusted_again()
{
    let desk = Desk::new();
    let feeds = ["/one", "/two", "/three"].map(|path| desk.follow(path));
    feeds.iter().chain(&feeds).for_each(|feed| desk.die_while_reading(feed));
    for _ in 0..3 {
        let report = desk.poll(reader());
        assert_eq!((report.feeds, report.failed), (3, 0), "{report:?}");
    }
    assert_eq!((desk.n_articles(), desk.notices()), (3, vec![]));
    // Whatever a process of its own would say now: nobody asks it.
    assert_eq!(desk.poll(dying_reader()).failed, 0);
}

#[test]
fn what_may_have_another_cause_is_tried_again_before_a_feed_is_switched_off() {
    let desk = Desk::new();
    let feed = desk.follow("/feed");
    desk.die_while_reading(&feed);
    desk.die_while_reading(&feed);
    for is_on in [true, true, false] {
        assert_eq!(desk.poll(late_reader()).failed, 1);
        assert_eq!(desk.feed(&feed).is_enabled, is_on);
    }
    assert_eq!(desk.notices().len(), OPERATORS.len());
}

#[test]
fn a_program_that_cannot_read_says_nothing_about_the_feed() {
    let desk = Desk::new();
    let feed = desk.follow("/feed");
    desk.die_while_reading(&feed);
    desk.die_while_reading(&feed);
    for _ in 0..5 {
        assert_eq!(desk.poll(wrong_reader()).failed, 1);
        assert!(desk.feed(&feed).is_enabled);
    }
    assert_eq!(desk.poll(reader()).new, 1);
}

#[test]
fn a_feed_that_is_switched_on_again_is_read_alone() {
    let desk = Desk::new();
    let feed = desk.follow("/feed");
    let Document::Feed(id) = feed else { unreachable!() };
    desk.die_while_reading(&feed);
    desk.die_while_reading(&feed);
    desk.poll(dying_reader());
    desk.context.store.switch_feed(id, true).unwrap();
    assert_eq!(desk.poll(reader()).new, 1);
    assert!(desk.feed(&feed).problem.is_none());
}

#[test]
fn a_watched_file_that_ends_its_reader_goes_to_failed_and_a_healthy_one_to_done() {
    let desk = Desk::new();
    for (name, process, folder, n_articles, n_notices) in [
        ("well.xml", reader(), "done", 1, 0),
        ("sick.xml", dying_reader(), "failed", 1, OPERATORS.len()),
    ] {
        let watched = desk.folder.path().join("watched");
        fs::create_dir_all(&watched).unwrap();
        let file = watched.join(name);
        fs::write(&file, rss(name)).unwrap();
        desk.die_while_reading(&file_document(&file));
        desk.die_while_reading(&file_document(&file));
        // The first start counts, as that of `serve` does with its first look at the feeds.
        desk.context.store.count_reading_deaths(now()).unwrap();
        let taken = desk.watch(process, &file);
        assert_eq!(taken.len(), 1, "{name}");
        assert!(
            taken[0].moved_to.as_ref().unwrap().parent().unwrap().ends_with(folder),
            "{taken:?}"
        );
        assert_eq!((desk.n_articles(), desk.notices().len()), (n_articles, n_notices), "{name}");
    }
    let problems =
        fs::read_to_string(desk.folder.path().join("watched/failed/sick.xml.problems.txt"))
            .unwrap();
    assert!(problems.contains("ended the program"), "{problems}");
}

#[test]
fn a_watched_file_whose_reader_is_ended_from_outside_stays_and_rests() {
    let desk = Desk::new();
    let file = desk.folder.path().join("watched/a.xml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, rss("a")).unwrap();
    desk.die_while_reading(&file_document(&file));
    desk.die_while_reading(&file_document(&file));
    desk.context.store.count_reading_deaths(now()).unwrap();
    assert!(desk.watch(late_reader(), &file).is_empty());
    // Its time has not come.
    assert!(desk.watch(dying_reader(), &file).is_empty());
    assert!(file.exists() && desk.notices().is_empty());
}

#[test]
fn a_file_named_by_hand_that_ends_its_reader_is_a_problem_and_costs_no_other_file() {
    let desk = Desk::new();
    let files = ["a.xml", "b.xml"].map(|name| desk.folder.path().join(name));
    files.iter().for_each(|file| fs::write(file, rss(file.to_str().unwrap())).unwrap());
    desk.die_while_reading(&file_document(&files[0]));
    desk.die_while_reading(&file_document(&files[0]));
    let Context { store, gazetteer, settings, .. } = &*desk.context;
    let ingest = |process: &ReaderProcess| {
        ingest_reading_with(
            process,
            store,
            gazetteer,
            &settings.ingest,
            Load::new(now()),
            &files,
            &mut |_| {},
        )
        .unwrap()
    };
    let report = ingest(&dying_reader());
    assert_eq!((report.new, report.problems.len(), report.exit_status()), (1, 1, 1));
    assert!(
        report.problems[0].path.ends_with("a.xml")
            && report.problems[0].problem.contains("crashed"),
        "{report:?}"
    );
    assert_eq!(ingest(&reader()).new, 1);
}

#[test]
fn another_process_reads_what_this_one_would() {
    let body = |text: &str| Body { bytes: text.as_bytes().to_vec(), ..Body::default() };
    let url = "https://harbour.example/".parse().unwrap();
    let read = |kind, text: &str| {
        reader().read_body(kind, Some(&url), &body(text), 1 << 20, true).unwrap()
    };
    let here =
        |kind, text: &str| gistwire::isolate::read_here(kind, Some(&url), &body(text), 1 << 20);
    let page =
        "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head></html>";
    let list = "<opml version='2.0'><head/><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>";
    for (kind, text) in [
        (
            DocumentKind::Feed,
            "<rss><channel><title>Été</title><item><title>Ship</title><link>/1</link><pubDate>Sat, 01 Mar 2025 10:00:00 GMT</pubDate></item></channel></rss>",
        ),
        (DocumentKind::Feed, "no feed"),
        (DocumentKind::Page, page),
        (DocumentKind::FeedsOfPage, page),
        (DocumentKind::FeedList, list),
        (DocumentKind::FeedList, "no list"),
    ] {
        assert_eq!(read(kind, text), here(kind, text), "{kind:?}: {text}");
    }
    let ReaderAnswer::Feed(Ok(feed)) = read(DocumentKind::Feed, &rss("Harbour")) else {
        panic!("it is a feed")
    };
    assert_eq!(feed.articles[0].title, "Harbour opens");
}

#[test]
fn limits_of_memory_output_and_time_end_the_process_and_not_this_one() {
    let long = rss(&"x".repeat(100_000));
    let end = |limits: ReaderLimits| {
        let body = Body { bytes: long.clone().into_bytes(), ..Body::default() };
        match (ReaderProcess { limits, ..reader() }).read_body(
            DocumentKind::Feed,
            None,
            &body,
            1 << 20,
            false,
        ) {
            Err(ReaderError::Ended { end, .. }) => end,
            other => panic!("{other:?}"),
        }
    };
    let limits = ReaderLimits::default();
    assert_eq!(end(ReaderLimits { memory_bytes: 1 << 20, ..limits }), ReaderEnd::Died);
    assert_eq!(end(ReaderLimits { silence: Duration::ZERO, ..limits }), ReaderEnd::Stopped);
}

fn gistwire(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .current_dir(folder)
        .env_remove("GISTWIRE_CONFIG")
        .env("GISTWIRE_DATABASE", folder.join("news.db"));
    command.env("GISTWIRE_ALLOW_PRIVATE_HOSTS", "true").args(args).output().unwrap()
}

#[test]
fn no_shape_of_a_list_or_feed_ends_the_program_that_adds_it() {
    let folder = tempfile::tempdir().unwrap();
    let web = Web::start();
    let nested =
        |name: &str, n: usize| format!("<{name}>").repeat(n) + &format!("</{name}>").repeat(n);
    let list = format!(
        "<opml version='2.0'><head/><body>{}</body></opml>",
        nested("outline text='a'", 100_000)
    );
    fs::write(folder.path().join("deep.opml"), list).unwrap();
    let output = gistwire(folder.path(), &["feeds", "import", "deep.opml"]);
    assert!(matches!(output.status.code(), Some(0..=2)), "{output:?}");
    let item = format!("<item><title>Deep</title>{}</item>", nested("media:group", 1_500));
    let feed = format!(
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>A</title>{item}</channel></rss>"
    );
    web.serve("/deep", "200 OK", "", &feed);
    let output = gistwire(folder.path(), &["feeds", "add", &web.url("/deep")]);
    assert!(matches!(output.status.code(), Some(0..=2)), "{output:?}");
}
