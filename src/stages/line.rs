//! The stages one by one, for the benches.

use crate::body::{self, Selection};
use crate::candidate::Candidates;
use crate::choose::{self, PageContext};
use crate::compose::{self, Body};
use crate::decode;
use crate::dom::{self, Page};
use crate::favor::Favor;
use crate::limits::Limits;
use crate::metadata;
use crate::normalize::headline::{self, HeadlineHints};
use crate::normalize::{Hints, date};
use crate::normalize::{byline, language, reading_time, section, text, url, views};
use crate::onpage;
use crate::related::{self, Related};
use crate::report::Field;
use crate::resolve;
use crate::settings::{Call, Context};
use ::url::Url;

/// Bytes into text; gives its length.
pub fn decode(bytes: &[u8]) -> usize {
    decode::decode(bytes, None).0.len()
}

/// A parsed page.
pub struct Tree(dom::Tree);

impl Tree {
    /// Parses within the default limits; `None` beyond them.
    pub fn of(html: &str) -> Option<Self> {
        dom::parse(html, &Limits::default()).ok().map(Self)
    }

    /// Makes the flat page and frees the tree; gives the number of nodes.
    pub fn page(self) -> usize {
        Page::of(self.0).len() as usize
    }
}

/// A page with everything that its stages need of each other. Every method runs one stage and gives the
/// number of things that it found.
pub struct Stages {
    page: Page,
    candidates: Candidates,
    selection: Selection,
    context: Context,
    known: PageContext,
}

impl Stages {
    /// Runs the whole line and keeps what each stage gave.
    pub fn of(tree: Tree, url: Url) -> Self {
        let call = &Call { url: Some(url), ..Call::default() };
        let page = Page::of(tree.0);
        let mut candidates = metadata::collect(&page, call);
        let context = Context::new(&page, call, &candidates);
        let selection = body::select(&page, &candidates, &body::MODEL, Favor::default());
        onpage::collect(&page, &selection, &context, &mut candidates);
        let known = choose::page_context(&candidates, &context);
        Self { page, candidates, selection, context, known }
    }

    /// Collects the claims, machine-readable and visible.
    pub fn candidates(&self) -> usize {
        let mut candidates = metadata::collect(&self.page, &Call::default());
        onpage::collect(&self.page, &self.selection, &self.context, &mut candidates);
        candidates.list.len()
    }

    /// Cuts the page into blocks and chooses the article's.
    pub fn select(&self) -> usize {
        body::select(&self.page, &self.candidates, &body::MODEL, Favor::default()).blocks.len()
    }

    /// Makes paragraphs and figures of the chosen blocks.
    pub fn compose(&self) -> usize {
        let mut candidates = self.candidates.clone();
        compose::compose(&self.page, &self.selection, &self.known, &[], &self.context, &mut candidates)
            .paragraphs
            .len()
    }

    /// Finds the links to other stories.
    pub fn related(&self) -> usize {
        let mut candidates = self.candidates.clone();
        related::extract(&self.page, &self.selection, &self.known, &self.context, &mut candidates).links.len()
    }

    /// Reads every claim for what its field is, without weighing one against another.
    pub fn normalize(&self) -> usize {
        self.candidates
            .list
            .iter()
            .filter(|candidate| read(candidate.field, &candidate.value.printed()))
            .count()
    }

    /// Turns the claims into the article's fields.
    pub fn resolve(&self) -> usize {
        let known = choose::page_context(&self.candidates, &self.context);
        let (related, body) = (Related::default(), Body::default());
        let inspection = resolve::resolve(&self.candidates, known, related, body, &self.context);
        inspection.article.tags.len()
    }
}

/// Whether a raw value can be read as what its field is.
fn read(field: Field, value: &str) -> bool {
    match field {
        Field::Headline => headline::clean(value, &HeadlineHints::default()).is_some(),
        Field::Byline => !byline::parse(value, &Hints::default()).is_empty(),
        Field::Published | Field::Modified => date::find(value, &Hints::default()).is_some(),
        Field::Section => section::clean(value, &Hints::default()).is_some(),
        Field::Language => language::parse(value).is_some(),
        Field::CanonicalUrl | Field::LeadImage => url::resolve(None, value).is_some(),
        Field::Views => views::parse(value, &Hints::default()).is_some(),
        Field::ReadingTime => reading_time::parse(value, &Hints::default()).is_some(),
        _ => !text::collapse(value).is_empty(),
    }
}
