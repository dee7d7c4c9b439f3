//! JSON-LD: schema.org nodes in scripts.

mod budget;
mod choose;
mod fields;
mod graph;
mod live;
mod repair;

use serde_json::{Deserializer, Value};

use super::identity::Identity;
use crate::candidate::Candidates;
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::limits::Limits;
use crate::report::Note;
use budget::Budget;
pub(super) use choose::is_article;
use graph::Graph;

/// Values that are kept whatever they are: those of the page with most of three thousand are 31. Of more, as of
/// pages that describe each comment or product by itself, only what is surely of the article is.
const MANY: usize = 128;

/// Values that are kept at all.
const MOST: usize = 2 * MANY;

/// Adds what the page's JSON-LD says of its article.
pub(super) fn collect(page: &Page, identity: &Identity, limits: &Limits, candidates: &mut Candidates) {
    let mut blocks = Vec::new();
    let mut budget = Budget::new(limits);
    let scripts = page.json_ld().map(|(_, text)| text);
    for text in scripts.chain(in_meta(page)) {
        let before = blocks.len();
        if let Err(note) = read(repair::unwrap(text), &mut budget, &mut blocks) {
            note_once(note, candidates);
        }
        if blocks.len() > MANY {
            let kept = before.max(MANY);
            let sure = kept < MOST && choose::is_sure(blocks.get(kept..).unwrap_or_default(), identity);
            blocks.truncate(if sure { MOST } else { kept });
        }
    }
    if blocks.is_empty() {
        return;
    }
    let graph = Graph::of(&blocks);
    for fields in choose::articles(&graph, identity) {
        fields::article(&graph, fields, candidates);
    }
    fields::page(&graph, candidates);
    fields::checked(&graph, candidates);
    live::collect(&graph, candidates);
}

/// Values in the content of a `<meta>` where the page has no script with any: frameworks write the script that a
/// template asks for as a name (`script:ld+json`).
fn in_meta(page: &Page) -> impl Iterator<Item = &str> {
    let has_script = page.json_ld().next().is_some();
    let head = page.nodes().take_while(move |node| !has_script && node.tag() != Tag::Body);
    head.filter(|node| node.tag() == Tag::Meta && is_script(*node))
        .filter_map(|node| node.attr(Attr::Content))
}

fn is_script(meta: NodeRef<'_>) -> bool {
    [Attr::Name, Attr::Property]
        .iter()
        .filter_map(|name| meta.attr(*name))
        .any(|name| name.ends_with("ld+json"))
}

fn note_once(note: Note, candidates: &mut Candidates) {
    if !candidates.notes.contains(&note) {
        candidates.notes.push(note);
    }
}

/// Reads the values of one block, mended if need be.
///
/// # Errors
/// A note if it, or the rest of it, cannot be read.
fn read(text: &str, budget: &mut Budget, blocks: &mut Vec<Value>) -> Result<(), Note> {
    if text.is_empty() {
        return Ok(());
    }
    if !budget.take_bytes(text.len()) {
        return Err(Note::JsonLdLimited);
    }
    if let Some(value) = only_value(text, budget) {
        blocks.push(value);
        return Ok(());
    }
    if budget.is_exceeded() {
        return Err(Note::JsonLdLimited);
    }
    let before = blocks.len();
    let mended = repair::repair(text);
    let mut json = Deserializer::from_str(&mended);
    // Some blocks hold several values in a row. What was read before an error is kept.
    while json.end().is_err() {
        match budget.read(&mut json) {
            Ok(value) => blocks.push(value),
            Err(_) if budget.is_exceeded() => {
                blocks.truncate(before);
                return Err(Note::JsonLdLimited);
            }
            Err(_) => return Err(Note::MalformedJsonLd),
        }
    }
    if blocks.len() > before { Ok(()) } else { Err(Note::MalformedJsonLd) }
}

/// The value of a block that holds one and nothing else.
fn only_value(text: &str, budget: &Budget) -> Option<Value> {
    let mut json = Deserializer::from_str(text);
    let value = budget.read(&mut json).ok()?;
    json.end().ok()?;
    Some(value)
}

#[cfg(test)]
mod tests;
