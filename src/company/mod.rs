//! Companies: their names, and where a text speaks of them. Pure.

mod apposition;
mod context;
mod cue;
mod deed;
mod gather;
pub mod gazetteer;
mod lexicon;
mod name;
mod neighbours;
mod person;
mod plain;
pub mod recognise;
mod resolve;
mod run;
mod salience;
mod settle;
mod shape;
mod short_form;
mod stance;
mod surface;
mod surroundings;
mod token;
mod unknown;
mod words;

pub use gazetteer::{Company, Conflict, Gazetteer, GazetteerError, Kind, Resolution};
pub use recognise::{Found, Mention};
pub use stance::Stance;
