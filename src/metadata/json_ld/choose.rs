//! Which node is this page's article.

use serde_json::{Map, Value};

use super::graph::{Graph, Object, address, each, has_type, text};
use crate::metadata::identity::Identity;

/// Types of works that are read as an article; every type that ends with `Article` is one too.
const ARTICLES: [&str; 8] = [
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Report",
    "Posting",
    "NewsItem",
    "AmpStory",
];

/// Types that stand for the article where no node of the types above does.
const STAND_INS: [&str; 10] = [
    "CreativeWork",
    "Review",
    "CriticReview",
    "ClaimReview",
    "Recipe",
    "HowTo",
    "ImageGallery",
    "MediaGallery",
    "VideoGallery",
    "WebPage",
];

pub(in crate::metadata) fn is_article(name: &str) -> bool {
    name.ends_with("Article") || ARTICLES.contains(&name)
}

/// What speaks for a node: each line is one reason and its weight.
mod weight {
    /// It has the page's address.
    pub(super) const ADDRESS: i32 = 8;
    /// It has the page's headline.
    pub(super) const HEADLINE: i32 = 8;
    /// It has another address.
    pub(super) const OTHER_ADDRESS: i32 = -4;
    /// It has another headline.
    pub(super) const OTHER_HEADLINE: i32 = -3;
    /// It is one of a list.
    pub(super) const LISTED: i32 = -7;
    /// For each fact that only a full node has.
    pub(super) const FACT: i32 = 1;
    /// Below it a node is not this page's article.
    pub(super) const LEAST: i32 = -5;
    /// From it on a node is this page's article, however many there are.
    pub(super) const SURE: i32 = 4;
}

/// Facts that a node of the article itself has and a mere mention has not.
const FACTS: [&str; 5] = ["headline", "datePublished", "author", "articleBody", "publisher"];

/// The nodes of this page's article, the best first: pages may describe it more than once.
pub(super) fn articles<'v>(graph: &Graph<'v>, identity: &Identity) -> Vec<&'v Map<String, Value>> {
    let found = best(graph, identity, is_article);
    if !found.is_empty() {
        return found;
    }
    best(graph, identity, |name| STAND_INS.contains(&name))
        .into_iter()
        .filter(|fields| fields.contains_key("headline") || fields.contains_key("author"))
        .collect()
}

/// Whether any of these values is surely of this page's article.
pub(super) fn is_sure(values: &[Value], identity: &Identity) -> bool {
    let graph = Graph::of(values);
    graph
        .objects
        .iter()
        .any(|object| has_type(object.fields, is_article) && score(object, identity) >= weight::SURE)
}

/// Nodes of one article that are read.
const MOST: usize = 16;

fn best<'v>(
    graph: &Graph<'v>,
    identity: &Identity,
    wanted: impl Fn(&str) -> bool,
) -> Vec<&'v Map<String, Value>> {
    let mut scored: Vec<(i32, &Map<String, Value>)> = graph
        .objects
        .iter()
        // What a fact check is about is another's work.
        .filter(|object| object.property != Some("itemReviewed") && has_type(object.fields, &wanted))
        .map(|object| (score(object, identity), object.fields))
        .filter(|(score, _)| *score > weight::LEAST)
        .collect();
    // Stable: of two equal nodes the first leads.
    scored.sort_by_key(|(score, _)| -score);
    let sure = scored.iter().take_while(|(score, _)| *score >= weight::SURE).count();
    scored.truncate(sure.clamp(1, MOST));
    scored.into_iter().map(|(_, fields)| fields).collect()
}

fn score(object: &Object<'_>, identity: &Identity) -> i32 {
    let fields = object.fields;
    let facts = FACTS.iter().filter(|name| fields.contains_key(**name)).count();
    let mut score = weight::FACT * i32::try_from(facts).unwrap_or(0);
    if object.listed {
        score += weight::LISTED;
    }
    score += match own_address(fields, identity) {
        Some(true) => weight::ADDRESS,
        Some(false) => weight::OTHER_ADDRESS,
        None => 0,
    };
    score
        + match own_headline(fields, identity) {
            Some(true) => weight::HEADLINE,
            Some(false) => weight::OTHER_HEADLINE,
            None => 0,
        }
}

/// Whether the node has the page's address; `None` if it has none or that of the site.
fn own_address(fields: &Map<String, Value>, identity: &Identity) -> Option<bool> {
    let mut answer = None;
    for value in ["url", "mainEntityOfPage", "@id"].iter().flat_map(|name| each(fields.get(*name))) {
        let Some(url) = address(value) else { continue };
        match identity.is_address(url) {
            Some(true) => return Some(true),
            other => answer = answer.or(other),
        }
    }
    answer
}

/// Whether the node has the page's headline; `None` if it has none.
fn own_headline(fields: &Map<String, Value>, identity: &Identity) -> Option<bool> {
    ["headline", "name", "alternativeHeadline"]
        .iter()
        .filter_map(|name| fields.get(*name).and_then(text))
        .map(|headline| identity.is_title(&headline))
        .reduce(|one, other| one || other)
}
