//! What a message is filled with.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use jiff::civil::Date;

use super::phrase::without_marks;
use super::{Locale, Messages, Phrase, say};

/// Stands between groups of three digits until the language's own separator replaces it. A
/// noncharacter: no text has it.
pub(super) const GROUP_SEPARATOR: char = '\u{FDD9}';

/// A value of a message.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Text that is shown as it is.
    Text(Cow<'a, str>),
    /// Styled text of another message.
    Phrase(Phrase),
    /// A number; it also selects the plural.
    Number(u64),
    /// A day, shown in the language's short form.
    Day(Date),
    /// Typed text or a title, shown in the language's quotation marks.
    Quoted(Quoted),
}

/// Text that is shown in quotation marks. Its own double ones are single already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted(Option<String>);

impl Quoted {
    /// Returns the text to be quoted; `None` stands for text of which nothing can be seen.
    pub fn new(text: Option<String>) -> Quoted {
        Quoted(text)
    }

    /// Returns the text with the quotation marks of a language: “cloud profit”.
    pub fn in_language(&self, messages: &Messages) -> String {
        let said = match &self.0 {
            Some(text) => say!(messages, "quotation", text = text),
            None => say!(messages, "quotation-unseen"),
        };
        said.plain()
    }
}

/// Converts a value for Fluent.
pub(super) fn fluent<'a>(messages: &Messages, value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => FluentValue::String(without_marks(text)),
        Value::Phrase(phrase) => FluentValue::String(phrase.as_marked().into()),
        Value::Number(n) => FluentValue::Number(counted(messages.locale, *n)),
        Value::Day(day) => FluentValue::String(messages.day(*day).into()),
        Value::Quoted(quoted) => FluentValue::String(quoted.in_language(messages).into()),
    }
}

/// Returns a number, whose value selects the plural. `intl_pluralrules` compares whole numbers where
/// Arabic looks at the last two digits (CLDR: few for 3 to 10, many for 11 to 99); then these are the
/// value, and the number itself is kept in an option that [`format_number`] alone reads.
fn counted(locale: Locale, n: u64) -> FluentNumber {
    let last_two = n % 100;
    if locale != Locale::Arabic || n == last_two || last_two < 3 {
        return FluentNumber::from(n);
    }
    let currency = Some(n.to_string());
    let options = FluentNumberOptions { currency, ..FluentNumberOptions::default() };
    FluentNumber { options, ..FluentNumber::from(last_two) }
}

/// Returns a text as it is inserted if it ends in one stop: "Mars Inc."; `None` for other values.
pub(super) fn ending_in_stop<'a>(value: &'a Value<'_>) -> Option<Cow<'a, str>> {
    let text = match value {
        Value::Text(text) => without_marks(text),
        Value::Phrase(phrase) => phrase.as_marked().into(),
        Value::Number(_) | Value::Day(_) | Value::Quoted(_) => return None,
    };
    let is_one = text.ends_with('.') && !text.ends_with("..");
    is_one.then_some(text)
}

/// Renders a number in groups of three digits.
pub(super) fn format_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.options.currency.clone().unwrap_or(format!("{:.0}", number.value));
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(GROUP_SEPARATOR);
        }
        grouped.push(digit);
    }
    Some(grouped)
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Value<'a> {
        Value::Text(text)
    }
}

impl From<Phrase> for Value<'_> {
    fn from(phrase: Phrase) -> Self {
        Value::Phrase(phrase)
    }
}

impl From<u32> for Value<'_> {
    fn from(n: u32) -> Self {
        Value::Number(n.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(n: u64) -> Self {
        Value::Number(n)
    }
}

impl From<usize> for Value<'_> {
    fn from(n: usize) -> Self {
        Value::Number(n as u64)
    }
}

impl From<Quoted> for Value<'_> {
    fn from(quoted: Quoted) -> Self {
        Value::Quoted(quoted)
    }
}

impl From<&Quoted> for Value<'_> {
    fn from(quoted: &Quoted) -> Self {
        Value::Quoted(quoted.clone())
    }
}

impl From<Date> for Value<'_> {
    fn from(day: Date) -> Self {
        Value::Day(day)
    }
}
