//! Companies: their names, and where a text speaks of them. Pure.

pub mod gazetteer;
pub mod recognise;

pub use gazetteer::{Company, Conflict, Gazetteer, GazetteerError, Kind, Resolution};
pub use recognise::{Found, Mention};
