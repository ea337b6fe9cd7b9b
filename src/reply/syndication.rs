//! Articles as a feed of our own: RSS, Atom or JSON Feed. Pure; what articles say is escaped by the
//! writers.

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use serde_json::json;

use super::telegram::is_linkable;
use super::{ArticleView, Roundup};
use crate::message::{Locale, Messages};

/// The format of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedFormat {
    /// RSS 2.0.
    Rss,
    /// Atom 1.0.
    Atom,
    /// JSON Feed 1.1.
    Json,
}

/// A feed of articles, each with its summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub about: String,
    /// Its language.
    pub locale: Locale,
    /// Identifies it, whatever its title: "tag:china".
    pub id: String,
    /// When it was made.
    pub updated: Timestamp,
    /// The newest first.
    pub articles: Vec<ArticleView>,
}

impl Publication {
    /// Returns the leading stories of a roundup as a feed, each with the sentences of all articles
    /// that are quoted.
    pub fn of_roundup(roundup: &Roundup, updated: Timestamp) -> Publication {
        let stories = roundup.sections.iter().flat_map(|it| &it.pieces).map(|piece| {
            let mut article = piece.article.clone();
            article.sentences.extend(piece.others.iter().map(|it| it.sentence.clone()));
            article
        });
        let more = roundup
            .more
            .iter()
            .map(|it| ArticleView { sentences: vec![it.sentence.clone()], ..it.article.clone() });
        Publication {
            title: roundup.title.clone(),
            about: roundup.about.clone(),
            locale: roundup.locale,
            id: "roundup".to_owned(),
            updated,
            articles: stories.chain(more).collect(),
        }
    }

    /// Renders the feed.
    pub fn to_document(&self, format: FeedFormat) -> String {
        let written = match format {
            FeedFormat::Json => return self.to_json(),
            FeedFormat::Rss => self.to_rss(),
            FeedFormat::Atom => self.to_atom(),
        };
        // A `Vec` takes whatever is written, and text makes UTF-8.
        let bytes = written.unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned() + "\n"
    }

    fn to_rss(&self) -> std::io::Result<Vec<u8>> {
        let mut out = begin()?;
        out.write_event(Event::Start(BytesStart::new("rss").with_attributes([
            ("version", "2.0"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ])))?;
        out.write_event(Event::Start(BytesStart::new("channel")))?;
        element(&mut out, "title", &self.title)?;
        element(&mut out, "link", LINK)?;
        element(&mut out, "description", &self.about)?;
        element(&mut out, "lastBuildDate", &rfc2822_date(self.updated))?;
        element(&mut out, "generator", "gistwire")?;
        for article in &self.articles {
            out.write_event(Event::Start(BytesStart::new("item")))?;
            element(&mut out, "title", &article.title)?;
            if let Some(url) = link(article) {
                element(&mut out, "link", url)?;
            }
            let guid = BytesStart::new("guid").with_attributes([("isPermaLink", "false")]);
            out.write_event(Event::Start(guid))?;
            out.write_event(Event::Text(BytesText::new(&id_of(article))))?;
            out.write_event(Event::End(BytesEnd::new("guid")))?;
            if let Some(date) = article.published {
                element(&mut out, "pubDate", &rfc2822_date(date.at))?;
            }
            element(&mut out, "description", &html(article, Messages::of(self.locale)))?;
            if let Some(image) = article.image_url.as_deref().filter(|it| is_linkable(it)) {
                let picture = BytesStart::new("media:content")
                    .with_attributes([("url", image), ("medium", "image")]);
                out.write_event(Event::Empty(picture))?;
            }
            for tag in &article.tags {
                element(&mut out, "category", tag)?;
            }
            out.write_event(Event::End(BytesEnd::new("item")))?;
        }
        out.write_event(Event::End(BytesEnd::new("channel")))?;
        out.write_event(Event::End(BytesEnd::new("rss")))?;
        Ok(out.into_inner())
    }

    fn to_atom(&self) -> std::io::Result<Vec<u8>> {
        let mut out = begin()?;
        let space = [("xmlns", "http://www.w3.org/2005/Atom")];
        out.write_event(Event::Start(BytesStart::new("feed").with_attributes(space)))?;
        element(&mut out, "title", &self.title)?;
        element(&mut out, "subtitle", &self.about)?;
        element(&mut out, "id", &format!("urn:gistwire:{}", id_part(&self.id)))?;
        element(&mut out, "updated", &self.updated.to_string())?;
        element(&mut out, "generator", "gistwire")?;
        for article in &self.articles {
            let at = article.published.map_or(self.updated, |it| it.at).to_string();
            out.write_event(Event::Start(BytesStart::new("entry")))?;
            element(&mut out, "title", &article.title)?;
            element(&mut out, "id", &id_of(article))?;
            element(&mut out, "updated", &at)?;
            if article.published.is_some() {
                element(&mut out, "published", &at)?;
            }
            if let Some(url) = link(article) {
                let link = BytesStart::new("link").with_attributes([("href", url)]);
                out.write_event(Event::Empty(link))?;
            }
            out.write_event(Event::Start(BytesStart::new("author")))?;
            element(&mut out, "name", article.source.as_deref().unwrap_or("gistwire"))?;
            out.write_event(Event::End(BytesEnd::new("author")))?;
            for tag in &article.tags {
                let tag = xml_text(tag);
                let category =
                    BytesStart::new("category").with_attributes([("term", tag.as_str())]);
                out.write_event(Event::Empty(category))?;
            }
            let content = BytesStart::new("content").with_attributes([("type", "html")]);
            out.write_event(Event::Start(content))?;
            out.write_event(Event::Text(BytesText::new(&html(
                article,
                Messages::of(self.locale),
            ))))?;
            out.write_event(Event::End(BytesEnd::new("content")))?;
            out.write_event(Event::End(BytesEnd::new("entry")))?;
        }
        out.write_event(Event::End(BytesEnd::new("feed")))?;
        Ok(out.into_inner())
    }

    fn to_json(&self) -> String {
        let items: Vec<_> = self
            .articles
            .iter()
            .map(|article| {
                let mut item = json!({
                    "id": id_of(article), "title": article.title, "content_html": html(article, Messages::of(self.locale)),
                    "content_text": article.sentences.join("\n"), "tags": article.tags,
                });
                if let Some(url) = link(article) {
                    item["url"] = json!(url);
                }
                if let Some(image) = article.image_url.as_deref().filter(|it| is_linkable(it)) {
                    item["image"] = json!(image);
                }
                if let Some(date) = article.published {
                    item["date_published"] = json!(date.at.to_string());
                }
                if let Some(source) = &article.source {
                    item["authors"] = json!([{ "name": source }]);
                }
                item
            })
            .collect();
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1", "title": self.title,
            "description": self.about, "items": items,
        });
        super::json_escaped(feed.to_string()) + "\n"
    }
}

/// A channel of RSS must have a link; ours has no page.
const LINK: &str = "https://gistwire.invalid/";

fn begin() -> std::io::Result<Writer<Vec<u8>>> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(out)
}

fn element(out: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(&xml_text(text)))?;
    Ok(())
}

/// Returns the id of an article in a feed: it stays when title and address change.
fn id_of(article: &ArticleView) -> String {
    format!("urn:gistwire:article:{}", article.id.0)
}

/// Returns what an URN may hold of a name.
fn id_part(name: &str) -> String {
    url::form_urlencoded::byte_serialize(name.as_bytes()).collect()
}

fn link(article: &ArticleView) -> Option<&str> {
    article.url.as_deref().filter(|it| is_linkable(it))
}

/// Returns the summary as HTML: a paragraph for each sentence, and its origin.
fn html(article: &ArticleView, messages: &Messages) -> String {
    let paragraph = |text: &str| {
        let escaped = xml_text(text)
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;");
        format!("<p>{escaped}</p>")
    };
    let sentences: String = article.sentences.iter().map(|it| paragraph(it)).collect();
    sentences + &article.origin(messages).map(|it| paragraph(&it)).unwrap_or_default()
}

/// Returns a text without the characters that no XML document may hold.
fn xml_text(text: &str) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_allowed).collect()
}

fn rfc2822_date(at: Timestamp) -> String {
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ArticleId, Published};
    use crate::source::feed::Origin;
    use crate::text::language::Language;

    fn publication() -> Publication {
        let at = Timestamp::from_second(1_750_000_000).unwrap();
        let article = ArticleView {
            number: None,
            id: ArticleId(7),
            title: "Profit & <loss>\u{b}".into(),
            url: Some("https://example.org/?a=1&b=2".into()),
            source: Some("Harbour & News".into()),
            published: Some(Published { at, has_time: true }),
            image_url: None,
            standing: None,
            language: Language::English,
            genre: None,
            via: None,
            note: None,
            story: None,
            tags: vec!["sea-trade".into()],
            sentences: vec!["Ships < boats, said \"A\" & B.".into()],
            reasons: Vec::new(),
            commands: Vec::new(),
        };
        Publication {
            title: "#sea-trade".into(),
            about: "1 article.".into(),
            locale: Locale::English,
            id: "tag:sea-trade".into(),
            updated: at,
            articles: vec![
                article.clone(),
                ArticleView { id: ArticleId(8), url: None, published: None, ..article },
            ],
        }
    }

    #[test]
    fn what_is_written_is_read_by_our_own_reader() {
        for format in [FeedFormat::Rss, FeedFormat::Atom, FeedFormat::Json] {
            let document = publication().to_document(format);
            let read =
                crate::source::feed::read(document.as_bytes(), Origin::default(), 1 << 20).unwrap();
            assert_eq!(read.title.as_deref(), Some("#sea-trade"), "{document}");
            let article = &read.articles[0];
            assert_eq!(article.title, "Profit & <loss>", "{document}");
            assert_eq!(article.url.as_deref(), Some("https://example.org/?a=1&b=2"));
            assert_eq!(article.tags, ["sea-trade"]);
            assert!(article.body.contains("Ships < boats, said \"A\" & B."), "{}", article.body);
            assert_eq!(article.published.map(|it| it.at.as_second()), Some(1_750_000_000));
            assert_eq!(read.articles.len(), 2, "{document}");
        }
    }
}
