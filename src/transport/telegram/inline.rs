//! Inline queries (`@bot nvidia` in any chat): each is answered at once or not at all. Nothing of
//! them is stored: the person sees the results while typing, and types on.

use std::sync::Arc;

use teloxide::payloads::AnswerInlineQuerySetters;
use teloxide::prelude::Requester;
use teloxide::types::{
    InlineQueryId, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton,
    InlineQueryResultsButtonKind, InputMessageContent, InputMessageContentText, ParseMode,
};

use crate::article::ChatId;
use crate::command::{self, Ctx, InlineCard, Input, Place, Request};
use crate::context::Context;
use crate::message::{Locale, Messages, say};
use crate::reply::{to_parts, without_times};
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::send::markup;
use crate::transport::telegram::{Dispatcher, answer};

/// How long Telegram may answer the same query by itself. New articles come in all the time.
const CACHED_S: u32 = 60;

/// A query that waits for its results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// The id with which the query is answered.
    pub(super) id: String,
    /// The person who types.
    pub(super) user: i64,
    /// What was typed so far.
    pub(super) query: String,
    /// The language of the person's app.
    pub(super) language_code: Option<String>,
}

impl Dispatcher {
    /// Finds the results and sends them. A query that is too old is not an error.
    pub(super) async fn answer_inline(&self, asked: Asked) {
        let (context, bot_name) = (Arc::clone(&self.context), Arc::clone(&self.bot_name));
        let id = InlineQueryId(asked.id.clone());
        let found = tokio::task::spawn_blocking(move || results(&context, &bot_name, &asked)).await;
        let Ok((results, none_found)) = found else {
            return tracing::error!("an inline query panicked; an earlier line has the place");
        };
        let mut request =
            self.link.0.answer_inline_query(id, results).cache_time(CACHED_S).is_personal(true);
        if let Some(text) = none_found {
            let kind = InlineQueryResultsButtonKind::StartParameter("inline".to_owned());
            request = request.button(InlineQueryResultsButton { text, kind });
        }
        if let Err(error) = request.await {
            let problem = failure(&error).description;
            tracing::debug!(problem, "an inline query is not answered");
        }
    }
}

/// Returns the results, and the label of the button above them if there are none. Blocking.
fn results(
    context: &Context,
    bot_name: &str,
    asked: &Asked,
) -> (Vec<InlineQueryResult>, Option<String>) {
    let chat = ChatId(asked.user);
    let known = context.store.chat_language(chat).unwrap_or_default();
    let of_app = asked.language_code.as_deref().and_then(Locale::of_code);
    let locale = known.chosen.or(of_app).unwrap_or_default();
    let request = Request {
        chat,
        place: Place::Private,
        thread: None,
        user: Some(asked.user),
        bot_name: Some(bot_name),
        channel: None,
        locale,
        input: Input::Line(""),
    };
    let cards = command::cards(&Ctx::of(context), &request, &asked.query);
    let none_found = cards.is_empty().then(|| say!(Messages::of(locale), "inline-nothing").plain());
    (cards.into_iter().filter_map(result).collect(), none_found)
}

fn result(card: InlineCard) -> Option<InlineQueryResult> {
    // Telegram would refuse all results for one tag that it does not know.
    let html = without_times(&to_parts(&card.reply).into_iter().next()?.html);
    let content = InputMessageContentText::new(html).parse_mode(ParseMode::Html);
    let keyboard = answer::of_reply(card.reply).keyboard;
    let result = InlineQueryResultArticle {
        description: Some(card.description).filter(|text| !text.is_empty()),
        thumbnail_url: card.image_url.and_then(|url| url.parse().ok()),
        reply_markup: (!keyboard.is_empty()).then(|| markup(&keyboard, true)),
        ..InlineQueryResultArticle::new(card.id, card.title, InputMessageContent::Text(content))
    };
    Some(InlineQueryResult::Article(result))
}
