//! One page of input into one line of output.

use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

use flate2::read::MultiGzDecoder;
use newsprint::url::Url;
use newsprint::{Article, Error, Extraction, Extractor, Limits, PageKind};
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
    /// What an archive adds.
    #[cfg(feature = "archive")]
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub capture: Option<CaptureFields>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
}

/// Where a page stands in an archive.
#[cfg(feature = "archive")]
#[allow(dead_code, reason = "the example `batch` reads no archives")]
#[derive(Default, Serialize)]
pub struct CaptureFields {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where the page's record begins in the archive's file.
    pub offset: u64,
    /// When the page was fetched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// 64 bits, of which texts that are nearly the same share most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
}

/// What went wrong with one page, for people and for programs.
#[derive(Serialize)]
pub struct Failure {
    kind: &'static str,
    /// What kind of page it is, where that is why there is no article.
    #[serde(skip_serializing_if = "Option::is_none")]
    page_kind: Option<PageKind>,
    message: String,
}

impl Failure {
    pub fn new(kind: &'static str, message: impl std::fmt::Display) -> Self {
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
    /// A page of which nothing is known yet.
    #[cfg(feature = "archive")]
    #[allow(dead_code, reason = "the example `batch` reads no archives")]
    pub fn new(id: Value, capture: CaptureFields) -> Self {
        Self { id, capture: Some(capture), ..Self::default() }
    }

    /// What kind of error it is, if it is one.
    pub fn error_kind(&self) -> Option<&'static str> {
        self.error.as_ref().map(|error| error.kind)
    }

    /// Extracts a page and keeps the time that it takes.
    pub fn extracted(&mut self, extraction: Extraction) -> Result<Article, Failure> {
        let start = Instant::now();
        let result = caught(|| extraction.extract());
        self.seconds = Some(start.elapsed().as_secs_f64());
        Ok(result??)
    }

    /// The same with what became of the page.
    pub fn with(mut self, result: Result<Article, Failure>) -> Self {
        match result {
            Ok(article) => self.article = Some(article),
            Err(failure) => self.error = Some(failure),
        }
        self
    }

    /// The article, if the page gave one.
    #[cfg(feature = "archive")]
    #[allow(dead_code, reason = "the example `batch` reads no archives")]
    pub fn article(&self) -> Option<&Article> {
        self.article.as_ref()
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
    let result = article(item, folder, &mut record);
    record.with(result)
}

/// The id that a page has in the output.
pub fn id_of(item: &Item) -> Value {
    match item {
        Item::Line(Ok(line)) => id_in(line),
        Item::Line(Err(_)) => Value::Null,
        Item::File(path) => path.to_string_lossy().into(),
        #[cfg(feature = "archive")]
        Item::Row(row) => row.id.clone(),
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
        #[cfg(feature = "archive")]
        Item::Row(row) => {
            record.id = row.id;
            (row.html, row.url)
        }
    };
    let mut extraction = Extractor::new().bytes(&page);
    if let Some(url) = url.as_deref().and_then(usable) {
        extraction = extraction.url(url);
    }
    record.extracted(extraction)
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
pub fn usable(url: &str) -> Option<Url> {
    const MAX_BYTES: usize = 2_000;
    Url::parse(url).ok().filter(|url| url.as_str().len() <= MAX_BYTES)
}

/// A file's bytes, unpacked if its name says so.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let fail = |error: io::Error| Failure::new("io", format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(fail)?;
    let packed = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"));
    let reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    within_limit(reader).map_err(fail)
}

/// Reads all, a little more than the limit at most: little that is packed may be more than the memory holds.
pub fn within_limit(reader: impl Read) -> io::Result<Vec<u8>> {
    let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    reader.take(most).read_to_end(&mut bytes)?;
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
