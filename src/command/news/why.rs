//! `/why ID [WORDS]`: the sentences of a summary, each with the reasons for its choice.

use crate::command::about::report::report_button;
use crate::command::layout::view::explained_view;
use crate::command::news::read::chosen;
use crate::command::news::saved::save_button;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::focus::Focus;
use crate::reply::{Block, Inline, Reply, quoted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (article, words) = chosen(call, "why")?;
    let asked = if words.is_empty() { Focus::Article } else { Focus::on_typed(call, words)? };
    let occurs = asked.occurs_in(call, &article);
    let focus = if occurs { asked } else { Focus::Article };
    let view = explained_view(call, &article, &focus, &call.sizes()?);
    let said = match (view.sentences.len(), &focus) {
        (_, _) if !occurs => {
            format!(
                "The article does not speak of {}. These sentences were chosen for the article as a whole, word for word.",
                quoted(words)
            )
        }
        (0, _) => "No sentence of this article can stand for it; read it instead.".to_owned(),
        (1, Focus::Article) => {
            "This sentence was chosen, word for word from the article.".to_owned()
        }
        (_, Focus::Article) => {
            "These sentences were chosen, word for word from the article.".to_owned()
        }
        (_, Focus::Company(company)) => {
            format!("This is what the article says about {}, word for word.", company.name)
        }
        (_, Focus::Words(_) | Focus::Phrase(_) | Focus::Name(_)) => {
            format!("This is what the article says about {}, word for word.", quoted(words))
        }
    };
    let read = call.run_button("Read it all", "read", &article.id.0.to_string())?;
    let save = save_button(call, article.id)?;
    let report = report_button(call, article.id, words)?;
    let reply = Reply::default()
        .and(Block::Article(view))
        .and(Block::Paragraph(vec![Inline::Italic(said)]));
    Ok(Outcome::found(reply.and_buttons(vec![vec![read, save, report]])))
}
