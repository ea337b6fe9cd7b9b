//! Tells the service manager how the bot is (systemd's `Type=notify`): that it serves, that it
//! stops, and that it is alive. Without such a manager nothing happens.

/// The bot serves from now on.
pub(super) fn ready() {
    tell(Sign::Ready);
}

/// The bot finishes what is in flight.
pub(super) fn stopping() {
    tell(Sign::Stopping);
}

/// A sign for the manager.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Ready,
    Stopping,
    Alive,
}

/// Gives signs of life for ever, if the manager waits for them. It is polled by the loop that hands
/// out all work, and each sign needs a free thread for the database: a bot that hangs gives none.
#[cfg(unix)]
pub(super) async fn watch() {
    let Some(limit) = sd_notify::watchdog_enabled() else { return std::future::pending().await };
    loop {
        crate::poll::blocking(|| ()).await;
        tell(Sign::Alive);
        tokio::time::sleep(limit / 3).await;
    }
}

#[cfg(not(unix))]
pub(super) async fn watch() {
    std::future::pending().await
}

#[cfg(unix)]
fn tell(sign: Sign) {
    let state = match sign {
        Sign::Ready => sd_notify::NotifyState::Ready,
        Sign::Stopping => sd_notify::NotifyState::Stopping,
        Sign::Alive => sd_notify::NotifyState::Watchdog,
    };
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, ?sign, "the service manager cannot be told");
    }
}

#[cfg(not(unix))]
fn tell(_: Sign) {}
