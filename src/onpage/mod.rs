//! Stage 3: what a reader sees around the article: headline, kicker, dek, byline, dates, section, tags.

mod breadcrumbs;
mod cards;
mod claimed_nodes;
mod credit;
mod date;
mod dek;
mod facts;
mod heading_split;
mod headline;
mod likeness;
mod links;
mod live;
mod masthead;
mod openings;
mod picture;
mod plain_dates;
mod plain_lines;
mod region;
mod rendered_text;
mod tags;
mod text_language;
mod unmarked_bylines;
mod words;

use crate::body::Selection;
use crate::candidate::Source;
use crate::candidate::{Candidates, Value};
use crate::dom::Page;
use crate::report::Field;
use claimed_nodes::claimed_nodes;
use plain_lines::without_dates;
use region::Region;

/// Adds what is visible beside the headline and the text.
pub(crate) fn collect(page: &Page, body: &Selection, candidates: &mut Candidates) {
    text_language::collect(page, body, candidates);
    let range = body.range();
    let headline = headline::choose(page, range.as_ref(), candidates);
    if let Some(headline) = &headline {
        let node = Some(headline.node.id());
        candidates.push_text(Field::Headline, &headline.text, headline.source, node);
        if let Some(kicker) = &headline.kicker {
            candidates.push(Field::Kicker, Value::Text(kicker.clone()), Source::ClassName, node);
        } else if let Some((label, _)) = headline.text.split_once(" | ") {
            // "Opinion | Bridge reopens": what the headline goes without may be its kicker.
            candidates.push_text(Field::Kicker, label, Source::PlainText, node);
        }
    }
    let node = headline.as_ref().map(|headline| headline.node);
    let region = Region::around(page, node, body);
    let label = breadcrumbs::collect(page, &region, candidates);
    facts::collect(page, &region, node, body, candidates);
    breadcrumbs::push_label(label, candidates);
    picture::collect(page, &region, node, candidates);
    candidates.nodes = claimed_nodes(page, body, candidates);
}
