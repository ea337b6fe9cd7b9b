//! `/timeline NAME [PERIOD]`: the history of a company, one sentence per month or day, oldest
//! first.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::command::companies::company::{about_button, all_about, meant, nothing_yet};
use crate::command::layout::view::view;
use crate::command::request::action::{Action, TimelineTurn};
use crate::command::request::call::{Call, CommandError, Outcome, Sizes};
use crate::command::request::press::expired;
use crate::command::resolve::focus::Focus;
use crate::message::{Phrase, say};
use crate::reply::{Block, Reply, fit, less};
use crate::store::DatedMention;

/// Moments per page: this many fit one message, even with long sentences.
const N_MOMENTS: usize = 8;

/// Shorter histories are shown by day, longer ones by month.
const MAX_DAYS: i32 = 60;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (name, since) = meant(call, "timeline")?;
    let turn = TimelineTurn { name, since, offset: 0, snapshot: None };
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

/// Returns each month or day with the article that is most about the company, or the newest of
/// several equal ones; oldest first. Pure.
fn moments(dated: &[DatedMention], since: Option<Date>) -> Vec<(Date, DatedMention)> {
    let day = |it: &DatedMention| {
        Timestamp::from_second(it.published_at)
            .ok()
            .map(|it| it.to_zoned_datetime(TimeZone::UTC).date())
    };
    let mut dated: Vec<(Date, DatedMention)> =
        dated.iter().filter_map(|it| Some((day(it)?, *it))).collect();
    dated.retain(|it| since.is_none_or(|since| it.0 >= since));
    dated.sort_by_key(|it| (it.1.published_at, it.1.id));
    let (Some(first), Some(last)) = (dated.first(), dated.last()) else { return Vec::new() };
    let is_short = first.0.checked_add(MAX_DAYS.days()).is_ok_and(|end| last.0 < end);
    let same = |a: &(Date, DatedMention), b: &(Date, DatedMention)| {
        if is_short { a.0 == b.0 } else { a.0.first_of_month() == b.0.first_of_month() }
    };
    dated
        .chunk_by(same)
        .filter_map(|it| it.iter().max_by(|a, b| a.1.salience.total_cmp(&b.1.salience)).copied())
        .collect()
}

fn page(call: &Call<'_>, turn: &TimelineTurn) -> Result<Option<Reply>, CommandError> {
    let dated = call.ctx.store.dated_articles(&turn.name, turn.snapshot)?;
    let snapshot = turn.snapshot.or(dated.iter().map(|it| it.id).max());
    let moments = moments(&dated, turn.since);
    let offset = turn.offset as usize;
    let Some(shown) =
        moments.get(offset..(offset + N_MOMENTS).min(moments.len())).filter(|it| !it.is_empty())
    else {
        return Ok(None);
    };

    let focus = Focus::on_company(call, &turn.name);
    let sizes = Sizes { n_sentences: Some(1), ..call.sizes()? };
    let mut blocks = Vec::new();
    for ((day, it), number) in shown.iter().zip(1..) {
        let Some(article) = call.ctx.store.article(it.id)? else { return Ok(None) };
        let mut view = view(call, &article, &focus, &sizes);
        if call.has_buttons() {
            view.number = Some(number);
        } else {
            view.commands = vec![call.tappable(&format!("read_{}", article.id.0))];
        }
        blocks.push(Block::Excerpt { heading: call.messages().day(*day), article: view });
    }
    let render = |n_shown: &usize| {
        let heading = Reply::headed(heading(call, turn, &moments, &shown[..*n_shown]));
        blocks[..*n_shown].iter().cloned().fold(heading, Reply::and)
    };
    // One message, so that the next page can replace it.
    let (reply, n_shown) = fit(shown.len(), call.space(1), render, &[|n| less(n, 1)]);
    let mut turning = Vec::new();
    let turn_to = |offset: usize| {
        Action::Timeline(TimelineTurn { offset: offset as u32, snapshot, ..turn.clone() })
    };
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
        let ids = shown[..n_shown].iter().map(|(_, it)| format!("{} {}", it.id.0, turn.name));
        call.number_buttons(ids)?
    } else {
        Vec::new()
    };
    Ok(Some(reply.and_buttons(opening).and_buttons(vec![turning, further])))
}

/// Renders "Northwind · 1 Mar 2025 – 3 May 2025 · 1–8 of 20".
fn heading(
    call: &Call<'_>,
    turn: &TimelineTurn,
    moments: &[(Date, DatedMention)],
    shown: &[(Date, DatedMention)],
) -> Phrase {
    let days = match shown {
        [first, .., last] => say!(call, "day-range", first = first.0, last = last.0),
        [only] => Phrase::from(call.messages().day(only.0)),
        [] => Phrase::default(),
    };
    let what = say!(call, "timeline-heading", name = &turn.name, days = days);
    if shown.len() == moments.len() {
        return what;
    }
    let first = turn.offset as usize + 1;
    let last = turn.offset as usize + shown.len();
    say!(call, "timeline-part", what = what, first = first, last = last, n = moments.len())
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
    use crate::article::ArticleId;

    #[track_caller]
    fn check(dated: &[(&str, f64)], since: Option<&str>, expected: &[&str]) {
        let at = |day: &str| {
            day.parse::<Date>()
                .unwrap()
                .to_zoned_datetime(TimeZone::UTC)
                .unwrap()
                .timestamp()
                .as_second()
        };
        let dated: Vec<DatedMention> = dated
            .iter()
            .zip(1..)
            .map(|((day, salience), id)| DatedMention {
                id: ArticleId(id),
                published_at: at(day),
                salience: *salience,
            })
            .collect();
        let days: Vec<String> = moments(&dated, since.map(|it| it.parse().unwrap()))
            .into_iter()
            .map(|it| it.0.to_string())
            .collect();
        assert_eq!(days, expected);
    }

    #[test]
    fn a_long_story_has_one_moment_a_month_and_it_is_the_most_salient() {
        let dated =
            [("2025-05-20", 0.2), ("2025-03-09", 0.3), ("2025-03-02", 0.9), ("2025-03-01", 0.3)];
        check(&dated, None, &["2025-03-02", "2025-05-20"]);
    }

    #[test]
    fn a_short_story_has_one_moment_a_day() {
        check(
            &[("2025-03-09", 0.3), ("2025-03-02", 0.9), ("2025-03-02", 0.1)],
            None,
            &["2025-03-02", "2025-03-09"],
        );
    }

    #[test]
    fn a_story_begins_where_it_is_asked_to() {
        check(&[("2025-05-20", 0.2), ("2025-03-09", 0.3)], Some("2025-04-01"), &["2025-05-20"]);
        check(&[("2025-05-20", 0.2)], Some("2026-01-01"), &[]);
        check(&[], None, &[]);
    }
}
