//! The picture that an item of an XML feed names by Media RSS or as a podcast's cover: the parser of
//! feeds leaves out thumbnails that come without anything else.

use std::sync::LazyLock;

use regex::Regex;

use crate::source::html;
use crate::text::regex::constant_regex;

/// Elements of one item that are looked at.
const MAX_ELEMENTS: usize = 50;

/// A longer element is passed over.
const MAX_ELEMENT_BYTES: usize = 4_000;

static ELEMENT: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r"<(media:thumbnail|media:content|itunes:image)\s([^<>]+)>"));
static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"\b(url|href|medium|type)\s*=\s*"([^"]*)""#));

/// Returns the address of the picture: one that is content, else a thumbnail or cover.
pub(super) fn named(item: &str) -> Option<String> {
    let mut thumbnail = None;
    let elements = ELEMENT.captures_iter(item).take(MAX_ELEMENTS);
    for element in elements.filter(|it| it[2].len() <= MAX_ELEMENT_BYTES) {
        let (mut address, mut is_picture) = (None, false);
        for attribute in ATTRIBUTE.captures_iter(&element[2]) {
            match &attribute[1] {
                "url" | "href" => address = Some(html::line(&attribute[2])),
                _ => is_picture |= attribute[2].starts_with("image"),
            }
        }
        match &element[1] {
            "media:content" if is_picture && address.is_some() => return address,
            "media:content" => {}
            _ => thumbnail = thumbnail.or(address),
        }
    }
    thumbnail
}
