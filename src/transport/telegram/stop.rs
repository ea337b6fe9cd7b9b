//! The word that it is time to stop, heard by everybody.

use std::future::Future;

use tokio::sync::watch;

/// Tells whether the program is asked to stop. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// The switch and the ear.
    pub fn pair() -> (watch::Sender<bool>, Stop) {
        let (switch, ear) = watch::channel(false);
        (switch, Stop(ear))
    }

    /// Whether the word has come.
    pub(super) fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Runs `work` to its end, or gives `None` as soon as the word comes.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut ear = self.0.clone();
        tokio::select! {
            // A switch that is dropped means stop as well.
            _ = ear.wait_for(|is_asked| *is_asked) => None,
            done = work => Some(done),
        }
    }
}
