//! Releases of software, as GitHub, GitLab and Gitea list them: the name of the project is in the
//! title, and texts that say nothing are left out.

use std::sync::LazyLock;

use regex::bytes;
use url::Url;

use crate::text::regex::counting_regex;

static SAYS_NOTHING: LazyLock<bytes::Regex> = LazyLock::new(|| {
    counting_regex(
        r"(?i)^(?:no content|(?:(?:see|read|check|view)\b.{0,30})?(?:full |the )*(?:changelog|change log|release notes)\b(?:\*{0,2}:.{0,300}| (?:for|at|on|here)\b.{0,60})?)\.?$",
    )
});

/// Returns the project whose release is at this address.
pub(super) fn project(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let parts: Vec<&str> = url.path_segments()?.collect();
    let at = |name: &str| parts.iter().position(|part| *part == name);
    let releases = at("releases")?;
    let end = match at("-") {
        Some(dash) if dash + 1 == releases => dash,
        _ if parts.get(releases + 1) == Some(&"tag") => releases,
        _ => return None,
    };
    // Owner and project come before.
    (end >= 2).then(|| parts[end - 1].to_owned()).filter(|name| !name.is_empty())
}

/// Returns the title with the project's name, which is often missing.
pub(super) fn title(title: &str, project: &str) -> String {
    if title.to_lowercase().contains(&project.to_lowercase()) {
        return title.to_owned();
    }
    format!("{project} {title}")
}

/// Returns the text without paragraphs that only point elsewhere.
pub(super) fn text(text: &str) -> String {
    let kept = text
        .split("\n\n")
        .filter(|it| !SAYS_NOTHING.is_match(it.trim_start_matches("• ").as_bytes()));
    kept.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_named_after_its_project() {
        let check = |url: &str, name: Option<&str>| assert_eq!(project(url).as_deref(), name);
        check("https://code.example/ada/lathe/releases/tag/v1", Some("lathe"));
        check("https://code.example/group/ada/lathe/-/releases/v1", Some("lathe"));
        check("https://news.example/press/releases/today", None);
        assert_eq!(title("v1.2", "lathe"), "lathe v1.2");
        assert_eq!(title("Lathe 1.2", "lathe"), "Lathe 1.2");
    }

    #[test]
    fn texts_that_say_nothing_are_left_out() {
        let release = "Tiles dry faster.\n\nFull Changelog: v1...v2\n\nSee the release notes.\n\nSee the changelog for the rest.";
        assert_eq!(text(release), "Tiles dry faster.");
        assert_eq!(text("No content."), "");
        let news = "The changelog is now written by hand, because readers had asked for it so often over many years that the makers gave in, and it is printed on paper, too, in Lund.";
        assert_eq!(text(news), news);
    }
}
