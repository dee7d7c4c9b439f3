//! One walk over the elements of the region, shared by the collectors of what markup says.
//!
//! Other parts of the page (menus, cards, forms) are skipped with all that is inside them.

use std::ops::Range;

use super::element::{Element, Part, Words, words_of};
use super::layout::{Findings, Layout};
use super::marked_bylines::MarkedBylines;
use super::marked_dates::MarkedDates;
use super::plain_dates::collect_headline_date;
use super::reading_counts;
use super::section_labels::SectionLabels;
use super::shown_dek::MarkedDeks;
use super::shown_kicker::MarkedKickers;
use super::shown_tags::{ShownTags, collect_last_lines};
use crate::dom::{NodeId, NodeRef, Tag};

/// Ancestors of a range's first node that may be another part of the page.
const MAX_LEVELS: usize = 8;

/// Adds what markup says: dates, bylines, tags, section labels, kickers, standfirsts.
pub(super) fn collect(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut collectors = Collectors::default();
    let region = layout.region;
    collectors.walk(region.head.clone(), Part::Head, layout, findings);
    collectors.walk(region.lead.clone(), Part::Head, layout, findings);
    collectors.walk(region.foot.clone(), Part::Foot, layout, findings);
    collect_last_lines(layout, findings);
    collectors.sections.finish(layout, findings);
    collect_headline_date(layout, findings);
    collectors.kickers.finish(findings);
    collectors.deks.finish(layout, findings);
}

#[derive(Default)]
struct Collectors<'p> {
    dates: MarkedDates,
    bylines: MarkedBylines,
    tags: ShownTags,
    sections: SectionLabels,
    kickers: MarkedKickers<'p>,
    deks: MarkedDeks<'p>,
}

impl<'p> Collectors<'p> {
    fn walk(&mut self, range: Range<NodeId>, part: Part, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let mut id = after_foreign(&range, layout);
        while id < range.end && !findings.is_full() {
            let node = layout.page.node(id);
            id += 1;
            if !node.tag().is_element() || node.tag() == Tag::Br {
                continue;
            }
            if node.tag().is_non_rendered() {
                id = node.end();
                continue;
            }
            let words = words_of(node);
            if layout.region.is_foreign(node, words) {
                id = node.end();
                continue;
            }
            self.visit(Element { node, words, part }, layout, findings);
        }
    }

    fn visit(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        let node = element.node;
        self.dates.visit(element, layout, findings);
        if element.part == Part::Head {
            reading_counts::visit(node, layout, findings);
        }
        let is_telling = element.words != Words::NONE || matches!(node.tag(), Tag::A | Tag::Address);
        if !is_telling || layout.is_in_headline(node) {
            return;
        }
        self.bylines.visit(element, layout, findings);
        self.dates.visit_named(element, layout, findings);
        self.tags.visit(element, layout, &mut self.sections, findings);
        self.sections.visit(element, layout);
        self.kickers.visit(element, layout);
        self.deks.visit(element, layout);
    }
}

/// Returns where a range begins, after other parts of the page that reach into it.
fn after_foreign(range: &Range<NodeId>, layout: &Layout<'_, '_>) -> NodeId {
    let levels = layout.page.node(range.start).ancestors().take(MAX_LEVELS);
    let foreign = levels.filter(|above| layout.region.is_foreign(*above, words_of(*above)));
    foreign.map(NodeRef::end).fold(range.start, NodeId::max)
}
