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

mod elements;
mod left_out;
mod stack;
mod starts;
mod tokens;

use std::borrow::Cow;
use std::collections::HashMap;

use memchr::{memchr, memchr_iter};

use elements::ElementKind;
use tokens::Token;

/// Formatting elements (`a`, `b`, `font`) open at once: a parser opens all of them again in each
/// block where they were left open.
const MAX_FORMATTING: usize = 24;

/// A longer title is cut.
const MAX_TITLE_BYTES: usize = 2048;

/// Elements that are kept; further ones lose their tags.
const MAX_ELEMENTS: usize = 100_000;

/// Steps that a character reference costs: the extraction of an article takes a time that grows
/// with the square of their number, 0.1 s for 50,000, so that a page with more of them goes beyond
/// the limit.
const REFERENCE_WORK: usize = 800;

/// Steps that a `>` in the text costs: a page of 6 MB of them takes 2.5 s to read.
const GREATER_WORK: usize = 25;

/// The purpose of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Purpose {
    /// A text with tags: only the attributes that decide whether an element is read are kept.
    Fragment,
    /// A whole page, to extract the article from.
    Page,
    /// A whole page without its text, to extract the links from.
    Links,
}

/// HTML that may be handed to a parser.
#[derive(Debug, Default)]
pub(in crate::source) struct Markup {
    pub(in crate::source) html: String,
    /// The number of its elements.
    pub(in crate::source) n_elements: usize,
    /// The sum of the depths of its elements: how often elements are visited if each ancestor looks
    /// at all its content.
    pub(in crate::source) depth_sum: usize,
    /// The sum over its texts of length times depth.
    pub(in crate::source) text_depth_sum: usize,
    /// The number of its character references: each is a text of its own until it is joined to the
    /// others.
    pub(in crate::source) n_references: usize,
    /// Signs `>` in the text: the extraction writes each as a reference.
    pub(in crate::source) n_greater: usize,
    /// The number of its headings.
    pub(in crate::source) n_headings: usize,
    /// Whether elements were nested too deeply and have lost their tags.
    pub(in crate::source) is_flattened: bool,
    /// Bytes of structured data that were kept.
    data_bytes: usize,
}

impl Markup {
    /// Returns roughly how many steps the extraction of an article takes (of some 20 ns): each
    /// element looks several times at all its content, each heading is compared with the title, and
    /// the text around each character reference is joined again.
    pub(in crate::source) fn extraction_work(&self) -> usize {
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
pub(in crate::source) fn well_nested(html: &str, purpose: Purpose) -> Markup {
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
}

#[cfg(test)]
mod tests {
    use super::stack::MAX_MISNESTED_BLOCKS;
    use super::tokens::MAX_ATTRIBUTES;
    use super::*;
    use crate::source::bounded::MAX_DEPTH;

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
