//! What a search finds, in which order, and that no input can break it.

use super::*;
use crate::text::query::Clause;

#[test]
fn a_search_takes_words_phrases_and_exclusions() {
    let store = filled(&[&(dump("Cloud computing grows", "Servers and games.", "#a")
        + &dump("Weather", "A cloud, and computing it.", "#a")
        + &dump("Title", "ends computing\n\nalone; cloud", "#a"))]);
    assert_eq!(found(&store, "\"cloud computing\""), ["Cloud computing grows"]);
    assert_eq!(found(&store, "clouds computed -games"), ["Weather", "Title"]);
    assert_eq!(found(&store, "cloud -\"cloud computing\" -weather"), ["Title"]);
    assert_eq!(found(&store, "-cloud"), [""; 0]);
    assert_eq!(found(&store, "nothing of this"), [""; 0]);
    assert_eq!(found(&store, ""), [""; 0]);
}

#[test]
fn what_an_article_is_about_comes_before_what_it_mentions() {
    let mentions = dump("Weather", "It rained on Alibaba.", "#a");
    let repeats = dump("Shop", "Alibaba sells. Alibaba buys. Alibaba ships.", "#a");
    let names = dump("Alibaba splits", "It is six parts now.", "#a");
    let store = filled(&[&(mentions + &repeats + &names)]);
    assert_eq!(found(&store, "alibaba"), ["Alibaba splits", "Shop", "Weather"]);
}

#[test]
fn words_of_every_script_and_with_marks_inside_are_found() {
    let body = "Booking.com paid $4.5 billion to O'Reilly's 中国 shop; Überfall im Café, москва, ﷺ, a_b, snake_case and 1,000.5 and ไทย.";
    let store = filled(&[&dump("T", body, "#a")]);
    let words = [
        "booking.com",
        "4.5",
        "O'Reilly",
        "O’Reilly",
        "中国",
        "uberfall",
        "CAFÉ",
        "Москва",
        "ﷺ",
        "a_b",
        "1,000.5",
        "ไทย",
    ];
    for word in words {
        assert_eq!(found(&store, word), ["T"], "{word}");
    }
}

#[test]
fn nothing_typed_is_taken_for_an_operator() {
    let store = filled(&[&dump("T", "and or not near body title x", "#a")]);
    for typed in [
        "AND",
        "x OR",
        "NOT",
        "NEAR(x)",
        "title:x",
        "x*",
        "^x",
        "\"x",
        "x\"\"",
        "'; drop table article; --",
        "{title}:x",
        "+x",
        "x AND (",
        "\0",
    ] {
        let _ = found(&store, typed);
    }
    assert_eq!(found(&store, "NOT y AND body"), ["T"]);
    // Terms that do not come from the parser are safe too.
    for term in ["\"", "\" OR \"x", "", " ", "a\0b", "*"] {
        let query = SearchQuery {
            wanted: vec![Clause::Word(vec![term.to_owned()])],
            unwanted: vec![Clause::Phrase(vec![term.to_owned()])],
        };
        assert_eq!(store.page(&Listing::Search(query), window(0, 5)).unwrap().articles, []);
    }
    let long = "word ".repeat(5_000);
    assert_eq!(found(&store, &long), [""; 0]);
    assert_eq!(store.tag_count("' or 1=1 --").unwrap(), 0);
    assert_eq!(store.totals().unwrap().n_articles, 1);
}

#[test]
fn a_search_stops_at_the_newest_matches() {
    let old_first: String = (0..1_100)
        .map(|it| {
            format!(
                "N{it}\nDate: {}\n\nword\n\n#a\n\n",
                jiff::civil::date(2020, 1, 1).saturating_add(jiff::Span::new().days(it))
            )
        })
        .collect();
    let store = filled(&[&old_first]);
    let page = store.page(&Listing::Search(SearchQuery::parse("word")), window(0, 1)).unwrap();
    assert_eq!((page.articles[0].title.as_str(), page.total as usize), ("N1099", MAX_MATCHES));
}

#[test]
fn a_search_for_frequent_words_looks_at_the_newest_articles_and_for_a_rare_one_at_all() {
    let day = |it: i64| jiff::civil::date(1990, 1, 1).saturating_add(jiff::Span::new().days(it));
    let text = |it: i64| match it {
        0 => "one two rare gem",
        1_999 => "one two three",
        _ => "two one",
    };
    let many: String = (0..2_800)
        .map(|it| format!("N{it}\nDate: {}\n\n{}\n\n#a\n\n", day(it), text(it)))
        .collect();
    let store = filled(&[&many]);
    assert_eq!(found(&store, "\"one two\""), ["N1999"]);
    assert_eq!(found(&store, "\"one two\" \"rare gem\""), ["N0"]);
    assert_eq!(found(&store, "one -three").len(), 100);
}
