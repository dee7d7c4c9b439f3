//! The entries of a live blog, as `LiveBlogPosting` lists them.

use serde_json::{Map, Value};

use super::fields::agent;
use super::graph::{Graph, each, has_type, text};
use crate::candidate::{Candidates, DeclaredUpdate};
use crate::normalize::text::strip_tags;

/// More entries than any page shows, and the characters of each text that are kept: they only tell which entry
/// of the page is meant.
const MOST: usize = 2000;
const TEXT: usize = 400;

/// Notes that the page is a live blog, and each of its entries.
pub(super) fn collect(graph: &Graph<'_>, candidates: &mut Candidates) {
    let is_live = |fields: &Map<String, Value>| has_type(fields, |name| name == "LiveBlogPosting");
    for object in graph.objects.iter().filter(|object| !object.listed && is_live(object.fields)) {
        let updates = each(object.fields.get("liveBlogUpdate")).filter_map(|value| graph.fields(value));
        let live = candidates.live.get_or_insert_default();
        live.extend(updates.map(|fields| update(graph, fields)).take(MOST.saturating_sub(live.len())));
    }
}

fn update<'v>(graph: &Graph<'v>, fields: &'v Map<String, Value>) -> DeclaredUpdate {
    let value =
        |name: &str| fields.get(name).and_then(text).map(|text| strip_tags(start_of(&text)).into_owned());
    let authors = each(fields.get("author")).filter_map(|value| agent(graph, value));
    DeclaredUpdate {
        headline: value("headline"),
        published: value("datePublished"),
        text: value("articleBody"),
        authors: authors.filter(|agent| !agent.organization).collect(),
    }
}

fn start_of(text: &str) -> &str {
    let end = text.char_indices().nth(TEXT).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}
