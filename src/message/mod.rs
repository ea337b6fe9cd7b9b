//! Every text that people read in a chat: messages, buttons, help, errors. The texts are in
//! `data/messages`, one folder per language in [Fluent](https://projectfluent.org) syntax; code
//! names them by key through `say!`. Pure.

mod phrase;
mod value;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::phrase::marked;
pub use self::phrase::{Manner, Phrase};
use self::value::{GROUP_SEPARATOR, ending_in_stop, fluent};
pub use self::value::{Quoted, Value};

/// Renders a message: `say!(call, "unfollowed", topic = name)`. The first argument has a method
/// `messages()`; values are anything that [`Value`] can be made from. Returns a [`Phrase`].
macro_rules! say {
    ($of:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $of.messages().say($key, &[$((stringify!($name), $crate::message::Value::from($value))),*])
    };
}

pub(crate) use say;

/// The files of a language, from its code.
macro_rules! files {
    ($code:literal) => {
        &[
            include_str!(concat!("../../data/messages/", $code, "/about.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/commands.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/common.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/companies.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/feeds.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/find.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/follow.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/notify.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/operate.ftl")),
            include_str!(concat!("../../data/messages/", $code, "/read.ftl")),
        ]
    };
}

/// Defines [`Locale`] from one row per language: its name in the code, its own name, its code.
macro_rules! locales {
    ($($(#[$default:ident])? $name:ident $own:literal $code:literal $index:literal;)*) => {
        /// A language that the bot speaks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        pub enum Locale {
            $(#[doc = $own] $(#[$default])? #[serde(rename = $code)] $name,)*
        }

        impl Locale {
            /// Every language, English first.
            pub const ALL: &[Locale] = &[$(Locale::$name),*];

            /// Returns the language's code: `en`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Locale::$name => $code,)*
                }
            }

            /// Returns the language's name in the language itself.
            pub fn own_name(self) -> &'static str {
                match self {
                    $(Locale::$name => $own,)*
                }
            }

            fn files(self) -> &'static [&'static str] {
                match self {
                    $(Locale::$name => files!($code),)*
                }
            }
        }

        /// The texts of each language, read when it is first spoken.
        static LOADED: [LazyLock<Messages>; Locale::ALL.len()] =
            [$(LazyLock::new(|| Messages::load(Locale::$name))),*];

        impl Messages {
            /// Returns the texts of a language.
            pub fn of(locale: Locale) -> &'static Messages {
                match locale {
                    $(Locale::$name => &LOADED[$index],)*
                }
            }
        }
    };
}

locales! {
    #[default]
    English "English" "en" 0;
    German "Deutsch" "de" 1;
    Spanish "Español" "es" 2;
    French "Français" "fr" 3;
    Portuguese "Português (Brasil)" "pt" 4;
    Russian "Русский" "ru" 5;
    Italian "Italiano" "it" 6;
    Turkish "Türkçe" "tr" 7;
    Chinese "简体中文" "zh" 8;
    Arabic "العربية" "ar" 9;
}

impl Locale {
    /// Returns the language for a code as Telegram gives it in `language_code` (IETF): variants
    /// fall back to the language (`de-AT`, `pt-pt`, `zh-hant`). `None` if the bot does not speak it.
    pub fn of_code(code: &str) -> Option<Locale> {
        let language = code.split(['-', '_']).next().unwrap_or(code);
        Locale::ALL.iter().copied().find(|locale| locale.code().eq_ignore_ascii_case(language))
    }

    /// Returns whether the language is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self.code() == "ar"
    }
}

/// The texts of one language.
pub struct Messages {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    group_separator: String,
}

impl Messages {
    /// Returns the language of the texts.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns itself: `say!` works with the texts as with a call that has them.
    pub fn messages(&self) -> &Messages {
        self
    }

    /// Reads the texts of a language, about 1 MB, which are dropped with the result; what
    /// [`Messages::of`] reads stays in memory.
    #[expect(
        clippy::panic,
        reason = "the files are part of the program; a test loads each language"
    )]
    pub(crate) fn load(locale: Locale) -> Messages {
        let identifier = locale.code().parse().unwrap_or_else(|error| {
            panic!("{} is not the code of a language: {error}", locale.code())
        });
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // A name in another direction must not turn the rest of the line around.
        bundle.set_use_isolating(locale.is_right_to_left());
        bundle.set_formatter(Some(value::format_number));
        for file in locale.files() {
            let resource = FluentResource::try_new(marked(file)).unwrap_or_else(|(_, errors)| {
                panic!("the messages of {} cannot be read: {errors:?}", locale.code())
            });
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("the messages of {} name a key twice: {errors:?}", locale.code());
            }
        }
        let mut messages = Messages { locale, bundle, group_separator: String::new() };
        messages.group_separator = messages.say("number-group", &[]).plain();
        messages
    }

    /// Returns the message with this key and these values. `say!` is the usual way to call it; a
    /// key that is computed is named by its callers in `tests/it/messages.rs`. What a language lacks is
    /// said in English; an unknown key is logged and becomes the text itself: an ugly answer, not a
    /// lost one.
    pub fn say(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> Phrase {
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id);
        let pattern = match attribute {
            None => message.as_ref().and_then(|message| message.value()),
            Some(attribute) => message
                .as_ref()
                .and_then(|message| message.get_attribute(attribute))
                .map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else {
            if self.locale != Locale::default() {
                return Messages::of(Locale::default()).say(key, values);
            }
            tracing::error!(key, "a message has no text");
            return Phrase::from(key);
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, fluent(self, value));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, "a message lacks a value: {errors:?}");
        }
        let text = text.replace(GROUP_SEPARATOR, &self.group_separator);
        let text = with_single_stops(text, values);
        Phrase::of_marked(match self.locale.is_right_to_left() {
            true => with_bare_commands(&text),
            false => text,
        })
    }

    /// Returns what a line begins with that may start with a foreign name: the mark that keeps it in the
    /// direction of the language.
    pub fn begin_of_line(&self) -> &'static str {
        if self.locale.is_right_to_left() { "\u{200f}" } else { "" }
    }

    /// Returns whether there is a message or an attribute (`key.attribute`) with this key.
    pub fn has(&self, key: &str) -> bool {
        match key.split_once('.') {
            None => self.bundle.get_message(key).is_some_and(|message| message.value().is_some()),
            Some((id, attribute)) => self
                .bundle
                .get_message(id)
                .is_some_and(|message| message.get_attribute(attribute).is_some()),
        }
    }

    /// Renders a day: "15 Jun 2021".
    pub fn day(&self, date: Date) -> String {
        self.dated("day", date)
    }

    /// Renders a month: "Jun 2021".
    pub fn month(&self, date: Date) -> String {
        self.dated("month", date)
    }

    /// Renders a day without its year: "15 Jun".
    pub fn day_of_year(&self, date: Date) -> String {
        self.dated("day-of-year", date)
    }

    /// Renders the name of a day of the week: "Tuesday".
    pub fn weekday(&self, date: Date) -> String {
        self.dated("weekday", date)
    }

    fn dated(&self, key: &str, date: Date) -> String {
        let values = [
            // A number, because the first of a month has a name of its own: "1er", "1º".
            ("day", Value::from(u32::from(date.day().unsigned_abs()))),
            ("month", Value::from(date.strftime("%b").to_string().to_lowercase())),
            ("year", Value::from(date.year().to_string())),
            ("weekday", Value::from(date.strftime("%a").to_string().to_lowercase())),
        ];
        self.say(key, &values).plain()
    }

    /// Renders a number with the language's separators: "1,204".
    pub fn number(&self, n: u64) -> String {
        say!(self, "number", n = n).plain()
    }

    /// Renders a length of time in its largest whole unit of which there are two or more: "5
    /// minutes"; a negative one is none.
    pub fn span(&self, seconds: i64) -> Phrase {
        let n = seconds.max(0).unsigned_abs();
        match n {
            0..120 => say!(self, "span-seconds", n = n),
            120..7_200 => say!(self, "span-minutes", n = n / 60),
            7_200..172_800 => say!(self, "span-hours", n = n / 3_600),
            _ => say!(self, "span-days", n = n / 86_400),
        }
    }

    /// Renders how long ago something was: "5 minutes ago", "just now".
    pub fn ago(&self, seconds: i64) -> Phrase {
        /// A person reads an answer later than this anyway.
        const NOW_S: i64 = 10;
        match seconds {
            ..NOW_S => say!(self, "just-now"),
            _ => say!(self, "ago", span = self.span(seconds)),
        }
    }

    /// Renders a size in whole megabytes, or in gigabytes with one decimal: "2 MB", "75.9 GB".
    pub fn size(&self, bytes: u64) -> Phrase {
        const MB: u64 = 1_000_000;
        const GB: u64 = 1_000 * MB;
        if bytes < GB {
            return say!(self, "megabytes", n = bytes.div_ceil(MB));
        }
        let tenths = bytes / (GB / 10);
        let mark = say!(self, "number-decimal");
        say!(self, "gigabytes", n = format!("{}{mark}{}", self.number(tenths / 10), tenths % 10))
    }

    /// Renders "a", "a and b", "a, b and c".
    pub fn and<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.list(["list-next", "list-and"], names)
    }

    /// Renders "a", "a or b", "a, b or c".
    pub fn or<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.list(["list-or-next", "list-or"], names)
    }

    /// Renders a list by the keys for a name inside it and for the last one.
    fn list<S: AsRef<str>>(&self, keys: [&str; 2], names: &[S]) -> String {
        let [next, end] = keys;
        let Some((last, first)) = names.split_last() else { return String::new() };
        let Some((start, rest)) = first.split_first() else { return last.as_ref().to_owned() };
        let first = rest.iter().fold(start.as_ref().to_owned(), |list, name| {
            self.say(next, &[("list", list.into()), ("name", name.as_ref().into())]).plain()
        });
        let last = last.as_ref();
        let sound = first_sound(last).into();
        self.say(end, &[("list", first.into()), ("last", last.into()), ("sound", sound)]).plain()
    }
}

/// Leaves out the stop after a value that ends in one: "Nothing about Mars Inc."
fn with_single_stops(text: String, values: &[(&'static str, Value<'_>)]) -> String {
    // What may be between: the end of an isolated value, of a style, of both.
    const BETWEEN: [&str; 6] =
        ["", "\u{2069}", "\u{FDD1}", "\u{FDD3}", "\u{2069}\u{FDD1}", "\u{2069}\u{FDD3}"];
    values.iter().filter_map(|(_, value)| ending_in_stop(value)).fold(text, |text, value| {
        BETWEEN.iter().fold(text, |text, between| {
            text.replace(&format!("{value}{between}."), &format!("{value}{between}"))
        })
    })
}

/// Returns the vowel that a name sounds like at its beginning, by its letters: Spanish has other words
/// for "and" and "or" before the same sound ("e Intel", "u Oracle"; but "y hielo").
fn first_sound(name: &str) -> &'static str {
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bare = name.strip_prefix('h').unwrap_or(&name);
    match bare.chars().next() {
        Some('i' | 'í') if !name.starts_with("hie") => "i",
        Some('o' | 'ó') => "o",
        _ => "other",
    }
}

/// Removes the marks that isolate a value which is part of a command: `/latest` with a mark after its
/// slash is no command.
fn with_bare_commands(text: &str) -> String {
    const BEGIN: &str = "/\u{2068}";
    const END: char = '\u{2069}';
    let mut parts = text.split(BEGIN);
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push('/');
        bare.push_str(&part.replacen(END, "", 1));
    }
    bare
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn english() -> &'static Messages {
        Messages::of(Locale::English)
    }

    #[test]
    fn numbers_have_separators_and_select_the_plural() {
        let articles = |n: u32| say!(english(), "n-articles", n = n).plain();
        assert_eq!(articles(1), "1 article");
        assert_eq!(articles(0), "0 articles");
        assert_eq!(articles(1_204), "1,204 articles");
        assert_eq!(english().number(1_234_567), "1,234,567");
    }

    #[test]
    fn days_are_short() {
        let day = date(2021, 6, 5);
        assert_eq!(english().day(day), "5 Jun 2021");
        assert_eq!(english().month(day), "Jun 2021");
        assert_eq!(english().weekday(day), "Saturday");
    }

    #[test]
    fn the_first_of_a_month_has_a_name_in_some_languages() {
        let day = |code| Messages::of(Locale::of_code(code).expect("a language"));
        assert_eq!(day("fr").day(date(2024, 12, 1)), "1er déc. 2024");
        assert_eq!(day("fr").day_of_year(date(2024, 12, 2)), "2 déc.");
        assert_eq!(day("it").day_of_year(date(2024, 12, 1)), "1º dic");
        assert!(day("pt").day(date(2024, 12, 1)).starts_with("1º de dez"));
        assert_eq!(day("en").day_of_year(date(2024, 12, 1)), "1 Dec");
    }

    #[test]
    fn sizes_and_times_past_are_said_in_the_language() {
        let of = |code| Messages::of(Locale::of_code(code).expect("a language"));
        let sizes = ["en", "fr"].map(|code| of(code).size(75_870_000_000).plain());
        assert_eq!(sizes, ["75.8 GB", "75,8 Go"]);
        assert_eq!(of("en").size(1_030_000).plain(), "2 MB");
        assert_eq!(of("en").ago(0).plain(), "just now");
        assert_eq!(of("en").ago(300).plain(), "5 minutes ago");
        assert_eq!(of("de").ago(-5).plain(), "gerade eben");
    }

    #[test]
    fn the_last_two_of_a_list_are_joined_by_a_word() {
        let names = ["a", "b", "c", "d"];
        let lists = [0, 1, 2, 4].map(|n| english().or(&names[..n]));
        assert_eq!(lists, ["", "a", "a or b", "a, b, c or d"]);
        assert_eq!(english().and(&names[..3]), "a, b and c");
    }

    #[test]
    fn spanish_joins_by_the_sound_that_follows() {
        let spanish = Messages::of(Locale::Spanish);
        let and = |last| spanish.and(&["Alibaba", last]);
        assert_eq!(and("Intel"), "Alibaba e Intel");
        assert_eq!(and("#historia"), "Alibaba e #historia");
        assert_eq!(and("Hierros"), "Alibaba y Hierros");
        assert_eq!(and("Nvidia"), "Alibaba y Nvidia");
        assert_eq!(spanish.or(&["Alibaba", "Oracle"]), "Alibaba u Oracle");
        assert_eq!(spanish.or(&["Alibaba", "Honda"]), "Alibaba u Honda");
        assert_eq!(spanish.or(&["Alibaba", "Intel"]), "Alibaba o Intel");
        assert_eq!(Messages::of(Locale::Italian).and(&["a", "Intel"]), "a e Intel");
    }

    #[test]
    fn arabic_plurals_look_at_the_last_two_digits() {
        let arabic = Messages::of(Locale::Arabic);
        let articles = |n: u32| say!(arabic, "n-articles", n = n).plain();
        let without_number = |n| articles(n).replace(|c: char| !c.is_alphabetic(), "");
        for (n, like) in [(103, 3), (110, 10), (111, 11), (199, 99), (1_205, 5), (200, 100)] {
            assert_eq!(without_number(n), without_number(like), "{n}");
        }
        assert_ne!(without_number(103), without_number(100));
        assert!(articles(1_205).contains(&arabic.number(1_205)), "{}", articles(1_205));
    }

    #[test]
    fn a_name_that_ends_in_a_stop_ends_the_sentence() {
        let said = |topic| say!(english(), "follows-already", topic = topic).plain();
        assert_eq!(said("Mars Inc."), "You already follow Mars Inc.");
        assert_eq!(said("Mars"), "You already follow Mars.");
        assert_eq!(said("Wait..."), "You already follow Wait....");
        let arabic = Messages::of(Locale::Arabic);
        let said = say!(arabic, "nothing-since", name = "Mars", since = "Inc.").plain();
        assert_eq!(said.matches('.').count(), 1, "{said}");
    }

    #[test]
    fn a_command_has_no_marks_inside() {
        let isolated = "x /\u{2068}read\u{2069} 12 \u{2068}y\u{2069}";
        assert_eq!(with_bare_commands(isolated), "x /read 12 \u{2068}y\u{2069}");
    }

    #[test]
    fn an_unknown_key_is_shown_as_it_is() {
        assert_eq!(english().say("no-such-key", &[]).plain(), "no-such-key");
        assert!(!english().has("no-such-key") && english().has("n-articles"));
    }
}
