//! A roundup as a page or a mail: Markdown, HTML or plain text. Pure; text from articles is escaped
//! here, in one place per format.

use super::telegram::is_linkable;
use super::{ArticleView, as_heading, one_line, shortened};
use crate::message::{Locale, Messages, say};
use crate::text::slice::Slicing;

/// Maximum length, in characters, of a title shown instead of an unknown source.
const MAX_LABEL: usize = 50;

/// A newsletter made from an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roundup {
    /// The title.
    pub title: String,
    /// A description of the period and the articles.
    pub about: String,
    /// Its language.
    pub locale: Locale,
    /// The leading stories by theme.
    pub sections: Vec<Section>,
    /// The rest of the news.
    pub more: Vec<Passage>,
}

/// Leading stories of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `None` if they have no common theme; empty if other sections have one.
    pub theme: Option<String>,
    /// At least one.
    pub pieces: Vec<RoundupStory>,
}

/// A story in some sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundupStory {
    /// The article with most of the sentences.
    pub article: ArticleView,
    /// Sentences of other articles.
    pub others: Vec<Passage>,
}

/// A sentence with its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Verbatim.
    pub sentence: String,
    /// The article that contains the sentence.
    pub article: ArticleView,
}

impl Passage {
    /// Returns the name of a link to the article: its source, else its title.
    pub fn label(&self) -> String {
        let shortened = || shortened(&self.article.title, MAX_LABEL);
        self.article.source.as_deref().map_or_else(shortened, one_line)
    }
}

/// The format of a roundup document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CommonMark.
    Markdown,
    /// A whole page.
    Html,
    /// Plain text.
    Text,
    /// HTML for a rich message of Telegram's (Bot API 10.1): articles have their numbers, and the rest of
    /// the news unfolds.
    RichMessage,
}

impl Format {
    fn is_html(self) -> bool {
        matches!(self, Format::Html | Format::RichMessage)
    }
}

impl Roundup {
    /// Renders the roundup as a document.
    pub fn to_document(&self, format: Format) -> String {
        let pen = Pen { format, out: String::new() };
        pen.write(self)
    }
}

/// Readable on a phone and in print, in the colours that the reader prefers.
const STYLE: &str = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color-scheme:light dark}\
    h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-bottom:1px solid #8886}h3{margin:1.6rem 0 0}\
    h3+p{margin:.2rem 0;opacity:.7;font-size:.9rem}ul{padding-left:1.2rem}li{margin:.3rem 0}";

struct Pen {
    format: Format,
    out: String,
}

impl Pen {
    fn write(mut self, column: &Roundup) -> String {
        let messages = Messages::of(column.locale);
        let title = self.escaped(&column.title);
        if self.format == Format::Html {
            self.out.push_str(&format!(
                "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
                 <title>{title}</title><style>{STYLE}</style></head>\n<body>\n",
                column.locale.code()
            ));
        }
        self.heading(1, &column.title);
        self.paragraph(&self.escaped(&column.about));
        for section in &column.sections {
            if let Some(theme) = &section.theme {
                match theme.as_str() {
                    "" => self.heading(2, &say!(messages, "roundup-elsewhere").plain()),
                    theme => self.heading(2, &as_heading(theme)),
                }
            }
            for piece in &section.pieces {
                let linked = self.linked(&piece.article.title, &piece.article);
                match self.format {
                    Format::Markdown => self.out.push_str(&format!("### {linked}\n\n")),
                    Format::Html => self.out.push_str(&format!("<h3>{linked}</h3>\n")),
                    Format::RichMessage => {
                        let number = number(&piece.article);
                        self.out.push_str(&format!("<h3>{number}{linked}</h3>\n"));
                    }
                    Format::Text => self.out.push_str(&format!("{linked}\n")),
                }
                if let Some(origin) = piece.article.origin(messages) {
                    self.paragraph(&self.escaped(&origin));
                }
                let own = piece.article.sentences.iter().map(|it| self.escaped(it));
                let others = piece.others.iter().map(|it| self.with_source(it));
                let sentences: Vec<String> = own.chain(others).collect();
                self.list(&sentences);
            }
        }
        if !column.more.is_empty() {
            let title = say!(messages, "roundup-more").plain();
            if self.format == Format::RichMessage {
                let title = self.escaped(&title);
                self.out.push_str(&format!("<details><summary>{title}</summary>\n"));
                for it in &column.more {
                    let line = format!("{}{}", number(&it.article), self.with_source(it));
                    self.paragraph(&line);
                }
                self.out.push_str("</details>\n");
            } else {
                self.heading(2, &title);
                let more: Vec<String> = column.more.iter().map(|it| self.with_source(it)).collect();
                self.list(&more);
            }
        }
        if self.format == Format::Html {
            self.out.push_str("</body>\n</html>\n");
        }
        self.out
    }

    fn heading(&mut self, level: usize, text: &str) {
        let text = self.escaped(text);
        self.out.push_str(&match self.format {
            Format::Markdown => format!("{} {text}\n\n", "#".repeat(level)),
            Format::Html | Format::RichMessage => format!("<h{level}>{text}</h{level}>\n"),
            Format::Text => format!(
                "{text}\n{}\n\n",
                if level == 1 { "=" } else { "-" }.repeat(text.chars().count())
            ),
        });
    }

    fn paragraph(&mut self, escaped: &str) {
        self.out.push_str(&match self.format {
            Format::Html | Format::RichMessage => format!("<p>{escaped}</p>\n"),
            _ => format!("{escaped}\n\n"),
        });
    }

    fn list(&mut self, items: &[String]) {
        if items.is_empty() {
            return;
        }
        if self.format.is_html() {
            let items: String = items.iter().map(|it| format!("<li>{it}</li>\n")).collect();
            self.out.push_str(&format!("<ul>\n{items}</ul>\n"));
            return;
        }
        items.iter().for_each(|it| self.out.push_str(&format!("- {it}\n")));
        self.out.push('\n');
    }

    /// Renders a sentence with its article.
    fn with_source(&self, passage: &Passage) -> String {
        let name = passage.article.source.as_ref().unwrap_or(&passage.article.title);
        format!("{} ({})", self.escaped(&passage.sentence), self.linked(name, &passage.article))
    }

    fn linked(&self, text: &str, article: &ArticleView) -> String {
        let text = self.escaped(text);
        let Some(url) = article.url.as_ref().filter(|it| is_linkable(it)) else { return text };
        match self.format {
            // A valid address does not contain these unescaped; an invalid one would end the link.
            Format::Markdown => {
                format!("[{text}](<{}>)", url.replace('<', "%3C").replace('>', "%3E"))
            }
            Format::Html | Format::RichMessage => {
                format!("<a href=\"{}\">{text}</a>", self.escaped(url))
            }
            Format::Text => format!("{text} <{url}>"),
        }
    }

    /// Escapes text to one line without mark-up.
    fn escaped(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.format {
            Format::Text => text.chars().filter(|it| !it.is_control()).collect(),
            Format::Html | Format::RichMessage => text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;")
                .replace('\'', "&#39;"),
            Format::Markdown => {
                let mut escaped = String::with_capacity(text.len());
                for (at, c) in text.char_indices() {
                    let starts_a_list = at == 0 && matches!(c, '-' | '+')
                        || c == '.'
                            && at < 10
                            && text.slice(..at).bytes().all(|it| it.is_ascii_digit());
                    if starts_a_list
                        || matches!(
                            c,
                            '\\' | '`'
                                | '*'
                                | '_'
                                | '['
                                | ']'
                                | '<'
                                | '>'
                                | '#'
                                | '|'
                                | '!'
                                | '&'
                                | '~'
                        )
                    {
                        escaped.push('\\');
                    }
                    escaped.push(c);
                }
                escaped
            }
        }
    }
}

/// Returns the number that an article's button has, before its title.
fn number(article: &ArticleView) -> String {
    article.number.map(|it| format!("{it}. ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;
    use crate::text::language::Language;

    fn column() -> Roundup {
        let article = ArticleView {
            number: None,
            id: ArticleId(1),
            title: "Profit & <loss>".into(),
            url: Some("https://example.org/?a=\"b\"&c".into()),
            source: Some("Wire [1]".into()),
            published: None,
            image_url: None,
            standing: None,
            language: Language::English,
            genre: None,
            via: None,
            note: None,
            story: None,
            tags: Vec::new(),
            sentences: vec!["A *big* step\nfor <b>them</b>.".into()],
            reasons: Vec::new(),
            commands: Vec::new(),
        };
        let passage = Passage { sentence: "1. Not a list.".into(), article: article.clone() };
        let section = Section {
            theme: Some("paper mills".into()),
            pieces: vec![RoundupStory { article, others: vec![passage.clone()] }],
        };
        Roundup {
            title: "The week".into(),
            about: "2 articles.".into(),
            locale: Locale::English,
            sections: vec![section],
            more: vec![passage],
        }
    }

    #[test]
    fn what_articles_say_is_no_mark_up() {
        let html = column().to_document(Format::Html);
        assert!(html.contains("<a href=\"https://example.org/?a=&quot;b&quot;&amp;c\">Profit &amp; &lt;loss&gt;</a>"), "{html}");
        assert!(html.contains("A *big* step for &lt;b&gt;them&lt;/b&gt;."), "{html}");
        let markdown = column().to_document(Format::Markdown);
        assert!(
            markdown.contains("### [Profit \\& \\<loss\\>](<https://example.org/?a=\"b\"&c>)"),
            "{markdown}"
        );
        assert!(
            markdown.contains(
                "- A \\*big\\* step for \\<b\\>them\\</b\\>.\n- 1\\. Not a list. ([Wire \\[1\\]]("
            ),
            "{markdown}"
        );
        let rich = column().to_document(Format::RichMessage);
        assert!(rich.starts_with("<h1>The week</h1>\n<p>2 articles.</p>"), "{rich}");
        assert!(
            rich.contains(
                "</ul>\n<details><summary>Also in the news</summary>\n<p>1. Not a list. (<a href="
            ),
            "{rich}"
        );
        let text = column().to_document(Format::Text);
        assert!(
            text.contains("Paper Mills\n-----------\n")
                && text.contains("- A *big* step for <b>them</b>.\n"),
            "{text}"
        );
    }
}
