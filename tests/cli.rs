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

#[cfg(feature = "archive")]
mod archive {
    use super::*;
    use flate2::{Compression, write::GzEncoder};

    /// A record with its header; the fields end in line breaks.
    fn record(record_type: &str, id: u32, fields: &str, block: &str) -> String {
        format!(
            "WARC/1.0\r\nWARC-Type: {record_type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Date: \
             2024-05-06T10:00:00Z\r\n{fields}Content-Length: {}\r\n\r\n{block}\r\n\r\n",
            block.len()
        )
    }

    fn response(id: u32, page: &str) -> String {
        let fields = format!("WARC-Target-URI: https://post.example/{id}\r\n");
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n";
        record("response", id, &fields, &format!("{head}{page}"))
    }

    fn story(dated: &str) -> String {
        STORY.replace("By Ada Lund</p>", &format!("By Ada Lund</p><p class=date>{dated}</p>"))
    }

    fn packed(record: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(record.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    fn lines(output: &Output) -> Vec<Value> {
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn pages() -> Vec<String> {
        vec![
            record("warcinfo", 1, "", "software: test\r\n"),
            response(2, &story("3 May 2024")),
            record("revisit", 3, "WARC-Refers-To: <urn:uuid:2>\r\n", ""),
            response(4, &story("3 May 2024")),
            response(5, &story("3 June 2024")),
        ]
    }

    #[test]
    fn warc_gives_the_pages_of_an_archive() {
        let archive: Vec<u8> = pages().iter().flat_map(|record| packed(record)).collect();
        let output = run(&["warc", "--fingerprint"], &archive);
        let found = lines(&output);
        assert_eq!(text(&output.stderr).lines().last(), Some("0 records damaged, 1 without a page"));
        let ids: Vec<&str> = found.iter().map(|line| line["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["urn:uuid:2", "urn:uuid:3", "urn:uuid:4", "urn:uuid:5"]);
        let first = &found[0];
        assert_eq!(first["url"], "https://post.example/2");
        assert_eq!(first["date"], "2024-05-06T10:00:00Z");
        assert_eq!(first["offset"], packed(&pages()[0]).len());
        assert_eq!(first["article"]["headline"], "Lock keeper retires after forty years");
        assert_eq!(first["article"]["published"], "2024-05-03");
        // Later than the page was fetched.
        assert_eq!(found[3]["article"].get("published"), None);
        assert_eq!(first["fingerprint"].as_str().unwrap().len(), 16);
        assert_eq!(
            found[1]["error"],
            json!({"kind": "revisit", "message": "the page is that of urn:uuid:2"})
        );
    }

    #[test]
    fn warc_skips_duplicates_when_asked() {
        let archive = pages().concat();
        let output = run(&["warc", "--skip-duplicates", "-"], archive.as_bytes());
        assert_eq!(lines(&output).len(), 2);
        assert_eq!(
            text(&output.stderr).lines().last(),
            Some("0 records damaged, 1 without a page, 2 duplicates")
        );
    }

    #[test]
    fn warc_skips_damaged_records_and_goes_on_after_the_last_line() {
        let folder = Folder::new("cli-warc");
        let mut packed: Vec<Vec<u8>> = pages().iter().map(|record| packed(record)).collect();
        packed[2][20] ^= 255;
        let archive = folder.write("a.warc.gz", packed.concat());
        let out = folder.path("out.jsonl");
        let output = run(&["warc", &archive, "--output", &out], b"");
        assert!(text(&output.stderr).contains("1 records damaged"), "{}", text(&output.stderr));
        let whole = fs::read_to_string(&out).unwrap();
        assert_eq!(ids(&whole), ["urn:uuid:2", "urn:uuid:4", "urn:uuid:5"]);
        fs::write(&out, &whole[..whole.len() - 100]).unwrap();
        assert!(run(&["warc", &archive, "--output", &out, "--resume"], b"").status.success());
        assert_eq!(fs::read_to_string(&out).unwrap(), whole);
        assert_eq!(run(&["warc", "/no/such/file.warc"], b"").status.code(), Some(3));
    }

    /// The rows of a folder of Parquet, as its columns that are text.
    fn rows(folder: &str) -> Vec<(String, parquet::record::Row)> {
        use parquet::file::reader::{FileReader as _, SerializedFileReader};
        use parquet::record::RowAccessor as _;
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let mut rows = Vec::new();
        for file in files {
            let reader = SerializedFileReader::new(fs::File::open(file).unwrap()).unwrap();
            for row in reader.get_row_iter(None).unwrap() {
                let row = row.unwrap();
                rows.push((row.get_string(0).unwrap().clone(), row));
            }
        }
        rows
    }

    #[test]
    fn batch_writes_and_reads_parquet() {
        use parquet::record::RowAccessor as _;
        let folder = Folder::new("cli-parquet");
        let input: String = (0..5)
            .map(|id| {
                json!({"id": format!("p{id}"), "page": if id == 3 { "" } else { STORY }}).to_string() + "\n"
            })
            .collect();
        let out = folder.path("out");
        let args = ["batch", "--format", "parquet", "--output", &out, "--quiet"];
        assert!(run(&args, input.as_bytes()).status.success());
        let whole = rows(&out);
        assert_eq!(
            whole.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
            ["p0", "p1", "p2", "p3", "p4"]
        );
        let article = whole[0].1.get_group(5).unwrap();
        assert_eq!(article.get_string(2).unwrap(), "Lock keeper retires after forty years");
        assert!(whole[3].1.get_group(5).is_err());
        assert_eq!(whole[3].1.get_group(6).unwrap().get_string(0).unwrap(), "no_article");
        // Parts are never written over; what is there is gone on after.
        assert_eq!(run(&args, input.as_bytes()).status.code(), Some(3));
        let more = input.clone() + &input.replace("\"p", "\"q");
        let resumed = run(&[&args[..], &["--resume"]].concat(), more.as_bytes());
        assert!(resumed.status.success(), "{}", text(&resumed.stderr));
        assert_eq!(rows(&out).len(), 10);
        let other = run(&[&args[..], &["--resume"]].concat(), b"{\"id\":\"x\"}\n");
        assert_eq!(other.status.code(), Some(3));
        // Its rows hold no pages, which is said at once.
        let refused = run(&["batch", &out], b"");
        assert!(text(&refused.stderr).contains("no column \"html\""), "{}", text(&refused.stderr));
        assert_eq!(run(&["batch", "--format", "parquet"], b"").status.code(), Some(2));
    }

    /// A table of pages.
    fn write_table(path: &str, schema: &str, html: &[&str]) {
        use parquet::data_type::{ByteArray, ByteArrayType};
        use parquet::file::writer::SerializedFileWriter;
        let schema = parquet::schema::parser::parse_message_type(schema).unwrap();
        let file = fs::File::create(path).unwrap();
        let mut writer = SerializedFileWriter::new(file, schema.into(), std::sync::Arc::default()).unwrap();
        for pages in html.chunks(2) {
            let mut group = writer.next_row_group().unwrap();
            let pages: Vec<ByteArray> = pages.iter().map(|&page| page.into()).collect();
            while let Some(mut column) = group.next_column().unwrap() {
                column
                    .typed::<ByteArrayType>()
                    .write_batch(&pages, Some(&vec![1; pages.len()]), None)
                    .unwrap();
                column.close().unwrap();
            }
            group.close().unwrap();
        }
        writer.close().unwrap();
    }

    #[test]
    fn batch_reads_tables_of_bytes_and_of_text() {
        let folder = Folder::new("cli-tables");
        folder.write("tables/_notes.parquet", "hidden");
        let (bytes, texts) = (folder.path("tables/1.parquet"), folder.path("tables/2.parquet"));
        write_table(&bytes, "message m { optional binary other; optional binary html; }", &[STORY; 3]);
        write_table(&texts, "message m { optional binary html (STRING); }", &[STORY, ""]);
        let found = lines(&run(&["batch", &folder.path("tables")], b""));
        assert_eq!(found.iter().map(|line| line["id"].clone()).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!(found[3]["article"]["headline"], "Lock keeper retires after forty years");
        assert_eq!(found[4]["error"]["kind"], "no_article");
        let mut cut = fs::read(&bytes).unwrap();
        cut.truncate(200);
        let cut = folder.write("cut.parquet", cut);
        assert_eq!(run(&["batch", &cut], b"").status.code(), Some(3));
    }
}
