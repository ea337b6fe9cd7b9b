//! Companies: their names, and where a text speaks of them. Pure.

mod apposition;
mod builtin;
pub mod check;
mod context;
mod cue;
mod deed;
mod family;
mod gather;
pub mod gazetteer;
mod index;
mod lexicon;
mod list;
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
mod shout;
mod stance;
mod surface;
mod surroundings;
mod token;
mod unknown;
mod words;

pub use family::{name_key, prefix_key};
pub use gazetteer::{Company, Conflict, Gazetteer, Kind, Resolution, Rule};
pub use list::GazetteerError;
pub use recognise::{Found, Mention};
pub use stance::Stance;
