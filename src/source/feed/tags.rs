//! The categories of an item -> its tags: lists in one category are several, and addresses and
//! names that say nothing (data/no-tags.toml) are none.

use std::collections::HashSet;
use std::sync::LazyLock;

use feed_rs::model::Entry;
use serde::Deserialize;

use crate::article::normalise_tag;
use crate::source::html;
use crate::text::term::fold;

/// A longer one is not a category but a sentence.
const MAX_TAG_CHARS: usize = 60;

/// The largest number of tags; more are meaningless.
const MAX_TAGS: usize = 20;

/// What stands between the categories of a list.
const BETWEEN: [char; 8] = [',', ';', '|', '，', '；', '、', '،', '؛'];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoTags {
    names: Vec<String>,
}

#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
static NO_TAGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let data: NoTags =
        toml::from_str(include_str!("../../../data/no-tags.toml")).expect("valid names");
    data.names.iter().map(|name| fold(&normalise_tag(name))).collect()
});

/// Returns the tags of an item, each once, in its order.
pub(super) fn tags_of(entry: &Entry) -> Vec<String> {
    let mut tags = Vec::new();
    for category in &entry.categories {
        let label = category.label.as_deref().map(html::line);
        let names = [label, Some(html::line(&category.term))];
        // A label is for people, a term for machines.
        let name = names.into_iter().flatten().find(|it| !it.is_empty() && !is_address(it));
        let Some(name) = name else { continue };
        for tag in name.split(BETWEEN).filter(|it| !is_address(it)).map(normalise_tag) {
            if !tag.is_empty()
                && tag.chars().count() <= MAX_TAG_CHARS
                && !NO_TAGS.contains(&fold(&tag))
                && !tags.contains(&tag)
                && tags.len() < MAX_TAGS
            {
                tags.push(tag);
            }
        }
    }
    tags
}

/// Whether a name is an address, which some programs use as the name of a category.
fn is_address(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    name.contains("://")
        || ["www.", "urn:", "mailto:", "tag:"].iter().any(|start| name.starts_with(start))
}
