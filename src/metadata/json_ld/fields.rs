//! What a node says, as claims.

use serde_json::{Map, Value as Json};

use super::graph::{Graph, address, each, has_type, text};
use crate::candidate::Source;
use crate::candidate::{Agent, Breadcrumb, Candidates, Credit, LONGEST_NAME, MAX_BREADCRUMBS, Value};
use crate::report::Field;
use crate::text::{decode_entities, strip_tags};

/// Properties whose value is a text, in order of precedence within a field.
const TEXTS: &[(&str, Field)] = &[
    ("headline", Field::Headline),
    ("name", Field::Headline),
    ("alternativeHeadline", Field::Dek),
    ("datePublished", Field::Published),
    // A draft may be older than its publication.
    ("dateCreated", Field::Published),
    ("dateModified", Field::Modified),
    ("articleSection", Field::Section),
    ("keywords", Field::Tags),
    ("inLanguage", Field::Language),
    ("description", Field::Description),
    ("isAccessibleForFree", Field::Access),
    ("timeRequired", Field::ReadingTime),
    ("dateline", Field::Dateline),
    ("commentCount", Field::CommentCount),
];

/// Properties whose value is a person or an organisation.
const CREDITS: &[(&str, Credit)] = &[
    ("author", Credit::Author),
    ("creator", Credit::Author),
    ("editor", Credit::Editor),
    ("contributor", Credit::Contributor),
    ("translator", Credit::Translator),
];

/// Kinds of interaction, by the field for the number of them.
const INTERACTIONS: &[(Field, &[&str])] = &[
    (Field::Views, &["ReadAction", "ViewAction", "UserPageVisits", "WatchAction"]),
    (Field::CommentCount, &["CommentAction", "UserComments"]),
];

/// Breadcrumbs of one page that are read: their steps may all refer to the same long ones.
const MOST_TRAILS: usize = 16;

type Fields = Map<String, Json>;

/// The claims of a node that is this page's article.
pub(super) fn article<'v>(graph: &Graph<'v>, fields: &'v Fields, candidates: &mut Candidates) {
    let source = Source::JsonLdArticle;
    for (name, field) in TEXTS {
        if (*name == "name" && fields.contains_key("headline"))
            || (*name == "dateCreated" && fields.contains_key("datePublished"))
        {
            continue;
        }
        for text in each(fields.get(*name)).filter_map(text) {
            candidates.push_text(*field, &text, source, None);
        }
    }
    for (name, credit) in CREDITS {
        if *name == "creator" && fields.contains_key("author") {
            continue;
        }
        for agent in each(fields.get(*name)).flat_map(|value| agents(graph, value)) {
            candidates.push(Field::Byline, Value::Agent(Agent { credit: *credit, ..agent }), source, None);
        }
    }
    for value in each(fields.get("publisher")).filter_map(|value| agent(graph, value)) {
        candidates.push(Field::Publication, Value::Agent(value), source, None);
    }
    for value in ["url", "mainEntityOfPage"].iter().filter_map(|name| fields.get(*name)).filter_map(address) {
        candidates.push_text(Field::CanonicalUrl, value, source, None);
    }
    if let Some(picture) = each(fields.get("image")).find_map(|value| picture(graph, value)) {
        candidates.push(Field::LeadImage, picture, source, None);
    }
    for (field, kinds) in INTERACTIONS {
        if let Some(count) = interactions(fields, kinds) {
            candidates.push_text(*field, &count, source, None);
        }
    }
    article_text(fields, candidates);
}

/// What the node says of the text: its licence, how many words it has, the text itself.
fn article_text(fields: &Fields, candidates: &mut Candidates) {
    if let Some(url) = each(fields.get("license")).find_map(address) {
        candidates.push_text(Field::License, url, Source::JsonLdArticle, None);
    }
    if candidates.declared_words.is_none() {
        candidates.declared_words =
            fields.get("wordCount").and_then(text).and_then(|words| words.trim().parse().ok());
    }
    if candidates.article_body.is_none() {
        candidates.article_body =
            fields.get("articleBody").and_then(text).map(|text| strip_tags(&text).into_owned());
    }
}

/// The names of those whose statements a fact check is about.
pub(super) fn checked(graph: &Graph<'_>, candidates: &mut Candidates) {
    let reviewed = graph.objects.iter().filter(|object| object.property == Some("itemReviewed"));
    let authors = reviewed.flat_map(|object| each(object.fields.get("author")));
    candidates.checked.extend(authors.filter_map(|author| agent(graph, author)).map(|author| author.name));
}

/// The claims of the nodes around the article: the page, the site and the breadcrumb.
pub(super) fn page(graph: &Graph<'_>, candidates: &mut Candidates) {
    let mut trails = 0;
    for object in graph.objects.iter().filter(|object| !object.listed || object.property == Some("isPartOf"))
    {
        let fields = object.fields;
        if has_type(fields, |name| name == "BreadcrumbList") {
            trails += 1;
            if trails > MOST_TRAILS {
                continue;
            }
            trail(graph, fields, candidates);
        } else if has_type(fields, |name| name == "WebSite") {
            if let Some(agent) = named(fields) {
                candidates.push(Field::Publication, Value::Agent(agent), Source::JsonLdPage, None);
            }
        } else if has_type(fields, |name| name.ends_with("WebPage") || name == "ItemPage") {
            web_page(fields, candidates);
        } else if object.property.is_none() && has_type(fields, |name| name.ends_with("Organization")) {
            if let Some(agent) = named(fields) {
                candidates.push(Field::Publication, Value::Agent(agent), Source::JsonLdPage, None);
            }
        }
    }
}

fn web_page(fields: &Fields, candidates: &mut Candidates) {
    for (name, field) in [
        ("datePublished", Field::Published),
        ("dateModified", Field::Modified),
        ("inLanguage", Field::Language),
        ("description", Field::Description),
        ("name", Field::Headline),
    ] {
        if let Some(text) = fields.get(name).and_then(text) {
            candidates.push_text(field, &text, Source::JsonLdPage, None);
        }
    }
}

fn trail<'v>(graph: &Graph<'v>, fields: &'v Fields, candidates: &mut Candidates) {
    let mut steps: Vec<(i64, Breadcrumb)> = each(fields.get("itemListElement"))
        .take(MAX_BREADCRUMBS)
        .filter_map(Json::as_object)
        .filter_map(|element| step(graph, element))
        .collect();
    steps.sort_by_key(|(position, _)| *position);
    if !steps.is_empty() {
        let steps = steps.into_iter().map(|(_, step)| step).collect();
        candidates.push(Field::Section, Value::Breadcrumbs(steps), Source::JsonLdBreadcrumbs, None);
    }
}

fn step<'v>(graph: &Graph<'v>, element: &'v Fields) -> Option<(i64, Breadcrumb)> {
    let item = element.get("item");
    let inner = item.and_then(|item| graph.fields(item));
    let name = element
        .get("name")
        .and_then(text)
        .or_else(|| inner.and_then(|inner| inner.get("name")).and_then(text))
        .filter(|name| name.len() <= LONGEST_NAME)?
        .trim()
        .to_owned();
    let url = item.and_then(address).or_else(|| element.get("url").and_then(address)).map(ToOwned::to_owned);
    let position = element.get("position").and_then(text).and_then(|at| at.parse().ok()).unwrap_or(i64::MAX);
    Some((position, Breadcrumb { name, url }))
}

/// A person or an organisation: a name alone, an object, or a reference to one.
pub(super) fn agent<'v>(graph: &Graph<'v>, value: &'v Json) -> Option<Agent> {
    match value {
        Json::String(name) => {
            let name = decode_entities(name.trim()).into_owned();
            (!name.is_empty()).then(|| Agent { name, ..Agent::default() })
        }
        Json::Object(_) => named(graph.fields(value)?),
        _ => None,
    }
}

/// The persons and organisations of a value that may be a list, each of which may have several names:
/// `[{"name": ["Ada Lund", "Ben Okri"]}]`.
fn agents<'v>(graph: &Graph<'v>, value: &'v Json) -> Vec<Agent> {
    let mut agents = Vec::new();
    for value in each(Some(value)) {
        match value.get("name") {
            Some(Json::Array(names)) if names.len() > 1 => {
                agents.extend(each(value.get("name")).filter_map(|name| agent(graph, name)));
            }
            _ => agents.extend(agent(graph, value)),
        }
    }
    agents
}

fn named(fields: &Fields) -> Option<Agent> {
    let name = fields.get("name").and_then(text).or_else(|| {
        let [given, family] = ["givenName", "familyName"].map(|name| fields.get(name).and_then(text));
        Some(format!("{} {}", given?, family?).into())
    })?;
    let name = name.trim();
    (1..=LONGEST_NAME).contains(&name.len()).then(|| Agent {
        name: name.to_owned(),
        url: fields.get("url").and_then(address).map(ToOwned::to_owned),
        logo: fields.get("logo").and_then(address).map(ToOwned::to_owned),
        credit: Credit::Author,
        organization: has_type(fields, |name| name.ends_with("Organization") || name == "Corporation"),
    })
}

fn picture<'v>(graph: &Graph<'v>, value: &'v Json) -> Option<Value> {
    let fields = graph.fields(value);
    let url = match fields {
        Some(fields) => {
            ["url", "contentUrl", "@id"].iter().find_map(|name| fields.get(*name)).and_then(address)?
        }
        None => address(value)?,
    };
    // A node's own name in the graph is no file.
    let url = (!url.starts_with('#')).then(|| url.to_owned())?;
    let alt =
        fields.and_then(|fields| fields.get("caption")).and_then(text).map(std::borrow::Cow::into_owned);
    Some(Value::Picture { url, alt })
}

/// The number of interactions of some kinds, as `interactionStatistic` counts them.
fn interactions(fields: &Fields, kinds: &[&str]) -> Option<String> {
    let counters = each(fields.get("interactionStatistic")).filter_map(Json::as_object);
    let mut counts = counters.filter(|counter| {
        let Some(kind) = counter.get("interactionType") else { return false };
        kind.as_str().is_some_and(|name| is_of(kinds, name))
            || kind.as_object().is_some_and(|kind| has_type(kind, |name| is_of(kinds, name)))
    });
    counts.find_map(|counter| Some(text(counter.get("userInteractionCount")?)?.into_owned()))
}

/// Whether a name, perhaps with its vocabulary, is one of some kinds: "http://schema.org/ReadAction".
fn is_of(kinds: &[&str], name: &str) -> bool {
    kinds.iter().any(|kind| name.ends_with(kind))
}
