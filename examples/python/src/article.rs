//! The article as Python's objects: each value is made when it is asked for.

use newsprint::Timestamp;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// A news article as its page tells it; None where the page does not say.
#[pyclass(frozen, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct Article(pub newsprint::Article);

#[pymethods]
impl Article {
    /// What kind of page it stands on: "article", "listing", "login", … or "unsure".
    #[getter]
    fn kind(&self) -> String {
        self.0.kind.to_string()
    }

    #[getter]
    fn headline(&self) -> Option<&str> {
        self.0.headline.as_deref()
    }

    #[getter]
    fn kicker(&self) -> Option<&str> {
        self.0.kicker.as_deref()
    }

    #[getter]
    fn dek(&self) -> Option<&str> {
        self.0.dek.as_deref()
    }

    /// Everyone credited, in the order shown.
    #[getter]
    fn authors(&self) -> Vec<Author> {
        let authors = self.0.byline.iter().flat_map(|byline| &byline.authors);
        authors
            .map(|author| Author {
                name: author.name.clone(),
                url: author.url.clone(),
                role: author.role.to_string(),
            })
            .collect()
    }

    /// A datetime with a zone, one without, or a date: as precise as the page is.
    #[getter]
    fn published<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.published.map(|at| moment(py, at)).transpose()
    }

    #[getter]
    fn modified<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.modified.map(|at| moment(py, at)).transpose()
    }

    #[getter]
    fn section(&self) -> Option<Section> {
        let section = self.0.section.as_ref()?;
        Some(Section { name: section.name.clone(), url: section.url.clone(), path: section.path.clone() })
    }

    #[getter]
    fn tags(&self) -> Vec<String> {
        self.0.tags.clone()
    }

    #[getter]
    fn language(&self) -> Option<&str> {
        self.0.language.as_deref()
    }

    #[getter]
    fn publication(&self) -> Option<&str> {
        self.0.publication.as_ref().map(|publication| publication.name.as_str())
    }

    #[getter]
    fn canonical_url(&self) -> Option<&str> {
        self.0.canonical_url.as_deref()
    }

    #[getter]
    fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    #[getter]
    fn lead_image(&self) -> Option<Image> {
        self.0.lead_image.as_ref().map(image)
    }

    #[getter]
    fn views(&self) -> Option<u64> {
        self.0.views
    }

    #[getter]
    fn reading_time(&self) -> Option<ReadingTime> {
        let time = self.0.reading_time.as_ref()?;
        Some(ReadingTime { minutes: time.minutes, words: time.words, basis: time.basis.to_string() })
    }

    #[getter]
    fn paragraphs(&self) -> Vec<Paragraph> {
        self.0.paragraphs.iter().map(paragraph).collect()
    }

    #[getter]
    fn figures(&self) -> Vec<Figure> {
        let figures = self.0.figures.iter();
        figures
            .map(|figure| Figure {
                image: image(&figure.image),
                caption: figure.caption.clone(),
                credit: figure.credit.clone(),
                after: figure.after,
            })
            .collect()
    }

    #[getter]
    fn related_links(&self) -> Vec<RelatedLink> {
        let links = self.0.related_links.iter();
        links
            .map(|link| RelatedLink {
                title: link.title.clone(),
                url: link.url.clone(),
                kind: link.kind.to_string(),
                heading: link.heading.clone(),
            })
            .collect()
    }

    /// The dek and the paragraphs as plain text, parted by empty lines.
    fn text(&self) -> String {
        self.0.text()
    }

    fn to_markdown(&self) -> String {
        self.0.to_markdown()
    }

    fn to_html(&self) -> String {
        self.0.to_html()
    }

    /// Schema.org's JSON-LD, safe inside a script element.
    fn to_json_ld(&self) -> String {
        self.0.to_json_ld()
    }

    /// All of the article, as the crate and the example `batch` write it.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.0).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    fn __repr__(&self) -> String {
        format!(
            "<Article {:?}, {} paragraphs>",
            self.0.headline.as_deref().unwrap_or_default(),
            self.0.paragraphs.len()
        )
    }
}

/// Who is credited, and for what: "writer", "editor", "photographer", "agency", …
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct Author {
    name: String,
    url: Option<String>,
    role: String,
}

/// The section, and the steps that lead to it.
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct Section {
    name: String,
    url: Option<String>,
    path: Vec<String>,
}

/// How long the text takes to read, in minutes; "declared" by the page or "estimated" from its words.
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct ReadingTime {
    minutes: u32,
    words: Option<u32>,
    basis: String,
}

/// A block of the text: "text", "subheading", "quote", "list_item", …
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct Paragraph {
    kind: String,
    text: String,
    links: Vec<Link>,
}

/// A link in a paragraph.
#[pyclass(frozen, get_all, eq, skip_from_py_object, module = "newsprint")]
#[derive(Clone, PartialEq)]
pub struct Link {
    text: String,
    url: String,
}

/// A picture.
#[pyclass(frozen, get_all, eq, skip_from_py_object, module = "newsprint")]
#[derive(Clone, PartialEq)]
pub struct Image {
    url: String,
    alt: Option<String>,
}

/// A picture in the text, and behind how many paragraphs it stands.
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct Figure {
    image: Image,
    caption: Option<String>,
    credit: Option<String>,
    after: usize,
}

/// Another story that the page offers: "related", "latest", "popular" or "inline".
#[pyclass(frozen, get_all, eq, module = "newsprint")]
#[derive(PartialEq)]
pub struct RelatedLink {
    title: String,
    url: String,
    kind: String,
    heading: Option<String>,
}

fn paragraph(paragraph: &newsprint::Paragraph) -> Paragraph {
    let links = paragraph.links.iter();
    let links = links.map(|link| Link { text: link.text.clone(), url: link.url.clone() }).collect();
    Paragraph { kind: paragraph.kind.to_string(), text: paragraph.text.clone(), links }
}

fn image(image: &newsprint::Image) -> Image {
    Image { url: image.url.clone(), alt: image.alt.clone() }
}

fn moment(py: Python<'_>, at: Timestamp) -> PyResult<Bound<'_, PyAny>> {
    match (at.instant(), at.local()) {
        (Some(instant), _) => instant.into_bound_py_any(py),
        (None, Some(local)) => local.into_bound_py_any(py),
        (None, None) => at.day().into_bound_py_any(py),
    }
}
