//! The entries of a live blog: where each begins and ends, and its own time, title and author.
//!
//! [`time_lines`] finds the lines that tell a time, [`entries`] what repeats around them, [`entry_reader`] what an entry says
//! of itself, [`declared`] what the page's JSON-LD says of it. A list of times alone is no live blog: the page
//! has to say that it is one ([`live_signs`]).

mod declared;
mod entries;
mod entry_reader;
mod live_signs;
mod time_lines;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::NaiveDate;

use super::{Body, Exclusions};
use crate::article::LiveUpdate;
use crate::body::Selection;
use crate::candidate::DeclaredUpdate;
use crate::dom::{NodeId, Page};
use crate::settings::Context;
use declared::DeclaredUpdates;
use live_signs::LivePage;

/// What is known of the page before its entries are looked for.
#[derive(Debug, Default)]
pub(crate) struct LiveHints<'a> {
    /// The entries that the page's head lists; `None` where it does not say that it is a live blog.
    pub(crate) candidates: Option<&'a [DeclaredUpdate]>,
    pub(crate) language: Option<&'a str>,
    /// The day on which the page was begun and last changed, where that is one.
    pub(crate) day: Option<NaiveDate>,
}

fn says_anything(update: &LiveUpdate) -> bool {
    update.headline.is_some() || update.published.is_some() || update.byline.is_some()
}

/// The entries of a live blog, in step with the paragraphs.
#[derive(Debug, Default)]
pub(super) struct Live {
    entries: Vec<Entry>,
    /// The entry that the next paragraph may belong to.
    next: usize,
    /// Blocks that only tell the time or the author of an entry, in order.
    lines: Vec<usize>,
}

#[derive(Debug)]
struct Entry {
    nodes: Range<NodeId>,
    /// The line that tells its time.
    line: String,
    update: LiveUpdate,
}

impl Live {
    /// Looks for entries among the chosen blocks.
    pub(super) fn find(
        page: &Page,
        selection: &Selection,
        exclusions: &Exclusions<'_>,
        context: &Context,
    ) -> Self {
        let live_page = live_signs::live_page(exclusions, context);
        let hints = context.hints(exclusions.live.language);
        let declared = DeclaredUpdates::new(exclusions.live.candidates.unwrap_or_default(), hints);
        let marks = time_lines::marks(page, &selection.blocks, live_page, &declared);
        let fewest = entries::fewest(exclusions.live.candidates);
        if marks.len() < fewest {
            return Self::default();
        }
        let found = entries::entries(page, &selection.blocks, &marks, fewest);
        let is_live = live_page == LivePage::Announced
            || found.iter().any(|nodes| live_signs::in_markup(page.node(nodes.start)));
        if !is_live {
            return Self::default();
        }
        let mut reader = entry_reader::Reader::new(page, &selection.blocks, &marks, &declared, context);
        let mut entries: Vec<Entry> = found.into_iter().map(|nodes| reader.read(nodes)).collect();
        reader.date(&mut entries, exclusions.live.day);
        Self { entries, next: 0, lines: reader.lines() }
    }

    /// Whether a block is only the time or the author of an entry.
    pub(super) fn is_line(&self, block: usize) -> bool {
        self.lines.binary_search(&block).is_ok()
    }

    /// The node at which the entry around a node begins; nodes are asked in order.
    pub(super) fn begins(&mut self, node: NodeId) -> Option<NodeId> {
        while self.entries.get(self.next).is_some_and(|entry| entry.nodes.end <= node) {
            self.next += 1;
        }
        let entry = self.entries.get(self.next)?;
        (entry.nodes.start <= node).then_some(entry.nodes.start)
    }

    /// Notes that the paragraphs from `from` on are made of the block that begins at this node.
    pub(super) fn note(&mut self, node: NodeId, from: usize, body: &Body) {
        if self.begins(node).is_none() {
            return;
        }
        let Some(entry) = self.entries.get_mut(self.next) else { return };
        if entry.update.end == 0 {
            entry.update.start = from;
        }
        entry.update.end = body.paragraphs.len();
    }

    /// The entries of which the article, of so many paragraphs, has some, and anything to say.
    pub(super) fn finish(self, paragraphs: usize) -> Vec<LiveUpdate> {
        let updates = self.entries.into_iter().map(|entry| entry.update);
        let updates = updates.map(|update| LiveUpdate { end: update.end.min(paragraphs), ..update });
        updates.filter(|update| update.start < update.end).filter(says_anything).collect()
    }
}
