//! What a publisher's program adds to the end of a text in its feed (data/syndication-footers.toml):
//! "The post TITLE appeared first on SITE." It may stand in the paragraph of the news.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::slice::Slicing;

/// A site's name is not longer, in characters.
const MAX_SITE: usize = 160;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Footers {
    footer: Vec<Footer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Footer {
    opens: String,
    says: Vec<String>,
}

#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
static FOOTERS: LazyLock<Footers> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/syndication-footers.toml")).expect("valid footers")
});

/// Returns a paragraph without the footer at its end; empty if it is nothing else.
pub(super) fn without_footer(paragraph: &str) -> &str {
    let begins = FOOTERS.footer.iter().filter_map(|it| begin_of(it, paragraph));
    paragraph.slice(..begins.min().unwrap_or(paragraph.len())).trim_end()
}

fn begin_of(footer: &Footer, paragraph: &str) -> Option<usize> {
    footer.says.iter().find_map(|says| {
        let at = paragraph.rfind(says.as_str())?;
        let site = paragraph.slice(at + says.len()..);
        // Scripts without blanks put the site directly after the words.
        let is_in_word = site.starts_with(|it: char| it.is_alphabetic() && it < '\u{2e80}');
        if is_in_word || site.chars().count() > MAX_SITE {
            return None;
        }
        let before = paragraph.slice(..at);
        let begin = match footer.opens.as_str() {
            "" => last_sentence(before),
            opens => before.rfind(opens)?,
        };
        begins_sentence(before.slice(..begin)).then_some(begin)
    })
}

/// Where the last sentence begins of a text that stops within it.
fn last_sentence(text: &str) -> usize {
    let ends = |(at, it): (usize, char)| {
        let after = at + it.len_utf8();
        let is_wide = matches!(it, '。' | '！' | '？');
        let is_end = is_wide
            || matches!(it, '.' | '!' | '?' | '…')
                && text.slice(after..).starts_with(char::is_whitespace);
        is_end.then(|| after + text.slice(after..).len() - text.slice(after..).trim_start().len())
    };
    text.char_indices().rev().find_map(ends).unwrap_or(0)
}

/// Whether a new sentence may follow a text.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty()
        || before.ends_with([
            '.', '!', '?', '…', '»', '”', '“', '"', ')', ']', '。', '！', '？', '؟', '•', '」',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footer_is_left_out_and_the_news_before_it_kept() {
        for footer in [
            "The post Barley is dear first appeared on Harbour View.",
            "The post Does it pay? No. Yes! appeared first on Harbour View.",
            "Der Beitrag Gerste wird teuer erschien zuerst auf Hafenblick.",
            "La entrada La cebada sube se publicó primero en Vista al Puerto.",
            "L’article L'orge est chère est apparu en premier sur Vue du port.",
            "L'articolo Orzo caro proviene da Vista sul porto.",
            "Artykuł Jęczmień drożeje pochodzi z serwisu Widok na port.",
            "Het bericht Gerst wordt duur verscheen eerst op Havenzicht.",
            "Сообщение Ячмень дорожает появились сначала на Вид на порт.",
            "Arpa pahalı yazısı ilk önce Liman Manzarası üzerinde ortaya çıktı.",
            "O post Cevada cara apareceu primeiro em Vista do Porto.",
            "Barley is dear was originally published in Harbour View on Medium, where people are \
             continuing the conversation by highlighting and responding to this story.",
        ] {
            assert_eq!(without_footer(footer), "", "{footer}");
            let news = "Barley costs 190 euros a ton at Minsk.";
            assert_eq!(without_footer(&format!("{news} {footer}")), news, "{footer}");
        }
        assert_eq!(without_footer("投稿 大麦高騰 は 港の眺め に最初に表示されました。"), "");
        assert_eq!(without_footer("大麦涨价了。大麦涨价最先出现在港口观察。"), "大麦涨价了。");
        assert_eq!(without_footer("ظهرت المقالة ارتفاع سعر الشعير أولاً على منظر الميناء."), "");
    }

    #[test]
    fn news_that_sounds_like_a_footer_stays() {
        for news in [
            "The post office closed on Monday.",
            "The study first appeared on Monday in a journal.",
            "It is said that the post he wrote first appeared on his own site.",
            "Der Beitrag der Länder steigt auf 3 Prozent.",
            "L'articolo 18 proviene dal codice del lavoro, e il governo lo vuole cambiare.",
        ] {
            assert_eq!(without_footer(news), news);
        }
    }
}
