//! `gistwire ingest` as a person or a script meets it: the binary, real files, real signals.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use gistwire::store::Store;

/// A folder with files and a database.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("news.db")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        command
            .current_dir(self.folder.path())
            .env_remove("GISTWIRE_CONFIG")
            .env("GISTWIRE_DATABASE", self.database())
            .arg("ingest");
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command().args(args).output().unwrap()
    }

    /// Runs with `--json`: exit status, [new, changed, known], problems as `path:line: text`.
    fn report(&self, args: &[&str]) -> (i32, [u64; 3], Vec<String>) {
        let output = self.run(&[&["--json"], args].concat());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let count = |key: &str| json[key].as_u64().unwrap();
        let problems = json["problems"].as_array().unwrap().iter();
        let problems = problems.map(|it| {
            format!(
                "{}:{}: {}",
                it["path"].as_str().unwrap(),
                it["line"],
                it["problem"].as_str().unwrap()
            )
        });
        (
            output.status.code().unwrap(),
            [count("new"), count("changed"), count("known")],
            problems.collect(),
        )
    }

    #[track_caller]
    fn check(&self, args: &[&str], status: i32, counts: [u64; 3], problems: &[&str]) {
        let (found_status, found_counts, found) = self.report(args);
        assert_eq!((found_status, found_counts), (status, counts), "{found:?}");
        assert_eq!(found.len(), problems.len(), "{found:?}");
        for (found, problem) in found.iter().zip(problems) {
            assert!(found.contains(problem), "{found} does not hold {problem}");
        }
    }
}

fn n_articles(database: &Path) -> u32 {
    Store::open(database).unwrap().totals().unwrap().n_articles
}

const TWO: &str = "One\n\nText.\n\n#a\n\nTwo\n\nText.\n\n#b\n";

#[test]
fn files_and_folders_are_loaded_once() {
    let desk = Desk::new();
    desk.file("news/a.txt", TWO);
    desk.file("news/sub/b.jsonl", "{\"title\":\"Three\",\"text\":\"x\"}\n");
    desk.file("news/README.md", "# No article\n");
    desk.check(&["news", "news/a.txt"], 0, [3, 0, 2], &[]);
    desk.check(&["news"], 0, [0, 0, 3], &[]);
    desk.file("news/a.txt", TWO.replace("#b", "#c"));
    desk.check(&["news"], 0, [0, 1, 2], &[]);
    assert_eq!(n_articles(&desk.database()), 3);
}

#[test]
fn the_report_is_one_line_and_problems_go_to_stderr() {
    let desk = Desk::new();
    desk.file("a.txt", format!("{TWO}#stray\n"));
    let output = desk.run(&["a.txt"]);
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(
        stdout.starts_with("2 new, 0 changed, 0 already known, 1 problem, from 1 file in ")
            && stdout.ends_with(" s\n"),
        "{stdout}"
    );
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("a.txt:12: a line of tags without an article")
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn stdin_is_a_source() {
    let desk = Desk::new();
    let mut child = desk
        .command()
        .args(["-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(TWO.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "{\"new\":2,\"changed\":0,\"known\":0,\"problems\":[]}\n"
    );
}

#[test]
fn the_good_part_of_a_bad_file_is_kept() {
    let desk = Desk::new();
    desk.file(
        "bad.txt",
        b"One\n\n\xff\n\n#a\n\nTwo\n\nText.\n\n#b\n\nEmpty\n\n#c\n\nLast\n\nText.\n",
    );
    desk.check(
        &["bad.txt"],
        1,
        [2, 0, 0],
        &[
            "bad.txt:3: \"One\" is not UTF-8",
            "bad.txt:13: \"Empty\" has no text",
            "bad.txt:17: the file ends",
        ],
    );
    desk.file("bad.jsonl", "{\"title\":\"A\",\"text\":\"x\"}\n{\"title\":\n{\"title\":\"B\"}\n");
    desk.check(
        &["bad.jsonl"],
        1,
        [1, 0, 0],
        &["bad.jsonl:2: the line is not an article", "bad.jsonl:3: the object has no \"text\""],
    );
    desk.check(
        &["bad.txt", "gone.txt"],
        1,
        [0, 0, 2],
        &["bad.txt:3", "bad.txt:13", "bad.txt:17", "gone.txt:null: no such file"],
    );
}

#[test]
fn nothing_readable_at_all_is_bad_input() {
    let desk = Desk::new();
    desk.file("empty.txt", "");
    desk.file("folder/.hidden", "x");
    desk.check(&["gone.txt"], 2, [0, 0, 0], &["no such file"]);
    desk.check(&["empty.txt"], 2, [0, 0, 0], &["the file is empty"]);
    desk.check(&["folder"], 2, [0, 0, 0], &["the folder holds no file"]);
    assert_eq!(desk.run(&[]).status.code(), Some(2));
}

#[test]
fn an_article_over_the_limit_is_left_out_and_named() {
    let desk = Desk::new();
    desk.file("big.txt", format!("Big\n\n{}\n\n#a\n\n{TWO}", "word ".repeat(1000)));
    let output = desk
        .command()
        .env("GISTWIRE_INGEST__MAX_ARTICLE_BYTES", "4096")
        .args(["--json", "big.txt"])
        .output()
        .unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.contains("\"new\":2") && stdout.contains("over 4096 bytes"), "{stdout}");
    desk.check(&["big.txt"], 0, [1, 0, 2], &[]);
}

#[test]
fn wrong_settings_are_bad_usage() {
    let desk = Desk::new();
    desk.file("a.txt", TWO);
    let output = desk.command().args(["--config", "gone.toml", "a.txt"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("gone.toml"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let desk = Desk::new();
    desk.file("a.txt", TWO);
    let mut child = desk
        .command()
        .args(["a.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()),
        (Some(0), "")
    );
}

#[test]
fn a_kill_leaves_a_whole_database_and_a_repeat_completes_it() {
    const N: u32 = 4_000;
    let desk = Desk::new();
    let article = |it: u32| {
        format!(
            "Title {it}\n\nAlibaba and cloud number {it}. {}\n\n#a, #n-{it}\n\n",
            "Some words of text. ".repeat(40)
        )
    };
    desk.file("news.txt", (0..N).map(article).collect::<String>());

    let store = Store::open(&desk.database()).unwrap();
    let mut child = desk.command().args(["news.txt"]).stdout(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    while store.totals().unwrap().n_articles == 0 {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing was loaded");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();

    let n_left = store.totals().unwrap().n_articles;
    assert!(n_left > 0 && n_left < N, "{n_left} articles");
    assert_eq!(store.tag_count("a").unwrap(), n_left);
    assert_eq!(
        store
            .company_count("Alibaba")
            .unwrap()
            .named
            .max(store.company_count("Alibaba Group").unwrap().named),
        n_left
    );
    drop(store);
    desk.check(&["news.txt"], 0, [u64::from(N - n_left), 0, u64::from(n_left)], &[]);
    assert_eq!(n_articles(&desk.database()), N);
}
