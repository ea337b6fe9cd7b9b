//! The stop signal, which every task can receive.

use std::future::Future;

use tokio::sync::watch;

/// Says whether the program is asked to stop. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Returns the sender and the receiver.
    pub fn pair() -> (watch::Sender<bool>, Stop) {
        let (switch, ear) = watch::channel(false);
        (switch, Stop(ear))
    }

    /// Returns whether the signal has come.
    pub(super) fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Runs `work` to its end, or returns `None` as soon as the signal comes.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut ear = self.0.clone();
        tokio::select! {
            // A dropped sender means stop as well.
            _ = ear.wait_for(|is_asked| *is_asked) => None,
            done = work => Some(done),
        }
    }
}
