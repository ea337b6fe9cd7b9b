//! Telegram through teloxide; no other module depends on it.
//!
//! The path of an update: `poll` asks for it, or Telegram sends it to the `webhook`; `incoming` converts it to a value of ours, the
//! store's inbox stores it, and only then it is confirmed to Telegram. `allowance` drops requests
//! over a person's limit. The `dispatcher` gives each chat its turn (`turns` decides whose it is):
//! `answer` computes the reply, `send` sends it within Telegram's rate limits, and the row is
//! settled. A chat that must wait is set aside with nothing of it in memory. A process that ends on
//! the way finds the row again.
//!
//! Alerts and digests come from [`crate::delivery::worker`] and are sent through `outbound`, after
//! the answers.
//!
//! No task is spawned here: [`crate::serve::serve`] does.

mod access;
mod admins;
mod allowance;
mod answer;
mod dispatcher;
mod fault;
mod fetch;
mod incoming;
mod inline;
mod insist;
mod link;
mod menu;
mod names;
mod outbound;
mod poll;
mod query;
mod redact;
mod send;
mod stop;
mod tag_link;
mod text_call;
mod timing;
mod turns;
mod update;
mod webhook;
mod work;

pub use dispatcher::{Dispatcher, Wake};
pub use link::{Link, LinkError};
pub use menu::{keep_operator_menus, set_menu};
pub use poll::{BotIdentity, PollError, introduce, poll};
pub use redact::redact;
pub use send::Outgoing;
pub use stop::Stop;
pub use timing::Timing;
pub use webhook::{Taken, Webhook, WebhookError, keep_webhook};
