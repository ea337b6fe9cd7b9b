//! What readers of other languages found on the screens: words of the language, names, numbers.

use gistwire::context::Context;
use gistwire::message::Locale;
use gistwire::reply::{Reply, to_parts};

use crate::support::bot::{ask_in, bot};

/// Returns the answer to a line in a language: the command that answered, its text and the labels of
/// its buttons.
fn shown(context: &Context, code: &str, line: &str) -> (String, String, Vec<String>) {
    let locale = Locale::of_code(code).expect("a language of the bot");
    let answer = ask_in(context, (7_001, locale), line);
    let reply = answer.reply.expect("an answer");
    (answer.command, text(&reply), labels(&reply))
}

fn text(reply: &Reply) -> String {
    to_parts(reply).iter().map(|part| part.plain.as_str()).collect::<Vec<_>>().join("\n")
}

fn labels(reply: &Reply) -> Vec<String> {
    reply.buttons.iter().flatten().map(|button| button.label.clone()).collect()
}

#[test]
fn help_opens_the_section_that_people_mean() {
    let app = bot();
    for (code, line, holds) in [
        ("en", "/help alerts", "/subscriptions"),
        ("en", "/help Follow", "/subscribe"),
        ("de", "/help Folgen", "/subscribe"),
        ("de", "/help zeitzone", "/tz"),
        ("fr", "/help /search", "/search"),
    ] {
        let (_, text, _) = shown(&app, code, line);
        assert!(text.contains(holds), "{code} {line}: {text}");
    }
    let (_, text, labels) = shown(&app, "en", "/help zzzzzzzzzz");
    assert!(text.contains("“zzzzzzzzzz”") && !text.contains("/zzz"), "{text}");
    assert!(labels.iter().any(|label| label == "Find news"), "{labels:?}");
}

#[test]
fn a_search_for_one_word_does_not_speak_of_all_words() {
    let app = bot();
    let text = |line| shown(&app, "en", line).1;
    assert!(text("/search qqqxyz").starts_with("No article matches “qqqxyz”"));
    assert!(text("/search qqqxyz zzzxyq").starts_with("No article has all the words in"));
}

#[test]
fn languages_in_a_sentence_have_their_names_in_its_language() {
    let app = bot();
    shown(&app, "es", "/settings languages es en");
    let (_, text, _) = shown(&app, "es", "/settings languages");
    assert!(text.contains("español e inglés"), "{text}");
    assert!(!text.contains("English"), "{text}");
}

#[test]
fn the_cities_that_are_offered_are_those_of_the_language() {
    let app = bot();
    for (code, city) in [
        ("de", "Wien"),
        ("es", "Ciudad de México"),
        ("fr", "Paris"),
        ("pt", "São Paulo"),
        ("ru", "Москва"),
        ("it", "Roma"),
        ("tr", "İstanbul"),
        ("zh", "上海"),
        ("ar", "القاهرة"),
    ] {
        let (_, _, labels) = shown(&app, code, "/tz");
        assert!(labels.iter().any(|label| label == city), "{code}: {labels:?}");
    }
}

#[test]
fn two_companies_are_compared() {
    let app = bot();
    for (code, line) in [
        ("en", "compare alibaba and nvidia"),
        ("en", "alibaba vs nvidia"),
        ("en", "/trend alibaba and nvidia"),
        ("de", "vergleiche Alibaba mit Nvidia"),
        ("de", "Alibaba gegen Nvidia"),
        ("es", "compara alibaba y nvidia"),
        ("fr", "compare Alibaba et Nvidia"),
        ("pt", "compara alibaba e nvidia"),
        ("ru", "сравни Алибабу и Nvidia"),
        ("it", "confronta alibaba e nvidia"),
        ("tr", "alibaba ve nvidia karşılaştır"),
        ("zh", "比较阿里巴巴和英伟达"),
        ("ar", "قارن بين alibaba و nvidia"),
    ] {
        let (command, text, _) = shown(&app, code, line);
        let has_both = text.contains("Alibaba") && text.contains("Nvidia");
        assert!(command == "trend" && has_both, "{code} {line}: {command}: {text}");
    }
    for search in ["\"alibaba vs nvidia\"", "alibaba -vs nvidia"] {
        assert_ne!(shown(&app, "en", search).0, "trend", "{search}");
    }
    // Neither one company nor words that articles have.
    assert_ne!(shown(&app, "en", "ant group and nvidia").0, "trend");
}

#[test]
fn a_roundup_is_of_a_month_as_well() {
    let app = bot();
    assert!(shown(&app, "en", "/roundup month").1.starts_with("The month to"));
    for (code, line, english) in [
        ("de", "/roundup Monat", "/roundup month"),
        ("fr", "/roundup mois", "/roundup month"),
        ("zh", "/roundup 今天", "/roundup day"),
    ] {
        assert_eq!(shown(&app, code, line), shown(&app, code, english), "{code}");
    }
}

#[test]
fn tags_have_pages_that_can_be_asked_for() {
    let app = bot();
    let first = shown(&app, "en", "/tags").1;
    assert_eq!(shown(&app, "en", "/tags 1").1, first);
    // A page after the last one is the last one.
    let last = shown(&app, "en", "/tags 999").1;
    assert!(!last.is_empty());
    assert_eq!(shown(&app, "en", "/tags 99999999999999").1, last);
}
