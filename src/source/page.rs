//! Extracts the article of a web page, by `dom_smoothie`, and the feeds that the page names.

use dom_query::Document;
use dom_smoothie::{Config, Readability};
use url::Url;

use super::bounded::{Budget, Fault, MAX_URL_BYTES, caught};
use super::document::Stranger;
use super::markup::{Purpose, well_nested};
use super::{MAX_DOCUMENT_BYTES, address, clean_title, html, linked_data, raised};
use crate::article::{NewArticle, Published};
use crate::text::standing::standing;

/// A page with more elements than this is not an article.
const MAX_ELEMENTS: usize = 50_000;

/// A page whose extraction takes more steps than this takes too long: an extraction cannot be
/// interrupted. Long reads have about a twentieth of it.
const MAX_EXTRACTION_WORK: usize = 40_000_000;

/// Feeds that are taken from one page.
const MAX_FEEDS: usize = 50;

/// Media types of feeds.
const FEED_TYPES: [&str; 4] =
    ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

/// Returns whether a document begins like a web page.
pub(crate) fn is_page(text: &str) -> bool {
    let head: String = text.chars().take(2048).collect::<String>().to_ascii_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<article"]
            .iter()
            .any(|it| head.contains(it))
}

/// Returns the article of a page; `Err` says why there is none.
pub fn read(text: &str, url: Option<&Url>) -> Result<NewArticle, String> {
    let fault = |Fault| "the page cannot be read because of a fault in gistwire".to_owned();
    caught(|| read_within(text, url, &Budget::new())).map_err(fault)?
}

fn read_within(text: &str, url: Option<&Url>, budget: &Budget) -> Result<NewArticle, String> {
    let nothing = || "no article can be separated from the rest of the page".to_owned();
    let in_time = || {
        if budget.is_spent() { Err("the page takes too long to read".to_owned()) } else { Ok(()) }
    };
    if text.len() > MAX_DOCUMENT_BYTES {
        return Err(format!("the page is over {MAX_DOCUMENT_BYTES} bytes"));
    }
    if let Some(stranger) = Stranger::page(text) {
        return Err(stranger.to_string());
    }
    let markup = well_nested(text, Purpose::Page);
    if markup.n_elements > MAX_ELEMENTS {
        return Err(nothing());
    }
    if markup.extraction_work() > MAX_EXTRACTION_WORK {
        return Err("the page takes too long to read".to_owned());
    }
    let told = linked_data::article_body(text);
    // Share bars and notices are removed first: the extraction drops the classes that distinguish
    // them from the text.
    let document = Document::from(markup.html);
    html::drop_surroundings(&document);
    raised::write_in_line(&document);
    in_time()?;
    let canonical = document.select("link[rel=canonical]").attr("href");
    let canonical = canonical
        .and_then(|it| address::absolute(&it, url))
        .or_else(|| url.filter(|it| it.as_str().len() <= MAX_URL_BYTES).map(|it| it.to_string()));
    let image_url = image_of(&document, url);
    let config = Config { max_elements_to_parse: MAX_ELEMENTS, ..Config::default() };
    let mut readability = Readability::with_document(document, url.map(Url::as_str), Some(config))
        .map_err(|_| nothing())?;
    let article = readability.parse().map_err(|_| nothing())?;
    in_time()?;
    let body = html::text(&article.content);
    let body =
        body.split("\n\n").filter(|it| !html::is_notice(it)).collect::<Vec<_>>().join("\n\n");
    // Some pages show less than what they tell machines.
    let body = told.filter(|told| told.len() > body.len()).unwrap_or(body);
    let title = html::line(&article.title);
    if title.is_empty() || body.is_empty() {
        return Err(nothing());
    }
    // The headline is already above the text.
    let body = body
        .strip_prefix(&title)
        .map_or(body.as_str(), |it| it.strip_prefix("\n\n").unwrap_or(&body))
        .to_owned();
    let standing = standing(&title, &body);
    Ok(NewArticle {
        title,
        body,
        tags: Vec::new(),
        url: canonical,
        source: article.site_name.map(|it| clean_title(&it)).filter(|it| !it.is_empty()),
        published: article.published_time.as_deref().and_then(Published::parse),
        external_id: None,
        image_url,
        standing,
    })
}

/// Returns the address of the picture that a page names for previews.
fn image_of(document: &Document, url: Option<&Url>) -> Option<String> {
    /// The properties that name it, the most common first.
    const NAMES: [&str; 4] = [
        "meta[property=\"og:image:secure_url\"]",
        "meta[property=\"og:image\"], meta[property=\"og:image:url\"]",
        "meta[name=\"og:image\"]",
        "meta[name=\"twitter:image\"], meta[name=\"twitter:image:src\"]",
    ];
    NAMES.iter().find_map(|name| {
        let content = document.select(name).attr("content")?;
        address::absolute(&content, url)
    })
}

/// Returns the feeds that a page names, in its order.
pub fn feeds_of(text: &str, url: &Url) -> Vec<String> {
    caught(|| named_feeds(text, url)).unwrap_or_default()
}

fn named_feeds(text: &str, url: &Url) -> Vec<String> {
    let document = Document::from(
        well_nested(&text[..text.floor_char_boundary(MAX_DOCUMENT_BYTES)], Purpose::Links).html,
    );
    let base = document
        .select("base")
        .attr("href")
        .and_then(|it| url.join(&it).ok())
        .unwrap_or_else(|| url.clone());
    let mut feeds = Vec::new();
    for link in document.select("link[rel~=alternate]").iter() {
        let kind = link.attr("type").map(|it| it.trim().to_ascii_lowercase()).unwrap_or_default();
        let is_feed = FEED_TYPES.iter().any(|it| kind.starts_with(it));
        if let Some(feed) =
            link.attr("href").filter(|_| is_feed).and_then(|it| base.join(it.trim()).ok())
            && matches!(feed.scheme(), "http" | "https")
            && feed.as_str().len() <= MAX_URL_BYTES
            && feeds.len() < MAX_FEEDS
            && !feeds.contains(&feed.to_string())
        {
            feeds.push(feed.to_string());
        }
    }
    feeds
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html><head><title>Harbour opens | Harbour News</title>\
        <link rel='alternate' type='application/rss+xml' href='/feed.xml'><link rel=alternate hreflang=de href='/de'></head><body>\
        <nav><a href='/'>Home</a> <a href='/news'>News</a></nav><div class='cookie-notice'>We use cookies to improve this page.</div>\
        <article><h1>Harbour opens</h1><p>The new harbour opened on Monday after four years of work, and the first ship came in at noon.</p>\
        <div class='share-bar'>Share this on every network</div>\
        <p>It cost the town 40 million crowns, which is a third more than had been planned, according to the council.</p>\
        <p>The mayor, who had asked for it since 2019, said that the next one would be cheaper, and that there would be a next one.</p></article>\
        <footer>All rights reserved.</footer></body></html>";

    #[test]
    fn the_article_is_taken_without_its_surroundings() {
        let article =
            read(PAGE, Some(&Url::parse("https://harbour.example/opens").unwrap())).unwrap();
        assert!(article.title.starts_with("Harbour opens"), "{}", article.title);
        assert_eq!(article.body.split("\n\n").count(), 3, "{}", article.body);
        for word in ["cookies", "Share", "Home", "rights"] {
            assert!(!article.body.contains(word), "{word} in {}", article.body);
        }
        assert_eq!(article.url.as_deref(), Some("https://harbour.example/opens"));
    }

    #[test]
    fn comments_and_consent_are_no_text_even_if_they_are_longer() {
        let long =
            "I have sailed on it for thirty years, and it has never been on time, my friends. "
                .repeat(9);
        let around = format!(
            "</article><div class='x'><p>We and our 90 partners store cookies on your device. {long}</p></div>\
             <section id='disqus_thread'><p>{long}</p></section>"
        );
        let article = read(&PAGE.replace("</article>", &around), None).unwrap();
        assert!(article.body.contains("asked for it since 2019"), "{}", article.body);
        assert!(!article.body.contains("thirty years"), "{}", article.body);
    }

    #[test]
    fn what_a_page_tells_machines_is_used_where_it_is_longer() {
        let told = "The new harbour cost more than planned. ".repeat(40);
        let data = format!(
            "<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"NewsArticle\",\"articleBody\":\"{told}\"}}]}}</script></head>"
        );
        let article = read(&PAGE.replace("</head>", &data), None).unwrap();
        assert!(article.body.starts_with("The new harbour cost more"), "{}", article.body);
    }

    #[test]
    fn a_page_names_its_feeds() {
        let url = Url::parse("https://harbour.example/news/").unwrap();
        assert_eq!(feeds_of(PAGE, &url), ["https://harbour.example/feed.xml"]);
    }

    #[test]
    fn deep_pages_are_read() {
        for inner in [
            "<b>".repeat(30_000),
            "<div></zz>".repeat(45_000),
            "<table><tr><td>".repeat(5_000),
            "<div><!--x-->".repeat(20_000),
        ] {
            let page = PAGE.replace("<nav>", &format!("{inner}<nav>"));
            assert!(
                read(&page, None).unwrap().body.contains("40 million crowns"),
                "{}",
                &inner[..20]
            );
            let url = Url::parse("https://harbour.example/").unwrap();
            assert_eq!(feeds_of(&page, &url), ["https://harbour.example/feed.xml"]);
        }
    }

    #[test]
    fn a_page_that_would_take_too_long_is_not_begun() {
        let too_long = "the page takes too long to read";
        let page = format!(
            "{}{}",
            "<div>".repeat(250),
            "<p>The harbour opened, said the town.</p>".repeat(20_000)
        );
        assert_eq!(read(&page, None).unwrap_err(), too_long);
        assert_eq!(read_within(PAGE, None, &Budget::spent()).unwrap_err(), too_long);
        assert!(well_nested(PAGE, Purpose::Page).extraction_work() < MAX_EXTRACTION_WORK / 1_000);
    }

    #[test]
    fn the_picture_of_a_page_is_the_one_for_previews() {
        let check = |head: &str, expected: Option<&str>| {
            let page = PAGE.replace("</head>", &format!("{head}</head>"));
            let url = Url::parse("https://harbour.example/news/opens").unwrap();
            assert_eq!(read(&page, Some(&url)).unwrap().image_url.as_deref(), expected, "{head}");
        };
        let picture = Some("https://harbour.example/quay.jpg");
        check("<meta property='og:image' content='/quay.jpg'>", picture);
        check("<meta name='twitter:image' content='https://harbour.example/quay.jpg'>", picture);
        check("<meta property='og:image' content='data:image/png;base64,AAAA'>", None);
        check("<meta property='og:image' content='javascript:x'>", None);
        check("", None);
        check(&format!("<meta property='og:image' content='/{}'>", "x".repeat(9_000)), None);
    }

    #[test]
    fn a_page_without_an_article_is_a_problem() {
        assert!(read("<html><body></body></html>", None).is_err());
    }
}
