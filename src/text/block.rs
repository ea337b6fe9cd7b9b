//! The blocks of a body and what each is: prose, heading, bullet, or the noise around prose.
//!
//! Rules go by form (labels, length, closing marks, neighbours), never by the words of one publication.

use std::sync::LazyLock;

use regex::{Regex, bytes};
use unicode_normalization::char::is_combining_mark;

use super::language::{self, Language};
use super::pattern::{english, pattern};
use super::{Span, sentence, term};
use crate::text::slice::Slicing;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line over what follows.
    Heading,
    /// One entry of a list.
    Bullet,
    /// The words under a picture, or whose picture it is.
    Caption,
    /// A welcome or a farewell.
    Greeting,
    /// An invitation to subscribe, follow, buy or read elsewhere.
    Promo,
    /// What an interviewer asks.
    Question,
    /// What the interviewed person says.
    Answer,
    /// Quoted text set apart, without marks of its own.
    Quotation,
}

/// A block of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, without surrounding blanks and without a bullet's sign.
    pub span: Span,
    /// How many headings stand before it.
    pub section: usize,
}

/// Cuts a body into blocks, in order. What lies between their spans is white space and bullet signs.
///
/// The language is recognised by the body; who knows it says so to [`blocks_in`].
pub fn blocks(body: &str) -> Vec<Block> {
    blocks_in(language::detect(body), body)
}

/// [`blocks`] for a body whose language is known.
pub fn blocks_in(language: Language, body: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for chunk in chunks(body) {
        for span in paragraphs(body, &chunk) {
            let (kind, span) = match bullet_text(body, &span) {
                Some(inside) => (own_kind(language, body.slice(inside.clone())).unwrap_or(BlockKind::Bullet), inside),
                None => (own_kind(language, body.slice(span.clone())).unwrap_or(BlockKind::Paragraph), span),
            };
            blocks.push(Block { kind, span, section: 0 });
        }
    }
    mark_interview(body, &mut blocks);
    mark_headings(language, body, &mut blocks);
    mark_quotations(language, body, &mut blocks);
    mark_ends(body, &mut blocks);
    let mut section = 0;
    for block in &mut blocks {
        section += usize::from(block.kind == BlockKind::Heading);
        block.section = section;
    }
    blocks
}

/// Runs of lines without a blank one, each line trimmed.
fn chunks(body: &str) -> Vec<Vec<Span>> {
    let mut chunks: Vec<Vec<Span>> = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let span = sentence::trim(body, start..start + line.len());
        start += line.len();
        if span.is_empty() {
            is_open = false;
        } else if is_open {
            chunks.last_mut().expect("an open chunk is there").push(span);
        } else {
            chunks.push(vec![span]);
            is_open = true;
        }
    }
    chunks
}

/// One paragraph a line, but lines that were wrapped at a width are one paragraph.
fn paragraphs(body: &str, lines: &[Span]) -> Vec<Span> {
    let widest = lines.iter().map(|it| it.len()).max().unwrap_or(0);
    let is_narrow = widest <= 100;
    let looks_wrapped = lines.len() >= 3
        && is_narrow
        && lines[..lines.len() - 1].iter().all(|it| it.len() * 10 >= widest * 6 && bullet_text(body, it).is_none());
    let mut out: Vec<Span> = Vec::new();
    for line in lines {
        let text = body.slice(line.clone());
        if let Some(before) = out.last_mut()
            && bullet_text(body, line).is_none()
        {
            let is_open = !ends_sentence(body.slice(before.clone()));
            let goes_on = text.starts_with(char::is_lowercase);
            let is_long = before.len() >= 40;
            if looks_wrapped || is_open && is_long && (goes_on || is_narrow && widest >= 50) {
                before.end = line.end;
                continue;
            }
        }
        out.push(line.clone());
    }
    out
}

static BULLET: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:[•▪▫‣◦●○■□➤►▶✦✓✔*·–—-]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))[\s\u{a0}]+"));

/// The text behind a bullet's sign.
fn bullet_text(body: &str, line: &Span) -> Option<Span> {
    let sign = BULLET.find(body.slice(line.clone()))?;
    let inside = line.start + sign.end()..line.end;
    (!inside.is_empty()).then_some(inside)
}

pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '“', '"', '’', '\'', ')', ']', '»', '«', '」', '』', ' ', '\u{a0}', '\u{202f}'])
        .ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '।', '؟', '۔'])
}

/// The words of a block, counted no further than any rule asks: a block may be a whole article.
fn n_words(text: &str) -> usize {
    term::words(text).take(MAX_COUNTED).count()
}

const MAX_COUNTED: usize = 64;

/// What a block's own words say about it; `None` is running text.
fn own_kind(language: Language, text: &str) -> Option<BlockKind> {
    let n_words = n_words(text);
    if n_words <= 50 && is_caption(language, text) {
        Some(BlockKind::Caption)
    } else if n_words <= 60 && is_greeting(language, text) {
        Some(BlockKind::Greeting)
    } else if n_words <= 45 && is_promo(language, text) {
        Some(BlockKind::Promo)
    } else {
        None
    }
}

static CAPTION: LazyLock<bytes::Regex> = LazyLock::new(|| {
    english(concat!(
        r"^[(\[]?(?:photos?|pictures?|images?|photographs?|graphics?|illustrations?|screenshots?|charts?|videos?|featured image|file photo|picture|image|photo)",
        r"(?:\s+(?:credits?|courtesy|source|by|via|of|from|shows?))*\s*(?::|©|\bby\b|\bvia\b|\bcourtesy\b|/)",
        r"|^[(\[]?(?:image|photo|picture|illustration)\s+(?:credits?|courtesy)\b",
        r"|^(?:pictured|above|below|left|right|top)\s*(?:,[^.]{0,30})?:",
        r"|^(?:credits?|source|sources|via|copyright)\s*:|^©",
        r"|\bgetty images\b[^.]{0,40}[)\]]?\.?$|\b(?:via|/)\s*(?:getty|reuters|afp|ap|shutterstock|unsplash|bloomberg|flickr|wikimedia)[^.]{0,30}[)\]]?\.?$",
        r"|\((?:ap|afp|reuters|getty|epa)\s+(?:photo|images?)[^)]*\)\.?$|\((?:image|photo|picture|credit)s?\s*(?:credits?|by|:|via|courtesy)[^)]*\)\.?$",
    ))
});

/// Captions of the other languages; agencies and English labels occur there as well.
static CAPTION_ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^[(\[]?(?:foto|fotos|bild|bilder|grafik|symbolbild|archivbild|quelle|bildquelle|archivfoto|beeld|bron|photo|image|crédit|crédits|crédit photo|légende|source",
        r"|imagen|fotografía|fuente|crédito|créditos|imagem|fotografia|fonte|immagine|divulgação|reprodução|фото|фотография|снимок|источник|иллюстрация|скриншот)",
        r"(?: (?:d[’']archives?|d[’']illustration|de archivo|d[’']archivio|de arquivo|ter illustratie))?[\s\u{a0}\u{202f}]*(?::|©|/)",
        r"|^(?:im bild|sur la photo|en la imagen|en la foto|nella foto|na foto|op de foto|на фото|на снимке)[ ,:]",
        r"|\((?:foto|bild|photo|imagen|imagem|beeld|фото)\s?:[^)]*\)\.?$",
    ))
});

/// Whether a block is a caption or a credit.
fn is_caption(language: Language, text: &str) -> bool {
    CAPTION.is_match(text.as_bytes()) || language != Language::English && CAPTION_ELSEWHERE.is_match(text)
}

static GREETING: LazyLock<bytes::Regex> = LazyLock::new(|| {
    english(concat!(
        r"^(?:(?:hello|hi|hey|greetings|howdy)(?:[,!]|\s(?:and|again|everyone|everybody|all|there|from|readers?|friends?|folks|to)\b)",
        r"|dear (?:readers?|subscribers?|friends|all)\b|welcome (?:back|to (?:this|our|the|another|your|a))\b|good (?:morning|afternoon|evening|day)\b[,!. ]",
        r"|(?:and )?(?:a |the )?(?:very )?(?:warm|big|happy|belated) (?:hello|welcome|new year)\b|happy (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|new year|holidays)\b",
        r"|that(?:’|')?s (?:it|all)(?: we have)? (?:for|from)\b|that is (?:it|all) (?:for|from)\b|(?:thanks|thank you) for (?:reading|joining|listening|subscribing|being)\b",
        r"|(?:see|talk to|catch) you (?:next|again|soon|on|tomorrow|in)\b|until next (?:time|week|month)\b|have a (?:great|good|nice|lovely|wonderful|safe)\b",
        r"|enjoy (?:the|your) (?:weekend|week|day|holiday))",
        r"|^this is (?:your|our)\b|\bwelcome back to\b|\bthis is (?:the |your )?[^.]{0,60}\bnewsletter\b",
    ))
});

/// Greetings of the other languages.
static GREETING_ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^(?:(?:hallo|bonjour|bonsoir|hola|ciao|olá|hoi|привет|здравствуйте)(?:[,!]|[\s\u{a0}]+(?:und|zusammen|liebe|à tous|et|a todos|a todas|a tutti|e|en|allemaal|и|всем)\s)",
        r"|liebe leser|sehr geehrte leser|herzlich willkommen|willkommen (?:zu|zurück)|guten (?:morgen|tag|abend)[,! ]|das war(?:’|')?s für (?:heute|diese)|bis (?:nächste woche|zum nächsten mal)|vielen dank fürs lesen",
        r"|chers? lecteurs?|chères lectrices|bienvenue (?:dans|à)|merci (?:de votre lecture|d[’']avoir lu)|à (?:la semaine prochaine|bientôt|demain)[ !.]",
        r"|queridos lectores|estimados lectores|bienvenidos? a|buenos días[,! ]|buenas (?:tardes|noches)[,! ]|gracias por (?:leer|leernos)|hasta (?:la próxima|mañana|la semana que viene)",
        r"|cari lettori|gentili lettori|benvenuti? (?:a|in|nella)|buongiorno|buonasera|grazie per (?:aver letto|la lettura)|alla prossima|a presto[.!]",
        r"|caros leitores|queridos leitores|bem-vindos? (?:a|à|ao)|bom dia[,! ]|boa (?:tarde|noite)[,! ]|obrigad[oa] por (?:ler|nos ler)|até (?:a próxima|para a semana|amanhã|semana que vem)",
        r"|beste lezers?|welkom (?:bij|terug)|goede(?:morgen|middag|navond)|bedankt voor het lezen|tot (?:volgende week|de volgende keer|morgen)[.!]",
        r"|дорогие (?:читатели|друзья)|уважаемые читатели|добро пожаловать|доброе утро|добрый (?:день|вечер)|спасибо, что (?:читаете|были)|до (?:встречи|новых встреч))",
    ))
});

/// Whether a sentence or block welcomes the reader or takes leave.
pub(super) fn is_greeting(language: Language, text: &str) -> bool {
    GREETING.is_match(text.as_bytes()) || language != Language::English && GREETING_ELSEWHERE.is_match(text)
}

static PROMO: LazyLock<bytes::Regex> = LazyLock::new(|| {
    english(concat!(
        r"^(?:please )?(?:(?:sign|signing) up\b|subscribe\b|register (?:now|here|today|for)\b|follow (?:us|me|along|[@#]|our)\b|click (?:here|on|below)\b",
        r"|(?:read|see|watch|listen|hear)(?: (?:more|also|next|on|the full|our|all|it|here|this|now))+\b[^.]{0,80}(?::|\bhere\b|$)",
        r"|(?:read|see|watch) (?:more|also|next)\b|download (?:the|our) app\b|download (?:it|now|here)\b|join (?:us|our|the (?:conversation|discussion|waitlist))\b",
        r"|(?:get|buy|grab|book) (?:your |early[- ]bird )?tickets?\b|got a tip\b|have a tip\b|(?:send|email|drop|contact|reach|write to) (?:us|me|your|tips|in|a line)\b|you can (?:reach|contact|email|follow|sign up|subscribe|find (?:me|us)|read more|listen)\b",
        r"|(?:related|more from|recommended|further reading|editor(?:’|')s (?:note|pick)s?|disclosure|disclaimer|advertisement|sponsored|listen|subscribe|update|note to readers?)\s*:",
        r"|don(?:’|')t (?:miss|forget to)\b|check out\b|stay tuned\b|support (?:our|us|independent)\b|share this\b|try (?:it|our|the) (?:free|app|newsletter)\b|learn more\b|find out more\b|want (?:more|to (?:know|read|learn|get)|the latest)\b[^.]*[?]|like this (?:article|story|post)\b|become a (?:member|subscriber)\b",
        r"|this (?:article|story|post|piece|interview|newsletter) (?:was|is|has been|first|originally|appeared)(?: \w+)? (?:first|originally|published|updated|edited|produced|sponsored|available|part of|appeared|corrected|brought)\b",
        r"|(?:the|this) (?:writer|author|reporter|columnist) (?:is|can|holds|works|owns)\b|additional reporting\b|reporting by\b|edited by\b|written by\b|with (?:additional )?(?:files|reporting) (?:from|by)\b|all rights reserved\b|copyright\b)",
        r"|\b(?:sign up|subscribe) (?:here|now|today|below|for|to)\b[^.]{0,60}\b(?:newsletter|inbox|updates|daily|weekly|podcast|briefing|alerts|channel)\b|\b(?:in|to) your inbox\b|\bour (?:free |weekly |daily |new )*newsletters?\b|\buse (?:the )?(?:promo |discount )?code\b|\bclick here\b|\bfollow (?:us|me) on\b",
    ))
});

/// Promos of the other languages.
static PROMO_ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^(?:lesen sie (?:auch|hier|mehr|dazu|weiter)|mehr (?:zum thema|dazu|lesen)|(?:jetzt|hier) (?:abonnieren|anmelden|weiterlesen)|abonnieren sie|melden sie sich|folgen sie uns|unser newsletter|klicken sie hier|das könnte sie auch",
        r"|(?:à )?lire (?:aussi|également|la suite)|(?:à )?voir aussi|lisez aussi|abonnez-vous|inscrivez-vous|suivez-nous|cliquez ici|retrouvez (?:nous|toute|notre)|pour aller plus loin|téléchargez",
        r"|lea también|lee también|leer más|más información en|suscríb(?:ete|ase)|regístr(?:ate|ese)|síguenos|sigue leyendo|te puede interesar|haz(?:te)? (?:clic|socio)|descarga (?:la|nuestra) app|apúntate",
        r"|leggi (?:anche|tutto|qui)|per approfondire|iscriviti|abbonati|seguici|clicca qui|scarica (?:la|l[’'])|guarda anche",
        r"|leia (?:também|mais)|veja (?:também|mais)|saiba mais|assine|inscreva-se|subscreva|siga-nos|siga o|clique aqui|baixe o|receba (?:as|os|no)",
        r"|lees (?:ook|meer|verder)|bekijk ook|meer lezen|abonneer|schrijf je in|meld je aan|volg ons|klik hier|download (?:de|onze) app",
        r"|читайте (?:также|ещё|еще)|смотрите также|подпи(?:шитесь|сывайтесь)|подробнее (?:читайте|—|:)|следите за|нажмите здесь|скачайте|материалы по теме|по теме:)",
    ))
});

/// Whether a sentence or block invites to do something for the publication.
pub(super) fn is_promo(language: Language, text: &str) -> bool {
    PROMO.is_match(text.as_bytes()) || language != Language::English && PROMO_ELSEWHERE.is_match(text)
}

/// The speaker's label that opens a text (`TC:`, `Q:`, `Shop owner:`): up to four words of a name and a colon.
pub(super) fn label(text: &str) -> Option<&str> {
    const MAX_CHARS: usize = 41;
    let (colon, _) = text.char_indices().take(MAX_CHARS + 2).find(|it| it.1 == ':')?;
    let label = text.slice(..colon).trim_end();
    let is_name = label.starts_with(char::is_uppercase)
        && label.chars().all(|it| it.is_alphabetic() || is_combining_mark(it) || matches!(it, '.' | '’' | '\'' | '-' | ' '));
    let is_followed = text.slice(colon + 1..).starts_with(char::is_whitespace) && !text.slice(colon + 1..).trim_start().is_empty();
    (is_name && is_followed && n_words(label) <= 4).then_some(label)
}

/// Marks questions and answers where labels alternate; a labelled line alone makes no interview.
fn mark_interview(body: &str, blocks: &mut [Block]) {
    let labelled: Vec<(usize, &str)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, it)| it.kind == BlockKind::Paragraph)
        .filter_map(|(idx, it)| Some((idx, label(body.slice(it.span.clone()))?)))
        .collect();
    let count = |label: &str| labelled.iter().filter(|(_, it)| *it == label).count();
    let asks = |idx: usize| body.slice(blocks[idx].span.clone()).trim_end_matches(['”', '"', ' ']).ends_with('?');
    let questioners: Vec<&str> = labelled.iter().filter(|&&(idx, label)| asks(idx) && count(label) >= 2).map(|it| it.1).collect();
    if labelled.len() < 4 || questioners.is_empty() {
        return;
    }
    // The one who asks most often is the interviewer, whatever else the others ask back.
    let interviewer = questioners
        .iter()
        .copied()
        .max_by_key(|it| (questioners.iter().filter(|other| *other == it).count(), std::cmp::Reverse(*it)))
        .expect("the list is not empty");
    let turns: Vec<(usize, bool)> =
        labelled.iter().filter(|it| count(it.1) >= 2).map(|&(idx, label)| (idx, label == interviewer)).collect();
    for (n, &(first, is_question)) in turns.iter().enumerate() {
        let end = turns.get(n + 1).map_or(first + 1, |it| it.0);
        for block in &mut blocks[first..end] {
            if block.kind == BlockKind::Paragraph {
                block.kind = if is_question { BlockKind::Question } else { BlockKind::Answer };
            }
        }
    }
}

/// Marks short lines that stand over running text, and lone questions.
fn mark_headings(language: Language, body: &str, blocks: &mut [Block]) {
    for idx in 0..blocks.len() {
        if blocks[idx].kind != BlockKind::Paragraph {
            continue;
        }
        let text = body.slice(blocks[idx].span.clone());
        let is_question = text.trim_end_matches(['”', '"', '“', '»', '\u{a0}', '\u{202f}', ' ']).ends_with('?');
        // Most blocks are running text and need not be looked at any further.
        if !is_question && ends_sentence(text) {
            continue;
        }
        let words = n_words(text);
        let next_is_text =
            blocks[idx + 1..].iter().find(|it| !matches!(it.kind, BlockKind::Caption | BlockKind::Promo)).is_some_and(|it| {
                matches!(it.kind, BlockKind::Paragraph | BlockKind::Bullet | BlockKind::Answer | BlockKind::Greeting)
                    && n_words(body.slice(it.span.clone())) > words
            });
        if is_question && words <= 30 && blocks.len() > 1 && sentence::split_in(language, text).len() == 1 {
            blocks[idx].kind = BlockKind::Question;
        } else if !ends_sentence(text) && words <= 14 && next_is_text && !text.starts_with(char::is_lowercase) {
            blocks[idx].kind = BlockKind::Heading;
        }
    }
}

/// Marks the paragraphs that a line ending in a colon hands over to: single sentences without marks of their own.
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
        let is_first = announces && blocks.get(idx + 1).is_some_and(|it| it.kind == BlockKind::Paragraph);
        is_quoting = is_first;
        if is_first {
            // The first paragraph behind the colon is the quoted one, however many sentences it has.
            let next = &mut blocks[idx + 1];
            if !body.slice(next.span.clone()).starts_with(['“', '"']) {
                next.kind = BlockKind::Quotation;
            }
        }
    }
    // A run of single sentences behind the first quoted paragraph belongs to it.
    for idx in 1..blocks.len() {
        if blocks[idx - 1].kind == BlockKind::Quotation
            && blocks[idx].kind == BlockKind::Paragraph
            && sentence::split_in(language, body.slice(blocks[idx].span.clone())).len() == 1
        {
            blocks[idx].kind = BlockKind::Quotation;
        }
    }
}

/// Marks lines without a closing mark that are left: at the end a sign-off or credit, elsewhere a caption.
fn mark_ends(body: &str, blocks: &mut [Block]) {
    let n_prose = blocks.iter().filter(|it| it.kind == BlockKind::Paragraph && ends_sentence(body.slice(it.span.clone()))).count();
    if n_prose < 2 {
        // A text without closing marks at all (a headline list, a script of its own) stays as it is.
        return;
    }
    for block in blocks.iter_mut().filter(|it| it.kind == BlockKind::Paragraph) {
        let text = body.slice(block.span.clone());
        if !ends_sentence(text) && n_words(text) <= 40 {
            block.kind = BlockKind::Caption;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BlockKind::*;
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(BlockKind, &str)]) {
        let found = blocks(body);
        assert_eq!(found.iter().map(|it| (it.kind, &body[it.span.clone()])).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_short_line_over_text_is_a_heading() {
        check(
            "Prices fall\n\nThe bank cut its rates on Monday, it said.",
            &[(Heading, "Prices fall"), (Paragraph, "The bank cut its rates on Monday, it said.")],
        );
    }

    #[test]
    fn bullets_need_no_blank_line_between_them() {
        check(
            "Three things happened this week:\n• One fell.\n•\u{a0}Two rose.\n- Three stayed.",
            &[(Paragraph, "Three things happened this week:"), (Bullet, "One fell."), (Bullet, "Two rose."), (Bullet, "Three stayed.")],
        );
    }

    #[test]
    fn captions_greetings_and_promos_are_no_prose() {
        for (text, kind) in [
            ("Photo: The harbour of Rotterdam", Caption),
            ("Image Credits: Some Agency", Caption),
            ("A ship in the harbour of Rotterdam (Photo by A. Name / Getty Images)", Caption),
            ("Hello and welcome back to the weekly look at shipping.", Greeting),
            ("That’s all for this week.", Greeting),
            ("Sign up for our weekly newsletter to get this every Friday.", Promo),
            ("Read more: What the harbour plans", Promo),
            ("This story was first published in the morning edition.", Promo),
        ] {
            assert_eq!(blocks(text)[0].kind, kind, "{text}");
        }
        check(
            "Hello Kitty is 50 years old this week, her maker said.",
            &[(Paragraph, "Hello Kitty is 50 years old this week, her maker said.")],
        );
        check("Image recognition is hard: it takes much data.", &[(Paragraph, "Image recognition is hard: it takes much data.")]);
    }

    #[test]
    fn an_interview_has_questions_and_answers() {
        check(
            "We met in May.\n\nGW: How is it?\n\nShop owner: “Good.”\n\nGW: And next year?\n\nShop owner: “Better. I hope.”",
            &[
                (Paragraph, "We met in May."),
                (Question, "GW: How is it?"),
                (Answer, "Shop owner: “Good.”"),
                (Question, "GW: And next year?"),
                (Answer, "Shop owner: “Better. I hope.”"),
            ],
        );
    }

    #[test]
    fn text_behind_a_colon_is_a_quotation() {
        check(
            "The paper wrote in an article:\n\nNobody knows.\n\nNobody will.\n\nIt was taken down soon. It was too strong.",
            &[
                (Paragraph, "The paper wrote in an article:"),
                (Quotation, "Nobody knows."),
                (Quotation, "Nobody will."),
                (Paragraph, "It was taken down soon. It was too strong."),
            ],
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let body =
            "The harbour of Rotterdam handled more ships than\never before in the first half of the year, said its\noperator on Monday.";
        check(body, &[(Paragraph, body)]);
    }
}
