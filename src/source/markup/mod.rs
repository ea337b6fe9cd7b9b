//! HTML from outside -> HTML that is well nested, of bounded depth and bounded size, in one pass
//! over its tags.
//!
//! Every library that builds a tree of foreign HTML (html5ever, `dom_query`, `dom_smoothie`) is
//! recursive or quadratic in some of: depth, end tags that close nothing, formatting elements that
//! are opened again and again, attributes of one tag. So a tree is only ever built from the output
//! of [`well_nested`]. It reads tags as the HTML standard tokenizes them and keeps a bounded stack
//! of open elements: it drops an end tag without a beginning, closes elements that a start tag
//! closes implicitly, closes open elements at the end, and removes the tags of an element beyond
//! the limit but keeps its text. Content that no reader uses (scripts, styles, drawings, comments)
//! is left out.
//!
//! Scripts, styles and titles are never copied as raw text: a reader that disagreed about where
//! they end would see tags that were not counted here.

use std::borrow::Cow;
use std::collections::HashMap;

use memchr::{memchr, memchr_iter, memchr2, memmem};

use super::bounded::MAX_DEPTH;

/// Formatting elements (`a`, `b`, `font`) open at once: a parser opens all of them again in each
/// block where they were left open.
const MAX_FORMATTING: usize = 24;

/// Attributes of one tag. A parser compares each with all others.
const MAX_ATTRIBUTES: usize = 48;

/// A longer value of an attribute is cut.
const MAX_VALUE_BYTES: usize = 2048;

/// A longer name is not accepted.
const MAX_NAME_BYTES: usize = 64;

/// A longer title is cut.
const MAX_TITLE_BYTES: usize = 2048;

/// Structured data that is longer, or deeper, is left out.
const MAX_DATA_BYTES: usize = 64 << 10;
const MAX_DATA_DEPTH: usize = 64;

/// Elements that are kept; further ones lose their tags.
const MAX_ELEMENTS: usize = 100_000;

/// Names of elements without tags whose ends are tracked; the end of another one is matched to an
/// open element.
const MAX_SKIPPED_NAMES: usize = 1_000;

/// Blocks that may lie between a formatting element and its end: a parser copies the element into
/// each of them.
const MAX_MISNESTED_BLOCKS: usize = 4;

/// Misnested ends in a document that are left for the parser to repair.
const MAX_MISNESTED: usize = 500;

/// Steps that a character reference costs: the extraction of an article takes a time that grows
/// with the square of their number, 0.1 s for 50,000, so that a page with more of them goes beyond
/// the limit.
const REFERENCE_WORK: usize = 800;

/// Steps that a `>` in the text costs: a page of 6 MB of them takes 2.5 s to read.
const GREATER_WORK: usize = 25;

/// The purpose of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A text with tags: only the attributes that decide whether an element is read are kept.
    Fragment,
    /// A whole page, to extract the article from.
    Page,
    /// A whole page without its text, to extract the links from.
    Links,
}

/// HTML that may be handed to a parser.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) html: String,
    /// The number of its elements.
    pub(super) n_elements: usize,
    /// The sum of the depths of its elements: how often elements are visited if each ancestor looks
    /// at all its content.
    pub(super) depth_sum: usize,
    /// The sum over its texts of length times depth.
    pub(super) text_depth_sum: usize,
    /// The number of its character references: each is a text of its own until it is joined to the
    /// others.
    pub(super) n_references: usize,
    /// Signs `>` in the text: the extraction writes each as a reference.
    pub(super) n_greater: usize,
    /// The number of its headings.
    pub(super) n_headings: usize,
    /// Whether elements were nested too deeply and have lost their tags.
    pub(super) is_flattened: bool,
    /// Bytes of structured data that were kept.
    data_bytes: usize,
}

impl Markup {
    /// Returns roughly how many steps the extraction of an article takes (of some 20 ns): each
    /// element looks several times at all its content, each heading is compared with the title, and
    /// the text around each character reference is joined again.
    pub(super) fn extraction_work(&self) -> usize {
        let compared = self.n_headings.saturating_mul(self.data_bytes + MAX_TITLE_BYTES);
        let of_elements = self.depth_sum.saturating_mul(16).saturating_add(self.text_depth_sum / 4);
        let escaped = self
            .n_references
            .saturating_mul(REFERENCE_WORK)
            .saturating_add(self.n_greater.saturating_mul(GREATER_WORK));
        of_elements.saturating_add(compared / 4).saturating_add(escaped)
    }
}

/// Makes HTML well nested; see the head of this file. Linear in the length of `html`.
pub(super) fn well_nested(html: &str, purpose: Purpose) -> Markup {
    let mut nesting = Nesting {
        html,
        at: 0,
        purpose,
        markup: Markup { html: String::with_capacity(html.len() + 64), ..Markup::default() },
        open: Vec::new(),
        n_formatting: 0,
        n_p: 0,
        skipped: HashMap::new(),
        skipped_depth: 0,
        n_misnested: 0,
        seen: SeenElements::default(),
    };
    nesting.run();
    nesting.markup
}

/// An element that is open.
#[derive(Debug)]
struct Open<'a> {
    name: Cow<'a, str>,
    kind: ElementKind,
}

/// How an element takes part in the nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ElementKind {
    /// Text-level, or of an unknown name.
    Inline,
    /// One of the elements that a parser closes and reopens around blocks.
    Formatting,
    /// A block: ends of formatting elements do not reach out of it.
    Block,
    /// `table` and its parts that contain no text.
    Table,
    /// A cell, a caption or an embedded object: what is inside closes nothing outside.
    Cell,
    /// Has no end.
    Void,
}

fn kind_of(name: &str) -> ElementKind {
    match name {
        "a" | "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike"
        | "strong" | "tt" | "u" => ElementKind::Formatting,
        "table" | "tbody" | "thead" | "tfoot" | "tr" | "colgroup" => ElementKind::Table,
        "td" | "th" | "caption" | "applet" | "marquee" | "object" => ElementKind::Cell,
        "area" | "base" | "basefont" | "bgsound" | "br" | "col" | "embed" | "hr" | "img"
        | "input" | "keygen" | "link" | "meta" | "param" | "source" | "track" | "wbr" => {
            ElementKind::Void
        }
        "address" | "article" | "aside" | "blockquote" | "button" | "center" | "dd" | "details"
        | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
        | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup"
        | "li" | "listing" | "main" | "menu" | "nav" | "noscript" | "ol" | "p" | "pre"
        | "search" | "section" | "select" | "summary" | "ul" | "textarea" => ElementKind::Block,
        _ => ElementKind::Inline,
    }
}

/// Returns whether the start of an element ends a paragraph.
fn closes_p(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// HTML elements that end a drawing or a formula in which they begin.
fn breaks_out(name: &str) -> bool {
    closes_p(name)
        || matches!(
            name,
            "b" | "big"
                | "body"
                | "br"
                | "code"
                | "em"
                | "embed"
                | "head"
                | "i"
                | "img"
                | "meta"
                | "nobr"
                | "ruby"
                | "s"
                | "small"
                | "span"
                | "strong"
                | "strike"
                | "sub"
                | "sup"
                | "tt"
                | "u"
                | "var"
        )
}

/// Elements of drawings and formulas that contain HTML.
fn holds_html(name: &str) -> bool {
    matches!(
        name,
        "foreignobject" | "desc" | "title" | "annotation-xml" | "mi" | "mo" | "mn" | "ms" | "mtext"
    )
}

/// Elements that may occur once.
#[derive(Debug, Default)]
struct SeenElements {
    doctype: bool,
    html: bool,
    head: bool,
    head_end: bool,
    body: bool,
    title: bool,
}

/// A piece of HTML.
enum Token<'a> {
    Start(Tag<'a>),
    End(Cow<'a, str>),
    Doctype,
    /// Nothing to keep: a comment, an instruction, a tag of an impossible name.
    Nothing,
    /// A `<` that begins nothing.
    Less,
}

/// A start tag.
struct Tag<'a> {
    name: Cow<'a, str>,
    attributes: Vec<(Cow<'a, str>, &'a str)>,
}

impl Tag<'_> {
    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.0 == name).map(|attribute| attribute.1)
    }
}

struct Nesting<'a> {
    html: &'a str,
    at: usize,
    purpose: Purpose,
    markup: Markup,
    open: Vec<Open<'a>>,
    n_formatting: usize,
    n_p: usize,
    /// Elements whose start was left out and whose end is still to come, from the point at which
    /// the stack was this deep.
    skipped: HashMap<Cow<'a, str>, usize>,
    skipped_depth: usize,
    n_misnested: usize,
    seen: SeenElements,
}

impl<'a> Nesting<'a> {
    fn run(&mut self) {
        while self.at < self.html.len() {
            let rest = &self.html.as_bytes()[self.at..];
            let text_bytes = memchr(b'<', rest).unwrap_or(rest.len());
            if text_bytes > 0 {
                self.text(self.at, self.at + text_bytes);
                self.at += text_bytes;
                continue;
            }
            match self.token() {
                Token::Start(tag) => self.start(tag),
                Token::End(name) => self.end(&name),
                Token::Doctype
                    if self.purpose != Purpose::Fragment
                        && !self.seen.doctype
                        && self.markup.n_elements == 0 =>
                {
                    self.seen.doctype = true;
                    self.markup.html.push_str("<!DOCTYPE html>");
                }
                Token::Doctype | Token::Nothing => {}
                Token::Less => self.less(),
            }
        }
        self.close_down_to(0);
    }

    fn text(&mut self, from: usize, to: usize) {
        if self.purpose == Purpose::Links {
            return;
        }
        let text = &self.html[from..to];
        self.markup.text_depth_sum += text.len() * (self.open.len() + 1);
        self.markup.n_references += memchr_iter(b'&', text.as_bytes()).count();
        self.markup.n_greater += memchr_iter(b'>', text.as_bytes()).count();
        if memchr(0, text.as_bytes()).is_some() {
            self.markup.html.extend(text.chars().filter(|char| *char != '\0'));
        } else {
            self.markup.html.push_str(text);
        }
    }

    /// Returns the piece that begins at a `<`.
    fn token(&mut self) -> Token<'a> {
        let bytes = self.html.as_bytes();
        match bytes.get(self.at + 1) {
            Some(first) if first.is_ascii_alphabetic() => self.start_tag(),
            Some(b'/') => match bytes.get(self.at + 2) {
                Some(first) if first.is_ascii_alphabetic() => {
                    self.at += 2;
                    let name = self.name();
                    // The content of an end tag after its name has no meaning, but quotation marks
                    // hide a `>`.
                    match self.attributes() {
                        Some(_) => name.map_or(Token::Nothing, Token::End),
                        None => Token::Nothing,
                    }
                }
                Some(_) => self.up_to_greater(),
                None => {
                    self.at += 1;
                    Token::Less
                }
            },
            Some(b'!') => {
                let rest = &bytes[self.at + 2..];
                if rest.starts_with(b"--") {
                    self.comment();
                    Token::Nothing
                } else {
                    let is_doctype =
                        rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype"));
                    self.up_to_greater();
                    if is_doctype { Token::Doctype } else { Token::Nothing }
                }
            }
            Some(b'?') => self.up_to_greater(),
            _ => {
                self.at += 1;
                Token::Less
            }
        }
    }

    fn up_to_greater(&mut self) -> Token<'a> {
        let rest = &self.html.as_bytes()[self.at..];
        self.at += memchr(b'>', rest).map_or(rest.len(), |at| at + 1);
        Token::Nothing
    }

    /// Skips a comment; one that is not closed extends to the end.
    fn comment(&mut self) {
        self.at += 4;
        let rest = &self.html.as_bytes()[self.at..];
        if rest.starts_with(b">") {
            self.at += 1;
        } else if rest.starts_with(b"->") {
            self.at += 2;
        } else {
            // "-->" or "--!>", whichever comes first.
            let mut from = 0;
            while let Some(dashes) = memmem::find(&rest[from..], b"--") {
                let after = &rest[from + dashes + 2..];
                match after {
                    [b'>', ..] => {
                        self.at += from + dashes + 3;
                        return;
                    }
                    [b'!', b'>', ..] => {
                        self.at += from + dashes + 4;
                        return;
                    }
                    _ => from += dashes + 1,
                }
            }
            self.at = self.html.len();
        }
    }

    /// Returns the name of a tag; `None` if no reader knows it and it could not be written again.
    fn name(&mut self) -> Option<Cow<'a, str>> {
        let rest = &self.html.as_bytes()[self.at..];
        let n_bytes = rest
            .iter()
            .position(|byte| is_blank(*byte) || matches!(byte, b'/' | b'>'))
            .unwrap_or(rest.len());
        let name = &self.html[self.at..self.at + n_bytes];
        self.at += n_bytes;
        is_name(name).then(|| lower(name))
    }

    fn start_tag(&mut self) -> Token<'a> {
        self.at += 1;
        let name = self.name();
        match (name, self.attributes()) {
            (Some(name), Some(attributes)) => Token::Start(Tag { name, attributes }),
            _ => Token::Nothing,
        }
    }

    /// Returns the attributes that are kept, up to and including the `>`; `None` if the document
    /// ends before it.
    fn attributes(&mut self) -> Option<Vec<(Cow<'a, str>, &'a str)>> {
        let bytes = self.html.as_bytes();
        let mut kept: Vec<(Cow<'a, str>, &'a str)> = Vec::new();
        loop {
            while self.at < bytes.len() && (is_blank(bytes[self.at]) || bytes[self.at] == b'/') {
                self.at += 1;
            }
            if *bytes.get(self.at)? == b'>' {
                self.at += 1;
                return Some(kept);
            }
            let name_from = self.at;
            // A name may begin with `=`.
            self.at += 1;
            while self.at < bytes.len()
                && !is_blank(bytes[self.at])
                && !matches!(bytes[self.at], b'/' | b'>' | b'=')
            {
                self.at += 1;
            }
            let name_to = self.at;
            while self.at < bytes.len() && is_blank(bytes[self.at]) {
                self.at += 1;
            }
            let mut value = "";
            if bytes.get(self.at) == Some(&b'=') {
                self.at += 1;
                while self.at < bytes.len() && is_blank(bytes[self.at]) {
                    self.at += 1;
                }
                match *bytes.get(self.at)? {
                    quote @ (b'"' | b'\'') => {
                        let from = self.at + 1;
                        let n_bytes = memchr(quote, &bytes[from..]);
                        let Some(n_bytes) = n_bytes else {
                            self.at = bytes.len();
                            return None;
                        };
                        value = &self.html[from..from + n_bytes];
                        self.at = from + n_bytes + 1;
                    }
                    b'>' => {}
                    _ => {
                        let from = self.at;
                        while self.at < bytes.len()
                            && !is_blank(bytes[self.at])
                            && bytes[self.at] != b'>'
                        {
                            self.at += 1;
                        }
                        value = &self.html[from..self.at];
                    }
                }
            }
            // Both ends are at ASCII characters.
            let name = &self.html[name_from..name_to];
            if kept.len() >= MAX_ATTRIBUTES || !is_name(name) {
                continue;
            }
            let name = lower(name);
            let is_wanted = self.purpose != Purpose::Fragment
                || matches!(&*name, "class" | "id" | "role" | "hidden" | "aria-hidden");
            if is_wanted && !kept.iter().any(|other| other.0 == name) {
                kept.push((name, beginning(value, MAX_VALUE_BYTES)));
            }
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
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

    /// Returns the position of the innermost open element that matches.
    fn position(&self, is_meant: impl Fn(&Open<'a>) -> bool) -> Option<usize> {
        self.open.iter().rposition(is_meant)
    }

    /// Opens an element, or omits its tags if there are too many; returns whether it is open now.
    fn push(&mut self, tag: Tag<'a>) -> bool {
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

    fn less(&mut self) {
        if self.purpose == Purpose::Links {
            return;
        }
        self.markup.n_references += 1;
        self.markup.html.push_str("&lt;");
    }

    /// Writes a space in place of the tags of a block.
    fn gap(&mut self) {
        if !self.markup.html.ends_with(' ') {
            self.markup.html.push(' ');
            self.markup.text_depth_sum += self.open.len();
        }
    }

    fn write_tag(&mut self, tag: &Tag<'_>) {
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

    fn end(&mut self, name: &str) {
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
    fn end_formatting(&mut self, name: &str) {
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

    fn close_down_to(&mut self, n_left: usize) {
        while self.open.len() > n_left {
            self.pop();
        }
    }

    fn pop(&mut self) {
        let Some(top) = self.open.pop() else { return };
        self.n_formatting -= usize::from(top.kind == ElementKind::Formatting);
        self.n_p -= usize::from(top.name == "p");
        if self.open.len() < self.skipped_depth {
            self.skipped.clear();
            self.skipped_depth = 0;
        }
        self.write_end(&top.name);
    }

    fn write_end(&mut self, name: &str) {
        let html = &mut self.markup.html;
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }

    /// Skips text without tags, and the end tag of this name; returns the range of the text.
    /// Without an end it extends to the end of the document.
    fn raw_text(&mut self, name: &str) -> (usize, usize) {
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

    fn escaped(&mut self, from: usize, to: usize) {
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
    fn title(&mut self) {
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
    fn script(&mut self, tag: &Tag<'a>) {
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
    fn template(&mut self) {
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
    fn foreign(&mut self, name: &str) {
        if self.markup.n_elements < MAX_ELEMENTS {
            self.write_tag(&Tag {
                name: Cow::Borrowed(if name == "svg" { "svg" } else { "math" }),
                attributes: Vec::new(),
            });
            self.write_end(name);
        }
        let (mut depth, mut n_holders) = (1_usize, 0_usize);
        while self.at < self.html.len() {
            let rest = &self.html.as_bytes()[self.at..];
            let Some(less) = memchr(b'<', rest) else { break };
            self.at += less;
            if rest[less..].starts_with(b"<![CDATA[") {
                self.at +=
                    memmem::find(&rest[less..], b"]]>").map_or(rest.len() - less, |at| at + 3);
                continue;
            }
            let began = self.at;
            match self.token() {
                Token::Start(tag) => {
                    let is_closed = self.html[began..self.at].ends_with("/>");
                    if n_holders == 0
                        && (breaks_out(&tag.name)
                            || tag.name == "font"
                                && tag
                                    .attributes
                                    .iter()
                                    .any(|it| matches!(&*it.0, "color" | "face" | "size")))
                    {
                        self.at = began;
                        return;
                    }
                    if !is_closed {
                        depth += usize::from(tag.name == name);
                        n_holders += usize::from(holds_html(&tag.name));
                    }
                }
                Token::End(end) => {
                    n_holders = n_holders.saturating_sub(usize::from(holds_html(&end)));
                    if end == name {
                        depth -= 1;
                        if depth == 0 {
                            return;
                        }
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

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// Returns whether this can be written as a name again.
fn is_name(name: &str) -> bool {
    let is_letter =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.');
    (1..=MAX_NAME_BYTES).contains(&name.len()) && name.as_bytes().iter().all(is_letter)
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Returns the beginning of a text, up to this many bytes, in whole characters.
fn beginning(text: &str, max_bytes: usize) -> &str {
    &text[..text.floor_char_boundary(max_bytes)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(well_nested(html, Purpose::Page).html, expected);
    }

    #[test]
    fn well_nested_html_stays() {
        for html in [
            "<div class=\"a\"><p>One <b>bold</b> &amp; more.</p><ul><li>x</li><li>y</li></ul></div>",
            "<table><tbody><tr><td>1</td><td><table><tr><td>2</td></tr></table></td></tr></tbody></table>",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body><p>x<br>y</p>",
        ] {
            check(html, html);
        }
    }

    #[test]
    fn what_is_left_open_is_closed_and_false_ends_are_dropped() {
        check("<div></zz><p>one<p>two</div></div>", "<div><p>one</p><p>two</p></div>");
        check("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>");
        check(
            "<table><tr><td>1<td>2<tr><td>3</table>x",
            "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>x",
        );
        check("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>");
        check("</p></div>text</b>", "text");
        check("<p><b>one<p>two</b>", "<p><b>one</b></p><p>two</p>");
        check("<td>no table</td>", "no table");
        check(
            "<div><table></div><tr><td></div>x</table>y</div>",
            "<div><table><tr><td>x</td></tr></table>y</div>",
        );
    }

    #[test]
    fn attributes_are_written_as_one_form() {
        check("<a href=x>y</a>", "<a href=\"x\">y</a>");
        check(
            "<a href='say \"x\"' HREF=z Class=k hidden>y</a>",
            "<a href=\"say &quot;x&quot;\" class=\"k\" hidden=\"\">y</a>",
        );
        check("<img src=\"a\"b\">", "<img src=\"a\">");
        check("<x'>text</x'>", "text");
        check("a < b <3 <", "a &lt; b &lt;3 &lt;");
        check("<p>cut off <a href='", "<p>cut off </p>");
    }

    #[test]
    fn raw_text_never_comes_through() {
        check("<script>if (a<b) '</div>'</script>x", "x");
        check("a<style><b></style>b<!-- <i> -->c<!--->d<!-- --!>e<?x <u>f", "abcdef");
        check("<textarea><b></textarea>", "<textarea>&lt;b></textarea>");
        check("x<plaintext><b></plaintext>", "x&lt;b>&lt;/plaintext>");
        check("<svg><style><p>in</svg>out", "<svg></svg><p>inout</p>");
        check("<svg><title><b>x</b></title><path/></svg>out", "<svg></svg>out");
        check("<template><p>x<template></template></p></template>y", "y");
        check("x<!-- never <b>closed", "x");
    }

    #[test]
    fn for_links_the_text_is_left_out() {
        let html = "<head><title>T</title><link rel=a></head>x<p>y &amp; <</p>";
        assert_eq!(
            well_nested(html, Purpose::Links).html,
            "<head><title></title><link rel=\"a\"></head><p></p>"
        );
    }

    #[test]
    fn data_about_the_page_stays_and_can_end_nothing() {
        check(
            "<script type='application/ld+json'>{\"a\":\"<b></b>\"}</script>",
            "<script type=\"application/ld+json\">{\"a\":\"\\u003cb>\\u003c/b>\"}</script>",
        );
        check(&format!("<script type='application/ld+json'>{}</script>x", "[".repeat(100)), "x");
    }

    #[test]
    fn depth_formatting_and_attributes_are_bounded() {
        let deep = well_nested(
            &format!("{}x{}y", "<div>".repeat(40_000), "</div>".repeat(40_000)),
            Purpose::Page,
        );
        assert!(deep.is_flattened && deep.html.matches("<div>").count() == MAX_DEPTH);
        assert_eq!(deep.html.matches("</div>").count(), MAX_DEPTH);
        assert!(deep.html.ends_with("</div>y"));
        let bold = well_nested(&format!("{}x", "<b>".repeat(30_000)), Purpose::Page);
        assert_eq!(
            (bold.html.matches("<b>").count(), bold.html.matches("</b>").count()),
            (MAX_FORMATTING, MAX_FORMATTING)
        );
        let attributes: String = (0..5_000).map(|number| format!(" a{number}=1")).collect();
        assert_eq!(
            well_nested(&format!("<p{attributes}>"), Purpose::Page).html.matches('=').count(),
            MAX_ATTRIBUTES
        );
        assert_eq!(well_nested(&format!("<p{attributes}>"), Purpose::Fragment).html, "<p></p>");
    }

    #[test]
    fn a_formatting_element_that_ends_within_a_block_is_the_parser_s_to_put_in_order() {
        check(
            "<a href=\"x\">one<div>two</a>three</div>",
            "<a href=\"x\">one<div>two</a>three</div>",
        );
        let blocks = "<div>".repeat(MAX_MISNESTED_BLOCKS + 1);
        let ends = "</div>".repeat(MAX_MISNESTED_BLOCKS + 1);
        check(&format!("<b>{blocks}x</b>y"), &format!("<b>{blocks}x{ends}</b>y"));
    }
}
