//! Stories: articles about the same event. Pure.
//!
//! `profile` reads an article, `token` tells what its words are, `rarity` weighs them, `vector` is
//! what is kept of it. `pair` says how probably two articles are about one event, `agglomerate`
//! joins what is so on average, `cluster` does so for an archive, `stories` for one article after
//! the other. `update` says whether an article adds something to its story,
//! `abroad` whether one in another language is about its event.

mod abroad;
mod agglomerate;
mod cluster;
mod decision;
mod naming;
mod pair;
mod postings;
mod profile;
mod rarity;
mod stories;
mod term;
#[cfg(test)]
mod tests;
mod token;
pub mod train;
mod update;
mod vector;

pub use abroad::Identity;
pub use cluster::{Clustering, cluster};
pub use decision::{Decided, Judged, threshold};
pub use naming::{KeptIds, kept_ids};
pub use profile::Profile;
pub use stories::{ItemId, Member, Stories, StoryId};
pub use term::TermNo;
pub use update::{SENT_FROM, Told, UPDATE_FROM, update_lead, update_probability, updates};
pub use vector::{Vector, from_bytes, to_bytes};

/// When articles are one story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// An article joins a story when it comes if it is about its event with at least this
    /// probability, 0..=1: the mean of that for the article most like it and that for all of them.
    /// An alert that is not sent costs as much as five that are sent twice.
    pub join: f32,
    /// From this probability on it is related to a story that it does not join.
    pub related: f32,
    /// Stories are merged later, without a message, from this mean probability between their
    /// articles on.
    pub repair: f32,
    /// The same for an archive that is clustered as a whole.
    pub merge: f32,
    /// The share that the likest pairs of two stories of headlines have in that mean, in an archive
    /// that is clustered as a whole: many headlines on one event have no word in common.
    pub likest: f32,
    /// How many articles of the background one story of this archive outweighs in counting how
    /// common a term is.
    pub home: f64,
    /// The most seconds between an article and the middle article of a story that it joins; articles
    /// without a date may belong to any story.
    pub window_s: i64,
}

impl Rules {
    /// The window that ships: a week.
    pub const WINDOW_DAYS: u16 = 7;
}

impl Default for Rules {
    /// Set by the cost of wrong decisions; docs/quality/stories.md has the figures.
    fn default() -> Rules {
        Rules {
            join: 0.65,
            related: 0.3,
            repair: 0.4,
            merge: 0.45,
            likest: 0.3,
            home: 1.0,
            window_s: i64::from(Rules::WINDOW_DAYS) * 24 * 60 * 60,
        }
    }
}
