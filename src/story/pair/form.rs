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
    /// Whether only the titles are of one form, with other dates or numbers that tell which: two
    /// editions of a series.
    pub(in crate::story) has_other_date: bool,
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
            let has_other_date = is_whole && have_titles_apart(one, other);
            return FormFeatures { skeleton, has_other_date, ..FormFeatures::default() };
        }
        let (left, right) = if is_whole {
            (Lacking::of(a, &other.words), Lacking::of(b, &one.words))
        } else {
            let titles = [a, b].map(crate::story::vector::sorted_words);
            (Lacking::of(a, &titles[1]), Lacking::of(b, &titles[0]))
        };
        let apart = |is: bool| f32::from(u8::from(is));
        let has_figures = left.n_amounts.min(right.n_amounts) >= SEVERAL;
        FormFeatures {
            skeleton,
            names: apart(left.names && right.names),
            identifiers: apart(left.identifiers && right.identifiers),
            dates: apart(are_other_dates(&left, &right)),
            amounts: apart(left.amounts && right.amounts),
            figures: apart(has_figures && share_no_amount(a, b)),
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

    /// Whether names, numbers that tell which or dates differ on both sides: never one event.
    pub(in crate::story) fn is_apart(&self) -> bool {
        self.has_other_date || self.names + self.identifiers + self.dates > 0.0
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

/// Whether short texts have titles of one form with other dates or numbers that tell which.
fn have_titles_apart(one: &Vector, other: &Vector) -> bool {
    let (Some(a), Some(b)) = (&one.title, &other.title) else { return false };
    if one.n_title.min(other.n_title) < LEAST_WORDS || share(&a[0], &b[0]) < SAME_FORM {
        return false;
    }
    let left = Lacking::of(&one.row[..one.n_title], &b[1]);
    let right = Lacking::of(&other.row[..other.n_title], &a[1]);
    left.identifiers && right.identifiers || are_other_dates(&left, &right)
}

/// Whether each text has days or years that the other lacks, or, where both name as many, days of
/// the week or months: "on Monday" may well be 2 March.
fn are_other_dates(left: &Lacking, right: &Lacking) -> bool {
    let has_days = left.n_calendar == right.n_calendar && left.calendar && right.calendar;
    left.dates && right.dates || has_days
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

/// Which words a text has that the other one does not hold as anything.
#[derive(Debug, Clone, Copy, Default)]
struct Lacking {
    names: bool,
    identifiers: bool,
    dates: bool,
    amounts: bool,
    calendar: bool,
    n_calendar: usize,
    n_amounts: usize,
}

impl Lacking {
    /// Looks for the words of a row among those of the other one, which ascend.
    fn of(row: &[Token], other: &[u32]) -> Lacking {
        let mut found = Lacking::default();
        for it in row {
            let lacks = || other.binary_search(&it.word()).is_err();
            match it.kind() {
                Kind::Word | Kind::Function => {}
                Kind::Name => found.names = found.names || lacks(),
                Kind::Identifier => found.identifiers = found.identifiers || lacks(),
                Kind::Date => found.dates = found.dates || lacks(),
                Kind::Amount => {
                    found.n_amounts += 1;
                    found.amounts = found.amounts || lacks();
                }
                Kind::Calendar => {
                    found.n_calendar += 1;
                    found.calendar = found.calendar || lacks();
                }
            }
        }
        found
    }
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
    let n_words = a.len().min(b.len()).max(1);
    let same = |it: &(&Token, &Token)| it.0.word() == it.1.word();
    let n_before = a.iter().zip(b).take_while(same).count();
    let (a, b) = (&a[n_before..], &b[n_before..]);
    let n_after = a.iter().rev().zip(b.iter().rev()).take_while(same).count();
    let (a, b) = (&a[..a.len() - n_after], &b[..b.len() - n_after]);
    let (n_common, replaced) = common(a, b);
    ((n_before + n_common + n_after) as f32 / n_words as f32, replaced)
}

/// The length of the longest common subsequence, and how many of its gaps hold a word on both
/// sides. Bits stand for the words of `b` (Hyyrö, 2004), of which the first 128 are read; no
/// row is longer.
fn common(a: &[Token], b: &[Token]) -> (usize, usize) {
    let b = &b[..b.len().min(u128::BITS as usize)];
    let mut row = u128::MAX;
    let mut rows: Vec<u128> = Vec::with_capacity(a.len());
    for it in a {
        let bits = b
            .iter()
            .enumerate()
            .map(|(at, other)| if other.word() == it.word() { 1u128 << at } else { 0 });
        let met = row & bits.fold(0, |sum, bit| sum | bit);
        row = row.wrapping_add(met) | (row - met);
        rows.push(row);
    }
    let is_word = |it: &Token| !matches!(it.kind(), Kind::Function | Kind::Amount | Kind::Calendar);
    let is_open = |i: usize, j: usize| rows[i - 1] >> (j - 1) & 1 > 0;
    let (mut i, mut j, mut n_common, mut replaced) = (a.len(), b.len(), 0, 0);
    let (mut left, mut right) = (false, false);
    while i > 0 || j > 0 {
        if i == 0 || j > 0 && is_open(i, j) {
            j -= 1;
            right |= is_word(&b[j]);
        } else if j == 0 || i > 1 && !is_open(i - 1, j) {
            i -= 1;
            left |= is_word(&a[i]);
        } else {
            (i, j) = (i - 1, j - 1);
            n_common += 1;
            replaced += usize::from(left && right);
            (left, right) = (false, false);
        }
    }
    (n_common, replaced + usize::from(left && right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Vec<Token> {
        text.chars().map(|it| Token((it as u32) << 3)).collect()
    }

    #[track_caller]
    fn check(a: &str, b: &str, share: f32, replaced: usize) {
        assert_eq!(aligned(&row(a), &row(b)), (share, replaced), "{a} {b}");
        assert_eq!(aligned(&row(b), &row(a)), (share, replaced), "{b} {a}");
    }

    #[test]
    fn replaced_words_are_counted_by_gaps() {
        check("abcdef", "abcdef", 1.0, 0);
        check("abcdef", "abxdef", 5.0 / 6.0, 1);
        check("abcdef", "xbcdey", 4.0 / 6.0, 2);
        check("abcdef", "abcxdef", 1.0, 0);
        check("abc", "xyz", 0.0, 1);
        check("", "", 0.0, 0);
    }

    #[test]
    fn long_rows_are_compared_as_far_as_bits_reach() {
        let long: String = ('a'..).take(300).collect();
        assert_eq!(aligned(&row(&long), &row(&long)), (1.0, 0));
        let other: String = ('b'..).take(300).collect();
        assert!(aligned(&row(&long), &row(&other)).0 > 0.4);
    }
}
