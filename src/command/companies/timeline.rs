//! `/timeline NAME [PERIOD]`: the history of a company, one sentence per month or day, oldest
//! first.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::command::companies::company::{about_button, all_about, meant, nothing_yet};
use crate::command::layout::view::view;
use crate::command::request::action::{Action, TimelineTurn};
use crate::command::request::call::{Call, CommandError, Outcome, Sizes};
use crate::command::request::press::expired;
use crate::command::resolve::focus::Focus;
use crate::message::{Phrase, say};
use crate::reply::{Block, Reply, fit, less};
use crate::store::{DayCount, MostAbout};

/// Moments per page: this many fit one message, even with long sentences.
const N_MOMENTS: usize = 8;

/// Shorter histories are shown by day, longer ones by month.
const MAX_DAYS: i32 = 60;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (name, since) = meant(call, "timeline")?;
    let turn = TimelineTurn { name, since, offset: 0 };
    match page(call, &turn)? {
        Some(reply) => Ok(Outcome::found(reply)),
        None => nothing_dated(call, &turn.name, since),
    }
}

/// Answers with the page that a button turned to.
pub(crate) fn turned(call: &Call<'_>, turn: &TimelineTurn) -> Result<Outcome, CommandError> {
    Ok(match page(call, turn)? {
        Some(reply) => Outcome::found(reply).in_place(),
        None => expired(call),
    })
}

/// A month or a day with articles: its first and its last day.
type Moment = (Date, Date);

/// Returns the months or days with articles, oldest first. Pure.
fn moments(days: &[DayCount], since: Option<Date>) -> Vec<Moment> {
    let mut days: Vec<Date> =
        days.iter().map(|it| it.day).filter(|it| since.is_none_or(|since| *it >= since)).collect();
    days.sort_unstable();
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
    let is_short = first.checked_add(MAX_DAYS.days()).is_ok_and(|end| *last < end);
    let same = |a: &Date, b: &Date| {
        if is_short { a == b } else { a.first_of_month() == b.first_of_month() }
    };
    days.chunk_by(same).filter_map(|it| Some((*it.first()?, *it.last()?))).collect()
}

fn page(call: &Call<'_>, turn: &TimelineTurn) -> Result<Option<Reply>, CommandError> {
    let store = call.ctx.store;
    let moments = moments(&store.company_days(&turn.name)?, turn.since);
    let offset = turn.offset as usize;
    let mut shown = Vec::new();
    for moment in moments.iter().skip(offset).take(N_MOMENTS) {
        shown.extend(store.most_about(&turn.name, *moment)?);
    }
    if shown.is_empty() {
        return Ok(None);
    }

    let focus = Focus::on_company(call, &turn.name);
    let sizes = Sizes { n_sentences: Some(1), ..call.sizes()? };
    let mut blocks = Vec::new();
    for (it, number) in shown.iter().zip(1..) {
        let Some(article) = store.article(it.id)? else { return Ok(None) };
        let mut view = view(call, &article, &focus, &sizes);
        if call.has_buttons() {
            view.number = Some(number);
        } else {
            view.commands = vec![call.tappable(&format!("read_{}", article.id.0))];
        }
        blocks.push(Block::Excerpt { heading: call.messages().day(it.day), article: view });
    }
    let render = |n_shown: &usize| {
        let heading = Reply::headed(heading(call, turn, moments.len(), &shown[..*n_shown]));
        blocks[..*n_shown].iter().cloned().fold(heading, Reply::and)
    };
    // One message, so that the next page can replace it.
    let (reply, n_shown) = fit(shown.len(), call.space(1), render, &[|n| less(n, 1)]);
    let mut turning = Vec::new();
    let turn_to =
        |offset: usize| Action::Timeline(TimelineTurn { offset: offset as u32, ..turn.clone() });
    if offset > 0 {
        let back = turn_to(offset.saturating_sub(N_MOMENTS));
        turning.push(call.button(say!(call, "timeline-earlier"), &back)?);
    }
    let next = (offset + n_shown < moments.len()).then(|| turn_to(offset + n_shown));
    call.note_next(next.as_ref())?;
    if let Some(next) = next {
        turning.push(call.button(say!(call, "timeline-later"), &next)?);
    }
    let further = vec![
        about_button(call, &turn.name)?,
        call.run_button(say!(call, "trend"), "trend", &turn.name)?,
        call.run_button(say!(call, "related"), "related", &turn.name)?,
    ];
    let opening = if call.has_buttons() {
        let ids = shown[..n_shown].iter().map(|it| format!("{} {}", it.id.0, turn.name));
        call.number_buttons(ids)?
    } else {
        Vec::new()
    };
    Ok(Some(reply.and_buttons(opening).and_buttons(vec![turning, further])))
}

/// Renders "Northwind · 1 Mar 2025 – 3 May 2025 · 1–8 of 20".
fn heading(call: &Call<'_>, turn: &TimelineTurn, n_moments: usize, shown: &[MostAbout]) -> Phrase {
    let days = match shown {
        [first, .., last] => say!(call, "day-range", first = first.day, last = last.day),
        [only] => Phrase::from(call.messages().day(only.day)),
        [] => Phrase::default(),
    };
    let what = say!(call, "timeline-heading", name = &turn.name, days = days);
    if shown.len() == n_moments {
        return what;
    }
    let first = turn.offset as usize + 1;
    let last = turn.offset as usize + shown.len();
    say!(call, "timeline-part", what = what, first = first, last = last, n = n_moments)
}

fn nothing_dated(
    call: &Call<'_>,
    name: &str,
    since: Option<Date>,
) -> Result<Outcome, CommandError> {
    let n_named = call.ctx.store.company_count(name)?.named;
    if n_named == 0 {
        return nothing_yet(call, "timeline", name);
    }
    let said = match since {
        Some(since) => say!(call, "nothing-since", name = name, since = since),
        None => undated(call, name, n_named),
    };
    let all = all_about(call, name)?;
    Ok(Outcome::missed(Reply::saying(said).and_buttons(vec![vec![all]])))
}

/// Returns the answer for a company whose articles have no date.
pub(crate) fn undated(call: &Call<'_>, name: &str, n_named: u32) -> Phrase {
    say!(call, "articles-undated", name = name, n = n_named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(days: &[&str], since: Option<&str>, expected: &[(&str, &str)]) {
        let day = |it: &str| it.parse::<Date>().unwrap();
        let days: Vec<DayCount> =
            days.iter().map(|it| DayCount { day: day(it), n_articles: 1 }).collect();
        let found: Vec<(String, String)> = moments(&days, since.map(day))
            .into_iter()
            .map(|(first, last)| (first.to_string(), last.to_string()))
            .collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(first, last)| ((*first).into(), (*last).into())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_long_story_has_one_moment_a_month() {
        check(
            &["2025-03-01", "2025-03-09", "2025-05-20"],
            None,
            &[("2025-03-01", "2025-03-09"), ("2025-05-20", "2025-05-20")],
        );
    }

    #[test]
    fn a_short_story_has_one_moment_a_day() {
        check(
            &["2025-03-02", "2025-03-09"],
            None,
            &[("2025-03-02", "2025-03-02"), ("2025-03-09", "2025-03-09")],
        );
    }

    #[test]
    fn a_story_begins_where_it_is_asked_to() {
        let one = ("2025-05-20", "2025-05-20");
        check(&["2025-03-09", "2025-05-20"], Some("2025-04-01"), &[one]);
        check(&["2025-05-20"], Some("2026-01-01"), &[]);
        check(&[], None, &[]);
    }
}
