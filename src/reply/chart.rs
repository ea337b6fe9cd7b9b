//! A chart as data, and as lines of bars if a picture is not possible. `draw` makes the picture.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};
use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthStr;

use crate::message::{Locale, Messages, say};

/// Columns of the longest bar.
const BAR_WIDTH: usize = 14;

/// Maximum number of bars: a caption holds 1024 characters.
const MAX_BARS: usize = 18;

/// The characters that the bars of each name consist of.
const FILLS: [char; 2] = ['█', '▒'];

/// Counts per week, or per day: articles of one company or of several.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Chart {
    /// The title, in one line.
    pub title: String,
    /// The language of its labels.
    #[serde(default)]
    pub locale: Locale,
    /// The Monday of the first week; the first day of a chart by days.
    pub first_week: Date,
    /// Whether a count is that of a day and not of a week.
    #[serde(default)]
    pub is_daily: bool,
    /// One or two, with a count for each week; all of the same length.
    pub series: Vec<Series>,
}

/// One name's series of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Series {
    /// What is counted: the company whose articles.
    pub name: String,
    /// One count per week.
    pub counts: Vec<u32>,
}

/// The period that a bar represents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ChartInterval {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Chart {
    /// Returns the number of weeks that the chart spans.
    pub fn n_weeks(&self) -> usize {
        self.series.iter().map(|it| it.counts.len()).max().unwrap_or(0)
    }

    /// Returns the Monday of a week, counted from the first; the day of a chart by days.
    pub fn week(&self, at: usize) -> Date {
        let at = i64::try_from(at).unwrap_or(0);
        self.first_week.saturating_add(if self.is_daily { at.days() } else { at.weeks() })
    }

    /// Renders the chart as lines of equal-width characters: a bar for each week, or for each
    /// month, quarter or year if there are too many weeks. A week belongs to the month of its
    /// Monday.
    pub fn bars(&self) -> Vec<String> {
        let max_rows = MAX_BARS / self.series.len().max(1);
        let steps = [
            ChartInterval::Day,
            ChartInterval::Week,
            ChartInterval::Month,
            ChartInterval::Quarter,
            ChartInterval::Year,
        ]
        .into_iter()
        .skip(usize::from(!self.is_daily));
        let rows =
            steps.map(|it| self.rows(it)).find(|it| it.len() <= max_rows).unwrap_or_else(|| {
                let years = self.rows(ChartInterval::Year);
                years[years.len().saturating_sub(max_rows)..].to_vec()
            });
        let most = rows.iter().flat_map(|it| &it.1).copied().max().unwrap_or(0).max(1);
        let label_width = rows.iter().map(|it| it.0.width()).max().unwrap_or(0);
        let mut lines = Vec::new();
        if self.series.len() > 1 {
            let legend: Vec<String> = self
                .series
                .iter()
                .zip(FILLS)
                .map(|(it, fill)| format!("{fill} {}", it.name))
                .collect();
            lines.push(legend.join("  "));
        }
        for (label, counts) in rows {
            for (at, (count, fill)) in counts.iter().zip(FILLS).enumerate() {
                let label = if at == 0 { label.as_str() } else { "" };
                let bar = bar(*count, most, fill);
                let indent = " ".repeat(label_width.saturating_sub(label.width()));
                let gap = if bar.is_empty() { "" } else { " " };
                lines.push(format!("{indent}{label} {bar}{gap}{count}"));
            }
        }
        lines
    }

    /// Returns the label and the counts of the series for each step.
    fn rows(&self, step: ChartInterval) -> Vec<(String, Vec<u32>)> {
        let mut rows: Vec<(Date, Vec<u32>)> = Vec::new();
        for at in 0..self.n_weeks() {
            let begin = step.begin(self.week(at));
            let counts = self.series.iter().map(|it| it.counts.get(at).copied().unwrap_or(0));
            match rows.last_mut().filter(|it| it.0 == begin) {
                Some((_, sums)) => {
                    sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count)
                }
                None => rows.push((begin, counts.collect())),
            }
        }
        rows.into_iter()
            .map(|(begin, counts)| (step.label(begin, Messages::of(self.locale)), counts))
            .collect()
    }
}

impl ChartInterval {
    fn begin(self, week: Date) -> Date {
        let month = match self {
            ChartInterval::Day => return week,
            ChartInterval::Week => return monday_of(week),
            ChartInterval::Month => week.month(),
            ChartInterval::Quarter => (week.month() - 1) / 3 * 3 + 1,
            ChartInterval::Year => 1,
        };
        Date::new(week.year(), month, 1).unwrap_or(week)
    }

    fn label(self, begin: Date, messages: &Messages) -> String {
        match self {
            ChartInterval::Day | ChartInterval::Week => messages.day_of_year(begin),
            ChartInterval::Month => messages.month(begin),
            ChartInterval::Quarter => {
                let quarter = ((begin.month() - 1) / 3 + 1).to_string();
                say!(messages, "quarter", quarter = quarter, year = begin.year().to_string())
                    .plain()
            }
            ChartInterval::Year => begin.year().to_string(),
        }
    }
}

/// Returns the Monday of a day's week.
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// Returns the number of weeks between two Mondays.
pub fn weeks_between(first: Date, last: Date) -> usize {
    let days = first.until((Unit::Day, last)).map_or(0, |it| it.get_days());
    usize::try_from(days / 7).unwrap_or(0)
}

/// Renders a bar; any count above 0 is at least a sliver.
fn bar(count: u32, most: u32, fill: char) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let n_eighths = (f64::from(count) / f64::from(most) * BAR_WIDTH as f64 * 8.0).round() as usize;
    let n_eighths = if count > 0 { n_eighths.max(1) } else { 0 };
    if fill != FILLS[0] {
        return fill.to_string().repeat(n_eighths.div_ceil(8));
    }
    format!("{}{}", fill.to_string().repeat(n_eighths / 8), EIGHTHS[n_eighths % 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(first: &str, series: &[&[u32]]) -> Chart {
        let names = ["Northwind", "Lightboat"].into_iter();
        let series = series
            .iter()
            .zip(names)
            .map(|(it, name)| Series { name: name.into(), counts: it.to_vec() })
            .collect();
        Chart {
            title: "Articles a week".into(),
            locale: Locale::English,
            first_week: first.parse().unwrap(),
            is_daily: false,
            series,
        }
    }

    #[test]
    fn days_have_bars_of_their_own_or_are_summed_up_by_week() {
        let daily = |n| Chart { is_daily: true, ..chart("2025-03-05", &[&vec![1; n]]) }.bars();
        assert_eq!(daily(2), ["5 Mar ██████████████ 1", "6 Mar ██████████████ 1"]);
        assert_eq!(daily(28)[..2], [" 3 Mar ██████████ 5", "10 Mar ██████████████ 7"]);
    }

    #[test]
    fn a_bar_a_week() {
        assert_eq!(
            chart("2025-03-03", &[&[4, 0, 1]]).bars(),
            [" 3 Mar ██████████████ 4", "10 Mar 0", "17 Mar ███▌ 1"]
        );
    }

    #[test]
    fn two_names_stand_below_each_other_under_a_legend() {
        let expected = [
            "█ Northwind  ▒ Lightboat",
            " 3 Mar ██████████████ 4",
            "       ▒▒▒▒▒▒▒ 2",
            "10 Mar 0",
            "       ▒▒▒▒ 1",
        ];
        assert_eq!(chart("2025-03-03", &[&[4, 0], &[2, 1]]).bars(), expected);
    }

    #[test]
    fn many_weeks_are_summed_up() {
        let weeks = |n: usize| chart("2024-12-02", &[&vec![1; n]]).bars();
        assert_eq!(weeks(22)[..2], ["Dec 2024 ██████████████ 5", "Jan 2025 ███████████▎ 4"]);
        assert_eq!(weeks(90)[1], "Q1 2025 ██████████████ 13");
        assert_eq!(weeks(400)[1], "2025 █████████████▊ 52");
        for n in [1, 17, 18, 19, 200, 2_000] {
            assert!(weeks(n).len() <= MAX_BARS);
        }
    }

    #[test]
    fn nothing_is_no_bars() {
        assert_eq!(chart("2025-03-03", &[]).bars(), [""; 0]);
        assert_eq!(chart("2025-03-03", &[&[]]).bars(), [""; 0]);
    }

    #[test]
    fn a_week_begins_on_monday() {
        let monday = |day: &str| monday_of(day.parse().unwrap()).to_string();
        assert_eq!(
            (monday("2025-03-09"), monday("2025-03-10")),
            ("2025-03-03".to_owned(), "2025-03-10".to_owned())
        );
        assert_eq!(weeks_between("2024-12-30".parse().unwrap(), "2025-03-03".parse().unwrap()), 9);
    }
}
