use super::*;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let spans = split(text);
    assert_eq!(spans.iter().map(|it| text[it.clone()].trim()).collect::<Vec<_>>(), expected);
    assert_eq!(
        spans.into_iter().map(|it| &text[it]).collect::<String>(),
        text,
        "the spans partition the text"
    );
}

#[test]
fn abbreviation_does_not_end_a_sentence() {
    check("Mr. Ma spoke. Shares fell.", &["Mr. Ma spoke.", "Shares fell."]);
    check("It sued Acme Inc. in May. It lost.", &["It sued Acme Inc. in May.", "It lost."]);
    check(
        "Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody.",
        &["Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody."],
    );
    check("It is No. 1 in sales.", &["It is No. 1 in sales."]);
}

#[test]
fn an_abbreviated_country_may_end_a_sentence() {
    check(
        "It sells in the U.S. The rest goes to Asia.",
        &["It sells in the U.S.", "The rest goes to Asia."],
    );
    check("It told the U.S. Senate so.", &["It told the U.S. Senate so."]);
    check(
        "It makes waves in the U.S. A new app leads.",
        &["It makes waves in the U.S.", "A new app leads."],
    );
}

#[test]
fn initials_decimals_and_names_with_marks_stay_whole() {
    check(
        "It raised prices in May. Consoles got dearer.",
        &["It raised prices in May.", "Consoles got dearer."],
    );
    check(
        "J. K. Rowling earned $4.5 billion. So did others.",
        &["J. K. Rowling earned $4.5 billion.", "So did others."],
    );
    check(
        "Booking.com grew 3.5%. Yahoo! Inc. did not.",
        &["Booking.com grew 3.5%.", "Yahoo! Inc. did not."],
    );
    check("Yahoo! said it would sell.", &["Yahoo! said it would sell."]);
}

#[test]
fn single_quotation_marks_do_not_hide_the_end_of_a_sentence() {
    check(
        "'We won't sell. We will grow,' she said. Shares fell.",
        &["'We won't sell.", "We will grow,' she said.", "Shares fell."],
    );
    check("It fell. 'Nobody knows why,' said Lee.", &["It fell.", "'Nobody knows why,' said Lee."]);
}

#[test]
fn a_quotation_keeps_its_speaker() {
    check("“Why?” Smith asked. Nobody knew.", &["“Why?” Smith asked.", "Nobody knew."]);
    check("“We won!” said the firm.", &["“We won!” said the firm."]);
    check("“We grew. We won.” She left.", &["“We grew.", "We won.”", "She left."]);
    check(
        "Lee: \"It is up to me. It’s fun.\" \"Yes.\" She left.",
        &["Lee: \"It is up to me.", "It’s fun.\"", "\"Yes.\"", "She left."],
    );
}

#[test]
fn a_lost_blank_does_not_glue_sentences() {
    check("Shares rose 17.2%The deal is done.", &["Shares rose 17.2%", "The deal is done."]);
    check("It costs a cent.The deal is done.", &["It costs a cent.", "The deal is done."]);
}

#[test]
fn a_lost_blank_before_any_word_does_not_glue_sentences() {
    check(
        "The deal is done.Others said so.Grab paid 3.5 million.",
        &["The deal is done.", "Others said so.", "Grab paid 3.5 million."],
    );
    check(
        "Trains run from Cork.9:20 p.m.Energy is back in Kerry.",
        &["Trains run from Cork.", "9:20 p.m.", "Energy is back in Kerry."],
    );
    check(
        "ASP.NET Core grew in May. Yahoo!Finance did not.",
        &["ASP.NET Core grew in May.", "Yahoo!Finance did not."],
    );
}

#[test]
fn a_time_of_day_keeps_its_day_and_zone() {
    check(
        "It opens at 9 a.m. Monday and at 8 p.m. Pacific Time. It closes at 6 p.m. Workers go home.",
        &[
            "It opens at 9 a.m. Monday and at 8 p.m. Pacific Time.",
            "It closes at 6 p.m.",
            "Workers go home.",
        ],
    );
    check("It fell at 3 p.m. CET in Bonn.", &["It fell at 3 p.m. CET in Bonn."]);
}

#[test]
fn the_number_of_an_item_opens_its_sentence() {
    check(
        "The firm will: 1. Stop the hunt. 2. Pay the crews. Others wait.",
        &["The firm will:", "1. Stop the hunt.", "2. Pay the crews.", "Others wait."],
    );
    check("Ajax is in place 2. Utrecht leads.", &["Ajax is in place 2.", "Utrecht leads."]);
}

#[test]
fn emoji_belong_to_the_sentence_before() {
    check("We won in Bern! 🏆🔥 Lee stays.", &["We won in Bern! 🏆🔥", "Lee stays."]);
}

#[test]
fn a_figure_after_a_stop_opens_a_sentence() {
    check(
        "Der Bund zeigte dem Hafen die Schiffe. 1566 kam der Adel in die Stadt und blieb.",
        &["Der Bund zeigte dem Hafen die Schiffe.", "1566 kam der Adel in die Stadt und blieb."],
    );
    check("银行收购了工厂。2010年开始。", &["银行收购了工厂。", "2010年开始。"]);
}

#[test]
fn a_straight_mark_within_a_word_quotes_nothing() {
    check("המחיר עלה. מנכ\"ל החברה הודיע.", &["המחיר עלה.", "מנכ\"ל החברה הודיע."]);
}

#[test]
fn a_brand_in_lower_case_may_open_a_sentence() {
    check("Sales rose. iPhone sales fell.", &["Sales rose.", "iPhone sales fell."]);
    check("It runs e.g. in Rome. fine by us.", &["It runs e.g. in Rome. fine by us."]);
}

#[test]
fn other_scripts_and_odd_blanks_are_split_without_loss() {
    check("Акции выросли. Банк доволен.", &["Акции выросли.", "Банк доволен."]);
    check("A rise.\u{a0}\u{a0}Then a fall.\n", &["A rise.", "Then a fall."]);
    check("", &[]);
    check(" \n", &[""]);
}

#[test]
fn a_name_suffix_goes_on_unless_an_opener_follows() {
    check(
        "Der Hersteller Nordwind Inc. Europe zieht im Mai aus der Stadt nach Bremen um. Die Miete ist zu hoch.",
        &[
            "Der Hersteller Nordwind Inc. Europe zieht im Mai aus der Stadt nach Bremen um.",
            "Die Miete ist zu hoch.",
        ],
    );
    check(
        "La ville a vendu le port à la société Nordwind Inc. Elle garde les quais et les grues.",
        &[
            "La ville a vendu le port à la société Nordwind Inc.",
            "Elle garde les quais et les grues.",
        ],
    );
    check(
        "She has hosted Jeopardy! Kids in Austin for a year. It pays well.",
        &["She has hosted Jeopardy! Kids in Austin for a year.", "It pays well."],
    );
}

#[test]
fn two_commas_open_a_quotation_of_their_own() {
    check(
        "De schipper is na de storm in de haven van Hoorn gebleven. ,, Het was te gevaarlijk op zee.'' Hij vaart morgen.",
        &[
            "De schipper is na de storm in de haven van Hoorn gebleven.",
            ",, Het was te gevaarlijk op zee.''",
            "Hij vaart morgen.",
        ],
    );
}

#[test]
fn an_ellipsis_ends_a_sentence_after_a_small_word_only() {
    check(
        "The band plays Winter ... Summer Again in Cork. Many came.",
        &["The band plays Winter ... Summer Again in Cork.", "Many came."],
    );
    check(
        "She did not know why he left … Then he rang.",
        &["She did not know why he left …", "Then he rang."],
    );
}

#[test]
fn units_and_eras_are_not_initials() {
    check(
        "El hielo del lago no pasa de los 2º C. Muchos lo cruzan a pie en el invierno.",
        &["El hielo del lago no pasa de los 2º C.", "Muchos lo cruzan a pie en el invierno."],
    );
    check(
        "Los romanos levantaron el puente en el año 90 a. C. El río lo derribó más tarde.",
        &["Los romanos levantaron el puente en el año 90 a. C.", "El río lo derribó más tarde."],
    );
    check(
        "Мост построили в городе в 90 году до н. э. Он простоял до зимы.",
        &["Мост построили в городе в 90 году до н. э.", "Он простоял до зимы."],
    );
}

#[test]
fn years_ordinals_and_abbreviations_of_languages_without_a_file() {
    check(
        "W 1931 r. Gdynia przyjęła się na statku nie tylko z portu. Był to rok, w którym się to udało.",
        &[
            "W 1931 r. Gdynia przyjęła się na statku nie tylko z portu.",
            "Był to rok, w którym się to udało.",
        ],
    );
    check(
        "Köprü M.Ö. 90 yılında yapıldı. Nehir onu yıktı.",
        &["Köprü M.Ö. 90 yılında yapıldı.", "Nehir onu yıktı."],
    );
    check(
        "Broen blev bygget af kongen i 90 f.Kr. og den stod til det 3. århundrede. Det var ikke alt.",
        &[
            "Broen blev bygget af kongen i 90 f.Kr. og den stod til det 3. århundrede.",
            "Det var ikke alt.",
        ],
    );
    check(
        "Міст звів у місті О. П. Гай за три роки. Це було давно.",
        &["Міст звів у місті О. П. Гай за три роки.", "Це було давно."],
    );
}

#[test]
fn items_in_a_line_open_with_their_numbers() {
    check(
        "1. Stop the hunt 2. Pay the crews 3. Sell the boats",
        &["1. Stop the hunt", "2. Pay the crews", "3. Sell the boats"],
    );
    check("1) Stop the hunt. 2) Pay the crews.", &["1) Stop the hunt.", "2) Pay the crews."]);
}

#[test]
fn a_quotation_in_corner_brackets_keeps_its_speaker() {
    check(
        "「橋は安全です。」と市長は話した。船は来ない。",
        &["「橋は安全です。」と市長は話した。", "船は来ない。"],
    );
}

#[test]
fn a_heading_glued_to_a_sentence_ends_before_it() {
    check(
        "The firm fell. Coach proposes charting roadmapThe team of Oslo will train on Monday.",
        &[
            "The firm fell.",
            "Coach proposes charting roadmap",
            "The team of Oslo will train on Monday.",
        ],
    );
    check(
        "It fell. REPLY IN COURTThe judge of Oslo heard both sides.",
        &["It fell.", "REPLY IN COURT", "The judge of Oslo heard both sides."],
    );
    check(
        "The users of LinkedIn, YouTube and the NATOnow app fell.",
        &["The users of LinkedIn, YouTube and the NATOnow app fell."],
    );
    check(
        "Un projet de grande envergureCette information a été donnée par la ville de Lyon, qui l'a reçue.",
        &[
            "Un projet de grande envergure",
            "Cette information a été donnée par la ville de Lyon, qui l'a reçue.",
        ],
    );
}

#[test]
fn who_spoke_belongs_to_the_quotation_before() {
    check("“我们不会退出。”他说。股价上涨。", &["“我们不会退出。”他说。", "股价上涨。"]);
    check("「價格會下跌。」陳先生說。他走了。", &["「價格會下跌。」陳先生說。", "他走了。"]);
    check(
        "“增长很快。”他补充道，“但有风险。”投资者在观望。",
        &["“增长很快。”他补充道，“但有风险。”", "投资者在观望。"],
    );
    check("“增长很快。”他说，公司明年会扩建。", &["“增长很快。”", "他说，公司明年会扩建。"]);
    check(
        "「下がる。」田中氏はこう語った。雨だ。",
        &["「下がる。」田中氏はこう語った。", "雨だ。"],
    );
}
