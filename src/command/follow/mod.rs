//! Commands that choose what a chat receives, how and when.

pub(in crate::command) mod channels;
pub(in crate::command) mod delivery_mode;
pub(in crate::command) mod digest;
pub(in crate::command) mod missed;
pub(in crate::command) mod mute;
pub(in crate::command) mod pause;
pub(in crate::command) mod portable;
pub(in crate::command) mod preview;
pub(in crate::command) mod quiet;
pub(in crate::command) mod settings;
pub(in crate::command) mod settings_page;
pub(in crate::command) mod source;
pub(in crate::command) mod subscribe;
pub(in crate::command) mod subscriptions;
pub(in crate::command) mod unsubscribe;
pub(in crate::command) mod zone;
