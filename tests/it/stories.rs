//! `gistwire stories --jsonl` as a script sees it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Exit status, standard output and standard error.
fn stories(args: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .arg("stories")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    (
        out.status.code(),
        String::from_utf8(out.stdout).unwrap(),
        String::from_utf8(out.stderr).unwrap(),
    )
}

const HEADLINES: &str = r#"{"id":"a","title":"Zork paper mill burns down in Lund"}
{"id":7,"title":"Ravenna closes its port to cruise ships"}

{"id":"b","text":"Fire guts Zork paper mill in Lund"}
"#;

#[test]
fn each_article_is_told_its_story_in_the_order_of_the_input() {
    let expected =
        "{\"id\":\"a\",\"story\":1}\n{\"id\":7,\"story\":2}\n{\"id\":\"b\",\"story\":1}\n";
    for args in [&["--jsonl"][..], &["--jsonl", "--online"]] {
        assert_eq!(
            stories(args, HEADLINES),
            (Some(0), expected.to_owned(), String::new()),
            "{args:?}"
        );
    }
}

#[test]
fn the_window_parts_what_is_alike() {
    let input = r#"{"id":1,"title":"Zork paper mill burns down in Lund","published":"2024-03-01"}
{"id":2,"title":"Zork paper mill burns down in Lund","published":"2024-03-04"}
"#;
    assert!(stories(&["--jsonl"], input).1.ends_with("{\"id\":2,\"story\":1}\n"));
    assert!(
        stories(&["--jsonl", "--window-days", "2"], input).1.ends_with("{\"id\":2,\"story\":2}\n")
    );
}

#[test]
fn a_broken_line_is_named_and_passed_over() {
    let (code, out, problems) =
        stories(&["--jsonl"], "{\"id\":1,\"title\":\"A\"}\n{\"title\":\"no id\"}\n{\"id\":3}\n");
    assert_eq!((code, out.lines().count()), (Some(1), 2));
    assert!(problems.contains("line 2 is passed over"), "{problems}");
}

#[test]
fn judged_pairs_set_the_threshold_and_it_can_be_reset() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (database, file) = (path("news.db"), path("pairs.jsonl"));
    drop(gistwire::store::Store::open(Path::new(&database)).unwrap());
    let line = |at: usize| {
        let probability = (at % 20) as f64 / 20.0 + 0.02;
        let is_one = (at / 20) as f64 / 10.0 < probability;
        let label = if is_one { "update" } else { "related" };
        format!("{{\"probability\":{probability:.2},\"label\":\"{label}\"}}\n")
    };
    std::fs::write(&file, (0..200).map(line).collect::<String>()).unwrap();
    let run = |args: &[&str]| stories(&[&["--database", &database], args].concat(), "");
    let (code, out, problems) = run(&["judged", &file, "--set"]);
    assert_eq!((code, problems.as_str()), (Some(0), ""));
    assert!(out.contains("as it is now") && out.contains("Articles join a story from 0."), "{out}");
    let (_, again, _) = run(&["judged", &file]);
    assert!(again.contains("Nothing is changed"), "{again}");
    let now = |out: &str| out.lines().nth(1).map(str::to_owned);
    assert_ne!(now(&again), now(&out), "it was set");
    assert_eq!(run(&["judged", "--reset"]).0, Some(0));
    assert_eq!(now(&run(&["judged", &file]).1), now(&out));
    std::fs::write(&file, "{\"probability\":0.5,\"label\":\"maybe\"}\n").unwrap();
    let (code, out, problems) = run(&["judged", &file]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("set no threshold") && problems.contains(":1 is passed over"),
        "{problems}"
    );
}

#[test]
fn a_sample_of_an_empty_archive_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("news.db");
    drop(gistwire::store::Store::open(&database).unwrap());
    let (code, out, problems) =
        stories(&["--database", database.to_str().unwrap(), "sample", "9"], "");
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(problems.contains("no article has one before it"), "{problems}");
}

/// A number after a word in a line of `gistwire stories marked` that starts with a name.
#[track_caller]
fn figure(report: &str, line: &str, name: &str) -> f64 {
    let line = report.lines().find(|it| it.starts_with(line)).expect("a line");
    let after = line.split(name).nth(1).expect("a figure").trim_start();
    after.split([',', ' ']).next().expect("a figure").parse().expect("a number")
}

#[test]
fn differences_that_are_shown_are_right_on_marked_cases() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/marks/discrepancies.toml");
    let (status, report, _) = stories(&["marked", path], "");
    assert_eq!(status, Some(0));
    for set in ["tune", "held"] {
        assert!(figure(&report, set, "precision") >= 0.9, "{report}");
        assert!(figure(&report, set, "recall") >= 0.8, "{report}");
        for language in ["de", "es", "fr", "ru"] {
            let set = format!("{set} {language}");
            assert!(figure(&report, &set, "precision") >= 0.9, "{report}");
            assert!(figure(&report, &set, "recall") >= 0.5, "{report}");
        }
    }
}

#[test]
fn marked_updates_are_told_from_repetitions() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/marks/updates.toml");
    let (_, report, _) = stories(&["marked", path], "");
    for set in ["tune", "held"] {
        assert!(figure(&report, &format!("{set}, mark"), "AUC") >= 0.9, "{report}");
        assert!(figure(&report, &format!("{set}, sent"), "recall") >= 0.85, "{report}");
    }
}

#[test]
fn events_are_found_again_within_a_language_and_across() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/marks/languages.toml");
    let (_, report, _) = stories(&["marked", path], "");
    for language in ["de", "es", "fr", "ru", "across"] {
        assert!(figure(&report, language, "F1") >= 0.85, "{report}");
    }
}
