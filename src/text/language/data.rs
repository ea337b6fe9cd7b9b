//! The data file of a language: its keys, and how it is read.
//!
//! The files of the languages with rules of their own have every key, those of the others what
//! differs from `und.toml`. Lists are sorted, without duplicates, one entry a line; tests check
//! that. CONTRIBUTING.md says what each key means to somebody who writes a file, the comments here
//! say what the code does with it.

use serde::Deserialize;

use super::Language;

/// A list of words or phrases, as the file has them.
pub(super) type WordList = Vec<String>;

/// The file of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageData {
    pub(super) words: WordLists,
    pub(super) context: ContextLists,
    pub(super) boundaries: BoundaryLists,
    pub(super) marks: QuotationMarks,
    pub(super) boilerplate: BoilerplateLists,
    pub(super) dateline: DatelineLists,
    pub(super) genre: GenreLists,
}

/// Words by what they say about a sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordLists {
    pub(super) articles: WordList,
    pub(super) attribution_verbs: WordList,
    pub(super) calendar_words: WordList,
    /// Language detection reads it through [`word_list`](crate::text::word_list).
    #[serde(rename = "contraction_endings")]
    _contraction_endings: WordList,
    pub(super) cue_words: WordList,
    pub(super) elisions: WordList,
    pub(super) first_person: WordList,
    pub(super) first_person_exceptions: WordList,
    pub(super) function_words: WordList,
    pub(super) generic_subjects: WordList,
    pub(super) hedges: WordList,
    /// The full-text index reads these five through [`word_list`](crate::text::word_list).
    joined_articles: WordList,
    joined_words: WordList,
    /// Endings of cases, numbers and articles after words, in a language without a stemmer.
    pub(super) inflections: WordList,
    pub(super) months: WordList,
    pub(super) nouns_have_capitals: bool,
    particles: WordList,
    particles_after_consonant: WordList,
    particles_after_vowel: WordList,
    pub(super) person_pronouns: WordList,
    pub(super) stand_in_nouns: WordList,
    pub(super) time_nouns: WordList,
    pub(super) weekdays: WordList,
}

impl WordLists {
    /// The number of words that are written together with another one, elided ones left out.
    pub(super) fn n_joined(&self) -> usize {
        let lists = [
            &self.joined_articles,
            &self.joined_words,
            &self.particles,
            &self.particles_after_consonant,
            &self.particles_after_vowel,
        ];
        lists.iter().map(|it| it.len()).sum()
    }
}

/// What makes a sentence context-dependent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContextLists {
    pub(super) back_reference: BackReference,
    pub(super) closing_phrases: WordList,
    pub(super) comma_openers: WordList,
    pub(super) connecting_openers: WordList,
    pub(super) connecting_phrases: WordList,
    pub(super) counted_times: WordList,
    pub(super) date_reach: usize,
    pub(super) demonstratives: WordList,
    pub(super) earlier_words: WordList,
    pub(super) expletive_complements: WordList,
    pub(super) expletive_predicates: WordList,
    pub(super) expletive_pronouns: WordList,
    pub(super) expletive_verbs: WordList,
    pub(super) impersonal_phrases: WordList,
    pub(super) later_words: WordList,
    pub(super) participle_endings: WordList,
    pub(super) person_reach: usize,
    pub(super) pointing_openers: WordList,
    pub(super) skips_speaker_label: bool,
    pub(super) subject_pronouns: WordList,
    pub(super) sure_stand_ins: WordList,
    pub(super) time_openers: WordList,
}

/// Where a noun refers back to somebody named before ("the company").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::text) enum BackReference {
    /// After an article and up to three modifiers or a place: `The social media app`, `The Swedish
    /// lender`.
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
    pub(super) abbreviated_words: WordList,
    pub(super) abbreviations: WordList,
    pub(super) acronym_may_end: bool,
    pub(super) attribution_endings: WordList,
    pub(super) day_halves: WordList,
    pub(super) full_words: WordList,
    pub(super) glued_openers: WordList,
    pub(super) joins_initials: bool,
    pub(super) name_suffixes: WordList,
    pub(super) numbered_titles: WordList,
    pub(super) opener_needs_blank: bool,
    pub(super) openers: WordList,
    pub(super) ordinal_openers: WordList,
    pub(super) quotation_particles: WordList,
    pub(super) titles: WordList,
    pub(super) zone_nouns: WordList,
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
    pub(super) about_headings: WordList,
    pub(super) ascii: bool,
    pub(super) caption_starts: WordList,
    pub(super) captions: WordList,
    pub(super) credit_starts: WordList,
    pub(super) credits: WordList,
    /// Exports give lines without a stop one after a blank.
    pub(super) exports_add_stops: bool,
    pub(super) greeting_starts: WordList,
    pub(super) greetings: WordList,
    pub(super) no_comments: WordList,
    pub(super) notice_starts: WordList,
    pub(super) notices: WordList,
    pub(super) promo_starts: WordList,
    pub(super) promos: WordList,
    pub(super) roundup_titles: WordList,
    pub(super) section_headings: WordList,
    pub(super) self_references: WordList,
}

/// What a dateline has beside places and days.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DatelineLists {
    pub(super) agencies: WordList,
    pub(super) openings: WordList,
}

/// Regular expressions for headlines that name their genre, whatever their case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GenreLists {
    pub(super) interview_titles: WordList,
    pub(super) list_titles: WordList,
    pub(super) live_titles: WordList,
    pub(super) opinion_titles: WordList,
    pub(super) results_titles: WordList,
    pub(super) review_marks: WordList,
    pub(super) review_titles: WordList,
}

impl LanguageData {
    /// Parses the file of a language. Keys that it does not have are those of `und.toml`.
    ///
    /// # Panics
    /// If the file has an unknown key: the files are built into the program, and a test parses each.
    pub(super) fn parse(language: Language) -> LanguageData {
        let read = || -> Result<LanguageData, toml::de::Error> {
            if language.has_rules() || language == Language::Other {
                return toml::from_str(language.file());
            }
            let mut all: toml::Table = toml::from_str(Language::Other.file())?;
            let own: toml::Table = toml::from_str(language.file())?;
            for (name, section) in own {
                match (all.get_mut(&name), section) {
                    (Some(toml::Value::Table(all)), toml::Value::Table(own)) => all.extend(own),
                    (_, section) => drop(all.insert(name, section)),
                }
            }
            all.try_into()
        };
        read().unwrap_or_else(|err| panic!("data/lang/{}.toml: {err}", language.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::word_list::assert_well_formed;

    /// Lists whose entries may have capitals: words as they open a sentence, titles, and patterns.
    const WITH_CAPITALS: &[&str] = &[
        "about_headings",
        "caption_starts",
        "captions",
        "credit_starts",
        "credits",
        "first_person_exceptions",
        "full_words",
        "glued_openers",
        "greeting_starts",
        "greetings",
        "interview_titles",
        "list_titles",
        "live_titles",
        "name_suffixes",
        "no_comments",
        "notice_starts",
        "notices",
        "numbered_titles",
        "openers",
        "openings",
        "opinion_titles",
        "promo_starts",
        "promos",
        "results_titles",
        "review_marks",
        "review_titles",
        "roundup_titles",
        "section_headings",
        "self_references",
        "titles",
    ];

    #[test]
    fn every_file_is_read_and_its_lists_are_sorted() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            LanguageData::parse(language);
            assert_well_formed(language.code(), language.file(), |key| {
                WITH_CAPITALS.contains(&key)
            });
        }
    }
}
