//! Stock symbols in a text: `$AAPL`, `(NASDAQ: NVDA)`, `(NYSE:BRK.B)`, `<AAPL.O>`,
//! `(Xetra: A1G.DE - news)`.

use crate::company::reading::token::Tokens;
use crate::text::Span;
use crate::text::slice::Slicing;

/// Exchanges whose symbols the list has, as a listing writes them.
const OF_THE_LIST: &[&str] = &[
    "AMEX", "NASDAQ", "NYSE", "Nasdaq", "NasdaqCM", "NasdaqGM", "NasdaqGS", "NasdaqNM", "OTC",
    "OTCMKTS", "OTCQB", "OTCQX", "Arca",
];

/// Other exchanges: a short symbol there may be another company's in New York.
const OTHERS: &[&str] = &[
    "ASX", "AMS", "BIT", "BME", "BMV", "BSE", "BVMF", "EPA", "ETR", "Euronext", "FRA", "FWB",
    "HEL", "HKEX", "HKG", "HKSE", "ISX", "JSE", "KOSPI", "KRX", "LON", "LSE", "NSE", "OMX", "SEHK",
    "SGX", "SHA", "SHE", "SIX", "SSE", "STO", "SWX", "SZSE", "TASE", "TSE", "TSX", "TSXV", "TYO",
    "VIE", "WSE", "XETRA", "Xetra",
];

/// Exchanges that are called by their city, and those of pages on stocks: only right after a name.
const AFTER_NAMES: &[&str] = &[
    "AIM",
    "Amsterdam",
    "Berlin",
    "Brussels",
    "EBS",
    "Frankfurt",
    "Hanover",
    "Lisbon",
    "London",
    "Madrid",
    "Milan",
    "Munich",
    "NYSEArca",
    "NYSEMKT",
    "Oslo",
    "OTC Pink",
    "Other OTC",
    "Paris",
    "Stockholm",
    "Stuttgart",
    "Swiss",
    "Tokyo",
    "Toronto",
    "Vienna",
    "Zurich",
];

/// The codes of exchanges that Reuters writes after a full stop: `VOD.L`.
const REUTERS_EXCHANGES: &[&str] = &[
    "A", "AS", "AT", "AX", "BE", "BO", "BR", "CO", "DE", "F", "HE", "HK", "IS", "JO", "K", "KQ",
    "KS", "L", "LS", "MC", "MI", "MU", "MX", "N", "NS", "NZ", "O", "OB", "OL", "OQ", "P", "PA",
    "PK", "S", "SA", "SI", "SS", "ST", "SW", "SZ", "T", "TO", "TW", "VI", "VX", "WA",
];

/// The symbol in the brackets right after a name that ends at `end`: "Zork (LSE: ZRK)", "Zork Inc.
/// (ZRK.PA)", "Zork <ZRK.L>".
pub(in crate::company) fn after_name(text: &str, end: usize) -> Option<Span> {
    /// What is in the brackets is short.
    const MAX_BYTES: usize = 48;
    let rest = text.slice(end..text.floor_char_boundary(text.len().min(end + MAX_BYTES)));
    let inside = rest.strip_prefix('.').unwrap_or(rest).strip_prefix(" ")?;
    let inside = inside.strip_prefix(['(', '[', '<'])?;
    let listed = inside
        .split_once(':')
        .filter(|(exchange, _)| is_exchange(exchange.trim_end()))
        .map(|(_, symbol)| symbol.trim_start_matches(' '));
    let written = listed.unwrap_or(inside);
    let n_symbol = written
        .find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit()))
        .unwrap_or(written.len());
    let (symbol, tail) = (written.slice(..n_symbol), written.slice(n_symbol..));
    let (n_code, has_code) = reuters_exchange(tail);
    let is_symbol = (1..=8).contains(&n_symbol)
        && (listed.is_some() || has_code)
        && symbol.contains(|c: char| c.is_ascii_uppercase())
        && tail.slice(n_code..).starts_with([')', ']', '>', ' ', ',', ';']);
    let start = end + (rest.len() - written.len());
    is_symbol.then_some(start..start + n_symbol + n_code)
}

fn is_exchange(word: &str) -> bool {
    /// Longer text before a colon is not an exchange.
    const MAX_BYTES: usize = 12;
    word.len() <= MAX_BYTES
        && [OF_THE_LIST, OTHERS, AFTER_NAMES].iter().any(|exchanges| exchanges.contains(&word))
}

/// The bytes of ".PA", " .PA" or the class of a share (".B") after a symbol, and whether it is the
/// code of an exchange.
fn reuters_exchange(tail: &str) -> (usize, bool) {
    let Some(code) = tail.strip_prefix(' ').unwrap_or(tail).strip_prefix(['.', '-']) else {
        return (0, false);
    };
    let n_code = code.bytes().take_while(u8::is_ascii_uppercase).count();
    let n_bytes = tail.len() - code.len() + n_code;
    match n_code {
        1 | 2 => (n_bytes, REUTERS_EXCHANGES.contains(&code.slice(..n_code))),
        _ => (0, false),
    }
}

/// What a symbol is written with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::company) struct Symbol<'a> {
    pub(in crate::company) symbol: &'a str,
    pub(in crate::company) span: Span,
    pub(in crate::company) is_cashtag: bool,
    /// Whether it is a symbol at one of the exchanges that the list's symbols are from.
    pub(in crate::company) is_of_the_list: bool,
}

/// Calls `found` for every symbol, in order.
pub(in crate::company) fn symbols<'a>(tokens: &Tokens<'a>, mut found: impl FnMut(Symbol<'a>)) {
    let bytes = tokens.text.as_bytes();
    for (idx, token) in tokens.all.iter().enumerate() {
        let start = token.span.start;
        // Nearly every word has a blank or a letter before it.
        let Some(before) = start.checked_sub(1).map(|it| bytes[it]) else { continue };
        let is_candidate = match before {
            b'$' | b':' | b'<' | b'(' => true,
            b' ' => start >= 2 && bytes[start - 2] == b':',
            _ => false,
        };
        if !is_candidate || !bytes[start].is_ascii_alphanumeric() {
            continue;
        }
        let symbol = match before {
            b'$' => cashtag(tokens, idx),
            b'<' | b'(' => reuters_code(tokens, idx),
            _ => listing(tokens, idx),
        };
        symbol.into_iter().for_each(&mut found);
    }
}

/// `$AAPL`; not "US$", nor "$5".
fn cashtag<'a>(tokens: &Tokens<'a>, idx: usize) -> Option<Symbol<'a>> {
    let text = tokens.text;
    let start = tokens.all[idx].span.start;
    let dollar = start - 1;
    let is_money = text.slice(..dollar).ends_with(|c: char| c.is_alphanumeric() || c == '$');
    let span = symbol_at(text, &tokens.all[idx].span)?;
    let symbol = text.slice(span.clone());
    // "$M", "$B": millions and billions.
    let is_amount = symbol.len() == 1 && matches!(symbol, "B" | "K" | "M" | "T");
    (!is_money && !is_amount && symbol.starts_with(|c: char| c.is_ascii_uppercase()))
        .then_some(Symbol { symbol, is_cashtag: true, span, is_of_the_list: true })
}

/// `(NASDAQ: NVDA)`, `(NYSE : BA)`.
fn listing<'a>(tokens: &Tokens<'a>, idx: usize) -> Option<Symbol<'a>> {
    let exchange_idx = idx.checked_sub(1)?;
    let gap = tokens.gap_before(idx);
    if gap.len() > 3 || gap.trim() != ":" {
        return None;
    }
    let exchange = tokens.word(exchange_idx);
    let is_of_the_list = OF_THE_LIST.contains(&exchange);
    if !is_of_the_list && !OTHERS.contains(&exchange) {
        return None;
    }
    let span = symbol_at(tokens.text, &tokens.all[idx].span)?;
    let symbol = tokens.text.slice(span.clone());
    Some(Symbol { symbol, span, is_cashtag: false, is_of_the_list })
}

/// `<AAPL.O>`, `(AAPL.O)`: with the letters of an American exchange.
fn reuters_code<'a>(tokens: &Tokens<'a>, idx: usize) -> Option<Symbol<'a>> {
    let text = tokens.text;
    let span = tokens.all[idx].span.clone();
    let symbol = text.slice(span.clone());
    if symbol.len() > 5 || !symbol.bytes().all(|it| it.is_ascii_uppercase()) {
        return None;
    }
    let tail = text.slice(span.end..);
    let is_code = [".O", ".N", ".OQ", ".K"]
        .iter()
        .any(|it| tail.strip_prefix(it).is_some_and(|rest| rest.starts_with(['>', ')'])));
    is_code.then_some(Symbol { symbol, is_cashtag: false, span, is_of_the_list: true })
}

/// The symbol that a word begins: up to five capitals or digits, and a class of shares ("BRK.B").
fn symbol_at(text: &str, word: &Span) -> Option<Span> {
    const MAX_BYTES: usize = 6;
    let symbol = text.slice(word.clone());
    let is_symbol = symbol.len() <= MAX_BYTES
        && symbol.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit());
    if !is_symbol {
        let (head, class) = symbol.split_once('-').or_else(|| symbol.split_once('.'))?;
        let is_classed = head.bytes().all(|it| it.is_ascii_uppercase())
            && head.len() < MAX_BYTES
            && class.len() == 1
            && class.bytes().all(|it| it.is_ascii_uppercase());
        return is_classed.then(|| word.clone());
    }
    let mut after = text.slice(word.end..).chars();
    let class = (after.next(), after.next(), after.next());
    let has_class = matches!(class, (Some('.' | '-'), Some('A'..='Z'), next) if !next.is_some_and(char::is_alphanumeric));
    Some(word.start..if has_class { word.end + 2 } else { word.end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        symbols(&Tokens::new(text), |it| found.push(it.symbol.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_cashtag_is_a_symbol_and_money_is_none() {
        check("Buy $TSLA, $F and $BRK.B. Sell", &["TSLA", "F", "BRK.B"]);
        check("It paid US$ABC, $5, $5M, $M and A$5", &[]);
    }

    #[test]
    fn a_symbol_in_brackets_follows_a_name() {
        let symbol = |text: &str| after_name(text, "Zork".len()).map(|it| text[it].to_owned());
        for (text, expected) in [
            ("Zork (LSE: ZRK) fell", "ZRK"),
            ("Zork. (NASDAQ:ZRK), a maker", "ZRK"),
            ("Zork (Xetra: A1G.DE - news) fell", "A1G.DE"),
            ("Zork (Other OTC: ZRKFF - news)", "ZRKFF"),
            ("Zork (ZRK .PA) and", "ZRK .PA"),
            ("Zork <ZRK.L> and", "ZRK.L"),
            ("Zork (NYSE: BRK.B) and", "BRK.B"),
        ] {
            assert_eq!(symbol(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "Zork (ZRK) fell",
            "Zork (Photo: ZRK) fell",
            "Zork (D.C.) fell",
            "Zork (LSE: the best) fell",
            "Zork (NYSE: ",
            "Zork, (LSE: ZRK)",
        ] {
            assert_eq!(symbol(text), None, "{text}");
        }
    }

    #[test]
    fn a_listing_names_exchange_and_symbol() {
        check("Zork (NYSE:KO) and (NASDAQ: NVDA), (NYSE : BA)", &["KO", "NVDA", "BA"]);
        check("Berkshire (NYSE: BRK.B) (NYSE: BRK-B)", &["BRK.B", "BRK-B"]);
        check("Zork (PRIVATE: NONE) at the NYSE. BA left", &[]);
        check("shares <AAPL.O> rose", &["AAPL"]);
    }
}
