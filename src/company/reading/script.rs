//! Words of scripts without capitals: where they end if no blank does, and the forms that their
//! grammar gives a name.

use crate::text::slice::Slicing;

/// Han, kana or Hangul: scripts that put no blank between all words, or that hang particles on
/// them.
#[inline]
pub(in crate::company) fn is_east_asian(c: char) -> bool {
    c >= '\u{1100}' && (is_katakana(c) || is_hangul(c) || is_han(c) || is_hiragana(c))
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a0}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}') && c != '・'
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is a letter or digit, or a mark that joins the letters of an Indic script.
/// Recognizes dashes, quotation marks and blanks beyond ASCII without a table.
#[inline]
pub(in crate::company) fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !matches!(c, '\u{2000}'..='\u{206f}') && (c.is_alphanumeric() || is_joiner(c))
}

/// Viramas and nuktas.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{acd}' | '\u{bcd}' | '\u{c4d}')
}

/// How many bytes of a text belong to the word at its start: up to a mark, or to where the script
/// changes ("Appleは").
pub(in crate::company) fn word_bytes(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let is_east = is_east_asian(first);
    text.find(|c: char| !is_of_word(c) || is_east_asian(c) != is_east).unwrap_or(text.len())
}

/// Names in East Asian scripts are looked up by their first two characters.
pub(in crate::company) const EAST_ASIAN_HEAD_BYTES: usize = 6;

/// Whether a name may begin at a place, by the character before it.
pub(in crate::company) fn begins_word(before: char, name: &str) -> bool {
    let Some(first) = name.chars().next() else { return false };
    if !is_of_word(before) && before != '_' {
        return true;
    }
    match (is_east_asian(before), is_east_asian(first)) {
        (false, false) => false,
        (true, true) if is_katakana(first) => !is_katakana(before),
        (true, true) => !is_hangul(first) || !is_hangul(before),
        _ => true,
    }
}

/// Whether a name may end at a place, by the text after it.
pub(in crate::company) fn ends_word(name: &str, after: &str) -> bool {
    /// What follows a name in the same run of letters without being part of another word.
    const KATAKANA_TAILS: [&str; 6] = [
        "グループ",
        "ジャパン",
        "ホールディングス",
        "モーター",
        "ファイナンシャル",
        "コーポレーション",
    ];
    const PARTICLES: [&str; 44] = [
        "가",
        "계열",
        "과",
        "그룹",
        "까지",
        "께",
        "나",
        "는",
        "대표",
        "도",
        "라",
        "라고",
        "라는",
        "랑",
        "로",
        "를",
        "마저",
        "만",
        "발",
        "보다",
        "본사",
        "부터",
        "사",
        "사장",
        "에",
        "에게",
        "에도",
        "에서",
        "에선",
        "와",
        "으로",
        "은",
        "을",
        "의",
        "이",
        "이나",
        "이라",
        "조차",
        "주가",
        "처럼",
        "측",
        "코리아",
        "한테",
        "회장",
    ];
    const MAX_PARTICLE_CHARS: usize = 5;
    let (Some(last), Some(next)) = (name.chars().next_back(), after.chars().next()) else {
        return true;
    };
    if !is_of_word(next) && next != '_' {
        return true;
    }
    match (is_east_asian(last), is_east_asian(next)) {
        (false, false) => false,
        (true, true) if is_hangul(last) && is_hangul(next) => {
            let n_more = after.chars().take(MAX_PARTICLE_CHARS + 1).take_while(|c| is_hangul(*c));
            n_more.count() <= MAX_PARTICLE_CHARS && PARTICLES.iter().any(|it| after.starts_with(it))
        }
        (true, true) if is_katakana(last) && is_katakana(next) => {
            KATAKANA_TAILS.iter().any(|it| after.starts_with(it))
        }
        _ => true,
    }
}

/// Calls `form` with every form in which texts write a name of a script with cases or with
/// prefixes, apart from the name itself: "Газпрома", "لأرامكو".
pub(in crate::company) fn each_form(name: &str, mut form: impl FnMut(String)) {
    const ARABIC_PREFIXES: [&str; 5] = ["و", "ف", "ب", "ل", "ك"];
    let Some(last) = name.chars().next_back() else { return };
    if is_cyrillic(last) && name.chars().all(|c| is_cyrillic(c) || c == '-' || c == ' ') {
        let stem = name.slice(..name.len() - last.len_utf8());
        let endings: &[&str] = match last {
            'а' => &["ы", "и", "е", "у", "ой", "і"],
            'я' => &["и", "е", "ю", "ей", "ї", "ю"],
            'й' => &["я", "ю", "ем", "е", "єм", "ї"],
            'ь' => &["я", "ю", "ем", "е", "и"],
            'б'..='з' | 'к'..='н' | 'п'..='т' | 'ф'..='щ' if name.chars().count() > 3 => {
                return ["а", "у", "ом", "е", "ы", "ем", "ові", "і"]
                    .iter()
                    .for_each(|it| form(format!("{name}{it}")));
            }
            _ => &[],
        };
        endings.iter().for_each(|it| form(format!("{stem}{it}")));
    }
    if name.chars().next().is_some_and(is_arabic) {
        ARABIC_PREFIXES.iter().for_each(|it| form(format!("{it}{name}")));
        if let Some(rest) = name.strip_prefix("ال") {
            form(format!("لل{rest}"));
        }
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_script_ends_a_word() {
        assert_eq!(word_bytes("Appleは"), 5);
        assert_eq!(word_bytes("トヨタは"), "トヨタは".len());
        assert_eq!(word_bytes("स्टेट बैंक"), "स्टेट".len());
        assert_eq!(word_bytes(""), 0);
    }

    #[test]
    fn particles_follow_a_korean_name_and_other_syllables_do_not() {
        assert!(ends_word("기아", "는 공장을"));
        assert!(ends_word("삼성전자", "에서도 "));
        assert!(!ends_word("기아", "선상의 아이들"));
        assert!(!begins_word('새', "기아"));
    }

    #[test]
    fn a_longer_word_in_katakana_is_another_word() {
        assert!(ends_word("アップル", "は"));
        assert!(!ends_word("アップル", "パイ"));
        assert!(ends_word("ソニー", "グループ"));
        assert!(!begins_word('ミ', "トヨタ"));
    }

    #[test]
    fn cases_and_prefixes_make_forms() {
        let forms = |name: &str| {
            let mut all = Vec::new();
            each_form(name, |it| all.push(it));
            all
        };
        assert!(forms("Газпром").contains(&"Газпрома".to_owned()));
        assert!(forms("Тойота").contains(&"Тойоты".to_owned()));
        assert!(forms("أرامكو").contains(&"لأرامكو".to_owned()));
        assert_eq!(forms("Alibaba"), Vec::<String>::new());
    }
}
