//! Repairs XML as it really occurs in feeds, so that one mistake affects one item at most: splits
//! the document into its head and its items, corrects bare ampersands and HTML's entities, makes
//! tags well-formed, and escapes mark-up inside of texts. Entities that the document defines itself
//! are never expanded: the document type is left out unread.
//!
//! Every step is linear in the document, whatever is left open in it, and the output is nested at
//! most [`MAX_XML_DEPTH`] deep with a bounded number of attributes and namespaces: `feed-rs` is
//! recursive and `quick-xml` compares each attribute with all others.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::{memchr, memchr2, memmem};
use quick_xml::escape::{escape, partial_escape, resolve_html5_entity};
use regex::Regex;

use crate::source::bounded::MAX_ITEMS;
use crate::source::{clean_title, html};
use crate::text::regex::constant_regex;

/// Elements of an item that may be open at once; deeper ones lose their tags. Real ones have four
/// at most.
const MAX_XML_DEPTH: usize = 64;

/// Names of flattened elements whose ends are tracked.
const MAX_SKIPPED_NAMES: usize = 1_000;

/// Attributes of one tag.
const MAX_ATTRIBUTES: usize = 64;

/// Namespaces that one item may declare.
const MAX_NAMESPACES: usize = 64;

/// A longer attribute of the root, which is repeated for each item, is left out.
const MAX_ROOT_ATTRIBUTE_BYTES: usize = 256;

/// A longer id of a withdrawn item is ignored.
const MAX_ID_BYTES: usize = 2_048;

/// A tag with more `<` in its quoted values is not accepted as a tag: without this bound, each `<`
/// would search to the end of the document again.
const MAX_QUOTED_TAGS: usize = 32;

/// A feed in XML, in parts that are parsed one by one.
pub(super) struct Parts {
    frame: Frame,
    /// The metadata of the feed itself.
    about: String,
    /// The document from its first item on.
    text: String,
    items: Vec<Item>,
    /// Items beyond the limit.
    pub(super) n_left_out: usize,
    /// The end tag of an item.
    close: String,
    is_atom: bool,
}

/// The position of an item, with its tags.
struct Item {
    range: Range<usize>,
    /// `false` if the end is missing.
    is_whole: bool,
}

/// An item that can be parsed.
pub(super) struct Mended {
    /// Returns a feed of this item alone.
    pub(super) xml: String,
    /// Whether elements were nested too deeply and have lost their tags.
    pub(super) is_flattened: bool,
    /// Whether the end was present.
    pub(super) is_whole: bool,
}

/// The mark-up that surrounds an item.
struct Frame {
    /// The root's and, in RSS, the channel's opening tags.
    open: String,
    /// The tags that close them.
    close: String,
}

impl Frame {
    fn around(&self, part: &str) -> String {
        [self.open.as_str(), part, &self.close].concat()
    }
}

impl Parts {
    /// Returns the feed without its items.
    pub(super) fn head(&self) -> String {
        self.frame.around(&self.about)
    }

    /// Returns the ids of the items that the feed has withdrawn (RFC 6721).
    pub(super) fn withdrawn(&self) -> Vec<String> {
        if memmem::find(self.text.as_bytes(), b"deleted-entry").is_none() {
            return Vec::new();
        }
        let ids = DELETED.captures_iter(&self.text).take(MAX_ITEMS);
        let ids = ids.filter_map(|it| it.get(1).map(|it| it.as_str()));
        let ids = ids.filter(|it| it.len() <= MAX_ID_BYTES).map(|it| clean_title(&html::line(it)));
        ids.filter(|it| !it.is_empty()).collect()
    }

    pub(super) fn n_items(&self) -> usize {
        self.items.len()
    }

    /// Returns whether every item has its end.
    pub(super) fn is_whole(&self) -> bool {
        self.items.iter().all(|item| item.is_whole)
    }

    /// Returns one item as a feed of its own.
    pub(super) fn item(&self, idx: usize) -> Mended {
        let Item { range, is_whole } = &self.items[idx];
        let raw = &self.text[range.clone()];
        let raw =
            if *is_whole { Cow::Borrowed(raw) } else { Cow::Owned(format!("{raw}{}", self.close)) };
        let (item, is_flattened) = mend_item(&raw, self.is_atom);
        Mended { xml: self.frame.around(&item), is_flattened, is_whole: *is_whole }
    }
}

/// Returns whether a document ends as a feed does.
pub(super) fn is_closed(text: &str) -> bool {
    let ends = ["</rss>", "</feed>", "RDF>", ":feed>", "</channel>", "</entry>", "-->"];
    ends.iter().any(|it| text.trim_end().ends_with(it))
}

/// Namespaces that are used without being declared.
const NAMESPACES: [(&str, &str); 6] = [
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("atom", "http://www.w3.org/2005/Atom"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
];

/// Names of other modules, and the equivalent names of the core.
const SYNONYMS: [(&str, &str); 7] = [
    ("dc:title", "title"),
    ("dc:description", "description"),
    ("dc:date", "pubDate"),
    ("dcterms:created", "pubDate"),
    ("dcterms:issued", "pubDate"),
    ("dcterms:modified", "pubDate"),
    ("dc:subject", "category"),
];

/// The same in Atom: the names of its version 0.3, and of other modules.
const ATOM_SYNONYMS: [(&str, &str); 7] = [
    ("issued", "published"),
    ("created", "published"),
    ("dc:date", "published"),
    ("dcterms:issued", "published"),
    ("dcterms:created", "published"),
    ("modified", "updated"),
    ("dcterms:modified", "updated"),
];

static ROOT: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r"(?s)<((?:[\w-]+:)?(?:rss|feed|RDF|rdf|channel|entry))(\s[^>]*)?>")
});
static CHANNEL: LazyLock<Regex> = LazyLock::new(|| constant_regex(r"(?s)<channel(\s[^>]*)?>"));
static VERSION: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"\sversion\s*=\s*("[^"]*"|'[^']*')"#));

static DELETED: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r#"<(?:[a-zA-Z0-9_-]+:)?deleted-entry\s(?:[^<>]*\s)?ref\s*=\s*"([^"<>]+)""#)
});
static DEFAULT_NAMESPACE: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"\sxmlns\s*=\s*("[^"]*"|'[^']*')"#));
static EMPTY_MEDIA: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"<media:(?:description|title)(?:\s[^<>]*)?(?:/>|>\s*</media:(?:description|title)>)",
    )
});

/// Elements that contain text, in which mark-up is escaped.
const TEXTS: [&str; 8] = [
    "title",
    "description",
    "content:encoded",
    "summary",
    "content",
    "category",
    "author",
    "subtitle",
];

/// Splits a document into parts; `None` if it is not a feed.
pub(super) fn parts(text: &str) -> Option<Parts> {
    let mut text = tidy(text);
    let root = ROOT.captures(&text)?;
    let (whole, name) = (root.get(0)?.range(), root.get(1)?.as_str().to_owned());
    let local = name.rsplit(':').next().unwrap_or(&name);
    let attributes = with_namespaces(&kept_attributes(root.get(2).map_or("", |it| it.as_str())));
    let is_atom = matches!(local, "feed" | "entry");
    let (open, close, from) = match local {
        "feed" => {
            (format!("<feed{}>", default_namespace(&attributes)), "</feed>".to_owned(), whole.end)
        }
        "entry" => ("<feed>".to_owned(), "</feed>".to_owned(), whole.start),
        // Every version is read like 2.0, and so is RDF of any namespace: the older ones have no
        // element with a different meaning there.
        _ => {
            let channel = CHANNEL.captures(&text);
            let from = channel.as_ref().and_then(|it| it.get(0)).map_or(whole.end, |it| it.end());
            let of_channel = channel.as_ref().and_then(|it| it.get(1)).map_or("", |it| it.as_str());
            let attributes = VERSION.replace_all(&attributes, "");
            let attributes = if matches!(local, "RDF" | "rdf") {
                DEFAULT_NAMESPACE.replace_all(&attributes, "")
            } else {
                attributes
            };
            let open = format!(
                "<rss version=\"2.0\"{attributes}><channel{}>",
                kept_attributes(of_channel)
            );
            (open, "</channel></rss>".to_owned(), from)
        }
    };
    let prefix = name.split_once(':').filter(|_| is_atom).map(|it| it.0);
    text.drain(..from);
    let rest = match prefix {
        Some(prefix) => {
            text.replace(&format!("<{prefix}:"), "<").replace(&format!("</{prefix}:"), "</")
        }
        None => text,
    };
    let name = if is_atom { "entry" } else { "item" };
    let (about, items, n_left_out) = cut(&rest, name);
    // The text after the head's last whole element is cut off, or closes elements that are closed
    // again.
    let about = about.rfind("</").map(|_| closed(&about)).unwrap_or_default();
    let about = balanced(&escape_texts(&about, false)).0;
    Some(Parts {
        frame: Frame { open, close },
        about,
        text: rest,
        items,
        n_left_out,
        close: format!("</{name}>"),
        is_atom,
    })
}

/// Returns the head up to the tag that closes root or channel.
fn closed(about: &str) -> String {
    let end = ["</channel", "</rss", "</feed", "</rdf:RDF"]
        .iter()
        .filter_map(|it| about.find(it))
        .min()
        .unwrap_or(about.len());
    about[..end].to_owned()
}

/// Returns the attributes of the root that are relevant for an item: namespaces, base, language,
/// version.
fn kept_attributes(attributes: &str) -> String {
    let mut kept = String::new();
    // Tidied tags have one form: ` name="value"`.
    for attribute in attributes.split_inclusive("\" ").map(str::trim).take(MAX_ATTRIBUTES) {
        let Some((name, value)) = attribute.split_once('=') else { continue };
        let is_wanted = name == "version"
            || name == "xmlns"
            || name.starts_with("xmlns:")
            || name.starts_with("xml:");
        let value = value.trim_end_matches('/').trim_end();
        if is_wanted && value.len() <= MAX_ROOT_ATTRIBUTE_BYTES {
            kept.push_str(&format!(" {name}={value}"));
        }
    }
    kept
}

fn with_namespaces(attributes: &str) -> String {
    let missing =
        NAMESPACES.iter().filter(|(prefix, _)| !attributes.contains(&format!("xmlns:{prefix}=")));
    let missing: String =
        missing.map(|(prefix, uri)| format!(" xmlns:{prefix}=\"{uri}\"")).collect();
    format!("{attributes}{missing}")
}

/// Atom of any version, with or without a prefix, is read as Atom 1.0.
fn default_namespace(attributes: &str) -> String {
    let own = constant_regex(r#"\sxmlns\s*=\s*("[^"]*"|'[^']*')"#);
    format!("{} xmlns=\"http://www.w3.org/2005/Atom\"", own.replace_all(attributes, ""))
}

/// Removes the items from a document: returns the rest of it, the positions of the items, and how
/// many are beyond the limit.
fn cut(text: &str, name: &str) -> (String, Vec<Item>, usize) {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut about, mut items, mut n_left_out, mut at) = (String::new(), Vec::new(), 0, 0);
    while let Some(start) = find_tag(&text[at..], &open).map(|it| at + it) {
        about.push_str(&text[at..start]);
        let from = &text[start..];
        let next = find_tag(&from[open.len()..], &open).map_or(from.len(), |it| it + open.len());
        let tag_end = from.find('>').map_or(from.len(), |it| it + 1);
        let end = if from[..tag_end].ends_with("/>") {
            Some(tag_end)
        } else {
            from[..next].find(&close).map(|it| it + close.len())
        };
        // If the end is missing the item extends to the next, or to the end of the document.
        at = start + end.unwrap_or(next);
        if items.len() < MAX_ITEMS {
            items.push(Item { range: start..at, is_whole: end.is_some() });
        } else {
            n_left_out += 1;
        }
    }
    about.push_str(&text[at..]);
    (about, items, n_left_out)
}

fn find_tag(text: &str, open: &str) -> Option<usize> {
    text.match_indices(open).map(|it| it.0).find(|at| {
        text[at + open.len()..]
            .starts_with(|it: char| it == '>' || it == '/' || it.is_ascii_whitespace())
    })
}

/// Returns an item that is well-formed, and whether it was flattened.
fn mend_item(item: &str, is_atom: bool) -> (String, bool) {
    // The reader refuses an item with an empty one.
    let mut item = EMPTY_MEDIA.replace_all(item, "");
    let synonyms = if is_atom { ATOM_SYNONYMS } else { SYNONYMS };
    for (module, core) in synonyms {
        let is_absent = find_tag(&item, &format!("<{core}")).is_none() || core == "category";
        if is_absent && find_tag(&item, &format!("<{module}")).is_some() {
            item = item
                .replace(&format!("<{module}"), &format!("<{core}"))
                .replace(&format!("</{module}"), &format!("</{core}"))
                .into();
        }
    }
    balanced(&escape_texts(&item, is_atom))
}

/// Returns the same with every element closed where its parent ends, without ends that have no
/// beginning, and with the elements beyond the limit flattened; says whether any was.
fn balanced(item: &str) -> (String, bool) {
    let mut whole = String::with_capacity(item.len() + 32);
    let (mut open, mut rest) = (Vec::<&str>::new(), item);
    // How many elements of a name are open, and how many of those beyond the limit still have to
    // end.
    let (mut n_open, mut n_skipped) =
        (HashMap::<&str, usize>::new(), HashMap::<&str, usize>::new());
    let (mut n_namespaces, mut is_flattened) = (0, false);
    while let Some(start) = rest.find('<') {
        let Some(end) = rest[start..].find('>').map(|it| start + it + 1) else { break };
        whole.push_str(&rest[..start]);
        let tag = &rest[start..end];
        rest = &rest[end..];
        let inner = tag.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
        let name = inner.split(char::is_whitespace).next().unwrap_or_default();
        if !tag.starts_with("</") {
            let is_empty = tag.ends_with("/>");
            if open.len() >= MAX_XML_DEPTH {
                is_flattened = true;
                if !is_empty
                    && (n_skipped.len() < MAX_SKIPPED_NAMES || n_skipped.contains_key(name))
                {
                    *n_skipped.entry(name).or_default() += 1;
                }
                continue;
            }
            n_namespaces += tag.matches("xmlns").count();
            if n_namespaces > MAX_NAMESPACES && tag.contains("xmlns") {
                whole.push_str(&format!("<{name}{}>", if is_empty { "/" } else { "" }));
            } else {
                whole.push_str(tag);
            }
            if !is_empty {
                open.push(name);
                *n_open.entry(name).or_default() += 1;
            }
        } else if let Some(n) = n_skipped.get_mut(name).filter(|n| **n > 0) {
            *n -= 1;
        } else if n_open.get(name).is_some_and(|n| *n > 0) {
            while let Some(top) = open.pop() {
                close_tag(&mut whole, top);
                n_open.entry(top).and_modify(|n| *n -= 1);
                if top == name {
                    break;
                }
            }
            n_skipped.clear();
        }
    }
    // After the last tag of a cut-off item comes the rest of a text.
    whole.push_str(rest);
    open.iter().rev().for_each(|name| close_tag(&mut whole, name));
    (whole, is_flattened)
}

fn close_tag(whole: &mut String, name: &str) {
    whole.push_str("</");
    whole.push_str(name);
    whole.push('>');
}

/// Escapes mark-up inside of texts: RSS allows none, and in Atom it need not be well-formed either.
/// An element that is not closed does not count as a text.
fn escape_texts(item: &str, is_atom: bool) -> Cow<'_, str> {
    let mut escaped = String::new();
    // The position up to which the item has been copied, and that of the next end of each text:
    // each part of the item is searched once for each name.
    let (mut copied, mut at, mut ends) = (0, 0, [const { None::<Option<usize>> }; TEXTS.len()]);
    while let Some(start) = memchr(b'<', &item.as_bytes()[at..]).map(|it| at + it) {
        let from = &item[start..];
        at = start + 1;
        let is_text = |name: &str| {
            from[1..].strip_prefix(name).is_some_and(|it| {
                it.starts_with('>') || it.starts_with(|it: char| it.is_ascii_whitespace())
            })
        };
        let Some(which) = TEXTS.iter().position(|name| is_text(name)) else { continue };
        let Some(inner_from) = from.find('>').map(|it| start + it + 1) else { break };
        let name = TEXTS[which];
        if item[..inner_from].ends_with("/>") {
            continue;
        }
        let end = match ends[which] {
            Some(Some(end)) if end >= inner_from => Some(end),
            Some(None) => None,
            _ => item[inner_from..].find(&format!("</{name}>")).map(|it| inner_from + it),
        };
        ends[which] = Some(end);
        let Some(end) = end else { continue };
        let (open, inner) = (&item[start..inner_from], &item[inner_from..end]);
        at = end + name.len() + 3;
        if !inner.contains('<') || (name == "author" && inner.contains("<name")) {
            continue;
        }
        let open = if is_atom {
            HTML_TYPE.replace(open, "").replacen('>', " type=\"html\">", 1).into()
        } else {
            Cow::Borrowed(open)
        };
        escaped.push_str(&item[copied..start]);
        escaped.push_str(&open);
        escaped.push_str(&partial_escape(inner));
        copied = end;
    }
    if copied == 0 {
        return Cow::Borrowed(item);
    }
    escaped.push_str(&item[copied..]);
    Cow::Owned(escaped)
}

static HTML_TYPE: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"\s(?:type|mode)\s*=\s*("[^"]*"|'[^']*')"#));

/// Returns well-formed character data: CDATA as escaped text; comments, instructions and the
/// document type left out; tags in one form; every `&` and every `<` that begins nothing escaped;
/// and no character that XML does not allow.
pub(in crate::source) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        push_visible(&mut tidied, &rest[..at]);
        rest = &rest[at..];
        rest = if let Some(inner) = rest.strip_prefix("<![CDATA[") {
            let (inner, after) = inner.split_once("]]>").unwrap_or((inner, ""));
            push_visible(&mut tidied, &partial_escape(inner));
            after
        } else if let Some(inner) = rest.strip_prefix("<!--") {
            inner.split_once("-->").map_or("", |it| it.1)
        } else if rest.starts_with("<?") {
            rest.split_once('>').map_or("", |it| it.1)
        } else if rest.starts_with("<!") {
            after_doctype(rest)
        } else if rest.starts_with('&') {
            push_reference(&mut tidied, rest)
        } else {
            push_tag(&mut tidied, rest)
        };
    }
    push_visible(&mut tidied, rest);
    tidied
}

fn push_visible(tidied: &mut String, text: &str) {
    // U+FFFE and U+FFFF begin with this byte, which few others do.
    let is_plain =
        |byte: &u8| *byte >= b' ' && *byte != 0xef || matches!(byte, b'\t' | b'\n' | b'\r');
    if text.as_bytes().iter().all(is_plain) {
        tidied.push_str(text);
    } else {
        tidied.extend(
            text.chars()
                .filter(|it| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)),
        );
    }
}

/// Returns the text after a document type, including its definitions between square brackets.
fn after_doctype(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'>' if depth == 0 => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

/// Copies a reference as XML knows it; returns the text after it.
fn push_reference<'a>(tidied: &mut String, text: &'a str) -> &'a str {
    let name_end = text[1..]
        .find(|it: char| !(it.is_ascii_alphanumeric() || it == '#'))
        .map_or(text.len(), |it| it + 1);
    let (name, after) = (&text[1..name_end], &text[name_end..]);
    if let Some(after) = after.strip_prefix(';') {
        if let Some(number) = name.strip_prefix('#') {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            match number {
                // These were meant in Windows' encoding, which HTML knows: its parser converts
                // them.
                Ok(0x80..=0x9f) => tidied.push_str(&format!("&amp;{name};")),
                Ok(number) => push_visible(
                    tidied,
                    &escape(String::from(
                        char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
                    )),
                ),
                Err(_) => {}
            }
            return after;
        }
        if matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
            tidied.push_str(&format!("&{name};"));
            return after;
        }
        if let Some(meant) = resolve_html5_entity(name) {
            tidied.push_str(&escape(meant));
            return after;
        }
    }
    tidied.push_str("&amp;");
    &text[1..]
}

/// Copies a tag in one form, ` name="value"` for each attribute; returns the text after it. A `<`
/// that begins no tag is text.
fn push_tag<'a>(tidied: &mut String, text: &'a str) -> &'a str {
    let Some(end) = tag_end(text) else {
        tidied.push_str("&lt;");
        return &text[1..];
    };
    let after = &text[end + 1..];
    let tag = &text[1..end];
    let (tag, is_end) =
        tag.strip_prefix('/').map_or((tag, false), |it| (it.trim_start_matches('/'), true));
    let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |it| (it, true));
    let name = &tag[..tag.find(|it: char| !is_name_char(it)).unwrap_or(tag.len())];
    tidied.push_str(if is_end { "</" } else { "<" });
    tidied.push_str(name);
    if !is_end {
        push_attributes(tidied, &tag[name.len()..]);
        if is_empty {
            tidied.push('/');
        }
    }
    tidied.push('>');
    after
}

fn is_name_char(it: char) -> bool {
    it.is_alphanumeric() || matches!(it, '_' | ':' | '-' | '.')
}

/// Returns where the tag at the beginning of a text ends: at the first `>` outside of quotation
/// marks, if no other tag begins before.
fn tag_end(text: &str) -> Option<usize> {
    if !text[1..].trim_start_matches('/').starts_with(|it: char| it.is_alphabetic() || it == '_') {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut quote, mut n_quoted) = (None, 0);
    for (at, byte) in bytes.iter().copied().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'<') => return None,
            (Some(_), b'<') => {
                n_quoted += 1;
                if n_quoted > MAX_QUOTED_TAGS {
                    return None;
                }
            }
            (None, b'"' | b'\'') if matches!(bytes[at - 1], b'=' | b' ') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn push_attributes(tidied: &mut String, tag: &str) {
    let is_blank = |it: char| it.is_ascii_whitespace();
    let mut names = Vec::<&str>::new();
    let mut rest = tag.trim_start_matches(|it: char| is_blank(it) || it == '/');
    while !rest.is_empty() {
        let name_end = rest
            .find(|it: char| is_blank(it) || matches!(it, '=' | '/' | '"' | '\''))
            .unwrap_or(rest.len());
        let name = &rest[..name_end];
        rest = rest[name_end..].trim_start_matches(is_blank);
        let mut value = "";
        if let Some(given) = rest.strip_prefix('=') {
            let given = given.trim_start_matches(is_blank);
            let quote = given.chars().next().filter(|it| matches!(it, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => given[1..].split_once(quote).unwrap_or((&given[1..], "")),
                None => given.split_at(given.find(is_blank).unwrap_or(given.len())),
            };
        } else if name.is_empty() {
            // A stray quotation mark or slash.
            rest = &rest[1..];
        }
        rest = rest.trim_start_matches(|it: char| is_blank(it) || it == '/');
        let is_name = name.starts_with(|it: char| it.is_alphabetic() || matches!(it, '_' | ':'))
            && name.chars().all(is_name_char);
        if is_name && names.len() < MAX_ATTRIBUTES && !names.contains(&name) {
            names.push(name);
            tidied.push(' ');
            tidied.push_str(name);
            tidied.push_str("=\"");
            push_value(tidied, value);
            tidied.push('"');
        }
    }
}

fn push_value(tidied: &mut String, mut value: &str) {
    while let Some(at) = value.find(['&', '<', '>', '"']) {
        push_visible(tidied, &value[..at]);
        let rest = &value[at..];
        value = match rest.as_bytes()[0] {
            b'&' => push_reference(tidied, rest),
            byte => {
                tidied.push_str(match byte {
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    _ => "&quot;",
                });
                &rest[1..]
            }
        };
    }
    push_visible(tidied, value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_what_was_meant() {
        let check = |text: &str, tidied: &str| assert_eq!(tidy(text), tidied);
        check(
            "AT&T &nbsp;&eacute; &amp; &bogus; &#233;&#x1; & a<b",
            "AT&amp;T \u{a0}é &amp; &amp;bogus; é &amp; a&lt;b",
        );
        check("<a href='?b=1&c=2'>", "<a href=\"?b=1&amp;c=2\">");
        check("<t><![CDATA[<b>&amp;]]></t><!-- <x> -->", "<t>&lt;b&gt;&amp;amp;</t>");
    }

    #[test]
    fn tags_become_well_formed() {
        let check = |text: &str, tidied: &str| assert_eq!(tidy(text), tidied);
        check("<img src=\"a\"b\">", "<img src=\"a\" b=\"\">");
        check("<x'>y</x'>", "<x>y</x>");
        check("<a b=c d e='<i>' b=2 1=3/>", "<a b=\"c\" d=\"\" e=\"&lt;i&gt;\"/>");
        check("a <b c='", "a &lt;b c='");
        check("<a b='x\"y'><c\td = 'e'>", "<a b=\"x&quot;y\"><c d=\"e\">");
    }

    #[test]
    fn depth_is_bounded_and_the_text_stays() {
        let deep = |open: &str, close: &str| {
            balanced(&format!("<item>{}x{}</item>", open.repeat(40_000), close.repeat(40_000)))
        };
        let (xml, is_flattened) = deep("<g>", "</g>");
        assert_eq!(
            (xml.matches("<g>").count(), xml.matches("</g>").count(), is_flattened),
            (MAX_XML_DEPTH - 1, MAX_XML_DEPTH - 1, true)
        );
        assert!(xml.contains('x') && xml.ends_with("</item>"));
        let (xml, _) = deep("<g>", "</h>");
        assert_eq!(
            (xml.matches("</g>").count(), xml.matches("</h>").count()),
            (MAX_XML_DEPTH - 1, 0)
        );
        assert_eq!(balanced("<a><b></a></b>x"), ("<a><b></b></a>x".to_owned(), false));
    }

    #[test]
    fn texts_are_escaped_to_their_own_end() {
        let check = |text: &str, escaped: &str| assert_eq!(escape_texts(text, false), escaped);
        check("<title>a<b>c</title>", "<title>a&lt;b&gt;c</title>");
        check("<title><summary><b></summary>", "<title><summary>&lt;b&gt;</summary>");
        check(
            "<author><name>x</name></author><title/><i>",
            "<author><name>x</name></author><title/><i>",
        );
    }

    #[test]
    fn no_entity_of_the_document_is_expanded() {
        let bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>";
        assert_eq!(tidy(bomb), "<rss>&amp;b;</rss>");
    }

    #[test]
    fn items_are_cut_out_even_where_an_end_is_missing() {
        let parts = parts(
            "<rss><channel><title>F</title><item><title>1</title></item><item><title>2</title>",
        )
        .unwrap();
        assert_eq!(parts.items.iter().map(|it| it.is_whole).collect::<Vec<_>>(), [true, false]);
        assert!(parts.head().contains("<title>F</title></channel></rss>"));
    }
}
