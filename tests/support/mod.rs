//! A small archive with a date, a clock that stands still, and the bot that answers from them.

use gistwire::app::App;
use gistwire::article::{ChatId, NewArticle, Published};
use gistwire::clock::FixedClock;
use gistwire::command::{Answer, Input, Place, Request};
use gistwire::company::Gazetteer;
use gistwire::settings::Settings;
use gistwire::store::{CompanyInText, Load, Prepared, Store};
use gistwire::text::term;
use jiff::Timestamp;

/// The moment of every request.
pub const NOW: &str = "2025-06-01T12:00:00Z";

/// The articles, oldest first, written for these tests.
const ARTICLES: &[(&str, &str, &str)] = &[
    (
        "Alibaba puts its cloud arm at the centre of the next three years",
        "2025-02-24",
        "Alibaba will spend at least 380 billion yuan on cloud computing and artificial intelligence over the next three years. \
         The sum is larger than what the company spent on both in the past decade.\n\n\
         Analysts had expected the investment after the group reported its fastest cloud growth in two years. \
         Demand comes from firms that train their own models. Tencent and Baidu are raising their budgets, too.\n\n\
         The money will go into data centres, most of them in China. Alibaba said that artificial general intelligence was its long-term goal.",
    ),
    (
        "Shein moves part of its warehouse work to Vietnam",
        "2025-03-03",
        "Shein has leased a warehouse near Ho Chi Minh City to store clothes bound for the United States. \
         The fashion retailer wants to depend less on a single country for its parcels.\n\n\
         A customs exemption for small parcels from China is about to end. Temu faces the same change.",
    ),
    (
        "Ant Group shows a model trained on Chinese chips",
        "2025-03-24",
        "Ant Group says that training on chips made in China cut its computing costs by about 20%. \
         The firm, an affiliate of Alibaba, used a method called mixture of experts.\n\n\
         Nvidia chips remain in use for other work. Export rules bar Chinese firms from the most advanced processors.",
    ),
    (
        "What <b>\"bold\"</b> & other marks do to a headline",
        "2025-04-02",
        "A headline may hold marks such as < and > or an ampersand & nothing should break. \
         Readers of the test see them as they stand. The third sentence is here so that there is a choice.",
    ),
];

/// The bot with the small archive.
pub fn bot() -> App {
    let app = empty_bot();
    let batch: Vec<Prepared> = ARTICLES.iter().map(|it| prepared(&app.gazetteer, it)).collect();
    app.store.add_articles(&batch, &mut Load::new(now())).expect("the archive is sound");
    app
}

/// The bot before anything is loaded.
pub fn empty_bot() -> App {
    App {
        store: Store::in_memory().expect("memory is there"),
        gazetteer: Gazetteer::builtin(),
        settings: Settings::default(),
        clock: Box::new(FixedClock(now())),
        started_at: now() - jiff::SignedDuration::from_hours(26),
    }
}

/// The answer to a line or button from a place.
pub fn ask(app: &App, place: Place, input: Input<'_>) -> Answer {
    let chat = if place == Place::Group { ChatId(-100) } else { ChatId(1001) };
    app.answer(&Request { chat, place, user: Some(1001), bot_name: Some("gist_bot"), input })
}

fn now() -> Timestamp {
    NOW.parse().expect("a moment")
}

fn prepared(gazetteer: &Gazetteer, &(title, date, body): &(&str, &str, &str)) -> Prepared {
    let terms = |text: &str| term::terms(text).map(|it| it.stem).collect::<Vec<_>>().join(" ");
    let tags: &[&str] = match title.split(' ').next() {
        Some("Alibaba") => &["alibaba", "china", "cloud-computing", "artificial-intelligence"],
        Some("Shein") => &["china", "e-commerce"],
        Some("Ant") => &["china", "artificial-intelligence", "chips"],
        _ => &["typography"],
    };
    let companies = gazetteer.recognise(title, body).into_iter().map(|it| CompanyInText {
        name: it.company.name.clone(),
        salience: it.salience,
        n_mentions: u32::try_from(it.mentions.len()).expect("a short text"),
    });
    Prepared {
        title_terms: terms(title),
        body_terms: terms(body),
        focus_terms: String::new(),
        companies: companies.collect(),
        title_key: title.len() as i64,
        text_key: body.len() as i64,
        derived_key: 0,
        begins_file: true,
        article: NewArticle {
            title: title.to_owned(),
            body: body.to_owned(),
            tags: tags.iter().map(|it| (*it).to_owned()).collect(),
            url: Some(format!("https://example.com/{date}")),
            source: Some("Example Wire".to_owned()),
            published: Published::parse(date),
            external_id: None,
        },
    }
}
