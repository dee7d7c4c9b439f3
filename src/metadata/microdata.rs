//! Microdata and RDFa of schema.org: `itemprop` in `itemscope`, `property` in `typeof`.

use std::ops::Range;

use super::identity::Identity;
use super::json_ld::is_article;
use crate::candidate::Source;
use crate::candidate::{
    Agent, Breadcrumb, Candidate, Candidates, Credit, LONGEST, LONGEST_NAME, MAX_BREADCRUMBS, Value,
};
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::report::Field;

/// Properties of an article, the vocabulary's prefix left off. Older vocabularies (rNews, Dublin Core)
/// differ in a few names.
const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Field::Headline),
    ("name", Field::Headline),
    ("title", Field::Headline),
    ("alternativeHeadline", Field::Dek),
    ("author", Field::Byline),
    ("creator", Field::Byline),
    ("editor", Field::Byline),
    ("contributor", Field::Byline),
    ("datePublished", Field::Published),
    ("dateCreated", Field::Published),
    ("created", Field::Published),
    ("issued", Field::Published),
    ("date", Field::Published),
    ("dateModified", Field::Modified),
    ("modified", Field::Modified),
    ("articleSection", Field::Section),
    ("keywords", Field::Tags),
    ("inLanguage", Field::Language),
    ("publisher", Field::Publication),
    ("description", Field::Description),
    ("image", Field::LeadImage),
    ("isAccessibleForFree", Field::Access),
    ("timeRequired", Field::ReadingTime),
];

/// An element that opens an item, and what becomes of the properties inside it.
struct Scope {
    end: NodeId,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    /// An article: index in `articles`.
    Article(usize),
    /// A person or an organisation of that article: index of its claim there.
    Agent(usize, usize),
    /// The logo of such an organisation.
    Logo(usize, usize),
    /// A picture of that article.
    Picture(usize, usize),
    /// A breadcrumb, or one step of it.
    Trail,
    /// Anything else, whose properties are not the article's.
    Other,
}

/// An article of the page; a page may hold several, teasers among them.
struct Article {
    range: Range<NodeId>,
    candidates: Vec<Candidate>,
}

/// Reads the page's elements one after the other.
#[derive(Default)]
pub(super) struct Reader {
    open: Vec<Scope>,
    articles: Vec<Article>,
    trail: Vec<Breadcrumb>,
    /// Dates of the head that stand in no item.
    loose: Vec<Candidate>,
    /// Where the page's main headings are.
    headings: Vec<NodeId>,
    /// Bytes of values copied: elements stand in each other, and each may claim the text of all inside it.
    copied: usize,
}

/// Bytes of values that are kept of one page.
const MOST_COPIED: usize = 4 << 20;

/// Properties that one element may be.
const MOST_NAMES: usize = 8;

impl Reader {
    /// Takes note of one element; elements come in page order.
    pub(super) fn read(&mut self, node: NodeRef<'_>) {
        if !node.has_attr(is_of_items) {
            return;
        }
        let (mut property, mut kind, mut rdfa) = (None, None, false);
        for (attr, value) in node.attrs() {
            match attr {
                Attr::Itemprop => property = Some(value),
                // `<meta property>` is read as OpenGraph.
                Attr::Property if node.tag() != Tag::Meta && property.is_none() => {
                    property = Some(value);
                    rdfa = true;
                }
                Attr::Itemtype | Attr::Typeof => kind = Some(value),
                Attr::Itemscope => kind = kind.or(Some("")),
                _ => {}
            }
        }
        if property.is_none() && kind.is_none() {
            return;
        }
        while self.open.last().is_some_and(|scope| scope.end <= node.id()) {
            self.open.pop();
        }
        let around = self.open.last().map(|scope| scope.kind);
        let source = if rdfa { Source::Rdfa } else { Source::Microdata };
        let inner = self.property(node, property, kind.is_some(), around, source);
        if let Some(kind) = kind {
            let kind = inner.unwrap_or_else(|| self.item(node, kind));
            self.open.push(Scope { end: node.end(), kind });
        }
    }

    /// Takes note of a main heading.
    pub(super) fn heading(&mut self, node: NodeId) {
        self.headings.push(node);
    }

    fn item(&mut self, node: NodeRef<'_>, types: &str) -> Kind {
        let types =
            || types.split_ascii_whitespace().map(|name| name.rsplit(['/', ':']).next().unwrap_or(name));
        if types().any(|name| is_article(name) || name == "Item") {
            self.articles.push(Article { range: node.id()..node.end(), candidates: Vec::new() });
            return Kind::Article(self.articles.len() - 1);
        }
        if types().any(|name| name == "BreadcrumbList" || name == "Breadcrumb") {
            return Kind::Trail;
        }
        if types().any(|name| name == "WebPage" || name == "CreativeWork") && self.articles.is_empty() {
            self.articles.push(Article { range: node.id()..node.end(), candidates: Vec::new() });
            return Kind::Article(self.articles.len() - 1);
        }
        match self.open.last().map(|scope| scope.kind) {
            Some(Kind::Trail) => Kind::Trail,
            _ => Kind::Other,
        }
    }

    /// Adds what a property says; gives the kind of the item that is its value, if it is one.
    fn property(
        &mut self,
        node: NodeRef<'_>,
        names: Option<&str>,
        opens: bool,
        around: Option<Kind>,
        source: Source,
    ) -> Option<Kind> {
        let mut inner = None;
        let names = names?;
        // The whole text is no description of itself.
        let is_text = names.split_ascii_whitespace().take(MOST_NAMES).any(|name| name == "articleBody");
        for name in names.split_ascii_whitespace().take(MOST_NAMES) {
            let name = name.rsplit([':', '/']).next().unwrap_or(name);
            if is_text && name == "description" {
                continue;
            }
            let Some(around) = around else {
                self.loose_date(node, name);
                continue;
            };
            match around {
                Kind::Article(article) => {
                    inner = self.of_article(node, name, opens, article, source).or(inner);
                }
                Kind::Agent(article, candidate) if name == "logo" && opens => {
                    inner = Some(Kind::Logo(article, candidate));
                }
                Kind::Agent(article, candidate) => self.of_agent(node, name, article, candidate),
                Kind::Logo(article, candidate) if name == "url" => {
                    self.of_agent(node, "logo", article, candidate)
                }
                Kind::Picture(article, candidate) => self.of_picture(node, name, article, candidate),
                Kind::Trail if matches!(name, "name" | "title") => self.step(node),
                Kind::Trail if name == "itemListElement" && opens => inner = Some(Kind::Trail),
                Kind::Trail | Kind::Other | Kind::Logo(..) => {}
            }
        }
        inner
    }

    /// A date of the head whose item nobody opened: the page itself is meant.
    fn loose_date(&mut self, node: NodeRef<'_>, name: &str) {
        let field = match name {
            "datePublished" => Field::Published,
            "dateModified" => Field::Modified,
            _ => return,
        };
        if node.tag() == Tag::Meta && node.parent().is_some_and(|parent| parent.tag() == Tag::Head) {
            let value = Value::Text(self.copy(text(node)));
            self.loose.push(Candidate { field, value, source: Source::Meta, node: Some(node.id()) });
        }
    }

    fn of_article(
        &mut self,
        node: NodeRef<'_>,
        name: &str,
        opens: bool,
        article: usize,
        source: Source,
    ) -> Option<Kind> {
        let (_, field) = PROPERTIES.iter().find(|(known, _)| *known == name)?;
        let at = self.articles.get(article)?.candidates.len();
        let (value, inner) = match field {
            Field::Byline | Field::Publication => {
                let agent = Agent {
                    name: self.copy(if opens { "" } else { text(node) }),
                    url: link(node),
                    credit: credit(name),
                    ..Agent::default()
                };
                (Value::Agent(agent), Some(Kind::Agent(article, at)))
            }
            Field::LeadImage => {
                let url = self.copy(if opens { "" } else { address(node) });
                let alt = node.attr(Attr::Alt).filter(|alt| !alt.is_empty()).map(ToOwned::to_owned);
                (Value::Picture { url, alt }, Some(Kind::Picture(article, at)))
            }
            _ => (Value::Text(self.copy(text(node))), None),
        };
        self.articles.get_mut(article)?.candidates.push(Candidate {
            field: *field,
            value,
            source,
            node: Some(node.id()),
        });
        inner
    }

    /// A value to keep; nothing where it is too long, or where there is too much.
    fn copy(&mut self, value: &str) -> String {
        self.copied += value.len();
        if value.len() <= LONGEST && self.copied <= MOST_COPIED { value.to_owned() } else { String::new() }
    }

    fn of_agent(&mut self, node: NodeRef<'_>, name: &str, article: usize, candidate: usize) {
        let candidate =
            self.articles.get_mut(article).and_then(|article| article.candidates.get_mut(candidate));
        let Some(Value::Agent(agent)) = candidate.map(|candidate| &mut candidate.value) else { return };
        match name {
            "name" if agent.name.is_empty() && text(node).len() <= LONGEST_NAME => {
                text(node).clone_into(&mut agent.name);
            }
            "url" | "sameAs" if agent.url.is_none() => agent.url = link(node),
            "logo" if agent.logo.is_none() => agent.logo = Some(address(node).to_owned()),
            _ => {}
        }
    }

    fn of_picture(&mut self, node: NodeRef<'_>, name: &str, article: usize, candidate: usize) {
        let candidate =
            self.articles.get_mut(article).and_then(|article| article.candidates.get_mut(candidate));
        let Some(Value::Picture { url, .. }) = candidate.map(|candidate| &mut candidate.value) else {
            return;
        };
        if matches!(name, "url" | "contentUrl") && url.is_empty() {
            address(node).clone_into(url);
        }
    }

    fn step(&mut self, node: NodeRef<'_>) {
        let name = text(node).trim();
        if !(1..=LONGEST_NAME).contains(&name.len()) || self.trail.len() >= MAX_BREADCRUMBS {
            return;
        }
        let url = node
            .self_and_ancestors()
            .take(3)
            .chain(node.descendants().take(2))
            .find(|near| near.tag() == Tag::A)
            .and_then(|near| near.attr(Attr::Href));
        self.trail.push(Breadcrumb { name: name.to_owned(), url: url.map(ToOwned::to_owned) });
    }

    /// Adds what was read of the page's own article.
    pub(super) fn finish(
        mut self,
        identity: &Identity,
        page_ink: impl Fn(&Range<NodeId>) -> u32,
        candidates: &mut Candidates,
    ) {
        self.loose.into_iter().for_each(|candidate| candidates.add(candidate));
        if !self.trail.is_empty() {
            candidates.push(Field::Section, Value::Breadcrumbs(self.trail), Source::Microdata, None);
        }
        let titled = |article: &Article| is_titled(article, identity);
        let best =
            self.articles.iter().enumerate().max_by_key(|(at, article)| {
                (titled(article), page_ink(&article.range), std::cmp::Reverse(*at))
            });
        let Some((_, best)) = best else { return };
        let range = best.range.clone();
        // Where the headline stands beside several items they are the cards of other stories.
        let holds_heading = self.headings.is_empty() || self.headings.iter().any(|id| range.contains(id));
        if !titled(best) && !holds_heading && self.articles.iter().any(|other| other.range.start >= range.end)
        {
            return;
        }
        // Items around the best one speak of the same article, those inside or beside it of others.
        self.articles.retain(|article| article.range.start <= range.start && article.range.end >= range.end);
        for article in self.articles.into_iter().rev() {
            let told = article.candidates.into_iter().filter(|candidate| !is_blank(&candidate.value));
            told.for_each(|candidate| candidates.add(candidate));
        }
    }
}

/// Whether an attribute is one of those that items are made of.
fn is_of_items(attr: Attr) -> bool {
    matches!(attr, Attr::Itemprop | Attr::Property | Attr::Itemtype | Attr::Typeof | Attr::Itemscope)
}

fn is_titled(article: &Article, identity: &Identity) -> bool {
    article.candidates.iter().any(|candidate| match &candidate.value {
        Value::Text(text) => candidate.field == Field::Headline && identity.is_title(text),
        _ => false,
    })
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Picture { url: text, .. } => text.trim().is_empty(),
        Value::Agent(agent) => agent.name.trim().is_empty(),
        Value::Breadcrumbs(steps) => steps.is_empty(),
        Value::Credits { line, .. } | Value::Dated { line, .. } => line.is_empty(),
        Value::ClosingCredit(_) | Value::Words(_) => false,
    }
}

fn credit(name: &str) -> Credit {
    match name {
        "editor" => Credit::Editor,
        "contributor" => Credit::Contributor,
        _ => Credit::Author,
    }
}

/// A property's value: the attribute that its element is defined to carry it in, or its text. Older pages have
/// the whole of a date in the title of an `<abbr>`.
fn text(node: NodeRef<'_>) -> &str {
    let title = if node.tag() == Tag::Abbr { Attr::Title } else { Attr::Content };
    [Attr::Content, Attr::Datetime, title]
        .iter()
        .find_map(|attr| node.attr(*attr).map(str::trim).filter(|value| !value.is_empty()))
        .unwrap_or_else(|| node.text())
}

fn address(node: NodeRef<'_>) -> &str {
    [Attr::Content, Attr::Src, Attr::Href, Attr::DataSrc, Attr::Resource]
        .iter()
        .find_map(|attr| node.attr(*attr).map(str::trim).filter(|value| !value.is_empty()))
        .unwrap_or_default()
}

fn link(node: NodeRef<'_>) -> Option<String> {
    let href = node.attr(Attr::Href).or_else(|| {
        node.descendants()
            .take(3)
            .find(|inner| inner.tag() == Tag::A)
            .and_then(|inner| inner.attr(Attr::Href))
    })?;
    (!href.trim().is_empty()).then(|| href.trim().to_owned())
}
