//! Lists of feeds in the form that other readers write: OPML, read leniently and without recursion
//! by `quick-xml`.

use std::collections::HashSet;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::reader::Reader;

use super::bounded::{Fault, MAX_DEPTH, MAX_ITEMS, caught};
use super::{MAX_DOCUMENT_BYTES, clean_title, feed};
use crate::article::normalise_tag;

/// A feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Listed {
    /// Its address.
    pub url: String,
    /// Its name in the list.
    pub title: Option<String>,
    /// The folders that contain it, and its categories.
    pub tags: Vec<String>,
}

/// Tags of one feed; deeper folders add none.
const MAX_TAGS: usize = 20;

/// A longer one is not a tag but a sentence.
const MAX_TAG_CHARS: usize = 60;

/// Returns the feeds of a list, each once.
pub fn read(bytes: &[u8]) -> Result<Vec<Listed>, String> {
    if bytes.len() > MAX_DOCUMENT_BYTES {
        return Err(format!("the list is over {MAX_DOCUMENT_BYTES} bytes; split it"));
    }
    caught(|| read_text(&feed::tidied(&feed::decode(bytes, None))))
        .map_err(|Fault| "the list cannot be read because of a fault in gistwire".to_owned())?
}

fn read_text(text: &str) -> Result<Vec<Listed>, String> {
    let mut reader = Reader::from_str(text.trim());
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut list = FeedList::default();
    let (mut is_opml, mut error) = (false, None);
    loop {
        let (tag, is_empty) = match reader.read_event() {
            Ok(Event::Start(tag)) => (tag, false),
            Ok(Event::Empty(tag)) => (tag, true),
            Ok(Event::End(tag)) if is_named(tag.local_name().as_ref(), "outline") => {
                list.end();
                continue;
            }
            Ok(Event::Eof) => break,
            Ok(_) => continue,
            Err(problem) => {
                error = Some(problem);
                break;
            }
        };
        is_opml |= is_named(tag.local_name().as_ref(), "opml");
        if is_named(tag.local_name().as_ref(), "outline") {
            list.start(&Outline::of(&tag), is_empty)?;
        }
    }
    match error {
        _ if !list.feeds.is_empty() || is_opml && list.has_outlines => Ok(list.feeds),
        Some(error) => Err(format!("this is no OPML list of feeds ({error})")),
        None => Err("this is no OPML list of feeds".to_owned()),
    }
}

/// What was read of a list.
#[derive(Default)]
struct FeedList {
    feeds: Vec<Listed>,
    urls: HashSet<String>,
    has_outlines: bool,
    /// The tags of each open outline.
    folders: Vec<Vec<String>>,
    /// How many open outlines are nested too deeply to be kept.
    n_too_deep: usize,
}

impl FeedList {
    fn start(&mut self, outline: &Outline, is_empty: bool) -> Result<(), String> {
        self.has_outlines = true;
        let inherited = self.folders.last().map_or(&[][..], Vec::as_slice);
        if let Some(url) = &outline.url
            && self.urls.insert(url.clone())
        {
            if self.feeds.len() == MAX_ITEMS {
                return Err(format!("the list names more than {MAX_ITEMS} feeds; split it"));
            }
            let categories = outline
                .category
                .iter()
                .flat_map(|category| category.split([',', '/']))
                .map(normalise_tag);
            self.feeds.push(Listed {
                url: url.clone(),
                title: outline.name.clone(),
                tags: with_tags(inherited, categories),
            });
        }
        if is_empty {
            return Ok(());
        }
        if self.folders.len() >= MAX_DEPTH {
            self.n_too_deep += 1;
        } else {
            // An outline inside a feed, because the feed's end is missing, does not belong to the
            // feed.
            let own = outline.name.as_deref().filter(|_| outline.url.is_none()).map(normalise_tag);
            let tags = with_tags(inherited, own.into_iter());
            self.folders.push(tags);
        }
        Ok(())
    }

    fn end(&mut self) {
        if self.n_too_deep > 0 {
            self.n_too_deep -= 1;
        } else {
            self.folders.pop();
        }
    }
}

/// Returns the tags with further ones added, each once.
fn with_tags(tags: &[String], more: impl Iterator<Item = String>) -> Vec<String> {
    let mut tags = tags.to_vec();
    for tag in more {
        if !tag.is_empty()
            && tags.len() < MAX_TAGS
            && tag.chars().count() <= MAX_TAG_CHARS
            && !tags.contains(&tag)
        {
            tags.push(tag);
        }
    }
    tags
}

/// The attributes of an outline.
#[derive(Default)]
struct Outline {
    name: Option<String>,
    url: Option<String>,
    category: Option<String>,
}

impl Outline {
    fn of(tag: &BytesStart<'_>) -> Outline {
        let (mut outline, mut text) = (Outline::default(), None);
        // Tidying limits their number.
        for attribute in tag.html_attributes().with_checks(false).flatten() {
            let value = quick_xml::escape::unescape(&attribute.value)
                .unwrap_or_else(|_| attribute.value.clone());
            let value = Some(clean_title(&value)).filter(|value| !value.is_empty());
            match attribute.key.local_name().as_ref() {
                name if is_named(name, "title") => outline.name = value,
                name if is_named(name, "text") => text = value,
                name if is_named(name, "xmlUrl") => outline.url = value,
                name if is_named(name, "category") => outline.category = value,
                _ => {}
            }
        }
        outline.name = outline.name.or(text);
        outline
    }
}

fn is_named(name: &str, wanted: &str) -> bool {
    name.eq_ignore_ascii_case(wanted)
}

/// Returns a list of these feeds.
pub fn write(feeds: &[Listed]) -> Result<String, String> {
    let mut writer = Writer::new(Vec::new());
    write_to(&mut writer, feeds).map_err(|error| error.to_string())?;
    String::from_utf8(writer.into_inner()).map_err(|error| error.to_string())
}

fn write_to(writer: &mut Writer<Vec<u8>>, feeds: &[Listed]) -> std::io::Result<()> {
    writer
        .write_event(Event::Start(BytesStart::new("opml").with_attributes([("version", "2.0")])))?;
    writer.create_element("head").write_inner_content(|head| {
        head.create_element("title").write_text_content(BytesText::new("gistwire"))?;
        Ok(())
    })?;
    writer.write_event(Event::Start(BytesStart::new("body")))?;
    // Other readers show folders and ignore categories: each feed is in the folder of its first tag,
    // and the folders are in the order of their first feeds.
    let mut written: Vec<&str> = Vec::new();
    for feed in feeds {
        let Some(folder) = feed.tags.first().map(String::as_str) else {
            write_feed(writer, feed)?;
            continue;
        };
        if written.contains(&folder) {
            continue;
        }
        written.push(folder);
        let outline = BytesStart::new("outline").with_attributes([("text", folder)]);
        writer.write_event(Event::Start(outline))?;
        for feed in feeds.iter().filter(|it| it.tags.first().is_some_and(|it| it == folder)) {
            write_feed(writer, feed)?;
        }
        writer.write_event(Event::End(BytesEnd::new("outline")))?;
    }
    writer.write_event(Event::End(BytesEnd::new("body")))?;
    writer.write_event(Event::End(BytesEnd::new("opml")))
}

fn write_feed(writer: &mut Writer<Vec<u8>>, feed: &Listed) -> std::io::Result<()> {
    let name = feed.title.as_deref().unwrap_or(&feed.url);
    let attributes = [("text", name), ("type", "rss"), ("title", name)];
    let mut outline = BytesStart::new("outline").with_attributes(attributes);
    if !feed.tags.is_empty() {
        outline.push_attribute(("category", feed.tags.join(",").as_str()));
    }
    outline.push_attribute(("xmlUrl", feed.url.as_str()));
    writer.write_event(Event::Empty(outline))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(url: &str, title: &str, tags: &[&str]) -> Listed {
        Listed {
            url: url.into(),
            title: Some(title.into()),
            tags: tags.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn a_list_that_was_written_is_read_again() {
        let feeds = [
            listed("https://a.example/feed?x=1&y=2", "A & B \"C\"", &["sea-trade"]),
            listed("https://b.example/", "B", &[]),
        ];
        assert_eq!(read(write(&feeds).unwrap().as_bytes()).unwrap(), feeds);
    }

    #[test]
    fn folders_are_tags_and_a_broken_list_is_read() {
        let list = "<opml version='2.0'><head/><body><outline text='Sea Trade'><outline text='A' xmlUrl='https://a.example/?x=1&y=2'/></outline></body></opml>";
        assert_eq!(
            read(list.as_bytes()).unwrap(),
            [listed("https://a.example/?x=1&y=2", "A", &["sea-trade"])]
        );
        let broken = "<opml><body><outline title='A' xmlUrl='https://a.example/'></body>";
        assert_eq!(read(broken.as_bytes()).unwrap(), [listed("https://a.example/", "A", &[])]);
        assert!(read(b"<html>").is_err());
    }

    #[test]
    fn folders_of_any_depth_are_read() {
        let list = format!(
            "<opml><body>{}<outline text='A' xmlUrl='https://a.example/'/>{}<outline text='B' xmlUrl='https://b.example/'/></body></opml>",
            "<outline text='Sea'>".repeat(100_000),
            "</outline>".repeat(100_000)
        );
        assert_eq!(
            read(list.as_bytes()).unwrap(),
            [listed("https://a.example/", "A", &["sea"]), listed("https://b.example/", "B", &[])]
        );
    }

    #[test]
    fn tags_of_a_feed_are_bounded() {
        let folders: String =
            (0..1_000).map(|number| format!("<outline text='folder {number}'>")).collect();
        let feeds =
            read(format!("<opml><body>{folders}<outline xmlUrl='https://a.example/'/>").as_bytes())
                .unwrap();
        assert_eq!(feeds[0].tags.len(), MAX_TAGS);
    }
}
