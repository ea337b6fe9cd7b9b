//! What an article says against a listed name being the company, and whether what it says for the
//! company outweighs that: "Ford" after "Betty Ford", "Apple" beside orchards, "Bayer" after "Bayer
//! Leverkusen".

use rustc_hash::{FxHashMap, FxHashSet};

use crate::company::lexicon::senses::{self, Groups, MAX_GROUPS};
use crate::company::lexicon::words::{GIVEN_NAMES, JOBS, SURNAMES};
use crate::company::lexicon::{Class, class_of};
use crate::company::list::surface::OtherMeanings;
use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;
use crate::company::unlisted::{Cues, note_surroundings};

/// A listed name at one place.
pub(in crate::company) struct Sighting<'a> {
    pub(in crate::company) company: usize,
    pub(in crate::company) tokens: &'a Tokens<'a>,
    /// Its words; none where it covers no word ("...").
    pub(in crate::company) first: usize,
    pub(in crate::company) end: usize,
    /// A given name or a form of address is before it.
    pub(in crate::company) is_person: bool,
    /// What else its one word means.
    pub(in crate::company) other_meanings: OtherMeanings,
    /// Written as a stock symbol.
    pub(in crate::company) is_symbol: bool,
    /// Nobody else's name: counts without a word of business.
    pub(in crate::company) is_certain: bool,
    /// One of its names begins with "The": the short one has an article too.
    pub(in crate::company) takes_article: bool,
    /// Owner of what is named, an index of the list.
    pub(in crate::company) parent: Option<usize>,
}

/// What the doubts of an article come to.
#[derive(Default)]
pub(in crate::company) struct Doubts {
    /// Companies that are not meant anywhere in the article.
    pub(in crate::company) dropped: FxHashSet<usize>,
    /// Sightings that are something else, whatever the others are.
    pub(in crate::company) others: FxHashSet<usize>,
}

/// What one company's name is doubted for.
#[derive(Default, Clone, Copy)]
struct Doubt {
    /// What has to be said for the company, in log odds.
    weight: f64,
    /// Whether a capital within a sentence is evidence for a name: the common word is "apple".
    has_common_word: bool,
}

/// Reads the doubts of an article. `decoyed` are the companies of which it has a decoy.
pub(in crate::company) fn of_article(sightings: &[Sighting<'_>], decoyed: &[usize]) -> Doubts {
    const FULL: f64 = 2.0;
    let mut doubts = Doubts::default();
    let mut doubted: FxHashMap<usize, Doubt> = FxHashMap::default();
    let mut add = |company: usize, weight: f64, has_common_word: bool| {
        let doubt = doubted.entry(company).or_default();
        doubt.weight = doubt.weight.max(weight);
        doubt.has_common_word |= has_common_word;
    };
    let mut groups: Groups = 0;
    for (idx, it) in sightings.iter().enumerate().filter(|(_, it)| it.first < it.end) {
        let is_single = it.end == it.first + 1;
        if it.is_person {
            add(it.company, FULL, false);
        } else if is_single && !it.is_symbol && is_something_else(it) {
            doubts.others.insert(idx);
            add(it.company, FULL, false);
        }
        if is_single {
            groups |= it.other_meanings.senses;
        }
    }
    decoyed.iter().for_each(|company| add(*company, FULL, false));
    if groups != 0 {
        for (company, weight, has_common_word) in by_sense(sightings, groups) {
            add(company, weight, has_common_word);
        }
    }
    for company in written_small(sightings) {
        add(company, 1.0, true);
    }
    if !doubted.is_empty() {
        let context = Beside::new(sightings, &doubted);
        for (&company, doubt) in &doubted {
            if context.spoken_for(sightings, company, *doubt, &doubts.others) < doubt.weight {
                doubts.dropped.insert(company);
            }
        }
    }
    doubts
}

/// What an article names, by company.
struct Beside {
    of_company: FxHashMap<usize, Vec<usize>>,
    /// Certain companies that are not doubted.
    certain: FxHashSet<usize>,
    /// Everything that is named and not doubted.
    undoubted: FxHashSet<usize>,
    /// Owners of what is named and not doubted.
    owners: FxHashSet<usize>,
}

impl Beside {
    fn new(sightings: &[Sighting<'_>], doubted: &FxHashMap<usize, Doubt>) -> Beside {
        let mut of_company: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (idx, it) in sightings.iter().enumerate() {
            of_company.entry(it.company).or_default().push(idx);
        }
        let undoubted = || sightings.iter().filter(|it| !doubted.contains_key(&it.company));
        Beside {
            certain: undoubted().filter(|it| it.is_certain).map(|it| it.company).collect(),
            undoubted: undoubted().map(|it| it.company).collect(),
            owners: undoubted().filter_map(|it| it.parent).collect(),
            of_company,
        }
    }

    /// What an article says for a company, in log odds.
    fn spoken_for(
        &self,
        sightings: &[Sighting<'_>],
        company: usize,
        doubt: Doubt,
        others: &FxHashSet<usize>,
    ) -> f64 {
        const RELATED: f64 = 3.0;
        const BESIDE: f64 = 0.8;
        let mut cues = Cues::new();
        let mut sum = BESIDE * self.certain.len().min(2) as f64;
        let own = self.of_company.get(&company).map_or(&[][..], Vec::as_slice);
        let parent = own.first().and_then(|&idx| sightings[idx].parent);
        if self.owners.contains(&company) || parent.is_some_and(|it| self.undoubted.contains(&it)) {
            sum += RELATED;
        }
        let meant = own.iter().filter(|idx| !others.contains(idx)).map(|&idx| &sightings[idx]);
        for it in meant.filter(|it| !it.is_person && it.first < it.end) {
            sum += spoken_by_form(it, doubt);
            let run = NameRun { first: it.first, end: it.end, is_listed: true };
            note_surroundings(it.tokens, run, &mut cues);
        }
        sum + cues.in_favour()
    }
}

/// What a name says for a company by the way it is written at one place, in log odds.
fn spoken_by_form(it: &Sighting<'_>, doubt: Doubt) -> f64 {
    const FULL_NAME: f64 = 6.0;
    const CAPITAL: f64 = 2.5;
    let has_legal_suffix = it.tokens.all.get(it.end).is_some_and(|next| {
        next.is_name
            && it.tokens.gap_before(it.end) == " "
            && it.tokens.class(it.end).is(Class::LEGAL)
    });
    let first = &it.tokens.all[it.first];
    if it.is_symbol || it.end > it.first + 1 || has_legal_suffix {
        FULL_NAME
    } else if doubt.has_common_word
        && !first.starts_sentence
        && !first.is_in_heading
        && it.tokens.back(it.first, 1) != Some("the")
    {
        CAPITAL
    } else {
        0.0
    }
}

/// Whether the words around a single word make it something that is never a company: "60 HP", "GM
/// Anna Zork", "the port of Zork", "novelist Siri Zork".
fn is_something_else(it: &Sighting<'_>) -> bool {
    let Sighting { tokens, first, .. } = *it;
    let word = tokens.word(first);
    let next = |n: usize| {
        let at = first + n;
        let is_joined =
            at < tokens.all.len() && (first + 1..=at).all(|idx| tokens.gap_before(idx) == " ");
        is_joined.then_some(at)
    };
    let is_short = word.len() <= 3 && word.bytes().all(|it| it.is_ascii_uppercase());
    if is_short {
        let is_counted = tokens.back(first, 1).is_some_and(is_count);
        let is_job = JOBS.contains(word)
            && next(2).is_some_and(|at| {
                [at - 1, at].iter().all(|&it| is_unknown_name(tokens, it))
                    || GIVEN_NAMES.contains(tokens.word(at - 1))
            });
        if is_counted || is_job || !it.takes_article && is_of_somebody(tokens, first) {
            return true;
        }
    }
    if tokens.all[first].is_possessive() {
        return false;
    }
    let is_before_name = next(1).is_some_and(|at| is_unknown_name(tokens, at));
    let is_person_before = |n: usize| {
        tokens.back(first, n).is_some_and(|it| {
            let class = class_of(it);
            class.is(Class::PERSON) && !class.is(Class::FIRM.or(Class::SOFT_FIRM))
        })
    };
    // "novelist Siri Zork", "the master Elena Zork".
    let is_person = is_before_name && (is_person_before(1) || GIVEN_NAMES.contains(word))
        || first > 0
            && tokens.all[first - 1].is_name
            && tokens.class(first - 1) == Class::default()
            && is_person_before(2);
    is_person
        || SURNAMES.contains(word) && follows_unknown_name(tokens, first)
        || is_addressed(tokens, first)
        || is_place(tokens, first)
        || is_aged(tokens, first)
}

/// "Mr Zork", "Senator Zork".
fn is_addressed(tokens: &Tokens<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).filter(|&it| tokens.all[it].is_name) else {
        return false;
    };
    let class = tokens.class(before);
    let gap = tokens.gap_before(first);
    class.is(Class::ADDRESS) && matches!(gap, " " | ". ")
        || class.is(Class::ROLE)
            && !class.is(Class::HEAD.or(Class::SOFT_HEAD))
            && gap == " "
            && !tokens.all[before].is_possessive()
            && tokens.word(before).bytes().any(|it| it.is_ascii_lowercase())
}

/// "the port of Zork", "Zork, the capital of".
fn is_place(tokens: &Tokens<'_>, first: usize) -> bool {
    tokens.back(first, 1) == Some("of")
        && tokens.back(first, 2).is_some_and(|it| class_of(it).is(Class::LOCALITY))
        || tokens.all.get(first + 3).is_some()
            && tokens.gap_before(first + 1) == ", "
            && tokens.word(first + 1) == "the"
            && tokens.class(first + 2).is(Class::LOCALITY)
            && tokens.word(first + 3) == "of"
}

/// "Zork, 45,".
fn is_aged(tokens: &Tokens<'_>, first: usize) -> bool {
    tokens.all.get(first + 1).is_some_and(|age| {
        age.span.len() == 2
            && tokens.gap_before(first + 1) == ", "
            && tokens.word(first + 1).bytes().all(|it| it.is_ascii_digit())
            && tokens.text.as_bytes().get(age.span.end) == Some(&b',')
    })
}

/// "the skater Yuna Honda", "Keisuke Honda scored": a capitalized word of no class is before a
/// surname. At a sentence's start any word has a capital: there, what follows must speak of a
/// person.
fn follows_unknown_name(tokens: &Tokens<'_>, first: usize) -> bool {
    const MIN_BYTES: usize = 3;
    let Some(before) = first.checked_sub(1) else { return false };
    let word = tokens.word(before);
    if tokens.gap_before(first) != " "
        || word.len() < MIN_BYTES
        || tokens.all[before].is_possessive()
        || !word.chars().all(char::is_alphabetic)
        || !is_unknown_name(tokens, before)
        || class_of(&word.to_lowercase()) != Class::default()
    {
        return false;
    }
    let next = first + 1;
    if !tokens.all[before].starts_sentence || next >= tokens.all.len() {
        return !tokens.all[before].starts_sentence;
    }
    let follower = tokens.word(next);
    match tokens.gap_before(next) {
        " " => follower.len() > MIN_BYTES && follower.ends_with("ed") || follower == "won",
        ", " => matches!(follower, "the" | "a" | "an" | "who" | "whose"),
        _ => false,
    }
}

/// "lowered the BP of 900 patients", "measured the BP three times": a company has no article.
fn is_of_somebody(tokens: &Tokens<'_>, first: usize) -> bool {
    let is_determined = tokens.back(first, 1).is_some_and(|it| {
        matches!(it, "the" | "his" | "her" | "their" | "my" | "your" | "a" | "an")
    });
    let next = first + 1;
    let ends = next >= tokens.all.len()
        || tokens.gap_before(next) != " "
        || tokens.class(next).is(Class::GRAMMAR.or(Class::AUXILIARY))
        || tokens.word(next).starts_with(|c: char| c.is_ascii_digit());
    is_determined && ends && !tokens.all[first].is_possessive()
}

/// A number that counts, not a year.
fn is_count(word: &str) -> bool {
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    !is_year
        && !word.is_empty()
        && word.bytes().all(|it| it.is_ascii_digit() || it == b'.' || it == b',')
}

/// A capitalized word of no class: part of a name.
fn is_unknown_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    tokens.all[at].is_name
        && !tokens.all[at].is_in_heading
        && word.bytes().any(|it| it.is_ascii_lowercase())
        && (class_of(word) == Class::default() || class_of(word) == Class::GIVEN)
}

/// Companies whose name has another sense that words of the article speak for.
fn by_sense(sightings: &[Sighting<'_>], groups: Groups) -> Vec<(usize, f64, bool)> {
    const FIRST: f64 = 2.0;
    const FURTHER: f64 = 0.5;
    const MOST: f64 = 4.0;
    let mut words: [FxHashSet<&str>; MAX_GROUPS] = std::array::from_fn(|_| FxHashSet::default());
    let mut read: [Option<*const Tokens<'_>>; 2] = [None; 2];
    for it in sightings {
        let this: *const Tokens<'_> = it.tokens;
        let Some(slot) = read.iter_mut().find(|it| it.is_none_or(|it| it == this)) else {
            continue;
        };
        if slot.replace(this).is_some() {
            continue;
        }
        for (at, token) in it.tokens.all.iter().enumerate() {
            let mut bits = token.senses & groups;
            while bits != 0 {
                words[bits.trailing_zeros() as usize].insert(it.tokens.word(at));
                bits &= bits - 1;
            }
        }
    }
    let common = senses::bit("fruit") | senses::bit("animal") | senses::bit("crop");
    let river = senses::bit("nature");
    let mut doubted = Vec::new();
    for it in sightings.iter().filter(|it| it.end == it.first + 1) {
        let mut of_name = it.other_meanings.senses & groups;
        while of_name != 0 {
            let bit: Groups = 1 << of_name.trailing_zeros();
            of_name &= of_name - 1;
            let n = words[bit.trailing_zeros() as usize].len();
            let has_article = bit & river != 0 && is_like_a_river(it);
            if n > 0 || has_article {
                let weight = FIRST + FURTHER * n.saturating_sub(1) as f64;
                doubted.push((it.company, weight.min(MOST), bit & common != 0));
            }
        }
    }
    doubted
}

/// "along the Amazon near": with an article, and without a noun after it that would take one.
fn is_like_a_river(it: &Sighting<'_>) -> bool {
    let next = it.end;
    it.tokens.back(it.first, 1).is_some_and(|word| word.eq_ignore_ascii_case("the"))
        && !it.tokens.all[it.first].is_possessive()
        && (next >= it.tokens.all.len()
            || it.tokens.gap_before(next) != " "
            || it.tokens.class(next).is(Class::GRAMMAR.or(Class::AUXILIARY))
                && !matches!(it.tokens.word(next), "of" | "for"))
}

/// Companies whose name the article also writes as the common word that it is.
fn written_small(sightings: &[Sighting<'_>]) -> Vec<usize> {
    let mut wanted: FxHashMap<String, usize> = FxHashMap::default();
    for it in sightings.iter().filter(|it| it.other_meanings.is_common_word && !it.is_symbol) {
        let small = it.tokens.word(it.first).to_lowercase();
        wanted.insert(format!("{small}s"), it.company);
        wanted.insert(small, it.company);
    }
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let bit = |word: &str| 1_u32 << (word.as_bytes()[0] % 32);
    let first_letters = wanted.keys().fold(0, |all, it| all | bit(it));
    let mut last: Option<&Tokens<'_>> = None;
    for tokens in sightings.iter().map(|it| it.tokens) {
        if last.is_some_and(|it| std::ptr::eq(it, tokens)) {
            continue;
        }
        last = Some(tokens);
        let small = (0..tokens.all.len()).filter(|&it| !tokens.all[it].is_name);
        for word in small.map(|it| tokens.word(it)).filter(|it| bit(it) & first_letters != 0) {
            found.extend(wanted.get(word).copied());
        }
    }
    found
}
