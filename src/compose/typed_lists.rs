//! Lists that are typed rather than marked up: lines of one block that begin with a bullet.

use std::ops::Range;

use crate::body::Block;
use crate::dom::{NodeId, Page, Tag};
use crate::text::ends_sentence;

/// Signs that stand before nothing but an item.
const BULLETS: [char; 13] = ['•', '●', '○', '◦', '▪', '▫', '■', '□', '►', '▸', '➤', '✓', '✔'];

/// Signs that begin an item, and what somebody says in a dialogue.
const DASHES: [char; 4] = ['-', '–', '—', '*'];

/// Items of the shortest list.
const FEWEST: usize = 2;

/// Some lines of a block, and whether they are an item of a list.
#[derive(Debug)]
pub(super) struct Lines {
    pub(super) nodes: Range<NodeId>,
    pub(super) is_item: bool,
}

/// Returns the items of a block and what stands before and behind them; `None` for a block without a typed list.
///
/// `<p>Bring with you:<br>• boots<br>• a rope</p>` is a line and two items. A line between two items goes on with the first.
pub(super) fn lines(page: &Page, block: &Block) -> Option<Vec<Lines>> {
    let text = block.text(page);
    if !text.contains(BULLETS) && !text.contains(DASHES) {
        return None;
    }
    let mut breaks = page.tags_in(block.start..block.end).filter(|(_, tag)| *tag == Tag::Br).peekable();
    breaks.peek()?;
    let mut start = block.start;
    let ends = breaks.map(|(id, _)| id).chain([block.end]);
    let lines: Vec<_> = ends.map(|end| std::mem::replace(&mut start, end + 1)..end).collect();
    let marks: Vec<_> = lines.iter().map(|nodes| mark(page.text_in(nodes.clone()))).collect();
    let sign = marks.iter().flatten().next().copied()?;
    let is_item = |at: usize| marks.get(at) == Some(&Some(sign));
    let items: Vec<usize> = (0..lines.len()).filter(|at| is_item(*at)).collect();
    let mut texts = items.iter().filter_map(|at| lines.get(*at)).map(|nodes| page.text_in(nodes.clone()));
    let is_dialogue = DASHES.contains(&sign) && texts.any(|text| ends_sentence(text.trim()));
    if items.len() < FEWEST || is_dialogue {
        return None;
    }
    Some(grouped(&lines, &items))
}

/// Joins what stands before the first item, each item with what goes on with it, and what stands behind the last.
fn grouped(lines: &[Range<NodeId>], items: &[usize]) -> Vec<Lines> {
    let (Some(first), Some(last)) = (items.first(), items.last()) else { return Vec::new() };
    let ends = items.iter().skip(1).copied().chain([last + 1]);
    let items = items.iter().zip(ends).map(|(from, to)| (*from..to, true));
    let groups = [(0..*first, false)].into_iter().chain(items).chain([(last + 1..lines.len(), false)]);
    let found = groups.filter_map(|(range, is_item)| {
        let lines = lines.get(range)?;
        Some(Lines { nodes: lines.first()?.start..lines.last()?.end, is_item })
    });
    found.collect()
}

/// Returns the bullet that a line begins with.
fn mark(line: &str) -> Option<char> {
    let mut chars = line.trim_start().chars();
    let sign = chars.next()?;
    let is_parted = chars.as_str().starts_with(char::is_whitespace);
    (BULLETS.contains(&sign) || DASHES.contains(&sign) && is_parted).then_some(sign)
}

/// Returns the bytes of the page's text that are the bullet of an item and the white space behind it.
pub(super) fn bullet(page: &Page, item: &Range<NodeId>) -> Range<usize> {
    let text = page.text_in(item.clone());
    let behind = text.trim_start().trim_start_matches(mark(text).as_slice()).trim_start();
    let from = page.text_offset(item.start);
    from..from + text.len() - behind.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::blocks;
    use crate::dom::parse;
    use crate::limits::Limits;

    /// The lines of the first block, items with a star.
    fn shown(html: &str) -> Vec<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let lines = lines(&page, &blocks(&page)[0]).unwrap_or_default();
        let shown = lines.into_iter().map(|Lines { nodes, is_item }| {
            let from = if is_item { bullet(&page, &nodes).end } else { page.text_offset(nodes.start) };
            let text = &page.text_in(nodes.clone())[from - page.text_offset(nodes.start)..];
            format!("{}{}", if is_item { "*" } else { "" }, text.trim().replace('\n', "/"))
        });
        shown.collect()
    }

    #[test]
    fn lines_with_bullets_are_items() {
        for (html, expected) in [
            ("<p>Bring:<br>• boots<br>• a rope", &["Bring:", "*boots", "*a rope"][..]),
            ("<p>- boots<br>- a rope<br>Be there at six.", &["*boots", "*a rope", "Be there at six."]),
            ("<p>•boots<br>that are dry<br>•a rope", &["*boots/that are dry", "*a rope"]),
            ("<p>✓ <b>boots</b><br>✓ a rope", &["*boots", "*a rope"]),
            ("<p>– Who was it?<br>– The ferryman.", &[]),
            ("<p>Bring boots –<br>– and a rope", &[]),
            ("<p>-5 degrees<br>-6 degrees", &[]),
            ("<p>• boots • a rope", &[]),
            ("<p>Boots<br>a rope", &[]),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }
}
