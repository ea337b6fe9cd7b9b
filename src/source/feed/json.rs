//! JSON Feed -> items, one by one: unused values are skipped without being stored, so that a
//! document needs only the memory of its texts, whatever its shape. Nesting is bounded by
//! `serde_json`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value, json};

use crate::source::bounded::MAX_ITEMS;

/// Tags of an item that are read.
const MAX_TAGS: usize = 100;

/// Keys of an item that are texts; numbers are read as such.
const TEXTS: [&str; 11] = [
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "date_published",
    "date_modified",
    "image",
    "banner_image",
];

/// The parts of a JSON Feed that are read.
#[derive(Default)]
pub(super) struct JsonFeed {
    version: Option<String>,
    title: Option<String>,
    home: Option<String>,
    has_items: bool,
    /// Without the values that would make the whole item fail: values of the wrong kind, ids as
    /// numbers.
    pub(super) items: Vec<Value>,
    /// Items beyond the limit.
    pub(super) n_left_out: usize,
}

impl JsonFeed {
    /// Reads a document; `Err` says why it is not a JSON Feed.
    pub(super) fn read(text: &str) -> Result<JsonFeed, String> {
        let document: JsonFeed = serde_json::from_str(text)
            .map_err(|error| format!("the JSON Feed cannot be read ({error})"))?;
        if !document.has_items
            || !document
                .version
                .as_deref()
                .is_some_and(|version| version.contains("jsonfeed.org/version"))
        {
            return Err("this is JSON, but no JSON Feed".to_owned());
        }
        Ok(document)
    }

    /// Returns a feed of these items alone.
    pub(super) fn around(&self, items: Vec<Value>) -> String {
        let title = self.title.as_deref().unwrap_or_default();
        json!({ "version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": self.home, "items": items }).to_string()
    }
}

impl<'de> Deserialize<'de> for JsonFeed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<JsonFeed, D::Error> {
        deserializer.deserialize_map(DocumentVisitor)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = JsonFeed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON Feed")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonFeed, A::Error> {
        let mut document = JsonFeed::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "version" => document.version = map.next_value::<Loose>()?.into_text(),
                "title" => document.title = map.next_value::<Loose>()?.into_text(),
                "home_page_url" => document.home = map.next_value::<Loose>()?.into_text(),
                "items" => {
                    document.has_items = true;
                    let Items { items, n_left_out } = map.next_value()?;
                    (document.items, document.n_left_out) = (items, n_left_out);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(document)
    }
}

/// A value that is used only if it is a text or a number.
enum Loose {
    Text(String),
    Number(Number),
    Other,
}

impl Loose {
    fn into_text(self) -> Option<String> {
        if let Loose::Text(text) = self { Some(text) } else { None }
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Loose, E> {
        Ok(Loose::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Loose, E> {
        Ok(Loose::Text(text))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Loose, E> {
        Ok(Loose::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Loose, E> {
        Ok(Loose::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Loose, E> {
        Ok(Number::from_f64(number).map_or(Loose::Other, Loose::Number))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Loose, E> {
        Ok(Loose::Other)
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Loose, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Loose::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Loose::Other)
    }
}

#[derive(Default)]
struct Items {
    items: Vec<Value>,
    n_left_out: usize,
}

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Items, D::Error> {
        deserializer.deserialize_any(ItemsVisitor)
    }
}

struct ItemsVisitor;

impl<'de> Visitor<'de> for ItemsVisitor {
    type Value = Items;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Items, A::Error> {
        let mut found = Items::default();
        while found.items.len() < MAX_ITEMS {
            let Some(JsonItem(item)) = seq.next_element()? else { return Ok(found) };
            found.items.push(item);
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {
            found.n_left_out += 1;
        }
        Ok(found)
    }

    fn visit_unit<E>(self) -> Result<Items, E> {
        Ok(Items::default())
    }
}

struct JsonItem(Value);

impl<'de> Deserialize<'de> for JsonItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<JsonItem, D::Error> {
        deserializer.deserialize_any(ItemVisitor)
    }
}

struct ItemVisitor;

/// A value that is not an object is an empty item.
impl<'de> Visitor<'de> for ItemVisitor {
    type Value = JsonItem;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an item")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonItem, A::Error> {
        let (mut item, mut recording) = (Map::new(), None);
        while let Some(key) = map.next_key::<String>()? {
            if key == "attachments" {
                Recording(recording) = map.next_value()?;
            } else if key == "tags" {
                let Tags(tags) = map.next_value()?;
                item.insert(key, tags.into());
            } else if TEXTS.contains(&key.as_str()) {
                match map.next_value()? {
                    Loose::Text(text) => item.insert(key, text.into()),
                    Loose::Number(number) => item.insert(key, number.to_string().into()),
                    Loose::Other => None,
                };
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        // An episode often has nothing but its recording.
        let has_page = ["url", "external_url"].iter().any(|key| item.contains_key(*key));
        let is_address = |id: &Value| id.as_str().is_some_and(|it| it.starts_with("http"));
        if !has_page && !item.get("id").is_some_and(is_address) {
            item.extend(recording.map(|url| ("url".to_owned(), url.into())));
        }
        Ok(JsonItem(Value::Object(item)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<JsonItem, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(JsonItem(json!({})))
    }

    fn visit_str<E>(self, _: &str) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }

    fn visit_bool<E>(self, _: bool) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }

    fn visit_u64<E>(self, _: u64) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }

    fn visit_i64<E>(self, _: i64) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }

    fn visit_f64<E>(self, _: f64) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }

    fn visit_unit<E>(self) -> Result<JsonItem, E> {
        Ok(JsonItem(json!({})))
    }
}

/// The address of the first recording in a list of attachments.
struct Recording(Option<String>);

impl<'de> Deserialize<'de> for Recording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Recording, D::Error> {
        deserializer.deserialize_any(RecordingVisitor)
    }
}

struct RecordingVisitor;

/// Reads the list and each of its objects; a value of another kind is no recording.
impl<'de> Visitor<'de> for RecordingVisitor {
    type Value = Recording;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of attachments")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Recording, A::Error> {
        let mut first = None;
        while let Some(Recording(found)) = seq.next_element()? {
            first = first.or(found);
        }
        Ok(Recording(first))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Recording, A::Error> {
        let (mut url, mut kind) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "url" => url = map.next_value::<Loose>()?.into_text(),
                "mime_type" => kind = map.next_value::<Loose>()?.into_text(),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let is_recording =
            kind.is_some_and(|it: String| it.starts_with("audio/") || it.starts_with("video/"));
        Ok(Recording(url.filter(|_| is_recording)))
    }

    fn visit_str<E>(self, _: &str) -> Result<Recording, E> {
        Ok(Recording(None))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Recording, E> {
        Ok(Recording(None))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Recording, E> {
        Ok(Recording(None))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Recording, E> {
        Ok(Recording(None))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Recording, E> {
        Ok(Recording(None))
    }

    fn visit_unit<E>(self) -> Result<Recording, E> {
        Ok(Recording(None))
    }
}

struct Tags(Vec<String>);

impl<'de> Deserialize<'de> for Tags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tags, D::Error> {
        deserializer.deserialize_any(TagsVisitor)
    }
}

struct TagsVisitor;

/// A text is a list in one tag; another value that is not a list contains no tags.
impl<'de> Visitor<'de> for TagsVisitor {
    type Value = Tags;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of tags")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tags, A::Error> {
        let mut tags = Vec::new();
        while let Some(tag) = seq.next_element::<Loose>()? {
            tags.extend(tag.into_text().filter(|_| tags.len() < MAX_TAGS));
        }
        Ok(Tags(tags))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tags, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Tags(Vec::new()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tags, E> {
        Ok(Tags(vec![text.to_owned()]))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Tags, E> {
        Ok(Tags(Vec::new()))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Tags, E> {
        Ok(Tags(Vec::new()))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Tags, E> {
        Ok(Tags(Vec::new()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tags, E> {
        Ok(Tags(Vec::new()))
    }

    fn visit_unit<E>(self) -> Result<Tags, E> {
        Ok(Tags(Vec::new()))
    }
}
