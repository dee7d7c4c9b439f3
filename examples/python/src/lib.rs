//! newsprint for Python: `newsprint.extract(page, url=…)` gives an `Article`.

mod article;

use chrono::{DateTime, FixedOffset};
use newsprint::{Error, Extractor};
use pyo3::create_exception;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use rayon::prelude::*;

use article::{Article, Author, Figure, Image, Link, Paragraph, ReadingTime, RelatedLink, Section};

create_exception!(
    newsprint,
    ExtractionError,
    PyValueError,
    "The page gives no article; the message says why."
);

/// A page of the caller: text, or bytes in any charset.
enum Page {
    Text(String),
    Bytes(Vec<u8>),
}

impl Page {
    fn of(page: &Bound<'_, PyAny>) -> PyResult<Self> {
        if page.is_instance_of::<PyString>() {
            return page.extract().map(Self::Text);
        }
        match page.cast::<PyBytes>() {
            Ok(bytes) => Ok(Self::Bytes(bytes.as_bytes().to_owned())),
            Err(_) => Err(PyTypeError::new_err("a page is str or bytes")),
        }
    }

    fn extract(&self, known: &Known) -> Result<newsprint::Article, Error> {
        let extractor = Extractor::new();
        let mut page = match self {
            Self::Text(text) => extractor.page(text),
            Self::Bytes(bytes) => extractor.bytes(bytes),
        };
        if let Some(url) = &known.url {
            page = page.url(url.as_str());
        }
        if let Some(content_type) = &known.content_type {
            page = page.content_type(content_type);
        }
        if let Some(at) = known.fetched_at {
            page = page.fetched_at(at);
        }
        page.extract()
    }
}

/// What the caller knows of a page.
#[derive(Default)]
struct Known {
    url: Option<String>,
    content_type: Option<String>,
    fetched_at: Option<DateTime<FixedOffset>>,
}

/// Extracts the article from a page: text, or bytes in any charset.
///
/// Raises ExtractionError if the page holds nothing that could be an article or goes beyond a limit.
#[pyfunction]
#[pyo3(signature = (page, *, url=None, content_type=None, fetched_at=None))]
fn extract(
    py: Python<'_>,
    page: &Bound<'_, PyAny>,
    url: Option<String>,
    content_type: Option<String>,
    fetched_at: Option<DateTime<FixedOffset>>,
) -> PyResult<Article> {
    let page = Page::of(page)?;
    let known = Known { url, content_type, fetched_at };
    py.detach(|| page.extract(&known)).map(Article).map_err(raised)
}

/// Extracts many pages on all cores, with the interpreter free meanwhile; None stands for a page without an article.
///
/// `pages` holds pages, or pairs of a page and its address.
#[pyfunction]
fn extract_many(py: Python<'_>, pages: Vec<Bound<'_, PyAny>>) -> PyResult<Vec<Option<Article>>> {
    let pages: Vec<(Page, Known)> = pages.iter().map(page_and_address).collect::<PyResult<_>>()?;
    let extracted: Vec<_> =
        py.detach(|| pages.par_iter().map(|(page, known)| page.extract(known).ok()).collect());
    Ok(extracted.into_iter().map(|article| article.map(Article)).collect())
}

fn page_and_address(item: &Bound<'_, PyAny>) -> PyResult<(Page, Known)> {
    match item.extract::<(Bound<'_, PyAny>, Option<String>)>() {
        Ok((page, url)) => Ok((Page::of(&page)?, Known { url, ..Known::default() })),
        Err(_) => Ok((Page::of(item)?, Known::default())),
    }
}

fn raised(error: Error) -> PyErr {
    ExtractionError::new_err(error.to_string())
}

#[pymodule(name = "newsprint")]
fn of_python(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(extract, module)?)?;
    module.add_function(wrap_pyfunction!(extract_many, module)?)?;
    module.add("ExtractionError", module.py().get_type::<ExtractionError>())?;
    module.add_class::<Article>()?;
    module.add_class::<Author>()?;
    module.add_class::<Figure>()?;
    module.add_class::<Image>()?;
    module.add_class::<Link>()?;
    module.add_class::<Paragraph>()?;
    module.add_class::<ReadingTime>()?;
    module.add_class::<RelatedLink>()?;
    module.add_class::<Section>()
}
