//! Converts an article to everything that the store keeps of it. Outside of any transaction, on its
//! own thread.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::NewArticle;
use crate::company::{Gazetteer, Kind};
use crate::source::address::page_key;
use crate::store::{CompanyInText, Prepared, StoredBody};
use crate::text::hash::{hash, hash_of};
use crate::text::indexed::{self, Indexed};
use crate::text::language::{Language, detect_parts};
use crate::text::term::fold;

/// An article repeats its topic: a term counts as its focus from this many occurrences on.
const FOCUS_FROM: u32 = 3;

/// The terms and companies that our own rules find in a text: they change with the rules and the
/// list of companies, not with the article.
pub(super) struct Analysis {
    pub(super) language: Language,
    pub(super) title_terms: String,
    pub(super) body_terms: String,
    pub(super) focus_terms: String,
    pub(super) companies: Vec<CompanyInText>,
}

/// Terms, companies and hashes of an article.
pub(crate) fn prepare(article: NewArticle, begins_file: bool, gazetteer: &Gazetteer) -> Prepared {
    let derived = derive(&article.title, &article.body, &article.tags, gazetteer);
    let parts = super::parts::parts(
        &article.title,
        &article.body,
        article.source.as_deref(),
        article.published.map(|it| it.at.as_second()),
    );
    Prepared {
        parts,
        stored_body: StoredBody::of(&article.body),
        language: derived.language.code(),
        title_key: hash(&fold(&article.title)),
        page_key: article.url.as_deref().and_then(page_key),
        text_key: hash_of([article.title.as_str(), &article.body]),
        derived_key: derived.key(&derived.companies),
        article,
        begins_file,
        title_terms: derived.title_terms,
        body_terms: derived.body_terms,
        focus_terms: derived.focus_terms,
        companies: derived.companies,
    }
}

/// Returns the terms and companies of a text.
pub(super) fn derive(title: &str, body: &str, tags: &[String], gazetteer: &Gazetteer) -> Analysis {
    let language = detect_parts(&[body, title]);
    let (title_terms, _) = terms_and_focus(indexed::indexed(language, title));
    let (body_terms, focus_terms) = terms_and_focus(indexed::of_body(language, body));
    Analysis {
        language,
        title_terms,
        body_terms,
        focus_terms,
        companies: companies(title, body, tags, gazetteer),
    }
}

/// Returns the companies that a text names, most salient first, followed by the owners that it does
/// not name.
fn companies(
    title: &str,
    body: &str,
    tags: &[String],
    gazetteer: &Gazetteer,
) -> Vec<CompanyInText> {
    // State bodies are listed so that they are not taken for something else; a page about the
    // European Union is not a page about a company.
    let mut found = gazetteer.recognise_tagged(title, body, tags);
    found.retain(|it| it.company.kind != Kind::Government);
    // As the store keeps it: what is read again must have the hash of what was written.
    let in_thousandths = |salience: f64| (salience * 1_000.0).round() / 1_000.0;
    let mut companies: Vec<CompanyInText> = found
        .iter()
        .map(|it| CompanyInText {
            name: it.company.name.clone(),
            salience: in_thousandths(it.salience),
            n_mentions: u32::try_from(it.mentions.len()).unwrap_or(u32::MAX),
            via: None,
        })
        .collect();
    // An owner is represented by the most salient of its companies.
    for it in &found {
        for owner in gazetteer.owners(&it.company.name) {
            if !companies.iter().any(|it| it.name == owner) {
                let (name, via) = (owner.to_owned(), Some(it.company.name.clone()));
                let n_mentions = u32::try_from(it.mentions.len()).unwrap_or(u32::MAX);
                let salience = in_thousandths(it.salience);
                companies.push(CompanyInText { name, salience, n_mentions, via });
            }
        }
    }
    companies
}

impl Analysis {
    /// Returns the hash of the terms with these companies, in any order.
    pub(super) fn key(&self, companies: &[CompanyInText]) -> i64 {
        let line = |it: &CompanyInText| {
            format!(
                "{}\t{}\t{}\t{}",
                it.name,
                it.salience,
                it.n_mentions,
                it.via.as_deref().unwrap_or_default()
            )
        };
        let mut companies: Vec<String> = companies.iter().map(line).collect();
        companies.sort_unstable();
        hash_of([&self.title_terms, &self.body_terms, &self.focus_terms, &companies.join("\n")])
    }
}

/// Returns the terms of words, and those that they repeat, each once. The own terms are in the order
/// of the words, so that phrases are found; the marked ones follow, each once.
fn terms_and_focus(words: impl Iterator<Item = Arc<Indexed>>) -> (String, String) {
    let words: Vec<Arc<Indexed>> = words.collect();
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    let (mut terms, mut marked, mut focus) =
        (Vec::with_capacity(words.len()), Vec::new(), Vec::new());
    for word in &words {
        let own = word.term.as_str();
        for (term, is_own) in word.others.iter().map(|it| (it.as_str(), false)).chain([(own, true)])
        {
            let count = counts.entry(term).or_default();
            *count += 1;
            focus.extend((*count == FOCUS_FROM).then_some(term));
            if !is_own && *count == 1 {
                marked.push(term);
            }
        }
        terms.push(own);
    }
    terms.append(&mut marked);
    (terms.join(" "), focus.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_is_what_an_article_repeats() {
        let text = "Cloud, clouds and the cloud. Games, games. The sky, the J.D. end at JD.com.";
        let words = indexed::indexed(Language::English, text);
        let (body, focus) = terms_and_focus(words);
        assert_eq!(
            body,
            "cloud cloud and the cloud game game the sky the j.d end at jd.com ~jd ~com"
        );
        assert_eq!(focus, "cloud the");
    }

    #[test]
    fn an_owner_that_is_not_named_is_found_through_what_belongs_to_it() {
        let list = Gazetteer::parse(
            r#"company = [{ name = "Northwind" }, { name = "Lightboat", parent = "Northwind" }, { name = "Sailmap", parent = "Lightboat" }]"#,
        )
        .unwrap();
        let seen = |body: &str| -> Vec<(String, Option<String>)> {
            derive("", body, &[], &list).companies.into_iter().map(|it| (it.name, it.via)).collect()
        };
        let owned = |list: &[(&str, Option<&str>)]| -> Vec<(String, Option<String>)> {
            list.iter().map(|(name, via)| ((*name).to_owned(), via.map(str::to_owned))).collect()
        };
        assert_eq!(
            seen("Sailmap grew."),
            owned(&[
                ("Sailmap", None),
                ("Lightboat", Some("Sailmap")),
                ("Northwind", Some("Sailmap"))
            ])
        );
        assert_eq!(
            seen("Northwind owns Sailmap."),
            owned(&[("Northwind", None), ("Sailmap", None), ("Lightboat", Some("Sailmap"))])
        );
    }

    #[test]
    fn a_title_has_one_key_in_any_case_and_a_text_its_own() {
        let of = |title: &str, body: &str| {
            let article =
                NewArticle { title: title.into(), body: body.into(), ..NewArticle::default() };
            prepare(article, false, &Gazetteer::builtin())
        };
        let (a, b) = (of("Café news", "x"), of("CAFE NEWS", "y"));
        assert_eq!(a.title_key, b.title_key);
        assert_ne!(a.text_key, b.text_key);
        assert_ne!(of("ab", "c").text_key, of("a", "bc").text_key);
    }
}
