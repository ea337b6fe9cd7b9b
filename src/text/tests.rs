//! One text of our own in each language, from recognition to summary.

use crate::summary::{SummaryRequest, summarize};

use super::document::{Document, Role};
use super::language::Language;
use super::sentence;

/// What a text is cut into: each sentence, its role, and whether it needs context.
#[track_caller]
fn check(language: Language, body: &str, expected: &[(Role, bool, &str)]) {
    let document = Document::new("", body);
    assert_eq!(document.language, language);
    let found: Vec<(Role, bool, &str)> = document
        .sentences
        .iter()
        .map(|it| (it.role, it.needs_context, document.text(it)))
        .collect();
    assert_eq!(found, expected);
    let summary =
        summarize("", body, &SummaryRequest { n_sentences: Some(2), ..SummaryRequest::default() });
    assert_eq!(summary.picks.len(), 2);
    for pick in summary.picks {
        assert!(
            expected.iter().any(|it| it.0 == Role::Prose && it.2 == &body[pick.span.clone()]),
            "only prose, and whole sentences"
        );
    }
}

/// The words of a sentence that carry its topic.
#[track_caller]
fn check_terms(language: Language, text: &str, expected: &[&str]) {
    let lexicon = super::language::Lexicon::of(language);
    assert_eq!(lexicon.content_terms(text).map(|it| it.to_string()).collect::<Vec<_>>(), expected);
}

use Role::{Boilerplate, Meta, Prose, Question, QuotePart};

#[test]
fn german() {
    check(
        Language::German,
        "Der Hafen von Hamburg hat im vergangenen Jahr ca. 8 Mio. Container umgeschlagen, z. B. aus Asien. Dr. h. c. darf sich der \
         Hafenchef noch nicht nennen. „Wir wachsen wieder. Das freut uns“, sagte ein Sprecher am 3. Mai. Das Unternehmen will nun eine \
         neue Anlage in Bremen bauen.\n\nFoto: Der Hafen am Abend\n\n„Die Lage ist gut“, hieß es aus der Behörde. Dennoch bleiben die \
         Gebühren hoch. Diese Woche tagt der Senat der Stadt. Warum sinken die Preise nicht? Die Reederei wollte sich dazu nicht \
         äußern.\n\nLesen Sie auch: Was die Häfen planen",
        &[
            (
                Prose,
                false,
                "Der Hafen von Hamburg hat im vergangenen Jahr ca. 8 Mio. Container umgeschlagen, z. B. aus Asien.",
            ),
            (Prose, false, "Dr. h. c. darf sich der Hafenchef noch nicht nennen."),
            (QuotePart, false, "„Wir wachsen wieder."),
            (QuotePart, false, "Das freut uns“, sagte ein Sprecher am 3. Mai."),
            (Prose, true, "Das Unternehmen will nun eine neue Anlage in Bremen bauen."),
            (Boilerplate, false, "Foto: Der Hafen am Abend"),
            (Prose, false, "„Die Lage ist gut“, hieß es aus der Behörde."),
            (Prose, true, "Dennoch bleiben die Gebühren hoch."),
            (Prose, false, "Diese Woche tagt der Senat der Stadt."),
            (Question, false, "Warum sinken die Preise nicht?"),
            (Meta, false, "Die Reederei wollte sich dazu nicht äußern."),
            (Boilerplate, false, "Lesen Sie auch: Was die Häfen planen"),
        ],
    );
    check_terms(
        Language::German,
        "Die Häfen und der Hafen werden größer",
        &["haf", "haf", "gross"],
    );
}

#[test]
fn french() {
    check(
        Language::French,
        "Le port de Marseille a accueilli l’an dernier un nombre record de navires, p. ex. des porte-conteneurs venus d’Asie. M. le maire \
         s’en est réjoui lundi à l’hôtel de ville. « Nous avons investi. Le trafic suit », a déclaré la direction. L’entreprise prévoit \
         un nouveau quai à Fos-sur-Mer.\n\nPhoto : le port de Marseille au petit matin\n\n« L’année est bonne ! » a déclaré la \
         chambre de commerce. En revanche, les tarifs restent élevés. Cet été, la ville de Lyon ouvrira une liaison par le Rhône. \
         Pourquoi les prix ne baissent-ils pas ? L’armateur n’a pas souhaité commenter.\n\nLire aussi : Les ports du Sud",
        &[
            (
                Prose,
                false,
                "Le port de Marseille a accueilli l’an dernier un nombre record de navires, p. ex. des porte-conteneurs venus d’Asie.",
            ),
            (Prose, false, "M. le maire s’en est réjoui lundi à l’hôtel de ville."),
            (QuotePart, false, "« Nous avons investi."),
            (QuotePart, false, "Le trafic suit », a déclaré la direction."),
            (Prose, true, "L’entreprise prévoit un nouveau quai à Fos-sur-Mer."),
            (Boilerplate, false, "Photo : le port de Marseille au petit matin"),
            (Prose, false, "« L’année est bonne ! » a déclaré la chambre de commerce."),
            (Prose, true, "En revanche, les tarifs restent élevés."),
            (Prose, false, "Cet été, la ville de Lyon ouvrira une liaison par le Rhône."),
            (Question, false, "Pourquoi les prix ne baissent-ils pas ?"),
            (Meta, false, "L’armateur n’a pas souhaité commenter."),
            (Boilerplate, false, "Lire aussi : Les ports du Sud"),
        ],
    );
    check_terms(
        Language::French,
        "L’entreprise et les entreprises d’Asie ont été créées",
        &["entrepris", "entrepris", "asi", "cre"],
    );
}

#[test]
fn spanish() {
    check(
        Language::Spanish,
        "El puerto de Valencia movió el año pasado más contenedores que nunca, p. ej. los que llegan de Asia. El Sr. alcalde celebró el \
         lunes el resultado en el ayuntamiento. Iberdrola, S.A. pondrá la energía de las nuevas grúas. «Hemos invertido mucho. Ahora se \
         nota», dijo la autoridad portuaria. La empresa construirá otra terminal en Sagunto.\n\nFoto: El puerto de Valencia de noche\n\n\
         «Es un buen año», dijo la cámara de comercio. Sin embargo, las tarifas siguen altas. Esta semana se reúne el consejo en Madrid. \
         ¿Por qué no bajan los precios? La naviera no quiso hacer comentarios.\n\nLea también: Los puertos del sur",
        &[
            (
                Prose,
                false,
                "El puerto de Valencia movió el año pasado más contenedores que nunca, p. ej. los que llegan de Asia.",
            ),
            (Prose, true, "El Sr. alcalde celebró el lunes el resultado en el ayuntamiento."),
            (Prose, false, "Iberdrola, S.A. pondrá la energía de las nuevas grúas."),
            (QuotePart, false, "«Hemos invertido mucho."),
            (QuotePart, false, "Ahora se nota», dijo la autoridad portuaria."),
            (Prose, true, "La empresa construirá otra terminal en Sagunto."),
            (Boilerplate, false, "Foto: El puerto de Valencia de noche"),
            (Prose, false, "«Es un buen año», dijo la cámara de comercio."),
            (Prose, true, "Sin embargo, las tarifas siguen altas."),
            (Prose, false, "Esta semana se reúne el consejo en Madrid."),
            (Question, false, "¿Por qué no bajan los precios?"),
            (Meta, false, "La naviera no quiso hacer comentarios."),
            (Boilerplate, false, "Lea también: Los puertos del sur"),
        ],
    );
    check_terms(
        Language::Spanish,
        "El puerto y los puertos están creciendo",
        &["puert", "puert", "crec"],
    );
}

#[test]
fn italian() {
    check(
        Language::Italian,
        "Il porto di Genova ha accolto l’anno scorso un numero record di navi, p. es. dall’Asia e dal Sudamerica. Il dott. ing. capo del \
         porto ha presentato i dati lunedì in municipio. «Abbiamo investito molto. Ora si vede», ha detto l’autorità portuale. La società \
         costruirà un nuovo terminal a Savona.\n\nFoto: Il porto di Genova all’alba\n\n“È un buon anno”, ha spiegato la camera di \
         commercio. Tuttavia le tariffe restano alte. Questa settimana si riunisce il consiglio a Roma. Perché i prezzi non scendono? \
         L’armatore non ha voluto commentare.\n\nLeggi anche: I porti del Sud",
        &[
            (
                Prose,
                false,
                "Il porto di Genova ha accolto l’anno scorso un numero record di navi, p. es. dall’Asia e dal Sudamerica.",
            ),
            (
                Prose,
                false,
                "Il dott. ing. capo del porto ha presentato i dati lunedì in municipio.",
            ),
            (QuotePart, false, "«Abbiamo investito molto."),
            (QuotePart, false, "Ora si vede», ha detto l’autorità portuale."),
            (Prose, true, "La società costruirà un nuovo terminal a Savona."),
            (Boilerplate, false, "Foto: Il porto di Genova all’alba"),
            (Prose, false, "“È un buon anno”, ha spiegato la camera di commercio."),
            (Prose, true, "Tuttavia le tariffe restano alte."),
            (Prose, false, "Questa settimana si riunisce il consiglio a Roma."),
            (Question, false, "Perché i prezzi non scendono?"),
            (Meta, false, "L’armatore non ha voluto commentare."),
            (Boilerplate, false, "Leggi anche: I porti del Sud"),
        ],
    );
    check_terms(
        Language::Italian,
        "L’azienda e le aziende dell’Asia sono cresciute",
        &["azi", "azi", "asi", "cresc"],
    );
}

#[test]
fn portuguese() {
    check(
        Language::Portuguese,
        "O porto de Santos movimentou no ano passado mais contêineres do que nunca, p. ex. os que vêm da Ásia. O Sr. prefeito comemorou o \
         resultado na segunda-feira. A Petrobras S.A. vai fornecer a energia dos novos guindastes. “Investimos muito. Agora se vê”, disse \
         a autoridade portuária. A empresa construirá outro terminal em Itajaí.\n\nFoto: O porto de Santos à noite\n\n“É um bom ano”, \
         disse a câmara de comércio. No entanto, as tarifas continuam altas. Esta semana o conselho se reúne em Brasília. Por que os \
         preços não caem? O armador não quis comentar.\n\nLeia também: Os portos do Nordeste",
        &[
            (
                Prose,
                false,
                "O porto de Santos movimentou no ano passado mais contêineres do que nunca, p. ex. os que vêm da Ásia.",
            ),
            (Prose, true, "O Sr. prefeito comemorou o resultado na segunda-feira."),
            (Prose, false, "A Petrobras S.A. vai fornecer a energia dos novos guindastes."),
            (QuotePart, false, "“Investimos muito."),
            (QuotePart, false, "Agora se vê”, disse a autoridade portuária."),
            (Prose, true, "A empresa construirá outro terminal em Itajaí."),
            (Boilerplate, false, "Foto: O porto de Santos à noite"),
            (Prose, false, "“É um bom ano”, disse a câmara de comércio."),
            (Prose, true, "No entanto, as tarifas continuam altas."),
            (Prose, false, "Esta semana o conselho se reúne em Brasília."),
            (Question, false, "Por que os preços não caem?"),
            (Meta, false, "O armador não quis comentar."),
            (Boilerplate, false, "Leia também: Os portos do Nordeste"),
        ],
    );
    check_terms(
        Language::Portuguese,
        "O porto e os portos estão crescendo",
        &["port", "port", "cresc"],
    );
}

#[test]
fn dutch() {
    check(
        Language::Dutch,
        "De haven van Rotterdam heeft vorig jaar meer containers verwerkt dan ooit, bijv. uit Azië en Zuid-Amerika. Dhr. burgemeester was \
         er maandag blij mee op het stadhuis. „We hebben veel geïnvesteerd. Dat zie je nu”, zei het havenbedrijf. Het bedrijf bouwt een \
         nieuwe terminal in Vlissingen.\n\nFoto: De haven van Rotterdam bij avond\n\n“Het is een goed jaar”, zei de kamer van koophandel. \
         Toch blijven de tarieven hoog. Deze week vergadert de raad in Den Haag. Waarom dalen de prijzen niet? De rederij wilde niet \
         reageren.\n\nLees ook: Wat de havens van plan zijn",
        &[
            (
                Prose,
                false,
                "De haven van Rotterdam heeft vorig jaar meer containers verwerkt dan ooit, bijv. uit Azië en Zuid-Amerika.",
            ),
            (Prose, false, "Dhr. burgemeester was er maandag blij mee op het stadhuis."),
            (QuotePart, false, "„We hebben veel geïnvesteerd."),
            (QuotePart, false, "Dat zie je nu”, zei het havenbedrijf."),
            (Prose, true, "Het bedrijf bouwt een nieuwe terminal in Vlissingen."),
            (Boilerplate, false, "Foto: De haven van Rotterdam bij avond"),
            (Prose, false, "“Het is een goed jaar”, zei de kamer van koophandel."),
            (Prose, true, "Toch blijven de tarieven hoog."),
            (Prose, false, "Deze week vergadert de raad in Den Haag."),
            (Question, false, "Waarom dalen de prijzen niet?"),
            (Meta, false, "De rederij wilde niet reageren."),
            (Boilerplate, false, "Lees ook: Wat de havens van plan zijn"),
        ],
    );
    check_terms(
        Language::Dutch,
        "De rederij en de rederijen hebben geïnvesteerd",
        &["rederij", "rederij", "geinvesteerd"],
    );
}

#[test]
fn russian() {
    check(
        Language::Russian,
        "Порт Санкт-Петербурга принял в прошлом году рекордное число судов, т. е. больше, чем когда-либо. Управление порта переехало на ул. \
         Гапсальскую. Музей А. С. Пушкина в Москве тоже получил груз. «Мы много вложили. Теперь это видно», — сказали в порту. Компания \
         построит новый терминал в Выборге.\n\nФото: порт Санкт-Петербурга вечером\n\n«Год хороший», — сообщила торговая палата. Однако \
         тарифы остаются высокими. На этой неделе в Москве соберётся совет. Почему цены не падают? Пароходство отказалось от \
         комментариев.\n\nЧитайте также: Что планируют порты",
        &[
            (
                Prose,
                false,
                "Порт Санкт-Петербурга принял в прошлом году рекордное число судов, т. е. больше, чем когда-либо.",
            ),
            (Prose, false, "Управление порта переехало на ул. Гапсальскую."),
            (Prose, false, "Музей А. С. Пушкина в Москве тоже получил груз."),
            (QuotePart, false, "«Мы много вложили."),
            (QuotePart, false, "Теперь это видно», — сказали в порту."),
            (Prose, true, "Компания построит новый терминал в Выборге."),
            (Boilerplate, false, "Фото: порт Санкт-Петербурга вечером"),
            (Prose, false, "«Год хороший», — сообщила торговая палата."),
            (Prose, true, "Однако тарифы остаются высокими."),
            (Prose, false, "На этой неделе в Москве соберётся совет."),
            (Question, false, "Почему цены не падают?"),
            (Meta, false, "Пароходство отказалось от комментариев."),
            (Boilerplate, false, "Читайте также: Что планируют порты"),
        ],
    );
    check_terms(
        Language::Russian,
        "Российский порт и российские порты будут расти",
        &["россииск", "порт", "россииск", "порт", "раст"],
    );
}

#[test]
fn marks_in_a_row_are_not_cut_apart() {
    for n in 1..16 {
        for (open, close) in [("“", "”"), ("„", "“"), ("«", "»"), ("\"", "\""), ("'", "”")]
        {
            let (open, close) = (open.repeat(n), close.repeat(n));
            let text = format!(
                "Profit rose, said Mr. Wu. {open}It pl{close}<a>x</a>{close} cut {open} Jobs. {close}\n\nP{open}"
            );
            for language in Language::KNOWN {
                assert!(
                    sentence::split_in(language, &text)
                        .into_iter()
                        .all(|it| text.get(it).is_some()),
                    "{text}"
                );
            }
        }
    }
}

/// Languages without rules of their own: sentences are cut, nothing needs context, and the summary has as
/// many as were asked for.
#[track_caller]
fn check_other(body: &str, n_sentences: usize) {
    let document = Document::new("", body);
    assert!(!document.language.has_rules(), "{body}");
    assert_eq!(document.sentences.len(), n_sentences, "{body}");
    for n in 1..=n_sentences {
        let summary = summarize(
            "",
            body,
            &SummaryRequest { n_sentences: Some(n), ..SummaryRequest::default() },
        );
        assert_eq!(summary.picks.len(), n, "{body}");
    }
}

#[test]
fn chinese_japanese_arabic_and_turkish_get_a_summary_without_rules_of_their_own() {
    check_other(
        "上海港去年的集装箱吞吐量创下新高。港口管理部门周一公布了这一数字。新的码头将于明年在宁波投入使用。运价仍然很高。",
        4,
    );
    check_other(
        "横浜港のコンテナ取扱量は昨年、過去最高となった。市が月曜日に発表した。新しい埠頭は来年、川崎市に完成する予定だ。料金は高いままである。",
        4,
    );
    check_other(
        "استقبل ميناء جدة العام الماضي عددا قياسيا من السفن. وأعلنت هيئة الموانئ الأرقام يوم الاثنين. وستفتتح محطة جديدة في الدمام العام المقبل. وما زالت الرسوم مرتفعة.",
        4,
    );
    check_other(
        "İzmir Limanı geçen yıl rekor sayıda konteyner elleçledi ve bu sayı bir önceki yıla göre çok daha yüksek oldu. Liman idaresi \
         rakamları pazartesi günü açıkladı. Yeni terminal gelecek yıl Aliağa için hizmete girecek. Ancak ücretler yüksek kalıyor.",
        4,
    );
}

#[test]
fn a_question_is_read_in_the_language_of_the_article() {
    let body = "Der Hafen von Hamburg ist im vergangenen Jahr gewachsen. Die Stadt Bremen hat neue Straßen und Brücken gebaut. \
        In München sind die Mieten für Wohnungen wieder gestiegen.";
    let request = SummaryRequest {
        n_sentences: Some(1),
        query: Some("Wohnung Miete".to_owned()),
        ..SummaryRequest::default()
    };
    let summary = summarize("", body, &request);
    assert_eq!(
        &body[summary.picks[0].span.clone()],
        "In München sind die Mieten für Wohnungen wieder gestiegen."
    );
}

/// Where the sentences of a text end that has no block of its own to judge.
#[track_caller]
fn check_split(language: Language, expected: &[&str]) {
    let text = expected.join(" ");
    let spans = super::sentence::split_in(language, &text);
    assert_eq!(spans.into_iter().map(|it| text[it].trim()).collect::<Vec<_>>(), expected);
}

#[test]
fn abbreviations_dates_and_marks_of_a_language_do_not_end_a_sentence() {
    check_split(
        Language::German,
        &[
            "Prof. Dr. Lang sprach u. a. in Köln, d. h. vor dem 1. FC Köln.",
            "Am 12. Mai kostete der Strom ca. 3,5 Mrd. Euro usw.",
            "»Das reicht.«",
            "»Es geht weiter!«, sagte die Stadt.",
            "Die Bahn fährt bzw. Sie hält in St. Pölten.",
            "Der Umsatz stieg um 17,2 %.",
            "„Wir bauen.“",
            "Das Werk bleibt.",
        ],
    );
    check_split(
        Language::French,
        &[
            "M. et Mme. Martin habitent av. Foch à St. Denis.",
            "Le groupe TotalEnergies S.A. a gagné 3,5 milliards d’euros en 2023.",
            "« Est-ce possible ? » a demandé la ville.",
            "Le maire, lui, n’y croit pas.",
        ],
    );
    check_split(
        Language::Spanish,
        &[
            "La Dra. López y el Sr. García viven en la Avda. de América núm. 5 de Madrid.",
            "Creció un 3,5 % en EE. UU. el año pasado.",
            "Telefónica S.A. ganó más.",
            "¿Quién lo sabe?",
            "¡Nadie!",
            "Se verá.",
        ],
    );
    check_split(
        Language::Italian,
        &[
            "La dott.ssa Conti e il sig. Greco vivono a S. Marino, cfr. pag. 3.",
            "«È vero?» ha chiesto il comune.",
            "Nessuno lo sa.",
        ],
    );
    check_split(
        Language::Portuguese,
        &[
            "O Dr. Costa mora na Av. Paulista, n.º 5, em S. Paulo.",
            "A Sra. Lima também.",
            "«Quem sabe?»",
            "Ninguém.",
        ],
    );
    check_split(
        Language::Dutch,
        &[
            "Mr. drs. De Boer werkt o.a. in Utrecht voor ca. 3 mln. euro.",
            "‘Wie weet dat?’ vroeg de stad.",
            "Niemand.",
        ],
    );
    check_split(
        Language::Russian,
        &[
            "Проф. Т. Г. Ли живёт на просп. Мира, т. к. дом на ул. Ленина, д. 5 снесён.",
            "В 2024 г. завод в г. Туле получил 3,5 млрд руб. и вырос.",
            "«Кто знает?» — спросили в мэрии.",
            "Никто.",
        ],
    );
}
