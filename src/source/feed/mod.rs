//! Feeds: RSS of any version, Atom and JSON Feed -> articles and problems. `feed-rs` reads each
//! item by itself, after `mend` has made valid XML of it, so that an item that can't be repaired
//! does not affect the others.

mod date;
mod decode;
mod footer;
mod json;
mod link;
mod mend;
mod picture;
mod release;
mod scaffold;
mod tags;

use std::collections::HashMap;
use std::ops::ControlFlow;

use chrono::{DateTime, Timelike};
use feed_rs::model::{Entry, Text};
use feed_rs::parser::{Builder, Parser};
use url::Url;

pub(super) use decode::decode;
pub(super) use mend::tidy as tidied;

use super::bounded::{Budget, Fault, MAX_ITEMS, MAX_PROBLEMS, MAX_URL_BYTES, caught};
use super::document::Stranger;
use super::{MAX_DOCUMENT_BYTES, address, clean_title, html};
use crate::article::{NewArticle, Published};
use crate::text::standing::standing;

/// A title made from a text is at most this long.
const MAX_MADE_TITLE_CHARS: usize = 120;

/// How far into a text its first sentence is searched for.
const MAX_TITLED_BYTES: usize = 4_000;

/// The content of a feed.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Feed {
    /// Its own name.
    pub title: Option<String>,
    /// How many minutes it asks to wait.
    pub ttl_minutes: Option<u32>,
    /// Its items, as articles, in its order.
    pub articles: Vec<NewArticle>,
    /// The ids of items that it has withdrawn (RFC 6721).
    #[serde(default)]
    pub withdrawn: Vec<String>,
    /// The parts that could not be read; the others were.
    pub problems: Vec<String>,
    /// Whether the document was complete: only then may its validators be kept.
    pub is_whole: bool,
}

/// The origin of a feed, and what is known about it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin<'a> {
    /// The base of relative links.
    pub url: Option<&'a Url>,
    /// The encoding that the server named.
    pub charset: Option<&'a str>,
}

/// Returns whether a document begins like a feed.
pub(super) fn is_feed(text: &str) -> bool {
    let head: String = text.chars().take(4096).collect();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with('{') {
        return head.contains("jsonfeed.org/version");
    }
    let tidied = mend::tidy(after_warnings(head));
    let root = tidied.trim_start().trim_start_matches('<');
    let root: &str = root
        .split(|it: char| it.is_whitespace() || matches!(it, '>' | '/'))
        .next()
        .unwrap_or_default();
    matches!(root.rsplit(':').next(), Some("rss" | "feed" | "RDF" | "rdf" | "channel" | "entry"))
}

/// Returns a document without the warnings of PHP before its declaration.
fn after_warnings(text: &str) -> &str {
    let Some(start) = text.find("<?xml").filter(|start| *start > 0) else { return text };
    let before = text[..start].to_ascii_lowercase();
    let is_warning =
        ["warning", "notice", "deprecated", "fatal error"].iter().any(|it| before.contains(it));
    if is_warning && !before.contains("<html") { &text[start..] } else { text }
}

/// Reads a feed; `Err` says why it is not one. An id that several items share identifies none of
/// them and is left out.
pub fn read(bytes: &[u8], origin: Origin<'_>, max_article_bytes: usize) -> Result<Feed, String> {
    let mut articles = Vec::new();
    let feed = read_each(bytes, origin, max_article_bytes, &mut |it| {
        articles.push(it);
        ControlFlow::Continue(())
    })?;
    drop_shared_ids(&mut articles);
    Ok(Feed { articles, ..feed })
}

/// Removes the ids that several articles of one document have.
fn drop_shared_ids(articles: &mut [NewArticle]) {
    let mut n_uses = HashMap::<String, u32>::new();
    for id in articles.iter().filter_map(|article| article.external_id.clone()) {
        *n_uses.entry(id).or_default() += 1;
    }
    for article in articles {
        article.external_id = article.external_id.take().filter(|id| n_uses[id] == 1);
    }
}

/// The same, but passes on each article as it is read: `Break` ends the reading. The returned feed
/// has no articles.
fn read_each(
    bytes: &[u8],
    origin: Origin<'_>,
    max_article_bytes: usize,
    take: &mut dyn FnMut(NewArticle) -> ControlFlow<()>,
) -> Result<Feed, String> {
    if bytes.len() > MAX_DOCUMENT_BYTES {
        return Err(format!("the feed is over {MAX_DOCUMENT_BYTES} bytes"));
    }
    let mut reading = Reading::new(origin, max_article_bytes, take);
    caught(|| reading.document(bytes, origin.charset)).unwrap_or_else(|Fault| {
        reading.feed.is_whole = false;
        Err("the feed cannot be read because of a fault in gistwire".to_owned())
    })?;
    if reading.n_problems > MAX_PROBLEMS {
        reading
            .feed
            .problems
            .push(format!("{} more problems are not named", reading.n_problems - MAX_PROBLEMS));
    }
    Ok(reading.feed)
}

fn parser(url: Option<&Url>, language: Option<&str>) -> Parser {
    let language = language.map(str::to_owned);
    let builder = Builder::new().sanitize_content(false).id_generator(|_, _, _| String::new());
    let builder = builder.timestamp_parser(move |text| {
        let read = date::read(text, language.as_deref())?;
        // The model cannot express "only the day is known": one nanosecond past the second marks
        // it.
        DateTime::from_timestamp(read.at.as_second(), u32::from(!read.has_time))
    });
    builder.base_uri(url).build()
}

struct Reading<'a> {
    /// Replaced after each panic and error: it keeps state, and a reused one panics.
    parser: Parser,
    base: Option<Url>,
    /// The feed's own language, which says what some names of zones mean.
    language: Option<String>,
    url: Option<&'a Url>,
    max_article_bytes: usize,
    budget: Budget,
    n_problems: usize,
    /// The picture that the item names which is being read.
    image: Option<String>,
    /// Its addresses in other words than those of the parser.
    links: link::Links,
    feed: Feed,
    take: &'a mut dyn FnMut(NewArticle) -> ControlFlow<()>,
}

impl<'a> Reading<'a> {
    fn new(
        origin: Origin<'a>,
        max_article_bytes: usize,
        take: &'a mut dyn FnMut(NewArticle) -> ControlFlow<()>,
    ) -> Reading<'a> {
        Reading {
            parser: parser(origin.url, None),
            language: None,
            base: origin.url.cloned(),
            url: origin.url,
            max_article_bytes,
            budget: Budget::new(),
            n_problems: 0,
            image: None,
            links: link::Links::default(),
            feed: Feed::default(),
            take,
        }
    }

    fn document(&mut self, bytes: &[u8], charset: Option<&str>) -> Result<(), String> {
        let text = decode(bytes, charset);
        let whole = text.trim_start_matches('\u{feff}').trim_start();
        if whole.starts_with('{') {
            return self.json(whole);
        }
        let parts = mend::parts(whole).ok_or_else(|| Stranger::of(whole).to_string())?;
        let is_closed = mend::is_closed(whole);
        // Only the parts are needed from here on.
        drop(text);
        self.xml(&parts, is_closed);
        Ok(())
    }

    fn xml(&mut self, parts: &mend::Parts, is_closed: bool) {
        if let Ok(head) = self.parsed(&parts.head()) {
            self.head(head);
        }
        self.feed.withdrawn = parts.withdrawn();
        self.feed.is_whole = is_closed && parts.is_whole() && parts.n_left_out == 0;
        for number in 0..parts.n_items() {
            if self
                .item(number, |reading| {
                    let item = parts.item(number);
                    reading.image = picture::named(&item.xml);
                    reading.links = link::named(&item.xml);
                    if !item.is_whole {
                        reading.problem(number, "is cut off; what there is of it is read");
                    }
                    if item.is_flattened {
                        reading.problem(
                            number,
                            "is nested too deeply; the inner elements are read without their tags",
                        );
                    }
                    reading.parsed(&item.xml)
                })
                .is_break()
            {
                return;
            }
        }
        self.left_out(parts.n_left_out);
        if !is_closed || !parts.is_whole() {
            self.feed.problems.push("the feed breaks off before its end".to_owned());
        }
    }

    fn json(&mut self, text: &str) -> Result<(), String> {
        let mut document = json::JsonFeed::read(text)?;
        let head = self
            .parsed(&document.around(Vec::new()))
            .map_err(|problem| format!("the JSON Feed {problem}"))?;
        self.head(head);
        self.feed.is_whole = document.n_left_out == 0;
        for (number, item) in std::mem::take(&mut document.items).into_iter().enumerate() {
            let picture = ["image", "banner_image"].iter().find_map(|key| item[*key].as_str());
            self.image = picture.map(str::to_owned);
            if self.item(number, |reading| reading.parsed(&document.around(vec![item]))).is_break()
            {
                return Ok(());
            }
        }
        self.left_out(document.n_left_out);
        Ok(())
    }

    /// Reads one item and catches a panic in it; `Break` if nothing more is to be read.
    fn item(
        &mut self,
        number: usize,
        parse: impl FnOnce(&mut Self) -> Result<feed_rs::model::Feed, String>,
    ) -> ControlFlow<()> {
        if self.budget.is_spent() {
            self.feed.is_whole = false;
            self.feed.problems.push(format!(
                "the feed takes too long to read; its items from item {} on are left out",
                number + 1
            ));
            return ControlFlow::Break(());
        }
        let articles = caught(|| {
            let entries = parse(self)?.entries;
            Ok(entries
                .into_iter()
                .filter_map(|entry| self.article(number, &entry))
                .collect::<Vec<_>>())
        });
        match articles
            .unwrap_or_else(|Fault| Err("cannot be read because of a fault in gistwire".to_owned()))
        {
            Ok(articles) => articles
                .into_iter()
                .try_for_each(|article| self.budget.unmeasured(|| (self.take)(article))),
            Err(problem) => {
                self.parser = parser(self.url, self.language.as_deref());
                self.problem(number, &format!("{problem} and is left out"));
                ControlFlow::Continue(())
            }
        }
    }

    fn parsed(&mut self, text: &str) -> Result<feed_rs::model::Feed, String> {
        let parsed = caught(|| {
            self.parser.parse(text.as_bytes()).map_err(|error| format!("cannot be read ({error})"))
        });
        let parsed = parsed.unwrap_or_else(|Fault| {
            Err("cannot be read because of a fault in gistwire".to_owned())
        });
        if parsed.is_err() {
            self.parser = parser(self.url, self.language.as_deref());
        }
        parsed
    }

    fn left_out(&mut self, n_items: usize) {
        if n_items > 0 {
            self.feed
                .problems
                .push(format!("the feed has more than {MAX_ITEMS} items; {n_items} are left out"));
        }
    }

    fn head(&mut self, head: feed_rs::model::Feed) {
        self.feed.title = head.title.map(|it| title_of(&it)).filter(|it| !it.is_empty());
        self.feed.ttl_minutes = head.ttl;
        self.language = head.language.filter(|it| !it.is_empty());
        if self.language.is_some() {
            self.parser = parser(self.url, self.language.as_deref());
        }
        // A file has no address of its own: the address of the page that it belongs to is used.
        if self.base.is_none() {
            let is_home =
                |it: &&feed_rs::model::Link| it.rel.as_deref().is_none_or(|it| it == "alternate");
            self.base =
                head.links.iter().filter(is_home).find_map(|it| Url::parse(it.href.trim()).ok());
        }
    }

    fn problem(&mut self, number: usize, what: &str) {
        self.n_problems += 1;
        if self.n_problems <= MAX_PROBLEMS {
            self.feed.problems.push(format!("item {} {what}", number + 1));
        }
    }

    /// Returns the article of an item; if there is none, records a problem and returns `None`.
    fn article(&mut self, number: usize, entry: &Entry) -> Option<NewArticle> {
        let title = entry.title.as_ref().map(title_of).filter(|it| !it.is_empty());
        let title = title.or_else(|| media_title(entry));
        let url = self.link_of(entry);
        let body = scaffold::without(&body_of(entry), title.as_deref(), url.as_deref());
        let (title, body) = match (title, url.as_deref().and_then(release::project)) {
            (Some(title), Some(project)) => {
                (Some(release::title(&title, &project)), release::text(&body))
            }
            (title, _) => (title, body),
        };
        let made = || made_title(&body);
        let (title, body) = match title.map_or_else(made, |title| Some((title, None))) {
            Some((title, Some(rest))) => (Some(title), rest),
            Some((title, None)) => (Some(title), body),
            None => (None, body),
        };
        let Some(title) = title else {
            self.problem(number, "has neither a title nor a text and is left out");
            return None;
        };
        if title.len() + body.len() > self.max_article_bytes {
            let limit = self.max_article_bytes;
            self.problem(number, &format!("is over {limit} bytes and is left out; raise ingest.max_article_bytes to load it"));
            return None;
        }
        let external_id = Some(clean_title(&entry.id)).filter(|it| !it.is_empty());
        if url.is_none() && entry.links.iter().any(|link| link.href.len() > MAX_URL_BYTES) {
            self.problem(
                number,
                &format!("has a link of over {MAX_URL_BYTES} bytes and is kept without it"),
            );
        }
        let standing = standing(&title, &body);
        Some(NewArticle {
            title,
            body,
            tags: tags::tags_of(entry),
            url,
            source: self.feed.title.clone(),
            published: entry.published.or(entry.updated).and_then(published),
            external_id,
            image_url: self.image_of(entry),
            standing,
        })
    }

    /// Returns the address of the item's picture: one that it names as such, else an attached one.
    fn image_of(&self, entry: &Entry) -> Option<String> {
        let absolute = |href: &str| address::absolute(href, self.base.as_ref());
        let is_picture = |kind: &str| kind.starts_with("image/");
        let attached = || {
            let contents = entry.media.iter().flat_map(|it| &it.content);
            contents
                .filter(|it| match (&it.content_type, &it.url) {
                    (Some(kind), _) => is_picture(kind.as_ref()),
                    (None, Some(url)) => picture::has_picture_name(url.path()),
                    (None, None) => false,
                })
                .filter(|it| {
                    let address = it.url.as_ref().map_or("", Url::as_str);
                    !picture::is_icon(address, it.width, it.height)
                })
                .find_map(|it| absolute(it.url.as_ref()?.as_str()))
        };
        let linked = || {
            let is_it = |link: &&feed_rs::model::Link| {
                link.rel.as_deref() == Some("enclosure")
                    && link.media_type.as_deref().is_some_and(is_picture)
            };
            entry.links.iter().find(is_it).and_then(|it| absolute(&it.href))
        };
        let named = self.image.as_deref().and_then(absolute);
        named.or_else(attached).or_else(linked)
    }

    /// Returns the address of the article: the original of a link that a service replaced, else an
    /// alternate link, else any page, else an id that is an address.
    fn link_of(&self, entry: &Entry) -> Option<String> {
        let pages = || entry.links.iter().filter(|it| it.target.is_none());
        let is_alternate =
            |it: &&feed_rs::model::Link| it.rel.as_deref().is_none_or(|it| it == "alternate");
        let is_html = |it: &&feed_rs::model::Link| {
            it.media_type.as_deref().is_none_or(|it| it.contains("html"))
        };
        let best =
            pages().filter(is_alternate).find(is_html).or_else(|| pages().find(is_alternate));
        let absolute = |href: &str| address::absolute(href, self.base.as_ref());
        let of_link = || best.and_then(|it| absolute(&it.href));
        let original = self.links.original.as_deref().and_then(absolute);
        let alternate = || self.links.alternate.as_deref().and_then(absolute);
        let of_id = || {
            Some(entry.id.trim())
                .filter(|it| it.starts_with("http://") || it.starts_with("https://"))
                .and_then(absolute)
        };
        let of_source = || {
            entry
                .content
                .as_ref()
                .filter(|it| it.body.is_none())
                .and_then(|it| it.src.as_ref())
                .and_then(|it| absolute(&it.href))
        };
        // A podcast's episode often has nothing but its recording.
        let of_recording = || {
            let media = entry.media.iter().flat_map(|it| &it.content);
            let is_recording =
                |kind: &str| kind.starts_with("audio/") || kind.starts_with("video/");
            let attached = media
                .filter(|it| {
                    it.content_type.as_ref().is_some_and(|kind| is_recording(kind.as_ref()))
                })
                .find_map(|it| it.url.as_ref().map(Url::to_string));
            let linked = entry
                .links
                .iter()
                .find(|it| it.media_type.as_deref().is_some_and(is_recording))
                .map(|it| it.href.clone());
            attached.or(linked).and_then(|it| absolute(&it))
        };
        let of_page = original.or_else(of_link).or_else(alternate);
        of_page.or_else(of_id).or_else(of_source).or_else(of_recording)
    }
}

fn published(at: DateTime<chrono::Utc>) -> Option<Published> {
    Some(Published {
        at: jiff::Timestamp::from_second(at.timestamp()).ok()?,
        has_time: at.nanosecond() == 0,
    })
}

fn title_of(title: &Text) -> String {
    let text = title.content.trim();
    if title.content_type.subty().as_str() == "html"
        && text.contains('<')
        && !html::looks_like_html(text)
    {
        // It declares itself HTML: `a < b` was written `a &lt; b`, and that is lost by now.
        return clean_title(&html::text(text).replace("\n\n", " "));
    }
    html::line(text)
}

/// Returns the longer of content and summary.
fn body_of(entry: &Entry) -> String {
    let content = entry.content.as_ref().and_then(|it| {
        let kind = it.content_type.to_string();
        let is_text = kind.starts_with("text/") || kind.contains("xml") || kind.contains("html");
        it.body
            .as_ref()
            .filter(|_| is_text)
            .map(|body| text_of(body, kind.contains("html") || kind.contains("xml")))
    });
    let summary = entry
        .summary
        .as_ref()
        .map(|it| text_of(&it.content, it.content_type.subty().as_str() == "html"));
    match (content.unwrap_or_default(), summary.unwrap_or_default()) {
        (content, summary) if content.len() < summary.len() => summary,
        (content, _) if content.is_empty() => media_text(entry),
        (content, _) => content,
    }
}

/// Returns what Media RSS says about a video or picture: it is the text of an item without one.
fn media_text(entry: &Entry) -> String {
    let described = entry.media.iter().filter_map(|it| it.description.as_ref());
    let texts =
        described.map(|it| text_of(&it.content, it.content_type.subty().as_str() == "html"));
    texts.into_iter().find(|it| !it.is_empty()).unwrap_or_default()
}

fn media_title(entry: &Entry) -> Option<String> {
    let titles = entry.media.iter().filter_map(|it| it.title.as_ref());
    titles.map(title_of).find(|it| !it.is_empty())
}

fn text_of(text: &str, is_html: bool) -> String {
    let has_tags = html::has_tag(text) && (is_html || html::looks_like_html(text));
    if has_tags || html::looks_like_html(text) { html::text(text) } else { html::plain(text) }
}

/// Returns the first sentence of a text, cut at a word if it is long.
fn made_title(body: &str) -> Option<(String, Option<String>)> {
    let first = body.split("\n\n").next()?.trim_start_matches("• ");
    // The title is cut to a much smaller length anyway.
    let first = &first[..first.floor_char_boundary(MAX_TITLED_BYTES)];
    let sentence =
        crate::text::sentence::split(first).into_iter().next().map_or(first, |it| &first[it]);
    let title = clean_title(sentence);
    if title.chars().count() <= MAX_MADE_TITLE_CHARS {
        let rest = body.trim_start_matches("• ").strip_prefix(sentence).map(str::trim);
        let rest = rest.filter(|it| !it.is_empty()).map(str::to_owned);
        return Some((title, rest)).filter(|it| !it.0.is_empty());
    }
    let cut: String = title.chars().take(MAX_MADE_TITLE_CHARS - 1).collect();
    let at_word = cut.rsplit_once(' ').map_or(cut.as_str(), |it| it.0);
    Some((format!("{at_word}…"), None))
}

#[cfg(test)]
mod tests;
