//! What stood in the way of something that a person asked for, in words.

use crate::message::{Messages, Phrase, say};
use crate::poll::obstacle::Obstacle;

/// Returns the end of a sentence: "no server answers there".
pub(crate) fn worded(messages: &Messages, obstacle: &Obstacle) -> Phrase {
    match obstacle {
        Obstacle::OffLimits => say!(messages, "obstacle-off-limits"),
        Obstacle::Robots => say!(messages, "obstacle-robots"),
        Obstacle::NoServer => say!(messages, "obstacle-no-server"),
        Obstacle::TooSlow => say!(messages, "obstacle-too-slow"),
        Obstacle::Missing => say!(messages, "obstacle-missing"),
        Obstacle::MembersOnly => say!(messages, "obstacle-members-only"),
        Obstacle::Busy => say!(messages, "obstacle-busy"),
        Obstacle::ServerFault => say!(messages, "obstacle-server-fault"),
        Obstacle::Status(status) => say!(messages, "obstacle-status", status = status.to_string()),
        Obstacle::BrowserCheck => say!(messages, "obstacle-browser-check"),
        Obstacle::TooLarge => say!(messages, "obstacle-too-large"),
        Obstacle::Sitemap => say!(messages, "obstacle-sitemap"),
        Obstacle::FeedList => say!(messages, "obstacle-feed-list"),
        Obstacle::NoPage => say!(messages, "obstacle-no-page"),
        Obstacle::NoArticle => say!(messages, "obstacle-no-article"),
        Obstacle::NoFeed => say!(messages, "obstacle-no-feed"),
        Obstacle::Fault => say!(messages, "obstacle-fault"),
        Obstacle::Technical(problem) => Phrase::from(problem),
    }
}
