//! The dump format: a title line, optional `Date:`, `Url:`, `Source:` lines directly under it, the
//! text, and a closing line that contains only tags (`#tag, #tag`).

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use super::lines::{Line, Lines};
use super::{
    Parsed, Sink, checked_date, checked_tags, checked_url, clean_title, problem_at, too_many_tags,
};
use crate::article::NewArticle;

/// Reads a dump; see [`super::read`].
#[expect(clippy::expect_used, reason = "matched as Some")]
pub(super) fn read(
    input: impl BufRead,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut lines = Lines::new(input, max_article_bytes);
    let mut draft: Option<Draft> = None;
    while let Some(line) = lines.next()? {
        let text = String::from_utf8_lossy(line.bytes);
        let flow = match (&mut draft, tags(&text)) {
            (Some(_), Some((tags, has_more))) if !line.is_too_long => {
                let mut closed = draft.take().expect("matched as Some");
                if std::str::from_utf8(line.bytes).is_err() {
                    closed.flaw.get_or_insert(Flaw::NotUtf8 { line: line.number });
                }
                closed.article.tags = tags;
                closed.problems.extend(has_more.then(|| (line.number, too_many_tags())));
                closed.finish(sink)
            }
            (None, Some(_)) => sink(problem_at(
                Some(line.number),
                "a line of tags without an article before it; give the article a title and a text",
            )),
            (Some(draft), _) => {
                draft.push(&line, &text, max_article_bytes);
                ControlFlow::Continue(())
            }
            (None, None) => {
                draft = Draft::begin(&line, &text);
                ControlFlow::Continue(())
            }
        };
        if flow.is_break() {
            return Ok(());
        }
    }
    if let Some(mut last) = draft {
        if last.is_usable() {
            last.problems.push((
                last.line,
                "the file ends without a line of tags; the article is kept without tags".into(),
            ));
        }
        let _ = last.finish(sink);
    }
    Ok(())
}

/// Returns the tags of a line that contains only tags, and whether there are more than are kept.
fn tags(line: &str) -> Option<(Vec<String>, bool)> {
    let line = line.trim();
    if !line.starts_with('#') {
        return None;
    }
    let words = || line.trim_end_matches(',').split(',').map(|part| part.trim().strip_prefix('#'));
    let is_tag = |word: &str| {
        !word.contains(|it: char| it.is_whitespace() || it == '#')
            && word.contains(char::is_alphanumeric)
    };
    words().all(|word| word.is_some_and(is_tag)).then(|| checked_tags(words().flatten()))
}

/// An article whose closing line has not been read yet.
struct Draft {
    line: usize,
    article: NewArticle,
    /// Whether only the title block has been read so far.
    is_in_head: bool,
    /// The position in the body at which the last non-blank line ends.
    body_end: usize,
    problems: Vec<(usize, String)>,
    flaw: Option<Flaw>,
}

/// Why an article must be skipped.
enum Flaw {
    NotUtf8 { line: usize },
    TooLarge { limit_bytes: usize },
}

impl Draft {
    fn begin(line: &Line<'_>, text: &str) -> Option<Draft> {
        let title = clean_title(text);
        if title.is_empty() {
            return None;
        }
        let mut draft = Draft {
            line: line.number,
            article: NewArticle { title, ..NewArticle::default() },
            is_in_head: true,
            body_end: 0,
            problems: Vec::new(),
            flaw: None,
        };
        draft.examine(line, line.bytes.len());
        Some(draft)
    }

    fn push(&mut self, line: &Line<'_>, text: &str, max_bytes: usize) {
        if self.flaw.is_some() {
            return;
        }
        if self.is_in_head {
            self.is_in_head = !line.is_too_long && self.read_head(line.number, text);
            if self.is_in_head {
                self.examine(line, max_bytes);
                return;
            }
        }
        let is_blank = text.trim().is_empty();
        if !(is_blank && self.article.body.is_empty()) {
            self.article.body.push_str(text);
            if !is_blank {
                self.body_end = self.article.body.len();
            }
            self.article.body.push('\n');
        }
        self.examine(line, max_bytes);
        // The line end that was added last does not count.
        if self.article.title.len() + self.article.body.len() > max_bytes + 1 {
            self.refuse(Flaw::TooLarge { limit_bytes: max_bytes });
        }
    }

    /// Processes a `Date:`, `Url:` or `Source:` line; `false` if the text begins here.
    fn read_head(&mut self, number: usize, text: &str) -> bool {
        let Some((key, value)) = text.split_once(':') else { return false };
        let value = value.trim();
        let problem = match key.trim().to_ascii_lowercase().as_str() {
            "date" if self.article.published.is_none() => {
                checked_date(value).map(|it| self.article.published = Some(it)).err()
            }
            "url" if self.article.url.is_none() => {
                checked_url(value).map(|it| self.article.url = Some(it)).err()
            }
            "source" if self.article.source.is_none() => {
                self.article.source = Some(clean_title(value)).filter(|it| !it.is_empty());
                None
            }
            _ => return false,
        };
        self.problems.extend(problem.map(|it| (number, it)));
        true
    }

    fn examine(&mut self, line: &Line<'_>, max_bytes: usize) {
        if line.is_too_long {
            self.refuse(Flaw::TooLarge { limit_bytes: max_bytes });
        } else if std::str::from_utf8(line.bytes).is_err() {
            self.refuse(Flaw::NotUtf8 { line: line.number });
        }
    }

    fn refuse(&mut self, flaw: Flaw) {
        self.flaw.get_or_insert(flaw);
        self.article.body = String::new();
    }

    fn is_usable(&self) -> bool {
        self.flaw.is_none() && self.body_end > 0
    }

    fn finish(mut self, sink: &mut Sink<'_>) -> ControlFlow<()> {
        let title = super::shown(&self.article.title);
        match self.flaw {
            Some(Flaw::NotUtf8 { line }) => {
                return sink(problem_at(
                    Some(line),
                    format!(
                        "\"{title}\" is not UTF-8 here and is left out; convert the file to UTF-8"
                    ),
                ));
            }
            Some(Flaw::TooLarge { limit_bytes }) => {
                let problem = format!(
                    "\"{title}\" is over {limit_bytes} bytes and is left out; raise ingest.max_article_bytes to load it"
                );
                return sink(problem_at(Some(self.line), problem));
            }
            None if self.body_end == 0 => {
                return sink(problem_at(
                    Some(self.line),
                    format!(
                        "\"{title}\" has no text and is left out; put the text under the title"
                    ),
                ));
            }
            None => {}
        }
        for (line, problem) in self.problems {
            sink(problem_at(Some(line), problem))?;
        }
        self.article.body.truncate(self.body_end);
        sink(Parsed::Article(self.article))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::parse;

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, expected: &[(&str, &str, &[&str])], problems: &[&str]) {
        let (articles, found) = parse(bytes.as_ref(), 1 << 10);
        let articles: Vec<_> = articles
            .iter()
            .map(|it| (it.title.as_str(), it.body.as_str(), it.tags.join(" ")))
            .collect();
        let expected: Vec<_> = expected.iter().map(|it| (it.0, it.1, it.2.join(" "))).collect();
        assert_eq!(articles, expected);
        assert_eq!(found.len(), problems.len(), "{found:?}");
        for (found, problem) in found.iter().zip(problems) {
            assert!(found.contains(problem), "{found} does not hold {problem}");
        }
    }

    #[test]
    fn an_article_is_title_text_and_tags() {
        check(
            "\n One\u{a0} title\n\n\nText.\n\n• Bullet\n• Bullet\n\n\n#China, #e-commerce\n\nTwo\nText\n#a",
            &[
                ("One title", "Text.\n\n• Bullet\n• Bullet", &["china", "e-commerce"]),
                ("Two", "Text", &["a"]),
            ],
            &[],
        );
    }

    #[test]
    fn the_head_stands_directly_under_the_title() {
        let text = "T\ndate: 2024-03-18\nURL: https://example.com/1\nSource: The Wire\n\nSource: a person.\n#a\n";
        let (articles, problems) = parse(text.as_bytes(), 1 << 10);
        assert_eq!(problems, [""; 0]);
        assert_eq!(articles[0].published.unwrap().to_iso(), "2024-03-18");
        assert_eq!(articles[0].url.as_deref(), Some("https://example.com/1"));
        assert_eq!(articles[0].source.as_deref(), Some("The Wire"));
        assert_eq!(articles[0].body, "Source: a person.");
        check("T\n\nDate: 2024-03-18\n#a", &[("T", "Date: 2024-03-18", &["a"])], &[]);
        check("T\nNote: this\nDate: soon\n#a", &[("T", "Note: this\nDate: soon", &["a"])], &[]);
    }

    #[test]
    fn a_hash_in_running_text_closes_nothing() {
        let body = "#MeToo reached China.\n\n# heading\n\n#1 is first, #2 second\n\n#, #";
        check(format!("T\n\n{body}\n\n#metoo\n"), &[("T", body, &["metoo"])], &[]);
    }

    #[test]
    fn tags_are_normalised_and_not_repeated() {
        check("T\nx\n#JD_com,#jd-com , #中国,\n", &[("T", "x", &["jd-com", "中国"])], &[]);
    }

    #[test]
    fn carriage_returns_are_no_part_of_the_text() {
        check("T\r\n\r\none\r\ntwo\r\n\r\n#a\r\n", &[("T", "one\ntwo", &["a"])], &[]);
    }

    #[test]
    fn control_characters_leave_the_title() {
        check("\u{1b}[31mT\u{7}\tx\nbody\n#a", &[("[31mT x", "body", &["a"])], &[]);
    }

    #[test]
    fn a_wrong_article_is_named_and_the_others_stay() {
        check(
            b"One\n\nbad \xff byte\n\n#a\nTwo\n\ngood\n#b",
            &[("Two", "good", &["b"])],
            &["3: \"One\" is not UTF-8"],
        );
        check(
            b"One\nx\n#caf\xe9\nTwo\ny\n#b",
            &[("Two", "y", &["b"])],
            &["3: \"One\" is not UTF-8"],
        );
        check("One\n\n#a\nTwo\ny\n#b", &[("Two", "y", &["b"])], &["1: \"One\" has no text"]);
        check(
            "#a\nTwo\ny\n#b\n#c",
            &[("Two", "y", &["b"])],
            &["1: a line of tags without", "5: a line of tags without"],
        );
        check(
            "One\nx\n#a\nTwo\ny\n",
            &[("One", "x", &["a"]), ("Two", "y", &[])],
            &["4: the file ends without a line of tags"],
        );
        check("One\n", &[], &["1: \"One\" has no text"]);
        check(
            "T\nDate: soon\nUrl: nowhere\n\nx\n#a",
            &[("T", "x", &["a"])],
            &["2: the date \"soon\"", "3: \"nowhere\" is not an http"],
        );
    }

    #[test]
    fn an_article_over_the_limit_is_left_out() {
        let line = "x".repeat(99);
        let lines = |n| vec![line.as_str(); n].join("\n");
        check(
            format!("One\n\n{}\n\n#a\nTwo\ny\n#b", lines(11)),
            &[("Two", "y", &["b"])],
            &["1: \"One\" is over 1024 bytes"],
        );
        check(
            format!("One\n\n{}\n\n#a\nTwo\ny\n#b", "x".repeat(5000)),
            &[("Two", "y", &["b"])],
            &["1: \"One\" is over 1024 bytes"],
        );
        check(format!("One\n{}\n#a", "x".repeat(1021)), &[("One", &"x".repeat(1021), &["a"])], &[]);
        check(format!("One\n{}\n#a", "x".repeat(1022)), &[], &["1: \"One\" is over 1024 bytes"]);
    }
}
