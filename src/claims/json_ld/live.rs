//! The entries of a live blog, as `LiveBlogPosting` lists them.

use serde_json::{Map, Value};

use super::fields::agent;
use super::graph::{Graph, each, has_type, text};
use crate::claims::claim::{Claims, LiveClaim};
use crate::normalize::text::strip_tags;

/// Notes that the page is a live blog, and each of its entries.
pub(super) fn collect(graph: &Graph<'_>, claims: &mut Claims) {
    let is_live = |fields: &Map<String, Value>| has_type(fields, |name| name == "LiveBlogPosting");
    for object in graph.objects.iter().filter(|object| !object.listed && is_live(object.fields)) {
        let updates = each(object.fields.get("liveBlogUpdate")).filter_map(|value| graph.fields(value));
        claims.live.get_or_insert_default().extend(updates.map(|fields| update(graph, fields)));
    }
}

fn update<'v>(graph: &Graph<'v>, fields: &'v Map<String, Value>) -> LiveClaim {
    let value = |name: &str| fields.get(name).and_then(text).map(|text| strip_tags(&text).into_owned());
    let authors = each(fields.get("author")).filter_map(|value| agent(graph, value));
    LiveClaim {
        headline: value("headline"),
        published: value("datePublished"),
        text: value("articleBody"),
        authors: authors.filter(|agent| !agent.organization).collect(),
    }
}
