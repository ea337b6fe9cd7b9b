//! Who belongs to whom, and the form in which names are compared.

use crate::company::list::gazetteer::Gazetteer;
use crate::company::list::name;

/// A chain of owners is followed so far; a list that goes in circles ends here.
const MAX_OWNERS: usize = 5;

/// A name as it is compared: letters and digits alone, without case, accents, blanks and corporate
/// suffix.
pub fn name_key(name: &str) -> String {
    name::key(name::without_suffix(&name::words(name)))
}

/// The beginning of a name as it is compared: nothing of it is left out as a suffix, for it may go
/// on.
pub fn prefix_key(name: &str) -> String {
    name::key(&name::words(name))
}

impl Gazetteer {
    /// The names of a company's owner, the owner's owner and so on; none where the list does not
    /// know the company, or no parent of it.
    pub fn owners(&self, name: &str) -> Vec<&str> {
        let mut owners: Vec<&str> = Vec::new();
        let parent = |name: &str| self.company(name).and_then(|it| it.parent.as_deref());
        let mut next = parent(name);
        while let Some(owner) =
            next.filter(|it| *it != name && !owners.contains(it) && owners.len() < MAX_OWNERS)
        {
            owners.push(owner);
            next = parent(owner);
        }
        owners
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_belongs_to_its_owners_owner_too() {
        let list = Gazetteer::parse(
            r#"company = [{ name = "Top" }, { name = "Middle", parent = "Top" }, { name = "Low", parent = "Middle" },
                          { name = "Here", parent = "There" }, { name = "There", parent = "Here" }, { name = "Lone", parent = "Unlisted" }]"#,
        )
        .unwrap();
        assert_eq!(list.owners("Low"), ["Middle", "Top"]);
        assert_eq!(list.owners("Top"), [""; 0]);
        assert_eq!(list.owners("Here"), ["There"], "a circle ends");
        assert_eq!(list.owners("Lone"), ["Unlisted"]);
        assert_eq!(list.owners("Nobody"), [""; 0]);
    }

    #[test]
    fn a_key_has_no_case_no_marks_and_no_suffix() {
        assert_eq!(name_key("Café Nord, Inc."), name_key("CAFE NORD"));
        assert_ne!(name_key("Nord"), name_key("Nordic"));
    }
}
