//! Reading time and number of views.

use super::layout::{Findings, Layout};
use super::plain_dates::without_dates;
use crate::body::Block;
use crate::candidate::Source;
use crate::dom::{Attr, NodeRef};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CLASS_NAMES;
use crate::normalize::date::Found;
use crate::normalize::{reading_time, views};
use crate::report::Field;

/// Characters of a number of views, and words of a line that is nothing else. Chosen on the pages at hand.
const COUNT: u32 = 8;
const WORDS: usize = 2;

/// Class names of elements that hold the number of views and nothing beside it: "post-views".
static VIEW_COUNT: Phrases = Phrases::new(&CLASS_NAMES, "views");

/// Adds the number in an element that is named as that of the views: `<span class="post-views">579</span>`.
pub(super) fn visit(node: NodeRef<'_>, findings: &mut Findings) {
    if is_count(node) && node.attr(Attr::Class).is_some_and(names_views) {
        let views = [node.text(), "views"].join(" ");
        findings.push_text(Field::Views, &views, Source::ClassName, Some(node.id()));
    }
}

fn is_count(node: NodeRef<'_>) -> bool {
    if !(1..=COUNT).contains(&node.text_len()) {
        return false;
    }
    node.text().bytes().all(is_of_count)
}

fn is_of_count(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'.' | b',' | b' ' | b'K' | b'k')
}

fn names_views(class: &str) -> bool {
    class == "views" || VIEW_COUNT.within(class, Lang::UNKNOWN).is_some()
}

/// Adds the reading time and the views in a line without markup: "4 min read", "1,204 views".
pub(super) fn collect_plain(
    line: &str,
    dates: &[Found],
    block: &Block,
    source: Source,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    let is_in_head = source == Source::PlainText;
    if is_in_head {
        // "8 h 15" is a clock time, not a reading time of eight hours.
        let rest = without_dates(line, dates);
        if reading_time::parse(&rest, &layout.hints()).is_some() {
            findings.push_text(Field::ReadingTime, &rest, source, Some(block.start));
        }
    }
    // Under the text they stand alone: "579 views".
    let may_count = is_in_head || line.split_whitespace().nth(WORDS).is_none();
    if may_count && views::parse(line, &layout.hints()).is_some() {
        findings.push_text(Field::Views, line, source, Some(block.start));
    }
}
