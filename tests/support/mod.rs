//! What the tests of whole programs share: a loopback Bot API server and some news.

pub(crate) mod news;
pub(crate) mod server;
