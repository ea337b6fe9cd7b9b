//! Where the settings and the database are if nobody names them.
//!
//! Settings, the first file that exists: the folder that systemd names (`CONFIGURATION_DIRECTORY`),
//! `config/` in the working directory, `$XDG_CONFIG_HOME/gistwire` (`~/.config/gistwire`),
//! `/etc/gistwire`.
//!
//! Database: the folder that systemd names (`STATE_DIRECTORY`), else the first that exists of the
//! working directory, `$XDG_DATA_HOME/gistwire` (`~/.local/share/gistwire`) and `/var/lib/gistwire`;
//! if there is none, it is created in the working directory.

use std::path::{Path, PathBuf};

/// The name of the settings file in its folder.
const CONFIG: &str = "gistwire.toml";

/// The name of the database in its folder.
const DATABASE: &str = "gistwire.db";

/// The folder of the settings in the working directory, and that of the whole machine.
const HERE: &str = "config";
const MACHINE_CONFIG: &str = "/etc/gistwire";
const MACHINE_DATA: &str = "/var/lib/gistwire";

/// The folders for settings if the environment names none.
pub(super) fn default_folders() -> Vec<PathBuf> {
    vec![HERE.into(), MACHINE_CONFIG.into()]
}

/// The folders to look in.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Folders with settings, the first first.
    pub(super) config_folders: Vec<PathBuf>,
    /// The folder that systemd keeps for the data of the service.
    state: Option<PathBuf>,
    /// Databases to use if they exist, the first first.
    databases: Vec<PathBuf>,
}

impl Places {
    /// Returns the places according to these variables.
    pub(super) fn of(variables: &[(String, String)]) -> Places {
        let variable = |name: &str| {
            let found = variables.iter().find(|it| it.0 == name);
            found.map(|it| it.1.as_str()).filter(|it| !it.trim().is_empty())
        };
        // systemd separates several folders with colons; relative paths are invalid by XDG's rules.
        let folder = |name: &str| {
            let path = Path::new(variable(name)?.split(':').next()?);
            path.is_absolute().then(|| path.to_owned())
        };
        let of_user = |name: &str, below_home: &str| {
            let base = folder(name).or_else(|| Some(folder("HOME")?.join(below_home)))?;
            Some(base.join("gistwire"))
        };
        let config_folders = [
            folder("CONFIGURATION_DIRECTORY"),
            Some(HERE.into()),
            of_user("XDG_CONFIG_HOME", ".config"),
            Some(MACHINE_CONFIG.into()),
        ];
        let data_folders = [
            Some(PathBuf::new()),
            of_user("XDG_DATA_HOME", ".local/share"),
            Some(MACHINE_DATA.into()),
        ];
        Places {
            config_folders: config_folders.into_iter().flatten().collect(),
            state: folder("STATE_DIRECTORY"),
            databases: data_folders.into_iter().flatten().map(|it| it.join(DATABASE)).collect(),
        }
    }

    /// Returns the first settings file that exists.
    pub(super) fn config(&self) -> Option<PathBuf> {
        self.config_folders.iter().map(|folder| folder.join(CONFIG)).find(|it| it.exists())
    }

    /// Returns the database that is meant if none is named.
    pub(super) fn database(&self) -> PathBuf {
        if let Some(folder) = &self.state {
            return folder.join(DATABASE);
        }
        let existing = self.databases.iter().find(|it| it.exists());
        existing.cloned().unwrap_or_else(|| PathBuf::from(DATABASE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(variables: &[(&str, &str)]) -> Places {
        let variables: Vec<_> =
            variables.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        Places::of(&variables)
    }

    #[test]
    fn settings_are_looked_for_in_the_order_of_the_manual() {
        let found = places(&[
            ("HOME", "/home/kim"),
            ("CONFIGURATION_DIRECTORY", "/etc/news:/etc/more"),
            ("XDG_CONFIG_HOME", ""),
        ]);
        let expected = ["/etc/news", "config", "/home/kim/.config/gistwire", "/etc/gistwire"];
        assert_eq!(found.config_folders, expected.map(PathBuf::from));
        let found = places(&[("HOME", "/home/kim"), ("XDG_CONFIG_HOME", "/srv/settings")]);
        assert_eq!(found.config_folders[1], PathBuf::from("/srv/settings/gistwire"));
        assert_eq!(places(&[]).config_folders, default_folders());
    }

    #[test]
    fn the_database_is_the_one_that_exists_and_otherwise_here() {
        let home = tempfile::tempdir().unwrap();
        let variables = [("HOME", home.path().to_str().unwrap())];
        assert_eq!(places(&variables).database(), PathBuf::from("gistwire.db"));
        let own = home.path().join(".local/share/gistwire/gistwire.db");
        std::fs::create_dir_all(own.parent().unwrap()).unwrap();
        std::fs::write(&own, "").unwrap();
        assert_eq!(places(&variables).database(), own);
        let service = places(&[("STATE_DIRECTORY", "/var/lib/news"), variables[0]]);
        assert_eq!(service.database(), PathBuf::from("/var/lib/news/gistwire.db"));
    }

    #[test]
    fn a_relative_folder_is_no_place() {
        let found = places(&[("XDG_CONFIG_HOME", "settings"), ("HOME", "here")]);
        assert_eq!(found.config_folders, default_folders());
    }
}
