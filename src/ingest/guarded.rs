//! An article whose preparing or storing panics costs that article, not the file or feed that it came with.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::prepare::prepare;
use crate::article::NewArticle;
use crate::company::Gazetteer;
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
