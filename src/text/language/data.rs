//! The data file of a language: its keys, and how it is read.
//!
//! Every file has every key. Lists are sorted, without duplicates, one entry a line; tests check that. CONTRIBUTING.md says what
//! each key means to somebody who writes a file, the comments here say what the code does with it.

use serde::Deserialize;

use super::Language;

/// A list of words or phrases, as the file has them.
pub(super) type List = Vec<String>;

/// The file of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageData {
    pub(super) words: WordLists,
    pub(super) context: ContextLists,
    pub(super) boundaries: BoundaryLists,
    pub(super) marks: QuotationMarks,
    pub(super) boilerplate: BoilerplateLists,
}

/// Words by what they say about a sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordLists {
    pub(super) articles: List,
    pub(super) attribution_verbs: List,
    pub(super) calendar_words: List,
    /// Language detection reads it through [`word_list`](crate::text::word_list).
    #[serde(rename = "contraction_endings")]
    _contraction_endings: List,
    pub(super) cue_words: List,
    pub(super) elisions: List,
    pub(super) first_person: List,
    pub(super) first_person_exceptions: List,
    pub(super) function_words: List,
    pub(super) generic_subjects: List,
    pub(super) hedges: List,
    pub(super) months: List,
    pub(super) nouns_have_capitals: bool,
    pub(super) person_pronouns: List,
    pub(super) stand_in_nouns: List,
    pub(super) time_nouns: List,
    pub(super) weekdays: List,
}

/// What makes a sentence context-dependent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContextLists {
    pub(super) back_reference: BackReference,
    pub(super) closing_phrases: List,
    pub(super) comma_openers: List,
    pub(super) connecting_openers: List,
    pub(super) connecting_phrases: List,
    pub(super) counted_times: List,
    pub(super) date_reach: usize,
    pub(super) demonstratives: List,
    pub(super) earlier_words: List,
    pub(super) expletive_complements: List,
    pub(super) expletive_predicates: List,
    pub(super) expletive_pronouns: List,
    pub(super) expletive_verbs: List,
    pub(super) impersonal_phrases: List,
    pub(super) later_words: List,
    pub(super) participle_endings: List,
    pub(super) person_reach: usize,
    pub(super) pointing_openers: List,
    pub(super) skips_speaker_label: bool,
    pub(super) subject_pronouns: List,
    pub(super) sure_stand_ins: List,
    pub(super) time_openers: List,
}

/// Where a noun refers back to somebody named before ("the company").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::text) enum BackReference {
    /// After an article and up to three modifiers or a place: `The social media app`, `The Swedish lender`.
    Modified,
    /// After an article and at most one word: `Das Unternehmen`.
    Adjacent,
    /// As the first word: the language has no articles.
    Bare,
}

/// Where sentences end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BoundaryLists {
    pub(super) abbreviated_words: List,
    pub(super) abbreviations: List,
    pub(super) acronym_may_end: bool,
    pub(super) full_words: List,
    pub(super) glued_openers: List,
    pub(super) joins_initials: bool,
    pub(super) numbered_titles: List,
    pub(super) opener_needs_blank: bool,
    pub(super) openers: List,
    pub(super) ordinal_openers: List,
    pub(super) titles: List,
}

/// The quotation marks of a language; each key is a set of characters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::text) struct QuotationMarks {
    /// May stand between the stop of a sentence and the opener of the next.
    pub(in crate::text) after_boundary: String,
    /// May follow the stop of a sentence.
    pub(in crate::text) before_boundary: String,
    /// The next sentence's opener may follow them without a blank.
    pub(in crate::text) before_glued: String,
    /// End a quotation whose speaker may follow.
    pub(in crate::text) closing: String,
    /// The same, if a low mark („) is in the sentence.
    pub(in crate::text) closing_after_low: String,
    /// The sentence splitter gets blanks in their place.
    pub(in crate::text) masked: String,
    /// Open a quotation and belong to the sentence that follows.
    pub(in crate::text) opening: String,
    /// The same, unless a low mark („) is before them.
    pub(in crate::text) opening_unless_low: String,
    /// Quotations look like »this«.
    pub(in crate::text) reversed_guillemets: bool,
}

/// Regular expressions for text around the article, whatever their case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BoilerplateLists {
    pub(super) ascii: bool,
    pub(super) caption_starts: List,
    pub(super) captions: List,
    pub(super) greeting_starts: List,
    pub(super) greetings: List,
    pub(super) no_comments: List,
    pub(super) promo_starts: List,
    pub(super) promos: List,
    pub(super) roundup_titles: List,
    pub(super) self_references: List,
}

impl LanguageData {
    /// Parses the file of a language.
    ///
    /// # Panics
    /// If the file misses a key: the files are built into the program, and a test parses each.
    pub(super) fn parse(language: Language) -> LanguageData {
        toml::from_str(language.file()).unwrap_or_else(|err| panic!("data/lang/{}.toml: {err}", language.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::word_list::assert_well_formed;

    /// Lists whose entries may have capitals: words as they open a sentence, titles, and patterns.
    const WITH_CAPITALS: &[&str] = &[
        "caption_starts",
        "captions",
        "first_person_exceptions",
        "full_words",
        "glued_openers",
        "greeting_starts",
        "greetings",
        "no_comments",
        "numbered_titles",
        "openers",
        "promo_starts",
        "promos",
        "roundup_titles",
        "self_references",
        "titles",
    ];

    #[test]
    fn every_language_has_every_key_and_its_lists_are_sorted() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            LanguageData::parse(language);
            assert_well_formed(language.code(), language.file(), |key| WITH_CAPITALS.contains(&key));
        }
    }
}
