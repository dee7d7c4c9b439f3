//! The words of a block as a reader sees them.

use std::ops::Range;

use super::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::text;

/// The paragraphs of a block: a line break after the end of a sentence ends one, as two line breaks do.
pub(super) fn paragraphs(page: &Page, block: &Block) -> Vec<Range<NodeId>> {
    /// Bytes that a line has at least to be a paragraph: shorter ones are verses or addresses.
    const LINE: usize = 60;
    let mut paragraphs = Vec::new();
    let mut start = block.start;
    if block.text(page).contains('\n') {
        let breaks = (block.start..block.end).filter(|id| page.node(*id).tag() == Tag::Br);
        for id in breaks {
            let line = page.text_in(start..id).trim();
            let rest = page.text_in(id..block.end).trim();
            let ends = |line: &str| text::ends_sentence(line) || line.ends_with(':');
            if line.len() >= LINE && ends(line) && rest.len() >= LINE {
                paragraphs.push(start..id);
                start = id + 1;
            }
        }
    }
    paragraphs.push(start..block.end);
    paragraphs
}

/// The text of some nodes on one line, without what only screen readers read.
pub(super) fn text(page: &Page, nodes: Range<NodeId>) -> String {
    let mut text = String::new();
    let mut from = nodes.start;
    if let Some(initial) = page.node(nodes.start).parent().filter(|node| is_drop_cap(*node)) {
        from = initial.end().min(nodes.end);
        text.push_str(page.text_in(nodes.start..from).trim());
        text.push_str(page.text_in(from..nodes.end).trim());
        return flat(&text);
    }
    let mut id = nodes.start;
    while id < nodes.end {
        let node = page.node(id);
        if node.tag() != Tag::Text && is_unseen(node) {
            text.push_str(page.text_in(from..id));
            from = node.end().min(nodes.end);
            id = node.end();
        } else {
            id += 1;
        }
    }
    text.push_str(page.text_in(from..nodes.end));
    flat(text.trim())
}

/// The text on one line.
pub(super) fn flat(text: &str) -> String {
    if text.contains('\n') { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text.to_owned() }
}

/// Class words, letters only, of what is shown to screen readers alone.
const UNSEEN: [&str; 9] = [
    "sronly",
    "visuallyhidden",
    "visualhidden",
    "hiddenvisually",
    "screenreader",
    "screenreadertext",
    "screenreaderonly",
    "offscreen",
    "assistivetext",
];

/// Whether an inline element is there for screen readers alone.
fn is_unseen(node: NodeRef<'_>) -> bool {
    if !matches!(node.tag(), Tag::Span | Tag::Small | Tag::I | Tag::Em | Tag::B) || node.ink() == 0 {
        return false;
    }
    node.classes().any(|class| UNSEEN.iter().any(|unseen| same_letters(class, unseen)))
        || node.attr(Attr::Style).is_some_and(is_clipped)
        || opens_window(node)
}

/// Whether a style clips an element away.
fn is_clipped(style: &str) -> bool {
    style.contains("clip:") && style.contains("absolute") || style.contains("inset(50%)")
}

/// What links to other sites say to screen readers.
const NEW_WINDOW: [&str; 22] = [
    "new tab",
    "new window",
    "neuen fenster",
    "neuem fenster",
    "neuen tab",
    "neuem tab",
    "nouvel onglet",
    "nouvelle fenêtre",
    "nueva ventana",
    "nueva pestaña",
    "nova janela",
    "nova aba",
    "nuova finestra",
    "nuova scheda",
    "nieuw venster",
    "nytt fönster",
    "nytt vindu",
    "nyt vindue",
    "nowym oknie",
    "nowej karcie",
    "новом окне",
    "новій вкладці",
];

/// Whether the element at the end of a link says that it opens a window.
fn opens_window(node: NodeRef<'_>) -> bool {
    /// Letters that such a hint has at most.
    const HINT: u32 = 40;
    let linked = node.linked_ink() == node.ink();
    linked && node.ink() <= HINT && {
        let text = node.text().to_lowercase();
        NEW_WINDOW.iter().any(|hint| text.contains(hint))
    }
}

/// Whether the element is the large first letter of a paragraph, set apart from the rest of its word.
fn is_drop_cap(node: NodeRef<'_>) -> bool {
    node.ink() == 1
        && node.classes().any(|class| same_letters(class, "dropcap") || same_letters(class, "initial"))
}

/// Whether the letters of a class are these small ones, in any case.
fn same_letters(class: &str, letters: &str) -> bool {
    let own = class.bytes().filter(u8::is_ascii_alphabetic).map(|byte| byte.to_ascii_lowercase());
    class.len() >= letters.len() && own.eq(letters.bytes())
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::*;
    use crate::dom::parse;
    use crate::limits::Limits;

    fn texts(html: &str) -> Vec<String> {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let blocks = blocks(&page);
        blocks.iter().flat_map(|block| paragraphs(&page, block)).map(|nodes| text(&page, nodes)).collect()
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
    fn a_drop_cap_belongs_to_its_word() {
        assert_eq!(texts("<p><span class='drop-cap'>T</span> he river rose.</p>"), ["The river rose."]);
    }

    #[test]
    fn a_line_break_after_a_sentence_ends_a_paragraph() {
        let line = "The council met on Monday to hear what the engineers had found under the bridge";
        assert_eq!(texts(&format!("<p>{line}.<br>{line}.<br>{line}</p>")).len(), 3);
        assert_eq!(texts(&format!("<p>{line}<br>{line}.</p>")).len(), 1);
        assert_eq!(texts("<p>Roses are red.<br>Violets are blue.</p>"), ["Roses are red. Violets are blue."]);
    }
}
