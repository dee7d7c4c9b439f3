//! The body and the related stage on labelled pages, for training their models.

use crate::body::features::{FEATURES, PageFeatures};
use crate::body::model::Model;
use crate::body::{self, HeadText};
use crate::confidence;
use crate::dom::{self, Page};
use crate::error::Error;
use crate::extractor::Extraction;
use crate::favor::Favor;
use crate::limits::Limits;
use crate::metadata;
use crate::page_kind;
use crate::pipeline;
use crate::related::survey;
use crate::report::Inspection;
use crate::settings::Call;

pub use crate::body::features::Description;
pub use crate::related::survey::{CardRow, names as evidence_names};

/// The cards of the page at an address, with the evidence on each.
///
/// # Errors
/// As [`Extraction::extract`](crate::Extraction::extract).
pub fn card_rows(html: &str, address: &url::Url) -> Result<Vec<CardRow>, Error> {
    let page = Page::of(dom::parse(html, &Limits::default())?);
    let selection =
        body::select(&page, &metadata::collect(&page, &Call::default()), &body::MODEL, Favor::default());
    Ok(survey::cards(&page, &selection, address))
}

/// The features of a block, in the order of its row.
pub fn features() -> &'static [Description] {
    FEATURES
}

/// The name and the meaning of the features of a page's kind, in the order of [`page_row`].
pub fn page_features() -> &'static [(&'static str, &'static str)] {
    page_kind::FEATURES
}

/// The features of the kind of the page at an address; none where the page gives no article.
pub fn page_row(html: &str, address: Option<&url::Url>) -> Vec<f32> {
    let call = Call { url: address.cloned(), ..Call::default() };
    let page = dom::parse(html, &call.limits).map(Page::of);
    page.map(|page| pipeline::page_row(&page, &call)).unwrap_or_default()
}

/// A block of text and its features.
#[derive(Clone, Debug)]
pub struct BlockRow {
    /// Its text.
    pub text: String,
    /// Its features, as many as [`features`] lists.
    pub row: Vec<f32>,
}

/// A page's bytes as text.
pub fn decode(bytes: &[u8]) -> String {
    crate::decode::decode(bytes, None).0.into_owned()
}

/// The blocks of a page.
///
/// # Errors
/// As [`Extraction::extract`](crate::Extraction::extract).
pub fn block_rows(html: &str) -> Result<Vec<BlockRow>, Error> {
    let page = Page::of(dom::parse(html, &Limits::default())?);
    let candidates = metadata::collect(&page, &Call::default());
    let blocks = body::blocks(&page);
    let survey = PageFeatures::new(&page, &blocks, &HeadText::new(&candidates));
    let mut rows = survey.rows();
    let blocks = (0..).zip(&blocks).map(|(at, block)| BlockRow {
        text: block.text(&page).to_owned(),
        row: rows.of(at).iter().take(FEATURES.len()).copied().collect(),
    });
    Ok(blocks.collect())
}

/// A body model other than the one shipped.
#[derive(Debug)]
pub struct BodyModel(Model);

impl BodyModel {
    /// Reads a model file; `None` if it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        Model::read(bytes).map(Self)
    }

    /// [`Extraction::inspect`] with this model.
    ///
    /// # Errors
    /// As [`Extraction::inspect`].
    pub fn inspect(&self, page: Extraction<'_>) -> Result<Inspection, Error> {
        page.run(&self.0)
    }
}

/// What speaks for each value of an article or against it, by the name of its field: what its confidence is learned from.
pub fn evidence(inspection: &Inspection) -> Vec<(String, Vec<String>)> {
    let rated = inspection.report.fields.iter().filter(|report| confidence::FIELDS.contains(&report.field));
    let evidence = rated.filter_map(|report| {
        let chosen = report.chosen.as_ref()?;
        Some((report.field.to_string(), confidence::evidence(report, chosen, inspection)))
    });
    evidence.collect()
}
