//! An article -> all that the store keeps of it. Outside of any transaction, on its own thread.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::store::{CompanyInText, Prepared};
use crate::text::term::{fold, terms};

/// An article repeats what it is about: a term counts as its focus from this many times on.
const FOCUS_FROM: u32 = 3;

/// Terms, companies and hashes of an article.
pub(super) fn prepare(article: NewArticle, begins_file: bool, gazetteer: &Gazetteer) -> Prepared {
    let title_terms = joined(terms(&article.title).map(|it| it.stem));
    let (body_terms, focus_terms) = body_and_focus(&article.body);
    let companies: Vec<CompanyInText> = gazetteer
        .recognise_tagged(&article.title, &article.body, &article.tags)
        .into_iter()
        .map(|it| CompanyInText {
            name: it.company.name.clone(),
            salience: it.salience,
            n_mentions: u32::try_from(it.mentions.len()).unwrap_or(u32::MAX),
        })
        .collect();
    Prepared {
        title_key: key(xxh3_64(fold(&article.title).as_bytes())),
        text_key: hash_of([article.title.as_str(), &article.body]),
        derived_key: derived_key([&title_terms, &body_terms, &focus_terms], &companies),
        article,
        begins_file,
        title_terms,
        body_terms,
        focus_terms,
        companies,
    }
}

/// The body's terms in order, and those that it repeats, each once.
fn body_and_focus(body: &str) -> (String, String) {
    let stems: Vec<String> = terms(body).map(|it| it.stem).collect();
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    let mut focus = Vec::new();
    for stem in &stems {
        let count = counts.entry(stem).or_default();
        *count += 1;
        if *count == FOCUS_FROM {
            focus.push(stem.as_str());
        }
    }
    (stems.join(" "), focus.join(" "))
}

fn derived_key([title, body, focus]: [&str; 3], companies: &[CompanyInText]) -> i64 {
    let companies: Vec<String> = companies.iter().map(|it| format!("{}\t{}\t{}", it.name, it.salience, it.n_mentions)).collect();
    hash_of([title, body, focus, &companies.join("\n")])
}

fn joined(stems: impl Iterator<Item = String>) -> String {
    stems.collect::<Vec<_>>().join(" ")
}

/// One hash of several texts; where one ends and the next begins counts.
fn hash_of<const N: usize>(parts: [&str; N]) -> i64 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    key(hasher.digest())
}

/// SQLite's integers are signed; only the bits matter.
fn key(hash: u64) -> i64 {
    hash.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_is_what_an_article_repeats() {
        let (body, focus) = body_and_focus("Cloud, clouds and the cloud. Games, games. The sky, the end.");
        assert_eq!(body, "cloud cloud and the cloud game game the sky the end");
        assert_eq!(focus, "cloud the");
    }

    #[test]
    fn a_title_has_one_key_in_any_case_and_a_text_its_own() {
        let of = |title: &str, body: &str| {
            let article = NewArticle { title: title.into(), body: body.into(), ..NewArticle::default() };
            prepare(article, false, &Gazetteer::builtin())
        };
        let (a, b) = (of("Café news", "x"), of("CAFE NEWS", "y"));
        assert_eq!(a.title_key, b.title_key);
        assert_ne!(a.text_key, b.text_key);
        assert_ne!(of("ab", "c").text_key, of("a", "bc").text_key);
    }
}
