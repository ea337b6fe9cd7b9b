//! Limits a panic to its cause: to an article, not its file or feed; to a file, not the others.

use std::io::{self, BufRead};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::file::End;
use super::prepare::prepare;
use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::source::{self, Sink};
use crate::store::Prepared;

/// The number of characters of a title with which a problem names an article.
const MAX_NAMED_CHARS: usize = 60;

/// Calls [`prepare`]; `Err` names the article and says that this is our fault.
pub(crate) fn try_prepare(
    article: NewArticle,
    begins_file: bool,
    gazetteer: &Gazetteer,
) -> Result<Prepared, String> {
    let title: String = article.title.chars().take(MAX_NAMED_CHARS).collect();
    catch_unwind(AssertUnwindSafe(|| prepare(article, begins_file, gazetteer)))
        .map_err(|_| broken_article(&title))
}

/// Returns the message for an article on which gistwire itself failed.
pub(crate) fn broken_article(title: &str) -> String {
    let title: String = title.chars().take(MAX_NAMED_CHARS).collect();
    format!(
        "gistwire itself broke on the article {title:?}, which is left out; the log says where, please report it"
    )
}

/// Returns the message for a file on which gistwire itself failed.
pub(super) const BROKEN_FILE: &str = "gistwire itself broke on this file; what was read before is kept, the log says where it broke, please report it";

/// Calls [`source::read`]; a panic of a reader ends only this file. Fails if the bytes can't be
/// read.
pub(super) fn read(
    input: impl BufRead,
    max_article_bytes: usize,
    sink: &mut Sink<'_>,
) -> io::Result<End> {
    match catch_unwind(AssertUnwindSafe(|| source::read(input, max_article_bytes, sink))) {
        Ok(read) => read.map(|()| End::Read),
        Err(_) => Ok(End::Problem(BROKEN_FILE.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;
    use std::ops::ControlFlow;

    use super::*;
    use crate::source::Parsed;

    /// A reader that panics after a part of the file.
    struct Broken<'a>(&'a [u8]);

    impl io::Read for Broken<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            assert!(!self.0.is_empty(), "a test's");
            self.0.read(buffer)
        }
    }

    #[test]
    fn what_was_read_before_a_panic_is_kept_and_the_file_is_a_problem() {
        let line = format!(
            "{{\"title\":\"Ship comes\",\"text\":\"{}\"}}\n",
            "The ship came. ".repeat(1_000)
        );
        let (mut n_articles, mut problems) = (0, Vec::new());
        let end = read(BufReader::new(Broken(line.repeat(2).as_bytes())), 1 << 20, &mut |parsed| {
            match parsed {
                Parsed::Article(_) => n_articles += 1,
                Parsed::Problem { problem, .. } => problems.push(problem),
            }
            ControlFlow::Continue(())
        });
        // The bounded reading catches it first; a panic that got past it would be caught here.
        if let Ok(End::Problem(problem)) = end {
            problems.push(problem);
        }
        assert_eq!((n_articles, problems.len()), (2, 1), "{problems:?}");
    }

    #[test]
    fn a_problem_names_the_article_on_one_line() {
        let problem = broken_article(&format!("Ship\u{1b}[2J\n{}", "x".repeat(100)));
        assert!(
            problem.contains("Ship") && problem.len() < 250 && !problem.contains(['\u{1b}', '\n']),
            "{problem}"
        );
    }
}
