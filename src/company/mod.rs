//! Companies: their names, and where a text speaks of them. Pure.

mod about;
mod affiliation;
mod context;
mod lexicon;
mod list;
mod reading;
pub mod recognise;
mod salience;
mod unlisted;

pub(crate) use about::{NamedSpans, span_with_both};
pub(crate) use affiliation::person_words;
pub use context::mention_kind::MentionKind;
pub use list::check;
pub use list::family::{name_key, prefix_key};
pub use list::{Company, Conflict, Gazetteer, GazetteerError, Kind, Resolution, Rule};
pub use recognise::{Found, Mention};
