//! Shortens a reply to the space that it may take: what is least important is taken away first.

use super::{Reply, to_parts};
use crate::message::Locale;

/// The space that a reply may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Space {
    /// The number of Telegram messages; `None` is as much as the reply needs, as at the terminal.
    pub max_messages: Option<usize>,
    /// The language of the reply: renderers add words of their own.
    pub locale: Locale,
}

impl Space {
    /// Returns whether a reply takes no more.
    pub fn holds(self, reply: &Reply) -> bool {
        self.max_messages.is_none_or(|n_most| to_parts(reply).len() <= n_most)
    }
}

/// Takes something away from a draft; returns whether there was something to take away.
pub type Step<D> = fn(&mut D) -> bool;

/// Renders a draft. As long as the reply needs more than `space`, the first of the `steps` that can
/// takes something away from the draft. Returns the reply and what is left of the draft.
///
/// If no step can take anything away, the reply stays too long, and the transport sends it in
/// several messages. The steps must come to an end.
pub fn fit<D>(
    mut draft: D,
    space: Space,
    render: impl Fn(&D) -> Reply,
    steps: &[Step<D>],
) -> (Reply, D) {
    loop {
        let reply = Reply { locale: space.locale, ..render(&draft) };
        if space.holds(&reply) || !steps.iter().any(|step| step(&mut draft)) {
            return (reply, draft);
        }
    }
}

/// A [`Step`] for a number of things: one less, but at least `n_least`.
pub fn less(n: &mut usize, n_least: usize) -> bool {
    let is_more = *n > n_least;
    *n -= usize::from(is_more);
    is_more
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(n: usize) -> Space {
        Space { max_messages: Some(n), locale: Locale::English }
    }

    /// A thousand units each: four fit into a message.
    struct Draft {
        n_brief: usize,
        n_leads: usize,
    }

    const STEPS: [Step<Draft>; 2] =
        [|draft| less(&mut draft.n_brief, 0), |draft| less(&mut draft.n_leads, 1)];

    fn render(draft: &Draft) -> Reply {
        let n = draft.n_brief + draft.n_leads;
        (0..n).fold(Reply::default(), |reply, _| reply.and_say("x".repeat(1000)))
    }

    #[track_caller]
    fn check((n_leads, n_brief): (usize, usize), space: Space, expected: (usize, usize)) {
        let (reply, left) = fit(Draft { n_brief, n_leads }, space, render, &STEPS);
        assert_eq!((left.n_leads, left.n_brief), expected);
        assert_eq!(reply.blocks.len(), left.n_leads + left.n_brief, "the reply is of what is left");
    }

    #[test]
    fn a_reply_that_fits_loses_nothing() {
        check((2, 2), messages(1), (2, 2));
    }

    #[test]
    fn the_first_step_is_used_up_before_the_second() {
        check((3, 3), messages(1), (3, 1));
        check((6, 3), messages(1), (4, 0));
        check((6, 3), messages(2), (6, 2));
    }

    #[test]
    fn unlimited_space_takes_nothing_away() {
        check((60, 30), Space { max_messages: None, locale: Locale::English }, (60, 30));
    }

    #[test]
    fn what_no_step_shortens_stays_whole_and_is_sent_in_parts() {
        let long = |_: &()| Reply::saying("word ".repeat(2000));
        let (reply, ()) = fit((), messages(1), long, &[]);
        assert_eq!(reply, long(&()));
        assert!(to_parts(&reply).len() > 1);
    }
}
