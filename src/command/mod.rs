//! A chat line or a pressed button -> a [`Reply`]. Handlers return replies and never send.
//!
//! `parse` and `action` define the grammar, `catalogue` the table of commands; each command has one
//! small file beside them.

pub(crate) mod about;
mod catalogue;
pub(crate) mod companies;
pub(crate) mod follow;
mod inline;
pub(crate) mod layout;
pub(crate) mod news;
pub(crate) mod notify;
pub(crate) mod operate;
pub(crate) mod request;
pub(crate) mod resolve;

use jiff::Timestamp;

pub(crate) use self::about::feed_state::state as feed_state;
pub(crate) use self::about::feeds::tags_of;
pub(crate) use self::about::own::OWN;
pub use self::catalogue::{Changes, Menu, Rights, RunsFor};
pub use self::inline::{InlineCard, cards};
pub use self::notify::alert::Message;
pub use self::operate::alert::Alert;
use self::request::call::{Call, CommandError, Outcome};
pub use self::request::channel::{ForChannel, for_channel};
use self::request::everyday::Meaning;
use self::request::parse::ParsedLine;
pub use self::request::pending::Pending;
pub use self::request::rights::{
    MAX_DOCUMENT_BYTES, as_addressed, changes_chat, is_for_bot, is_pasted, is_summarized,
    names_of_people, only_reads, takes_document, takes_person, takes_reply, with_ids,
};
use crate::article::{ArticleId, ChatId};
use crate::company::Gazetteer;
use crate::context::Context;
use crate::extract::Extracts;
use crate::id::{BatchId, SuggestionId, ThreadId};
use crate::message::{Locale, Messages, say};
use crate::poll::wanted::Obtained;
use crate::reply::{Block, Inline, Publication, Reply, Roundup};
use crate::settings::Settings;
use crate::store::chats::channel::Approver;
use crate::store::chats::subscriptions::TopicKind;
use crate::store::outbox::ClaimedBatch;
use crate::store::{Store, StoreError, SuggestionAnswer};

/// The state that a handler works with.
pub struct Ctx<'a> {
    /// The database.
    pub store: &'a Store,
    /// Companies and their names.
    pub gazetteer: &'a Gazetteer,
    /// What answers have worked out about articles.
    pub extracts: &'a Extracts,
    /// The operator's settings.
    pub settings: &'a Settings,
    /// The time of the request.
    pub now: Timestamp,
    /// When the process started.
    pub started_at: Timestamp,
}

impl<'a> Ctx<'a> {
    /// Returns the state for a request that is made now.
    pub fn of(context: &'a Context) -> Ctx<'a> {
        Ctx {
            store: &context.store,
            gazetteer: &context.gazetteer,
            extracts: &context.extracts,
            settings: &context.settings,
            now: context.clock.now(),
            started_at: context.started_at,
        }
    }
}

/// Where a request comes from, as far as it changes the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A person's own chat with the bot; plain text is a look-up.
    Private,
    /// A group: the bot answers what is addressed to it and is silent otherwise.
    Group,
    /// A channel: nobody can send anything there, and anybody can press its buttons.
    Channel,
    /// The terminal: like [`Place::Private`], without Telegram's limits.
    Terminal,
}

impl Request<'_> {
    /// Returns the texts in the language of the answer.
    pub(crate) fn messages(&self) -> &'static Messages {
        Messages::of(self.locale)
    }
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input<'a> {
    /// Sent a line of text.
    Line(&'a str),
    /// Passed on a post that somebody else wrote; it is never a command.
    Post(&'a str),
    /// Pressed a button that carries this data; it comes from outside and may be forged.
    Button(&'a str),
}

/// One request to answer.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The chat to answer.
    pub chat: ChatId,
    /// The kind of chat.
    pub place: Place,
    /// The forum topic of the request.
    pub thread: Option<ThreadId>,
    /// The person's Telegram user id, if known.
    pub user: Option<i64>,
    /// The bot's own username without `@`, if known.
    pub bot_name: Option<&'a str>,
    /// The public name, with `@`, of the channel that `chat` is, if it is managed from a private
    /// chat.
    pub channel: Option<&'a str>,
    /// The language to answer in.
    pub locale: Locale,
    /// The line or the pressed button.
    pub input: Input<'a>,
}

/// The result of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Canonical name of the command that answered ("latest"), "" if none did.
    pub command: String,
    /// Whether the request could be fulfilled; a usage hint or "nothing found" is `false`.
    pub ok: bool,
    /// The reply; `None` is silence.
    pub reply: Option<Reply>,
    /// For a button: whether the reply replaces the message that holds the button.
    pub in_place: bool,
    /// For a button: a short notice (at most 200 characters) shown as a toast.
    pub notice: Option<String>,
    /// What must be obtained before the request is answered, see [`finish`]; the reply says that it
    /// was not.
    pub pending: Option<Pending>,
}

/// A command's entry in the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct CommandInfo {
    /// Without slash; 1 to 32 of a-z 0-9 _.
    pub name: &'static str,
    /// The form of its argument, empty if it takes none: `NAME`, `[N]`.
    pub argument: &'static str,
    /// Lines that can be sent as they are.
    pub examples: &'static [&'static str],
    /// Whether a menu offers it.
    pub is_in_menu: bool,
    /// Whether a group's menu also offers it.
    pub is_for_groups: bool,
    /// What it may change, and for whom.
    pub rights: Rights,
}

impl CommandInfo {
    /// Returns what the command does, for Telegram's menu; at most 60 characters.
    pub fn summary(&self, messages: &Messages) -> String {
        let spec = catalogue::find(self.name);
        spec.map(|it| it.summary(messages).plain()).unwrap_or_default()
    }
}

impl From<&catalogue::Spec> for CommandInfo {
    fn from(spec: &catalogue::Spec) -> CommandInfo {
        CommandInfo {
            name: spec.name,
            argument: spec.argument,
            examples: spec.examples,
            is_in_menu: matches!(spec.menus, catalogue::Menus::All | catalogue::Menus::Private),
            is_for_groups: spec.menus == catalogue::Menus::All,
            rights: spec.rights,
        }
    }
}

/// Returns every command, most used first under each heading of `/help`.
pub fn commands() -> impl Iterator<Item = CommandInfo> {
    catalogue::commands().map(CommandInfo::from)
}

/// Returns the commands for completion, most used first.
pub fn menu() -> Vec<CommandInfo> {
    commands().filter(|it| it.is_in_menu).collect()
}

/// Returns the commands of a menu beside Telegram's input field, most used first.
pub fn menu_of(menu: Menu) -> Vec<CommandInfo> {
    menu.names().iter().filter_map(|name| catalogue::find(name)).map(CommandInfo::from).collect()
}

/// Answers one request, from any transport. Never panics on any input; an internal error becomes an
/// apology with a reference that is also in the log.
///
/// Blocking, as all of these functions: call them off the async threads.
pub fn answer(ctx: &Ctx<'_>, request: &Request<'_>) -> Answer {
    request::fault::guarded(ctx, request, || match request.input {
        Input::Line(line) => layout::more::cut(
            &Call { ctx, request, argument: "" },
            answer_line(ctx, request, line)?,
            line,
            0,
        ),
        Input::Post(text) => {
            let call = Call { ctx, request, argument: text };
            Ok(call.run(|call| news::pasted::post(call, call.argument))?.into_answer(""))
        }
        Input::Button(data) => request::press::answer(ctx, request, data),
    })
}

/// Completes an answer with what was obtained for it. The request is the one that was answered.
pub fn finish(
    ctx: &Ctx<'_>,
    request: &Request<'_>,
    answer: &Answer,
    pending: &Pending,
    obtained: Obtained,
) -> Answer {
    request::fault::guarded(ctx, request, || {
        let call = Call { ctx, request, argument: "" };
        let outcome = match request::pending::finish(&call, pending, obtained) {
            Err(CommandError::Answer(outcome)) => *outcome,
            finished => finished?,
        };
        // The name of the command that stated what it needs.
        Ok(Answer { command: answer.command.clone(), ..outcome.into_answer("") })
    })
}

/// Renders the message of a claimed batch as it must be sent now; an edit stays within its limits.
pub fn message(ctx: &Ctx<'_>, bot_name: &str, batch: &ClaimedBatch) -> Result<Message, StoreError> {
    stored(notify::alert::message(ctx, bot_name, batch), Message::Gone)
}

/// Returns the question whether a post goes out, for the person who approves those of its channel.
pub fn review_question(
    ctx: &Ctx<'_>,
    channel: ChatId,
    approver: &Approver,
    batch: BatchId,
    post: Reply,
) -> Result<Reply, StoreError> {
    follow::channels::question(ctx, (channel, approver), batch, post)
}

/// Renders a claimed batch for its subscribers in one Telegram message; `None` if all of its
/// articles are gone.
pub fn render(
    ctx: &Ctx<'_>,
    bot_name: &str,
    batch: &ClaimedBatch,
) -> Result<Option<Reply>, StoreError> {
    stored(notify::alert::render(ctx, bot_name, batch), None)
}

/// A request on the command line: of no chat and no person.
fn of_nobody() -> Request<'static> {
    Request {
        chat: ChatId(0),
        place: Place::Terminal,
        thread: None,
        user: None,
        bot_name: None,
        channel: None,
        locale: Locale::default(),
        input: Input::Line(""),
    }
}

/// Returns the complete roundup that `/roundup` makes for these words; `None` if there is nothing
/// to report.
pub fn roundup(ctx: &Ctx<'_>, what: &str) -> Result<Option<Roundup>, StoreError> {
    let request = of_nobody();
    let call = Call { ctx, request: &request, argument: what.trim() };
    stored(news::roundup::whole(&call), None)
}

/// Returns the newest articles of a topic as a feed; `None` if there are none.
pub fn publication(
    ctx: &Ctx<'_>,
    kind: TopicKind,
    name: &str,
    n_articles: usize,
) -> Result<Option<Publication>, StoreError> {
    let request = of_nobody();
    let call = Call { ctx, request: &request, argument: name };
    stored(news::publish::publication(&call, kind, n_articles), None)
}

/// Returns the newest articles of the archive as a feed; `None` if it is empty.
pub fn newest_publication(
    ctx: &Ctx<'_>,
    n_articles: usize,
) -> Result<Option<Publication>, StoreError> {
    let request = of_nobody();
    let call = Call { ctx, request: &request, argument: "" };
    stored(news::publish::newest(&call, n_articles), None)
}

/// Returns the summary of one article as a page; `None` if not everybody may see it.
pub fn summary_page(ctx: &Ctx<'_>, id: ArticleId) -> Result<Option<Roundup>, StoreError> {
    let request = of_nobody();
    let call = Call { ctx, request: &request, argument: "" };
    stored(news::publish::summary_page(&call, id), None)
}

/// Returns the result of a handler that answers nobody; `otherwise` if it would have answered
/// something else.
fn stored<T>(result: Result<T, CommandError>, otherwise: T) -> Result<T, StoreError> {
    match result {
        Ok(done) => Ok(done),
        Err(CommandError::Answer(_)) => Ok(otherwise),
        Err(CommandError::Store(error)) => Err(error),
    }
}

fn answer_line(ctx: &Ctx<'_>, request: &Request<'_>, line: &str) -> Result<Answer, CommandError> {
    let is_group = matches!(request.place, Place::Group | Place::Channel);
    let is_addressed = request::parse::is_addressed(line, request.bot_name);
    let outcome = match request::parse::parse(line, request.bot_name) {
        ParsedLine::Command(spec, argument) => {
            let call = Call { ctx, request, argument: &argument };
            return match request::everyday::in_english(&call, spec)? {
                Some(argument) => run(&call.with(&argument), spec),
                None => run(&call, spec),
            };
        }
        // In a group people talk to each other: the bot does not react to text that is not for it.
        ParsedLine::ForAnother => Outcome::silence(),
        _ if is_group && !is_addressed => Outcome::silence(),
        ParsedLine::Nothing if is_group => {
            about::start::run(&Call { ctx, request, argument: "" })?.by("start")
        }
        ParsedLine::Nothing if request.place != Place::Terminal => Outcome::silence(),
        ParsedLine::Nothing => Outcome::missed(Reply::saying(say!(request, "empty-line"))),
        ParsedLine::Unknown(word, argument) => {
            about::help::unknown(&Call { ctx, request, argument: &argument }, &word)?
        }
        ParsedLine::Text(text) => {
            // With its lines: the first one may be a headline.
            let whole = request::parse::unmentioned(line, request.bot_name);
            let whole = whole.as_deref().unwrap_or(line);
            if let Some(outcome) =
                news::pasted::answer(&Call { ctx, request, argument: &text }, whole)?
            {
                return Ok(outcome.into_answer("summary"));
            }
            let call = Call { ctx, request, argument: &text };
            match request::everyday::meaning(&call)? {
                Some(Meaning::Command(spec, argument)) => return run(&call.with(&argument), spec),
                Some(Meaning::Answer(outcome)) => *outcome,
                Some(Meaning::More) => return more(&call),
                Some(Meaning::About(topic)) => {
                    or_nothing_loaded(&call, request::lookup::run(&call.with(&topic), true)?)?
                }
                None => or_nothing_loaded(&call, request::lookup::run(&call, false)?)?,
            }
        }
    };
    Ok(outcome.into_answer(""))
}

/// Runs a command that a line names, if the person may run it here.
fn run(call: &Call<'_>, spec: &'static catalogue::Spec) -> Result<Answer, CommandError> {
    if let Some(refusal) = request::rights::refusal(call, spec) {
        return Ok(refusal.into_answer(spec.name));
    }
    let outcome = match request::several::run(call, spec)? {
        Some(outcome) => outcome,
        None => call.run(spec.run)?,
    };
    let outcome = if spec.topic == catalogue::Topic::Find {
        or_nothing_loaded(call, outcome)?
    } else {
        outcome
    };
    // Only button presses show a notice: a line gets a reply.
    let answer = Answer { notice: None, ..outcome.into_answer(spec.name) };
    about_channel(answer, call)
}

/// Turns the page of what the chat was shown last, in a new message.
fn more(call: &Call<'_>) -> Result<Answer, CommandError> {
    match call.ctx.store.next_page(call.request.chat)?.as_deref() {
        None => newest(call),
        Some("") => {
            let latest = call.run_button(say!(call, "latest"), "latest", "")?;
            let reply = Reply::saying(say!(call, "no-more-pages"));
            Ok(Outcome::missed(reply.and_buttons(vec![vec![latest]])).into_answer(""))
        }
        Some(data) => {
            let turned = request::press::answer(call.ctx, call.request, data)?;
            if turned.reply.is_none() {
                return newest(call);
            }
            Ok(Answer { in_place: false, notice: None, ..turned })
        }
    }
}

fn newest(call: &Call<'_>) -> Result<Answer, CommandError> {
    let outcome = call.with("").run(news::latest::run)?;
    Ok(or_nothing_loaded(call, outcome)?.into_answer("latest"))
}

/// Names the channel in the reply and its hints, since the reply appears in another chat.
fn about_channel(mut answer: Answer, call: &Call<'_>) -> Result<Answer, CommandError> {
    if let (Some(channel), Some(reply)) = (call.request.channel, &mut answer.reply) {
        request::channel::name_in_hints(reply, channel);
        let title = call.channel_title()?.unwrap_or_else(|| channel.to_owned());
        reply.blocks.insert(0, Block::Heading(vec![Inline::Text(title)]));
    }
    Ok(answer)
}

/// Returns the message to an operator about a suggested feed; `None` if the key of the notice names
/// none.
pub fn suggestion_notice(context: &Context, operator: i64, key: &str, text: &str) -> Option<Reply> {
    let id = key.strip_prefix("suggestion:")?.parse().ok().map(SuggestionId)?;
    follow::source::for_chat(context, ChatId(operator), |call| {
        follow::source::notice(call, id, text).ok()
    })
}

/// Returns the message to operators about a matter; `None` if the key of the notice names none.
pub fn operator_alert(messages: &Messages, key: &str, values: &str) -> Option<Reply> {
    operate::alert::written(messages, key, values)
}

/// Returns the message to the person who suggested a feed.
pub fn suggestion_answer(
    context: &Context,
    answer: &SuggestionAnswer,
) -> Result<Reply, StoreError> {
    let written = follow::source::for_chat(context, answer.chat, |call| {
        follow::source::answer(call, &answer.suggestion)
    });
    stored(written, Reply::default())
}

/// Replaces "nothing found" with "nothing loaded" if the archive is empty.
fn or_nothing_loaded(call: &Call<'_>, outcome: Outcome) -> Result<Outcome, CommandError> {
    let is_empty = outcome.is_missed() && call.ctx.store.totals()?.n_articles == 0;
    Ok(if is_empty { news::latest::nothing_loaded(call) } else { outcome })
}
