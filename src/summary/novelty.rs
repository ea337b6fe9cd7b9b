//! Novelty: the sentences that each of several articles on one event adds to those before it, with
//! words, names or figures that none of them has.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::features::{Candidates, Scored, n_common};
use super::model::{SHIPPED, Task};
use super::select::overlap;
use super::{SummaryRequest, summarize};
use crate::text::Span;
use crate::text::document::Document;
use crate::text::fact::facts;
use crate::text::figure::{Figure, figures, is_year};
use crate::text::slice::Slicing;
use crate::text::word::Word;

/// The overlap from which a sentence repeats another one of its article, and the share of its own
/// terms from which it repeats one of an earlier article, unless a figure differs: "17 workers
/// died" does not repeat "12 workers died".
const REPEATS: f64 = 0.5;
const RETELLS: f64 = 0.7;

/// A sentence says something new if no earlier article has this share of its terms.
const NEW_SHARE: f64 = 0.25;

/// Without a new name or figure, an opening sentence is a development if this share of its words is
/// new.
const DEVELOPMENT_SHARE: f64 = 0.6;
const OPENING: usize = 2;

/// The number of sentences that say what an article is about; what follows them is background.
const LEADING: usize = 6;

/// A sentence below this share of its article's best score is not news, however new it is.
const MATTERS: f64 = 0.45;

/// For each article, given with its title (empty if it has none) and body, the byte ranges of at
/// most `n` sentences that add to the articles before it, in document order; for the first article
/// its summary under its title. A context-dependent sentence comes with the one before it.
///
/// ```
/// use gistwire::summary::additions;
///
/// let first = "A fire destroyed the mill of Zork in Lund.";
/// let second = "A fire destroyed the mill of Zork in Lund. Zork puts the damage at 40 million crowns.";
/// let added = additions(&[("Mill burns", first), ("Damage of 40 million", second)], 2);
/// assert_eq!(&second[added[1][0].clone()], "Zork puts the damage at 40 million crowns.");
/// ```
pub fn additions(articles: &[(&str, &str)], n: usize) -> Vec<Vec<Span>> {
    let bodies: Vec<&str> = articles.iter().map(|it| it.1).collect();
    let mut added = added(&bodies, n, false);
    if let (Some(first), Some((title, body))) = (added.first_mut(), articles.first()) {
        let request = SummaryRequest { n_sentences: Some(n), ..SummaryRequest::default() };
        if !title.trim().is_empty() {
            *first = summarize(title, body, &request).picks.into_iter().map(|it| it.span).collect();
        }
    }
    added
}

/// The novelties of the last article alone, for a reader who knows the articles before it:
/// sentences where an article says what it is about, with a figure or an actor that none of them
/// has, or about something else altogether.
pub fn novelties(bodies: &[&str], n: usize) -> Vec<Span> {
    added(bodies, n, true).pop().unwrap_or_default()
}

/// How a text differs from others on the same subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Difference {
    /// It says something that none of the others mentions.
    pub adds: bool,
    /// It makes the statement of another text with another figure, or denies it.
    pub contradicts: bool,
}

/// Compares the leading sentences of a text with other versions of it.
pub fn difference(others: &[&str], text: &str) -> Difference {
    let bodies: Vec<&str> = others.iter().copied().chain([text]).collect();
    let candidates = Candidates::new(bodies.iter().map(|body| Document::new("", body)).collect());
    let is_own = |scored: &Scored| scored.document + 1 == bodies.len();
    let known: Vec<String> = others.iter().map(|body| facts(body)).collect();
    let mut found = Difference::default();
    for own in candidates.scored.iter().filter(|scored| is_own(scored)).take(LEADING) {
        let sentence = candidates.sentence(own);
        let said = facts(text.slice(sentence.span.clone()));
        if known.iter().any(|body| body.contains(&said)) {
            continue;
        }
        let alike = candidates
            .scored
            .iter()
            .filter(|scored| !is_own(scored))
            .map(|other| (retold(other, own), other));
        let Some((_, other)) =
            alike.filter(|(share, _)| *share >= REPEATS).max_by(|a, b| a.0.total_cmp(&b.0))
        else {
            found.adds = true;
            continue;
        };
        let body = bodies[other.document];
        let words = &candidates.sentence(other).words;
        let figures_of = |words: &[Word], body: &str| figures(body, words);
        let (own_figures, other_figures) =
            (figures_of(&sentence.words, text), figures_of(words, body));
        let lacks = |some: &[Figure], all: &[Figure]| {
            some.iter().any(|figure| !all.iter().any(|known| known.is_same_amount(figure)))
        };
        let is_denied =
            |words: &[Word]| words.iter().filter(|word| is_negation(&word.form.folded)).count() % 2;
        found.contradicts |=
            lacks(&own_figures, &other_figures) && lacks(&other_figures, &own_figures);
        found.contradicts |= is_denied(&sentence.words) != is_denied(words);
    }
    found
}

fn is_negation(word: &str) -> bool {
    const NEGATIONS: [&str; 30] = [
        "not", "no", "never", "none", "nobody", "nothing", "cannot", "without", "denies", "denied",
        "deny", "nicht", "kein", "keine", "keinen", "nie", "niemals", "pas", "jamais", "aucun",
        "aucune", "nunca", "ningun", "ninguna", "nessun", "nao", "niet", "geen", "не", "нет",
    ];
    NEGATIONS.contains(&word) || word.ends_with("n't") || word.ends_with("n\u{2019}t")
}

fn added(bodies: &[&str], n: usize, is_news_alone: bool) -> Vec<Vec<Span>> {
    let candidates = Candidates::new(bodies.iter().map(|it| Document::new("", it)).collect());
    let weights = SHIPPED.weights(if bodies.len() > 1 { Task::Several } else { Task::Summary });
    let scores: Vec<f64> = candidates.scored.iter().map(|it| weights.score(&it.features)).collect();
    let mut known = KnownContent::default();
    let mut start = 0;
    let mut added = Vec::with_capacity(bodies.len());
    for (at, body) in bodies.iter().enumerate() {
        let own = start
            ..start + candidates.scored[start..].iter().take_while(|it| it.document == at).count();
        let best = own.clone().map(|it| scores[it]).fold(f64::MIN_POSITIVE, f64::max);
        let is_news = |it: usize| {
            let place = it - own.start;
            at > 0
                && place < LEADING
                && scores[it] >= MATTERS * best
                && known.lacks(&candidates, &candidates.scored[it], body, place, own.len())
        };
        let is_eligible = |it: usize| {
            at == 0
                || (!is_news_alone || is_news(it))
                    && known.is_added_to(&candidates, start, it, body)
        };
        let chosen = choose(&candidates, &scores, own.clone(), MATTERS * best, n, &is_eligible);
        added.push(
            chosen
                .into_iter()
                .map(|it| candidates.sentence(&candidates.scored[it]).span.clone())
                .collect(),
        );
        known.learn(&candidates, own.clone(), at, body);
        start = own.end;
    }
    added
}

/// The best of an article's own candidates that do not repeat each other, ascending.
fn choose(
    candidates: &Candidates<'_>,
    scores: &[f64],
    own: Range<usize>,
    least: f64,
    n: usize,
    is_eligible: &dyn Fn(usize) -> bool,
) -> Vec<usize> {
    let scored = &candidates.scored;
    let needs_context = |it: usize| candidates.sentence(&scored[it]).needs_context;
    let support = |it: usize| {
        it.checked_sub(1).filter(|&before| {
            own.contains(&before)
                && precedes(&scored[before], &scored[it])
                && !needs_context(before)
        })
    };
    let mut left: Vec<usize> = own
        .clone()
        .filter(|&it| (!needs_context(it) || support(it).is_some()) && is_eligible(it))
        .collect();
    let mut chosen: Vec<usize> = Vec::new();
    while let Some(&next) =
        left.iter().max_by(|a, b| scores[**a].total_cmp(&scores[**b]).then(b.cmp(a)))
    {
        let mut new = vec![next];
        new.extend(support(next).filter(|it| needs_context(next) && !chosen.contains(it)));
        if chosen.len() + new.len() > n || !chosen.is_empty() && scores[next] < least {
            break;
        }
        left.retain(|&it| !new.contains(&it) && overlap(&scored[next], &scored[it]) < REPEATS);
        chosen.extend(new);
    }
    chosen.sort_unstable();
    chosen
}

fn precedes(before: &Scored, it: &Scored) -> bool {
    before.document == it.document && before.sentence + 1 == it.sentence
}

/// Share of a sentence's terms that another one has.
fn retold(other: &Scored, it: &Scored) -> f64 {
    n_common(&other.terms, &it.terms) as f64 / it.terms.len().max(1) as f64
}

/// The content of the articles so far.
#[derive(Default)]
struct KnownContent {
    terms: FxHashSet<u32>,
    /// Of all words, those of headings and quotations included.
    stems: FxHashSet<String>,
    figures: Vec<Figure>,
}

impl KnownContent {
    /// Whether a candidate says something that none of those before `start` does.
    fn is_added_to(
        &self,
        candidates: &Candidates<'_>,
        start: usize,
        it: usize,
        body: &str,
    ) -> bool {
        let it = &candidates.scored[it];
        let is_told =
            || candidates.scored[..start].iter().any(|other| retold(other, it) >= RETELLS);
        self.lacks_figure(&candidates.sentence(it).words, body)
            || self.share_new(it) >= NEW_SHARE && !is_told()
    }

    /// Whether the words have an amount that differs from all known ones.
    fn lacks_figure(&self, words: &[Word], body: &str) -> bool {
        let is_written_in_digits =
            |it: &Figure| words[it.words.clone()].iter().any(|it| it.form.is_figure);
        let is_when = |it: &Figure| is_year(body.slice(it.span.clone()));
        let is_told = |it: &Figure| self.figures.iter().any(|known| known.is_same_amount(it));
        figures(body, words)
            .iter()
            .any(|it| is_written_in_digits(it) && !is_when(it) && !is_told(it))
    }

    fn share_new(&self, scored: &Scored) -> f64 {
        let n_new = scored.terms.iter().filter(|it| !self.terms.contains(it)).count();
        n_new as f64 / scored.terms.len().max(1) as f64
    }

    /// Whether a candidate, at that place among the `n` of its article, has a new figure, a new
    /// actor or a new topic.
    fn lacks(
        &self,
        candidates: &Candidates<'_>,
        scored: &Scored,
        body: &str,
        place: usize,
        n: usize,
    ) -> bool {
        let words = &candidates.sentence(scored).words;
        let is_new = |it: &Word| !self.stems.contains(&*it.form.stem);
        // The first word of a sentence has a capital anyway.
        let all = || candidates.document(scored).sentences.iter().flat_map(|it| &it.words);
        // A person or company named once in a long article is not an actor.
        let acts = |it: &Word| {
            n <= LEADING || all().filter(|other| other.form.stem == it.form.stem).nth(1).is_some()
        };
        let has_new_name = words.iter().skip(1).any(|it| it.is_name && is_new(it) && acts(it));
        let telling: Vec<&Word> = words.iter().filter(|it| !it.form.is_stop).collect();
        let n_new = telling.iter().filter(|it| is_new(it)).count();
        let is_development =
            place < OPENING && n_new as f64 >= DEVELOPMENT_SHARE * telling.len() as f64;
        has_new_name || self.lacks_figure(words, body) || is_development
    }

    fn learn(&mut self, candidates: &Candidates<'_>, own: Range<usize>, at: usize, body: &str) {
        self.terms.extend(candidates.scored[own].iter().flat_map(|it| &it.terms));
        let words = candidates.documents[at].sentences.iter().flat_map(|it| &it.words);
        self.stems.extend(words.map(|it| it.form.stem.to_string()));
        self.figures.extend(
            candidates.documents[at].sentences.iter().flat_map(|it| figures(body, &it.words)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, the firefighters of Lund said.";

    #[track_caller]
    fn check(second: &str, expected: &[&str], is_news: bool) {
        let added = additions(&[("", FIRST), ("", second)], 2).pop().unwrap();
        assert_eq!(added.iter().map(|it| &second[it.clone()]).collect::<Vec<_>>(), expected);
        assert_eq!(!novelties(&[FIRST, second], 2).is_empty(), is_news, "{added:?}");
    }

    #[test]
    fn a_repetition_is_not_an_addition() {
        check(FIRST, &[], false);
        check("The paper mill of Zork in Lund was destroyed by a fire on Monday.", &[], false);
    }

    #[test]
    fn a_new_figure_or_actor_is_news() {
        let damage = "Zork puts the damage at 40 million crowns and will build the mill again.";
        check(
            &format!("A fire destroyed the paper mill of Zork in Lund on Monday. {damage}"),
            &[damage],
            true,
        );
        let arrest =
            "Police in Lund arrested a former worker, Ida Holm, over the fire at the mill.";
        check(arrest, &[arrest], true);
    }

    #[test]
    fn the_same_sentence_with_another_figure_is_news() {
        let told = |texts: [&str; 2]| novelties(&texts, 2).len();
        let first = "A fire in Lund killed at least 12 workers on Monday, police said.";
        assert_eq!(
            told([first, "A fire in Lund killed at least 17 workers on Monday, police said."]),
            1
        );
        assert_eq!(
            told([first, "A fire in Lund killed twelve workers on Monday, police said."]),
            0
        );
        assert_eq!(
            told([
                "Zork paid $1.2 billion for the mill.",
                "Zork paid $1,210 million for the mill."
            ]),
            0
        );
    }

    #[test]
    fn a_mention_far_down_is_not_news() {
        let filler: String = ["Lund", "Zork"]
            .map(|it| {
                format!("The paper mill of {it} was destroyed by a fire on Monday. ").repeat(5)
            })
            .concat();
        let damage = "Zork puts the damage at 40 million crowns.";
        assert!(novelties(&[FIRST, &format!("{filler}{damage}")], 2).is_empty());
        assert_eq!(novelties(&[FIRST, &format!("{damage} {filler}")], 2).len(), 1);
    }

    #[test]
    fn a_context_dependent_sentence_comes_with_the_one_before() {
        let [fire, damage] = [
            "A fire destroyed the mill of Zork in Lund.",
            "It did damage of 40 million crowns, say insurers.",
        ];
        check(&format!("{fire} {damage}"), &[fire, damage], true);
    }

    #[test]
    fn versions_of_a_text_differ_by_what_they_say() {
        let check = |text: &str, adds: bool, contradicts: bool| {
            assert_eq!(difference(&[FIRST], text), Difference { adds, contradicts }, "{text}")
        };
        check(FIRST, false, false);
        check("The paper mill of Zork in Lund was destroyed by a fire on Monday.", false, false);
        check("A fire did not destroy the paper mill of Zork in Lund on Monday.", false, true);
        check("Holm Industries opened a harbour in Oslo and hired 40 sailors.", true, false);
        let first = "A fire at the paper mill of Zork killed 12 workers on Monday.";
        let difference =
            difference(&[first], "A fire at the paper mill of Zork killed 17 workers on Monday.");
        assert!(difference.contradicts);
    }

    #[test]
    fn the_first_of_all_has_its_best_sentences() {
        assert_eq!(additions(&[("", FIRST)], 1)[0].len(), 1);
        assert!(additions(&[("", "")], 3)[0].is_empty() && additions(&[], 3).is_empty());
    }
}
