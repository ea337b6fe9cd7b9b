//! A word of a sentence, and what its form alone says: looked up once for each form, however often
//! it occurs.

use std::cell::RefCell;
use std::sync::Arc;

use super::language::{self, Lexicon, WordKind};
use super::remembered::Remembered;
use super::{Span, background, term};

/// A word at its place in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Byte range of the body.
    pub span: Span,
    /// What every word of this form has.
    pub form: Arc<Form>,
    /// A name by its form: a capital, and neither a function word nor a day or month. If the
    /// language gives every noun a capital, it also needs capitals inside the word, or another such
    /// word beside it.
    pub is_name: bool,
    /// Between double quotation marks of its own sentence.
    pub is_quoted: bool,
}

/// A written form of a word in a language: the same letters in the same case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Without case and accents.
    pub folded: String,
    /// Folded and stemmed.
    pub stem: Arc<str>,
    /// How many articles of the background have the stem.
    pub n_in_background: u32,
    /// A function word.
    pub is_stop: bool,
    /// Has a capital, and is neither a function word nor a day or month.
    pub looks_like_name: bool,
    /// Begins with a figure.
    pub is_figure: bool,
    /// A day of the week or a month, with its capital.
    pub is_calendar: bool,
    /// The own voice: I, we.
    pub is_first_person: bool,
    /// Attributes speech: said.
    pub is_speech: bool,
    /// Marks what was done or decided.
    pub is_cue: bool,
    /// Says that something is not certain: perhaps.
    pub is_hedge: bool,
    /// The subject of a general statement: everybody.
    pub is_generic: bool,
    /// A pronoun for a person.
    pub is_person: bool,
    /// A noun that refers to something named before: the company.
    pub stands_in: bool,
    /// A time noun: "this" before it makes a date.
    pub is_time: bool,
    /// A definite article.
    pub is_article: bool,
    /// As an opening: points back at something said before.
    pub points_back: bool,
    /// As an opening: continues an argument.
    pub connects: bool,
    /// Opens a phrase of the lexicon that continues an argument.
    pub opens_phrase: bool,
}

impl Form {
    fn new(lexicon: &Lexicon, word: &str) -> Form {
        let folded = term::fold(word);
        let stem = term::stem_of_folded(lexicon.language, word, &folded);
        let comparable = language::comparable(lexicon.language, word);
        let kinds = lexicon.kinds(&folded);
        let is_stop = kinds.has(WordKind::Function);
        let has_capital = word.starts_with(char::is_uppercase);
        let is_calendar = kinds.has(WordKind::Calendar);
        Form {
            is_stop,
            looks_like_name: !is_stop && has_capital && !is_calendar,
            is_calendar: has_capital && is_calendar,
            is_figure: folded.starts_with(|it: char| it.is_ascii_digit()),
            is_first_person: kinds.has(WordKind::FirstPerson)
                && !lexicon.first_person_exceptions.contains(word),
            is_speech: kinds.has(WordKind::Speech),
            is_cue: kinds.has(WordKind::Cue),
            is_hedge: kinds.has(WordKind::Hedge),
            is_generic: kinds.has(WordKind::Generic),
            is_person: lexicon.person_pronouns.contains(&comparable),
            stands_in: lexicon.stand_in_nouns.contains(&stem),
            is_time: kinds.has(WordKind::Time),
            is_article: kinds.has(WordKind::Article),
            points_back: lexicon.context.pointing_openers.contains(&comparable),
            connects: lexicon.context.connecting_openers.contains(&comparable),
            opens_phrase: kinds.has(WordKind::OpensPhrase),
            n_in_background: background::n_articles_with(&stem),
            folded,
            stem: stem.into(),
        }
    }
}

thread_local! {
    static FORMS: RefCell<Remembered<Arc<Form>>> = RefCell::default();
}

/// Calls `work` with a look-up of forms; borrows the thread's memory of forms until `work` returns.
pub(super) fn with_forms<T>(
    lexicon: &Lexicon,
    work: impl FnOnce(&mut dyn FnMut(&str) -> Arc<Form>) -> T,
) -> T {
    FORMS.with_borrow_mut(|known| {
        work(&mut |word| known.of(lexicon.language, word, || Arc::new(Form::new(lexicon, word))))
    })
}

/// Calls `take` with the form of each word of a text that is not a function word, for at most `n`
/// of them.
pub(crate) fn content_forms(lexicon: &Lexicon, text: &str, n: usize, mut take: impl FnMut(&Form)) {
    with_forms(lexicon, |form_of| {
        lexicon
            .words(text)
            .map(|it| form_of(it.1))
            .filter(|it| !it.is_stop)
            .take(n)
            .for_each(|it| take(&it));
    });
}

/// The first `n` words of a text, each with its place and form.
pub(crate) fn placed_forms(lexicon: &Lexicon, text: &str, n: usize) -> Vec<(Span, Arc<Form>)> {
    with_forms(lexicon, |form_of| {
        lexicon.words(text).take(n).map(|(span, word)| (span, form_of(word))).collect()
    })
}

/// The words of a text in its language, none of them quoted or taken for a name yet beyond what its
/// form says.
pub(super) fn forms<'t>(lexicon: &'t Lexicon, text: &'t str) -> Vec<Arc<Form>> {
    with_forms(lexicon, |form_of| lexicon.words(text).map(|it| form_of(it.1)).collect())
}
