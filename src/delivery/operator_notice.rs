//! Sends operators the notices that are stored for them, once each, through the same sender as alerts and digests.

use std::sync::Arc;

use super::verdict::{FailureKind, Verdict, verdict};
use super::worker::{Outbound, Telling};
use crate::app::App;
use crate::article::ChatId;
use crate::poll::blocking;
use crate::reply::Reply;
use crate::store::StoreError;
use crate::store::chats::subscriptions::Spot;

/// Sends the notices that are due. A notice that can't be sent now stays due.
pub(crate) async fn send<O: Outbound>(app: &Arc<App>, outbound: &O) -> Result<(), StoreError> {
    if app.settings.telegram.operators.is_empty() {
        return Ok(());
    }
    let asked = Arc::clone(app);
    let due = blocking(move || asked.store.due_operator_notices(&asked.settings.telegram.operators, asked.clock.now())).await?;
    for notice in due {
        let chat = ChatId(notice.operator);
        if outbound.try_take(chat).is_err() {
            continue;
        }
        let (claimer, claimed) = (Arc::clone(app), notice.clone());
        if !blocking(move || claimer.store.claim_operator_notice(&claimed, claimer.clock.now())).await? {
            continue;
        }
        let reply = Reply::headed("gistwire needs you").and_say(notice.text.as_str());
        let telling = Telling { id: 0, spot: Spot { chat, thread: 0 }, reply, edited: None, is_silent: false };
        let Err(failure) = outbound.tell(&telling).await else { continue };
        tracing::warn!(problem = failure.description, "an operator could not be notified");
        if let Verdict::Wait(wait) = verdict(&failure) {
            outbound.hold(chat, wait);
        }
        // A connection that broke may have delivered it: it is not sent again.
        let is_known = matches!(failure.kind, FailureKind::Refused | FailureKind::Unreachable);
        let is_open = matches!(verdict(&failure), Verdict::Wait(_) | Verdict::Retry | Verdict::TokenRefused | Verdict::Conflict);
        if is_known && is_open {
            let app = Arc::clone(app);
            blocking(move || app.store.release_operator_notice(&notice)).await?;
        }
    }
    Ok(())
}
