//! What is never shown in a summary, as far as form tells: datelines, code, capitals, figures in
//! rows. What words tell is in the data files of the languages.

pub(super) mod code;
pub(super) mod dateline;
pub(super) mod form;
