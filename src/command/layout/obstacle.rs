//! What stood in the way of something that a person asked for, in words.

use crate::command::request::call::Call;
use crate::message::{Phrase, say};
use crate::poll::obstacle::Obstacle;

/// Returns the end of a sentence: "no server answers there".
pub(crate) fn worded(call: &Call<'_>, obstacle: &Obstacle) -> Phrase {
    match obstacle {
        Obstacle::OffLimits => say!(call, "obstacle-off-limits"),
        Obstacle::Robots => say!(call, "obstacle-robots"),
        Obstacle::NoServer => say!(call, "obstacle-no-server"),
        Obstacle::TooSlow => say!(call, "obstacle-too-slow"),
        Obstacle::Missing => say!(call, "obstacle-missing"),
        Obstacle::MembersOnly => say!(call, "obstacle-members-only"),
        Obstacle::Busy => say!(call, "obstacle-busy"),
        Obstacle::ServerFault => say!(call, "obstacle-server-fault"),
        Obstacle::Status(status) => say!(call, "obstacle-status", status = status.to_string()),
        Obstacle::BrowserCheck => say!(call, "obstacle-browser-check"),
        Obstacle::TooLarge => say!(call, "obstacle-too-large"),
        Obstacle::Sitemap => say!(call, "obstacle-sitemap"),
        Obstacle::FeedList => say!(call, "obstacle-feed-list"),
        Obstacle::NoPage => say!(call, "obstacle-no-page"),
        Obstacle::NoArticle => say!(call, "obstacle-no-article"),
        Obstacle::NoFeed => say!(call, "obstacle-no-feed"),
        Obstacle::Fault => say!(call, "obstacle-fault"),
        Obstacle::Technical(problem) => Phrase::from(problem),
    }
}
