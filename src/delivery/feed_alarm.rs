//! Notifies operators, once each, of feeds that have failed for a day, through the same sender as alerts and digests.

use std::sync::Arc;

use super::verdict::{FailureKind, Verdict, verdict};
use super::worker::{Outbound, Telling};
use crate::app::App;
use crate::article::ChatId;
use crate::poll::blocking;
use crate::poll::state::{name, state};
use crate::reply::Reply;
use crate::source::secret::masked;
use crate::store::chats::subscriptions::Spot;
use crate::store::{FeedAlarm, StoreError};

/// Sends the notices that are due. A notice that can't be sent now stays due.
pub(crate) async fn tell<O: Outbound>(app: &Arc<App>, outbound: &O) -> Result<(), StoreError> {
    if app.settings.telegram.operators.is_empty() {
        return Ok(());
    }
    let asked = Arc::clone(app);
    let due = blocking(move || asked.store.due_feed_alarms(&asked.settings.telegram.operators, asked.clock.now())).await?;
    for alarm in due {
        let chat = ChatId(alarm.operator);
        if outbound.try_take(chat).is_err() {
            continue;
        }
        let (claimer, claimed) = (Arc::clone(app), alarm.clone());
        if !blocking(move || claimer.store.claim_feed_alarm(&claimed, claimer.clock.now())).await? {
            continue;
        }
        let reply = written(app, &alarm);
        let telling = Telling { id: 0, spot: Spot { chat, thread: 0 }, reply, edited: None, is_silent: false };
        let Err(failure) = outbound.tell(&telling).await else { continue };
        tracing::warn!(chat = %chat.pseudonym(), problem = failure.description, "an operator could not be told of a failing feed");
        if let Verdict::Wait(wait) = verdict(&failure) {
            outbound.hold(chat, wait);
        }
        // A connection that broke may have delivered it: it is not sent again.
        let is_known = matches!(failure.kind, FailureKind::Refused | FailureKind::Unreachable);
        let is_open = matches!(verdict(&failure), Verdict::Wait(_) | Verdict::Retry | Verdict::TokenRefused | Verdict::Conflict);
        if is_known && is_open {
            let app = Arc::clone(app);
            blocking(move || app.store.release_feed_alarm(&alarm)).await?;
        }
    }
    Ok(())
}

fn written(app: &App, alarm: &FeedAlarm) -> Reply {
    let feed = &alarm.feed;
    let name = name(feed);
    let what = if feed.is_gone { "is gone for good, as its server says" } else { "has been failing for a day" };
    Reply::headed("A feed needs you")
        .and_say(format!("{name} {what}.\n{}\n{}", masked(&feed.url), state(feed, app.clock.now(), true)))
        .and_say("You are told of this once. /feeds shows all feeds, /removefeed ends one.")
}
