//! Names that stand side by side: "Zork, Blork and Ork". What one of them is, the others mostly are.

use super::run::Run;
use super::token::Tokens;

/// Who stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Member {
    /// A listed company.
    Listed,
    /// A candidate, by its index.
    Candidate(usize),
}

/// A list that is being read.
#[derive(Debug, Default)]
pub(super) struct Chain {
    members: Vec<Member>,
    has_and: bool,
}

impl Chain {
    /// Whether `run` carries on the list that `before` is in: a comma, "and" or "or" lies between.
    pub(super) fn goes_on(&mut self, tokens: &Tokens<'_>, before: Option<Run>, run: Run) -> bool {
        let Some(before) = before.filter(|it| !tokens.all[it.end - 1].is_possessive()) else { return false };
        let gap = tokens.gap_before(run.first);
        if run.first == before.end {
            return gap == ", ";
        }
        let is_and = run.first == before.end + 1
            && gap == " "
            && matches!(tokens.word(before.end), "and" | "or")
            && matches!(tokens.gap_before(before.end), " " | ", ");
        self.has_and |= is_and;
        is_and
    }

    pub(super) fn push(&mut self, member: Member) {
        self.members.push(member);
    }

    /// Ends the list, and calls `beside` with each candidate of it and who stands next to it. A comma alone makes no list: "Zork, Texas".
    pub(super) fn close(&mut self, mut beside: impl FnMut(usize, Member)) {
        if self.has_and {
            for pair in self.members.windows(2) {
                match (pair[0], pair[1]) {
                    (Member::Candidate(one), Member::Candidate(other)) if one != other => beside(one, pair[1]),
                    (Member::Candidate(one), Member::Listed) | (Member::Listed, Member::Candidate(one)) => beside(one, Member::Listed),
                    _ => {}
                }
            }
        }
        self.members.clear();
        self.has_and = false;
    }
}
