//! Reading time and numbers of readers.

use super::layout::{Findings, Layout};
use super::plain_dates::without_dates;
use crate::body::Block;
use crate::candidate::{Source, Value};
use crate::dom::{Attr, NodeId, NodeRef};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CLASS_NAMES;
use crate::normalize::date::Found;
use crate::normalize::reading_time;
use crate::normalize::views::{Counter, VIEW_COUNTER};
use crate::report::Field;

/// Characters of a number of views, and words of a line that is nothing else. Chosen on the pages at hand.
const COUNT: u32 = 8;
const WORDS: usize = 2;

/// A field whose number pages print.
struct Counted {
    field: Field,
    /// The word for what is counted, which is the class name of its number too.
    word: &'static str,
    /// Other class names of elements that hold the number and nothing beside it: "post-views".
    classes: Phrases,
    /// Reads the number beside its word: "1,204 views".
    counter: &'static Counter,
}

static COUNTED: [Counted; 1] = [Counted {
    field: Field::Views,
    word: "views",
    classes: Phrases::new(&CLASS_NAMES, "views"),
    counter: &VIEW_COUNTER,
}];

/// Adds the number in an element that is named as that of the views: `<span class="post-views">579</span>`.
pub(super) fn visit(node: NodeRef<'_>, layout: &Layout<'_, '_>, findings: &mut Findings) {
    if !is_count(node) {
        return;
    }
    let Some(class) = node.attr(Attr::Class) else { return };
    for counted in COUNTED.iter().filter(|counted| counted.is_named(class)) {
        counted.push(&[node.text(), counted.word].join(" "), Source::ClassName, node.id(), layout, findings);
    }
}

impl Counted {
    fn is_named(&self, class: &str) -> bool {
        class == self.word || self.classes.within(class, Lang::UNKNOWN).is_some()
    }

    /// Adds the number that a line states, if it states one.
    fn push(
        &self,
        line: &str,
        source: Source,
        node: NodeId,
        layout: &Layout<'_, '_>,
        findings: &mut Findings,
    ) {
        if let Some(count) = self.counter.count(line, &layout.hints()) {
            let value = Value::Count { line: line.trim().to_owned(), count };
            findings.push(layout, self.field, value, source, Some(node));
        }
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
    if may_count {
        for counted in &COUNTED {
            counted.push(line, source, block.start, layout, findings);
        }
    }
}
