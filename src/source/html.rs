//! HTML -> text: keeps paragraphs, and removes mark-up, scripts, share bars and "Read more".

use std::collections::HashSet;
use std::sync::LazyLock;

use dom_query::{Document, NodeId, NodeRef};
use regex::{Regex, bytes};

use super::markup::{Purpose, well_nested};
use super::raised;
use crate::text::block::table_row;
use crate::text::regex::{constant_regex, counting_regex};

/// Elements without text to read.
pub(super) const UNREAD: [&str; 24] = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math",
    "canvas", "form", "button", "select", "textarea", "input", "nav", "audio", "video", "map",
    "head", "img", "dialog", "menu", "footer",
];

/// Each of these is separate from the text before and after it.
pub(super) const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "tr",
    "ul",
    "th",
];

/// Words in a class or id that mark an element as surroundings of the article.
const SURROUNDING: [&str; 27] = [
    "share",
    "sharing",
    "sharedaddy",
    "shareaholic",
    "social",
    "addtoany",
    "addthis",
    "feedflare",
    "newsletter",
    "subscribe",
    "signup",
    "related",
    "relatedposts",
    "promo",
    "cookie",
    "consent",
    "advert",
    "advertisement",
    "ad",
    "ads",
    "sponsor",
    "sponsored",
    "breadcrumb",
    "breadcrumbs",
    "outbrain",
    "taboola",
    "sidebar",
];

/// An element that only surrounds the article is short; a longer one has such a class or id by
/// chance.
const MAX_SURROUNDING_CHARS: usize = 600;

/// Whole paragraphs that feeds add to a text.
static ADDED: LazyLock<bytes::Regex> = LazyLock::new(|| {
    counting_regex(
        r"(?i)^(?:the (?:post|article) .{1,300} (?:appeared first|first appeared|was originally published) (?:on|in|at) .{1,120}|(?:\[?(?:…|\.\.\.)\]?\s*)?(?:read|see|view|learn) (?:more|the (?:full|whole|rest of this) (?:story|article|post|entry))\b.{0,80}|continue reading\b.{0,120}|click here (?:to|for) .{0,80}|(?:\d+ )?comments?|permalink|share this:?|share|tweet|(?:share|follow us) on \w+|filed under:? .{0,80}|subscribe(?: now| to .{0,60})?|sign up for .{0,80}|advertisement|sponsored|\[(?:link|comments)\](?: \[(?:link|comments)\])*|submitted by /u/\S+.{0,60})\s*[.…»→>:]*$",
    )
});

static MARKED_UP: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"(?i)</[a-z][a-z0-9]*\s*>|<(?:br|img|hr|p)\b[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]{1,30});",
    )
});

/// Returns whether a text that claims to be plain is actually HTML.
pub(super) fn looks_like_html(text: &str) -> bool {
    MARKED_UP.is_match(text)
}

/// Returns whether anything in a text could be a tag: a `<` before something else is a character,
/// and a tree of them would only cost memory.
pub(super) fn has_tag(text: &str) -> bool {
    text.as_bytes().windows(2).any(|it| {
        it[0] == b'<' && (it[1].is_ascii_alphabetic() || matches!(it[1], b'/' | b'!' | b'?'))
    })
}

/// Returns the text as one line without mark-up.
pub(super) fn line(html: &str) -> String {
    let mut text = html.to_owned();
    // Titles are often escaped twice, and sometimes three times.
    for _ in 0..3 {
        if !looks_like_html(&text) {
            break;
        }
        let once = paragraphs(&text, false).join(" ");
        if once == text {
            break;
        }
        text = once;
    }
    super::clean_title(&text)
}

/// Returns the text of an HTML fragment or page: paragraphs with a blank line between them.
pub(super) fn text(html: &str) -> String {
    let mut found = paragraphs(html, true);
    // A text that was escaped twice shows its tags.
    if found.iter().any(|it| it.contains("</") && looks_like_html(it)) {
        found = paragraphs(&found.join("\n\n"), true);
    }
    found.join("\n\n")
}

/// Returns a plain text with white space within paragraphs reduced to one blank, and without the
/// lines that feeds add.
pub(super) fn plain(text: &str) -> String {
    let unix = text.replace("\r\n", "\n");
    let found = unix
        .split("\n\n")
        .map(super::clean_title)
        .filter(|it| !it.is_empty() && !ADDED.is_match(it.as_bytes()));
    found.collect::<Vec<_>>().join("\n\n")
}

/// Removes everything that only surrounds an article from a page. A page has more of it than a
/// feed's text: bars and notices that are recognised by the element's name, its role, or the
/// beginning of a class.
pub(super) fn drop_surroundings(document: &Document) {
    let mut counter = Counter::default();
    let n_chars = counter.count_up_to(document.root(), usize::MAX);
    let around_article = around_article(document, &mut counter);
    let mut steps = vec![document.root()];
    let mut surroundings = Vec::new();
    while let Some(node) = steps.pop() {
        let is_beside_article = !around_article.contains(&node.id)
            && node.parent().is_some_and(|parent| around_article.contains(&parent.id));
        // Their classes are lost in the extraction.
        if surrounds_page(&node, n_chars, &mut counter)
            || is_caption(&node, &mut counter)
            || is_embedded(&node, &mut counter)
            || is_comments(&node)
            || (is_beside_article && asks_for_consent(&node))
        {
            surroundings.push(node);
        } else {
            // The content of a removed element is removed with it.
            steps.extend(node.children_it(true));
        }
    }
    for node in surroundings {
        node.remove_from_parent();
    }
}

/// An element with fewer characters is not an article.
const LEAST_ARTICLE: usize = 120;

/// Returns the elements around the article of a page that marks it, with the article; none if the
/// page does not mark it, or marks several.
fn around_article(document: &Document, counter: &mut Counter) -> HashSet<NodeId> {
    let headline = document.select("main h1, article h1");
    let [headline] = headline.nodes() else { return HashSet::new() };
    let is_article = |node: &NodeRef<'_>| {
        node.node_name().is_some_and(|name| matches!(&*name, "main" | "article"))
    };
    let around: Vec<NodeRef<'_>> =
        headline.ancestors_it(None).skip_while(|node| !is_article(node)).collect();
    // An element that holds little more than the headline is not the whole article.
    let has_text = around
        .first()
        .is_some_and(|article| counter.count_up_to(*article, LEAST_ARTICLE) >= LEAST_ARTICLE);
    if has_text { around.iter().map(|node| node.id).collect() } else { HashSet::new() }
}

/// Words of a class or id of the readers' comments, which are often longer than the article.
const COMMENTS: [&str; 5] = ["comments", "commentlist", "disqus", "respond", "livefyre"];

/// Whether an element has the comments of readers and not the article as well.
fn is_comments(node: &NodeRef<'_>) -> bool {
    let is_part = node.node_name().is_some_and(|name| {
        matches!(name.to_lowercase().as_str(), "div" | "section" | "ol" | "ul" | "aside")
    });
    if !is_part {
        return false;
    }
    let names = [node.attr("class"), node.attr("id")];
    let is_named = names
        .iter()
        .flatten()
        .flat_map(|it| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .filter(|name| !is_negated(name))
        .any(|name| words(&name).any(|word| COMMENTS.contains(&word.as_str())));
    is_named
        && !node
            .descendants_it()
            .any(|inner| inner.node_name().is_some_and(|name| matches!(&*name, "h1" | "main")))
}

/// What a consent dialog names beside cookies.
static CONSENT: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"(?i)\b(?:vendors|partners|partenaires|Partnern?|socios|proveedores|fornitori|parceiros|leveranciers|partnerów|partnere?r|consent|purposes|finalités|Einwilligung|consentimiento|consenso|consentimento|toestemming|zgod[aęy]|samtycke|samtykke)\b",
    )
});

/// Whether an element beside the article is a consent dialog, however long.
fn asks_for_consent(node: &NodeRef<'_>) -> bool {
    if !node.is_element() {
        return false;
    }
    let text = node.text();
    text.to_lowercase().contains("cookie") && CONSENT.is_match(&text)
}

/// The largest number of nodes that are visited to count the content of elements, in one document:
/// each may be counted again for each element around it.
const MAX_COUNTED_NODES: usize = 4_000_000;

/// Counts the content of elements, up to the given limit and within an overall limit.
#[derive(Default)]
struct Counter {
    n_visited: usize,
}

impl Counter {
    /// Returns how many characters of text a node contains; at most `limit`, since more make no
    /// difference.
    fn count_up_to(&mut self, node: NodeRef<'_>, limit: usize) -> usize {
        if self.n_visited > MAX_COUNTED_NODES {
            return limit;
        }
        let mut n_chars = 0;
        for node in std::iter::once(node).chain(node.descendants_it()) {
            self.n_visited += 1;
            if node.is_text() {
                let text = node.text();
                self.n_visited += text.len() / 64;
                n_chars += text.chars().count();
            }
            if n_chars >= limit || self.n_visited > MAX_COUNTED_NODES {
                return n_chars.min(limit);
            }
        }
        n_chars
    }
}

/// Elements of a page that contain no article.
const ASIDE: [&str; 6] = ["nav", "aside", "footer", "form", "dialog", "menu"];

/// Roles with the same meaning.
const ASIDE_ROLES: [&str; 9] = [
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "dialog",
    "alertdialog",
    "search",
    "menu",
    "toolbar",
];

/// Prefixes of words in a class or id with the same meaning; whole words, as in [`SURROUNDING`], do
/// not match "sharebar".
const ASIDE_STEMS: [&str; 20] = [
    "cookie",
    "consent",
    "gdpr",
    "ccpa",
    "onetrust",
    "cmp",
    "privacy",
    "share",
    "sharing",
    "social",
    "nav",
    "menu",
    "breadcrumb",
    "newsletter",
    "subscri",
    "related",
    "recommend",
    "comment",
    "modal",
    "popup",
];

/// Surroundings of an article contain a smaller share of the page than this.
const MAX_SURROUNDING_SHARE: f64 = 0.4;

fn surrounds_page(node: &NodeRef<'_>, n_page_chars: usize, counter: &mut Counter) -> bool {
    let Some(name) = node.node_name().filter(|_| node.is_element()).map(|it| it.to_lowercase())
    else {
        return false;
    };
    if matches!(
        name.as_str(),
        "html" | "head" | "body" | "main" | "article" | "title" | "meta" | "link"
    ) {
        return false;
    }
    if is_surrounding(node, counter) {
        return true;
    }
    let role = node.attr("role").map(|it| it.to_lowercase()).unwrap_or_default();
    let names = [node.attr("class"), node.attr("id")];
    let is_aside = ASIDE.contains(&name.as_str())
        || ASIDE_ROLES.contains(&role.as_str())
        || names
            .iter()
            .flatten()
            .any(|it| words(it).any(|word| ASIDE_STEMS.iter().any(|stem| word.starts_with(stem))));
    let limit = n_page_chars as f64 * MAX_SURROUNDING_SHARE;
    is_aside && (counter.count_up_to(*node, limit.ceil() as usize) as f64) < limit
}

/// Returns the words of a class or id: `shareBar`, `share-bar` and `share_bar` have the same.
fn words(names: &str) -> impl Iterator<Item = String> {
    let is_end = |it: char| !it.is_alphabetic();
    let parts = names.split(is_end).flat_map(|part| {
        let starts: Vec<usize> = part
            .char_indices()
            .filter(|(at, it)| *at > 0 && it.is_uppercase())
            .map(|it| it.0)
            .collect();
        let ends = starts.iter().copied().chain([part.len()]).collect::<Vec<_>>();
        let starts = std::iter::once(0).chain(starts);
        starts.zip(ends).map(|(from, to)| part[from..to].to_lowercase()).collect::<Vec<_>>()
    });
    parts.collect::<Vec<_>>().into_iter()
}

/// Paragraphs of a page that are about the page, not the news.
static NOTICE: LazyLock<bytes::Regex> = LazyLock::new(|| {
    counting_regex(
        r"(?ix)
        \b(?:we|this\ (?:web)?site|our\ (?:web)?site|our\ partners)\b[^.]{0,60}\buses?\b[^.]{0,40}\bcookies\b
        | ^(?:accept|reject|manage|allow)\ (?:all\ |our\ |your\ |the\ use\ of\ )?cookies\b
        | (?:^|\b(?:our|your|see|read|the)\ )cookie\ (?:policy|settings|preferences|notice|consent)\b
        | \bby\ (?:continuing|clicking|using|browsing)\b[^.]{0,80}\byou\ (?:agree|accept|consent)\b
        | \bvalue\ your\ privacy\b
        | ^(?:share|tweet|copy\ link|print|email|e-mail|save|listen|follow\ us)\b.{0,20}$
        | ^(?:share|follow|join|find)\ (?:this|us|the\ (?:article|story|post))\b.{0,80}$
        | ^(?:sign\ up|subscribe|log\ in|register)\b.{0,120}$
        | ^(?:skip\ to|back\ to\ top|jump\ to)\b.{0,40}$
        | ^(?:related|most\ read|read\ next|more\ (?:from|on|stories)|you\ (?:may|might)\ (?:also|like)|recommended)\b.{0,60}$
        | ^(?:enable|turn\ on)\ javascript\b
        | \ball\ rights\ reserved\b
        | ^(?:©|\(c\)\ |copyright\b).{0,120}$",
    )
});

/// A longer paragraph has content, even if it is about cookies.
const MAX_NOTICE_CHARS: usize = 400;

/// Returns whether a paragraph of a page is not part of its article.
pub(super) fn is_notice(paragraph: &str) -> bool {
    let paragraph = paragraph.trim_start_matches("• ");
    let is_quote = paragraph.contains(['"', '“', '„', '«']);
    !is_quote
        && paragraph.chars().count() <= MAX_NOTICE_CHARS
        && NOTICE.is_match(paragraph.as_bytes())
}

enum NodeVisit<'a> {
    Enter(NodeRef<'a>),
    /// The end of a block.
    Leave,
}

/// Walks the tree without recursion.
fn paragraphs(html: &str, drops_added: bool) -> Vec<String> {
    let document = Document::fragment(well_nested(html, Purpose::Fragment).html);
    drop_unseen(&document);
    raised::write_in_line(&document);
    let mut counter = Counter::default();
    let mut found =
        Found { paragraphs: Vec::new(), current: String::new(), bullet: false, n_breaks: 0 };
    let mut steps = vec![NodeVisit::Enter(document.root())];
    while let Some(step) = steps.pop() {
        let NodeVisit::Enter(node) = step else {
            found.close();
            continue;
        };
        if node.is_text() {
            found.push(&node.text());
            continue;
        }
        let name = node.node_name().map(|it| it.to_lowercase()).unwrap_or_default();
        if UNREAD.contains(&name.as_str())
            || node.is_comment()
            || is_caption(&node, &mut counter)
            || is_embedded(&node, &mut counter)
            || is_surrounding(&node, &mut counter)
            || is_field_about(&node, &mut counter)
        {
            continue;
        }
        if name == "br" {
            found.line_break();
            continue;
        }
        if name == "tr"
            && let Some(row) = row_of(&node, &mut counter)
        {
            found.close();
            found.paragraphs.push(row);
            continue;
        }
        if BLOCKS.contains(&name.as_str()) {
            found.close();
            found.bullet |= name == "li";
            steps.push(NodeVisit::Leave);
        }
        steps.extend(node.children_it(true).map(NodeVisit::Enter));
    }
    found.close();
    if drops_added {
        found.paragraphs.retain(|it| !ADDED.is_match(it.trim_start_matches("• ").as_bytes()));
    }
    found.paragraphs
}

/// Removes the elements of a text that are not shown.
fn drop_unseen(document: &Document) {
    for node in document.select("[hidden], [style]").nodes() {
        let style = node.attr("style").unwrap_or_default().to_lowercase();
        let style: String = style.chars().filter(|it| !it.is_whitespace()).collect();
        if node.attr("hidden").is_some() || style.contains("display:none") {
            node.remove_from_parent();
        }
    }
}

/// Returns the row of a table of facts as one line; `None` for a table that only arranges texts.
fn row_of(row: &NodeRef<'_>, counter: &mut Counter) -> Option<String> {
    /// A row with more cells, or a longer one, is not read by anybody.
    const MAX_CELLS: usize = 40;
    const MAX_CHARS: usize = 2_000;
    if counter.count_up_to(*row, MAX_CHARS + 1) > MAX_CHARS {
        return None;
    }
    let holds_more = row.descendants_it().filter(NodeRef::is_element).any(|node| {
        let name = node.node_name().map(|it| it.to_lowercase()).unwrap_or_default();
        name == "table" || UNREAD.contains(&name.as_str())
    });
    if holds_more {
        return None;
    }
    let mut cells = Vec::new();
    for cell in row.children_it(false) {
        let name = cell.node_name().map(|it| it.to_lowercase()).unwrap_or_default();
        if !matches!(name.as_str(), "td" | "th") {
            continue;
        }
        let text = super::clean_title(&cell.text());
        if !text.is_empty() {
            cells.push(text);
        }
    }
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    (cells.len() <= MAX_CELLS).then(|| table_row(&cells)).flatten()
}

struct Found {
    paragraphs: Vec<String>,
    current: String,
    /// Whether the next paragraph is a list item.
    bullet: bool,
    n_breaks: usize,
}

impl Found {
    fn push(&mut self, text: &str) {
        let is_blank = text.chars().all(char::is_whitespace);
        if is_blank && self.n_breaks > 0 {
            return;
        }
        // Two breaks are a paragraph, one is a line of an address or a verse: it stays one
        // sentence.
        if self.n_breaks > 1 {
            let bullet = self.bullet;
            self.close();
            self.bullet = bullet && self.paragraphs.is_empty();
        } else if self.n_breaks == 1 {
            self.current.push(' ');
        }
        self.n_breaks = 0;
        self.current.push_str(text);
    }

    fn line_break(&mut self) {
        self.n_breaks += 1;
    }

    fn close(&mut self) {
        self.n_breaks = 0;
        let text = super::clean_title(&self.current);
        self.current.clear();
        if !text.is_empty() {
            let bullet = std::mem::take(&mut self.bullet);
            self.paragraphs.push(if bullet && !text.starts_with('•') {
                format!("• {text}")
            } else {
                text
            });
        }
    }
}

/// Words of a class of captions and of the names of photographers.
const CAPTION: [&str; 4] = ["caption", "credit", "credits", "imagecaption"];

/// Whether an element describes a picture; a longer one has such a class by chance.
fn is_caption(node: &NodeRef<'_>, counter: &mut Counter) -> bool {
    if !node.is_element() {
        return false;
    }
    if node.node_name().is_some_and(|name| name.eq_ignore_ascii_case("figcaption")) {
        return true;
    }
    let class = node.attr("class").unwrap_or_default();
    words(&class).any(|word| CAPTION.contains(&word.as_str()))
        && counter.count_up_to(*node, MAX_SURROUNDING_CHARS + 1) <= MAX_SURROUNDING_CHARS
}

/// Classes of posts that are embedded from elsewhere, and of quotations that repeat the article in
/// large print.
const EMBEDDED: [&str; 15] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "mastodon-embed",
    "reddit-embed-bq",
    "text-post-media",
    "fb-post",
    "telegram-post",
    "pullquote",
    "pull-quote",
    "wp-block-pullquote",
    "pullout-quote",
    "blockquote-pull",
];

/// Whether an element is a post of somebody else's, or a quotation that repeats the article.
fn is_embedded(node: &NodeRef<'_>, counter: &mut Counter) -> bool {
    if !node.is_element() {
        return false;
    }
    let class = node.attr("class").unwrap_or_default();
    class.split_whitespace().any(|it| EMBEDDED.contains(&it.to_ascii_lowercase().as_str()))
        && counter.count_up_to(*node, MAX_SURROUNDING_CHARS + 1) <= MAX_SURROUNDING_CHARS
}

/// Classes of the fields that Drupal writes before a text.
const FIELDS_ABOUT: [&str; 8] = [
    "field--name-title",
    "field--name-node-title",
    "field--name-uid",
    "field--name-created",
    "field--name-changed",
    "field--name-node-post-date",
    "field-name-title",
    "field-name-post-date",
];

/// Whether an element is a field with the title, author or date of the text.
fn is_field_about(node: &NodeRef<'_>, counter: &mut Counter) -> bool {
    if !node.is_element() {
        return false;
    }
    let class = node.attr("class").unwrap_or_default();
    class.split_whitespace().any(|it| FIELDS_ABOUT.contains(&it))
        && counter.count_up_to(*node, MAX_SURROUNDING_CHARS + 1) <= MAX_SURROUNDING_CHARS
}

/// Whether a class says that something is absent: "sponsor-free", "no-share".
fn is_negated(class: &str) -> bool {
    class.ends_with("-free") || class.starts_with("no-") || class.starts_with("without-")
}

/// Whether an element that is named after a paywall is the offer in front of it. A paragraph, and
/// anything longer than a line, is the article's text.
fn is_offer(node: &NodeRef<'_>, counter: &mut Counter) -> bool {
    const MOST_CHARS: usize = 80;
    let is_paragraph = node.node_name().is_some_and(|name| name.eq_ignore_ascii_case("p"));
    !is_paragraph
        && (counter.count_up_to(*node, MOST_CHARS + 1) <= MOST_CHARS || is_notice(&node.text()))
}

fn is_surrounding(node: &NodeRef<'_>, counter: &mut Counter) -> bool {
    if !node.is_element() {
        return false;
    }
    if node.attr("hidden").is_some() || node.attr("aria-hidden").is_some_and(|it| &*it == "true") {
        return true;
    }
    let names = [node.attr("class"), node.attr("id"), node.attr("role")];
    let names = names
        .iter()
        .flatten()
        .flat_map(|it| it.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>())
        .filter(|name| !is_negated(name))
        .collect::<Vec<_>>()
        .join(" ");
    let mut words = names.split(|it: char| !it.is_ascii_alphabetic());
    if words.clone().any(|word| word == "paywall") {
        return is_offer(node, counter);
    }
    if names.is_empty() || !words.any(|word| SURROUNDING.contains(&word)) {
        return false;
    }
    counter.count_up_to(*node, MAX_SURROUNDING_CHARS + 1) <= MAX_SURROUNDING_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_of_a_row_stay_apart_and_texts_side_by_side_stay_texts() {
        let table = "<p>Cargo grew.</p><table><tr><th>Terminal</th><th>Tonnes</th></tr>\
            <tr><td>North <b>basin</b></td><td>412,000</td></tr></table>";
        assert_eq!(text(table), "Cargo grew.\n\nTerminal | Tonnes\n\nNorth basin | 412,000");
        let long = "The council decided on Tuesday that the ferry will sail every hour, and not every two hours.";
        let layout = format!("<table><tr><td>{long}</td><td><p>{long}</p></td></tr></table>");
        assert_eq!(text(&layout), format!("{long}\n\n{long}"));
        assert_eq!(text(&format!("<table><tr><td>{long}</td></tr></table>")), long);
    }

    #[test]
    fn paragraphs_stay_and_mark_up_goes() {
        assert_eq!(
            text(
                "<p>One <b>bold</b>\n word.</p><p>Two&nbsp;&amp; three.<br>Line.</p><script>x()</script>"
            ),
            "One bold word.\n\nTwo & three. Line."
        );
        assert_eq!(
            text("One.<br><br>Two.<ul><li>Three<li>Four</ul>"),
            "One.\n\nTwo.\n\n• Three\n\n• Four"
        );
        assert_eq!(text("a < b"), "a < b");
    }

    #[test]
    fn what_surrounds_a_text_is_dropped() {
        let html = "<p>News.</p><div class='sharedaddy sd-sharing'>Tweet this</div><img src='https://t.example/p.gif' width=1>\
            <p>The post <a href='/'>News</a> appeared first on <a href='/'>Site</a>.</p><p>Read more »</p>";
        assert_eq!(text(html), "News.");
    }

    #[test]
    fn embedded_posts_and_pull_quotes_are_no_text() {
        let html = "<p>The crane was built in Lund.</p><blockquote class='twitter-tweet'><p>So proud of our crane!</p></blockquote>\
            <aside class='wp-block-pullquote'>It cost a fortune.</aside><blockquote><p>It is the largest, the mayor said.</p></blockquote>";
        let expected = "The crane was built in Lund.\n\nIt is the largest, the mayor said.";
        assert_eq!(text(html), expected);
    }

    #[test]
    fn captions_are_no_text_and_paragraphs_behind_a_paywall_are() {
        let html = "<p class='paywall sponsor-free'>News.</p><figure><img src='a.jpg'><figcaption>A crane at noon.</figcaption></figure>\
            <div><img src='b.jpg'><span class='wp-caption-text'>A ship.</span></div><div class='paywall'><p>The mayor of Lund, who had asked for the crane since 2019, said that the next one would be cheaper.</p></div>\
            <div class='paywall'>Read on for one crown.</div>";
        let expected = "News.\n\nThe mayor of Lund, who had asked for the crane since 2019, said that the next one would be cheaper.";
        assert_eq!(text(html), expected);
    }

    #[test]
    fn the_fields_before_a_text_are_no_text() {
        let html = "<span class='field field--name-title field--type-string'>Ship comes</span>\n\
            <span class='field field--name-uid'><span>editor</span></span>\n<span class='field field--name-created'><time>Mon, 11/02/2026 - 10:00</time></span>\n\
            <div class='text-formatted field field--name-body'><p>It came.</p></div>";
        assert_eq!(text(html), "It came.");
    }

    #[test]
    fn what_is_not_shown_is_no_text() {
        let html = "<p>It <span style='color:red; display: none'>never </span>came<b hidden>, ever</b>.</p><div style='DISPLAY:NONE'><p>Draft.</p></div>\
            <table><tr><td>Ships<i hidden>x</i></td><td style='border:none'>7</td></tr></table>";
        assert_eq!(text(html), "It came.\n\nShips | 7");
    }

    #[test]
    fn titles_are_one_plain_line() {
        assert_eq!(line("<b>AT&amp;T</b>\n grows"), "AT&T grows");
        assert_eq!(line("AT&amp;amp;T"), "AT&T");
        assert_eq!(line("a < b and AT&T"), "a < b and AT&T");
        assert_eq!(line("Why the <blink> tag died"), "Why the <blink> tag died");
    }

    #[test]
    fn a_page_s_notices_are_told_from_news_about_them() {
        for notice in [
            "We use cookies and similar technologies to improve your experience.",
            "This website uses cookies.",
            "Accept all cookies",
            "Share this article",
            "By continuing to browse you agree to our terms.",
            "• Tweet",
            "Sign up for our daily newsletter",
            "© 2025 Harbour News",
        ] {
            assert!(is_notice(notice), "{notice}");
        }
        for news in [
            "The browser will no longer accept cookies of others, its maker said on Monday.",
            "Share prices fell by a tenth in Oslo, and the harbour company lost twice as much.",
            "Related companies are owed 40 million crowns, the report says, and have waited for them since March of last year.",
            "“We use cookies to keep people signed in,” she said.",
        ] {
            assert!(!is_notice(news), "{news}");
        }
    }

    #[test]
    fn deep_nesting_is_read() {
        let html = format!("{}x{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        assert_eq!(text(&html), "x");
    }
}
