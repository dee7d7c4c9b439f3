//! The example commands, run as their users run them.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/commands.rs"]
mod commands;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use commands::Folder;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

const STORY: &str = "<html lang=en><title>Lock keeper retires - The Harbour Post</title><body>\
    <h1>Lock keeper retires after forty years</h1><p class=byline>By Ada Lund</p>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p>\
    <p>Her successor, who has worked beside her since the spring, said that nothing would change, except for the \
    colour of the hut.</p><p><a href=\"/archive/locks\">The history of the locks</a> fills three shelves.</p>";

/// The folder of the built examples; builds them first, since `cargo test --test examples` alone does not.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let test = std::env::current_exe().unwrap();
    let target = test.parent().and_then(Path::parent).unwrap();
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--examples"]);
    #[cfg(feature = "selectors")]
    build.args(["--features", "selectors"]);
    build.current_dir(env!("CARGO_MANIFEST_DIR"));
    if target.ends_with("release") {
        build.arg("--release");
    }
    assert!(build.status().unwrap().success());
    target.join("examples")
});

fn run(example: &str, args: &[&str], input: &[u8]) -> Output {
    commands::output(commands::piped(EXAMPLES.join(example), args), input)
}

fn batch(args: &[&str], input: &[u8]) -> Vec<Value> {
    let output = run("batch", args, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nobody is watching");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn lines(values: &[Value]) -> Vec<u8> {
    values.iter().map(|value| value.to_string() + "\n").collect::<String>().into_bytes()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn batch_reads_files_beside_its_input() {
    let folder = Folder::new("batch-files");
    folder.write("pages/plain.html", STORY.as_bytes());
    folder.write("pages/packed.html.gz", gzip(STORY.as_bytes()));
    let input = lines(&[
        json!({"id": "plain", "url": "https://post.example/lock", "html": "pages/plain.html"}),
        json!({"id": "packed", "url": "https://post.example/lock", "html": "pages/packed.html.gz", "headline": "gold"}),
        json!({"id": "inline", "url": "https://post.example/lock", "page": STORY}),
    ]);
    let input = folder.write("in.jsonl", &input);
    let found = batch(&[&input], b"");
    assert_eq!(found.len(), 3);
    for (line, id) in found.iter().zip(["plain", "packed", "inline"]) {
        assert_eq!(line["id"], id);
        assert_eq!(line["article"]["headline"], "Lock keeper retires after forty years");
        assert_eq!(line["article"]["byline"]["authors"][0]["name"], "Ada Lund");
        assert_eq!(line["article"]["paragraphs"][2]["links"][0]["url"], "https://post.example/archive/locks");
        assert_eq!(line.as_object().unwrap().keys().collect::<Vec<_>>(), ["article", "id"]);
    }
}

#[test]
fn batch_reports_bad_lines_and_pages_and_goes_on() {
    let folder = Folder::new("batch-bad");
    folder.write("pages/broken.html.gz", b"this is no gzip");
    folder.write("pages/picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    folder.write("pages/empty.html", b"");
    let mut input = b"no json at all\n{\"id\": \"cut\", \"html\": \n\n[1, 2]\n\xFF\xFE\n".to_vec();
    input.extend(lines(&[
        json!({"id": 7}),
        json!({"id": "missing", "html": "pages/missing.html"}),
        json!({"id": "broken", "html": "pages/broken.html.gz"}),
        json!({"id": "picture", "html": "pages/picture.html"}),
        json!({"id": "empty", "html": "pages/empty.html"}),
        json!({"id": "wrong", "html": 12}),
        json!({"id": "deep", "page": "<div>".repeat(5000)}),
        json!({"id": "good", "page": STORY}),
    ]));
    // The last line needs no line feed.
    input.pop();
    let input = folder.write("in.jsonl", &input);
    let found = batch(&["--jobs", "3", &input], b"");
    let kinds: Vec<_> =
        found.iter().map(|line| (line["id"].clone(), line["error"]["kind"].clone())).collect();
    let none = Value::Null;
    let wanted = [
        (none.clone(), json!("bad_line")),
        (none.clone(), json!("bad_line")),
        (none.clone(), json!("bad_line")),
        (none.clone(), json!("bad_line")),
        (json!(7), json!("bad_line")),
        (json!("missing"), json!("io")),
        (json!("broken"), json!("io")),
        (json!("picture"), json!("binary")),
        (json!("empty"), json!("no_article")),
        (json!("wrong"), json!("bad_line")),
        (json!("deep"), json!("limit_exceeded")),
        (json!("good"), none),
    ];
    assert_eq!(kinds, wanted);
    for line in &found {
        let message = line["error"]["message"].as_str();
        assert!(message.is_none_or(|message| !message.is_empty() && !message.contains('\n')), "{line}");
    }
}

#[test]
fn batch_keeps_the_order_of_its_input() {
    // Pages of very different sizes, so that later ones are ready before earlier ones.
    let pages: Vec<Value> = (0..300)
        .map(|number| {
            let filler = "<p>One more paragraph of the story, to give the reader something to do.</p>";
            json!({"id": number, "page": STORY.to_owned() + &filler.repeat((number * 7919) % 101)})
        })
        .collect();
    let ids = |jobs: &str| -> Vec<Value> {
        batch(&["--jobs", jobs, "-"], &lines(&pages)).iter().map(|line| line["id"].clone()).collect()
    };
    let wanted: Vec<Value> = (0..300).map(Value::from).collect();
    assert_eq!(ids("1"), wanted);
    assert_eq!(ids("4"), wanted);
}

#[test]
fn batch_gives_the_same_whatever_the_jobs() {
    let pages: Vec<Value> = (0..20).map(|number| json!({"id": number, "page": STORY})).collect();
    assert_eq!(batch(&["--jobs", "1"], &lines(&pages)), batch(&["--jobs", "5"], &lines(&pages)));
}

#[test]
fn batch_gives_timings_when_asked() {
    let input = lines(&[json!({"id": 1, "page": STORY}), json!({"id": 2, "page": ""}), json!({"id": 3})]);
    let timed = batch(&["--timings"], &input);
    assert!(timed[0]["seconds"].as_f64().unwrap() > 0.0);
    assert!(timed[1]["seconds"].is_number(), "{}", timed[1]);
    assert!(batch(&[], &input).iter().all(|line| line.get("seconds").is_none()));
}

#[test]
fn batch_says_what_is_wrong_with_its_command_line() {
    for args in [&["--jobs", "0"][..], &["--jobs"], &["--no-such-option"], &["/no/such/file.jsonl"]] {
        let output = run("batch", args, b"");
        assert!(!output.status.success(), "{args:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("batch: "), "{args:?}");
    }
    assert_eq!(batch(&[], b""), Vec::<Value>::new());
}

#[test]
fn extract_shows_its_own_page_without_an_argument() {
    let output = run("extract", &[], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().count() > 20, "{text}");
}

#[test]
fn extract_prints_the_article_of_a_file_or_of_standard_input() {
    let folder = Folder::new("extract");
    let file = folder.write("story.html", STORY.as_bytes());
    let file = file.as_str();
    let from_file = run("extract", &[file, "--url", "https://post.example/lock", "--json"], b"");
    let from_stdin = run("extract", &["-", "--json", "--url", "https://post.example/lock"], STORY.as_bytes());
    assert!(from_file.status.success() && from_stdin.status.success());
    assert_eq!(from_file.stdout, from_stdin.stdout);
    let article: newsprint::Article = serde_json::from_slice(&from_file.stdout).unwrap();
    assert_eq!(article.headline.as_deref(), Some("Lock keeper retires after forty years"));
    assert_eq!(article.paragraphs[2].links[0].url, "https://post.example/archive/locks");

    let for_people = run("extract", &[file], b"");
    let text = String::from_utf8(for_people.stdout).unwrap();
    assert!(text.contains("Lock keeper retires after forty years") && text.contains("Ada Lund"), "{text}");
}

#[test]
fn extract_fails_with_one_clear_line() {
    let no_page = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".as_slice();
    for (args, input) in [
        (&["-"][..], b"".as_slice()),
        (&["-"], no_page),
        (&["-", "--json"], "<div>".repeat(5000).as_bytes()),
        (&["/no/such/page.html"], b""),
        (&["--no-such-option"], b""),
    ] {
        let output = run("extract", args, input);
        assert!(!output.status.success(), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.starts_with("extract: "), "{message}");
        assert!(message.lines().count() <= 2, "{message}");
    }
}

/// What a recipe prints first, without arguments.
const RECIPES: &[(&str, &str)] = &[
    ("all_cores", "amp_page.html: "),
    ("crawl_frontier", "Related\t2025-07-14\thttps://torvia.example/can-lowmark-keep-its-ports-open/\t"),
    (
        "dates_only",
        "a day: 2023-03-04\na local time: 2023-03-04T18:30:00, of a newsroom in London 2023-03-04T18:30:00+00:00\na moment: 2023-03-04 05:30:00 UTC\n",
    ),
    ("formats", "# Lock keeper retires after forty years\n"),
    ("json_ld", "<script type=\"application/ld+json\">{"),
    ("live_entries", "2022-05-06T18:40:00+02:00  The vote is over\n    Seventeen members"),
    ("own_tree", "Ferry line closes\n"),
    ("printed_dates", "2022-05-06T15:05:00+00:00  Published May 6, 2022 at 3:05 pm GMT\n"),
    ("provenance", "headline: Ferry line closes after 80 years\n  from heading, by the rule: precedence\n"),
    ("prompt_budget", "---\ntitle: \"Lock keeper retires after forty years\"\n"),
    ("pruned_tree", "The last ferry crossed the strait on Friday evening, the line said.\n"),
    ("reading_time_only", "4 minutes, declared, 960 words\n5 minutes, estimated, 960 words\n7 minutes\n"),
    (
        "served_bytes",
        "Мост открыт\nlinks to https://post.example/city\npublished on 2022-05-06, before it was fetched\n",
    ),
    #[cfg(feature = "selectors")]
    ("site_rules", "The last ferry crossed the strait on Friday evening.\n\nIt carried eleven"),
    ("strangers_pages", "a story: Ferry line closes\nnested tags: more than 256 (Depth)\n"),
    ("threads", "Story 1 of the day\nStory 2 of the day\n"),
];

#[test]
fn recipes_answer_their_question() {
    for (recipe, start) in RECIPES {
        let output = run(recipe, &[], STORY.as_bytes());
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{recipe}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(printed.starts_with(start), "{recipe} printed {printed}");
    }
}

#[test]
fn evaluate_tells_what_is_right_and_what_is_not() {
    let folder = Folder::new("evaluate");
    folder.write("pages/story.html", STORY.as_bytes());
    let right =
        json!({"id": "right", "html": "story.html", "authors": ["ada lund"], "with": ["three barges"]});
    let wrong = json!({"id": "wrong", "html": "story.html", "authors": ["Ada Lund", "Ben Okri"], "published": "2024-05-06"});
    let list = folder.write("pages/pages.jsonl", format!("{right}\n{wrong}\n").as_bytes());
    let output = run("evaluate", &[&list, "--misses", "authors"], b"");
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.starts_with("0.67 pages/wrong authors\n"), "{table}");
    let row: Vec<&str> = table.lines().next_back().unwrap().split_whitespace().collect();
    assert_eq!(row, ["pages", "2", "·", "·", "1.000", "·", "0.833", "·", "0.000", "·", "·", "·", "·"]);
    let output = run("evaluate", &[], b"");
    assert!(!output.status.success() && output.stdout.is_empty());
}

#[test]
fn inspect_writes_a_page_to_look_at() {
    let folder = Folder::new("inspect");
    let file = folder.write("story.html", STORY.as_bytes());
    let output = run("inspect", &[&file, "https://post.example/news/1"], b"");
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    assert!(page.contains("<b>headline</b> <span>Lock keeper retires after forty years</span>"), "{page}");
    assert!(!page.contains("<script") && !page.contains("src="), "{page}");
}

#[test]
fn extract_says_why_each_value_is_what_it_is() {
    let page = STORY.replace("<p class=byline>By Ada Lund</p>", "")
        + "<p>(Reporting by Ada Lund; Editing by Ben Okri)</p>";
    let output = run("extract", &["-", "--why"], page.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let (_, why) = text.split_once("Where it came from").unwrap();
    for lines in [
        "  byline               (Reporting by Ada Lund; Editing by Ben Okri)\n                       closing credit, rule: closing credits\n",
        "  headline             Lock keeper retires after forty years\n                       heading, rule: precedence\n",
        "    passed over        Lock keeper retires - The Harbour Post (title)\n",
        "                       word count, rule: estimated from words\n",
        "  paragraphs           3 paragraphs\n                       article text, rule: body model\n",
    ] {
        assert!(why.contains(lines), "{lines}\nis not in\n{why}");
    }
}
