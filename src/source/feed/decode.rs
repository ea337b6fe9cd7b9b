//! The bytes of a feed or page -> text: by byte order mark, by the server's or the document's
//! declaration, else by a guess.

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE,
};

/// The number of bytes at the beginning that are searched for a declaration.
const HEAD_BYTES: usize = 1024;

/// Returns the text of a document. `charset` is the server's declaration. Never fails: unreadable
/// bytes become U+FFFD.
pub(in crate::source) fn decode(bytes: &[u8], charset: Option<&str>) -> String {
    if let Some(text) = utf_32(bytes) {
        return text;
    }
    if let Some((encoding, mark_bytes)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark_bytes..]).0.into_owned();
    }
    if let Some(encoding) = two_byte(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    let stated = [charset.map(str::to_owned), declared(bytes)];
    let stated: Vec<&Encoding> = stated
        .iter()
        .flatten()
        .filter_map(|it| Encoding::for_label(it.trim().as_bytes()))
        .collect();
    let utf_8 = std::str::from_utf8(bytes).ok();
    for encoding in &stated {
        // Valid UTF-8 is hardly ever a one-byte encoding, whatever was declared; a few Chinese or
        // Korean words may be both.
        let is_multi_byte =
            [GBK, GB18030, BIG5, EUC_JP, EUC_KR, SHIFT_JIS, ISO_2022_JP].contains(encoding);
        if (utf_8.is_none() || is_multi_byte)
            && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
        {
            return text.into_owned();
        }
    }
    match utf_8 {
        Some(text) => text.to_owned(),
        None => guess(bytes, stated.first().copied()),
    }
}

/// Guesses if no declaration fits: mostly UTF-8 with some broken bytes, else by the letters.
fn guess(bytes: &[u8], stated: Option<&'static Encoding>) -> String {
    let lossy = String::from_utf8_lossy(bytes);
    let n_broken = lossy.matches('\u{fffd}').count();
    let n_foreign = lossy.chars().filter(|it| !it.is_ascii()).count();
    if stated.is_none_or(|it| it == UTF_8) && n_broken * 10 < n_foreign {
        return lossy.into_owned();
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guessed = stated
        .filter(|it| *it != UTF_8)
        .unwrap_or_else(|| detector.guess(None, chardetng::Utf8Detection::Allow));
    guessed.decode_without_bom_handling(bytes).0.into_owned()
}

/// Detects UTF-16 without a mark: the first character is `<` or `{`.
fn two_byte(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<' | b'{', 0, second, 0, ..] if *second != 0 => Some(UTF_16LE),
        [0, b'<' | b'{', 0, second, ..] if *second != 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// Detects UTF-32, which the web's list of encodings leaves out; `None` if it is not UTF-32.
fn utf_32(bytes: &[u8]) -> Option<String> {
    let (rest, is_little) = match bytes {
        [0xff, 0xfe, 0, 0, rest @ ..] => (rest, true),
        [0, 0, 0xfe, 0xff, rest @ ..] => (rest, false),
        [b'<', 0, 0, 0, ..] => (bytes, true),
        [0, 0, 0, b'<', ..] => (bytes, false),
        _ => return None,
    };
    let number =
        |it: &[u8; 4]| if is_little { u32::from_le_bytes(*it) } else { u32::from_be_bytes(*it) };
    Some(
        rest.as_chunks::<4>()
            .0
            .iter()
            .map(|it| char::from_u32(number(it)).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

/// Returns the encoding in an XML declaration or an HTML `meta`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]).to_ascii_lowercase();
    let end = head.find("?>").unwrap_or(head.len());
    let key = if head.trim_start().starts_with("<?xml") { "encoding" } else { "charset" };
    let (_, rest) = head[..if key == "encoding" { end } else { head.len() }].split_once(key)?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label: String =
        value.chars().take_while(|it| it.is_ascii_alphanumeric() || "-_:.".contains(*it)).collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], charset: Option<&str>, text: &str) {
        assert!(decode(bytes, charset).ends_with(text), "{}", decode(bytes, charset));
    }

    #[test]
    fn each_encoding_is_read_as_it_is_declared() {
        let word = "Ελλάδα";
        let (greek, _, _) = encoding_rs::ISO_8859_7.encode(word);
        check(&[b"<?xml version='1.0' encoding='iso-8859-7'?><a>", &*greek].concat(), None, word);
        check(&greek, Some("ISO-8859-7"), word);
        let (gbk, _, _) = GBK.encode("联通");
        check(&[b"<?xml version=\"1.0\" encoding=\"gb2312\"?>", &*gbk].concat(), None, "联通");
        let (kana, _, _) = ISO_2022_JP.encode("カナ");
        check(
            &[b"<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>", &*kana].concat(),
            None,
            "カナ",
        );
    }

    #[test]
    fn a_mark_or_the_bytes_tell_utf_16_and_utf_32() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        check(&wide("\u{feff}<a>é"), Some("utf-8"), "<a>é");
        check(&wide("<?xml?>é"), None, "<?xml?>é");
        let widest = |text: &str| {
            text.chars().flat_map(|it| u32::from(it).to_be_bytes()).collect::<Vec<u8>>()
        };
        check(&widest("\u{feff}<a>é"), None, "<a>é");
    }

    #[test]
    fn a_wrong_declaration_gives_way_to_what_the_bytes_are() {
        check("<?xml version='1.0' encoding='iso-8859-1'?>Café".as_bytes(), None, "Café");
        check("<?xml version='1.0' encoding='utf-16'?>Café".as_bytes(), None, "Café");
        check(b"<?xml version='1.0' encoding='utf-8'?>Caf\xe9 au lait", None, "Café au lait");
        check(
            b"<?xml version='1.0' encoding='x-unheard-of'?>Caf\xe9 au lait",
            None,
            "Café au lait",
        );
    }
}
