//! What every collector reads and writes: where headline and text stand on a page, and the candidates found.

use chrono::{DateTime, FixedOffset};

use super::element::words_of;
use super::live_entries::is_of_entry;
use super::region::Region;
use crate::body::{Block, Selection};
use crate::candidate::{Candidate, Candidates, Source, Value};
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::normalize::date::{self, Found};
use crate::normalize::{Hints, reading_time};
use crate::report::Field;
use crate::text::ends_sentence;
use crate::work;

/// Characters, white space aside, of a line that holds one fact or a few. Chosen on the pages at hand.
pub(super) const LINE: u32 = 160;
/// Of a label.
pub(super) const LABEL: u32 = 40;

/// Ancestors of a block that may be another part of the page.
const MAX_LEVELS: usize = 6;

/// A page with its headline, its text and what is known of it.
pub(super) struct Layout<'a, 'p> {
    pub(super) page: &'p Page,
    pub(super) region: &'a Region,
    pub(super) body: &'a Selection,
    /// What earlier stages found.
    pub(super) earlier: &'a Candidates,
    pub(super) headline: Option<NodeRef<'p>>,
    /// Where the text begins.
    pub(super) text_start: NodeId,
    /// Where its second block ends; the first may be the standfirst.
    pub(super) text_under_way: NodeId,
    /// The page's language as it names it.
    pub(super) language: Option<&'a str>,
    fetched_at: Option<DateTime<FixedOffset>>,
}

impl<'a, 'p> Layout<'a, 'p> {
    pub(super) fn new(
        page: &'p Page,
        region: &'a Region,
        headline: Option<NodeRef<'p>>,
        body: &'a Selection,
        earlier: &'a Candidates,
    ) -> Self {
        // The headline may count as the text's first block.
        let in_headline = |id: NodeId| headline.is_some_and(|headline| headline.contains(page.node(id)));
        let first = body.chosen().find(|block| !in_headline(block.start));
        Self {
            page,
            region,
            body,
            earlier,
            headline,
            text_start: first.map_or(NodeId::MAX, |block| block.start),
            text_under_way: body.chosen().nth(1).map_or(NodeId::MAX, |block| block.end),
            language: earlier.texts(Field::Language).next(),
            fetched_at: None,
        }
    }

    /// The same with the moment that "3 hours ago" counts from.
    pub(super) fn fetched_at(mut self, at: Option<DateTime<FixedOffset>>) -> Self {
        self.fetched_at = at;
        self
    }

    pub(super) fn lang(&self) -> Lang {
        Lang::of_page(self.language)
    }

    pub(super) fn hints(&self) -> Hints<'a> {
        Hints::default().with_language(self.language)
    }

    /// Whether a node is the headline or stands in it.
    pub(super) fn is_in_headline(&self, node: NodeRef<'_>) -> bool {
        self.headline.is_some_and(|headline| headline == node || headline.contains(node))
    }

    pub(super) fn holds_headline(&self, node: NodeRef<'_>) -> bool {
        self.headline.is_some_and(|headline| node.contains(headline))
    }

    /// Whether a node stands after the headline; not so where there is none.
    pub(super) fn is_after_headline(&self, node: NodeRef<'_>) -> bool {
        self.headline.is_some_and(|headline| node.id() >= headline.end())
    }

    /// Returns the last words before an element in its block: what stands before a date says what it is.
    pub(super) fn before(&self, node: NodeRef<'p>) -> &'p str {
        let block = node.ancestors().find(|above| !above.tag().is_inline());
        let before = self.page.long_text_in(block.map_or(node.id(), NodeRef::id)..node.id());
        if node.tag().is_inline() {
            let start = before.char_indices().rev().nth(LABEL as usize);
            let last = start.and_then(|(at, _)| before.get(at..)).unwrap_or(before);
            work::text(last.len());
            return last;
        }
        // An element of its own begins a line: only a label may stand above it.
        let above = before.trim_end().lines().next_back().unwrap_or_default();
        work::text(above.len());
        if above.len() <= LABEL as usize { above } else { "" }
    }

    /// Whether a block stands in another part of the page. The first line of the text may be a caption.
    pub(super) fn is_foreign(&self, block: &Block) -> bool {
        let mut levels = self.page.node(block.element).self_and_ancestors().take(MAX_LEVELS);
        levels.any(|above| self.is_caption(above) || self.region.is_foreign(above, words_of(above)))
    }

    /// Whether an element is a caption; some pages set headline and facts into one.
    fn is_caption(&self, node: NodeRef<'_>) -> bool {
        node.tag() == Tag::Figcaption && !self.holds_headline(node)
    }

    /// Returns the dates of a line, with the order of day and month left open.
    pub(super) fn dates_in(&self, line: &str) -> Vec<Found> {
        if !date::may_hold_date_within(line) {
            return Vec::new();
        }
        date::find_printed_in_either_order(line, &self.hints())
    }

    /// Returns the dates of a line of facts, where "3 hours ago" is one as well if it is known when the page was fetched.
    /// A sentence that says so tells of something else.
    pub(super) fn dates_of_facts(&self, line: &str) -> Vec<Found> {
        let dates = self.dates_in(line);
        if self.fetched_at.is_none() || !dates.is_empty() || ends_sentence(line) {
            return dates;
        }
        date::find_printed_in_either_order(line, &self.hints().with_reference(self.fetched_at))
    }

    /// Returns where a line names a day, whichever it is: "3 hours ago" and "6/5/2022" name one as well.
    pub(super) fn days_in(&self, line: &str) -> Vec<Found> {
        let some_day = DateTime::from_timestamp(1_600_000_000, 0).map(|at| at.fixed_offset());
        date::find_printed_in_either_order(line, &self.hints().with_reference(some_day))
    }

    /// Whether a line holds a date or a reading time, as lines beside bylines do.
    pub(super) fn is_dated(&self, line: &str) -> bool {
        !self.days_in(line).is_empty() || reading_time::parse(line, &self.hints()).is_some()
    }
}

/// No page shows more about its article; the rest is a flood.
const MAX_FINDINGS: usize = 400;

/// Candidates in the order found.
#[derive(Default)]
pub(super) struct Findings {
    list: Candidates,
    count: usize,
}

impl Findings {
    /// Adds a value, unless it stands in an entry of a live blog.
    pub(super) fn push(
        &mut self,
        layout: &Layout<'_, '_>,
        field: Field,
        value: Value,
        source: Source,
        node: Option<NodeId>,
    ) {
        let inside = node.filter(|id| *id > layout.text_start).map(|id| layout.page.node(id));
        if self.is_full() || inside.is_some_and(is_of_entry) {
            return;
        }
        self.add(field, value, source, node);
    }

    /// Adds a value wherever it stands.
    pub(super) fn add(&mut self, field: Field, value: Value, source: Source, node: Option<NodeId>) {
        self.count += 1;
        self.list.push(field, value, source, node);
    }

    /// Adds a text.
    pub(super) fn push_text(&mut self, field: Field, text: &str, source: Source, node: Option<NodeId>) {
        if !self.is_full() {
            self.count += 1;
            self.list.push_text(field, text, source, node);
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.count >= MAX_FINDINGS
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Returns the candidates for a field.
    pub(super) fn of(&self, field: Field) -> impl Iterator<Item = &Candidate> {
        self.list.of(field)
    }

    /// Returns all candidates in the order found.
    pub(super) fn into_list(self) -> Vec<Candidate> {
        self.list.list
    }
}
