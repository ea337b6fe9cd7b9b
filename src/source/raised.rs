//! Raised and lowered characters -> characters in line: an exponent is not read as more digits of
//! the number before it (`10²⁶`, `10^x`), and marks that lead to footnotes are left out.

use dom_query::{Document, NodeRef};

use super::html::{BLOCKS, UNREAD};

/// A longer raised text is a matter of look: it stays as it is.
const MAX_RAISED_CHARS: usize = 24;

/// Bytes and nodes of an element that are looked at.
const MAX_RAISED_BYTES: usize = 200;
const MAX_NODES: usize = 40;

/// Characters before an element that are looked at.
const MAX_BEFORE_CHARS: usize = 24;

/// Digits and signs with their raised and lowered forms.
const FORMS: [(char, char, char); 18] = [
    ('0', '⁰', '₀'),
    ('1', '¹', '₁'),
    ('2', '²', '₂'),
    ('3', '³', '₃'),
    ('4', '⁴', '₄'),
    ('5', '⁵', '₅'),
    ('6', '⁶', '₆'),
    ('7', '⁷', '₇'),
    ('8', '⁸', '₈'),
    ('9', '⁹', '₉'),
    ('+', '⁺', '₊'),
    ('-', '⁻', '₋'),
    ('−', '⁻', '₋'),
    ('–', '⁻', '₋'),
    ('=', '⁼', '₌'),
    ('(', '⁽', '₍'),
    (')', '⁾', '₎'),
    ('n', 'ⁿ', 'ₙ'),
];

/// What the class, id or target of a footnote's mark has.
const NOTE_NAMES: [&str; 8] =
    ["footnote", "noteref", "endnote", "fnref", "fn-ref", "cite_note", "cite_ref", "cite-note"];

/// How the target of a footnote's mark begins.
const NOTE_TARGETS: [&str; 6] = ["#fn", "#_ftn", "#ftn", "#_edn", "#edn", "#cite"];

/// Rewrites the raised and lowered elements of a document, and removes the marks of footnotes.
pub(super) fn write_in_line(document: &Document) {
    let mut before = String::new();
    let mut steps = vec![document.root()];
    while let Some(node) = steps.pop() {
        if node.is_text() {
            keep_end(&mut before, &node.text());
            continue;
        }
        let name = node.node_name().map(|it| it.to_lowercase()).unwrap_or_default();
        if UNREAD.contains(&name.as_str()) {
            continue;
        }
        if BLOCKS.contains(&name.as_str()) || name == "br" {
            before.clear();
        }
        let is_raised = name == "sup";
        if !is_raised && name != "sub" && name != "a" {
            steps.extend(node.children_it(true));
            continue;
        }
        let text = short_text(&node).unwrap_or_default();
        if text.is_empty() {
            steps.extend(node.children_it(true));
        } else if is_raised && is_raised_mark(&node, &text, &before)
            || name == "a" && is_linked_mark(&node, &text)
        {
            node.remove_from_parent();
        } else if name == "a" {
            steps.extend(node.children_it(true));
        } else {
            let text = if is_raised { raised(&text, &before) } else { lowered(&text, &before) };
            keep_end(&mut before, &text);
            node.set_text(text);
        }
    }
}

/// Returns the text of an element on one line, if it is short: elements may lie in each other, and
/// each would be read again.
fn short_text(node: &NodeRef<'_>) -> Option<String> {
    let mut text = String::new();
    for (number, inner) in node.descendants_it().enumerate() {
        let part = if inner.is_text() { inner.text() } else { "".into() };
        if number >= MAX_NODES || text.len() + part.len() > MAX_RAISED_BYTES {
            return None;
        }
        text.push_str(&part);
    }
    let text = super::clean_title(&text);
    (text.chars().count() <= MAX_RAISED_CHARS).then_some(text)
}

/// Appends a text to what is before the next element, of which only the end is kept.
fn keep_end(before: &mut String, text: &str) {
    before.push_str(text);
    let n_chars = before.chars().count();
    if n_chars > MAX_BEFORE_CHARS {
        *before = before.chars().skip(n_chars - MAX_BEFORE_CHARS).collect();
    }
}

/// Whether a raised text is the mark of a footnote: it links to it or is named so, it is in square
/// brackets, it is a sign for it, or a lone number after the end of a sentence or clause.
fn is_raised_mark(node: &NodeRef<'_>, text: &str, before: &str) -> bool {
    if text.starts_with('[') && text.ends_with(']') || is_sign(text) {
        return true;
    }
    if !is_mark(text) {
        return false;
    }
    let is_link = |node: &NodeRef<'_>| node.node_name().is_some_and(|name| &*name == "a");
    let is_in_link =
        node.parent().is_some_and(|it| is_link(&it) && short_text(&it).as_deref() == Some(text));
    let is_named = is_in_link
        || is_note(node)
        || node.descendants_it().any(|inner| inner.is_element() && is_link(&inner));
    let is_after_end = before.trim_end().ends_with([
        '.', '!', '?', ',', ';', ':', '…', '"', '”', '’', '»', '。', '！', '？', '，', '」',
    ]);
    let next = node.next_sibling().filter(NodeRef::is_text).and_then(|it| it.text().chars().next());
    let is_before_word = next.is_some_and(char::is_alphanumeric);
    let is_number = text.chars().any(|it| it.is_ascii_digit());
    is_named || is_number && is_after_end && !is_before_word && !is_price(before)
}

/// Whether a link is the mark of a footnote, or leads back from one.
fn is_linked_mark(node: &NodeRef<'_>, text: &str) -> bool {
    if !(is_mark(text) || is_sign(text)) {
        return false;
    }
    let target = node.attr("href").unwrap_or_default().to_lowercase();
    let target = target.find('#').map_or("", |at| target.get(at..).unwrap_or_default());
    is_note(node) || NOTE_TARGETS.iter().any(|it| target.starts_with(it))
}

/// Whether an element is named after footnotes.
fn is_note(node: &NodeRef<'_>) -> bool {
    let names = ["class", "id", "role", "href"].map(|name| node.attr(name));
    names.iter().flatten().any(|value| {
        let value = value.to_lowercase();
        value == "reference" || NOTE_NAMES.iter().any(|name| value.contains(name))
    })
}

/// Whether a text is one or several numbers of notes, or a single letter: `1`, `[12]`, `3,4`, `(b)`.
fn is_mark(text: &str) -> bool {
    let inner = text.trim_matches(['[', ']', '(', ')', ' ']);
    let is_letter = inner.len() == 1 && inner.bytes().all(|it| it.is_ascii_lowercase());
    let mut numbers = inner.split([',', '-', '–', ' ']).filter(|it| !it.is_empty()).peekable();
    let starts = inner.starts_with(|it: char| it.is_ascii_digit());
    is_letter
        || starts
            && numbers.peek().is_some()
            && numbers.all(|it| it.len() <= 3 && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether a text is a sign that stands for a footnote or leads back from one.
fn is_sign(text: &str) -> bool {
    text.chars().all(|it| "*†‡§¶↩↑\u{fe0e}\u{fe0f}".contains(it))
}

/// Whether a text ends with an amount in whole units of a currency, to which raised digits add
/// cents.
fn is_price(before: &str) -> bool {
    let amount = before.trim_end_matches('.');
    let sign = amount.trim_end_matches(|it: char| it.is_ascii_digit() || it == ',');
    sign.len() < amount.len()
        && before.len() - amount.len() <= 1
        && sign.trim_end().ends_with(['$', '€', '£', '¥', '₹'])
}

/// Returns a raised text in line.
fn raised(text: &str, before: &str) -> String {
    let compact: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let last = before.chars().next_back();
    let is_after = |is_it: fn(char) -> bool| last.is_some_and(is_it);
    let is_after_variable = || {
        let mut ends = before.chars().rev();
        ends.next().is_some_and(|it| it.is_ascii_lowercase())
            && !ends.next().is_some_and(char::is_alphabetic)
    };
    let is_after_digit = is_after(|it| it.is_ascii_digit());
    let has_digit = compact.chars().any(|it| it.is_ascii_digit());
    match compact.as_str() {
        "TM" | "tm" | "(TM)" if !is_after_digit => return "™".to_owned(),
        "SM" if !is_after_digit => return "℠".to_owned(),
        "o" if is_after(|it| it.is_ascii_digit() || matches!(it, 'n' | 'N')) => {
            return "º".to_owned();
        }
        "a" if is_after_digit => return "ª".to_owned(),
        "n" if is_after_digit || is_after_variable() => return "ⁿ".to_owned(),
        "x" | "y" | "z" | "k" if is_after_digit || is_after_variable() => {
            return format!("^{compact}");
        }
        "+" | "-" | "−" | "–" if is_after(char::is_alphanumeric) => {}
        _ if !has_digit => return text.to_owned(),
        _ => {}
    }
    if compact.len() == 2 && compact.bytes().all(|it| it.is_ascii_digit()) && is_price(before) {
        let point = if before.ends_with('.') { "" } else { "." };
        return format!("{point}{compact}");
    }
    let form = |it: char| FORMS.iter().find(|form| form.0 == it).map(|form| form.1);
    let forms: Option<String> = compact.chars().map(form).collect();
    forms.unwrap_or_else(|| {
        let is_exponent = is_after(|it| it.is_alphanumeric() || it == ')');
        if is_exponent { format!("^{compact}") } else { text.to_owned() }
    })
}

/// Returns a lowered text in line: as it is, unless its digits would join a number or fraction.
fn lowered(text: &str, before: &str) -> String {
    let joins = before.ends_with(|it: char| it.is_ascii_digit() || matches!(it, '/' | '⁄'));
    let form = |it: char| FORMS.iter().find(|form| form.0 == it).map(|form| form.2);
    let forms: Option<String> = text.chars().map(form).collect();
    forms.filter(|_| joins).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::source::html::text;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(text(html), expected, "{html}");
    }

    #[test]
    fn raised_figures_do_not_join_the_number_before_them() {
        check("<p>It has 10<sup>26</sup> watts.</p>", "It has 10²⁶ watts.");
        check("<p>On 40 m<sup>2</sup> of floor.</p>", "On 40 m² of floor.");
        check("<p>About 10<sup>-3.5</sup> of it.</p>", "About 10^-3.5 of it.");
        check("<p>It is 3<sup>1</sup>/<sub>2</sub> miles long.</p>", "It is 3¹/₂ miles long.");
        check(
            "<p>It grows by (1+r)<sup>2</sup>, or 2<sup>x</sup>.</p>",
            "It grows by (1+r)², or 2^x.",
        );
        check("<p>Dated by <sup>14</sup>C and Ca<sup>2+</sup>.</p>", "Dated by ¹⁴C and Ca²⁺.");
        check("<p>It costs $19<sup>99</sup> now.</p>", "It costs $19.99 now.");
        check("<p>A base of 10<sub>2</sub> is two.</p>", "A base of 10₂ is two.");
        check("<table><tr><td>Floor</td><td>40 m<sup>2</sup></td></tr></table>", "Floor | 40 m²");
    }

    #[test]
    fn raised_letters_and_formulas_stay_words() {
        check("<p>The 1<sup>st</sup> ship with CO<sub>2</sub>.</p>", "The 1st ship with CO2.");
        check(
            "<p>Le XIX<sup>e</sup> siècle de M<sup>me</sup> Zorn.</p>",
            "Le XIXe siècle de Mme Zorn.",
        );
        check("<p>Lathe<sup>TM</sup> and Tile<sup>®</sup> grow.</p>", "Lathe™ and Tile® grow.");
        check("<p>La 3<sup>a</sup> nave, n<sup>o</sup> 5.</p>", "La 3ª nave, nº 5.");
        check(
            "<p><sup>The harbour of Lund was closed on Monday.</sup></p>",
            "The harbour of Lund was closed on Monday.",
        );
    }

    #[test]
    fn marks_of_footnotes_are_no_text() {
        check(
            "<p>It costs more.<sup>1</sup> It sells.<sup>2, 3</sup></p>",
            "It costs more. It sells.",
        );
        check(
            "<p>It grew<sup><a href='#fn1'>4</a></sup> by 2019<sup>[5]</sup>.</p>",
            "It grew by 2019.",
        );
        check(
            "<p>It grew<a class='footnote-anchor' href='https://a.example/p#footnote-1'>1</a> fast.</p>",
            "It grew fast.",
        );
        check("<p>It grew<a href='#_ftn1'>[1]</a> fast<sup>*</sup>.</p>", "It grew fast.");
        check("<p>It grew<a href='#cite_note-2'><sup>2</sup></a> fast.</p>", "It grew fast.");
        check("<p>It is in <a href='#part-5'>5</a> parts.</p>", "It is in 5 parts.");
        check("<p>The price of <a href='/x'>m<sup>2</sup></a> fell.</p>", "The price of m² fell.");
    }
}
