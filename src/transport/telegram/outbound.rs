//! Sends alerts and digests: one message, tried once. The worker decides what a failure means.

use std::time::{Duration, Instant};

use crate::article::ChatId;
use crate::delivery::next_step::{Change, MessageForm, NextStep, next_step};
use crate::delivery::rate_limit::RateExceeded;
use crate::delivery::verdict::Failure;
use crate::delivery::worker::{Outbound, OutboundMessage};
use crate::id::MessageId;
use crate::metrics::MessageKind;
use crate::transport::telegram::answer::of_reply;
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::send::{Message, Outgoing};

impl Outbound for Outgoing {
    fn try_take(&self, chat: ChatId) -> Result<(), RateExceeded> {
        self.limiter().try_take_alert(chat, Instant::now())
    }

    fn free_at(&self, chat: ChatId) -> Instant {
        self.limiter().free_at(chat, Instant::now())
    }

    fn hold(&self, chat: ChatId, wait: Duration) {
        self.limiter().hold(chat, Instant::now() + wait);
    }

    async fn send(&self, telling: &OutboundMessage) -> Result<Option<MessageId>, Failure> {
        let prepared = of_reply(telling.reply.clone());
        let Some(part) = prepared.parts.first() else { return Ok(None) };
        let message = Message {
            chat: telling.chat_thread.chat,
            thread: telling.chat_thread.thread,
            part,
            keyboard: &prepared.keyboard,
            preview: prepared.preview.as_deref(),
            is_silent: telling.is_silent,
            replies_to: None,
            only_for: None,
            update_id: telling.id.map_or(0, |id| id.0),
        };
        let form = MessageForm {
            edited: telling.edited,
            thread: message.thread,
            ..MessageForm::default()
        };
        match self.call(&message, form, None, MessageKind::Notification).await {
            Ok(id) => {
                if telling.is_pinned {
                    self.pin(message.chat, id).await;
                }
                Ok(Some(MessageId(id)))
            }
            Err(error) => {
                let failure = failure(&error);
                if next_step(&failure, form) != NextStep::Adapt(Change::NoMarkup) {
                    return Err(failure);
                }
                tracing::error!(
                    delivery = telling.id.map(|id| id.0),
                    problem = failure.description,
                    "Telegram refused our HTML, the text goes out plain"
                );
                while let Err(at) = self.turn(telling.chat_thread.chat).await {
                    tokio::time::sleep_until(at.into()).await;
                }
                let form = form.with(Change::NoMarkup);
                let sent = self.call(&message, form, None, MessageKind::Notification).await;
                sent.map(|id| Some(MessageId(id))).map_err(|error| super::fault::failure(&error))
            }
        }
    }
}
