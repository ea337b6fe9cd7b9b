//! Sends alerts and digests: one message, tried once. The worker decides what a failure means.

use std::time::{Duration, Instant};

use crate::article::ChatId;
use crate::delivery::rate_limit::RateExceeded;
use crate::delivery::verdict::{Failure, Verdict, verdict};
use crate::delivery::worker::{Outbound, OutboundMessage};
use crate::id::MessageId;
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
        let edited = telling.edited.map(|id| id.0);
        let message = Message {
            chat: telling.chat_thread.chat,
            thread: telling.chat_thread.thread,
            part,
            keyboard: &prepared.keyboard,
            has_preview: prepared.has_preview,
            is_silent: telling.is_silent,
            update_id: telling.id.map_or(0, |id| id.0),
        };
        match self.call(&message, edited, false, None).await {
            Ok(id) => Ok(Some(MessageId(id))),
            Err(error) => {
                let failure = failure(&error);
                if verdict(&failure) != Verdict::SendPlain {
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
                self.call(&message, edited, true, None)
                    .await
                    .map(|id| Some(MessageId(id)))
                    .map_err(|it| super::fault::failure(&it))
            }
        }
    }
}
