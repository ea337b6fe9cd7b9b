//! JSON Lines: one object per line, `{"title","text","tags"?,"url"?,"published"?,"source"?,"id"?,"image_url"?}`;
//! other keys are skipped.

use std::io::{self, BufRead};

use serde::Deserialize;

use super::address;
use super::lines::Lines;
use super::{
    Parsed, Sink, checked_date, checked_tags, checked_url, clean_body, clean_title, problem_at,
    too_many_tags,
};
use crate::article::NewArticle;
use crate::text::standing::standing;

/// The maximum length of a line, as a multiple of its article: escapes lengthen text, and there are
/// keys that are skipped.
const LINE_PER_ARTICLE: usize = 4;

#[derive(Deserialize)]
struct Object {
    title: Option<String>,
    text: Option<String>,
    tags: Option<Vec<String>>,
    url: Option<String>,
    published: Option<String>,
    source: Option<String>,
    id: Option<Id>,
    image_url: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// Reads JSON Lines; see [`super::read`].
pub(super) fn read(
    input: impl BufRead,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut lines = Lines::new(input, max_article_bytes.saturating_mul(LINE_PER_ARTICLE));
    while let Some(line) = lines.next()? {
        if line.bytes.trim_ascii().is_empty() && !line.is_too_long {
            continue;
        }
        let mut notes = Vec::new();
        let parsed = if line.is_too_long {
            Err(too_large(max_article_bytes))
        } else {
            article(line.bytes, max_article_bytes, &mut notes)
        };
        let flow = match parsed {
            Ok(article) => {
                let mut found = notes
                    .into_iter()
                    .map(|it| problem_at(Some(line.number), it))
                    .chain([Parsed::Article(article)]);
                found.try_for_each(&mut *sink)
            }
            Err(problem) => sink(problem_at(Some(line.number), problem)),
        };
        if flow.is_break() {
            break;
        }
    }
    Ok(())
}

/// Returns the article of a line, or why it is skipped; `notes` collects the problems of an article
/// that is kept.
fn article(line: &[u8], max_bytes: usize, notes: &mut Vec<String>) -> Result<NewArticle, String> {
    let line = std::str::from_utf8(line).map_err(|_| {
        "the line is not UTF-8 and is left out; convert the file to UTF-8".to_owned()
    })?;
    let object: Object = serde_json::from_str(line).map_err(|it| {
        // Each line is parsed alone, so the parser's "line 1" would mislead.
        let what = it.to_string();
        let what = what.split(" at line ").next().unwrap_or_default();
        format!(
            "the line is not an article object ({what} at column {}) and is left out",
            it.column()
        )
    })?;
    let title = object.title.as_deref().map(clean_title).filter(|it| !it.is_empty());
    let body = object.text.as_deref().map(clean_body).filter(|it| !it.is_empty());
    let title = title.ok_or("the object has no \"title\" and is left out")?;
    let body = body.ok_or("the object has no \"text\" and is left out")?;
    if title.len() + body.len() > max_bytes {
        return Err(too_large(max_bytes));
    }

    let url = object.url.filter(|it| !it.trim().is_empty());
    let url = url.and_then(|it| checked_url(&it).map_err(|problem| notes.push(problem)).ok());
    let published = object.published.filter(|it| !it.trim().is_empty());
    let published =
        published.and_then(|it| checked_date(&it).map_err(|problem| notes.push(problem)).ok());
    let (tags, has_more) = checked_tags(object.tags.iter().flatten().map(String::as_str));
    notes.extend(has_more.then(too_many_tags));
    let external_id = object.id.map(|it| match it {
        Id::Text(text) => text.trim().to_owned(),
        Id::Number(number) => number.to_string(),
    });
    let standing = standing(&title, &body);
    Ok(NewArticle {
        title,
        body,
        tags,
        url,
        source: object.source.as_deref().map(clean_title).filter(|it| !it.is_empty()),
        published,
        external_id: external_id.filter(|it| !it.is_empty()),
        image_url: object.image_url.and_then(|it| address::absolute(&it, None)),
        standing,
    })
}

fn too_large(limit_bytes: usize) -> String {
    format!(
        "the article is over {limit_bytes} bytes and is left out; raise ingest.max_article_bytes to load it"
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::parse;

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, titles: &[&str], problems: &[&str]) {
        let (articles, found) = parse(bytes.as_ref(), 1 << 10);
        assert_eq!(articles.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), titles);
        assert_eq!(found.len(), problems.len(), "{found:?}");
        for (found, problem) in found.iter().zip(problems) {
            assert!(found.contains(problem), "{found} does not hold {problem}");
        }
    }

    #[test]
    fn every_key_is_taken() {
        let line = r##"{"id":7,"title":" A\n title","text":"\nOne.\r\n\r\nTwo.\n","tags":["#China","china","E Commerce"],
            "url":"https://example.com/7","published":"2024-03-18T10:00:00Z","source":"The Wire","more":{"x":[1]}}"##;
        let (articles, problems) = parse(line.replace("\n            ", "").as_bytes(), 1 << 10);
        assert_eq!(problems, [""; 0]);
        let it = &articles[0];
        assert_eq!((it.title.as_str(), it.body.as_str()), ("A title", "One.\n\nTwo."));
        assert_eq!(it.tags, ["china", "e-commerce"]);
        assert_eq!(
            (it.url.as_deref(), it.source.as_deref()),
            (Some("https://example.com/7"), Some("The Wire"))
        );
        assert_eq!(it.published.unwrap().to_iso(), "2024-03-18T10:00:00Z");
        assert_eq!(it.external_id.as_deref(), Some("7"));
    }

    #[test]
    fn absent_and_null_are_one() {
        check(
            r#"{"title":"T","text":"x","tags":null,"url":null,"published":"","source":null,"id":null}"#,
            &["T"],
            &[],
        );
        check("{\"title\":\"T\",\"text\":\"x\"}\r\n\r\n", &["T"], &[]);
    }

    #[test]
    fn a_wrong_line_is_named_and_the_others_stay() {
        let good = r#"{"title":"T","text":"x"}"#;
        let with = |wrong: &str| format!("{good}\n{wrong}\n{good}\n");
        check(
            with("{\"title\":\"T\","),
            &["T", "T"],
            &["2: the line is not an article object (EOF while parsing"],
        );
        check(with("plain words"), &["T", "T"], &["2: the line is not an article object"]);
        check(
            with(r#"{"title":3,"text":"x"}"#),
            &["T", "T"],
            &["2: the line is not an article object (invalid type: integer"],
        );
        check(with(r#"{"text":"x"}"#), &["T", "T"], &["2: the object has no \"title\""]);
        check(
            with(r#"{"title":"T","text":" \n "}"#),
            &["T", "T"],
            &["2: the object has no \"text\""],
        );
        check(
            [good.as_bytes(), b"\n{\"title\":\"\xff\"}\n", good.as_bytes()].concat(),
            &["T", "T"],
            &["2: the line is not UTF-8"],
        );
    }

    #[test]
    fn a_wrong_date_or_address_costs_only_itself() {
        check(
            r#"{"title":"T","text":"x","published":"soon","url":"file:///etc"}"#,
            &["T"],
            &["1: \"file:///etc\"", "1: the date \"soon\""],
        );
    }

    #[test]
    fn an_article_over_the_limit_is_left_out() {
        let object = |n| format!("{{\"title\":\"T\",\"text\":\"{}\"}}", "x".repeat(n));
        check(object(1023), &["T"], &[]);
        check(object(1024), &[], &["1: the article is over 1024 bytes"]);
        check(
            format!("{}\n{}", object(9000), object(1)),
            &["T"],
            &["1: the article is over 1024 bytes"],
        );
    }
}
