//! Bytes -> articles: one file a format.
