//! `gistwire serve`: the Telegram bot.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use super::args::{Args, Serve};
use super::{open, preflight};
use crate::serve::{self, TakeOver};
use crate::transport::console::screen::complain;
use crate::transport::telegram::Timing;

/// Serves until SIGTERM or SIGINT. Status 2 if the settings or the token cannot be used, 1 if
/// Telegram refuses the token or the database belongs to another bot. An empty database stays empty:
/// the samples are for a look around in the terminal, not for people's chats.
pub(crate) fn run(args: &Args, serve: &Serve) -> anyhow::Result<ExitCode> {
    let settings = open::settings(args)?;
    if let Err(problem) = serve::Plan::of(&settings) {
        complain!("gistwire: {problem}");
        return Ok(ExitCode::from(2));
    }
    // All that can be checked without the database comes first: a mistake must not create one.
    let link = match preflight::link(&settings) {
        Ok(link) => link,
        Err(problem) => {
            complain!("gistwire: {problem}");
            return Ok(ExitCode::from(2));
        }
    };
    let context = open::serving_context(settings)?;
    let take_over = if serve.take_over { TakeOver::Yes } else { TakeOver::No };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let served = runtime.block_on(async {
        let stop = stop_signal()?;
        anyhow::Ok(
            serve::serve_as(Arc::new(context), link, Timing::default(), take_over, stop).await?,
        )
    });
    // A handler that is still running has nobody to answer to.
    runtime.shutdown_timeout(Duration::from_secs(1));
    served.map(|()| ExitCode::SUCCESS)
}

/// Listens from the moment of the call; the future completes with the first signal that asks to
/// stop.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Completes with Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
