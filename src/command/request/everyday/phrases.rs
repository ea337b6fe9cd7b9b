//! The phrases of each language, from `data/phrases`: which words mean which command. Pure.

#![allow(clippy::expect_used, reason = "a test reads the phrases")]

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::command::catalogue::{self, Spec};

/// The languages with phrases, and their files.
const FILES: [(&str, &str); 1] = [("en", include_str!("../../../../data/phrases/en.toml"))];

/// What a line asks for.
#[derive(Clone, Copy)]
pub(crate) enum Deed {
    /// To run a command.
    Run(&'static Spec),
    /// To look a topic up.
    About,
    /// Nothing: it thanks.
    Thanks,
    /// Nothing: it agrees, laughs, says goodbye.
    Ok,
    /// To turn the page of what was shown last.
    More,
}

/// One line that people write.
pub(super) struct Phrase {
    /// The words before the argument; of a phrase without an argument, all words.
    pub(super) before: Vec<&'static str>,
    /// The words after the argument, if the phrase has one.
    pub(super) after: Option<Vec<&'static str>>,
    pub(super) deed: Deed,
    /// The argument of a phrase that has none of its own.
    pub(super) argument: &'static str,
    /// Whether it is everyday speech as well: the argument must fit the command.
    pub(super) is_weak: bool,
}

impl Phrase {
    /// Number of words that are its own.
    pub(super) fn n_words(&self) -> usize {
        self.before.len() + self.after.as_ref().map_or(0, Vec::len)
    }
}

/// The phrases of all languages.
pub(super) struct Phrases {
    /// Phrases without an argument, by their words with blanks between.
    pub(super) whole: FxHashMap<String, usize>,
    /// Those with an argument, the ones with most words first.
    pub(super) open: Vec<usize>,
    /// All phrases.
    pub(super) all: Vec<Phrase>,
    /// The words before and after a phrase that is part of a longer one.
    pub(super) frames: Vec<(Vec<&'static str>, Vec<&'static str>)>,
    pub(super) openers: Vec<Vec<&'static str>>,
    pub(super) closers: Vec<Vec<&'static str>>,
    pub(super) asking: FxHashSet<&'static str>,
    pub(super) stop_words: FxHashSet<&'static str>,
    pub(super) joiners: FxHashSet<&'static str>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    openers: Vec<String>,
    closers: Vec<String>,
    frames: Vec<String>,
    asking: Vec<String>,
    stop_words: Vec<String>,
    joiners: Vec<String>,
    say: Vec<Say>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Say {
    does: String,
    #[serde(default)]
    argument: String,
    #[serde(default)]
    weak: bool,
    lines: Vec<String>,
}

pub(super) fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(read)
}

fn read() -> Phrases {
    let mut all = Vec::new();
    let (mut openers, mut closers, mut frames) = (Vec::new(), Vec::new(), Vec::new());
    let (mut asking, mut stop_words) = (FxHashSet::default(), FxHashSet::default());
    let mut joiners = FxHashSet::default();
    for (language, text) in FILES {
        let file: Result<File, _> = toml::from_str(text);
        let file =
            file.map_err(|it| format!("data/phrases/{language}.toml: {it}")).expect("phrases");
        // The phrases are read once and kept.
        let file: &'static File = Box::leak(Box::new(file));
        let words = |it: &'static String| -> Vec<&'static str> { it.split(' ').collect() };
        openers.extend(file.openers.iter().map(words));
        closers.extend(file.closers.iter().map(words));
        let framing = file.frames.iter().flat_map(|it| expanded(it)).map(split);
        frames.extend(framing.filter_map(|(before, after)| Some((before, after?))));
        asking.extend(file.asking.iter().map(String::as_str));
        stop_words.extend(file.stop_words.iter().map(String::as_str));
        joiners.extend(file.joiners.iter().map(String::as_str));
        for say in &file.say {
            let deed = deed(&say.does);
            for words in say.lines.iter().flat_map(|it| expanded(it)) {
                all.push(phrase(words, say, deed));
            }
        }
    }
    // The longest are tried first: "can you please" before "can you".
    openers.sort_by_key(|it| std::cmp::Reverse(it.len()));
    closers.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let mut whole = FxHashMap::default();
    let mut open = Vec::new();
    for (at, it) in all.iter().enumerate() {
        if it.after.is_some() {
            open.push(at);
        } else {
            whole.entry(it.before.join(" ")).or_insert(at);
        }
    }
    open.sort_by_key(|at| std::cmp::Reverse((all[*at].n_words(), !all[*at].is_weak)));
    Phrases { whole, open, all, frames, openers, closers, asking, stop_words, joiners }
}

fn deed(name: &str) -> Deed {
    match name {
        "about" => Deed::About,
        "thanks" => Deed::Thanks,
        "ok" => Deed::Ok,
        "more" => Deed::More,
        name => Deed::Run(catalogue::find(name).expect("a command of the catalogue")),
    }
}

fn phrase(words: Vec<&'static str>, say: &'static Say, deed: Deed) -> Phrase {
    let (before, after) = split(words);
    Phrase { before, after, deed, argument: &say.argument, is_weak: say.weak }
}

/// Splits a line where its argument is.
fn split(words: Vec<&'static str>) -> (Vec<&'static str>, Option<Vec<&'static str>>) {
    match words.iter().position(|it| *it == "{}") {
        Some(at) => (words[..at].to_vec(), Some(words[at + 1..].to_vec())),
        None => (words, None),
    }
}

/// Returns the lines that a line with `a/b` and `a?` stands for.
fn expanded(line: &'static str) -> Vec<Vec<&'static str>> {
    let mut all: Vec<Vec<&'static str>> = vec![Vec::new()];
    for token in line.split(' ') {
        let (token, is_optional) = match token.strip_suffix('?') {
            Some(word) if !word.is_empty() => (word, true),
            _ => (token, false),
        };
        let mut longer = Vec::new();
        for so_far in &all {
            for word in token.split('/') {
                longer.push([so_far.as_slice(), &[word]].concat());
            }
        }
        if is_optional {
            longer.append(&mut all);
        }
        all = longer;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_for_several() {
        assert_eq!(expanded("a/b c?"), [vec!["a", "c"], vec!["b", "c"], vec!["a"], vec!["b"]]);
        assert_eq!(expanded("{} ?"), [vec!["{}", "?"]]);
    }

    #[test]
    fn the_phrases_can_be_read_and_none_is_empty() {
        let phrases = phrases();
        assert!(phrases.all.iter().all(|it| it.n_words() > 0), "a phrase is all argument");
        assert!(phrases.all.len() < 6_000, "{}", phrases.all.len());
        for it in &phrases.all {
            for word in it.before.iter().chain(it.after.iter().flatten()) {
                assert_eq!(*word, word.to_lowercase(), "phrases are in lower case");
            }
        }
    }
}
