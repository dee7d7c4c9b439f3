//! Stage 5: from chosen blocks to paragraphs, figures, embeds and the entries of a live blog.

mod ancestor_cache;
mod caption;
mod composer;
mod figures;
mod footnotes;
mod inset;
mod kinds;
mod live;
mod pictures;
mod prose;

use crate::article::{Embed, Figure, LiveUpdate, Paragraph};
use crate::dom::NodeId;
use crate::report::Verdict;

pub(crate) use composer::{account, compose};
pub(crate) use live::LiveHints;

/// The article's text as the reader gets it.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) embeds: Vec<Embed>,
    pub(crate) live_updates: Vec<LiveUpdate>,
    /// A name alone on a line right after the text.
    pub(crate) sign_off: Option<String>,
    /// The lines at its end that say who worked on it.
    pub(crate) closing_credits: Vec<ClosingCredit>,
    /// The verdict on each block.
    pub(crate) verdicts: Vec<Verdict>,
}

/// A line at the text's end that says who worked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClosingCredit {
    pub(crate) line: String,
    /// The part of it that holds the names.
    pub(crate) names: String,
    /// Whether those named only helped.
    pub(crate) helped: bool,
}

/// What is known of the page's other parts, so that they are kept out of the paragraphs.
#[derive(Debug, Default)]
pub(crate) struct Exclusions<'a> {
    pub(crate) headline: Option<&'a str>,
    pub(crate) kicker: Option<&'a str>,
    pub(crate) dek: Option<&'a str>,
    /// Nodes whose text became claims: byline line, date line, breadcrumb.
    pub(crate) nodes: Vec<NodeId>,
    /// Blocks (index in the selection) that promote another story.
    pub(crate) promos: Vec<usize>,
    /// What the page says of itself as a live blog.
    pub(crate) live: LiveHints<'a>,
}
