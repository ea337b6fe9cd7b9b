//! What a publisher's program adds to the end of a text in its feed (data/syndication-footers.toml):
//! "The post TITLE appeared first on SITE." It may be in the same paragraph as the news.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::slice::Slicing;

/// A site's name is not longer, in characters.
const MAX_SITE: usize = 160;

/// A title and what is before it are not longer, in bytes.
const MAX_BEFORE: usize = 1_000;

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
    toml::from_str(include_str!("../../../data/syndication-footers.toml")).expect("valid footers")
});

/// Returns a paragraph without the footer at its end; empty if it is nothing else. A footer has the
/// title of the item: without it a sentence may sound the same.
pub(super) fn without_footer<'t>(paragraph: &'t str, title: &str) -> &'t str {
    let title = key(title);
    let begins = FOOTERS.footer.iter().filter_map(|it| begin_of(it, paragraph, &title));
    let begin = begins.min().filter(|_| !title.is_empty());
    paragraph.slice(..begin.unwrap_or(paragraph.len())).trim_end()
}

fn begin_of(footer: &Footer, paragraph: &str, title: &str) -> Option<usize> {
    footer.says.iter().find_map(|says| {
        let at = paragraph.rfind(says.as_str())?;
        if paragraph.slice(at + says.len()..).chars().count() > MAX_SITE {
            return None;
        }
        // A title in other marks is not much longer.
        let before = paragraph.slice(..at);
        let least = before.floor_char_boundary(at.saturating_sub(MAX_BEFORE));
        let has_title = |begin: &usize| {
            *begin >= least && key(before.slice(begin + footer.opens.len()..)) == title
        };
        match footer.opens.as_str() {
            "" => before.char_indices().map(|it| it.0).rfind(has_title),
            opens => before.rmatch_indices(opens).map(|it| it.0).find(has_title),
        }
    })
}

/// The letters and figures of a text. The punctuation of a title often changes when it is quoted.
fn key(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footer_is_left_out_and_the_news_before_it_kept() {
        for (opens, title, ends) in [
            ("The post ", "Barley is dear", " first appeared on Harbour View."),
            ("The post ", "The post office: does it pay? Yes!", " appeared first on View."),
            ("Der Beitrag ", "Gerste wird teuer", " erschien zuerst auf Hafenblick."),
            ("La entrada ", "La cebada sube", " se publicó primero en Vista al Puerto."),
            ("L’article ", "L'orge est chère", " est apparu en premier sur Vue du port."),
            ("L'articolo ", "Orzo caro", " proviene da Vista sul porto."),
            ("Artykuł ", "Jęczmień drożeje", " pochodzi z serwisu Widok na port."),
            ("Het bericht ", "Gerst wordt duur", " verscheen eerst op Havenzicht."),
            ("Сообщение ", "Ячмень дорожает", " появились сначала на Вид на порт."),
            ("", "Arpa pahalı", " yazısı ilk önce Liman Manzarası üzerinde ortaya çıktı."),
            ("O post ", "Cevada cara", " apareceu primeiro em Vista do Porto."),
            ("", "Barley is dear", " was originally published in Harbour View on Medium."),
            ("投稿 ", "大麦高騰", " は 港の眺め に最初に表示されました。"),
            ("", "大麦涨价", "最先出现在港口观察。"),
            ("ظهرت المقالة ", "ارتفاع سعر الشعير", " أولاً على منظر الميناء."),
        ] {
            let footer = format!("{opens}{title}{ends}");
            assert_eq!(without_footer(&footer, title), "", "{footer}");
            let news = "Barley costs 190 euros a ton at Minsk.";
            assert_eq!(without_footer(&format!("{news} {footer}"), title), news, "{footer}");
        }
    }

    #[test]
    fn news_that_sounds_like_a_footer_stays() {
        for news in [
            "The post office closed on Monday.",
            "The post first appeared on Facebook on Monday, and police arrested two men.",
            "The book was originally published in 1998.",
            "L'articolo 18 proviene da una legge del 1970.",
            "Kaçak mal tekne üzerinde ortaya çıktı.",
            "该病毒最先出现在武汉。",
        ] {
            assert_eq!(without_footer(news, "Barley is dear"), news);
            assert_eq!(without_footer(news, ""), news);
        }
    }
}
