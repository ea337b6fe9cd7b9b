//! The facts of a text in a comparable form: its words and figures in order, without those that
//! change from one download to the next: times of day, ages ("3 hours ago"), counters of comments
//! and views, reading times, the stamp of the last update.
//!
//! Figures of the subject are kept: shares sold, votes cast, degrees and days.

use super::term::fold;

/// Nouns that a page counts about itself.
const COUNTED: [&str; 38] = [
    "comment",
    "comments",
    "view",
    "views",
    "pageviews",
    "like",
    "likes",
    "reply",
    "replies",
    "retweets",
    "reposts",
    "upvotes",
    "claps",
    "reactions",
    "reads",
    "kommentar",
    "kommentare",
    "aufrufe",
    "commentaire",
    "commentaires",
    "vues",
    "comentario",
    "comentarios",
    "vistas",
    "visualizaciones",
    "commento",
    "commenti",
    "visualizzazioni",
    "visualizacoes",
    "reactie",
    "reacties",
    "weergaven",
    "комментарии",
    "комментария",
    "комментариев",
    "просмотр",
    "просмотра",
    "просмотров",
];

/// Nouns that count something of the page only before a colon and a figure ("Points: 33").
const LABELS: [&str; 5] = ["points", "votes", "shares", "score", "clicks"];

/// Words that mark a duration as a reading time.
const READ: [&str; 7] =
    ["read", "reading", "lesezeit", "lecture", "lectura", "lettura", "leestijd"];

const MINUTES: [&str; 12] = [
    "min",
    "mins",
    "minute",
    "minutes",
    "minuten",
    "minuto",
    "minutos",
    "minuti",
    "minuut",
    "минута",
    "минуты",
    "минут",
];

/// Units of time below a day.
const HOURS: [&str; 22] = [
    "second",
    "seconds",
    "sec",
    "secs",
    "hour",
    "hours",
    "hr",
    "hrs",
    "sekunde",
    "sekunden",
    "stunde",
    "stunden",
    "heure",
    "heures",
    "hora",
    "horas",
    "ora",
    "ore",
    "uur",
    "час",
    "часа",
    "часов",
];

/// Words after an age ("ago"), and words before one ("vor").
const AGO: [&str; 4] = ["ago", "fa", "geleden", "назад"];
const SINCE: [&str; 3] = ["vor", "hace", "ha"];

const ZONES: [&str; 19] = [
    "gmt", "utc", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "bst", "cet", "cest",
    "ist", "jst", "uhr", "hrs", "msk",
];

/// The first words of the stamp of the last update.
const UPDATED: [&str; 9] = [
    "updated",
    "aktualisiert",
    "actualise",
    "actualizado",
    "actualizada",
    "aggiornato",
    "atualizado",
    "bijgewerkt",
    "обновлено",
];
const BEFORE_UPDATED: [&str; 8] =
    ["last", "zuletzt", "mis", "a", "jour", "ultima", "laatst", "article"];

/// A longer sentence that begins with "updated" is a sentence.
const MAX_STAMP: usize = 12;

/// Words of a stamp besides dates and times.
const IN_STAMP: [&str; 12] =
    ["at", "on", "um", "am", "pm", "the", "le", "el", "il", "de", "of", "th"];

const MONTHS_AND_DAYS: [&str; 48] = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "januar",
    "februar",
    "marz",
    "mai",
    "juni",
    "juli",
    "okt",
    "dez",
    "dezember",
    "oktober",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Full English names by their beginning: "november", "tuesday".
const MONTH_STEMS: [&str; 19] = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FactKind {
    Word,
    Number,
    /// A currency, a percent sign, a minus.
    Sign,
    /// A colon or an opening bracket: what follows belongs to the word before it.
    Colon,
    /// The end of a sentence or a line.
    End,
}

#[derive(Debug)]
struct Token {
    kind: FactKind,
    text: String,
}

/// The words and figures of a text that are facts, each between blanks. The facts of a sentence are
/// a substring of the facts of every text that says the same.
pub fn facts(text: &str) -> String {
    let tokens = tokens(&fold(text));
    let mut is_kept = vec![true; tokens.len()];
    let mut from = 0;
    for end in (0..=tokens.len())
        .filter(|&at| tokens.get(at).is_none_or(|token| token.kind == FactKind::End))
    {
        drop_volatile(&tokens[from..end], &mut is_kept[from..end]);
        from = end + 1;
    }
    let mut facts = String::with_capacity(text.len());
    for (token, is_kept) in tokens.iter().zip(is_kept) {
        if is_kept && matches!(token.kind, FactKind::Word | FactKind::Number | FactKind::Sign) {
            facts.push_str(if facts.is_empty() { " " } else { "" });
            facts.push_str(&token.text);
            facts.push(' ');
        }
    }
    facts
}

/// Marks the tokens of a sentence that are not facts.
fn drop_volatile(tokens: &[Token], is_kept: &mut [bool]) {
    if is_stamp(tokens) {
        return is_kept.fill(false);
    }
    for at in 0..tokens.len() {
        if tokens[at].kind != FactKind::Number {
            if let Some(number) = counter_after_label(tokens, at) {
                is_kept[number] = false;
            }
        } else if let Some(last) = time_of_day(tokens, at) {
            is_kept[at..=last].fill(false);
        } else {
            is_kept[at..counter_end(tokens, at)].fill(false);
            if is_time_ago(tokens, at) {
                is_kept[at..at + 2].fill(false);
            }
        }
    }
    // "an hour ago"
    for at in 2..tokens.len() {
        let span = word(tokens, at - 1);
        let is_span = MINUTES.contains(&span) || HOURS.contains(&span);
        let is_one = matches!(word(tokens, at - 2), "a" | "an" | "one");
        if AGO.contains(&word(tokens, at)) && is_span && is_one {
            is_kept[at - 2..at].fill(false);
        }
    }
}

/// Returns the word at a place; "" if no word is there.
fn word(tokens: &[Token], at: usize) -> &str {
    tokens
        .get(at)
        .filter(|token| token.kind == FactKind::Word)
        .map_or("", |token| token.text.as_str())
}

fn is(tokens: &[Token], at: usize, kind: FactKind) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == kind)
}

/// Returns the figure of a counter whose label is at `at`: "Comments: 12", "Likes (5)", "Reading
/// time: 5 min"; "Comments 12" if nothing else is said.
fn counter_after_label(tokens: &[Token], at: usize) -> Option<usize> {
    let label = word(tokens, at);
    let is_count = COUNTED.contains(&label);
    let is_label = is_count
        || LABELS.contains(&label)
        || label == "time" && at > 0 && READ.contains(&word(tokens, at - 1));
    let has_colon = is(tokens, at + 1, FactKind::Colon);
    let number = at + 1 + usize::from(has_colon);
    let is_bare = is_count && (at == 0 || is(tokens, at - 1, FactKind::Number));
    let ends_there = number + 1 >= tokens.len() || COUNTED.contains(&word(tokens, number + 1));
    (is_label && is(tokens, number, FactKind::Number) && (has_colon || is_bare && ends_there))
        .then_some(number)
}

/// Returns the end of the counter that begins with the figure at `at`: "1.2k views", "5 min read",
/// "312 people reading"; `at` if it counts nothing of that kind.
fn counter_end(tokens: &[Token], at: usize) -> usize {
    let word = |at: usize| word(tokens, at);
    let has_scale = matches!(
        word(at + 1),
        "k" | "m" | "thousand" | "million" | "mio" | "new" | "more" | "total"
    );
    let noun = at + 1 + usize::from(has_scale);
    let is_reading_time = MINUTES.contains(&word(at + 1))
        && (READ.contains(&word(at + 2))
            || matches!(word(at + 2), "de" | "di") && READ.contains(&word(at + 3)));
    let is_label = is_reading_time
        || at > 1 && is(tokens, at - 1, FactKind::Colon) && READ.contains(&word(at - 2));
    let is_audience = matches!(word(noun), "people" | "readers" | "users" | "viewers")
        && (noun + 1..noun + 3)
            .any(|verb| matches!(word(verb), "reading" | "watching" | "viewing" | "online"));
    if COUNTED.contains(&word(noun)) {
        noun + 1
    } else if is_label || is_audience {
        noun
    } else {
        at
    }
}

/// Whether a figure and the word after it say how long ago something was: "5 minutes ago",
/// "il y a 2 heures".
fn is_time_ago(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| word(tokens, at);
    let is_span = MINUTES.contains(&word(at + 1))
        || HOURS.contains(&word(at + 1))
        || matches!(word(at + 1), "h" | "m" | "s");
    let is_past = AGO.contains(&word(at + 2))
        || at > 0 && SINCE.contains(&word(at - 1))
        || at > 1 && word(at - 2) == "y" && word(at - 1) == "a";
    is_span && is_past
}

/// The last token of the time of day that begins at a figure: "14:05", "2:05 p.m. GMT", "9 am",
/// "14.05 Uhr", "14 h 05".
fn time_of_day(tokens: &[Token], at: usize) -> Option<usize> {
    let number = &tokens[at].text;
    let word = |at: usize| word(tokens, at);
    let parts: Vec<&str> = number.split([':', '.']).collect();
    let fits =
        |part: &str, below: u32| part.len() <= 2 && part.parse::<u32>().is_ok_and(|it| it < below);
    let is_clock = fits(parts[0], 25)
        && parts[1..].iter().all(|part| part.len() == 2 && fits(part, 60))
        && parts.len() <= 3;
    if !is_clock {
        return None;
    }
    let half = |at: usize| match (word(at), word(at + 1)) {
        ("am" | "pm", _) => Some(at),
        ("a" | "p", "m") => Some(at + 1),
        _ => None,
    };
    let is_spelt = number.contains(':');
    let mut last = match (half(at + 1), word(at + 1)) {
        (Some(last), _) => last,
        (None, "uhr") => at + 1,
        (None, "h") => {
            let has_minutes = tokens.get(at + 2).is_some_and(|token| {
                token.kind == FactKind::Number && token.text.len() == 2 && fits(&token.text, 60)
            });
            if has_minutes {
                at + 2
            } else if is_spelt {
                at + 1
            } else {
                return None;
            }
        }
        _ if is_spelt => at,
        _ => return None,
    };
    if ZONES.contains(&word(last + 1)) {
        last += 1;
    }
    Some(last)
}

/// "Updated 28 Nov 2026, 14:05 GMT", "Last updated on Tuesday at 9 am": a time and nothing else.
fn is_stamp(tokens: &[Token]) -> bool {
    let words = |token: &&Token| token.kind != FactKind::Colon;
    let mut rest = tokens
        .iter()
        .filter(words)
        .skip_while(|token| BEFORE_UPDATED.contains(&token.text.as_str()))
        .peekable();
    let begins = rest.peek().is_some_and(|token| UPDATED.contains(&token.text.as_str()))
        || tokens.first().is_some_and(|token| token.text == "mis") && rest.peek().is_some();
    if !begins || tokens.len() > MAX_STAMP {
        return false;
    }
    rest.skip_while(|token| UPDATED.contains(&token.text.as_str())).all(|token| {
        let text = token.text.as_str();
        let is_when = IN_STAMP.contains(&text)
            || ZONES.contains(&text)
            || MONTHS_AND_DAYS.contains(&text)
            || MONTH_STEMS.contains(&text)
            || AGO.contains(&text)
            || MINUTES.contains(&text)
            || HOURS.contains(&text)
            || matches!(text, "a" | "p" | "m" | "h" | "just" | "now" | "yesterday");
        token.kind == FactKind::Number || is_when
    })
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        if c.is_alphanumeric() {
            let is_number = c.is_numeric();
            let mut token = String::from(c);
            let mut last = c;
            while let Some(&next) = chars.peek() {
                let mut ahead = chars.clone();
                ahead.next();
                let after = ahead.next().unwrap_or(' ');
                let is_inner = match is_number {
                    true => matches!(next, '.' | ',' | ':') && after.is_numeric(),
                    false => matches!(next, '\'' | '\u{2019}') && after.is_alphabetic(),
                };
                if !(is_inner || next.is_alphanumeric() && next.is_numeric() == is_number) {
                    break;
                }
                token.push(if next == '\u{2019}' { '\'' } else { next });
                last = next;
                chars.next();
            }
            before = last;
            let kind = if is_number { FactKind::Number } else { FactKind::Word };
            tokens
                .push(Token { kind, text: if is_number { without_groups(token) } else { token } });
            continue;
        }
        let is_abbreviated = |tokens: &[Token]| {
            tokens
                .last()
                .is_some_and(|it| matches!(it.text.as_str(), "min" | "mins" | "a" | "p" | "m"))
        };
        match c {
            '\n' | '!' | '?' | '\u{2026}' | '。' | '|' | '•' => {
                tokens.push(Token { kind: FactKind::End, text: String::new() })
            }
            '.' if !next.is_alphanumeric() && !is_abbreviated(&tokens) => {
                tokens.push(Token { kind: FactKind::End, text: String::new() })
            }
            ':' | '(' => tokens.push(Token { kind: FactKind::Colon, text: String::new() }),
            '-' | '\u{2212}' if next.is_numeric() && !before.is_alphanumeric() => {
                tokens.push(Token { kind: FactKind::Sign, text: "-".to_owned() });
            }
            '%' | '‰' | '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₺' | '₴' | '₪' | '₿' | '¢' =>
            {
                tokens.push(Token { kind: FactKind::Sign, text: c.to_string() });
            }
            _ => {}
        }
        before = c;
    }
    tokens
}

/// "1,234,000" as "1234000".
fn without_groups(number: String) -> String {
    let is_grouped = number.contains(',')
        && number
            .split('.')
            .next()
            .is_some_and(|whole| whole.split(',').skip(1).all(|group| group.len() == 3));
    if is_grouped { number.replace(',', "") } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(one: &str, other: &str) {
        assert_eq!(facts(one), facts(other));
    }

    #[track_caller]
    fn differ(one: &str, other: &str) {
        assert_ne!(facts(one), facts(other));
    }

    #[test]
    fn a_corrected_figure_is_another_fact() {
        differ("The mill cost 40 million crowns.", "The mill cost 41 million crowns.");
        differ("Shares fell 5%.", "Shares fell 5.1%.");
        differ("It sold 1,200 shares.", "It sold 1,300 shares.");
        differ("She won by 12 votes.", "She won by 21 votes.");
        differ("It cost $5.", "It cost €5.");
        differ("It is -5 degrees.", "It is 5 degrees.");
        differ("Zork did pay.", "Zork did not pay.");
        differ("12 people died.", "13 people died.");
        differ("It took 3 hours.", "It took 4 hours.");
        differ("In a comment, 12 researchers agreed.", "In a comment, 13 researchers agreed.");
        differ("Shares: Zork fell 5%.", "Shares: Zork fell 6%.");
        differ("The fire broke out 3 days ago.", "The fire broke out 4 days ago.");
    }

    #[test]
    fn counters_and_times_of_day_are_no_facts() {
        same("The mill burned. 1,234 comments", "The mill burned. 1,250 comments");
        same("1 comment", "17 comments");
        same("Comments 12", "Comments 13");
        same("Likes (5)", "Likes (6)");
        same("12 комментариев", "1 комментарий");
        same("3 часа назад", "5 часов назад");
        same("5 min read", "6 min read");
        same("5 min. read", "6 min. read");
        same("3 Min. Lesezeit", "4 Min. Lesezeit");
        same("Updated 14:05", "Updated 15:17");
        same("Last updated: 28 Nov 2026, 14:05 GMT", "Last updated: 29 Nov 2026, 09:01 GMT");
        same("The mill burned at 2:05 p.m. on Monday.", "The mill burned at 3:15 p.m. on Monday.");
        same("Stand 14.05 Uhr", "Stand 17.30 Uhr");
        same("Publié à 14h05", "Publié à 15h10");
        same("Posted 3 hours ago by Ida", "Posted 5 hours ago by Ida");
        same("an hour ago", "2 hours ago");
        same("vor 5 Minuten", "vor 20 Minuten");
        same("1.2k views", "3.4k views");
        same("Comments: 12", "Comments: 90");
        same("Points: 33", "Points: 90");
        same("12 people are reading this now.", "40 people are reading this now.");
        same("12 comments 5 likes", "13 comments 6 likes");
    }

    #[test]
    fn case_marks_and_groups_of_digits_are_no_facts() {
        same("The mill cost “1,234,000” crowns", "the mill cost 1234000 crowns.");
        same("It didn’t pay.", "It didn't pay!");
    }

    #[test]
    fn a_sentence_is_in_a_text_that_says_it() {
        let text = facts(
            "Updated 14:05. A fire destroyed the mill on Monday. Nobody was hurt. 12 comments",
        );
        assert!(text.contains(&facts("A fire destroyed the mill on Monday.")));
        assert!(text.contains(&facts("12 comments")) && text.contains(&facts("14:05")));
        assert!(!text.contains(&facts("A fire destroyed the mills on Monday.")));
        assert!(text.contains(&facts("")));
    }
}
