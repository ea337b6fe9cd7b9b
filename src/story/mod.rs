//! Stories: articles about the same event. Pure.
//!
//! `profile` reads an article, `rarity` weighs its words, `vector` compares, `density` measures how
//! alike the news around an article is anyway, `agglomerate` joins what is alike on average,
//! `cluster` does so for an archive, `stories` for one article after the other.

mod agglomerate;
mod cluster;
mod density;
mod naming;
mod postings;
mod profile;
mod rarity;
mod stories;
mod term;
mod vector;

pub use cluster::{Clustering, cluster};
pub use naming::{KeptIds, kept_ids};
pub use profile::Profile;
pub use stories::{COLD_START_ARTICLES, ItemId, Member, Stories, StoryId};
pub use term::TermNo;
pub use vector::{Vector, from_bytes, to_bytes};

/// When articles are one story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// The least mean likeness between the articles of two groups, beyond what the news around them
    /// has in common anyway, that makes them one story, 0..=1.
    pub threshold: f32,
    /// The same for the first pass of [`cluster()`], in which it is not known yet what the news
    /// around an article has in common with it.
    pub first_threshold: f32,
    /// The likeness of two bare headlines is multiplied by the square of this, >= 1: headlines on
    /// one event share fewer of their words.
    pub headline: f32,
    /// The most that one term may weigh in an article's vector of length 1, above 0: one name alone
    /// is not a story. Between headlines, which have little else than a name, this does not hold.
    pub most_of_one_term: f32,
    /// How many articles of the background one story of this archive outweighs in counting how
    /// common a term is.
    pub home: f64,
    /// The same for the first pass of [`cluster()`], where articles are counted, since no stories
    /// are known yet.
    pub first_home: f64,
    /// Articles of one story follow one another within this many seconds; those without a date may
    /// belong to any story.
    pub window_s: i64,
}

impl Rules {
    /// The window that ships: a week.
    pub const WINDOW_DAYS: u16 = 7;
}

impl Default for Rules {
    /// Set by hand; docs/quality.md has the figures.
    fn default() -> Rules {
        Rules {
            threshold: 0.09,
            first_threshold: 0.2,
            headline: 2.0,
            most_of_one_term: 0.22,
            home: 40.0,
            first_home: 3.0,
            window_s: i64::from(Rules::WINDOW_DAYS) * 24 * 60 * 60,
        }
    }
}
