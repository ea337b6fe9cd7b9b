//! The composition root: what the program is made of, and the only place that spawns tasks.

use crate::clock::Clock;
use crate::command::{Answer, Ctx, Request};
use crate::company::Gazetteer;
use crate::settings::Settings;
use crate::store::Store;

/// Everything that a handler may need, built once and shared.
pub struct App {
    /// The database.
    pub store: Store,
    /// Companies and their names.
    pub gazetteer: Gazetteer,
    /// As read at start.
    pub settings: Settings,
    /// Where the time comes from.
    pub clock: Box<dyn Clock>,
    /// When this process began.
    pub started_at: jiff::Timestamp,
}

impl App {
    /// Answers one line or button, whoever carries it. Blocking: call it off the async threads.
    pub fn answer(&self, request: &Request<'_>) -> Answer {
        let ctx = Ctx {
            store: &self.store,
            gazetteer: &self.gazetteer,
            settings: &self.settings,
            now: self.clock.now(),
            started_at: self.started_at,
        };
        crate::command::answer(&ctx, request)
    }
}
