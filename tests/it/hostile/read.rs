//! Reads a document with the reader that its shape is for; gives the titles of the articles and the
//! problems.

use std::ops::ControlFlow;

use gistwire::source::{self, Parsed, feed, opml, page, robots};
use gistwire::summary::{SummaryRequest, summarize};
use url::Url;

use super::shapes::Reader;

/// What came of a document.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Titles of articles, or addresses of feeds.
    pub(crate) found: Vec<String>,
    pub(crate) problems: Vec<String>,
}

pub(crate) fn read(reader: Reader, bytes: &[u8]) -> Outcome {
    let mut outcome = Outcome::default();
    let url = Url::parse("https://h.example/page").expect("an address");
    match reader {
        Reader::Feed | Reader::Json => {
            match feed::read(bytes, feed::Origin { url: Some(&url), charset: None }, 1 << 20) {
                Ok(feed) => {
                    outcome.found = feed.articles.into_iter().map(|it| it.title).collect();
                    outcome.problems = feed.problems;
                }
                Err(problem) => outcome.problems.push(problem),
            }
        }
        Reader::Page => {
            let text = String::from_utf8_lossy(bytes);
            page::feeds_of(&text, &url);
            match page::read(&text, Some(&url)) {
                Ok(article) => outcome.found.push(article.title),
                Err(problem) => outcome.problems.push(problem),
            }
        }
        Reader::List => match opml::read(bytes) {
            Ok(feeds) => outcome.found = feeds.into_iter().map(|it| it.url).collect(),
            Err(problem) => outcome.problems.push(problem),
        },
        Reader::Robots => {
            let long = url.join(&format!("/{}", "a".repeat(2_000))).expect("an address");
            let rules = robots::Rules::parse(&String::from_utf8_lossy(bytes), "gistwire");
            outcome.found.push(rules.allow(&long).to_string());
        }
        Reader::Summary => {
            let text = String::from_utf8_lossy(bytes);
            let request = SummaryRequest::default();
            let summary = summarize("The harbour opens on Monday", &text, &request);
            outcome.found =
                summary.picks.into_iter().map(|pick| text[pick.span].to_owned()).collect();
            if outcome.found.is_empty() {
                outcome.problems.push("no sentence can be shown".to_owned());
            }
        }
        Reader::File => source::read(bytes, 1 << 20, &mut |parsed| {
            match parsed {
                Parsed::Article(article) => outcome.found.push(article.title),
                Parsed::Problem { problem, .. } => outcome.problems.push(problem),
            }
            ControlFlow::Continue(())
        })
        .expect("bytes in memory can be read"),
    }
    outcome
}
