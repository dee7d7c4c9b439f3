//! What an element is to the reader, where its name alone does not say it.

use super::tags::Tag;
use super::tree::{Item, NONE, Place, Tree};

/// Nodes of an element that are looked at for a block; one with more of them is a block itself.
const MAX_LOOKED_AT: usize = 24;

/// Returns the tag that an element has in the page. `See the <x-link>timetable</x-link> for more` and `the
/// <button>flag</button> of a ship` stand in a sentence: they are spans, which neither break the line nor fall silent.
/// Elsewhere a custom element is a block and a button a control.
pub(super) fn shown_tag(tree: &Tree, item: &Item) -> Tag {
    match item.tag {
        Tag::Custom | Tag::Unknown | Tag::Button if is_in_sentence(tree, item) => Tag::Span,
        Tag::Noscript if holds_text(tree, item) => Tag::Div,
        tag => tag,
    }
}

/// Whether text stands beside an element and no block in it.
fn is_in_sentence(tree: &Tree, item: &Item) -> bool {
    if !item.html || !(has_words(tree, item.previous) || has_words(tree, item.next)) {
        return false;
    }
    let mut inside = inside(tree, item);
    inside.by_ref().take(MAX_LOOKED_AT).all(|item| item.tag.is_inline()) && inside.next().is_none()
}

/// Whether a node is a text with a letter or digit.
fn has_words(tree: &Tree, place: Place) -> bool {
    let item = tree.item(place);
    item.tag == Tag::Text && tree.text_of(item).contains(char::is_alphanumeric)
}

/// Whether `<noscript>` holds a story rather than a picture or a request to switch scripts on: three long paragraphs, or a
/// headline with one, as forums write whole threads for those without scripts.
fn holds_text(tree: &Tree, noscript: &Item) -> bool {
    /// Nodes that are looked at.
    const NODES: usize = 400;
    /// More paragraphs than a request has.
    const PARAGRAPHS: usize = 3;
    let (mut long, mut has_headline) = (0, false);
    for item in inside(tree, noscript).take(NODES) {
        has_headline |= item.tag == Tag::H1;
        long += usize::from(item.tag == Tag::Text && is_long_paragraph(tree.text_of(item)));
        if long >= PARAGRAPHS || (has_headline && long > 0) {
            return true;
        }
    }
    false
}

/// Whether a text is long enough to be a paragraph of running text. A run of white space counts as one byte: a tree that
/// others have parsed keeps it, ours does not.
fn is_long_paragraph(text: &str) -> bool {
    /// In bytes; chosen above the requests on the pages at hand.
    const LONG_PARAGRAPH: usize = 200;
    let mut length = 0;
    text.split_whitespace().any(|word| {
        length += word.len() + 1;
        length > LONG_PARAGRAPH
    })
}

/// Returns the nodes in an element, in their order.
fn inside<'t>(tree: &'t Tree, of: &'t Item) -> impl Iterator<Item = &'t Item> {
    let root = tree.item(of.first).parent;
    let mut next = of.first;
    std::iter::from_fn(move || {
        let item = (next != NONE).then(|| tree.item(next))?;
        next = if item.first == NONE { behind(tree, item, root) } else { item.first };
        Some(item)
    })
}

/// Returns the first node behind another one, within a root.
fn behind(tree: &Tree, item: &Item, root: Place) -> Place {
    let mut item = item;
    while item.next == NONE && item.parent != root {
        item = tree.item(item.parent);
    }
    item.next
}

/// Whether the text in place of a picture is an emoji: `🚢`, `👩\u{200D}🚒`.
pub(super) fn is_emoji(alt: &str) -> bool {
    /// Characters of an emoji with its joiners and marks, at most.
    const LONGEST: usize = 10;
    (1..=LONGEST).contains(&alt.chars().count()) && alt.chars().all(is_part_of_emoji)
}

/// Whether a character is a symbol, a joiner or a mark: emoji stand from U+2190 on, and older symbols such as ☂. The
/// punctuation of Chinese and Japanese stands there too, and is none.
fn is_part_of_emoji(char: char) -> bool {
    match char {
        '\u{200D}' => true,
        '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' => false,
        '\u{2190}'.. => !char.is_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_emoji, is_long_paragraph};
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    fn text(html: &str) -> String {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        page.root().text().to_owned()
    }

    #[test]
    fn a_custom_element_in_a_sentence_does_not_break_it() {
        assert_eq!(
            text("<p>See the <x-link>time<b>table</b></x-link> for more.</p>"),
            "See the timetable for more."
        );
        assert_eq!(text("<p>One.</p><x-card><p>Two.</p></x-card>"), "One.\nTwo.");
        assert_eq!(text("One.<x-card><p>Two.</p></x-card>"), "One.\nTwo.");
    }

    #[test]
    fn a_button_in_a_sentence_is_read() {
        assert_eq!(
            text("<p>The <button>flag</button> of a ship.</p><button>Share</button>"),
            "The flag of a ship."
        );
    }

    #[test]
    fn a_picture_of_an_emoji_is_read() {
        assert_eq!(
            text("<p>we are back <img alt='🚢'> and no</p><img alt='A ship'>"),
            "we are back 🚢 and no"
        );
        for (alt, is) in
            [("🚢", true), ("👩\u{200D}🚒", true), ("☂️", true), ("ship", false), ("", false), ("。", false)]
        {
            assert_eq!(is_emoji(alt), is, "{alt}");
        }
    }

    #[test]
    fn paragraphs_of_noscript_are_text_and_requests_are_not() {
        let paragraphs = ["The old bridge over the river opened again on Monday. "; 5].concat();
        let page = ["<noscript>", &["<p>", &paragraphs, "</p>"].concat().repeat(3), "</noscript>"].concat();
        assert_eq!(text(&page).lines().count(), 3);
        let thread =
            ["<noscript><h1>Ferry</h1>", &"<i></i>".repeat(300), &paragraphs, "</noscript>"].concat();
        assert!(text(&thread).starts_with("Ferry"));
        assert_eq!(text("<div>a<noscript><p>Please enable JavaScript.</noscript></div>"), "a");
        assert!(!is_long_paragraph(&["Please enable", &" ".repeat(300), "JavaScript."].concat()));
    }
}
