//! Which company a text connects a person with: the founder, the head or the owner, by what stands
//! between both names.

use std::sync::LazyLock;

use regex::Regex;

use crate::company::{Found, Gazetteer};
use crate::text::Span;
use crate::text::document::{Document, Role, Sentence};
use crate::text::regex::constant_regex;
use crate::text::slice::Slicing;
use crate::text::term::fold;

/// Maximum number of bytes between a person and the company: an apposition, not half a story.
const MAX_BETWEEN: usize = 90;

/// A person's role at a company.
const ROLES: &str = r"(?i:co-?founders?|founders?|founding|chief executive(?: officer)?|chief [a-z]+ officer|CEO|CTO|CFO|COO|chair(?:man|woman|person)?|(?:vice[- ])?president|boss|head|owner|director|creator|partner|executive)";

/// Between the person and the following company: ", the founder of ", " (chief executive of ", ",
/// who founded ", " founded ".
static PERSON_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"^(?:,|,? \(|,? –|,? who|’s|'s)?[^.!?;:]{{0,60}}?\b(?:{ROLES}\b[^.!?;:]{{0,30}}?\b(?:of|at)|founded|co-?founded|runs|ran|heads|headed|leads|led|chairs|started)(?: the)?(?: [a-z-]+){{0,3}} $"
    );
    constant_regex(&pattern)
});

/// Between the company and the following person: "'s founder ", " chief executive ", " founder and
/// chairman ".
static COMPANY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"^(?:’s|'s|’|')?,?(?: [a-z-]+){{0,3}}? (?:[a-z-]+ )?{ROLES}(?:,? (?:and )?(?:[a-z-]+ )?{ROLES})*,? $"
    );
    constant_regex(&pattern)
});

/// After the company, if the headline names the person: "'s billionaire founder".
static ROLE_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(r"^(?:’s|'s|’|')?(?: [a-z-]+){{0,3}}? {ROLES}\b");
    constant_regex(&pattern)
});

/// Before the person: "Its chief executive ", "the company's founder and chairman ".
static OWN_ROLE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"(?:\b[Ii]ts|\b[Tt]he (?:[a-z-]+ )?(?:company|firm|group|start-?up|bank|carmaker|chipmaker|retailer|lender|maker)(?:’s|'s))(?: [a-z-]+){{0,2}}? {ROLES}(?:,? (?:and )?(?:[a-z-]+ )?{ROLES})*,? $"
    );
    constant_regex(&pattern)
});

/// Number of first sentences in which an article may refer to the person named in its headline.
const MAX_TAKEN_UP: usize = 3;

/// A connection that a text states.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Affiliation {
    /// The person, as the text spells the name.
    pub(crate) person: String,
    /// Canonical name of the company.
    pub(crate) company: String,
    /// The sentence that states it, verbatim.
    pub(crate) sentence: String,
}

/// Returns the folded words of a typed name, if it may be a person's.
pub(crate) fn person_words(typed: &str) -> Option<Vec<String>> {
    let words: Vec<String> = typed.split_whitespace().map(fold).collect();
    let is_name = (2..=4).contains(&words.len())
        && words.iter().all(|it| it.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c)));
    is_name.then_some(words)
}

impl Gazetteer {
    /// Returns the connections of a person with companies that a text states; `words` are those of
    /// [`person_words`].
    pub(crate) fn affiliations(
        &self,
        title: &str,
        body: &str,
        words: &[String],
    ) -> Vec<Affiliation> {
        let Some(person) = name_pattern(words) else { return Vec::new() };
        let headline = person.find(title);
        if headline.is_none() && !person.is_match(body) {
            return Vec::new();
        }
        let found = self.recognise(title, body);
        let document = Document::new(title, body);
        let stated: Vec<Affiliation> = document
            .sentences
            .iter()
            .flat_map(|sentence| stated_in(body, &sentence.span, &person, &found))
            .chain(referred_to(&document.sentences, body, &person, &found))
            .collect();
        match headline {
            Some(headline) if stated.is_empty() => {
                taken_up(&document.sentences, body, headline.as_str(), &found).into_iter().collect()
            }
            _ => stated,
        }
    }
}

/// Returns the connections that a sentence states: for each mention of the person, the nearest
/// company that it can belong to.
fn stated_in(body: &str, sentence: &Span, person: &Regex, found: &[Found<'_>]) -> Vec<Affiliation> {
    let text = body.slice(sentence.clone());
    let mut stated = Vec::new();
    for at in person.find_iter(text) {
        let named = sentence.start + at.start()..sentence.start + at.end();
        let mut nearest: Option<(usize, &str)> = None;
        for it in found {
            for mention in it.mentions.iter().filter(|it| !it.is_in_title) {
                if let Some(between) = distance(body, sentence, &named, &mention.span)
                    && nearest.is_none_or(|it| between < it.0)
                {
                    nearest = Some((between, &it.company.name));
                }
            }
        }
        stated.extend(nearest.map(|(_, company)| Affiliation {
            person: at.as_str().to_owned(),
            company: company.to_owned(),
            sentence: text.to_owned(),
        }));
    }
    stated
}

/// Returns the connections with a company that a sentence refers to: "Its founder Ines Okafor",
/// after a sentence that names one company and no other. Both are quoted.
fn referred_to(
    sentences: &[Sentence],
    body: &str,
    person: &Regex,
    found: &[Found<'_>],
) -> Vec<Affiliation> {
    let mut stated = Vec::new();
    for pair in sentences.windows(2).filter(|pair| pair[0].block == pair[1].block) {
        let [before, sentence] = [pair[0].span.clone(), pair[1].span.clone()];
        let text = body.slice(sentence.clone());
        let named = person.find(text).filter(|it| OWN_ROLE.is_match(text.slice(..it.start())));
        let Some(at) = named else { continue };
        let mut companies = found.iter().filter(|it| {
            let mut in_body = it.mentions.iter().filter(|it| !it.is_in_title);
            in_body.any(|it| before.start <= it.span.start && it.span.end <= before.end)
        });
        if let (Some(company), None) = (companies.next(), companies.next()) {
            stated.push(Affiliation {
                person: at.as_str().to_owned(),
                company: company.company.name.clone(),
                sentence: body.slice(before.start..sentence.end).to_owned(),
            });
        }
    }
    stated
}

/// Returns the number of bytes between a person and a company of the sentence, if the words between
/// and after them connect the two.
fn distance(body: &str, sentence: &Span, person: &Span, company: &Span) -> Option<usize> {
    if company.start < sentence.start || sentence.end < company.end {
        return None;
    }
    let (between, is_connected) = if company.start >= person.end {
        let between = body.slice(person.end..company.start);
        let behind = body.slice(company.end..);
        // "the founder of Northwind's rival" does not belong to Northwind.
        let is_connected =
            is_owner_of(between, behind) || !is_owner(behind) && PERSON_FIRST.is_match(between);
        (between, is_connected)
    } else if company.end <= person.start {
        let between = body.slice(company.end..person.start);
        (between, COMPANY_FIRST.is_match(between))
    } else {
        return None;
    };
    (is_connected && between.len() <= MAX_BETWEEN).then_some(between.len())
}

/// Returns the connection with a person that only the headline names: "Northwind's founder
/// resurfaced", under a headline with the founder's name.
fn taken_up(
    sentences: &[Sentence],
    body: &str,
    person: &str,
    found: &[Found<'_>],
) -> Option<Affiliation> {
    let informative = sentences
        .iter()
        .filter(|it| matches!(it.role, Role::Prose | Role::Answer))
        .take(MAX_TAKEN_UP);
    informative.into_iter().find_map(|sentence| {
        let of = found.iter().find(|it| {
            it.mentions.iter().any(|it| {
                !it.is_in_title
                    && sentence.span.start <= it.span.start
                    && is_role_only(body.slice(it.span.end..sentence.span.end.max(it.span.end)))
            })
        })?;
        Some(Affiliation {
            person: person.to_owned(),
            company: of.company.name.clone(),
            sentence: body.slice(sentence.span.clone()).to_owned(),
        })
    })
}

/// Returns whether a role follows a company without a name after the role: then it means a person
/// named earlier.
fn is_role_only(behind: &str) -> bool {
    ROLE_BEHIND.find(behind).is_some_and(|it| {
        let next = behind.slice(it.end()..).trim_start_matches([' ', ',']).chars().next();
        next.is_some_and(|c| !c.is_uppercase())
    })
}

/// Matches "Ines Okafor's Northwind", "Ines Okafor, Northwind's founder".
fn is_owner_of(between: &str, behind: &str) -> bool {
    matches!(between, "'s " | "’s ") && !is_owner(behind)
        || matches!(between, ", " | " (" | ", the ") && ROLE_BEHIND.is_match(behind)
}

fn is_owner(behind: &str) -> bool {
    ["'s ", "’s ", "' ", "’ "].iter().any(|it| behind.starts_with(it))
}

/// Returns a pattern for the words of a name, in upper or lower case and with any kind of blank.
fn name_pattern(words: &[String]) -> Option<Regex> {
    let words: Vec<String> = words.iter().map(|it| regex::escape(it)).collect();
    Regex::new(&format!(r"(?i)\b{}\b", words.join(r"[\s\u{a0}]+"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apposition_ties_a_person_to_a_company() {
        for between in [
            ", the founder of ",
            ", chief executive of the sailing firm ",
            ", who founded ",
            " founded ",
            ", co-founder and CEO of ",
        ] {
            assert!(PERSON_FIRST.is_match(between), "{between}");
        }
        for between in [
            "'s founder ",
            "’s chief executive ",
            " founder and chairman ",
            " CEO ",
            "'s chief financial officer, ",
            "' boss ",
        ] {
            assert!(COMPANY_FIRST.is_match(between), "{between}");
        }
    }

    #[test]
    fn a_person_may_own_or_hold_a_role_behind_a_comma() {
        assert!(is_owner_of("’s ", " grew"));
        assert!(is_owner_of(", ", "’s founder, spoke"));
        assert!(!is_owner_of("’s ", "’s rival grew"));
        assert!(!is_owner_of(", ", " grew"));
    }

    #[test]
    fn a_role_of_the_company_named_before_is_tied_to_it() {
        let list =
            Gazetteer::parse(r#"company = [{ name = "Northwind" }, { name = "Lightboat" }]"#)
                .unwrap();
        let words = person_words("Ines Okafor").unwrap();
        let of = |body: &str| -> Vec<String> {
            list.affiliations("", body, &words).into_iter().map(|it| it.company).collect()
        };
        assert_eq!(
            of(
                "Northwind closes two shops in Ohio. Its chief executive Ines Okafor blamed the rent."
            ),
            ["Northwind"]
        );
        assert!(
            of("Northwind sued Lightboat over two shops. Its chief executive Ines Okafor was angry.")
                .is_empty()
        );
    }

    #[test]
    fn a_role_without_a_name_is_somebody_named_before() {
        for behind in ["’s billionaire founder resurfaced", " chief executive, who is 61,"] {
            assert!(is_role_only(behind), "{behind}");
        }
        for behind in
            ["’s founder Ines Okafor spoke", "’s shares fell", " and its founder", "’s founder"]
        {
            assert!(!is_role_only(behind), "{behind}");
        }
    }

    #[test]
    fn a_name_in_the_same_sentence_is_no_tie() {
        for between in [
            " met the mayor and then praised ",
            " and ",
            ", a friend of ",
            ". The founder of ",
            " sued ",
        ] {
            assert!(!PERSON_FIRST.is_match(between), "{between}");
        }
        for between in [" was praised by ", " and its rival ", "'s founder met ", " said "] {
            assert!(!COMPANY_FIRST.is_match(between), "{between}");
        }
    }
}
