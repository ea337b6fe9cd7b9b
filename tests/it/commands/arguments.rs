//! Arguments of commands in the words of the chat's language.

use gistwire::message::Locale;

use super::everyday_languages::{Lines, check, faults};
use crate::support::bot::{ask_in, bot};

/// Commands whose arguments are in the words of a language, and what answers them.
const ARGUMENTS: &[(&str, Lines)] = &[
    (
        "de",
        &[
            ("/pause 3 Tage", "pause 4. Juni"),
            ("/pause bis Montag", "pause 2. Juni"),
            ("/digest Mo 8:00", "digest montags"),
            ("/digest täglich 9:00", "digest 09:00"),
            ("/digest aus", "digest kommen sofort"),
            ("/quiet von 22 bis 7 Uhr", "quiet 22:00–07:00"),
            ("/company alibaba seit 2024", "company 2024"),
            ("/timeline alibaba letzte 3 Jahre", "timeline Alibaba ·"),
            ("/subscribe Unternehmen nvidia", "subscribe Nvidia"),
            ("/subscribe KI", "subscribe artificial-intelligence"),
            ("/roundup diese Woche", "roundup Die Woche"),
            ("/roundup Jahr", "roundup Das Jahr"),
            ("/unsubscribe alles", "unsubscribe"),
        ],
    ),
    (
        "es",
        &[
            ("/pause 3 días", "pause"),
            ("/digest diario 8:30", "digest 08:30"),
            ("/digest lunes a las 9", "digest 09:00"),
            ("/quiet de 22 a 7 sin sonido", "quiet 22:00–07:00"),
            ("/company alibaba desde 2024", "company 2024"),
        ],
    ),
    (
        "fr",
        &[
            ("/pause 3 jours", "pause"),
            ("/digest tous les jours à 8h30", "digest 08:30"),
            ("/quiet de 22h à 7h", "quiet 22:00–07:00"),
            ("/company alibaba depuis 2024", "company 2024"),
            ("/company alibaba ces 3 derniers ans", "company Alibaba"),
        ],
    ),
    (
        "pt",
        &[
            ("/pause 3 dias", "pause"),
            ("/digest diário 8:30", "digest 08:30"),
            ("/quiet das 22 às 7", "quiet 22:00–07:00"),
            ("/trend alibaba desde 2024", "trend Alibaba"),
        ],
    ),
    (
        "ru",
        &[
            ("/pause 3 дня", "pause"),
            ("/digest ежедневно 9:00", "digest 09:00"),
            ("/digest выкл", "digest"),
            ("/quiet с 22 до 7", "quiet 22:00–07:00"),
            ("/company alibaba с 2024 года", "company 2024"),
        ],
    ),
    (
        "it",
        &[
            ("/pause 3 giorni", "pause"),
            ("/digest ogni giorno alle 8", "digest 08:00"),
            ("/quiet dalle 22 alle 7", "quiet 22:00–07:00"),
            ("/company alibaba dal 2024", "company 2024"),
        ],
    ),
    (
        "tr",
        &[
            ("/pause 3 gün", "pause"),
            ("/digest Pzt 8:00", "digest 08:00"),
            ("/digest kapalı", "digest"),
            ("/company alibaba 2024'ten beri", "company 2024"),
        ],
    ),
    (
        "zh",
        &[
            ("/pause 三天", "pause"),
            ("/digest 每天早上8点半", "digest 08:30"),
            ("/quiet 22点到7点", "quiet 22:00–07:00"),
            ("/company 阿里巴巴 2024年以来", "company 2024"),
        ],
    ),
    (
        "ar",
        &[
            ("/pause ٣ أيام", "pause"),
            ("/digest يوميا 8:30", "digest 08:30"),
            ("/quiet من 22 إلى 7", "quiet 22:00"),
            ("/company alibaba منذ 2024", "company 2024"),
        ],
    ),
];

#[test]
fn arguments_of_commands_are_read_in_the_language_of_the_chat() {
    let faults: Vec<String> =
        ARGUMENTS.iter().flat_map(|(code, lines)| faults(&bot(), code, lines)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_that_look_like_words_of_a_language_stay_names() {
    check(
        "de",
        &[
            ("/subscribe \"drei Tage\"", "subscribe drei Tage"),
            ("/company Die Zeit", "company Die Zeit"),
            ("/pause mittags", "pause mittags"),
            ("/digest Banane", "digest Banane"),
            ("/pause -3 Tage", "pause -3 Tage"),
        ],
    );
    check("fr", &[("/subscribe #la-poste", "subscribe la-poste"), ("/tag tout", "tag tout")]);
}

#[test]
fn a_wrong_letter_deletes_nothing() {
    let context = bot();
    for (code, line) in [("ar", "هل انت انسان"), ("de", "vergisx mich"), ("fr", "oublie-moix")]
    {
        let locale = Locale::of_code(code).expect("a language of the bot");
        assert_ne!(ask_in(&context, (1_001, locale), line).command, "forget", "{code}: {line}");
    }
}

#[test]
fn a_line_that_is_only_near_to_one_unfollows_nothing() {
    let context = bot();
    for (code, line) in [
        ("tr", "Nvidia durum"),
        ("it", "forma Nvidia"),
        ("de", "Stoppt Nvidia?"),
        ("fr", "arrêt nvidia"),
        ("ru", "хвалит nvidia"),
    ] {
        let locale = Locale::of_code(code).expect("a language of the bot");
        ask_in(&context, (1_001, locale), "/subscribe company:nvidia");
        assert_ne!(
            ask_in(&context, (1_001, locale), line).command,
            "unsubscribe",
            "{code}: {line}"
        );
    }
}
