//! Completions for Tab: commands, tags after `/tag`, companies after `/company` and similar
//! commands, and both as plain text.

use crate::command;
use crate::context::Context;
use crate::reply::one_line;
use crate::text::slice::Slicing;

/// The largest number of names offered; nobody would read more.
const MAX_NAMES: u32 = 5000;

/// Everything that can be completed, most used first.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) commands: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) companies: Vec<String>,
}

impl Vocabulary {
    /// Returns the commands, and the names in the store. If the store cannot be read, no names are
    /// completed.
    pub(super) fn of(context: &Context) -> Vocabulary {
        let names = |counts: Result<Vec<crate::store::Count>, _>| {
            counts.unwrap_or_default().into_iter().map(|it| one_line(&it.name)).collect()
        };
        Vocabulary {
            commands: command::menu().iter().map(|it| format!("/{}", it.name)).collect(),
            tags: names(context.store.tags(0, MAX_NAMES)),
            companies: names(context.store.companies("", 0, MAX_NAMES)),
        }
    }

    /// Returns where the completed piece begins, and its completions.
    pub(super) fn complete(&self, line: &str) -> (usize, Vec<String>) {
        let Some((command, typed)) = line.split_once(' ').filter(|_| line.starts_with('/')) else {
            if line.starts_with('/') {
                return (0, beginning_with(line, &self.commands));
            }
            let mut names = beginning_with(line, &self.companies);
            names.extend(beginning_with(line, &self.tags));
            return (0, if line.is_empty() { Vec::new() } else { names });
        };
        let start = line.len() - typed.len();
        match command.to_ascii_lowercase().as_str() {
            "/tag" => {
                let bare = typed.trim_start_matches('#');
                (line.len() - bare.len(), beginning_with(bare, &self.tags))
            }
            "/company" | "/timeline" | "/related" => {
                (start, beginning_with(typed, &self.companies))
            }
            // The second of two names starts a new completion.
            "/trend" => {
                let second = [" vs ", ", "]
                    .into_iter()
                    .filter_map(|it| typed.rfind(it).map(|at| at + it.len()))
                    .max()
                    .unwrap_or(0);
                (start + second, beginning_with(typed.slice(second..), &self.companies))
            }
            "/help" => (
                start,
                beginning_with(&format!("/{}", typed.trim_start_matches('/')), &self.commands),
            ),
            "/settings" => (
                start,
                beginning_with(typed, &["sentences ", "articles ", "default"].map(str::to_owned)),
            ),
            _ => (start, Vec::new()),
        }
    }

    /// Returns the rest of the first completion, to show after the cursor.
    pub(super) fn hint(&self, line: &str) -> Option<String> {
        // A word or two of plain text is more often a search than the beginning of a name.
        if !line.starts_with('/') || line.len() < 2 {
            return None;
        }
        let (start, candidates) = self.complete(line);
        let rest = candidates.first()?.get(line.len() - start..)?.to_owned();
        (!rest.is_empty()).then_some(rest)
    }
}

fn beginning_with(typed: &str, names: &[String]) -> Vec<String> {
    let typed = typed.to_lowercase();
    names.iter().filter(|it| it.to_lowercase().starts_with(&typed)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let own = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
        Vocabulary {
            commands: own(&["/tag", "/tags", "/company"]),
            tags: own(&["china", "chips"]),
            companies: own(&["Alibaba Group"]),
        }
    }

    #[track_caller]
    fn check(line: &str, start: usize, expected: &[&str]) {
        assert_eq!(
            vocabulary().complete(line),
            (start, expected.iter().map(|it| (*it).to_owned()).collect())
        );
    }

    #[test]
    fn a_slash_begins_a_command() {
        check("/ta", 0, &["/tag", "/tags"]);
        check("/", 0, &["/tag", "/tags", "/company"]);
    }

    #[test]
    fn a_command_knows_its_names() {
        check("/tag ch", 5, &["china", "chips"]);
        check("/tag #chi", 6, &["china", "chips"]);
        check("/company ali", 9, &["Alibaba Group"]);
        check("/timeline ali", 10, &["Alibaba Group"]);
        check("/trend ali", 7, &["Alibaba Group"]);
        check("/trend tencent vs ali", 18, &["Alibaba Group"]);
        check("/latest 3", 8, &[]);
    }

    #[test]
    fn plain_text_is_a_name() {
        check("ali", 0, &["Alibaba Group"]);
        check("", 0, &[]);
    }

    #[test]
    fn the_hint_is_what_is_left_to_type() {
        assert_eq!(vocabulary().hint("/comp"), Some("any".into()));
        assert_eq!(vocabulary().hint("/tag chi"), Some("na".into()));
        assert_eq!(vocabulary().hint("/tags"), None);
        assert_eq!(vocabulary().hint("ali"), None);
    }
}
