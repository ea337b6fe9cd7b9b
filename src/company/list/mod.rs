//! The list of companies: its files, the names in them, and finding a company by what a person
//! types.

mod builtin;
pub mod check;
pub(in crate::company) mod family;
mod file;
pub(in crate::company) mod gazetteer;
mod index;
pub(in crate::company) mod name;
mod resolve;
pub(in crate::company) mod surface;

pub use file::GazetteerError;
pub use gazetteer::{Company, Conflict, Gazetteer, Kind, Resolution, Rule};
