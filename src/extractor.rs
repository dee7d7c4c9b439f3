//! The extractor and the call: how a page is handed in.

use std::borrow::Cow;
use std::io::Read;

use chrono::{DateTime, FixedOffset};

use crate::article::Article;
use crate::body;
use crate::decode::{decode, is_binary};
#[cfg(feature = "selectors")]
use crate::dom::Selectors;
use crate::dom::{self, Page};
use crate::error::{Error, Limit};
use crate::favor::Favor;
use crate::into_url::IntoUrl;
use crate::limits::{Limits, OverLimit};
use crate::pipeline;
use crate::report::{Inspection, Note, Omitted};
use crate::settings::{Call, MAX_BASE_BYTES, is_short};

/// Turns pages into articles.
///
/// It holds only settings: share one between threads or create one per page; both are cheap. What you know about a single
/// page, such as its address, goes into its [`Extraction`].
///
/// ```
/// use newsprint::{Extractor, Limits};
///
/// let extractor = Extractor::new().with_limits(Limits::default().with_bytes(1 << 20)).with_words_per_minute(200);
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let article = extractor.page(html).url("https://example.org/news/bridge").extract()?;
/// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[doc(alias = "Readability")]
#[doc(alias = "Parser")]
pub struct Extractor {
    settings: Call,
}

impl Extractor {
    /// Returns an extractor with the default settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the limits on what one page may cost.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.settings.limits = limits.clamped();
        self
    }

    /// Sets the reading speed, in words per minute, for estimated reading times: 238 by default; 0 counts as 1.
    #[must_use]
    pub fn with_words_per_minute(mut self, words: u32) -> Self {
        self.settings.words_per_minute = words.max(1);
        self
    }

    /// Returns [`Error::NoArticle`] for a page that, with at least this probability in percent (clamped to 1 to 100), is not
    /// an article. By default only pages with nothing to read are refused; for all others check [`Article::kind`].
    ///
    /// ```
    /// use newsprint::{Error, Extractor, PageKind};
    ///
    /// let html = "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>";
    /// let refused = Extractor::new().refusing_other_pages(80).page(html).extract();
    /// assert_eq!(refused, Err(Error::NoArticle { kind: PageKind::ErrorPage }));
    /// ```
    #[must_use]
    pub fn refusing_other_pages(mut self, percent: u8) -> Self {
        self.settings.refuse_others = Some(percent.clamp(1, 100));
        self
    }

    /// Sets which error is worse: a stray line in the text, or a missing paragraph. See [`Favor`] for figures.
    #[must_use]
    #[doc(alias = "favor_precision")]
    #[doc(alias = "favor_recall")]
    pub fn favoring(mut self, favor: Favor) -> Self {
        self.settings.favor = favor;
        self
    }

    /// Removes the elements that match the selectors, with everything in them, before the page is read: no text, name or
    /// link is taken from them. Needs the feature `selectors`. A second call replaces the first; separate several selectors
    /// with commas.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
    ///             <p class=house-ad>Read the whole story of the bridge in our new book, out on Monday.</p>";
    /// let extractor = newsprint::Extractor::new().dropping(".house-ad".parse()?);
    /// assert_eq!(extractor.page(html).extract()?.paragraphs.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "selectors")]
    #[must_use]
    #[doc(alias = "prune_xpath")]
    #[doc(alias = "remove")]
    pub fn dropping(mut self, selectors: Selectors) -> Self {
        self.settings.dropped = selectors;
        self
    }

    /// Restricts the article's text to the elements that match the selectors. Needs the feature `selectors`. A second call
    /// replaces the first.
    ///
    /// Within them, the text is chosen as usual. All other fields still come from the whole page: the headline may be above
    /// these elements, related links beside them. If nothing matches, the call has no effect, and
    /// [`Note::NoElementForText`] says so.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><div class=story><p>The old bridge reopened on Friday, the city said.</p></div>\
    ///             <div class=extra><p>The ferry will go on until the end of the month, its owner said.</p></div>";
    /// let extractor = newsprint::Extractor::new().reading_text_in(".story".parse()?);
    /// let article = extractor.page(html).extract()?;
    /// assert_eq!(article.text(), "The old bridge reopened on Friday, the city said.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "selectors")]
    #[must_use]
    #[doc(alias = "content_selector")]
    pub fn reading_text_in(mut self, selectors: Selectors) -> Self {
        self.settings.text_in = selectors;
        self
    }

    /// Starts an extraction from a page as text.
    ///
    /// ```
    /// # let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let article = newsprint::Extractor::new().page(html).extract()?;
    /// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn page<'p>(&self, html: &'p str) -> Extraction<'p> {
        self.extraction(Input::Text(html))
    }

    /// Starts an extraction from a page's bytes in any charset; see [`Extraction::content_type`].
    ///
    /// ```
    /// let windows_1251 = b"<meta charset=windows-1251><h1>\xCC\xEE\xF1\xF2 \xEE\xF2\xEA\xF0\xFB\xF2</h1>";
    /// let article = newsprint::Extractor::new().bytes(windows_1251).extract()?;
    /// assert_eq!(article.headline.as_deref(), Some("Мост открыт"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn bytes<'p>(&self, bytes: &'p [u8]) -> Extraction<'p> {
        self.extraction(Input::Bytes(Cow::Borrowed(bytes)))
    }

    /// Starts an extraction from a file, a socket or standard input, in any charset, and reads it to its end right away.
    ///
    /// It stops reading one byte beyond [`Limits::bytes`], however much follows. A page beyond the limit is refused
    /// or truncated as [`Limits::with_over_limit`] says; [`Omitted::Bytes`] counts only bytes that were read. If reading
    /// fails, [`Extraction::extract`] returns [`Error::Io`].
    ///
    /// ```
    /// use newsprint::{Error, Extractor, Limit, Limits};
    ///
    /// let file = std::io::Cursor::new("<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>");
    /// let article = Extractor::new().reader(file).url("https://example.org/news/bridge").extract()?;
    /// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    ///
    /// let endless = Extractor::new().with_limits(Limits::default().with_bytes(1_000)).reader(std::io::repeat(b'a'));
    /// assert_eq!(endless.extract(), Err(Error::LimitExceeded { limit: Limit::Bytes, max: 1_000 }));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn reader(&self, reader: impl Read) -> Extraction<'static> {
        let most = u64::try_from(self.settings.limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        let read = reader.take(most).read_to_end(&mut bytes);
        let mut extraction = self.extraction(Input::Bytes(Cow::Owned(bytes)));
        extraction.error = read.err().map(|error| Error::Io(error.kind()));
        extraction
    }

    /// Starts an extraction from a document that you have already parsed, without changing it. Needs the feature `dom`.
    ///
    /// Parse with scripting disabled, or pictures inside `<noscript>` are missed. The limits on bytes, nodes and attributes
    /// do not apply, because the parse is already done.
    ///
    /// ```
    /// use newsprint::html5ever::tendril::TendrilSink;
    /// use newsprint::html5ever::{ParseOpts, parse_document};
    /// use newsprint::markup5ever_rcdom::RcDom;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let mut options = ParseOpts::default();
    /// options.tree_builder.scripting_enabled = false;
    /// let dom = parse_document(RcDom::default(), options).one(html);
    /// let article = newsprint::Extractor::new().dom(&dom).extract()?;
    /// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    #[cfg(feature = "dom")]
    pub fn dom<'p>(&self, dom: &'p dom::RcDom) -> Extraction<'p> {
        self.extraction(Input::Dom(dom))
    }

    fn extraction<'p>(&self, input: Input<'p>) -> Extraction<'p> {
        Extraction { input, content_type: None, call: self.settings.clone(), error: None }
    }
}

/// One page and what the caller knows about it: its address, how it was served, when it was fetched.
///
/// ```
/// use newsprint::chrono::{TimeZone, Utc};
/// use newsprint::{Error, Extractor, Source};
///
/// let html = b"<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let inspection = Extractor::new()
///     .bytes(html)
///     .content_type("text/html; charset=utf-8")
///     .url("https://example.org/2022/05/06/bridge")
///     .fetched_at(Utc.with_ymd_and_hms(2022, 5, 7, 9, 30, 0).unwrap())
///     .inspect()?;
/// assert_eq!(inspection.article.published.map(|at| at.to_string()).as_deref(), Some("2022-05-06"));
///
/// // A bad address is an error, not a page without one.
/// assert!(matches!(Extractor::new().bytes(html).url("example.org").extract(), Err(Error::Url(_))));
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "an extraction does nothing until `extract` or `inspect` is called"]
pub struct Extraction<'p> {
    input: Input<'p>,
    content_type: Option<&'p str>,
    call: Call,
    /// What was wrong with the address, or with reading the page.
    error: Option<Error>,
}

#[derive(Clone)]
enum Input<'p> {
    Text(&'p str),
    Bytes(Cow<'p, [u8]>),
    #[cfg(feature = "dom")]
    Dom(&'p dom::RcDom),
}

impl<'p> Extraction<'p> {
    /// Sets the page's address, against which relative links are resolved: text or a [`Url`](url::Url), owned or
    /// borrowed.
    ///
    /// Without it, the page's canonical address is used. If the address is not absolute, [`extract`](Self::extract) returns
    /// [`Error::Url`]; if it has more than 2,000 bytes, [`Error::LimitExceeded`].
    pub fn url(mut self, url: impl IntoUrl) -> Self {
        match url.into_url() {
            Ok(url) if is_short(&url) => self.call.url = Some(url),
            Ok(_) => self.fail(Error::LimitExceeded { limit: Limit::Url, max: MAX_BASE_BYTES }),
            Err(error) => self.fail(error.into()),
        }
        self
    }

    /// Keeps what is wrong, unless something was before.
    fn fail(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }

    /// Sets the `Content-Type` that the bytes were served with, such as `text/html; charset=windows-1251`.
    ///
    /// If the page declares another charset, the bytes decide between the two. If neither declares one, it is detected from
    /// the bytes and the page's `lang`; ISO-8859-3, -14 and -16 are not detected without a `lang`.
    pub fn content_type(mut self, content_type: &'p str) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// Sets when the page was fetched. Later dates are then rejected, and "3 hours ago" counts back from `at`, in its zone.
    /// Without it, future dates are accepted and "3 hours ago" gives no date.
    ///
    /// ```
    /// use newsprint::Extractor;
    /// use newsprint::chrono::DateTime;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>By Ada Lund | 3 hours ago</p>\
    ///     <p>The old bridge over the river Aln reopened on Friday after two years of repairs, the council said.</p>";
    /// let at = DateTime::parse_from_rfc3339("2022-05-06T17:12:00+02:00").unwrap();
    /// let article = Extractor::new().page(html).fetched_at(at).extract()?;
    /// assert_eq!(article.published.unwrap().to_string(), "2022-05-06");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn fetched_at(mut self, at: impl Into<DateTime<FixedOffset>>) -> Self {
        self.call.fetched_at = Some(at.into());
        self
    }

    /// Extracts the article.
    ///
    /// If the page is cut off, its last, incomplete line is left out and a report has [`Note::CutOff`]. A page counts as cut
    /// off if it opens `<body>` or `<html>` and closes neither, or has neither and leaves an element open that needs an
    /// end tag. [`Extractor::dom`] cannot detect this; on all other pages it gives the same article.
    ///
    /// # Errors
    /// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if it exceeds a
    /// limit, [`Error::Binary`] if the bytes are not text, [`Error::Url`] if the address is not an absolute URL,
    /// [`Error::Io`] if a reader fails.
    #[doc(alias = "parse")]
    pub fn extract(self) -> Result<Article, Error> {
        self.run(&body::MODEL).map(|inspection| inspection.article)
    }

    /// Extracts the article and reports where each value came from.
    ///
    /// ```
    /// use newsprint::{Extractor, Field, Source};
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let report = Extractor::new().page(html).inspect()?.report;
    /// let chosen = report.field(Field::Headline).and_then(|field| field.chosen.as_ref());
    /// assert_eq!(chosen.map(|candidate| candidate.source), Some(Source::Heading));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Extraction::extract`].
    pub fn inspect(mut self) -> Result<Inspection, Error> {
        self.call.inspecting = true;
        self.run(&body::MODEL)
    }

    /// Runs the pipeline with any body model.
    pub(crate) fn run(self, model: &body::Model) -> Result<Inspection, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let call = &self.call;
        match self.input {
            Input::Text(html) => pipeline::run(&parse(html, call)?, call, model),
            Input::Bytes(bytes) => {
                let (html, notes) = text_of(&bytes, self.content_type, call)?;
                let mut inspection = pipeline::run(&parse(&html, call)?, call, model)?;
                inspection.report.notes.extend(notes);
                Ok(inspection)
            }
            #[cfg(feature = "dom")]
            Input::Dom(dom) => pipeline::run(&page_of(dom::Tree::of(dom), call), call, model),
        }
    }
}

/// Shows what kind of input it is, not the page.
impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Bytes(_) => "Bytes",
            #[cfg(feature = "dom")]
            Self::Dom(_) => "Dom",
        })
    }
}

fn parse(html: &str, call: &Call) -> Result<Page, Error> {
    let html = html.strip_prefix('\u{FEFF}').unwrap_or(html);
    Ok(page_of(dom::parse(html, &call.limits)?, call))
}

/// Returns the page of a document, cut to the depth that is read where deeper ones are not refused.
fn page_of(mut tree: dom::Tree, call: &Call) -> Page {
    tree.fix_mojibake();
    let depth = match call.limits.over_limit(Limit::Depth) {
        OverLimit::Refuse => usize::MAX,
        OverLimit::Truncate => call.limits.depth,
    };
    #[cfg(feature = "selectors")]
    if !(call.dropped.is_empty() && call.text_in.is_empty()) {
        return Page::ruled(tree, depth, call.dropped.clone(), call.text_in.clone());
    }
    Page::within(tree, depth)
}

fn text_of<'b>(
    bytes: &'b [u8],
    content_type: Option<&str>,
    call: &Call,
) -> Result<(Cow<'b, str>, Vec<Note>), Error> {
    let max = call.limits.bytes;
    let read = bytes.get(..max).map_or(bytes, whole_characters);
    let is_cut = read.len() < bytes.len();
    if is_cut && call.limits.over_limit(Limit::Bytes) == OverLimit::Refuse {
        return Err(Error::LimitExceeded { limit: Limit::Bytes, max });
    }
    if is_binary(read) {
        return Err(Error::Binary);
    }
    let (text, note) = decode(read, content_type);
    let omitted = Omitted::Bytes(bytes.len() - read.len());
    let cut = is_cut.then_some(Note::LimitExceeded { limit: Limit::Bytes, max, omitted });
    Ok((text, note.into_iter().chain(cut).collect()))
}

/// Returns the bytes without a last character of UTF-8 that is not whole.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or_default(),
        _ => bytes,
    }
}
