//! The addresses of an RSS item that the parser of feeds leaves out: of the page itself where a
//! service for feeds put its own address, and of links as Atom writes them.

use std::sync::LazyLock;

use regex::Regex;

use crate::source::html;
use crate::text::regex::constant_regex;

/// Elements of one item that are looked at.
const MAX_ELEMENTS: usize = 50;

/// A longer element is passed over.
const MAX_ELEMENT_BYTES: usize = 4_000;

static ORIGINAL: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r"(?i)<(?:feedburner|pheedo):origLink(?:\s[^<>]*)?>\s*([^<>]+?)\s*</")
});
static LINK: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r"<(?:(?:atom|a)[0-9]*:)?link\s([^<>]+)>"));
static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"\b(href|rel|type)\s*=\s*"([^"]*)""#));

/// The addresses that an item names in other words than `link`.
#[derive(Default)]
pub(super) struct Links {
    /// The page itself, where `link` is a service that counts readers.
    pub(super) original: Option<String>,
    /// The page, as Atom links it in an item of RSS.
    pub(super) alternate: Option<String>,
}

/// Returns the addresses of an item.
pub(super) fn named(item: &str) -> Links {
    let original = ORIGINAL.captures(item).filter(|it| it[1].len() <= MAX_ELEMENT_BYTES);
    let of_rss = item.find("<item").and_then(|at| item.get(at..)).unwrap_or_default();
    let elements = LINK.captures_iter(of_rss).take(MAX_ELEMENTS);
    Links {
        original: original.map(|it| html::line(&it[1])),
        alternate: elements
            .filter(|it| it[1].len() <= MAX_ELEMENT_BYTES)
            .find_map(|it| alternate(&it[1])),
    }
}

/// Returns the address of a link to the page of the item.
fn alternate(attributes: &str) -> Option<String> {
    let (mut address, mut is_page) = (None, true);
    for attribute in ATTRIBUTE.captures_iter(attributes) {
        let value = attribute[2].trim();
        match &attribute[1] {
            "href" => address = Some(html::line(value)),
            "rel" => is_page &= value.is_empty() || value == "alternate",
            _ => is_page &= value.is_empty() || value.contains("html"),
        }
    }
    address.filter(|it| is_page && !it.is_empty())
}
