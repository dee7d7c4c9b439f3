//! The yardstick: a parse and nothing more.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;

/// What every user of the parser pays in any case; dropping the tree is part of it.
pub fn parse(text: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(StrTendril::from_slice(text))
}
