//! Names that a line above or an agency's opening credits: "By" on a line of its own, "LONDON (Reuters) – ".

use std::borrow::Cow;

use super::credit_kinds::CREDIT_LINE;
use super::findings::Findings;
use super::layout::Layout;
use super::openings::is_bare_opening;
use crate::body::Block;
use crate::candidate::{Source, Value};
use crate::dom::NodeId;
use crate::normalize::byline;
use crate::report::Field;

/// Nodes between "By" and the name on the next line. Chosen on the pages at hand.
const DISTANCE: NodeId = 12;

/// Blocks of the text that may begin with an agency's opening: the first may be a standfirst or a caption.
const OPENING_BLOCKS: usize = 2;

/// Adds names under a line that is nothing but "By" or "Author". `lines` are those of the blocks.
pub(super) fn collect(
    blocks: &[Block],
    lines: &[Option<Cow<'_, str>>],
    source: Source,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    for (pair, lines) in blocks.windows(2).zip(lines.windows(2)) {
        let ([label, block], [Some(opening), Some(name)]) = (pair, lines) else { continue };
        let opening = opening.trim_end_matches([':', ' ']);
        if !is_bare_opening(opening) || block.start.saturating_sub(label.end) > DISTANCE {
            continue;
        }
        if name.chars().count() > CREDIT_LINE || layout.is_foreign(label) || layout.is_foreign(block) {
            continue;
        }
        let line = [opening, ": ", name.as_ref()].concat();
        if names_somebody(name, layout) && byline::parse_line(&line, &layout.hints()).is_some() {
            findings.push(layout, Field::Byline, credit(line), source, Some(block.start));
            // The label names nobody, but it is no part of the text either.
            findings.push(layout, Field::Byline, credit(opening.to_owned()), source, Some(label.start));
        }
    }
}

/// Adds the reporter in the opening of a dispatch.
pub(super) fn collect_dispatch(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut texts = layout.body.chosen().take(OPENING_BLOCKS).map(|block| block.text(layout.page));
    if let Some(line) = texts.find_map(|text| byline::lede_credit(text.trim_start())) {
        findings.push(layout, Field::Byline, credit(line.to_owned()), Source::PlainText, None);
    }
}

fn names_somebody(name: &str, layout: &Layout<'_, '_>) -> bool {
    // Initials stand in for a picture.
    let is_initials = name.len() <= 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    !is_initials && (byline::parse_line(name, &layout.hints()).is_some() || byline::group(name).is_some())
}

fn credit(line: String) -> Value {
    Value::Credits { line, names: Vec::new(), links: Vec::new() }
}
