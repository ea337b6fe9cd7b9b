//! What holds for any text at all.

use std::ops::ControlFlow;
use std::sync::LazyLock;

use gistwire::command::{Input, Place};
use gistwire::context::Context;

use gistwire::article::{Published, normalise_tag};
use gistwire::company::{self, Gazetteer};
use gistwire::reply::terminal::{Look, render};
use gistwire::reply::{self, Reply};
use gistwire::source::feed::{self, Origin};
use gistwire::source::{self, opml, page};
use gistwire::story::{ItemId, Profile, Rules, Stories, cluster};
use gistwire::summary::{self, SummaryRequest, summarize};
use gistwire::text::document::Document;
use gistwire::text::language::Language;
use gistwire::text::{block, figure, query::SearchQuery, sentence, term};
use proptest::prelude::*;
use url::Url;

use crate::support::bot::{ask, bot};

/// Text that looks like news at its worst: real marks, odd blanks, other scripts, no structure to
/// rely on.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [a-z]{1,9}){2,12}[.!?]",
        1 => "\\PC{0,20}",
        1 => "[“”\"'«»„]{1,14}",
        1 => prop::sample::select(vec![
            "\n\n", "\n", "• ", "- ", " “", "” ", "\"", "\u{a0}", "U.S. ", "Mr. ", "Inc. ", "Photo: a b", "TC: Why?", "17.2%The ", "The deal is on. ",
            "Он сказал. ", "彼は言った。", "„", "« ", " »", "z. B. ", "т. е. ", "Der Hafen ist nicht mehr für die Stadt da. ",
            "L’entreprise n’est pas à la ville. ", "Это не то, что было в порту. ", "¿El puerto no es de la ciudad? ", "\u{200b}", "e\u{301}", "🚀", "#tag", "(", ")", "...", "1. ", "Hello and welcome back. ", "He left. ", ":\n\n",
        ])
        .prop_map(str::to_owned),
        2 => Just(" ".to_owned()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn sentence_spans_rebuild_the_text(text in text()) {
        let rebuilt: String = sentence::split(&text).into_iter().map(|it| &text[it]).collect();
        prop_assert_eq!(rebuilt, text);
    }

    #[test]
    fn blocks_are_in_order_and_lose_no_word(body in text()) {
        let mut at = 0;
        for block in block::blocks(&body) {
            prop_assert!(block.span.start >= at && block.span.start < block.span.end);
            // What is passed over between blocks is blank or a bullet's sign ("a)", "12.").
            prop_assert!(body[at..block.span.start].trim().chars().count() <= 4);
            at = block.span.end;
        }
        prop_assert!(body[at..].trim().chars().count() <= 4);
    }

    #[test]
    fn a_digest_is_a_subsequence_of_the_sentences(title in text(), body in text(), n in 1usize..6, query in proptest::option::of(text())) {
        let document = Document::new(&title, &body);
        let request = SummaryRequest { n_sentences: Some(n), query, mentions: Vec::new() };
        let digest = summarize(&title, &body, &request);
        prop_assert!(digest.picks.len() <= n);
        let mut sentences = document.sentences.iter();
        for pick in &digest.picks {
            prop_assert!(sentences.any(|it| it.span == pick.span), "in order, each once");
            prop_assert_eq!(body[pick.span.clone()].trim(), &body[pick.span.clone()]);
            prop_assert!((0.0..=1.0).contains(&pick.score) && !pick.reasons.is_empty());
        }
    }

    #[test]
    fn a_leaning_sentence_stands_behind_the_one_it_leans_on(body in text()) {
        let document = Document::new("", &body);
        let digest = summarize("", &body, &SummaryRequest { n_sentences: Some(4), ..SummaryRequest::default() });
        let picked = |idx: usize| digest.picks.iter().any(|it| it.span == document.sentences[idx].span && it.score > 0.0);
        for idx in 0..document.sentences.len() {
            if picked(idx) && document.sentences[idx].needs_context {
                prop_assert!(idx > 0 && picked(idx - 1));
            }
        }
    }

    #[test]
    fn words_and_searches_of_any_text_are_no_panic(text in text()) {
        for found in term::terms(&text) {
            prop_assert!(!text[found.span].is_empty());
        }
        SearchQuery::parse(&text);
    }

    #[test]
    fn stories_are_named_by_their_first_article_whatever_the_texts(articles in prop::collection::vec((text(), text(), prop::option::of(any::<i64>())), 0..12)) {
        let profiles: Vec<Profile> = articles.iter().map(|(title, body, at)| Profile::new(title, body, *at)).collect();
        let stories = cluster(&profiles, &Rules::default()).first;
        prop_assert_eq!(stories.len(), articles.len());
        for (idx, &story) in stories.iter().enumerate() {
            prop_assert!(story <= idx && stories[story] == story);
        }
        let mut online = Stories::new(Rules::default());
        for (number, profile) in (0..).zip(profiles) {
            online.assign([(ItemId(number), profile)]);
            prop_assert!((0..=number).all(|it| online.story_of(ItemId(it)).is_some()));
            prop_assert!(online.take_changed().iter().any(|it| it.id == ItemId(number)));
        }
    }

    #[test]
    fn stories_are_the_same_in_any_order(bodies in prop::collection::vec("((Lund|Zork|mill|fire|port|Ravenna|bank|profit) ){3,9}", 1..8)) {
        let profiles = || bodies.iter().map(|it| Profile::new("", it, None));
        let forth = cluster(&profiles().collect::<Vec<_>>(), &Rules::default()).first;
        let back = cluster(&profiles().rev().collect::<Vec<_>>(), &Rules::default()).first;
        let n = bodies.len();
        // Only the order separates two exactly equal similarities, so pairs of equal texts are
        // what must agree.
        for (a, b) in (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).filter(|it| bodies[it.0] == bodies[it.1]) {
            prop_assert_eq!(forth[a] == forth[b], back[n - 1 - a] == back[n - 1 - b]);
        }
    }
}

/// Every character with the property `White_Space`, and marks of several bytes that separate words.
fn separators() -> Vec<char> {
    let white: Vec<char> = ('\0'..=char::MAX).filter(|it| it.is_whitespace()).collect();
    assert_eq!(white.len(), 25);
    white
        .into_iter()
        .chain("\u{200b}\u{feff}\u{2060}、。—…·“”’🚀\u{301}\u{1f3fb}½".chars())
        .collect()
}

/// Texts in which a separator touches names, figures, marks and letters of one to four bytes.
fn separated(separator: char) -> Vec<String> {
    let words = [
        "Apple",
        "米",
        "$1.2",
        "billion",
        "“Alibaba",
        "Group”",
        "é",
        "Mr.",
        "said",
        "🚀",
        "ZORKON",
        "VALLEY",
        "17%",
        "he",
        "Inc.",
        "•",
        "Photo:",
        "TC:",
    ];
    let mut texts = vec![
        format!("{separator}米 Apple said on Monday."),
        format!("Apple{separator}"),
        format!("{separator}"),
        format!(
            "阿里巴巴{separator}集团 Apple{separator}Inc. rose 5{separator}% to ${separator}3{separator}million.{separator}He left.{separator}"
        ),
        words.map(|it| format!("{it}{separator}")).concat(),
        words.map(|it| format!("{separator}{separator}{it} ")).concat(),
        words.map(|it| format!("{it}{separator} {separator}\n\n")).concat(),
    ];
    texts.extend(words.windows(3).map(|it| it.join(&separator.to_string())));
    texts
}

// In four parts, which run side by side: each takes minutes.
#[test]
fn every_function_of_text_takes_every_separator_of_the_first_quarter() {
    takes_separators(0);
}

#[test]
fn every_function_of_text_takes_every_separator_of_the_second_quarter() {
    takes_separators(1);
}

#[test]
fn every_function_of_text_takes_every_separator_of_the_third_quarter() {
    takes_separators(2);
}

#[test]
fn every_function_of_text_takes_every_separator_of_the_last_quarter() {
    takes_separators(3);
}

/// Every fourth separator, from this one on.
fn takes_separators(first: usize) {
    let list = Gazetteer::builtin();
    for separator in separators().into_iter().skip(first).step_by(4) {
        let texts = separated(separator);
        for text in &texts {
            let whole = |spans: Vec<std::ops::Range<usize>>| {
                spans.into_iter().all(|it| text.get(it).is_some())
            };
            assert_eq!(
                sentence::split(text).into_iter().map(|it| &text[it]).collect::<String>(),
                *text
            );
            assert!(whole(block::blocks(text).into_iter().map(|it| it.span).collect()));
            for language in Language::KNOWN {
                assert!(whole(
                    block::blocks_in(language, text).into_iter().map(|it| it.span).collect()
                ));
                assert!(whole(sentence::split_in(language, text)));
            }
            assert!(whole(term::terms(text).map(|it| it.span).collect()));
            let document = Document::new(text, text);
            for it in &document.sentences {
                assert!(whole(
                    figure::figures(text, &it.words).into_iter().map(|it| it.span).collect()
                ));
            }
            for it in list.recognise(text, text) {
                assert!(it.mentions.iter().all(|it| text.get(it.span.clone()).is_some()));
            }
            list.resolve(text);
            company::name_key(text);
            company::prefix_key(text);
            Gazetteer::parse(&format!(
                "[[company]]\nname = {:?}\naliases = [{text:?}]",
                format!("Zork{text}")
            ))
            .ok();
            SearchQuery::parse(text);
            assert!(whole(
                summarize(
                    text,
                    text,
                    &SummaryRequest { query: Some(text.clone()), ..SummaryRequest::default() }
                )
                .picks
                .into_iter()
                .map(|it| it.span)
                .collect()
            ));
            assert!(whole(summary::brief(text, text, 40).into_iter().collect()));
            Profile::new(text, text, None);
            Published::parse(text);
            assert_eq!(normalise_tag(&normalise_tag(text)), normalise_tag(text));
            assert!(reply::shortened(text, 3).lines().count() <= 1);
            reply::quoted(text);
            let reply = Reply::saying(text.clone()).and_say(text.repeat(200));
            assert!(
                reply::to_parts(&reply).iter().all(|it| it.plain.encode_utf16().count() <= 4096)
            );
            render(&reply, Look { width: 20, has_colour: false });
            read_bytes(text.as_bytes());
        }
        let bodies: Vec<&str> = texts.iter().map(String::as_str).collect();
        let request = SummaryRequest { query: Some(texts[3].clone()), ..SummaryRequest::default() };
        let articles: Vec<(&str, &str)> = bodies.iter().map(|body| (bodies[0], *body)).collect();
        summary::summarize_several(&articles, &request);
        summary::additions(&articles, 3);
        summary::novelties(&bodies, 3);
        summary::discrepancies(&bodies, 3);
    }
}

/// Reads bytes as everything that they could be.
fn read_bytes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let url = Url::parse("https://news.example/a/").unwrap();
    let item = format!(
        "<rss><channel><item><title>{text}</title><pubDate>{text}</pubDate><description>{text}</description></item></channel></rss>"
    );
    let page = format!(
        "<html><head><link rel=alternate type=application/rss+xml href=\"{text}\"></head><body><p>{text}</p></body></html>"
    );
    let dump = format!("{text}\nDate:{text}\n\n{text}\n\n#{text}, #{text}\n");
    for document in [
        &*text,
        &item,
        &page,
        &dump,
        &serde_json::json!({ "title": text, "text": text, "published": text, "url": text })
            .to_string(),
    ] {
        source::read(document.as_bytes(), 1 << 20, &mut |_| ControlFlow::Continue(())).unwrap();
        feed::read(document.as_bytes(), Origin { url: Some(&url), charset: None }, 1 << 20).ok();
        page::read(document, Some(&url)).ok();
        page::feeds_of(document, &url);
        opml::read(document.as_bytes()).ok();
    }
}

/// Lines as people type them, and worse: words that commands take, with any white space or mark
/// between them.
fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => prop::sample::select(gistwire::command::menu().iter().map(|it| format!("/{}", it.name)).collect::<Vec<_>>()),
        4 => prop::sample::select(vec!["alibaba", "ant group", "30d", "since", "2021-06", "vs", "#china", "-word", "\"a phrase\"", "company:x", "words:", ", in digest", "all", "12", "@gist_bot", "米", "é", "🚀", "{\"gistwire_export\":1}"]).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec((word, prop::sample::select(separators())), 1..6)
        .prop_map(|it| it.into_iter().map(|(word, mark)| format!("{word}{mark}")).collect())
}

/// Data of buttons, near what the bot itself writes.
fn button() -> impl Strategy<Value = String> {
    let head = prop::sample::select(vec![
        "r:company",
        "r:trend",
        "r:tag",
        "p:c:0:5:9",
        "p:s:1:5:9:3",
        "e:1",
        "e:1:c:0:5:9",
        "t:0",
        "c:5",
        "m:0:-",
        "m:0:2021-06-01",
        "u:1",
        "s:s:3",
        "x",
    ]);
    (head, prop::sample::select(vec![":=", ":~", ":", "="]), line())
        .prop_map(|(head, mark, text)| format!("{head}{mark}{text}"))
}

static BOT: LazyLock<Context> = LazyLock::new(bot);

#[track_caller]
fn answered(place: Place, input: Input<'_>) -> Result<(), TestCaseError> {
    if let Some(reply) = ask(&BOT, place, input).reply {
        let shown = render(&reply, Look { width: 80, has_colour: false });
        prop_assert!(!shown.contains("something went wrong"), "{input:?}: {shown}");
        prop_assert!(!shown.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_line_is_answered_without_an_apology(line in line(), is_group in any::<bool>()) {
        answered(if is_group { Place::Group } else { Place::Private }, Input::Line(&line))?;
    }

    #[test]
    fn any_button_is_answered_without_an_apology(data in button()) {
        answered(Place::Private, Input::Button(&data))?;
    }
}
