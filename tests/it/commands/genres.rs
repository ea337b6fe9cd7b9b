//! What kind of text an article is, where a chat sees it.

use gistwire::text::genre::Genre;

use super::*;

#[test]
fn an_opinion_and_an_interview_are_labelled_and_news_is_not() {
    let app = empty_bot();
    let text = "Opinion: schools need longer breaks\nDate: 2025-05-30\nSource: Lund Post\n\n\
                Children sit for too long. Teachers should let them run for an hour, and the \
                council should pay for new yards.\n\n#schools\n\n\
                Interview with the captain of Oslo\nDate: 2025-05-31\nSource: Lund Post\n\n\
                Captain Berg has steered the ferry for 40 years. He leaves in June.\n\n\
                #ferry\n\n\
                Zork buys a paper mill\nDate: 2025-05-29\nSource: Lund Post\n\n\
                Zork bought a mill in Bergen on Monday for four million crowns. Work starts soon.\n\n\
                #paper\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.txt");
    std::fs::write(&path, text).unwrap();
    gistwire::ingest::ingest(
        &app.store,
        &app.gazetteer,
        &app.settings.ingest,
        gistwire::store::Load::new(app.clock.now()),
        &[path],
        &mut |_| {},
    )
    .unwrap();
    let page = reply(say(&app, "/latest"));
    let shown: Vec<Option<Genre>> = page.articles().map(|article| article.genre).collect();
    assert_eq!(shown, [Some(Genre::Interview), Some(Genre::Opinion), Some(Genre::News)]);
    let html: String = to_parts(&page).into_iter().map(|part| part.html).collect();
    assert!(html.contains("Lund Post · 30 May 2025 · opinion</i>"), "{html}");
    assert!(html.contains("Lund Post · 29 May 2025</i>"), "{html}");
}
