//! What a request still needs from the network. Handlers do not wait for it: they state it, the
//! transport obtains it, and [`finish`] completes the answer.

use url::Url;

use crate::command::about::feeds;
use crate::command::follow::source;
use crate::command::news::pasted;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::id::FeedId;
use crate::poll::wanted::{Obtained, Wanted};

/// What a request needs before it is answered. Until then its answer says that it was not obtained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What is to be fetched.
    pub wanted: Wanted,
    pub(crate) purpose: Purpose,
}

/// What it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A summary of a link.
    Summarize,
    /// A link's article is added to the archive.
    Keep,
    /// An operator added the feed.
    AddFeed(FeedId),
    /// A person wants to follow what is at an address.
    Subscribe,
    /// A person suggests it to the operators.
    Suggest,
}

/// Completes the answer.
pub(crate) fn finish(
    call: &Call<'_>,
    pending: &Pending,
    obtained: Obtained,
) -> Result<Outcome, CommandError> {
    match (pending.purpose, obtained) {
        (purpose, Obtained::Article(article)) => {
            let url = match &pending.wanted {
                Wanted::Article(url) | Wanted::Source(url) => url,
                Wanted::FirstPoll(_) => return Ok(Outcome::silence()),
            };
            pasted::finish(call, purpose, url, article)
        }
        (Purpose::AddFeed(id), Obtained::Source(found)) => feeds::added(call, id, found),
        (purpose, Obtained::Source(found)) => {
            let url: Option<&Url> =
                if let Wanted::Source(url) = &pending.wanted { Some(url) } else { None };
            source::found(call, purpose, url, found)
        }
    }
}
