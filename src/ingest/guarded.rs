//! A panic costs what it broke on: an article, not its file or feed; a file, not the others.

use std::io::{self, BufRead};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::file::End;
use super::prepare::prepare;
use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::source::{self, Sink};
use crate::store::Prepared;

/// Characters of a title that name an article in a problem.
const MAX_NAMED_CHARS: usize = 60;

/// [`prepare`]; `Err` names the article and says that this is our fault.
pub(crate) fn try_prepare(article: NewArticle, begins_file: bool, gazetteer: &Gazetteer) -> Result<Prepared, String> {
    let title: String = article.title.chars().take(MAX_NAMED_CHARS).collect();
    catch_unwind(AssertUnwindSafe(|| prepare(article, begins_file, gazetteer))).map_err(|_| broken_article(&title))
}

/// What is said of an article that gistwire itself broke on.
pub(crate) fn broken_article(title: &str) -> String {
    let title: String = title.chars().take(MAX_NAMED_CHARS).collect();
    format!("gistwire itself broke on the article {title:?}, which is left out; the log says where, please report it")
}

/// What is said of a file that gistwire itself broke on.
pub(super) const BROKEN_FILE: &str =
    "gistwire itself broke on this file; what was read before is kept, the log says where it broke, please report it";

/// [`source::read`]; a panic of a reader ends this file alone. Fails where the bytes can't be had.
pub(super) fn read(input: impl BufRead, max_article_bytes: usize, sink: &mut Sink<'_>) -> io::Result<End> {
    match catch_unwind(AssertUnwindSafe(|| source::read(input, max_article_bytes, sink))) {
        Ok(read) => read.map(|()| End::Read),
        Err(_) => Ok(End::Problem(BROKEN_FILE.to_owned())),
    }
}
