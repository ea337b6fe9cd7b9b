//! The features of a sentence under a headline: numbers that the trees split on.
//!
//! Counts stay counts: a tree needs no scale. What a feature measures is said beside its name; its
//! group is what `/why` and the comparison without a group go by.

use super::reading::Reading;
use crate::summary::features::n_common;

/// What a feature is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    /// How far from the beginning.
    Place,
    /// How long.
    Length,
    /// Against the headline.
    Headline,
    /// Against the first candidate.
    Lede,
    /// Against the neighbours and all others.
    Likeness,
    /// Figures and dates.
    Figures,
    /// Who is named, and who is introduced.
    Names,
    /// Quotations and speech.
    Quotation,
    /// What points back.
    Opening,
    /// Verdicts, denials, contrasts.
    Turn,
    /// Whether it tells what has happened.
    Tense,
    /// Traces of captions, lists and broken texts.
    Surface,
    /// The same for every sentence of an article.
    Article,
}

impl Group {
    /// All groups.
    pub(crate) const ALL: [Group; 13] = [
        Group::Place,
        Group::Length,
        Group::Headline,
        Group::Lede,
        Group::Likeness,
        Group::Figures,
        Group::Names,
        Group::Quotation,
        Group::Opening,
        Group::Turn,
        Group::Tense,
        Group::Surface,
        Group::Article,
    ];
}

/// Declares the features once: name, group and meaning, in the order of the array.
macro_rules! features {
    ($($(#[doc = $meaning:literal])+ $name:ident: $group:ident,)*) => {
        /// Their names, in the order of [`Features`].
        pub(crate) const NAMES: [&str; N] = [$(stringify!($name)),*];

        /// Their groups, in the same order.
        pub(crate) const GROUPS: [Group; N] = [$(Group::$group),*];

        /// How many features there are.
        pub(crate) const N: usize = [$(stringify!($name)),*].len();

        #[derive(Default)]
        struct Values { $($(#[doc = $meaning])+ $name: f64),* }

        impl Values {
            fn into_array(self) -> Features {
                [$(self.$name as f32),*]
            }
        }
    };
}

features! {
    /// Sentences before it.
    index: Place,
    /// Candidates before it.
    place: Place,
    /// Share of the article before it.
    depth: Place,
    /// Sentences after it.
    left: Place,
    /// Words.
    n_words: Length,
    /// Different content terms.
    n_terms: Length,
    /// Share of the headline that it repeats, by weight.
    title_cover: Headline,
    /// Share of itself that the headline says.
    title_share: Headline,
    /// Terms that the headline does not have.
    beyond_title: Headline,
    /// Share of the headline that it is the first to repeat.
    title_gap: Headline,
    /// Share of the headline that earlier sentences repeat.
    title_told: Headline,
    /// Names of the headline.
    title_names: Headline,
    /// `title_cover` less the highest of the article.
    title_best: Headline,
    /// Share of itself that the first candidate says; 0 of that one.
    in_lede: Lede,
    /// Share of the first candidate that it repeats; 0 of that one.
    of_lede: Lede,
    /// Names that neither the headline nor the first candidate has.
    beyond_lede: Lede,
    /// Likeness to the most similar earlier sentence.
    like_earlier: Likeness,
    /// Likeness to the most similar later sentence.
    like_later: Likeness,
    /// Likeness to the sentence before.
    like_previous: Likeness,
    /// Likeness to the sentence after.
    like_next: Likeness,
    /// Share of itself that no earlier sentence says.
    new_share: Likeness,
    /// Terms that no earlier sentence has.
    n_new: Likeness,
    /// PageRank, divided by the highest.
    rank: Likeness,
    /// Mean likeness to all sentences.
    degree: Likeness,
    /// Mean likeness to the later ones, over all sentences.
    forward: Likeness,
    /// Share of the article's most frequent terms.
    top_terms: Likeness,
    /// Figures that neither the headline nor the first candidate has.
    new_figures: Figures,
    /// Figures.
    n_figures: Figures,
    /// Days and months.
    n_dates: Figures,
    /// Words of names.
    n_names: Names,
    /// Names given for the first time, unknown to the headline.
    new_names: Names,
    /// One of these is given in full.
    full_name: Names,
    /// Names given here in full that later sentences use alone.
    introduces: Names,
    /// Definite nouns of later sentences that refer back to it.
    defines: Names,
    /// Names given before, without those of the headline.
    known_names: Names,
    /// Surnames and acronyms alone that an earlier sentence gives in full.
    owed: Names,
    /// Words all in capitals that are names.
    acronyms: Names,
    /// Opens with a name.
    starts_with_name: Names,
    /// Share of words between quotation marks.
    quoted: Quotation,
    /// Any quotation mark.
    has_quote: Quotation,
    /// Begins with a quotation mark.
    opens_quote: Quotation,
    /// Part of a quotation that begins, ends or is attributed elsewhere.
    quote_part: Quotation,
    /// A quotation mark without its partner.
    unbalanced: Quotation,
    /// Ends with a quotation mark.
    closes_quote: Quotation,
    /// A verb of speech outside of the marks.
    speech: Quotation,
    /// Quotes without such a verb.
    no_speaker: Quotation,
    /// A pronoun speaks.
    he_said: Quotation,
    /// The first word points back.
    points_back: Opening,
    /// The first word continues an argument.
    connects: Opening,
    /// Depends on the sentence before by the rules of `text::context`.
    needs_context: Opening,
    /// Pronouns.
    pronouns: Opening,
    /// A pronoun is before the first name.
    early_pronoun: Opening,
    /// Definite nouns that an earlier sentence used first.
    definites: Opening,
    /// The first word is a definite article.
    opens_with_article: Opening,
    /// Own voice outside of the marks.
    first_person: Opening,
    /// Words of contrast.
    contrasts: Turn,
    /// Verdicts, denials, refusals.
    turns: Turn,
    /// Negations.
    negations: Turn,
    /// Words of what was done or decided.
    cues: Turn,
    /// The next sentence opens with a contrast.
    next_contrast: Turn,
    /// Words of the past outside of quotation marks.
    past: Tense,
    /// Share of sentences with such words, less 1 if this one has none: captions and teasers are in
    /// the present where the news is in the past.
    past_share: Tense,
    /// The next sentence has such words.
    next_past: Tense,
    /// Lost blanks.
    glued: Surface,
    /// Lost blanks in the next sentence.
    next_glued: Surface,
    /// Share of capitals among the letters.
    capitals: Surface,
    /// Share of words with a capital.
    title_case: Surface,
    /// Share of letters among the characters.
    letters: Surface,
    /// Dashes, colons, dots.
    breaks: Surface,
    /// A bracket.
    bracket: Surface,
    /// An address or a tag's sign.
    address: Surface,
    /// The sentence before ends with a stop, or there is none.
    previous_ends: Surface,
    /// The first word is a day or a month.
    opens_with_time: Surface,
    /// An entry of a list.
    bullet: Surface,
    /// Sentences of the article.
    n_sentences: Article,
    /// Terms of the headline.
    title_terms: Article,
    /// Share of the headline that the first candidate repeats.
    lede_cover: Article,
    /// Terms of the first candidate that the headline does not have.
    lede_beyond: Article,
    /// Names in the first candidate.
    lede_names: Article,
    /// Mean share of quoted words.
    all_quoted: Article,
    /// Share of sentences with the own voice.
    all_first_person: Article,
    /// Mean length.
    all_words: Article,
    /// The headline asks.
    title_asks: Article,
    /// Share of sentences that may be shown.
    all_candidates: Article,
}

/// The features of one sentence.
pub(crate) type Features = [f32; N];

/// The features of the candidates of an article, in their order.
pub(super) fn measure(reading: &Reading<'_>) -> Vec<Features> {
    let article = ArticleValues::of(reading);
    let Some(&lede) = reading.candidates.first() else { return Vec::new() };
    let n = reading.n() as f64;
    let mut is_told = vec![false; reading.first_use.len()];
    let mut told_title: Vec<u32> = Vec::new();
    let mut next_told = 0;
    let mut rows = Vec::with_capacity(reading.candidates.len());
    for (place, &idx) in reading.candidates.iter().enumerate() {
        // What the sentences before it say, shown or not.
        for earlier in next_told..idx {
            let terms = &reading.facts[earlier].terms;
            terms.iter().for_each(|&term| is_told[term as usize] = true);
            told_title.extend(common(terms, &reading.title.terms));
        }
        next_told = idx;
        told_title.sort_unstable();
        told_title.dedup();
        let own = &reading.facts[idx];
        let weight = reading.weigh(own.terms.iter().copied()).max(1e-9);
        let shared: Vec<u32> = common(&own.terms, &reading.title.terms).collect();
        let of_title = |terms: f64| terms / reading.title_weight;
        let title_cover = of_title(reading.weigh(shared.iter().copied()));
        let gap = shared.iter().copied().filter(|term| told_title.binary_search(term).is_err());
        let mut values = Values {
            index: idx as f64,
            place: place as f64,
            depth: idx as f64 / n,
            left: n - 1.0 - idx as f64,
            n_words: own.n_words,
            n_terms: own.terms.len() as f64,
            title_cover,
            title_share: reading.weigh(shared.iter().copied()) / weight,
            beyond_title: (own.terms.len() - shared.len()) as f64,
            title_gap: of_title(reading.weigh(gap)),
            title_told: of_title(reading.weigh(told_title.iter().copied())),
            title_names: n_common(&own.names, &reading.title.names) as f64,
            title_best: title_cover - article.best_cover,
            ..Values::default()
        };
        let new = || own.terms.iter().copied().filter(|&term| !is_told[term as usize]);
        values.new_share = reading.weigh(new()) / weight;
        values.n_new = new().count() as f64;
        add_likeness(reading, idx, &mut values);
        if idx != lede {
            let both = reading.weigh(common(&own.terms, &reading.facts[lede].terms));
            values.in_lede = both / weight;
            values.of_lede = both / article.lede_weight;
        }
        add_words(reading, idx, lede, &mut values);
        article.fill(reading, &mut values);
        rows.push(values.into_array());
    }
    rows
}

fn add_likeness(reading: &Reading<'_>, idx: usize, values: &mut Values) {
    let n = reading.n();
    let row = &reading.likeness[idx * n..(idx + 1) * n];
    let (before, after) = (&row[..idx], &row[idx + 1..]);
    let highest = |row: &[f64]| row.iter().copied().fold(0.0, f64::max);
    values.like_earlier = highest(before);
    values.like_later = highest(after);
    values.like_previous = before.last().copied().unwrap_or(0.0);
    values.like_next = after.first().copied().unwrap_or(0.0);
    values.rank = reading.rank[idx];
    values.degree = row.iter().sum::<f64>() / n as f64;
    values.forward = after.iter().sum::<f64>() / n as f64;
    values.top_terms = n_common(&reading.facts[idx].terms, &reading.top_terms) as f64
        / reading.top_terms.len().max(1) as f64;
}

/// What the sentence's own words and marks say.
fn add_words(reading: &Reading<'_>, idx: usize, lede: usize, values: &mut Values) {
    let own = &reading.facts[idx];
    let lede_facts = &reading.facts[lede];
    let next = reading.facts.get(idx + 1);
    let is_beyond = |name: &&u32| {
        reading.title.names.binary_search(name).is_err()
            && (idx == lede || lede_facts.names.binary_search(name).is_err())
    };
    let is_new_figure =
        |figure: &&u32| idx == lede || lede_facts.figures.binary_search(figure).is_err();
    values.beyond_lede = own.names.iter().filter(is_beyond).count() as f64;
    values.new_figures = own.figures.iter().filter(is_new_figure).count() as f64;
    values.n_figures = own.figures.len() as f64;
    values.n_dates = own.n_dates as f64;
    values.n_names = own.names.len() as f64;
    values.new_names = own.n_new_names as f64;
    values.full_name = flag(own.introduces_in_full);
    values.introduces = own.introduced.len() as f64;
    values.defines = own.n_defined as f64;
    values.known_names = own.n_known_names as f64;
    values.owed = own.owed.len() as f64;
    values.acronyms = own.n_acronyms as f64;
    values.starts_with_name = flag(own.opens_with_name);
    values.quoted = own.quoted;
    values.has_quote = flag(own.surface.has_quote);
    values.opens_quote = flag(own.surface.opens_quote);
    values.quote_part =
        flag(reading.document.sentences[idx].role == crate::text::document::Role::QuotePart);
    values.unbalanced = f64::from(own.surface.unbalanced);
    values.closes_quote = flag(own.surface.closes_quote);
    values.speech = flag(own.has_speaker);
    values.no_speaker = flag(own.surface.has_quote && !own.has_speaker);
    values.he_said = flag(own.has_he_said);
    values.points_back = flag(own.points_back);
    values.connects = flag(own.connects);
    values.needs_context = flag(reading.document.sentences[idx].needs_context);
    values.pronouns = own.n_pronouns as f64;
    values.early_pronoun = flag(own.has_early_pronoun);
    values.definites = own.definites.len() as f64;
    values.opens_with_article = flag(own.opens_with_article);
    values.first_person = flag(own.is_first_person);
    values.contrasts = own.n_contrasts as f64;
    values.turns = own.n_turns as f64;
    values.negations = own.n_negations as f64;
    values.cues = own.n_cues as f64;
    values.next_contrast = flag(next.is_some_and(|it| it.opens_with_contrast));
    values.past = own.n_past as f64;
    values.next_past = flag(next.is_some_and(|it| it.n_past > 0));
    values.glued = own.surface.n_glued as f64;
    values.next_glued = next.map_or(0.0, |it| it.surface.n_glued as f64);
    values.capitals = own.surface.capitals;
    values.title_case = own.surface.title_case;
    values.letters = own.surface.letters;
    values.breaks = own.surface.n_breaks as f64;
    values.bracket = flag(own.surface.has_bracket);
    values.address = flag(own.surface.has_address);
    values.previous_ends = flag(idx == 0 || reading.facts[idx - 1].surface.ends);
    values.opens_with_time = flag(own.opens_with_time);
    values.bullet = flag(reading.is_bullet(idx));
}

/// What all sentences of an article share.
struct ArticleValues {
    lede_weight: f64,
    best_cover: f64,
    lede_cover: f64,
    lede_beyond: f64,
    lede_names: f64,
    all_quoted: f64,
    all_first_person: f64,
    all_words: f64,
    past_share: f64,
}

impl ArticleValues {
    fn of(reading: &Reading<'_>) -> ArticleValues {
        let n = reading.n().max(1) as f64;
        let cover = |idx: usize| {
            let shared = common(&reading.facts[idx].terms, &reading.title.terms);
            reading.weigh(shared) / reading.title_weight
        };
        let lede = reading.candidates.first().copied().unwrap_or(0);
        let facts = &reading.facts;
        let lede_terms = facts.get(lede).map_or(&[][..], |own| &own.terms);
        ArticleValues {
            lede_weight: reading.weigh(lede_terms.iter().copied()).max(1e-9),
            best_cover: reading.candidates.iter().map(|&idx| cover(idx)).fold(0.0, f64::max),
            lede_cover: if facts.is_empty() { 0.0 } else { cover(lede) },
            lede_beyond: (lede_terms.len() - n_common(lede_terms, &reading.title.terms)) as f64,
            lede_names: facts.get(lede).map_or(0.0, |own| own.names.len() as f64),
            all_quoted: facts.iter().map(|own| own.quoted).sum::<f64>() / n,
            all_first_person: facts.iter().filter(|own| own.is_first_person).count() as f64 / n,
            all_words: facts.iter().map(|own| own.n_words).sum::<f64>() / n,
            past_share: facts.iter().filter(|own| own.n_past > 0).count() as f64 / n,
        }
    }

    fn fill(&self, reading: &Reading<'_>, values: &mut Values) {
        values.n_sentences = reading.n() as f64;
        values.title_terms = reading.title.terms.len() as f64;
        values.lede_cover = self.lede_cover;
        values.lede_beyond = self.lede_beyond;
        values.lede_names = self.lede_names;
        values.all_quoted = self.all_quoted;
        values.all_first_person = self.all_first_person;
        values.all_words = self.all_words;
        values.past_share = self.past_share - flag(values.past == 0.0);
        values.title_asks = flag(reading.title.is_question);
        values.all_candidates = reading.candidates.len() as f64 / reading.n() as f64;
    }
}

/// What two ascending lists share, ascending.
pub(super) fn common<'a>(a: &'a [u32], b: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    a.iter().copied().filter(|it| b.binary_search(it).is_ok())
}

pub(super) fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}
