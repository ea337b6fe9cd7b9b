//! A reply as text for a terminal: wrapped to a width, coloured only if requested.

use anstyle::{AnsiColor, Style};

use super::clean::{one_line, printable, unbroken};
use super::{ArticleView, Block, Button, Inline, Passage, Press, Reply, reasons_line};
use crate::message::Messages;

/// Narrower terminals still get lines of this width, and wrap them again.
const MIN_WIDTH: usize = 20;

/// Longer lines are hard to read.
const MAX_WIDTH: usize = 100;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const ITALIC: Style = Style::new().italic();
const TYPED: Style = AnsiColor::Cyan.on_default();
const PLAIN: Style = Style::new();

/// Properties of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Whether escape sequences may be written.
    pub has_colour: bool,
}

/// Renders the reply as lines, each ended by `\n`, blocks separated by an empty line. Addresses are
/// never wrapped, so they stay clickable.
pub fn render(reply: &Reply, look: Look) -> String {
    let messages = Messages::of(reply.locale);
    let pen = Pen { look, width: look.width.clamp(MIN_WIDTH, MAX_WIDTH), messages };
    let mut text = String::new();
    let mut was_bullet = false;
    for block in &reply.blocks {
        let is_bullet = matches!(block, Block::Bullet(_));
        let stands_close = text.is_empty() || (is_bullet && was_bullet);
        if !stands_close {
            text.push('\n');
        }
        pen.block(&mut text, block);
        was_bullet = is_bullet;
    }
    if let Some(document) = &reply.document {
        // Not wrapped, since people copy it.
        text.push_str(&format!("\n{}\n", printable(&document.text)));
    }
    let buttons: Vec<&Button> = reply.buttons.iter().flatten().collect();
    if !buttons.is_empty() {
        text.push('\n');
        pen.buttons(&mut text, &reply.buttons);
    }
    text
}

struct Pen {
    look: Look,
    width: usize,
    messages: &'static Messages,
}

impl Pen {
    fn paint(&self, text: &str, style: Style) -> String {
        if !self.look.has_colour || style == PLAIN || text.is_empty() {
            return text.to_owned();
        }
        format!("{}{text}{}", style.render(), style.render_reset())
    }

    fn block(&self, out: &mut String, block: &Block) {
        match block {
            Block::Heading(inlines) => self.wrapped(out, "", "", &self.inlines(inlines, BOLD)),
            Block::Paragraph(inlines) => self.wrapped(out, "", "", &self.inlines(inlines, PLAIN)),
            Block::Bullet(inlines) => self.wrapped(out, "• ", "  ", &self.inlines(inlines, PLAIN)),
            Block::Quote(text) => self.wrapped(out, "│ ", "│ ", &printable(text)),
            Block::Article(article) => self.article(out, article),
            Block::Story(story) => {
                self.article(out, &story.article);
                story.others.iter().for_each(|it| self.passage(out, it));
            }
            Block::Excerpt { heading, article } => {
                let commands = article
                    .commands
                    .iter()
                    .map(|it| format!("  {}", self.paint(&printable(&it.label), TYPED)));
                self.wrapped(
                    out,
                    "",
                    "  ",
                    &format!(
                        "{}{}",
                        self.paint(&printable(heading), BOLD),
                        commands.collect::<String>()
                    ),
                );
                for sentence in &article.sentences {
                    self.wrapped(out, "  ", "  ", &one_line(sentence));
                }
            }
            // Wrapping would remove the blanks that align the bars.
            Block::Chart(chart) => chart.bars().iter().for_each(|it| {
                out.push_str(&unbroken(it));
                out.push('\n');
            }),
        }
    }

    fn inlines(&self, inlines: &[Inline], base: Style) -> String {
        let paint = |inline: &Inline| match inline {
            Inline::Text(text) => self.paint(&printable(text), base),
            Inline::Bold(text) => self.paint(&printable(text), BOLD),
            Inline::Italic(text) => self.paint(&printable(text), ITALIC),
            Inline::Code(text) => self.paint(&printable(text), TYPED),
            Inline::Command(tap) => self.paint(&printable(&tap.label), TYPED),
            Inline::Link { label, url } => format!(
                "{} {}",
                self.paint(&printable(label), base),
                self.paint(&one_line(url), DIM)
            ),
        };
        inlines.iter().map(paint).collect()
    }

    fn article(&self, out: &mut String, article: &ArticleView) {
        self.wrapped(out, "", "  ", &self.paint(&one_line(&article.title), BOLD));
        if let Some(origin) = article.origin(self.messages) {
            self.wrapped(out, "  ", "  ", &self.paint(&one_line(&origin), DIM));
        }
        for (at, sentence) in article.sentences.iter().enumerate() {
            self.wrapped(out, "  • ", "    ", &one_line(sentence));
            if let Some(reasons) = article.reasons.get(at).filter(|it| !it.is_empty()) {
                self.wrapped(
                    out,
                    "    ↳ ",
                    "      ",
                    &self.paint(&one_line(&reasons_line(reasons, self.messages)), DIM),
                );
            }
        }
        if let Some(url) = &article.url {
            out.push_str(&format!("  {}\n", self.paint(&one_line(url), DIM)));
        }
        if !article.commands.is_empty() {
            let labels: Vec<&str> = article.commands.iter().map(|it| it.label.as_str()).collect();
            self.wrapped(out, "  ", "  ", &self.paint(&printable(&labels.join("  ")), TYPED));
        }
    }

    /// Renders a sentence of another article of a story.
    fn passage(&self, out: &mut String, passage: &Passage) {
        let url = passage.article.url.as_ref().map(|it| self.paint(&one_line(it), DIM));
        let typed = passage.article.commands.first();
        let typed = typed.map(|it| self.paint(&printable(&it.label), TYPED));
        let label = url.is_some().then(|| passage.label());
        let parts: Vec<String> = std::iter::once(one_line(&passage.sentence))
            .chain(label)
            .chain(url)
            .chain(typed)
            .collect();
        self.wrapped(out, "  • ", "    ", &parts.join(" "));
    }

    /// Renders the buttons as text to type: a number each, one line per row if it fits.
    fn buttons(&self, out: &mut String, rows: &[Vec<Button>]) {
        let mut number = 0;
        for row in rows {
            let mut labels = Vec::new();
            for button in row {
                number += 1;
                let label = printable(&button.label).replace(' ', "\u{a0}");
                let label = match &button.press {
                    Press::Url(url) => format!("{label}: {}", one_line(url)),
                    _ => label,
                };
                labels.push(format!("{}\u{a0}{label}", self.paint(&format!("[{number}]"), TYPED)));
            }
            self.wrapped(out, "", "", &labels.join("  "));
        }
    }

    fn wrapped(&self, out: &mut String, first: &str, further: &str, text: &str) {
        for (at, line) in text.lines().enumerate() {
            let first = if at == 0 { first } else { further };
            // Lines break only at blanks, so that /company or an address stays in one piece; a word
            // longer than a line is broken, but an address never.
            let options = textwrap::Options::new(self.width)
                .initial_indent(first)
                .subsequent_indent(further)
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .break_words(!line.contains("://"));
            for line in textwrap::wrap(line, options) {
                out.push_str(&line.replace('\u{a0}', " "));
                out.push('\n');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(width: usize) -> Look {
        Look { width, has_colour: false }
    }

    #[test]
    fn bullets_hang_and_stand_close() {
        let bullet = |text: &str| Block::Bullet(vec![Inline::Text(text.into())]);
        let reply =
            Reply::headed("Two").and(bullet("one and two and three and four")).and(bullet("five"));
        assert_eq!(
            render(&reply, plain(20)),
            "Two\n\n• one and two and\n  three and four\n• five\n"
        );
    }

    #[test]
    fn colour_is_written_only_where_asked_for() {
        let reply = Reply::headed("Title");
        assert_eq!(render(&reply, plain(80)), "Title\n");
        assert_eq!(
            render(&reply, Look { width: 80, has_colour: true }),
            "\u{1b}[1mTitle\u{1b}[0m\n"
        );
    }

    #[test]
    fn wide_characters_count_double() {
        let text = render(&Reply::saying("漢字".repeat(20)), plain(20));
        assert!(text.lines().all(|it| unicode_width::UnicodeWidthStr::width(it) <= 20), "{text}");
    }

    #[test]
    fn buttons_are_numbered_across_rows() {
        let button = |label: &str| Button::new(label, Press::Data("x".into()));
        let reply = Reply::saying("a")
            .and_buttons(vec![vec![button("More")], vec![button("#china"), button("Jack Ma")]]);
        assert_eq!(render(&reply, plain(80)), "a\n\n[1] More\n[2] #china  [3] Jack Ma\n");
    }

    proptest! {
        #[test]
        fn any_text_fits_any_width(text in ".{0,300}", width in 0..120usize) {
            let reply = Reply::saying(text.clone()).and(Block::Quote(text.clone())).and(Block::Bullet(vec![Inline::Code(text)]));
            let shown = render(&reply, Look { width, has_colour: width % 2 == 0 });
            prop_assert!(!shown.contains(['\x07', '\r']), "control characters are written");
        }
    }
}
