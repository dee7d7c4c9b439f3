//! Text with the gaps that only the style sheet makes.

use std::borrow::Cow;
use std::ops::Range;

use super::headline::flat;
use crate::dom::{NodeId, NodeRef, Page, Tag, is_screen_reader_only};

/// The text of a block as one line; most blocks are one already.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.contains('\n') || text.contains("  ") { Cow::Owned(flat(text)) } else { Cow::Borrowed(text) }
}

/// Whether a line holds a number of any script.
pub(super) fn has_number(line: &str) -> bool {
    line.bytes().any(|byte| byte.is_ascii_digit()) || !line.is_ascii() && line.chars().any(char::is_numeric)
}

/// The text of a run of nodes, with a space where two inline elements meet whose words cannot be one:
/// `<span>Mar 27, 2025</span><span>5 mins</span>`, `<b>Health</b><i>MAY 6</i>`; and where one element ends and
/// the next begins, unless a single letter is set apart: `<b>Ada Lund</b><a>ada@example.org</a>`.
pub(super) fn spaced(page: &Page, nodes: Range<NodeId>) -> Cow<'_, str> {
    let text = page.text_in(nodes.clone());
    let mut line = String::new();
    let mut copied = 0;
    let mut end = 0;
    let mut last_text = None;
    for id in nodes {
        let node = page.node(id);
        if node.tag() != Tag::Text {
            continue;
        }
        let part = page.text_in(id..node.end());
        let before = text.get(..end).and_then(|text| text.chars().next_back());
        let apart = || last_text.is_some_and(|last| are_apart(page.node(last), id, part));
        if before.is_some_and(|last| cannot_meet(last, part) || is_word(last) && apart()) {
            line.push_str(text.get(copied..end).unwrap_or_default());
            line.push(' ');
            copied = end;
        }
        end += part.len();
        last_text = Some(id);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    line.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(line)
}

/// The same without what only screen readers read behind the first words: "archive page" behind a name. What
/// they read in front says what the line is: "Posted by".
pub(super) fn spaced_seen(page: &Page, nodes: Range<NodeId>) -> Cow<'_, str> {
    let opens = |id: NodeId| page.ink_in(nodes.start..id) == 0;
    let Some(unseen) = nodes.clone().find(|id| is_screen_reader_only(page.node(*id)) && !opens(*id)) else {
        return spaced(page, nodes);
    };
    let mut line = spaced(page, nodes.start..unseen).into_owned();
    line.push_str(&page.seen(unseen..nodes.end));
    Cow::Owned(line)
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric()
}

/// Whether an element ends behind a text and another begins before the next, `part`, each with more than the
/// first letter of a word that a style sheet enlarges.
fn are_apart(last: NodeRef<'_>, next: NodeId, part: &str) -> bool {
    let is_long = |text: &str| text.chars().nth(1).is_some();
    let closed = || last.parent().is_some_and(|parent| parent.end() <= next);
    next > last.end() && part.starts_with(is_word) && is_long(part) && is_long(last.text()) && closed()
}

/// Whether no word goes on like this.
fn cannot_meet(last: char, part: &str) -> bool {
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return false };
    let is_title = first.is_uppercase() && chars.next().is_some_and(char::is_lowercase);
    last.is_numeric() && (first.is_numeric() || first.is_uppercase())
        || first.is_numeric() && last.is_alphabetic()
        || last.is_lowercase() && first.is_uppercase()
        || last.is_uppercase() && is_title
}
