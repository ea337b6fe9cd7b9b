//! What kind of text an article is, where a chat sees it.

use super::*;

#[test]
fn an_opinion_and_an_interview_are_labelled_and_news_is_not() {
    let app = empty_bot();
    let text = "Opinion: Oslo needs the ferry\nDate: 2025-05-30\nSource: Lund Post\n\nThe ferry is older than the bridge. Oslo should keep it for \
                its islands, and the council of Oslo should pay.\n\nInterview with the captain of Oslo\nDate: 2025-05-31\nSource: Lund Post\n\n\
                Captain Lund has steered the ferry of Oslo for 40 years. He leaves in June.\n\nOslo buys a ferry\nDate: 2025-05-29\nSource: Lund \
                Post\n\nOslo bought a ferry on Monday for four million crowns. It sails from June.\n\n";
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
    let shown: Vec<Option<&str>> = page.articles().map(|article| article.genre).collect();
    assert_eq!(shown, [Some("interview"), Some("opinion"), None]);
    let html = to_parts(&page)[0].html.clone();
    assert!(html.contains("Lund Post · 30 May 2025 · opinion\n"), "{html}");
    assert!(html.contains("Lund Post · 29 May 2025\n"), "{html}");
}
