//! The built-in company list, and `gistwire companies` as operators and scripts see it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use gistwire::company::check::{ListReport, check};
use gistwire::company::{Gazetteer, Kind, Resolution};
use serde_json::{Value, json};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .args(["companies", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(input: &str) -> Output {
    let mut child = program().spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn answers(output: &Output) -> Vec<Value> {
    output
        .stdout
        .split(|&it| it == b'\n')
        .filter(|it| !it.is_empty())
        .map(|it| serde_json::from_slice(it).unwrap())
        .collect()
}

/// Runs `gistwire companies` in an empty folder, with this text as its config/companies.toml
/// if it is given.
fn companies(args: &[&str], own: Option<&str>, input: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    if let Some(own) = own {
        std::fs::create_dir(folder.path().join("config")).unwrap();
        std::fs::write(folder.path().join("config/companies.toml"), own).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command.arg("companies").args(args).current_dir(folder.path());
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone before all is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_list_of_ones_own_beside_the_program_is_read_and_an_empty_folder_does_without() {
    let text = "{\"id\":1,\"text\":\"Acme Robotics met Intel.\"}\n";
    let names = |(code, out, problems): (i32, String, String)| {
        assert_eq!((code, problems.as_str()), (0, ""));
        let answer: Value = serde_json::from_str(&out).unwrap();
        answer["companies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(companies(&["--jsonl"], Some("[[company]]\nname = \"Acme Robotics\""), text)),
        ["Acme Robotics", "Intel"]
    );
    assert!(names(companies(&["--jsonl"], None, text)).contains(&"Intel".to_owned()));
}

#[test]
fn without_a_list_nobodys_aliases_are_known() {
    let input = "{\"id\":1,\"text\":\"It was on Facebook.\"}\n";
    let (code, out, _) = companies(&["--jsonl", "--no-list"], Some("not even read"), input);
    assert_eq!(code, 0);
    assert!(!out.contains("Meta"), "{out}");
    assert_eq!(companies(&["list", "--no-list"], None, "").0, 2);
}

#[test]
fn a_broken_list_is_named_with_its_line_and_what_finds_all_faults() {
    let (code, out, problems) = companies(&["--jsonl"], Some("[[company]]\nnmae = \"A\"\n"), "");
    assert_eq!((code, out.as_str()), (2, ""));
    for words in ["config/companies.toml", "line 2", "nmae", "gistwire companies check"] {
        assert!(problems.contains(words), "{problems}");
    }
}

#[test]
fn companies_are_listed_by_prefix_and_kind() {
    let (code, out, _) = companies(&["list", "alib"], None, "");
    let lines: Vec<Vec<&str>> = out
        .lines()
        .map(|it| it.split("  ").map(str::trim).filter(|it| !it.is_empty()).collect())
        .collect();
    assert_eq!(code, 0);
    assert!(lines.contains(&vec!["Alibaba", "company", "BABA"]), "{out}");
    assert!(lines.contains(&vec!["Alibaba Pictures", "company", "Alibaba"]), "{out}");
    let (_, out, _) = companies(&["list", "--json", "--kind", "fund", "Sequoia"], None, "");
    let fund: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&fund["name"], &fund["kind"]), (&json!("Sequoia Capital"), &json!("fund")));
    let (code, out, problems) = companies(&["list", "qqqq"], None, "");
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(problems.contains("companies list"), "{problems}");
}

#[test]
fn a_company_is_shown_under_any_of_its_names_with_all_facts() {
    let (code, out, _) = companies(&["show", "facebook"], None, "");
    assert_eq!(code, 0);
    for words in ["Meta\n", "ticker      META", "Facebook", "ambiguous   Meta", "Instagram"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert!(!out.contains('\u{1b}'), "no colours in a pipe: {out:?}");
    let (_, out, _) = companies(&["show", "--json", "META"], None, "");
    let shown: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(shown["name"], "Meta");
    assert!(shown["owns"].as_array().unwrap().contains(&json!("Instagram")));
}

#[test]
fn a_name_that_is_nobodys_or_several_companies_is_asked_about() {
    let (code, out, problems) = companies(&["show", "alibabba"], None, "");
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(problems.contains("did you mean Alibaba"), "{problems}");
    let (code, _, problems) = companies(&["show", "deutsche"], None, "");
    assert_eq!(code, 1);
    assert!(
        problems.contains("Deutsche Bank") && problems.contains("Deutsche Telekom"),
        "{problems}"
    );
}

#[test]
fn the_exit_status_of_a_check_says_how_bad_it_is() {
    let check = |own| companies(&["check"], own, "");
    let (code, out, _) = check(None);
    assert_eq!(code, 0);
    assert!(out.contains("config/companies.toml"), "{out}");
    let (code, out, _) = check(Some("[[company]]\nname = \"Acme\"\naliases = [\"Square\"]\n"));
    assert_eq!(code, 0);
    assert!(
        out.contains("config/companies.toml:3: note: \"Square\" goes to Acme, not to Block"),
        "{out}"
    );
    let (code, out, _) = check(Some("[[company]]\nname = \"Acme\"\naliases = [\"Google\"]\n"));
    assert_eq!(code, 1);
    assert!(out.contains("\"Google\" goes to Google, not to Acme"), "{out}");
    let (code, out, _) = check(Some("[[company]]\nkind = \"fnud\"\n"));
    assert_eq!(code, 2);
    assert!(
        out.contains(":1: error: this company has no `name`")
            && out.contains(":2: error: \"fnud\" is not a kind"),
        "{out}"
    );
    let (code, _, problems) = companies(&["check", "nowhere.toml"], None, "");
    assert_eq!(code, 2);
    assert!(problems.contains("nowhere.toml"), "{problems}");
}

#[test]
fn the_shipped_list_is_empty_and_its_examples_are_good() {
    let shipped = include_str!("../../config/companies.toml");
    let builtin = Gazetteer::builtin();
    assert_eq!(check(shipped, &builtin), ListReport::default());
    let examples: String = shipped
        .lines()
        .skip_while(|it| !it.starts_with("# [["))
        .map(|it| it.trim_start_matches("# ").to_owned() + "\n")
        .collect();
    let report = check(&examples, &builtin);
    assert_eq!((report.n_companies, report.findings), (2, Vec::new()));
}

#[test]
fn the_built_in_list_has_no_conflicts() {
    assert_eq!(Gazetteer::builtin().conflicts(), []);
}

#[test]
fn every_name_of_the_built_in_list_resolves_to_its_company() {
    let list = Gazetteer::builtin();
    for company in list.companies() {
        for name in company.names() {
            assert_eq!(list.resolve(name), Resolution::One(company), "{name}");
        }
        if let Some(ticker) = &company.ticker {
            assert!(matches!(list.resolve(ticker), Resolution::One(_)), "{ticker}");
        }
    }
}

#[test]
fn the_built_in_list_holds_together() {
    let list = Gazetteer::builtin();
    assert!(list.companies().len() >= 2_500, "{}", list.companies().len());
    assert!(list.companies().iter().filter(|it| it.kind == Kind::Company).count() >= 1_500);
    for company in list.companies() {
        if let Some(parent) = &company.parent {
            assert!(
                list.company(parent).is_some(),
                "{} belongs to {parent}, who is not listed",
                company.name
            );
        }
        for name in &company.ambiguous {
            assert!(
                company.names().any(|it| it == name),
                "{}: {name} is ambiguous, but no name of it",
                company.name
            );
        }
        for decoy in &company.decoys {
            assert!(
                company.names().any(|it| decoy.contains(it)),
                "{}: {decoy} holds none of its names",
                company.name
            );
        }
    }
}

#[test]
fn every_company_of_the_sp_500_is_known_under_its_formal_name() {
    let list = Gazetteer::builtin();
    let unknown: Vec<&str> = include_str!("support/sp500.txt")
        .lines()
        .filter(|it| !matches!(list.resolve(it), Resolution::One(_)))
        .collect();
    assert_eq!(unknown, [] as [&str; 0]);
}

#[test]
fn a_name_of_the_past_leads_to_the_company_of_today() {
    let list = Gazetteer::builtin();
    for (former, today) in [
        ("Facebook", "Meta"),
        ("Research In Motion", "BlackBerry"),
        ("EADS", "Airbus"),
        ("BSkyB", "Sky"),
        ("Matsushita", "Panasonic"),
        ("Statoil", "Equinor"),
        ("British Steel", "Corus"),
    ] {
        assert!(
            matches!(list.resolve(former), Resolution::One(it) if it.name == today),
            "{former}: {:?}",
            list.resolve(former)
        );
    }
    for gone in [
        "Enron",
        "WorldCom",
        "Lehman Brothers",
        "Bear Stearns",
        "Compaq",
        "Sun Microsystems",
        "Northern Rock",
        "MG Rover",
        "Yukos",
    ] {
        assert!(list.company(gone).is_some(), "{gone}");
    }
}

#[test]
fn every_unambiguous_name_is_found_in_a_sentence() {
    let list = Gazetteer::builtin();
    for company in list.companies() {
        for name in company.names().filter(|it| !company.ambiguous.iter().any(|known| known == it))
        {
            let body = format!("They spoke of {name}, too.");
            let found = list.recognise("", &body);
            let surfaces: Vec<(&str, &str)> = found
                .iter()
                .flat_map(|it| {
                    it.mentions.iter().map(|at| (it.company.name.as_str(), &body[at.span.clone()]))
                })
                .collect();
            assert_eq!(surfaces, [(company.name.as_str(), name)]);
        }
    }
}

#[track_caller]
fn check_named(text: &str, expected: &[&str]) {
    let list = Gazetteer::builtin();
    let mut names: Vec<String> =
        list.recognise("", text).into_iter().map(|it| it.company.name.clone()).collect();
    names.sort_unstable();
    assert_eq!(names, expected, "{text}");
}

#[test]
fn the_article_decides_what_a_name_means() {
    check_named("Orange growers in Florida picked early. Oranges cost more now.", &[]);
    check_named("The skater Yuna Honda fell twice. Honda finished ninth.", &[]);
    check_named("GM Brian Cashman signed two pitchers. The GM said the roster is full.", &[]);
    check_named("Boats on the Amazon were tied up in Manaus.", &[]);
    check_named("Apple shares rose, though an orchard near its office burned.", &["Apple"]);
    check_named("The drug maker Bayer left Bayer Leverkusen. Bayer shares rose.", &["Bayer"]);
}

#[test]
fn stock_symbols_and_elided_articles_name_companies() {
    check_named("Longs piled into $AMZN and $F.", &["Amazon", "Ford"]);
    check_named("La tour d’Airbus et le siège de l'Alstom.", &["Airbus", "Alstom"]);
    check_named("It paid US$F and $5M for the KO.", &[]);
}

#[test]
fn names_in_other_scripts_count_with_their_endings_and_particles() {
    check_named("Акции Газпрома выросли, сообщил «Сбербанк».", &["Gazprom", "Sberbank"]);
    check_named("华为和比亚迪周一宣布合作。", &["BYD", "Huawei"]);
    check_named("네이버는 부산에 연구소를 연다.", &["Naver"]);
    check_named("ソフトバンクは黒字。アップルパイは売れた。", &["SoftBank"]);
    check_named("وقعت أبل ومايكروسوفت اتفاقا.", &["Apple", "Microsoft"]);
    check_named("इंफोसिस ने समझौता किया।", &["Infosys"]);
    check_named("苹果树在山东。", &[]);
}

#[test]
fn a_genitive_without_an_apostrophe_counts_in_languages_that_have_it() {
    check_named(
        "Der Umsatz ist in diesem Jahr nicht gestiegen, und das liegt auch an Volkswagens Werk.",
        &["Volkswagen"],
    );
    check_named("They drove two Volkswagens to the sea and left one of them there.", &[]);
}

#[test]
fn lines_are_answered_in_order_with_byte_spans() {
    let text = "Über Google\u{a0}Cloud. Jack Ma’s Alibaba-backed firm left the Amazon rainforest.";
    let input = format!(
        "{}\n\n{}\n",
        json!({"id": "a", "title": "Netflix grows", "text": text}),
        json!({"id": 2, "text": "No company.", "title": null, "query": "x"})
    );
    let output = run(&input);
    assert!(output.status.success());
    let answers = answers(&output);
    assert_eq!(answers.iter().map(|it| &it["id"]).collect::<Vec<_>>(), [&json!("a"), &json!(2)]);
    assert_eq!(answers[1]["companies"], json!([]));
    let mut names = Vec::new();
    for company in answers[0]["companies"].as_array().unwrap() {
        names.push((company["name"].as_str().unwrap(), company["kind"].as_str().unwrap()));
        assert!((0.0..=1.0).contains(&company["salience"].as_f64().unwrap()));
        for mention in company["mentions"].as_array().unwrap() {
            let at = |key: &str| mention[key].as_u64().unwrap() as usize;
            assert_eq!(&text[at("start")..at("end")], mention["surface"].as_str().unwrap());
        }
    }
    names.sort_unstable();
    assert_eq!(
        names,
        [("Alibaba", "company"), ("Google Cloud", "company"), ("Netflix", "company")]
    );
}

#[test]
fn an_unlisted_company_comes_with_its_confidence_and_a_mention_with_its_stance() {
    let text = "The chip maker Zorkel fell. Shares of Zorkel, the Netflix of Kenya, rose, according to Goldman Sachs.";
    let answers = answers(&run(&format!("{}\n", json!({"id": 1, "text": text}))));
    let companies = answers[0]["companies"].as_array().unwrap();
    let named = |name: &str| {
        companies
            .iter()
            .find(|it| it["name"] == name)
            .unwrap_or_else(|| panic!("{name} is missing: {companies:?}"))
    };
    let confidence = named("Zorkel")["confidence"].as_f64().unwrap();
    assert!(0.5 < confidence && confidence < 1.0);
    assert_eq!(named("Zorkel")["kind"], "company");
    assert_eq!(named("Netflix")["confidence"], 1.0);
    assert_eq!(named("Netflix")["mentions"][0]["stance"], "comparison");
    assert_eq!(named("Goldman Sachs")["mentions"][0]["stance"], "source");
    assert!(named("Zorkel")["mentions"][0].get("stance").is_none());
}

#[test]
fn a_company_of_the_title_alone_has_no_mentions() {
    let output = run("{\"id\":1,\"title\":\"Netflix grows\",\"text\":\"It grows.\"}\n");
    let answers = answers(&output);
    assert_eq!(answers[0]["companies"][0]["name"], "Netflix");
    assert_eq!(answers[0]["companies"][0]["mentions"], json!([]));
}

#[test]
fn a_broken_line_is_named_and_the_rest_goes_on() {
    let output =
        run("{\"id\":1,\"text\":\"Apple\"}\nnonsense\n{\"id\":2}\n{\"id\":3,\"text\":\"Intel\"}");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answers(&output).len(), 2);
    let problems = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = problems.lines().collect();
    assert_eq!(lines.len(), 2, "{problems}");
    assert!(
        lines[0].contains("line 2 ") && lines[1].contains("line 3 ") && lines[1].contains("text"),
        "{problems}"
    );
}

#[test]
fn an_answer_comes_before_the_next_line_is_read() {
    let mut child = program().spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(input, "{}", json!({"id": id, "text": "Intel"})).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("\"id\":{id}")), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = program().spawn().unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // The program may be gone before the last line is written.
    let _ = writeln!(input, "{}", json!({"id": 1, "text": "Intel"}));
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
}
