//! Lines of a byte stream, with numbers, in bounded memory.

use std::io::{self, BufRead};

/// Reads lines one after another; keeps only the beginning of a line over the limit.
pub(super) struct Lines<R> {
    input: R,
    max_bytes: usize,
    number: usize,
    buffer: Vec<u8>,
}

/// One line.
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: usize,
    /// Without the line end; only its beginning if `is_too_long`.
    pub(super) bytes: &'a [u8],
    /// Whether the line is longer than the limit.
    pub(super) is_too_long: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R, max_bytes: usize) -> Lines<R> {
        Lines { input, max_bytes, number: 0, buffer: Vec::new() }
    }

    /// Returns the next line, `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let mut is_too_long = false;
        let mut has_bytes = false;
        loop {
            let available = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if available.is_empty() {
                break;
            }
            has_bytes = true;
            let end = available.iter().position(|&it| it == b'\n');
            let part = &available[..end.unwrap_or(available.len())];
            let free = self.max_bytes.saturating_sub(self.buffer.len());
            is_too_long |= part.len() > free;
            self.buffer.extend_from_slice(&part[..part.len().min(free)]);
            let used = end.map_or(available.len(), |it| it + 1);
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !has_bytes {
            return Ok(None);
        }
        self.number += 1;
        let bytes = self.buffer.strip_suffix(b"\r").unwrap_or(&self.buffer);
        Ok(Some(Line { number: self.number, bytes, is_too_long }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, max_bytes: usize, expected: &[(usize, &str, bool)]) {
        for capacity in [1, 2, 64] {
            let mut lines =
                Lines::new(io::BufReader::with_capacity(capacity, text.as_bytes()), max_bytes);
            let mut found = Vec::new();
            while let Some(line) = lines.next().unwrap() {
                found.push((
                    line.number,
                    String::from_utf8(line.bytes.to_vec()).unwrap(),
                    line.is_too_long,
                ));
            }
            let found: Vec<(usize, &str, bool)> =
                found.iter().map(|it| (it.0, it.1.as_str(), it.2)).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn line_ends_of_both_kinds_and_none_at_the_end() {
        check("a\r\n\nb", 10, &[(1, "a", false), (2, "", false), (3, "b", false)]);
        check("a\n", 10, &[(1, "a", false)]);
        check("", 10, &[]);
    }

    #[test]
    fn a_line_over_the_limit_is_cut_and_the_next_is_whole() {
        check("abcdef\ngh\n", 3, &[(1, "abc", true), (2, "gh", false)]);
        check("abc\nde\n", 3, &[(1, "abc", false), (2, "de", false)]);
    }
}
