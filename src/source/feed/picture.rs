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
    LazyLock::new(|| constant_regex(r#"\b(url|href|medium|type|width|height)\s*=\s*"([^"]*)""#));

/// Pictures that are not larger, in pixels, are of an author, a logo or a counter of readers.
const MAX_ICON_PIXELS: u32 = 64;

static AVATAR: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"(?i)^https?://(?:avatars?\d*\.|[^/]*\.gravatar\.com/avatar/|gravatar\.com/avatar/|[^?#]*/avatars/)",
    )
});

/// A picture as an element names it.
#[derive(Default)]
struct Picture {
    address: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
    /// What it says of its kind; `None`: nothing.
    is_picture: Option<bool>,
}

impl Picture {
    fn of(attributes: &str) -> Picture {
        let mut picture = Picture::default();
        for attribute in ATTRIBUTE.captures_iter(attributes) {
            let value = &attribute[2];
            let pixels = || value.trim().trim_end_matches("px").parse().ok();
            match &attribute[1] {
                "url" | "href" => picture.address = Some(html::line(value)),
                "width" => picture.width = pixels(),
                "height" => picture.height = pixels(),
                _ => {
                    let is_image = value.starts_with("image");
                    picture.is_picture = Some(picture.is_picture == Some(true) || is_image);
                }
            }
        }
        picture
    }

    /// Whether content is a picture: it says so, or says nothing and is named like one.
    fn is_shown(&self) -> bool {
        let path = self.address.as_deref().and_then(|it| it.split(['?', '#']).next());
        self.is_picture.unwrap_or_else(|| path.is_some_and(has_picture_name))
    }
}

/// Whether a path ends like that of a picture.
pub(super) fn has_picture_name(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |it| it.1);
    ["jpg", "jpeg", "png", "webp", "gif", "avif"].iter().any(|it| ending.eq_ignore_ascii_case(it))
}

/// Whether a picture is too small to show what an article is about, or is of its author.
pub(super) fn is_icon(address: &str, width: Option<u32>, height: Option<u32>) -> bool {
    let is_small = width.max(height).is_some_and(|pixels| pixels <= MAX_ICON_PIXELS);
    is_small || AVATAR.is_match(address)
}

/// Returns the address of the picture: the widest one that is content, else the widest thumbnail,
/// else a cover; the first of several without widths.
pub(super) fn named(item: &str) -> Option<String> {
    let mut best: [Option<(u32, String)>; 3] = [const { None }; 3];
    let elements = ELEMENT.captures_iter(item).take(MAX_ELEMENTS);
    for element in elements.filter(|it| it[2].len() <= MAX_ELEMENT_BYTES) {
        let picture = Picture::of(&element[2]);
        let kind = match &element[1] {
            "media:content" if picture.is_shown() => 0,
            "media:content" => continue,
            "media:thumbnail" => 1,
            _ => 2,
        };
        let is_icon = |address: &String| is_icon(address, picture.width, picture.height);
        let Some(address) = picture.address.filter(|address| !is_icon(address)) else { continue };
        let width = picture.width.unwrap_or(0);
        if best[kind].as_ref().is_none_or(|(widest, _)| width > *widest) {
            best[kind] = Some((width, address));
        }
    }
    best.into_iter().flatten().next().map(|(_, address)| address)
}
