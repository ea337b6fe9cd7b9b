//! Which sentences of a text are about a company: those that name it, those that say "the company"
//! of it, and those that continue about it.

use std::sync::LazyLock;

use regex::Regex;

use crate::company::Found;
use crate::company::context::ambiguous::starts_sentence;
use crate::text::Span;
use crate::text::document::{Document, Role};
use crate::text::regex::constant_regex;
use crate::text::slice::Slicing;

/// "The company" means the company named last, if it was named at most this many bytes earlier.
const MAX_BACK: usize = 600;

/// Maximum distance, in bytes, between two names in one sentence; pairs with a larger distance are
/// not searched.
const MAX_APART: usize = 500;

/// Matches "the company", "The Chinese retailer".
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"\b[Tt]he (?:[A-Z]?[a-z-]+ )?(?:company|firm|group|retailer|lender|start-?up|carmaker|automaker|chipmaker|giant|conglomerate|airline)\b",
    )
});

/// Matches the beginning of a sentence that continues about the subject of the previous sentence.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r"^[“\x22]?(?:It|Its|They|Their|The (?:company|firm|group))\b")
});

/// The spans in which a body names a company (or has a phrase), and those in which it names others.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NamedSpans {
    /// Names of the company, in order.
    pub(crate) own: Vec<Span>,
    others: Vec<Span>,
    /// How much the text is about the company, 0..=1.
    pub(crate) salience: f64,
}

impl NamedSpans {
    /// Returns the spans of the company with this canonical name; `None` if it was not found.
    pub(crate) fn of(found: &[Found<'_>], company: &str) -> Option<NamedSpans> {
        let in_body = |is_own: bool| -> Vec<Span> {
            let fitting = found.iter().filter(|it| (it.company.name == company) == is_own);
            let mut spans: Vec<Span> = fitting.flat_map(body_spans).collect();
            spans.sort_by_key(|it| it.start);
            spans
        };
        let salience = found.iter().find(|it| it.company.name == company)?.salience;
        Some(NamedSpans { own: in_body(true), others: in_body(false), salience })
    }

    /// Finds adjacent occurrences of the words, case-insensitively. Three occurrences mean that the
    /// article is about them.
    pub(crate) fn of_phrase(words: &str, body: &str) -> Option<NamedSpans> {
        let words: Vec<String> = words.split_whitespace().map(regex::escape).collect();
        let phrase = Regex::new(&format!(r"(?i)\b{}\b", words.join(r"[^\p{L}\p{N}]+")))
            .ok()
            .filter(|_| !words.is_empty())?;
        let own: Vec<Span> = phrase.find_iter(body).map(|it| it.range()).collect();
        let salience = if own.len() >= 3 { 1.0 } else { 0.0 };
        Some(NamedSpans { own, others: Vec::new(), salience })
    }

    /// Finds a name as names are written: with capitals, and somewhere where a common word would
    /// have none. `None` if the text has it nowhere so: "Express yourself" is no Express.
    pub(crate) fn of_name(name: &str, body: &str) -> Option<NamedSpans> {
        let phrase = NamedSpans::of_phrase(name, body)?;
        let is_written_as_name = |it: &Span| {
            body.slice(it.clone())
                .split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase))
                || !name.chars().any(|c| c.is_lowercase() || c.is_uppercase())
        };
        let own: Vec<Span> = phrase.own.into_iter().filter(is_written_as_name).collect();
        let is_certain =
            |it: &Span| name.contains(char::is_whitespace) || !starts_sentence(body, it.start);
        own.iter().any(is_certain).then(|| {
            let salience = if own.len() >= 3 { 1.0 } else { 0.0 };
            NamedSpans { own, others: Vec::new(), salience }
        })
    }

    /// Returns the spans that refer to the company: its names, and "the company" if it was the last
    /// company named before.
    fn about(&self, body: &str) -> Vec<Span> {
        let mut about = self.own.clone();
        for it in REFERENCE.find_iter(body).filter(|it| !body.slice(it.end()..).starts_with(" of "))
        {
            let last = |spans: &[Span]| {
                spans[..spans.partition_point(|span| span.end <= it.start())]
                    .last()
                    .map(|it| it.end)
            };
            let is_meant = last(&self.own).is_some_and(|own| {
                it.start() - own <= MAX_BACK && last(&self.others).is_none_or(|other| other < own)
            });
            if is_meant {
                about.push(it.range());
            }
        }
        about.sort_by_key(|it| it.start);
        about
    }

    /// Returns those of some chosen sentences that refer to the company, and those that continue
    /// about it from the one before. They are understood where they stand.
    ///
    /// The meaning of "the company" is a guess, good enough to keep a sentence, not to choose it.
    pub(crate) fn concerned(&self, title: &str, body: &str, chosen: &[Span]) -> Vec<Span> {
        let about = self.about(body);
        let mut kept: Vec<Span> = Vec::new();
        for sentence in chosen {
            let goes_on = || {
                kept.last().is_some_and(|before| {
                    body.slice(before.end..sentence.start).trim().is_empty()
                        && self.is_subject(before)
                        && !has_any(&self.others, sentence)
                        && GOES_ON.is_match(body.slice(sentence.clone()))
                })
            };
            if has_any(&about, sentence) || goes_on() {
                kept.push(sentence.clone());
            }
        }
        if kept.len() < chosen.len() { standing(&Document::new(title, body), kept) } else { kept }
    }

    /// Returns whether a sentence names this company before any other.
    fn is_subject(&self, sentence: &Span) -> bool {
        let first = |spans: &[Span]| {
            spans
                .iter()
                .find(|it| sentence.start <= it.start && it.end <= sentence.end)
                .map(|it| it.start)
        };
        first(&self.own).is_some_and(|own| first(&self.others).is_none_or(|other| own < other))
    }

    /// Returns the first sentences that name the company, for an article in which none of them is a
    /// candidate. A context-dependent sentence is quoted together with the sentence before it.
    pub(crate) fn naming(&self, title: &str, body: &str, n_sentences: usize) -> Vec<Span> {
        let document = Document::new(title, body);
        let sentences = &document.sentences;
        let names = |it: usize| has_any(&self.own, &sentences[it].span);
        let mut naming: Vec<usize> = (0..sentences.len())
            .filter(|&it| names(it) && sentences[it].role != Role::Boilerplate)
            .collect();
        if naming.is_empty() {
            naming = (0..sentences.len()).filter(|&it| names(it)).collect();
        }
        // Self-contained sentences first.
        naming.sort_by_key(|&it| (sentences[it].needs_context, it));
        let mut chosen: Vec<usize> = naming.into_iter().take(n_sentences.max(1)).collect();
        chosen.sort_unstable();
        let with_context = |it: usize| {
            let before = it.checked_sub(1).filter(|&before| {
                sentences[it].needs_context && sentences[before].block == sentences[it].block
            });
            let start =
                before.map_or(sentences[it].span.start, |before| sentences[before].span.start);
            start..sentences[it].span.end
        };
        chosen.into_iter().map(with_context).collect()
    }
}

/// Returns the sentences that are understood in their place: no context-dependent sentence without
/// the sentence before it.
fn standing(document: &Document<'_>, mut chosen: Vec<Span>) -> Vec<Span> {
    let place = |span: &Span| document.sentences.iter().position(|it| it.span == *span);
    let mut shown: Vec<usize> = Vec::new();
    chosen.retain(|span| {
        let Some(at) = place(span) else { return true };
        let stands = !document.sentences[at].needs_context
            || at.checked_sub(1).is_some_and(|it| shown.contains(&it));
        shown.extend(stands.then_some(at));
        stands
    });
    chosen
}

fn body_spans(found: &Found<'_>) -> impl Iterator<Item = Span> {
    found.mentions.iter().filter(|it| !it.is_in_title).map(|it| it.span.clone())
}

fn has_any(spans: &[Span], sentence: &Span) -> bool {
    spans.iter().any(|it| sentence.start <= it.start && it.end <= sentence.end)
}

/// Returns the sentence of a body that names both companies, the shortest of the candidates.
pub(crate) fn span_with_both(
    found: &[Found<'_>],
    title: &str,
    body: &str,
    one: &str,
    other: &str,
) -> Option<Span> {
    let spans = |name: &str| -> Vec<Span> {
        found.iter().filter(|it| it.company.name == name).flat_map(body_spans).collect()
    };
    let (one, other) = (spans(one), spans(other));
    let has_pair = |it: &Span| has_any(&one, it) && has_any(&other, it);
    // Parsing a text takes ten times as long as finding names in it: no sentence contains two names
    // that are far apart.
    let are_near = |a: &Span, b: &Span| {
        let between = a.end.min(b.end)..a.start.max(b.start);
        between.start <= between.end
            && between.len() <= MAX_APART
            && !body.slice(between).contains('\n')
    };
    if !one.iter().any(|it| other.iter().any(|that| are_near(it, that))) {
        return None;
    }
    let document = Document::new(title, body);
    let with_both = document
        .sentences
        .iter()
        .filter(|it| matches!(it.role, Role::Prose | Role::Answer) && has_pair(&it.span));
    let best = with_both.min_by_key(|it| (it.needs_context, it.span.len(), it.span.start))?;
    Some(best.span.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(body: &str, name: &str) -> Vec<Span> {
        body.match_indices(name).map(|(at, it)| at..at + it.len()).collect()
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let named = NamedSpans {
            own: spans(body, "Northwind"),
            others: spans(body, "Lightboat"),
            salience: 1.0,
        };
        let about: Vec<&str> = named.about(body).into_iter().map(|it| &body[it]).collect();
        assert_eq!(about, expected);
    }

    #[test]
    fn a_name_has_a_capital_where_a_verb_has_none() {
        let names = |body: &str| NamedSpans::of_name("express", body).map_or(0, |it| it.own.len());
        assert_eq!(names("They want to express doubt. Express yourself."), 0);
        assert_eq!(names("Shares of Express fell. Express closes shops."), 2);
    }

    #[test]
    fn the_company_is_the_one_named_last() {
        check(
            "Northwind grew. The company hired. Lightboat shrank. The company fired.",
            &["Northwind", "The company"],
        );
        check(
            "The company grew. Northwind did not. The Danish retailer sold a ship.",
            &["Northwind", "The Danish retailer"],
        );
        check("Northwind met the group of seven.", &["Northwind"]);
    }

    #[test]
    fn a_sentence_that_goes_on_about_another_company_is_left_out() {
        let body = "Northwind bought Lightboat. It paid well. Lightboat beat Northwind. It won.";
        let named = NamedSpans {
            own: spans(body, "Northwind"),
            others: spans(body, "Lightboat"),
            salience: 1.0,
        };
        let all = [
            "Northwind bought Lightboat.",
            "It paid well.",
            "Lightboat beat Northwind.",
            "It won.",
        ];
        let chosen: Vec<Span> = all.iter().map(|it| spans(body, it)[0].clone()).collect();
        let kept: Vec<&str> =
            named.concerned("", body, &chosen).into_iter().map(|it| &body[it]).collect();
        assert_eq!(kept, all[..3]);
    }
}
