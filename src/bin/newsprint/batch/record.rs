//! One page of input into one line of output.

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

use super::input::Item;

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    id: Value,
    url: Option<String>,
    html: Option<PathBuf>,
    #[serde(rename = "page")]
    text: Option<String>,
}

/// What became of one page.
#[derive(Default, Serialize)]
pub struct Record {
    id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
}

/// What went wrong with one page, for people and for programs.
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

impl Record {
    /// What kind of error it is, if it is one.
    pub fn error_kind(&self) -> Option<&'static str> {
        self.error.as_ref().map(|error| error.kind)
    }

    /// The same without the time that it took.
    pub fn untimed(self) -> Self {
        Self { seconds: None, ..self }
    }

    /// The line of output.
    pub fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"id\":null,\"error\":\"{error}\"}}"))
    }
}

/// Extracts one page.
pub fn process(item: Item, folder: &Path) -> Record {
    let mut record = Record::default();
    match article(item, folder, &mut record) {
        Ok(article) => record.article = Some(article),
        Err(failure) => record.error = Some(failure),
    }
    record
}

/// The id that a page has in the output.
pub fn id_of(item: &Item) -> Value {
    match item {
        Item::Line(Ok(line)) => id_in(line),
        Item::Line(Err(_)) => Value::Null,
        Item::File(path) => path.to_string_lossy().into(),
    }
}

/// The id in a line of input or output.
pub fn id_in(line: &[u8]) -> Value {
    serde_json::from_slice(line).map_or(Value::Null, |line: Value| line["id"].clone())
}

fn article(item: Item, folder: &Path, record: &mut Record) -> Result<Article, Failure> {
    let (page, url) = match item {
        Item::File(path) => {
            record.id = path.to_string_lossy().into();
            (read(&folder.join(path))?, None)
        }
        Item::Line(line) => page_of(line, folder, record)?,
    };
    let mut extraction = Extractor::new().bytes(&page);
    if let Some(url) = url.as_deref().and_then(usable) {
        extraction = extraction.url(url);
    }
    let start = Instant::now();
    let result = caught(|| extraction.extract());
    record.seconds = Some(start.elapsed().as_secs_f64());
    Ok(result??)
}

/// The page that a line of JSON holds or names, and its address.
fn page_of(
    line: io::Result<Vec<u8>>,
    folder: &Path,
    record: &mut Record,
) -> Result<(Vec<u8>, Option<String>), Failure> {
    let line = line.map_err(|error| Failure::new("io", error))?;
    let page: Page = serde_json::from_slice(&line).map_err(|error| {
        record.id = id_in(&line);
        Failure::new("bad_line", error)
    })?;
    record.id = page.id;
    let bytes = match (page.text, page.html) {
        (Some(text), _) => text.into_bytes(),
        (None, Some(file)) => read(&folder.join(file))?,
        (None, None) => return Err(Failure::new("bad_line", "neither \"html\" nor \"page\" is given")),
    };
    Ok((bytes, page.url))
}

/// The last net: whatever a page may do, the run goes on.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| Failure::new("panic", "the extractor panicked; please report the page"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_line_of_output() {
        let failure = caught(|| panic!("a page that nobody thought of")).unwrap_err();
        let record = Record { id: "p".into(), error: Some(failure), ..Record::default() };
        assert_eq!(record.error_kind(), Some("panic"));
        assert!(record.line().starts_with(r#"{"id":"p","error":{"kind":"panic","message":"#));
    }
}
