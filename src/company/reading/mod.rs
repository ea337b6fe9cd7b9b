//! A text as recognition reads it: written in one form, cut into tokens and runs of capitalized
//! words.

pub(in crate::company) mod plain;
pub(in crate::company) mod run;
pub(in crate::company) mod script;
mod shout;
pub(in crate::company) mod token;
