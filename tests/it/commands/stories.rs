//! Stories in lists, roundups and digests, and what is new of them.

use super::*;

use gistwire::command::{Ctx, render};
use gistwire::id::MessageId;
use gistwire::store::Load;
use gistwire::store::outbox::{ClaimedBatch, NotificationKind, Settlement};

/// A bot whose clock can be set, with two reports on one event and something else.
fn bot_with_a_story() -> Context {
    let context = empty_bot();
    let text = "Fire destroys paper mill\nDate: 2025-05-30\nSource: Lund Post\n\nA fire destroyed the paper mill of Zork in Lund on Monday. Nobody was \
                hurt, firefighters said.\n\n#fires\n\nPaper mill burns to the ground\nDate: 2025-05-31\nSource: Example Wire\n\nThe paper mill of \
                Zork in Lund burned to the ground on Monday, firefighters said. Zork puts the damage at 40 million crowns.\n\n#fires\n\nRavenna \
                closes its port\nDate: 2025-05-29\n\nRavenna closes its port to cruise ships in May. The council voted for it after years of \
                protest by fishermen.\n\n#fires\n\n";
    load(&context, text);
    context
}

fn load(context: &Context, text: &str) {
    load_as(context, text, Load::new(context.clock.now()));
}

fn load_as(context: &Context, text: &str, load: Load) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.txt");
    std::fs::write(&path, text).unwrap();
    gistwire::ingest::ingest(
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        load,
        &[path],
        &mut |_| {},
    )
    .unwrap();
}

#[test]
fn a_story_is_one_entry_that_opens_in_place() {
    let context = bot_with_a_story();
    let page = reply(say(&context, "/tag fires"));
    insta::assert_snapshot!("tag_with_a_story", both_renderings(&page));
    let opened =
        ask(&context, Place::Private, Input::Button(&data(&page, "Sources of no. 1").unwrap()));
    assert!(opened.ok && opened.in_place);
    let opened = reply(opened);
    insta::assert_snapshot!("story_opened", both_renderings(&opened));
    let back = ask(&context, Place::Private, Input::Button(&data(&opened, "‹ Back").unwrap()));
    assert!(back.in_place);
    assert_eq!(reply(back).blocks, page.blocks);
    let id = page.articles().find_map(|it| it.story).unwrap().id;
    for line in [format!("/story {id}"), format!("/story_{id}"), format!("/start s_{id}")] {
        assert_eq!(reply(say(&context, &line)).blocks, opened.blocks, "{line}");
    }
}

#[test]
fn figures_that_differ_stand_side_by_side() {
    let context = empty_bot();
    let text = "Mill fire kills twelve\nDate: 2025-05-30T09:10:00Z\nSource: Lund Post\n\nA fire at the paper mill of Zork in Lund killed 12 workers on Friday, \
                firefighters said. Zork puts the damage at about 40 million crowns.\n\n#fires\n\nDeaths in paper mill\nDate: 2025-05-30T11:02:00Z\nSource: \
                Lund Post\n\nThe fire at the paper mill of Zork in Lund killed 14 workers on Friday. Zork puts the damage at 41 million crowns.\n\n\
                #fires\n\nWhat is known of the fire in Lund\nDate: 2025-05-31\n\nThe fire at the paper mill of Zork in Lund killed 17 workers, \
                said the hospital. The paper mill was built in 1950.\n\n#fires\n\n";
    load(&context, text);
    let page = reply(say(&context, "/tag fires"));
    let id = page.articles().find_map(|it| it.story).unwrap().id;
    say(&context, "/tz Europe/Berlin");
    insta::assert_snapshot!(
        "story_with_figures_that_differ",
        both_renderings(&reply(say(&context, &format!("/story {id}"))))
    );
}

#[test]
fn reports_in_another_language_are_named_if_they_are_surely_on_the_event() {
    let context = empty_bot();
    let text = "Watch heir Karl Odermatt kidnapped in Verlo\nDate: 2025-05-30\nSource: Lund Post\n\nKarl Odermatt, whose family owns the watch company \
                Chronval, has been kidnapped in Verlo, police said on Friday. His car was found with a note that demands money. Odermatt is 34.\n\n#crime\n\n\
                Heir of Chronval kidnapped\nDate: 2025-05-30\nSource: Example Wire\n\nPolice in Verlo said on Friday that Karl Odermatt had been \
                kidnapped. The family of the heir, who is 34, owns the watch company Chronval. A note in his car demands money.\n\n#crime\n\n\
                Erbe Karl Odermatt in Verlo entführt\nDate: 2025-05-31\nSource: Neue Post\n\nKarl Odermatt, dessen Familie die Uhrenfirma Chronval gehört, \
                ist in Verlo entführt worden. In seinem Auto fand die Polizei eine Forderung nach Lösegeld. Odermatt ist 34 Jahre alt.\n\n#verbrechen\n\n\
                Chronval stellt eine Uhr vor\nDate: 2025-05-31\nSource: Neue Post\n\nDie Uhrenfirma Chronval aus Verlo hat am Samstag eine Uhr \
                vorgestellt, die ohne Batterie läuft. Sie kostet so viel wie ein Auto.\n\n#uhren\n\n";
    load(&context, text);
    let page = reply(say(&context, "/tag crime"));
    let id = page.articles().find_map(|it| it.story).unwrap().id;
    let shown = to_parts(&reply(say(&context, &format!("/story {id}"))))[0].plain.clone();
    let named = "Also reported in German: Erbe Karl Odermatt in Verlo entführt";
    assert_eq!(shown.matches("Also reported in").count(), 1, "{shown}");
    assert!(shown.contains(named), "{shown}");
}

#[test]
fn who_asks_again_is_told_what_is_new_first() {
    let mut context = bot_with_a_story();
    assert!(say(&context, "/tz Europe/Berlin").ok);
    let first = reply(say(&context, "/tag fires"));
    context.clock = Box::new(gistwire::clock::FixedClock("2025-06-03T09:00:00Z".parse().unwrap()));
    let heading = |reply: &Reply| to_parts(reply)[0].plain.lines().next().unwrap().to_owned();
    let nothing = reply(say(&context, "/tag fires"));
    assert_eq!(heading(&nothing), "#fires · Nothing new since Sunday 14:00.");
    let again = data(&nothing, "Show again").expect("a button");
    let again = reply(ask(&context, Place::Private, Input::Button(&again)));
    assert_eq!(
        again.articles().map(|it| it.id).collect::<Vec<_>>(),
        first.articles().map(|it| it.id).collect::<Vec<_>>()
    );
    load(
        &context,
        "Old church\nDate: 2020-01-01\n\nAn old church in Oslo got a new tower and bells on Friday, said the parish.\n\n#fires\n\n",
    );
    let new = reply(say(&context, "/tag fires"));
    assert_eq!(heading(&new), "Since Sunday 14:00: 1 new, 2 already seen");
    assert_eq!(new.articles().next().unwrap().title, "Old church");
    assert_eq!(new.articles().count(), 3);
    assert_eq!(heading(&reply(say(&context, "/latest"))), "Latest · 4 articles");
    assert_eq!(heading(&reply(say(&context, "/latest"))), "Nothing new since 11:00 today.");
    assert_eq!(heading(&reply(say(&context, "/latest all"))), "Latest · 4 articles");
}

/// The scheduled digest of the next morning, of a chat that subscribes to tags, over these
/// articles.
fn due_digest(tags: &[&str], text: &str) -> (Context, ClaimedBatch, Reply) {
    let mut context = empty_bot();
    for tag in tags {
        assert!(say(&context, &format!("/subscribe #{tag}")).ok);
    }
    assert!(say(&context, "/digest daily 08:30").ok);
    load_as(&context, text, Load::notifying(context.clock.now()));
    let morning = "2025-06-02T08:30:00Z".parse().unwrap();
    context.clock = Box::new(gistwire::clock::FixedClock(morning));
    let batch = context.store.claim(ChatId(1001), 5, morning).unwrap().expect("a digest");
    let reply = render(&Ctx::of(&context), "gist_bot", &batch).unwrap().expect("something to tell");
    (context, batch, reply)
}

/// Sends all that is due now; returns the articles of each message that makes a sound.
fn sent(context: &Context) -> Vec<Vec<i64>> {
    let now = context.clock.now();
    let mut sent = Vec::new();
    while let Some(batch) = context.store.claim(ChatId(1001), 5, now).unwrap() {
        if !matches!(batch.arrival, NotificationKind::Edit(_)) {
            sent.push(batch.articles.iter().map(|(id, _)| id.0).collect());
        }
        let message = batch.id.map(|id| MessageId(i32::try_from(id.0).unwrap()));
        context.store.settle_delivery(&batch, &Settlement::Sent(message), now, now).unwrap();
    }
    sent
}

#[test]
fn articles_between_two_stories_make_them_one() {
    let context = empty_bot();
    assert!(say(&context, "/subscribe #fires").ok);
    let load = |title: &str, date: &str, news: &str| {
        let text = format!(
            "{title}\nDate: {date}\n\nThe paper mill of Zork in Lund burned down. Nobody was hurt in the fire, firefighters said. {news}\n\n#fires\n\n"
        );
        load_as(&context, &text, Load::notifying(context.clock.now()));
    };
    let shown = |id: u32| reply(say(&context, &format!("/story {id}")));
    let titles = |reply: &Reply| -> Vec<String> {
        reply.articles().map(|article| article.title.clone()).collect()
    };
    // More than a week apart, so they are two stories.
    let (first, second) = ("Paper mill of Zork burns in Lund", "Zork paper mill in Lund: the fire");
    load(first, "2025-05-24", "The roof fell in.");
    assert_eq!(sent(&context), [[1]]);
    load(second, "2025-06-01", "Zork puts the damage at 40 million crowns.");
    assert_eq!(sent(&context), [[2]]);
    assert_eq!((titles(&shown(1)), titles(&shown(2))), (vec![first.into()], vec![second.into()]));

    let between = "Fire in paper mill of Zork in Lund";
    load(between, "2025-05-28", "Police look for the cause.");
    // It joins one of them. Stories are compared again when the next article comes.
    assert_eq!(titles(&shown(1)), [first, between]);
    assert_eq!(sent(&context), Vec::<Vec<i64>>::new(), "it has nothing that would be an update");
    let next = "Mill of Zork burned down in Lund";
    load(next, "2025-05-29", "Smoke rose into the sky.");
    assert_eq!(titles(&shown(1)), [first, between, next, second]);
    assert_eq!(shown(2), shown(1), "the old id leads to the story that is left");
    // It has nothing that would be an update of what the chat knows.
    assert_eq!(sent(&context), Vec::<Vec<i64>>::new(), "nobody is alerted of a story twice");
}

#[test]
fn updates_that_come_together_are_each_quoted_with_their_article() {
    let context = empty_bot();
    assert!(say(&context, "/subscribe #fires").ok);
    let report = |title: &str, news: &str| {
        format!(
            "{title}\nDate: 2025-06-01\n\nThe paper mill of Zork in Lund burned on Monday. {news}\n\n#fires\n\n"
        )
    };
    let now = context.clock.now();
    load_as(
        &context,
        &report("Mill burns in Lund", "Nobody was hurt, firefighters said."),
        Load::notifying(now),
    );
    let first = context.store.claim(ChatId(1001), 5, now).unwrap().expect("an alert");
    let sent = Settlement::Sent(Some(MessageId(7)));
    context.store.settle_delivery(&first, &sent, now, now).unwrap();
    let later = [
        "Insurers put the damage to the mill at 40.5 million crowns.",
        "Police arrested Ida Holm over the fire.",
        "Zork offered 310 workers other jobs.",
        "The court of Malmo let Ida Holm go.",
        "The mayor wants the mill rebuilt by 2027.",
        "Unions called for a minute of silence in every workshop.",
    ];
    let text: String = later
        .iter()
        .enumerate()
        .map(|(at, it)| report(&format!("Mill in Lund, report {at}"), it))
        .collect();
    load_as(&context, &text, Load::notifying(now));
    let batch = context.store.claim(ChatId(1001), 5, now).unwrap().expect("what is new");
    let reply = to_parts(
        &render(&Ctx::of(&context), "gist_bot", &batch).unwrap().expect("something to tell"),
    )
    .remove(0)
    .plain;
    assert!(reply.contains("Update: Mill in Lund, report "), "{reply}");
    for (at, it) in later.iter().enumerate() {
        assert!(reply.contains(it), "report {at} is missing in {reply}");
    }
}

#[test]
fn however_much_is_new_of_a_story_is_one_message() {
    let context = empty_bot();
    assert!(say(&context, "/subscribe #fires").ok);
    let now = context.clock.now();
    let report = |at: u32| {
        let long = format!(
            "{at}, say insurers from Malmo and Oslo who looked at roofs, gates, {}",
            "pumps and cranes, ".repeat(30)
        );
        format!(
            "Mill in Lund, report {at}\nDate: 2025-06-01\n\nThe paper mill of Zork in Lund burned on Monday. The damage is {}.5 million crowns in \
             hall {long} and the yard.\n\n#fires\n\n",
            (at + 1) * 13
        )
    };
    load_as(&context, &(0..12).map(report).collect::<String>(), Load::notifying(now));
    let batch = context.store.claim(ChatId(1001), 2, now).unwrap().expect("what is new");
    assert!(batch.articles.len() > 8, "{batch:?}");
    let parts = to_parts(
        &render(&Ctx::of(&context), "gist_bot", &batch).unwrap().expect("something to tell"),
    );
    assert_eq!(parts.len(), 1);
    assert!(parts[0].plain.contains("million crowns"), "{}", parts[0].plain);
}

#[test]
fn a_roundup_quotes_two_items_of_one_article_in_brief() {
    let context = empty_bot();
    let towns =
        ["Lund", "Ravenna", "Bergen", "Murano", "Split", "Tartu", "Ghent", "Leuven", "Oporto"];
    let matters = [
        "a paper mill",
        "two ferries",
        "its glass works",
        "an old lighthouse",
        "the opera",
        "a salt mine",
        "the zoo",
        "trams",
        "bells",
    ];
    let verbs = [
        "sold", "ordered", "closed", "moved", "rebuilt", "flooded", "enlarged", "scrapped",
        "recast",
    ];
    let item = |at: usize| {
        format!(
            "{0} news\n\n{0} {1} {2} on Monday for {at}7 million crowns, the mayor said.\n\n",
            towns[at], verbs[at], matters[at]
        )
    };
    load(
        &context,
        &format!(
            "The week in brief\nDate: 2025-06-01\n\nHello and welcome.\n\n{}#towns\n\n",
            (0..9).map(item).collect::<String>()
        ),
    );
    let text = text_of(say(&context, "/roundup"));
    let (leads, brief) =
        text.split_once("Also in the news").expect("more than the leading stories");
    assert_eq!(
        (leads.matches("on Monday").count(), brief.matches("on Monday").count()),
        (5, 2),
        "{text}"
    );
}

const DAY: &str = include_str!("../support/day.txt");

#[test]
fn a_digest_of_many_stories_is_a_column() {
    let (context, batch, reply) = due_digest(&["fires", "ports", "paper"], DAY);
    insta::assert_snapshot!("digest_as_a_column", both_renderings(&reply));
    // A repeat says the same.
    assert_eq!(render(&Ctx::of(&context), "gist_bot", &batch).unwrap(), Some(reply));
}

#[test]
fn a_digest_of_few_stories_is_a_list() {
    let (_, _, reply) = due_digest(&["ports"], DAY);
    let plain = &to_parts(&reply)[0].plain;
    assert!(plain.contains("3 articles") && !plain.contains("Also in the news"), "{plain}");
}

#[test]
fn a_digest_holds_only_what_is_subscribed_to_and_each_story_once() {
    let (_, _, reply) = due_digest(&["fires", "ports"], DAY);
    let plain = &to_parts(&reply)[0].plain;
    assert!(!plain.contains("Murano") && !plain.contains("straw"), "{plain}");
    for place in ["/read_3", "/read_4", "/read_5", "/read_6", "/read_7"] {
        assert_eq!(plain.matches(place).count(), 1, "{place} in {plain}");
    }
    assert_eq!(plain.matches("/story_").count(), 1, "{plain}");
}

#[test]
fn the_longest_digest_is_one_message_that_names_or_counts_all() {
    let mut text = String::new();
    for n in 0..70 {
        let town = format!(
            "{}{}",
            ["Al", "Ber", "Cor", "Dun", "Esk", "Fal", "Gor"][n % 7],
            ["ba", "den", "ford", "gard", "hus", "kirk", "lund", "mar", "ness", "rup"][n / 7]
        );
        let matter = format!(
            "{}{}",
            ["brid", "tun", "hos", "sta", "mus", "lib", "mar"][n / 10],
            ["ax", "eth", "ivo", "onk", "ulm", "ard", "ers", "int", "oss", "umb"][n % 10]
        );
        write!(text, "{town} votes on its {matter}\nDate: 2025-06-01\n\nThe council of {town} votes on the new {matter} of the town in May, after a long debate over what it may cost.\n\n#ports\n\n").unwrap();
    }
    let (_, batch, reply) = due_digest(&["ports"], &text);
    let parts = to_parts(&reply);
    assert_eq!(parts.len(), 1);
    let plain = &parts[0].plain;
    let n_named = plain.matches("/read_").count();
    let n_counted: usize = plain
        .lines()
        .find_map(|it| it.strip_prefix("and ")?.split(' ').next()?.parse().ok())
        .unwrap_or(0);
    assert_eq!(n_named + n_counted, batch.articles.len(), "{plain}");
}

/// The alert about an article that is loaded now, of a chat that follows #fires.
fn alert(context: &Context, text: &str) -> Reply {
    let now = context.clock.now();
    load_as(context, text, Load::notifying(now));
    let batch = context.store.claim(ChatId(1001), 1, now).unwrap().expect("an alert");
    let reply = render(&Ctx::of(context), "gist_bot", &batch).unwrap().expect("an article");
    let sent = Settlement::Sent(Some(MessageId(7)));
    context.store.settle_delivery(&batch, &sent, now, now).unwrap();
    reply
}

#[test]
fn an_alert_leads_with_the_headline_and_fits_a_phone() {
    let context = empty_bot();
    say(&context, "/subscribe #fires");
    let sentences: String = (1..40)
        .map(|n| {
            format!(
                "Hall {n} of the paper mill in Lund burned down on Monday with {} machines in it, and the damage in that hall alone is put at {n} million crowns by insurers from Malmo and Oslo. ",
                n * 3
            )
        })
        .collect();
    let text = format!(
        "Fire destroys the paper mill of Zork in Lund\nDate: 2025-05-30\nUrl: https://lund.example/mill\nSource: Lund Post\n\n{sentences}\n\n#fires\n\n"
    );
    let reply = alert(&context, &text);
    let plain = to_parts(&reply)[0].plain.clone();
    assert!(plain.starts_with("Fire destroys the paper mill of Zork in Lund\n"), "{plain}");
    assert!(plain.ends_with("Because you follow #fires"), "{plain}");
    assert!(gistwire::reply::phone_lines(&reply) <= 18, "{plain}");
    let labels: Vec<&str> = reply.buttons[0].iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["Read", "Save", "Mute", "Unfollow"]);
    assert_eq!(reply.preview.as_deref(), Some("https://lund.example/mill"));
    say(&context, "/settings previews off");
    let text = "Ravenna closes its port to cruise ships\nDate: 2025-05-29\nUrl: https://ravenna.example/port\n\nRavenna closes its port to \
                cruise ships in May. The council voted for it after years of protest by fishermen.\n\n#fires\n\n";
    assert_eq!(alert(&context, text).preview, None);
}
