//! Which company is meant: by the list, else by the names that articles were found to hold; and how far back it is asked about.

use jiff::civil::Date;

use crate::command::request::call::{Call, CommandError};
use crate::command::resolve::{names, period};
use crate::company::{Resolution, name_key, prefix_key};

/// How many near names are offered.
const MAX_NEAR: usize = 5;

/// What a typed name stands for; canonical names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// This company.
    One(String),
    /// Several bear the name, or share the word.
    Several(Vec<String>),
    /// None; what is near, best first.
    Nobody {
        /// At most five.
        near: Vec<String>,
    },
}

/// A typed argument, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked<'a> {
    /// The part that names somebody.
    pub(crate) name: &'a str,
    /// Who that is.
    pub(crate) who: Who,
    /// What stands behind the name and looks like a period.
    pub(crate) period: Option<&'a str>,
    /// Its first day; `None` also for a period that can't be read.
    pub(crate) since: Option<Date>,
}

/// Who is meant by a name. A name that is on no list counts where articles are known to hold it.
pub(crate) fn who(call: &Call<'_>, name: &str) -> Result<Who, CommandError> {
    if !names::is_plausible(name) {
        return Ok(Who::Nobody { near: Vec::new() });
    }
    let resolved = call.ctx.gazetteer.resolve(name);
    if let Some(name) = one_of(call, name, &resolved)? {
        return Ok(Who::One(name));
    }
    let near = match resolved {
        Resolution::Several(companies) => return Ok(Who::Several(companies.into_iter().map(|it| it.name.clone()).collect())),
        Resolution::None { near } => near,
        Resolution::One(_) => Vec::new(),
    };
    let mut all: Vec<String> = near.into_iter().map(str::to_owned).collect();
    for name in call.ctx.store.near_companies(name, MAX_NEAR)? {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    // Stable, so that the list's order, by spelling and then by weight, stands where the distance is the same.
    let typed = name_key(name);
    all.sort_by_cached_key(|it| distance(call, it, &typed));
    all.truncate(MAX_NEAR);
    Ok(Who::Nobody { near: all })
}

/// The one company that a name stands for, without a look at what is near.
pub(crate) fn one(call: &Call<'_>, name: &str) -> Result<Option<String>, CommandError> {
    if !names::is_plausible(name) {
        return Ok(None);
    }
    one_of(call, name, &call.ctx.gazetteer.resolve(name))
}

fn one_of(call: &Call<'_>, name: &str, resolved: &Resolution<'_>) -> Result<Option<String>, CommandError> {
    if let Resolution::One(company) = resolved {
        return Ok(Some(company.name.clone()));
    }
    // "Northwind's" is Northwind, unless a name ends so.
    let owner = ["'s", "’s"].iter().find_map(|it| name.strip_suffix(it));
    if let Some(Resolution::One(company)) = owner.map(|it| call.ctx.gazetteer.resolve(it)) {
        return Ok(Some(company.name.clone()));
    }
    for name in [Some(name), owner].into_iter().flatten() {
        if let Some(name) = call.ctx.store.company_named(name)? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Those of the near names that are nearly what was typed: one letter differs, or one begins with the other. More is far-fetched where
/// articles hold the very name.
pub(crate) fn nearly<'n>(call: &Call<'_>, typed: &str, near: &'n [String]) -> Vec<&'n String> {
    let typed = name_key(typed);
    let begins = |name: &str| {
        let key = name_key(name);
        key.starts_with(&typed) || key.len() >= 4 && typed.starts_with(&key)
    };
    near.iter().filter(|it| distance(call, it, &typed) <= 1 || begins(it)).collect()
}

/// How many letters of a company's nearest name differ from a typed key.
fn distance(call: &Call<'_>, name: &str, typed: &str) -> usize {
    let known = call.ctx.gazetteer.company(name);
    let aliases = known.iter().flat_map(|it| it.names());
    std::iter::once(name).chain(aliases).map(|it| strsim::osa_distance(&name_key(it), typed)).min().unwrap_or(usize::MAX)
}

/// Whether it is a name that ends like a period.
fn ends_like_a_period(call: &Call<'_>, whole: &str) -> Result<bool, CommandError> {
    let key = prefix_key(whole);
    let mut names = call.ctx.gazetteer.companies().iter().flat_map(|it| it.names());
    Ok(names.any(|it| period::split(it).is_some() && prefix_key(it) == key) || call.ctx.store.company_named(whole)?.is_some())
}

/// Reads a name and a period behind it. The whole is tried as a name first: some end like a period.
pub(crate) fn asked<'a>(call: &Call<'_>, argument: &'a str) -> Result<Asked<'a>, CommandError> {
    let whole = argument.trim_start_matches('#').trim();
    let as_whole = |who| Asked { name: whole, who, period: None, since: None };
    // Asked before the whole is compared with all names, which takes as long as a page: most periods stand behind a name that is known.
    if let Some((name, period)) = period::split(whole)
        && let Some(since) = period::first_day(period, call.ctx.now)
        && !ends_like_a_period(call, whole)?
        && let Some(who) = one(call, name)?
    {
        return Ok(Asked { name, who: Who::One(who), period: Some(period), since: Some(since) });
    }
    let who_is_whole = who(call, whole)?;
    if matches!(who_is_whole, Who::One(_)) {
        return Ok(as_whole(who_is_whole));
    }
    let Some((name, period)) = period::split(whole) else { return Ok(as_whole(who_is_whole)) };
    let since = period::first_day(period, call.ctx.now);
    let who_is_named = who(call, name)?;
    if since.is_none() && !matches!(who_is_named, Who::One(_)) {
        return Ok(as_whole(who_is_whole));
    }
    Ok(Asked { name, who: who_is_named, period: Some(period), since })
}
