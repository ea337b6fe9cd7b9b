//! `/editstory ID`: an operator takes an article out of a story, or joins two. It asks first; what
//! was decided holds whatever is found later.

use crate::article::ArticleId;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::{Reply, quoted, shortened};
use crate::store::StoryArticles;
use crate::story::StoryId;

/// Maximum number of articles with a button of their own.
const MAX_BUTTONS: usize = 8;

/// Maximum length, in characters, of a title in a question.
const MAX_TITLE: usize = 80;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    Split(ArticleId),
    Join(StoryId),
}

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let words: Vec<&str> = call.argument.split_whitespace().collect();
    let Some(told) = words.first().map_or(Ok(None), |it| story(call, it))? else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "edit-which-story"))));
    };
    let id = |it: &str| it.trim_start_matches('#').parse::<i64>().ok().filter(|it| *it > 0);
    match words.get(1..).unwrap_or_default() {
        [] => asked(call, &told),
        ["split", article, sure @ ..] => match id(article) {
            Some(it) => edited(call, &told, Edit::Split(ArticleId(it)), is_sure(sure)),
            None => asked(call, &told),
        },
        ["join", story, sure @ ..] => match id(story) {
            Some(it) => edited(call, &told, Edit::Join(StoryId(it)), is_sure(sure)),
            None => asked(call, &told),
        },
        _ => asked(call, &told),
    }
}

fn is_sure(words: &[&str]) -> bool {
    matches!(words, [it] if it.eq_ignore_ascii_case("yes"))
}

fn story(call: &Call<'_>, word: &str) -> Result<Option<StoryArticles>, CommandError> {
    let id = word.trim_start_matches('#').parse::<i64>().ok().filter(|it| *it > 0);
    Ok(id.map_or(Ok(None), |it| call.ctx.store.story(StoryId(it)))?)
}

/// Asks which article is about another event.
fn asked(call: &Call<'_>, told: &StoryArticles) -> Result<Outcome, CommandError> {
    let id = told.id.0;
    let whole = told.members.iter().filter(|it| it.span.is_none());
    let rows = whole.take(MAX_BUTTONS).map(|it| {
        let argument = format!("{id} split {}", it.article.id.0);
        Ok(vec![call.run_button(&it.article.title, "editstory", &argument)?])
    });
    let rows = rows.collect::<Result<Vec<_>, CommandError>>()?;
    if told.members.len() < 2 {
        let reply = Reply::saying(say!(call, "edit-story-of-one", id = id.to_string()));
        return Ok(Outcome::missed(reply));
    }
    let which = say!(call, "edit-story-ask", id = id.to_string(), n = told.n_articles);
    Ok(Outcome::missed(Reply::saying(which).and_buttons(rows)))
}

/// Asks whether that is meant, or does it.
fn edited(
    call: &Call<'_>,
    told: &StoryArticles,
    edit: Edit,
    is_sure: bool,
) -> Result<Outcome, CommandError> {
    let (id, now) = (told.id.0, call.ctx.now);
    let title = |it: &StoryArticles| quoted(&shortened(&it.members[0].article.title, MAX_TITLE));
    let (question, argument, other) = match edit {
        Edit::Split(article) => {
            let member =
                told.members.iter().find(|it| it.article.id == article && it.span.is_none());
            let Some(member) = member.filter(|_| told.members.len() > 1) else {
                return asked(call, told);
            };
            let title = quoted(&shortened(&member.article.title, MAX_TITLE));
            let question = say!(call, "edit-split-sure", title = title, id = id.to_string());
            (question, format!("{id} split {} yes", article.0), article)
        }
        Edit::Join(with) => {
            let found = call.ctx.store.story(with)?.filter(|it| it.id != told.id);
            let Some(other) = found else {
                let saying = say!(call, "edit-no-other-story", id = with.0.to_string());
                return Ok(Outcome::missed(Reply::saying(saying)));
            };
            let question = say!(call, "edit-join-sure", one = title(told), other = title(&other));
            (question, format!("{id} join {} yes", other.id.0), other.members[0].article.id)
        }
    };
    if !is_sure {
        let sure = call.run_button(say!(call, "edit-yes"), "editstory", &argument)?;
        let keep = call.run_button(say!(call, "edit-no"), "story", &id.to_string())?;
        return Ok(Outcome::missed(Reply::saying(question).and_buttons(vec![vec![sure, keep]])));
    }
    let done = match edit {
        Edit::Split(article) => call.ctx.store.split_story(article, now)?,
        Edit::Join(_) => call.ctx.store.join_stories(told.members[0].article.id, other, now)?,
    };
    let Some(story) = done else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "edit-impossible"))));
    };
    let show = call.run_button(say!(call, "show-story"), "story", &story.0.to_string())?;
    let saying = match edit {
        Edit::Split(_) => say!(call, "edit-split-done", id = story.0.to_string()),
        Edit::Join(_) => say!(call, "edit-join-done", id = story.0.to_string()),
    };
    Ok(Outcome::found(Reply::saying(saying).and_buttons(vec![vec![show]])))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use crate::article::ChatId;
    use crate::clock::FixedClock;
    use crate::command::{Answer, Ctx, Input, Place, Request};
    use crate::company::Gazetteer;
    use crate::context::Context;
    use crate::extract::Extracts;
    use crate::ingest::{ingest, reindex};
    use crate::reply::Press;
    use crate::settings::{IngestSettings, Settings};
    use crate::store::{Load, Store};

    const OPERATOR: i64 = 12;
    const FIRE: &str = "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.";

    fn context() -> Context {
        let now: jiff::Timestamp = "2025-06-01T12:00:00Z".parse().unwrap();
        let mut settings = Settings::default();
        settings.telegram.operators = vec![OPERATOR];
        let (store, gazetteer) = (Store::in_memory().unwrap(), Gazetteer::builtin());
        let line = |title: &str, date: &str| {
            format!("{{\"title\":\"{title}\",\"text\":\"{FIRE}\",\"published\":\"{date}\"}}\n")
        };
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("fire.jsonl");
        std::fs::write(
            &file,
            line("Mill burns", "2024-05-20") + &line("Fire in Lund", "2024-05-21"),
        )
        .unwrap();
        let load = Load::new(now);
        ingest(&store, &gazetteer, &IngestSettings::default(), load, &[file], &mut |_| {}).unwrap();
        Context {
            store,
            gazetteer,
            extracts: Extracts::default(),
            settings,
            clock: Box::new(FixedClock(now)),
            started_at: now,
        }
    }

    fn say(context: &Context, user: i64, input: Input<'_>) -> Answer {
        crate::command::answer(
            &Ctx::of(context),
            &Request {
                chat: ChatId(user),
                place: Place::Private,
                thread: None,
                user: Some(user),
                bot_name: None,
                channel: None,
                locale: crate::message::Locale::default(),
                input,
            },
        )
    }

    fn press(context: &Context, answer: &Answer, label: &str) -> Answer {
        let buttons = &answer.reply.as_ref().unwrap().buttons;
        let button = buttons.iter().flatten().find(|it| it.label == label).unwrap();
        let Press::Data(data) = &button.press else { panic!("a button with data") };
        say(context, OPERATOR, Input::Button(data))
    }

    fn says(answer: &Answer, text: &str) -> bool {
        format!("{:?}", answer.reply).contains(text)
    }

    #[test]
    fn an_operator_takes_an_article_out_and_joins_it_again_after_a_question() {
        let context = context();
        let told = say(&context, OPERATOR, Input::Line("/story 1"));
        let asked = press(&context, &told, "Wrong article?");
        let question = press(&context, &asked, "Fire in Lund");
        assert!(says(&question, "Take “Fire in Lund” out of story 1?"), "{question:?}");
        let kept = press(&context, &question, "No, keep it");
        assert!(says(&kept, "2 articles"), "{kept:?}");
        let done = press(&context, &question, "Yes");
        assert!(done.ok && says(&done, "It is story"), "{done:?}");
        reindex(&context.store, &context.gazetteer, &mut |_| ControlFlow::Continue(())).unwrap();
        let told = say(&context, OPERATOR, Input::Line("/story 1"));
        assert!(says(&told, "1 article,"), "{told:?}");
        let own = context.store.story_of(crate::article::ArticleId(2)).unwrap().unwrap().id.0;
        let question = say(&context, OPERATOR, Input::Line(&format!("/editstory 1 join {own}")));
        assert!(says(&question, "Join “Mill burns” and “Fire in Lund”?"), "{question:?}");
        assert!(press(&context, &question, "Yes").ok);
        assert!(says(&say(&context, OPERATOR, Input::Line("/story 1")), "2 articles"));
    }

    #[test]
    fn only_operators_edit_stories_and_nonsense_changes_nothing() {
        let context = context();
        let refused = say(&context, 99, Input::Line("/editstory 1 split 2 yes"));
        assert!(!refused.ok && says(&refused, "Only the bot’s operators"), "{refused:?}");
        let told = say(&context, 99, Input::Line("/story 1"));
        assert!(!says(&told, "Wrong article?"));
        for line in
            ["", "x", "1 split", "1 split 77 yes", "1 join 1 yes", "1 join 99 yes", "99", "1 cut 2"]
        {
            let answer = say(&context, OPERATOR, Input::Line(&format!("/editstory {line}")));
            assert!(!answer.ok, "{line}");
        }
        assert!(says(&say(&context, OPERATOR, Input::Line("/story 1")), "2 articles"));
    }
}
