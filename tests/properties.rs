//! What holds for any text at all.

use gistwire::story::{ItemId, Profile, Rules, Stories, cluster};
use gistwire::summary::{SummaryRequest, summarize};
use gistwire::text::document::Document;
use gistwire::text::{block, query::SearchQuery, sentence, term};
use proptest::prelude::*;

/// Text that looks like news at its worst: real marks, odd blanks, other scripts, no structure to rely on.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [a-z]{1,9}){2,12}[.!?]",
        1 => "\\PC{0,20}",
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
        // Two exactly equal likenesses are told apart by order alone, so pairs of equal texts are what must agree.
        for (a, b) in (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).filter(|it| bodies[it.0] == bodies[it.1]) {
            prop_assert_eq!(forth[a] == forth[b], back[n - 1 - a] == back[n - 1 - b]);
        }
    }
}
