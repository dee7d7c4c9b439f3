//! The words of a block as a reader sees them.

use std::ops::Range;

use super::styled_text::is_bold;
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::text;

/// The paragraphs of a block: a line break after the end of a sentence or a bold line ends one, as two line breaks do.
pub(super) fn paragraphs(page: &Page, block: &Block) -> impl Iterator<Item = Range<NodeId>> {
    let mut start = block.start;
    let ends = ending_breaks(page, block).into_iter().chain([block.end]);
    ends.map(move |end| std::mem::replace(&mut start, end + 1)..end)
}

/// Returns the line breaks of a block that end a paragraph.
fn ending_breaks(page: &Page, block: &Block) -> Vec<NodeId> {
    /// Bytes that a line has at least to be a paragraph: shorter ones are verses or addresses.
    const LINE: usize = 60;
    /// Bytes of the shortest bold line that heads the rest of its block.
    const LEAST: usize = 6;
    let mut ends = Vec::new();
    if !has_break(block.text(page)) {
        return ends;
    }
    if is_wrapped(block.text(page)) {
        return ends;
    }
    let mut start = block.start;
    let breaks = page.tags_in(block.start..block.end).filter(|(_, tag)| *tag == Tag::Br);
    for (id, _) in breaks {
        let line = page.long_text_in(start..id).trim();
        let rest = page.long_text_in(id..block.end).trim();
        let is_whole = text::ends_sentence(line) || line.ends_with(':');
        let ends_here = match line.len() {
            _ if rest.len() < LINE => false,
            LINE.. => is_whole,
            // "Who crossed it?" heads an answer.
            LEAST.. => (!is_whole || line.ends_with('?')) && is_bold(page, &(start..id)),
            _ => false,
        };
        if ends_here {
            ends.push(id);
            start = id + 1;
        }
    }
    ends
}

/// Whether the lines of a text are broken at a width, wherever that falls in a sentence: the first word of each next line
/// would not have fitted.
fn is_wrapped(text: &str) -> bool {
    /// Lines that show it, and the letters of a width.
    const LINES: usize = 3;
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=120;
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    if lines.len() < LINES || !WIDTHS.contains(&width) {
        return false;
    }
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    let goes_on = pairs.clone().any(|(line, _)| line.ends_with(char::is_alphabetic));
    if goes_on { pairs.all(|(line, next)| !fits(line, next, width)) } else { false }
}

/// Whether the first word of a line would have fitted on the one before it.
fn fits(line: &str, next: &str, width: usize) -> bool {
    let word = next.split(' ').next().unwrap_or(next);
    line.chars().count() + 1 + word.chars().count() <= width
}

/// The nodes of a heading without the mark that links to the heading itself: "#", "¶".
pub(super) fn without_anchor(page: &Page, nodes: Range<NodeId>) -> Range<NodeId> {
    // The nodes begin with the first text, which may stand in a link.
    let around = page.node(nodes.start).parent();
    let inside = nodes.clone().map(|id| page.node(id));
    let Some(mark) = around.into_iter().chain(inside).find(|node| is_anchor(*node)) else { return nodes };
    let before = page.text_len_in(nodes.start..mark.id().max(nodes.start));
    let after = page.text_len_in(mark.end()..nodes.end);
    match (before, after) {
        (1.., 0) => nodes.start..mark.id(),
        (0, 1..) => mark.end()..nodes.end,
        _ => nodes,
    }
}

/// Whether an element is the mark that links to a place of the page: `<a href=#why>¶</a>`.
fn is_anchor(node: NodeRef<'_>) -> bool {
    const MARKS: [&str; 7] = ["#", "##", "¶", "§", "🔗", "⚓", "∞"];
    if node.tag() != Tag::A {
        return false;
    }
    let (text, href) = (node.text(), node.attr(Attr::Href));
    // "#section2" is where it leads to.
    href.is_some_and(|href| href == text || MARKS.contains(&text) && href.contains('#'))
}

/// Returns the white space, as bytes of the page's text, between a drop cap at the head of some nodes and the rest of its
/// word: `<span class=drop-cap>T</span> he river`.
pub(super) fn drop_cap_gap(page: &Page, nodes: &Range<NodeId>) -> Option<Range<usize>> {
    let initial = page.node(nodes.start).parent().filter(|node| is_drop_cap(*node))?;
    let from = initial.end().min(nodes.end);
    let rest = page.text_in(from..nodes.end);
    let start = page.text_offset(from);
    Some(start..start + rest.len() - rest.trim_start().len())
}

/// The text on one line.
pub(super) fn flat(text: &str) -> String {
    if has_break(text) { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text.to_owned() }
}

fn has_break(text: &str) -> bool {
    memchr::memchr(b'\n', text.as_bytes()).is_some()
}

/// Whether the element is the large first letter of a paragraph, set apart from the rest of its word.
fn is_drop_cap(node: NodeRef<'_>) -> bool {
    if node.text_len() != 1 {
        return false;
    }
    let is_block = matches!(node.tag(), Tag::Div | Tag::P);
    is_block || node.has_class(&["dropcap", "initial"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::blocks;
    use crate::compose::inline_spans::Inline;
    use crate::dom::parse;
    use crate::limits::Limits;

    fn texts(html: &str) -> Vec<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let blocks = blocks(&page);
        let nodes = blocks.iter().flat_map(|block| paragraphs(&page, block));
        nodes.map(|nodes| Inline::of(&page, None, &nodes).text).collect()
    }

    #[test]
    fn what_only_screen_readers_read_is_left_out() {
        let html = "<p>Shares of <a href=/x>Acme<span class='Sr-only'>, opens new tab</span></a> rose.</p>";
        assert_eq!(texts(html), ["Shares of Acme rose."]);
        let html =
            "<p>Shares of <a href=/x>Acme <span class=vh>(öffnet im neuen Fenster)</span></a> rose.</p>";
        assert_eq!(texts(html), ["Shares of Acme rose."]);
        let html = "<p>A <span style='clip:rect(0 0 0 0);position:absolute'>hint</span> b</p>";
        assert_eq!(texts(html), ["A b"]);
    }

    #[test]
    fn a_heading_goes_without_the_mark_that_links_to_it() {
        let heading = |html: &str| {
            let page = Page::of(parse(html, &Limits::default()).unwrap());
            let blocks = blocks(&page);
            Inline::of(&page, None, &without_anchor(&page, blocks[0].start..blocks[0].end)).text
        };
        assert_eq!(heading("<h2>Why it rained&nbsp;<a href='/a#why'>#</a></h2>"), "Why it rained");
        assert_eq!(heading("<h2><a href='#why'>¶</a>Why it rained</h2>"), "Why it rained");
        assert_eq!(heading("<h2>Why it rained<a href='#why'>#why</a></h2>"), "Why it rained");
        assert_eq!(heading("<h2>Why C<a href='/sharp'>#</a></h2>"), "Why C#");
    }

    #[test]
    fn a_drop_cap_belongs_to_its_word() {
        assert_eq!(texts("<p><span class='drop-cap'>T</span> he river rose.</p>"), ["The river rose."]);
        let rest = "he river rose by a metre on Monday, and the ferry stayed where it was.";
        assert_eq!(texts(&format!("<div>T</div><p>{rest}</p>")), [format!("T{rest}")]);
    }

    #[test]
    fn a_line_break_after_a_sentence_ends_a_paragraph() {
        let line = "The council met on Monday to hear what the engineers had found under the bridge";
        assert_eq!(texts(&format!("<p>{line}.<br>{line}.<br>{line}</p>")).len(), 3);
        assert_eq!(texts(&format!("<p>{line}<br>{line}.</p>")).len(), 1);
        assert_eq!(texts(&format!("<p><b>The second bridge</b><br>{line}.</p>")).len(), 2);
        assert_eq!(texts(&format!("<p><b>Who crossed it?</b><br>{line}.</p>")).len(), 2);
        assert_eq!(texts(&format!("<p><b>Ida Berg:</b><br>{line}.</p>")).len(), 1);
        let wrapped = "The council met on Monday to hear what the engineers had found<br>under the bridge. They \
                       had looked for a week and found a crack.<br>It may hold for a year.";
        assert_eq!(texts(&format!("<p>{wrapped}</p>")).len(), 1);
        assert_eq!(texts("<p>Roses are red.<br>Violets are blue.</p>"), ["Roses are red. Violets are blue."]);
    }
}
