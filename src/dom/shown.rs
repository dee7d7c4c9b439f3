//! What an element is to the reader, where its name alone does not say it.

use super::formula;
use super::tags::{Attr, Tag};
use super::tree::{Item, Place, Tree};
use super::tree_walk::{element_from, inside};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BOILERPLATE;

static SCRIPT_REQUESTS: Phrases = Phrases::new(&BOILERPLATE, "script request");

/// Nodes of an element that are looked at for a block; one with more of them is a block itself.
const MAX_LOOKED_AT: usize = 24;

/// Returns the tag that an element has in the page. `See the <x-link>timetable</x-link> for more` and `the
/// <button>flag</button> of a ship` stand in a sentence: they are spans, which neither break the line nor fall silent.
/// Elsewhere a custom element is a block and a button a control, unless it heads what it opens.
pub(super) fn shown_tag(tree: &Tree, item: &Item) -> Tag {
    match item.tag {
        Tag::Custom | Tag::Unknown | Tag::Button if is_in_sentence(tree, item) => Tag::Span,
        Tag::Button if tree.item(item.parent).tag.heading_level().is_some() => Tag::Span,
        Tag::Button if holds_heading(tree, item) => Tag::Div,
        Tag::Button if is_question(tree, item) => Tag::H3,
        // A box to tick shows a note in the margin.
        Tag::Input if tree.item(item.parent).tag == Tag::P => Tag::Span,
        Tag::Noscript if holds_text(tree, item) || is_among_paragraphs(tree, item) => Tag::Div,
        Tag::Math if formula::source(tree, item).is_some() => Tag::Span,
        tag => tag,
    }
}

/// Whether a button is the frame of a heading: `<button><h3>When does it open?</h3><svg></svg></button>`.
fn holds_heading(tree: &Tree, button: &Item) -> bool {
    inside(tree, button).take(MAX_LOOKED_AT).any(|item| item.tag.heading_level() > Some(1))
}

/// Whether a button opens the answer to what it asks: `<button>When does it open?</button><div>On Monday.</div>`.
fn is_question(tree: &Tree, button: &Item) -> bool {
    if !element_from(tree, button.next).is_some_and(|answer| matches!(answer.tag, Tag::Div | Tag::P)) {
        return false;
    }
    let texts = inside(tree, button).take(MAX_LOOKED_AT).filter(|item| item.tag == Tag::Text);
    let last = texts.map(|item| tree.text_of(item).trim_end()).filter(|text| !text.is_empty()).last();
    last.is_some_and(|text| text.contains(' ') && text.ends_with(['?', '؟', '？']))
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
        long += usize::from(item.tag == Tag::Text && is_longer(tree.text_of(item), LONG_PARAGRAPH));
        if long >= PARAGRAPHS || (has_headline && long > 0) {
            return true;
        }
    }
    false
}

/// Bytes of a paragraph of running text, chosen above the requests on the pages at hand; and of one among others.
const LONG_PARAGRAPH: usize = 200;
const PARAGRAPH_AMONG_OTHERS: usize = 120;

/// Whether an element is a paragraph with a text long enough to stand among others.
fn is_paragraph(tree: &Tree, item: &Item) -> bool {
    if item.tag != Tag::P {
        return false;
    }
    let mut texts = inside(tree, item).take(MAX_LOOKED_AT);
    texts.any(|item| is_longer(tree.text_of(item), PARAGRAPH_AMONG_OTHERS))
}

/// Whether a text is longer than so many bytes. A run of white space counts as one byte: a tree that others have parsed
/// keeps it, ours does not.
fn is_longer(text: &str, bytes: usize) -> bool {
    let mut length = 0;
    text.split_whitespace().any(|word| {
        length += word.len() + 1;
        length > bytes
    })
}

/// Whether `<noscript>` stands before a long paragraph and holds one more of them, which a script would write:
/// `<div class=js-lead></div><noscript><p>…</p></noscript><p>…</p>`. A request names what it asks for.
fn is_among_paragraphs(tree: &Tree, noscript: &Item) -> bool {
    let inner = element_from(tree, noscript.first).filter(|inner| element_from(tree, inner.next).is_none());
    let beside = inner.and(element_from(tree, noscript.next));
    if ![inner, beside].into_iter().all(|item| item.is_some_and(|item| is_paragraph(tree, item))) {
        return false;
    }
    let mut texts = inside(tree, noscript).take(MAX_LOOKED_AT);
    !texts.any(|item| SCRIPT_REQUESTS.within(&tree.text_of(item).to_lowercase(), Lang::UNKNOWN).is_some())
}

/// Returns the name that a script writes into an empty element: `<span data-attrs='{"name":"Ada Lund","id":9}'></span>`.
pub(super) fn mentioned_name<'t>(tree: &'t Tree, item: &Item) -> Option<&'t str> {
    let (_, rest) = tree.value_of(item, Attr::DataAttrs)?.split_once("\"name\":\"")?;
    let (name, _) = rest.split_once('"')?;
    Some(name).filter(|name| !name.is_empty() && !name.contains('\\'))
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
    use super::{LONG_PARAGRAPH, is_emoji, is_longer};
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
    fn a_button_that_opens_an_answer_heads_it() {
        for (html, expected) in [
            ("<button>When does it open?</button><div>On Monday.</div>", "When does it open?\nOn Monday."),
            ("<h3><button>Why it rained</button></h3><p>Nobody knows.</p>", "Why it rained\nNobody knows."),
            (
                "<button><div><h3>Why it rained</h3></div><svg></svg></button><div>Nobody knows.</div>",
                "Why it rained\nNobody knows.",
            ),
            ("<button>Sure?</button><div>On Monday.</div>", "On Monday."),
            ("<button>Open the form</button><div>On Monday.</div>", "On Monday."),
            ("<button>When does it open?</button><img>", ""),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn a_name_that_a_script_writes_is_read() {
        let mention = "<span data-attrs='{\"name\":\"Ada Lund\",\"id\":9}'></span>";
        assert_eq!(
            text(&format!("<p>With thanks to {mention}, who lent it.")),
            "With thanks to Ada Lund, who lent it."
        );
        assert_eq!(text("<p>With <span data-attrs='{\"id\":9}'></span> it."), "With it.");
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
        let lead = ["<p>One.</p><noscript><p>", &paragraphs, "</p></noscript><p>", &paragraphs].concat();
        assert_eq!(text(&lead).lines().count(), 3);
        let request = lead.replacen("The old", "Without JavaScript the old", 1);
        assert_eq!(text(&request).lines().count(), 2);
        assert_eq!(text("<div>a<noscript><p>Please enable JavaScript.</noscript></div>"), "a");
        assert!(!is_longer(&["Please enable", &" ".repeat(300), "JavaScript."].concat(), LONG_PARAGRAPH));
    }
}
