//! Shares the articles of a personal feed that an operator adopted: what lists, counts and searches
//! need of them is derived now.

use super::guarded::try_prepare;
use crate::company::Gazetteer;
use crate::id::FeedId;
use crate::store::{Store, StoreError};

/// Articles per transaction.
const BATCH: u32 = 50;

/// Shares what is not shared yet; returns the number of articles. A kill leaves the rest for the
/// feed's next poll, which calls this too. An article on which the code panics stays out.
pub(crate) fn share_adopted(
    store: &Store,
    gazetteer: &Gazetteer,
    feed: FeedId,
) -> Result<usize, StoreError> {
    let mut n_shared = 0;
    loop {
        let found = store.unshared_articles(feed, BATCH)?;
        let n_found = found.len();
        let prepared: Vec<_> = found
            .into_iter()
            .filter_map(|(id, article)| Some((id, try_prepare(article, false, gazetteer).ok()?)))
            .collect();
        store.share_articles(&prepared)?;
        n_shared += prepared.len();
        if prepared.is_empty() || n_found < BATCH as usize {
            return Ok(n_shared);
        }
    }
}
