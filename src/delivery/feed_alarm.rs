//! Notifies operators, once each, of feeds that have failed for a day, and when they work again.

use std::sync::Arc;

use super::operator_notice::{Notice, send_each, texts_for};
use super::worker::Outbound;
use crate::command::feed_state;
use crate::context::Context;
use crate::message::say;
use crate::poll::blocking;
use crate::poll::state::name;
use crate::reply::Reply;
use crate::source::secret::masked;
use crate::store::{FeedAlarm, StoreError};

/// Sends the alarms that are due. An alarm that can't be sent now stays due.
pub(crate) async fn send<O: Outbound>(
    context: &Arc<Context>,
    outbound: &O,
) -> Result<(), StoreError> {
    let asked = Arc::clone(context);
    let due = blocking(move || {
        let alerted = asked.alerted();
        if alerted.is_empty() {
            return Ok(Vec::new());
        }
        let now = asked.clock.now();
        let mut due = asked.store.due_feed_alarms(&alerted, now)?;
        due.append(&mut asked.store.ended_feed_alarms(&alerted, now)?);
        Ok::<_, StoreError>(due)
    })
    .await?;
    send_each(context, outbound, due).await
}

impl Notice for FeedAlarm {
    fn operator(&self) -> i64 {
        self.operator
    }

    fn claim(&self, context: &Context) -> Result<bool, StoreError> {
        context.store.claim_feed_alarm(self, context.clock.now())
    }

    fn release(&self, context: &Context) -> Result<(), StoreError> {
        context.store.release_feed_alarm(self)
    }

    fn written(&self, context: &Context) -> Reply {
        let (feed, messages) = (&self.feed, texts_for(context, self.operator));
        if self.is_over {
            return Reply::headed(say!(messages, "desk-over-title")).and_say(say!(
                messages,
                "alarm-over",
                name = name(feed)
            ));
        }
        let said = match feed.is_gone {
            true => say!(messages, "alarm-gone", name = name(feed)),
            false => say!(messages, "alarm-failing", name = name(feed)),
        };
        let state = feed_state(messages, feed, context.clock.now(), true);
        Reply::headed(say!(messages, "alarm-title"))
            .and_say(said)
            .and_say(format!("{}\n{state}", masked(&feed.url)))
            .and_say(say!(messages, "alarm-once"))
    }
}
