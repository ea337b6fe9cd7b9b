//! A whole article as blocks and sentences, each sentence with the part it plays.

mod quotation;
mod role;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use self::quotation::QuoteTracker;
use self::role::Quoted;
use super::block::{self, Block, BlockKind, ends_sentence};
use super::context::needs_context;
use super::hidden::{dateline, form};
use super::language::{self, BoilerplateKind, Language, Lexicon};
use super::word::{self, Word};
use super::{Span, sentence};
use crate::text::slice::Slicing;

/// The part a sentence plays. Only [`Role::Prose`] and [`Role::Answer`] may be chosen for a
/// summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Reports something.
    Prose,
    /// A sentence of an interview's answer.
    Answer,
    /// Heading, caption, credit, greeting, notice, promo, code, results: not the article's own
    /// prose.
    Boilerplate,
    /// A question.
    Question,
    /// Introduces what follows ("The paper wrote:").
    LeadIn,
    /// Part of a quotation whose beginning, end or speaker is in another sentence.
    QuotePart,
    /// The publication about itself: what it did, whom it asked in vain.
    Meta,
    /// Not a whole sentence.
    Fragment,
}

/// A sentence of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Byte range of the body without blanks around it.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// The part that it plays.
    pub role: Role,
    /// Whether it is understood only with the sentence before it.
    pub needs_context: bool,
    /// Its words, in order.
    pub words: Vec<Word>,
}

/// The words of a part of a body.
fn words_of_sentence(lexicon: &Lexicon, body: &str, span: &Span) -> Vec<Word> {
    let text = body.slice(span.clone());
    let mut marks = QuoteTracker::new(lexicon);
    let mut read_to = 0;
    let mut words: Vec<Word> = word::with_forms(lexicon, |form_of| {
        let words = lexicon.words(text).map(|(at, word)| {
            let between = text.slice(read_to..at.start);
            if between != " " && !sentence::is_letter_mark(text, read_to, between) {
                marks.follow(between);
            }
            read_to = at.end;
            let form = form_of(word);
            Word {
                span: span.start + at.start..span.start + at.end,
                is_name: form.looks_like_name,
                is_quoted: marks.is_open(),
                form,
            }
        });
        words.collect()
    });
    if lexicon.nouns_have_capitals {
        keep_sure_names(body, &mut words);
    }
    words
}

/// Where every noun has a capital, as in German, a name has capitals inside (`SAP`, `BioNTech`) or
/// is two capitalized words in a row (`Angela Merkel`, `Deutsche Bank`); single names are missed
/// rather than nouns taken for names.
fn keep_sure_names(body: &str, words: &mut [Word]) {
    let has_inner_capital =
        |it: &Word| body.slice(it.span.clone()).chars().skip(1).any(char::is_uppercase);
    let are_neighbours =
        |a: &Word, b: &Word| a.is_name && b.is_name && body.slice(a.span.end..b.span.start) == " ";
    let is_name: Vec<bool> = (0..words.len())
        .map(|idx| {
            let word = &words[idx];
            // The first word has a capital anyway: `Gestern Abend` is not a name.
            let follows = idx > 1 && are_neighbours(&words[idx - 1], word);
            let precedes = idx > 0 && words.get(idx + 1).is_some_and(|it| are_neighbours(word, it));
            word.is_name && (has_inner_capital(word) || follows || precedes)
        })
        .collect();
    words.iter_mut().zip(is_name).for_each(|(word, is_name)| word.is_name = is_name);
}

/// An article cut into blocks and sentences.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The headline.
    pub title: &'a str,
    /// What the spans refer to.
    pub body: &'a str,
    /// The language of both, as far as it was recognised.
    pub language: Language,
    /// In order.
    pub blocks: Vec<Block>,
    /// In order.
    pub sentences: Vec<Sentence>,
    /// Whether it strings several items together under headings or bullets.
    pub is_roundup: bool,
}

impl<'a> Document<'a> {
    /// Cuts an article. Accepts any text; an empty one has no sentences.
    ///
    /// ```
    /// use gistwire::text::document::{Document, Role};
    ///
    /// let document = Document::new("", "Photo: the harbour\n\nGrab bought a bank. It paid in cash.");
    /// let [caption, purchase, payment] = &document.sentences[..] else { panic!("three sentences") };
    /// assert_eq!(caption.role, Role::Boilerplate);
    /// assert_eq!((document.text(purchase), purchase.needs_context), ("Grab bought a bank.", false));
    /// assert!(payment.needs_context, "`It` points back");
    /// ```
    pub fn new(title: &'a str, body: &'a str) -> Document<'a> {
        let language = language::detect_parts(&[body, title]);
        let lexicon = Lexicon::of(language);
        let blocks = block::blocks_in(language, body);
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut has_prose = false;
        let mut marks = QuoteTracker::new(lexicon);
        for (idx, block) in blocks.iter().enumerate() {
            // A quotation over several paragraphs opens each with a mark and closes only the last
            // one; one that was left open by a missing mark must not swallow the rest. Only if the
            // next mark closes it, a block begins inside.
            let following = blocks[idx..].iter().map(|it| body.slice(it.span.clone()));
            if !marks.goes_on(following) {
                marks = QuoteTracker::new(lexicon);
            }
            let mut start = block.span.start;
            if block.kind == BlockKind::Paragraph {
                let text = body.slice(block.span.clone());
                start += dateline::dateline_len(lexicon, text, !has_prose);
                has_prose |= ends_sentence(text);
            }
            for part in sentence::split_in(language, body.slice(start..block.span.end)) {
                let span = sentence::trim(body, start + part.start..start + part.end);
                if span.is_empty() {
                    continue;
                }
                let words = words_of_sentence(lexicon, body, &span);
                let starts_inside = marks.is_open();
                marks.follow(body.slice(span.clone()));
                let share = if starts_inside { 1.0 } else { quoted_share(&words) };
                let quoted = Quoted { starts_inside, ends_inside: marks.is_open(), share };
                let role = role::role(lexicon, body, &span, &words, block, &quoted);
                sentences.push(Sentence { span, block: idx, role, needs_context: false, words });
            }
        }
        let is_roundup = is_roundup(lexicon, title, &blocks, &sentences);
        let mut document = Document { title, body, language, blocks, sentences, is_roundup };
        document.mark_by_form(Role::Boilerplate, 0.75, form::is_in_capitals);
        if lexicon.exports_add_stops {
            document.mark_by_form(Role::Fragment, 0.5, form::has_added_stop);
        }
        document.mark_teasers();
        document.mark_context_dependent();
        document
    }

    /// The text of a sentence.
    pub fn text(&self, sentence: &Sentence) -> &'a str {
        self.body.slice(sentence.span.clone())
    }

    /// The words of its language.
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        Lexicon::of(self.language)
    }

    /// The section (number of headings before it) of a sentence.
    pub fn section(&self, sentence: &Sentence) -> usize {
        self.blocks[sentence.block].section
    }

    /// Marks sentences in capitals and lines that were given a stop, unless more than this share of
    /// the article is written so.
    fn mark_by_form(&mut self, role: Role, most: f64, has_form: fn(&str) -> bool) {
        let marked: Vec<usize> = (0..self.sentences.len())
            .filter(|&idx| has_form(self.body.slice(self.sentences[idx].span.clone())))
            .collect();
        if marked.len() as f64 <= most * self.sentences.len() as f64 {
            marked.into_iter().for_each(|idx| self.sentences[idx].role = role);
        }
    }

    /// Marks the sentences of a roundup that announce its items: those before the first heading
    /// that say "we".
    fn mark_teasers(&mut self) {
        if !self.is_roundup {
            return;
        }
        for idx in 0..self.sentences.len() {
            let sentence = &self.sentences[idx];
            if self.section(sentence) == 0
                && sentence.role == Role::Prose
                && has_first_person(&sentence.words)
            {
                self.sentences[idx].role = Role::Boilerplate;
            }
        }
    }

    fn mark_context_dependent(&mut self) {
        let lexicon = self.lexicon();
        let title: FxHashSet<Arc<str>> =
            word::forms(lexicon, self.title).iter().map(|it| Arc::clone(&it.stem)).collect();
        for idx in 0..self.sentences.len() {
            let sentence = &self.sentences[idx];
            if !matches!(sentence.role, Role::Prose | Role::Answer) {
                continue;
            }
            let section = self.section(sentence);
            let earlier = &self.sentences[..idx];
            // After a teaser of its own paragraph even the first sentence may point back.
            let is_first =
                earlier.iter().all(|it| it.role == Role::Boilerplate && it.block != sentence.block);
            let opens_section = earlier
                .iter()
                .rev()
                .take_while(|it| it.role != Role::Boilerplate)
                .all(|it| self.section(it) != section);
            let near = &earlier[idx.saturating_sub(3)..];
            let is_repeat = |stem: &str| {
                !title.contains(stem)
                    && near
                        .iter()
                        .filter(|it| self.section(it) == section)
                        .any(|it| it.words.iter().any(|word| &*word.form.stem == stem))
            };
            let needs_context =
                !is_first && needs_context(lexicon, self.body, sentence, is_repeat, opens_section);
            self.sentences[idx].needs_context = needs_context;
        }
    }
}

/// Sections that share fewer of their names than this are about different things. The nine roundups
/// of data/sample have 0.00 to 0.07; one subject under several headings repeats its own name in
/// each, which alone makes about 0.09.
const SHARED_NAMES: f64 = 0.07;

/// A roundup strings items together: it has sections or bullets, and calls itself so, greets, or
/// its sections share no names.
fn is_roundup(lexicon: &Lexicon, title: &str, blocks: &[Block], sentences: &[Sentence]) -> bool {
    let n_sections = blocks.iter().filter(|it| it.kind == BlockKind::Heading).count();
    let n_bullets = blocks.iter().filter(|it| it.kind == BlockKind::Bullet).count();
    let is_greeted = blocks.iter().take(3).any(|it| it.kind == BlockKind::Greeting);
    let is_named = lexicon.is_boilerplate(BoilerplateKind::RoundupTitle, title);
    (n_sections >= 2 || n_bullets >= 4) && (is_named || is_greeted)
        || n_sections >= 3 && shared_names(blocks, sentences) < SHARED_NAMES
}

/// Share of names that neighbouring sections have in common, 0..=0.5 (0.5: all).
fn shared_names(blocks: &[Block], sentences: &[Sentence]) -> f64 {
    let mut sections: Vec<FxHashSet<&str>> = Vec::new();
    for sentence in
        sentences.iter().filter(|it| blocks[it.block].section > 0 && it.role != Role::Boilerplate)
    {
        let section = blocks[sentence.block].section;
        if sections.len() < section {
            sections.resize_with(section, FxHashSet::default);
        }
        // The first word of a sentence has a capital anyway.
        sections[section - 1].extend(
            sentence.words.iter().skip(1).filter(|it| it.is_name).map(|it| it.form.folded.as_str()),
        );
    }
    let pairs = sections.windows(2).map(|pair| {
        let n_common = pair[0].intersection(&pair[1]).count() as f64;
        n_common / (pair[0].len() + pair[1].len()).max(1) as f64
    });
    pairs.sum::<f64>() / sections.len().saturating_sub(1).max(1) as f64
}

/// Share of the words between quotation marks, 0..=1.
pub(crate) fn quoted_share(words: &[Word]) -> f64 {
    words.iter().filter(|it| it.is_quoted).count() as f64 / words.len().max(1) as f64
}

/// Whether words outside of the marks name who speaks.
pub(crate) fn names_speaker(words: &[Word]) -> bool {
    words.iter().any(|it| !it.is_quoted && it.form.is_speech)
}

/// Whether the sentence's own voice (outside of quotation marks) says "I" or "we".
pub(crate) fn has_first_person(words: &[Word]) -> bool {
    words.iter().any(|it| !it.is_quoted && it.form.is_first_person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(Role, bool)]) {
        let document = Document::new("", body);
        assert_eq!(
            document.sentences.iter().map(|it| (it.role, it.needs_context)).collect::<Vec<_>>(),
            expected,
            "{body}"
        );
    }

    #[test]
    fn a_sentence_that_points_back_leans() {
        use Role::Prose;
        for second in [
            "He left in May to found a bank.",
            "But the market was closed by then.",
            "The company plans to charge a fee.",
            "For example, Grab sells insurance.",
            "The Swedish lender had filed its papers.",
            "Soon he closed the first fund.",
            "Tencent has a stake as well.",
            "Eight days earlier, Tencent had sold its stake.",
            "Twenty-two years later Tencent is a giant.",
            "Last week it took over a lender.",
            "In 2019 they sold the bank to Tencent.",
        ] {
            check(
                &format!("Grab bought Ovo on Monday. {second}"),
                &[(Prose, false), (Prose, true)],
            );
        }
        for second in [
            "This week, Tencent followed with a deal.",
            "On Monday it emerged that Tencent holds a stake.",
            "Tencent said Tuesday it had sold.",
            "In May Tencent said that it had sold.",
            "Second-quarter sales at Tencent rose by a tenth.",
            "The Ministry of Commerce in Beijing approved.",
            "The Swedish lender Klarna had filed its papers.",
            "It is unclear whether Tencent will follow.",
        ] {
            check(
                &format!("Grab bought Ovo on Monday. {second}"),
                &[(Prose, false), (Prose, false)],
            );
        }
    }

    #[test]
    fn half_a_quotation_is_no_candidate() {
        use Role::{Prose, QuotePart};
        check(
            "“We grew fast. We will grow more,” said Lee of Grab.",
            &[(QuotePart, false), (QuotePart, false)],
        );
        check("“We grew fast,” said Lee of Grab.", &[(Prose, false)]);
        check("“Everybody is happy.”", &[(QuotePart, false)]);
        check(
            "Lee of Grab said: “Sales grew in May.\n\nGrab will open shops in June.\n\nTencent buys more.”\n\nGrab rose in May.",
            &[(QuotePart, false), (QuotePart, false), (QuotePart, false), (Prose, false)],
        );
        check(
            "Lee of Grab said: “Sales grew in May.\n\nGrab will open shops in June.\n\n“Tencent buys more.”",
            &[(QuotePart, false), (Prose, false), (QuotePart, false)],
        );
    }

    #[test]
    fn questions_lead_ins_and_no_comments_are_told_apart() {
        use Role::{LeadIn, Meta, Prose, Question};
        check(
            "Before we look into this, some history. Grab sold much (more on this later) in May.",
            &[(Meta, false), (Meta, false)],
        );
        check(
            "Grab grew in May. Why did Grab grow?\n\nA spokesman for Grab declined to comment.\n\nGrab listed three aims:\n• Growth.",
            &[(Prose, false), (Question, false), (Meta, false), (LeadIn, false), (Prose, false)],
        );
    }
}
