//! Names in a list: "Zork, Blork and Ork". What one of them is, the others mostly are.

use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;

/// A member of a list of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) enum ListMember {
    /// A listed company.
    Listed,
    /// A listed product or publication.
    Other,
    /// A candidate, by its index.
    Candidate(usize),
}

/// The names next to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) enum Beside {
    /// A listed company, somewhere in the list.
    Listed,
    /// The list is one of firms: "retailers such as Zork, Blork".
    Firms,
    /// Right beside it, another candidate.
    Candidate(usize),
}

/// A list that is being read.
#[derive(Debug, Default)]
pub(in crate::company) struct Chain {
    members: Vec<ListMember>,
    has_and: bool,
    /// "retailers such as" precedes it.
    are_firms: bool,
}

impl Chain {
    /// Whether `run` carries on the list that `before` is in: a comma, "and" or "or" lies between.
    pub(in crate::company) fn goes_on(
        &mut self,
        tokens: &Tokens<'_>,
        before: Option<NameRun>,
        run: NameRun,
    ) -> bool {
        let Some(before) = before.filter(|it| !tokens.all[it.end - 1].is_possessive()) else {
            return false;
        };
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

    pub(in crate::company) fn push(&mut self, member: ListMember, are_firms: bool) {
        self.are_firms |= are_firms;
        self.members.push(member);
    }

    /// Ends the list, and calls `beside` with each candidate and the kind of its neighbours. A
    /// comma alone is not a list: "Zork, Texas".
    pub(in crate::company) fn close(&mut self, mut beside: impl FnMut(usize, Beside)) {
        let candidates = self
            .members
            .iter()
            .filter_map(|it| if let ListMember::Candidate(idx) = it { Some(*idx) } else { None });
        if self.are_firms {
            // The first has heard it already.
            candidates.clone().skip(1).for_each(|it| beside(it, Beside::Firms));
        }
        if self.has_and {
            if self.members.contains(&ListMember::Listed) {
                candidates.for_each(|it| beside(it, Beside::Listed));
            }
            for pair in self.members.windows(2) {
                if let [ListMember::Candidate(one), ListMember::Candidate(other)] = *pair
                    && one != other
                {
                    beside(one, Beside::Candidate(other));
                }
            }
        }
        self.members.clear();
        self.has_and = false;
        self.are_firms = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(members: &[ListMember], has_and: bool, are_firms: bool) -> Vec<(usize, Beside)> {
        let mut chain = Chain { members: members.to_vec(), has_and, are_firms };
        let mut met = Vec::new();
        chain.close(|idx, beside| met.push((idx, beside)));
        met
    }

    #[test]
    fn a_listed_company_speaks_for_all_of_the_list() {
        let members = [ListMember::Candidate(1), ListMember::Candidate(2), ListMember::Listed];
        assert_eq!(
            closed(&members, true, false),
            [(1, Beside::Listed), (2, Beside::Listed), (1, Beside::Candidate(2))]
        );
        assert_eq!(closed(&members, false, false), []);
    }

    #[test]
    fn firms_such_as_holds_for_those_that_follow() {
        assert_eq!(
            closed(&[ListMember::Candidate(1), ListMember::Candidate(2)], false, true),
            [(2, Beside::Firms)]
        );
    }
}
