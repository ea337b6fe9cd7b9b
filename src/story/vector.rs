//! Sparse vectors: an article, or the sum of a story's articles.

use super::Rules;
use super::profile::Profile;
use super::rarity::Rarity;
use super::term::{HEADLINES_ALONE, TermNo};

/// From this number of terms on, an article is not compared as a headline.
const ARTICLE_TERMS: f32 = 20.0;

/// Up to this number of terms, an article is a headline alone.
const HEADLINE_TERMS: f32 = 10.0;

/// The terms of a vector, each once.
pub(super) fn terms(vector: &[(TermNo, f32)]) -> impl Iterator<Item = TermNo> {
    vector.iter().map(|it| it.0).take_while(|it| it & HEADLINES_ALONE == 0)
}

/// By number of term; each once, none of weight 0.
pub type Vector = Vec<(TermNo, f32)>;

/// An article's terms, weighed by how rare they are: of length 1, or less where one term is held
/// down ([`Rules::most_of_one_term`]). Between two headlines the product is greater, up to the
/// square of [`Rules::headline`].
pub(super) fn article_vector(article: &Profile, rarity: &Rarity, rules: &Rules) -> Vector {
    let mut vector: Vector = article
        .terms
        .iter()
        .map(|it| (it.no, it.weight * rarity.weight_of(it)))
        .filter(|it| it.1 > 0.0)
        .collect();
    let length = vector.iter().map(|it| it.1 * it.1).sum::<f32>().sqrt();
    let brevity = ((ARTICLE_TERMS - article.terms.len() as f32) / (ARTICLE_TERMS - HEADLINE_TERMS))
        .clamp(0.0, 1.0);
    let scale = 1.0 + (rules.headline - 1.0) * brevity;
    let beyond = (scale * scale - 1.0).max(0.0).sqrt();
    // Terms that only headlines have: they make headlines more like each other, and not more like
    // articles.
    let among_headlines = vector
        .iter()
        .filter(|_| beyond > 0.0)
        .map(|it| (it.0 | HEADLINES_ALONE, it.1 / length * beyond))
        .collect::<Vector>();
    vector.iter_mut().for_each(|it| it.1 = (it.1 / length).min(rules.most_of_one_term));
    vector.extend(among_headlines);
    vector.iter_mut().for_each(|it| it.1 = (it.1 * STEPS).round().min(f32::from(u16::MAX)) / STEPS);
    vector.retain(|it| it.1 > 0.0);
    vector
}

/// Weights are multiples of a step, so that one is the same after it was stored in two bytes.
const STEPS: f32 = 32_768.0;

/// A vector as bytes: number and weight of each term, six bytes together.
pub fn to_bytes(vector: &Vector) -> Vec<u8> {
    let weight = |it: f32| ((it * STEPS) as u16).to_le_bytes();
    vector.iter().flat_map(|&(term, it)| term.to_le_bytes().into_iter().chain(weight(it))).collect()
}

/// The vector of such bytes; ignores an incomplete term at their end.
pub fn from_bytes(bytes: &[u8]) -> Vector {
    let term = |it: &[u8]| TermNo::from_le_bytes([it[0], it[1], it[2], it[3]]);
    bytes
        .chunks_exact(6)
        .map(|it| (term(it), f32::from(u16::from_le_bytes([it[4], it[5]])) / STEPS))
        .collect()
}

/// The product of two vectors.
pub(super) fn dot(a: &[(TermNo, f32)], b: &[(TermNo, f32)]) -> f32 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut sum = 0.0;
    // A story of hundreds of articles holds thousands of terms: each of a headline's ten is looked
    // up in it.
    if short.len() * 16 < long.len() {
        let mut rest = long;
        for &(term, weight) in short {
            rest = &rest[rest.partition_point(|it| it.0 < term)..];
            if let Some(&(_, other)) = rest.first().filter(|it| it.0 == term) {
                sum += weight * other;
            }
        }
        return sum;
    }
    let (mut i, mut j) = (0, 0);
    while i < short.len() && j < long.len() {
        let (s, l) = (short[i], long[j]);
        if s.0 == l.0 {
            sum += s.1 * l.1;
        }
        i += usize::from(s.0 <= l.0);
        j += usize::from(l.0 <= s.0);
    }
    sum
}

/// The sum of two vectors.
pub(super) fn add(a: &[(TermNo, f32)], b: &[(TermNo, f32)]) -> Vector {
    let mut sum = Vector::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let (x, y) = (a[i], b[j]);
        sum.push(match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => x,
            std::cmp::Ordering::Equal => (x.0, x.1 + y.1),
            std::cmp::Ordering::Greater => y,
        });
        i += usize::from(x.0 <= y.0);
        j += usize::from(y.0 <= x.0);
    }
    sum.extend_from_slice(&a[i..]);
    sum.extend_from_slice(&b[j..]);
    sum.shrink_to_fit();
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_common_terms_make_a_product() {
        assert_eq!(dot(&[(1, 2.0), (4, 1.0)], &[(1, 3.0), (2, 9.0)]), 6.0);
        assert_eq!(dot(&[], &[(1, 3.0)]), 0.0);
    }

    #[test]
    fn a_long_vector_gives_the_same_product_term_by_term() {
        let long: Vector = (0..100).map(|it| (it * 2, 1.0)).collect();
        assert_eq!(dot(&[(4, 2.0), (5, 7.0), (198, 3.0)], &long), 5.0);
    }

    #[test]
    fn a_vector_comes_back_from_its_bytes() {
        let article = Profile::new("Zork mill burns in Lund", "", None);
        let vector = article_vector(&article, &Rarity::new(40.0, 3), &Rules::default());
        assert!(vector.len() > 4);
        assert_eq!(from_bytes(&to_bytes(&vector)), vector);
    }

    #[test]
    fn a_sum_holds_each_term_once() {
        assert_eq!(
            add(&[(1, 2.0), (4, 1.0)], &[(1, 3.0), (2, 9.0)]),
            [(1, 5.0), (2, 9.0), (4, 1.0)]
        );
    }
}
