//! What a robots.txt lets a robot read, by RFC 9309. Bounded: only the beginning of a file is read,
//! rules of an absurd length are ignored, and matching takes a time that grows with the length of
//! the rules plus that of the address.

use url::Url;

use super::bounded::MAX_URL_BYTES;

/// The part of a robots.txt that is read (RFC 9309, 2.5).
pub const MAX_BYTES: usize = 500 << 10;

/// A longer rule matches no address.
const MAX_RULE_BYTES: usize = MAX_URL_BYTES;

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    is_allowed: bool,
    /// Percent-encoded like addresses.
    pattern: String,
}

/// The rules that apply to one robot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    rules: Vec<Rule>,
}

impl Rules {
    /// Returns the rules of a robots.txt for a robot of this name: those of all groups that name
    /// it, else those for all robots.
    pub fn parse(text: &str, robot: &str) -> Rules {
        let text = &text[..text.floor_char_boundary(MAX_BYTES)];
        let text = text.trim_start_matches('\u{feff}');
        let (mut own, mut general) = (None::<Vec<Rule>>, Vec::new());
        // Which of the two the current group applies to, and whether its first rule has been read.
        let (mut is_own, mut is_general, mut has_rules) = (false, false, true);
        for line in text.split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim(), value.trim());
            if is_agent(key) {
                if std::mem::replace(&mut has_rules, false) {
                    (is_own, is_general) = (false, false);
                }
                is_general |= value.starts_with('*');
                if product_token(value).eq_ignore_ascii_case(robot) {
                    is_own = true;
                    own.get_or_insert_default();
                }
                continue;
            }
            let is_allowed = key.eq_ignore_ascii_case("allow");
            if !is_allowed && !is_disallow(key) {
                continue;
            }
            has_rules = true;
            if !value.is_empty() && value.len() <= MAX_RULE_BYTES {
                let rule = Rule { is_allowed, pattern: normalized(value) };
                if is_own {
                    own.get_or_insert_default().push(rule);
                } else if is_general {
                    general.push(rule);
                }
            }
        }
        Rules { rules: own.unwrap_or(general) }
    }

    /// Returns whether an address may be read: the longest rule that matches it counts; of two with
    /// the same length, the one that allows.
    pub fn allow(&self, url: &Url) -> bool {
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        if path.len() > MAX_URL_BYTES {
            return false;
        }
        if path == "/robots.txt" {
            return true;
        }
        let path = normalized(path);
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        matching
            .max_by_key(|rule| (rule.pattern.len(), rule.is_allowed))
            .is_none_or(|rule| rule.is_allowed)
    }
}

/// Accepts common misspellings.
fn is_agent(key: &str) -> bool {
    ["user-agent", "useragent", "user agent"].iter().any(|name| key.eq_ignore_ascii_case(name))
}

/// Accepts common misspellings.
fn is_disallow(key: &str) -> bool {
    ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"]
        .iter()
        .any(|name| key.eq_ignore_ascii_case(name))
}

/// Returns the name of a robot without its version: "GistWire/1.0" is "GistWire".
fn product_token(agent: &str) -> &str {
    let end = agent
        .find(|char: char| !(char.is_ascii_alphabetic() || matches!(char, '-' | '_')))
        .unwrap_or(agent.len());
    &agent[..end]
}

/// Returns one form for equivalent spellings: characters that an address can't contain are
/// percent-encoded, and unnecessary encodings are decoded.
fn normalized(path: &str) -> String {
    let (mut normalized, bytes) = (String::with_capacity(path.len()), path.as_bytes());
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let encoded =
            (byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten().and_then(|digits| {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                Some((digit(digits[0])? * 16 + digit(digits[1])?) as u8)
            });
        at += if encoded.is_some() { 3 } else { 1 };
        match encoded {
            Some(byte)
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') =>
            {
                normalized.push(byte.into())
            }
            Some(byte) => push_encoded(&mut normalized, byte),
            None if byte.is_ascii_graphic() && byte != b'%' => normalized.push(byte.into()),
            None => push_encoded(&mut normalized, byte),
        }
    }
    normalized
}

fn push_encoded(text: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    text.push('%');
    text.push(DIGITS[usize::from(byte >> 4)].into());
    text.push(DIGITS[usize::from(byte & 15)].into());
}

/// Returns whether a pattern matches the beginning of a path: `*` is any text, `$` at the end is
/// the path's end. Each part between stars is matched at its first occurrence: that leaves most for
/// the others, so that no backtracking is needed.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, is_anchored) =
        pattern.strip_suffix('$').map_or((pattern, false), |it| (it, true));
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return !is_anchored || rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() && is_anchored {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, path: &str, expected: bool) {
        assert_eq!(
            matches(&normalized(pattern), &normalized(path)),
            expected,
            "{pattern} on {path}"
        );
    }

    #[test]
    fn stars_and_anchors_match_as_the_standard_says() {
        check("/fish", "/fish.html", true);
        check("/fish", "/Fish", false);
        check("/fish*", "/fishheads/yummy", true);
        check("/*.php", "/folder/any.php.file?x", true);
        check("/*.php$", "/a.php.php", true);
        check("/*.php$", "/a.php?x", false);
        check("/fish$", "/fish", true);
        check("/fish$", "/fish/", false);
        check("*/b", "/a/b/c", true);
        check("/a*$", "/abc", true);
        check("/a**b", "/axxb", true);
        check("/a*b*a$", "/aba", true);
        check("/ab*ba$", "/aba", false);
        check("$", "/", false);
        check("/a$b", "/a$b", true);
    }

    #[test]
    fn encoded_and_plain_characters_are_the_same() {
        check("/a%3Cd", "/a%3cd", true);
        check("/%7Ejoe", "/~joe", true);
        check("/é", "/%C3%A9", true);
        check("/a%2Fb", "/a/b", false);
        check("/100%x", "/100%25x", true);
    }

    #[test]
    fn groups_are_merged_by_robot() {
        let allow = |text: &str, path: &str| {
            Rules::parse(text, "gistwire")
                .allow(&Url::parse("https://harbour.example").unwrap().join(path).unwrap())
        };
        let text = "User-agent: gistwire\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nuser-AGENT: GISTWIRE/2.0\nDisallow: /b";
        assert_eq!([allow(text, "/a"), allow(text, "/b"), allow(text, "/c")], [false, false, true]);
        assert!(
            allow("User-agent: *\nDisallow: /\nUser-agent: gistwire\nSitemap: x", "/a"),
            "an empty group allows all"
        );
        assert!(!allow("User-agent: *\nUser-agent: other\nDisallow: /", "/a"));
        assert!(
            allow("User-agent: *\nDisallow: /p\nAllow: /p", "/p"),
            "of two of one length the one that allows counts"
        );
        assert!(allow("User-agent: gistwirebot\nDisallow: /", "/a"));
        assert!(allow("User-agent: *\nDisallow: /", "/robots.txt"));
        assert!(!allow("", &format!("/{}", "a".repeat(MAX_URL_BYTES))));
    }

    #[test]
    fn a_file_is_read_to_the_limit_and_rules_beyond_reason_are_ignored() {
        let url = Url::parse(&format!("https://harbour.example/{}", "a".repeat(1_000))).unwrap();
        let stars = format!("User-agent: *\nDisallow: /{}b\n", "*a".repeat(500));
        assert!(Rules::parse(&stars, "gistwire").allow(&url));
        let far = format!("User-agent: *\n#{}\nDisallow: /", "x".repeat(MAX_BYTES));
        assert!(Rules::parse(&far, "gistwire").allow(&url));
        let long = format!("User-agent: *\nDisallow: /{}*\n", "a".repeat(MAX_RULE_BYTES));
        assert_eq!(Rules::parse(&long, "gistwire"), Rules::default());
    }
}
