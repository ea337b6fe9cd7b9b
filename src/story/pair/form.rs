//! Two texts of one form: which of the places that the form leaves open are filled differently.

use rustc_hash::FxHashSet;

use crate::story::token::{Kind, Token};
use crate::story::vector::Vector;

/// From this share of common neighbours on, two texts are of one form.
pub(in crate::story) const SAME_FORM: f32 = 0.5;

/// From this share of words in the same order on, one replaced word is another event where the form
/// is known.
const SAME_ROW: f32 = 0.7;

/// Fewer amounts may all grow while the event stays the same.
const SEVERAL: usize = 2;

/// A shorter text has no form that could be recognised.
const LEAST_WORDS: usize = 3;

/// What two texts have in common in their form, and how they differ in what fills it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::story) struct FormFeatures {
    /// The share of neighbours that both have, of those of the shorter text; names, dates and
    /// numbers stand for one another.
    pub(in crate::story) skeleton: f32,
    /// 1 where each has names that the other does not hold.
    pub(in crate::story) names: f32,
    /// The same for numbers that tell which.
    pub(in crate::story) identifiers: f32,
    /// The same for dates.
    pub(in crate::story) dates: f32,
    /// The same for numbers that tell how much.
    pub(in crate::story) amounts: f32,
    /// 1 where both have several amounts and none in common.
    pub(in crate::story) figures: f32,
    /// The share of the shorter text that the other has in the same order.
    pub(in crate::story) aligned: f32,
    /// How many words replace others, at most 3.
    pub(in crate::story) replaced: f32,
    /// 1 where the form is known: both are of one source, or there are more of its kind.
    pub(in crate::story) known: f32,
    /// Whether both have titles, which are not of one form.
    pub(in crate::story) has_other_title: bool,
}

impl FormFeatures {
    /// Compares the form; what needs the order of the words is left out.
    pub(in crate::story) fn of(one: &Vector, other: &Vector) -> FormFeatures {
        let (a, b) = rows(one, other);
        if a.len().min(b.len()) < LEAST_WORDS {
            return FormFeatures::default();
        }
        let is_whole = one.is_short == other.is_short;
        let skeleton = if is_whole {
            share(&one.skeleton, &other.skeleton)
        } else {
            let titles = [a, b].map(crate::story::vector::skeleton);
            share(&titles[0], &titles[1])
        };
        if skeleton < SAME_FORM {
            return FormFeatures { skeleton, ..FormFeatures::default() };
        }
        let apart = |is: fn(Kind) -> bool| f32::from(u8::from(are_apart(a, b, is)));
        FormFeatures {
            skeleton,
            names: apart(|it| it == Kind::Name),
            identifiers: apart(|it| it == Kind::Identifier),
            dates: f32::from(u8::from(have_other_dates(a, b))),
            amounts: apart(|it| it == Kind::Amount),
            figures: f32::from(u8::from(share_no_amount(a, b))),
            ..FormFeatures::default()
        }
    }

    /// Adds what needs the order of the words.
    pub(in crate::story) fn completed(
        mut self,
        one: &Vector,
        other: &Vector,
        is_known: bool,
    ) -> FormFeatures {
        if self.skeleton >= SAME_FORM {
            let (a, b) = rows(one, other);
            let (aligned, replaced) = aligned(a, b);
            let is_one_source = one.source > 0 && one.source == other.source;
            self.aligned = aligned;
            self.replaced = replaced.min(3) as f32;
            self.known = f32::from(u8::from(is_known || is_one_source));
            self.has_other_title = have_other_titles(one, other);
        }
        self
    }

    /// Whether names, numbers that tell which or dates differ on both sides.
    fn is_apart(&self) -> bool {
        self.names + self.identifiers + self.dates > 0.0
    }

    /// Whether they are of one form and about something else, as far as one pair shows it.
    pub(in crate::story) fn is_other_of_form(&self) -> bool {
        self.skeleton >= SAME_FORM && (self.is_apart() || self.figures > 0.0)
    }

    /// Whether they are never one event: names, numbers that tell which or dates differ on both
    /// sides, or, where the form is known, any word or all amounts.
    pub(in crate::story) fn is_vetoed(&self) -> bool {
        let is_one_row = self.known > 0.0 && self.aligned >= SAME_ROW && !self.has_other_title;
        self.skeleton >= SAME_FORM
            && (self.is_apart() || is_one_row && self.replaced + self.figures > 0.0)
    }
}

/// Whether both have titles with less than half of the words of the shorter one in common: reports
/// of one paper on one event may repeat their text, but items of a kind are named alike.
fn have_other_titles(one: &Vector, other: &Vector) -> bool {
    let (a, b) = (&one.row[..one.n_title], &other.row[..other.n_title]);
    let n_words = a.len().min(b.len());
    n_words >= LEAST_WORDS && aligned(a, b).0 < SAME_FORM
}

/// The words that are compared: those of the titles, where one text is long.
fn rows<'a>(one: &'a Vector, other: &'a Vector) -> (&'a [Token], &'a [Token]) {
    if one.is_short && other.is_short {
        (&one.row, &other.row)
    } else {
        (&one.row[..one.n_title], &other.row[..other.n_title])
    }
}

/// The share that two ascending lists have in common, of the shorter one.
fn share(a: &[u32], b: &[u32]) -> f32 {
    let (mut i, mut j, mut n) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        n += usize::from(a[i] == b[j]);
        let (x, y) = (a[i], b[j]);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    n as f32 / a.len().min(b.len()).max(1) as f32
}

/// The words of a kind that the other text does not hold as anything.
fn lacking<'a>(
    row: &'a [Token],
    other: &FxHashSet<u32>,
    is: fn(Kind) -> bool,
) -> impl Iterator<Item = &'a Token> {
    row.iter().filter(move |it| is(it.kind()) && !other.contains(&it.word()))
}

fn words(row: &[Token]) -> FxHashSet<u32> {
    row.iter().map(|it| it.word()).collect()
}

/// Whether each text has words of a kind that the other lacks.
fn are_apart(a: &[Token], b: &[Token], is: fn(Kind) -> bool) -> bool {
    lacking(a, &words(b), is).next().is_some() && lacking(b, &words(a), is).next().is_some()
}

/// Whether each text has days or years that the other lacks, or, where both name as many, days of
/// the week or months: "on Monday" may well be 2 March.
fn have_other_dates(a: &[Token], b: &[Token]) -> bool {
    let n = |row: &[Token]| row.iter().filter(|it| it.kind() == Kind::Calendar).count();
    are_apart(a, b, |it| it == Kind::Date)
        || n(a) == n(b) && are_apart(a, b, |it| it == Kind::Calendar)
}

/// Whether both texts have several amounts, and none in common.
fn share_no_amount(a: &[Token], b: &[Token]) -> bool {
    let amounts = |row: &[Token]| -> FxHashSet<u32> {
        row.iter().filter(|it| it.kind() == Kind::Amount).map(|it| it.word()).collect()
    };
    let (a, b) = (amounts(a), amounts(b));
    a.len().min(b.len()) >= SEVERAL && a.is_disjoint(&b)
}

/// The share of the shorter row that the other has in the same order (longest common
/// subsequence), and how many of the gaps hold a word on both sides. Numbers that tell how much do
/// not count as words.
fn aligned(a: &[Token], b: &[Token]) -> (f32, usize) {
    let width = b.len() + 1;
    let mut best = vec![0u8; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i * width + j] = if a[i].word() == b[j].word() {
                best[(i + 1) * width + j + 1].saturating_add(1)
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let is_word = |it: &Token| !matches!(it.kind(), Kind::Function | Kind::Amount | Kind::Calendar);
    let (mut i, mut j, mut replaced) = (0, 0, 0);
    let (mut left, mut right) = (false, false);
    while i < a.len() || j < b.len() {
        let is_same = i < a.len() && j < b.len() && a[i].word() == b[j].word();
        if is_same {
            replaced += usize::from(left && right);
            (left, right) = (false, false);
            (i, j) = (i + 1, j + 1);
        } else if j == b.len()
            || i < a.len() && best[(i + 1) * width + j] >= best[i * width + j + 1]
        {
            left |= is_word(&a[i]);
            i += 1;
        } else {
            right |= is_word(&b[j]);
            j += 1;
        }
    }
    replaced += usize::from(left && right);
    (f32::from(best[0]) / a.len().min(b.len()).max(1) as f32, replaced)
}
