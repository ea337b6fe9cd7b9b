//! Finds the companies that a text names, with byte spans and salience.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::company::context::ambiguous::{self, Evidence};
use crate::company::context::doubt::{self, Doubts, Sighting};
use crate::company::context::listing;
use crate::company::context::mention_kind::{self, MentionKind};
use crate::company::context::person;
use crate::company::lexicon::{Class, class_of};
use crate::company::list::gazetteer::{Company, Gazetteer, Kind};
use crate::company::list::name::key_of;
use crate::company::list::surface::{NameEnd, NamePlace, OtherMeanings};
use crate::company::reading::plain::Plain;
use crate::company::reading::run::{self, NameRun};
use crate::company::reading::token::Tokens;
use crate::company::salience::{self, Signals};
use crate::company::unlisted::{self, ArticlePart, Unlisted};
use crate::text::Span;
use crate::text::language::detect;
use crate::text::slice::Slicing;

/// The parts of an article, as they are counted here.
const TITLE: usize = 0;
const BODY: usize = 1;

/// One place where a company is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Byte range of the title or of the body.
    pub span: Span,
    /// Whether `span` refers to the title.
    pub is_in_title: bool,
    /// Why it is named there.
    pub kind: MentionKind,
}

/// A company that a text names.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// The company: of the list, or an unlisted one under the longest name that the article has for
    /// it.
    pub company: Cow<'a, Company>,
    /// In order; never empty.
    pub mentions: Vec<Mention>,
    /// How much the article is about it, 0..=1.
    pub salience: f64,
    /// How sure it is that this is a company, 0..=1; 1 for those of the list.
    pub confidence: f64,
}

impl Gazetteer {
    /// The companies named in an article, most salient first (ties by first mention).
    ///
    /// Listed names count as whole words in their own capitals, the longest at each place, outside
    /// of addresses and hashtags. A person's surname and an institution named after a company do
    /// not count. A name that is a common word too (Target) counts if a word of business is next to
    /// it or it has a capital in running text; if the article names that company in such a way, the
    /// name also counts at a sentence's start and in a headline.
    ///
    /// Companies that are on no list are found by how the article writes about them ("the chip
    /// maker Zork", "shares of Zork"), with a confidence below 1. Short forms ("Zork" for Zork
    /// Technologies) and abbreviations in brackets count after the full name.
    ///
    /// ```
    /// use gistwire::company::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::parse(r#"company = [{ name = "Alphabet", aliases = ["Google"] }]"#).unwrap();
    /// let found = gazetteer.recognise("Google buys a startup", "Shares of Google rose.");
    /// assert_eq!((found.len(), found[0].company.name.as_str()), (1, "Alphabet"));
    /// ```
    pub fn recognise(&self, title: &str, body: &str) -> Vec<Found<'_>> {
        self.recognise_tagged(title, body, &[])
    }

    /// As [`recognise`](Gazetteer::recognise); the tags of the article are evidence for an unlisted
    /// name that they agree with.
    pub fn recognise_tagged(&self, title: &str, body: &str, tags: &[String]) -> Vec<Found<'_>> {
        let plains = [Plain::new(title), Plain::new(body)];
        let tokens = [TITLE, BODY].map(|part| Tokens::new(plains[part].as_str()));
        let mut listed_mentions = Vec::new();
        let mut decoyed = Vec::new();
        for (part, tokens) in tokens.iter().enumerate() {
            self.sight(tokens, part, &mut listed_mentions, &mut decoyed);
            self.sight_symbols(tokens, part, &mut listed_mentions);
        }
        self.sight_bare_symbols(&tokens, &mut listed_mentions);
        let doubts = self.doubts(&listed_mentions, &decoyed, &tokens);
        for idx in doubts.others {
            listed_mentions[idx].grade = Grade::OtherName;
        }
        listed_mentions.retain(|it| !doubts.dropped.contains(&it.company));
        self.keep_companies(&mut listed_mentions);
        let [of_title, of_body] = tokens;
        let (in_title, in_body) =
            listed_mentions.split_at(listed_mentions.partition_point(|it| it.part == TITLE));
        let is_company =
            |company: usize| matches!(self.companies()[company].kind, Kind::Company | Kind::Fund);
        let parts =
            [(in_title, of_title), (in_body, of_body)].map(|(sighted, tokens)| ArticlePart {
                tokens,
                listed: sighted.iter().map(|it| it.span.clone()).collect(),
                are_companies: sighted.iter().map(|it| is_company(it.company)).collect(),
            });
        let (unknown, short_of_listed) = unlisted::find(&parts, tags);

        let mut places = self.listed_places(&listed_mentions, &parts, &unknown);
        places.extend(short_of_listed.iter().map(|short| {
            let (part, at) = short.long;
            let n_before = if part == BODY { parts[TITLE].listed.len() } else { 0 };
            let company = listed_mentions[n_before + at].company;
            MentionPlace::of_run(&parts, company, short.part, short.run)
        }));
        let mut confidences: Vec<f64> = Vec::new();
        let mut added: Vec<Company> = Vec::new();
        for it in &unknown {
            // A name of the list that the context of each place did not admit: all of them together
            // may.
            let company = self.known_as(it.name).unwrap_or_else(|| {
                let name = name_without_law(it, &parts);
                added.push(Company { name: name.to_owned(), kind: it.kind, ..Company::default() });
                confidences.push(it.confidence);
                self.companies().len() + added.len() - 1
            });
            let runs = it.places.iter();
            places
                .extend(runs.map(|(part, run)| MentionPlace::of_run(&parts, company, *part, *run)));
        }
        add_listings(&parts, &mut places);
        self.found(places, &added, &confidences, &plains)
    }

    fn found(
        &self,
        mut places: Vec<MentionPlace>,
        added: &[Company],
        confidences: &[f64],
        plains: &[Plain<'_>; 2],
    ) -> Vec<Found<'_>> {
        places.sort_by_key(|it| (it.company, it.part, it.span.start));
        places.dedup_by(|a, b| {
            a.company == b.company && a.part == b.part && a.span.start == b.span.start
        });
        let body = plains[BODY].as_str();
        let groups = || places.chunk_by(|a, b| a.company == b.company);
        let weight = |group: &[MentionPlace]| group.iter().map(MentionPlace::weight).sum::<f64>();
        let most = groups().map(weight).fold(0.0, f64::max);
        let lead_end = salience::lead_end(body);
        let mut found: Vec<Found<'_>> = groups()
            .map(|group| {
                let company = group[0].company;
                let listed = self.companies();
                Found {
                    company: match listed.get(company) {
                        Some(company) => Cow::Borrowed(company),
                        None => Cow::Owned(added[company - listed.len()].clone()),
                    },
                    mentions: group
                        .iter()
                        .map(|it| Mention {
                            span: plains[it.part].to_raw(it.span.clone()),
                            is_in_title: it.part == TITLE,
                            kind: it.kind,
                        })
                        .collect(),
                    salience: salience::of_kinds(
                        group.iter().any(|it| it.kind.is_subject()),
                        signals(group, weight(group), most, lead_end, body.len()),
                    ),
                    confidence: company.checked_sub(listed.len()).map_or(1.0, |it| confidences[it]),
                }
            })
            .collect();
        let first = |it: &Found<'_>| (!it.mentions[0].is_in_title, it.mentions[0].span.start);
        found.sort_by(|a, b| {
            b.salience.total_cmp(&a.salience).then_with(|| first(a).cmp(&first(b)))
        });
        found
    }

    /// Every spelling that [`Gazetteer::recognise`] looks for; benchmarks make their texts from
    /// them.
    #[doc(hidden)]
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        self.surfaces.all()
    }

    fn sight(
        &self,
        tokens: &Tokens<'_>,
        part: usize,
        listed_mentions: &mut Vec<ListedMention>,
        decoyed: &mut Vec<usize>,
    ) {
        let text = tokens.text;
        let has_genitive_s = LazyCell::new(|| has_genitive_s(text));
        self.surfaces.find(tokens, |surface, NamePlace { span, words, end }| {
            if end == NameEnd::GenitiveS && !*has_genitive_s {
                return;
            }
            let Some(company) = surface.company else {
                decoyed.extend(surface.decoy_of);
                return;
            };
            let grade = if person::is_surname(text, &span) {
                Grade::Person
            } else if ambiguous::is_part_of_longer_name(text, &span) {
                return;
            } else if !surface.is_ambiguous {
                Grade::Unambiguous
            } else if !text.slice(span.clone()).starts_with(is_cased) {
                if is_beside_label(text, &span) { Grade::Context } else { Grade::Open }
            } else {
                match ambiguous::evidence(text, &span) {
                    Evidence::Context => Grade::Context,
                    Evidence::Capital => Grade::Capital,
                    Evidence::Open => Grade::Open,
                    Evidence::OtherName => Grade::OtherName,
                    Evidence::Against => return,
                }
            };
            let is_one_word = words.len() == 1 && tokens.all[words.start].span == span;
            listed_mentions.push(ListedMention {
                company,
                part,
                span,
                grade,
                is_symbol: false,
                other_meanings: is_one_word.then_some(surface.other_meanings),
                words,
            });
        });
    }

    /// Adds the companies whose stock symbols a text has. A symbol right after the company's name is
    /// left to [`add_listings`].
    fn sight_symbols(
        &self,
        tokens: &Tokens<'_>,
        part: usize,
        listed_mentions: &mut Vec<ListedMention>,
    ) {
        const NEAR_BYTES: usize = 48;
        /// Elsewhere than at the exchanges that the list's symbols are from.
        const MIN_BYTES: usize = 4;
        let from = listed_mentions.partition_point(|it| it.part < part);
        let (mut added, mut covered) = (Vec::new(), FxHashSet::default());
        listing::symbols(tokens, |it| {
            let known = (it.is_of_the_list || it.symbol.len() >= MIN_BYTES)
                .then(|| self.index.by_ticker(&key_of(it.symbol)))
                .flatten();
            if known.is_none() && it.is_cashtag {
                return;
            }
            let named = &listed_mentions[from..];
            let at = named.partition_point(|other| other.span.end <= it.span.start);
            let n_covered =
                named[at..].iter().take_while(|other| other.span.start < it.span.end).count();
            covered.extend(from + at..from + at + n_covered);
            // The exchange may lie between: "Zork (Nasdaq: ZRK)".
            let before = named[..at].iter().rev().take(2);
            let is_named = before
                .filter(|it| Some(it.company) == known)
                .any(|named| named.span.end + NEAR_BYTES >= it.span.start);
            let words = tokens.covered(&it.span);
            added.extend(
                known
                    .filter(|_| !is_named)
                    .map(|company| ListedMention::of_symbol(company, part, it.span, words)),
            );
        });
        if !added.is_empty() || !covered.is_empty() {
            let mut idx = 0..;
            listed_mentions.retain(|_| idx.next().is_none_or(|idx| !covered.contains(&idx)));
            listed_mentions.append(&mut added);
            listed_mentions.sort_by_key(|it| (it.part, it.span.start));
        }
    }

    /// Adds symbols without a mark ("AAPL", "(AAPL.O)") of companies that the article names.
    fn sight_bare_symbols(&self, tokens: &[Tokens<'_>; 2], mentions: &mut Vec<ListedMention>) {
        const MIN_BYTES: usize = 3;
        let symbols: FxHashMap<&str, usize> = mentions
            .iter()
            .filter(|it| it.grade == Grade::Unambiguous && !it.is_symbol)
            .filter_map(|it| Some((self.companies()[it.company].ticker.as_deref()?, it.company)))
            .filter(|(symbol, _)| symbol.len() >= MIN_BYTES)
            .collect();
        if symbols.is_empty() {
            return;
        }
        let mut added = Vec::new();
        for (part, tokens) in tokens.iter().enumerate() {
            let short =
                tokens.all.iter().enumerate().filter(|(_, it)| it.is_name && it.span.len() <= 5);
            for (idx, token) in short.filter(|(_, it)| it.span.len() >= MIN_BYTES) {
                let Some(&company) = symbols.get(tokens.text.slice(token.span.clone())) else {
                    continue;
                };
                let at = mentions
                    .partition_point(|it| (it.part, it.span.end) <= (part, token.span.start));
                let is_taken = mentions
                    .get(at)
                    .is_some_and(|it| it.part == part && it.span.start < token.span.end);
                if !is_taken {
                    let (span, words) = (token.span.clone(), idx..idx + 1);
                    added.push(ListedMention::of_symbol(company, part, span, words));
                }
            }
        }
        if !added.is_empty() {
            mentions.append(&mut added);
            mentions.sort_by_key(|it| (it.part, it.span.start));
        }
    }

    /// What the article says against listed names.
    fn doubts(
        &self,
        listed_mentions: &[ListedMention],
        decoyed: &[usize],
        tokens: &[Tokens<'_>; 2],
    ) -> Doubts {
        /// "FT": only of such names it is asked.
        const MAX_SHORT_BYTES: usize = 3;
        let sightings = listed_mentions.iter().map(|it| {
            let tokens = &tokens[it.part];
            let Range { start: first, end } = it.words;
            // Of what a name of several words means, nothing is asked.
            let other_meanings = it.other_meanings.unwrap_or_else(|| match it.words.len() {
                1 => OtherMeanings::of(tokens.word(first)),
                _ => OtherMeanings::default(),
            });
            Sighting {
                company: it.company,
                tokens,
                first,
                end,
                other_meanings,
                is_person: it.grade == Grade::Person,
                is_symbol: it.is_symbol,
                is_certain: it.grade == Grade::Unambiguous
                    && matches!(self.companies()[it.company].kind, Kind::Company | Kind::Fund),
                takes_article: it.span.len() <= MAX_SHORT_BYTES
                    && self.companies()[it.company].names().any(|name| name.starts_with("The ")),
                parent: self.parents[it.company],
            }
        });
        doubt::of_article(&sightings.collect::<Vec<_>>(), decoyed)
    }

    /// The mentions of listed companies, with the suffix of law that follows the name; not inside
    /// an unlisted company's longer name.
    fn listed_places(
        &self,
        listed_mentions: &[ListedMention],
        parts: &[ArticlePart<'_>; 2],
        unknown: &[Unlisted<'_>],
    ) -> Vec<MentionPlace> {
        let mut longer: Vec<(usize, usize, usize)> = Vec::new();
        for (part, run) in unknown.iter().flat_map(|it| &it.places) {
            let span = run.span(&parts[*part].tokens);
            longer.push((*part, span.start, span.end));
        }
        longer.sort_unstable();
        let is_inside = |it: &ListedMention| {
            let behind = longer
                .partition_point(|&(part, start, _)| (part, start) <= (it.part, it.span.start));
            behind
                .checked_sub(1)
                .is_some_and(|at| longer[at].0 == it.part && longer[at].2 > it.span.start)
        };
        let kept = listed_mentions.iter().filter(|it| !is_inside(it));
        kept.map(|it| {
            let tokens = &parts[it.part].tokens;
            let Range { start: first, end } = it.words;
            let run = NameRun { first, end, is_listed: true };
            let with_law = run::with_legal_suffix(tokens, run);
            let last = if with_law > end { tokens.all[with_law - 1].span.end } else { it.span.end };
            MentionPlace::new(parts, it.company, it.part, it.span.start..last, first, with_law)
        })
        .collect()
    }

    /// Keeps the mentions that are companies, by what all of them together say.
    fn keep_companies(&self, listed_mentions: &mut Vec<ListedMention>) {
        // "Usain Bolt" makes every bare "Bolt" of the article him, unless a word of business is next
        // to it.
        let of = |grade: Grade| -> FxHashSet<usize> {
            listed_mentions.iter().filter(|it| it.grade == grade).map(|it| it.company).collect()
        };
        let (people, others) = (of(Grade::Person), of(Grade::OtherName));
        listed_mentions.retain(|it| match it.grade {
            Grade::Person | Grade::OtherName => false,
            Grade::Unambiguous => true,
            Grade::Context | Grade::Capital | Grade::Open => !people.contains(&it.company),
        });
        let is_certain = |it: &ListedMention| match it.grade {
            Grade::Unambiguous | Grade::Context => true,
            Grade::Capital => !others.contains(&it.company),
            _ => false,
        };
        let mut certain: FxHashSet<usize> =
            listed_mentions.iter().filter(|it| is_certain(it)).map(|it| it.company).collect();
        // Who makes the iPhone is Apple, whatever else the word means.
        let owners = listed_mentions
            .iter()
            .filter(|it| it.grade == Grade::Unambiguous)
            .filter_map(|it| self.parents[it.company]);
        certain.extend(owners);
        listed_mentions.retain(|it| certain.contains(&it.company));
    }

    fn known_as(&self, name: &str) -> Option<usize> {
        /// Shorter names differ by more than their spelling: "GAP", "Gap".
        const MIN_KEY_BYTES: usize = 6;
        let key = key_of(name);
        let is_name = |it: &usize| {
            let mut names = self.companies()[*it].names();
            names.any(|known| known == name || key.len() >= MIN_KEY_BYTES && key_of(known) == key)
        };
        self.index.by_key(&key).filter(is_name)
    }
}

/// Whether a text is in a language that writes "Volkswagens" for "of Volkswagen".
fn has_genitive_s(text: &str) -> bool {
    matches!(detect(text).code(), "da" | "de" | "nb" | "nl" | "nn" | "no" | "sv")
}

/// Whether a letter has a capital and a small form: a capital says something in its script.
fn is_cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase() || c.is_ascii()
}

/// Whether the words for a company, its group or its shares in scripts without capitals are next to
/// a name: "苹果公司", "شركة ميتا".
fn is_beside_label(text: &str, span: &Span) -> bool {
    const LABELS: [&str; 17] = [
        "公司",
        "集团",
        "集團",
        "股价",
        "股價",
        "股票",
        "电脑",
        "社は",
        "株",
        "그룹",
        "회사",
        "주가",
        "شركة",
        "أسهم",
        "कंपनी",
        "के शेयर",
        "ग्रुप",
    ];
    let before = text.slice(..span.start).trim_end();
    let after = text.slice(span.end..).trim_start();
    LABELS.iter().any(|it| before.ends_with(it) || after.starts_with(it))
}

/// The name as it is shown: "Zork Inc" is Zork if the article says so too or enough of a name is
/// left.
fn name_without_law<'a>(unknown: &Unlisted<'a>, parts: &[ArticlePart<'a>; 2]) -> &'a str {
    let Some((bare, suffix)) = unknown.name.rsplit_once(' ') else { return unknown.name };
    let bare = bare.trim_end_matches(',');
    let is_used = || {
        unknown.places.iter().any(|(part, run)| {
            parts[*part].tokens.text.slice(run.span(&parts[*part].tokens)) == bare
        })
    };
    if class_of(suffix.trim_end_matches('.')).is(Class::LEGAL) && (bare.contains(' ') || is_used())
    {
        bare
    } else {
        unknown.name
    }
}

/// Adds the stock symbols in brackets right after names.
fn add_listings(parts: &[ArticlePart<'_>; 2], places: &mut Vec<MentionPlace>) {
    let symbols: Vec<MentionPlace> = places
        .iter()
        .filter_map(|named| {
            let tokens = &parts[named.part].tokens;
            let span = listing::after_name(tokens.text, named.span.end)?;
            Some(MentionPlace { span, starts_sentence: false, is_symbol_of_name: true, ..*named })
        })
        .collect();
    places.extend(symbols);
}

/// A company at one place.
struct MentionPlace {
    company: usize,
    part: usize,
    span: Span,
    starts_sentence: bool,
    kind: MentionKind,
    /// Says where somebody comes from, not what the company does: it does not make it the subject
    /// of a headline.
    is_origin: bool,
    /// A symbol in brackets after the name: says nothing that the name does not.
    is_symbol_of_name: bool,
}

impl MentionPlace {
    /// How much it counts towards salience.
    fn weight(&self) -> f64 {
        if self.is_symbol_of_name { 0.0 } else { self.kind.weight() }
    }

    /// The place of a whole run.
    fn of_run(
        parts: &[ArticlePart<'_>; 2],
        company: usize,
        part: usize,
        run: NameRun,
    ) -> MentionPlace {
        let span = run.span(&parts[part].tokens);
        MentionPlace::new(parts, company, part, span, run.first, run.end)
    }

    /// `first..end` are the words that the span covers; none where the span covers no word ("...").
    fn new(
        parts: &[ArticlePart<'_>; 2],
        company: usize,
        part: usize,
        span: Span,
        first: usize,
        end: usize,
    ) -> MentionPlace {
        let tokens = &parts[part].tokens;
        let has_words = first < end;
        MentionPlace {
            company,
            part,
            span,
            starts_sentence: has_words && tokens.all[first].starts_sentence,
            kind: if has_words {
                mention_kind::classify(tokens, first, end)
            } else {
                MentionKind::Subject
            },
            is_origin: has_words && mention_kind::is_origin(tokens, first),
            is_symbol_of_name: false,
        }
    }
}

/// A name at one place, before it is known whether the company is meant.
struct ListedMention {
    company: usize,
    part: usize,
    span: Span,
    grade: Grade,
    /// Written as a stock symbol.
    is_symbol: bool,
    /// The words that it covers.
    words: Range<usize>,
    /// What else the name means, if it is a whole word.
    other_meanings: Option<OtherMeanings>,
}

impl ListedMention {
    /// A stock symbol, which is nobody else's.
    fn of_symbol(company: usize, part: usize, span: Span, words: Range<usize>) -> ListedMention {
        ListedMention {
            company,
            part,
            span,
            grade: Grade::Unambiguous,
            is_symbol: true,
            words,
            other_meanings: None,
        }
    }
}

/// What one place says about the company being meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    /// No other company, person or word has this name.
    Unambiguous,
    /// An ambiguous name beside a word of business.
    Context,
    /// An ambiguous name with a capital in running text.
    Capital,
    /// An ambiguous name without evidence for or against it.
    Open,
    /// The surname of a person.
    Person,
    /// The end of another name.
    OtherName,
}

fn signals(
    places: &[MentionPlace],
    weight: f64,
    most: f64,
    lead_end: usize,
    body_bytes: usize,
) -> Signals {
    let in_body = || places.iter().filter(|it| it.part == BODY && !it.is_symbol_of_name);
    let n_in_body = in_body().count();
    let n_subjects = in_body().filter(|it| it.starts_sentence).count();
    let mut quarters = [false; 4];
    for it in in_body() {
        quarters[it.span.start * 4 / body_bytes] = true;
    }
    Signals {
        is_in_title: places
            .iter()
            .any(|it| it.part == TITLE && it.kind.is_subject() && !it.is_origin),
        is_in_lead: in_body()
            .any(|it| it.span.start < lead_end && it.kind.is_subject() && !it.is_origin),
        mentions: weight,
        most,
        spread: quarters.iter().filter(|&&it| it).count() as f64 / 4.0,
        subject: n_subjects as f64 / n_in_body.max(1) as f64,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list() -> Gazetteer {
        Gazetteer::parse(
            r#"company = [
                { name = "Alibaba" },
                { name = "Dell", aliases = ["Dell Technologies"] },
                { name = "Target", aliases = ["Target Corporation"], ambiguous = true },
                { name = "Google" },
            ]"#,
        )
        .unwrap()
    }

    #[track_caller]
    fn check(title: &str, body: &str, expected: &[(&str, &[&str])]) {
        let list = list();
        let found = list.recognise(title, body);
        let named: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|it| {
                let surfaces = it
                    .mentions
                    .iter()
                    .map(|at| if at.is_in_title { "title" } else { &body[at.span.clone()] });
                (it.company.name.as_str(), surfaces.collect())
            })
            .collect();
        let expected: Vec<(&str, Vec<&str>)> =
            expected.iter().map(|(name, at)| (*name, at.to_vec())).collect();
        assert_eq!(named, expected);
    }

    #[test]
    fn a_symbol_in_brackets_belongs_to_the_name_before_it() {
        check(
            "",
            "Alibaba (NYSE: BABA) grew. Ann Lee (NYSE: ALEE) left.",
            &[("Alibaba", &["Alibaba", "BABA"])],
        );
        check(
            "",
            "They met Zorkan (LSE: ZRK). Then ZRK fell.",
            &[("Zorkan", &["Zorkan", "ZRK", "ZRK"])],
        );
    }

    #[test]
    fn the_subject_of_the_title_comes_first() {
        check(
            "Alibaba grows",
            "Google said so. Alibaba grew.",
            &[("Alibaba", &["title", "Alibaba"]), ("Google", &["Google"])],
        );
    }

    #[test]
    fn a_person_is_no_company() {
        check(
            "",
            "Michael Dell, who founded Dell Technologies",
            &[("Dell", &["Dell Technologies"])],
        );
    }

    #[test]
    fn a_person_of_the_article_keeps_an_ambiguous_surname() {
        check("", "Anna Target lost. Buyers of Target wept.", &[]);
        check("", "Michael Dell lost. Buyers of Dell wept.", &[]);
        check("", "Michael Dell lost. Shares of Dell fell.", &[("Dell", &["Dell"])]);
    }

    #[test]
    fn beside_another_name_a_capital_is_not_enough() {
        check("", "The Bull Target won. Buyers of Target wept.", &[]);
        check("", "The Bull Target won. Shares of Target fell.", &[("Target", &["Target"])]);
    }

    #[test]
    fn a_common_word_at_a_sentences_start_names_nobody() {
        check("", "Target groups differ.", &[]);
    }

    #[test]
    fn a_common_word_counts_once_the_company_is_established() {
        check(
            "Target Falls Behind",
            "Buyers went to Target. Target lost.",
            &[("Target", &["title", "Target", "Target"])],
        );
        check(
            "",
            "Target Corporation lost. Target fell.",
            &[("Target", &["Target Corporation", "Target"])],
        );
    }

    #[test]
    fn part_of_another_name_stays_out_even_then() {
        check("", "Target shares fell. The Bull Target fund rose.", &[("Target", &["Target"])]);
    }

    #[test]
    fn a_company_of_the_title_alone_is_found() {
        check("Google wins", "", &[("Google", &["title"])]);
    }

    /// Names, given and joined in ways that could make a rule read on and on: work that grew with
    /// their square would take an hour.
    #[test]
    fn a_long_text_is_read_to_its_end() {
        let list = list();
        let texts = [
            "Zork ".repeat(80_000),
            "Zork, ".repeat(60_000),
            (0..30_000).map(|it| format!("Zork Blork{it} and ")).collect::<String>(),
            (0..30_000).map(|it| format!("Zork{it} Holdings (ZH) ")).collect::<String>(),
            "the ".repeat(100_000),
            "A.".repeat(200_000),
            "Zork of de la ".repeat(25_000),
        ];
        for text in texts {
            let text = text + ". Alibaba grew.";
            let found = list.recognise(&text[..200], &text);
            assert!(found.iter().any(|it| it.company.name == "Alibaba"), "{}", &text[..30]);
        }
    }

    proptest! {
        #[test]
        fn spans_are_names_and_salience_stays_in_bounds(body in "(Alibaba|Target|Dell|’s|\u{a0}| |\n|\\.|-|@|é|Michael|Inc|shares of|start-up|, a |\\(|\\)| & |Zork){0,30}") {
            let list = list();
            for found in list.recognise(&body, &body) {
                prop_assert!((0.0..=1.0).contains(&found.salience));
                prop_assert!((0.0..=1.0).contains(&found.confidence));
                prop_assert!(!found.mentions.is_empty());
                let is_listed = list.company(&found.company.name).is_some();
                for mention in &found.mentions {
                    let surface = body[mention.span.clone()].replace('\u{a0}', " ");
                    prop_assert!(!is_listed || found.company.names().any(|it| surface.starts_with(it)));
                }
            }
        }

        #[test]
        fn any_text_at_all_is_read(title in ".{0,40}", body in "(\\PC|[A-Z][a-z]{0,3}|[.,'’&-]|\n| (Inc|Bank|of|and|the|firm|shares) ){0,80}") {
            for found in list().recognise(&title, &body) {
                for mention in &found.mentions {
                    let text = if mention.is_in_title { &title } else { &body };
                    prop_assert!(text.get(mention.span.clone()).is_some_and(|it| !it.is_empty()));
                }
            }
        }
    }
}
