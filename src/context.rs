//! What every part of the program may use: the database, the companies, the settings and the clock.
//! Built once at start and shared; it starts nothing (see [`crate::serve`]).

use crate::clock::Clock;
use crate::company::Gazetteer;
use crate::settings::Settings;
use crate::store::Store;

/// Everything that a handler or a task may need.
pub struct Context {
    /// The database.
    pub store: Store,
    /// Companies and their names.
    pub gazetteer: Gazetteer,
    /// The settings, read at start.
    pub settings: Settings,
    /// The source of the current time.
    pub clock: Box<dyn Clock>,
    /// The start time of this process.
    pub started_at: jiff::Timestamp,
}
