//! Start tags: what they close implicitly, and where their elements may begin.

use std::borrow::Cow;

use super::elements::{ElementKind, closes_p, is_heading, kind_of};
use super::tokens::Tag;
use super::{MAX_ELEMENTS, Nesting, Open, Purpose, SeenElements};

impl<'a> Nesting<'a> {
    pub(super) fn start(&mut self, tag: Tag<'a>) {
        match &*tag.name {
            "script" => return self.script(&tag),
            "style" | "noembed" | "noframes" => {
                self.raw_text(&tag.name);
                return;
            }
            "iframe" => {
                self.raw_text(&tag.name);
                // Videos and advertisements count when an article is separated from its
                // surroundings.
                if self.purpose != Purpose::Fragment && self.markup.n_elements < MAX_ELEMENTS {
                    self.write_tag(&tag);
                    self.write_end("iframe");
                }
                return;
            }
            "plaintext" => {
                let rest = self.at..self.html.len();
                self.at = self.html.len();
                return self.escaped(rest.start, rest.end);
            }
            "title" => return self.title(),
            "textarea" | "xmp" => {
                let (from, to) = self.raw_text(&tag.name);
                let name = if tag.name == "xmp" { "pre" } else { "textarea" };
                let is_open =
                    self.push(Tag { name: Cow::Borrowed(name), attributes: tag.attributes });
                self.escaped(from, to);
                if is_open {
                    self.pop();
                } else {
                    self.end(name);
                }
                return;
            }
            "svg" | "math" => return self.foreign(&tag.name),
            "template" => return self.template(),
            "html" => return self.once(tag, |seen| &mut seen.html),
            "head" => return self.once(tag, |seen| &mut seen.head),
            "body" => return self.once(tag, |seen| &mut seen.body),
            "frameset" | "frame" => return,
            _ => {}
        }
        let tag = if tag.name == "image" { Tag { name: Cow::Borrowed("img"), ..tag } } else { tag };
        if !self.make_room(&tag.name) {
            return;
        }
        self.push(tag);
    }

    /// Writes `html`, `head` or `body`, which are not part of the stack: they are never nested.
    fn once(&mut self, tag: Tag<'a>, seen: fn(&mut SeenElements) -> &mut bool) {
        if self.purpose == Purpose::Fragment || std::mem::replace(seen(&mut self.seen), true) {
            return;
        }
        // A body that begins within something else has already begun.
        if self.open.is_empty() {
            self.write_tag(&tag);
        }
    }

    /// Closes the elements that a start tag closes implicitly; returns whether the element may
    /// begin here.
    fn make_room(&mut self, name: &str) -> bool {
        let is_in_table = self.open.last().is_some_and(|top| top.kind == ElementKind::Table);
        match name {
            "tr" => return self.close_to_table(&["tbody", "thead", "tfoot", "table"]),
            "td" | "th" => return self.close_to_table(&["tr", "tbody", "thead", "tfoot", "table"]),
            "tbody" | "thead" | "tfoot" | "caption" | "colgroup" => {
                return self.close_to_table(&["table"]);
            }
            "col" => return self.close_to_table(&["colgroup", "table"]),
            "table" => {
                // A table directly within a table ends it.
                if let Some(at) = self
                    .position(|open| open.name == "table" || open.kind == ElementKind::Cell)
                    .filter(|at| self.open[*at].name == "table")
                {
                    self.close_down_to(at);
                }
            }
            "li" => self.close_item(&["li"]),
            "dd" | "dt" => self.close_item(&["dd", "dt"]),
            "option" => self.close_top(&["option"]),
            "optgroup" => {
                self.close_top(&["option"]);
                self.close_top(&["optgroup"]);
            }
            "rb" | "rt" | "rp" | "rtc" => self.close_top(&["rb", "rt", "rp"]),
            "form" if self.position(|open| open.name == "form").is_some() => return false,
            "button" | "select" => {
                if let Some(at) = self
                    .position(|open| open.kind == ElementKind::Cell || open.name == name)
                    .filter(|at| self.open[*at].name == name)
                {
                    self.close_down_to(at);
                }
            }
            "a" | "nobr" => self.end_formatting(name),
            _ => {}
        }
        if closes_p(name) && self.n_p > 0 {
            let at = self.position(|open| {
                matches!(open.kind, ElementKind::Cell)
                    || matches!(&*open.name, "p" | "table" | "button")
            });
            if let Some(at) = at.filter(|at| self.open[*at].name == "p") {
                self.close_down_to(at);
            }
        }
        if is_heading(name) && self.open.last().is_some_and(|top| is_heading(&top.name)) {
            self.pop();
        }
        // Formatting between the cells of a table would be opened again in each row.
        !(is_in_table && kind_of(name) == ElementKind::Formatting)
    }

    /// Closes down to the nearest of these parts of a table; `false` if no table is open here.
    fn close_to_table(&mut self, parts: &[&str]) -> bool {
        let is_part = |open: &Open<'_>| parts.contains(&&*open.name);
        // Objects and forms within a cell keep their content from ending the cell.
        let at = self.position(|open| {
            is_part(open)
                || open.name == "table"
                || matches!(&*open.name, "applet" | "marquee" | "object")
        });
        let Some(at) = at.filter(|at| is_part(&self.open[*at])) else { return false };
        self.close_down_to(at + 1);
        true
    }

    /// Closes a list item that the next one ends.
    fn close_item(&mut self, names: &[&str]) {
        let is_wall = |open: &Open<'_>| {
            !matches!(open.kind, ElementKind::Inline | ElementKind::Formatting)
                && !matches!(&*open.name, "address" | "div" | "p")
        };
        if let Some(at) = self
            .position(|open| names.contains(&&*open.name) || is_wall(open))
            .filter(|at| names.contains(&&*self.open[*at].name))
        {
            self.close_down_to(at);
        }
    }

    fn close_top(&mut self, names: &[&str]) {
        if self.open.last().is_some_and(|top| names.contains(&&*top.name)) {
            self.pop();
        }
    }
}
