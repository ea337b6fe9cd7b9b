//! A line or a button -> a request: grammar, actions and their data, rights.

pub(in crate::command) mod action;
#[cfg(test)]
pub(in crate::command) mod blanks;
mod button_data;
pub(in crate::command) mod call;
pub(in crate::command) mod channel;
pub(in crate::command) mod everyday;
pub(in crate::command) mod fault;
pub(in crate::command) mod lookup;
pub(in crate::command) mod parse;
pub(in crate::command) mod pending;
pub(in crate::command) mod press;
pub(in crate::command) mod rights;
pub(in crate::command) mod several;
