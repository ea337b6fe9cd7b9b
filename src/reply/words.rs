//! Numbers, days and lists in words, as replies write them.

use indicatif::HumanCount;
use jiff::civil::Date;

/// Renders a number with thousands separators, followed by the noun: "1 article", "1,204 articles".
pub fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", HumanCount(n.into()), if n == 1 { one } else { many })
}

/// Renders a day: "15 Jun 2021".
pub fn short_date(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// Renders "a", "a and b", "a, b and c"; `word` is the "and".
pub fn joined<S: AsRef<str>>(names: &[S], word: &str) -> String {
    let Some((last, first)) = names.split_last() else { return String::new() };
    let first: Vec<&str> = first.iter().map(S::as_ref).collect();
    match first.as_slice() {
        [] => last.as_ref().to_owned(),
        _ => format!("{} {word} {}", first.join(", "), last.as_ref()),
    }
}

/// Capitalises the first letter.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_singular() {
        assert_eq!(counted(1, "story", "stories"), "1 story");
        assert_eq!(counted(0, "story", "stories"), "0 stories");
        assert_eq!(counted(1204, "story", "stories"), "1,204 stories");
    }

    #[test]
    fn the_last_two_are_joined_by_the_word() {
        let names = ["a", "b", "c"].map(str::to_owned);
        let lists = [0, 1, 2, 3].map(|n| joined(&names[..n], "or"));
        assert_eq!(lists, ["", "a", "a or b", "a, b or c"]);
    }

    #[test]
    fn a_capital_may_be_several_letters() {
        assert_eq!(capitalised("ßer"), "SSer");
        assert_eq!(capitalised(""), "");
    }
}
