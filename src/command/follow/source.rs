//! Sources that readers bring.

use url::Url;

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::poll::wanted::FoundSource;
use crate::reply::Reply;

pub(crate) fn found(
    _call: &Call<'_>,
    _url: Option<&Url>,
    found: Result<FoundSource, String>,
) -> Result<Outcome, CommandError> {
    let _ = found;
    Ok(Outcome::missed(Reply::saying("")))
}
