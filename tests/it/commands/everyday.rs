//! Everyday words in a private chat, time zones, pauses and saved articles.

use gistwire::command::{Answer, Input, Place};
use gistwire::context::Context;
use gistwire::reply::to_parts;

use super::{exported, pressed, reply, say, text_of};
use crate::support::bot::{ask, bot};

#[track_caller]
fn check(context: &Context, line: &str, command: &str) -> Answer {
    let answer = say(context, line);
    assert_eq!(answer.command, command, "{line}: {:?}", answer.reply);
    answer
}

#[test]
fn everyday_words_run_commands() {
    let context = bot();
    for (line, command) in [
        ("news", "latest"),
        ("What’s new today?", "latest"),
        ("Show me the latest articles, please", "latest"),
        ("help!", "help"),
        ("how do I stop alerts?", "help"),
        ("show me my settings", "settings"),
        ("hello", "start"),
        ("what is new about alibaba?", "company"),
        ("Tell me about Ant Group", "company"),
        ("how is alibaba doing", "company"),
        ("What did Alibaba do last week?", "company"),
        ("any news about china?", "tag"),
        ("subscribe Ant Group", "subscribe"),
        ("what do I follow?", "subscriptions"),
        ("stop ant group", "unsubscribe"),
        ("follow #china", "subscribe"),
        ("Stop", "unsubscribe"),
        ("unfollow", "unsubscribe"),
        ("pause for 3 days", "pause"),
        ("turn alerts back on", "resume"),
        ("my time zone is Osaka", "tz"),
        ("thanks!", ""),
        ("ok", ""),
        ("👍", ""),
    ] {
        let answer = check(&context, line, command);
        assert!(answer.reply.is_some(), "{line}");
    }
}

#[test]
fn what_is_followed_is_the_topic_and_not_the_words_around_it() {
    let context = bot();
    for line in [
        "follow news about Ant Group",
        "/subscribe Ant Group please",
        "/subscribe me to Ant Group",
        "tell me when Ant Group announces something",
    ] {
        let said = text_of(say(&context, line));
        assert!(said.contains("follow Ant Group"), "{line}: {said}");
        assert!(text_of(say(&context, "unfollow Ant Group news")).contains("Ant Group"), "{line}");
        assert!(!text_of(say(&context, "/subscriptions")).contains("Ant Group"), "{line}");
    }
    assert!(text_of(say(&context, "/subscribe #china daily")).contains("#china"));
    assert!(!text_of(say(&context, "/subscriptions")).contains("china-daily"));
    // Neither a ticker nor a name: small everyday words.
    for word in ["news", "open", ".NET", "all"] {
        let said = text_of(say(&context, &format!("/subscribe {word}")));
        assert!(said.contains(&format!("“{word}”")), "{word}: {said}");
    }
}

#[test]
fn periods_and_several_names_are_understood() {
    let context = bot();
    for (line, command) in [
        ("what happened yesterday", "roundup"),
        ("news of last month", "roundup"),
        ("alibaba last year", "company"),
        ("open article 1", "read"),
        ("1", "read"),
    ] {
        check(&context, line, command);
    }
    let labels: Vec<String> = reply(say(&context, "/company alibaba, ant group"))
        .buttons
        .concat()
        .into_iter()
        .map(|it| it.label)
        .collect();
    assert!(
        ["Alibaba", "Ant Group"].iter().all(|it| labels.iter().any(|x| x.starts_with(it))),
        "{labels:?}"
    );
}

#[test]
fn a_chat_that_switched_by_mistake_finds_its_way_back_in_its_own_words() {
    let context = bot();
    for (line, said) in [
        ("Deutsch", "Deutsch"),
        ("auf deutsch bitte", "Deutsch"),
        ("换成中文吧", "中文"),
        ("поменяй язык на русский", "русск"),
        ("parle français", "français"),
        ("español", "español"),
    ] {
        let answer = say(&context, line);
        assert_eq!(answer.command, "language", "{line}");
        let text = text_of(answer);
        assert!(text.to_lowercase().contains(&said.to_lowercase()), "{line}: {text}");
        say(&context, "/language en");
    }
}

#[test]
fn nothing_of_an_argument_is_left_out_silently() {
    let context = bot();
    assert!(!say(&context, "/save 1 99999").ok);
    assert!(text_of(say(&context, "/saved")).contains("no saved articles"));
    let said = text_of(say(&context, "/save 1, 2"));
    assert_eq!(said.matches("Saved: ").count(), 2, "{said}");
    assert!(text_of(say(&context, "/tags china")).starts_with("#china · 3 articles"));
}

#[test]
fn a_sentence_is_no_topic_and_no_misspelt_command() {
    let context = bot();
    for line in ["I like being told what is on", "Importt of the whole lot was stopped"] {
        let answer = say(&context, line);
        assert!(!["subscribe", "import"].contains(&&*answer.command), "{line}: {}", answer.command);
        assert!(!text_of(answer).contains("/import"), "{line}");
    }
}

#[test]
fn words_that_only_begin_like_a_command_are_looked_up() {
    let context = bot();
    for line in ["stop warehouse", "help warehouse", "latest warehouse"] {
        assert!(
            ["", "search", "company", "tag"].contains(&&*say(&context, line).command),
            "{line}"
        );
    }
    assert!(!text_of(say(&context, "/subscriptions")).contains("warehouse"));
}

#[test]
fn words_that_say_nothing_are_never_offered_as_searches() {
    let context = bot();
    let answer = say(&context, "how many zebras does the warehouse have in it?");
    let labels = reply(answer).buttons.concat();
    for word in ["how", "many", "does", "the", "have", "in", "it"] {
        let label = format!("Search {word}");
        assert!(labels.iter().all(|it| !it.label.eq_ignore_ascii_case(&label)), "{word}");
    }
}

#[test]
fn groups_are_not_answered_in_everyday_words() {
    let context = bot();
    for line in ["news", "stop", "thanks", "follow #china"] {
        assert_eq!(ask(&context, Place::Group, Input::Line(line)).reply, None, "{line}");
    }
}

#[test]
fn a_time_zone_is_set_by_city_or_offset_and_asked_for_if_it_is_ambiguous() {
    let context = bot();
    assert!(text_of(say(&context, "/tz 大阪")).contains("it’s 21:00 there"));
    assert!(text_of(say(&context, "/tz GMT+1")).contains("UTC+1; it’s 13:00 there"));
    let asked = say(&context, "/tz IST");
    assert!(!asked.ok);
    let buttons = reply(asked).buttons.concat();
    let dublin = buttons.iter().find(|it| it.label == "Dublin").expect("a button for Dublin");
    let set = ask(&context, Place::Private, Input::Button(pressed(&dublin.press)));
    assert!(set.ok && set.in_place);
    assert!(text_of(set).contains("now Dublin (Europe/Dublin); it’s 13:00"));
}

#[test]
fn a_zone_that_does_not_exist_is_named() {
    let context = bot();
    let chat = gistwire::article::ChatId(1001);
    let state = gistwire::store::ChatState {
        zone: Some("Mars/Olympus".to_owned()),
        ..context.store.chat_state(chat).expect("a state")
    };
    context.store.save_chat_state(chat, &state, context.clock.now()).expect("memory is writable");
    assert!(text_of(say(&context, "/tz")).contains("I don’t know “Mars/Olympus” any more"));
}

#[test]
fn a_pause_ends_by_itself() {
    let context = bot();
    let chat = gistwire::article::ChatId(1001);
    assert!(text_of(say(&context, "/pause 3 days")).contains("until Wednesday, 4 Jun, 12:00"));
    assert!(!say(&context, "/pause banana").ok);
    let later = |hours| context.clock.now() + jiff::SignedDuration::from_hours(hours);
    assert_eq!(context.store.end_pauses(later(71)).expect("a write"), 0);
    assert!(context.store.chat_state(chat).expect("a state").is_paused);
    assert_eq!(context.store.end_pauses(later(72)).expect("a write"), 1);
    assert!(!context.store.chat_state(chat).expect("a state").is_paused);
    say(&context, "/pause");
    assert_eq!(context.store.end_pauses(later(10_000)).expect("a write"), 0);
}

#[test]
fn an_article_is_saved_by_a_button_listed_exported_removed_and_forgotten() {
    let context = bot();
    assert!(!say(&context, "/saved").ok);
    let article = reply(say(&context, "/read 1"));
    let buttons = article.buttons.concat();
    let save = buttons.iter().find(|it| it.label == "Save").expect("a button");
    let press = || ask(&context, Place::Private, Input::Button(pressed(&save.press)));
    assert_eq!((press().notice.as_deref(), press().reply), (Some("Saved"), None));
    assert_eq!(press().notice.as_deref(), Some("Already saved"));
    assert!(text_of(say(&context, "my saved articles")).contains("1 saved article"));
    assert!(exported(&context).contains("\"saved\":[{\"article\":1,"));
    assert!(say(&context, "/saved remove 1").ok || !say(&context, "/saved").ok);
    assert!(!say(&context, "/saved").ok);
    say(&context, "/save 1");
    say(&context, "/forget yes");
    assert!(!say(&context, "/saved").ok);
}

#[test]
fn an_unfollow_can_be_undone() {
    let context = bot();
    say(&context, "/subscribe #china, in digest");
    let ended = reply(say(&context, "/unsubscribe #china"));
    let buttons = ended.buttons.concat();
    let undo = buttons.iter().find(|it| it.label == "Undo").expect("a button");
    assert!(ask(&context, Place::Private, Input::Button(pressed(&undo.press))).ok);
    let own = to_parts(&reply(say(&context, "/subscriptions")));
    assert!(own[0].plain.contains("#china · in a digest"), "{}", own[0].plain);
}

#[test]
fn a_digest_comes_several_times_a_day_and_a_switch_edits_the_settings() {
    let context = bot();
    let said = text_of(say(&context, "/digest weekdays 8am, 6:30 pm"));
    assert!(said.contains("Monday to Friday at 08:00 and 18:30"), "{said}");
    let buttons = reply(say(&context, "/settings alerts")).buttons.concat();
    let noon = buttons.iter().find(|it| it.label == "12:00").expect("a button");
    let switched = ask(&context, Place::Private, Input::Button(pressed(&noon.press)));
    assert!(switched.in_place && switched.notice.as_deref() == Some("Saved"));
    assert!(text_of(switched).contains("at 08:00, 12:00 and 18:30"));
}
