//! What the words around a listed name say: whether the company is meant, a person of that name,
//! and why it is mentioned.

pub(in crate::company) mod ambiguous;
pub(in crate::company) mod doubt;
pub(in crate::company) mod listing;
pub(in crate::company) mod mention_kind;
pub(in crate::company) mod person;
