//! The text of an article that a page holds for machines, as JSON-LD (schema.org `articleBody`).

use std::sync::LazyLock;

use regex::bytes;
use serde_json::Value;

use super::html;
use crate::text::regex::counting_regex;

static SCRIPT: LazyLock<bytes::Regex> = LazyLock::new(|| {
    counting_regex(
        r#"(?is)<script[^>]{0,300}type\s*=\s*["']?application/ld\+json["']?[^>]{0,300}>(.*?)</script"#,
    )
});

/// Scripts that are read.
const MAX_SCRIPTS: usize = 20;

/// Returns the longest `articleBody` of a page, without mark-up.
pub(super) fn article_body(page: &str) -> Option<String> {
    let scripts = SCRIPT.captures_iter(page.as_bytes()).take(MAX_SCRIPTS);
    let bodies = scripts
        .filter_map(|script| serde_json::from_slice::<Value>(script.get(1)?.as_bytes()).ok())
        .flat_map(|data| bodies_of(&data));
    let longest = bodies.max_by_key(String::len)?;
    let text = if html::has_tag(&longest) { html::text(&longest) } else { html::plain(&longest) };
    Some(text).filter(|text| !text.is_empty())
}

/// Returns the bodies of the articles at the top of the data or in its graph: those of articles that
/// are only mentioned are deeper.
fn bodies_of(data: &Value) -> Vec<String> {
    let nodes = match data {
        Value::Array(nodes) => nodes.iter().collect(),
        node => vec![node],
    };
    let inner: Vec<&Value> =
        nodes.iter().filter_map(|node| node["@graph"].as_array()).flatten().collect();
    let all = nodes.into_iter().chain(inner);
    all.filter_map(|node| node["articleBody"].as_str().map(str::to_owned)).collect()
}
