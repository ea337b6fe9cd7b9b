//! `gistwire stories marked` and `gistwire train updates`: cases whose answer is known, for the mark of
//! updates and for discrepancies.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use serde::Deserialize;

use super::args::{StoriesMarked, Train};
use crate::story::train::{MarkedUpdate, learn_updates, measure_updates};
use crate::story::{Identity, Profile, Rules, UPDATE_FROM, cluster, update_probability};
use crate::summary::discrepancies;
use crate::text::slice::Slicing;
use crate::transport::console::screen;

/// A file of marks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    #[serde(default)]
    story: Vec<MarkedStory>,
    #[serde(default)]
    case: Vec<MarkedCase>,
    #[serde(default)]
    article: Vec<MarkedArticle>,
}

/// An article in a language, and its event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedArticle {
    lang: String,
    event: String,
    title: String,
    text: String,
}

/// Reports on one event, each with its headline.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedStory {
    set: String,
    first: [String; 2],
    same: [String; 2],
    update: [String; 2],
}

/// Texts on one event, and the figures that differ between them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedCase {
    set: String,
    texts: Vec<String>,
    #[serde(default)]
    differ: Vec<Vec<String>>,
}

/// What the sets are called whose cases are never shown, so that nobody fits rules to them.
const HELD_OUT: &str = "held";

/// Measures and prints.
pub(super) fn run(args: &StoriesMarked) -> anyhow::Result<ExitCode> {
    let mut out = screen::stdout();
    for path in &args.files {
        let marks = read(path)?;
        let updates = updates(&marks);
        write!(out, "{}", measure_updates(&updates))?;
        if args.wrong {
            show_wrong_updates(&updates, &mut out)?;
        }
        measure_cases(&marks.case, args.wrong, &mut out)?;
        measure_languages(&marks.article, &mut out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Learns the weights of updates, prints the cross-validation, and writes them if a file is given.
pub(super) fn learn(args: &Train) -> anyhow::Result<ExitCode> {
    let mut pairs = Vec::new();
    for path in &args.sets {
        pairs.extend(updates(&read(Path::new(path))?));
    }
    let (weights, report) = learn_updates(&pairs);
    write!(screen::stdout(), "{report}")?;
    if let Some(path) = &args.out {
        std::fs::write(path, weights)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> anyhow::Result<Marks> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    toml::from_str(&text).with_context(|| format!("{name} is not a file of marks"))
}

fn updates(marks: &Marks) -> Vec<MarkedUpdate> {
    let pairs = |(story, it): (usize, &MarkedStory)| {
        [(&it.same, false), (&it.update, true)].map(|(own, is_update)| MarkedUpdate {
            story,
            set: it.set.clone(),
            known: it.first.clone(),
            own: own.clone(),
            is_update,
        })
    };
    marks.story.iter().enumerate().flat_map(pairs).collect()
}

fn show_wrong_updates(pairs: &[MarkedUpdate], out: &mut impl std::io::Write) -> anyhow::Result<()> {
    for it in pairs.iter().filter(|it| !it.set.starts_with(HELD_OUT)) {
        let known = [(it.known[0].as_str(), it.known[1].as_str())];
        let probability = update_probability(&known, (&it.own[0], &it.own[1]));
        if (probability >= UPDATE_FROM) != it.is_update {
            writeln!(out, "{probability:.2} {}", it.own[0])?;
        }
    }
    Ok(())
}

/// Figures that are shown as different, each discrepancy in the order of its texts.
fn found(case: &MarkedCase) -> Vec<Vec<&str>> {
    let texts: Vec<&str> = case.texts.iter().map(String::as_str).collect();
    let figure = |article: usize, span: &std::ops::Range<usize>| texts[article].slice(span.clone());
    discrepancies(&texts, usize::MAX)
        .iter()
        .map(|it| it.statements.iter().map(|it| figure(it.article, &it.figure)).collect())
        .collect()
}

fn measure_cases(
    cases: &[MarkedCase],
    shows_wrong: bool,
    out: &mut impl std::io::Write,
) -> anyhow::Result<()> {
    let mut sets: Vec<&str> = cases.iter().map(|it| it.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    for set in sets {
        let (mut n_shown, mut n_right, mut n_marked, mut n_traps) = (0, 0, 0, 0);
        let of_set: Vec<&MarkedCase> = cases.iter().filter(|it| it.set == set).collect();
        for case in &of_set {
            let found = found(case);
            let is_right = |it: &&Vec<&str>| case.differ.iter().any(|marked| marked == *it);
            let right = found.iter().filter(is_right).count();
            n_shown += found.len();
            n_right += right;
            n_marked += case.differ.len();
            n_traps += usize::from(case.differ.is_empty());
            let is_wrong = right < found.len() || right < case.differ.len();
            if shows_wrong && is_wrong && !set.starts_with(HELD_OUT) {
                writeln!(out, "{found:?} instead of {:?}: {:?}", case.differ, case.texts)?;
            }
        }
        let share = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        writeln!(
            out,
            "{set:<18} {:>4} cases, {n_traps} without any: {n_shown} shown, precision {:.3}, recall {:.3}",
            of_set.len(),
            share(n_right, n_shown),
            share(n_right, n_marked),
        )?;
    }
    Ok(())
}

/// How well articles are clustered within each language, and found again in another one.
fn measure_languages(
    articles: &[MarkedArticle],
    out: &mut impl std::io::Write,
) -> anyhow::Result<()> {
    let mut languages: Vec<&str> = articles.iter().map(|it| it.lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    for language in languages {
        let own: Vec<&MarkedArticle> = articles.iter().filter(|it| it.lang == language).collect();
        let profiles: Vec<Profile> =
            own.iter().map(|it| Profile::new(&it.title, &it.text, None)).collect();
        let story = cluster(&profiles, &Rules::default()).first;
        let pairs =
            pairs(own.len()).map(|(a, b)| (own[a].event == own[b].event, story[a] == story[b]));
        write_pairs(language, pairs, out)?;
    }
    let identities: Vec<Identity> =
        articles.iter().map(|it| Identity::of(&it.title, &it.text)).collect();
    let across = pairs(articles.len()).filter(|&(a, b)| articles[a].lang != articles[b].lang);
    let found = across.map(|(a, b)| {
        (articles[a].event == articles[b].event, identities[a].is_told_in(&identities[b]))
    });
    if articles.is_empty() { Ok(()) } else { write_pairs("across languages", found, out) }
}

/// All pairs of indexes below `n`.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |b| (0..b).map(move |a| (a, b)))
}

/// Writes how well pairs on one event, the first of each, are found, the second.
fn write_pairs(
    name: &str,
    pairs: impl Iterator<Item = (bool, bool)>,
    out: &mut impl std::io::Write,
) -> anyhow::Result<()> {
    let (mut n_right, mut n_found, mut n_one) = (0, 0, 0);
    for (is_one, is_found) in pairs {
        n_right += usize::from(is_one && is_found);
        n_found += usize::from(is_found);
        n_one += usize::from(is_one);
    }
    let f1 = 2.0 * n_right as f64 / (n_found + n_one).max(1) as f64;
    writeln!(
        out,
        "{name:<18} {n_one:>4} pairs on one event, {n_found} found, {n_right} right: F1 {f1:.3}"
    )?;
    Ok(())
}
