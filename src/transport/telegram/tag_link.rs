//! Tags in a message lead to the bot: left alone, Telegram makes a search of all public chats of
//! them.

use std::borrow::Cow;

use crate::text::slice::Slicing;

/// Telegram's limit for what a link hands to the bot, in bytes.
const MAX_PAYLOAD: usize = 64;

/// Elements in which nothing is linked: links cannot be nested, and code is copied as it is.
const CLOSED: [&str; 3] = ["a", "code", "pre"];

/// Links the tags in HTML for Telegram to `bot`, by its name without `@`. A tag that a link cannot
/// carry (letters beyond ASCII) stays as it is.
pub(super) fn linked<'t>(html: &'t str, bot: &str) -> Cow<'t, str> {
    if !html.contains('#') {
        return Cow::Borrowed(html);
    }
    let mut linked = String::with_capacity(html.len() + 64);
    let (mut rest, mut before, mut n_closed) = (html, ' ', 0_u32);
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '<' => {
                let tag = rest.slice(..rest.find('>').map_or(rest.len(), |it| it + '>'.len_utf8()));
                let name = tag.trim_matches(['<', '/', '>']);
                let name = name.split(' ').next().unwrap_or_default();
                if CLOSED.contains(&name) {
                    let is_end = tag.starts_with("</");
                    n_closed = if is_end { n_closed.saturating_sub(1) } else { n_closed + 1 };
                }
                tag
            }
            '#' if n_closed == 0 && !before.is_alphanumeric() && !matches!(before, '&' | '/') => {
                let tag = rest.slice(..'#'.len_utf8() + tag_len(rest.slice('#'.len_utf8()..)));
                if tag.len() > 1 {
                    let payload = tag.trim_start_matches('#');
                    linked
                        .push_str(&format!("<a href=\"https://t.me/{bot}?start=tag_{payload}\">"));
                    linked.push_str(tag);
                    linked.push_str("</a>");
                    before = 'x';
                    rest = rest.slice(tag.len()..);
                    continue;
                }
                tag
            }
            c => rest.slice(..c.len_utf8()),
        };
        linked.push_str(taken);
        before = taken.chars().next_back().unwrap_or(' ');
        rest = rest.slice(taken.len()..);
    }
    Cow::Owned(linked)
}

/// Returns the length of the tag that a text begins with; 0 if there is none that a link can carry.
fn tag_len(text: &str) -> usize {
    let is_of_tag = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let name = text.slice(..text.find(|c| !is_of_tag(c)).unwrap_or(text.len()));
    let goes_on = |c: char| c.is_alphanumeric() || c == '_';
    let is_tag = name.contains(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('-')
        && "tag_".len() + name.len() <= MAX_PAYLOAD
        && !text.slice(name.len()..).starts_with(goes_on);
    if is_tag { name.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_to_the_bot() {
        let link =
            |tag: &str| format!("<a href=\"https://t.me/gist_bot?start=tag_{tag}\">#{tag}</a>");
        let check = |html: &str, expected: String| assert_eq!(linked(html, "gist_bot"), expected);
        check("You follow <b>#china</b>.", format!("You follow <b>{}</b>.", link("china")));
        check("#a-b, #7up", format!("{}, {}", link("a-b"), link("7up")));
        for html in [
            "No tag",
            "Number #1 of 10, C# and it&#39;s",
            "<code>/tag #china</code> <a href=\"https://x.example/#top\">#china</a>",
            "#MeToo #größe #новости https://x.example/#top #x_y",
            "<b>1 < 2 # </b>",
        ] {
            check(html, html.to_owned());
        }
    }
}
