//! What operators do in a chat: who may use the bot, how it is, and what it tells everybody.

pub(crate) mod people;
