//! A chat line or a pressed button -> a [`Reply`]. Handlers return replies and never send.

use jiff::Timestamp;

use crate::article::ChatId;
use crate::company::Gazetteer;
use crate::reply::Reply;
use crate::settings::Settings;
use crate::store::Store;

/// What a handler works with.
pub struct Ctx<'a> {
    /// The database.
    pub store: &'a Store,
    /// Companies and their names.
    pub gazetteer: &'a Gazetteer,
    /// The operator's settings.
    pub settings: &'a Settings,
    /// The moment of the request.
    pub now: Timestamp,
    /// When the process began.
    pub started_at: Timestamp,
}

/// Where a request comes from, as far as it changes the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A person's own chat with the bot; plain text is a look-up.
    Private,
    /// A group or channel: only commands for this bot are answered, all else with silence.
    Group,
    /// The terminal: like [`Place::Private`], without Telegram's limits.
    Terminal,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input<'a> {
    /// Sent a line of text.
    Line(&'a str),
    /// Pressed a button that carries this data; it comes from outside and may be forged.
    Button(&'a str),
}

/// One thing to answer.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Who is spoken to.
    pub chat: ChatId,
    /// What kind of chat.
    pub place: Place,
    /// Telegram user id of the person, where known.
    pub user: Option<i64>,
    /// The bot's own username without `@`, where known.
    pub bot_name: Option<&'a str>,
    /// What was said or pressed.
    pub input: Input<'a>,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Canonical name of the command that answered ("latest"), "" where none did.
    pub command: String,
    /// Whether the request could be fulfilled; a usage hint or "nothing found" is `false`.
    pub ok: bool,
    /// What to say; `None` is silence.
    pub reply: Option<Reply>,
    /// For a button: whether the reply replaces the message that holds the button.
    pub in_place: bool,
    /// For a button: a short notice (at most 200 characters) shown as a toast.
    pub notice: Option<String>,
}

/// One command as the catalogue knows it.
#[derive(Debug, Clone, Copy)]
pub struct CommandInfo {
    /// Without slash; 1 to 32 of a-z 0-9 _.
    pub name: &'static str,
    /// For Telegram's menu and `/help`; at most 60 characters.
    pub summary: &'static str,
}

/// The commands for Telegram's menu and for completion, most used first.
pub fn menu() -> Vec<CommandInfo> {
    Vec::new()
}

/// Answers one request. Never panics on any input; a fault of ours becomes an apology with a reference that is in the log.
pub fn answer(ctx: &Ctx<'_>, request: &Request<'_>) -> Answer {
    let _ = (ctx, request);
    Answer { command: String::new(), ok: false, reply: None, in_place: false, notice: None }
}
