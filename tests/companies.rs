//! The built-in company list, and `gistwire companies --jsonl` as a script sees it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use gistwire::company::{Gazetteer, Kind, Resolution};
use serde_json::{Value, json};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command.args(["companies", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(input: &str) -> Output {
    let mut child = program().spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn answers(output: &Output) -> Vec<Value> {
    output.stdout.split(|&it| it == b'\n').filter(|it| !it.is_empty()).map(|it| serde_json::from_slice(it).unwrap()).collect()
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
    assert!(list.companies().iter().filter(|it| it.kind == Kind::Company).count() >= 400);
    for company in list.companies() {
        if let Some(parent) = &company.parent {
            assert!(list.company(parent).is_some(), "{} belongs to {parent}, who is not listed", company.name);
        }
        for name in &company.ambiguous {
            assert!(company.names().any(|it| it == name), "{}: {name} is ambiguous, but no name of it", company.name);
        }
        for decoy in &company.decoys {
            assert!(company.names().any(|it| decoy.contains(it)), "{}: {decoy} holds none of its names", company.name);
        }
    }
}

#[test]
fn every_unambiguous_name_is_found_in_a_sentence() {
    let list = Gazetteer::builtin();
    for company in list.companies() {
        for name in company.names().filter(|it| !company.ambiguous.iter().any(|known| known == it)) {
            let body = format!("They spoke of {name}, too.");
            let found = list.recognise("", &body);
            let surfaces: Vec<(&str, &str)> =
                found.iter().flat_map(|it| it.mentions.iter().map(|at| (it.company.name.as_str(), &body[at.span.clone()]))).collect();
            assert_eq!(surfaces, [(company.name.as_str(), name)]);
        }
    }
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
    assert_eq!(names, [("Alibaba", "company"), ("Google Cloud", "company"), ("Netflix", "company")]);
}

#[test]
fn an_unlisted_company_comes_with_its_confidence_and_a_mention_with_its_stance() {
    let text = "The chip maker Zorkel fell. Shares of Zorkel, the Netflix of Kenya, rose, according to Goldman Sachs.";
    let answers = answers(&run(&format!("{}\n", json!({"id": 1, "text": text}))));
    let companies = answers[0]["companies"].as_array().unwrap();
    let named = |name: &str| companies.iter().find(|it| it["name"] == name).unwrap_or_else(|| panic!("{name} is missing: {companies:?}"));
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
    let output = run("{\"id\":1,\"text\":\"Apple\"}\nnonsense\n{\"id\":2}\n{\"id\":3,\"text\":\"Intel\"}");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answers(&output).len(), 2);
    let problems = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = problems.lines().collect();
    assert_eq!(lines.len(), 2, "{problems}");
    assert!(lines[0].contains("line 2 ") && lines[1].contains("line 3 ") && lines[1].contains("text"), "{problems}");
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
