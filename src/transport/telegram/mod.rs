//! Telegram through teloxide; nothing else knows it.
//!
//! An update takes this way: `poll` asks for it, `incoming` turns it into a value of ours, the store's inbox keeps it, and
//! only then Telegram is told that it has arrived. `allowance` drops what one person sends too much of. The `desk` gives each chat its turn
//! (`turns` says whose it is): `answer` works out what to say, `send` says it at Telegram's pace, and the row is settled. A chat that must
//! wait is put aside with nothing of it in memory. A process that dies on the way finds the row again.
//!
//! What nobody asked for comes from [`crate::delivery::worker`] and goes out through `outbound`, behind the answers.
//!
//! No task is spawned here: [`crate::app::serve`] does.

mod admins;
mod allowance;
mod answer;
mod desk;
mod fault;
mod fetch;
mod incoming;
mod insist;
mod link;
mod menu;
mod outbound;
mod poll;
mod query;
mod redact;
mod send;
mod stop;
mod timing;
mod turns;
mod work;

pub use desk::{Desk, Wake};
pub use link::{Link, LinkError};
pub use menu::set_menu;
pub use poll::{Introduced, PollError, introduce, poll};
pub use redact::redact;
pub use stop::Stop;
pub use timing::Timing;
