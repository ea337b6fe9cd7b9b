//! What the program is built of: licences that let it be passed on, one registry, and no crate that
//! would bring a second SQLite or HTTP stack.
//!
//! `cargo deny` does this and more, but building it takes longer than the rest of a run on two
//! cores. This asks `cargo metadata`, offline.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than a notice, or (MPL) for the source of the file itself.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that must not come in, and why.
const BANNED: &[(&str, &str)] = &[
    ("sqlx-core", "it links a second SQLite"),
    ("sqlite3-sys", "it links a second SQLite"),
    ("diesel", "SQL is written by hand, in store/"),
    ("openssl-sys", "TLS is rustls: nothing of the machine is needed"),
    ("native-tls", "TLS is rustls: nothing of the machine is needed"),
];

/// Crates of which a second version would be a second engine or stack.
const ONLY_ONCE: &[&str] = &[
    "feed-rs",
    "html5ever",
    "hyper",
    "libsqlite3-sys",
    "reqwest",
    "rusqlite",
    "rustls",
    "teloxide",
    "tokio",
];

/// Whether an SPDX expression can be met with allowed licences. `A/B` is how old crates write `A OR
/// B`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    let met = any_of(&words, &mut at);
    met && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize) -> bool {
    let mut met = all_of(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        // Both sides are read, whatever the first is.
        met |= all_of(words, at);
    }
    met
}

fn all_of(words: &[&str], at: &mut usize) -> bool {
    let mut met = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at);
    }
    met
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any_of(words, at);
        let is_closed = words.get(*at) == Some(&")");
        *at += usize::from(is_closed);
        return met && is_closed;
    }
    if words.get(*at) == Some(&"WITH") {
        *at += 2;
        return words
            .get(*at - 1)
            .is_some_and(|it| ALLOWED.contains(&format!("{word} WITH {it}").as_str()));
    }
    ALLOWED.contains(word)
}

/// What is wrong with a package of `cargo metadata` by itself.
fn problem(package: &Value) -> Option<String> {
    let (name, license) = (package["name"].as_str()?, package["license"].as_str());
    match license {
        Some(it) if is_allowed(it) => None,
        Some(it) => Some(format!("{name}: the licence \"{it}\" is not on the list")),
        None => Some(format!("{name}: no licence is declared")),
    }
}

/// What is wrong with the packages of a lock file, on any platform.
fn lock_problems(lock: &str) -> Vec<String> {
    let lock: toml::Table = lock.parse().expect("Cargo.lock is TOML");
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for package in lock["package"].as_array().expect("packages") {
        let name = package["name"].as_str().expect("a name");
        *versions.entry(name).or_default() += 1;
        let source = package.get("source").and_then(toml::Value::as_str);
        if source
            .is_some_and(|it| !(it.starts_with("registry+") && it.ends_with("/crates.io-index")))
            || source.is_none() && name != "gistwire"
        {
            problems.push(format!("{name}: comes from somewhere else than crates.io"));
        }
        problems
            .extend(BANNED.iter().filter(|it| it.0 == name).map(|it| format!("{name}: {}", it.1)));
    }
    problems.extend(
        ONLY_ONCE
            .iter()
            .filter(|it| versions.get(**it).is_some_and(|n| *n > 1))
            .map(|it| format!("{it}: there are two versions")),
    );
    problems
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let rustc = String::from_utf8(rustc.stdout).expect("UTF-8");
    let host =
        rustc.lines().find_map(|it| it.strip_prefix("host: ")).expect("rustc names its host");
    // Packages of other platforms are not there offline.
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--locked",
            "--offline",
            "--format-version",
            "1",
            "--filter-platform",
            host,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    let problems: Vec<String> = packages.iter().filter_map(problem).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_lock_file_holds_nothing_banned() {
    let problems = lock_problems(include_str!("../../Cargo.lock"));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_not_allowed_is_named() {
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
        ("MIT/Apache-2.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-2.0-only WITH Classpath-exception-2.0", false),
        ("MIT MIT", false),
        ("", false),
        ("(MIT", false),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
    assert_eq!(
        problem(&serde_json::json!({ "name": "a", "license": null })),
        Some("a: no licence is declared".to_owned())
    );
    let lock = "[[package]]\nname = \"openssl-sys\"\nsource = \"git+https://a.example/x\"\n[[package]]\nname = \"reqwest\"\nsource = \"registry+https://a.example/crates.io-index\"\n[[package]]\nname = \"reqwest\"\nsource = \"registry+https://a.example/crates.io-index\"\n";
    assert_eq!(
        lock_problems(lock),
        [
            "openssl-sys: comes from somewhere else than crates.io",
            "openssl-sys: TLS is rustls: nothing of the machine is needed",
            "reqwest: there are two versions"
        ]
    );
}
