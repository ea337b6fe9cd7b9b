//! Numbers and names in words, for the command line.

use indicatif::HumanCount;

/// Renders a number with thousands separators, followed by the noun: "1 article", "1,204 articles".
pub fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", HumanCount(n.into()), if n == 1 { one } else { many })
}

/// Capitalises the first letter.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Capitalises the first letter of each word: a tag as a heading, "United Kingdom".
pub fn as_heading(text: &str) -> String {
    text.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
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
    fn a_capital_may_be_several_letters() {
        assert_eq!(capitalised("ßer"), "SSer");
        assert_eq!(capitalised(""), "");
        assert_eq!(as_heading("united kingdom"), "United Kingdom");
    }
}
