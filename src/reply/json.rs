//! A reply as JSON, for scripts: the messages as sent to Telegram, and the articles as data.

use serde::Serialize;

use super::telegram::escape;
use super::{ArticleView, Press, Reply, draw, to_parts};
use crate::article::Standing;

/// One message of a reply.
#[derive(Debug, Clone, Serialize)]
pub struct MessageJson {
    /// Without mark-up.
    pub text: String,
    /// Telegram HTML.
    pub html: String,
    /// The attached picture; the text contains its bars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoJson>,
    /// The attached file; the next message's text is its content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Rows of buttons; only the last message has any.
    pub buttons: Vec<Vec<ButtonJson>>,
}

/// The size of a picture; `gistwire ask --pictures FOLDER` writes the picture into a file.
#[derive(Debug, Clone, Serialize)]
pub struct PhotoJson {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// A button: it either sends data back or opens an address.
#[derive(Debug, Clone, Serialize)]
pub struct ButtonJson {
    /// The visible label.
    pub label: String,
    /// The data that a press sends back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// The address that a press opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An article as a reply shows it.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleJson {
    /// Its id.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// ISO 8601: a date, or a moment in UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// For an article that does not name the requested company: what belongs to that company and is
    /// named instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// How the article names the requested company: only as a comparison or source, or under a
    /// former name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Whether its source has corrected or withdrawn it: `corrected`, `withdrawn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The story, if other articles report it too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<StoryJson>,
    /// In the source's order.
    pub tags: Vec<String>,
    /// The summary: sentences of the article, byte for byte.
    pub sentences: Vec<String>,
    /// The reasons for each sentence, if requested.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Vec<String>>,
}

/// Which story an article belongs to, and how many others report it.
#[derive(Debug, Clone, Serialize)]
pub struct StoryJson {
    /// The story's id.
    pub id: i64,
    /// The number of other articles that report it.
    pub also_reported_by: u32,
}

/// Returns the messages of a reply.
pub fn messages(reply: &Reply) -> Vec<MessageJson> {
    let mut messages: Vec<MessageJson> = Vec::new();
    for part in to_parts(reply) {
        let photo = part.chart.map(|_| PhotoJson { width: draw::WIDTH, height: draw::HEIGHT });
        let document = part.document.as_ref().map(|it| it.name.clone());
        messages.push(MessageJson {
            text: part.plain,
            html: part.html,
            photo,
            document,
            buttons: Vec::new(),
        });
        if let Some(document) = part.document {
            let html = escape(&document.text);
            messages.push(MessageJson {
                text: document.text,
                html,
                photo: None,
                document: None,
                buttons: Vec::new(),
            });
        }
    }
    if let Some(last) = messages.last_mut() {
        last.buttons =
            reply.buttons.iter().map(|row| row.iter().map(to_button).collect()).collect();
    }
    messages
}

/// Returns the articles that a reply shows.
pub fn articles(reply: &Reply) -> Vec<ArticleJson> {
    reply.articles().map(to_article).collect()
}

fn to_button(button: &super::Button) -> ButtonJson {
    let (data, url) = match &button.press {
        Press::Data(data) => (Some(data.clone()), None),
        Press::Url(url) => (None, Some(url.clone())),
        Press::Location | Press::Channel | Press::Share(_) => (None, None),
    };
    ButtonJson { label: button.label.clone(), data, url }
}

fn to_article(article: &ArticleView) -> ArticleJson {
    ArticleJson {
        id: article.id.0,
        title: article.title.clone(),
        url: article.url.clone(),
        source: article.source.clone(),
        published: article.published.map(|it| it.to_iso()),
        via: article.via.clone(),
        note: article.note.clone(),
        image_url: article.image_url.clone(),
        standing: article.standing,
        story: article.story.map(|it| StoryJson { id: it.id, also_reported_by: it.n_others }),
        tags: article.tags.clone(),
        sentences: article.sentences.clone(),
        reasons: article.reasons.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Button;

    #[test]
    fn buttons_are_under_the_last_message() {
        let row = vec![Button::new("More", Press::Data("x".into()))];
        let reply = Reply::saying("word ".repeat(1000)).and_buttons(vec![row]);
        let n_buttons: Vec<usize> = messages(&reply).iter().map(|it| it.buttons.len()).collect();
        assert_eq!(n_buttons, [0, 1]);
    }
}
