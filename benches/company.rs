//! How fast companies are recognised in articles of 600 words, beside a plain pass of an automaton
//! of the same names over the same text.

use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use gistwire::company::Gazetteer;

const N_ARTICLES: usize = 500;
const N_WORDS: usize = 600;
const N_ROUNDS: u32 = 25;

/// As many names as the list is made to hold for the second measurement.
const N_NAMES: usize = 20_000;

fn main() {
    measure("built-in list", Gazetteer::builtin);
    measure("grown list", || {
        let mut list = Gazetteer::builtin();
        list.extend(&invented(N_NAMES - n_names(&list))).expect("invented entries are well formed");
        list
    });
}

fn n_names(list: &Gazetteer) -> usize {
    list.companies().iter().map(|it| it.names().count()).sum()
}

/// Companies with two names each, of syllables: nothing that a text holds by chance, all that an
/// automaton has to keep.
fn invented(n_names: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "Ba", "Cor", "Den", "Fal", "Gri", "Hol", "Jun", "Kel", "Lom", "Mar", "Nor", "Pex", "Qui",
        "Ros", "Sti", "Vand",
    ];
    let word = |n: usize| {
        [n % 16, n / 16 % 16, n / 256 % 16, n / 4096 % 16]
            .map(|it| SYLLABLES[it].to_lowercase())
            .concat()
    };
    let name = |n: usize| format!("{}{}", SYLLABLES[n % 16], word(n));
    let entries = (0..n_names / 2)
        .map(|n| format!("{{ name = \"{0}\", aliases = [\"{0} Holdings\"] }}", name(n)));
    format!("company = [\n{}\n]", entries.collect::<Vec<_>>().join(",\n"))
}

fn measure(title: &str, list: impl FnOnce() -> Gazetteer) {
    println!("\n{title}");
    let began = Instant::now();
    let list = list();
    println!(
        "list: {} companies, {} names, built in {:.1?}",
        list.companies().len(),
        n_names(&list),
        began.elapsed()
    );

    let articles = articles(&list);
    let n_mentions: usize =
        articles.iter().flat_map(|it| list.recognise("", it)).map(|it| it.mentions.len()).sum();
    println!(
        "articles: {N_ARTICLES} of {N_WORDS} words, {:.1} mentions each",
        n_mentions as f64 / N_ARTICLES as f64
    );
    let recognise = best_of_each(&articles, |it| list.recognise("", it).len());
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(list.spellings())
        .expect("the list fits into memory");
    let plain = best_of_each(&articles, |it| automaton.find_iter(it).count());
    println!(
        "recognise: {:.0} articles/s, {:.1?} each",
        N_ARTICLES as f64 / recognise.as_secs_f64(),
        recognise / N_ARTICLES as u32
    );
    println!("plain aho-corasick pass: {:.1?} each", plain / N_ARTICLES as u32);
    println!("ratio: {:.2}", recognise.as_secs_f64() / plain.as_secs_f64());
    let resolve = best(|| {
        usize::from(matches!(
            list.resolve(black_box("alibabba")),
            gistwire::company::Resolution::None { .. }
        ))
    });
    println!("resolve of a typo: {resolve:.1?}");
}

/// The time for all articles, each at its fastest: a neighbour who takes the processor for a while
/// spoils one reading of one article.
fn best_of_each(articles: &[String], work: impl Fn(&str) -> usize) -> Duration {
    let mut fastest = vec![Duration::MAX; articles.len()];
    for _ in 0..N_ROUNDS {
        for (article, fastest) in articles.iter().zip(&mut fastest) {
            let began = Instant::now();
            black_box(work(article));
            *fastest = began.elapsed().min(*fastest);
        }
    }
    fastest.into_iter().sum()
}

fn best(mut work: impl FnMut() -> usize) -> Duration {
    let timed = |_| {
        let began = Instant::now();
        black_box(work());
        began.elapsed()
    };
    (0..N_ROUNDS).map(timed).min().expect("there is a round")
}

/// Articles of everyday words with an ambiguous one among them and a name in every 25; no-break
/// blanks and curly apostrophes included.
fn articles(list: &Gazetteer) -> Vec<String> {
    const WORDS: &str = "the of a in China and to company said its that with market Target users from Monday has online people it’s \
        billion services growth platform will founders money after America data cloud merchants “we have” more than year Beijing by";
    let words: Vec<&str> = WORDS.split(' ').collect();
    let names: Vec<&str> = list.companies().iter().flat_map(|it| it.names()).collect();
    // Numerical Recipes' linear congruence: the same articles on every machine.
    let mut state: u32 = 1;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut article = |_| {
        let mut text = String::new();
        for n in 1..=N_WORDS {
            text.push_str(if n % 25 == 0 {
                names[next(names.len())]
            } else {
                words[next(words.len())]
            });
            text.push_str(match n {
                n if n % 60 == 0 => ".\n\n",
                n if n % 15 == 0 => ". ",
                n if n % 40 == 0 => "\u{a0}",
                _ => " ",
            });
        }
        text
    };
    (0..N_ARTICLES).map(&mut article).collect()
}
