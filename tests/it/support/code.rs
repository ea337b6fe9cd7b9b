//! The source of the program, for tests about the source itself.

use std::path::{Path, PathBuf};

/// Every Rust file under a folder with its text, without its tests.
pub(crate) fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("tests") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
            found.push((path, text[..end].to_owned()));
        }
    }
    found
}
