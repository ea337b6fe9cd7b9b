//! Work that is split among threads, which end with the call.

/// The most threads that are started at a time.
const MAX_THREADS: usize = 4;

/// Does some work for parts of `items`, none with fewer than `least` of them, and returns what it
/// yields in the order of the items. A panic in a part is that of the caller.
pub(crate) fn in_parts<T: Sync, R: Send>(
    items: &[T],
    least: usize,
    work: impl Fn(&[T]) -> Vec<R> + Sync,
) -> Vec<R> {
    let share = items.len().div_ceil(n_threads()).max(least).max(1);
    if share >= items.len() {
        return work(items);
    }
    std::thread::scope(|scope| {
        let work = &work;
        let parts: Vec<_> =
            items.chunks(share).map(|part| scope.spawn(move || work(part))).collect();
        let finished = parts
            .into_iter()
            .flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        finished.collect()
    })
}

/// Does some work for each of `items`, in parts of at least `least` of them, and returns the results
/// in their order. A panic in a part is that of the caller.
pub(crate) fn each<T: Send, R: Send>(
    mut items: Vec<T>,
    least: usize,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let share = items.len().div_ceil(n_threads()).max(least).max(1);
    if share >= items.len() {
        return items.into_iter().map(work).collect();
    }
    let mut parts = Vec::new();
    while items.len() > share {
        parts.push(items.split_off(items.len() - share));
    }
    parts.push(items);
    std::thread::scope(|scope| {
        let work = &work;
        let begin =
            |part: Vec<T>| scope.spawn(move || part.into_iter().map(work).collect::<Vec<R>>());
        let parts: Vec<_> = parts.into_iter().rev().map(begin).collect();
        let finished = parts
            .into_iter()
            .flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        finished.collect()
    })
}

fn n_threads() -> usize {
    std::thread::available_parallelism().map_or(1, |it| it.get().min(MAX_THREADS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<u32> = (0..1_000).collect();
        let doubled = |part: &[u32]| part.iter().map(|it| it * 2).collect();
        assert_eq!(in_parts(&items, 10, doubled), (0..1_000).map(|it| it * 2).collect::<Vec<_>>());
        assert!(in_parts(&[], 10, doubled).is_empty());
        assert_eq!(each(items, 10, |it| it * 2), (0..1_000).map(|it| it * 2).collect::<Vec<_>>());
        assert!(each(Vec::<u32>::new(), 10, |it| it).is_empty());
    }
}
