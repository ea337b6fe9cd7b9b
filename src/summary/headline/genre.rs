//! What an editor looks for in articles that are no plain news: the claim of an opinion, an answer
//! that says what it answers, the verdict of a review, who won, the newest entries, the items.
//!
//! Each rule adds to what a candidate is worth; the choice is the same as for news.

use super::reading::Reading;
use crate::summary::features::n_common;
use crate::text::Span;
use crate::text::block::BlockKind;
use crate::text::document::Role;
use crate::text::genre::{self, Genre};
use crate::text::slice::Slicing;

/// What a claim gains in an opinion, and what a story from the author's life loses.
const CLAIM: f64 = 0.08;
const ANECDOTE: f64 = 0.1;

/// What an answer gains that names what was asked, and what one loses that depends on the question.
const NAMES_QUESTION: f64 = 0.1;
const ECHO: f64 = 0.25;

/// What a judgement gains in a review, and once more near the end, where most verdicts are.
const VERDICT: f64 = 0.12;
const CLOSING_VERDICT: f64 = 0.1;

/// What a score or a winner gains in results.
const OUTCOME: f64 = 0.06;

/// What the newest entry of a live page gains; older ones gain less, and what is said after the
/// first sentence of an entry less still.
const NEWEST: f64 = 0.5;

/// What the first sentence of an item gains in a list.
const ITEM: f64 = 0.15;

/// What each candidate gains or loses by the genre of its article.
pub(super) fn bonuses(reading: &Reading<'_>, genre: Genre) -> Vec<f64> {
    let candidates = reading.candidates.iter().copied();
    match genre {
        Genre::News => vec![0.0; reading.candidates.len()],
        Genre::Opinion => candidates.map(|idx| claim(reading, idx)).collect(),
        Genre::Interview => candidates.map(|idx| answer(reading, idx)).collect(),
        Genre::Review => candidates.map(|idx| verdict(reading, idx)).collect(),
        Genre::Results => candidates.map(|idx| outcome(reading, idx)).collect(),
        Genre::Live => entries(reading),
        Genre::List => candidates.map(|idx| item(reading, idx)).collect(),
    }
}

/// What is shown of a chosen sentence: in a live page the time right before it belongs to it. Where the
/// blank between them was lost the two would read as one word, and the sentence stands alone.
pub(super) fn shown(reading: &Reading<'_>, genre: Genre, idx: usize) -> Span {
    let span = reading.document.sentences[idx].span.clone();
    let before = idx.checked_sub(1).map(|it| reading.document.sentences[it].span.clone());
    let is_apart = |stamp: &Span| {
        let between = reading.document.body.slice(stamp.end..span.start);
        between.chars().any(char::is_whitespace)
    };
    let stamp = before.filter(|it| genre == Genre::Live && is_stamp(reading, it) && is_apart(it));
    stamp.map_or(span.clone(), |stamp| stamp.start..span.end)
}

fn claim(reading: &Reading<'_>, idx: usize) -> f64 {
    let own = &reading.facts[idx];
    if own.n_claims > 0 && own.quoted < 0.3 {
        CLAIM
    } else if own.is_first_person && own.n_past > 0 {
        -ANECDOTE
    } else {
        0.0
    }
}

fn answer(reading: &Reading<'_>, idx: usize) -> f64 {
    let sentences = &reading.document.sentences;
    if sentences[idx].role != Role::Answer {
        return 0.0;
    }
    let block = sentences[idx].block;
    let asked = (0..idx)
        .rev()
        .skip_while(|&it| sentences[it].block == block)
        .take_while(|&it| sentences[it].role == Role::Question);
    let terms = &reading.facts[idx].terms;
    let names = asked.map(|it| n_common(terms, &reading.facts[it].terms)).sum::<usize>();
    let opens_answer = idx == 0 || sentences[idx - 1].block != block;
    match names {
        0 if opens_answer && reading.facts[idx].names.is_empty() => -ECHO,
        0 => 0.0,
        _ => NAMES_QUESTION,
    }
}

fn verdict(reading: &Reading<'_>, idx: usize) -> f64 {
    let own = &reading.facts[idx];
    if own.n_verdicts == 0 || own.quoted > 0.3 {
        return 0.0;
    }
    let is_closing = 4 * idx >= 3 * reading.n();
    VERDICT + if is_closing { CLOSING_VERDICT } else { 0.0 }
}

fn outcome(reading: &Reading<'_>, idx: usize) -> f64 {
    let own = &reading.facts[idx];
    let text = reading.document.text(&reading.document.sentences[idx]);
    if own.n_outcomes > 0 && !own.names.is_empty() || has_score(text) { OUTCOME } else { 0.0 }
}

fn item(reading: &Reading<'_>, idx: usize) -> f64 {
    let document = reading.document;
    let sentence = &document.sentences[idx];
    let is_of_item = document.section(sentence) > 0 || reading.is_bullet(idx);
    let opens = idx == 0 || {
        let before = &document.sentences[idx - 1];
        document.section(before) != document.section(sentence)
            || document.blocks[before.block].kind == BlockKind::Heading
            || reading.is_bullet(idx) && before.block != sentence.block
    };
    if is_of_item && opens { ITEM } else { 0.0 }
}

/// The newest entries first, whichever way the page is written. What has no time before it, such as
/// an introduction, gains nothing.
fn entries(reading: &Reading<'_>) -> Vec<f64> {
    let document = reading.document;
    // The time of the entry of each sentence, and whether the sentence opens it.
    let mut time: Option<u32> = None;
    let mut entry_of: Vec<Option<(usize, bool)>> = Vec::with_capacity(reading.n());
    let mut times: Vec<u32> = Vec::new();
    for idx in 0..reading.n() {
        let sentence = &document.sentences[idx];
        let own = genre::opening_time(document.text(sentence));
        let is_stamp = is_stamp(reading, &sentence.span);
        let follows_stamp = idx > 0 && is_stamp_at(reading, idx - 1) && !is_stamp;
        if let Some(minutes) = own {
            time = Some(minutes);
            times.push(minutes);
        }
        let opens = own.is_some() && !is_stamp || follows_stamp;
        entry_of.push(time.map(|_| (times.len() - 1, opens)));
    }
    let n_entries = times.len();
    let n_falling = times.windows(2).filter(|pair| pair[1] < pair[0]).count();
    let newest_first = 2 * n_falling + 1 >= n_entries;
    let gain = |idx: &usize| match entry_of[*idx] {
        None => 0.0,
        Some((entry, opens)) => {
            let age = if newest_first { entry } else { n_entries - 1 - entry };
            let share = 1.0 - age as f64 / n_entries as f64;
            NEWEST * share * share - if opens { 0.0 } else { NEWEST / 2.0 }
        }
    };
    reading.candidates.iter().map(gain).collect()
}

fn is_stamp_at(reading: &Reading<'_>, idx: usize) -> bool {
    is_stamp(reading, &reading.document.sentences[idx].span)
}

/// Whether a line is a time and hardly anything else: `14:05`, `5.20 p.m. GMT`.
fn is_stamp(reading: &Reading<'_>, span: &Span) -> bool {
    const LONGEST: usize = 16;
    let text = reading.document.body.slice(span.clone());
    text.len() <= LONGEST && genre::opening_time(text).is_some()
}

/// Whether two numbers are set against each other: `3-2`, `121–117`, `2:1`.
fn has_score(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_score = |(at, mark): (usize, &str)| {
        let digit =
            |at: Option<usize>| at.and_then(|it| bytes.get(it)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(Some(at + mark.len()))
    };
    text.match_indices(['-', '–', ':']).any(is_score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::{SummaryRequest, summarize};

    #[track_caller]
    fn check(title: &str, body: &str, n: usize, expected: &[&str]) {
        let request = SummaryRequest { n_sentences: Some(n), ..SummaryRequest::default() };
        let picks = summarize(title, body, &request).picks;
        let shown: Vec<&str> = picks.iter().map(|it| &body[it.span.clone()]).collect();
        for text in expected {
            assert!(shown.contains(text), "{text} is not in {shown:?}");
        }
    }

    #[test]
    fn the_newest_entries_of_a_live_page_are_shown_with_their_time() {
        let newest_first = "The storm has reached Oslo, and we follow it all day.\n\n\
            15:40\n\nThe ferry to Bergen sails again with 40 cars on board.\n\n\
            15:10\n\nThe harbour of Oslo opens its gates to the first ships.\n\n\
            14:20\n\nThe wind over Oslo turns to the north and grows weaker.\n\n\
            13:05\n\nThe storm closes the harbour of Oslo for the whole day.\n\n\
            12:30\n\nPeople in Oslo are told to stay at home until the evening.";
        check(
            "Storm in Oslo: live updates",
            newest_first,
            2,
            &["15:40\n\nThe ferry to Bergen sails again with 40 cars on board."],
        );
        let newest_last = "12:30 People in Oslo are told to stay at home until the evening.\n\n\
            13:05 The storm closes the harbour of Oslo for the whole day.\n\n\
            14:20 The wind over Oslo turns to the north and grows weaker.\n\n\
            15:40 The ferry to Bergen sails again with 40 cars on board.";
        check(
            "Storm in Oslo: live updates",
            newest_last,
            2,
            &["15:40 The ferry to Bergen sails again with 40 cars on board."],
        );
    }

    #[test]
    fn an_answer_that_names_what_was_asked_is_shown() {
        let body = "GW: Will the ferry to Bergen sail in winter?\n\nLund: Yes, without any doubt.\n\n\
            GW: Who pays for the new bridge?\n\nLund: It is not cheap. The city of Oslo pays for the bridge with 40 million crowns.\n\n\
            GW: When does the museum open?\n\nLund: Not soon. The museum of Oslo opens its doors in May with a show about ferries.";
        check(
            "Interview with Oslo’s captain Ida Lund",
            body,
            2,
            &[
                "The city of Oslo pays for the bridge with 40 million crowns.",
                "The museum of Oslo opens its doors in May with a show about ferries.",
            ],
        );
    }

    #[test]
    fn the_verdict_and_the_claim_gain() {
        let review = "The film opens on a ferry in Oslo. A captain meets his daughter. They talk. The ferry sinks. \
            The music is by a band of Bergen. It was shot in May. The captain swims to the shore. \
            All in all, The Ferry is a dull film with a brilliant captain.";
        let document = crate::text::document::Document::new("Film review: The Ferry", review);
        let reading = Reading::new(&document);
        let gains = bonuses(&reading, Genre::Review);
        assert!(gains.last().is_some_and(|it| *it > VERDICT) && gains[0] == 0.0, "{gains:?}");
        let opinion =
            "I grew up on the ferry and loved it. The council must keep the ferry of Oslo.";
        let document = crate::text::document::Document::new("Opinion: Keep the ferry", opinion);
        let gains = bonuses(&Reading::new(&document), Genre::Opinion);
        assert!(gains[0] < 0.0 && gains[1] > 0.0, "{gains:?}");
        assert!(has_score("Oslo beat Bergen 3-2.") && !has_score("A well-known ferry - of Oslo."));
    }
}
