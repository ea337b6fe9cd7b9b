//! Every command as people see it, in both renderings, and what must hold for any input.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test it commands`, then read the
//! difference.

mod everyday;
mod everyday_languages;
mod genres;
mod stories;

use std::fmt::Write;

use gistwire::article::ChatId;
use gistwire::command::{Answer, Input, Place};
use gistwire::context::Context;
use gistwire::reply::terminal::{Look, render};
use gistwire::reply::{Press, Reply, to_parts};

use crate::support::bot::{NOW, ask, bot, empty_bot};

/// The Telegram messages with their buttons, then the terminal's text.
fn both_renderings(reply: &Reply) -> String {
    let mut seen = String::new();
    for part in to_parts(reply) {
        writeln!(seen, "{}\n--", part.html).unwrap();
    }
    for row in &reply.buttons {
        let labels: Vec<String> =
            row.iter().map(|it| format!("[{} | {}]", it.label, pressed(&it.press))).collect();
        writeln!(seen, "{}", labels.join(" ")).unwrap();
    }
    let look = Look { width: 80, has_colour: false };
    format!("{seen}\n======== terminal\n{}", render(reply, look))
}

fn pressed(press: &Press) -> &str {
    let (Press::Data(it) | Press::Url(it)) = press;
    it
}

fn say(context: &Context, line: &str) -> Answer {
    ask(context, Place::Private, Input::Line(line))
}

fn reply(answer: Answer) -> Reply {
    answer.reply.expect("an answer")
}

macro_rules! snapshots {
    ($($name:ident: $line:expr;)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), both_renderings(&reply(say(&bot(), $line))));
        })*
    };
}

snapshots! {
    start: "/start";
    start_by_a_link_to_a_company: "/start c_ant_group";
    help: "/help";
    help_on_a_command: "/help search";
    latest: "/latest";
    latest_two: "/latest 2";
    latest_of_no_number: "/latest many";
    story: "/story";
    story_unknown: "/story 999";
    tag: "/tag #China";
    tag_without_a_name: "/tag";
    tag_misspelt: "/tag chnia";
    tag_unknown: "/tag gardening";
    tags: "/tags";
    company: "/company alibaba";
    company_without_a_name: "/company";
    company_misspelt: "/company alibabba";
    company_that_nobody_lists: "/company warehouse";
    company_since_a_month: "/company alibaba since 2025-03";
    company_since_too_late: "/company alibaba 30d";
    company_since_no_time: "/company alibaba since yesterday";
    company_misspelt_with_a_period: "/company alibabba 2y";
    company_of_a_person: "/company ines okafor";
    company_named_only_through_another: "/company meta";
    company_by_a_shared_word: "/company deutsche";
    company_without_articles: "/company netflix";
    companies: "/companies";
    companies_by_their_beginning: "/companies t";
    companies_that_begin_so_are_none: "/companies zz";
    related: "/related shein";
    related_without_a_sentence: "/related alibaba";
    related_without_others: "/related spotify";
    timeline: "/timeline alibaba";
    timeline_without_a_name: "/timeline";
    timeline_without_dates: "/timeline spotify";
    trend: "/trend alibaba";
    trend_of_two: "/trend alibaba vs shein";
    trend_of_two_by_a_blank: "/trend ant group nvidia";
    trend_of_three: "/trend alibaba, shein, nvidia";
    trend_misspelt: "/trend alibabba vs shein";
    roundup: "/roundup";
    roundup_of_a_company: "/roundup alibaba";
    roundup_of_nothing: "/roundup gardening";
    search: "/search \"cloud computing\" -games";
    search_without_words: "/search";
    search_in_vain: "/search warehouse unicorns";
    read: "/read 4";
    read_of_no_article: "/read 99";
    why: "/why_1";
    why_about_a_company: "/why 3 nvidia";
    why_about_what_is_not_there: "/why 3 spotify";
    subscribe: "/subscribe #china";
    subscribe_to_words: "/sub \"cloud computing\" -games";
    subscribe_to_what_no_article_has_yet: "/subscribe #quantum teleportation";
    subscribe_to_a_company_nobody_lists: "/subscribe company:zorkwerk";
    subscribe_to_what_may_mean_several_things: "/subscribe alibaba";
    subscribe_to_nothing: "/subscribe";
    subscribe_to_an_article: "/subscribe article:1";
    subscriptions_without_any: "/subscriptions";
    unsubscribe_without_any: "/unsubscribe";
    preview: "/preview #china";
    preview_without_a_name: "/preview";
    digest_daily: "/digest daily 08:30";
    digest_weekly: "/digest weekly mon 7";
    digest_misunderstood: "/digest sometimes";
    digest_off: "/digest off";
    digest_now_without_subscriptions: "/digest";
    time_zone: "/tz";
    time_zone_by_city: "/tz tokyo";
    time_zone_of_several: "/tz san_";
    time_zone_unknown: "/tz atlantis";
    quiet: "/quiet";
    quiet_at_night: "/quiet 22:00-07:00";
    quiet_misunderstood: "/quiet later";
    pause: "/pause";
    resume: "/resume";
    missed: "/missed";
    sources: "/sources";
    privacy: "/privacy";
    settings: "/settings";
    settings_misunderstood: "/settings colour red";
    export: "/export";
    import_without_a_file: "/import";
    import_of_something_else: "/import {\"a\":1}";
    subscribe_in_the_digest: "/subscribe #china, in the digest";
    subscribe_for_a_channel_from_elsewhere: "/subscribe @harbour_news #china";
    cancel: "/cancel";
    command_misspelt: "/latst 3";
    command_unknown: "/frobnicate now";
    plain_company: "Shein";
    plain_tag: "artificial intelligence";
    plain_words: "mixture of experts";
    plain_nonsense: "xyzzyq";
}

#[test]
fn subscriptions() {
    let context = bot();
    for line in ["/subscribe #china", "/subscribe company:Alibaba", "/sub words:cloud profit"] {
        assert!(say(&context, line).ok, "{line}");
    }
    insta::assert_snapshot!("subscriptions", both_renderings(&reply(say(&context, "/list"))));
    insta::assert_snapshot!(
        "unsubscribe",
        both_renderings(&reply(say(&context, "/unsub alibaba group")))
    );
    insta::assert_snapshot!(
        "unsubscribe_which",
        both_renderings(&reply(say(&context, "/unsubscribe")))
    );
    insta::assert_snapshot!(
        "unsubscribe_from_what_is_not_there",
        both_renderings(&reply(say(&context, "/unsubscribe shein")))
    );
    insta::assert_snapshot!(
        "unsubscribe_all_asks_first",
        both_renderings(&reply(say(&context, "/unsubscribe all")))
    );
    assert!(say(&context, "/unsubscribe profits cloud").ok);
    let asked = reply(say(&context, "/unsubscribe all"));
    let sure = data(&asked, "Yes, end all").unwrap();
    assert!(ask(&context, Place::Private, Input::Button(&sure)).ok);
    assert!(!say(&context, "/subscriptions").ok);
}

#[test]
fn a_question_offers_all_that_can_be_meant_and_nothing_else() {
    let context = empty_bot();
    let offers = |line: &str| {
        let asked = reply(say(&context, line));
        [("#energy", "#energy"), ("words", "the words “energy”"), ("company", "TXU, the company")]
            .into_iter()
            .filter_map(|(what, label)| data(&asked, label).map(|_| what))
            .collect::<Vec<_>>()
    };
    assert_eq!(offers("/subscribe energy"), ["#energy", "words", "company"]);
    assert_eq!(offers("/subscribe company:energy"), ["company"]);
    assert_eq!(reply(say(&context, "/subscribe company:energy")).buttons.len(), 3);
    let tag = data(&reply(say(&context, "/subscribe energy, in digest")), "#energy").unwrap();
    assert!(ask(&context, Place::Private, Input::Button(&tag)).ok);
    // A notice is for buttons.
    assert_eq!(say(&context, "/unsubscribe #energy").notice, None);
}

#[test]
fn a_subscription_is_muted_and_stopped_by_its_own_chat_alone() {
    let context = bot();
    say(&context, "/subscribe #china");
    let stop = data(&reply(say(&context, "/unsubscribe")), "✕ #china").unwrap();
    let mute = stop.replacen('u', "q", 1);
    for button in [&stop, &mute] {
        assert!(!ask(&context, Place::Group, Input::Button(button)).ok);
    }
    assert!(ask(&context, Place::Private, Input::Button(&mute)).ok);
    let listed = to_parts(&reply(say(&context, "/subscriptions")))[0].plain.clone();
    assert!(listed.contains("muted until 4 Jun, 12:00"), "{listed}");
    assert!(ask(&context, Place::Private, Input::Button(&stop)).ok);
    assert!(
        ask(&context, Place::Private, Input::Button(&stop))
            .notice
            .is_some_and(|it| it.contains("already"))
    );
}

#[test]
fn a_full_chat_is_told_so() {
    let mut context = empty_bot();
    context.settings.delivery.max_subscriptions = 1;
    assert!(say(&context, "/subscribe #a").ok && say(&context, "/subscribe #a").ok);
    let full = say(&context, "/subscribe #b");
    assert!(!full.ok && to_parts(&reply(full))[0].plain.contains("has 1 subscription"));
}

#[test]
fn status() {
    let seen = both_renderings(&reply(say(&bot(), "/status")));
    // The size of an empty page changes with SQLite.
    let lines: Vec<&str> = seen
        .lines()
        .map(|it| if it.contains("Database:") { "• Database: ..." } else { it })
        .collect();
    insta::assert_snapshot!("status", lines.join("\n"));
}

#[test]
fn an_empty_store_says_what_to_do() {
    for line in [
        "/latest",
        "/tags",
        "/companies",
        "/sources",
        "/company grab",
        "/company grabb",
        "/trend grab",
        "/tag china",
        "grab",
    ] {
        let answer = say(&empty_bot(), line);
        assert!(!answer.ok);
        assert!(to_parts(&reply(answer))[0].plain.contains("gistwire ingest"), "{line}");
    }
    for line in [
        "/start",
        "/tag",
        "/tag china",
        "/company",
        "/company alibaba",
        "/search cloud",
        "/status",
        "shein",
    ] {
        assert!(say(&empty_bot(), line).reply.is_some(), "{line}");
    }
}

#[test]
fn every_sentence_stands_in_its_article() {
    let context = bot();
    for line in [
        "/latest",
        "/company alibaba",
        "/company meta",
        "/timeline shein",
        "/search china",
        "/tag china",
        "/why 1",
        "/why 3 nvidia",
    ] {
        for view in reply(say(&context, line)).articles() {
            let article = context.store.article(view.id).unwrap().unwrap();
            assert!(!view.sentences.is_empty());
            assert!(view.sentences.iter().all(|it| article.body.contains(it)), "{line}");
        }
    }
}

/// The data of the button with this label.
fn data(reply: &Reply, label: &str) -> Option<String> {
    reply
        .buttons
        .iter()
        .flatten()
        .find(|it| it.label == label)
        .map(|it| pressed(&it.press).to_owned())
}

#[test]
fn pages_turn_in_place_and_show_each_article_once() {
    let context = bot();
    say(&context, "/settings articles 1");
    let mut page = reply(say(&context, "/latest"));
    let mut seen: Vec<i64> = page.articles().map(|it| it.id.0).collect();
    while let Some(more) = data(&page, "More") {
        let answer = ask(&context, Place::Private, Input::Button(&more));
        assert!(answer.ok && answer.in_place);
        assert_eq!(answer.command, "latest");
        page = reply(answer);
        seen.extend(page.articles().map(|it| it.id.0));
    }
    assert_eq!(seen, [6, 7, 4, 5, 3, 2, 1]);
    let back = data(&page, "Back").expect("there are pages before");
    assert_eq!(
        reply(ask(&context, Place::Private, Input::Button(&back)))
            .articles()
            .map(|it| it.id.0)
            .collect::<Vec<_>>(),
        [2]
    );
}

#[test]
fn every_button_that_is_shown_works() {
    let context = bot();
    let lines = [
        "/start",
        "/latest",
        "/tag",
        "/tag chnia",
        "/tags",
        "/company",
        "/company alibaba",
        "/search cloud",
        "/read 1",
        "/why 1",
    ];
    let about_companies = [
        "/company meta",
        "/company ines okafor",
        "/timeline alibaba",
        "/trend alibaba vs shein",
        "/related alibaba",
        "/companies t",
    ];
    let others = ["/settings", "/latst 2", "Ant Group", "/search warehouse unicorns"];
    for line in lines.into_iter().chain(about_companies).chain(others) {
        for button in reply(say(&context, line)).buttons.iter().flatten() {
            if let Press::Data(data) = &button.press {
                assert!((1..=64).contains(&data.len()));
                assert!(
                    ask(&context, Place::Private, Input::Button(data)).ok,
                    "{line}: {}",
                    button.label
                );
            }
        }
    }
}

#[test]
fn a_long_search_keeps_its_pages() {
    let context = bot();
    say(&context, "/settings articles 1");
    let more = data(
        &reply(say(&context, &format!("/search china chips{}", " -unicorns".repeat(12)))),
        "More",
    );
    assert_eq!(more, None, "one article only");
    let words = format!("/search china {}", "-unicorns ".repeat(12));
    let more = data(&reply(say(&context, &words)), "More").expect("several articles");
    assert!(more.len() <= 64 && ask(&context, Place::Private, Input::Button(&more)).ok);
}

#[test]
fn forged_and_stale_buttons_get_a_notice() {
    let context = bot();
    for data in [
        "",
        "m:t:2:china",
        "'; DROP TABLE article; --",
        "r:tag:~nokey",
        "p:l:900:5:4:=",
        "p:c:0:5:4:=Nobody Inc",
        &"é".repeat(32),
    ] {
        let answer = ask(&context, Place::Private, Input::Button(data));
        assert_eq!(
            answer.notice.as_deref(),
            Some("This button is out of date. Send the command again."),
            "{data}"
        );
        assert_eq!(answer.reply, None);
    }
}

#[test]
fn a_group_hears_only_what_it_asked_this_bot() {
    let context = bot();
    for line in
        ["just talking", "/frobnicate", "/latest@other_bot", "/frobnicate@gist_bot", "", "alibaba"]
    {
        assert_eq!(ask(&context, Place::Group, Input::Line(line)).reply, None, "{line}");
    }
    for line in ["/latest", "/TAG@Gist_BOT china", "/help@gist_bot"] {
        assert!(ask(&context, Place::Group, Input::Line(line)).ok, "{line}");
    }
}

#[test]
fn commands_in_a_group_name_the_bot() {
    let reply = reply(ask(&bot(), Place::Group, Input::Line("/latest 1")));
    assert!(to_parts(&reply)[0].plain.ends_with("/read_6@gist_bot  /why_6@gist_bot"));
}

#[test]
fn another_bots_command_is_met_with_silence_everywhere() {
    assert_eq!(say(&bot(), "/latest@other_bot").reply, None);
}

#[test]
fn choices_hold_for_their_chat_until_they_are_taken_back() {
    let context = bot();
    let n_sentences = |place| {
        reply(ask(&context, place, Input::Line("/tag typography")))
            .articles()
            .map(|it| it.sentences.len())
            .sum::<usize>()
    };
    let before = n_sentences(Place::Private);
    assert!(before > 1);
    assert!(say(&context, "/settings sentences 1").ok);
    assert_eq!((n_sentences(Place::Private), n_sentences(Place::Group)), (1, before));
    assert!(say(&context, "/settings default").ok);
    assert_eq!(n_sentences(Place::Private), before);
    for wrong in [
        "/settings sentences 11",
        "/settings articles 0",
        "/settings sentences -1",
        "/settings sentences 2 3",
        "/settings x",
    ] {
        assert!(!say(&context, wrong).ok, "{wrong}");
    }
}

#[test]
fn a_full_page_for_telegram_is_one_message() {
    let context = bot();
    say(&context, "/settings sentences 10");
    for line in ["/latest", "/tag china", "/search china"] {
        assert_eq!(to_parts(&reply(say(&context, line))).len(), 1, "{line}");
    }
}

#[test]
fn hostile_input_is_answered_briefly() {
    let context = bot();
    let long = "a".repeat(5000);
    let words = "word ".repeat(900);
    let emoji = "🧨".repeat(4000);
    let pile = format!("\u{200b}\0a{}", "\u{301}".repeat(3000));
    let texts = [
        &long,
        &words,
        &emoji,
        &pile,
        "<b>&\"'</b>",
        "علي بابا \u{202e}abc\u{202c}",
        "\0",
        "\u{200b}",
        "'; drop table article; --",
        "\"",
        "#",
        "-",
        "*",
        "NEAR(a b)",
        "٣",
    ];
    for text in texts {
        for command in [
            "",
            "/",
            "/tag ",
            "/company ",
            "/company alibaba since ",
            "/companies ",
            "/timeline ",
            "/trend ",
            "/trend alibaba vs ",
            "/related ",
            "/search ",
            "/read ",
            "/why ",
            "/why 1 ",
            "/help ",
            "/latest ",
            "/settings ",
            "/start c_",
            "/start ",
        ] {
            let line = format!("{command}{text}");
            for place in [Place::Private, Place::Group, Place::Terminal] {
                let answer = ask(&context, place, Input::Line(&line));
                let Some(reply) = answer.reply else { continue };
                let parts = to_parts(&reply);
                assert_eq!(parts.len(), 1, "{command}");
                assert!(!parts[0].plain.contains("reference"), "a fault for {command}{text}");
                assert!(
                    !parts[0].plain.contains(['\0', '\u{202e}'])
                        && !parts[0].html.contains("<b>&\"")
                );
                assert!(answer.ok || parts[0].plain.chars().count() < 1000, "{command}");
                assert!(
                    reply
                        .buttons
                        .iter()
                        .flatten()
                        .all(|it| pressed(&it.press).len() <= 64 && it.label.chars().count() < 400)
                );
            }
            ask(&context, Place::Private, Input::Button(&line));
        }
    }
}

#[test]
fn a_page_of_a_company_does_not_shift_and_shows_each_article_once() {
    let context = bot();
    say(&context, "/settings articles 1");
    for (line, expected) in
        [("/company alibaba", vec![1, 3]), ("/company shein since 2025", vec![2, 6, 5])]
    {
        let mut page = reply(say(&context, line));
        let mut seen: Vec<i64> = page.articles().map(|it| it.id.0).collect();
        while let Some(more) = data(&page, "More") {
            page = reply(ask(&context, Place::Private, Input::Button(&more)));
            seen.extend(page.articles().map(|it| it.id.0));
        }
        assert_eq!(seen, expected, "{line}");
    }
}

#[test]
fn a_name_is_found_however_it_is_typed() {
    let context = bot();
    let found = |line: &str| -> String {
        let answer = say(&context, line);
        assert!(answer.ok, "{line}");
        // Asked again, the answer begins with how long ago that was.
        let text = to_parts(&reply(answer))[0].plain.clone();
        text.lines()
            .find(|it| !it.is_empty() && !it.starts_with("Since "))
            .unwrap_or_default()
            .to_owned()
    };
    for line in [
        "/company ALIBABA",
        "/company #alibaba",
        "/company baba",
        "/company Alibaba Group Holding Ltd.",
        "/company ali  baba",
        "/company Alibaba’s",
    ] {
        assert_eq!(found(line), "2 articles about Alibaba", "{line}");
    }
    assert_eq!(found("/company ántgroup"), "1 article about Ant Group");
    assert_eq!(
        found("/company Meta 1y"),
        "No article since 1 Jun 2024 names Meta, but 1 names what belongs to it"
    );
}

#[test]
fn every_quoted_sentence_of_related_companies_stands_in_an_article() {
    let context = bot();
    let bodies: Vec<String> = (1..=7)
        .filter_map(|id| context.store.article(gistwire::article::ArticleId(id)).unwrap())
        .map(|it| it.body)
        .collect();
    let mut n_quotes = 0;
    for line in ["/related temu", "/related shein", "/company ines okafor"] {
        for block in reply(say(&context, line)).blocks {
            if let gistwire::reply::Block::Quote(text) = block {
                n_quotes += 1;
                assert!(bodies.iter().any(|it| it.contains(&text)), "{line}: {text}");
            }
        }
    }
    assert!(n_quotes > 0);
}

#[test]
fn a_company_that_only_the_articles_know_is_looked_up_and_offered() {
    let mut context = bot();
    // The list has changed since the articles were loaded: Shein is a name that the store alone
    // knows.
    context.gazetteer =
        gistwire::company::Gazetteer::parse(r#"company = [{ name = "Alibaba" }]"#).unwrap();
    for line in
        ["/company SHEIN", "/company shéin inc.", "/timeline shein", "/trend shein", "shein"]
    {
        assert!(say(&context, line).ok, "{line}");
    }
    let missed = say(&context, "/company sheinn");
    assert!(!missed.ok && data(&reply(missed), "Shein").is_some());
}

#[test]
fn a_name_that_ends_like_a_period_is_a_name_first() {
    let mut context = bot();
    context.gazetteer.extend("[[company]]\nname = \"Studio 30d\"").unwrap();
    let text = |line: &str| to_parts(&reply(say(&context, line)))[0].plain.clone();
    assert!(text("/company studio 30d").starts_with("I know Studio 30d"));
    assert!(
        text("/company shein 30d")
            .starts_with("No article about Shein is dated 2 May 2025 or later.")
    );
}

#[test]
fn a_long_story_is_told_page_by_page_oldest_first() {
    let context = empty_bot();
    let month = |it: i32| format!("{}-{:02}-10", 2022 + it / 12, it % 12 + 1);
    let story = |it: i32| {
        let sentence = format!(
            "Spotify opened an office number {it} in a town by the sea, with room for {} people and a piano",
            it * 7 + 40
        );
        format!(
            "Office {it}\nDate: {}\n\n{sentence}{}.\n\n#music\n\n",
            month(it),
            ", and then some more".repeat(25)
        )
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("story.txt");
    std::fs::write(&file, (0..20).map(story).collect::<String>()).unwrap();
    let now = NOW.parse().unwrap();
    gistwire::ingest::ingest(
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        gistwire::store::Load::new(now),
        &[file],
        &mut |_| {},
    )
    .unwrap();

    let mut page = reply(say(&context, "/timeline spotify"));
    let mut seen: Vec<String> = Vec::new();
    loop {
        assert_eq!(to_parts(&page).len(), 1, "a page fits one message");
        seen.extend(page.articles().map(|it| it.published.expect("a date").to_iso()));
        let Some(later) = data(&page, "Later") else { break };
        let answer = ask(&context, Place::Private, Input::Button(&later));
        assert!(answer.in_place);
        page = reply(answer);
    }
    assert_eq!(seen, (0..20).map(month).collect::<Vec<_>>());
    assert!(data(&page, "Earlier").is_some());
    let narrowed = reply(say(&context, "/timeline spotify since 2023-07"));
    assert_eq!(
        narrowed.articles().next().and_then(|it| it.published).map(|it| it.to_iso()),
        Some(month(18))
    );
}

#[test]
fn forgetting_asks_first_and_then_deletes_what_is_kept() {
    let context = bot();
    let shown = |line: &str| {
        to_parts(&reply(say(&context, line))).iter().map(|it| it.plain.clone()).collect::<String>()
    };
    shown("/subscribe #china");
    assert!(!say(&context, "/forget").ok);
    assert!(say(&context, "/subscriptions").ok);
    assert!(say(&context, "/forget yes").ok);
    assert!(!say(&context, "/subscriptions").ok);
}

fn exported(context: &Context) -> String {
    reply(say(context, "/export")).document.expect("a file").text
}

fn text_of(answer: Answer) -> String {
    to_parts(&reply(answer)).into_iter().map(|it| it.plain).collect()
}

#[test]
fn what_was_exported_is_there_again_after_an_import() {
    let context = bot();
    let choices = [
        "/subscribe #china, in digest",
        "/subscribe company:ant group, at once",
        "/subscribe \"cloud computing\" -games",
        "/settings sentences 2",
        "/digest weekdays 07:15",
        "/tz tokyo",
        "/quiet 22-7 silent",
        "/settings nothing-new on",
        "/pause",
    ];
    for line in choices {
        assert!(say(&context, line).ok, "{line}");
    }
    let file = exported(&context);
    say(&context, "/forget yes");
    assert_ne!(exported(&context), file);
    let answer = say(&context, &format!("/import {file}"));
    assert!(answer.ok);
    assert!(text_of(answer).contains("3 subscriptions"));
    assert_eq!(exported(&context), file);
    assert!(say(&context, &format!("/import\n{file}")).ok);
    assert_eq!(exported(&context), file);
}

#[test]
fn a_bad_file_changes_nothing() {
    let mut context = bot();
    context.settings.delivery.max_subscriptions = 3;
    say(&context, "/subscribe #china");
    let before = exported(&context);
    let file = |last: &str| {
        format!(
            r##"{{"gistwire_export":1,"settings":{{"sentences":1}},"subscriptions":[{{"kind":"tag","name":"a"}},{{"kind":"tag","name":"b"}},{last}]}}"##
        )
    };
    let fourth = file(r##"{"kind":"tag","name":"c"}"##);
    for (file, words) in [
        (file(r##"{"kind":"tag"}"##), "subscriptions[2]"),
        (fourth, "4 subscriptions"),
        (before[1..].to_owned(), "no JSON"),
    ] {
        let answer = say(&context, &format!("/import {file}"));
        assert!(!answer.ok);
        let said = text_of(answer);
        assert!(said.contains("Nothing is changed") && said.contains(words), "{said}");
        assert_eq!(exported(&context), before);
    }
    // What is known already, or stands twice, does not count twice.
    assert!(say(&context, &format!("/import {}", file(r##"{"kind":"tag","name":"china"}"##))).ok);
    assert!(say(&context, &format!("/import {}", file(r##"{"kind":"tag","name":"#B"}"##))).ok);
}

#[test]
fn default_settings_are_those_of_a_chat_that_chose_nothing() {
    let context = bot();
    let fresh = exported(&context);
    let shown = text_of(say(&context, "/settings"));
    for line in [
        "/settings articles 2",
        "/digest daily 7",
        "/tz tokyo",
        "/quiet 22-7",
        "/settings nothing-new on",
        "/pause",
    ] {
        assert!(say(&context, line).ok, "{line}");
    }
    assert_ne!(text_of(say(&context, "/settings")), shown);
    assert!(say(&context, "/settings default").ok);
    assert_eq!(text_of(say(&context, "/settings")), shown);
    assert_eq!(exported(&context), fresh);
}

#[test]
fn every_choice_of_how_news_comes_has_a_button() {
    let context = bot();
    say(&context, "/digest daily 08:30");
    for label in [
        "At once",
        "Mon–Fri",
        "18:00",
        "Say when nothing is new",
        "Quiet 22:00-07:00",
        "Without a sound",
        "Time zone",
        "Pause",
    ] {
        let buttons = reply(say(&context, "/settings")).buttons.concat();
        let button = buttons
            .iter()
            .find(|it| it.label.contains(label))
            .unwrap_or_else(|| panic!("no button {label}"));
        assert!(ask(&context, Place::Private, Input::Button(pressed(&button.press))).ok, "{label}");
        say(&context, "/digest daily 08:30");
    }
}

#[test]
fn a_subscription_can_come_another_way_than_the_chat_has_it() {
    let context = bot();
    say(&context, "/subscribe #china");
    say(&context, "/subscribe #fintech");
    let press = |label: &str, nth: usize| {
        let buttons = reply(say(&context, "/subscriptions")).buttons.concat();
        let button = buttons.into_iter().filter(|it| it.label == label).nth(nth).expect("a button");
        assert!(ask(&context, Place::Private, Input::Button(pressed(&button.press))).ok);
        text_of(say(&context, "/subscriptions"))
    };
    let seen = press("In the digest", 1);
    assert!(
        seen.contains("#china\n") && seen.contains("#fintech, in a digest, daily at 08:30"),
        "{seen}"
    );
    let seen = press("At once", 0);
    assert!(!seen.contains("in a digest"), "{seen}");
    say(&context, "/digest daily 7");
    let seen = press("At once", 0);
    assert!(seen.contains("#china, at once") && !seen.contains("#fintech,"), "{seen}");
}
