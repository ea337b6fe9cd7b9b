//! `gistwire healthcheck`: asks the serving bot how it is, for containers and scripts.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use super::args::{Args, Healthcheck};
use super::open;
use crate::http::probe;
use crate::serve::Plan;
use crate::transport::console::screen::{self, complain};

/// How long the bot may take to answer: longer than its own checks.
const WITHIN: Duration = Duration::from_secs(8);

/// Prints what the bot says. Status 0 if all is well, 1 if not, 2 if no address is set.
pub(super) fn run(args: &Args, healthcheck: &Healthcheck) -> anyhow::Result<ExitCode> {
    let plan = Plan::of(&open::settings(args)?).map_err(anyhow::Error::msg)?;
    let Some(address) = plan.listen() else {
        complain!("gistwire: serve.listen is not set, so the bot cannot be asked");
        return Ok(ExitCode::from(2));
    };
    let path = if healthcheck.live { "/healthz" } else { "/readyz" };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (is_well, said) = runtime.block_on(probe(address, path, WITHIN))?;
    screen::stdout().write_all(said.as_bytes())?;
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
