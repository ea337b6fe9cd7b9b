//! Collects the capitalized runs of an article, each name once, with the cues of all its places and
//! of the names next to it.

use rustc_hash::FxHashMap;

use crate::company::context::listing;
use crate::company::lexicon::Class;
use crate::company::reading::run::{self, NameRun};
use crate::company::reading::token::Tokens;
use crate::company::unlisted::ArticlePart;
use crate::company::unlisted::cue::{Cue, Cues};
use crate::company::unlisted::neighbours::{Beside, Chain, ListMember};
use crate::company::unlisted::short_form;
use crate::company::unlisted::surroundings;
use crate::text::Span;
use crate::text::slice::Slicing;

/// A name and all that is known of it.
pub(in crate::company) struct Candidate<'a> {
    pub(in crate::company) name: &'a str,
    pub(in crate::company) cues: Cues,
    pub(in crate::company) n_places: usize,
    /// Stands elsewhere than in headings.
    pub(in crate::company) is_in_text: bool,
    /// Stands with its capital where a common word would have none.
    pub(in crate::company) is_in_running_text: bool,
    /// The longer name that it stands for.
    pub(in crate::company) stands_for: Option<usize>,
}

/// A candidate at one place.
#[derive(Debug, Clone, Copy)]
pub(in crate::company) struct RunPlace {
    pub(in crate::company) candidate: usize,
    pub(in crate::company) part: usize,
    pub(in crate::company) run: NameRun,
}

/// What is known of the runs of an article; candidates are among them, and names that are not
/// candidates.
#[derive(Default)]
pub(in crate::company) struct Gathered<'a> {
    pub(in crate::company) candidates: Vec<Candidate<'a>>,
    /// Where they stand, in order.
    pub(in crate::company) places: Vec<RunPlace>,
    pub(in crate::company) by_name: FxHashMap<&'a str, usize>,
    /// Candidates that stand side by side in lists.
    pub(in crate::company) pairs: Vec<(usize, usize)>,
    /// Candidates in brackets behind another: (short, long).
    pub(in crate::company) bracketed: Vec<(usize, usize)>,
    /// Candidates that are the stock symbol of another: (symbol, name).
    pub(in crate::company) symbols: Vec<(usize, usize)>,
    /// Listed companies under names of several words, and where.
    pub(in crate::company) long_listed: Vec<(&'a str, (usize, usize))>,
    /// Candidates that stand for a listed company.
    pub(in crate::company) short_of_listed: Vec<(usize, (usize, usize))>,
}

/// Adds the runs of one part of an article.
pub(in crate::company) fn gather<'a>(
    gathered: &mut Gathered<'a>,
    part_idx: usize,
    part: &ArticlePart<'a>,
) {
    let tokens = &part.tokens;
    let mut chain = Chain::default();
    let mut before: Option<(NameRun, Option<usize>)> = None;
    // The first name of the sentence that is being read, and of the one before it.
    let mut subjects: Subjects = Subjects::default();
    let mut symbol = SymbolAfter::default();
    run::runs(tokens, &part.listed, |run| {
        // "Zork Blork" with a listed Zork: something of Zork's.
        let is_tail = before.is_some_and(|(it, _)| it.is_listed && it.end == run.first)
            && tokens.gap_before(run.first) == " ";
        if is_tail && !run.is_listed && !tokens.all[run.first - 1].is_possessive() {
            return;
        }
        let candidate = (!run.is_listed).then(|| {
            gathered.candidate(tokens.text.slice(run.span(tokens)), part_idx, run, tokens)
        });
        if let Some(idx) = candidate {
            gathered.symbols.extend(symbol.of(tokens, run, idx).map(|name| (idx, name)));
        }
        let are_firms = candidate.is_some_and(|idx| gathered.note_surroundings(idx, run, tokens));
        let listed_at =
            || part.listed.partition_point(|it| it.end <= tokens.all[run.first].span.start);
        if run.is_listed && run.n_words() > 1 {
            gathered
                .long_listed
                .push((tokens.text.slice(run.span(tokens)), (part_idx, listed_at())));
        }
        if let (Some(short), Some((long_run, long))) = (candidate, before)
            && long_run.end == run.first
            && tokens.gap_before(run.first) == " ("
            && tokens.text.slice(run.span(tokens).end..).starts_with(')')
        {
            let long_name = tokens.text.slice(long_run.span(tokens));
            gathered.note_bracketed(short, long, long_name, || (part_idx, listed_at() - 1));
        }
        let member = match candidate {
            None if part.are_companies[listed_at()] => ListMember::Listed,
            None => ListMember::Other,
            Some(idx) => ListMember::Candidate(idx),
        };
        if !chain.goes_on(tokens, before.map(|(it, _)| it), run) {
            gathered.close(&mut chain);
        }
        chain.push(member, are_firms);
        if let Some(subject) = subjects.spoken_of_as_the_company(tokens, run, candidate) {
            gathered.candidates[subject].cues.add(Cue::TheCompany);
        }
        before = Some((run, candidate));
    });
    gathered.close(&mut chain);
}

impl<'a> Gathered<'a> {
    /// Adds what the text around a run says of its candidate; returns whether it says that they are
    /// firms. In headings it says nothing.
    fn note_surroundings(&mut self, idx: usize, run: NameRun, tokens: &Tokens<'a>) -> bool {
        if tokens.all[run.first].is_in_heading {
            return false;
        }
        let cues = &mut self.candidates[idx].cues;
        let n_before = cues.count(Cue::FirmsSuchAs);
        surroundings::note_surroundings(tokens, run, cues);
        cues.count(Cue::FirmsSuchAs) > n_before
    }

    /// Adds a candidate in brackets after a longer name: of another candidate, or of a listed
    /// company at this place.
    fn note_bracketed(
        &mut self,
        short: usize,
        long: Option<usize>,
        long_name: &str,
        listed_at: impl Fn() -> (usize, usize),
    ) {
        match long {
            Some(long) => self.bracketed.push((short, long)),
            None if short_form::abbreviates(self.candidates[short].name, long_name) => {
                self.short_of_listed.push((short, listed_at()));
            }
            None => {}
        }
    }

    fn candidate(
        &mut self,
        name: &'a str,
        part_idx: usize,
        run: NameRun,
        tokens: &Tokens<'a>,
    ) -> usize {
        let idx = *self.by_name.entry(name).or_insert_with(|| {
            self.candidates.push(Candidate {
                name,
                cues: Cues::new(),
                n_places: 0,
                is_in_text: false,
                is_in_running_text: false,
                stands_for: None,
            });
            self.candidates.len() - 1
        });
        let candidate = &mut self.candidates[idx];
        candidate.n_places += 1;
        self.places.push(RunPlace { candidate: idx, part: part_idx, run });
        let first = &tokens.all[run.first];
        candidate.is_in_text |= !first.is_in_heading;
        candidate.is_in_running_text |= !first.starts_sentence && !first.is_in_heading;
        idx
    }

    fn close(&mut self, chain: &mut Chain) {
        chain.close(|idx, beside| match beside {
            Beside::Listed => self.candidates[idx].cues.add(Cue::Neighbour),
            Beside::Firms => self.candidates[idx].cues.add(Cue::FirmsSuchAs),
            Beside::Candidate(other) => self.pairs.push((idx, other)),
        });
    }
}

/// The stock symbol in brackets after a candidate, which is a candidate itself.
#[derive(Default)]
struct SymbolAfter(Option<(usize, Span)>);

impl SymbolAfter {
    /// The candidate whose symbol this run is; takes the symbol after this run.
    fn of(&mut self, tokens: &Tokens<'_>, run: NameRun, candidate: usize) -> Option<usize> {
        let start = tokens.all[run.first].span.start;
        let name = self.0.take_if(|(_, symbol)| symbol.start == start).map(|(name, _)| name);
        if let Some(symbol) = listing::after_name(tokens.text, tokens.all[run.end - 1].end()) {
            self.0 = Some((candidate, symbol));
        }
        name
    }
}

/// Who a sentence that begins with "The company" speaks of: the name that the sentence before it
/// begins with.
#[derive(Default)]
struct Subjects {
    /// The candidate that the sentence of the last run begins with, if it begins with one, and that
    /// run.
    last: Option<(usize, usize)>,
    at: usize,
}

impl Subjects {
    fn spoken_of_as_the_company(
        &mut self,
        tokens: &Tokens<'_>,
        run: NameRun,
        candidate: Option<usize>,
    ) -> Option<usize> {
        let mut spoken_of = None;
        let mut n_starts = 0;
        // The words between the last run and this one.
        for idx in self.at..run.first {
            if tokens.all[idx].starts_sentence {
                n_starts += 1;
                let says = n_starts == 1
                    && matches!(tokens.word(idx), "The" | "the")
                    && idx + 1 < tokens.all.len();
                let noun = if says { tokens.class(idx + 1) } else { Class::default() };
                if noun.is(Class::FIRM) {
                    spoken_of = self.last.map(|(subject, _)| subject);
                }
            }
        }
        n_starts += usize::from(tokens.all[run.first].starts_sentence);
        if n_starts > 0 {
            const NEAR: usize = 6;
            let is_near = (run.first.saturating_sub(NEAR)..=run.first)
                .any(|it| tokens.all[it].starts_sentence);
            self.last = candidate.filter(|_| is_near).map(|it| (it, run.first));
        }
        self.at = run.end;
        spoken_of
    }
}
