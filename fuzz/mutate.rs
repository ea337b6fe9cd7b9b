//! From seeds to inputs: the n-th input of a seed number is always the same, so that a finding can
//! be reproduced from `n`.

use std::ops::Range;

/// Most inputs stay below this, so that there are many.
const USUAL_BYTES: usize = 4 << 10;

/// One of sixteen inputs may have this length: what takes two seconds of CPU time for so little is
/// not linear, even in a debug build.
const MAX_BYTES: usize = 64 << 10;

/// What opens and closes: nested to any depth, or closed by what was never opened.
const PAIRS: &[(&str, &str)] = &[
    ("<b>", "</b>"),
    ("<div>", "</div>"),
    ("<div>", "</zz>"),
    ("<media:group>", "</media:group>"),
    ("<item><title>x</title>", "</item>"),
    ("<outline text='a'>", "</outline>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("<svg><style>", "</style></svg>"),
    ("<script>", ""),
    ("<!--", "-->"),
    ("<![CDATA[", "]]>"),
    ("[", "]"),
    ("{\"a\":", "}"),
    ("(", ")"),
    ("“", "”"),
    ("\"", "\""),
    ("Mr. ", ""),
    ("&amp;", ""),
];

/// What readers, splitters and commands treat as special.
const TOKENS: &[&str] = &[
    "\u{9}",
    "\u{a}",
    "\u{b}",
    "\u{c}",
    "\u{d}",
    " ",
    "\u{85}",
    "\u{a0}",
    "\u{1680}",
    "\u{2003}",
    "\u{2028}",
    "\u{2029}",
    "\u{202f}",
    "\u{205f}",
    "\u{3000}",
    "\0",
    "\u{1b}[2J",
    "\u{9b}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "é",
    "米",
    "🚀",
    "e\u{301}",
    "İ",
    "ß",
    "ﬁ",
    "½",
    "<",
    ">",
    "</",
    "/>",
    "<x'>",
    "<img src=\"a\"b\">",
    "<a href=",
    "<!DOCTYPE",
    "<?xml version=\"1.0\" encoding=\"",
    "utf-16",
    "&",
    "&#x0;",
    "&#xD800;",
    "&lol;",
    "]]>",
    "<title>",
    "</title>",
    "<description>",
    "<link>",
    "<pubDate>",
    "<entry>",
    "<feed>",
    "<rss>",
    "<channel>",
    "</channel>",
    "xmlns:media=\"x\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\u0000",
    "\\ud800",
    "null",
    "1e999",
    "-1",
    "18446744073709551616",
    "99999999999999999999",
    "\"title\":",
    "\"text\":",
    "\"id\":",
    "gistwire_export",
    "subscriptions",
    "\n\n",
    "#tag, #tag",
    "Date: 2024-02-30",
    "Date:",
    "Url:",
    "Source:",
    "• ",
    "1) ",
    "Mr. ",
    "U.S. ",
    "Inc.",
    "“",
    "”",
    "'s",
    "$1.2 billion",
    "17.2%The",
    "Photo: ",
    "TC: ",
    "Alibaba",
    "Ant Group",
    "ZORKON VALLEY BANK",
    " vs ",
    "since 2021-06",
    "30d",
    "0d",
    "99999d",
    "/",
    "/company ",
    "/trend ",
    "/search ",
    "/subscribe ",
    "@gist_bot ",
    "@channel ",
    "_12",
    ":=",
    ":~",
    "r:company:=",
    "p:c:0:5:9:=",
    "e:1:=",
    "k1",
    "-word",
    "\"phrase\"",
    "User-agent: *",
    "Disallow: /",
    "Allow: ",
    "*",
    "$",
    "%2a",
    "%",
];

/// Numbers for the mutations (splitmix64): good enough, and the same on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    /// Of the n-th input of a seed.
    pub(crate) fn new(seed: u64, n: u64) -> Dice {
        Dice(seed ^ n.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of 0..n; 0 where n is 0.
    fn below(&mut self, n: usize) -> usize {
        (self.roll() % (n.max(1) as u64)) as usize
    }

    /// Mostly small, sometimes as large as `most`.
    fn size(&mut self, most: usize) -> usize {
        let bits = self.below(most.max(1).ilog2() as usize + 1);
        self.below(1 << bits).min(most)
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    fn range(&mut self, len: usize) -> Range<usize> {
        let start = self.below(len + 1);
        start..start + self.size(len - start)
    }
}

/// The n-th input: first the corpus itself, then its mutations.
pub(crate) fn input(corpus: &[Vec<u8>], seed: u64, n: u64) -> Vec<u8> {
    if let Some(it) = usize::try_from(n).ok().and_then(|it| corpus.get(it)) {
        return it.clone();
    }
    let mut dice = Dice::new(seed, n);
    let mut bytes = corpus[dice.below(corpus.len())].clone();
    let most = if dice.below(16) == 0 { MAX_BYTES } else { USUAL_BYTES };
    for _ in 0..=dice.below(6) {
        mutate(&mut bytes, corpus, &mut dice, most);
        bytes.truncate(most);
    }
    bytes
}

fn mutate(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice, most: usize) {
    let range = dice.range(bytes.len());
    match dice.below(10) {
        0 => drop(bytes.drain(range)),
        1 => {
            // Repeat a piece, often so often that what is quadratic shows.
            let room = most.saturating_sub(bytes.len()) / range.len().max(1);
            let piece = bytes[range.clone()].repeat(dice.size(room));
            bytes.splice(range.end..range.end, piece);
        }
        2 => {
            let other = &corpus[dice.below(corpus.len())];
            let piece = other[dice.range(other.len())].to_vec();
            bytes.splice(range, piece);
        }
        3 | 4 => drop(bytes.splice(range.start..range.start, dice.pick(TOKENS).bytes())),
        5 => drop(bytes.splice(range, dice.pick(TOKENS).bytes())),
        6 => {
            let (open, close) = PAIRS[dice.below(PAIRS.len())];
            let depth = dice.size(most / (open.len() + close.len()));
            let inside = bytes[range.clone()].to_vec();
            bytes.splice(
                range,
                [open.repeat(depth).into_bytes(), inside, close.repeat(depth).into_bytes()]
                    .concat(),
            );
        }
        7 => {
            // A blank of another kind, or none.
            let blanks: Vec<usize> =
                (0..bytes.len()).filter(|&at| bytes[at].is_ascii_whitespace()).collect();
            if let Some(&at) = blanks.get(dice.below(blanks.len())) {
                bytes.splice(at..=at, dice.pick(&TOKENS[..20]).bytes());
            }
        }
        8 => {
            if let Some(byte) = bytes.get_mut(range.start) {
                *byte ^= 1 << dice.below(8);
            }
        }
        _ => bytes.truncate(range.end),
    }
}
