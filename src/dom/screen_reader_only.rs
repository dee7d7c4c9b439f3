//! What stands in the page for screen readers alone.

use std::borrow::Cow;
use std::ops::Range;

use super::node::NodeRef;
use super::page::Page;
use super::records::NodeId;
use super::tags::{Attr, Tag};

impl Page {
    /// The text of some nodes without what only screen readers read.
    pub(crate) fn seen(&self, nodes: Range<NodeId>) -> Cow<'_, str> {
        let mut seen = String::new();
        let mut from = nodes.start;
        let mut id = nodes.start;
        let next = |id| self.tags_in(id..nodes.end).find(|(_, tag)| may_be_unseen(*tag));
        while let Some((found, _)) = next(id) {
            let node = self.node(found);
            id = found + 1;
            if is_screen_reader_only(node) {
                seen.push_str(self.text_in(from..node.id()));
                from = node.end().min(nodes.end);
                id = node.end();
            }
        }
        if from == nodes.start {
            return Cow::Borrowed(self.text_in(nodes));
        }
        seen.push_str(self.text_in(from..nodes.end));
        Cow::Owned(seen)
    }
}

impl<'p> NodeRef<'p> {
    /// The text without what only screen readers read.
    pub(crate) fn seen(self) -> Cow<'p, str> {
        match self.page().seen(self.id()..self.end()) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// Whether one of the classes has just these letters, in any case: all that is no letter counts for nothing.
    pub(crate) fn has_class(self, letters: &[&str]) -> bool {
        self.classes().any(|class| letters.iter().any(|known| same_letters(class, known)))
    }
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

fn may_be_unseen(tag: Tag) -> bool {
    matches!(tag, Tag::Span | Tag::Small | Tag::I | Tag::Em | Tag::B)
}

/// Whether an inline element is there for screen readers alone.
pub(crate) fn is_screen_reader_only(node: NodeRef<'_>) -> bool {
    if !may_be_unseen(node.tag()) || node.text_len() == 0 {
        return false;
    }
    node.has_class(&UNSEEN)
        || node.attr(Attr::Hidden).is_some()
        || node.attr(Attr::Style).is_some_and(is_clipped)
        || node.is_hidden_by_style_sheet()
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
    let linked = node.linked_text_len() == node.text_len();
    linked && node.text_len() <= HINT && {
        let text = node.text().to_lowercase();
        NEW_WINDOW.iter().any(|hint| text.contains(hint))
    }
}

/// Whether the letters of a class are these small ones, in any case.
fn same_letters(class: &str, letters: &str) -> bool {
    let own = class.bytes().filter(u8::is_ascii_alphabetic).map(|byte| byte.to_ascii_lowercase());
    class.len() >= letters.len() && own.eq(letters.bytes())
}

#[cfg(test)]
mod tests {
    use super::super::{Page, Tag, parse};
    use crate::limits::Limits;

    fn seen(html: &str) -> String {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let p = page.nodes().find(|node| node.tag() == Tag::P).unwrap();
        p.seen().into_owned()
    }

    #[test]
    fn what_only_screen_readers_read_is_left_out() {
        for (html, expected) in [
            ("<p>Ada Lund<span class='screen-reader-text'>archive page</span>, Vik", "Ada Lund, Vik"),
            ("<p><span hidden>Click to share</span> <span>Post</span>", "Post"),
            ("<p>A <span style='clip:rect(0 0 0 0);position:absolute'>hint</span> b", "A b"),
            ("<p>Acme <a href=/x>Ltd <span>(opens in a new tab)</span></a>", "Acme Ltd"),
            ("<p>The <span class=screen>screen</span> is dark", "The screen is dark"),
        ] {
            assert_eq!(seen(html), expected, "{html}");
        }
    }
}
