//! `/related NAME`: the companies that appear with a company in the news, each with a sentence that
//! names both.

use crate::article::ArticleId;
use crate::command::companies::company::{meant, nothing_yet};
use crate::command::request::call::{Call, CommandError, Outcome, articles, rows};
use crate::command::resolve::focus::sentence_with_both;
use crate::reply::{Block, Inline, Reply};
use crate::store::{MAX_RELATED_FROM, RelatedCompany};

/// Maximum number of listed companies.
const N_LISTED: u32 = 6;

/// Number of articles that are searched for a sentence with both names.
const N_LOOKED_THROUGH: u32 = 8;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (name, _) = meant(call, "related")?;
    let n_named = call.ctx.store.company_count(&name)?.named;
    if n_named == 0 {
        return nothing_yet(call, "related", &name);
    }
    let related = call.ctx.store.companies_beside(&name, N_LISTED, N_LOOKED_THROUGH)?;
    let about = call.run_button(&format!("About {name}"), "company", &name)?;
    if related.is_empty() {
        let said = if n_named == 1 {
            format!("The article that names {name} names no other company.")
        } else {
            format!("The {} that name {name} name no other company.", articles(n_named))
        };
        let reply = Reply::saying(said);
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![about]])));
    }
    let mut reply = Reply::headed(format!("Named together with {name}"));
    if n_named > MAX_RELATED_FROM {
        reply = reply.and_say(format!(
            "Judged by the newest {MAX_RELATED_FROM} of its {}.",
            articles(n_named)
        ));
    }
    let mut buttons = vec![about];
    let mut told: Vec<String> = Vec::new();
    let mut without = Vec::new();
    for it in &related {
        buttons.push(call.run_button(&it.name, "company", &it.name)?);
        let mut line = vec![
            Inline::Bold(it.name.clone()),
            Inline::Text(format!(", in {}", articles(it.n_articles))),
        ];
        let Some((id, sentence)) = example(call, &name, it, &told)? else {
            without.push(format!("{}\u{a0}{}", it.name, it.n_articles));
            continue;
        };
        line.push(Inline::Text("  ".to_owned()));
        line.push(Inline::Command(call.tappable(&format!("read_{}", id.0))));
        reply = reply.and(Block::Paragraph(line)).and(Block::Quote(sentence.clone()));
        told.push(sentence);
    }
    if !without.is_empty() {
        reply = reply.and_say(format!(
            "In the same articles, though not in one sentence: {}",
            without.join(" · ")
        ));
    }
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

/// Returns a sentence that names both, from the article that is most about both and has one.
/// Prefers a sentence that is not in `told`.
fn example(
    call: &Call<'_>,
    name: &str,
    beside: &RelatedCompany,
    told: &[String],
) -> Result<Option<(ArticleId, String)>, CommandError> {
    let mut repeated = None;
    for &id in &beside.articles {
        if let Some(article) = call.ctx.store.article(id)?
            && let Some(sentence) = sentence_with_both(call, &article, name, &beside.name)
        {
            if !told.contains(&sentence) {
                return Ok(Some((id, sentence)));
            }
            repeated.get_or_insert((id, sentence));
        }
    }
    Ok(repeated)
}
