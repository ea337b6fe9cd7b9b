//! How the text of an article is stored: compressed, unless it is so short that nothing is gained.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, Value, ValueRef};

/// A shorter text, in bytes, is stored as it is.
const COMPRESSED_FROM: usize = 256;

/// Of 0 to 9. 600 generated words take 1,771 bytes at this level, and 1,971 at the first.
const LEVEL: Compression = Compression::new(5);

/// No article is longer, in bytes (`ingest.max_article_bytes`): a blob that says so is damaged.
const MAX_BYTES: u64 = 64 << 20;

/// The text of an article for the column `body`: text as it is, or a blob in the zlib format (RFC
/// 1950), whose checksum tells a damaged one.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredBody(Value);

impl StoredBody {
    /// Compresses a text. That takes a part of a millisecond for 600 words, so it is done outside of
    /// transactions.
    pub fn of(text: &str) -> StoredBody {
        let compressed = (text.len() >= COMPRESSED_FROM).then(|| deflated(text)).flatten();
        StoredBody(compressed.map_or_else(|| Value::Text(text.to_owned()), Value::Blob))
    }
}

impl ToSql for StoredBody {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

/// A text read from the column `body`. One that is damaged is empty: its article is shown without
/// it, and the others of a list as they are. `gistwire check` names it.
pub(in crate::store) struct Body(pub(in crate::store) String);

impl FromSql for Body {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Body> {
        let text = text_of(value).unwrap_or_else(|| {
            tracing::error!("the stored text of an article is damaged; `gistwire check` names it");
            String::new()
        });
        Ok(Body(text))
    }
}

/// Returns the text that a value of the column `body` holds; `None` if it is damaged.
pub(in crate::store) fn text_of(value: ValueRef<'_>) -> Option<String> {
    let ValueRef::Blob(compressed) = value else { return value.as_str().ok().map(str::to_owned) };
    let mut text = String::with_capacity(compressed.len() * 2);
    let read = ZlibDecoder::new(compressed).take(MAX_BYTES + 1).read_to_string(&mut text);
    (read.is_ok() && text.len() as u64 <= MAX_BYTES).then_some(text)
}

/// Returns `None` if that is not shorter.
fn deflated(text: &str) -> Option<Vec<u8>> {
    let room = Vec::with_capacity(text.len() / 2);
    let mut encoder = ZlibEncoder::new(room, LEVEL);
    encoder.write_all(text.as_bytes()).ok()?;
    encoder.finish().ok().filter(|it| it.len() < text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;

    fn read_again(text: &str) -> String {
        let database = Connection::open_in_memory().unwrap();
        let stored = StoredBody::of(text);
        database.query_row("select ?", [&stored], |row| row.get::<_, Body>(0)).unwrap().0
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_was_written(text in "\\PC{0,600}", n in 1_usize..40) {
            prop_assert_eq!(read_again(&text), text.clone());
            prop_assert_eq!(read_again(&text.repeat(n)), text.repeat(n));
        }
    }

    #[test]
    fn a_long_text_takes_less_room_and_a_damaged_one_is_known() {
        let text = "The harbour opened again on Monday. ".repeat(100);
        let StoredBody(Value::Blob(bytes)) = StoredBody::of(&text) else { panic!() };
        assert!(bytes.len() < text.len() / 2);
        assert_eq!(text_of(ValueRef::Blob(&bytes)), Some(text));
        assert_eq!(text_of(ValueRef::Blob(&bytes[..bytes.len() / 2])), None);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x55;
            assert_eq!(text_of(ValueRef::Blob(&changed)), None, "{at}");
        }
    }

    #[test]
    fn a_text_that_is_longer_than_any_article_is_damaged() {
        let most = usize::try_from(MAX_BYTES).unwrap();
        let of = |n_bytes: usize| deflated(&" ".repeat(n_bytes)).unwrap();
        assert_eq!(text_of(ValueRef::Blob(&of(most))).map(|it| it.len()), Some(most));
        assert_eq!(text_of(ValueRef::Blob(&of(most + 1))), None);
    }
}
