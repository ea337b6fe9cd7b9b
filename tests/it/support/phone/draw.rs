//! Draws messages: pages that a browser lays out, and pictures that need none.

use std::fmt::Write;

use gistwire::reply::{Reply, to_parts};

use super::layout::{Glyph, Line, QUOTE_INDENT, Quote, Style, TEXT_SIZE, TEXT_WIDTH, lines};

/// Colours of an app.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    wall: &'static str,
    bubble: &'static str,
    ink: &'static str,
    link: &'static str,
    code: &'static str,
    quote: &'static str,
    button: &'static str,
    button_ink: &'static str,
}

impl Theme {
    pub(crate) const LIGHT: Theme = Theme {
        name: "light",
        wall: "#d5e3cf",
        bubble: "#ffffff",
        ink: "#111111",
        link: "#2481cc",
        code: "#8a4b08",
        quote: "#e9f3fb",
        button: "#b4cbab",
        button_ink: "#22331c",
    };
    pub(crate) const DARK: Theme = Theme {
        name: "dark",
        wall: "#0e1621",
        bubble: "#182533",
        ink: "#f1f3f5",
        link: "#6ab3f3",
        code: "#e8a869",
        quote: "#22384d",
        button: "#24344a",
        button_ink: "#dce6f0",
    };
}

/// Returns a page with these replies, one under the other.
pub(crate) fn page(title: &str, replies: &[(&str, &Reply)], theme: Theme) -> String {
    let Theme { wall, bubble, ink, link, code, quote, button, button_ink, .. } = theme;
    let mut html = format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>
body {{ background: {wall}; color: {ink}; font: 16px/1.35 sans-serif; margin: 16px auto; width: 346px }}
h2 {{ font-size: 14px; opacity: .6 }}
.bubble {{ background: {bubble}; border-radius: 14px; box-sizing: border-box; margin-top: 6px;
  overflow-wrap: anywhere; padding: 7px 11px; unicode-bidi: plaintext; white-space: pre-wrap; width: 346px }}
a {{ color: {link}; text-decoration: none }}
code {{ color: {code} }}
blockquote {{ background: {quote}; border-left: 3px solid {link}; border-radius: 4px; margin: 0;
  padding: 1px 14px 1px 9px; unicode-bidi: plaintext }}
blockquote[expandable] {{ -webkit-box-orient: vertical; -webkit-line-clamp: 3; display: -webkit-box;
  overflow: hidden }}
.row {{ display: flex; gap: 3px; margin-top: 3px }}
.row span {{ background: {button}; border-radius: 8px; color: {button_ink}; flex: 1 1 0; font-size: 14px;
  overflow: hidden; padding: 8px 4px; text-align: center; text-overflow: ellipsis; white-space: nowrap }}
</style>\n"
    );
    for (name, reply) in replies {
        writeln!(html, "<h2>{}</h2>", escaped(name)).expect("a string");
        for part in to_parts(reply) {
            let body = part.html.replace("</blockquote>\n", "</blockquote>");
            let body = body.replace("\n<blockquote", "<blockquote");
            writeln!(html, "<div class=\"bubble\">{body}</div>").expect("a string");
        }
        for row in &reply.buttons {
            let keys: String =
                row.iter().map(|it| format!("<span>{}</span>", escaped(&it.label))).collect();
            writeln!(html, "<div class=\"row\">{keys}</div>").expect("a string");
        }
    }
    html
}

const LINE: f32 = 21.6;
const MARGIN: f32 = 12.0;
const PADDING: f32 = 11.0;
const WIDTH: f32 = TEXT_WIDTH + 2.0 * PADDING + 2.0 * MARGIN;
const KEY_HEIGHT: f32 = 34.0;
const GAP: f32 = 3.0;

/// Returns a picture of replies as SVG.
pub(crate) fn picture(replies: &[&Reply], theme: Theme) -> String {
    let mut body = String::new();
    let mut y = MARGIN;
    for reply in replies {
        for part in to_parts(reply) {
            y = bubble(&mut body, &lines(&part.html), y, theme) + 6.0;
        }
        y -= 6.0;
        for row in &reply.buttons {
            y += GAP;
            keys(&mut body, row.iter().map(|it| it.label.as_str()).collect(), y, theme);
            y += KEY_HEIGHT;
        }
        y += MARGIN;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{y:.0}\" viewBox=\"0 0 {WIDTH} {y:.0}\" \
         font-family=\"Roboto, 'Helvetica Neue', Arial, sans-serif\" font-size=\"{TEXT_SIZE}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n{body}</svg>\n",
        theme.wall
    )
}

/// Draws a bubble; returns where it ends.
fn bubble(body: &mut String, lines: &[Line], top: f32, theme: Theme) -> f32 {
    let height = lines.len() as f32 * LINE + 14.0;
    let width = TEXT_WIDTH + 2.0 * PADDING;
    writeln!(
        body,
        "<rect x=\"{MARGIN}\" y=\"{top:.1}\" width=\"{width}\" height=\"{height:.1}\" rx=\"14\" fill=\"{}\"/>",
        theme.bubble
    )
    .expect("a string");
    for (nth, line) in lines.iter().enumerate() {
        let y = top + 7.0 + nth as f32 * LINE;
        let is_quoted = line.quote != Quote::None;
        if is_quoted {
            let x = MARGIN + PADDING;
            writeln!(
                body,
                "<rect x=\"{x}\" y=\"{y:.1}\" width=\"{TEXT_WIDTH}\" height=\"{LINE}\" fill=\"{}\"/>\
                 <rect x=\"{x}\" y=\"{y:.1}\" width=\"3\" height=\"{LINE}\" fill=\"{}\"/>",
                theme.quote, theme.link
            )
            .expect("a string");
        }
        text(body, line, y + 16.0, theme);
        if line.n_hidden > 0 {
            let x = MARGIN + PADDING + TEXT_WIDTH - 5.0;
            let (y, ink) = (y + 16.0, theme.link);
            writeln!(body, "<text x=\"{x}\" y=\"{y:.1}\" fill=\"{ink}\" text-anchor=\"end\" font-size=\"12\">⌄</text>")
                .expect("a string");
        }
    }
    top + height
}

/// Draws the runs of a line, from the right where its script is written from there.
fn text(body: &mut String, line: &Line, y: f32, theme: Theme) {
    let indent = if line.quote == Quote::None { 0.0 } else { QUOTE_INDENT };
    let left = MARGIN + PADDING + indent;
    let first = line.glyphs.iter().find(|it| it.c.is_alphabetic());
    let is_from_right = first.is_some_and(|it| matches!(it.c, '\u{590}'..='\u{8ff}'));
    let mut x = if is_from_right { MARGIN + PADDING + TEXT_WIDTH - 5.0 } else { left };
    for run in line.glyphs.chunk_by(|a, b| a.style == b.style) {
        let shown: String = run.iter().map(|it| it.c).collect();
        let width: f32 = run.iter().map(|it| it.width).sum();
        let (anchor, length) = match is_from_right {
            true => ("direction=\"rtl\"", String::new()),
            false => ("xml:space=\"preserve\"", fitted(run, width)),
        };
        if !shown.trim().is_empty() {
            let look = look(run[0].style, theme);
            let shown = escaped(&shown);
            writeln!(
                body,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" {anchor}{length} {look}>{shown}</text>"
            )
            .expect("a string");
        }
        x += if is_from_right { -width } else { width };
    }
}

/// The viewer's font is another one: a run is as wide as it was measured.
fn fitted(run: &[Glyph], width: f32) -> String {
    match run.len() > 3 {
        true => format!(" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\""),
        false => String::new(),
    }
}

fn look(style: Style, theme: Theme) -> String {
    let ink = match style {
        Style { is_link: true, .. } => theme.link,
        Style { is_code: true, .. } => theme.code,
        _ => theme.ink,
    };
    let mut look = format!("fill=\"{ink}\"");
    if style.is_bold {
        look.push_str(" font-weight=\"bold\"");
    }
    if style.is_italic {
        look.push_str(" font-style=\"italic\"");
    }
    if style.is_code {
        look.push_str(" font-family=\"monospace\"");
    }
    look
}

fn keys(body: &mut String, labels: Vec<&str>, y: f32, theme: Theme) {
    let whole = TEXT_WIDTH + 2.0 * PADDING;
    let n = labels.len() as f32;
    let width = (whole - GAP * (n - 1.0)) / n;
    for (nth, label) in labels.into_iter().enumerate() {
        let x = MARGIN + nth as f32 * (width + GAP);
        let (middle, base) = (x + width / 2.0, y + 22.0);
        // A narrow button shows the beginning of its label.
        let n_chars = (width / 7.6) as usize;
        let label = match label.chars().count() > n_chars {
            true => label.chars().take(n_chars.saturating_sub(1)).chain(['…']).collect(),
            false => label.to_owned(),
        };
        writeln!(
            body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{KEY_HEIGHT}\" rx=\"8\" fill=\"{}\"/>\
             <text x=\"{middle:.1}\" y=\"{base:.1}\" text-anchor=\"middle\" font-size=\"14\" fill=\"{}\">{}</text>",
            theme.button,
            theme.button_ink,
            escaped(&label)
        )
        .expect("a string");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
