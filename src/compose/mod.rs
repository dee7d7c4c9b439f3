//! Stage 5: from chosen blocks to paragraphs, figures, embeds and the entries of a live blog.

mod ancestor_cache;
mod block_rules;
mod caption;
mod caption_in_frame;
mod caption_lines;
mod claimed;
mod closing_lines;
mod code;
mod composer;
mod containers;
mod corrections;
mod crosshead;
mod declared_text;
mod embeds;
mod figure_copies;
mod figure_images;
mod figures;
mod footnotes;
mod foreign;
mod inline_spans;
mod inline_text;
mod kind_of_paragraph;
mod live;
mod note_marks;
mod note_targets;
mod offers;
mod paragraph_text;
mod paragraph_writer;
mod picture_address;
mod picture_links;
mod picture_signs;
mod pictures;
mod styled_text;
mod table_cells;
mod typed_lists;

#[cfg(test)]
mod tests;

use crate::article::{Embed, Figure, LiveUpdate, Paragraph, ParagraphKind};
use crate::body::Selection;
use crate::candidate::{Candidates, ClosingCredit, Source, Value};
use crate::choose::PageContext;
use crate::dom::{NodeId, Page};
use crate::lexicon::language::Lang;
use crate::normalize::{dateline, reading_time};
use crate::report::{BlockReport, BlockRule, Field};
use crate::settings::Context;

use live::LiveHints;

/// Makes paragraphs, figures, embeds and live updates of the chosen blocks, and adds what the text says of the
/// article's other fields. `promos` are the blocks that related links own.
pub(crate) fn compose(
    page: &Page,
    selection: &Selection,
    known: &PageContext,
    promos: &[usize],
    context: &Context,
    candidates: &mut Candidates,
) -> Body {
    let exclusions = Exclusions {
        headline: known.headline.as_deref(),
        kicker: known.kicker.as_deref(),
        dek: known.dek.as_deref(),
        authors: known.authors(),
        lead_pictures: lead_pictures(candidates),
        nodes: candidates.nodes.clone(),
        promos: promos.to_vec(),
        live: LiveHints {
            candidates: candidates.live.as_deref(),
            language: known.language.as_deref(),
            day: known.only_day(),
        },
    };
    let mut body = composer::compose(page, selection, &exclusions, context);
    if context.inspecting {
        body.blocks = composer::account(page, selection, &body.rules);
    }
    if body.paragraphs.is_empty() {
        take_declared_text(&mut body, candidates);
    }
    corrections::mark(&mut body.paragraphs);
    add_candidates(&body, known, candidates);
    if let Some(figure) = body.figures.first().filter(|figure| figure.after == 0) {
        let value = Value::Picture { url: figure.image.url.clone(), alt: figure.image.alt.clone() };
        candidates.push(Field::LeadImage, value, Source::Figure, None);
    }
    body
}

fn lead_pictures(candidates: &Candidates) -> Vec<String> {
    let declared = candidates.of(Field::LeadImage).filter(|candidate| candidate.source != Source::PlainText);
    let values = declared.map(|candidate| &candidate.value);
    let addresses = values.filter_map(|value| match value {
        Value::Picture { url, .. } => Some(url.clone()),
        _ => None,
    });
    addresses.collect()
}

/// Takes the text that the head gives where the page shows none.
fn take_declared_text(body: &mut Body, candidates: &Candidates) {
    body.paragraphs = candidates.article_body.as_deref().map(declared_text::paragraphs).unwrap_or_default();
    body.is_declared = !body.paragraphs.is_empty();
}

/// Adds what the text says of other fields: who signs it, whom its last lines credit, the place that opens it, and how
/// many words it has.
fn add_candidates(body: &Body, known: &PageContext, candidates: &mut Candidates) {
    let language = Lang::of_page(known.language.as_deref());
    if let Some(name) = &body.sign_off {
        candidates.push(Field::Byline, Value::Text(name.clone()), Source::SignOff, None);
    }
    for credit in &body.closing_credits {
        let value = Value::ClosingCredit(credit.clone());
        candidates.push(Field::Byline, value, Source::ClosingCredit, None);
    }
    let lede = body.paragraphs.iter().find(|paragraph| paragraph.kind == ParagraphKind::Text);
    if let Some(place) = lede.and_then(|lede| dateline::opening(&lede.text, language)) {
        candidates.push(Field::Dateline, Value::Text(place), Source::Body, None);
    }
    let texts = body.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    let texts = texts.chain(known.dek.as_deref().filter(|_| !body.paragraphs.is_empty()));
    let words = texts.map(reading_time::count_words).fold(0, u32::saturating_add);
    if words > 0 {
        candidates.push(Field::ReadingTime, Value::Words(words), Source::WordCount, None);
    }
}

/// The article's text as the reader gets it.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Whether they are those of JSON-LD, since the page shows none.
    pub(crate) is_declared: bool,
    pub(crate) figures: Vec<Figure>,
    pub(crate) embeds: Vec<Embed>,
    pub(crate) live_updates: Vec<LiveUpdate>,
    /// A name alone on a line right after the text.
    pub(crate) sign_off: Option<String>,
    /// The lines at its end that say who worked on it.
    pub(crate) closing_credits: Vec<ClosingCredit>,
    /// For each block the rule that took it out of the text.
    rules: Vec<Option<BlockRule>>,
    /// The same with the blocks' texts, for the report.
    pub(crate) blocks: Vec<BlockReport>,
}

impl Body {
    /// Nothing yet, with room for a paragraph of each chosen block: a list that grows by doubling holds up to three times
    /// what is in it.
    fn with_room_for(selection: &Selection) -> Self {
        let chosen = selection.blocks.iter().filter(|block| block.chosen).count();
        Self { paragraphs: Vec::with_capacity(chosen), ..Self::default() }
    }
}

/// What is known of the page's other parts, so that they are kept out of the paragraphs.
#[derive(Debug, Default)]
struct Exclusions<'a> {
    headline: Option<&'a str>,
    kicker: Option<&'a str>,
    dek: Option<&'a str>,
    /// The names of the authors.
    authors: Vec<String>,
    /// The addresses of the pictures that the head declares for the article.
    lead_pictures: Vec<String>,
    /// Nodes whose text became candidates: byline line, date line, breadcrumb.
    nodes: Vec<NodeId>,
    /// Blocks (index in the selection) that promote another story.
    promos: Vec<usize>,
    /// What the page says of itself as a live blog.
    live: LiveHints<'a>,
}
