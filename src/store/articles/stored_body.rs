//! How the text of an article is stored: compressed, unless it is so short that nothing is gained.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};

/// A shorter text, in bytes, is stored as it is.
const COMPRESSED_FROM: usize = 256;

/// Of 0 to 9: higher levels take longer and save less than one part in a hundred.
const LEVEL: Compression = Compression::new(5);

/// The text of an article for the column `body`: text as it is, or a blob in the deflate format
/// (RFC 1951).
#[derive(Debug, Clone, PartialEq)]
pub struct StoredBody(Value);

impl StoredBody {
    /// Compresses a text. It takes part of a millisecond for 600 words, so it is done outside of transactions.
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

/// A text read from the column `body`.
pub(in crate::store) struct Body(pub(in crate::store) String);

impl FromSql for Body {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Body> {
        match value {
            ValueRef::Blob(compressed) => {
                let mut text = String::with_capacity(compressed.len() * 2);
                DeflateDecoder::new(compressed)
                    .read_to_string(&mut text)
                    .map_err(FromSqlError::other)?;
                Ok(Body(text))
            }
            other => Ok(Body(other.as_str()?.to_owned())),
        }
    }
}

/// Returns `None` if that is not shorter.
fn deflated(text: &str) -> Option<Vec<u8>> {
    let room = Vec::with_capacity(text.len() / 2);
    let mut encoder = DeflateEncoder::new(room, LEVEL);
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
    fn a_long_text_takes_less_room_and_a_damaged_one_is_an_error() {
        let text = "The harbour opened again on Monday. ".repeat(100);
        let StoredBody(Value::Blob(mut bytes)) = StoredBody::of(&text) else { panic!() };
        assert!(bytes.len() < text.len() / 2);
        bytes.truncate(bytes.len() / 2);
        let database = Connection::open_in_memory().unwrap();
        let read = database.query_row("select ?", [&bytes], |row| row.get::<_, Body>(0));
        assert!(read.is_err());
    }
}
