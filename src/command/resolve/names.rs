//! Pickers: existing names, and names similar to a misspelt one, as buttons.

use crate::command::request::call::{Call, CommandError, rows};
use crate::reply::Button;

/// Number of names in a picker.
const N_PICKED: u32 = 6;

/// A longer name is not a misspelling, and comparing it with all others is slow.
const MAX_NAME_CHARS: usize = 64;

/// Returns the most frequent tags.
pub(crate) fn top_tags(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let tags = call.ctx.store.tags(0, N_PICKED)?;
    let buttons: Result<Vec<Button>, CommandError> = tags
        .iter()
        .map(|it| call.run_button(format!("#{} ({})", it.name, it.n_articles), "tag", &it.name))
        .collect();
    Ok(rows(buttons?, 2))
}

/// Returns the companies named most often, as buttons of a command.
pub(crate) fn top_companies(
    call: &Call<'_>,
    command: &'static str,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let companies = call.ctx.store.companies("", 0, N_PICKED)?;
    let buttons: Result<Vec<Button>, CommandError> = companies
        .iter()
        .map(|it| call.run_button(format!("{} ({})", it.name, it.n_articles), command, &it.name))
        .collect();
    Ok(rows(buttons?, 2))
}

/// Returns the tags nearest to the typed text, best first.
pub(crate) fn near_tags(call: &Call<'_>, typed: &str) -> Result<Vec<String>, CommandError> {
    if typed.is_empty() || typed.chars().count() > MAX_NAME_CHARS {
        return Ok(Vec::new());
    }
    Ok(call.ctx.store.near_tags(typed, 3)?)
}

/// Returns whether a name is worth comparing with all others.
pub(crate) fn is_plausible(name: &str) -> bool {
    name.chars().count() <= MAX_NAME_CHARS
}
