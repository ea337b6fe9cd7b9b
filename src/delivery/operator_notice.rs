//! Sends operators the notices that are stored for them, once each, through the same sender as
//! alerts and digests.

use std::sync::Arc;

use super::verdict::{FailureKind, Verdict, verdict};
use super::worker::{Outbound, OutboundMessage};
use crate::app::App;
use crate::article::ChatId;
use crate::poll::blocking;
use crate::reply::Reply;
use crate::store::chats::subscriptions::ChatThread;
use crate::store::{OperatorNotice, StoreError};

/// Something that an operator gets a message about, once.
pub(super) trait Notice: Clone + Send + 'static {
    /// Telegram user id of the operator.
    fn operator(&self) -> i64;
    /// Claims it before it is sent; `false` if it was claimed before.
    fn claim(&self, app: &App) -> Result<bool, StoreError>;
    /// Makes it due again.
    fn release(&self, app: &App) -> Result<(), StoreError>;
    /// The message.
    fn written(&self, app: &App) -> Reply;
}

/// Sends the notices that are due. A notice that can't be sent now stays due.
pub(crate) async fn send<O: Outbound>(app: &Arc<App>, outbound: &O) -> Result<(), StoreError> {
    if app.settings.telegram.operators.is_empty() {
        return Ok(());
    }
    let asked = Arc::clone(app);
    let due = blocking(move || {
        asked.store.due_operator_notices(&asked.settings.telegram.operators, asked.clock.now())
    })
    .await?;
    send_each(app, outbound, due).await
}

/// Sends each of these that can be sent now and is not claimed yet.
pub(super) async fn send_each<N: Notice, O: Outbound>(
    app: &Arc<App>,
    outbound: &O,
    due: Vec<N>,
) -> Result<(), StoreError> {
    for notice in due {
        let chat = ChatId(notice.operator());
        if outbound.try_take(chat).is_err() {
            continue;
        }
        let (claimer, claimed) = (Arc::clone(app), notice.clone());
        if !blocking(move || claimed.claim(&claimer)).await? {
            continue;
        }
        let reply = notice.written(app);
        let message = OutboundMessage {
            id: None,
            chat_thread: ChatThread::of_chat(chat),
            reply,
            edited: None,
            is_silent: false,
        };
        let Err(failure) = outbound.send(&message).await else { continue };
        tracing::warn!(chat = %chat.pseudonym(), problem = failure.description, "an operator could not be notified");
        if let Verdict::Wait(wait) = verdict(&failure) {
            outbound.hold(chat, wait);
        }
        // A connection that broke may have delivered it: it is not sent again.
        let is_known = matches!(failure.kind, FailureKind::Refused | FailureKind::Unreachable);
        let is_open = matches!(
            verdict(&failure),
            Verdict::Wait(_) | Verdict::Retry | Verdict::TokenRefused | Verdict::Conflict
        );
        if is_known && is_open {
            let app = Arc::clone(app);
            blocking(move || notice.release(&app)).await?;
        }
    }
    Ok(())
}

impl Notice for OperatorNotice {
    fn operator(&self) -> i64 {
        self.operator
    }

    fn claim(&self, app: &App) -> Result<bool, StoreError> {
        app.store.claim_operator_notice(self, app.clock.now())
    }

    fn release(&self, app: &App) -> Result<(), StoreError> {
        app.store.release_operator_notice(self)
    }

    fn written(&self, _: &App) -> Reply {
        Reply::headed("gistwire needs you").and_say(self.text.as_str())
    }
}
