//! What operators do in a chat: who may use the bot, how it is, and what it tells everybody.

pub(crate) mod alert;
pub(crate) mod broadcast;
pub(crate) mod people;
pub(crate) mod stats;
