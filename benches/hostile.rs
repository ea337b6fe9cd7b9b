//! How long hostile documents take: processor time for each shape at 100 KB, then twice as much
//! each time, to 6 MB.
//!
//! `cargo bench --bench hostile [-- WORD]`: only shapes with WORD in their name. A time of over two
//! seconds, or one that more than doubles with the size, is marked. `cargo bench --bench hostile --
//! mutate [SECONDS]` (600 unless told): random changes of all shapes, for every reader. A document
//! that breaks one is kept in the temporary folder.

#[path = "../tests/it/hostile/read.rs"]
mod read;
#[path = "../tests/it/hostile/shapes.rs"]
mod shapes;

use std::time::Duration;

/// What a document may take.
const MAX_TIME: Duration = Duration::from_secs(2);

/// A doubling of the size may cost so much more.
const MAX_RATIO: f64 = 2.5;

/// Shorter times say nothing about ratios.
const MEASURABLE: Duration = Duration::from_millis(40);

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let word = args.first().cloned().unwrap_or_default();
    if word == "mutate" {
        return mutate(args.get(1).and_then(|it| it.parse().ok()).unwrap_or(600));
    }
    let mut n_marked = 0;
    println!(
        "| shape | 100 KB | 200 KB | 400 KB | 800 KB | 1.6 MB | 3.2 MB | 6 MB | read of it | |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
    for shape in shapes::shapes().into_iter().filter(|it| it.name.contains(&word)) {
        let mut n_found = 0;
        let times: Vec<Duration> = [100, 200, 400, 800, 1_600, 3_200, 6_000]
            .map(|kilobytes| {
                let document = (shape.make)(kilobytes * 1_000);
                let began = gistwire::clock::thread_cpu_time();
                n_found = read::read(shape.reader, &document).found.len();
                gistwire::clock::thread_cpu_time().saturating_sub(began)
            })
            .to_vec();
        let is_slow = times.iter().any(|it| *it > MAX_TIME);
        let grows = times.windows(2).any(|it| {
            it[1] > MEASURABLE
                && it[0] > MEASURABLE / 4
                && it[1].as_secs_f64() > MAX_RATIO * it[0].as_secs_f64()
        });
        n_marked += usize::from(is_slow || grows);
        let cells: Vec<String> =
            times.iter().map(|it| format!("{:.0} ms", it.as_secs_f64() * 1_000.0)).collect();
        println!(
            "| {} | {} | {n_found} | {}{} |",
            shape.name,
            cells.join(" | "),
            if is_slow { "SLOW " } else { "" },
            if grows { "GROWS" } else { "" }
        );
    }
    println!("\n{n_marked} shapes are marked");
}

/// Numbers that look random and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// Pieces that are put in anywhere.
const PIECES: [&str; 24] = [
    "<",
    ">",
    "</",
    "/>",
    "\"",
    "'",
    "&",
    ";",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<table>",
    "<svg>",
    "<b>",
    "</p>",
    "<item>",
    "</item>",
    "<template>",
    "<select>",
    "\u{3000}",
    "\0",
    "{\"a\":[",
    "<script type='application/ld+json'>",
];

/// Reads changed documents for this number of seconds, with a small stack.
fn mutate(seconds: u64) {
    let began = std::time::Instant::now();
    let shapes: Vec<(shapes::Reader, &str, Vec<u8>)> =
        shapes::shapes().into_iter().map(|it| (it.reader, it.name, (it.make)(3_000))).collect();
    let readers = [
        shapes::Reader::Feed,
        shapes::Reader::Json,
        shapes::Reader::Page,
        shapes::Reader::List,
        shapes::Reader::Robots,
        shapes::Reader::File,
        shapes::Reader::Summary,
    ];
    let kept = std::env::temp_dir().join(format!("gistwire-hostile-{}", std::process::id()));
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut n_documents, mut n_faults, mut longest) = (0_u32, 0_u32, Duration::ZERO);
    while began.elapsed().as_secs() < seconds {
        let (own, name, document) = &shapes[numbers.below(shapes.len())];
        let mut document = document.clone();
        for _ in 0..=numbers.below(12) {
            let at = numbers.below(document.len());
            let to = (at + numbers.below(200)).min(document.len());
            match numbers.below(6) {
                0 => document[at..to].iter_mut().for_each(|it| *it = it.wrapping_add(1)),
                1 => drop(document.drain(at..to)),
                2 => {
                    let piece = document[at..to].repeat(1 + numbers.below(40));
                    document.splice(at..at, piece);
                }
                3 => {
                    let other = &shapes[numbers.below(shapes.len())].2;
                    let from = numbers.below(other.len());
                    document.splice(
                        at..at,
                        other[from..(from + numbers.below(2_000)).min(other.len())].iter().copied(),
                    );
                }
                4 => {
                    let piece = PIECES[numbers.below(PIECES.len())].repeat(1 + numbers.below(300));
                    document.splice(at..at, piece.bytes());
                }
                _ => document.truncate(at.max(1)),
            }
        }
        let reader =
            if numbers.below(4) == 0 { readers[numbers.below(readers.len())] } else { *own };
        std::fs::write(&kept, &document).expect("the temporary folder can be written");
        let task = std::thread::Builder::new().stack_size(2 << 20).spawn(move || {
            let began = gistwire::clock::thread_cpu_time();
            let problems = read::read(reader, &document).problems;
            (
                problems.iter().any(|it| it.contains("fault in gistwire")),
                gistwire::clock::thread_cpu_time().saturating_sub(began),
            )
        });
        n_documents += 1;
        let outcome = task.expect("the system has a free thread").join();
        let has_fault = !matches!(outcome, Ok((false, _)));
        if let Ok((_, time)) = outcome
            && time > longest
        {
            longest = time;
            println!("{name} as {reader:?}: {:.0} ms", time.as_secs_f64() * 1_000.0);
        }
        if has_fault {
            n_faults += 1;
            let fault = kept.with_extension(n_faults.to_string());
            std::fs::copy(&kept, &fault).expect("the temporary folder can be written");
            println!("a fault of {name} as {reader:?}: {}", fault.display());
        }
    }
    println!(
        "{n_documents} documents, {n_faults} faults, {:.0} ms at most",
        longest.as_secs_f64() * 1_000.0
    );
    assert_eq!(n_faults, 0, "a reader broke");
}
