//! What an article is compared by: its weighed terms, and of a short text the words in their order.

use super::profile::Profile;
use super::rarity::Rarity;
use super::term::TermNo;
use super::token::{Kind, Token};

/// A term of an article.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term {
    pub(super) no: TermNo,
    /// Its share of the article, in steps of 1/[`WEIGHT_STEPS`].
    weight: u16,
    /// How rare it was when the article came, in steps of 1/[`RARITY_STEPS`]; the lowest bit says
    /// whether it is a name.
    rarity: u16,
}

const RARITY_STEPS: f32 = 2_048.0;

/// Weights are multiples of a step, so that one is the same after it was stored in two bytes.
const WEIGHT_STEPS: f32 = 32_768.0;

impl Term {
    pub(super) fn new(no: TermNo, weight: f32, rarity: f32, is_name: bool) -> Term {
        let steps = (rarity * RARITY_STEPS).min(f32::from(u16::MAX)) as u16;
        Term {
            no,
            weight: (weight * WEIGHT_STEPS).round() as u16,
            rarity: steps & !1 | u16::from(is_name),
        }
    }

    /// Its share of the article: the squares add up to 1.
    pub(super) fn weight(self) -> f32 {
        f32::from(self.weight) / WEIGHT_STEPS
    }

    /// Its inverse document frequency.
    pub(super) fn rarity(self) -> f32 {
        f32::from(self.rarity & !1) / RARITY_STEPS
    }

    pub(super) fn is_name(self) -> bool {
        self.rarity & 1 > 0
    }
}

/// An article as it is compared with others.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Vector {
    /// By number; each once, none of weight 0.
    pub(super) terms: Vec<Term>,
    /// The words of the title, then, of a short text, those of the body.
    pub(super) row: Vec<Token>,
    /// How many of them are the title's.
    pub(super) n_title: usize,
    /// Whether the row holds the whole text.
    pub(super) is_short: bool,
    /// The source, as a hash; 0 if it is unknown.
    pub(super) source: u32,
    /// The length of what [`Vector::weight`](Term) were divided by, and the sum of rarities.
    pub(super) all_rarity: f32,
    /// The sum of the rarities of names.
    pub(super) names_rarity: f32,
    /// Hashes of the neighbours in the row, with one mark for all names, dates and numbers;
    /// ascending.
    pub(super) skeleton: Vec<u32>,
    /// The words whose order is compared, ascending.
    pub(super) words: Vec<u32>,
    /// The same of the title alone, where a short text has one: neighbours and words.
    pub(super) title: Option<Box<[Vec<u32>; 2]>>,
}

/// An article's terms, weighed by how rare they are.
pub(super) fn article_vector(article: &Profile, rarity: &Rarity) -> Vector {
    let weighed = || article.terms.iter().map(|it| (it, rarity.weight_of(it)));
    let square = |(it, rarity): (&super::profile::ProfileTerm, f32)| (it.weight() * rarity).powi(2);
    let length = weighed().map(square).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    let mut terms: Vec<Term> = weighed()
        .map(|(it, rarity)| Term::new(it.no, it.weight() * rarity / length, rarity, it.is_name()))
        .filter(|it| it.weight > 0)
        .collect();
    terms.shrink_to_fit();
    Vector {
        terms,
        row: article.row.to_vec(),
        n_title: article.n_title,
        is_short: article.is_short,
        source: article.source,
        ..Vector::default()
    }
    .completed()
}

impl Vector {
    /// Computes what follows from the rest.
    fn completed(mut self) -> Vector {
        self.all_rarity = self.terms.iter().map(|it| it.rarity()).sum();
        self.names_rarity = self.terms.iter().filter(|it| it.is_name()).map(|it| it.rarity()).sum();
        self.skeleton = skeleton(self.compared_row());
        self.words = sorted_words(self.compared_row());
        let title = &self.row[..self.n_title];
        self.title = (self.is_short && !title.is_empty() && !self.is_headline())
            .then(|| Box::new([skeleton(title), sorted_words(title)]));
        self
    }

    /// The words whose order is compared: all of a short text, the title of a long one.
    pub(super) fn compared_row(&self) -> &[Token] {
        if self.is_short { &self.row } else { &self.row[..self.n_title] }
    }

    /// Whether it is a headline without a text.
    pub(super) fn is_headline(&self) -> bool {
        self.is_short && self.n_title == self.row.len()
    }

    /// Its terms' numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = TermNo> {
        self.terms.iter().map(|it| it.no)
    }
}

/// Hashes of the neighbours in a row, with one mark for all names, dates and numbers, ascending.
pub(super) fn skeleton(row: &[Token]) -> Vec<u32> {
    const MARK: u32 = 1 << 30;
    let part = |it: &Token| match it.kind() {
        Kind::Word | Kind::Function => it.word(),
        Kind::Name => MARK,
        Kind::Date | Kind::Calendar => MARK + 1,
        Kind::Identifier | Kind::Amount => MARK + 2,
    };
    let mut parts: Vec<u32> = row.iter().map(part).collect();
    parts.dedup_by(|a, b| a == b && *a >= MARK);
    let mut pairs: Vec<u32> = parts
        .windows(2)
        .map(|it| it[0].wrapping_mul(0x9E37_79B1).rotate_left(13) ^ it[1].wrapping_mul(0x85EB_CA77))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The words of a row, ascending.
pub(super) fn sorted_words(row: &[Token]) -> Vec<u32> {
    let mut words: Vec<u32> = row.iter().map(|it| it.word()).collect();
    words.sort_unstable();
    words
}

/// The bytes before the terms: flags, number of words in the title, source, number of terms.
const HEAD_BYTES: usize = 8;

/// The bytes of a term: number, weight, rarity.
const TERM_BYTES: usize = 8;

/// A vector as bytes: a head, eight bytes for each term, then four for each word.
pub fn to_bytes(vector: &Vector) -> Vec<u8> {
    let n_terms = u16::try_from(vector.terms.len()).unwrap_or(u16::MAX);
    let mut bytes =
        Vec::with_capacity(HEAD_BYTES + TERM_BYTES * usize::from(n_terms) + 4 * vector.row.len());
    bytes.push(u8::from(vector.is_short));
    bytes.push(u8::try_from(vector.n_title).unwrap_or(u8::MAX));
    bytes.extend(n_terms.to_le_bytes());
    bytes.extend(vector.source.to_le_bytes());
    for it in vector.terms.iter().take(usize::from(n_terms)) {
        bytes.extend(it.no.to_le_bytes());
        bytes.extend(it.weight.to_le_bytes());
        bytes.extend(it.rarity.to_le_bytes());
    }
    vector.row.iter().for_each(|it| bytes.extend(it.0.to_le_bytes()));
    bytes
}

/// The vector of such bytes; an empty one for anything else.
pub fn from_bytes(bytes: &[u8]) -> Vector {
    let Some((head, rest)) = bytes.split_at_checked(HEAD_BYTES) else { return Vector::default() };
    let n_terms = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let Some((terms, row)) = rest.split_at_checked(n_terms * TERM_BYTES) else {
        return Vector::default();
    };
    let number = |it: &[u8]| u32::from_le_bytes([it[0], it[1], it[2], it[3]]);
    let term = |it: &[u8]| Term {
        no: number(it),
        weight: u16::from_le_bytes([it[4], it[5]]),
        rarity: u16::from_le_bytes([it[6], it[7]]),
    };
    let n_title = usize::from(head[1]);
    if head[0] > 1 || row.len() % 4 > 0 || n_title * 4 > row.len() {
        return Vector::default();
    }
    Vector {
        terms: terms.chunks_exact(TERM_BYTES).map(term).collect(),
        row: row.chunks_exact(4).map(|it| Token(number(it))).collect(),
        n_title,
        is_short: head[0] > 0,
        source: number(&head[4..]),
        ..Vector::default()
    }
    .completed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_comes_back_from_its_bytes() {
        let article = Profile::new("Zork mill burns in Lund", "Two people were hurt.", None)
            .from_source("Lund Post");
        let vector = article_vector(&article, &Rarity::new(1.0, 3));
        assert!(vector.terms.len() > 4 && vector.row.len() > 8 && !vector.skeleton.is_empty());
        assert_eq!(from_bytes(&to_bytes(&vector)), vector);
    }

    #[test]
    fn other_bytes_are_an_empty_vector() {
        for bytes in [&[][..], &[7; 6], &[9; 60], &[1, 255, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]] {
            assert_eq!(from_bytes(bytes), Vector::default());
        }
    }
}
