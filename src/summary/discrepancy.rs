//! Discrepancies: different figures for the same thing in articles on one event. A wrong
//! discrepancy is worse than a missed one: two figures are compared only if unit, counted noun,
//! governing word, names and days agree and the sentences are otherwise alike.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::text::Span;
use crate::text::document::{Document, Role, Sentence};
use crate::text::figure::{Figure, Unit, figures_in, is_year};
use crate::text::figure_words::{CountedNoun, FigureWords};
use crate::text::moment::moments;
use crate::text::slice::Slicing;
use crate::text::word::Word;

/// Different figures for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// At least two, of different articles, in their order.
    pub statements: Vec<Statement>,
}

/// The figure of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Index of the article.
    pub article: usize,
    /// Byte range of the figure in the body.
    pub figure: Span,
    /// Byte range of its sentence, or of the clause if the sentence is long.
    pub saying: Span,
}

/// Two clauses, and two sentences, are about one thing if they share this part of the shorter one's
/// terms.
const SAME_CLAUSE: f64 = 0.6;
const SAME_SENTENCE: f64 = 0.34;

/// Sentences that are this alike need no common governing word: one is a paraphrase of the other.
const RETOLD: f64 = 0.8;

/// Fewer common terms than this are not a likeness.
const LEAST_COMMON: usize = 3;
const LEAST_RETOLD: usize = 5;

/// Amounts with a larger ratio than this are about two things, and times, dates and years that are
/// further apart than this many minutes, days and years.
const MOST_APART: f64 = 3.0;
const MOST_MINUTES_APART: f64 = 180.0;
const MOST_DAYS_APART: f64 = 14.0;
const MOST_YEARS_APART: f64 = 20.0;

/// A sentence with more figures or words is a table or a list: its figures are not compared. Each
/// pair of figures costs a look at all words of both sentences, so without these limits one long
/// sentence of a hostile article takes minutes.
const MAX_FIGURES_IN_SENTENCE: usize = 12;
const MAX_WORDS_IN_SENTENCE: usize = 200;

/// Figures of one article that are compared.
const MAX_FIGURES: usize = 200;

/// A longer sentence is not quoted whole, and a longer clause not at all; in bytes.
const QUOTED_WHOLE: usize = 180;
const MOST_QUOTED: usize = 300;

/// The number of articles that are compared, and of sentences read from each.
const MAX_ARTICLES: usize = 12;
const MAX_SENTENCES: usize = 120;

/// Words of the counted noun.
const NOUN_WORDS: usize = 3;

/// A figure with the words that say what it counts.
struct StatedFigure<'d> {
    article: usize,
    /// Those of its language.
    lexis: &'static FigureWords,
    body: &'d str,
    sentence: &'d Sentence,
    figure: Figure,
    /// The words it counts, up to the next function word.
    noun: Vec<&'d Word>,
    /// "A year", if the figure is a rate; "until" before a date.
    rate: Option<&'d str>,
    /// Stems of the words next to figure and noun.
    governors: Vec<&'d str>,
    clause: Span,
    clause_terms: FxHashSet<&'d str>,
    terms: FxHashSet<&'d str>,
    /// Whether its sentence has no other figure in its unit.
    is_only_one: bool,
    /// Whether its clause has no other figure at all.
    is_alone: bool,
    /// Days, months and years of the sentence.
    days: FxHashSet<&'d str>,
    /// Time nouns of the clause.
    stretch: FxHashSet<&'d str>,
    /// Words of the clause that say which of several things.
    which: FxHashSet<&'d str>,
}

/// The surest discrepancies, at most `n`, surest first. Texts in a language without figure words
/// have none, and those in different languages are not compared.
///
/// ```
/// use gistwire::summary::discrepancies;
///
/// let bodies = ["A fire in Lund killed 12 workers on Monday.", "The fire in Lund killed 14 workers at the mill."];
/// let found = discrepancies(&bodies, 3);
/// let figures: Vec<&str> = found[0].statements.iter().map(|it| &bodies[it.article][it.figure.clone()]).collect();
/// assert_eq!(figures, ["12", "14"]);
/// ```
pub fn discrepancies(bodies: &[&str], n: usize) -> Vec<Discrepancy> {
    let documents: Vec<Document<'_>> =
        bodies.iter().take(MAX_ARTICLES).map(|it| Document::new("", it)).collect();
    let said: Vec<Vec<StatedFigure<'_>>> =
        documents.iter().enumerate().map(|(article, it)| said_in(article, it)).collect();
    let mut pairs: Vec<(f64, &StatedFigure<'_>, &StatedFigure<'_>)> = Vec::new();
    for (at, own) in said.iter().enumerate() {
        for others in &said[at + 1..] {
            pairs.extend(differing(own, others));
        }
    }
    // Ties go to the figure that comes first.
    let place = |it: &StatedFigure<'_>| (it.article, it.figure.span.start);
    pairs.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| (place(a.1), place(a.2)).cmp(&(place(b.1), place(b.2))))
    });
    let mut found: Vec<Vec<&StatedFigure<'_>>> = Vec::new();
    for (_, a, b) in pairs {
        let has = |group: &[&StatedFigure<'_>], one: &StatedFigure<'_>| {
            group.iter().any(|it| std::ptr::eq(*it, one))
        };
        match found.iter().position(|it| has(it, a) || has(it, b)) {
            // A third one that says something else again.
            Some(at) => {
                let group = &mut found[at];
                let new = if has(group, a) { b } else { a };
                if group
                    .iter()
                    .all(|it| it.article != new.article && !it.figure.agrees_with(&new.figure))
                {
                    group.push(new);
                }
            }
            None if found
                .iter()
                .flatten()
                .any(|it| is_same_thing(it, a) || is_same_thing(it, b)) => {}
            None => found.push(vec![a, b]),
        }
    }
    found.truncate(n);
    let in_order = |mut group: Vec<&StatedFigure<'_>>| {
        group.sort_by_key(|it| it.article);
        Discrepancy { statements: group.into_iter().map(StatedFigure::statement).collect() }
    };
    found.into_iter().map(in_order).collect()
}

/// Whether two are about one thing, by what they count or by their sentence, so that one of them is
/// enough.
fn is_same_thing(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    let is_same_sentence = std::ptr::eq(a.sentence, b.sentence);
    is_same_sentence
        || a.figure.unit == b.figure.unit
            && has_same_noun(a, b)
            && shares(&a.governors, &b.governors)
}

/// The figures that differ between two articles, each pair with how sure it is: those whose best
/// counterparts are each other.
fn differing<'s, 'd>(
    own: &'s [StatedFigure<'d>],
    others: &'s [StatedFigure<'d>],
) -> Vec<(f64, &'s StatedFigure<'d>, &'s StatedFigure<'d>)> {
    let best = |it: &StatedFigure<'d>, among: &'s [StatedFigure<'d>]| {
        let liked = among.iter().filter_map(|other| Some((likeness(it, other)?, other)));
        liked.max_by(|a, b| {
            a.0.total_cmp(&b.0).then(b.1.figure.span.start.cmp(&a.1.figure.span.start))
        })
    };
    let mut differing = Vec::new();
    for a in own {
        let Some((sure, b)) = best(a, others).filter(|it| !it.1.figure.agrees_with(&a.figure))
        else {
            continue;
        };
        let is_mutual = best(b, own).is_some_and(|it| std::ptr::eq(it.1, a));
        // An article that has the other's figure too is about two things.
        let knows = |among: &[StatedFigure<'_>], it: &StatedFigure<'_>| {
            among.iter().any(|other| is_same_amount(other, it))
        };
        if is_mutual
            && !knows(own, b)
            && !knows(others, a)
            && [a, b].iter().all(|it| it.saying().len() <= MOST_QUOTED)
        {
            differing.push((sure, a, b));
        }
    }
    differing
}

/// Whether two can be one amount, whatever is said of it.
fn is_same_amount(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    let may_count_same = a.figure.unit != Unit::Counted
        || a.noun.is_empty()
        || b.noun.is_empty()
        || has_same_noun(a, b);
    a.figure.agrees_with(&b.figure) && may_count_same
}

/// How sure it is that two figures are about the same thing; `None` if they are not.
fn likeness(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> Option<f64> {
    if !std::ptr::eq(a.lexis, b.lexis)
        || a.figure.unit != b.figure.unit
        || !has_same_noun(a, b)
        || !has_same_actors(a, b)
        || !is_same_time(a, b)
        || !is_near(a, b)
    {
        return None;
    }
    let (clause, _) = overlap(&a.clause_terms, &b.clause_terms);
    let (sentence, n_common) = overlap(&a.terms, &b.terms);
    let is_told_alike = a.is_alone
        && b.is_alone
        && shares(&a.governors, &b.governors)
        && clause >= SAME_CLAUSE
        && sentence >= SAME_SENTENCE
        && n_common >= LEAST_COMMON;
    let is_retold = a.is_only_one
        && b.is_only_one
        && clause >= SAME_CLAUSE
        && sentence >= RETOLD
        && n_common >= LEAST_RETOLD;
    (is_told_alike || is_retold).then_some(clause + sentence)
}

/// Whether the amounts are within [`MOST_APART`]: reports on one thing are seldom further apart.
fn is_near(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    let (least, most) = (a.figure.value.min(b.figure.value), a.figure.value.max(b.figure.value));
    match a.figure.unit {
        Unit::TimeOfDay => most - least <= MOST_MINUTES_APART,
        Unit::Date => most - least <= MOST_DAYS_APART,
        Unit::Year => most - least <= MOST_YEARS_APART,
        Unit::Counted | Unit::Percent | Unit::Points | Unit::Money(_) => most <= MOST_APART * least,
    }
}

/// The share of common terms in the smaller set, and how many they are.
fn overlap(a: &FxHashSet<&str>, b: &FxHashSet<&str>) -> (f64, usize) {
    let n_common = a.intersection(b).count();
    (n_common as f64 / a.len().min(b.len()).max(1) as f64, n_common)
}

fn shares(a: &[&str], b: &[&str]) -> bool {
    a.iter().any(|it| b.contains(it))
}

/// Whether the same is counted, at the same rate. Where the first word does not decide, the next one
/// does, too: "12 French schools". Money and shares need no noun.
fn has_same_noun(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    let stem =
        |it: &StatedFigure<'_>, at: usize| it.noun.get(at).map(|it| it.form.stem.to_string());
    let is_same = match (a.noun.first(), b.noun.first()) {
        (Some(first), Some(_)) => {
            let first_decides = match a.lexis.counted {
                CountedNoun::Plural => is_plural(a.lexis, &first.form.folded),
                CountedNoun::First => true,
                CountedNoun::Capital => {
                    a.body.slice(first.span.clone()).starts_with(char::is_uppercase)
                }
                CountedNoun::Never => false,
            };
            stem(a, 0) == stem(b, 0) && (first_decides || stem(a, 1) == stem(b, 1))
        }
        _ => a.figure.unit != Unit::Counted && a.noun.is_empty() && b.noun.is_empty(),
    };
    is_same && a.rate == b.rate
}

fn is_plural(lexis: &FigureWords, folded: &str) -> bool {
    folded.ends_with('s') && !folded.ends_with("ss") && !folded.ends_with("us")
        || lexis.plurals.contains(folded)
}

/// Whether one's sentence has the names of the other's clause. Where every noun has a capital, names
/// are not told from nouns, and all of them must agree.
fn has_same_actors(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    let are_in = |it: &StatedFigure<'_>, other: &StatedFigure<'_>| {
        let has_capital_nouns = it.lexis.counted == CountedNoun::Capital;
        let names = words_in(it.sentence, &it.clause)
            .filter(|word| {
                word.is_name
                    || has_capital_nouns
                        && !word.form.is_stop
                        && !it.lexis.is_calendar(word)
                        && !is_in_small_letters(it.body, word)
            })
            .filter(|word| !word.form.is_figure && !it.figure.span.contains(&word.span.start));
        let all: FxHashSet<&str> = other.sentence.words.iter().map(|it| &*it.form.stem).collect();
        let is_told = |stem: &str| {
            all.contains(stem) || has_capital_nouns && all.iter().any(|it| is_compound(it, stem))
        };
        names.into_iter().all(|it| is_told(&it.form.stem))
    };
    are_in(a, b) || are_in(b, a)
}

/// Whether one word is the other with something before it: `papierfabrik` and `fabrik`.
fn is_compound(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 5;
    a.len().min(b.len()) >= SHORTEST && (a.ends_with(b) || b.ends_with(a))
}

/// Whether the sentences can be about the same days, and the clauses are about the same stretch of
/// time: "this year" or none, and the same one of several.
fn is_same_time(a: &StatedFigure<'_>, b: &StatedFigure<'_>) -> bool {
    a.stretch == b.stretch
        && a.which == b.which
        && (a.days.is_subset(&b.days) || b.days.is_subset(&a.days))
}

fn words_in<'d>(sentence: &'d Sentence, span: &Span) -> impl Iterator<Item = &'d Word> {
    let span = span.clone();
    sentence.words.iter().filter(move |it| span.start <= it.span.start && it.span.end <= span.end)
}

/// The figures in an article's prose.
fn said_in<'d>(article: usize, document: &'d Document<'_>) -> Vec<StatedFigure<'d>> {
    let Some(lexis) = FigureWords::of(document.language) else {
        return Vec::new();
    };
    let telling = document
        .sentences
        .iter()
        .filter(|it| matches!(it.role, Role::Prose | Role::Answer | Role::QuotePart));
    let body = document.body;
    telling
        .take(MAX_SENTENCES)
        .filter(|sentence| sentence.words.len() <= MAX_WORDS_IN_SENTENCE)
        .flat_map(|sentence| {
            let mut all = figures_in(lexis, body, &sentence.words);
            all.extend(moments(lexis, body, &sentence.words));
            if all.len() > MAX_FIGURES_IN_SENTENCE {
                all.clear();
            }
            let own: Vec<StatedFigure<'d>> = all
                .iter()
                .filter(|it| !is_relative(lexis, sentence, it))
                .map(|it| StatedFigure::new(article, lexis, body, sentence, it, &all))
                .collect();
            own
        })
        .take(MAX_FIGURES)
        .collect()
}

/// Whether a figure is a length of time relative to the day of writing.
fn is_relative(lexis: &FigureWords, sentence: &Sentence, figure: &Figure) -> bool {
    let folded = |at: usize| sentence.words.get(at).map_or("", |it| it.form.folded.as_str());
    let before = figure.hedged_from.checked_sub(1).map_or("", folded);
    let is_over = lexis.lasting.contains(before)
        && !sentence.words.iter().any(|word| lexis.ongoing.contains(&word.form.folded));
    lexis.times.contains(folded(figure.words.end))
        && (lexis.relative_before.contains(before) && !is_over
            || lexis.relative_after.contains(folded(figure.words.end + 1)))
}

/// The words of the clause that a figure is in, as indices of its sentence's words.
fn clause_around(lexis: &FigureWords, body: &str, words: &[Word], figure: &Figure) -> Range<usize> {
    let gap = |at: usize| body.slice(words[at - 1].span.end..words[at].span.start);
    let parts = |at: usize| lexis.clause_words.contains(&words[at].form.folded);
    let cuts = |at: usize| {
        gap(at).contains([',', ';', ':', '—', '–', '(', ')', '"', '“', '”'])
            || gap(at).contains(" - ")
    };
    let mut from = figure.hedged_from;
    while from > 0 && !cuts(from) && !parts(from - 1) {
        from -= 1;
    }
    let mut to = figure.words.end;
    while to < words.len() && !cuts(to) && !parts(to) {
        to += 1;
    }
    from..to
}

/// Returns the noun that a figure counts, the unit of a rate ("12 deaths per day") and where they
/// end; they are before `to`.
fn counted_noun<'d>(
    lexis: &FigureWords,
    words: &'d [Word],
    figure: &Figure,
    to: usize,
) -> (Vec<&'d Word>, Option<&'d str>, usize) {
    let mut after = figure.words.end;
    if words.get(after).is_some_and(|word| lexis.of_words.contains(&word.form.folded)) && after < to
    {
        after += 1;
        after += usize::from(after < to && lexis.possessives.contains(&words[after].form.folded));
    }
    let noun: Vec<&Word> = words[after.min(to)..to]
        .iter()
        .take(NOUN_WORDS)
        .take_while(|word| !word.form.is_stop && !word.form.is_figure && !lexis.is_calendar(word))
        .collect();
    let end = after + noun.len();
    let is_rate = end + 1 < to && lexis.rate_words.contains(&words[end].form.folded);
    let rate = is_rate.then(|| &*words[end + 1].form.stem);
    (noun, rate, end)
}

/// The word that makes a bound of a time or date, or says what it is of: "until", "by"; `None` for
/// "on", "at", "in" and for none.
fn bounded_by<'d>(lexis: &FigureWords, words: &'d [Word], figure: &Figure) -> Option<&'d str> {
    let before = words.get(figure.words.start.checked_sub(1)?)?.form.folded.as_str();
    (words[figure.words.start - 1].form.is_stop && !lexis.plain_prepositions.contains(before))
        .then_some(before)
}

/// Returns the days that a sentence names beside a figure, and the stretches of time that one of its clauses does.
fn times_named<'d>(
    lexis: &FigureWords,
    body: &str,
    words: &'d [Word],
    clause: Range<usize>,
    own: &Range<usize>,
) -> (FxHashSet<&'d str>, FxHashSet<&'d str>) {
    let is_day = |word: &&Word| lexis.is_calendar(word) || is_year(body.slice(word.span.clone()));
    let folded = |word: &'d Word| word.form.folded.as_str();
    let is_stretch = |word: &&Word| word.form.is_time && !lexis.is_calendar(word);
    let others = words[..own.start].iter().chain(&words[own.end..]);
    let days = others.filter(is_day).map(folded).collect();
    (days, words[clause].iter().filter(is_stretch).map(folded).collect())
}

fn is_in_small_letters(body: &str, word: &Word) -> bool {
    !body.slice(word.span.clone()).starts_with(char::is_uppercase)
}

impl<'d> StatedFigure<'d> {
    fn new(
        article: usize,
        lexis: &'static FigureWords,
        body: &'d str,
        sentence: &'d Sentence,
        figure: &Figure,
        all: &[Figure],
    ) -> StatedFigure<'d> {
        let words = &sentence.words;
        let is_in_figure =
            |at: usize| all.iter().any(|it| (it.hedged_from..it.words.end).contains(&at));
        let Range { start: from, end: to } = clause_around(lexis, body, words, figure);
        let is_moment = |it: &Figure| matches!(it.unit, Unit::TimeOfDay | Unit::Date | Unit::Year);
        let (noun, rate, behind) = if is_moment(figure) {
            (Vec::new(), bounded_by(lexis, words, figure), figure.words.end)
        } else {
            counted_noun(lexis, words, figure, to)
        };
        let tells = |at: usize| {
            !words[at].form.is_stop
                && !is_in_figure(at)
                && !words[at].form.is_figure
                && !lexis.is_calendar(&words[at])
                && !lexis.hedges.contains(&words[at].form.folded)
        };
        let may_govern = |at: &usize| {
            tells(*at)
                && !lexis.times.contains(&words[*at].form.folded)
                && (lexis.governors_are_near() || is_in_small_letters(body, &words[*at]))
        };
        let reach = if lexis.governors_are_near() { 1 } else { usize::MAX };
        let before = (from..figure.hedged_from).rev().filter(&may_govern).take(reach);
        let behind = (behind..to).filter(&may_govern).take(reach);
        let rest =
            noun.iter().skip(usize::from(figure.unit == Unit::Counted)).map(|it| &*it.form.stem);
        let governors = before
            .chain(behind)
            .filter(|at| !words[*at].form.is_speech)
            .map(|at| &*words[at].form.stem)
            .chain(rest)
            .collect();
        let stems = |range: Range<usize>| {
            range.filter(|at| tells(*at)).map(|at| &*words[at].form.stem).collect()
        };
        let clause = words[from].span.start..words[to - 1].span.end;
        let (days, stretch) = times_named(lexis, body, words, from..to, &figure.words);
        let which = words[from..to].iter().map(|it| it.form.folded.as_str());
        let which = which.filter(|it| lexis.which.contains(*it)).collect();
        let is_only_one = all.iter().filter(|it| it.unit == figure.unit).count() == 1;
        let is_alone = all
            .iter()
            .filter(|it| is_moment(it) == is_moment(figure))
            .filter(|it| from <= it.words.start && it.words.end <= to)
            .count()
            == 1;
        StatedFigure {
            article,
            lexis,
            body,
            sentence,
            figure: figure.clone(),
            noun,
            rate,
            governors,
            clause_terms: stems(from..to),
            terms: stems(0..words.len()),
            clause,
            is_only_one,
            is_alone,
            days,
            stretch,
            which,
        }
    }

    /// The figure with its measure.
    fn shown(&self) -> Span {
        let measure = self.noun.first().filter(|it| self.lexis.measures.contains(&it.form.folded));
        self.figure.span.start..measure.map_or(self.figure.span.end, |it| it.span.end)
    }

    /// The words in which it is said.
    fn saying(&self) -> &Span {
        if self.sentence.span.len() <= QUOTED_WHOLE { &self.sentence.span } else { &self.clause }
    }

    fn statement(&self) -> Statement {
        Statement { article: self.article, figure: self.shown(), saying: self.saying().clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "A fire at the paper mill of Zork in Lund killed at least 12 workers on Monday, firefighters said.";

    /// The figures that two bodies give differently.
    #[track_caller]
    fn check(bodies: [&str; 2], expected: &[[&str; 2]]) {
        let found = discrepancies(&bodies, 3);
        for it in found.iter().flat_map(|it| &it.statements) {
            assert!(it.saying.start <= it.figure.start && it.figure.end <= it.saying.end);
        }
        let figures: Vec<Vec<&str>> = found
            .iter()
            .map(|it| {
                it.statements.iter().map(|it| &bodies[it.article][it.figure.clone()]).collect()
            })
            .collect();
        assert_eq!(figures, expected);
    }

    #[test]
    fn different_figures_for_one_thing_are_set_side_by_side() {
        check(
            [
                "A fire in Lund killed 12 workers on Monday.",
                "The fire in Lund killed 14 workers at the mill.",
            ],
            &[["12", "14"]],
        );
        check(
            [
                "Zork paid $1.2 billion for the mill in Lund.",
                "In Lund, Zork paid $1.5bn for the mill.",
            ],
            &[["$1.2 billion", "$1.5bn"]],
        );
        check(
            [
                "Profit of Zork in Lund fell by 8.5% in May.",
                "In Lund, the profit of Zork fell 9.5 percent.",
            ],
            &[["8.5%", "9.5 percent"]],
        );
    }

    #[test]
    fn roundings_and_other_spellings_agree() {
        check(
            [
                "Zork paid $1.2 billion for the mill in Lund.",
                "Zork paid $1,200 million for the mill in Lund.",
            ],
            &[],
        );
        check(
            [
                "A fire in Lund killed about 200 workers.",
                "The fire in Lund killed 203 workers at the mill.",
            ],
            &[],
        );
        check([FIRST, "The fire at the mill in Lund killed fourteen workers on Monday."], &[]);
        check(
            [
                "A fire in Lund killed twelve workers.",
                "The fire in Lund killed 12 workers at the mill.",
            ],
            &[],
        );
    }

    #[test]
    fn figures_for_other_things_are_not_compared() {
        let first = "A fire in Lund killed 12 workers on Monday.";
        check([first, "The fire in Lund injured 14 workers on Monday."], &[]);
        check([first, "The fire in Lund killed 14 horses on Monday."], &[]);
        check([first, "A fire in Oslo killed 14 workers on Monday."], &[]);
        check([first, "A fire in Lund killed 14 workers on Tuesday."], &[]);
        check([first, "Fires in Lund killed 14 workers this year."], &[]);
        check([first, "The fire in Lund killed 900 workers on Monday."], &[]);
        check(
            [
                "Zork pays workers in Lund 20 crowns an hour.",
                "Zork pays workers in Lund 30 crowns a mile.",
            ],
            &[],
        );
    }

    #[test]
    fn an_article_with_both_figures_is_about_two_things() {
        let second =
            "The fire in Lund killed 14 workers at the mill. Of these, 12 workers were from Oslo.";
        check(["A fire in Lund killed 12 workers on Monday.", second], &[]);
    }

    #[test]
    fn a_third_article_joins_the_two() {
        let bodies = [
            "A fire in Lund killed 12 workers.",
            "The fire in Lund killed 14 workers.",
            "The fire in Lund killed 17 workers.",
        ];
        let found = discrepancies(&bodies, 3);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].statements.iter().map(|it| it.article).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn a_long_sentence_is_quoted_by_its_clause() {
        let long = format!(
            "The fire in Lund killed 14 workers, {}.",
            "said people who live in the street near the mill ".repeat(5).trim()
        );
        let bodies = ["A fire in Lund killed 12 workers.", &long];
        let found = discrepancies(&bodies, 1);
        assert_eq!(
            &long[found[0].statements[1].saying.clone()],
            "The fire in Lund killed 14 workers"
        );
    }

    #[test]
    fn a_sentence_that_is_a_table_is_not_compared() {
        let row = "Zork paid $1.2 billion for the mill in Lund and $3 for the other, ".repeat(200);
        assert!(said_in(0, &Document::new("", &row)).is_empty());
        let many = "Zork paid $1.2 billion for the mill in Lund and sold 40 ships. ".repeat(500);
        assert_eq!(said_in(0, &Document::new("", &many)).len(), MAX_FIGURES);
    }

    #[test]
    fn any_text_will_do() {
        assert!(
            discrepancies(&[], 3).is_empty()
                && discrepancies(&["", "12", "$", "% 5"], 3).is_empty()
        );
    }
}
