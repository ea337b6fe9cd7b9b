//! Documents that once stopped, slowed down or broke a reader, by shape: each is read on a small
//! stack, and costs only itself.

mod read;
mod shapes;

use shapes::{Reader, feed, shapes};

/// What a thread that reads has at least.
const STACK_BYTES: usize = 2 << 20;

fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(work)
        .expect("the system has a free thread")
        .join()
        .expect("nothing escapes a reader")
}

#[test]
fn no_shape_escapes_its_reader() {
    on_a_small_stack(|| {
        for shape in shapes() {
            let outcome = read::read(shape.reader, &(shape.make)(20_000));
            assert!(
                outcome.found.len() + outcome.problems.len() > 0,
                "{} says nothing",
                shape.name
            );
            let faults =
                outcome.problems.iter().filter(|it| it.contains("fault in gistwire")).count();
            assert_eq!(faults, 0, "{}: {:?}", shape.name, outcome.problems);
        }
    });
}

#[test]
fn a_hostile_item_costs_no_other() {
    on_a_small_stack(|| {
        for shape in shapes().into_iter().filter(|it| it.reader == Reader::Feed) {
            let document = (shape.make)(12_000);
            // In these the hostile part swallows what follows by the rules of XML, or there is no
            // good item after it.
            let is_open = ["comment", "open instruction", "data section", "document types"]
                .iter()
                .any(|it| shape.name.contains(it));
            let outcome = read::read(shape.reader, &document);
            if !is_open || shape.name.starts_with("feed: ") {
                assert!(outcome.found.iter().any(|it| it == "last"), "{}: {outcome:?}", shape.name);
            }
        }
    });
}

#[test]
fn a_document_that_is_too_large_is_named() {
    let outcome = read::read(Reader::Feed, &feed(&" ".repeat(17 << 20)));
    assert!(outcome.problems[0].contains("bytes"), "{outcome:?}");
    let outcome = read::read(Reader::List, &vec![b' '; 17 << 20]);
    assert!(outcome.problems[0].contains("bytes"), "{outcome:?}");
}
