//! Mends XML as feeds really have it, so that one mistake costs one item at most: the document is cut into its head and its items, bare
//! ampersands and HTML's entities become what was meant, mark-up inside of texts is escaped. Entities that the document defines itself
//! are never expanded: the document type goes out unread.

use std::borrow::Cow;
use std::sync::LazyLock;

use quick_xml::escape::{escape, resolve_html5_entity};
use regex::Regex;

/// A feed in XML, in parts that are parsed one by one.
pub(super) struct Parts {
    pub(super) frame: Frame,
    /// What is said of the feed itself.
    about: String,
    /// The items, each with its tags; `false` where the end is missing.
    pub(super) items: Vec<(String, bool)>,
}

/// What stands around an item.
pub(super) struct Frame {
    /// The root's and, in RSS, the channel's opening tags.
    open: String,
    /// What closes them.
    close: String,
}

impl Frame {
    /// A feed of this alone.
    pub(super) fn around(&self, part: &str) -> String {
        [self.open.as_str(), part, &self.close].concat()
    }
}

impl Parts {
    /// The feed without its items.
    pub(super) fn head(&self) -> String {
        self.frame.around(&self.about)
    }
}

/// Whether a document ends as a feed does.
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

/// Names of other modules, and what the core calls the same.
const SYNONYMS: [(&str, &str); 7] = [
    ("dc:title", "title"),
    ("dc:description", "description"),
    ("dc:date", "pubDate"),
    ("dcterms:created", "pubDate"),
    ("dcterms:issued", "pubDate"),
    ("dcterms:modified", "pubDate"),
    ("dc:subject", "category"),
];

static ROOT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<((?:[\w-]+:)?(?:rss|feed|RDF|rdf|channel|entry))(\s[^>]*)?>").expect("valid"));
static CHANNEL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<channel(?:\s[^>]*)?>").expect("valid"));
static TEXTS: LazyLock<Regex> = LazyLock::new(|| {
    let of = |name: &str| format!(r"(?:<{name}(?:\s[^>]*[^>/]|\s[^>/]*)?>.*?</{name}\s*>)");
    let names = ["title", "description", "content:encoded", "summary", "content", "category", "author", "subtitle"];
    Regex::new(&format!("(?s){}", names.map(of).join("|"))).expect("valid")
});

/// Cuts a document into parts; `None` where it is no feed.
pub(super) fn parts(text: &str) -> Option<Parts> {
    let text = tidy(text);
    let root = ROOT.captures(&text)?;
    let (whole, name) = (root.get(0)?, root.get(1)?.as_str());
    let local = name.rsplit(':').next().unwrap_or(name);
    let attributes = with_namespaces(root.get(2).map_or("", |it| it.as_str()));
    let is_atom = matches!(local, "feed" | "entry");
    let (open, close, mut rest) = match local {
        "feed" => (format!("<feed{}>", default_namespace(&attributes)), "</feed>".to_owned(), &text[whole.end()..]),
        "entry" => ("<feed>".to_owned(), "</feed>".to_owned(), &text[whole.start()..]),
        "RDF" | "rdf" => (format!("<rdf:RDF{attributes}>"), "</rdf:RDF>".to_owned(), &text[whole.end()..]),
        // Every number is read like 2.0: the older ones have no element that means something else there.
        _ => {
            let channel = CHANNEL.find(&text);
            let rest = channel.map_or(&text[whole.end()..], |it| &text[it.end()..]);
            let version = Regex::new(r#"\sversion\s*=\s*("[^"]*"|'[^']*')"#).expect("valid");
            let attributes = version.replace_all(&attributes, "");
            (
                format!("<rss version=\"2.0\"{attributes}>{}", channel.map_or("<channel>", |it| it.as_str())),
                "</channel></rss>".to_owned(),
                rest,
            )
        }
    };
    let unprefixed;
    if let Some((prefix, _)) = name.split_once(':').filter(|_| is_atom) {
        unprefixed = rest.replace(&format!("<{prefix}:"), "<").replace(&format!("</{prefix}:"), "</");
        rest = &unprefixed;
    }
    let is_rdf = matches!(local, "RDF" | "rdf");
    let (about, items) = cut(rest, if is_atom { "entry" } else { "item" });
    let items = items.into_iter().map(|(it, is_whole)| (mend_item(&it, is_atom, is_rdf), is_whole)).collect();
    // What stands behind the head's last whole element is a cut-off rest or closes what is closed again.
    let about = about.rfind("</").and_then(|_| closed(&about, is_rdf)).unwrap_or_default();
    Some(Parts { frame: Frame { open, close }, about: balanced(&escape_texts(&about, false)), items })
}

/// The head up to what closes root or channel.
fn closed(about: &str, is_rdf: bool) -> Option<String> {
    if is_rdf {
        return Some(about[..about.find("</channel>")? + "</channel>".len()].to_owned());
    }
    let end = ["</channel", "</rss", "</feed", "</rdf:RDF"].iter().filter_map(|it| about.find(it)).min().unwrap_or(about.len());
    Some(about[..end].to_owned())
}

fn with_namespaces(attributes: &str) -> String {
    let missing = NAMESPACES.iter().filter(|(prefix, _)| !attributes.contains(&format!("xmlns:{prefix}")));
    let missing: String = missing.map(|(prefix, uri)| format!(" xmlns:{prefix}=\"{uri}\"")).collect();
    format!("{}{missing}", attributes.trim_end_matches('/').trim_end())
}

/// Atom of any version, with or without a prefix, is read as Atom 1.0.
fn default_namespace(attributes: &str) -> String {
    let own = Regex::new(r#"\sxmlns\s*=\s*("[^"]*"|'[^']*')"#).expect("valid");
    format!("{} xmlns=\"http://www.w3.org/2005/Atom\"", own.replace_all(attributes, ""))
}

/// Takes the items out of a document.
fn cut(text: &str, name: &str) -> (String, Vec<(String, bool)>) {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut about, mut items, mut rest) = (String::new(), Vec::new(), text);
    while let Some(start) = find_tag(rest, &open) {
        about.push_str(&rest[..start]);
        let from = &rest[start..];
        let next = find_tag(&from[open.len()..], &open).map(|it| it + open.len());
        let tag_end = from.find('>').map_or(from.len(), |it| it + 1);
        let end = if from[..tag_end].ends_with("/>") {
            Some(tag_end)
        } else {
            from[..next.unwrap_or(from.len())].find(&close).map(|it| it + close.len())
        };
        match end {
            Some(end) => {
                items.push((from[..end].to_owned(), true));
                rest = &from[end..];
            }
            // The end is missing: the item reaches to the next, or to the end of the document.
            None => {
                let end = next.unwrap_or(from.len());
                items.push((format!("{}{close}", &from[..end]), false));
                rest = &from[end..];
            }
        }
    }
    about.push_str(rest);
    (about, items)
}

fn find_tag(text: &str, open: &str) -> Option<usize> {
    text.match_indices(open)
        .map(|it| it.0)
        .find(|at| text[at + open.len()..].starts_with(|it: char| it == '>' || it == '/' || it.is_ascii_whitespace()))
}

fn mend_item(item: &str, is_atom: bool, is_rdf: bool) -> String {
    let mut item = item.to_owned();
    if !is_atom {
        for (module, core) in SYNONYMS {
            // RSS 1.0 is read with its own modules.
            let is_absent = !is_rdf && (find_tag(&item, &format!("<{core}")).is_none() || core == "category");
            if is_absent && find_tag(&item, &format!("<{module}")).is_some() {
                item = item.replace(&format!("<{module}"), &format!("<{core}")).replace(&format!("</{module}"), &format!("</{core}"));
            }
        }
    }
    balanced(&escape_texts(&item, is_atom))
}

/// The same with every element closed where its parent ends, and without ends that nothing began.
fn balanced(item: &str) -> String {
    let (mut whole, mut open, mut rest) = (String::with_capacity(item.len() + 32), Vec::new(), item);
    while let Some(start) = rest.find('<') {
        let Some(end) = rest[start..].find('>').map(|it| start + it + 1) else { break };
        whole.push_str(&rest[..start]);
        let tag = &rest[start..end];
        rest = &rest[end..];
        let inner = tag.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
        let name = inner.split(char::is_whitespace).next().unwrap_or_default();
        if !tag.starts_with("</") {
            whole.push_str(tag);
            if !tag.ends_with("/>") {
                open.push(name);
            }
        } else if let Some(at) = open.iter().rposition(|it| *it == name) {
            open.drain(at..).rev().for_each(|it| whole.push_str(&format!("</{it}>")));
        }
    }
    // Behind the last tag of a cut-off item stands what was left of a text.
    whole.push_str(rest);
    open.drain(..).rev().for_each(|it| whole.push_str(&format!("</{it}>")));
    whole
}

/// Escapes mark-up inside of texts: RSS allows none, and in Atom it need not be well-formed either.
fn escape_texts(item: &str, is_atom: bool) -> Cow<'_, str> {
    TEXTS.replace_all(item, |found: &regex::Captures<'_>| {
        let whole = &found[0];
        let (Some(start), Some(end)) = (whole.find('>'), whole.rfind("</")) else { return whole.to_owned() };
        let (open, inner, close) = (&whole[..=start], &whole[start + 1..end.max(start + 1)], &whole[end.max(start + 1)..]);
        if !inner.contains('<') || (whole.starts_with("<author") && inner.contains("<name")) {
            return whole.to_owned();
        }
        let open = if is_atom { HTML_TYPE.replace(open, "").replacen('>', " type=\"html\">", 1) } else { open.to_owned() };
        format!("{open}{}{close}", escape(inner))
    })
}

static HTML_TYPE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\s(?:type|mode)\s*=\s*("[^"]*"|'[^']*')"#).expect("valid"));

/// Well-formed character data: CDATA as escaped text, comments, instructions and the document type left out, every `&` and every `<`
/// that begins nothing escaped, and no character that XML has not.
pub(in crate::source) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        push_visible(&mut tidied, &rest[..at]);
        rest = &rest[at..];
        rest = if let Some(inner) = rest.strip_prefix("<![CDATA[") {
            let (inner, after) = inner.split_once("]]>").unwrap_or((inner, ""));
            push_visible(&mut tidied, &escape(inner));
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
    tidied.extend(text.chars().filter(|it| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)));
}

/// What stands behind a document type, with what it defines between square brackets.
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

/// Copies a reference as XML knows it; gives what stands behind.
fn push_reference<'a>(tidied: &mut String, text: &'a str) -> &'a str {
    let name_end = text[1..].find(|it: char| !(it.is_ascii_alphanumeric() || it == '#')).map_or(text.len(), |it| it + 1);
    let (name, after) = (&text[1..name_end], &text[name_end..]);
    if let Some(after) = after.strip_prefix(';') {
        if let Some(number) = name.strip_prefix('#') {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            match number {
                // These were meant in Windows' encoding, which HTML knows: its parser sees them.
                Ok(0x80..=0x9f) => tidied.push_str(&format!("&amp;{name};")),
                Ok(number) => push_visible(tidied, &escape(String::from(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)))),
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

/// A longer one is none: without a bound, quotation marks that nothing closes would be searched for again and again.
const MAX_TAG_BYTES: usize = 1 << 15;

/// Copies a tag with its attributes mended; gives what stands behind. A `<` that begins no tag is text.
fn push_tag<'a>(tidied: &mut String, text: &'a str) -> &'a str {
    let begins = text[1..].trim_start_matches('/').starts_with(|it: char| it.is_alphabetic() || it == '_');
    let mut quote = None;
    let n_searched = if begins { MAX_TAG_BYTES } else { 0 };
    let end = text.bytes().enumerate().take(n_searched).skip(1).find_map(|(at, byte)| match (quote, byte) {
        (None, b'>') => Some(Ok(at)),
        (None, b'<') => Some(Err(())),
        (None, b'"' | b'\'') if text.as_bytes()[at - 1] == b'=' || text.as_bytes()[at - 1] == b' ' => {
            quote = Some(byte);
            None
        }
        (Some(open), _) if open == byte => {
            quote = None;
            None
        }
        _ => None,
    });
    let Some(Ok(end)) = end.filter(|_| begins) else {
        tidied.push_str("&lt;");
        return &text[1..];
    };
    let mut tag = &text[..=end];
    while let Some(at) = tag.find('&') {
        push_visible(tidied, &tag[..at]);
        tag = push_reference(tidied, &tag[at..]);
    }
    push_visible(tidied, tag);
    &text[end + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_what_was_meant() {
        let check = |text: &str, tidied: &str| assert_eq!(tidy(text), tidied);
        check("AT&T &nbsp;&eacute; &amp; &bogus; &#233;&#x1; & a<b", "AT&amp;T \u{a0}é &amp; &amp;bogus; é &amp; a&lt;b");
        check("<a href='?b=1&c=2'>", "<a href='?b=1&amp;c=2'>");
        check("<t><![CDATA[<b>&amp;]]></t><!-- <x> -->", "<t>&lt;b&gt;&amp;amp;</t>");
    }

    #[test]
    fn no_entity_of_the_document_is_expanded() {
        let bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>";
        assert_eq!(tidy(bomb), "<rss>&amp;b;</rss>");
    }

    #[test]
    fn items_are_cut_out_even_where_an_end_is_missing() {
        let parts = parts("<rss><channel><title>F</title><item><title>1</title></item><item><title>2</title>").unwrap();
        assert_eq!(parts.items.iter().map(|it| it.1).collect::<Vec<_>>(), [true, false]);
        assert!(parts.head().contains("<title>F</title></channel></rss>"));
    }
}
