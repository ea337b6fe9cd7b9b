//! Rules that the source itself must keep, where neither the compiler nor clippy sees them.

use std::path::{Path, PathBuf};

use regex::Regex;

/// Every Rust file under a folder with its text, without its tests.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
            found.push((path, text[..end].to_owned()));
        }
    }
    found
}

/// Places where a constant is added to the offset of a character that is found by its class: it can have up to four bytes.
fn off_by_a_character(text: &str) -> Vec<String> {
    let found_by_class = r"r?(?:find|match_indices)\(\s*(?:char::is_\w+|\|[^|]*\|[^;{}]*?\bis_(?:whitespace|alphanumeric|alphabetic|control|numeric|punctuation)\b[^;{}]*?|[^()]*[^\x00-\x7f][^()]*)\s*\)";
    let direct = Regex::new(&format!(
        r"{found_by_class}\s*(?:\?|\.(?:map|map_or|map_or_else|unwrap_or|unwrap_or_default|expect|unwrap)\([^;{{}}]*?)?\s*\+ ?\d"
    ))
    .expect("a pattern");
    let closure = Regex::new(&format!(r"{found_by_class}\s*\.(?:map|map_or|map_or_else|and_then)\([^;{{}}]*?\|(\w+)\|\s*(\w+) ?\+ ?\d"))
        .expect("a pattern");
    [direct, closure].iter().flat_map(|it| it.find_iter(text)).map(|it| it.as_str().to_owned()).collect()
}

#[test]
fn no_constant_is_added_to_the_offset_of_a_character_of_unknown_width() {
    for (path, text) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let places = off_by_a_character(&text);
        assert!(places.is_empty(), "{}: {places:#?}\ncut with text::slice::Slicing, or add the character's len_utf8()", path.display());
    }
}

#[test]
fn such_arithmetic_is_found() {
    for text in [
        "let last = argument.rfind(char::is_whitespace)? + 1;",
        "let start = head.rfind(char::is_whitespace).map_or(0, |it| it + 1);",
        "name.find(|c: char| !c.is_alphanumeric()).map(|at| at + 1)",
        "text.find('。').map(|at| at + 1)",
        "text.rfind(['.', '。']).unwrap_or(0) + 1",
    ] {
        assert!(!off_by_a_character(text).is_empty(), "{text}");
    }
    for text in
        ["text.find('>').map(|it| it + 1)", "call.find(char::is_whitespace).unwrap_or(call.len());", "text.rfind(\"vs\").map(|at| at + 2)"]
    {
        assert!(off_by_a_character(text).is_empty(), "{text}");
    }
}
