//! Reads the settings from their sources, and knows where each value comes from.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::places::Places;
use super::{Flags, KEYS, Settings, SettingsError, known_variables, set, value_of, variable_of};

/// The settings, and where they come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// The file that was read, if there is one.
    pub file: Option<PathBuf>,
    /// Every setting with its value, in the order of the manual.
    pub values: Vec<SettingValue>,
}

/// A setting, its value and its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingValue {
    /// The key, as in the file: `summary.sentences`.
    pub key: &'static str,
    /// The value; `None` if nothing sets it and it has no default.
    pub value: Option<toml::Value>,
    /// What sets it.
    pub origin: Origin,
}

/// What sets a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nothing: the default.
    Default,
    /// The settings file.
    File(PathBuf),
    /// A variable of the environment.
    Variable(String),
    /// A flag of the command line.
    Flag(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Default => write!(f, "the defaults"),
            Origin::File(path) => write!(f, "{}", path.display()),
            Origin::Variable(name) => write!(f, "{name}"),
            Origin::Flag(name) => write!(f, "{name}"),
        }
    }
}

impl Loaded {
    /// Reads the settings like [`Settings::load`].
    pub fn read(config_path: Option<&Path>, flags: &Flags) -> Result<Loaded, SettingsError> {
        let variables = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Loaded::read_with(config_path, variables, flags)
    }

    /// [`Loaded::read`] with a given environment.
    pub fn read_with(
        config_path: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
        flags: &Flags,
    ) -> Result<Loaded, SettingsError> {
        let variables: Vec<(String, String)> = variables.into_iter().collect();
        let places = Places::of(&variables);
        let file = config_path.map(Path::to_owned).or_else(|| places.config());
        let in_file = file.as_deref().map(|path| read_file(path, config_path.is_some()));
        let in_file = in_file.transpose()?.unwrap_or_default();

        let variables = known_variables(variables);
        let origin = |key: &str| {
            let variable = variable_of(key);
            match &file {
                _ if key == "database" && flags.database.is_some() => Origin::Flag("--database"),
                _ if variables.iter().any(|it| it.0 == variable) => Origin::Variable(variable),
                Some(path) if value_in(&in_file, key).is_some() => Origin::File(path.clone()),
                _ => Origin::Default,
            }
        };
        let mut merged = in_file.clone();
        for &(key, kind) in KEYS {
            let variable = variable_of(key);
            if let Some((_, value)) = variables.iter().find(|it| it.0 == variable) {
                set(&mut merged, key, value_of(key, kind, value)?);
            }
        }
        if let Some(path) = &flags.database {
            set(&mut merged, "database", path.to_string_lossy().into_owned().into());
        }
        let mut settings: Settings =
            merged.try_into().map_err(|it| SettingsError::Unusable(Box::new(it)))?;
        if origin("database") == Origin::Default {
            settings.database = places.database();
        }
        settings.folders = places.config_folders;
        settings.check(|key| origin(key).to_string())?;

        let table = toml::Table::try_from(&settings).unwrap_or_default();
        let values = KEYS.iter().map(|&(key, _)| SettingValue {
            key,
            value: value_in(&table, key).cloned(),
            origin: origin(key),
        });
        let values = values.collect();
        Ok(Loaded { settings, file, values })
    }
}

/// Reads a settings file. `must_exist`: somebody named it.
fn read_file(path: &Path, must_exist: bool) -> Result<toml::Table, SettingsError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound && !must_exist => String::new(),
        Err(source) => return Err(SettingsError::Unreadable { path: path.to_owned(), source }),
    };
    // Parsed alone first: toml's own message shows the line and lists the valid keys, which a
    // merged error can't.
    let wrong = |source| SettingsError::Wrong { path: path.to_owned(), source: Box::new(source) };
    toml::from_str::<Settings>(&text).map_err(wrong)?;
    toml::from_str::<toml::Table>(&text).map_err(wrong)
}

/// Returns the value of a key, which may be in a section.
fn value_in<'a>(table: &'a toml::Table, key: &str) -> Option<&'a toml::Value> {
    match key.split_once('.') {
        Some((section, name)) => table.get(section)?.get(name),
        None => table.get(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_origin() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        std::fs::write(&path, "full_text = true\n[summary]\nsentences = 4\narticles = 2\n")
            .unwrap();
        let variables = [("GISTWIRE_SUMMARY__ARTICLES".to_owned(), "7".to_owned())];
        let flags = Flags { database: Some("flag.db".into()) };
        let loaded = Loaded::read_with(Some(&path), variables, &flags).unwrap();
        let origin = |key: &str| {
            let found = loaded.values.iter().find(|it| it.key == key).unwrap();
            (found.value.as_ref().map(ToString::to_string), found.origin.clone())
        };
        let file = Origin::File(path.clone());
        assert_eq!(origin("full_text"), (Some("true".into()), file.clone()));
        assert_eq!(origin("summary.sentences"), (Some("4".into()), file));
        let variable = Origin::Variable("GISTWIRE_SUMMARY__ARTICLES".into());
        assert_eq!(origin("summary.articles"), (Some("7".into()), variable));
        assert_eq!(origin("database"), (Some("\"flag.db\"".into()), Origin::Flag("--database")));
        assert_eq!(origin("telegram.token_file"), (None, Origin::Default));
        assert_eq!(origin("delivery.burst"), (Some("1".into()), Origin::Default));
        assert_eq!(loaded.values.len(), KEYS.len());
    }

    #[test]
    fn a_time_between_backups_is_checked_wherever_it_is_set() {
        let error = |value: &str| {
            let variables = [("GISTWIRE_BACKUP__EVERY".to_owned(), value.to_owned())];
            Loaded::read_with(None, variables, &Flags::default()).unwrap_err().to_string()
        };
        for value in ["soon", "5", "10s", "-1h"] {
            let said = error(value);
            assert!(said.contains("backup.every") && said.contains("BACKUP__EVERY"), "{said}");
        }
    }
}
