//! The stack of open elements, and the tags that are written.

use std::borrow::Cow;

use memchr::memchr2;

use super::elements::{ElementKind, is_heading, kind_of};
use super::tokens::Tag;
use super::{MAX_ELEMENTS, MAX_FORMATTING, Nesting, Open, Purpose};
use crate::source::bounded::MAX_DEPTH;

/// Names of elements without tags whose ends are tracked; the end of another one is matched to an
/// open element.
const MAX_SKIPPED_NAMES: usize = 1_000;

/// Blocks that may lie between a formatting element and its end: a parser copies the element into
/// each of them.
pub(super) const MAX_MISNESTED_BLOCKS: usize = 4;

/// Misnested ends in a document that are left for the parser to repair.
const MAX_MISNESTED: usize = 500;

impl<'a> Nesting<'a> {
    /// Opens an element, or omits its tags if there are too many; returns whether it is open now.
    pub(super) fn push(&mut self, tag: Tag<'a>) -> bool {
        let kind = kind_of(&tag.name);
        let is_too_many = self.markup.n_elements >= MAX_ELEMENTS;
        if kind == ElementKind::Void {
            if is_too_many {
                self.gap();
            } else {
                self.write_tag(&tag);
            }
            return false;
        }
        let is_too_deep = self.open.len() >= MAX_DEPTH;
        if is_too_deep
            || is_too_many
            || kind == ElementKind::Formatting && self.n_formatting >= MAX_FORMATTING
        {
            self.markup.is_flattened |= is_too_deep;
            if self.skipped.is_empty() {
                self.skipped_depth = self.open.len();
            }
            if kind != ElementKind::Inline && kind != ElementKind::Formatting {
                self.gap();
            }
            if self.skipped.len() < MAX_SKIPPED_NAMES || self.skipped.contains_key(&tag.name) {
                *self.skipped.entry(tag.name).or_default() += 1;
            }
            return false;
        }
        self.write_tag(&tag);
        self.n_formatting += usize::from(kind == ElementKind::Formatting);
        self.n_p += usize::from(tag.name == "p");
        self.markup.n_headings += usize::from(is_heading(&tag.name));
        self.open.push(Open { name: tag.name, kind });
        true
    }

    pub(super) fn pop(&mut self) {
        let Some(top) = self.open.pop() else { return };
        self.n_formatting -= usize::from(top.kind == ElementKind::Formatting);
        self.n_p -= usize::from(top.name == "p");
        if self.open.len() < self.skipped_depth {
            self.skipped.clear();
            self.skipped_depth = 0;
        }
        self.write_end(&top.name);
    }

    pub(super) fn close_down_to(&mut self, n_left: usize) {
        while self.open.len() > n_left {
            self.pop();
        }
    }

    /// Returns the position of the innermost open element that matches.
    pub(super) fn position(&self, is_meant: impl Fn(&Open<'a>) -> bool) -> Option<usize> {
        self.open.iter().rposition(is_meant)
    }

    pub(super) fn end(&mut self, name: &str) {
        if let Some(n_skipped) = self.skipped.get_mut(name) {
            *n_skipped -= 1;
            if *n_skipped == 0 {
                self.skipped.remove(name);
            }
            if !matches!(kind_of(name), ElementKind::Inline | ElementKind::Formatting) {
                self.gap();
            }
            return;
        }
        match name {
            "html" | "body" => return,
            "head" => {
                let is_first = self.seen.head
                    && !self.seen.body
                    && self.open.is_empty()
                    && !std::mem::replace(&mut self.seen.head_end, true);
                if is_first {
                    self.markup.html.push_str("</head>");
                }
                return;
            }
            "br" => {
                self.push(Tag { name: Cow::Borrowed("br"), attributes: Vec::new() });
                return;
            }
            _ => {}
        }
        let kind = kind_of(name);
        let at = match kind {
            ElementKind::Void => None,
            ElementKind::Formatting => return self.end_formatting(name),
            ElementKind::Inline => self.position(|open| {
                open.name == name
                    || !matches!(open.kind, ElementKind::Inline | ElementKind::Formatting)
            }),
            ElementKind::Block if is_heading(name) => self.position(|open| {
                is_heading(&open.name)
                    || matches!(open.kind, ElementKind::Table | ElementKind::Cell)
            }),
            ElementKind::Block => self.position(|open| {
                open.name == name || matches!(open.kind, ElementKind::Table | ElementKind::Cell)
            }),
            ElementKind::Table | ElementKind::Cell => {
                self.position(|open| open.name == name || open.name == "table")
            }
        };
        let is_meant =
            |open: &Open<'_>| open.name == name || is_heading(name) && is_heading(&open.name);
        if let Some(at) = at.filter(|at| is_meant(&self.open[*at])) {
            self.close_down_to(at);
        }
    }

    /// Ends a formatting element. If blocks that began in it are still open, a parser continues it
    /// in them: such an end is passed on if that is cheap, else the blocks end as well.
    pub(super) fn end_formatting(&mut self, name: &str) {
        if self.n_formatting == 0 {
            return;
        }
        let Some(at) = self.position(|open| {
            open.name == name || matches!(open.kind, ElementKind::Table | ElementKind::Cell)
        }) else {
            return;
        };
        if self.open[at].name != name {
            return;
        }
        let n_blocks =
            self.open[at..].iter().filter(|open| open.kind == ElementKind::Block).count();
        if n_blocks > 0 && n_blocks <= MAX_MISNESTED_BLOCKS && self.n_misnested < MAX_MISNESTED {
            self.n_misnested += 1;
            self.n_formatting -= 1;
            self.open.remove(at);
            self.write_end(name);
        } else {
            self.close_down_to(at);
        }
    }

    /// Writes a space in place of the tags of a block.
    pub(super) fn gap(&mut self) {
        if !self.markup.html.ends_with(' ') {
            self.markup.html.push(' ');
            self.markup.text_depth_sum += self.open.len();
        }
    }

    pub(super) fn less(&mut self) {
        if self.purpose == Purpose::Links {
            return;
        }
        self.markup.n_references += 1;
        self.markup.html.push_str("&lt;");
    }

    pub(super) fn write_tag(&mut self, tag: &Tag<'_>) {
        self.markup.n_elements += 1;
        self.markup.depth_sum += self.open.len() + 1;
        let html = &mut self.markup.html;
        html.push('<');
        html.push_str(&tag.name);
        for (name, value) in &tag.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            if memchr2(b'"', 0, value.as_bytes()).is_some() {
                html.push_str(&value.replace('"', "&quot;").replace('\0', ""));
            } else {
                html.push_str(value);
            }
            html.push('"');
        }
        html.push('>');
    }

    pub(super) fn write_end(&mut self, name: &str) {
        let html = &mut self.markup.html;
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }
}
