//! Sends operators the notices that are stored for them, once each, through the same sender as
//! alerts and digests.

use std::sync::Arc;

use super::next_step::{MessageForm, NextStep, next_step};
use super::worker::{Outbound, OutboundMessage};
use crate::article::ChatId;
use crate::command::{operator_alert, suggestion_answer, suggestion_notice};
use crate::context::Context;
use crate::message::{Messages, say};
use crate::poll::blocking;
use crate::reply::Reply;
use crate::store::{OperatorNotice, StoreError, SuggestionAnswer};

/// Who suggests a feed is answered by an operator: it goes to each in private.
const SUGGESTION: &str = "suggestion:";

/// Something that an operator gets a message about, once.
pub(super) trait Notice: Clone + Send + 'static {
    /// Telegram user id of the operator, or the chat of another person.
    fn operator(&self) -> i64;
    /// Claims it before it is sent; `false` if it was claimed before.
    fn claim(&self, context: &Context) -> Result<bool, StoreError>;
    /// Makes it due again.
    fn release(&self, context: &Context) -> Result<(), StoreError>;
    /// The message.
    fn written(&self, context: &Context) -> Reply;
}

/// Sends the notices that are due. A notice that can't be sent now stays due.
pub(crate) async fn send<O: Outbound>(
    context: &Arc<Context>,
    outbound: &O,
) -> Result<(), StoreError> {
    let asked = Arc::clone(context);
    let due = blocking(move || {
        let (alerted, operators) = (asked.alerted(), asked.operators());
        if alerted.is_empty() && operators.is_empty() {
            return Ok(Vec::new());
        }
        let now = asked.clock.now();
        let mut due = asked.store.due_operator_notices(&alerted, now)?;
        due.retain(|it| !it.key.starts_with(SUGGESTION));
        let mut suggestions = asked.store.due_operator_notices(&operators, now)?;
        suggestions.retain(|it| it.key.starts_with(SUGGESTION));
        due.append(&mut suggestions);
        Ok::<_, StoreError>(due)
    })
    .await?;
    send_each(context, outbound, due).await
}

/// Sends each of these that can be sent now and is not claimed yet.
pub(super) async fn send_each<N: Notice, O: Outbound>(
    context: &Arc<Context>,
    outbound: &O,
    due: Vec<N>,
) -> Result<(), StoreError> {
    for notice in due {
        let chat = ChatId(notice.operator());
        if outbound.try_take(chat).is_err() {
            continue;
        }
        let (claimer, claimed) = (Arc::clone(context), notice.clone());
        if !blocking(move || claimed.claim(&claimer)).await? {
            continue;
        }
        let reply = notice.written(context);
        let message = OutboundMessage {
            id: None,
            chat_thread: context.alert_thread(chat),
            reply,
            edited: None,
            is_silent: false,
            is_pinned: false,
        };
        let Err(failure) = outbound.send(&message).await else { continue };
        tracing::warn!(chat = %chat.pseudonym(), problem = failure.description, "an operator could not be notified");
        let step = next_step(&failure, MessageForm { is_plain: true, ..MessageForm::default() });
        if let NextStep::Hold(wait) = step {
            outbound.hold(chat, wait);
        }
        // A notice that may have arrived is not sent again.
        if matches!(
            step,
            NextStep::Hold(_) | NextStep::Later | NextStep::Retry { may_have_arrived: false }
        ) {
            let context = Arc::clone(context);
            blocking(move || notice.release(&context)).await?;
        }
    }
    Ok(())
}

/// Returns the texts in the language of a chat.
pub(super) fn texts_for(context: &Context, chat: i64) -> &'static Messages {
    Messages::of(context.store.chat_language(ChatId(chat)).unwrap_or_default().locale())
}

impl Notice for OperatorNotice {
    fn operator(&self) -> i64 {
        self.operator
    }

    fn claim(&self, context: &Context) -> Result<bool, StoreError> {
        context.store.claim_operator_notice(self, context.clock.now())
    }

    fn release(&self, context: &Context) -> Result<(), StoreError> {
        context.store.release_operator_notice(self)
    }

    fn written(&self, context: &Context) -> Reply {
        let messages = texts_for(context, self.operator);
        suggestion_notice(context, self.operator, &self.key, &self.text)
            .or_else(|| operator_alert(messages, &self.key, &self.text))
            .unwrap_or_else(|| {
                Reply::headed(say!(messages, "operator-title")).and_say(self.text.as_str())
            })
    }
}

/// Sends people the answers to their suggestions.
pub(crate) async fn send_suggestion_answers<O: Outbound>(
    context: &Arc<Context>,
    outbound: &O,
) -> Result<(), StoreError> {
    let asked = Arc::clone(context);
    let due = blocking(move || asked.store.due_suggestion_answers()).await?;
    send_each(context, outbound, due).await
}

impl Notice for SuggestionAnswer {
    fn operator(&self) -> i64 {
        self.chat.0
    }

    fn claim(&self, context: &Context) -> Result<bool, StoreError> {
        context.store.claim_suggestion_answer(self)
    }

    fn release(&self, context: &Context) -> Result<(), StoreError> {
        context.store.release_suggestion_answer(self)
    }

    fn written(&self, context: &Context) -> Reply {
        suggestion_answer(context, self).unwrap_or_else(|error| {
            tracing::error!(%error, "the answer to a suggestion could not be written");
            Reply::saying(say!(texts_for(context, self.chat.0), "suggestion-decided"))
        })
    }
}
