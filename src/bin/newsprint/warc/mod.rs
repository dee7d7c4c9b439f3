//! `newsprint warc`: the pages of a web archive.

mod archive;
mod captures;
mod fingerprint;
mod http;
mod record_stream;
mod tally;
mod warc_header;
mod window;

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use newsprint::chrono::DateTime;
use newsprint::{Article, Extractor};
use serde_json::Value;

use crate::batch;
use crate::batch::record::{self, CaptureFields, Record};
use crate::batch::run_args::RunArgs;
use crate::failure::Failure;

use captures::{Capture, Captures};
use tally::Tally;

/// What stands under the options in the help.
pub const HELP: &str = "\
Pages are the response records of HTML with a status of 2xx. The archive is WARC 1.0 or 1.1, as it is or with each record
packed by gzip or zstd. Damaged records are skipped and counted.

A line of output is that of `batch` with the record: {\"id\": WARC-Record-ID, \"url\", \"offset\", \"date\", \"article\" or \"error\"}.
`date` is when the page was fetched; no later date in the page is believed. A revisit gives {\"error\": {\"kind\": \"revisit\"}}.

Examples:
  newsprint warc CC-NEWS-20240501.warc.gz --output articles.jsonl
  newsprint warc CC-NEWS-20240501.warc.gz --output articles.jsonl --resume
  curl -s $ARCHIVE | newsprint warc --skip-duplicates --fingerprint | jq .article.headline";

/// Which archive, and how.
#[derive(clap::Args)]
pub struct Args {
    /// A WARC file, `-` or nothing for one from standard input.
    input: Option<PathBuf>,
    /// Skip revisits, and pages whose digest or bytes came before.
    #[arg(long)]
    skip_duplicates: bool,
    /// Give a fingerprint of the text: a simhash of 64 bits, of which texts that are nearly the same share most.
    #[arg(long)]
    fingerprint: bool,
    #[command(flatten)]
    run: RunArgs,
}

/// Extracts all pages of the archive.
pub fn run(args: &Args) -> Result<(), Failure> {
    let tally = Arc::new(Tally::default());
    let failed = Arc::new(Mutex::new(None));
    let captures = Captures::new(open(args)?, Arc::clone(&tally), Arc::clone(&failed));
    let captures = if args.skip_duplicates { captures.without_duplicates() } else { captures };
    let fingerprinted = args.fingerprint;
    let done = batch::run::run(&args.run, captures, None, id_of, |capture| {
        let record = process(&capture);
        if fingerprinted { with_fingerprint(record) } else { record }
    });
    if !args.run.quiet {
        eprintln!("{tally}");
    }
    done?;
    match failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
        Some(error) => Err(Failure::io("the archive", &error)),
        None => Ok(()),
    }
}

fn open(args: &Args) -> Result<Box<dyn Read + Send>, Failure> {
    match &args.input {
        Some(path) if path.as_os_str() != "-" => match File::open(path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(Failure::io(path.display(), &error)),
        },
        _ => Ok(Box::new(io::stdin())),
    }
}

fn id_of(capture: &Capture) -> Value {
    capture.header.id.clone().into()
}

/// Extracts the page of a record.
fn process(capture: &Capture) -> Record {
    let (url, date) = (capture.header.url.clone(), capture.header.date.clone());
    let fields = CaptureFields { url, offset: capture.offset, date, fingerprint: None };
    let mut record = Record::new(id_of(capture), fields);
    let result = article(capture, &mut record);
    record.with(result)
}

fn article(capture: &Capture, record: &mut Record) -> Result<Article, record::Failure> {
    let Some(response) = &capture.response else {
        let of = capture.header.refers_to.as_deref().unwrap_or("an earlier record");
        return Err(record::Failure::new("revisit", format!("the page is that of {of}")));
    };
    let page =
        response.head.page(response.body()).map_err(|error| record::Failure::new("bad_encoding", error))?;
    let mut extraction = Extractor::new().bytes(&page);
    if let Some(content_type) = &response.head.content_type {
        extraction = extraction.content_type(content_type);
    }
    if let Some(url) = capture.header.url.as_deref().and_then(record::usable) {
        extraction = extraction.url(url);
    }
    let date = capture.header.date.as_deref().and_then(|date| DateTime::parse_from_rfc3339(date).ok());
    if let Some(date) = date {
        extraction = extraction.fetched_at(date);
    }
    record.extracted(extraction)
}

fn with_fingerprint(mut record: Record) -> Record {
    let fingerprint =
        record.article().map(|article| format!("{:016x}", fingerprint::simhash(&article.text())));
    if let Some(capture) = &mut record.capture {
        capture.fingerprint = fingerprint;
    }
    record
}
