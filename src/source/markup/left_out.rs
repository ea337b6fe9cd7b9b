//! Content that is left out or kept as text only: scripts, titles, templates, drawings, formulas.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};

use super::elements::{breaks_out, holds_html};
use super::tokens::{Tag, Token, beginning, is_blank};
use super::{MAX_ELEMENTS, MAX_TITLE_BYTES, Nesting, Purpose};

/// Structured data that is longer, or deeper, is left out.
const MAX_DATA_BYTES: usize = 64 << 10;
const MAX_DATA_DEPTH: usize = 64;

impl<'a> Nesting<'a> {
    /// Skips text without tags, and the end tag of this name; returns the range of the text.
    /// Without an end it extends to the end of the document.
    pub(super) fn raw_text(&mut self, name: &str) -> (usize, usize) {
        let bytes = self.html.as_bytes();
        let from = self.at;
        let mut next = from;
        while let Some(less) = memchr(b'<', &bytes[next..]) {
            let at = next + less;
            let after = &bytes[at + 1..];
            let is_end = after.first() == Some(&b'/')
                && after
                    .get(1..=name.len())
                    .is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
                && after
                    .get(name.len() + 1)
                    .is_none_or(|byte| is_blank(*byte) || matches!(byte, b'/' | b'>'));
            if is_end {
                self.at = at + 2 + name.len();
                self.attributes();
                return (from, at);
            }
            next = at + 1;
        }
        self.at = bytes.len();
        (from, bytes.len())
    }

    pub(super) fn escaped(&mut self, from: usize, to: usize) {
        if self.purpose == Purpose::Links {
            return;
        }
        let text = &self.html[from..to];
        self.markup.text_depth_sum += text.len() * (self.open.len() + 1);
        for (number, part) in text.split('<').enumerate() {
            if number > 0 {
                self.less();
            }
            self.markup.n_references += memchr_iter(b'&', part.as_bytes()).count();
            self.markup.html.extend(part.chars().filter(|char| *char != '\0'));
        }
    }

    /// Processes the first title of a page; in a text a title is ordinary text.
    pub(super) fn title(&mut self) {
        let (from, to) = self.raw_text("title");
        if self.purpose == Purpose::Fragment {
            self.escaped(from, to);
        } else if !std::mem::replace(&mut self.seen.title, true) {
            let to = from + beginning(&self.html[from..to], MAX_TITLE_BYTES).len();
            self.markup.html.push_str("<title>");
            self.escaped(from, to);
            self.markup.html.push_str("</title>");
        }
    }

    /// Omits a script, except for data about the page.
    pub(super) fn script(&mut self, tag: &Tag<'a>) {
        let (from, to) = self.raw_text("script");
        let is_data =
            tag.value("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"));
        let data = &self.html[from..to];
        let is_small = self.markup.data_bytes + data.len() <= MAX_DATA_BYTES;
        if self.purpose == Purpose::Page && is_data && is_small && is_shallow(data) {
            self.markup.data_bytes += data.len();
            self.write_tag(tag);
            // The same in JSON, and not an end of the script.
            self.markup.html.push_str(&data.replace('<', "\\u003c"));
            self.write_end("script");
        }
    }

    /// Omits the content of a template: it is not part of the page.
    pub(super) fn template(&mut self) {
        let mut depth = 1_usize;
        self.pass_over(&mut |token| {
            match token {
                Token::Start(tag) if tag.name == "template" => depth += 1,
                Token::End(name) if name == "template" => depth -= 1,
                _ => {}
            }
            depth > 0
        });
    }

    /// Omits the content of a drawing or a formula; the element itself stays.
    pub(super) fn foreign(&mut self, name: &str) {
        if self.markup.n_elements < MAX_ELEMENTS {
            self.write_tag(&Tag {
                name: Cow::Borrowed(if name == "svg" { "svg" } else { "math" }),
                attributes: Vec::new(),
            });
            self.write_end(name);
        }
        let (mut depth, mut n_holders) = (1_usize, 0_usize);
        while let Some(less) = memchr(b'<', &self.html.as_bytes()[self.at..]) {
            self.at += less;
            let rest = &self.html.as_bytes()[self.at..];
            if rest.starts_with(b"<![CDATA[") {
                self.at += memmem::find(rest, b"]]>").map_or(rest.len(), |at| at + 3);
                continue;
            }
            let began = self.at;
            match self.token() {
                Token::Start(tag) if n_holders == 0 && ends_foreign(&tag) => {
                    self.at = began;
                    return;
                }
                Token::Start(tag) if !self.html[began..self.at].ends_with("/>") => {
                    depth += usize::from(tag.name == name);
                    n_holders += usize::from(holds_html(&tag.name));
                }
                Token::End(end) => {
                    n_holders = n_holders.saturating_sub(usize::from(holds_html(&end)));
                    depth -= usize::from(end == name);
                    if depth == 0 {
                        return;
                    }
                    if n_holders == 0 && matches!(&*end, "p" | "br") {
                        self.at = began;
                        return;
                    }
                }
                _ => {}
            }
        }
        self.at = self.html.len();
    }

    /// Skips tags while `goes_on` returns true.
    fn pass_over(&mut self, goes_on: &mut dyn FnMut(&Token<'a>) -> bool) {
        while self.at < self.html.len() {
            let rest = &self.html.as_bytes()[self.at..];
            let Some(less) = memchr(b'<', rest) else { break };
            self.at += less;
            let token = self.token();
            if let Token::Start(tag) = &token
                && matches!(
                    &*tag.name,
                    "script"
                        | "style"
                        | "iframe"
                        | "noembed"
                        | "noframes"
                        | "title"
                        | "textarea"
                        | "xmp"
                )
            {
                self.raw_text(&tag.name);
            }
            if !goes_on(&token) {
                return;
            }
        }
        self.at = self.html.len();
    }
}

/// Returns whether the start of an HTML element ends the drawing or the formula around it.
fn ends_foreign(tag: &Tag<'_>) -> bool {
    let has_look = || tag.attributes.iter().any(|it| matches!(&*it.0, "color" | "face" | "size"));
    breaks_out(&tag.name) || tag.name == "font" && has_look()
}

/// Returns whether JSON is nested so little that it is safe for any reader.
fn is_shallow(data: &str) -> bool {
    let mut depth = 0_usize;
    data.bytes().all(|byte| {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= MAX_DATA_DEPTH
    })
}
