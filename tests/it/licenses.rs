//! What the program is built from, by the lists in deny.toml: licences that let it be passed on, no
//! crate that would bring a second SQLite or HTTP stack, one registry.
//!
//! `cargo deny` checks the same and more, but building it takes longer than the rest of a run on
//! two cores. These tests ask `cargo metadata` and Cargo.lock, offline.

use std::collections::BTreeMap;
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

/// The part of deny.toml that can be checked offline.
#[derive(Deserialize)]
struct Policy {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

/// A crate that must not come in, or not twice.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
    #[serde(default)]
    deny_multiple_versions: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

impl Policy {
    fn of_repository() -> Policy {
        toml::from_str(include_str!("../../deny.toml")).expect("deny.toml has these lists")
    }

    /// Returns what is wrong with a package of `cargo metadata` by itself.
    fn package_problem(&self, package: &Value) -> Option<String> {
        let (name, license) = (package["name"].as_str()?, package["license"].as_str());
        match license {
            Some(expression) if is_allowed(expression, &self.licenses.allow) => None,
            Some(expression) => Some(format!("{name}: the licence \"{expression}\" is not listed")),
            None => Some(format!("{name}: no licence is declared")),
        }
    }

    /// Returns what is wrong with the packages of a lock file, on any platform.
    fn lock_problems(&self, lock: &str) -> Vec<String> {
        let lock: toml::Table = lock.parse().expect("Cargo.lock is TOML");
        let mut n_versions: BTreeMap<&str, usize> = BTreeMap::new();
        let mut problems = Vec::new();
        for package in lock["package"].as_array().expect("packages") {
            let name = package["name"].as_str().expect("a name");
            *n_versions.entry(name).or_default() += 1;
            let source = package.get("source").and_then(toml::Value::as_str);
            if !self.allows_source(name, source) {
                problems.push(format!("{name}: this source is not listed: {source:?}"));
            }
        }
        for ban in &self.bans.deny {
            let limit = usize::from(ban.deny_multiple_versions);
            let n = n_versions.get(ban.name.as_str()).copied().unwrap_or(0);
            if n > limit {
                problems
                    .push(format!("{}: {n} versions, {limit} allowed: {}", ban.name, ban.reason));
            }
        }
        problems
    }

    /// Only the program itself has no source.
    fn allows_source(&self, name: &str, source: Option<&str>) -> bool {
        let is_listed = |list: &[String], url: &str| list.iter().any(|listed| listed == url);
        match source.and_then(|source| source.split_once('+')) {
            Some(("registry", url)) => is_listed(&self.sources.allow_registry, url),
            Some(("git", url)) => {
                is_listed(&self.sources.allow_git, url.split(['?', '#']).next().unwrap_or(url))
            }
            Some(_) => false,
            None => source.is_none() && name == "gistwire",
        }
    }
}

/// Whether an SPDX expression can be met with allowed licences. `A/B` is how old crates write `A OR
/// B`.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut parser = Parser { words: expression.split_whitespace().collect(), at: 0, allowed };
    let is_met = parser.any_of();
    is_met && parser.at == parser.words.len()
}

/// Reads an SPDX expression from left to right; each method returns whether its part is met.
struct Parser<'a> {
    words: Vec<&'a str>,
    at: usize,
    allowed: &'a [String],
}

impl Parser<'_> {
    fn skip(&mut self, word: &str) -> bool {
        let is_next = self.words.get(self.at) == Some(&word);
        self.at += usize::from(is_next);
        is_next
    }

    fn any_of(&mut self) -> bool {
        let mut is_met = self.all_of();
        while self.skip("OR") {
            // Both sides are read, whatever the first one is.
            is_met |= self.all_of();
        }
        is_met
    }

    fn all_of(&mut self) -> bool {
        let mut is_met = self.one();
        while self.skip("AND") {
            is_met &= self.one();
        }
        is_met
    }

    fn one(&mut self) -> bool {
        if self.skip("(") {
            let is_met = self.any_of();
            return self.skip(")") && is_met;
        }
        let Some(&license) = self.words.get(self.at) else { return false };
        self.at += 1;
        if !self.skip("WITH") {
            return self.allowed.iter().any(|allowed| allowed == license);
        }
        let Some(&exception) = self.words.get(self.at) else { return false };
        self.at += 1;
        let license = format!("{license} WITH {exception}");
        self.allowed.contains(&license)
    }
}

#[test]
fn every_dependency_has_an_allowed_licence() {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let rustc = String::from_utf8(rustc.stdout).expect("UTF-8");
    let host =
        rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
    // Packages of other platforms are not available offline.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(["--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    let policy = Policy::of_repository();
    let problems: Vec<String> =
        packages.iter().filter_map(|package| policy.package_problem(package)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn lock_file_has_no_banned_crate_and_no_other_source() {
    let problems = Policy::of_repository().lock_problems(include_str!("../../Cargo.lock"));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn licences_that_are_not_listed_are_named() {
    let policy = Policy::of_repository();
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
        assert_eq!(is_allowed(expression, &policy.licenses.allow), expected, "{expression}");
    }
    assert_eq!(
        policy.package_problem(&serde_json::json!({ "name": "a", "license": null })),
        Some("a: no licence is declared".to_owned())
    );
}

#[test]
fn banned_crates_and_other_sources_are_named() {
    let lock = r#"
[[package]]
name = "openssl-sys"
source = "git+https://a.example/x?rev=1#2"

[[package]]
name = "reqwest"
source = "registry+https://a.example/crates.io-index"

[[package]]
name = "reqwest"
"#;
    let problems = Policy::of_repository().lock_problems(lock).join("\n");
    let lines: Vec<&str> = problems.lines().collect();
    assert_eq!(lines.len(), 5, "{problems}");
    for (line, start) in lines.iter().zip([
        "openssl-sys: this source is not listed: Some(\"git+https://a.example/x?rev=1#2\")",
        "reqwest: this source is not listed: Some(\"registry+https://a.example/crates.io-index\")",
        "reqwest: this source is not listed: None",
        "openssl-sys: 1 versions, 0 allowed: TLS is rustls",
        "reqwest: 2 versions, 1 allowed: one HTTP stack",
    ]) {
        assert!(line.starts_with(start), "{problems}");
    }
}
