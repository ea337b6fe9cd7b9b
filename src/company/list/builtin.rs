//! The companies that are built in: the files of data/companies, in the order in which near names
//! are offered.

/// Each file's name and text. Where two companies are equally near to what was typed, the one
/// listed earlier is offered first.
pub(in crate::company) const FILES: [(&str, &str); 21] = [
    (
        "united-states-technology.toml",
        include_str!("../../../data/companies/united-states-technology.toml"),
    ),
    (
        "united-states-industry.toml",
        include_str!("../../../data/companies/united-states-industry.toml"),
    ),
    (
        "united-states-consumer.toml",
        include_str!("../../../data/companies/united-states-consumer.toml"),
    ),
    (
        "united-states-finance.toml",
        include_str!("../../../data/companies/united-states-finance.toml"),
    ),
    (
        "united-states-health.toml",
        include_str!("../../../data/companies/united-states-health.toml"),
    ),
    ("united-states-media.toml", include_str!("../../../data/companies/united-states-media.toml")),
    ("china.toml", include_str!("../../../data/companies/china.toml")),
    ("india.toml", include_str!("../../../data/companies/india.toml")),
    ("south-east-asia.toml", include_str!("../../../data/companies/south-east-asia.toml")),
    ("japan-korea-taiwan.toml", include_str!("../../../data/companies/japan-korea-taiwan.toml")),
    ("europe.toml", include_str!("../../../data/companies/europe.toml")),
    ("britain-ireland.toml", include_str!("../../../data/companies/britain-ireland.toml")),
    ("canada.toml", include_str!("../../../data/companies/canada.toml")),
    ("latin-america.toml", include_str!("../../../data/companies/latin-america.toml")),
    ("africa-middle-east.toml", include_str!("../../../data/companies/africa-middle-east.toml")),
    (
        "australia-new-zealand.toml",
        include_str!("../../../data/companies/australia-new-zealand.toml"),
    ),
    ("investors.toml", include_str!("../../../data/companies/investors.toml")),
    ("owned.toml", include_str!("../../../data/companies/owned.toml")),
    ("products.toml", include_str!("../../../data/companies/products.toml")),
    ("media-organisations.toml", include_str!("../../../data/companies/media-organisations.toml")),
    ("organisations.toml", include_str!("../../../data/companies/organisations.toml")),
];

/// How other scripts write the best-known of them.
pub(in crate::company) const LABELS: &str = include_str!("../../../data/company-labels.toml");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_built_in() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/companies");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .filter(|it| it.ends_with(".toml"))
            .collect();
        let mut built_in: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        there.sort();
        built_in.sort_unstable();
        assert_eq!(built_in, there);
    }
}
