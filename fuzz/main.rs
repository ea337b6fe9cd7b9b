//! A fuzzer for stable Rust: `cargo run --example fuzz -- --seconds 60`. See CONTRIBUTING.md.
//!
//! A worker process runs one input after the other and says which it is at; the parent watches it.
//! An input that panics, that ends the worker (a stack overflow, an abort), or that takes more than
//! two seconds of CPU time or 256 MB is a finding: it is written to `fuzz/crashes` and the exit status is 1.
//! The n-th input of a seed number is always the same, so the parent makes it again instead of
//! being sent it.

mod memory;
mod mutate;
mod targets;

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use clap::Parser;
use targets::{Bench, TARGETS, Target};

/// An input may use this much CPU time; in a debug build, so that only what is not linear takes so
/// long.
const MAX_CPU: Duration = Duration::from_secs(2);

/// An input may need this much memory beyond what the worker had before.
const MAX_BYTES: u64 = 256 << 20;

/// If CPU time is not known or the machine is busy: a worker that is silent for longer hangs.
const MAX_SILENCE: Duration = Duration::from_secs(60);

/// The limit of findings per target: further ones add little.
const MAX_FINDINGS: usize = 5;

#[derive(Debug, Parser)]
#[command(name = "fuzz", about = "Feeds mutated inputs to readers, text rules and commands")]
struct Args {
    /// How long in all; the targets share it.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Where the inputs begin; another number makes others.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many inputs of each target; without it the time alone counts.
    #[arg(long)]
    inputs: Option<u64>,
    /// A further folder or file whose inputs the target `files` begins with; may be given several
    /// times. Of JSON Lines, each longer text is one, too.
    #[arg(long)]
    corpus: Vec<PathBuf>,
    /// Only these targets.
    #[arg(long)]
    target: Vec<String>,
    /// Runs one file through the targets and nothing else: for looking into a finding.
    #[arg(long)]
    replay: Option<PathBuf>,
    /// Runs inputs from this one on, in this process: what the fuzzer starts for itself.
    #[arg(long, hide = true)]
    worker_from: Option<u64>,
}

/// What an input did.
struct Finding {
    target: &'static str,
    n: u64,
    what: String,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let chosen: Vec<&Target> = TARGETS
        .iter()
        .filter(|it| args.target.is_empty() || args.target.iter().any(|name| name == it.name))
        .collect();
    if chosen.is_empty() {
        eprintln!(
            "no such target; there are {}",
            TARGETS.iter().map(|it| it.name).collect::<Vec<_>>().join(", ")
        );
        return ExitCode::from(2);
    }
    if let Some(path) = &args.replay {
        let bytes = std::fs::read(path).expect("the file can be read");
        let bench = Bench::default();
        chosen.iter().for_each(|it| (it.run)(&bench, &bytes));
        return ExitCode::SUCCESS;
    }
    if let Some(from) = args.worker_from {
        work(chosen[0], &args, from);
        return ExitCode::SUCCESS;
    }

    println!("seed {}, {} targets, {} s in all", args.seed, chosen.len(), args.seconds);
    let n_workers = std::thread::available_parallelism().map_or(1, usize::from).min(chosen.len());
    let share = Duration::from_secs(args.seconds) * u32::try_from(n_workers).unwrap_or(1)
        / u32::try_from(chosen.len()).unwrap_or(1);
    let waiting = Mutex::new(chosen.iter());
    let n_findings = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..n_workers {
            scope.spawn(|| {
                while let Some(target) = { waiting.lock().expect("no worker panics").next() } {
                    let (n_inputs, found) = watch(target, &args, share);
                    println!("{:<10} {n_inputs:>7} inputs, {} findings", target.name, found.len());
                    for it in &found {
                        println!("{}: {} ({})", it.target, it.what, save(it, &args).display());
                    }
                    n_findings.fetch_add(found.len(), Ordering::Relaxed);
                }
            });
        }
    });
    if n_findings.into_inner() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[allow(clippy::disallowed_methods, reason = "a line for the parent, in ASCII")]
/// Runs inputs until the process is ended: the number of each on a line of stdout before it runs, a
/// panic on a line after it.
fn work(target: &Target, args: &Args, from: u64) {
    static PLACE: Mutex<String> = Mutex::new(String::new());
    std::panic::set_hook(Box::new(|panic| {
        if let (Some(it), Ok(mut place)) = (panic.location(), PLACE.lock()) {
            *place = format!("{}:{}", it.file(), it.line());
        }
    }));
    let corpus = corpus(target, &args.corpus);
    let bench = Bench::default();
    if ["commands", "buttons"].contains(&target.name) {
        bench.prepare();
    }
    let mut out = std::io::stdout().lock();
    for n in from..args.inputs.unwrap_or(u64::MAX) {
        let input = mutate::input(&corpus, args.seed, n);
        let before = memory::restart_peak();
        let run = std::panic::AssertUnwindSafe(|| (target.run)(&bench, &input));
        // The parent has ended and reads nothing.
        if writeln!(out, "{n}").and_then(|()| out.flush()).is_err() {
            return;
        }
        if std::panic::catch_unwind(run).is_err() {
            let place = PLACE.lock().map(|it| it.clone()).unwrap_or_default();
            if writeln!(out, "panic {place}").is_err() {
                return;
            }
        }
        let used = before.zip(memory::peak()).map(|(before, peak)| peak.saturating_sub(before));
        if used.is_some_and(|it| it > MAX_BYTES) && writeln!(out, "memory").is_err() {
            return;
        }
    }
    let _ = writeln!(out, "done");
}

/// Keeps a worker at its target for a time; starts another where one has died.
fn watch(target: &Target, args: &Args, time: Duration) -> (u64, Vec<Finding>) {
    let end = Instant::now() + time;
    let (mut n, mut findings, mut seen) = (0, Vec::new(), HashSet::new());
    while Instant::now() < end && findings.len() < MAX_FINDINGS {
        let inputs = args.inputs.map(|it| format!("--inputs={it}"));
        let folders = args.corpus.iter().map(|it| format!("--corpus={}", it.display()));
        let mut child = Command::new(std::env::current_exe().expect("this program has a path"))
            .args(inputs.into_iter().chain(folders))
            .args([
                "--target",
                target.name,
                "--seed",
                &args.seed.to_string(),
                "--worker-from",
                &n.to_string(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a worker starts");
        let stdout = child.stdout.take().expect("a pipe");
        let (send, lines) = channel();
        let reader = std::thread::spawn(move || {
            BufReader::new(stdout).lines().map_while(Result::ok).try_for_each(|it| send.send(it))
        });
        let ended = follow(&mut child, &lines, end, &mut n, |n, place| {
            if seen.insert(place.clone()) {
                findings.push(Finding { target: target.name, n, what: place });
            }
            findings.len() < MAX_FINDINGS
        });
        let _ = child.kill();
        let status = child.wait();
        drop(lines);
        let _ = reader.join();
        match ended {
            Ended::TimeIsUp => break,
            Ended::Hangs => findings.push(Finding {
                target: target.name,
                n,
                what: format!("takes more than {MAX_CPU:?}"),
            }),
            Ended::Died => {
                let status = status.map_or_else(|it| it.to_string(), |it| it.to_string());
                findings.push(Finding {
                    target: target.name,
                    n,
                    what: format!("ends the process: {status}"),
                });
            }
        }
        n += 1;
    }
    (n, findings)
}

enum Ended {
    TimeIsUp,
    Hangs,
    Died,
}

/// Reads what a worker says. `n` is the input that it is at; `panicked` takes each panic and says
/// whether to go on.
fn follow(
    child: &mut Child,
    lines: &Receiver<String>,
    end: Instant,
    n: &mut u64,
    mut panicked: impl FnMut(u64, String) -> bool,
) -> Ended {
    let mut silent_since = Instant::now();
    let mut cpu_at_first_look = None;
    // Until the first input the worker builds what it needs.
    let mut is_started = false;
    loop {
        match lines.recv_timeout(Duration::from_millis(500)) {
            Ok(line) => {
                let problem = match line.strip_prefix("panic ") {
                    Some(place) => Some(format!("panics at {place}")),
                    None => (line == "memory").then(|| format!("needs over {MAX_BYTES} bytes")),
                };
                match problem {
                    Some(problem) if !panicked(*n, problem.clone()) => return Ended::TimeIsUp,
                    Some(_) => {}
                    None if line == "done" => return Ended::TimeIsUp,
                    None => {
                        is_started = line.parse().is_ok_and(|it: u64| it > *n) || is_started;
                        *n = line.parse().unwrap_or(*n);
                    }
                }
                silent_since = Instant::now();
                cpu_at_first_look = None;
                if silent_since >= end {
                    return Ended::TimeIsUp;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ended::Died,
            Err(RecvTimeoutError::Timeout) => {
                // Measured from the first look at a silent worker on: what it used before belongs
                // to earlier inputs.
                let cpu = cpu_time(child.id());
                let used = cpu.map(|now| now.saturating_sub(*cpu_at_first_look.get_or_insert(now)));
                let allowed = if is_started { MAX_CPU } else { MAX_SILENCE };
                if used.is_some_and(|it| it > allowed) || silent_since.elapsed() > MAX_SILENCE {
                    return Ended::Hangs;
                }
            }
        }
    }
}

/// The CPU time of a process so far, where the system tells it (Linux: user and system ticks, a
/// hundred a second).
fn cpu_time(process: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets can hold blanks; what follows cannot.
    let mut fields = stat.rsplit(')').next()?.split_ascii_whitespace().skip(11);
    let ticks = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

/// The seeds of a target, by name.
fn corpus(target: &Target, further: &[PathBuf]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    if target.corpus == targets::ALL_FILES {
        for folder in targets::FIXTURES {
            collect(&root.join(folder), &mut files);
        }
        further.iter().for_each(|it| collect(it, &mut files));
    } else {
        collect(&root.join("fuzz/corpus").join(target.corpus), &mut files);
    }
    files.sort();
    let mut seeds = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file).expect("a seed can be read");
        if file.extension().is_some_and(|it| it == "jsonl") {
            seeds.extend(texts_of(&bytes));
        }
        seeds.push(bytes);
    }
    seeds
}

/// Adds the files at a path and below, without the source code of tests.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        let is_code = path.extension().is_some_and(|it| it == "rs" || it == "py");
        files.extend((!is_code).then(|| path.to_owned()));
        return;
    }
    for entry in std::fs::read_dir(path).expect("the corpus is there") {
        collect(&entry.expect("a file").path(), files);
    }
}

/// Returns the longer texts in JSON Lines: feeds and pages are often kept in them.
fn texts_of(lines: &[u8]) -> Vec<Vec<u8>> {
    fn add(value: serde_json::Value, texts: &mut Vec<Vec<u8>>) {
        match value {
            serde_json::Value::String(text) if text.len() > 40 => texts.push(text.into_bytes()),
            serde_json::Value::Array(values) => values.into_iter().for_each(|it| add(it, texts)),
            serde_json::Value::Object(map) => map.into_iter().for_each(|it| add(it.1, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for line in lines.split(|it| *it == b'\n') {
        if let Ok(value) = serde_json::from_slice(line) {
            add(value, &mut texts);
        }
    }
    texts
}

/// Writes the input of a finding where it can be looked at.
fn save(finding: &Finding, args: &Args) -> PathBuf {
    let target =
        TARGETS.iter().find(|it| it.name == finding.target).expect("a finding names its target");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/crashes");
    let path = folder.join(format!("{}-{}-{}", finding.target, args.seed, finding.n));
    let input = mutate::input(&corpus(target, &args.corpus), args.seed, finding.n);
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&path, input))
        .expect("a finding can be written");
    path
}
