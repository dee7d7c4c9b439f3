//! The story that breadcrumbs lead to, by its titles and its address.

use std::cell::OnceCell;

use crate::candidate::{Breadcrumb, Candidates, Source};
use crate::normalize::{headline, url};
use crate::report::Field;
use crate::settings::Context;
use crate::text::similarity::Words;

use super::page_context::PageContext;

/// Bytes of the longest title that is compared.
const MAX_TITLE: usize = 2_000;

/// So many characters may say the same as a headline by chance; chosen on the pages at hand.
const CHANCE: usize = 15;

/// The story, for comparing the steps of breadcrumbs with it.
pub(super) struct Story<'a> {
    pub(super) page: &'a PageContext,
    context: &'a Context,
    /// Its headline as chosen, and as the page declares it.
    headline: Title<'a>,
    declared: Vec<Title<'a>>,
    /// What is equal for all addresses of the page.
    identity: OnceCell<Option<String>>,
}

/// Where a step stands in its breadcrumbs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    Last,
    Between,
}

impl<'a> Story<'a> {
    /// The story of a page; the titles that the candidates declare are needed only where there are breadcrumbs.
    pub(super) fn new(
        page: &'a PageContext,
        context: &'a Context,
        candidates: Option<&'a Candidates>,
    ) -> Self {
        const SOURCES: [Source; 3] = [Source::JsonLdArticle, Source::OpenGraph, Source::Title];
        let headline = Title::new(page.headline.as_deref().unwrap_or_default());
        let sources =
            candidates.into_iter().flat_map(|candidates| SOURCES.map(|source| (candidates, source)));
        let declared = sources.filter_map(|(candidates, source)| candidates.text_at(Field::Headline, source));
        // Where all pages of a section have one title, it is no story's.
        let declared = declared.map(Title::new).filter(|title| headline.share_in(title) > 0.2).collect();
        Self { page, context, headline, declared, identity: OnceCell::new() }
    }

    /// Returns the page's own address.
    pub(super) fn address(&self) -> &'a str {
        let canonical = self.page.canonical_url.as_deref();
        canonical.or(self.context.address.as_ref().map(::url::Url::as_str)).unwrap_or_default()
    }

    /// Returns the address that a step leads to.
    pub(super) fn absolute(&self, step: &Breadcrumb) -> Option<String> {
        url::resolve(self.context.base.as_ref(), step.url.as_deref()?)
    }

    /// Returns the share of a text's words that the headline has too.
    pub(super) fn share_of_headline(&self, text: &str) -> f32 {
        Title::new(text).share_in(&self.headline)
    }

    /// Whether a step is the story itself.
    pub(super) fn is_at(&self, step: &Breadcrumb, position: Position) -> bool {
        let name = Title::new(&step.name);
        let address = self.absolute(step);
        if address.as_deref().is_some_and(|address| self.is_below(address)) {
            return name.holds(&self.headline);
        }
        let is_own = address.and_then(|address| self.is_identity(&address));
        // The story's own step leads nowhere else.
        let position = if is_own == Some(false) { Position::Between } else { position };
        is_own == Some(true)
            || headline::same(name.text, self.headline.text)
            || self.is_title(&name, position)
    }

    /// Whether an address is the story's own; `None` if that is unknown.
    fn is_identity(&self, address: &str) -> Option<bool> {
        Some(self.identity()? == url::identity(address))
    }

    /// Whether the story stands in the folder that an address leads to: no title of the story leads there.
    fn is_below(&self, address: &str) -> bool {
        let folder = address.trim_end_matches('/');
        let rest = self.address().strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        if folder.matches('/').count() <= 2 {
            return false;
        }
        rest.is_some_and(|rest| !rest.is_empty())
    }

    /// Returns what is equal for all addresses of the page. A front page's address says nothing of its stories.
    fn identity(&self) -> Option<&str> {
        let identity = self.identity.get_or_init(|| match self.address() {
            "" => None,
            own if url::is_front(own) => None,
            own => Some(url::identity(own)),
        });
        identity.as_deref()
    }

    fn is_title(&self, name: &Title<'_>, position: Position) -> bool {
        if position == Position::Last && name.opens(&self.headline) {
            return true;
        }
        name.is_headline(&self.headline, position)
            || self.declared.iter().any(|title| name.is_headline(title, Position::Between))
    }
}

/// A title, cut into words when they are first needed.
struct Title<'a> {
    text: &'a str,
    words: OnceCell<Words>,
}

impl<'a> Title<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, words: OnceCell::new() }
    }

    /// Returns the share of its words that the other title has too.
    fn share_in(&self, other: &Self) -> f32 {
        self.words().share_in(other.words())
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.text))
    }

    /// Whether the headline begins with its words: "What is rust" of "What is rust? (A guide)".
    fn opens(&self, headline: &Title<'_>) -> bool {
        if self.text.contains(' ') { headline.text.starts_with(self.text) } else { false }
    }

    /// Whether it holds the headline.
    fn holds(&self, headline: &Title<'_>) -> bool {
        let longer = self.text.len().max(headline.text.len());
        if longer > MAX_TITLE || headline.text.chars().count() <= CHANCE {
            return false;
        }
        headline.share_in(self) > 0.8
    }

    /// Whether it holds the headline, or the headline holds it: the last step may shorten it much, while a step
    /// between that is a mere part of it is what the story is about.
    fn is_headline(&self, headline: &Title<'_>, position: Position) -> bool {
        if self.text.len().max(headline.text.len()) > MAX_TITLE {
            return false;
        }
        let (length, whole) = (self.text.chars().count(), headline.text.chars().count());
        let is_long = length > CHANCE && (position == Position::Last || 2 * length > whole);
        let is_part = if is_long { self.share_in(headline) > 0.8 } else { false };
        is_part || self.holds(headline)
    }
}
