//! What programs write around the text of an item, and must not be quoted: the numbers of a link list, the
//! title and source of a collection, the kind of an announcement, the time and state of an incident.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

use crate::source::feed::footer::without_footer;
use crate::text::regex::constant_regex;

/// The last lines of an item of a list of links (hnrss.org).
static LINK_LIST: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"\s*(?:Article URL:\s*https?://\S+\s*)?Comments URL:\s*https?://\S+(?:\s*Points:\s*[0-9]+)?(?:\s*#\s*Comments:\s*[0-9]+)?\s*$",
    )
});

/// What precedes the abstract of a paper (arxiv.org).
static ANNOUNCEMENT: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r"^\s*arXiv:\S+\s+Announce Type:\s*[a-z-]+\s+(?:Abstract:\s*)?")
});

/// The time and state before the text of an incident (Statuspage), at the start of a paragraph.
static INCIDENT: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"(?m)^(?:• )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [0-9]{1,2},(?: [0-9]{4},?)?(?: -)? [0-9]{1,2}:[0-9]{2}(?: ?- ?(?:[A-Z][a-z]{2} [0-9]{1,2}, )?[0-9]{1,2}:[0-9]{2})? [A-Z]{2,5}(?:[+-][0-9]+)?\s+(?:Resolved|Investigating|Identified|Monitoring|Update|Postmortem|Scheduled|In progress|Verifying|Completed)\s+[-–—]\s+",
    )
});

/// Who entered the item and when (Drupal), as a paragraph.
static SUBMITTED: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"^Submitted by .{1,60} on (?:[A-Z][a-z]+, )?(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?: - [0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?)?$",
    )
});

/// Returns the text of an item without what its program wrote around it.
pub(super) fn without(body: &str, title: Option<&str>, url: Option<&str>) -> String {
    let title = title.unwrap_or_default();
    if repeats_title(body, title, url) {
        return String::new();
    }
    let body = LINK_LIST.replace(body, "");
    let body = ANNOUNCEMENT.replace(&body, "");
    let body = INCIDENT.replace_all(&body, "");
    let mut paragraphs = body.split("\n\n").peekable();
    // The headline is already above the text.
    if !title.is_empty() && paragraphs.peek() == Some(&title) && paragraphs.clone().count() > 1 {
        paragraphs.next();
    }
    let texts = paragraphs.map(|it| without_footer(it, title)).filter(|it| !it.is_empty());
    texts.filter(|it| !SUBMITTED.is_match(it)).collect::<Vec<_>>().join("\n\n")
}

/// Whether a text is only the title with its source, as collections of headlines (Google News)
/// write it: `Ship comes  Harbour News` under `Ship comes - Harbour News`, and other headlines
/// after it.
fn repeats_title(body: &str, title: &str, url: Option<&str>) -> bool {
    let Some((headline, source)) = title.rsplit_once(" - ") else { return false };
    let url = url.and_then(|it| Url::parse(it).ok());
    let is_google = url.is_some_and(|it| it.host_str() == Some("news.google.com"));
    let first = body.split("\n\n").next().unwrap_or_default().trim_start_matches("• ");
    let is_one_or_list =
        first == body || body.split("\n\n").all(|paragraph| paragraph.starts_with("• "));
    let key = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>();
    let is_repeated = !first.ends_with(&format!(" - {source}")) && key(first) == key(title);
    is_google && first.starts_with(headline) || is_one_or_list && is_repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &str) {
        assert_eq!(without(body, Some("Ship comes"), None), expected);
    }

    #[test]
    fn the_numbers_of_a_link_list_are_no_text() {
        let counts = "Comments URL: https://list.example/item?id=7\n\nPoints: 3\n\n# Comments: 1";
        check(&format!("How do you oil a crane?\n\n{counts}"), "How do you oil a crane?");
        check(&format!("Article URL: https://harbour.example/1\n\n{counts}"), "");
        check(&format!("It came. {}", counts.replace("\n\n", " ")), "It came.");
        check("The table after the match.\n\nPoints: 3", "The table after the match.\n\nPoints: 3");
    }

    #[test]
    fn an_abstract_begins_with_itself() {
        check("arXiv:2611.00001v1 Announce Type: new Abstract: We weigh ships.", "We weigh ships.");
        check(
            "arXiv:2611.00001v2 Announce Type: replace-cross \n\nAbstract: We weigh ships.",
            "We weigh ships.",
        );
        check("Abstract: art sells again in Lund.", "Abstract: art sells again in Lund.");
    }

    #[test]
    fn the_news_of_an_incident_are_its_text() {
        check(
            "Nov 22, 10:00 UTC Resolved - The cranes move again.\n\nNov 22, 09:05 UTC Investigating - The cranes stand still.",
            "The cranes move again.\n\nThe cranes stand still.",
        );
        check("Nov 22, 22:00 - Nov 23, 02:00 CET Scheduled - The cranes rest.", "The cranes rest.");
        let news = "Nov 22, 10:00 UTC: the cranes stood still.\n\nUpdate - the cranes move.";
        check(news, news);
    }

    #[test]
    fn a_text_that_repeats_title_and_source_is_none() {
        let of = |body: &str, title: &str, url: Option<&str>| without(body, Some(title), url);
        assert_eq!(of("Ship comes Harbour News", "Ship comes - Harbour News", None), "");
        let list = "• Ship comes Harbour News\n\n• A ship is here Sea Post";
        let google = Some("https://news.google.com/rss/articles/7");
        assert_eq!(of(list, "Ship comes - Harbour News", google), "");
        assert_eq!(of(list, "Ship comes - Harbour News", None), "");
        let text = "Ship comes Harbour News\n\nIt came at noon.";
        assert_eq!(of(text, "Ship comes - Harbour News", None), text);
        assert_eq!(of("Ship comes", "Ship comes", None), "Ship comes");
        assert_eq!(of("It came.", "Ship comes - Harbour News", google), "It came.");
    }

    #[test]
    fn title_author_and_date_before_a_text_are_no_text() {
        check("Ship comes\n\nIt came.", "It came.");
        check("Submitted by admin on Mon, 11/02/2026 - 10:00\n\nIt came.", "It came.");
        let news = "Submitted by ten towns on the coast, the plan failed.";
        check(news, news);
    }
}
