//! The program itself, through pipes: what scripts and people in a terminal rely on.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a database that holds the small archive.
fn loaded() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/archive.txt");
    let output = run(&folder, &["-q", "ingest", &archive.to_string_lossy()], "");
    assert!(output.status.success(), "{output:?}");
    folder
}

fn gistwire(folder: &TempDir, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .args(args)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for (name, _) in std::env::vars()
        .filter(|(name, _)| name.starts_with("GISTWIRE") || name.starts_with("TELOXIDE"))
    {
        command.env_remove(name);
    }
    command
}

fn run(folder: &TempDir, args: &[&str], input: &str) -> Output {
    let mut child = gistwire(folder, args).spawn().expect("the program starts");
    // The program may end before it has read everything: that is its right.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("the program ends")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn answers(folder: &TempDir, args: &[&str], input: &str) -> Vec<Value> {
    let output = run(folder, &[&["ask", "--json"], args].concat(), input);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    text(&output)
        .lines()
        .map(|it| serde_json::from_str(it).expect("a JSON object a line"))
        .collect()
}

#[test]
fn each_line_gets_one_object_in_order() {
    let folder = loaded();
    let answers = answers(&folder, &[], "/latest\n\n/tag nowhere\r\nalibaba\n/help");
    let seen: Vec<(&str, &str, bool)> = answers
        .iter()
        .map(|it| {
            (
                it["command"].as_str().unwrap(),
                it["answered_by"].as_str().unwrap(),
                it["ok"].as_bool().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("/latest", "latest", true),
        ("", "", false),
        ("/tag nowhere", "tag", false),
        ("alibaba", "company", true),
        ("/help", "help", true),
    ];
    assert_eq!(seen, expected);
    assert!(
        answers.iter().all(|it| it["elapsed_us"].is_u64()
            && !it["replies"][0]["text"].as_str().unwrap().is_empty())
    );
}

#[test]
fn articles_come_as_data() {
    let folder = loaded();
    let answer = &answers(&folder, &["/company shein"], "")[0];
    let article = &answer["articles"][0];
    assert_eq!(article["title"], "Shein moves part of its warehouse work to Vietnam");
    assert_eq!(article["published"], "2025-03-03");
    assert_eq!(article["url"], "https://example.com/2025-03-03");
    assert_eq!(article["tags"], serde_json::json!(["china", "e-commerce"]));
    assert!(article["sentences"].as_array().unwrap().len() > 1);
}

#[test]
fn a_script_presses_a_button_by_its_data() {
    let folder = loaded();
    let first = &answers(&folder, &["/settings articles 1", "/latest"], "")[1];
    let more = first["replies"][0]["buttons"][0][0].clone();
    assert_eq!(more["label"], "More ›");
    let press = format!("press {}", more["data"].as_str().unwrap());
    let second = &answers(&folder, &[&press], "")[0];
    assert_eq!(
        (second["answered_by"].as_str(), second["ok"].as_bool()),
        (Some("latest"), Some(true))
    );
    assert_ne!(first["articles"][0]["id"], second["articles"][0]["id"]);
    let forged = &answers(&folder, &["press nonsense"], "")[0];
    assert!(forged["notice"].as_str().unwrap().contains("expired"));
}

#[test]
fn each_chat_has_its_own_choices() {
    let folder = loaded();
    answers(&folder, &["--as", "-100", "/settings sentences 1"], "");
    let n_sentences = |chat: &str| {
        answers(&folder, &["--as", chat, "/tag typography"], "")[0]["articles"][0]["sentences"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(n_sentences("-100"), 1);
    assert!(n_sentences("7") > 1);
}

#[test]
fn a_pipe_gets_plain_text() {
    let folder = loaded();
    for args in [&["ask", "/latest all"][..], &["chat"]] {
        let output = run(&folder, args, "/latest all\n");
        let text = text(&output);
        assert!(
            output.status.success() && text.starts_with("Latest · 7 articles · 1–5\n"),
            "{text}"
        );
        assert!(!text.contains('\u{1b}') && !text.contains("gistwire>"));
        assert!(text.lines().all(|it| it.chars().count() <= 80 || it.contains("://")));
    }
}

#[test]
fn a_talk_goes_through_a_pipe() {
    let folder = loaded();
    let output = run(
        &folder,
        &["chat"],
        "/settings articles 1\n\n/latest\nmore\nback\n1\nmore please\nquit\n/status\n",
    );
    assert!(output.status.success());
    let text = text(&output);
    let headings: Vec<&str> = text.lines().filter(|it| it.starts_with("Latest · ")).collect();
    let page = |n: u32| format!("Latest · 7 articles · {n}");
    assert_eq!(headings, [page(1), page(2), page(1), page(2), page(3)]);
    assert!(!text.contains("Status"), "nothing is answered after quit");
}

#[test]
fn the_status_tells_what_was_not_found_from_bad_usage() {
    let folder = loaded();
    let status = |args: &[&str]| run(&folder, args, "").status.code();
    assert_eq!(status(&["ask", "/latest", "/tag china"]), Some(0));
    assert_eq!(status(&["ask", "/latest", "/tag nowhere"]), Some(1));
    assert_eq!(status(&["ask", "/read 99"]), Some(1));
    assert_eq!(status(&["ask", "gibberish"]), Some(1));
    assert_eq!(status(&["ask", "--colour", "/latest"]), Some(2));
    assert_eq!(status(&["ask", "--as", "me", "/latest"]), Some(2));
    assert_eq!(status(&["--config", "nowhere.toml", "ask", "/latest"]), Some(2));
    assert_eq!(status(&["--database", "no/such/folder/x.db", "ask", "/latest"]), Some(1));
}

#[test]
fn bytes_that_are_no_text_are_answered() {
    let folder = loaded();
    let mut child = gistwire(&folder, &["ask", "--json"]).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"/tag \xff\xfe\n/latest\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output).lines().count(), 2);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let folder = loaded();
    for args in [&["ask"][..], &["ask", "--json"], &["chat"]] {
        let mut child = gistwire(&folder, args).spawn().unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all("/latest\n".repeat(200).as_bytes());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}

/// What must not reach a terminal: control characters but line ends and tabs, and direction
/// overrides.
#[track_caller]
fn assert_steers_nothing(args: &[&str], output: &Output) {
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        let steers = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\t')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!text.contains(steers), "{args:?}: {text:?}");
    }
}

#[test]
fn nothing_foreign_steers_the_terminal() {
    const STEERING: &str = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\r\u{8}";
    let folder = tempfile::tempdir().unwrap();
    let article = |n: u32| {
        let text = format!(
            "Ant Group {STEERING} opened a port in {STEERING} Lund on Monday, said Alibaba. It cost {n} million{STEERING} euros."
        );
        let title = format!("Port {n} {STEERING} of Lund");
        serde_json::json!({ "title": title, "text": text, "tags": [format!("ch{STEERING}ina")], "source": STEERING, "url": format!("https://a.example/{n}?{STEERING}"), "published": STEERING })
    };
    let lines: String = (0..3).map(|it| article(it).to_string() + "\n").collect();
    std::fs::write(folder.path().join("a.jsonl"), lines + "{\u{1b}[31m}\n" + STEERING).unwrap();
    let named = format!("b{}.txt", STEERING.replace('/', ""));
    std::fs::write(folder.path().join(&named), "only a title").unwrap();
    let opml = format!(
        "<opml version=\"1.0\"><body><outline text=\"{}\" xmlUrl=\"https://a.example/x\"/><outline xmlUrl=\"{}:x\"/></body></opml>",
        "a\u{9b}2J\u{202e}", "\u{202e}a"
    );
    std::fs::write(folder.path().join("list.opml"), opml).unwrap();
    let input = format!(
        "/latest\n/search {STEERING} é{STEERING}\n/company{STEERING}\n/export\n{STEERING}\n/subscribe {STEERING}x\n/subscriptions\n/why 1\n/read 1\n/tags\n1\n"
    );
    let text = format!(
        "Title {STEERING}\n\nThe port {STEERING} of Lund opened on Monday. It cost{STEERING} a lot of money."
    );
    for (args, input) in [
        (&["-v", "ingest", "a.jsonl", &named, "gone\u{1b}[2J"][..], ""),
        (&["chat"], &input),
        (&["ask"], &input),
        (&["ask", "--json"], &input),
        (&["roundup"], ""),
        (&["roundup", "--format", "html", STEERING], ""),
        (&["summarize", "--why", "--query", STEERING], &text),
        (&["summarize", "--json", "--why"], &text),
        (&["feeds", "import", "list.opml"], ""),
        (&["feeds", "list"], ""),
        (&["feeds", "list", "--json"], ""),
        (&["feeds", "export"], ""),
        (&["feeds", "add", STEERING], ""),
        (&["feeds", "remove", STEERING], ""),
        (&["feeds", "check", STEERING], ""),
        (&["companies", "show", STEERING], ""),
        (&["companies", "list", STEERING], ""),
        (
            &["companies", "--jsonl"],
            &format!("{}\n{STEERING}\n", serde_json::json!({ "id": STEERING, "text": text })),
        ),
        (
            &["stories", "--jsonl"],
            &format!("{}\n{STEERING}\n", serde_json::json!({ "id": STEERING, "text": text })),
        ),
        (
            &["summarize", "--jsonl"],
            &format!("{}\n{STEERING}\n", serde_json::json!({ "id": STEERING, "text": text })),
        ),
        (&["outbox"], ""),
        (&["nonsense", STEERING], ""),
        (&["--database", STEERING, "--config", STEERING, "feeds", "list"], ""),
    ] {
        assert_steers_nothing(args, &run(&folder, args, input));
    }
    // For scripts every character is there.
    let line = serde_json::json!({ "id": 1, "text": text }).to_string();
    let answer: Value =
        serde_json::from_str(&self::text(&run(&folder, &["summarize", "--jsonl"], &line))).unwrap();
    let sentences: Vec<&str> =
        answer["sentences"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    assert!(!sentences.is_empty() && sentences.iter().all(|it| text.contains(it)), "{answer}");
    assert!(sentences.concat().contains(STEERING.trim_end()), "{answer}");
}

#[test]
fn what_is_typed_is_in_no_log_line() {
    let folder = loaded();
    for line in [
        "/company 阿里巴巴\u{3000}集团",
        "/company alibaba\u{a0}30d",
        "/timeline alibaba\u{2003}1y",
        "alibaba\u{3000}30d",
    ] {
        let output = run(&folder, &["-vv", "ask", "--json", line], "");
        assert!(!text(&output).contains("went wrong"), "{output:?}");
        assert!(
            !String::from_utf8_lossy(&output.stderr).to_lowercase().contains("alibaba"),
            "{output:?}"
        );
    }
}
