//! How long one new article takes to find its story among the last 100,000, and an archive of as
//! many is clustered from scratch.

use std::time::{Duration, Instant};

use gistwire::story::{ItemId, Profile, Rules, Stories, cluster};

const N_ARTICLES: u32 = 100_000;
const N_TIMED: usize = 1_000;
const N_WORDS: usize = 200;
const N_FORMS: usize = 60_000;

fn main() {
    let profiles: Vec<Profile> = Archive::new().take(N_ARTICLES as usize + N_TIMED).collect();
    let (archive, new) = profiles.split_at(N_ARTICLES as usize);
    println!("{N_ARTICLES} invented articles of {N_WORDS} words, one to nine on an event");

    let mut stories = Stories::new(Rules::default());
    let began = Instant::now();
    for (number, it) in (0..).zip(archive) {
        stories.assign([(ItemId(number), it.clone())]);
    }
    println!(
        "placed one after the other: {:.1?}, {:.2?} each",
        began.elapsed(),
        began.elapsed() / N_ARTICLES
    );

    let numbered = (i64::from(N_ARTICLES)..).zip(new);
    let mut times: Vec<Duration> = numbered
        .map(|(number, it)| timed(|| stories.assign([(ItemId(number), it.clone())])))
        .collect();
    times.sort_unstable();
    println!(
        "one more among {N_ARTICLES}: {:.2?} in the middle, {:.2?} for 99 of 100, {:.2?} at most",
        times[N_TIMED / 2],
        times[N_TIMED * 99 / 100],
        times[N_TIMED - 1]
    );
    drop(stories);

    let mut found = Vec::new();
    let took = timed(|| found = cluster(archive, &Rules::default()).first);
    let n_stories = found.iter().enumerate().filter(|it| it.0 == *it.1).count();
    println!("reclustered: {took:.1?}, {n_stories} stories");
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// Articles whose words are as unevenly common as those of a language (Zipf, 1935), with the names
/// and words of their event among them.
struct Archive {
    state: u32,
    n: i64,
    n_left: usize,
    names: Vec<String>,
    core: Vec<usize>,
}

impl Archive {
    fn new() -> Archive {
        Archive { state: 1, n: 0, n_left: 0, names: Vec::new(), core: Vec::new() }
    }

    /// Numerical Recipes' linear congruence: the same articles on every machine.
    fn next_below(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.state >> 8) as usize % below
    }

    /// The rank of a word: the logarithm of ranks is even.
    fn common(&mut self) -> usize {
        let share = self.next_below(1 << 20) as f64 / f64::from(1 << 20);
        ((N_FORMS as f64).powf(share) as usize).min(N_FORMS - 1)
    }
}

fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "cor", "den", "fal", "gri", "hol", "jun", "kel", "lom", "mar", "nor", "pex", "qui",
        "ros", "sti", "vand",
    ];
    [rank % 16, rank / 16 % 16, rank / 256 % 16, rank / 4096 % 16].map(|it| SYLLABLES[it]).concat()
}

impl Iterator for Archive {
    type Item = Profile;

    fn next(&mut self) -> Option<Profile> {
        if self.n_left == 0 {
            self.n_left = [1, 1, 1, 2, 3, 5, 9][self.next_below(7)];
            self.names = (0..8)
                .map(|_| word(2_000 + self.next_below(N_FORMS - 2_000)))
                .map(|it| it[..1].to_uppercase() + &it[1..])
                .collect();
            self.core = (0..60).map(|_| self.common()).collect();
        }
        self.n_left -= 1;
        self.n += 1;
        let mut body = String::new();
        for _ in 0..N_WORDS {
            match self.next_below(100) {
                0..12 => {
                    let at = self.next_below(self.names.len());
                    body.push_str(&self.names[at]);
                }
                12..47 => {
                    let at = self.next_below(self.core.len());
                    body.push_str(&word(self.core[at]));
                }
                _ => body.push_str(&word(self.common())),
            }
            body.push(' ');
        }
        let title = self.names[..4].join(" ");
        // One every five minutes, a year in all.
        Some(Profile::new(&title, &body, Some(self.n * 300)))
    }
}
