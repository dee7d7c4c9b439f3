//! JSON-LD: schema.org nodes in scripts.

mod budget;
mod choose;
mod fields;
mod graph;
mod live;
mod page_kind_claim;
mod repair;

use serde_json::{Deserializer, Value};

use super::identity::Identity;
use crate::candidate::Candidates;
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::error::Limit;
use crate::limits::Limits;
use crate::report::{Note, Omitted};
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
        if let Err(problem) = read(repair::unwrap(text), &mut budget, &mut blocks) {
            match problem {
                Problem::Malformed => note_malformed(candidates),
                Problem::Beyond(limit) => note_limit(limit, limits, candidates),
            }
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
    page_kind_claim::collect(&graph, candidates);
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

/// Why a block, or the rest of it, is not read.
enum Problem {
    Malformed,
    Beyond(Limit),
}

fn note_malformed(candidates: &mut Candidates) {
    if !candidates.notes.contains(&Note::MalformedJsonLd) {
        candidates.notes.push(Note::MalformedJsonLd);
    }
}

/// Notes a block beyond a limit, in one note with others beyond the same.
fn note_limit(limit: Limit, limits: &Limits, candidates: &mut Candidates) {
    for note in &mut candidates.notes {
        match note {
            Note::LimitExceeded { limit: known, omitted: Omitted::JsonLdBlocks(count), .. }
                if *known == limit =>
            {
                *count += 1;
                return;
            }
            _ => {}
        }
    }
    let max = match limit {
        Limit::JsonLdBytes => limits.json_ld_bytes,
        Limit::JsonLdValues => limits.json_ld_values,
        _ => limits.json_ld_depth,
    };
    candidates.notes.push(Note::LimitExceeded { limit, max, omitted: Omitted::JsonLdBlocks(1) });
}

/// Reads the values of one block, mended if need be.
///
/// # Errors
/// The problem if it, or the rest of it, cannot be read.
fn read(text: &str, budget: &mut Budget, blocks: &mut Vec<Value>) -> Result<(), Problem> {
    if text.is_empty() {
        return Ok(());
    }
    if !budget.take_bytes(text.len()) {
        return Err(Problem::Beyond(Limit::JsonLdBytes));
    }
    if let Some(value) = only_value(text, budget) {
        blocks.push(value);
        return Ok(());
    }
    if let Some(limit) = budget.exceeded() {
        return Err(Problem::Beyond(limit));
    }
    let before = blocks.len();
    let mended = repair::repair(text);
    let mut json = Deserializer::from_str(&mended);
    // Some blocks hold several values in a row. What was read before an error is kept.
    while json.end().is_err() {
        if let Ok(value) = budget.read(&mut json) {
            blocks.push(value);
            continue;
        }
        let Some(limit) = budget.exceeded() else { return Err(Problem::Malformed) };
        blocks.truncate(before);
        return Err(Problem::Beyond(limit));
    }
    if blocks.len() > before { Ok(()) } else { Err(Problem::Malformed) }
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
