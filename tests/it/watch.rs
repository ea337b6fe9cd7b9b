//! Watched folders: what is finished there is loaded and moved, once.

use std::fs;
use std::path::{Path, PathBuf};

use gistwire::command::{Input, Place};
use gistwire::context::Context;
use gistwire::watch::{LoadedFile, Watch};
use tempfile::TempDir;

use crate::support::bot::{ask, bot, empty_bot};

const ARTICLE: &str = "{\"id\":\"1\",\"title\":\"Harbour opens\",\"text\":\"The harbour opened on Monday.\",\"tags\":[\"harbour\"]}\n";

struct Desk {
    folder: TempDir,
    watch: Watch,
    context: Context,
}

fn desk(context: Context) -> Desk {
    let folder = tempfile::tempdir().expect("a temporary folder");
    Desk { watch: Watch::new(vec![folder.path().to_owned()]), folder, context }
}

impl Desk {
    fn put(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).expect("room");
        path
    }

    fn look(&mut self) -> Vec<LoadedFile> {
        self.watch.look(&self.context)
    }

    /// What lies there, folder by folder.
    fn files(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.folder.path().join(folder)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .map(|it| it.expect("readable"))
            .filter(|it| it.path().is_file())
            .map(|it| it.file_name().into_string().expect("a plain name"))
            .collect();
        names.sort();
        names
    }
}

fn is_moved(taken: &LoadedFile, into: &str) -> bool {
    taken.moved_to.as_ref().is_ok_and(|it| it.parent().is_some_and(|it| it.ends_with(into)))
}

#[test]
fn a_finished_file_is_loaded_told_and_moved() {
    let mut desk = desk(bot());
    ask(&desk.context, Place::Private, Input::Line("/subscribe #harbour"));
    desk.put("a.jsonl", ARTICLE);
    assert!(desk.look().is_empty(), "it may still be written");
    let taken = desk.look();
    assert_eq!((taken.len(), taken[0].report.new, is_moved(&taken[0], "done")), (1, 1, true));
    assert_eq!((desk.files(""), desk.files("done")), (vec![], vec!["a.jsonl".to_owned()]));
    assert_eq!(desk.context.store.n_waiting().expect("readable"), 1);
    assert!(desk.look().is_empty());
}

#[test]
fn a_file_that_grows_is_left_alone() {
    let mut desk = desk(empty_bot());
    for n in 1..5 {
        desk.put("a.jsonl", &ARTICLE.repeat(n));
        assert!(desk.look().is_empty());
    }
    assert_eq!(desk.look().len(), 1);
}

#[test]
fn what_cannot_be_read_goes_to_failed_with_the_reason() {
    let mut desk = desk(empty_bot());
    desk.put("bad.jsonl", "{\"title\":\"only\"}\n");
    desk.look();
    let taken = desk.look();
    assert!(taken[0].is_failed() && is_moved(&taken[0], "failed"));
    assert_eq!(desk.files("failed"), ["bad.jsonl", "bad.jsonl.problems.txt"]);
    let problems = fs::read_to_string(desk.folder.path().join("failed/bad.jsonl.problems.txt"))
        .expect("readable");
    assert!(problems.contains("bad.jsonl:1: the object has no \"text\""), "{problems}");
}

#[test]
fn nothing_is_overwritten() {
    let mut desk = desk(empty_bot());
    for n in 0..3 {
        desk.put("a.jsonl", &ARTICLE.replace("Monday", &format!("Monday {n}")));
        desk.look();
        desk.look();
    }
    assert_eq!(desk.files("done"), ["a-2.jsonl", "a-3.jsonl", "a.jsonl"]);
    let first = fs::read_to_string(desk.folder.path().join("done/a.jsonl")).expect("readable");
    assert!(first.contains("Monday 0"), "{first}");
}

#[test]
fn a_kill_between_loading_and_moving_doubles_nothing() {
    let mut desk = desk(bot());
    ask(&desk.context, Place::Private, Input::Line("/subscribe #harbour"));
    desk.put("a.jsonl", ARTICLE);
    desk.look();
    desk.look();
    // As if the move had never come about, in a process that knows nothing of the first.
    fs::rename(desk.folder.path().join("done/a.jsonl"), desk.folder.path().join("a.jsonl"))
        .expect("movable");
    desk.watch = Watch::new(vec![desk.folder.path().to_owned()]);
    desk.look();
    let taken = desk.look();
    assert_eq!((taken[0].report.new, taken[0].report.known), (0, 1));
    assert_eq!(desk.context.store.n_waiting().expect("readable"), 1);
}

#[test]
fn what_cannot_be_moved_is_loaded_once_until_it_changes() {
    let mut desk = desk(empty_bot());
    // A file stands where the folder should be.
    desk.put("done", "in the way");
    let look_twice = |desk: &mut Desk| {
        desk.look();
        desk.look()
    };
    desk.put("a.jsonl", ARTICLE);
    let taken = look_twice(&mut desk);
    assert!(taken.iter().any(|it| it.moved_to.is_err()));
    assert!(look_twice(&mut desk).iter().all(|it| !it.file.ends_with("a.jsonl")));
    desk.put("a.jsonl", &ARTICLE.repeat(2));
    assert!(look_twice(&mut desk).iter().any(|it| it.file.ends_with("a.jsonl")));
}

#[test]
fn hidden_unfinished_and_missing_ones_are_passed_over() {
    let mut desk = desk(empty_bot());
    for name in [".hidden.jsonl", "a.jsonl.part", "b.TMP"] {
        desk.put(name, ARTICLE);
    }
    desk.look();
    assert!(desk.look().is_empty());
    assert!(
        Watch::new(vec![Path::new("/nowhere/at/all").to_owned()]).look(&desk.context).is_empty()
    );
}
