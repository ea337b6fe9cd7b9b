//! The input of a handler ([`Call`]) and its result ([`Outcome`]).

use crate::article::{Article, ArticleId, ChatId};
use crate::command::request::action::Action;
use crate::command::request::channel;
use crate::command::request::pending::Pending;
use crate::command::{Answer, Ctx, Place, Request};
use crate::context::operators;
use crate::message::{Messages, Phrase, say};
use crate::reply::{Block, Button, CommandLink, Press, Reply, Space, capitalised, shortened};
use crate::store::StoreError;
use crate::text::language::Language;

/// Maximum number of graphemes in a button's label; Telegram cuts longer labels at an arbitrary
/// position.
const MAX_LABEL: usize = 32;

/// Number of buttons in a row: Telegram shows at most eight.
const MAX_COLUMNS: usize = 8;

/// Telegram's limit for the payload of a link to a bot.
const MAX_PAYLOAD: usize = 64;

/// Why a handler stops early: `?` ends it with an answer as well as with a fault.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommandError {
    /// The database failed.
    #[error("the store could not answer")]
    Store(#[from] StoreError),
    /// Nothing failed: this answer is given instead.
    #[error("another answer is given")]
    Answer(Box<Outcome>),
}

impl From<Outcome> for CommandError {
    fn from(outcome: Outcome) -> CommandError {
        CommandError::Answer(Box::new(outcome))
    }
}

/// One run of a command.
pub(crate) struct Call<'a> {
    pub(crate) ctx: &'a Ctx<'a>,
    pub(crate) request: &'a Request<'a>,
    /// The text after the command, trimmed; it comes from outside and may be anything.
    pub(crate) argument: &'a str,
}

/// The result of a run.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    is_ok: bool,
    reply: Option<Reply>,
    command: Option<&'static str>,
    in_place: bool,
    notice: Option<String>,
    pending: Option<Pending>,
}

impl Outcome {
    /// Returns whether the answer says that nothing was found, or how to ask.
    pub(crate) fn is_missed(&self) -> bool {
        !self.is_ok && self.reply.is_some()
    }

    /// Returns an outcome for a fulfilled request.
    pub(crate) fn found(reply: Reply) -> Outcome {
        Outcome { is_ok: true, reply: Some(reply), ..Outcome::default() }
    }

    /// Returns an outcome for an unfulfilled request: a usage hint, or nothing was found.
    pub(crate) fn missed(reply: Reply) -> Outcome {
        Outcome { reply: Some(reply), ..Outcome::default() }
    }

    /// Returns an outcome without a reply.
    pub(crate) fn silence() -> Outcome {
        Outcome::default()
    }

    /// Returns an outcome without a reply, only a toast over the button.
    pub(crate) fn noticed(notice: impl Into<Phrase>) -> Outcome {
        Outcome { notice: Some(notice.into().plain()), ..Outcome::default() }
    }

    /// Returns an outcome for a fulfilled request with only a toast over the button.
    pub(crate) fn done(notice: impl Into<Phrase>) -> Outcome {
        Outcome { is_ok: true, ..Outcome::noticed(notice) }
    }

    /// Makes the reply replace the message that holds the button.
    pub(crate) fn in_place(self) -> Outcome {
        Outcome { in_place: true, ..self }
    }

    /// Adds what must be obtained before this is answered.
    pub(crate) fn and_pending(self, pending: Pending) -> Outcome {
        Outcome { pending: Some(pending), ..self }
    }

    /// Adds a line before the reply.
    pub(crate) fn with_remark(mut self, remark: impl Into<Phrase>) -> Outcome {
        if let Some(reply) = &mut self.reply {
            reply.blocks.insert(0, Block::Paragraph(remark.into().into()));
        }
        self
    }

    /// Adds rows of buttons to the reply.
    pub(crate) fn with_buttons(mut self, rows: Vec<Vec<Button>>) -> Outcome {
        self.reply = self.reply.map(|it| it.and_buttons(rows));
        self
    }

    /// Adds a toast over the button.
    pub(crate) fn and_notice(self, notice: impl Into<Phrase>) -> Outcome {
        Outcome { notice: Some(notice.into().plain()), ..self }
    }

    /// Returns the reply.
    pub(crate) fn into_reply(self) -> Option<Reply> {
        self.reply
    }

    /// Records that another command than the called one has answered.
    pub(crate) fn by(self, command: &'static str) -> Outcome {
        Outcome { command: Some(self.command.unwrap_or(command)), ..self }
    }

    pub(crate) fn into_answer(self, command: &'static str) -> Answer {
        Answer {
            command: self.command.unwrap_or(command).to_owned(),
            ok: self.is_ok,
            reply: self.reply,
            in_place: self.in_place,
            notice: self.notice,
            pending: self.pending,
        }
    }
}

/// The sizes for a chat: its own choices, else the operator's defaults.
pub(crate) struct Sizes {
    /// Sentences per summary; `None` lets the article decide.
    pub(crate) n_sentences: Option<usize>,
    /// Articles per page.
    pub(crate) n_articles: u32,
}

impl<'a> Call<'a> {
    /// Returns the same call with another argument.
    pub(crate) fn with<'b>(&'b self, argument: &'b str) -> Call<'b> {
        Call { ctx: self.ctx, request: self.request, argument }
    }

    /// Returns the texts in the language of the answer.
    pub(crate) fn messages(&self) -> &'static Messages {
        self.request.messages()
    }

    /// Runs a handler; an answer that it ends early with is its answer.
    pub(crate) fn run(
        &self,
        handler: fn(&Call<'_>) -> Result<Outcome, CommandError>,
    ) -> Result<Outcome, CommandError> {
        match handler(self) {
            Err(CommandError::Answer(outcome)) => Ok(*outcome),
            answered => answered,
        }
    }

    /// Returns an article, if the chat may see it.
    pub(crate) fn article(&self, id: ArticleId) -> Result<Option<Article>, CommandError> {
        Ok(self.ctx.store.article_for(Some(self.request.chat), id)?)
    }

    /// Returns whether the person is an operator; at the terminal, always.
    pub(crate) fn is_operator(&self) -> bool {
        let is_named = self.request.user.is_some_and(|it| self.operators().contains(&it));
        is_named || self.request.place == Place::Terminal
    }

    /// Returns the Telegram user ids of the operators.
    pub(crate) fn operators(&self) -> Vec<i64> {
        operators(self.ctx.settings, self.ctx.store)
    }

    /// Returns whether other people than the person who asked read the answer.
    pub(crate) fn is_public(&self) -> bool {
        matches!(self.request.place, Place::Group | Place::Channel)
    }

    /// Returns whether articles of a list are opened by buttons with their numbers. The terminal
    /// shows commands to type.
    pub(crate) fn has_buttons(&self) -> bool {
        self.request.place != Place::Terminal
    }

    /// Returns the buttons that open the articles of a list by their numbers; `asked` are their ids,
    /// each with what the reader asked about.
    pub(crate) fn number_buttons(
        &self,
        asked: impl IntoIterator<Item = String>,
    ) -> Result<Vec<Vec<Button>>, CommandError> {
        let numbered = asked.into_iter().zip(1..);
        let buttons: Result<Vec<Button>, CommandError> = numbered
            .map(|(asked, number): (_, usize)| self.run_button(number.to_string(), "read", &asked))
            .collect();
        Ok(rows(buttons?, MAX_COLUMNS))
    }

    /// Records what "more" shows next in this chat; `None` after the last page.
    pub(crate) fn note_next(&self, next: Option<&Action>) -> Result<(), CommandError> {
        let Request { chat, place, .. } = *self.request;
        if matches!(place, Place::Private | Place::Terminal) {
            let data = next.map(|next| next.encode(self.ctx.store, chat)).transpose()?;
            self.ctx.store.note_next_page(chat, &data.unwrap_or_default())?;
        }
        Ok(())
    }

    /// Returns the title of the channel that is managed, if it has no public name.
    pub(crate) fn channel_title(&self) -> Result<Option<String>, CommandError> {
        let (Some(channel), Some(user)) = (self.request.channel, self.request.user) else {
            return Ok(None);
        };
        let connected = self.ctx.store.connected_channel(ChatId(user), channel)?;
        Ok(connected.filter(|it| it.username.is_none()).map(|it| it.title))
    }

    /// Returns the space for a reply that has this many messages on Telegram.
    pub(crate) fn space(&self, n_messages: usize) -> Space {
        let max_messages = (self.request.place != Place::Terminal).then_some(n_messages);
        Space { max_messages, locale: self.request.locale }
    }

    /// Returns the languages of news that the chat has chosen; none stands for all.
    pub(crate) fn news_languages(&self) -> Result<Vec<Language>, CommandError> {
        Ok(self.ctx.store.chat_state(self.request.chat)?.languages)
    }

    /// Says that only articles in some languages are shown, and how many others there are.
    pub(crate) fn only_in(&self, languages: &[Language], n_others: u32) -> Phrase {
        say!(self, "only-languages", names = self.language_names(languages), n = n_others)
    }

    /// Returns the names of languages, as a sentence has them: "Spanish and English".
    pub(crate) fn language_names(&self, languages: &[Language]) -> String {
        let names: Vec<String> =
            languages.iter().map(|it| say!(self, "language", code = it.code()).plain()).collect();
        self.messages().and(&names)
    }

    pub(crate) fn sizes(&self) -> Result<Sizes, CommandError> {
        let chosen = self.ctx.store.chat_settings(self.request.chat)?;
        let default = &self.ctx.settings.summary;
        let n_sentences = chosen.sentences.map_or(default.sentences, |it| it as usize);
        let n_articles =
            chosen.articles.unwrap_or(u32::try_from(default.articles).unwrap_or(u32::MAX));
        Ok(Sizes {
            n_sentences: (n_sentences > 0).then_some(n_sentences),
            n_articles: n_articles.clamp(1, crate::command::layout::listing::MAX_ARTICLES),
        })
    }

    /// Returns a command to tap. In a group it names the bot, since other bots may have the same
    /// command; in a channel it is a link.
    pub(crate) fn tappable(&self, command: &str) -> CommandLink {
        match (self.request.place, self.request.bot_name) {
            (Place::Group, Some(bot)) => CommandLink::from(format!("/{command}@{bot}")),
            (Place::Channel, Some(bot)) => CommandLink {
                label: capitalised(command.split('_').next().unwrap_or(command)),
                url: deep_link(bot, command),
            },
            _ => CommandLink::from(format!("/{command}")),
        }
    }

    /// Returns a button that opens the private chat with the bot and runs a command there; `None`
    /// if a link cannot express the command.
    pub(crate) fn link_button(
        &self,
        label: impl Into<Phrase>,
        command: &str,
        argument: &str,
    ) -> Option<Button> {
        let url = deep_link(self.request.bot_name?, &format!("{command} {argument}"))?;
        Some(Button::new(as_label(label), Press::Url(url)))
    }

    pub(crate) fn button(
        &self,
        label: impl Into<Phrase>,
        action: &Action,
    ) -> Result<Button, CommandError> {
        let (store, request) = (self.ctx.store, self.request);
        let data = match (request.channel, request.user) {
            // The button is shown in the person's own chat.
            (Some(channel), user) => {
                channel::aimed(channel, action)?.encode(store, user.map_or(request.chat, ChatId))?
            }
            (None, _) => action.encode(store, request.chat)?,
        };
        Ok(Button::new(as_label(label), Press::Data(data)))
    }

    /// Returns a button that runs a command.
    pub(crate) fn run_button(
        &self,
        label: impl Into<Phrase>,
        command: &'static str,
        argument: &str,
    ) -> Result<Button, CommandError> {
        self.button(label, &Action::Run { command, argument: argument.to_owned() })
    }
}

fn as_label(label: impl Into<Phrase>) -> String {
    shortened(&label.into().plain(), MAX_LABEL)
}

/// Returns the link that sends a command to the bot (see `start`); `None` if Telegram does not
/// accept the payload: at most 64 characters, A-Z a-z 0-9 _ and -.
fn deep_link(bot: &str, command: &str) -> Option<String> {
    let payload = command.replace(' ', "_");
    let is_payload = payload.len() <= MAX_PAYLOAD
        && payload.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'));
    is_payload.then(|| format!("https://t.me/{bot}?start={payload}"))
}

/// Arranges buttons in rows of at most `n_columns`.
pub(crate) fn rows(buttons: Vec<Button>, n_columns: usize) -> Vec<Vec<Button>> {
    buttons.chunks(n_columns.max(1)).map(<[Button]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_what_telegram_allows() {
        let check = |command: &str, payload: Option<&str>| {
            assert_eq!(
                deep_link("gist_bot", command),
                payload.map(|it| format!("https://t.me/gist_bot?start={it}")),
                "{command}"
            );
        };
        check("read_12", Some("read_12"));
        check("company Ant Group", Some("company_Ant_Group"));
        check("company AT&T", None);
        check("search café", None);
        check(&format!("search {}", "x".repeat(57)), Some(&format!("search_{}", "x".repeat(57))));
        check(&format!("search {}", "x".repeat(58)), None);
    }
}
