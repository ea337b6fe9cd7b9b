//! Which article an item is: items that share an address, with ids and without.

use super::{Desk, rss};

fn change(guid: &str, title: &str, link: &str, text: &str, day: u32) -> String {
    let guid = if guid.is_empty() { String::new() } else { format!("<guid>{guid}</guid>") };
    format!(
        "<item>{guid}<title>{title}</title><link>https://lathe.example/{link}</link><description>{text}</description>\
         <pubDate>{day} Mar 2025 10:00:00 GMT</pubDate></item>"
    )
}

impl Desk {
    /// Follows a feed that publishes these lists of items one after the other; returns the stored
    /// titles and texts.
    fn published(&self, polls: &[Vec<String>]) -> Vec<(String, String)> {
        for (number, items) in polls.iter().enumerate() {
            self.web.serve("/feed", "200 OK", "", &rss(items));
            if number == 0 {
                self.add("/feed");
            } else {
                self.poll();
            }
        }
        self.articles().into_iter().map(|article| (article.title, article.body)).collect()
    }
}

#[track_caller]
fn check(polls: &[Vec<String>], expected: &[(&str, &str)]) {
    let found = Desk::new().published(polls);
    let found: Vec<_> = found.iter().map(|(title, text)| (title.as_str(), text.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn ids_keep_items_of_one_page_apart_even_when_they_come_one_by_one() {
    let one = |number: u32| {
        change(&number.to_string(), &format!("Lathe {number}"), "status", "It is hot.", number)
    };
    let expected =
        [("Lathe 1", "It is hot."), ("Lathe 2", "It is hot."), ("Lathe 3", "It is hot.")];
    check(&[vec![one(1)], vec![one(2)], vec![one(3)]], &expected);
    check(&[vec![one(1), one(2)], vec![one(3)], vec![one(2), one(1)]], &expected);
}

#[test]
fn without_ids_the_items_of_a_shared_page_are_told_apart_by_their_titles() {
    let one = |title: &str, text: &str| change("", title, "changes", text, 1);
    let first = one("Glaze", "Glaze is blue.");
    check(
        &[
            vec![first.clone()],
            vec![one("Clay", "Clay is red."), first.clone()],
            vec![one("Fire", "Fire is hot.")],
            vec![one("Clay", "Clay is brown.")],
        ],
        &[("Glaze", "Glaze is blue."), ("Clay", "Clay is brown."), ("Fire", "Fire is hot.")],
    );
}

#[test]
fn items_that_differ_only_in_text_and_date_are_different_ones() {
    let one = |text: &str, day: u32| change("", "Tram notice", "status", text, day);
    check(
        &[
            vec![one("A tram waits.", 1), one("Trams run.", 2)],
            vec![one("Snow stops trams.", 3), one("Trams run.", 2)],
            vec![one("Ice stops trams.", 4)],
            vec![one("Ice stops all trams.", 4)],
        ],
        &[
            ("Tram notice", "A tram waits."),
            ("Tram notice", "Trams run."),
            ("Tram notice", "Snow stops trams."),
            ("Tram notice", "Ice stops all trams."),
        ],
    );
}

#[test]
fn a_fragment_counts_where_only_it_differs() {
    let one = |number: u32, text: &str| {
        change("", &format!("Lathe {number}"), &format!("log#{number}"), text, 1)
    };
    check(
        &[vec![one(1, "One.")], vec![one(2, "Two.")], vec![one(2, "Two!"), one(3, "Three.")]],
        &[("Lathe 1", "One."), ("Lathe 2", "Two!"), ("Lathe 3", "Three.")],
    );
    // On a page of its own, it says nothing.
    let commented = change("", "Lathe", "a#comments", "Lathe opens.", 1);
    check(
        &[vec![change("", "Lathe", "a", "Lathe opens.", 1)], vec![commented]],
        &[("Lathe", "Lathe opens.")],
    );
}

#[test]
fn an_edit_of_the_only_item_of_a_page_is_no_new_article() {
    check(
        &[
            vec![change("", "Lathe opens", "a", "It opens.", 1)],
            vec![change("", "Lathe opens late", "a", "It opens late.", 2)],
        ],
        &[("Lathe opens late", "It opens late.")],
    );
}

#[test]
fn what_is_repeated_in_a_document_is_stored_once_and_reported() {
    let desk = Desk::new();
    let one = change("", "Lathe opens", "a", "It opens.", 1);
    desk.web.serve("/feed", "200 OK", "", &rss(&[one.clone(), one.clone(), one]));
    desk.add("/feed");
    let problems = desk.poll()["problems"].to_string();
    assert!(problems.contains("2 items repeat others of the feed and are left out"), "{problems}");
    assert_eq!(desk.titles(), ["Lathe opens"]);
}

#[test]
fn a_loaded_document_keeps_the_items_of_one_page_apart() {
    let desk = Desk::new();
    let file = desk.folder.path().join("feed.xml");
    let one = |title: &str, text: &str| change("", title, "changes", text, 1);
    let items = [one("Glaze", "Glaze is blue."), one("Clay", "Clay is red.")];
    std::fs::write(&file, rss(&items)).unwrap();
    for _ in 0..2 {
        assert!(desk.run(&["ingest", file.to_str().unwrap()]).status.success());
        assert_eq!(desk.titles(), ["Glaze", "Clay"]);
    }
}
