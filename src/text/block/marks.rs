//! What blocks are by their neighbours: questions and answers, headings, sections of a press office,
//! quotations, lines that are left.

use super::{Block, BlockKind, ends_sentence, label, n_words, opening};
use crate::text::language::{BoilerplateKind, Language, Lexicon, WordKind};
use crate::text::slice::Slicing;
use crate::text::{sentence, term};

/// Marks the blocks of a body, which are paragraphs unless their own words say otherwise.
pub(super) fn mark_all(language: Language, body: &str, blocks: &mut [Block]) {
    mark_interview(body, blocks);
    mark_headings(language, body, blocks);
    mark_dialogue(language, body, blocks);
    mark_sections(language, body, blocks);
    mark_quotations(language, body, blocks);
    mark_ends(body, blocks);
}

/// Marks questions and answers where labels alternate; a labelled line alone is not an interview.
fn mark_interview(body: &str, blocks: &mut [Block]) {
    let labelled: Vec<(usize, &str)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, it)| it.kind == BlockKind::Paragraph)
        .filter_map(|(idx, it)| Some((idx, label(body.slice(it.span.clone()))?)))
        .collect();
    let count = |label: &str| labelled.iter().filter(|(_, it)| *it == label).count();
    let asks = |idx: usize| {
        body.slice(blocks[idx].span.clone()).trim_end_matches(['”', '"', ' ']).ends_with('?')
    };
    let questioners: Vec<&str> = labelled
        .iter()
        .filter(|&&(idx, label)| asks(idx) && count(label) >= 2)
        .map(|it| it.1)
        .collect();
    if labelled.len() < 4 || questioners.is_empty() {
        return;
    }
    // The one who asks most often is the interviewer, whatever else the others ask back.
    let interviewer = questioners
        .iter()
        .copied()
        .max_by_key(|it| {
            (questioners.iter().filter(|other| *other == it).count(), std::cmp::Reverse(*it))
        })
        .expect("the list is not empty");
    let turns: Vec<(usize, bool)> = labelled
        .iter()
        .filter(|it| count(it.1) >= 2)
        .map(|&(idx, label)| (idx, label == interviewer))
        .collect();
    for (n, &(first, is_question)) in turns.iter().enumerate() {
        let end = turns.get(n + 1).map_or(first + 1, |it| it.0);
        for block in &mut blocks[first..end] {
            if block.kind == BlockKind::Paragraph {
                block.kind = if is_question { BlockKind::Question } else { BlockKind::Answer };
            }
        }
    }
}

/// Marks the answers of an interview without labels: questions to somebody as paragraphs, and
/// paragraphs after them in the first person. Questions over a report ("What happened?") are none.
fn mark_dialogue(language: Language, body: &str, blocks: &mut [Block]) {
    const FEWEST_QUESTIONS: usize = 3;
    let lexicon = Lexicon::of(language);
    let own_voice = |block: &Block| {
        term::words(body.slice(block.span.clone())).any(|(_, word)| {
            lexicon.kinds(&term::fold(word)).has(WordKind::FirstPerson)
                && !lexicon.first_person_exceptions.contains(word)
        })
    };
    let answers = |at: usize, blocks: &[Block]| {
        blocks[at].kind == BlockKind::Question
            && blocks.get(at + 1).is_some_and(|next| {
                next.kind == BlockKind::Paragraph && ends_sentence(body.slice(next.span.clone()))
            })
    };
    let asked: Vec<usize> = (0..blocks.len()).filter(|&at| answers(at, blocks)).collect();
    let n_own = asked.iter().filter(|&&at| own_voice(&blocks[at + 1])).count();
    if asked.len() < FEWEST_QUESTIONS || n_own * 3 < asked.len() * 2 {
        return;
    }
    for at in asked {
        let answer = blocks[at + 1..].iter_mut();
        answer
            .take_while(|block| block.kind == BlockKind::Paragraph)
            .for_each(|block| block.kind = BlockKind::Answer);
    }
}

/// Marks short lines over running text, and lone questions.
fn mark_headings(language: Language, body: &str, blocks: &mut [Block]) {
    for idx in 0..blocks.len() {
        // `1. Oslo` over a paragraph is a heading, too.
        let is_over_paragraph =
            || blocks.get(idx + 1).is_some_and(|next| next.kind == BlockKind::Paragraph);
        let may_be_heading = match blocks[idx].kind {
            BlockKind::Paragraph => true,
            BlockKind::Bullet => is_over_paragraph(),
            _ => false,
        };
        if !may_be_heading {
            continue;
        }
        let text = body.slice(blocks[idx].span.clone());
        let is_question =
            text.trim_end_matches(['”', '"', '“', '»', '\u{a0}', '\u{202f}', ' ']).ends_with('?');
        // Most blocks are running text and need not be looked at any further.
        if !is_question && ends_sentence(text) {
            continue;
        }
        let words = n_words(text);
        let next_is_text = blocks[idx + 1..]
            .iter()
            .find(|it| !matches!(it.kind, BlockKind::Caption | BlockKind::Promo))
            .is_some_and(|it| {
                matches!(
                    it.kind,
                    BlockKind::Paragraph
                        | BlockKind::Bullet
                        | BlockKind::Answer
                        | BlockKind::Greeting
                ) && n_words(body.slice(it.span.clone())) > words
            });
        if is_question
            && words <= 30
            && blocks.len() > 1
            && sentence::split_in(language, text).len() == 1
        {
            blocks[idx].kind = BlockKind::Question;
        } else if !ends_sentence(text)
            && words <= 14
            && next_is_text
            && !text.starts_with(char::is_lowercase)
        {
            blocks[idx].kind = BlockKind::Heading;
        }
    }
}

/// Marks what follows a heading like "About Acme", "Media contact" or "Disclaimer", up to the next
/// heading: what companies append to their news.
fn mark_sections(language: Language, body: &str, blocks: &mut [Block]) {
    const MOST_WORDS: usize = 14;
    let lexicon = Lexicon::of(language);
    let mut is_hidden = false;
    for idx in 0..blocks.len() {
        let text = body.slice(blocks[idx].span.clone());
        let is_line = matches!(
            blocks[idx].kind,
            BlockKind::Heading | BlockKind::Paragraph | BlockKind::Bullet | BlockKind::Notice
        ) && text.len() <= 200
            && !text.ends_with(['.', '!', '?'])
            && n_words(text) <= MOST_WORDS;
        let opens = is_line
            && (lexicon.is_boilerplate(BoilerplateKind::SectionHeading, text)
                || lexicon.is_boilerplate(BoilerplateKind::AboutHeading, text)
                    && blocks.get(idx + 1).is_some_and(|next| {
                        opens_with_name_of(text, body.slice(next.span.clone()))
                    }));
        is_hidden = opens || is_hidden && blocks[idx].kind != BlockKind::Heading;
        if is_hidden {
            blocks[idx].kind = BlockKind::Notice;
        }
    }
}

/// Whether a text begins with the name that a heading ends in: "About Acme Tools" over "Acme is".
fn opens_with_name_of(heading: &str, text: &str) -> bool {
    const SHORTEST_NAME: usize = 3;
    const REACH: usize = 5;
    let names = term::words(heading).skip(1).map(|(_, word)| word).filter(|word| {
        word.len() >= SHORTEST_NAME && word.starts_with(|it: char| !it.is_lowercase())
    });
    let names: Vec<&str> = names.collect();
    term::words(text).take(REACH).any(|(_, word)| names.contains(&word))
}

/// Marks the paragraphs that a line ending in a colon introduces: single sentences without marks of
/// their own.
fn mark_quotations(language: Language, body: &str, blocks: &mut [Block]) {
    let mut is_quoting = false;
    for idx in 0..blocks.len() {
        let text = body.slice(blocks[idx].span.clone());
        if blocks[idx].kind != BlockKind::Paragraph {
            is_quoting = false;
            continue;
        }
        if is_quoting && sentence::split_in(language, text).len() == 1 && !text.ends_with(':') {
            blocks[idx].kind = BlockKind::Quotation;
            continue;
        }
        let announces = text.ends_with(':');
        let is_first =
            announces && blocks.get(idx + 1).is_some_and(|it| it.kind == BlockKind::Paragraph);
        is_quoting = is_first;
        if is_first {
            // The first paragraph after the colon is the quoted one, whatever its length.
            let next = &mut blocks[idx + 1];
            if !body.slice(next.span.clone()).starts_with(['“', '"']) {
                next.kind = BlockKind::Quotation;
            }
        }
    }
    // A run of single sentences after the first quoted paragraph belongs to it.
    for idx in 1..blocks.len() {
        if blocks[idx - 1].kind == BlockKind::Quotation
            && blocks[idx].kind == BlockKind::Paragraph
            && sentence::split_in(language, body.slice(blocks[idx].span.clone())).len() == 1
        {
            blocks[idx].kind = BlockKind::Quotation;
        }
    }
}

/// Marks lines without a closing mark that are left: at the end a sign-off or credit, elsewhere a
/// caption.
fn mark_ends(body: &str, blocks: &mut [Block]) {
    let n_prose = blocks
        .iter()
        .filter(|it| it.kind == BlockKind::Paragraph && ends_sentence(body.slice(it.span.clone())))
        .count();
    if n_prose < 2 {
        // A text without closing marks at all (a headline list, a script of its own) stays as it
        // is.
        return;
    }
    for block in blocks.iter_mut().filter(|it| it.kind == BlockKind::Paragraph) {
        let text = body.slice(block.span.clone());
        // Of several sentences only the last one is open.
        if !ends_sentence(text) && n_words(text) <= 40 && opening(text).len() == text.len() {
            block.kind = BlockKind::Caption;
        }
    }
}
