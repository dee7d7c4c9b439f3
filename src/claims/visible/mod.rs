//! What a reader sees around the article: headline, kicker, dek, byline, dates, section, tags.

mod cards;
mod credit;
mod date;
mod dek;
mod facts;
mod headline;
mod likeness;
mod lines;
mod links;
mod live;
mod masthead;
mod openings;
mod parts;
mod picture;
mod plain;
mod spaced;
mod tags;
mod trail;
mod unmarked;
mod words;
mod zone;

use super::claim::{Claims, Value};
use super::origin::Origin;
use crate::body::Selection;
use crate::dom::Page;
use crate::report::Field;
pub(super) use lines::without_dates;
use zone::Zone;

/// Adds what is visible beside the headline and the text.
pub(super) fn collect(page: &Page, body: &Selection, claims: &mut Claims) {
    let range = body.range();
    let headline = headline::choose(page, range.as_ref(), claims);
    if let Some(headline) = &headline {
        let node = Some(headline.node.id());
        claims.push_text(Field::Headline, &headline.text, headline.origin, node);
        if let Some(kicker) = &headline.kicker {
            claims.push(Field::Kicker, Value::Text(kicker.clone()), Origin::Marked, node);
        } else if let Some((label, _)) = headline.text.split_once(" | ") {
            // "Opinion | Bridge reopens": what the headline goes without may be its kicker.
            claims.push_text(Field::Kicker, label, Origin::Plain, node);
        }
    }
    let node = headline.as_ref().map(|headline| headline.node);
    let zone = Zone::around(page, node, body);
    let label = trail::collect(page, &zone, claims);
    facts::collect(page, &zone, node, body, claims);
    trail::push_label(label, claims);
    picture::collect(page, &zone, node, claims);
}
