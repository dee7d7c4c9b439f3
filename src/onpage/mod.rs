//! Stage 3: what a reader sees around the article: headline, kicker, dek, byline, dates, section, tags.
//!
//! [`region`] says which parts of the page are read. One collector a field reads them: those of marked elements
//! share one walk ([`marked_elements`]), those of plain text go through the lines ([`plain_lines`]).

mod breadcrumb_steps;
mod breadcrumbs;
mod byline_names;
mod claimed_nodes;
mod credit_lines;
mod element;
mod heading_checks;
mod heading_score;
mod layout;
mod lead_picture;
mod letter_direction;
mod likeness;
mod link_targets;
mod live_entries;
mod marked_bylines;
mod marked_dates;
mod marked_elements;
mod plain_bylines;
mod plain_dates;
mod plain_lines;
mod portraits;
mod printed_authors;
mod reading_counts;
mod region;
mod rendered_text;
mod section_labels;
mod section_lines;
mod set_apart_dek;
mod shown_dek;
mod shown_headline;
mod shown_kicker;
mod shown_tags;
mod story_cards;
mod text_language;
mod unnamed_breadcrumbs;

use crate::body::Selection;
use crate::candidate::Source;
use crate::candidate::{Candidates, Value};
use crate::dom::Page;
use crate::report::Field;
use crate::settings::Context;
use claimed_nodes::claimed_nodes;
use element::Part;
use layout::{Findings, Layout};
use printed_authors::printed_authors;
use region::Region;
use shown_headline::Headline;

/// Adds what is visible beside the headline and the text.
pub(crate) fn collect(page: &Page, body: &Selection, context: &Context, candidates: &mut Candidates) {
    text_language::collect(page, body, candidates);
    letter_direction::collect(page, body, candidates);
    let headline = shown_headline::choose(page, body.range().as_ref(), candidates);
    if let Some(headline) = &headline {
        push_headline(headline, candidates);
    }
    let node = headline.as_ref().map(|headline| headline.node);
    let region = Region::new(page, node, body);
    let label = breadcrumbs::collect(page, &region, node, body, candidates);
    let layout = Layout::new(page, &region, node, body, candidates).fetched_at(context.fetched_at);
    let found = facts(&layout, &region, body);
    found.into_list().into_iter().for_each(|candidate| candidates.add(candidate));
    breadcrumbs::push_label(label, candidates);
    lead_picture::collect(page, &region, node, candidates);
    candidates.printed_authors = printed_authors(page, body, candidates);
    candidates.nodes = claimed_nodes(page, body, candidates);
}

fn push_headline(headline: &Headline<'_>, candidates: &mut Candidates) {
    let node = Some(headline.node.id());
    candidates.push_text(Field::Headline, &headline.text, headline.source, node);
    if let Some(kicker) = &headline.kicker {
        candidates.push(Field::Kicker, Value::Text(kicker.clone()), Source::ClassName, node);
    } else if let Some((label, _)) = headline.text.split_once(" | ") {
        // "Opinion | Bridge reopens": what the headline goes without may be its kicker.
        candidates.push_text(Field::Kicker, label, Source::PlainText, node);
    }
}

/// Returns the facts beside headline and text: byline, dates, kicker, dek, section labels, tags, reading time, views.
/// Of equal ones the first counts more, so the order of the collectors matters.
fn facts(layout: &Layout<'_, '_>, region: &Region, body: &Selection) -> Findings {
    let mut findings = Findings::default();
    marked_elements::collect(layout, &mut findings);
    plain_lines::collect(region.head_blocks(body), Part::Head, layout, &mut findings);
    plain_lines::collect(region.lead_blocks(body), Part::Head, layout, &mut findings);
    plain_dates::collect_dateline(layout, &mut findings);
    plain_bylines::collect_dispatch(layout, &mut findings);
    plain_bylines::collect_inner(layout, &mut findings);
    plain_lines::collect(region.foot_blocks(body), Part::Foot, layout, &mut findings);
    plain_dates::collect_far(region.far_blocks(body), layout, &mut findings);
    story_cards::collect_own_date(layout, &mut findings);
    findings
}
