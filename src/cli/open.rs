//! What a subcommand works with, as the arguments, the environment and the settings file ask for it.

use std::path::Path;

use anyhow::Context;

use super::args::Args;
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::company::Gazetteer;
use crate::ingest::fill_sample;
use crate::settings::{Flags, Settings};
use crate::store::Store;

/// Settings, database and companies, ready to answer. A database that is not there is created.
pub(crate) fn app(args: &Args) -> anyhow::Result<App> {
    let settings = Settings::load(args.config.as_deref(), &Flags { database: args.database.clone() })?;
    let store = Store::open(&settings.database).with_context(|| format!("cannot open the database {}", settings.database.display()))?;
    let gazetteer = gazetteer(settings.companies.as_deref())?;
    let started_at = SystemClock.now();
    Ok(App { store, gazetteer, settings, clock: Box::new(SystemClock), started_at })
}

/// The built-in companies, and those of the settings' own list over them.
fn gazetteer(own: Option<&Path>) -> anyhow::Result<Gazetteer> {
    let mut gazetteer = Gazetteer::builtin();
    if let Some(path) = own {
        let list = std::fs::read_to_string(path).with_context(|| format!("cannot read the company list {}", path.display()))?;
        gazetteer.extend(&list).with_context(|| format!("{} cannot be used", path.display()))?;
    }
    Ok(gazetteer)
}

/// The same as [`app`], with the sample articles where the database has none: a first start has something to show.
pub(crate) fn filled_app(args: &Args) -> anyhow::Result<App> {
    let app = app(args)?;
    if let Some(report) = fill_sample(&app.store, &app.gazetteer, &app.settings.ingest, app.clock.now())? {
        eprintln!("The database was empty, so the {} sample articles were loaded into {}.", report.new, app.settings.database.display());
    }
    Ok(app)
}
