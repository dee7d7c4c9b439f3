//! The whole line, from a page to an article.

use std::borrow::Cow;

use chrono::NaiveDate;
use url::Url;

use crate::article::{Article, Timestamp};
use crate::body;
use crate::candidate::Candidates;
use crate::compose::{self, Exclusions, LiveHints};
use crate::decode::{decode, is_binary};
use crate::dom::{self, Attr, Page, Tag};
use crate::error::{Error, Limit};
use crate::limits::Limits;
use crate::metadata;
use crate::onpage;
use crate::related;
use crate::report::{Field, Inspection, Note};
use crate::resolve;
use crate::settings::Context;
use crate::text::fix_mojibake;

/// Turns pages into articles; see [`Extractor::builder`] for what can be set.
///
/// It holds settings only: share one between threads, or make one for each page; both cost nothing.
#[derive(Clone, Debug, Default)]
pub struct Extractor {
    settings: ExtractorBuilder,
}

/// Settings of an [`Extractor`].
#[derive(Clone, Debug)]
pub struct ExtractorBuilder {
    base_url: Option<Url>,
    unusable_base_url: bool,
    content_type: Option<String>,
    limits: Limits,
    words_per_minute: u32,
    not_after: Option<NaiveDate>,
}

/// Words per minute of an adult reading English silently: the 238 of Brysbaert's meta-analysis (2019),
/// <https://doi.org/10.1016/j.jml.2019.104047>.
const WORDS_PER_MINUTE: u32 = 238;

impl Default for ExtractorBuilder {
    fn default() -> Self {
        Self {
            base_url: None,
            unusable_base_url: false,
            content_type: None,
            limits: Limits::default(),
            words_per_minute: WORDS_PER_MINUTE,
            not_after: None,
        }
    }
}

impl ExtractorBuilder {
    /// The page's address, against which relative links are resolved. An address that is not absolute, or
    /// longer than 2,000 bytes, is as good as none, and the report holds [`Note::UnusableBaseUrl`].
    #[must_use]
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = Url::parse(url.trim()).ok().filter(is_short);
        self.unusable_base_url = self.base_url.is_none();
        self
    }

    /// The `Content-Type` that the page was served with, such as `text/html; charset=windows-1251`.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// How much of a page to take.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits.clamped();
        self
    }

    /// Words read in a minute, for the estimate of the reading time; 238 by default, and at least 1.
    #[must_use]
    pub fn words_per_minute(mut self, words: u32) -> Self {
        self.words_per_minute = words.max(1);
        self
    }

    /// The last day that a page may claim to be from: the caller's today. Without it any day is believed.
    #[must_use]
    pub fn not_after(mut self, day: NaiveDate) -> Self {
        self.not_after = Some(day);
        self
    }

    /// The extractor with these settings.
    pub fn build(self) -> Extractor {
        Extractor { settings: self }
    }
}

impl Extractor {
    /// Starts with the default settings.
    ///
    /// ```
    /// use newsprint::Extractor;
    ///
    /// let extractor = Extractor::builder().base_url("https://example.org/news/bridge").build();
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// assert_eq!(extractor.extract(html)?.headline.as_deref(), Some("Bridge reopens"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Extracts the article from a page.
    ///
    /// # Errors
    /// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if
    /// it goes beyond the limits.
    pub fn extract(&self, html: &str) -> Result<Article, Error> {
        self.run(html, &body::MODEL, false).map(|inspection| inspection.article)
    }

    /// Extracts the article from a page's bytes in any charset.
    ///
    /// # Errors
    /// As [`Extractor::extract`], and [`Error::Binary`] if the bytes are no text at all.
    pub fn extract_bytes(&self, bytes: &[u8]) -> Result<Article, Error> {
        self.extract(&self.decode(bytes)?.0)
    }

    /// Extracts the article and says where each value came from.
    ///
    /// # Errors
    /// As [`Extractor::extract`].
    pub fn inspect(&self, html: &str) -> Result<Inspection, Error> {
        self.run(html, &body::MODEL, true)
    }

    /// The line with any body model; only who inspects gets an account of the blocks, which copies their text.
    pub(crate) fn run(&self, html: &str, model: &body::Model, inspecting: bool) -> Result<Inspection, Error> {
        let html = html.strip_prefix('\u{FEFF}').unwrap_or(html);
        let restored = fix_mojibake(html);
        let page = Page::of(dom::parse(restored.as_deref().unwrap_or(html), &self.settings.limits)?);
        self.read(&page, model, inspecting)
    }

    /// Extracts the article from bytes and says where each value came from.
    ///
    /// # Errors
    /// As [`Extractor::extract_bytes`].
    pub fn inspect_bytes(&self, bytes: &[u8]) -> Result<Inspection, Error> {
        let (html, note) = self.decode(bytes)?;
        let mut inspection = self.inspect(&html)?;
        inspection.report.notes.extend(note);
        Ok(inspection)
    }

    fn decode<'b>(&self, bytes: &'b [u8]) -> Result<(Cow<'b, str>, Option<Note>), Error> {
        let max = self.settings.limits.bytes;
        if bytes.len() > max {
            return Err(Error::LimitExceeded { limit: Limit::Bytes, max });
        }
        if is_binary(bytes) {
            return Err(Error::Binary);
        }
        Ok(decode(bytes, self.settings.content_type.as_deref()))
    }

    /// Extracts the article from a page that the caller has parsed already. The document stays as it is.
    ///
    /// Parse with scripting disabled, or pictures inside `<noscript>` are missed. Of the limits, only
    /// [`Limits::depth`] and [`Limits::related_links`] apply: the parse is past.
    ///
    /// ```
    /// use html5ever::tendril::TendrilSink;
    /// use newsprint::markup5ever_rcdom::RcDom;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    /// let article = newsprint::Extractor::default().extract_dom(&dom)?;
    /// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if it
    /// is nested too deeply.
    #[cfg(feature = "dom")]
    pub fn extract_dom(&self, dom: &dom::RcDom) -> Result<Article, Error> {
        self.read(&Page::of(dom::Tree::of(dom)), &body::MODEL, false).map(|inspection| inspection.article)
    }

    /// Extracts the article from a page that the caller has parsed already and says where each value came from.
    ///
    /// ```
    /// use html5ever::tendril::TendrilSink;
    /// use newsprint::markup5ever_rcdom::RcDom;
    /// use newsprint::{Extractor, Field, Source};
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    /// let report = Extractor::default().inspect_dom(&dom)?.report;
    /// let chosen = report.field(Field::Headline).and_then(|field| field.chosen.as_ref());
    /// assert_eq!(chosen.map(|candidate| candidate.source), Some(Source::Heading));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Extractor::extract_dom`].
    #[cfg(feature = "dom")]
    pub fn inspect_dom(&self, dom: &dom::RcDom) -> Result<Inspection, Error> {
        self.read(&Page::of(dom::Tree::of(dom)), &body::MODEL, true)
    }

    /// The line behind the parse.
    pub(crate) fn read(
        &self,
        page: &Page,
        model: &body::Model,
        inspecting: bool,
    ) -> Result<Inspection, Error> {
        page.check_depth(self.settings.limits.depth)?;
        let mut candidates = metadata::collect(page);
        let context = Context { inspecting, ..self.context(page, &candidates) };
        let selection = body::select(page, &candidates, model);
        onpage::collect(page, &selection, &mut candidates);
        if let Some(address) = &context.address {
            metadata::collect_address(page, address, &mut candidates);
        }
        let (mut article, mut report) = resolve::resolve(&candidates, &context);
        let related = related::extract(page, &selection, article.language.as_deref(), &context);
        let exclusions = Exclusions {
            headline: article.headline.as_deref(),
            kicker: article.kicker.as_deref(),
            dek: article.dek.as_deref(),
            nodes: onpage::claimed_nodes(page, &selection, &candidates),
            promos: related.promos,
            live: LiveHints {
                candidates: candidates.live.as_deref(),
                language: article.language.as_deref(),
                day: article.published.zip(article.modified).and_then(only_day),
            },
        };
        let body = compose::compose(page, &selection, &exclusions, &context);
        article.paragraphs = body.paragraphs;
        article.figures = body.figures;
        // Where no claim names the lead picture, it is the one above the text.
        let above = article.figures.first().filter(|figure| figure.after == 0);
        article.lead_image = article.lead_image.or_else(|| above.map(|figure| figure.image.clone()));
        article.embeds = body.embeds;
        article.live_updates = body.live_updates;
        article.related_links = related.links;
        article.reading_time = resolve::reading_time(article.reading_time, &article.paragraphs, &context);
        article.dateline = article.dateline.or_else(|| resolve::dateline(&article.paragraphs));
        if let Some(name) = body.sign_off {
            resolve::sign_off(&mut article, &name);
        }
        let closing = body.closing_credits.iter();
        let closing = closing.map(|credit| (credit.line.as_str(), credit.names.as_str(), credit.helped));
        resolve::closing_credits(&mut article, closing);
        if inspecting {
            report.blocks = compose::account(page, &selection, &body.verdicts);
        }
        report.link_groups = related.groups;
        report.notes.extend(related.notes);
        report.notes.extend(self.settings.unusable_base_url.then_some(Note::UnusableBaseUrl));
        #[cfg(test)]
        page.work.add_candidates(candidates.looked_at());
        if article.paragraphs.is_empty() && article.headline.is_none() {
            return Err(Error::NoArticle);
        }
        Ok(Inspection { article, report })
    }

    pub(crate) fn context(&self, page: &Page, candidates: &Candidates) -> Context {
        let canonical = candidates.texts(Field::CanonicalUrl).find_map(|url| Url::parse(url.trim()).ok());
        let address = self.settings.base_url.clone().or(canonical.filter(is_short));
        let base = base_element(page, address.as_ref()).filter(is_short);
        Context {
            base: base.or_else(|| address.clone()),
            address,
            not_after: self.settings.not_after,
            words_per_minute: self.settings.words_per_minute,
            related_links: self.settings.limits.related_links,
            inspecting: false,
        }
    }
}

/// The day of two times, where it is the same.
fn only_day((published, modified): (Timestamp, Timestamp)) -> Option<NaiveDate> {
    (published.day() == modified.day()).then(|| published.day())
}

/// Bytes of the longest address that others are resolved against: each of them becomes as long.
const LONGEST_BASE: usize = 2_000;

fn is_short(url: &Url) -> bool {
    url.as_str().len() <= LONGEST_BASE
}

/// Where the page's `<base>` points.
fn base_element(page: &Page, address: Option<&Url>) -> Option<Url> {
    let base = page.nodes().find(|node| node.tag() == Tag::Base && node.attr(Attr::Href).is_some())?;
    let href = base.attr(Attr::Href)?.trim();
    address.map_or_else(|| Url::parse(href), |address| address.join(href)).ok()
}
