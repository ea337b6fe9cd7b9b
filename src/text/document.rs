//! A whole article as blocks and sentences, each sentence with the part it plays.

use std::sync::LazyLock;

use regex::Regex;

use super::block::{self, Block, BlockKind, ends_sentence};
use super::lexicon::{CALENDAR, CONNECTING_OPENERS, CONNECTING_PHRASES, FIRST_PERSON, POINTING_OPENERS, SPEECH_VERBS, STOP_WORDS};
use super::pattern::pattern;
use super::{Span, sentence, term};

/// The part a sentence plays. Only [`Role::Prose`] and [`Role::Answer`] may stand in a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Tells something.
    Prose,
    /// A sentence of an interview's answer.
    Answer,
    /// Heading, caption, credit, greeting, promo: not the article's own telling.
    Noise,
    /// Asks.
    Question,
    /// Hands over to what follows ("The paper wrote:").
    LeadIn,
    /// Part of a quotation whose beginning, end or speaker is in another sentence.
    QuotePart,
    /// The publication about itself: what it did, whom it asked in vain.
    Meta,
    /// No whole sentence.
    Fragment,
}

/// A sentence of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Byte range of the body without blanks around it.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// The part it plays.
    pub role: Role,
    /// Whether it is understood only with the sentence before it.
    pub leans: bool,
}

/// An article cut into blocks and sentences.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The headline.
    pub title: &'a str,
    /// What the spans refer to.
    pub body: &'a str,
    /// In order.
    pub blocks: Vec<Block>,
    /// In order.
    pub sentences: Vec<Sentence>,
    /// Whether it strings several items together under headings or bullets.
    pub is_roundup: bool,
}

impl<'a> Document<'a> {
    /// Cuts an article. Any text will do; an empty one has no sentences.
    pub fn new(title: &'a str, body: &'a str) -> Document<'a> {
        let blocks = block::blocks(body);
        let is_roundup = is_roundup(title, body, &blocks);
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut quote = QuoteState::default();
        for (idx, block) in blocks.iter().enumerate() {
            let text = &body[block.span.clone()];
            quote.enter_block();
            for part in sentence::split(text) {
                let span = sentence::trim(body, block.span.start + part.start..block.span.start + part.end);
                if span.is_empty() {
                    continue;
                }
                let quoted = quote.read(&body[span.clone()]);
                let role = role(&body[span.clone()], block, &quoted);
                sentences.push(Sentence { span, block: idx, role, leans: false });
            }
        }
        let mut document = Document { title, body, blocks, sentences, is_roundup };
        document.mark_teasers();
        document.mark_leaning();
        document
    }

    /// The words of a sentence.
    pub fn text(&self, sentence: &Sentence) -> &'a str {
        &self.body[sentence.span.clone()]
    }

    /// The section (number of headings before it) of a sentence.
    pub fn section(&self, sentence: &Sentence) -> usize {
        self.blocks[sentence.block].section
    }

    /// In a roundup, what stands before the first heading and says "we" announces the items and tells none.
    fn mark_teasers(&mut self) {
        if !self.is_roundup {
            return;
        }
        for idx in 0..self.sentences.len() {
            let sentence = &self.sentences[idx];
            if self.section(sentence) == 0 && sentence.role == Role::Prose && has_first_person(self.text(sentence)) {
                self.sentences[idx].role = Role::Noise;
            }
        }
    }

    fn mark_leaning(&mut self) {
        let title_terms: Vec<String> = term::terms(self.title).map(|it| it.stem).collect();
        for idx in 0..self.sentences.len() {
            let sentence = &self.sentences[idx];
            if !matches!(sentence.role, Role::Prose | Role::Answer) {
                continue;
            }
            let before: Vec<String> = self.sentences[idx.saturating_sub(3)..idx]
                .iter()
                .filter(|it| self.section(it) == self.section(sentence))
                .flat_map(|it| term::terms(self.text(it)).map(|it| it.stem))
                .collect();
            let is_first = self.sentences[..idx].iter().all(|it| it.role == Role::Noise);
            let opens_section = self.sentences[..idx]
                .iter()
                .rev()
                .take_while(|it| it.role != Role::Noise)
                .all(|it| self.section(it) != self.section(sentence));
            let leans = !is_first && leans(self.text(sentence), &before, &title_terms, opens_section);
            self.sentences[idx].leans = leans;
        }
    }
}

/// A roundup strings items: it calls itself so and has sections or bullets, or greets and has sections.
fn is_roundup(title: &str, body: &str, blocks: &[Block]) -> bool {
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:round-?up|newsletter|digest|weekly|this week in|week in (?:review|brief)|in brief|briefing|recap|wrap(?:-?up)?|what (?:we|you) (?:missed|need to know)|news in brief|daily)\b",
        )
    });
    let n_sections = blocks.iter().filter(|it| it.kind == BlockKind::Heading).count();
    let n_bullets = blocks.iter().filter(|it| it.kind == BlockKind::Bullet).count();
    let opening_end = blocks.get(2).or(blocks.last()).map_or(0, |it| it.span.end);
    let is_greeted = blocks.iter().take(3).any(|it| it.kind == BlockKind::Greeting);
    let is_named = NAMED.is_match(title) || is_greeted && NAMED.is_match(&body[..opening_end]);
    let has_items = n_sections >= 2 || n_bullets >= 4;
    has_items && (is_named || is_greeted)
}

/// Which part of a sentence stands in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Quoted {
    /// A quotation was open when the sentence began.
    starts_inside: bool,
    /// A quotation is open when it ends.
    ends_inside: bool,
    /// Share of its characters between marks.
    share: f64,
}

/// Follows double quotation marks through a body.
#[derive(Debug, Default)]
struct QuoteState {
    is_open: bool,
}

impl QuoteState {
    /// A quotation over several paragraphs opens each with a mark and closes only the last one; one that was left open
    /// by a missing mark must not swallow the rest. Either way the next block begins outside.
    fn enter_block(&mut self) {
        self.is_open = false;
    }

    fn read(&mut self, text: &str) -> Quoted {
        let starts_inside = self.is_open;
        let (mut n_inside, mut n_all) = (0usize, 0usize);
        for c in text.chars() {
            match c {
                '“' | '„' | '«' => self.is_open = true,
                '”' | '»' => self.is_open = false,
                '"' => self.is_open = !self.is_open,
                _ => {
                    n_all += 1;
                    n_inside += usize::from(self.is_open);
                }
            }
        }
        Quoted { starts_inside, ends_inside: self.is_open, share: n_inside as f64 / n_all.max(1) as f64 }
    }
}

static NO_COMMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:did not|didn(?:’|')t|has not|hasn(?:’|')t|have not|had not|could not|couldn(?:’|')t|was not|wasn(?:’|')t|were not)(?: yet| immediately| been)* (?:respond|repl(?:y|ied)|return|responded|be reached|available|reached)",
        r"|(?:declined|refused) to (?:comment|elaborate|say|discuss|give|disclose)|(?:has|have|had) (?:reached out|asked) [^.]{0,60}(?:comment|more (?:information|details))|(?:is|are|was) not (?:immediately )?available for comment",
        r"|no comment\b|reached out to [^.]{0,60}\bcomment|(?:asked|contacted) for comment|we(?:’|')(?:ve|ll) (?:update|reached|contacted|asked)|we will update)",
    ))
});

/// The article about itself: what comes later, what it set out to do.
static SELF_REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:more (?:on|about) (?:this|that|it|them|which) (?:later|below|in a (?:bit|moment|minute))|(?:see|read|watch|listen to|find|in the (?:\w+ )?(?:interview|video|chart|table|list|link|post)s?) below",
        r"|in this (?:article|piece|post|story|column|newsletter|issue|edition|series|essay|interview|episode)|as (?:mentioned|noted|discussed|described|we (?:saw|said|noted|reported|wrote)) (?:above|earlier|before|last|previously)",
        r"|(?:we|i)(?:’|')?(?: will|ll| can| shall)? (?:now |also |first )?(?:explore|examine|discuss|look (?:at|into|back)|dive|delve|take a (?:closer )?look|turn to|walk (?:you )?through|break down|round up|speculated|have (?:updates|news|rounded)|spoke (?:about|to|with)|sat down|caught up|talked (?:about|to|with)|wrote (?:about|last|earlier)|covered|reported)",
        r"|let(?:’|')s (?:start|begin|look|take|see|dive|go|get|turn|talk|move)|(?:first|but first|to begin|for starters), (?:some|a (?:bit|little) of|a quick)|this (?:article|story|post|piece|interview) )",
    ))
});

fn role(text: &str, block: &Block, quoted: &Quoted) -> Role {
    match block.kind {
        BlockKind::Heading | BlockKind::Caption | BlockKind::Greeting | BlockKind::Promo => return Role::Noise,
        BlockKind::Question => return Role::Question,
        BlockKind::Quotation => return Role::QuotePart,
        BlockKind::Paragraph | BlockKind::Bullet | BlockKind::Answer => {}
    }
    if block::is_greeting(text) || block::is_promo(text) {
        return Role::Noise;
    }
    let bare = text.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
    if bare.ends_with('?') {
        return Role::Question;
    }
    if bare.ends_with(':') {
        return Role::LeadIn;
    }
    if NO_COMMENT.is_match(text) || quoted.share < 0.3 && SELF_REFERENCE.is_match(text) {
        return Role::Meta;
    }
    if block.kind == BlockKind::Answer {
        return Role::Answer;
    }
    let is_cut = quoted.starts_inside && quoted.share < 0.999 || quoted.ends_inside;
    if is_cut || quoted.starts_inside || quoted.share > 0.6 && !names_speaker(text) {
        return Role::QuotePart;
    }
    let is_open_ended = !ends_sentence(text) && block.kind == BlockKind::Paragraph && !is_unspaced_script(text);
    if is_open_ended || text.chars().filter(|it| it.is_alphabetic()).count() < 3 {
        return Role::Fragment;
    }
    Role::Prose
}

/// Chinese, Japanese and Thai end sentences by other means and count words differently.
fn is_unspaced_script(text: &str) -> bool {
    text.chars().any(|it| matches!(it as u32, 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x4E00..=0x9FFF))
}

/// Whether somebody outside of the marks is said to speak.
fn names_speaker(text: &str) -> bool {
    let mut is_open = false;
    let outside: String = text
        .chars()
        .map(|c| {
            match c {
                '“' | '„' | '«' => is_open = true,
                '”' | '»' => is_open = false,
                '"' => is_open = !is_open,
                _ => {}
            }
            if is_open { ' ' } else { c }
        })
        .collect();
    term::words(&outside).any(|(_, it)| SPEECH_VERBS.contains(term::fold(it).as_str()))
}

/// Whether the sentence's own voice (outside of quotation marks) says "I" or "we".
pub fn has_first_person(text: &str) -> bool {
    let mut is_open = false;
    let mut at = 0;
    term::words(text).any(|(span, word)| {
        for c in text[at..span.start].chars() {
            match c {
                '“' | '„' | '«' => is_open = true,
                '”' | '»' => is_open = false,
                '"' => is_open = !is_open,
                _ => {}
            }
        }
        at = span.end;
        !is_open && word != "US" && FIRST_PERSON.contains(term::fold(word).as_str())
    })
}

/// Whether a word is a name by its form: a capital that the start of a sentence does not explain.
pub fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && {
        let folded = term::fold(word);
        !STOP_WORDS.contains(folded.as_str()) && !CALENDAR.contains(folded.as_str())
    }
}

/// Nouns that stand for something named before ("the company", "the move").
const STAND_INS: &str = "company firm startup start-up app move deal service platform agency group product investor executive founder project \
    program programme plan plans decision news capital financing round funding feature tool site website article post recruitment collaboration \
    partnership acquisition transaction merger proceeds money cash investment ban order ruling probe investigation law bill rule rules \
    regulation measure measures step offering listing filing report study survey statement announcement launch device phone system model \
    approach strategy effort initiative scheme pair duo trio team business unit division subsidiary venture marketplace retailer lender bank \
    carmaker automaker chipmaker operator giant maker developer publisher publication outlet newspaper paper magazine organization organisation \
    association ministry regulator watchdog commission court judge minister official officials spokesperson spokesman spokeswoman chief boss \
    entrepreneur businessman billionaire man woman couple family victim suspect author writer researcher researchers scientist scientists \
    change changes shift trend event incident case issue problem concern crisis attack accident figure figures number numbers amount sum total \
    increase rise drop decline fall growth slowdown recovery outcome result results effect impact idea concept goal aim purpose reason \
    difference gap latter former others two three four five same latest new additional remaining rest first second third other city country \
    region state province plateau facility plant factory building site store shop network technology software hardware solution slogan \
    thinking catch trick question answer video film show game song album series book letter email message conversation interview meeting \
    talks negotiations agreement contract pact settlement fine penalty suit lawsuit complaint charge charges allegation allegations \
    position role job task challenge challenger rival competitor buyer seller owner parent customer user users page list term terms \
    expansion integration rollout update upgrade version release test trial pilot experiment campaign drive push crackdown squeeze pressure";

static STAND_IN_STEMS: LazyLock<rustc_hash::FxHashSet<String>> =
    LazyLock::new(|| STAND_INS.split_ascii_whitespace().map(term::stem).collect());

/// Time nouns that make "this" a date: "this week", "this summer".
const TIMES: &[&str] = &[
    "week",
    "month",
    "year",
    "morning",
    "afternoon",
    "evening",
    "quarter",
    "summer",
    "autumn",
    "fall",
    "winter",
    "spring",
    "decade",
    "weekend",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "season",
    "century",
    "days",
    "time",
];

/// Whether a sentence is understood only with what stands before it.
fn leans(text: &str, before: &[String], title: &[String], opens_section: bool) -> bool {
    let words: Vec<(Span, &str)> = term::words(text).take(14).collect();
    let Some((first_span, first)) = words.first() else { return false };
    let folded: Vec<String> = words.iter().map(|it| term::fold(it.1)).collect();
    let second = folded.get(1).map_or("", String::as_str);
    // `Second-quarter sales`, `So-called experts`: a compound is no connective.
    let is_compound = text[first_span.end..].starts_with('-');

    if POINTING_OPENERS.contains(folded[0].as_str()) {
        let is_date = matches!(folded[0].as_str(), "this" | "these" | "that") && TIMES.contains(&second);
        let is_empty_it = matches!(folded[0].as_str(), "it" | "it's")
            && words.iter().zip(&folded).skip(1).take(8).any(|(_, it)| matches!(it.as_str(), "that" | "to" | "who" | "whether"))
            && folded.iter().skip(1).take(2).any(|it| {
                matches!(it.as_str(), "is" | "was" | "not" | "uncommon" | "clear" | "unclear" | "hard" | "easy" | "unlikely" | "likely")
            });
        // `Its shares fell, Tencent said`: the name comes later, yet the reader stumbles first.
        return !is_date && !is_empty_it;
    }
    if CONNECTING_OPENERS.contains(folded[0].as_str()) && !is_compound {
        return true;
    }
    if matches!(folded[0].as_str(), "first" | "another" | "both") && (text[first_span.end..].starts_with(',') || folded[0] != "first") {
        return true;
    }
    let opening = folded.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(" ");
    if CONNECTING_PHRASES.iter().any(|it| opening.strip_prefix(it).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))) {
        return true;
    }

    let names: Vec<bool> = words.iter().map(|it| is_name(it.1)).collect();
    let first_name = names.iter().position(|&it| it).unwrap_or(usize::MAX);
    // A person's pronoun before anybody is named: `Soon he closed the fund`.
    if folded.iter().take(first_name.min(12)).any(|it| matches!(it.as_str(), "he" | "she" | "his" | "her" | "him")) {
        return true;
    }
    // `, too`, `as well` at the end compare with something before.
    let closing = text.trim_end_matches(['.', '!', '”', '"']);
    if closing.ends_with(" too") || closing.ends_with(" as well") || closing.ends_with(" either") {
        return true;
    }
    if opens_section {
        return false;
    }
    let stem_of = |idx: usize| folded.get(idx).map(|it| term::stem(it));
    if folded[0] == "the" && !names.get(1).copied().unwrap_or(false) {
        // `The investor is cautious`, `The social media app, which ...`: a noun that stands for somebody named before.
        let reach = first_name.min(5);
        let stands_in = (1..reach.min(words.len())).any(|idx| stem_of(idx).is_some_and(|it| STAND_IN_STEMS.contains(&it)));
        let is_repeat = stem_of(1).is_some_and(|it| before.contains(&it) && !title.contains(&it));
        if (stands_in || is_repeat) && first_name > 3 {
            return true;
        }
    }
    // `Growth came from the company’s cloud unit`: nobody in the sentence is named, and something stands for a name.
    let has_name =
        term::words(text).skip(1).any(|it| is_name(it.1)) || is_name(first) && !before.is_empty() && before.contains(&term::stem(first));
    !has_name && {
        let all: Vec<String> = term::words(text).map(|it| term::fold(it.1)).collect();
        all.windows(2).any(|pair| {
            pair[0] == "the"
                && matches!(
                    pair[1].as_str(),
                    "company" | "firm" | "startup" | "app" | "group" | "platform" | "service" | "deal" | "company's" | "firm's"
                )
        }) || all.iter().any(|it| matches!(it.as_str(), "he" | "she" | "his" | "her"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(Role, bool)]) {
        let document = Document::new("", body);
        assert_eq!(document.sentences.iter().map(|it| (it.role, it.leans)).collect::<Vec<_>>(), expected, "{body}");
    }

    #[test]
    fn a_sentence_that_points_back_leans() {
        use Role::Prose;
        for second in [
            "He left in May to found a bank.",
            "But the market was closed by then.",
            "The company plans to charge a fee.",
            "For example, Grab sells insurance.",
            "Soon he closed the first fund.",
            "Tencent has a stake as well.",
        ] {
            check(&format!("Grab bought Ovo on Monday. {second}"), &[(Prose, false), (Prose, true)]);
        }
        for second in [
            "This week, Tencent followed with a deal.",
            "Second-quarter sales at Tencent rose by a tenth.",
            "The Ministry of Commerce in Beijing approved.",
            "It is unclear whether Tencent will follow.",
        ] {
            check(&format!("Grab bought Ovo on Monday. {second}"), &[(Prose, false), (Prose, false)]);
        }
    }

    #[test]
    fn half_a_quotation_is_no_candidate() {
        use Role::{Prose, QuotePart};
        check("“We grew fast. We will grow more,” said Lee of Grab.", &[(QuotePart, false), (QuotePart, false)]);
        check("“We grew fast,” said Lee of Grab.", &[(Prose, false)]);
        check("“Everybody is happy.”", &[(QuotePart, false)]);
    }

    #[test]
    fn questions_lead_ins_and_no_comments_are_told_apart() {
        use Role::{LeadIn, Meta, Prose, Question};
        check("Before we look into this, some history. Grab sold much (more on this later) in May.", &[(Meta, false), (Meta, false)]);
        check(
            "Grab grew. Why did Grab grow?\n\nA spokesman for Grab declined to comment.\n\nGrab listed three aims:\n• Growth.",
            &[(Prose, false), (Question, false), (Meta, false), (LeadIn, false), (Prose, false)],
        );
    }
}
