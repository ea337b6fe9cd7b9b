//! Rules that the source itself must keep, where neither the compiler nor clippy sees them.

use std::path::Path;

use regex::Regex;

use crate::support::code::sources;

/// Places where a constant is added to the offset of a character that is found by its class: it can
/// have up to four bytes.
fn off_by_a_character(text: &str) -> Vec<String> {
    let found_by_class = r"r?(?:find|match_indices)\(\s*(?:char::is_\w+|\|[^|]*\|[^;{}]*?\bis_(?:whitespace|alphanumeric|alphabetic|control|numeric|punctuation)\b[^;{}]*?|[^()]*[^\x00-\x7f][^()]*)\s*\)";
    let direct = Regex::new(&format!(
        r"{found_by_class}\s*(?:\?|\.(?:map|map_or|map_or_else|unwrap_or|unwrap_or_default|expect|unwrap)\([^;{{}}]*?)?\s*\+ ?\d"
    ))
    .expect("a pattern");
    let closure = Regex::new(&format!(r"{found_by_class}\s*\.(?:map|map_or|map_or_else|and_then)\([^;{{}}]*?\|(\w+)\|\s*(\w+) ?\+ ?\d"))
        .expect("a pattern");
    [direct, closure]
        .iter()
        .flat_map(|it| it.find_iter(text))
        .map(|it| it.as_str().to_owned())
        .collect()
}

#[test]
fn no_constant_is_added_to_the_offset_of_a_character_of_unknown_width() {
    for (path, text) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let places = off_by_a_character(&text);
        assert!(
            places.is_empty(),
            "{}: {places:#?}\ncut with text::slice::Slicing, or add the character's len_utf8()",
            path.display()
        );
    }
}

#[test]
fn such_arithmetic_is_found() {
    for text in [
        "let last = argument.rfind(char::is_whitespace)? + 1;",
        "let start = head.rfind(char::is_whitespace).map_or(0, |it| it + 1);",
        "name.find(|c: char| !c.is_alphanumeric()).map(|at| at + 1)",
        "text.find('。').map(|at| at + 1)",
        "text.rfind(['.', '。']).unwrap_or(0) + 1",
    ] {
        assert!(!off_by_a_character(text).is_empty(), "{text}");
    }
    for text in [
        "text.find('>').map(|it| it + 1)",
        "call.find(char::is_whitespace).unwrap_or(call.len());",
        "text.rfind(\"vs\").map(|at| at + 2)",
    ] {
        assert!(off_by_a_character(text).is_empty(), "{text}");
    }
}

/// A rule on what may be named where.
struct Boundary {
    what: &'static str,
    /// Matches what must not be named.
    banned: &'static str,
    /// Paths under `src` that the rule applies to.
    within: &'static [&'static str],
    /// Paths under `src` that it does not apply to.
    except: &'static [&'static str],
}

const BOUNDARIES: [Boundary; 11] = [
    Boundary {
        what: "who sees an article is decided by the views of schema.sql: what lists, counts and exports reads them",
        banned: r"\bstored_article\b",
        within: &[""],
        except: &[
            "store/articles/identity.rs",
            "store/articles/prune.rs",
            "store/articles/reanalyze.rs",
            "store/articles/write.rs",
            "store/articles/page.rs",
            "store/database/check.rs",
            "store/database/erase.rs",
            "store/feeds/feed_item.rs",
            "store/feeds/personal.rs",
            "store/outbox/message_edit.rs",
            "store/outbox/missed.rs",
            "store/outbox/novelty.rs",
            "store/outbox/plan/delivery.rs",
            "store/tests",
        ],
    },
    Boundary {
        what: "the pure core does no I/O, reads no clock and knows neither tokio nor rusqlite nor teloxide",
        banned: r"\b(?:tokio|rusqlite|teloxide|reqwest)::|\bstd::(?:fs|net|process|thread|env)::|\bcrate::(?:clock|context|store|transport|poll|ingest)\b|\b(?:Timestamp|Zoned|Instant|SystemTime)::now\b",
        within: &["text", "company", "summary", "story", "schedule.rs", "message", "reply"],
        except: &[],
    },
    Boundary {
        what: "only store knows SQL",
        banned: r"\brusqlite(?:_migration)?::",
        within: &[""],
        except: &["store"],
    },
    Boundary {
        what: "rows are read by the names of their columns",
        banned: r"\brow\s*\.get(?:_ref)?(?:::<[^;()]*>)?\(\s*\d+\s*\)",
        within: &["store"],
        except: &[],
    },
    Boundary {
        what: "only transport/telegram knows teloxide",
        banned: r"\bteloxide::",
        within: &[""],
        except: &["transport/telegram"],
    },
    Boundary {
        what: "only clock asks what time it is",
        banned: r"\b(?:Timestamp|Zoned|SystemTime)::now\b",
        within: &[""],
        except: &["clock.rs"],
    },
    Boundary {
        what: "handlers return a reply and never send",
        banned: r"\bcrate::(?:transport|delivery::worker)\b|\basync fn\b",
        within: &["command"],
        except: &[],
    },
    Boundary {
        what: "only the composition root spawns tasks",
        banned: r"\btokio::(?:task::)?spawn(?:_local)?\(|\bJoinSet\b",
        within: &[""],
        except: &["serve.rs"],
    },
    Boundary {
        what: "async code hands work to a blocking thread at these places: the store, a document, a name, a picture",
        banned: r"\b(?:spawn_blocking|block_in_place)\(",
        within: &[""],
        except: &[
            "delivery/worker.rs",
            "poll.rs",
            "poll/reading.rs",
            "serve.rs",
            "source/guard.rs",
            "transport/telegram/dispatcher.rs",
            "transport/telegram/inline.rs",
            "transport/telegram/send.rs",
            "transport/telegram/work.rs",
        ],
    },
    Boundary {
        what: "threads are started where articles are prepared, work is split for a call, a document is read apart, and the log is emptied",
        banned: r"\bthread::(?:spawn|scope|Builder)\b",
        within: &[""],
        except: &[
            "cli/summarize.rs",
            "ingest.rs",
            "ingest/reindex.rs",
            "isolate.rs",
            "isolate/reader.rs",
            "parallel.rs",
            "store/database/checkpoint.rs",
        ],
    },
    Boundary {
        what: "only isolate starts a process",
        banned: r"\bprocess::Command\b|\bCommand::new\(",
        within: &[""],
        except: &["isolate.rs"],
    },
];

impl Boundary {
    fn applies_to(&self, path: &str) -> bool {
        let is_under = |folder: &&str| {
            folder.is_empty() || path == *folder || path.starts_with(&format!("{folder}/"))
        };
        self.within.iter().any(is_under) && !self.except.iter().any(is_under)
    }

    /// The lines of a file that cross the boundary. Comments may name anything.
    fn crossings<'a>(&self, path: &str, text: &'a str) -> Vec<&'a str> {
        let banned = Regex::new(self.banned).expect("a pattern");
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        if self.applies_to(path) {
            text.lines().filter(is_code).filter(|line| banned.is_match(line)).collect()
        } else {
            Vec::new()
        }
    }
}

#[test]
fn modules_keep_their_boundaries() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, text) in sources(&root) {
        let path =
            path.strip_prefix(&root).expect("under src").to_string_lossy().replace('\\', "/");
        for boundary in &BOUNDARIES {
            let crossings = boundary.crossings(&path, &text);
            assert!(crossings.is_empty(), "src/{path}: {}; found {crossings:#?}", boundary.what);
        }
    }
}

#[test]
fn a_crossed_boundary_is_found() {
    for (path, line) in [
        ("text/block.rs", "use std::fs::File;"),
        ("summary/mod.rs", "let now = jiff::Timestamp::now();"),
        ("command/news/latest.rs", "use rusqlite::Connection;"),
        ("delivery/worker.rs", "use teloxide::Bot;"),
        ("store/articles/write.rs", "let now = Timestamp::now();"),
        ("command/about/help.rs", "pub(crate) async fn run() {}"),
        ("poll/follow.rs", "tokio::spawn(work());"),
        ("watch.rs", "use tokio::task::JoinSet;"),
        ("command/mod.rs", "tokio::task::spawn_blocking(work);"),
        ("transport/telegram/poll.rs", "std::thread::spawn(work);"),
        ("poll/visit.rs", "std::process::Command::new(program)"),
        ("store/chats/mod.rs", "let text: Option<String> = row.get::<_, Option<String>>(1)?;"),
    ] {
        assert!(
            BOUNDARIES.iter().any(|boundary| !boundary.crossings(path, line).is_empty()),
            "{path}: {line}"
        );
    }
    let allowed = [
        ("store/inbox.rs", "use rusqlite::params;"),
        ("clock.rs", "Timestamp::now()"),
        ("text/block.rs", "// see std::fs::File"),
    ];
    for (path, line) in allowed {
        assert!(
            BOUNDARIES.iter().all(|boundary| boundary.crossings(path, line).is_empty()),
            "{path}: {line}"
        );
    }
}

/// The top-level modules, from low to high: each uses only those before it.
const LAYERS: [&str; 31] = [
    "clock",
    "metrics",
    "memory",
    "parallel",
    "panics",
    "id",
    "text",
    "article",
    "summary",
    "company",
    "story",
    "schedule",
    "message",
    "reply",
    "source",
    "store",
    "settings",
    "backup",
    "extract",
    "context",
    "isolate",
    "ingest",
    "poll",
    "watch",
    "command",
    "delivery",
    "transport",
    "http",
    "serve",
    "cli",
    "main",
];

/// The first segment of a path under `src`: `store` of `store/inbox.rs`, `poll` of `poll.rs`.
fn first_segment(path: &str) -> &str {
    let segment = path.split('/').next().unwrap_or(path);
    segment.strip_suffix(".rs").unwrap_or(segment)
}

/// The modules that a text names directly under a prefix (`crate::`), one by one or in braces.
fn named_under(prefix: &str, text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let single = Regex::new(&format!(r"\b{prefix}(\w+)")).expect("a pattern");
    let mut named: Vec<String> = single.captures_iter(&code).map(|it| it[1].to_owned()).collect();
    let braces = format!("{prefix}{{");
    for (start, _) in code.match_indices(&braces) {
        let mut depth = 0;
        let mut name = String::new();
        for c in code[start + braces.len()..].chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => named.push(std::mem::take(&mut name)),
                c if depth == 0 && !c.is_whitespace() => name.push(c),
                _ => {}
            }
        }
        named.push(name);
    }
    named
        .into_iter()
        .filter_map(|it| it.split("::").next().map(str::to_owned))
        .filter(|it| !it.is_empty())
        .collect()
}

/// The modules that are not lower than the one of this file, and that its text uses all the same.
fn used_upwards(layers: &[&str], module: &str, used: &[String]) -> Vec<String> {
    let place = |name: &str| layers.iter().position(|it| *it == name);
    let own = place(module).unwrap_or_else(|| panic!("{module} has no place among the layers"));
    used.iter().filter(|name| place(name).is_some_and(|it| it > own)).cloned().collect()
}

#[test]
fn modules_use_only_those_below_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, text) in sources(&root) {
        let path =
            path.strip_prefix(&root).expect("under src").to_string_lossy().replace('\\', "/");
        if path == "lib.rs" {
            continue;
        }
        let used = named_under("crate::", &text);
        let upwards = used_upwards(&LAYERS, first_segment(&path), &used);
        assert!(upwards.is_empty(), "src/{path} uses {upwards:?}, which are above it");
    }
}

#[test]
fn an_import_that_points_up_is_found() {
    let up = |path: &str, text: &str| {
        used_upwards(&LAYERS, first_segment(path), &named_under("crate::", text))
    };
    assert_eq!(up("store/inbox.rs", "use crate::ingest::ingest;"), ["ingest"]);
    assert_eq!(up("poll.rs", "let at = crate::serve::serve();"), ["serve"]);
    assert_eq!(up("reply/mod.rs", "use crate::{text::{Span, term}, store::Store};"), ["store"]);
    assert!(up("command/mod.rs", "use crate::store::Store;\n// crate::transport").is_empty());
}
