//! Every command as people see it, in both renderings, and what must hold for any input.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test it commands`, then read the
//! difference.

mod arguments;
mod everyday;
mod everyday_languages;
mod examples;
mod first_minute;
mod genres;
mod screens;
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
    match press {
        Press::Data(it) | Press::Url(it) => it,
        Press::Location => "location",
        Press::Channel => "channel",
        Press::Share(it) => it,
    }
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
    company_since_no_time: "/company alibaba since birth";
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
    let sure = data(&asked, "Unfollow all").unwrap();
    let ended = ask(&context, Place::Private, Input::Button(&sure));
    assert!(ended.ok && !say(&context, "/subscriptions").ok);
    let undo = data(&reply(ended), "Undo").unwrap();
    assert!(ask(&context, Place::Private, Input::Button(&undo)).ok);
    assert!(text_of(say(&context, "/subscriptions")).contains("You follow 1 topic"));
}

#[test]
fn a_question_offers_all_that_can_be_meant_and_nothing_else() {
    let context = empty_bot();
    let offers = |line: &str| {
        let asked = reply(say(&context, line));
        [("#energy", "#energy"), ("words", "words “energy”"), ("company", "TXU (company)")]
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
    assert!(listed.contains("muted until Wednesday, 4 Jun, 12:00"), "{listed}");
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
    assert!(!full.ok && to_parts(&reply(full))[0].plain.contains("You follow 1 topic"));
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
    while let Some(more) = data(&page, "More ›") {
        let answer = ask(&context, Place::Private, Input::Button(&more));
        assert!(answer.ok && answer.in_place);
        assert_eq!(answer.command, "latest");
        page = reply(answer);
        seen.extend(page.articles().map(|it| it.id.0));
    }
    assert_eq!(seen, [6, 7, 4, 5, 3, 2, 1]);
    let back = data(&page, "‹ Back").expect("there are pages before");
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
        "More ›",
    );
    assert_eq!(more, None, "one article only");
    let words = format!("/search china {}", "-unicorns ".repeat(12));
    let more = data(&reply(say(&context, &words)), "More ›").expect("several articles");
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
            Some("That button has expired. Send the command again."),
            "{data}"
        );
        assert_eq!(answer.reply, None);
    }
}

#[test]
fn a_group_hears_only_what_it_asked_this_bot() {
    let context = bot();
    for line in ["just talking", "/frobnicate", "/latest@other_bot", "", "alibaba"] {
        assert_eq!(ask(&context, Place::Group, Input::Line(line)).reply, None, "{line}");
    }
    for line in ["/latest", "/TAG@Gist_BOT china", "/help@gist_bot", "@gist_bot alibaba"] {
        assert!(ask(&context, Place::Group, Input::Line(line)).ok, "{line}");
    }
}

#[test]
fn articles_are_opened_by_buttons_on_telegram_and_by_commands_in_the_terminal() {
    let context = bot();
    for line in ["/latest", "/latest 1", "/company alibaba", "/roundup", "/timeline shein"] {
        for place in [Place::Private, Place::Group] {
            let shown = reply(ask(&context, place, Input::Line(line)));
            let plain: String = to_parts(&shown).into_iter().map(|it| it.plain).collect();
            assert!(!plain.contains("/read_") && !plain.contains("/why_"), "{line}: {plain}");
            let buttons = shown.buttons.concat();
            let opens = |it: &&gistwire::reply::Button| pressed(&it.press).starts_with("r:read:");
            let n_numbers = buttons.iter().filter(opens).count();
            assert!(n_numbers >= shown.articles().count().max(1), "{line}: {plain}");
        }
        let typed = reply(ask(&context, Place::Terminal, Input::Line(line)));
        let look = Look { width: 80, has_colour: false };
        assert!(render(&typed, look).contains("/read_"), "{line}");
    }
}

#[test]
fn more_turns_the_page_of_what_was_shown_last() {
    let context = bot();
    say(&context, "/settings articles 2");
    assert_eq!(say(&context, "more").command, "latest");
    let ids = |answer: Answer| -> Vec<i64> {
        reply(answer).articles().map(|article| article.id.0).collect()
    };
    let first = ids(say(&context, "/tag china"));
    let more = say(&context, "show me more");
    assert!((more.command.as_str(), more.in_place) == ("tag", false), "{more:?}");
    let mut seen = [first, ids(more)].concat();
    while let Some(shown) = Some(say(&context, "more")).filter(|answer| answer.ok) {
        seen.extend(ids(shown));
    }
    let all = ids(ask(&context, Place::Private, Input::Button("p:t:0:10:99:=china")));
    assert_eq!(seen, all);
    assert!(text_of(say(&context, "more")).contains("That’s all"));
}

#[test]
fn several_topics_are_followed_and_unfollowed_in_one_line() {
    let context = bot();
    for (line, n) in [
        ("follow shein and alibaba", 2),
        ("/subscribe #china, #fintech & ant group", 5),
        ("unfollow shein and #china", 3),
    ] {
        assert!(say(&context, line).ok, "{line}");
        let own = context.store.subscriptions(ChatId(1001)).expect("subscriptions");
        assert_eq!(own.len(), n, "{line}: {own:?}");
    }
    // One company, and words that are no topics.
    for line in ["/subscribe profit and loss", "/subscribe \"shein and alibaba\""] {
        let n = context.store.subscriptions(ChatId(1001)).expect("subscriptions").len();
        assert!(say(&context, line).ok, "{line}");
        assert_eq!(context.store.subscriptions(ChatId(1001)).expect("some").len(), n + 1, "{line}");
    }
}

#[test]
fn another_bots_command_is_met_with_silence_everywhere() {
    assert_eq!(say(&bot(), "/latest@other_bot").reply, None);
}

#[test]
fn choices_hold_for_their_chat_until_they_are_taken_back() {
    let context = bot();
    let n_sentences = |place| {
        reply(ask(&context, place, Input::Line("/latest 7")))
            .articles()
            .filter(|article| article.tags.iter().any(|tag| tag == "typography"))
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
                let is_fault = parts[0].plain.contains("something went wrong");
                assert!(!is_fault, "a fault for {command}{text}");
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
        while let Some(more) = data(&page, "More ›") {
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
        // Asked again, the answer would be that nothing is new.
        say(&context, "/forget yes");
        let text = to_parts(&reply(answer))[0].plain.clone();
        text.lines().find(|it| !it.is_empty()).unwrap_or_default().to_owned()
    };
    for line in [
        "/company ALIBABA",
        "/company #alibaba",
        "/company baba",
        "/company Alibaba Group Holding Ltd.",
        "/company ali  baba",
        "/company Alibaba’s",
    ] {
        assert_eq!(found(line), "Alibaba · 2 articles", "{line}");
    }
    assert_eq!(found("/company ántgroup"), "Ant Group · 1 article");
    assert_eq!(
        found("/company Meta 1y"),
        "Meta since 1 Jun 2024 itself isn’t in the news · 1 article about its brands"
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
            let quoted = match block {
                gistwire::reply::Block::Quote(text) => vec![text],
                gistwire::reply::Block::Excerpt { article, .. } => article.sentences,
                _ => Vec::new(),
            };
            for text in quoted {
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
    assert!(text("/company studio 30d").starts_with("Nothing about Studio 30d yet"));
    assert!(text("/company shein 30d").starts_with("Nothing about Shein since 2 May 2025."));
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
        let Some(later) = data(&page, "Later ›") else { break };
        let answer = ask(&context, Place::Private, Input::Button(&later));
        assert!(answer.in_place);
        page = reply(answer);
    }
    assert_eq!(seen, (0..20).map(month).collect::<Vec<_>>());
    assert!(data(&page, "‹ Earlier").is_some());
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
        "/settings languages de en",
        "/settings limit 20",
        "/settings previews off",
        "/settings pins off",
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
    assert!(text_of(answer).contains("3 new topics"));
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
        (fourth, "4 topics"),
        (before[1..].to_owned(), "isn’t a gistwire settings file"),
    ] {
        let answer = say(&context, &format!("/import {file}"));
        assert!(!answer.ok);
        let said = text_of(answer);
        assert!(said.contains("Nothing was changed") && said.contains(words), "{said}");
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
        "/settings languages de en",
        "/settings limit 20",
        "/settings previews off",
        "/pause",
    ] {
        assert!(say(&context, line).ok, "{line}");
    }
    assert_ne!(text_of(say(&context, "/settings")), shown);
    assert!(say(&context, "/settings default").ok);
    assert_eq!(text_of(say(&context, "/settings")), shown);
    assert_eq!(exported(&context), fresh);
}

/// Presses a button of a message; the answer must replace that message, with a toast if it changed
/// something.
#[track_caller]
fn press(context: &Context, on: &Reply, label: &str) -> Answer {
    let button = on.buttons.concat().into_iter().find(|it| it.label == label);
    let button = button.unwrap_or_else(|| panic!("no button {label} in {:?}", on.buttons));
    let answer = ask(context, Place::Private, Input::Button(pressed(&button.press)));
    assert!(answer.ok && answer.in_place, "{label}");
    answer
}

#[test]
fn the_settings_are_one_message_whose_buttons_edit_it() {
    let context = bot();
    let main = || reply(say(&context, "/settings"));
    let page = |name: &str| reply(press(&context, &main(), name));
    for (name, label, shows) in [
        ("Alerts", "Daily", "digest daily at 08:30"),
        ("Alerts", "18:00", "digest daily at 18:00"),
        ("Alerts", "Mon–Fri", "digest Monday to Friday at 18:00"),
        ("Alerts", "Send if empty", "Monday to Friday"),
        ("Alerts", "As they come", "as they come"),
        ("Quiet hours", "Hold", "Quiet 22:00–07:00"),
        ("Quiet hours", "23:00–07:00", "Quiet 23:00–07:00"),
        ("Quiet hours", "No sound", "no sound"),
        ("Quiet hours", "Off", "No quiet hours"),
        ("Time zone", "Tokyo", "now Tokyo"),
        ("Length", "3", "up to 3 sentences"),
        ("Languages", "Deutsch", "News in: German"),
        ("Languages", "English", "German and English"),
        ("Languages", "All", "News in: all"),
        ("Daily limit", "20", "After 20 alerts"),
        ("Daily limit", "No limit", "No limit"),
    ] {
        let answer = press(&context, &page(name), label);
        assert_eq!(answer.notice.as_deref(), Some("Saved"), "{label}");
        let shown = text_of(answer);
        assert!(shown.contains(shows), "{label}: {shown}");
    }
    for (label, shows) in [("✓ Pictures", "off"), ("Pictures", "on"), ("Pause", "paused")] {
        assert!(text_of(press(&context, &main(), label)).contains(shows), "{label}");
    }
    assert!(text_of(press(&context, &main(), "✓ Paused")).contains("as they come"));
    assert!(text_of(press(&context, &page("Length"), "‹ Settings")).starts_with("Settings"));
    let labels = |reply: &Reply| -> Vec<String> {
        reply.buttons.concat().into_iter().map(|button| button.label).collect()
    };
    for name in ["Alerts", "Quiet hours", "Length", "Languages", "Daily limit"] {
        let odd = labels(&page(name)).into_iter().find(|label| label.chars().count() > 16);
        assert_eq!(odd, None, "a label of {name} is too long for a phone");
    }
}

#[test]
fn a_tap_on_a_time_moves_the_digest_and_a_second_time_is_added_on_request() {
    let context = bot();
    say(&context, "/digest daily 7:45pm");
    let page = reply(say(&context, "/settings alerts"));
    let moved = press(&context, &page, "12:00");
    assert!(text_of(moved.clone()).contains("daily at 12:00"));
    let adding = press(&context, &reply(moved), "Another time");
    let both = press(&context, &reply(adding), "18:00");
    assert!(text_of(both.clone()).contains("daily at 12:00 and 18:00"));
    let three = press(&context, &reply(both), "07:00");
    let two = press(&context, &reply(three), "✓ 12:00");
    assert!(text_of(two).contains("daily at 07:00 and 18:00"));
}

#[test]
fn a_list_shows_whether_its_topic_is_followed_and_switches_that() {
    let context = bot();
    let list = reply(say(&context, "/tag china"));
    let followed = press(&context, &list, "Follow");
    assert_eq!(
        followed.notice.as_deref(),
        Some("You now follow #china. Alerts arrive as they come.")
    );
    let ended = press(&context, &reply(followed), "✓ Following");
    assert_eq!(ended.notice.as_deref(), Some("Unfollowed"));
    assert!(data(&reply(ended), "Follow").is_some());
    assert!(!say(&context, "/subscriptions").ok);
}

#[test]
fn an_alert_s_story_source_or_topic_is_muted_by_its_menu() {
    let context = bot();
    say(&context, "/subscribe #china");
    let menu = say(&context, "/mute article:1");
    let story = press(&context, &reply(menu), "This story");
    assert!(text_of(story.clone()).starts_with("No more about"));
    assert!(exported(&context).contains("\"muted_stories\":[1]"));
    assert!(text_of(press(&context, &reply(story), "Undo")).contains("hear about that story"));
    assert!(!exported(&context).contains("muted_stories"));
    assert!(say(&context, "/mute story:1").ok);
    say(&context, "/forget yes");
    assert!(!exported(&context).contains("muted_stories"));
}

#[test]
fn a_subscription_can_come_another_way_than_the_chat_has_it() {
    let context = bot();
    say(&context, "/subscribe #china");
    say(&context, "/subscribe #fintech");
    let press = |label: &str, nth: usize| {
        let buttons = reply(say(&context, "/subscriptions")).buttons.concat();
        let button = buttons.into_iter().filter(|it| it.label == label).nth(nth).expect("a button");
        let answer = ask(&context, Place::Private, Input::Button(pressed(&button.press)));
        assert!(answer.ok && answer.in_place);
        text_of(answer)
    };
    let seen = press("In a digest", 1);
    assert!(
        seen.contains("#china\n") && seen.contains("#fintech · in a digest, daily at 08:30"),
        "{seen}"
    );
    let seen = press("As it comes", 0);
    assert!(!seen.contains("in a digest"), "{seen}");
    say(&context, "/digest daily 7");
    let seen = press("As it comes", 0);
    assert!(seen.contains("#china · as it comes") && !seen.contains("#fintech ·"), "{seen}");
}

#[test]
fn what_is_unfollowed_in_the_list_can_be_undone_there() {
    let context = bot();
    say(&context, "/subscribe #china, in digest");
    say(&context, "/subscribe #fintech");
    let list = reply(say(&context, "/subscriptions"));
    let ended = press(&context, &list, "✕ #china");
    assert_eq!(ended.notice.as_deref(), Some("Unfollowed"));
    let undo = data(&reply(ended), "Undo #china").unwrap();
    assert!(ask(&context, Place::Private, Input::Button(&undo)).ok);
    let listed = text_of(say(&context, "/subscriptions"));
    assert!(listed.contains("#china · in a digest"), "{listed}");
}
