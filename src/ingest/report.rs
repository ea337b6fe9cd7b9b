//! The result of a load, for people and for scripts.

use std::fmt;
use std::time::Duration;

use serde::Serialize;

use crate::store::WriteOutcome;

/// The number of problems of one file that are named; a file that is wrong throughout must not fill
/// the memory.
const MAX_PROBLEMS_PER_FILE: usize = 1_000;

/// Input that could not be loaded, or only in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file as it was named or found; `-` for stdin.
    pub path: String,
    /// From 1, if the problem has a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What happened and what to do about it.
    pub problem: String,
}

/// The result of a load.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Report {
    /// Articles added.
    pub new: u32,
    /// Articles whose content was replaced.
    pub changed: u32,
    /// Articles that the store already had unchanged.
    pub known: u32,
    /// Everything that could not be loaded, in the order of the files.
    pub problems: Vec<Problem>,
    /// Files that were read.
    #[serde(skip)]
    pub n_files: u32,
    /// Files that ended the process which read them alone, and are not tried again.
    #[serde(skip)]
    pub n_given_up: u32,
    /// Files whose reading was ended for a reason that may lie elsewhere: they may be read another
    /// time.
    #[serde(skip)]
    pub n_stopped: u32,
}

impl Report {
    /// Articles that were read.
    pub fn n_articles(&self) -> u32 {
        self.new + self.changed + self.known
    }

    /// Returns 0 if there were no problems, 1 if there were some, 2 if nothing could be read at
    /// all.
    pub fn exit_status(&self) -> u8 {
        match (self.problems.is_empty(), self.n_articles()) {
            (true, _) => 0,
            (false, 0) => 2,
            (false, _) => 1,
        }
    }

    /// "28 new, 0 changed, 0 already known, no problems, from 1 file in 0.1 s".
    pub fn summary(&self, elapsed: Duration) -> String {
        let files = if self.n_files == 1 { "file" } else { "files" };
        let problems = match self.problems.len() {
            0 => "no problems".to_owned(),
            1 => "1 problem".to_owned(),
            n => format!("{n} problems"),
        };
        format!(
            "{} new, {} changed, {} already known, {problems}, from {} {files} in {:.1} s",
            self.new,
            self.changed,
            self.known,
            self.n_files,
            elapsed.as_secs_f64()
        )
    }

    pub(super) fn count(&mut self, outcome: WriteOutcome) {
        match outcome {
            WriteOutcome::New(_) => self.new += 1,
            WriteOutcome::Changed(_) => self.changed += 1,
            WriteOutcome::Known(_) => self.known += 1,
        }
    }

    /// Adds a problem; past a thousand of one file only their number is kept.
    pub(super) fn add(&mut self, problem: Problem) {
        let n_of_file = self
            .problems
            .iter()
            .rev()
            .take_while(|it| it.path == problem.path)
            .take(MAX_PROBLEMS_PER_FILE + 1)
            .count();
        match n_of_file {
            0..MAX_PROBLEMS_PER_FILE => self.problems.push(problem),
            MAX_PROBLEMS_PER_FILE => {
                let more = "and there are more problems in this file; mend these and load it again"
                    .to_owned();
                self.problems.push(Problem { problem: more, ..problem });
            }
            _ => {}
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.problem),
            None => write!(f, "{}: {}", self.path, self.problem),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_status_says_how_bad_it_was() {
        let problem = Problem { path: "a".into(), line: Some(3), problem: "x".into() };
        assert_eq!(Report { new: 1, ..Report::default() }.exit_status(), 0);
        assert_eq!(
            Report { known: 1, problems: vec![problem.clone()], ..Report::default() }.exit_status(),
            1
        );
        assert_eq!(Report { problems: vec![problem], ..Report::default() }.exit_status(), 2);
    }

    #[test]
    fn a_file_wrong_throughout_is_cut_short() {
        let mut report = Report::default();
        for line in 0..5_000 {
            report.add(Problem { path: "a".into(), line: Some(line), problem: "x".into() });
        }
        report.add(Problem { path: "b".into(), line: None, problem: "x".into() });
        assert_eq!(report.problems.len(), MAX_PROBLEMS_PER_FILE + 2);
    }
}
