//! Stories as articles come one by one.

use super::*;

const DAY_S: i64 = 24 * 60 * 60;

/// The stories of articles with these headlines, bodies and days.
fn stories_of(articles: &[(&str, &str, Option<i64>)]) -> Vec<i64> {
    let mut stories = Stories::new(Rules::default());
    for (at, (title, body, day)) in (0..).zip(articles) {
        stories.assign([(ItemId(at), Profile::new(title, body, day.map(|it| it * DAY_S)))]);
    }
    (0..).map_while(|it| stories.story_of(ItemId(it))).map(|it| it.0).collect()
}

const FIRE: (&str, &str, Option<i64>) = (
    "Zork mill burns down",
    "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.",
    None,
);
const FIRE_AGAIN: (&str, &str, Option<i64>) = (
    "Fire destroys paper mill in Lund",
    "The paper mill that Zork runs in Lund burned to the ground. Firefighters found nobody hurt.",
    None,
);
const RESULTS: (&str, &str, Option<i64>) = (
    "Zork earns more",
    "Quarterly profit rose 12% to 40 million crowns as prices of pulp fell, the group reported. Sales of cardboard grew faster than \
     those of tissue, and shareholders will get a higher dividend in spring. The chief executive, Ida Holm, expects orders from Poland.",
    None,
);

#[test]
fn two_reports_on_one_event_are_a_story() {
    assert_eq!(stories_of(&[FIRE, FIRE_AGAIN]), [1, 1]);
}

#[test]
fn other_news_on_the_same_company_is_another_story() {
    assert_eq!(stories_of(&[FIRE, RESULTS, FIRE_AGAIN]), [1, 2, 1]);
}

#[test]
fn headlines_alone_make_stories() {
    assert_eq!(
        stories_of(&[
            ("Zork mill burns in Lund", "", None),
            ("Ports of Ravenna close", "", None),
            ("", "Fire guts Zork mill in Lund", None)
        ]),
        [1, 2, 1]
    );
}

#[test]
fn a_story_ends_with_the_window() {
    let (first, late) = (FIRE, FIRE_AGAIN);
    assert_eq!(stories_of(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(7))]), [1, 1]);
    assert_eq!(stories_of(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(8))]), [1, 2]);
}

#[test]
fn an_article_without_words_is_its_own_story() {
    assert_eq!(stories_of(&[("", "", None), ("", "", None), ("the", "…", None)]), [1, 2, 3]);
}

/// Articles are assigned one by one among many others.
fn warm() -> Stories {
    let mut stories = Stories::new(Rules::default());
    let other = |it: i64| {
        Profile::new(
            &format!("Town{it} opens bridge{it} over river{it}"),
            &format!("Mayor{it} spoke."),
            None,
        )
    };
    stories.assign((0..200).map(|it| (ItemId(it), other(it))));
    stories.take_changed();
    stories
}

fn profile(it: (&str, &str, Option<i64>)) -> Profile {
    Profile::new(it.0, it.1, it.2)
}

#[test]
fn a_forgotten_article_leaves_its_story_to_the_others() {
    let mut stories = warm();
    stories.assign([(ItemId(501), profile(FIRE)), (ItemId(502), profile(FIRE_AGAIN))]);
    let story = stories.story_of(ItemId(501));
    assert_eq!(story, stories.story_of(ItemId(502)));
    stories.forget(ItemId(501));
    assert_eq!((stories.story_of(ItemId(501)), stories.story_of(ItemId(502))), (None, story));
    stories.assign([(ItemId(503), profile(FIRE)), (ItemId(504), profile(RESULTS))]);
    assert_eq!(stories.story_of(ItemId(503)), story);
    assert_ne!(stories.story_of(ItemId(504)), story);
}

#[test]
fn stored_and_restored_stories_continue_unchanged() {
    let mut whole = warm();
    let written = (whole.take_term_changes(), whole.next_story(), whole.n_stories());
    whole.assign([(ItemId(501), profile(FIRE))]);
    let members: Vec<Member> = whole.take_changed().into_iter().cloned().collect();
    assert_eq!(members.len(), 1);
    let more = whole.take_term_changes();

    let mut again = Stories::restored(Rules::default(), written.1 + 1, written.2 + 1);
    written.0.iter().for_each(|it| again.learn(it.0, it.1));
    more.iter().for_each(|it| again.learn(it.0, it.1));
    members.into_iter().for_each(|it| again.remember(it));
    for stories in [&mut whole, &mut again] {
        stories.assign([(ItemId(502), profile(FIRE_AGAIN))]);
    }
    assert_eq!(whole.story_of(ItemId(502)), again.story_of(ItemId(501)));
    assert_eq!(whole.story_of(ItemId(502)), again.story_of(ItemId(502)));
    assert_eq!(whole.next_story(), again.next_story());
}

#[test]
fn merged_stories_keep_the_id_of_the_larger_one() {
    let mut stories = Stories::new(Rules::default());
    stories.assign([(ItemId(1), profile(RESULTS))]);
    stories.assign([(ItemId(2), profile(FIRE))]);
    let (first, second) = (stories.story_of(ItemId(1)), stories.story_of(ItemId(2)));
    assert_eq!((first, second), (Some(StoryId(1)), Some(StoryId(2))));
    stories.assign([(ItemId(3), profile(FIRE_AGAIN))]);
    assert_eq!(stories.story_of(ItemId(3)), second);
    assert_eq!(stories.take_ended(), []);
}

/// The stories of items of one source, an hour apart, all at once and one by one.
#[track_caller]
fn check_source(source: &str, items: &[(&str, &str)], expected: &[usize]) {
    let profile = |(at, (title, body)): (i64, &(&str, &str))| {
        Profile::new(title, body, Some(DAY_S + at * 3_600)).from_source(source)
    };
    let profiles: Vec<Profile> = (0..).zip(items).map(profile).collect();
    assert_eq!(cluster(&profiles, &Rules::default()).first, expected, "at once");
    let mut stories = Stories::new(Rules::default());
    for (at, profile) in (0..).zip(&profiles) {
        stories.assign([(ItemId(at), profile.clone())]);
        stories.take_changed();
    }
    let stories: Vec<Option<StoryId>> =
        (0..items.len() as i64).map(|it| stories.story_of(ItemId(it))).collect();
    let first = |it: &Option<StoryId>| stories.iter().position(|other| other == it);
    assert_eq!(stories.iter().filter_map(first).collect::<Vec<_>>(), expected, "one by one");
}

#[test]
fn two_quakes_are_two_stories() {
    let quake = |place: &str, magnitude: &str, depth: &str| {
        (
            format!("Magnitude {magnitude} quake shakes {place}"),
            format!(
                "A quake of magnitude {magnitude} shook {place} on Monday at a depth of {depth} km. \
                 People ran into the streets. No damage was reported at first."
            ),
        )
    };
    let [a, b, c] = [
        quake("Tarvisa", "6.1", "12"),
        quake("Olmedra", "5.4", "31"),
        quake("Tarvisa", "4.9", "9"),
    ];
    let items = [&a, &b, &c].map(|it| (it.0.as_str(), it.1.as_str()));
    check_source("", &items, &[0, 1, 2]);
    check_source("Quake Service", &items, &[0, 1, 2]);
}

#[test]
fn a_toll_that_grows_is_one_story() {
    let first = (
        "Ferry sinks off Zork, 12 dead",
        "A ferry sank off Zork in a storm on Monday and 12 people died, the coast guard said.",
    );
    let later = (
        "Ferry sinks off Zork, 15 dead",
        "A ferry sank off Zork in a storm on Monday and 15 people died, the coast guard said.",
    );
    check_source("", &[first, later], &[0, 0]);
}

#[test]
fn filings_and_rates_of_a_source_are_stories_of_their_own() {
    let filings = [
        (
            "Vexor Group files form 8-K",
            "Vexor Group filed form 8-K with the register. Number 0012-26.",
        ),
        (
            "Lumo Foods files form 8-K",
            "Lumo Foods filed form 8-K with the register. Number 0013-26.",
        ),
        (
            "Vexor Group files form 10-Q",
            "Vexor Group filed form 10-Q with the register. Number 0017-26.",
        ),
    ];
    check_source("", &filings, &[0, 1, 2]);
    let rates = [
        ("Krone rates", "At noon the krone was at 11.42 to the euro and 10.51 to the dollar."),
        ("Krone rates", "At noon the krone was at 11.47 to the euro and 10.58 to the dollar."),
        ("Krone rates", "At noon the krone was at 11.39 to the euro and 10.44 to the dollar."),
    ];
    check_source("Bank of Lund", &rates, &[0, 1, 2]);
}

#[test]
fn numbers_that_tell_which_part_items() {
    let days = [
        ("War in Zork: what happened on day 1,402", "Shelling went on near Lund, both sides said."),
        ("War in Zork: what happened on day 1,403", "Shelling went on near Lund, both sides said."),
    ];
    check_source("", &days, &[0, 1]);
    let releases = [
        ("ferrum v2.3.1", "What changed: mends a leak in the parser. Thanks to all who helped."),
        ("ferrum v2.3.2", "What changed: mends a leak in the parser. Thanks to all who helped."),
    ];
    check_source("", &releases, &[0, 1]);
}

#[test]
fn one_replaced_word_of_a_source_is_another_event() {
    let warnings = [
        (
            "Warning of wind for the coast",
            "A warning of wind is in force for the coast until the evening.",
        ),
        (
            "Warning of snow for the coast",
            "A warning of snow is in force for the coast until the evening.",
        ),
    ];
    check_source("Weather Service", &warnings, &[0, 1]);
}

#[test]
fn the_same_item_again_is_the_same_story() {
    let item = (
        "Vexor Group files form 8-K",
        "Vexor Group filed form 8-K with the register. Number 0012-26.",
    );
    check_source("", &[item, item], &[0, 0]);
}

#[test]
fn a_saga_does_not_grow_by_chaining() {
    let mut stories = Stories::new(Rules::default());
    for day in 0..12 {
        let at_s = Some(day * 3 * DAY_S);
        stories.assign([(ItemId(day), Profile::new(FIRE.0, FIRE.1, at_s))]);
    }
    assert_ne!(stories.story_of(ItemId(0)), stories.story_of(ItemId(11)));
}

#[test]
fn what_is_likely_but_not_sure_is_related() {
    let rules = Rules { join: 1.0, ..Rules::default() };
    let mut stories = Stories::new(rules);
    stories.assign([(ItemId(1), profile(FIRE)), (ItemId(2), profile(FIRE_AGAIN))]);
    let story = stories.story_of(ItemId(1)).unwrap();
    assert_ne!(stories.story_of(ItemId(2)), Some(story));
    assert_eq!(stories.take_related(), [(ItemId(2), story)]);
}

#[test]
fn stories_are_merged_later_but_not_with_what_has_just_come() {
    let rules = Rules { join: 1.0, ..Rules::default() };
    let mut stories = Stories::new(rules);
    let ids = |stories: &Stories| [1, 2, 3].map(|it| stories.story_of(ItemId(it)));
    stories.assign([(ItemId(1), profile(FIRE)), (ItemId(2), profile(FIRE_AGAIN))]);
    stories.assign([(ItemId(3), profile(FIRE))]);
    let [a, b, c] = ids(&stories);
    assert!(a != b && b != c && a != c, "all of them are fresh");
    stories.take_changed();
    stories.assign([(ItemId(4), profile(FIRE))]);
    let [a, b, c] = ids(&stories);
    assert!(a == b && b == c, "merged");
    assert_ne!(stories.story_of(ItemId(4)), a);
    assert_eq!(stories.take_ended().len(), 2);
}

#[test]
fn short_items_on_one_firm_or_place_are_stories_of_their_own() {
    check_source(
        "",
        &[
            (
                "Ferry in Oslo hits a pier",
                "A ferry hit a pier in Oslo in the morning; two people fell.",
            ),
            (
                "Oslo plans a ferry without crew",
                "A ferry without a crew shall sail in Oslo from 2028.",
            ),
            (
                "Ferries in Oslo carry fewer people",
                "In winter the ferries of Oslo carried a tenth fewer people.",
            ),
        ],
        &[0, 1, 2],
    );
    check_source(
        "",
        &[
            (
                "Ostrava Steel names a new head of buying",
                "Ostrava Steel has named a new head of buying, who comes from Essen.",
            ),
            (
                "Ostrava Steel must pay neighbours",
                "A judge in Brno said that Ostrava Steel must pay 70 neighbours for dust.",
            ),
            (
                "Ostrava Steel must pay neighbours for dust",
                "Ostrava Steel must pay 70 neighbours for dust, a judge in Brno ruled.",
            ),
        ],
        &[0, 1, 1],
    );
    check_source(
        "",
        &[
            (
                "Rewago verkauft Brot nach Gewicht",
                "Rewago verkauft Brot in Tirol seit Montag nach Gewicht.",
            ),
            (
                "Rewago verliert Streit um Logo",
                "Rewago hat in Wien einen Streit um sein gelbes Logo verloren.",
            ),
        ],
        &[0, 1],
    );
}

#[test]
fn editions_of_a_series_are_stories_of_their_own() {
    check_source(
        "",
        &[
            (
                "Evening briefing: 3 June",
                "Rain stops the tennis, a bank is sold, and a bear walks into Sofia.",
            ),
            (
                "Evening briefing: 4 June",
                "A minister resigns, the tennis goes on, and wheat gets dearer.",
            ),
        ],
        &[0, 1],
    );
    check_source(
        "",
        &[
            ("Revista de prensa, número 41", "Los diarios hablan de la sequía y de la final."),
            ("Revista de prensa, número 42", "Los diarios hablan de la huelga y de los precios."),
        ],
        &[0, 1],
    );
}

#[test]
fn what_was_dropped_as_far_is_found_after_it_is_remembered_again() {
    let on = |(title, body, _): (&str, &str, Option<i64>), day: i64| {
        Profile::new(title, body, Some(day * DAY_S))
    };
    let mut stories = Stories::new(Rules::default());
    stories.assign([(ItemId(0), on(FIRE, 0)), (ItemId(1), on(RESULTS, 90))]);
    let members: Vec<Member> = stories.take_changed().into_iter().cloned().collect();
    let n_stories = stories.n_stories();
    stories.drop_far(|at_s| at_s > 80 * DAY_S);
    assert_eq!((stories.n_members(), stories.n_stories()), (1, n_stories));
    assert_eq!(
        (stories.story_of(ItemId(0)), stories.story_of(ItemId(1))),
        (None, Some(StoryId(2)))
    );
    stories.assign([(ItemId(2), on(RESULTS, 91))]);
    assert_eq!(stories.story_of(ItemId(2)), Some(StoryId(2)));
    members.into_iter().for_each(|it| stories.remember(it));
    stories.assign([(ItemId(3), on(FIRE_AGAIN, 1))]);
    assert_eq!(stories.story_of(ItemId(3)), Some(StoryId(1)));
}
