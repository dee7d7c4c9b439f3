//! A first choice of blocks: the paragraphs and headings of the element that holds most of the running text.

use super::Block;
use crate::dom::{NodeRef, Page, Tag};

/// Share of the page's running text that the container must hold.
const MOST: f32 = 0.7;

pub(super) fn choose(page: &Page, blocks: &mut [Block]) {
    let Some(container) = container(page, blocks) else { return };
    let last = blocks.iter().rposition(|block| is_paragraph(page, block)).unwrap_or(0);
    for (at, block) in blocks.iter_mut().enumerate() {
        let node = page.node(block.element);
        let inside = node == container || container.contains(node);
        block.chosen = inside && at <= last && fits(page, block) && !is_aside(node, container);
        block.probability = if block.chosen { 1.0 } else { 0.0 };
    }
}

/// The lowest element with most of the running text.
fn container<'p>(page: &'p Page, blocks: &[Block]) -> Option<NodeRef<'p>> {
    let good: Vec<&Block> = blocks.iter().filter(|block| is_paragraph(page, block)).collect();
    let total: u32 = good.iter().map(|block| ink(page, block)).sum();
    let mut best = page.body();
    if total == 0 {
        return None;
    }
    loop {
        #[allow(clippy::cast_precision_loss, reason = "a ratio")]
        let next = best.children().find(|child| {
            let inside: u32 = good
                .iter()
                .filter(|block| child.id() <= block.element && block.element < child.end())
                .map(|block| ink(page, block))
                .sum();
            inside as f32 >= MOST * total as f32
        });
        let Some(next) = next.filter(|node| node.tag() != Tag::P) else { return Some(best) };
        best = next;
    }
}

fn ink(page: &Page, block: &Block) -> u32 {
    page.ink_in(block.start..block.end)
}

fn is_paragraph(page: &Page, block: &Block) -> bool {
    let text = block.text(page);
    text.len() > 80 && !is_linked(page, block) && text.contains(['.', '!', '?', ',', '。', '،', '؟'])
}

fn is_linked(page: &Page, block: &Block) -> bool {
    page.linked_ink_in(block.start..block.end) * 3 > ink(page, block)
}

fn fits(page: &Page, block: &Block) -> bool {
    let node = page.node(block.element);
    match node.tag() {
        Tag::P => true,
        Tag::H2 | Tag::H3 | Tag::H4 | Tag::Li | Tag::Blockquote | Tag::Pre | Tag::Td | Tag::Dd | Tag::Dt => {
            !is_linked(page, block)
        }
        _ => is_paragraph(page, block),
    }
}

fn is_aside(node: NodeRef<'_>, container: NodeRef<'_>) -> bool {
    node.self_and_ancestors().take_while(|above| *above != container).any(|above| {
        matches!(
            above.tag(),
            Tag::Nav | Tag::Aside | Tag::Footer | Tag::Form | Tag::Figure | Tag::Header | Tag::Dialog
        )
    })
}
