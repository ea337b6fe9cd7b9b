//! What is fuzzed: each target takes any bytes and must neither panic nor overflow the stack nor
//! hang.

use std::cell::OnceCell;
use std::ops::ControlFlow;

use gistwire::article::ChatId;
use gistwire::clock::FixedClock;
use gistwire::command::{self, Ctx, Input, Place, Request};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::ingest::fill_sample;
use gistwire::poll::robots;
use gistwire::reply::terminal::{Look, render};
use gistwire::reply::{self, Reply};
use gistwire::settings::Settings;
use gistwire::source::feed::{self, Origin};
use gistwire::source::{self, opml, page};
use gistwire::store::Store;
use gistwire::story::{ItemId, Profile, Rules, Stories, cluster};
use gistwire::summary::{self, SummaryRequest};
use gistwire::text::document::Document;
use gistwire::text::language::Language;
use gistwire::text::query::SearchQuery;
use gistwire::text::{block, figure, sentence, term};
use url::Url;

/// One target.
pub(crate) struct Target {
    /// As `--target` takes it.
    pub(crate) name: &'static str,
    /// The folder of `fuzz/corpus` whose files it begins with.
    pub(crate) corpus: &'static str,
    /// What takes the bytes.
    pub(crate) run: fn(&Bench, &[u8]),
}

/// The corpus of every file in [`FIXTURES`] and in the folders named by `--corpus`.
pub(crate) const ALL_FILES: &str = "*";

/// Folders with files that readers get in tests, and those that ship.
pub(crate) const FIXTURES: &[&str] = &["fuzz/corpus", "tests", "config", "data/sample"];

/// Every target.
pub(crate) const TARGETS: &[Target] = &[
    Target { name: "files", corpus: ALL_FILES, run: |_, bytes| read_all(bytes) },
    Target { name: "source", corpus: "documents", run: |_, bytes| read_source(bytes) },
    Target { name: "feed", corpus: "documents", run: |_, bytes| read_feed(bytes) },
    Target { name: "page", corpus: "documents", run: |_, bytes| read_page(bytes) },
    Target { name: "opml", corpus: "documents", run: |_, bytes| read_opml(bytes) },
    Target { name: "robots", corpus: "robots", run: |_, bytes| read_robots(bytes) },
    Target { name: "dump", corpus: "dumps", run: |_, bytes| read_source(bytes) },
    Target { name: "jsonl", corpus: "jsonl", run: |_, bytes| read_source(bytes) },
    Target { name: "import", corpus: "import", run: |bench, bytes| bench.import(bytes) },
    Target { name: "splitter", corpus: "texts", run: |_, bytes| split(&text(bytes)) },
    Target { name: "summaries", corpus: "texts", run: |_, bytes| summarize(&text(bytes)) },
    Target {
        name: "companies",
        corpus: "texts",
        run: |bench, bytes| bench.recognise(&text(bytes)),
    },
    Target { name: "stories", corpus: "texts", run: |_, bytes| find_stories(&text(bytes)) },
    Target { name: "replies", corpus: "texts", run: |_, bytes| render_reply(&text(bytes)) },
    Target { name: "commands", corpus: "commands", run: |bench, bytes| bench.say(bytes) },
    Target { name: "buttons", corpus: "buttons", run: |bench, bytes| bench.press(bytes) },
];

/// What targets share, built when it is first needed.
#[derive(Default)]
pub(crate) struct Bench {
    context: OnceCell<Context>,
}

impl Bench {
    /// Loads the sample and the data files, so that no input has to wait for them.
    pub(crate) fn prepare(&self) {
        self.context();
        command::changes_chat(Input::Line("hello"), None);
    }

    fn context(&self) -> &Context {
        self.context.get_or_init(|| {
            let (store, gazetteer, settings) =
                (Store::in_memory().expect("a store"), Gazetteer::builtin(), Settings::default());
            let now = "2025-06-30T12:00:00Z".parse().expect("a moment");
            fill_sample(&store, &gazetteer, &settings.ingest, now).expect("the sample loads");
            Context {
                store,
                gazetteer,
                extracts: Extracts::default(),
                settings,
                clock: Box::new(FixedClock(now)),
                started_at: now,
            }
        })
    }

    fn ask(&self, place: Place, input: Input<'_>) {
        let request = Request {
            chat: ChatId(1),
            place,
            thread: None,
            user: Some(1),
            bot_name: Some("gist_bot"),
            channel: None,
            locale: gistwire::message::Locale::default(),
            input,
        };
        command::changes_chat(input, request.bot_name);
        command::for_channel(&self.context().store, input, request.bot_name);
        let answer = command::answer(&Ctx::of(self.context()), &request);
        if let Some(reply) = &answer.reply {
            let parts = reply::to_parts(reply);
            assert!(
                parts.iter().all(|it| it.plain.encode_utf16().count() <= 4096),
                "a message is too long"
            );
            let shown = render(reply, Look { width: 80, has_colour: false });
            assert!(!shown.contains("went wrong on my side"), "a handler failed");
            assert!(
                !shown.chars().any(|c| c.is_control() && c != '\n' && c != '\t'),
                "a control character is shown"
            );
        }
    }

    fn say(&self, bytes: &[u8]) {
        let text = text(bytes);
        // A message can have several lines, and a file many messages.
        self.ask(Place::Private, Input::Line(&text));
        for line in text.lines().filter(|it| !it.trim().is_empty()).take(3) {
            command::takes_document(line, None);
            self.ask(Place::Terminal, Input::Line(line));
        }
    }

    fn press(&self, bytes: &[u8]) {
        for (n, line) in text(bytes).lines().take(4).enumerate() {
            self.ask(if n % 2 == 0 { Place::Private } else { Place::Group }, Input::Button(line));
        }
    }

    fn import(&self, bytes: &[u8]) {
        self.ask(Place::Private, Input::Line(&format!("/import\n{}", text(bytes))));
    }

    fn recognise(&self, text: &str) {
        let list = &self.context().gazetteer;
        let (title, body) = text.split_once('\n').unwrap_or(("", text));
        for found in list.recognise_tagged(title, body, &[title.to_owned()]) {
            for mention in &found.mentions {
                assert!(
                    (if mention.is_in_title { title } else { body })
                        .get(mention.span.clone())
                        .is_some(),
                    "a mention is off"
                );
            }
        }
        list.resolve(title);
        let _ = Gazetteer::parse(text);
        gistwire::company::check::check(text, list);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn url() -> Url {
    Url::parse("https://news.example/a/b?c=d").expect("an address")
}

/// Whatever the file is: every reader gets it, as a stranger may name any address.
fn read_all(bytes: &[u8]) {
    read_source(bytes);
    read_feed(bytes);
    read_page(bytes);
    read_opml(bytes);
    read_robots(bytes);
}

fn read_source(bytes: &[u8]) {
    source::read(bytes, 1 << 20, &mut |_| ControlFlow::Continue(()))
        .expect("bytes in memory can be read");
}

fn read_feed(bytes: &[u8]) {
    let _ = feed::read(bytes, Origin { url: Some(&url()), charset: None }, 1 << 20);
    let _ = feed::read(bytes, Origin { url: None, charset: Some("windows-1251") }, 1 << 20);
}

fn read_page(bytes: &[u8]) {
    let text = text(bytes);
    let _ = page::read(&text, Some(&url()));
    page::feeds_of(&text, &url());
}

fn read_opml(bytes: &[u8]) {
    if let Ok(listed) = opml::read(bytes) {
        let _ = opml::write(&listed);
    }
}

/// The last line is the link that is asked for.
fn read_robots(bytes: &[u8]) {
    let text = text(bytes);
    let path = text.lines().last().unwrap_or_default();
    if let Ok(link) = url().join(path) {
        robots::allow(&text, &link);
    }
}

fn split(text: &str) {
    assert_eq!(
        sentence::split(text).into_iter().map(|it| &text[it]).collect::<String>(),
        text,
        "a sentence is lost"
    );
    for language in Language::KNOWN {
        assert!(
            sentence::split_in(language, text).into_iter().all(|it| text.get(it).is_some()),
            "a sentence is off"
        );
        assert!(
            block::blocks_in(language, text).into_iter().all(|it| text.get(it.span).is_some()),
            "a block is off"
        );
    }
    let document = Document::new(text, text);
    for sentence in &document.sentences {
        assert!(
            figure::figures(text, &sentence.words)
                .into_iter()
                .all(|it| text.get(it.span).is_some()),
            "a figure is off"
        );
    }
    assert!(term::terms(text).all(|it| text.get(it.span).is_some()), "a term is off");
    SearchQuery::parse(text);
}

fn summarize(text: &str) {
    let (title, body) = text.split_once('\n').unwrap_or(("", text));
    let request = SummaryRequest { query: Some(title.to_owned()), ..SummaryRequest::default() };
    for request in [&request, &SummaryRequest::default()] {
        assert!(
            summary::summarize(title, body, request)
                .picks
                .into_iter()
                .all(|it| body.get(it.span).is_some()),
            "a pick is off"
        );
    }
    summary::brief(title, body, 200);
    let articles: Vec<(&str, &str)> =
        body.split("\n\n").take(12).map(|body| (title, body)).collect();
    summary::summarize_several(&articles, &request);
}

fn find_stories(text: &str) {
    let bodies: Vec<&str> = text.split("\n\n").take(12).collect();
    let profiles: Vec<Profile> = bodies.iter().map(|it| Profile::new(it, text, None)).collect();
    cluster(&profiles, &Rules::default());
    let mut stories = Stories::new(Rules::default());
    for (id, profile) in (0..).zip(profiles) {
        stories.assign([(ItemId(id), profile)]);
    }
    let articles: Vec<(&str, &str)> = bodies.iter().map(|body| ("", *body)).collect();
    summary::additions(&articles, 3);
    summary::novelties(&bodies, 3);
    summary::discrepancies(&bodies, 3);
}

fn render_reply(text: &str) {
    let (first, rest) = text.split_once('\n').unwrap_or(("", text));
    let reply = Reply::headed(first).and_say(rest).and(reply::Block::Quote(text.to_owned()));
    let parts = reply::to_parts(&reply);
    assert!(
        parts.iter().all(|it| it.plain.encode_utf16().count() <= 4096),
        "a message is too long"
    );
    for width in [0, 20, 80] {
        let shown = render(&reply, Look { width, has_colour: false });
        assert!(
            !shown.chars().any(|c| c.is_control() && c != '\n' && c != '\t'),
            "a control character is shown"
        );
    }
    reply::quoted(text);
    reply::shortened(text, 20);
}
