//! Settings and the database, as the arguments, the environment and the settings file ask for them.

use std::path::{Path, PathBuf};

use anyhow::Context;
use config::{Config, Environment, File, FileFormat};

use super::args::Args;
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::company::Gazetteer;
use crate::settings::Settings;
use crate::store::Store;

/// The settings file that is read where there is one and no other is named.
const DEFAULT_FILE: &str = "config/gistwire.toml";

/// Settings that cannot be used; the program ends with status 2.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SettingsError {
    /// The file is missing, or something in it or in the environment has no meaning.
    #[error("the settings cannot be read")]
    Unreadable(#[from] config::ConfigError),
    /// A number is out of its range.
    #[error("{key} is {value}, but must be {range}")]
    OutOfRange { key: &'static str, value: usize, range: &'static str },
}

/// Everything that a subcommand needs to answer.
pub(crate) fn app(args: &Args) -> anyhow::Result<App> {
    let settings = settings(args)?;
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

/// Defaults < file < environment < flags. In the environment a key is written `GISTWIRE__DIGEST__SENTENCES`.
pub(crate) fn settings(args: &Args) -> Result<Settings, SettingsError> {
    let environment = Environment::with_prefix("GISTWIRE").separator("__").try_parsing(true);
    let settings: Settings = Config::builder()
        .add_source(file(args.config.as_deref()))
        .add_source(environment)
        .set_override_option("database", args.database.as_ref().map(|it| it.to_string_lossy().into_owned()))?
        .build()?
        .try_deserialize()?;
    let check = |key, value: usize, least: usize| {
        let range = if least == 0 { "0 to 10" } else { "1 to 10" };
        if (least..=10).contains(&value) { Ok(()) } else { Err(SettingsError::OutOfRange { key, value, range }) }
    };
    check("digest.sentences", settings.digest.sentences, 0)?;
    check("digest.articles", settings.digest.articles, 1)?;
    Ok(settings)
}

/// A named file must be there; the default one need not.
fn file(named: Option<&Path>) -> File<config::FileSourceFile, FileFormat> {
    let path = named.map_or(PathBuf::from(DEFAULT_FILE), Path::to_path_buf);
    File::new(&path.to_string_lossy(), FileFormat::Toml).required(named.is_some())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[track_caller]
    fn check(file: &str) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gistwire.toml");
        std::fs::write(&path, file).unwrap();
        settings(&Args::parse_from(["gistwire", "--config", path.to_str().unwrap()]))
    }

    #[test]
    fn the_file_comes_before_the_defaults() {
        let settings = check("[digest]\nsentences = 0\n").unwrap();
        assert_eq!((settings.digest.sentences, settings.digest.articles), (0, Settings::default().digest.articles));
    }

    #[test]
    fn what_has_no_meaning_is_refused() {
        for file in ["digest = 3", "[digest]\nsentence = 3", "[digest]\narticles = 0", "[digest]\nsentences = 11", "= ="] {
            assert!(check(file).is_err(), "{file}");
        }
    }
}
