//! Messages as Telegram's apps draw them on a phone: text in a bubble of 346 pixels, quotations that
//! show three lines until they are opened, rows of buttons. Counts the lines, and draws pages and
//! pictures to look at.

mod draw;
mod layout;

pub(crate) use draw::{Theme, page, picture};
pub(crate) use layout::{label_width, lines};

use gistwire::reply::{Reply, to_parts};

/// The lines of all messages of a reply.
pub(crate) fn n_lines(reply: &Reply) -> usize {
    to_parts(reply).iter().map(|part| lines(&part.html).len()).sum()
}
