//! Lists of feeds as other readers write them: OPML, by the `opml` crate, and more leniently where it refuses.

use dom_query::Document;
use opml::{Head, OPML, Outline};

use super::{clean_title, feed};
use crate::article::normalise_tag;

/// A feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Listed {
    /// Where it is.
    pub url: String,
    /// What the list calls it.
    pub title: Option<String>,
    /// The folders that it lies in, and its categories.
    pub tags: Vec<String>,
}

/// The feeds of a list, each once.
pub fn read(bytes: &[u8]) -> Result<Vec<Listed>, String> {
    let text = feed::tidied(&feed::decode(bytes, None));
    let mut found = Vec::new();
    match OPML::from_str(text.trim()) {
        Ok(list) => list.body.outlines.iter().for_each(|it| gather(it, &[], &mut found)),
        Err(error) => {
            for outline in Document::from(text.as_str()).select("outline[xmlurl]").iter() {
                let text = |name| outline.attr(name).map(|it| clean_title(&it)).filter(|it| !it.is_empty());
                found.push(Listed {
                    url: text("xmlurl").unwrap_or_default(),
                    title: text("title").or_else(|| text("text")),
                    tags: Vec::new(),
                });
            }
            if found.is_empty() {
                return Err(format!("this is no OPML list of feeds ({error})"));
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|it| !it.url.is_empty() && seen.insert(it.url.clone()));
    Ok(found)
}

fn gather(outline: &Outline, folders: &[String], found: &mut Vec<Listed>) {
    let name = outline.title.as_deref().filter(|it| !it.trim().is_empty()).unwrap_or(&outline.text);
    if let Some(url) = &outline.xml_url {
        let categories = outline.category.iter().flat_map(|it| it.split([',', '/'])).map(normalise_tag);
        let mut tags: Vec<String> = folders.iter().cloned().chain(categories).filter(|it| !it.is_empty()).collect();
        tags.dedup();
        found.push(Listed { url: url.trim().to_owned(), title: Some(clean_title(name)).filter(|it| !it.is_empty()), tags });
        return;
    }
    let folders: Vec<String> = folders.iter().cloned().chain([normalise_tag(name)]).filter(|it| !it.is_empty()).collect();
    outline.outlines.iter().for_each(|it| gather(it, &folders, found));
}

/// A list of these feeds.
pub fn write(feeds: &[Listed]) -> Result<String, String> {
    let mut list = OPML { head: Some(Head { title: Some("gistwire".to_owned()), ..Head::default() }), ..OPML::default() };
    for it in feeds {
        let name = it.title.clone().unwrap_or_else(|| it.url.clone());
        list.body.outlines.push(Outline {
            text: name.clone(),
            title: Some(name),
            r#type: Some("rss".to_owned()),
            xml_url: Some(it.url.clone()),
            category: Some(it.tags.join(",")).filter(|it| !it.is_empty()),
            ..Outline::default()
        });
    }
    list.to_string().map_err(|it| it.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(url: &str, title: &str, tags: &[&str]) -> Listed {
        Listed { url: url.into(), title: Some(title.into()), tags: tags.iter().map(|it| (*it).to_owned()).collect() }
    }

    #[test]
    fn a_list_that_was_written_is_read_again() {
        let feeds = [listed("https://a.example/feed?x=1&y=2", "A & B \"C\"", &["sea-trade"]), listed("https://b.example/", "B", &[])];
        assert_eq!(read(write(&feeds).unwrap().as_bytes()).unwrap(), feeds);
    }

    #[test]
    fn folders_are_tags_and_a_broken_list_is_read() {
        let list = "<opml version='2.0'><head/><body><outline text='Sea Trade'><outline text='A' xmlUrl='https://a.example/?x=1&y=2'/></outline></body></opml>";
        assert_eq!(read(list.as_bytes()).unwrap(), [listed("https://a.example/?x=1&y=2", "A", &["sea-trade"])]);
        let broken = "<opml><body><outline title='A' xmlUrl='https://a.example/'></body>";
        assert_eq!(read(broken.as_bytes()).unwrap(), [listed("https://a.example/", "A", &[])]);
        assert!(read(b"<html>").is_err());
    }
}
