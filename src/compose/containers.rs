//! The lists, quotations and tables that blocks stand in, each with a number.

use super::ancestor_cache::AncestorCache;
use super::kind_of_paragraph::is_column;
use crate::article::{ListPlace, Paragraph, ParagraphKind};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// Numbers elements that blocks stand in, in the order in which they are met; blocks come in page order.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    /// Those that have begun, the innermost last.
    open: Vec<(NodeId, NodeId, u32)>,
    next: u32,
}

impl Numbered {
    /// Returns the number of an element around a block.
    pub(super) fn number(&mut self, element: NodeRef<'_>) -> u32 {
        while self.open.last().is_some_and(|(_, end, _)| *end <= element.id()) {
            self.open.pop();
        }
        if let Some((_, _, number)) = self.open.iter().rev().find(|(id, _, _)| *id == element.id()) {
            return *number;
        }
        let number = self.next;
        self.next += 1;
        self.open.push((element.id(), element.end(), number));
        number
    }
}

/// The quotations.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    cache: AncestorCache,
    numbers: Numbered,
}

impl Quotes {
    /// Returns the number of the nearest quotation around an element, itself included.
    pub(super) fn of(&mut self, element: NodeRef<'_>) -> Option<u32> {
        let quote = self.cache.find(element, |node| node.tag() == Tag::Blockquote)?;
        Some(self.numbers.number(quote))
    }
}

/// A list that has begun.
#[derive(Debug)]
struct OpenList {
    node: NodeId,
    end: NodeId,
    list: u32,
    /// The last item that was counted, its number, and whether it has a paragraph.
    item: Option<(NodeId, i32)>,
    written: NodeId,
    step: i32,
    first: i32,
}

/// The lists.
#[derive(Debug, Default)]
pub(super) struct Lists {
    cache: AncestorCache,
    open: Vec<OpenList>,
    next: u32,
}

impl Lists {
    /// Returns the place of a block in a list; `entry` is the entry of a live blog that it stands in.
    pub(super) fn of(&mut self, element: NodeRef<'_>, entry: Option<NodeId>) -> Option<ListPlace> {
        let item = self.cache.find(element, is_item)?;
        if entry.is_some_and(|entry| item.id() <= entry) {
            return None;
        }
        self.open_lists(item, entry);
        let depth = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
        let last = self.open.last_mut()?;
        let number = last.number(item);
        let continues = last.written == item.id();
        last.written = item.id();
        let ordered = item.parent()?.tag() == Tag::Ol;
        Some(ListPlace { list: last.list, ordered, depth, number, continues })
    }

    /// Gives the items of a typed list their places: those that stand in no other one.
    pub(super) fn number_typed(&mut self, paragraphs: &mut [Paragraph]) {
        let is_typed = |item: &&mut Paragraph| item.kind == ParagraphKind::ListItem && item.list.is_none();
        let mut numbers = 1..;
        for (item, number) in paragraphs.iter_mut().filter(is_typed).zip(numbers.by_ref()) {
            item.list = Some(ListPlace::new(self.next, number));
        }
        self.next += u32::from(numbers.start > 1);
    }

    /// Leaves the lists that an item does not stand in, and begins those that it does.
    fn open_lists(&mut self, item: NodeRef<'_>, entry: Option<NodeId>) {
        let parent = |item: NodeRef<'_>| item.parent().map_or(0, NodeRef::id);
        while self.open.last().is_some_and(|list| list.end <= item.id()) {
            self.open.pop();
        }
        // Of the lists that are open, those inside the item are no longer.
        while self.open.last().is_some_and(|list| list.node > parent(item)) {
            self.open.pop();
        }
        let known = self.open.last().map(|list| list.node);
        let items = item.self_and_ancestors().take_while(|node| Some(node.id()) != known);
        let items = items.take_while(|node| Some(node.id()) != entry).filter(|node| is_item(*node));
        let begun: Vec<_> =
            items.filter_map(NodeRef::parent).filter(|list| Some(list.id()) != known).collect();
        for list in begun.into_iter().rev() {
            self.open.push(OpenList::begin(list, self.next));
            self.next += 1;
        }
    }
}

impl OpenList {
    fn begin(list: NodeRef<'_>, number: u32) -> Self {
        let step = if list.has_attr(|name| name == Attr::Reversed) { -1 } else { 1 };
        let items = || list.children().filter(|node| node.tag() == Tag::Li).count();
        let first = match integer(list, Attr::Start) {
            Some(start) => start,
            None if step < 0 => i32::try_from(items()).unwrap_or(i32::MAX),
            None => 1,
        };
        Self { node: list.id(), end: list.end(), list: number, item: None, written: NodeId::MAX, step, first }
    }

    /// Returns the number of an item, having counted those before it.
    fn number(&mut self, item: NodeRef<'_>) -> i32 {
        let page = item.page();
        let last = self.item.map(|(last, number)| (page.node(last), number));
        let Some((mut at, mut number)) = last.or_else(|| self.first(page)) else { return self.first };
        while at.id() < item.id() {
            let Some(next) = at.next_sibling() else { break };
            at = next;
            if at.tag() == Tag::Li {
                number = integer(at, Attr::Value).unwrap_or(number.saturating_add(self.step));
            }
        }
        self.item = Some((at.id(), number));
        number
    }

    /// Returns the first item and its number.
    fn first<'p>(&self, page: &'p Page) -> Option<(NodeRef<'p>, i32)> {
        let first = page.node(self.node).children().find(|node| node.tag() == Tag::Li)?;
        Some((first, integer(first, Attr::Value).unwrap_or(self.first)))
    }
}

/// Whether an element is an item of a list and no column of the page.
fn is_item(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Li && !is_column(node)
}

fn integer(node: NodeRef<'_>, name: Attr) -> Option<i32> {
    node.attr(name)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse;
    use crate::limits::Limits;

    /// The place of each paragraph of a page: the list, its depth, the number, and `+` where the item goes on.
    fn places(html: &str) -> Vec<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let mut lists = Lists::default();
        let paragraphs = page.nodes().filter(|node| node.tag() == Tag::P);
        let shown = paragraphs.map(|node| match lists.of(node, None) {
            Some(ListPlace { list, depth, number, continues, ordered }) => {
                let sign = if ordered { "." } else { "-" };
                format!("{list} {depth} {number}{sign}{}", if continues { "+" } else { "" })
            }
            None => String::new(),
        });
        shown.collect()
    }

    #[test]
    fn items_are_numbered() {
        for (html, expected) in [
            (
                "<ul><li><p>a<li><p>b<p>c</ul><ul><li><p>d</ul>",
                &["0 1 1-", "0 1 2-", "0 1 2-+", "1 1 1-"][..],
            ),
            ("<ol start=3><li>x<li><p>b<li value=9><p>c<li><p>d</ol>", &["0 1 4.", "0 1 9.", "0 1 10."]),
            ("<ol reversed><li><p>a<li><p>b</ol>", &["0 1 2.", "0 1 1."]),
            (
                "<ul><li><p>a<ol><li><p>b</ol><p>c<li><p>d<ol><li><p>e</ol></ul><p>f",
                &["0 1 1-", "1 2 1.", "0 1 1-+", "0 1 2-", "2 2 1.", ""],
            ),
            ("<ul><li><ul><li><p>a</ul><li><p>b</ul>", &["1 2 1-", "0 1 2-"]),
        ] {
            assert_eq!(places(html), expected, "{html}");
        }
    }

    #[test]
    fn paragraphs_of_a_quotation_have_its_number() {
        let html = "<blockquote><p>a<p>b<blockquote><p>c</blockquote><p>d</blockquote><p>e<blockquote><p>f";
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let mut quotes = Quotes::default();
        let paragraphs = page.nodes().filter(|node| node.tag() == Tag::P);
        let numbers: Vec<_> = paragraphs.map(|node| quotes.of(node)).collect();
        assert_eq!(numbers, [Some(0), Some(0), Some(1), Some(0), None, Some(2)]);
    }
}
