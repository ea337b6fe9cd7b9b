//! Whether an article says of itself that its source has corrected or withdrawn it, by the phrases
//! of data/standing.toml.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

use crate::text::slice::Slicing;

/// What happened to an article after it was published. Most have none: they are as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Its source has corrected it.
    Corrected,
    /// Its source has withdrawn it.
    Withdrawn,
}

/// A note is at the beginning of its paragraph; what follows does not decide.
const MAX_NOTE_BYTES: usize = 300;

/// Paragraphs at either end of a text that may be a note.
const MAX_NOTES: usize = 3;

/// A longer text is still there: what says that it was withdrawn is about something else.
const MAX_WITHDRAWN_BYTES: usize = 1_200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    corrected: PhraseList,
    withdrawn: PhraseList,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseList {
    titles: Vec<String>,
    notes: Vec<String>,
}

struct Marks {
    titles: Regex,
    notes: Regex,
}

struct AllMarks {
    corrected: Marks,
    withdrawn: Marks,
}

#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
static MARKS: LazyLock<AllMarks> = LazyLock::new(|| {
    let phrases: Phrases =
        toml::from_str(include_str!("../../data/standing.toml")).expect("valid phrases");
    let beginning = |list: &[String]| {
        let pattern = format!("^(?:{})", list.join("|"));
        RegexBuilder::new(&pattern).case_insensitive(true).build().expect("valid patterns")
    };
    let marks = |list: &PhraseList| Marks {
        titles: beginning(&list.titles),
        notes: beginning(&list.notes),
    };
    AllMarks { corrected: marks(&phrases.corrected), withdrawn: marks(&phrases.withdrawn) }
});

/// Returns what an article calls itself, corrected or withdrawn; `None` if neither. News about a
/// withdrawal says so in its text, not at its beginning or end.
pub(crate) fn standing(title: &str, body: &str) -> Option<Standing> {
    let title = straightened(title);
    let paragraphs = || body.split("\n\n").map(str::trim).filter(|it| !it.is_empty());
    let says = |marks: &Marks, text: &str| {
        let text = text.slice(..text.floor_char_boundary(MAX_NOTE_BYTES));
        marks.notes.is_match(&straightened(text.trim_start_matches(['*', '_', '“', '"'])))
    };
    let is_gone = body.len() <= MAX_WITHDRAWN_BYTES
        && paragraphs().next().is_some_and(|it| says(&MARKS.withdrawn, it));
    if MARKS.withdrawn.titles.is_match(&title) || is_gone {
        return Some(Standing::Withdrawn);
    }
    let last = body.rsplit("\n\n").map(str::trim).filter(|it| !it.is_empty()).take(MAX_NOTES);
    let at_ends = paragraphs().take(MAX_NOTES).chain(last);
    let is_corrected = MARKS.corrected.titles.is_match(&title)
        || at_ends.into_iter().any(|it| says(&MARKS.corrected, it));
    is_corrected.then_some(Standing::Corrected)
}

fn straightened(text: &str) -> String {
    text.trim().replace('\'', "’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, body: &str, expected: Option<Standing>) {
        assert_eq!(standing(title, body), expected, "{title} / {body}");
    }

    #[test]
    fn an_article_says_that_it_was_corrected() {
        let corrected = Some(Standing::Corrected);
        let text = "The ferry sank on Monday.\n\nNobody was hurt.";
        check("CORRECTED-Ferry sinks off the coast", text, corrected);
        check("Correction: Ferry sinks", text, corrected);
        check("(Corrected) Ferry sinks", text, corrected);
        check("Berichtigung: Fähre gesunken", text, corrected);
        check("Ferry sinks", &format!("{text}\n\nCorrection: It sank on Sunday."), corrected);
        check(
            "Ferry sinks",
            &format!("{text}\n\nAn earlier version of this article gave the wrong day."),
            corrected,
        );
        check(
            "Fähre",
            &format!("In einer früheren Version dieses Artikels hieß es …\n\n{text}"),
            corrected,
        );
    }

    #[test]
    fn an_article_says_that_it_was_withdrawn() {
        let withdrawn = Some(Standing::Withdrawn);
        check("WITHDRAWN: Ferry sinks", "The ferry sank.", withdrawn);
        check("Ferry sinks", "This story has been withdrawn because it was wrong.", withdrawn);
        check("Fähre", "Dieser Artikel wurde zurückgezogen.", withdrawn);
        check("Ferry", "Editor's note: This article has been removed.", withdrawn);
    }

    #[test]
    fn news_about_corrections_and_withdrawals_stands() {
        check("Correction in stock markets deepens", "Shares fell by a tenth.", None);
        check("Withdrawn drug returns", "The drug was withdrawn in 2019.", None);
        check("Paper retracts study", "The journal has retracted the study of 2019.", None);
        let long = format!("The article was removed from shops. {}", "It sold well. ".repeat(100));
        check("Toy recalled", &long, None);
    }
}
