//! Feeds: RSS of any version, Atom and JSON Feed -> articles and problems. `feed-rs` reads each item by itself, after `mend` has made
//! XML of it, so that an item that is beyond repair costs no other.

mod date;
mod decode;
mod mend;

use std::ops::ControlFlow;

use chrono::{DateTime, Timelike};
use feed_rs::model::{Entry, Text};
use feed_rs::parser::{Builder, Parser};
use serde_json::{Value, json};
use url::Url;

pub(super) use decode::decode;
pub(super) use mend::tidy as tidied;

use super::{address, clean_title, html};
use crate::article::{NewArticle, Published, normalise_tag};

/// A title made of a text is no longer than this.
const MAX_MADE_TITLE_CHARS: usize = 120;

/// A longer one is no category but a sentence.
const MAX_TAG_CHARS: usize = 60;

/// More tags than this say nothing.
const MAX_TAGS: usize = 20;

/// What a feed holds.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Feed {
    /// Its own name.
    pub title: Option<String>,
    /// How many minutes it wants to be left alone.
    pub ttl_minutes: Option<u32>,
    /// Its items, as articles, in its order.
    pub articles: Vec<NewArticle>,
    /// What could not be read; the rest was.
    pub problems: Vec<String>,
    /// Whether the document was there to its end: what says that it has not changed may be kept only then.
    pub is_whole: bool,
}

/// Where a feed came from, and what was said of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin<'a> {
    /// What relative links refer to.
    pub url: Option<&'a Url>,
    /// The encoding that the server named.
    pub charset: Option<&'a str>,
}

/// Whether a document begins like a feed.
pub(super) fn is_feed(text: &str) -> bool {
    let head: String = text.chars().take(4096).collect();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with('{') {
        return head.contains("jsonfeed.org/version");
    }
    let tidied = mend::tidy(head);
    let root = tidied.trim_start().trim_start_matches('<');
    let root: &str = root.split(|it: char| it.is_whitespace() || matches!(it, '>' | '/')).next().unwrap_or_default();
    matches!(root.rsplit(':').next(), Some("rss" | "feed" | "RDF" | "rdf" | "channel" | "entry"))
}

/// Reads a feed; `Err` says why it is none.
pub fn read(bytes: &[u8], origin: Origin<'_>, max_article_bytes: usize) -> Result<Feed, String> {
    let mut articles = Vec::new();
    let feed = read_each(bytes, origin, max_article_bytes, &mut |it| {
        articles.push(it);
        ControlFlow::Continue(())
    })?;
    Ok(Feed { articles, ..feed })
}

/// The same, but each article is handed over as it is read: `Break` ends the reading. The feed that comes back has none.
pub(super) fn read_each(
    bytes: &[u8],
    origin: Origin<'_>,
    max_article_bytes: usize,
    take: &mut dyn FnMut(NewArticle) -> ControlFlow<()>,
) -> Result<Feed, String> {
    let text = decode(bytes, origin.charset);
    let whole = text.trim_start_matches('\u{feff}').trim_start();
    let mut reading = Reading { parser: parser(origin.url), base: origin.url.cloned(), max_article_bytes, feed: Feed::default(), take };
    if whole.starts_with('{') {
        reading.json(whole)?;
    } else {
        let parts = mend::parts(whole).ok_or("this is neither RSS nor Atom nor JSON Feed")?;
        let is_closed = mend::is_closed(whole);
        // The parts are all that is needed from here on.
        drop(text);
        reading.xml(parts, is_closed);
    }
    Ok(reading.feed)
}

fn parser(url: Option<&Url>) -> Parser {
    let builder = Builder::new().sanitize_content(false).id_generator(|_, _, _| String::new());
    let builder = builder.timestamp_parser(|text| {
        let read = date::read(text)?;
        // The model has no place for "only the day is known": one nanosecond past the second stands for it.
        DateTime::from_timestamp(read.at.as_second(), u32::from(!read.has_time))
    });
    builder.base_uri(url).build()
}

struct Reading<'a> {
    parser: Parser,
    base: Option<Url>,
    max_article_bytes: usize,
    feed: Feed,
    take: &'a mut dyn FnMut(NewArticle) -> ControlFlow<()>,
}

impl Reading<'_> {
    fn xml(&mut self, parts: mend::Parts, is_closed: bool) {
        if let Ok(head) = self.parser.parse(parts.head().as_bytes()) {
            self.head(head);
        }
        self.feed.is_whole = is_closed && parts.items.iter().all(|it| it.1);
        let mend::Parts { frame, items, .. } = parts;
        for (number, (item, is_whole)) in items.into_iter().enumerate() {
            if !is_whole {
                self.problem(number, "is cut off; what there is of it is read");
            }
            let parsed = self.parser.parse(frame.around(&item).as_bytes());
            drop(item);
            if self.entries(number, parsed).is_break() {
                return;
            }
        }
        if !self.feed.is_whole {
            self.feed.problems.push("the feed breaks off before its end".to_owned());
        }
    }

    fn entries(&mut self, number: usize, parsed: feed_rs::parser::ParseFeedResult<feed_rs::model::Feed>) -> ControlFlow<()> {
        match parsed {
            Ok(parsed) => parsed.entries.into_iter().try_for_each(|it| self.entry(number, it)),
            Err(error) => {
                self.problem(number, &format!("cannot be read ({error}) and is left out"));
                ControlFlow::Continue(())
            }
        }
    }

    fn json(&mut self, text: &str) -> Result<(), String> {
        let mut document: Value = serde_json::from_str(text).map_err(|it| format!("the JSON Feed cannot be read ({it})"))?;
        if document.get("items").is_none() || !document["version"].as_str().is_some_and(|it| it.contains("jsonfeed.org/version")) {
            return Err("this is JSON, but no JSON Feed".to_owned());
        }
        let items = document["items"].take();
        let title = document["title"].as_str().unwrap_or_default();
        let home = document["home_page_url"].as_str();
        let of =
            |items: Value| json!({ "version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": home, "items": items });
        let head = self.parser.parse(of(json!([])).to_string().as_bytes()).map_err(|it| format!("the JSON Feed cannot be read ({it})"))?;
        self.head(head);
        self.feed.is_whole = true;
        for (number, item) in items.as_array().into_iter().flatten().enumerate() {
            let parsed = self.parser.parse(of(json!([mended(item)])).to_string().as_bytes());
            if self.entries(number, parsed).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn head(&mut self, head: feed_rs::model::Feed) {
        self.feed.title = head.title.map(|it| title_of(&it)).filter(|it| !it.is_empty());
        self.feed.ttl_minutes = head.ttl;
        // A file has no address of its own: the page that it belongs to stands in for it.
        if self.base.is_none() {
            let is_home = |it: &&feed_rs::model::Link| it.rel.as_deref().is_none_or(|it| it == "alternate");
            self.base = head.links.iter().filter(is_home).find_map(|it| Url::parse(it.href.trim()).ok());
        }
    }

    fn problem(&mut self, number: usize, what: &str) {
        self.feed.problems.push(format!("item {} {what}", number + 1));
    }

    fn entry(&mut self, number: usize, entry: Entry) -> ControlFlow<()> {
        let body = body_of(&entry);
        let title = entry.title.as_ref().map(title_of).filter(|it| !it.is_empty());
        let Some(title) = title.or_else(|| made_title(&body)) else {
            self.problem(number, "has neither a title nor a text and is left out");
            return ControlFlow::Continue(());
        };
        if title.len() + body.len() > self.max_article_bytes {
            let limit = self.max_article_bytes;
            self.problem(number, &format!("is over {limit} bytes and is left out; raise ingest.max_article_bytes to load it"));
            return ControlFlow::Continue(());
        }
        let external_id = Some(clean_title(&entry.id)).filter(|it| !it.is_empty());
        let mut tags = Vec::new();
        let categories = entry.categories.iter().map(|it| it.label.as_deref().filter(|it| !it.trim().is_empty()).unwrap_or(&it.term));
        for tag in categories.flat_map(|it| html::line(it).split(',').map(normalise_tag).collect::<Vec<_>>()) {
            if !tag.is_empty() && tag.chars().count() <= MAX_TAG_CHARS && !tags.contains(&tag) && tags.len() < MAX_TAGS {
                tags.push(tag);
            }
        }
        let url = self.link_of(&entry);
        (self.take)(NewArticle {
            title,
            body,
            tags,
            url,
            source: self.feed.title.clone(),
            published: entry.published.or(entry.updated).and_then(published),
            external_id,
        })
    }

    /// Where the article can be read: an alternate link, else any page, else an id that is an address.
    fn link_of(&self, entry: &Entry) -> Option<String> {
        let pages = || entry.links.iter().filter(|it| it.target.is_none());
        let is_alternate = |it: &&feed_rs::model::Link| it.rel.as_deref().is_none_or(|it| it == "alternate");
        let is_html = |it: &&feed_rs::model::Link| it.media_type.as_deref().is_none_or(|it| it.contains("html"));
        let best = pages().filter(is_alternate).find(is_html).or_else(|| pages().find(is_alternate));
        let absolute = |href: &str| address::absolute(href, self.base.as_ref());
        let of_link = best.and_then(|it| absolute(&it.href));
        let of_id = || Some(entry.id.trim()).filter(|it| it.starts_with("http://") || it.starts_with("https://")).and_then(absolute);
        let of_source =
            || entry.content.as_ref().filter(|it| it.body.is_none()).and_then(|it| it.src.as_ref()).and_then(|it| absolute(&it.href));
        of_link.or_else(of_id).or_else(of_source)
    }
}

/// An item of a JSON Feed without what would cost the whole item: wrong kinds of values, relative ids as numbers.
fn mended(item: &Value) -> Value {
    let mut mended = json!({});
    for key in ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "date_published", "date_modified"] {
        match &item[key] {
            Value::String(text) => mended[key] = json!(text),
            Value::Number(number) => mended[key] = json!(number.to_string()),
            _ => {}
        }
    }
    if let Some(tags) = item["tags"].as_array() {
        mended["tags"] = tags.iter().filter(|it| it.is_string()).cloned().collect();
    }
    mended
}

fn published(at: DateTime<chrono::Utc>) -> Option<Published> {
    Some(Published { at: jiff::Timestamp::from_second(at.timestamp()).ok()?, has_time: at.nanosecond() == 0 })
}

fn title_of(title: &Text) -> String {
    let text = title.content.trim();
    if title.content_type.subty().as_str() == "html" && text.contains('<') && !html::looks_like_html(text) {
        // HTML by its own word: `a < b` was written `a &lt; b`, which no longer shows.
        return clean_title(&html::text(text).replace("\n\n", " "));
    }
    html::line(text)
}

/// The fuller of content and summary.
fn body_of(entry: &Entry) -> String {
    let content = entry.content.as_ref().and_then(|it| {
        let kind = it.content_type.to_string();
        let is_text = kind.starts_with("text/") || kind.contains("xml") || kind.contains("html");
        it.body.as_ref().filter(|_| is_text).map(|body| text_of(body, kind.contains("html") || kind.contains("xml")))
    });
    let summary = entry.summary.as_ref().map(|it| text_of(&it.content, it.content_type.subty().as_str() == "html"));
    match (content.unwrap_or_default(), summary.unwrap_or_default()) {
        (content, summary) if content.len() < summary.len() => summary,
        (content, _) => content,
    }
}

fn text_of(text: &str, is_html: bool) -> String {
    let has_tags = html::has_tag(text) && (is_html || html::looks_like_html(text));
    if has_tags || html::looks_like_html(text) { html::text(text) } else { html::plain(text) }
}

/// The first sentence of a text, cut at a word where it is long.
fn made_title(body: &str) -> Option<String> {
    let first = body.split("\n\n").next()?.trim_start_matches("• ");
    let sentence = crate::text::sentence::split(first).into_iter().next().map_or(first, |it| &first[it]);
    let title = clean_title(sentence);
    if title.chars().count() <= MAX_MADE_TITLE_CHARS {
        return Some(title).filter(|it| !it.is_empty());
    }
    let cut: String = title.chars().take(MAX_MADE_TITLE_CHARS - 1).collect();
    let at_word = cut.rsplit_once(' ').map_or(cut.as_str(), |it| it.0);
    Some(format!("{at_word}…"))
}

#[cfg(test)]
mod tests;
