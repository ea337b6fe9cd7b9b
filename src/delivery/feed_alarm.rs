//! Tells operators, once each, of feeds that have failed for a day and of what gistwire has given up, by the same way out as all that
//! nobody asked for.

use std::sync::Arc;

use super::verdict::{FailureKind, Verdict, verdict};
use super::worker::{Outbound, Telling};
use crate::app::App;
use crate::article::ChatId;
use crate::poll::{blocking, state::state};
use crate::reply::Reply;
use crate::store::subscriptions::Spot;
use crate::store::{FeedAlarm, OperatorNotice, StoreError};

/// Tells what is due. What can't go out now is due again.
pub(crate) async fn tell<O: Outbound>(app: &Arc<App>, outbound: &O) -> Result<(), StoreError> {
    if app.settings.telegram.operators.is_empty() {
        return Ok(());
    }
    let asked = Arc::clone(app);
    let due = blocking(move || {
        let (operators, now) = (&asked.settings.telegram.operators, asked.clock.now());
        let notices = asked.store.due_operator_notices(operators, now)?.into_iter().map(Due::Notice);
        Ok::<_, StoreError>(
            notices
                .chain(asked.store.due_feed_alarms(operators, now)?.into_iter().map(|alarm| Due::Alarm(Box::new(alarm))))
                .collect::<Vec<_>>(),
        )
    })
    .await?;
    for it in due {
        let chat = ChatId(it.operator());
        if outbound.try_take(chat).is_err() {
            continue;
        }
        let (claimer, claimed) = (Arc::clone(app), it.clone());
        if !blocking(move || claimed.claim(&claimer)).await? {
            continue;
        }
        let reply = it.written(app);
        let telling = Telling { id: 0, spot: Spot { chat, thread: 0 }, reply, edited: None, is_silent: false };
        let Err(failure) = outbound.tell(&telling).await else { continue };
        tracing::warn!(chat = chat.0, problem = failure.description, "an operator could not be told what is wrong");
        if let Verdict::Wait(wait) = verdict(&failure) {
            outbound.hold(chat, wait);
        }
        // A connection that broke may have carried it: it is not risked twice.
        let is_known = matches!(failure.kind, FailureKind::Refused | FailureKind::Unreachable);
        let is_open = matches!(verdict(&failure), Verdict::Wait(_) | Verdict::Retry | Verdict::TokenRefused | Verdict::Conflict);
        if is_known && is_open {
            let app = Arc::clone(app);
            blocking(move || it.release(&app)).await?;
        }
    }
    Ok(())
}

/// What an operator is to be told.
#[derive(Debug, Clone)]
enum Due {
    Alarm(Box<FeedAlarm>),
    Notice(OperatorNotice),
}

impl Due {
    fn operator(&self) -> i64 {
        match self {
            Due::Alarm(alarm) => alarm.operator,
            Due::Notice(notice) => notice.operator,
        }
    }

    fn claim(&self, app: &App) -> Result<bool, StoreError> {
        match self {
            Due::Alarm(alarm) => app.store.claim_feed_alarm(alarm, app.clock.now()),
            Due::Notice(notice) => app.store.claim_operator_notice(notice, app.clock.now()),
        }
    }

    fn release(&self, app: &App) -> Result<(), StoreError> {
        match self {
            Due::Alarm(alarm) => app.store.release_feed_alarm(alarm),
            Due::Notice(notice) => app.store.release_operator_notice(notice),
        }
    }

    fn written(&self, app: &App) -> Reply {
        match self {
            Due::Alarm(alarm) => written(app, alarm),
            Due::Notice(notice) => Reply::headed("gistwire needs you").and_say(notice.text.clone()).and_say("You are told of this once."),
        }
    }
}

fn written(app: &App, alarm: &FeedAlarm) -> Reply {
    let feed = &alarm.feed;
    let name = feed.title.as_deref().unwrap_or(&feed.url);
    let what = if feed.is_gone { "is gone for good, as its server says" } else { "has been failing for a day" };
    Reply::headed("A feed needs you")
        .and_say(format!("{name} {what}.\n{}\n{}", feed.url, state(feed, app.clock.now(), true)))
        .and_say("You are told of this once. /feeds shows all feeds, /removefeed ends one.")
}
