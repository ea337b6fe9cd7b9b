//! `gistwire config`: shows every setting with its value and origin, and checks what can be checked
//! without the database.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::json;

use super::args::{Args, Config, ConfigCommand};
use super::open;
use super::preflight::{self, Finding};
use crate::settings::{Loaded, Origin, SettingValue, SettingsError};
use crate::source::secret::{masked_text, masked_whole};
use crate::transport::console::screen;
use crate::transport::telegram::redact;

/// Variables that are read although they are no settings.
const VARIABLES: [&str; 5] =
    ["TELOXIDE_TOKEN", "TELOXIDE_API_URL", "TELOXIDE_PROXY", "GISTWIRE_CONFIG", "GISTWIRE_LOG"];

/// Settings and variables whose whole value is an address, which may hold a password.
const ADDRESSES: [&str; 5] =
    ["feeds.proxy", "telegram.proxy", "telegram.webhook", "TELOXIDE_API_URL", "TELOXIDE_PROXY"];

/// Runs the subcommand. `check`: status 1 if `serve` would refuse to start.
pub(super) fn run(args: &Args, config: &Config) -> anyhow::Result<ExitCode> {
    match &config.command {
        ConfigCommand::Show { json } => {
            let loaded = open::loaded_settings(args)?;
            if *json {
                show_json(&loaded)?
            } else {
                show(&loaded)?
            }
            Ok(ExitCode::SUCCESS)
        }
        ConfigCommand::Check { json } => check(args, *json),
    }
}

fn check(args: &Args, is_json: bool) -> anyhow::Result<ExitCode> {
    let (file, findings) = match open::loaded_settings(args) {
        Ok(loaded) => (loaded.file, preflight::findings(&loaded.settings)),
        Err(error) => {
            let problem = problem_of(&anyhow::Error::from(error));
            (None, vec![Finding { what: "settings", problem, is_fault: true }])
        }
    };
    let is_well = !findings.iter().any(|it| it.is_fault);
    let mut out = screen::stdout();
    if is_json {
        let of = |is_fault: bool| -> Vec<_> {
            let found = findings.iter().filter(|it| it.is_fault == is_fault);
            found.map(|it| json!({ "what": it.what, "problem": it.problem })).collect()
        };
        let report =
            json!({ "ok": is_well, "file": file, "problems": of(true), "notes": of(false) });
        writeln!(out, "{}", screen::json(&report)?)?;
    } else {
        for it in &findings {
            let kind = if it.is_fault { "" } else { "note: " };
            writeln!(out, "{kind}{}: {}", it.what, it.problem)?;
        }
        let of = file.map_or_else(|| "defaults".to_owned(), |it| it.display().to_string());
        if is_well {
            writeln!(out, "The settings are fine ({of}). `gistwire config show` lists them.")?;
        }
    }
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn show(loaded: &Loaded) -> io::Result<()> {
    let mut out = screen::stdout();
    match &loaded.file {
        Some(path) => writeln!(out, "# Settings file: {}", path.display())?,
        None => writeln!(out, "# No settings file: the defaults and the environment.")?,
    }
    for it in &loaded.values {
        let value = shown(it);
        let set = match &value {
            Some(value) => format!("{} = {value}", it.key),
            None => format!("# {} is not set", it.key),
        };
        match (&it.origin, value) {
            (Origin::Default, None) => writeln!(out, "{set}")?,
            (origin, _) => writeln!(out, "{set:<44} # {}", origin_in_words(origin))?,
        }
    }
    for (name, value) in variables() {
        writeln!(out, "# {name}: {value}")?;
    }
    Ok(())
}

fn show_json(loaded: &Loaded) -> anyhow::Result<()> {
    let values: Vec<_> = loaded
        .values
        .iter()
        .map(|it| {
            let value = it.value.as_ref().map(|value| hidden_in(it.key, value));
            let value = value.and_then(|value| serde_json::to_value(value).ok());
            let (kind, place) = match &it.origin {
                Origin::Default => ("default", None),
                Origin::File(path) => ("file", Some(path.display().to_string())),
                Origin::Variable(name) => ("variable", Some(name.clone())),
                Origin::Flag(name) => ("flag", Some((*name).to_owned())),
            };
            json!({ "key": it.key, "value": value, "origin": kind, "place": place })
        })
        .collect();
    let variables: serde_json::Map<String, serde_json::Value> =
        variables().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let report = json!({ "file": loaded.file, "settings": values, "variables": variables });
    writeln!(screen::stdout(), "{}", screen::json(&report)?)?;
    Ok(())
}

fn origin_in_words(origin: &Origin) -> String {
    match origin {
        Origin::Default => "default".to_owned(),
        Origin::File(_) => "file".to_owned(),
        Origin::Variable(name) => format!("variable {name}"),
        Origin::Flag(name) => format!("flag {name}"),
    }
}

fn shown(it: &SettingValue) -> Option<String> {
    it.value.as_ref().map(|value| hidden_in(it.key, value).to_string())
}

/// Returns the value of a setting without the passwords and tokens in it.
fn hidden_in(key: &str, value: &toml::Value) -> toml::Value {
    match value {
        toml::Value::String(text) => hidden(key, text).into(),
        toml::Value::Array(values) => {
            values.iter().map(|value| hidden_in(key, value)).collect::<Vec<_>>().into()
        }
        other => other.clone(),
    }
}

fn hidden(key: &str, text: &str) -> String {
    let is_address = ADDRESSES.contains(&key);
    redact(&if is_address { masked_whole(text) } else { masked_text(text) }).into_owned()
}

/// Returns what is wrong, without the passwords and tokens of the settings that it quotes.
pub(super) fn problem_of(error: &anyhow::Error) -> String {
    let problem = format!("{error:#}");
    match error.downcast_ref::<SettingsError>() {
        Some(_) => preflight::without_secrets(&problem),
        None => redact(&problem).into_owned(),
    }
}

/// The other variables that are set, without their secrets.
fn variables() -> Vec<(&'static str, String)> {
    VARIABLES
        .iter()
        .filter_map(|name| {
            let value = std::env::var_os(name)?.to_string_lossy().into_owned();
            let shown = match *name {
                _ if value.trim().is_empty() => return None,
                "TELOXIDE_TOKEN" => "set (hidden)".to_owned(),
                name => hidden(name, &value),
            };
            Some((*name, shown))
        })
        .collect()
}
