//! The command `newsprint`, run as its users run it.
#![allow(clippy::unwrap_used)]

#[path = "support/commands.rs"]
mod commands;

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Command, Output};

use commands::Folder;
use serde_json::{Value, json};

const STORY: &str = "<html lang=en><title>Lock keeper retires - The Harbour Post</title><body>\
    <h1>Lock keeper retires after forty years</h1><p class=byline>By Ada Lund</p>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p>\
    <p>Her successor, who has worked beside her since the spring, said that nothing would change, except for the \
    colour of the hut.</p>";

fn command(args: &[&str]) -> Command {
    commands::piped(env!("CARGO_BIN_EXE_newsprint"), args)
}

fn run(args: &[&str], input: &[u8]) -> Output {
    commands::output(command(args), input)
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn help_has_examples_and_exit_codes() {
    let help = run(&["--help"], b"");
    assert!(help.status.success());
    for part in ["newsprint extract page.html", "Exit status:", "completions", "130"] {
        assert!(text(&help.stdout).contains(part), "{part}");
    }
    // Nobody watches: no colours.
    assert!(!text(&help.stdout).contains('\x1b'));
    let batch = run(&["batch", "--help"], b"");
    assert!(text(&batch.stdout).contains("--resume") && text(&batch.stdout).contains("Examples:"));
    assert!(text(&run(&["--version"], b"").stdout).starts_with("newsprint "));
}

#[test]
fn extract_prints_every_format() {
    for (format, start) in [
        ("screen", "Lock keeper retires after forty years\n═"),
        ("json", "{\n  \"kind\""),
        ("text", "The keeper of the upper lock"),
        ("markdown", "# Lock keeper retires after forty years\n"),
        ("html", "<h1>Lock keeper"),
        ("json-ld", "{\"@context\""),
    ] {
        let output = run(&["extract", "--format", format], STORY.as_bytes());
        assert!(output.status.success(), "{format}: {}", text(&output.stderr));
        assert!(text(&output.stdout).contains(start), "{format}: {}", text(&output.stdout));
        assert!(text(&output.stdout).ends_with('\n'));
    }
}

#[test]
fn inspect_says_where_values_came_from() {
    let output = run(&["inspect", "-"], STORY.as_bytes());
    assert!(text(&output.stdout).contains("heading, rule: precedence"));
    let page = run(&["inspect", "--html"], STORY.as_bytes());
    assert!(page.status.success() && text(&page.stdout).starts_with("<!DOCTYPE html>"));
}

#[test]
fn exit_codes_are_those_of_the_help() {
    for (args, input, code) in [
        (&["extract"][..], STORY.as_bytes(), 0),
        (&["extract"], b"", 1),
        (&["extract", "--url", "no address"], STORY.as_bytes(), 1),
        (&["extract", "--format", "pdf"], b"", 2),
        (&["batch", "--resume"], b"", 2),
        (&["batch", "--jobs", "0"], b"", 2),
        (&["extract", "/no/such/page.html"], b"", 3),
        (&["batch", "/no/such/pages.jsonl"], b"", 3),
        (&["batch"], b"no json\n", 0),
    ] {
        let output = run(args, input);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", text(&output.stderr));
        assert_eq!(output.stderr.is_empty(), code == 0 && args[0] != "batch", "{args:?}");
    }
}

#[test]
fn completions_are_scripts_for_the_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell], b"");
        assert!(output.status.success() && text(&output.stdout).contains("batch"), "{shell}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let pages: String = (0..200).map(|id| json!({"id": id, "page": STORY}).to_string() + "\n").collect();
    let mut child = command(&["batch", "--quiet"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || drop(stdin.write_all(pages.as_bytes())));
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
}

fn ids(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone()).collect()
}

#[test]
fn batch_reads_a_folder_and_sums_up() {
    let folder = Folder::new("cli-folder");
    folder.write("pages/b.html", STORY);
    folder.write("pages/may/a.htm", STORY);
    folder.write("pages/may/broken.html.gz", "no gzip");
    folder.write("pages/notes.txt", "no page");
    let output = run(&["batch", &folder.path("pages")], b"");
    assert_eq!(ids(text(&output.stdout)), ["b.html", "may/a.htm", "may/broken.html.gz"]);
    let summary = text(&output.stderr);
    assert!(
        summary.starts_with("3 pages in ") && summary.ends_with("; 1 without an article: 1 io\n"),
        "{summary}"
    );
}

#[test]
fn batch_goes_on_after_the_last_whole_line() {
    let folder = Folder::new("cli-resume");
    for name in 0..12 {
        folder.write(&format!("pages/{name:02}.html"), STORY);
    }
    let (pages, out) = (folder.path("pages"), folder.path("out.jsonl"));
    let args = ["batch", &pages, "--output", &out, "--quiet"];
    assert!(run(&args, b"").status.success());
    let whole = fs::read_to_string(&out).unwrap();
    assert_eq!(ids(&whole).len(), 12);
    let resume = [&args[..], &["--resume"]].concat();
    // Killed in the middle of a line, between lines, before the first one, after the last one.
    let fifth = whole.match_indices('\n').nth(4).unwrap().0 + 1;
    for end in [fifth + 100, fifth, 20, 0, whole.len()] {
        fs::write(&out, &whole[..end]).unwrap();
        assert!(run(&resume, b"").status.success());
        assert_eq!(fs::read_to_string(&out).unwrap(), whole, "cut at {end}");
    }
    fs::write(&out, "{\"id\":\"another.html\"}\n").unwrap();
    let refused = run(&resume, b"");
    assert_eq!(refused.status.code(), Some(3), "{}", text(&refused.stderr));
    assert_eq!(fs::read_to_string(&out).unwrap(), "{\"id\":\"another.html\"}\n");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_between_pages() {
    let mut child = command(&["batch", "--quiet", "--jobs", "2"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let line = json!({"id": 1, "page": STORY}).to_string() + "\n";
    let mut stdout = child.stdout.take().unwrap();
    stdin.write_all(line.as_bytes()).unwrap();
    stdout.read_exact(&mut [0; 1]).unwrap();
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    // Goes on to write until the pipe is closed; the command reads one page more for each job at most.
    while stdin.write_all(line.as_bytes()).is_ok() {}
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(rest.ends_with("}\n"), "the last line is whole");
}

#[test]
fn schema_prints_a_schema_of_what_extract_prints() {
    let output = run(&["schema"], b"");
    let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schema["title"], "Article");
    let article = run(&["extract", "--format", "json"], STORY.as_bytes());
    let article: Value = serde_json::from_slice(&article.stdout).unwrap();
    for key in article.as_object().unwrap().keys() {
        assert!(schema["properties"].get(key).is_some(), "{key}");
    }
}
