//! Which company is meant: by the list, else by the names found in articles; and the period asked
//! about.

use jiff::civil::Date;

use crate::command::request::call::{Call, CommandError};
use crate::command::request::everyday;
use crate::command::resolve::{names, period};
use crate::company::{Resolution, name_key, prefix_key};

/// Maximum number of similar names offered.
const MAX_NEAR: usize = 5;

/// The possible companies for a typed name; canonical names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// This company.
    One(String),
    /// Several companies have the name, or share the word.
    Several(Vec<String>),
    /// No company; similar names, best first.
    Nobody {
        /// At most five.
        near: Vec<String>,
    },
}

/// A parsed argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypedCompany<'a> {
    /// The part that names a company.
    pub(crate) name: &'a str,
    /// The company.
    pub(crate) who: Who,
    /// The text after the name that looks like a period.
    pub(crate) period: Option<&'a str>,
    /// The period's first day; `None` also for an invalid period.
    pub(crate) since: Option<Date>,
}

/// Resolves a name. A name that is not on the list counts if articles are known to contain it.
pub(crate) fn who(call: &Call<'_>, name: &str) -> Result<Who, CommandError> {
    if !names::is_plausible(name) {
        return Ok(Who::Nobody { near: Vec::new() });
    }
    if let Some(name) = one(call, name)? {
        return Ok(Who::One(name));
    }
    let near = match call.ctx.gazetteer.resolve(name) {
        Resolution::Several(companies) => {
            return Ok(Who::Several(companies.into_iter().map(|it| it.name.clone()).collect()));
        }
        Resolution::None { near } => near,
        Resolution::One(_) => Vec::new(),
    };
    let mut all: Vec<String> = near.into_iter().map(str::to_owned).collect();
    for name in call.ctx.store.near_companies(name, MAX_NEAR)? {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    // Stable: at equal distance, the list's order (by spelling, then by weight) is kept.
    let typed = name_key(name);
    all.sort_by_cached_key(|it| distance(call, it, &typed));
    all.truncate(MAX_NEAR);
    Ok(Who::Nobody { near: all })
}

/// Returns the one company with this name, without a search for similar names.
pub(crate) fn one(call: &Call<'_>, name: &str) -> Result<Option<String>, CommandError> {
    if !names::is_plausible(name) {
        return Ok(None);
    }
    let listed = |name: &str| call.ctx.gazetteer.named(name).map(|it| it.name.clone());
    if let Some(company) = listed(name) {
        return Ok(Some(company));
    }
    // "Northwind's" means Northwind, unless a name ends in "'s".
    let owner = ["'s", "’s"].iter().find_map(|it| name.strip_suffix(it));
    if let Some(company) = owner.and_then(listed) {
        return Ok(Some(company));
    }
    for name in [Some(name), owner].into_iter().flatten() {
        if let Some(name) = call.ctx.store.company_named(name)? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Returns the similar names that almost equal the typed one: one letter differs, or one is a
/// prefix of the other. Others are far-fetched if articles contain the exact name.
pub(crate) fn nearly<'n>(call: &Call<'_>, typed: &str, near: &'n [String]) -> Vec<&'n String> {
    let typed = name_key(typed);
    let begins = |name: &str| {
        let key = name_key(name);
        key.starts_with(&typed) || key.len() >= 4 && typed.starts_with(&key)
    };
    near.iter().filter(|it| distance(call, it, &typed) <= 1 || begins(it)).collect()
}

/// Returns how many letters of a company's nearest name differ from a typed key.
fn distance(call: &Call<'_>, name: &str, typed: &str) -> usize {
    let known = call.ctx.gazetteer.company(name);
    let aliases = known.iter().flat_map(|it| it.names());
    std::iter::once(name)
        .chain(aliases)
        .map(|it| strsim::osa_distance(&name_key(it), typed))
        .min()
        .unwrap_or(usize::MAX)
}

/// Returns whether it is a name that ends like a period.
fn ends_like_a_period(call: &Call<'_>, whole: &str) -> Result<bool, CommandError> {
    let key = prefix_key(whole);
    let last = whole.bytes().last().map(|it| it.to_ascii_lowercase());
    let ends_alike = |name: &&str| name.bytes().last().map(|it| it.to_ascii_lowercase()) == last;
    let mut names =
        call.ctx.gazetteer.companies().iter().flat_map(|it| it.names()).filter(ends_alike);
    Ok(names.any(|it| period::split(it).is_some() && prefix_key(it) == key)
        || call.ctx.store.company_named(whole)?.is_some())
}

/// Parses a name and a period after it. Tries the whole argument as a name first: some names end
/// like a period.
pub(crate) fn asked<'a>(
    call: &Call<'_>,
    argument: &'a str,
) -> Result<TypedCompany<'a>, CommandError> {
    let whole = argument.trim_start_matches('#').trim();
    let as_whole = |who| TypedCompany { name: whole, who, period: None, since: None };
    // Checked before the whole argument is compared with all names, which takes as long as a page:
    // most periods follow a known name.
    if let Some((name, period)) = period::split(whole)
        && let Some(since) = period::first_day(period, call.ctx.now)
        && !ends_like_a_period(call, whole)?
        && let Some(who) = one(call, name)?
    {
        return Ok(TypedCompany {
            name,
            who: Who::One(who),
            period: Some(period),
            since: Some(since),
        });
    }
    let who_is_whole = who(call, whole)?;
    if matches!(who_is_whole, Who::One(_)) {
        return Ok(as_whole(who_is_whole));
    }
    let each = each_of(call, whole)?;
    if each.len() > 1 {
        return Ok(as_whole(Who::Several(each)));
    }
    let Some((name, period)) = period::split(whole) else { return Ok(as_whole(who_is_whole)) };
    let since = period::first_day(period, call.ctx.now);
    let who_is_named = who(call, name)?;
    if since.is_none() && !matches!(who_is_named, Who::One(_)) {
        return Ok(as_whole(who_is_whole));
    }
    Ok(TypedCompany { name, who: who_is_named, period: Some(period), since })
}

/// Returns the companies that a list names: "apple, google"; none if a part of it is none.
fn each_of(call: &Call<'_>, text: &str) -> Result<Vec<String>, CommandError> {
    let parts = everyday::parts(text, call.request.locale);
    let mut names = Vec::new();
    if (2..=MAX_NEAR).contains(&parts.len()) {
        for part in parts {
            match one(call, &part)? {
                Some(name) if names.contains(&name) => {}
                Some(name) => names.push(name),
                None => return Ok(Vec::new()),
            }
        }
    }
    Ok(names)
}
