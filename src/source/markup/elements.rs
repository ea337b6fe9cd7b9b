//! What the HTML standard says of elements by their names: which are blocks, which end others.

/// How an element takes part in the nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ElementKind {
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

pub(super) fn kind_of(name: &str) -> ElementKind {
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
pub(super) fn closes_p(name: &str) -> bool {
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

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// HTML elements that end a drawing or a formula in which they begin.
pub(super) fn breaks_out(name: &str) -> bool {
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
pub(super) fn holds_html(name: &str) -> bool {
    matches!(
        name,
        "foreignobject" | "desc" | "title" | "annotation-xml" | "mi" | "mo" | "mn" | "ms" | "mtext"
    )
}
