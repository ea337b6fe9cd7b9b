//! Messages as a phone shows them: how many lines they take, and pages and pictures to look at.
//!
//! `cargo test --test it phone` writes them into `target/tmp/messages`: open `light.html` and
//! `dark.html` in a browser. The pictures in `docs/messages` are copies of the SVG files there.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use gistwire::article::ChatId;
use gistwire::clock::FixedClock;
use gistwire::command::{Ctx, Input, Place, Request, render};
use gistwire::context::Context;
use gistwire::ingest::ingest;
use gistwire::message::Locale;
use gistwire::reply::{Press, Reply, phone_rows, to_parts};
use gistwire::store::Load;

use crate::support::bot::{ask, bot, empty_bot};
use crate::support::phone::{Theme, label_width, lines, n_lines, page, picture};

/// The day after the newest sample article.
const TODAY: &str = "2025-06-25T09:00:00Z";

fn loaded(files: &[PathBuf], is_notifying: bool) -> Context {
    let mut context = empty_bot();
    let now = TODAY.parse().expect("a moment");
    context.clock = Box::new(FixedClock(now));
    if is_notifying {
        assert!(ask(&context, Place::Private, Input::Line("/subscribe #harbour")).ok);
    }
    let load = if is_notifying { Load::notifying(now) } else { Load::new(now) };
    let settings = &context.settings.ingest;
    ingest(&context.store, &context.gazetteer, settings, load, files, &mut |_| {})
        .expect("memory is writable");
    context
}

fn sample() -> Context {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample");
    let entries = std::fs::read_dir(folder).expect("the sample articles");
    let mut files: Vec<PathBuf> = entries.map(|it| it.expect("a file").path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "txt"));
    files.sort();
    loaded(&files, false)
}

fn of_text(text: &str, is_notifying: bool) -> (tempfile::TempDir, Context) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("news.txt");
    std::fs::write(&file, text).expect("room");
    let context = loaded(&[file], is_notifying);
    (folder, context)
}

fn say(context: &Context, line: &str) -> Reply {
    ask(context, Place::Private, Input::Line(line)).reply.expect("an answer")
}

/// The message after a press of the button whose label begins like this.
fn press(context: &Context, shown: &Reply, label: &str) -> Reply {
    let buttons = shown.buttons.concat();
    let button = buttons.iter().find(|it| it.label.starts_with(label));
    let button = button.unwrap_or_else(|| panic!("no {label} in {buttons:?}"));
    let Press::Data(data) = &button.press else { panic!("{label} runs nothing") };
    ask(context, Place::Private, Input::Button(data)).reply.expect("an answer")
}

/// An alert about one article, of the usual length of a report.
fn alert() -> Reply {
    let text = "Cranes at the harbour of Ravenna stand still as dockers strike for a second week\nDate: 2025-06-25\n\
                Source: Harbour News\n\nDockers at the harbour of Ravenna voted on Tuesday to continue their strike for a second \
                week. The port authority says that 41 ships are waiting outside the harbour, twice as many as a week ago. The \
                dockers ask for nine percent more pay and for a say in the night shifts. The operator of the terminal has \
                offered five percent and calls the demand unaffordable. Supermarkets in the region expect that fruit will be \
                scarce from Friday. Mediators want to meet both sides on Thursday.\n\n#harbour\n\n";
    let (_folder, context) = of_text(text, true);
    let now = TODAY.parse().expect("a moment");
    let batch = context.store.claim(ChatId(1001), 5, now).expect("a store").expect("an alert");
    render(&Ctx::of(&context), "gist_bot", &batch).expect("a store").expect("a message")
}

/// Articles in four scripts.
const SCRIPTS: &str = "Ravenna opens its new harbour railway after three years\nDate: 2025-06-21\nSource: Harbour News\n\nThe new railway \
    between the harbour of Ravenna and the main line opened on Saturday, three years after work began. Forty trains a day will take \
    containers off the roads, the port authority said. The line cost 210 million euros, a tenth more than planned.\n\n#harbour\n\n\
    Порт Равенны открыл новую железную дорогу\nDate: 2025-06-22\nSource: Портовый вестник\n\nНовая железная дорога между портом Равенны и \
    главной линией открылась в субботу, через три года после начала работ. Сорок поездов в день снимут контейнеры с дорог, сообщило \
    управление порта. Линия стоила 210 миллионов евро, на десятую часть больше, чем планировалось.\n\n#порт\n\n\
    ميناء رافينا يفتتح خط السكك الحديدية الجديد\nDate: 2025-06-23\nSource: أخبار الميناء\n\nافتتح يوم السبت خط السكك الحديدية الجديد بين \
    ميناء رافينا والخط الرئيسي بعد ثلاث سنوات من بدء العمل. وقالت سلطة الميناء إن أربعين قطارا يوميا ستنقل الحاويات بدلا من الطرق. وبلغت \
    تكلفة الخط 210 ملايين يورو، أي أكثر من المخطط بنسبة عشرة في المئة.\n\n#ميناء\n\n\
    拉文纳港新铁路开通\nDate: 2025-06-24\nSource: 港口新闻\n\n连接拉文纳港和干线的新铁路于周六开通，距开工已有三年。港务局表示，每天四十列火车将把集装箱从公路上转移走。这条线路耗资\
    2.1亿欧元，比计划多十分之一。\n\n#港口\n\n";

#[test]
fn messages_take_few_lines() {
    let context = sample();
    let most = [
        ("latest", say(&context, "/latest"), 40),
        ("company", say(&context, "/company alibaba"), 45),
        ("roundup", say(&context, "/roundup"), 70),
        ("help", say(&context, "/help"), 30),
        ("alert", alert(), 18),
    ];
    let mut counted = String::new();
    for (name, reply, n_most) in &most {
        writeln!(counted, "{name}: {} of {n_most}", n_lines(reply)).expect("a string");
    }
    std::fs::write(drawn_folder().join("lines.txt"), &counted).expect("room");
    assert!(most.iter().all(|(_, reply, n_most)| n_lines(reply) <= *n_most), "{counted}");
}

/// The rows of buttons of a language, as Telegram gets them.
fn rows_in(context: &Context, locale: Locale) -> Vec<Vec<String>> {
    let lines = gistwire::command::commands().flat_map(|it| it.examples).copied();
    let pages = ["main", "alerts", "times", "quiet", "length", "languages", "limit"];
    let pages = pages.map(|page| format!("/settings {page}"));
    let more =
        ["/settings quiet 22:00-07:00", "/digest daily 08:30", "/start", "/help all", "alibaba"];
    let lines = lines.map(str::to_owned).chain(pages).chain(more.map(str::to_owned));
    let mut rows = Vec::new();
    for line in lines.filter(|it| !it.starts_with("/forget")) {
        let request = Request {
            chat: ChatId(1001),
            place: Place::Private,
            thread: None,
            user: Some(1001),
            bot_name: Some("gist_bot"),
            channel: None,
            locale,
            input: Input::Line(&line),
        };
        let reply = gistwire::command::answer(&Ctx::of(context), &request).reply;
        for row in phone_rows(reply.map(|it| it.buttons).unwrap_or_default()) {
            rows.push(row.into_iter().map(|it| it.label).collect());
        }
    }
    rows
}

#[test]
fn every_label_fits_its_button_in_every_language() {
    let context = bot();
    let mut cut = Vec::new();
    let mut n_rows = 0;
    for &locale in Locale::ALL {
        for row in rows_in(&context, locale) {
            let n = row.len() as f32;
            let room = (346.0 - 4.0 * (n - 1.0)) / n - 8.0;
            n_rows += 1;
            let wide = row.iter().filter(|label| label_width(label) > room);
            cut.extend(wide.map(|label| format!("{}: {label} of {}", locale.code(), row.len())));
        }
    }
    cut.sort();
    cut.dedup();
    assert!(n_rows > 300 && cut.is_empty(), "{n_rows} rows; {cut:#?}");
}

/// Where pages and pictures are written.
fn drawn_folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages");
    std::fs::create_dir_all(&folder).expect("room");
    folder
}

#[test]
fn a_line_fits_its_bubble_and_none_is_lost() {
    let html = format!("<b>{}</b>\nshort <code>x</code> &amp; <i>sweet</i>", "word ".repeat(40));
    let drawn = lines(&html);
    assert!(drawn.len() > 4 && drawn.iter().all(|it| it.width() <= 324.0), "{drawn:?}");
    assert_eq!(drawn.iter().map(|it| it.text().split_whitespace().count()).sum::<usize>(), 40 + 4);
    let unbroken = lines(&"x".repeat(200));
    assert!(unbroken.len() > 3);
    let chinese = lines(&"新".repeat(45));
    assert_eq!(chinese.len(), 3);
}

#[test]
fn a_collapsed_quotation_shows_three_lines() {
    let long = "word ".repeat(60);
    let open = lines(&format!("Title\n<blockquote>{long}</blockquote>")).len();
    let drawn = lines(&format!("Title\n<blockquote expandable>{long}</blockquote>\n\nEnd"));
    assert!(open > 6);
    assert_eq!(drawn.len(), 1 + 3 + 1 + 1);
    assert_eq!(drawn[3].n_hidden, open - 4);
}

#[test]
fn messages_are_drawn_to_be_looked_at() {
    let context = sample();
    let hello = say(&context, "/start");
    let first = hello.buttons[0][0].label.split(' ').next().unwrap_or_default().to_owned();
    let chosen = press(&context, &hello, &first);
    let how = press(&context, &chosen, "Next");
    let place = press(&context, &how, "Daily");
    let done = press(&context, &place, "Berlin");
    let (_folder, scripts) = of_text(SCRIPTS, false);
    let shown = [
        ("start", hello),
        ("start-chosen", chosen),
        ("start-how", how),
        ("start-place", place),
        ("start-done", done),
        ("help", say(&context, "/help")),
        ("latest", say(&context, "/latest")),
        ("company", say(&context, "/company alibaba")),
        ("read", say(&context, "/read 1")),
        ("report", say(&context, "/report 1")),
        ("alert", alert()),
        ("scripts", say(&scripts, "/latest")),
    ];
    let folder = drawn_folder();
    let named: Vec<(&str, &Reply)> = shown.iter().map(|(name, reply)| (*name, reply)).collect();
    for theme in [Theme::LIGHT, Theme::DARK] {
        let html = page("gistwire's messages", &named, theme);
        assert!(named.iter().all(|(name, _)| html.contains(&format!("<h2>{name}</h2>"))));
        std::fs::write(folder.join(format!("{}.html", theme.name)), html).expect("room");
        for (name, reply) in &named {
            let svg = picture(&[reply], theme);
            assert!(svg.ends_with("</svg>\n"));
            let file = folder.join(format!("{name}-{}.svg", theme.name));
            std::fs::write(file, svg).expect("room");
        }
    }
    let drawn: String = named.iter().flat_map(|it| to_parts(it.1)).map(|it| it.plain).collect();
    assert!(["铁路", "Равенны", "رافينا"].iter().all(|it| drawn.contains(it)));
}
