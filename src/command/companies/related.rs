//! `/related NAME`: the companies that appear with a company in the news, each with a sentence that
//! names both.

use crate::article::{Article, ArticleId};
use crate::command::companies::company::{about_button, meant, nothing_yet};
use crate::command::layout::view::bare_view;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::resolve::focus::sentence_with_both;
use crate::message::say;
use crate::reply::{ArticleView, Block, Reply};
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
    let about = about_button(call, &name)?;
    if related.is_empty() {
        let reply = Reply::saying(say!(call, "related-none", name = name, n = n_named));
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![about]])));
    }
    let mut reply = Reply::headed(say!(call, "related-heading", name = &name));
    if n_named > MAX_RELATED_FROM {
        reply = reply.and_say(say!(call, "related-newest", max = MAX_RELATED_FROM, n = n_named));
    }
    let mut buttons = Vec::new();
    let mut quoted: Vec<(ArticleId, String)> = Vec::new();
    let mut without = Vec::new();
    for it in &related {
        buttons.push(call.run_button(&it.name, "company", &it.name)?);
        let Some((article, sentence)) = example(call, &name, it, &quoted)? else {
            without.push(format!("{}\u{a0}{}", it.name, it.n_articles));
            continue;
        };
        quoted.push((article.id, sentence.clone()));
        let heading = say!(call, "list-named", name = &it.name, n = it.n_articles).plain();
        let is_opened = call.has_buttons();
        let article = ArticleView {
            number: is_opened.then_some(quoted.len()),
            sentences: vec![sentence],
            commands: match is_opened {
                true => Vec::new(),
                false => vec![call.tappable(&format!("read_{}", article.id.0))],
            },
            ..bare_view(&article)
        };
        reply = reply.and(Block::Excerpt { heading, article });
    }
    if !without.is_empty() {
        let names = without.join(" · ");
        reply = reply.and_say(say!(call, "related-elsewhere", names = names));
    }
    if call.has_buttons() {
        let ids = quoted.iter().map(|(id, _)| format!("{} {name}", id.0));
        reply = reply.and_buttons(call.number_buttons(ids)?);
    }
    buttons.push(about);
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

/// Returns a sentence that names both, with its article: the one that is most about both and has
/// such a sentence. Prefers a sentence that is not in `quoted`.
fn example(
    call: &Call<'_>,
    name: &str,
    beside: &RelatedCompany,
    quoted: &[(ArticleId, String)],
) -> Result<Option<(Article, String)>, CommandError> {
    let mut repeated = None;
    for &id in &beside.articles {
        if let Some(article) = call.ctx.store.article(id)?
            && let Some(sentence) = sentence_with_both(call, &article, name, &beside.name)
        {
            if quoted.iter().all(|it| it.1 != sentence) {
                return Ok(Some((article, sentence)));
            }
            repeated.get_or_insert((article, sentence));
        }
    }
    Ok(repeated)
}
