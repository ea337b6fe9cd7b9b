//! `/why ID [WORDS]`: the sentences of a summary, each with the reasons for its choice.

use crate::command::about::report::report_button;
use crate::command::layout::view::explained_view;
use crate::command::news::read::chosen;
use crate::command::news::saved::save_button;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::focus::Focus;
use crate::message::say;
use crate::reply::{Block, Reply, quoted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (article, words) = chosen(call, "why")?;
    let asked = if words.is_empty() { Focus::Article } else { Focus::on_typed(call, words)? };
    let occurs = asked.occurs_in(call, &article);
    let focus = if occurs { asked } else { Focus::Article };
    let view = explained_view(call, &article, &focus, &call.sizes()?);
    let said = match (view.sentences.len(), &focus) {
        (_, _) if !occurs => say!(call, "why-not-about", words = quoted(words)),
        (0, _) => say!(call, "why-no-sentence"),
        (_, Focus::Article) => say!(call, "why-article"),
        (_, Focus::Company(company)) => say!(call, "why-about", what = &company.name),
        (_, Focus::Words(_) | Focus::Phrase(_) | Focus::Name(_)) => {
            say!(call, "why-about", what = quoted(words))
        }
    };
    let read = call.run_button(say!(call, "read-it-all"), "read", &article.id.0.to_string())?;
    let save = save_button(call, article.id)?;
    let report = report_button(call, article.id, words)?;
    let reply = Reply::default().and(Block::Article(view)).and_remark(said);
    Ok(Outcome::found(reply.and_buttons(vec![vec![read, save, report]])))
}
