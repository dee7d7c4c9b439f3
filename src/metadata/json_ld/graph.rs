//! The objects of all JSON-LD blocks of a page, by place and by `@id`.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::text::decode_entities;

/// One object, wherever it is nested.
pub(super) struct Object<'v> {
    pub(super) fields: &'v Map<String, Value>,
    /// The property whose value it is; `None` at the top of a block or of a `@graph`.
    pub(super) property: Option<&'v str>,
    /// Whether it or an object around it is one of a list of other things.
    pub(super) listed: bool,
}

/// All objects in order, those around before those inside.
pub(super) struct Graph<'v> {
    pub(super) objects: Vec<Object<'v>>,
    by_id: HashMap<&'v str, usize>,
}

/// Properties that lead to other works than the one described.
const LISTS: [&str; 18] = [
    "itemListElement",
    "blogPost",
    "blogPosts",
    "liveBlogUpdate",
    "hasPart",
    "isPartOf",
    "mentions",
    "citation",
    "relatedLink",
    "review",
    "reviews",
    "comment",
    "isBasedOn",
    "subjectOf",
    "isRelatedTo",
    "significantLink",
    "associatedArticle",
    "suggestedAnswer",
];

impl<'v> Graph<'v> {
    pub(super) fn of(blocks: &'v [Value]) -> Self {
        let mut graph = Self { objects: Vec::new(), by_id: HashMap::new() };
        let mut steps: Vec<(&'v Value, Option<&'v str>, bool)> =
            blocks.iter().rev().map(|block| (block, None, false)).collect();
        while let Some((value, property, listed)) = steps.pop() {
            match value {
                Value::Array(items) => steps.extend(items.iter().rev().map(|item| (item, property, listed))),
                Value::Object(fields) => {
                    graph.add(fields, property, listed);
                    for (name, value) in fields.iter().rev() {
                        let inner = (name != "@graph").then_some(name.as_str());
                        steps.push((value, inner, listed || LISTS.contains(&name.as_str())));
                    }
                }
                _ => {}
            }
        }
        graph
    }

    fn add(&mut self, fields: &'v Map<String, Value>, property: Option<&'v str>, listed: bool) {
        let at = self.objects.len();
        self.objects.push(Object { fields, property, listed });
        let Some(id) = fields.get("@id").and_then(Value::as_str) else { return };
        let known = self.by_id.get(id).and_then(|known| self.objects.get(*known));
        if fields.len() > 1 && known.is_none_or(|known| known.fields.len() < fields.len()) {
            self.by_id.insert(id, at);
        }
    }

    /// The fields of an object value; those of the object it refers to if it only has an `@id`.
    pub(super) fn fields(&self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let fields = value.as_object()?;
        let thin = !fields.contains_key("name") && !fields.contains_key("url");
        let referred = fields
            .get("@id")
            .filter(|_| thin)
            .and_then(Value::as_str)
            .and_then(|id| self.by_id.get(id))
            .and_then(|at| self.objects.get(*at));
        Some(referred.map_or(fields, |object| object.fields))
    }
}

/// Whether an object is of a type that `test` accepts; the vocabulary's address is left off before.
pub(super) fn has_type(fields: &Map<String, Value>, test: impl Fn(&str) -> bool) -> bool {
    each(fields.get("@type")).filter_map(Value::as_str).any(|name| {
        let name = name.rsplit(['/', ':', '#']).next().unwrap_or(name);
        test(name)
    })
}

/// Items of a list that are read: all may refer to one large object.
const MOST_ITEMS: usize = 256;

/// A value as a list: none, one, or the items of an array.
pub(super) fn each(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let (one, many) = match value {
        Some(Value::Array(items)) => (None, items.as_slice()),
        other => (other, [].as_slice()),
    };
    one.into_iter().chain(many).take(MOST_ITEMS)
}

/// The text of a value, character references decoded: a string, a number, a truth value, `@value`, or the
/// first of a list.
pub(super) fn text(value: &Value) -> Option<Cow<'_, str>> {
    let mut value = value;
    // Lists in lists and values in values are followed a few steps only.
    for _ in 0..4 {
        value = match value {
            Value::String(text) => {
                let text = text.trim();
                return (!text.is_empty()).then(|| decode_entities(text));
            }
            Value::Number(number) => return Some(Cow::Owned(number.to_string())),
            Value::Bool(truth) => return Some(Cow::Borrowed(if *truth { "true" } else { "false" })),
            Value::Array(items) => items.first()?,
            Value::Object(fields) => fields.get("@value").or_else(|| fields.get("name"))?,
            Value::Null => return None,
        };
    }
    None
}

/// The address that a value gives: a string, or an object's `url`, `contentUrl` or `@id`.
pub(super) fn address(value: &Value) -> Option<&str> {
    let mut value = value;
    for _ in 0..4 {
        value = match value {
            Value::String(text) => return Some(text.trim()).filter(|text| !text.is_empty()),
            Value::Array(items) => items.first()?,
            Value::Object(fields) => {
                ["url", "contentUrl", "@id"].iter().find_map(|name| fields.get(*name))?
            }
            _ => return None,
        };
    }
    None
}
