//! Bytes -> articles: one file per format. Independent of the store; a source is read once, in
//! pieces, with bounded memory.

pub mod address;
pub mod bounded;
pub mod cadence;
pub(crate) mod document;
mod dump;
pub mod feed;
pub mod fetch;
pub mod files;
pub mod guard;
mod html;
mod jsonl;
mod lines;
mod linked_data;
mod markup;
pub mod opml;
pub mod page;
pub mod proxy;
mod raised;
pub mod robots;
pub mod secret;

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::ops::ControlFlow;

use flate2::bufread::MultiGzDecoder;

use crate::article::{NewArticle, Published};

/// The output of a source, in its order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Parsed {
    /// An article that can be stored.
    Article(NewArticle),
    /// Input that could not be used, or only in part.
    Problem {
        /// The line at which it begins, from 1.
        line: Option<usize>,
        /// What happened and what to do about it.
        problem: String,
    },
}

/// Receives the output of a source; `Break` ends the reading.
pub type Sink<'a> = dyn FnMut(Parsed) -> ControlFlow<()> + 'a;

/// The number of bytes from which the format of a source is recognised.
const SNIFFED_BYTES: u64 = 4096;

/// What a file that gzip has packed begins with.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Feeds and pages are read whole; a larger document is not accepted as one.
pub const MAX_DOCUMENT_BYTES: usize = 16 << 20;

/// Reads articles in any of the formats: a feed or a page if the bytes begin like one, JSON Lines
/// if the first character is `{`, else the dump format. Fails only if the bytes can't be read; any
/// error in them is a [`Parsed::Problem`].
pub fn read(input: impl BufRead, max_article_bytes: usize, sink: &mut Sink<'_>) -> io::Result<()> {
    match bounded::guarded(sink, |sink| read_unpacked(input, max_article_bytes, sink)) {
        Some(read) => read,
        None => {
            let _ =
                sink(problem_at(None, "the rest cannot be read because of a fault in gistwire"));
            Ok(())
        }
    }
}

/// Unpacks what gzip has packed. Nothing is unpacked twice: what is packed in it is no text.
fn read_unpacked(
    mut input: impl BufRead,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut start = Vec::new();
    input.by_ref().take(GZIP.len() as u64).read_to_end(&mut start)?;
    let is_packed = start == GZIP;
    let input = Cursor::new(start).chain(input);
    if !is_packed {
        return read_any(input, max_article_bytes, sink);
    }
    let unpacked = BufReader::new(MultiGzDecoder::new(input));
    match read_any(unpacked, max_article_bytes, sink) {
        Err(error) if is_broken_packing(error.kind()) => {
            let problem = "this is packed and cannot be unpacked to its end, so a part is missing; pack it again, or unpack it first";
            let _ = sink(problem_at(None, problem));
            Ok(())
        }
        read => read,
    }
}

/// Whether the packed bytes are at fault, not the reading of them.
fn is_broken_packing(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    matches!(kind, InvalidData | InvalidInput | UnexpectedEof)
}

fn read_any(
    mut input: impl BufRead,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut start = Vec::new();
    input.by_ref().take(SNIFFED_BYTES).read_to_end(&mut start)?;
    if start.starts_with("\u{feff}".as_bytes()) {
        start.drain(..3);
    }
    let sniffed = feed::decode(&start, None);
    if feed::is_feed(&sniffed) || page::is_page(&sniffed) {
        return read_document(
            Cursor::new(start).chain(input),
            feed::is_feed(&sniffed),
            max_article_bytes,
            sink,
        );
    }
    let mut visible = start.iter().filter(|it| !it.is_ascii_whitespace());
    let (first, second) = (visible.next(), visible.next());
    let is_text = !start.contains(&0) && !start.starts_with(&GZIP);
    let is_whole = (start.len() as u64) < SNIFFED_BYTES - 3;

    let not_a_feed = (is_text && document::is_xml(&sniffed))
        .then(|| document::Stranger::of(&sniffed).to_string());
    let refusal = match (first, second) {
        _ if not_a_feed.is_some() => not_a_feed.as_deref(),
        _ if !is_text => Some("this is not text; unpack or convert it to UTF-8 text first"),
        (None, _) if is_whole => Some("the file is empty; there is nothing to load"),
        (Some(b'['), Some(b'{')) => {
            Some("this is a JSON array; JSON Lines has one object a line: jq -c '.[]' makes it so")
        }
        _ => None,
    };
    if let Some(problem) = refusal {
        let _ = sink(problem_at(None, problem));
        return Ok(());
    }
    let is_json = first == Some(&b'{');
    let whole = Cursor::new(start).chain(input);
    if is_json {
        jsonl::read(whole, max_article_bytes, sink)
    } else {
        dump::read(whole, max_article_bytes, sink)
    }
}

/// Reads a feed or a page.
fn read_document(
    input: impl Read,
    is_feed: bool,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    input.take(MAX_DOCUMENT_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_DOCUMENT_BYTES {
        let _ = sink(problem_at(
            None,
            format!("the document is over {MAX_DOCUMENT_BYTES} bytes and is left out"),
        ));
        return Ok(());
    }
    if is_feed {
        // Read to its end first: only then is it known which ids several items share.
        let (articles, mut problems) =
            match feed::read(&bytes, feed::Origin::default(), max_article_bytes) {
                Ok(feed) => (feed.articles, feed.problems),
                Err(problem) => (Vec::new(), vec![problem]),
            };
        if articles.is_empty() && problems.is_empty() {
            problems.push("the feed has no items; there is nothing to load".to_owned());
        }
        let problems = problems.into_iter().map(|it| problem_at(None, it));
        let _ = articles.into_iter().map(Parsed::Article).chain(problems).try_for_each(sink);
    } else {
        let _ = match page::read(&feed::decode(&bytes, None), None) {
            Ok(article) => sink(Parsed::Article(article)),
            Err(problem) => sink(problem_at(None, problem)),
        };
    }
    Ok(())
}

fn problem_at(line: Option<usize>, problem: impl Into<String>) -> Parsed {
    Parsed::Problem { line, problem: problem.into() }
}

/// Returns a title as one line: control characters are dropped, runs of white space become one
/// blank.
fn clean_title(raw: &str) -> String {
    let visible: String = raw
        .chars()
        .filter(|it| !it.is_control() || it.is_whitespace())
        .filter(|it| *it != '\u{feff}')
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text without the blank lines around it, with `\n` as line ends; everything else stays
/// byte for byte.
fn clean_body(raw: &str) -> String {
    let unix = raw.replace("\r\n", "\n");
    let text = unix.trim_end();
    if text.is_empty() {
        return String::new();
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        start += line.len();
    }
    // Blanks at the end of the last line belong to it.
    let end = unix[text.len()..].find('\n').map_or(unix.len(), |it| text.len() + it);
    unix[start..end].to_owned()
}

/// Returns a web address unchanged, or what is wrong with it.
fn checked_url(raw: &str) -> Result<String, String> {
    let raw = raw.trim();
    if raw.len() > bounded::MAX_URL_BYTES {
        return Err(format!(
            "the address \"{}\" is over {} bytes; the article is kept without it",
            shown(raw),
            bounded::MAX_URL_BYTES
        ));
    }
    match url::Url::parse(raw) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(raw.to_owned()),
        _ => Err(format!(
            "\"{}\" is not an http or https address; the article is kept without it",
            shown(raw)
        )),
    }
}

/// Returns a date, or what is wrong with it.
fn checked_date(raw: &str) -> Result<Published, String> {
    Published::parse(raw).ok_or_else(|| {
        format!("the date \"{}\" cannot be read; the article is kept without it; write 2024-03-18 or 2024-03-18T10:00:00Z", shown(raw))
    })
}

/// Returns the normalized tags, each once, up to the limit, and whether there were more.
fn checked_tags<'a>(raw: impl Iterator<Item = &'a str>) -> (Vec<String>, bool) {
    let (mut tags, mut seen) = (Vec::new(), std::collections::HashSet::new());
    for tag in raw.map(crate::article::normalise_tag).filter(|tag| !tag.is_empty()) {
        if seen.contains(&tag) {
            continue;
        }
        if tags.len() == bounded::MAX_TAGS {
            return (tags, true);
        }
        seen.insert(tag.clone());
        tags.push(tag);
    }
    (tags, false)
}

/// Returns the message for an article with more tags than are kept.
fn too_many_tags() -> String {
    format!("the article has more than {} tags; the others are left out", bounded::MAX_TAGS)
}

/// Returns the beginning of a wrong value, safe to print on one line.
fn shown(raw: &str) -> String {
    let line = clean_title(&raw[..raw.floor_char_boundary(1_000)]);
    if line.chars().count() > 60 { line.chars().take(59).chain(['…']).collect() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns everything that a source yields: articles, and problems as `line: text`.
    pub(super) fn parse(bytes: &[u8], max_article_bytes: usize) -> (Vec<NewArticle>, Vec<String>) {
        let (mut articles, mut problems) = (Vec::new(), Vec::new());
        // A tiny buffer, so that every boundary occurs.
        let input = io::BufReader::with_capacity(3, bytes);
        read(input, max_article_bytes, &mut |it| {
            match it {
                Parsed::Article(article) => articles.push(article),
                Parsed::Problem { line, problem } => problems
                    .push(format!("{}: {problem}", line.map_or("-".into(), |it| it.to_string()))),
            }
            ControlFlow::Continue(())
        })
        .expect("bytes in memory can be read");
        (articles, problems)
    }

    #[track_caller]
    fn check(bytes: &[u8], titles: &[&str], problem: &str) {
        let (articles, problems) = parse(bytes, 1 << 20);
        assert_eq!(articles.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), titles);
        assert!(problems.join("\n").contains(problem), "{problems:?}");
        assert_eq!(problems.is_empty(), problem.is_empty(), "{problems:?}");
    }

    #[test]
    fn the_content_tells_the_format() {
        check(b"Title\n\nText.\n\n#tag\n", &["Title"], "");
        check(b" \n{\"title\":\"T\",\"text\":\"x\"}\n", &["T"], "");
        check("\u{feff}Title\n\nText.\n\n#tag\n".as_bytes(), &["Title"], "");
        check("\u{feff}{\"title\":\"T\",\"text\":\"x\"}\n".as_bytes(), &["T"], "");
    }

    #[test]
    fn what_is_no_source_of_articles_is_said_so() {
        check(b"", &[], "-: the file is empty");
        check(b" \r\n\n", &[], "-: the file is empty");
        check(b"\x1f\x8b\x08\x00", &[], "cannot be unpacked");
        check(b"T\0i\0", &[], "is not text");
        check(b"[\n  {\"title\":\"T\"}]", &[], "JSON array");
    }

    #[test]
    fn a_body_keeps_its_bytes_but_not_the_blank_lines_around_it() {
        assert_eq!(clean_body("\r\n \n  one\u{a0}\r\n\r\ntwo  \n\n"), "  one\u{a0}\n\ntwo  ");
        assert_eq!(clean_body(" \n\n"), "");
        assert_eq!(clean_body(""), "");
        assert_eq!(clean_body("x"), "x");
    }

    #[test]
    fn tags_beyond_the_limit_are_left_out_and_named() {
        let tags = (0..300).map(|number| format!("#t{number}")).collect::<Vec<_>>();
        let dump = format!("T\n\nText.\n\n{}\n", tags.join(", "));
        let object = format!("{{\"title\":\"T\",\"text\":\"x\",\"tags\":{tags:?}}}\n");
        for source in [dump, object] {
            let (articles, problems) = parse(source.as_bytes(), 1 << 20);
            assert_eq!(articles[0].tags.len(), 200);
            assert!(problems[0].contains("more than 200 tags"), "{problems:?}");
        }
    }

    #[test]
    fn a_sink_that_breaks_on_an_article_gets_the_others() {
        let (mut titles, mut problems) = (Vec::new(), Vec::new());
        let dump = b"One\n\nx\n\n#a\n\nTwo\n\nx\n\n#a\n\nThree\n\nx\n\n#a\n";
        read(&dump[..], 1 << 10, &mut |parsed| {
            match parsed {
                Parsed::Article(article) if article.title == "Two" => {
                    std::panic::resume_unwind(Box::new("a test's"))
                }
                Parsed::Article(article) => titles.push(article.title),
                Parsed::Problem { problem, .. } => problems.push(problem),
            }
            ControlFlow::Continue(())
        })
        .unwrap();
        assert_eq!(titles, ["One", "Three"]);
        assert_eq!(
            problems,
            ["\"Two\" cannot be read because of a fault in gistwire and is left out"]
        );
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(
            checked_url(" https://example.com/a?b=c#d "),
            Ok("https://example.com/a?b=c#d".into())
        );
        for wrong in ["javascript:alert(1)", "ftp://example.com", "example.com", "", "https://"] {
            assert!(checked_url(wrong).is_err(), "{wrong}");
        }
        let of_bytes = |n: usize| format!("https://example.com/{}", "a".repeat(n - 20));
        assert!(
            checked_url(&of_bytes(2_048)).is_ok()
                && checked_url(&of_bytes(2_049)).unwrap_err().contains("over 2048 bytes")
        );
    }
}
