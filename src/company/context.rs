//! What the words around a name say about it: whether a common word is meant as a name, and whether the name is part of a longer one.

use crate::text::Span;

/// What speaks for an ambiguous name (Target, Shell, Stripe) being a company's at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// A word of business stands beside it: "Target shares", "retailer Target", "Target-owned".
    Context,
    /// A capital where a common word would have none.
    Capital,
    /// Nothing either way: at a sentence's start, in a headline in title case.
    Open,
    /// Part of another name: "Times Square", "Michael Block".
    Against,
}

/// Weighs the surroundings of an ambiguous name.
///
/// A capitalised word right before it makes it part of another name, unless that word is one of business or of grammar. A
/// word of business beside it speaks for a company. A capital in running text does too, unless an article stands
/// before it ("the Gap") or a further capitalised word behind it ("Oracle Park").
pub(super) fn evidence(text: &str, span: &Span) -> Evidence {
    // A mark behind the word before ends its phrase: "at Target. Target lost".
    let before = word_before(text, span.start).filter(|it| it.ends_with(char::is_alphanumeric));
    let after = word_after(text, span.end);
    let is_title_case = is_title_case(line_around(text, span));
    if text[..span.start].ends_with('-') {
        return Evidence::Against;
    }
    if let Some(word) = before
        && is_capitalised(word)
        && !is_title_case
        && !is_grammar(word)
        && !is_business(word)
    {
        return Evidence::Against;
    }
    if let Some(compound) = compound(text, span.end) {
        return if COMPOUNDS.contains(&compound) { Evidence::Context } else { Evidence::Against };
    }
    if before.is_some_and(is_business) || after.is_some_and(|it| is_business(it) || is_deed(it)) || is_share_of(text, span.start) {
        return Evidence::Context;
    }
    let has_article = before.is_some_and(|it| ARTICLES.contains(&it.to_ascii_lowercase().as_str()));
    if is_title_case || has_article || after.is_some_and(is_capitalised) || starts_sentence(text, span.start) {
        return Evidence::Open;
    }
    Evidence::Capital
}

/// Whether a word right behind the name makes another name of it: "Ford Foundation", "Toyota Center".
pub(super) fn is_part_of_longer_name(text: &str, span: &Span) -> bool {
    text[span.end..].starts_with(' ') && word_after(text, span.end).is_some_and(|it| NAME_TAILS.contains(&it))
}

/// Whether nothing but marks and blanks lies between `at` and the start of its sentence.
pub(super) fn starts_sentence(text: &str, at: usize) -> bool {
    for c in text[..at].chars().rev() {
        match c {
            '\n' | '.' | '!' | '?' | ':' | '…' => return true,
            c if c.is_alphanumeric() => return false,
            ',' | ';' | '%' | '$' | '€' | '£' => return false,
            _ => {}
        }
    }
    true
}

/// The word before `at`, where only blanks lie between; marks before the word are cut off, those behind it (`Mr.`, `Michael,`) kept.
pub(super) fn word_before(text: &str, at: usize) -> Option<&str> {
    let head = text[..at].strip_suffix(' ')?.trim_end_matches(' ');
    let start = head.rfind(char::is_whitespace).map_or(0, |it| it + 1);
    let word = head[start..].trim_start_matches(|c: char| !c.is_alphanumeric());
    (!word.is_empty()).then_some(word)
}

/// The word behind `at`, where only a possessive, a comma and blanks lie between.
fn word_after(text: &str, at: usize) -> Option<&str> {
    let tail = &text[at..];
    let tail = tail.strip_prefix("'s").or_else(|| tail.strip_prefix(',')).unwrap_or(tail);
    let tail = tail.strip_prefix(' ')?.trim_start_matches(' ');
    let end = tail.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(tail.len());
    (end > 0).then(|| &tail[..end])
}

/// The second half of a hyphenated compound that begins with a name.
fn compound(text: &str, end: usize) -> Option<&str> {
    let tail = text[end..].strip_prefix('-')?;
    let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    (end > 0).then(|| &tail[..end])
}

fn is_share_of(text: &str, at: usize) -> bool {
    let Some(head) = text[..at].strip_suffix(" of ").or_else(|| text[..at].strip_suffix(" in ")) else { return false };
    let start = head.rfind(|c: char| !(c.is_alphanumeric() || c == '-')).map_or(0, |it| it + 1);
    head.is_char_boundary(start) && OF_A_COMPANY.contains(&head[start..].to_lowercase().as_str())
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_business(word: &str) -> bool {
    is_in(&BUSINESS, word)
}

fn is_deed(word: &str) -> bool {
    is_in(&DEEDS, word)
}

fn is_grammar(word: &str) -> bool {
    is_in(&GRAMMAR, word)
}

fn is_in(list: &[&str], word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    list.contains(&word.to_lowercase().as_str())
}

/// The line that holds `span`, up to 240 bytes to either side: enough for a headline, and a bound for a text without line breaks.
fn line_around<'a>(text: &'a str, span: &Span) -> &'a str {
    let mut from = span.start.saturating_sub(240);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (span.end + 240).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let start = text[from..span.start].rfind('\n').map_or(from, |it| from + it + 1);
    let end = text[span.end..to].find('\n').map_or(to, |it| span.end + it);
    &text[start..end]
}

/// Whether a line writes its words with capitals, as headlines do: nine of ten longer words that are not of grammar, and at least two.
fn is_title_case(line: &str) -> bool {
    let long = || line.split(' ').filter(|it| it.chars().filter(|c| c.is_alphabetic()).count() > 3 && !is_grammar(it));
    let n_words = long().count();
    let n_capitals = long().filter(|it| is_capitalised(it.trim_start_matches(|c: char| !c.is_alphanumeric()))).count();
    n_words >= 2 && n_capitals * 10 >= n_words * 9
}

const ARTICLES: [&str; 9] = ["a", "an", "every", "her", "his", "my", "the", "this", "your"];

/// Second halves of compounds that only a company's name begins.
const COMPOUNDS: [&str; 14] = [
    "affiliated",
    "backed",
    "branded",
    "controlled",
    "developed",
    "funded",
    "invested",
    "led",
    "made",
    "operated",
    "owned",
    "powered",
    "run",
    "supported",
];

/// Words beside a company's name, before or behind it.
const BUSINESS: [&str; 76] = [
    "app",
    "apps",
    "bank",
    "brand",
    "carmaker",
    "ceo",
    "cfo",
    "chain",
    "chairman",
    "chairwoman",
    "chief",
    "chipmaker",
    "co",
    "co-founder",
    "co-founders",
    "cofounder",
    "companies",
    "company",
    "competitor",
    "competitors",
    "conglomerate",
    "coo",
    "corp",
    "corporation",
    "cto",
    "customer",
    "developer",
    "director",
    "earnings",
    "employee",
    "employees",
    "executive",
    "executives",
    "fintech",
    "firm",
    "founder",
    "founders",
    "giant",
    "group",
    "holdings",
    "inc",
    "insider",
    "insurer",
    "investor",
    "investors",
    "lender",
    "limited",
    "llc",
    "ltd",
    "maker",
    "operator",
    "parent",
    "plc",
    "president",
    "provider",
    "retailer",
    "rival",
    "rivals",
    "share",
    "shareholder",
    "shareholders",
    "shares",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "start-up",
    "start-ups",
    "startup",
    "startups",
    "stock",
    "stocks",
    "subsidiary",
    "supermarket",
    "unicorn",
    "unit",
    "website",
];

/// Verbs that a company is the subject of.
const DEEDS: [&str; 42] = [
    "acquired",
    "acquires",
    "agreed",
    "announced",
    "announces",
    "argued",
    "bought",
    "buys",
    "competes",
    "confirmed",
    "declined",
    "denied",
    "employs",
    "filed",
    "hired",
    "hires",
    "invested",
    "invests",
    "launched",
    "launches",
    "operates",
    "owns",
    "paid",
    "pays",
    "posted",
    "posts",
    "raised",
    "raises",
    "recalled",
    "reported",
    "reports",
    "runs",
    "said",
    "says",
    "sells",
    "sold",
    "sued",
    "sues",
    "told",
    "tumbled",
    "unveiled",
    "unveils",
];

/// Nouns whose "of" or "in" a company follows: "shares of", "a stake in".
const OF_A_COMPANY: [&str; 17] = [
    "acquisition",
    "ceo",
    "chairman",
    "chief",
    "co-founder",
    "director",
    "executive",
    "founder",
    "head",
    "investor",
    "investors",
    "owner",
    "president",
    "shareholder",
    "shares",
    "stake",
    "takeover",
];

/// Words that are written with a capital at a sentence's start and are no part of a name.
const GRAMMAR: [&str; 64] = [
    "a",
    "about",
    "according",
    "after",
    "all",
    "although",
    "among",
    "an",
    "and",
    "another",
    "as",
    "at",
    "because",
    "before",
    "besides",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "even",
    "for",
    "from",
    "how",
    "however",
    "i",
    "if",
    "in",
    "including",
    "instead",
    "is",
    "like",
    "meanwhile",
    "more",
    "no",
    "nor",
    "now",
    "of",
    "on",
    "once",
    "only",
    "or",
    "rather",
    "recently",
    "since",
    "so",
    "still",
    "that",
    "the",
    "then",
    "this",
    "though",
    "through",
    "to",
    "today",
    "under",
    "unlike",
    "until",
    "what",
    "when",
    "where",
    "whether",
    "while",
    "with",
];

/// Words that, written with a capital behind a company's name, name something else.
const NAME_TAILS: [&str; 34] = [
    "Academy",
    "Arena",
    "Art",
    "Award",
    "Awards",
    "Beach",
    "Building",
    "Center",
    "Centre",
    "Challenge",
    "Championship",
    "Church",
    "City",
    "Classic",
    "College",
    "County",
    "Cup",
    "Festival",
    "Field",
    "Foundation",
    "Hall",
    "Hospital",
    "Institute",
    "Library",
    "Museum",
    "Open",
    "Park",
    "Prize",
    "School",
    "Stadium",
    "Street",
    "Theater",
    "Tower",
    "University",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expected: Evidence) {
        let at = text.find(name).unwrap();
        assert_eq!(evidence(text, &(at..at + name.len())), expected);
    }

    #[test]
    fn a_word_of_business_speaks_for_a_company() {
        check("Target shares fell.", "Target", Evidence::Context);
        check("They sued the retailer Target in May.", "Target", Evidence::Context);
        check("Block, Inc. grew.", "Block", Evidence::Context);
        check("Stripe's chief executive left.", "Stripe", Evidence::Context);
        check("a stake in Grab of a tenth", "Grab", Evidence::Context);
        check("the Stripe-backed lender", "Stripe", Evidence::Context);
    }

    #[test]
    fn a_capital_in_running_text_speaks_for_a_name() {
        check("He paid at Target with a card.", "Target", Evidence::Capital);
        check("But Target, too, lost.", "Target", Evidence::Capital);
    }

    #[test]
    fn a_capital_that_anything_would_have_says_nothing() {
        check("Target the young.", "Target", Evidence::Open);
        check("It fell. Target the young.", "Target", Evidence::Open);
        check("How Brands Target Young Buyers", "Target", Evidence::Open);
        check("they closed the Gap between them", "Gap", Evidence::Open);
        check("a game at Oracle Park in May", "Oracle", Evidence::Open);
    }

    #[test]
    fn part_of_another_name_is_no_company() {
        check("crowds in Times Square on Friday", "Square", Evidence::Against);
        check("said Rachel Block on Friday", "Block", Evidence::Against);
        check("a Target-rich field", "Target", Evidence::Against);
    }

    #[test]
    fn an_institution_named_after_a_company_is_not_the_company() {
        let is_longer = |text: &str| is_part_of_longer_name(text, &(0..text.find(' ').unwrap()));
        assert!(is_longer("Ford Foundation grants"));
        assert!(!is_longer("Ford foundation stones"));
        assert!(!is_longer("Ford sold"));
    }

    #[test]
    fn a_bullet_or_a_quotation_starts_a_sentence() {
        assert!(starts_sentence("rose.\n• Target", "rose.\n• ".len()));
        assert!(starts_sentence("“Target", "“".len()));
        assert!(!starts_sentence("rose, Target", "rose, ".len()));
    }
}
