//! `/trend NAME [NAME2]`: articles per week, as a picture and as bars.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::command::companies::company::{about_button, all_about, meant, nothing_yet};
use crate::command::companies::timeline::undated;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::who::{Who, asked, one};
use crate::message::{Locale, Messages, Phrase, say};
use crate::reply::chart::{Chart, Series, monday_of, weeks_between};
use crate::reply::{Block, Reply};
use crate::store::DayCount;
use crate::text::slice::Slicing;

/// Ten years: earlier articles are mentioned in words, not drawn.
const MAX_WEEKS: usize = 520;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let mut companies: Vec<String> = Vec::new();
    let mut since = None;
    for part in names(call)? {
        let (name, day) = meant(&call.with(part), "trend")?;
        since = since.or(day);
        if !companies.contains(&name) {
            companies.push(name);
        }
    }
    shown(call, &companies, since)
}

/// Returns the parts of the argument that name one company each: the texts on both sides of "vs" or
/// a comma, else the whole argument if it is a name, else the first two halves that both are names.
/// If there are too many, the error is the answer.
fn names<'a>(call: &Call<'a>) -> Result<Vec<&'a str>, CommandError> {
    let argument = call.argument;
    if argument.is_empty() || argument.chars().count() > 200 || is_one(call, argument)? {
        return Ok(vec![argument]);
    }
    let mut parts = split(argument);
    if let [words] = parts[..]
        && are_all(call, words)?
    {
        parts = words.split_whitespace().collect();
    }
    if parts.len() > 2 {
        let reply = Reply::saying(say!(call, "trend-too-many"));
        let two = format!("{} vs {}", parts[0], parts[1]);
        let button = call.run_button(two.as_str(), "trend", &two)?;
        return Err(Outcome::missed(reply.and_buttons(vec![vec![button]])).into());
    }
    if parts.len() == 2 {
        return Ok(parts);
    }
    for (at, _) in argument.match_indices(char::is_whitespace) {
        let (first, other) = (argument.slice(..at).trim(), argument.slice(at..).trim());
        if !other.is_empty() && one(call, first)?.is_some() && is_one(call, other)? {
            return Ok(vec![first, other]);
        }
    }
    Ok(vec![argument])
}

/// Returns whether each word of a text is the name of a company of its own, and they are several.
fn are_all(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    /// More words are no list of companies.
    const MAX_NAMES: usize = 6;
    let words: Vec<&str> = text.split_whitespace().take(MAX_NAMES + 1).collect();
    if !(2..=MAX_NAMES).contains(&words.len()) {
        return Ok(false);
    }
    let mut companies = Vec::new();
    for word in words {
        match one(call, word)? {
            Some(company) if !companies.contains(&company) => companies.push(company),
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Returns whether a text is one company's name, optionally followed by a period.
fn is_one(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    Ok(matches!(asked(call, text)?.who, Who::One(_)))
}

fn split(argument: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for word in argument.split_whitespace() {
        if ["vs", "vs.", "versus"].iter().any(|it| word.eq_ignore_ascii_case(it)) {
            let at = word.as_ptr() as usize - argument.as_ptr() as usize;
            parts.push(argument.slice(from..at));
            from = at + word.len();
        }
    }
    parts.push(argument.slice(from..));
    if parts.len() == 1 {
        parts = argument.split(',').collect();
    }
    parts.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect()
}

fn shown(
    call: &Call<'_>,
    companies: &[String],
    since: Option<Date>,
) -> Result<Outcome, CommandError> {
    let today = call.ctx.now.to_zoned_datetime(TimeZone::UTC).date();
    let mut series: Vec<(String, Vec<DayCount>)> = Vec::new();
    for name in companies {
        let n_named = call.ctx.store.company_count(name)?.named;
        if n_named == 0 {
            return nothing_yet(call, "trend", name);
        }
        let mut days = call.ctx.store.company_days(name)?;
        if days.is_empty() {
            return nothing_dated(call, name, undated(call, name, n_named));
        }
        // A future date is an error of its source.
        days.retain(|it| it.day <= today && since.is_none_or(|since| it.day >= since));
        series.push((name.clone(), days));
    }
    let mut all = series.iter().flat_map(|it| &it.1).map(|it| it.day);
    let Some(first_day) = all.next() else {
        let names = call.messages().or(companies);
        let said = match since {
            Some(since) => say!(call, "nothing-since", name = names, since = since),
            // A future date is an error, so nothing is left to draw.
            None => say!(call, "trend-no-dates", name = names),
        };
        return nothing_dated(call, &companies[0], said);
    };
    let (first_day, last_day) =
        all.fold((first_day, first_day), |(first, last), it| (first.min(it), last.max(it)));
    let chart =
        chart(call.request.locale, &series, since.unwrap_or(first_day).max(first_day), last_day);
    Ok(Outcome::found(reply(call, companies, chart)?))
}

fn chart(
    locale: Locale,
    series: &[(String, Vec<DayCount>)],
    first_day: Date,
    last_day: Date,
) -> Chart {
    let last_week = monday_of(last_day);
    let n_weeks = (weeks_between(monday_of(first_day), last_week) + 1).min(MAX_WEEKS);
    let first_week = last_week.saturating_sub(jiff::ToSpan::weeks(n_weeks as i64 - 1));
    let counted = |(name, days): &(String, Vec<DayCount>)| {
        let mut counts = vec![0; n_weeks];
        for it in days.iter().filter(|it| it.day >= first_week) {
            if let Some(count) = counts.get_mut(weeks_between(first_week, monday_of(it.day))) {
                *count += it.n_articles;
            }
        }
        Series { name: name.clone(), counts }
    };
    let series: Vec<Series> = series.iter().map(counted).collect();
    let names: Vec<&str> = series.iter().map(|it| it.name.as_str()).collect();
    let messages = Messages::of(locale);
    let title = say!(messages, "chart-articles-a-week", names = messages.and(&names)).plain();
    Chart { title, locale, first_week, is_daily: false, series }
}

fn reply(call: &Call<'_>, companies: &[String], chart: Chart) -> Result<Reply, CommandError> {
    let last_week = chart.week(chart.n_weeks().saturating_sub(1));
    let messages = call.messages();
    let (first, last) = (messages.month(chart.first_week), messages.month(last_week));
    let months = match first == last {
        true => Phrase::from(first),
        false => say!(call, "month-range", first = first, last = last),
    };
    let total = |series: &Series| series.counts.iter().sum::<u32>();
    let mut reply = match chart.series.as_slice() {
        [only] => {
            let n = total(only);
            Reply::headed(say!(call, "trend-heading", name = &only.name, n = n, months = months))
        }
        _ => {
            let names = messages.and(companies);
            Reply::headed(say!(call, "trend-heading-of-two", names = names, months = months))
        }
    };
    for series in &chart.series {
        let peak = peak(&chart, series);
        let (name, n) = (&series.name, total(series));
        reply = match (chart.series.len(), peak) {
            (1, None) => reply,
            (1, Some((week, most))) => {
                reply.and_say(say!(call, "trend-peak", week = week, most = most))
            }
            (_, None) => {
                reply.and(Block::Bullet(say!(call, "trend-series", name = name, n = n).into()))
            }
            (_, Some((week, most))) => {
                let said =
                    say!(call, "trend-series-peak", name = name, n = n, week = week, most = most);
                reply.and(Block::Bullet(said.into()))
            }
        };
    }
    let mut buttons = Vec::new();
    for name in companies {
        buttons.push(about_button(call, name)?);
        if let [_] = companies {
            buttons.push(call.run_button(say!(call, "timeline"), "timeline", name)?);
            buttons.push(call.run_button(say!(call, "related"), "related", name)?);
        }
    }
    Ok(reply.and(Block::Chart(chart)).and_buttons(vec![buttons]))
}

/// Returns the week with the most articles and their number, if one week has more than all others.
fn peak(chart: &Chart, series: &Series) -> Option<(Date, u32)> {
    let most = series.counts.iter().copied().max().filter(|most| *most > 1)?;
    let mut weeks = series.counts.iter().enumerate().filter(|(_, count)| **count == most);
    let (at, _) = weeks.next()?;
    let is_alone = weeks.next().is_none() && chart.n_weeks() > 1;
    is_alone.then(|| (chart.week(at), most))
}

fn nothing_dated(call: &Call<'_>, name: &str, said: Phrase) -> Result<Outcome, CommandError> {
    let all = all_about(call, name)?;
    Ok(Outcome::missed(Reply::saying(said).and_buttons(vec![vec![all]])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_stand_around_vs_or_a_comma() {
        for argument in [
            "ant group vs jd",
            "ant group VS. jd",
            "ant group versus  jd",
            "ant group, jd",
            "ant group,jd,",
        ] {
            assert_eq!(split(argument), ["ant group", "jd"], "{argument}");
        }
        assert_eq!(split("a vs b vs c"), ["a", "b", "c"]);
        assert_eq!(split("canvs"), ["canvs"]);
        assert_eq!(split(" , vs "), [","; 1]);
    }

    fn on(day: &str, n_articles: u32) -> DayCount {
        DayCount { day: day.parse().unwrap(), n_articles }
    }

    fn chart_of(days: &[DayCount]) -> Chart {
        let (first, last) = (days[0].day, days[days.len() - 1].day);
        chart(Locale::English, &[("Northwind".into(), days.to_vec())], first, last)
    }

    #[test]
    fn weeks_without_an_article_count_nothing() {
        let chart = chart_of(&[on("2025-03-03", 1), on("2025-03-04", 2), on("2025-03-19", 1)]);
        assert_eq!(
            (chart.first_week.to_string().as_str(), chart.series[0].counts.as_slice()),
            ("2025-03-03", &[3, 0, 1][..])
        );
    }

    #[test]
    fn a_slip_of_a_century_does_not_flatten_the_chart() {
        let chart = chart_of(&[on("1925-03-03", 1), on("2025-03-19", 1)]);
        assert_eq!((chart.n_weeks(), chart.series[0].counts.iter().sum::<u32>()), (MAX_WEEKS, 1));
    }
}
