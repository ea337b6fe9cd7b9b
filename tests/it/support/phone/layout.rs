//! Telegram HTML -> the lines of a bubble, with the widths of real glyphs.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, PxScale, ScaleFont};
use unicode_width::UnicodeWidthChar;

/// Width of the text in a bubble of 346 pixels.
pub(super) const TEXT_WIDTH: f32 = 346.0 - 2.0 * 11.0;

/// What a quotation takes of it: its bar and its mark.
pub(super) const QUOTE_INDENT: f32 = 12.0;
const QUOTE_MARK: f32 = 14.0;

/// Size of the text.
pub(super) const TEXT_SIZE: f32 = 16.0;

/// Lines of a collapsed quotation.
const MAX_COLLAPSED: usize = 3;

// About as wide as the fonts of phones, which may not be copied.
static REGULAR: LazyLock<FontRef<'static>> =
    LazyLock::new(|| font(dejavu::sans_condensed::regular()));
static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| font(dejavu::sans_condensed::bold()));
static FIXED: LazyLock<FontRef<'static>> = LazyLock::new(|| font(dejavu::sans_mono::regular()));

fn font(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).expect("a font")
}

/// How a run of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Style {
    pub(crate) is_bold: bool,
    pub(crate) is_italic: bool,
    pub(crate) is_code: bool,
    pub(crate) is_link: bool,
}

/// Whether a line is quoted, and whether its quotation is collapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Quote {
    #[default]
    None,
    Open,
    Collapsed,
}

/// A character with its style and its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) c: char,
    pub(crate) style: Style,
    pub(crate) width: f32,
}

/// One line as it is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) quote: Quote,
    /// Lines of the same quotation that are not shown.
    pub(crate) n_hidden: usize,
}

impl Line {
    pub(crate) fn text(&self) -> String {
        self.glyphs.iter().map(|it| it.c).collect()
    }

    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|it| it.width).sum()
    }
}

/// The lines of a message.
pub(crate) fn lines(html: &str) -> Vec<Line> {
    let wrapped: Vec<Line> = paragraphs(html).into_iter().flat_map(wrapped).collect();
    let mut shown: Vec<Line> = Vec::new();
    for run in wrapped.chunk_by(|a, b| a.quote == b.quote) {
        let is_cut = run[0].quote == Quote::Collapsed && run.len() > MAX_COLLAPSED;
        shown.extend_from_slice(if is_cut { &run[..MAX_COLLAPSED] } else { run });
        if let Some(last) = shown.last_mut().filter(|_| is_cut) {
            last.n_hidden = run.len() - MAX_COLLAPSED;
        }
    }
    shown
}

/// The width of a button's label, which is a little smaller than text.
pub(crate) fn label_width(label: &str) -> f32 {
    const LABEL_SIZE: f32 = 14.5;
    label.chars().map(|c| width(c, Style::default())).sum::<f32>() * LABEL_SIZE / TEXT_SIZE
}

/// Splits a message at its line ends.
fn paragraphs(html: &str) -> Vec<Line> {
    let (mut all, mut style, mut quote) = (vec![Line::default()], Style::default(), Quote::None);
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let end = rest.find('>').expect("a tag ends");
            let (tag, is_start) = match rest[1..end].strip_prefix('/') {
                Some(tag) => (tag, false),
                None => (&rest[1..end], true),
            };
            match tag.split(' ').next().unwrap_or_default() {
                // A moment looks like other text.
                "tg-time" => {}
                "b" => style.is_bold = is_start,
                "i" => style.is_italic = is_start,
                "code" => style.is_code = is_start,
                "a" => style.is_link = is_start,
                "blockquote" if !is_start => quote = Quote::None,
                "blockquote" if tag.contains("expandable") => quote = Quote::Collapsed,
                "blockquote" => quote = Quote::Open,
                other => panic!("Telegram does not know <{other}>"),
            }
            rest = &rest[end + 1..];
            continue;
        }
        let entity = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')]
            .into_iter()
            .find(|it| rest.starts_with(it.0));
        let (shown, n_bytes) = entity.map_or((c, c.len_utf8()), |it| (it.1, it.0.len()));
        rest = &rest[n_bytes..];
        if shown == '\n' {
            all.push(Line { quote, ..Line::default() });
        } else if let Some(line) = all.last_mut() {
            line.quote = quote;
            line.glyphs.push(Glyph { c: shown, style, width: width(shown, style) });
        }
    }
    all
}

/// Cuts a paragraph into lines that fit: after a blank or a hyphen, between ideographs, else
/// anywhere.
fn wrapped(paragraph: Line) -> Vec<Line> {
    let room = match paragraph.quote {
        Quote::None => TEXT_WIDTH,
        Quote::Open | Quote::Collapsed => TEXT_WIDTH - QUOTE_INDENT - QUOTE_MARK,
    };
    let (quote, mut glyphs) = (paragraph.quote, paragraph.glyphs);
    let mut all = Vec::new();
    loop {
        let mut used = 0.0;
        let full = glyphs.iter().position(|it| {
            used += it.width;
            used > room && !it.c.is_whitespace()
        });
        let Some(full) = full else {
            all.push(Line { glyphs, quote, n_hidden: 0 });
            return all;
        };
        let may_end = |at: &usize| {
            let (before, after) = (glyphs[at - 1].c, glyphs[*at].c);
            before.is_whitespace() || before == '-' || is_wide(before) || is_wide(after)
        };
        let end = (1..=full).rev().find(may_end).unwrap_or(full.max(1));
        let rest = glyphs.split_off(end);
        while glyphs.last().is_some_and(|it| it.c.is_whitespace()) {
            glyphs.pop();
        }
        all.push(Line { glyphs, quote, n_hidden: 0 });
        glyphs = rest;
    }
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

fn width(c: char, style: Style) -> f32 {
    let font = match style {
        Style { is_code: true, .. } => &FIXED,
        Style { is_bold: true, .. } => &BOLD,
        _ => &REGULAR,
    };
    let id = font.glyph_id(c);
    match c.width() {
        None | Some(0) => 0.0,
        Some(2) => TEXT_SIZE,
        Some(_) if id.0 == 0 => 0.6 * TEXT_SIZE,
        // A size in CSS is that of the em square, not of the line.
        Some(_) => {
            let em = font.units_per_em().unwrap_or(2048.0);
            let scale = PxScale::from(TEXT_SIZE * font.height_unscaled() / em);
            font.as_scaled(scale).h_advance(id)
        }
    }
}
