//! `gistwire reindex` as an operator meets it: the binary, a real database, a list that changes, a
//! kill.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use gistwire::store::Store;

const OLD_LIST: &str = "[[company]]\nname = \"Northwind\"\n";
const NEW_LIST: &str = "[[company]]\nname = \"Northwind\"\n\n[[company]]\nname = \"Lightboat\"\n";

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// A database with articles that were loaded under the old list, and then a new list.
    fn new(n_articles: u32) -> Desk {
        let desk = Desk { folder: tempfile::tempdir().unwrap() };
        let article = |it: u32| {
            format!(
                "Story {it}\nDate: 2025-03-01\n\nLightboat hired {it} sailors. {}\n\n#sea\n\n",
                "Northwind did not. ".repeat(30)
            )
        };
        desk.write("news.txt", &(0..n_articles).map(article).collect::<String>());
        desk.write("gistwire.toml", "companies = \"list.toml\"\n");
        desk.write("list.toml", OLD_LIST);
        assert!(desk.command("ingest").arg("news.txt").output().unwrap().status.success());
        desk.write("list.toml", NEW_LIST);
        desk
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.folder.path().join(name), content).unwrap();
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("news.db")
    }

    fn command(&self, command: &str) -> Command {
        let mut gistwire = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        gistwire
            .current_dir(self.folder.path())
            .env("GISTWIRE_CONFIG", "gistwire.toml")
            .env("GISTWIRE_DATABASE", self.database());
        gistwire.arg(command);
        gistwire
    }

    fn n_about(&self, name: &str) -> u32 {
        Store::open(&self.database()).unwrap().company_count(name).unwrap().named
    }
}

fn stdout(output: Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_changed_list_is_told_and_a_second_run_finds_all_up_to_date() {
    let desk = Desk::new(3);
    let told = stdout(desk.command("reindex").output().unwrap());
    assert!(told.starts_with("3 of 3 articles changed, 0 were up to date, in "), "{told}");
    assert_eq!((desk.n_about("Lightboat"), desk.n_about("Northwind")), (3, 3));
    let told = stdout(desk.command("reindex").output().unwrap());
    assert!(told.starts_with("All 3 articles are up to date, looked at in "), "{told}");
    let told = stdout(desk.command("reindex").arg("--json").output().unwrap());
    assert_eq!(told, "{\"articles\":3,\"changed\":0,\"up_to_date\":3,\"moved\":0,\"stories\":1}\n");
}

#[test]
fn a_kill_leaves_a_whole_database_and_a_repeat_completes_it() {
    const N: u32 = 250;
    let desk = Desk::new(N);
    let store = Store::open(&desk.database()).unwrap();
    let mut child = desk.command("reindex").stdout(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    while store.company_count("Lightboat").unwrap().named == 0 {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing was changed");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let n_before = store.company_count("Lightboat").unwrap().named;
    assert!(n_before > 0);
    drop(store);

    let told: serde_json::Value =
        serde_json::from_str(&stdout(desk.command("reindex").arg("--json").output().unwrap()))
            .unwrap();
    assert_eq!(
        (told["up_to_date"].as_u64(), told["changed"].as_u64()),
        (Some(n_before.into()), Some((N - n_before).into()))
    );
    assert_eq!((desk.n_about("Lightboat"), desk.n_about("Northwind")), (N, N));
}
