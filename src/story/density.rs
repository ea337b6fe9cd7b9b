//! How alike an article is to the news around it: to the stories that are not its own.
//!
//! In the news of one trade everything is somewhat alike; elsewhere half as much likeness shows one
//! event. So two articles are compared by how much more alike they are than each of them is to what
//! is near it anyway (cross-domain similarity local scaling: Conneau et al., 2018).

/// The number of stories around an article.
const NEAREST: usize = 5;

/// The nearest of them are left out: they may well be its own story, in articles that are not
/// joined with it yet.
const LEFT_OUT: usize = 1;

/// The least density: in a small archive, similar news has not come yet.
const LEAST: f32 = 0.04;

/// The stories nearest to an article, each by the most alike of its articles.
#[derive(Debug, Clone, Default)]
pub(super) struct Nearest {
    stories: Vec<(i64, f32)>,
}

impl Nearest {
    /// Adds an article of a story, and how alike it is.
    pub(super) fn add(&mut self, story: i64, likeness: f32) {
        if let Some(known) = self.stories.iter_mut().find(|it| it.0 == story) {
            known.1 = known.1.max(likeness);
        } else if self.stories.len() < LEFT_OUT + NEAREST {
            self.stories.push((story, likeness));
        } else if let Some(least) =
            self.stories.iter_mut().min_by(|a, b| a.1.total_cmp(&b.1)).filter(|it| it.1 < likeness)
        {
            *least = (story, likeness);
        }
    }

    /// The mean likeness of the five stories after the nearest one, 0 for each missing one; at
    /// least 0.04.
    pub(super) fn density(&self) -> f32 {
        let mut likenesses: Vec<f32> = self.stories.iter().map(|it| it.1).collect();
        likenesses.sort_by(|a, b| b.total_cmp(a));
        (likenesses.iter().skip(LEFT_OUT).sum::<f32>() / NEAREST as f32).max(LEAST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn density(likenesses: &[(i64, f32)]) -> f32 {
        let mut nearest = Nearest::default();
        likenesses.iter().for_each(|it| nearest.add(it.0, it.1));
        nearest.density()
    }

    #[test]
    fn the_nearest_story_may_be_its_own_and_the_others_count() {
        assert_eq!(density(&[]), LEAST);
        assert_eq!(density(&[(1, 0.5)]), LEAST);
        assert_eq!(density(&[(1, 0.5), (2, 0.25)]), 0.05);
    }

    #[test]
    fn a_story_counts_once_by_its_most_alike_article() {
        assert_eq!(density(&[(1, 0.5), (2, 0.125), (2, 0.25), (2, 0.0)]), 0.05);
    }

    #[test]
    fn of_many_stories_the_nearest_count() {
        let many: Vec<(i64, f32)> =
            (0..40).map(|it| (it, if it % 3 == 0 { 0.5 } else { 0.125 })).collect();
        assert!((density(&many) - 0.5).abs() < 1e-6);
    }
}
