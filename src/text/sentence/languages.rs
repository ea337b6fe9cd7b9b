//! Abbreviations of single languages: each line is a text whose sentences are separated by `|`.

use super::*;
use crate::text::language::Language;

#[track_caller]
fn check(language: Language, texts: &[&str]) {
    let mut wrong = String::new();
    for text in texts {
        let expected: Vec<&str> = text.split('|').map(str::trim).collect();
        let text = expected.join(" ");
        let found: Vec<&str> =
            split_in(language, &text).into_iter().map(|span| text[span].trim()).collect();
        if found != expected {
            wrong += &format!("\n{}", found.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_swedish_time_does_not_end_a_sentence() {
    check(
        Language::Swedish,
        &[
            "Mötet med riksbanken börjar kl. 10.30 i Stockholm. | Det blir långt.",
            "Tåget gick kl. 7 från Lund, enl. ordf. Holm.",
        ],
    );
}

#[test]
fn polish_titles_streets_and_centuries_do_not_end_a_sentence() {
    check(
        Language::Polish,
        &[
            "W XIX w. Łódź rosła bardzo szybko. | Fabryki kwitły.",
            "Pismo z dn. 3 maja leży przy pl. Wolności 5 i al. Jerozolimskich 12.",
            "Zginął st. sierż. Nowy, a z min. Lisem nikt nie mówił.",
            "Mieszka tam 650 tys. | Większość to młodzi.",
            "Wyjechało stamtąd 650 tys. Polaków z rodzinami.",
            "Bieg trwał 5 min. | Potem padał deszcz.",
        ],
    );
}

#[test]
fn a_unit_ends_a_sentence_before_its_next_word() {
    check(
        Language::German,
        &[
            "Der Gewinn stieg auf 5 Mio. | Mehr sagte der Sprecher nicht.",
            "Der Gewinn stieg auf 5 Mio. Euro im Jahr.",
            "Sie lebte lange in Frankfurt a. M. | Seine Frau zog nach.",
            "Das Angebot gilt bis zum 31. | Danach wird es teurer.",
            "Sie spielt in der 2. Liga und beim 1. FC Nord.",
        ],
    );
    check(
        Language::Russian,
        &[
            "Площадь квартиры 50 кв. м. | Дом построен недавно.",
            "Подорожали мука, рис и т. д. | Цены выросли на треть.",
            "Билет стоит 500 руб. | Дети едут даром.",
        ],
    );
    check(Language::Ukrainian, &["Завод коштує 5 млрд грн. | І. П. Гай його продає."]);
    check(
        Language::Dutch,
        &["Ze reden niet. | 's Avonds ging het weer goed.", "Hij wachtte... en ging."],
    );
}

#[test]
fn titles_laws_and_legal_forms_do_not_end_a_sentence() {
    check(
        Language::Italian,
        &[
            "Nel sec. V a.C. Roma era ancora una piccola città.",
            "Lo dice il d.lgs. 81/08 e lo conferma la Soc. Coop. Alfa di Lecce.",
            "Si applica l'art. 3 c. 2. | Il resto non conta.",
            "Manca la vitamina C. | Il medico lo sa.",
        ],
    );
    check(
        Language::French,
        &[
            "Le train part à 15 h. 30 de la gare.",
            "Le gén. Duval et Mgr. Blanc étaient là.",
            "La séance est à 15 h. | Elle dure peu.",
        ],
    );
    check(Language::Spanish, &["La doctora Ma. Pardo habló con el Tte. Vela."]);
    check(Language::Finnish, &["Yhtiön tj. Koivu kiitti ja hra. Lehto lähti."]);
    check(Language::Turkish, &["Toplantıya Sn. Demir ile Uzm. Dr. Kaya katıldı."]);
    check(Language::Czech, &["Sraz je na nám. Míru a mluví JUDr. Dub."]);
    check(Language::Indonesian, &["Gedung itu milik PT. Maju dan dijaga Kol. Budi."]);
    check(
        Language::Other,
        &["Ông TS. Nguyễn sống ở TP. Hồ nhiều năm.", "অনুষ্ঠানে ড. রহমান ও মো. করিম ছিলেন।"],
    );
}
