//! Notifies operators, once each, of feeds that have failed for a day.

use std::sync::Arc;

use super::operator_notice::{Notice, send_each};
use super::worker::Outbound;
use crate::context::Context;
use crate::poll::blocking;
use crate::poll::state::{name, state};
use crate::reply::Reply;
use crate::source::secret::masked;
use crate::store::{FeedAlarm, StoreError};

/// Sends the alarms that are due. An alarm that can't be sent now stays due.
pub(crate) async fn send<O: Outbound>(
    context: &Arc<Context>,
    outbound: &O,
) -> Result<(), StoreError> {
    let asked = Arc::clone(context);
    let due = blocking(move || match asked.operators() {
        operators if operators.is_empty() => Ok(Vec::new()),
        operators => asked.store.due_feed_alarms(&operators, asked.clock.now()),
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
        let feed = &self.feed;
        let name = name(feed);
        let what = if feed.is_gone {
            "is gone for good, as its server says"
        } else {
            "has been failing for a day"
        };
        Reply::headed("A feed needs you")
            .and_say(format!(
                "{name} {what}.\n{}\n{}",
                masked(&feed.url),
                state(feed, context.clock.now(), true)
            ))
            .and_say("This message comes once. /feeds shows all feeds, /removefeed ends one.")
    }
}
