//! Parsed articles -> the store: dedupe, tags, companies and terms, in one transaction.
