//! `/start`: topics to tap, how news comes, where the person is, a summary; links; who returns.

use super::*;

use gistwire::store::chats::report::ReportKind;

/// Presses the button whose label begins like this.
fn press(context: &Context, shown: &Reply, label: &str) -> Answer {
    let buttons = shown.buttons.concat();
    let button = buttons.iter().find(|it| it.label.starts_with(label));
    let button = button.unwrap_or_else(|| panic!("no {label} in {buttons:?}"));
    ask(context, Place::Private, Input::Button(pressed(&button.press)))
}

fn text(reply: &Reply) -> String {
    to_parts(reply).iter().map(|it| it.plain.as_str()).collect::<Vec<_>>().join("\n")
}

fn followed(context: &Context) -> Vec<String> {
    let all = context.store.subscriptions(ChatId(1001)).unwrap();
    all.into_iter().map(|it| it.topic.name).collect()
}

#[test]
fn a_newcomer_follows_something_and_gets_a_summary_in_one_message() {
    let context = bot();
    let hello = reply(say(&context, "/start"));
    assert!(text(&hello).starts_with("Hi, I’m Gistwire."), "{}", text(&hello));
    // One tap leads to the news, and one follows something.
    assert!(press(&context, &hello, "Latest news").reply.unwrap().articles().next().is_some());
    let chosen = press(&context, &hello, "#china");
    assert!(chosen.ok && chosen.in_place && chosen.notice.as_deref() == Some("Following"));
    assert_eq!(followed(&context), ["china"]);
    let chosen = reply(chosen);
    let back = reply(press(&context, &chosen, "✓ #china"));
    assert!(followed(&context).is_empty() && back == hello);
    let how = press(&context, &reply(press(&context, &back, "#china")), "Next");
    assert!(how.in_place);
    let place = press(&context, &reply(how), "Daily digest");
    let state = context.store.chat_state(ChatId(1001)).unwrap();
    assert!(place.in_place && state.digest.is_some());
    let done = press(&context, &reply(place), "Berlin");
    assert!(done.in_place);
    let done = reply(done);
    assert!(text(&done).contains("#china comes daily at 08:30 (Berlin)"), "{}", text(&done));
    let article = done.articles().next().expect("a summary");
    assert!(article.tags.iter().any(|it| it == "china") && !article.sentences.is_empty());
    assert_eq!(
        context.store.chat_state(ChatId(1001)).unwrap().zone.as_deref(),
        Some("Europe/Berlin")
    );
}

#[test]
fn a_location_is_a_time_zone_and_ends_the_first_minute() {
    let context = bot();
    let hello = reply(say(&context, "/start"));
    let chosen = reply(press(&context, &hello, "#china"));
    let place = press(&context, &reply(press(&context, &chosen, "Next")), "As it happens");
    let asked = press(&context, &reply(place), "Use my location");
    assert!(!asked.in_place);
    let press_below = reply(asked).buttons.concat().remove(0).press;
    assert_eq!(press_below, Press::Location);
    let done = reply(say(&context, "/tz 35.6, 139.6"));
    let said = text(&done);
    assert!(
        said.contains("now Tokyo (Asia/Tokyo); it’s 21:00") && said.contains("#china"),
        "{said}"
    );
    assert!(done.articles().next().is_some());
    assert!(!say(&context, "/tz 0.0, -20.0").ok);
}

#[test]
fn who_returns_gets_what_is_theirs() {
    let context = bot();
    say(&context, "/subscribe #china");
    say(&context, "/subscribe company:Alibaba");
    let back = reply(say(&context, "/start"));
    assert!(text(&back).starts_with("Welcome back. You follow"), "{}", text(&back));
    assert!(back.articles().next().is_some());
    let labels: Vec<String> = back.buttons.concat().into_iter().map(|it| it.label).collect();
    assert!(labels.contains(&"What you follow".to_owned()), "{labels:?}");
}

#[test]
fn a_link_asks_before_it_follows() {
    let context = bot();
    let asked = say(&context, "/start follow_nvidia");
    assert!(followed(&context).is_empty());
    let asked = reply(asked);
    assert!(text(&asked).contains("Nvidia?"), "{}", text(&asked));
    assert!(press(&context, &asked, "Follow").ok);
    assert_eq!(followed(&context), ["Nvidia"]);
    let again = reply(say(&context, "/start follow_nvidia"));
    assert!(text(&again).contains("already follow Nvidia"), "{}", text(&again));
    // Nothing else of a link changes anything.
    for line in ["/start subscribe_china", "/start unsubscribe_all", "/start forget_yes"] {
        say(&context, line);
        assert_eq!(followed(&context), ["Nvidia"], "{line}");
    }
}

#[test]
fn a_group_is_greeted_and_links_add_the_bot() {
    let context = bot();
    let greeting = reply(ask(&context, Place::Group, Input::Line("/start@gist_bot hello")));
    assert!(text(&greeting).contains("/latest@gist_bot"), "{}", text(&greeting));
    let help = reply(say(&context, "/help"));
    let urls: Vec<String> =
        help.buttons.concat().iter().map(|it| pressed(&it.press).to_owned()).collect();
    assert!(urls.iter().any(|it| it.starts_with("https://t.me/gist_bot?startgroup=")));
    assert!(urls.iter().any(|it| it.starts_with("https://t.me/gist_bot?startchannel=")));
}

#[test]
fn help_is_short_and_leads_to_every_command() {
    let context = bot();
    let help = reply(say(&context, "/help"));
    let said = text(&help);
    for name in ["/latest", "/tag", "/company", "/search", "/subscribe", "/privacy"] {
        assert!(said.contains(name), "{name}");
    }
    let all = press(&context, &help, "All commands");
    assert!(all.in_place);
    let all = reply(all);
    for it in gistwire::command::menu() {
        assert!(text(&all).contains(&format!("/{}", it.name)), "{}", it.name);
    }
    let back = press(&context, &all, "‹ Back");
    assert!(back.in_place && reply(back) == help);
    let following = reply(press(&context, &help, "Follow"));
    assert!(text(&following).contains("/quiet") && !text(&following).contains("/roundup"));
}

#[test]
fn a_poor_result_is_reported_from_the_article() {
    let context = bot();
    let article = reply(say(&context, "/read 3 nvidia"));
    let menu = press(&context, &article, "Report");
    assert!(menu.ok && !menu.in_place);
    let menu = reply(menu);
    for kind in ["Wrong company", "Poor summary", "Not the same event"] {
        let done = press(&context, &menu, kind);
        assert!(done.ok && done.in_place, "{kind}");
    }
    press(&context, &menu, "Cancel");
    let again = reply(press(&context, &menu, "Poor summary"));
    assert!(text(&again).contains("already reported"), "{}", text(&again));
    let reports = context.store.reports().unwrap();
    let seen: Vec<_> = reports.iter().map(|it| (it.article, it.kind, it.asked.as_str())).collect();
    let expected = [ReportKind::Event, ReportKind::Summary, ReportKind::Company];
    assert_eq!(seen, expected.map(|kind| (3, kind, "nvidia")));
    assert!(reply(say(&context, "/why 3")).buttons.concat().iter().any(|it| it.label == "Report"));
    say(&context, "/forget yes");
    assert!(context.store.reports().unwrap().is_empty());
}

#[test]
fn forgetting_is_asked_about_first() {
    let context = bot();
    say(&context, "/subscribe #china");
    let asked = reply(say(&context, "/forget"));
    assert!(press(&context, &asked, "Keep it").in_place);
    assert_eq!(followed(&context), ["china"]);
    let done = press(&context, &asked, "Delete it all");
    assert!(done.ok && done.in_place && followed(&context).is_empty());
}
