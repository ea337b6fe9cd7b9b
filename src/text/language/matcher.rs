//! A pattern of which it is only asked whether it occurs.

use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::OnceLock;

use regex_automata::Input;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::pool::Pool;
use regex_automata::util::syntax;

/// The states that a pattern may keep for each thread, in bytes; a pattern that needs more starts over.
const CACHE_BYTES: usize = 256 * 1024;

/// A pattern that is compiled when it is first asked, and that ignores case.
///
/// Where and how far it matches is never asked, so an automaton that runs forward is enough. The
/// engines of the `regex` crate build twice as much for it, or, without their automata, simulate a
/// pattern: that took a fifth of the time of a summary.
pub(super) struct Matcher {
    text: String,
    is_ascii: bool,
    compiled: OnceLock<Compiled>,
}

struct Compiled {
    automaton: DFA,
    caches: Pool<Cache, NewCache>,
}

type NewCache = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl Matcher {
    /// In ASCII, letters and blanks are those of ASCII, and other characters match themselves; `\b`
    /// is the boundary of ASCII words in either case.
    ///
    /// Case and classes over all of Unicode make a pattern ten times as large: building the English
    /// ones took 50 ms.
    pub(super) fn new(text: String, is_ascii: bool) -> Matcher {
        Matcher { text, is_ascii, compiled: OnceLock::new() }
    }

    /// Whether the pattern occurs in a text.
    ///
    /// # Panics
    /// On an invalid pattern: patterns are constants.
    pub(super) fn matches(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Compiled::new(&self.text, self.is_ascii));
        let mut cache = compiled.caches.get();
        let found = compiled.automaton.try_search_fwd(&mut cache, &Input::new(text).earliest(true));
        found.expect("no byte ends the search, and it may build states for ever").is_some()
    }
}

impl Compiled {
    fn new(text: &str, is_ascii: bool) -> Compiled {
        let text = text.replace(r"\b", r"(?-u:\b)");
        let syntax = syntax::Config::new().unicode(!is_ascii).utf8(false).case_insensitive(true);
        let nfa = NFA::compiler()
            .configure(thompson::Config::new().which_captures(WhichCaptures::None))
            .syntax(syntax)
            .build(&text)
            .expect("patterns are constants that tests have compiled");
        let config = DFA::config().cache_capacity(CACHE_BYTES).skip_cache_capacity_check(true);
        let automaton = DFA::builder()
            .configure(config)
            .build_from_nfa(nfa)
            .expect("patterns are constants that tests have compiled");
        let of_thread = automaton.clone();
        Compiled { automaton, caches: Pool::new(Box::new(move || of_thread.create_cache())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_occurs_whatever_the_case_and_the_signs_around_it() {
        let ascii = Matcher::new(r"\bread more\b|don(?:’|')t".to_owned(), true);
        assert!(ascii.matches("“READ more”") && ascii.matches("I Don’t"));
        assert!(!ascii.matches("bread more") && !ascii.matches(""));
        let any = Matcher::new(r"^größe|всё$".to_owned(), false);
        assert!(any.matches("GRÖßE: 3") && any.matches("вот ВСЁ") && !any.matches("die größe"));
    }
}
