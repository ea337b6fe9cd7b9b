//! What a person who runs the program does with it: the first hour, copies of the database, the
//! manners of the command line.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own, which is also the home of the person.
fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn run_with(folder: &TempDir, args: &[&str], variables: &[(&str, &str)], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .args(args)
        .current_dir(folder.path())
        .env_clear()
        .env("HOME", folder.path())
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    // The program may end before it has read everything: that is its right.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn run(folder: &TempDir, args: &[&str]) -> Output {
    run_with(folder, args, &[], b"")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn line(n: u32) -> String {
    format!(
        "{{\"title\":\"Harbour {n} opens\",\"text\":\"The harbour {n} opened on Monday. Ships of {n} lines came.\",\
         \"tags\":[\"shipping\"],\"source\":\"Harbour News\",\"published\":\"2026-03-0{n}\",\"id\":\"h{n}\"}}\n"
    )
}

/// A folder with a database of three articles.
fn loaded() -> TempDir {
    let folder = folder();
    let lines: String = (1..=3).map(line).collect();
    let output = run_with(&folder, &["-q", "ingest", "-"], &[], lines.as_bytes());
    assert!(output.status.success(), "{output:?}");
    folder
}

fn files(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = files
        .map(|file| file.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn what_only_reads_creates_no_database_and_names_the_next_step() {
    let folder = folder();
    for args in [
        &["outbox"][..],
        &["feeds", "list"],
        &["feeds", "export"],
        &["feeds", "remove", "x"],
        &["poll"],
        &["prune"],
        &["reindex"],
        &["roundup"],
        &["publish", "tag", "china"],
        &["articles", "export"],
        &["articles", "remove", "--samples"],
        &["stories", "sample", "3"],
        &["backup"],
        &["config", "show"],
        &["config", "check"],
        &["check"],
        &["ask", "/latest"],
        &["people", "list"],
        &["reports"],
        &["feeds", "list", "--suggested"],
    ] {
        let output = run(&folder, args);
        assert_eq!(files(folder.path()), Vec::<String>::new(), "{args:?}");
        let has_an_answer = matches!(args[0], "config" | "check" | "ask" | "people" | "reports");
        let is_refused = !has_an_answer && args.len() < 3
            || matches!(args[0], "publish" | "articles" | "stories");
        if is_refused {
            assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
            let said = err(&output);
            assert!(said.lines().count() == 1 && said.contains("--database"), "{args:?}: {said}");
        }
    }
    // A chat's choice is written, so it needs one.
    assert!(run(&folder, &["ask", "/settings sentences 2"]).status.success());
    assert!(folder.path().join("gistwire.db").exists());
}

#[test]
fn a_mistake_is_found_before_a_database_is_made() {
    let folder = folder();
    let token = ("TELOXIDE_TOKEN", "123456:AAF-abcdefghij_klmnopqrstuvwxyz0123");
    for (variables, words) in [
        (&[("TELOXIDE_TOKEN", "my token")][..], "does not hold a bot token"),
        (&[token, ("TELOXIDE_API_URL", "localhost")], "TELOXIDE_API_URL"),
        (&[token, ("GISTWIRE_DATABASE", "no/such/news.db")], "folder of the database"),
        (&[token, ("GISTWIRE_COMPANIES", "nowhere.toml")], "company list"),
        (&[token, ("GISTWIRE_BACKUP__EVERY", "sometimes")], "backup.every"),
        (&[token, ("GISTWIRE_LOG__FORMAT", "xml")], "auto, text, json, journald"),
        (&[("GISTWIRE_TELEGRAM__TOKEN_FILE", "nowhere")], "cannot read the token file"),
        (&[token, ("GISTWIRE_SERVE__LISTEN", "0.0.0.0:80")], "other machines can reach"),
        (&[token, ("GISTWIRE_TELEGRAM__WEBHOOK", "https://bot.example/t")], "serve.listen"),
        (&[token, ("GISTWIRE_FEEDS__PROXY", "ftp://proxy.example")], "feeds.proxy"),
        (&[token, ("GISTWIRE_TELEGRAM__ALERTS_TO", "@us")], "telegram.alerts_to"),
    ] {
        for args in [&["serve"][..], &["config", "check"]] {
            let output = run_with(&folder, args, variables, b"");
            let expected = if args.len() == 1 { 2 } else { 1 };
            assert_eq!(output.status.code(), Some(expected), "{args:?} {variables:?}: {output:?}");
            let said = out(&output) + &err(&output);
            assert!(said.contains(words), "{args:?}: {said}");
            assert!(!said.contains("klmnopq"), "{said}");
        }
        assert_eq!(files(folder.path()), Vec::<String>::new(), "{variables:?}");
    }
    let output = run_with(&folder, &["config", "check"], &[token], b"");
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn every_setting_is_shown_with_its_origin_and_without_secrets() {
    let folder = folder();
    std::fs::create_dir_all(folder.path().join(".config/gistwire")).unwrap();
    let file = folder.path().join(".config/gistwire/gistwire.toml");
    std::fs::write(&file, "[summary]\nsentences = 4\n").unwrap();
    let variables = [
        ("GISTWIRE_TELEGRAM__OPERATORS", "12"),
        ("TELOXIDE_TOKEN", "123456:AAF-abcdefghij_klmnopqrstuvwxyz0123"),
        ("TELOXIDE_API_URL", "http://kim:secret@127.0.0.1:8081"),
    ];
    let args = ["--database", "x.db", "config", "show"];
    let shown = out(&run_with(&folder, &args, &variables, b""));
    for (key, origin) in [
        ("summary.sentences = 4", "# file"),
        ("telegram.operators = [12]", "# variable GISTWIRE_TELEGRAM__OPERATORS"),
        ("database = \"x.db\"", "# flag --database"),
        ("delivery.burst = 1", "# default"),
        ("# TELOXIDE_TOKEN", "hidden"),
    ] {
        let line = shown.lines().find(|it| it.starts_with(key));
        assert!(line.is_some_and(|it| it.contains(origin)), "{key}: {shown}");
    }
    assert!(!shown.contains("secret") && !shown.contains("klmnopq"), "{shown}");
    let json = out(&run_with(&folder, &["config", "show", "--json"], &variables, b""));
    let json: Value = serde_json::from_str(&json).unwrap();
    let settings = json["settings"].as_array().unwrap();
    let found = settings.iter().find(|it| it["key"] == "summary.sentences").unwrap();
    assert_eq!((found["value"].as_i64(), found["origin"].as_str()), (Some(4), Some("file")));
}

#[test]
fn no_setting_shows_a_password_or_a_token_whatever_key_holds_it() {
    let folder = folder();
    let json = out(&run(&folder, &["config", "show", "--json"]));
    let json: Value = serde_json::from_str(&json).unwrap();
    let keys: Vec<String> = json["settings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["value"].is_string() || it["value"].is_null() || it["value"].is_array())
        .map(|it| it["key"].as_str().unwrap().to_owned())
        .collect();
    assert!(keys.len() > 15, "{keys:?}");
    let address = "https://kim:hush-hush@p.example:1/x?token=hush-hush";
    let odd = "socks5h://kim:hush hush\"hush@p.example:1";
    let token = "123456:AAF-hush-hush_klmnopqrstuvwxyz0123";
    for key in &keys {
        let variable = format!("GISTWIRE_{}", key.replace('.', "__").to_uppercase());
        let is_proxy = key.ends_with("proxy");
        for value in [address, token].into_iter().chain(is_proxy.then_some(odd)) {
            for args in
                [&["config", "show"][..], &["config", "show", "--json"], &["config", "check"]]
            {
                let output = run_with(&folder, args, &[(&variable, value)], b"");
                let said = out(&output) + &String::from_utf8_lossy(&output.stderr);
                assert!(!said.contains("hush"), "{key} {args:?}: {said}");
            }
        }
    }
    // A line of the file that cannot be read.
    let file = folder.path().join("bad.toml");
    std::fs::write(&file, "[telegram]\nproxy = http://kim:hush hush@p.example:1\n").unwrap();
    let output = run(&folder, &["--config", "bad.toml", "config", "show"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("bad.toml") && !said.contains("hush"), "{said}");
}

#[test]
fn samples_and_articles_can_be_removed_and_exported() {
    let folder = folder();
    run_with(&folder, &["chat"], &[], b"/status\n");
    run_with(&folder, &["-q", "ingest", "-"], &[], line(1).as_bytes());
    let dry = run(&folder, &["articles", "remove", "--samples", "--dry-run"]);
    assert_eq!(out(&dry), "48 articles would be removed.\n");
    let removed = run(&folder, &["articles", "remove", "--samples"]);
    assert_eq!(out(&removed), "48 articles removed.\n");
    assert_eq!(run(&folder, &["articles", "remove", "--samples"]).status.code(), Some(1));
    assert!(run(&folder, &["check"]).status.success());

    let exported = run(&folder, &["articles", "export"]);
    let article: Value = serde_json::from_str(&out(&exported)).unwrap();
    assert_eq!(article, serde_json::from_str::<Value>(&line(1)).unwrap());
    let again = run_with(&folder, &["ingest", "-", "--json"], &[], &exported.stdout);
    assert_eq!(serde_json::from_str::<Value>(&out(&again)).unwrap()["known"], 1);
    let other = run(&folder, &["articles", "export", "--tag", "ships"]);
    assert_eq!((other.status.code(), out(&other)), (Some(1), String::new()));
    let by_source = run(&folder, &["articles", "remove", "--source", "harbour news"]);
    assert_eq!(out(&by_source), "1 article removed.\n");
    assert_eq!(run(&folder, &["articles", "remove"]).status.code(), Some(2));
}

#[test]
fn a_backup_is_made_kept_piped_and_restored() {
    let folder = loaded();
    let at = |name: &str| folder.path().join(name);
    let made = run(&folder, &["backup", "--keep", "1"]);
    assert!(made.status.success() && out(&made).contains("3 articles"), "{made:?}");
    assert_eq!(files(&at("backups")).len(), 1);
    let piped = run(&folder, &["backup", "-"]);
    assert!(piped.stdout.starts_with(b"SQLite format 3\0"));
    std::fs::write(at("piped.db"), &piped.stdout).unwrap();

    assert!(run(&folder, &["-q", "articles", "remove", "--tag", "shipping"]).status.success());
    let restored = run(&folder, &["restore", "piped.db", "--json"]);
    let report: Value = serde_json::from_str(&out(&restored)).unwrap();
    assert_eq!(report["articles"], 3);
    assert!(Path::new(&folder.path().join(report["before"].as_str().unwrap())).exists());
    assert!(run(&folder, &["check"]).status.success());
    let shown = run(&folder, &["ask", "/tag shipping"]);
    assert!(out(&shown).contains("3 articles"), "{shown:?}");

    std::fs::write(at("letter.txt"), "mine").unwrap();
    for args in [&["backup", "letter.txt"], &["restore", "letter.txt"]] {
        let output = run(&folder, args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert_eq!(err(&output).lines().count(), 1, "{output:?}");
    }
    assert_eq!(std::fs::read(at("letter.txt")).unwrap(), b"mine");
}

#[test]
fn packed_files_are_unpacked() {
    let folder = folder();
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all((line(1) + &line(2)).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    std::fs::write(folder.path().join("news.jsonl.gz"), &packed).unwrap();
    let output = run(&folder, &["ingest", "news.jsonl.gz", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&out(&output)).unwrap()["new"], 2, "{output:?}");
    let piped = run_with(&folder, &["ingest", "-", "--json"], &[], &packed);
    assert_eq!(serde_json::from_str::<Value>(&out(&piped)).unwrap()["known"], 2);
    let half = run_with(&folder, &["ingest", "-"], &[], &packed[..packed.len() / 2]);
    assert_ne!(half.status.code(), Some(0), "{half:?}");
    // What is packed twice is no text.
    let mut twice = GzEncoder::new(Vec::new(), Compression::fast());
    twice.write_all(&packed).unwrap();
    let output = run_with(&folder, &["ingest", "-"], &[], &twice.finish().unwrap());
    assert!(err(&output).contains("unpack"), "{output:?}");
}

#[test]
fn no_flag_is_needed_for_what_a_command_does_anyway() {
    let folder = loaded();
    assert!(run(&folder, &["poll"]).status.success());
    assert!(run(&folder, &["poll", "--once"]).status.success());
    let lines =
        b"{\"id\":1,\"title\":\"Nvidia opens a plant\",\"text\":\"Nvidia opened a plant.\"}\n";
    for command in ["stories", "companies"] {
        let plain = run_with(&folder, &[command], &[], lines);
        let named = run_with(&folder, &[command, "--jsonl"], &[], lines);
        assert!(plain.status.success() && !plain.stdout.is_empty(), "{plain:?}");
        assert_eq!(plain.stdout, named.stdout);
    }
}

#[test]
fn version_help_completions_and_manual_say_what_there_is() {
    let folder = folder();
    let short = out(&run(&folder, &["-V"]));
    let long = out(&run(&folder, &["--version"]));
    assert_eq!(short.lines().count(), 1);
    assert!(long.starts_with(short.trim_end()) && long.contains("SQLite 3."), "{long}");
    let help = out(&run(&folder, &["serve", "--help"]));
    for words in ["Examples:", "TELOXIDE_TOKEN", "SIGTERM", "Exit status", "Global options"] {
        assert!(help.contains(words), "{words}: {help}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(out(&run(&folder, &["completions", shell])).contains("backup"), "{shell}");
    }
    assert!(out(&run(&folder, &["man"])).contains(".TH gistwire"));
    assert!(run(&folder, &["man", "."]).status.success());
    assert!(files(folder.path()).contains(&"gistwire-serve.1".to_owned()));
}

#[test]
fn people_are_allowed_banned_and_treated_like_others_again() {
    let folder = loaded();
    assert!(run(&folder, &["people", "allow", "5", "-70"]).status.success());
    assert_eq!(run(&folder, &["people", "allow", "5"]).status.code(), Some(1));
    assert!(run(&folder, &["people", "ban", "5"]).status.success());
    let listed = out(&run(&folder, &["people", "list"]));
    assert!(listed.contains("5 is banned") && listed.contains("-70 is allowed"), "{listed}");
    assert!(run(&folder, &["people", "unban", "5"]).status.success());
    let json = out(&run(&folder, &["people", "list", "--json"]));
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["decisions"].as_array().unwrap().len(), 1);
}

#[test]
fn the_log_takes_its_form_and_level_from_settings_and_variable() {
    let folder = loaded();
    std::fs::write(folder.path().join("x.txt"), "").unwrap();
    let logged = |variables: &[(&str, &str)]| {
        let variables = [&[("GISTWIRE_SUMARY__X", "1")], variables].concat();
        err(&run_with(&folder, &["ask", "/status"], &variables, b""))
    };
    assert!(logged(&[]).contains("WARN") && logged(&[]).contains("GISTWIRE_SUMARY__X"));
    assert_eq!(logged(&[("GISTWIRE_LOG__LEVEL", "error")]), "");
    assert_eq!(logged(&[("GISTWIRE_LOG", "error")]), "");
    assert!(logged(&[("GISTWIRE_LOG__FORMAT", "journald")]).starts_with("<4>"));
    let json = logged(&[("GISTWIRE_LOG__FORMAT", "json")]);
    let line: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (line["level"].as_str(), line["variable"].as_str()),
        (Some("warn"), Some("GISTWIRE_SUMARY__X"))
    );
    assert!(logged(&[("GISTWIRE_LOG", "a=b=c")]).contains("GISTWIRE_LOG cannot be used"));
}
