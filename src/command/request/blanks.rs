//! Tests: every command gives the same answer for any kind of blank, and no blank ends in an
//! apology.

use crate::article::ChatId;
use crate::command::{Ctx, Input, Place, Request, answer, catalogue};
use crate::company::Gazetteer;
use crate::extract::Extracts;
use crate::ingest::fill_sample;
use crate::reply::terminal::{Look, render};
use crate::settings::Settings;
use crate::store::Store;

/// Returns every character with the property `White_Space`, and some separators without it.
fn blanks() -> (Vec<char>, [char; 8]) {
    let white: Vec<char> = ('\0'..=char::MAX).filter(|it| it.is_whitespace()).collect();
    assert_eq!(white.len(), 25);
    (
        white,
        [
            '\u{200b}',
            '\u{feff}',
            '\u{2060}',
            '\u{3001}',
            '\u{2014}',
            '\u{b7}',
            '\u{1f680}',
            '\u{301}',
        ],
    )
}

struct Desk {
    store: Store,
    gazetteer: Gazetteer,
    settings: Settings,
    n_chats: i64,
}

impl Desk {
    fn new() -> Desk {
        let (store, gazetteer, settings) =
            (Store::in_memory().unwrap(), Gazetteer::builtin(), Settings::default());
        fill_sample(&store, &gazetteer, &settings.ingest, "2025-06-30T12:00:00Z".parse().unwrap())
            .unwrap();
        Desk { store, gazetteer, settings, n_chats: 0 }
    }

    /// Returns the answer to the first line of a new chat.
    #[track_caller]
    fn say(&mut self, place: Place, input: Input<'_>) -> String {
        self.n_chats += 1;
        let now = "2025-06-30T12:00:00Z".parse().unwrap();
        let ctx = Ctx {
            store: &self.store,
            gazetteer: &self.gazetteer,
            extracts: &Extracts::default(),
            settings: &self.settings,
            now,
            started_at: now,
        };
        let chat = ChatId(self.n_chats);
        let request = Request {
            chat,
            place,
            thread: None,
            user: None,
            bot_name: Some("gist_bot"),
            channel: None,
            locale: crate::message::Locale::default(),
            input,
        };
        let answer = answer(&ctx, &request);
        let text = answer
            .reply
            .as_ref()
            .map(|it| render(it, Look { width: 80, has_colour: false }))
            .unwrap_or_default();
        assert!(!text.contains("something went wrong"), "{input:?}: {text}");
        text
    }
}

#[test]
fn every_command_is_answered_alike_whatever_blank_is_typed() {
    let mut desk = Desk::new();
    let mut lines: Vec<String> =
        ["alibaba 30d", "ant group", "cloud computing", "alibaba since 2021-06"]
            .map(str::to_owned)
            .to_vec();
    // Sizes and times of the program itself differ between two answers.
    for spec in catalogue::commands().filter(|it| !matches!(it.name, "status" | "sources")) {
        lines.extend(
            spec.examples.iter().max_by_key(|it| it.split(' ').count()).map(|it| (*it).to_owned()),
        );
        if spec.topic == catalogue::Topic::Find {
            lines.push(format!("/{} alibaba 30d", spec.name));
        }
    }
    let (white, _) = blanks();
    for line in &lines {
        let expected = desk.say(Place::Private, Input::Line(line));
        for blank in white.iter().filter(|it| **it != ' ') {
            let blank = blank.to_string();
            let typed = format!("{blank}{}{blank}", line.replace(' ', &blank));
            assert_eq!(desk.say(Place::Private, Input::Line(&typed)), expected, "{typed:?}");
        }
    }
}

#[test]
fn no_separator_ends_in_an_apology() {
    let mut desk = Desk::new();
    let (white, others) = blanks();
    for blank in white.iter().chain(&others) {
        for spec in catalogue::commands() {
            desk.say(
                Place::Terminal,
                Input::Button(&format!("r:{}:=é{blank}vs{blank}é{blank}30d", spec.name)),
            );
            if others.contains(blank) {
                desk.say(
                    Place::Private,
                    Input::Line(&format!("/{}{blank}é{blank}since{blank}2021", spec.name)),
                );
            }
        }
        for head in ["p:c:0:5:9", "p:t:0:5:9", "p:s:0:5:9", "c:0", "m:0:-", "t:0", "e:1"] {
            desk.say(Place::Private, Input::Button(&format!("{head}:={blank}é{blank}")));
            desk.say(Place::Private, Input::Button(&format!("{head}{blank}:={blank}")));
        }
        for text in [
            format!("é{blank}30d"),
            format!("{blank}ant{blank}group"),
            format!("\"é{blank}é\"{blank}-é"),
        ] {
            desk.say(Place::Private, Input::Line(&text));
        }
    }
}
