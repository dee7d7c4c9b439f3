//! The steps of breadcrumbs: "Home", "City" and "Traffic" of "Home > City > Traffic".

use std::ops::Range;

use super::element::{Words, words_of};
use super::rendered_text::{flat, has_number};
use crate::candidate::Breadcrumb;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// Steps of the longest breadcrumbs.
pub(super) const MAX_STEPS: usize = 10;

/// Nodes of breadcrumbs that are looked at.
const MAX_NODES: NodeId = 200;

/// Marks between breadcrumbs without links, and those that may close a quotation as well.
const MARKS: [char; 7] = ['>', '/', '|', '·', '•', '→', '\n'];
const QUOTES: [char; 2] = ['»', '›'];

/// Returns the links in a range of nodes in order, and the words between and after them that are no marks.
pub(super) fn steps(page: &Page, range: Range<NodeId>) -> Vec<Breadcrumb> {
    let mut steps = Vec::new();
    let mut id = range.start;
    while id < range.end.min(range.start + MAX_NODES) {
        let node = page.node(id);
        match node.tag() {
            Tag::A => {
                steps.extend(linked_step(node));
                id = node.end();
            }
            Tag::Text => {
                plain_steps(node.text(), &mut steps);
                id += 1;
            }
            _ if is_skipped(node) => id = node.end(),
            _ => id += 1,
        }
    }
    steps
}

/// Whether an element in breadcrumbs is none of them: the date may stand at their end.
fn is_skipped(node: NodeRef<'_>) -> bool {
    if node.tag().is_non_rendered() {
        return true;
    }
    if !words_of(node).any(Words::DATE) {
        return false;
    }
    has_number(node.text())
}

fn linked_step(link: NodeRef<'_>) -> Option<Breadcrumb> {
    let name = flat(link.text().trim_matches(is_around_step));
    let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
    name.contains(char::is_alphanumeric).then_some(Breadcrumb { name, url })
}

/// Whether a character at either end of a step is none of its words.
fn is_around_step(char: char) -> bool {
    let is_of_words = matches!(char, ')' | '(' | '!' | '?' | '.' | '"' | '“' | '”' | '„' | '»' | '«');
    !(is_of_words || char.is_alphanumeric())
}

/// Adds the steps of a text without a link.
fn plain_steps(text: &str, steps: &mut Vec<Breadcrumb>) {
    let is_dated = holds_numeric_date(text);
    // Where one opens, the mark closes a quotation.
    let quotes: &[char] = if text.contains(['«', '‹']) { &[] } else { &QUOTES };
    let parts = text.split(|char| MARKS.contains(&char) || quotes.contains(&char));
    for name in parts.map(flat) {
        let is_word = name.chars().filter(|char| char.is_alphabetic()).nth(1).is_some();
        if !is_word || name.ends_with([':', '：']) {
            continue;
        }
        if !is_dated || !name.contains(char::is_numeric) {
            steps.push(Breadcrumb { name, url: None });
        }
    }
}

/// Whether a text holds a date like "10/9/2024".
fn holds_numeric_date(text: &str) -> bool {
    text.as_bytes().windows(3).filter(|run| matches!(run, [b'0'..=b'9', b'/', b'0'..=b'9'])).nth(1).is_some()
}
