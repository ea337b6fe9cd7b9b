//! Pressed buttons are released once each: until then the client shows a progress bar.

use std::collections::{HashSet, VecDeque};

use teloxide::payloads::AnswerCallbackQuerySetters;
use teloxide::prelude::Requester;
use teloxide::types::CallbackQueryId;

use crate::id::UpdateId;
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::{Link, Timing};

/// The presses that were released recently, by update.
#[derive(Debug, Default)]
pub(super) struct Released {
    ids: HashSet<UpdateId>,
    order: VecDeque<UpdateId>,
}

/// Two answers to one press are minutes apart at most; far fewer than ten thousand presses come in
/// that time.
const REMEMBERED: usize = 10_000;

impl Released {
    /// Returns whether the caller is the first to release this press: only the first does it.
    pub(super) fn claim(&mut self, update_id: UpdateId) -> bool {
        if !self.ids.insert(update_id) {
            return false;
        }
        self.order.push_back(update_id);
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}

/// Releases a pressed button, with a notice if there is one. A press that is too old is not an
/// error; after a broken connection it tries again, once: later the person has looked away.
pub(super) async fn release(link: &Link, timing: &Timing, query: &str, notice: Option<&str>) {
    for is_last in [false, true] {
        let request = link.0.answer_callback_query(CallbackQueryId(query.to_owned()));
        let request = match notice {
            Some(text) => request.text(text.chars().take(200).collect::<String>()),
            None => request,
        };
        let Err(error) = request.await else { return };
        let failure = failure(&error);
        match timing.wait_before_retry(&failure, 1) {
            // The chat's turn waits for this, and after a long pause the client no longer waits for
            // the press.
            Some(wait) if !is_last && wait <= timing.backoff_max => {
                tokio::time::sleep(wait).await;
            }
            _ => {
                return tracing::debug!(
                    problem = failure.description,
                    "a pressed button could not be released"
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_is_released_once() {
        let mut released = Released::default();
        assert!(released.claim(UpdateId(1)));
        assert!(!released.claim(UpdateId(1)));
        assert!(released.claim(UpdateId(2)));
    }

    #[test]
    fn memory_is_bounded() {
        let mut released = Released::default();
        for id in 0..30_000 {
            released.claim(UpdateId(id));
        }
        assert_eq!((released.ids.len(), released.order.len()), (REMEMBERED, REMEMBERED));
    }
}
