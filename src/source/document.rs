//! Names documents that are neither feeds nor articles for what they are: sitemaps, lists of feeds,
//! login pages, and pages that only a browser with a person gets past.

use std::sync::LazyLock;

use regex::{Regex, bytes};

use crate::text::regex::{constant_regex, counting_regex};

/// The part of a document that is looked at.
const SEEN_BYTES: usize = 64 << 10;

/// A page with more text than this has content of its own, whatever form it holds.
const MAX_FORM_CHARS: usize = 1_500;

static CHALLENGE: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r#"(?ix)
        (?:h-|re|form|\b)captcha | cf-(?:challenge|browser-verification) | challenge-(?:platform|error|form)
        | <title>\s*(?:just\ a\ moment|attention\ required|access\ denied|one\ more\ step)
        | \b(?:prove|verify|confirm|make\ sure)\ (?:that\ )?you(?:\ are|['’]re)\ (?:a\ )?(?:human|not\ a\ (?:ro)?bot)
        | \bhuman\ verification\b | \bare\ you\ (?:a\ )?(?:human|robot)\b | \bchecking\ your\ browser\b
        | \bddos-guard\b | _incapsula_resource"#,
    )
});
static PASSWORD: LazyLock<bytes::Regex> =
    LazyLock::new(|| counting_regex(r#"(?i)<input[^>]{0,300}type\s*=\s*["']?password"#));
/// Elements whose content nobody reads.
const UNREAD: [&str; 3] = ["script", "style", "head"];

static XML_ROOT: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r"(?s)^\s*(?:<[?!].*?>\s*)*<(?:[\w-]+:)?([A-Za-z][\w.-]*)"));

fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(SEEN_BYTES)]
}

/// Returns whether a page asks its reader to prove that a person reads it.
pub(super) fn asks_for_a_person(html: &str) -> bool {
    let html = head(html);
    html.contains('<') && has_little_text(html) && CHALLENGE.is_match(html)
}

fn has_little_text(html: &str) -> bool {
    n_text_bytes(html) <= MAX_FORM_CHARS
}

/// Returns the length of a page's text without blanks. A pattern for it would look for the end of
/// each element that has none through the whole page.
fn n_text_bytes(html: &str) -> usize {
    let lower = html.to_ascii_lowercase();
    let mut ends: Vec<usize> = UNREAD
        .iter()
        .flat_map(|name| {
            lower.match_indices(&format!("</{name}")).map(|it| it.0).collect::<Vec<_>>()
        })
        .collect();
    ends.sort_unstable();
    let mut ends = ends.into_iter().peekable();
    let n_in = |text: &str| text.split_whitespace().map(str::len).sum::<usize>();
    let (mut n_bytes, mut at) = (0, 0);
    while let Some(tag) = lower[at..].find('<').map(|it| at + it) {
        n_bytes += n_in(&html[at..tag]);
        let name = lower[tag + 1..].split(|c: char| !c.is_ascii_alphanumeric()).next();
        while ends.next_if(|end| *end <= tag).is_some() {}
        let is_unread = name.is_some_and(|name| UNREAD.contains(&name));
        let from = ends.peek().copied().filter(|_| is_unread).unwrap_or(tag);
        let Some(end) = lower[from..].find('>') else { return n_bytes + n_in(&html[from..]) };
        at = from + end + 1;
    }
    n_bytes + n_in(&html[at..])
}

/// What a document is that is neither a feed nor an article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Stranger {
    /// A page that only a browser with a person gets past.
    #[error("this page asks for a browser check, which a program cannot pass")]
    BrowserCheck,
    /// A login page.
    #[error("this is a login page; the pages after the login cannot be read")]
    Login,
    /// A list of a site's pages.
    #[error("this is a sitemap, not a feed")]
    Sitemap,
    /// OPML.
    #[error("this is a list of feeds, not a feed; gistwire feeds import reads it")]
    FeedList,
    /// Other XML, with the name of its root.
    #[error("this is XML, but neither RSS nor Atom (its root is \"{0}\")")]
    Xml(String),
    /// Anything else.
    #[error("this is neither RSS nor Atom nor JSON Feed")]
    Other,
}

impl Stranger {
    /// Returns what a page without an article is, if it is a challenge or a login page.
    pub(super) fn page(html: &str) -> Option<Stranger> {
        let html = head(html);
        if asks_for_a_person(html) {
            return Some(Stranger::BrowserCheck);
        }
        (PASSWORD.is_match(html.as_bytes()) && has_little_text(html)).then_some(Stranger::Login)
    }

    /// Returns what a document that is not a feed is.
    pub(crate) fn of(text: &str) -> Stranger {
        if let Some(page) = Stranger::page(text) {
            return page;
        }
        match xml_root(text).as_deref() {
            Some("urlset" | "sitemapindex") => Stranger::Sitemap,
            Some("opml") => Stranger::FeedList,
            Some("html") | None => Stranger::Other,
            Some(root) => Stranger::Xml(root.to_owned()),
        }
    }
}

/// Returns whether a document is XML by its declaration.
pub(super) fn is_xml(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml")
        || matches!(xml_root(text).as_deref(), Some("urlset" | "sitemapindex" | "opml" | "svg"))
}

fn xml_root(text: &str) -> Option<String> {
    let root = XML_ROOT.captures(head(text.trim_start_matches('\u{feff}')))?;
    Some(root.get(1)?.as_str().chars().take(60).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_named_for_what_they_are() {
        let check = |text: &str, words: &str| {
            let stranger = Stranger::of(text).to_string();
            assert!(stranger.contains(words), "{stranger} for {text}")
        };
        check("<?xml version='1.0'?><urlset><url/></urlset>", "a sitemap");
        check("<?xml version='1.0'?>\n<!-- x --><opml/>", "a list of feeds");
        check("<?xml version='1.0'?><Fault/>", "its root is \"Fault\"");
        check("<html><body>Just a page</body></html>", "neither RSS nor Atom nor JSON Feed");
        check("<html><form><input name=p type='password'></form></html>", "login page");
        check("<html><p>Please verify you are human.</p></html>", "browser check");
    }

    #[test]
    fn the_text_of_a_page_is_counted_without_what_nobody_reads() {
        let check = |html: &str, n: usize| assert_eq!(n_text_bytes(html), n, "{html}");
        check("<p>Ferry <b>sails</b></p>", 10);
        check("<head><title>x</title></head>ab<SCRIPT>if (a < b) {}</SCRIPT >cd", 4);
        check("<header>ab</header>", 2);
        check("a <script>b", 2);
        check("a <", 2);
        check("<script>ab</style>c<script>d", 2);
        let unclosed = "<script>".repeat(SEEN_BYTES / 8);
        check(&unclosed, 0);
        assert!(!asks_for_a_person(&unclosed));
    }

    #[test]
    fn an_article_about_robots_is_no_challenge() {
        let article = format!(
            "<html><body><p>{}</p><p>Are you a robot, he asked.</p></body></html>",
            "The mayor of Lund opened a harbour. ".repeat(60)
        );
        assert!(!asks_for_a_person(&article) && Stranger::page(&article).is_none());
    }
}
