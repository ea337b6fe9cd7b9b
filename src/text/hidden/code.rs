//! Program code, markup and logs among the paragraphs of an article.

use std::sync::LazyLock;

use regex::bytes;

use crate::text::Span;
use crate::text::slice::Slicing;

/// A line that no prose looks like: a prompt, a comment or tag alone, an assignment, the time of a
/// log.
static LINE: LazyLock<bytes::Regex> = LazyLock::new(|| {
    let forms = [
        r"^(?:\$|>>>|#!|%) ?[a-z./]",
        r"^(?:#include\b|import [\w.]+;?$|from [\w.]+ import |def \w+\(|fn \w+[(<]|func \w+\()",
        r"^</?[A-Za-z][\w:-]*(?: [^<>]*)?/?>",
        r"^<!(?:--|DOCTYPE)",
        r"^(?:(?:let|var|const|int|auto|static|public|private) )*[A-Za-z_][\w.\[\]]* ?:?= ?\S*[.(\[{]",
        r"[)}\]];$|[{]$|^[})\]]+[;,]?$|^return\b.*;$",
        r"^\[?(?:[A-Z][a-z]{2} [ \d]\d|\d{4}-\d\d-\d\d)[ T]\d\d:\d\d:\d\d\b",
        r"^(?://|/\*|\*/) ",
    ];
    bytes::RegexBuilder::new(&forms.join("|"))
        .unicode(false)
        .build()
        .expect("a test compiles the pattern")
});

/// Opens and closes code in Markdown.
const FENCE: &str = "```";

/// Which runs of lines are code: those between fences, and those of which every second line looks
/// so.
pub(in crate::text) fn code_chunks(body: &str, chunks: &[Vec<Span>]) -> Vec<bool> {
    let is_fence = |line: &Span| body.slice(line.clone()).starts_with(FENCE);
    let n_fences = if body.contains(FENCE) {
        chunks.iter().flatten().filter(|it| is_fence(it)).count()
    } else {
        0
    };
    // A fence without a second one opens nothing.
    let n_paired = n_fences - n_fences % 2;
    let mut n_seen = 0;
    chunks
        .iter()
        .map(|lines| {
            let is_inside = n_seen < n_paired && n_seen % 2 == 1;
            let before = n_seen;
            n_seen += if n_fences > 0 { lines.iter().filter(|it| is_fence(it)).count() } else { 0 };
            is_inside || n_seen > before || looks_like_code(body, lines)
        })
        .collect()
}

fn looks_like_code(body: &str, lines: &[Span]) -> bool {
    let n_code = lines.iter().filter(|it| is_code_line(body.slice((*it).clone()))).count();
    n_code > 0 && n_code * 2 >= lines.len()
}

/// Lines of code are short, and prose ends in a stop: most lines need no closer look.
fn is_code_line(line: &str) -> bool {
    const LONGEST: usize = 300;
    line.len() <= LONGEST
        && line.bytes().any(|it| {
            matches!(
                it,
                b'$' | b'>' | b'#' | b'%' | b'<' | b'=' | b';' | b'{' | b'}' | b'(' | b':' | b'/'
            )
        })
        && LINE.is_match(line.as_bytes())
}

/// Whether a sentence has markup or data in it, which pages leave in their texts.
pub(in crate::text) fn has_code(text: &str) -> bool {
    const MARKS: &[&str] = &[
        "{\"", "\":\"", "\":{", "\":[", "</", "/>", "<!--", "();", "){", ") {", "});", "};",
        " == ", " && ",
    ];
    text.bytes().any(|it| matches!(it, b'{' | b'<' | b'>' | b';' | b'=' | b'&' | b':'))
        && MARKS.iter().any(|mark| text.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::block::{BlockKind, blocks};

    #[track_caller]
    fn kinds(body: &str) -> Vec<BlockKind> {
        blocks(body).iter().map(|block| block.kind).collect()
    }

    #[test]
    fn code_is_no_paragraph() {
        use BlockKind::{Code, Paragraph};
        let prose = "Grab mended a flaw in its app on Monday, it said.";
        for code in [
            "```\nThe name is checked. Nobody knows.\n\nIt is used. Twice.\n```",
            "n = count(rows)  # fails\n# The rows are empty. Each must have a name.",
            "Mar 03 04:12:09 host app[12]: Out of memory. Exited.",
            "<lease><hint>The server answers again.</hint></lease>",
            "$ grab --version\ngrab 8.2 (linux) libgrab/8.2",
            "if (n < 0) {\n    return fail(n);\n}",
        ] {
            let found = kinds(&format!("{prose}\n\n{code}\n\n{prose}"));
            assert_eq!(found.first(), Some(&Paragraph), "{code}");
            assert!(found[1..found.len() - 1].iter().all(|kind| *kind == Code), "{code}");
            assert_eq!(found.last(), Some(&Paragraph), "{code}");
        }
    }

    #[test]
    fn prose_with_signs_is_prose() {
        for prose in [
            "Sales were $1.1bn (minus 3%); its rival expects >$2bn.",
            "It is version 3 of C++ = the newest; the firm (Grab) said so.",
            "```\nA fence that nothing closes is no code. The rest is shown.",
            "Three things: (a) growth; (b) profit (of 3%).",
        ] {
            assert!(
                kinds(&format!("Grab said so.\n\n{prose}\n\nShares fell in Oslo."))
                    .last()
                    .is_some_and(|kind| *kind == BlockKind::Paragraph)
            );
        }
        assert!(!has_code("Sales were $1.1bn (minus 3%); its rival expects >$2bn: more."));
        assert!(has_code("Rating: 2/5 {\"@type\":\"Review\"} It is a comedy."));
    }
}
