//! The name of a feed.

use std::borrow::Cow;

use crate::source::secret::{masked, masked_text};
use crate::store::KnownFeed;

/// Returns the display name of a feed: its name, or its address without secrets.
pub(crate) fn name(feed: &KnownFeed) -> Cow<'_, str> {
    feed.title.as_deref().map_or_else(|| masked(&feed.url), masked_text)
}
