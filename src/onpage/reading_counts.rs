//! Reading time and numbers of readers.

use std::borrow::Cow;

use super::layout::{Findings, Layout};
use super::plain_dates::without_dates;
use crate::body::Block;
use crate::candidate::{Source, Value};
use crate::dom::{Attr, NodeRef};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CLASS_NAMES;
use crate::normalize::date::Found;
use crate::normalize::reading_time;
use crate::normalize::views::{COMMENT_COUNTER, Counter, VIEW_COUNTER};
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

static COUNTED: [Counted; 2] = [
    Counted {
        field: Field::Views,
        word: "views",
        classes: Phrases::new(&CLASS_NAMES, "views"),
        counter: &VIEW_COUNTER,
    },
    Counted {
        field: Field::CommentCount,
        word: "comments",
        classes: Phrases::new(&CLASS_NAMES, "comments"),
        counter: &COMMENT_COUNTER,
    },
];

/// Adds the number in an element that is named as that of the views: `<span class="post-views">579</span>`.
pub(super) fn visit(node: NodeRef<'_>, layout: &Layout<'_, '_>, findings: &mut Findings) {
    if !is_count(node) {
        return;
    }
    let Some(class) = node.attr(Attr::Class) else { return };
    for counted in COUNTED.iter().filter(|counted| counted.is_named(class)) {
        let line = [node.text(), counted.word].join(" ");
        if let Some(count) = counted.counter.count(&line, &layout.hints()) {
            findings.push(layout, counted.field, value(&line, count), Source::ClassName, Some(node.id()));
        }
    }
}

impl Counted {
    fn is_named(&self, class: &str) -> bool {
        class == self.word || self.classes.within(class, Lang::UNKNOWN).is_some()
    }
}

fn value(line: &str, count: u64) -> Value {
    Value::Count { line: line.trim().to_owned(), count }
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
    // "8 h 15" is a clock time, not a reading time of eight hours, and "6 May 2022 · Comments" has no 2022 comments.
    let rest = if is_in_head { Cow::Owned(without_dates(line, dates)) } else { Cow::Borrowed(line) };
    if is_in_head && reading_time::parse(&rest, &layout.hints()).is_some() {
        findings.push_text(Field::ReadingTime, &rest, source, Some(block.start));
    }
    // Under the text they stand alone: "579 views".
    let may_count = is_in_head || line.split_whitespace().nth(WORDS).is_none();
    if may_count {
        for counted in &COUNTED {
            if let Some(count) = counted.counter.count(&rest, &layout.hints()) {
                findings.push(layout, counted.field, value(line, count), source, Some(block.start));
            }
        }
    }
}
