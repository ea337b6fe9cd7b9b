//! Secrets in addresses: passwords, and parameters such as `token=`. They are needed to fetch a
//! feed and are never displayed.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use url::Url;

use crate::text::regex::constant_regex;

/// Replaces a secret when an address is displayed.
const HIDDEN: &str = "…";

/// Words in a parameter's name that mark its value as a secret.
const SECRET_WORDS: [&str; 27] = [
    "token",
    "key",
    "apikey",
    "auth",
    "authorization",
    "oauth",
    "secret",
    "pass",
    "passwd",
    "password",
    "passphrase",
    "passcode",
    "passkey",
    "pwd",
    "pw",
    "pin",
    "sig",
    "signature",
    "hmac",
    "jwt",
    "bearer",
    "session",
    "sessionid",
    "sid",
    "credential",
    "credentials",
    "private",
];

/// The same by the end of a name that is written as one word: `accesstoken`, `rsskey`.
const SECRET_ENDINGS: [&str; 7] =
    ["token", "key", "secret", "password", "passwd", "auth", "signature"];

/// An address within a text, up to the first character that cannot belong to it.
static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| constant_regex(r#"(?i)\b[a-z][a-z0-9+.-]{1,20}://[^\s"<>]+"#));

/// The user and password of an address that cannot be parsed.
static USER_INFO: LazyLock<Regex> = LazyLock::new(|| constant_regex(r"://[^/?#]*@"));

/// Returns an address for display: the user, the password and the values of secret parameters are
/// replaced by an ellipsis.
pub fn masked(address: &str) -> Cow<'_, str> {
    let without_user = if has_user_info(address) {
        USER_INFO.replace(address, format!("://{HIDDEN}@"))
    } else {
        Cow::Borrowed(address)
    };
    let Some(at) = without_user.find(['?', '#']).filter(|_| without_user.contains('=')) else {
        return without_user;
    };
    let (place, parameters) = without_user.split_at(at);
    match with_parameters(parameters, HIDDEN) {
        Some(shown) => Cow::Owned(format!("{place}{shown}")),
        None => without_user,
    }
}

/// Returns a text for display: every address in it is [`masked`].
pub fn masked_text(text: &str) -> Cow<'_, str> {
    if !text.contains("://") {
        return Cow::Borrowed(text);
    }
    ADDRESS.replace_all(text, |found: &Captures<'_>| {
        // Brackets and stops after an address belong to the sentence.
        let address =
            found[0].trim_end_matches([')', ']', '}', '\'', '.', ',', ';', ':', '!', '?']);
        format!("{}{}", masked(address), &found[0][address.len()..])
    })
}

/// Returns a text for display that may hold an address in any state, also one that cannot be read: in
/// each line, all that may be a user and a password is replaced.
pub fn masked_lines(text: &str) -> String {
    let of_line = |line: &str| masked_text(&masked_whole(line)).into_owned();
    text.split('\n').map(of_line).collect::<Vec<_>>().join("\n")
}

/// Returns a value for display that is meant to be an address, whatever its password consists of: all
/// before the last `@` is replaced, but for the scheme.
pub fn masked_whole(value: &str) -> Cow<'_, str> {
    let (Some(at), scheme) = (value.rfind('@'), value.find("://")) else {
        return masked(value);
    };
    let Some(start) = scheme.map(|it| it + "://".len()).filter(|it| *it <= at) else {
        return masked(value);
    };
    let whole = format!("{}{HIDDEN}{}", &value[..start], &value[at..]);
    Cow::Owned(masked(&whole).into_owned())
}

/// Returns an address without its secrets that can still be parsed; for lists that are given to
/// others.
pub fn without_secrets(address: &str) -> String {
    let Ok(mut url) = Url::parse(address) else { return masked(address).into_owned() };
    // Both fail only for addresses without a host, which have no user either.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    if let Some(query) = url.query().and_then(|query| with_parameters(query, "")) {
        url.set_query(Some(&query));
    }
    if let Some(fragment) = url.fragment().and_then(|fragment| with_parameters(fragment, "")) {
        url.set_fragment(Some(&fragment));
    }
    url.into()
}

/// Returns whether an address contains a secret.
pub fn has_secret(address: &str) -> bool {
    masked(address) != address
}

fn has_user_info(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    rest.split(['/', '?', '#']).next().is_some_and(|authority| authority.contains('@'))
}

/// Returns the parameters with this in place of each secret value; `None` if there is none.
fn with_parameters(parameters: &str, value: &str) -> Option<String> {
    let mut is_changed = false;
    let shown: String = parameters
        .split_inclusive(['?', '&', ';', '#'])
        .map(|part| {
            let (pair, separator) = match part.strip_suffix(['?', '&', ';', '#']) {
                Some(pair) => (pair, &part[pair.len()..]),
                None => (part, ""),
            };
            match pair.split_once('=') {
                Some((name, old)) if !old.is_empty() && is_secret(name) => {
                    is_changed = true;
                    format!("{name}={value}{separator}")
                }
                _ => part.to_owned(),
            }
        })
        .collect();
    is_changed.then_some(shown)
}

/// Returns whether the parameter of this name is a secret. `keyword` and `author` are not.
#[expect(clippy::expect_used, reason = "there is a first word")]
fn is_secret(name: &str) -> bool {
    // Names may be percent-encoded; the parser of a query decodes that.
    let name = url::form_urlencoded::parse(name.as_bytes())
        .next()
        .map_or(String::new(), |(name, _)| name.into_owned());
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        let begins_word = letter.is_uppercase() && was_lower;
        if begins_word || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().expect("there is a first word").extend(letter.to_lowercase());
        }
        was_lower = letter.is_lowercase();
    }
    words.iter().any(|word| {
        SECRET_WORDS.contains(&word.as_str())
            || SECRET_ENDINGS.iter().any(|ending| word.ends_with(ending))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, shown: &str) {
        assert_eq!(masked(address), shown);
    }

    #[test]
    fn a_password_is_not_shown() {
        check("https://user:pass@news.example/rss", "https://…@news.example/rss");
        check("https://a-token@news.example/rss?x=1", "https://…@news.example/rss?x=1");
        check("https://user:p@ss@news.example:8443/", "https://…@news.example:8443/");
        check("http://user:pass@bad host/", "http://…@bad host/");
        check("https://news.example/@name/feed", "https://news.example/@name/feed");
        check(
            "https://news.example/rss?to=me@mail.example",
            "https://news.example/rss?to=me@mail.example",
        );
    }

    #[test]
    fn secret_parameters_are_not_shown() {
        check("https://n.example/rss?id=5&token=abc&x=1", "https://n.example/rss?id=5&token=…&x=1");
        check("https://n.example/rss?API_KEY=abc", "https://n.example/rss?API_KEY=…");
        check(
            "https://n.example/rss?api-key=abc;accessToken=d",
            "https://n.example/rss?api-key=…;accessToken=…",
        );
        check(
            "https://n.example/rss?rsskey=abc&auth=d%3D",
            "https://n.example/rss?rsskey=…&auth=…",
        );
        check("https://n.example/rss?%74oken=abc", "https://n.example/rss?%74oken=…");
        check("https://n.example/rss#access_token=abc", "https://n.example/rss#access_token=…");
        check(
            "https://n.example/rss?keyword=ship&author=x&design=y",
            "https://n.example/rss?keyword=ship&author=x&design=y",
        );
        check("https://n.example/rss?token=", "https://n.example/rss?token=");
    }

    #[test]
    fn addresses_within_a_text_are_masked() {
        let text = "error for url (https://u:p@n.example/?key=1): https://b.example/ timed out";
        assert_eq!(
            masked_text(text),
            "error for url (https://…@n.example/?key=…): https://b.example/ timed out"
        );
        assert_eq!(masked_text("no address, a@b"), "no address, a@b");
    }

    #[test]
    fn an_address_that_cannot_be_read_shows_no_password_either() {
        for password in ["pa ss", "pa\"ss", "pa/ss", "pa@ss", "pa?ss#", "pa'ss,"] {
            let shown = masked_whole(&format!("http://user:{password}@p.example:1/")).into_owned();
            assert_eq!(shown, "http://…@p.example:1/");
            let lines = format!("3 | proxy = http://user:{password}@p.example\n  | ^ no");
            assert_eq!(masked_lines(&lines), "3 | proxy = http://…@p.example\n  | ^ no");
        }
        assert_eq!(masked_whole("https://n.example/?token=x"), "https://n.example/?token=…");
        assert_eq!(masked_whole("me@mail.example"), "me@mail.example");
    }

    #[test]
    fn an_address_without_secrets_can_be_parsed() {
        assert_eq!(
            without_secrets("https://u:p@n.example/rss?a=1&token=b&c=2"),
            "https://n.example/rss?a=1&token=&c=2"
        );
        assert!(has_secret("https://u:p@n.example/") && !has_secret("https://n.example/?a=1"));
    }
}
