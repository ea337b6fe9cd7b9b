//! How much an article is about a company it names.

/// What salience is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Signals {
    /// Whether the title names it.
    pub(super) is_in_title: bool,
    /// Whether the first paragraph does.
    pub(super) is_in_lead: bool,
    /// Mentions, title included, each by the weight of its kind; above 0.
    pub(super) mentions: f64,
    /// The same of the company that the article names most often.
    pub(super) most: f64,
    /// Share of the body's four quarters that name it.
    pub(super) spread: f64,
    /// Share of its mentions in the body that begin a sentence.
    pub(super) subject: f64,
}

/// `0.30 title + 0.20 lead + 0.30 n / (most + 1) + 0.10 spread + 0.10 subject`, so 0..=1.
///
/// `n / (most + 1)` compares a company with the one named most often, and keeps a lone mention from
/// looking like the subject of the article just because the article names no other. The title
/// weighs as much as all mentions together: a headline is an editor's statement of what the article
/// is about.
pub(super) fn salience(signals: Signals) -> f64 {
    let Signals { is_in_title, is_in_lead, mentions, most, spread, subject } = signals;
    let share = mentions / (most + 1.0);
    0.30 * f64::from(is_in_title)
        + 0.20 * f64::from(is_in_lead)
        + 0.30 * share
        + 0.10 * spread
        + 0.10 * subject
}

/// The least salience of a company of which something is said. One that is only compared with
/// another or quoted as a source has less: such articles are listed after all others.
const LEAST_OF_SUBJECT: f64 = 0.03;

/// The salience of a company that is named as a subject somewhere, or nowhere.
pub(super) fn of_kinds(is_subject: bool, signals: Signals) -> f64 {
    let salience = salience(signals);
    if is_subject { salience.max(LEAST_OF_SUBJECT) } else { LEAST_OF_SUBJECT * salience.min(0.99) }
}

/// Where the first paragraph of a body ends: after its first line that is long enough to be one,
/// whatever short lines (greeting, place, heading) come before it.
pub(super) fn lead_end(body: &str) -> usize {
    const MIN_BYTES: usize = 80;
    let mut end = 0;
    for line in body.split_inclusive('\n') {
        end += line.len();
        if line.trim().len() >= MIN_BYTES {
            return end;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSING: Signals = Signals {
        is_in_title: false,
        is_in_lead: false,
        mentions: 1.0,
        most: 9.0,
        spread: 0.25,
        subject: 0.0,
    };

    #[test]
    fn all_signals_together_stay_below_one() {
        let all = Signals {
            is_in_title: true,
            is_in_lead: true,
            mentions: 9.0,
            most: 9.0,
            spread: 1.0,
            subject: 1.0,
        };
        assert!((0.9..1.0).contains(&salience(all)));
    }

    #[test]
    fn a_title_weighs_more_than_a_few_mentions() {
        let often = Signals { mentions: 4.0, ..PASSING };
        assert!(salience(Signals { is_in_title: true, ..PASSING }) > salience(often));
        assert!(salience(often) > salience(PASSING));
    }

    #[test]
    fn a_lone_mention_is_no_main_subject() {
        assert!(salience(Signals { most: 1.0, ..PASSING }) < 0.2);
    }

    #[test]
    fn a_comparison_comes_after_every_mention_in_passing() {
        let rare = Signals { most: 400.0, ..PASSING };
        let compared = Signals { is_in_title: true, most: 0.25, mentions: 0.25, ..PASSING };
        assert!(of_kinds(true, rare) > of_kinds(false, compared));
    }

    #[test]
    fn a_greeting_is_no_lead() {
        let body = format!("Hello\n\n{}\n\nmore", "long ".repeat(20));
        assert_eq!(&body[lead_end(&body)..], "\nmore");
        assert_eq!(lead_end("short"), 5);
    }
}
