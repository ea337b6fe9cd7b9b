//! The texts of the bot: every key that the code names has a text in every language with the same
//! values, every text is used, and no sentence for people is in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use gistwire::message::{Locale, Messages};
use regex::Regex;

use crate::support::code::sources;

/// Keys that the code computes, by how they begin. Each is checked where it is computed.
const COMPUTED: &[&str] = &["command-"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files under a folder of the source, by their paths from the root, without their tests.
fn files(folder: &str) -> Vec<(String, String)> {
    let named = |(path, text): (PathBuf, String)| {
        let path = path.strip_prefix(root()).expect("under the root").display().to_string();
        (path, text)
    };
    sources(&root().join(folder)).into_iter().map(named).collect()
}

/// Every `say!` with its key and the names of its values.
fn said() -> Vec<(String, String, BTreeSet<String>)> {
    let start = Regex::new(r#"\bsay!\(\s*[^,;]*?,\s*"([a-z0-9.-]+)""#).expect("a pattern");
    let value = Regex::new(r"^\s*(\w+)\s*=[^=]").expect("a pattern");
    let mut said = Vec::new();
    for (file, text) in files("src") {
        for found in start.captures_iter(&text) {
            let whole = found.get(0).expect("the match");
            let rest = closed(&text[whole.end()..]);
            let values = split_at_commas(rest)
                .iter()
                .filter_map(|part| Some(value.captures(part)?[1].to_owned()))
                .collect();
            said.push((file.clone(), found[1].to_owned(), values));
        }
    }
    said
}

/// The text up to the parenthesis that closes what is open before it.
fn closed(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => return &text[..at],
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text
}

fn split_at_commas(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The messages of a language: key -> the values that it uses, those of the messages that it
/// refers to included.
fn written(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut own: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let folder = root().join("data/messages").join(locale.code());
    let head = Regex::new(r"^([a-z][a-z0-9-]*) =").expect("a pattern");
    let attribute = Regex::new(r"^\s+\.([a-z][a-z0-9-]*) =").expect("a pattern");
    let value = Regex::new(r"\$([a-z_]+)").expect("a pattern");
    let reference = Regex::new(r"\{ ([a-z][a-z0-9-]*) \}").expect("a pattern");
    for entry in std::fs::read_dir(folder).expect("a folder of messages") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("UTF-8");
        let (mut message, mut key) = (String::new(), String::new());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = head.captures(line) {
                (message, key) = (found[1].to_owned(), found[1].to_owned());
            } else if let Some(found) = attribute.captures(line) {
                key = format!("{message}.{}", &found[1]);
            }
            if key.is_empty() {
                continue;
            }
            let (values, references) = own.entry(key.clone()).or_default();
            values.extend(value.captures_iter(line).map(|it| it[1].to_owned()));
            references.extend(reference.captures_iter(line).map(|it| it[1].to_owned()));
        }
    }
    own.keys()
        .map(|key| {
            let (mut values, mut waiting) = (BTreeSet::new(), vec![key.clone()]);
            while let Some(next) = waiting.pop() {
                if let Some((direct, references)) = own.get(&next) {
                    values.extend(direct.iter().cloned());
                    waiting.extend(references.iter().cloned());
                }
            }
            (key.clone(), values)
        })
        .collect()
}

#[test]
fn every_key_has_a_text_that_uses_the_given_values() {
    let mut faults = Vec::new();
    for &locale in Locale::ALL {
        let (messages, written) = (Messages::of(locale), written(locale));
        for (file, key, given) in said() {
            match written.get(&key) {
                Some(used) if *used != given => {
                    faults.push(format!(
                        "{file}: {key} of {locale:?} uses {used:?}, given {given:?}"
                    ));
                }
                Some(_) if messages.has(&key) => {}
                _ => faults.push(format!("{file}: {key} has no text in {locale:?}")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let said: BTreeSet<String> = said().into_iter().map(|it| it.1).collect();
    let code: String = files("src").into_iter().map(|it| it.1).collect();
    let references = Regex::new(r"\{ ([a-z][a-z0-9-]*) \}").expect("a pattern");
    let files: String = std::fs::read_dir(root().join("data/messages/en"))
        .expect("a folder of messages")
        .map(|it| std::fs::read_to_string(it.expect("an entry").path()).expect("UTF-8"))
        .collect();
    let referred: BTreeSet<String> =
        references.captures_iter(&files).map(|it| it[1].to_owned()).collect();
    let unused: Vec<String> = written(Locale::English)
        .into_keys()
        .filter(|key| !said.contains(key) && !referred.contains(key))
        .filter(|key| !COMPUTED.iter().any(|start| key.starts_with(start)))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

/// Files that compare with what Telegram says.
const FOREIGN: &[&str] = &["src/delivery/verdict.rs"];

/// What a literal must not hold outside the message files: three words in a row.
#[test]
fn no_sentence_for_people_is_in_the_code() {
    let literal = Regex::new(r#"(?s)"((?:[^"\\]|\\.)*)""#).expect("a pattern");
    let words = Regex::new(r"[A-Za-z’']+,? [a-z’']+,? [a-z’']+").expect("a pattern");
    // Texts for engineers and operators: logs, errors, what cannot happen.
    let inward = Regex::new(
        r##"(?sm)(?:tracing::\w+!|#\[error|#!?\[expect|#!?\[allow|\bexpect|unreachable!|panic!|assert\w*!)\((?:[^()]|\([^()]*\))*\)|examples: &\[[^\]]*\]|(?:^|\s)//[^\n]*|'\\?"'|r#"[\s\S]*?"#"##,
    )
    .expect("a pattern");
    let mut faults = Vec::new();
    for folder in ["command", "reply", "delivery", "transport/telegram"] {
        for (file, text) in files(&format!("src/{folder}")) {
            if FOREIGN.iter().any(|start| file.starts_with(start)) {
                continue;
            }
            let text = inward.replace_all(&text, "");
            for found in literal.captures_iter(&text).filter(|it| words.is_match(&it[1])) {
                faults.push(format!("{file}: {}", &found[1]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
