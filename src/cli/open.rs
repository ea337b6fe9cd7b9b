//! Settings, database and company list, as the arguments, the environment and the settings file ask for them.

use std::path::Path;

use anyhow::Context;

use super::args::Args;
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::company::Gazetteer;
use crate::settings::{Flags, Settings};
use crate::store::Store;

/// Everything that a subcommand needs to answer.
pub(crate) fn app(args: &Args) -> anyhow::Result<App> {
    let settings = Settings::load(args.config.as_deref(), &Flags { database: args.database.clone() })?;
    let store = Store::open(&settings.database).with_context(|| format!("cannot open the database {}", settings.database.display()))?;
    let started_at = SystemClock.now();
    let gazetteer = gazetteer(settings.companies.as_deref())?;
    Ok(App { store, gazetteer, settings, clock: Box::new(SystemClock), started_at })
}

/// The company list: the built-in one, unless the settings name another.
fn gazetteer(own: Option<&Path>) -> anyhow::Result<Gazetteer> {
    let Some(path) = own else {
        return Ok(Gazetteer::builtin());
    };
    let list = std::fs::read_to_string(path).with_context(|| format!("cannot read the company list {}", path.display()))?;
    Gazetteer::parse(&list).with_context(|| format!("{} cannot be used", path.display()))
}
