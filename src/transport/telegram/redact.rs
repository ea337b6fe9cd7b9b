//! The token never reaches a log: every text from outside, and every log line, passes through here.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::regex::constant_regex;

/// A bot token: the bot's id, a colon and the secret. At least sixteen characters: no time or port
/// looks like that.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| constant_regex(r"(\d+):[A-Za-z0-9_-]{16,}"));

/// Returns the text with the secret half of every bot token replaced.
pub fn redact(text: &str) -> Cow<'_, str> {
    TOKEN.replace_all(text, "$1:(token hidden)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_half_of_a_token_is_hidden() {
        let url = "error sending request for url (http://127.0.0.1:8081/bot123456:AAF-abcdefghij_klmnopqrstuvwxyz0123/GetMe)";
        assert_eq!(
            redact(url),
            "error sending request for url (http://127.0.0.1:8081/bot123456:(token hidden)/GetMe)"
        );
    }

    #[test]
    fn other_text_stays() {
        for text in
            ["retry at 12:30:05", "127.0.0.1:8081/latest", "alibaba:cloud-computing-for-all"]
        {
            assert_eq!(redact(text), text);
        }
    }
}
