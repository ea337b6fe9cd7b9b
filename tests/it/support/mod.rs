//! What several subjects share: bots with some news, and servers on the loopback device.

pub(crate) mod bot;
pub(crate) mod code;
pub(crate) mod news;
pub(crate) mod phone;
pub(crate) mod server;
pub(crate) mod web;
