//! One line of input into one line of output.

use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

use flate2::read::MultiGzDecoder;
use newsprint::url::Url;
use newsprint::{Article, Error, Extractor, Limits, PageKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Input {
    #[serde(default)]
    id: Value,
    url: Option<String>,
    html: Option<PathBuf>,
    page: Option<String>,
}

#[derive(Serialize)]
struct Output {
    id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
}

/// What went wrong with one line, for people and for programs.
#[derive(Serialize)]
struct Failure {
    kind: &'static str,
    /// What kind of page it is, where that is why there is no article.
    #[serde(skip_serializing_if = "Option::is_none")]
    page_kind: Option<PageKind>,
    message: String,
}

impl Failure {
    fn new(kind: &'static str, message: impl std::fmt::Display) -> Self {
        Self { kind, page_kind: None, message: message.to_string() }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let kind = match error {
            Error::LimitExceeded { .. } => "limit_exceeded",
            Error::NoArticle { .. } => "no_article",
            Error::Binary => "binary",
            _ => "error",
        };
        Self { page_kind: error.page_kind(), ..Self::new(kind, error) }
    }
}

/// The line of output for a line of input.
pub fn process(line: io::Result<Vec<u8>>, folder: &Path, timings: bool) -> String {
    let mut output = Output { id: Value::Null, article: None, error: None, seconds: None };
    match article(line, folder, &mut output) {
        Ok(article) => output.article = Some(article),
        Err(failure) => output.error = Some(failure),
    }
    output.seconds = output.seconds.filter(|_| timings);
    serde_json::to_string(&output).unwrap_or_else(|error| format!("{{\"id\":null,\"error\":\"{error}\"}}"))
}

fn article(line: io::Result<Vec<u8>>, folder: &Path, output: &mut Output) -> Result<Article, Failure> {
    let line = line.map_err(|error| Failure::new("io", error))?;
    let input: Input = serde_json::from_slice(&line).map_err(|error| {
        output.id = serde_json::from_slice(&line).map_or(Value::Null, |line: Value| line["id"].clone());
        Failure::new("bad_line", error)
    })?;
    output.id = input.id;
    let page = match (input.page, input.html) {
        (Some(page), _) => page.into_bytes(),
        (None, Some(file)) => read(&folder.join(file))?,
        (None, None) => return Err(Failure::new("bad_line", "neither \"html\" nor \"page\" is given")),
    };
    let mut extraction = Extractor::new().bytes(&page);
    if let Some(url) = input.url.as_deref().and_then(usable) {
        extraction = extraction.url(url);
    }
    let start = Instant::now();
    // The last net: whatever a page may do, the run goes on.
    let result = catch_unwind(AssertUnwindSafe(|| extraction.extract()));
    output.seconds = Some(start.elapsed().as_secs_f64());
    Ok(result.map_err(|_| Failure::new("panic", "the extractor panicked; please report the page"))??)
}

/// Returns an address that the extractor takes; a crawl holds others, and its pages are read without.
fn usable(url: &str) -> Option<Url> {
    const MAX_BYTES: usize = 2_000;
    Url::parse(url).ok().filter(|url| url.as_str().len() <= MAX_BYTES)
}

/// A file's bytes, unpacked if its name says so; a little more than the limit at most, so that a small
/// archive cannot fill the memory.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let fail = |error: io::Error| Failure::new("io", format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(fail)?;
    let packed = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"));
    let reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    reader.take(most).read_to_end(&mut bytes).map_err(fail)?;
    Ok(bytes)
}
