//! Arguments of commands in the words of the chat's language.

use gistwire::message::Locale;
use gistwire::reply::to_parts;

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
            ("/subscribe #china, sofort", "subscribe #china"),
            ("/subscribe #china, sofort oder so", "subscribe nach dem Komma"),
            ("/subscribe KI, wie üblich", "subscribe artificial-intelligence"),
            ("/subscribe Unternehmen: nvidia", "subscribe Nvidia"),
            ("/settings Sätze 2", "settings 2 Sätze"),
            ("/settings Limit aus", "settings Kein Limit"),
            ("/settings Sätze 99", "settings „Sätze 99“"),
            ("/settings Sprachen de en", "settings Deutsch"),
            ("/settings Sprachen alle", "settings alle"),
            ("/roundup Tag", "roundup News vom"),
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
            ("/settings límite 20", "settings 20"),
            ("/subscribe nvidia, al momento", "subscribe Nvidia"),
            ("/settings idiomas alemán inglés", "settings alemán e inglés"),
            ("/settings idiomas de en", "settings alemán e inglés"),
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
            ("/settings phrases 3", "settings 3"),
            ("/subscribe nvidia, dans le récap", "subscribe Nvidia"),
        ],
    ),
    (
        "pt",
        &[
            ("/pause 3 dias", "pause"),
            ("/digest diário 8:30", "digest 08:30"),
            ("/quiet das 22 às 7", "quiet 22:00–07:00"),
            ("/trend alibaba desde 2024", "trend Alibaba"),
            ("/settings limite 20", "settings 20"),
            ("/subscribe nvidia, na hora", "subscribe Nvidia"),
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
            ("/settings лимит 20", "settings 20"),
            ("/subscribe nvidia, сразу", "subscribe Nvidia"),
        ],
    ),
    (
        "it",
        &[
            ("/pause 3 giorni", "pause"),
            ("/digest ogni giorno alle 8", "digest 08:00"),
            ("/quiet dalle 22 alle 7", "quiet 22:00–07:00"),
            ("/company alibaba dal 2024", "company 2024"),
            ("/settings frasi 3", "settings 3"),
            ("/subscribe nvidia, subito", "subscribe Nvidia"),
        ],
    ),
    (
        "tr",
        &[
            ("/pause 3 gün", "pause"),
            ("/digest Pzt 8:00", "digest 08:00"),
            ("/digest kapalı", "digest"),
            ("/company alibaba 2024'ten beri", "company 2024"),
            ("/settings cümle 3", "settings 3"),
            ("/subscribe nvidia, anında", "subscribe Nvidia"),
        ],
    ),
    (
        "zh",
        &[
            ("/pause 三天", "pause"),
            ("/digest 每天早上8点半", "digest 08:30"),
            ("/quiet 22点到7点", "quiet 22:00–07:00"),
            ("/company 阿里巴巴 2024年以来", "company 2024"),
            ("/settings 句数 3", "settings 3"),
            ("/subscribe #china，即时通知", "subscribe #china"),
        ],
    ),
    (
        "ar",
        &[
            ("/pause ٣ أيام", "pause"),
            ("/digest يوميا 8:30", "digest 08:30"),
            ("/quiet من 22 إلى 7", "quiet 22:00"),
            ("/company alibaba منذ 2024", "company 2024"),
            ("/settings جمل 3", "settings 3"),
            ("/subscribe #china، فورًا", "subscribe #china"),
            ("/subscribe أبل وجوجل", "subscribe Alphabet"),
            ("/company alibaba آخر أسبوعين", "company Alibaba"),
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

#[test]
fn what_is_after_a_tag_is_a_delivery_mode_a_topic_or_refused() {
    let context = bot();
    let ask = |line| ask_in(&context, (1_001, Locale::English), line);
    let refused = ask("/subscribe #china, at onse");
    assert!(!refused.ok);
    let text = to_parts(&refused.reply.expect("an answer"))[0].plain.clone();
    assert!(text.contains("“at onse”") && text.contains(", in digest"), "{text}");
    assert!(ask("/subscribe #china, #unheard-of").ok);
    assert!(ask("/subscribe alibaba, nvidia, at once").ok);
    let export = ask("/export").reply.and_then(|it| it.document).expect("a file").text;
    assert!(export.contains("unheard-of") && !export.contains("onse"), "{export}");
    assert_eq!(export.matches("at_once\":true").count(), 0, "{export}");
    assert_eq!(export.matches("Alibaba").count(), 1, "{export}");
}
