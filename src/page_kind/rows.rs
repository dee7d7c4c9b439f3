//! Rows of like elements: cards, posts of a thread, products.

use rustc_hash::FxHashMap;

use super::features::{Feature, PageRow};
use crate::dom::{AttrValue, NodeId, NodeRef, Tag};

/// The rows of a page, and its headings.
#[derive(Debug, Default)]
pub(super) struct Rows<'p> {
    by_look: FxHashMap<(NodeId, Tag, &'p str), LikeElements>,
    linked_headings: u32,
    plain_headings: u32,
}

/// Like elements with one parent.
#[derive(Clone, Copy, Debug, Default)]
struct LikeElements {
    items: u32,
    chars: u32,
    linked: u32,
}

impl LikeElements {
    fn is_row(self) -> bool {
        self.items >= 3
    }

    /// Whether a fourth of it is linked.
    fn is_linked(self) -> bool {
        self.linked * 4 >= self.chars
    }
}

impl<'p> Rows<'p> {
    /// Adds an element of the page's body.
    pub(super) fn add(&mut self, node: NodeRef<'p>, tag: Tag, class: Option<AttrValue<'p>>) {
        match tag {
            Tag::Li | Tag::Article | Tag::Div | Tag::Section | Tag::Tr | Tag::Table | Tag::Custom => {
                self.add_item(node, class);
            }
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 => self.add_heading(node),
            _ => {}
        }
    }

    fn add_item(&mut self, node: NodeRef<'p>, class: Option<AttrValue<'p>>) {
        /// Characters of the shortest item.
        const ITEM: u32 = 20;
        let chars = node.text_len();
        if chars < ITEM {
            return;
        }
        let class = class.map(AttrValue::text).unwrap_or_default();
        let key = (node.parent().map_or(0, NodeRef::id), node.tag(), class);
        let row = self.by_look.entry(key).or_default();
        row.items += 1;
        row.chars += chars;
        row.linked += node.linked_text_len();
    }

    fn add_heading(&mut self, heading: NodeRef<'p>) {
        let (chars, linked) = (heading.text_len(), heading.linked_text_len());
        self.linked_headings += u32::from(linked * 10 >= chars * 9 && chars > 0);
        self.plain_headings += u32::from(linked == 0 && chars > 0);
    }

    pub(super) fn write(&self, chars: u32, row: &mut PageRow) {
        use Feature::{
            LinkedRowItems, LinkedRowMean, LinkedRowShare, ProseRowItems, ProseRowMean, ProseRowShare,
        };
        let all = self.largest(LikeElements::is_row);
        write(all, [Feature::RowItems, Feature::RowMean, Feature::RowShare], chars, row);
        row.share(Feature::RowLinked, all.linked, all.chars);
        let linked = self.largest(|row| row.is_row() && row.is_linked());
        write(linked, [LinkedRowItems, LinkedRowMean, LinkedRowShare], chars, row);
        let prose = self.largest(|row| row.is_row() && !row.is_linked());
        write(prose, [ProseRowItems, ProseRowMean, ProseRowShare], chars, row);
        row.count(Feature::LinkedHeadings, self.linked_headings);
        row.count(Feature::PlainHeadings, self.plain_headings);
    }

    /// The row with most text.
    fn largest(&self, is: fn(LikeElements) -> bool) -> LikeElements {
        let rows = self.by_look.values().copied().filter(|row| is(*row));
        rows.max_by_key(|row| (row.chars, row.items, row.linked)).unwrap_or_default()
    }
}

fn write(found: LikeElements, [items, mean, share]: [Feature; 3], chars: u32, row: &mut PageRow) {
    row.count(items, found.items);
    row.share(mean, found.chars, found.items);
    row.share(share, found.chars, chars);
}
