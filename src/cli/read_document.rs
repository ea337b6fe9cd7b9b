//! `gistwire read-document`: reads one document for another gistwire process, which survives if
//! this process crashes.

use std::process::ExitCode;

use anyhow::Context;

use crate::company::Gazetteer;
use crate::ingest::prepare;
use crate::isolate::{Preparation, reader};

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    reader::run(|preparation| {
        let gazetteer = gazetteer(preparation)?;
        Ok(Box::new(move |article| drop(prepare(article, false, &gazetteer))))
    })
}

/// Returns the companies that the other gistwire process knows.
fn gazetteer(preparation: &Preparation) -> anyhow::Result<Gazetteer> {
    let Some(path) = &preparation.companies else { return Ok(Gazetteer::builtin()) };
    let list = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the company list {}", path.display()))?;
    Gazetteer::builtin_and(&list)
        .with_context(|| format!("the company list {} cannot be used", path.display()))
}
