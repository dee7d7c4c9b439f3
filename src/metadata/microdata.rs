//! Microdata and RDFa of schema.org: `itemprop` in `itemscope`, `property` in `typeof`.
//!
//! A page may hold several articles, teasers among them; only the page's own is taken.

use std::cmp::Reverse;
use std::ops::Range;

use super::identity::Identity;
use super::item_values::{address, credit, field_of, is_blank, link, text};
use super::json_ld::is_article;
use crate::candidate::{
    Agent, Breadcrumb, Candidate, Candidates, LONGEST, LONGEST_NAME, MAX_BREADCRUMBS, Source, Value,
};
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::report::Field;

/// Bytes of values that are kept of one page.
const MAX_COPIED: usize = 4 << 20;

/// Nodes of a property that are looked at for links.
const MAX_LINKED: usize = 40;

/// Properties that one element may be.
const MAX_NAMES: usize = 8;

/// An element that opens an item, and what becomes of the properties inside it.
struct Scope {
    end: NodeId,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    /// An article: index in `articles`.
    Article(usize),
    /// A person or an organisation of that article: index of its candidate there.
    Agent(usize, usize),
    /// The logo of such an organisation.
    Logo(usize, usize),
    /// A picture of that article.
    Picture(usize, usize),
    /// Breadcrumbs, or one of them.
    Breadcrumbs,
    /// Anything else, whose properties are not the article's.
    Other,
}

/// An article of the page.
struct Article {
    range: Range<NodeId>,
    candidates: Vec<Candidate>,
}

impl Article {
    fn is_titled(&self, identity: &Identity) -> bool {
        let mut headlines = self.candidates.iter().filter(|candidate| candidate.field == Field::Headline);
        headlines.any(|candidate| match &candidate.value {
            Value::Text(text) => identity.is_title(text),
            _ => false,
        })
    }
}

/// What the attributes of an element say of items.
struct Markup<'p> {
    /// The properties that it is.
    names: Option<&'p str>,
    /// The types of the item that it opens.
    types: Option<&'p str>,
    source: Source,
}

impl<'p> Markup<'p> {
    fn of(node: NodeRef<'p>) -> Self {
        let mut markup = Self { names: None, types: None, source: Source::Microdata };
        for (attr, value) in node.attrs() {
            match attr {
                Attr::Itemprop => markup.names = Some(value),
                // `<meta property>` is read as OpenGraph.
                Attr::Property if node.tag() != Tag::Meta && markup.names.is_none() => {
                    markup.names = Some(value);
                    markup.source = Source::Rdfa;
                }
                Attr::Itemtype | Attr::Typeof => markup.types = Some(value),
                Attr::Itemscope => markup.types = markup.types.or(Some("")),
                _ => {}
            }
        }
        markup
    }
}

/// An element that is a property.
#[derive(Clone, Copy)]
struct Property<'p> {
    node: NodeRef<'p>,
    source: Source,
    /// Whether its value is an item.
    opens_item: bool,
}

/// Reads the page's elements one after the other.
#[derive(Default)]
pub(super) struct Reader {
    open: Vec<Scope>,
    articles: Vec<Article>,
    breadcrumbs: Vec<Breadcrumb>,
    /// Dates of the head that stand in no item.
    loose: Vec<Candidate>,
    /// Where the page's main headings are.
    headings: Vec<NodeId>,
    /// Bytes of values copied: elements stand in each other, and each may claim the text of all inside it.
    copied: usize,
}

impl Reader {
    /// Takes note of one element; elements come in page order.
    pub(super) fn read(&mut self, node: NodeRef<'_>) {
        if !node.has_attr(is_of_items) {
            return;
        }
        let Markup { names, types, source } = Markup::of(node);
        if let (None, None) = (names, types) {
            return;
        }
        while self.open.last().is_some_and(|scope| scope.end <= node.id()) {
            self.open.pop();
        }
        let property = Property { node, source, opens_item: types.is_some() };
        let inner = names.and_then(|names| self.properties(names, property));
        if let Some(types) = types {
            let kind = inner.unwrap_or_else(|| self.item(node, types));
            self.open.push(Scope { end: node.end(), kind });
        }
    }

    /// Takes note of a main heading.
    pub(super) fn heading(&mut self, node: NodeId) {
        self.headings.push(node);
    }

    /// Returns the kind of the item that an element opens.
    fn item(&mut self, node: NodeRef<'_>, types: &str) -> Kind {
        if has_type(types, |name| is_article(name) || name == "Item") {
            return self.article(node);
        }
        if has_type(types, |name| matches!(name, "BreadcrumbList" | "Breadcrumb")) {
            return Kind::Breadcrumbs;
        }
        let is_page = has_type(types, |name| matches!(name, "WebPage" | "CreativeWork"));
        if is_page && self.articles.is_empty() {
            return self.article(node);
        }
        match self.open.last().map(|scope| scope.kind) {
            Some(Kind::Breadcrumbs) => Kind::Breadcrumbs,
            _ => Kind::Other,
        }
    }

    fn article(&mut self, node: NodeRef<'_>) -> Kind {
        self.articles.push(Article { range: node.id()..node.end(), candidates: Vec::new() });
        Kind::Article(self.articles.len() - 1)
    }

    /// Adds what an element says as properties of the item that holds it; returns the kind of the item that is its
    /// value, if it is one.
    fn properties(&mut self, names: &str, property: Property<'_>) -> Option<Kind> {
        let holder = self.open.last().map(|scope| scope.kind);
        // The whole text is no description of itself.
        let is_text = tokens(names).any(|name| name == "articleBody");
        let mut inner = None;
        for name in tokens(names).map(local_name) {
            if is_text && name == "description" {
                continue;
            }
            match holder {
                Some(holder) => inner = self.property(name, property, holder).or(inner),
                None => self.loose_date(property.node, name),
            }
        }
        inner
    }

    fn property(&mut self, name: &str, property: Property<'_>, holder: Kind) -> Option<Kind> {
        let Property { node, opens_item, .. } = property;
        match (holder, name) {
            (Kind::Article(article), _) => return self.of_article(name, property, article),
            (Kind::Agent(article, at), "logo") if opens_item => return Some(Kind::Logo(article, at)),
            (Kind::Agent(article, at), _) => self.of_agent(node, name, article, at),
            (Kind::Logo(article, at), "url") => self.of_agent(node, "logo", article, at),
            (Kind::Picture(article, at), _) => self.of_picture(node, name, article, at),
            (Kind::Breadcrumbs, "name" | "title") => self.breadcrumb(node),
            (Kind::Breadcrumbs, "itemListElement") if opens_item => return Some(Kind::Breadcrumbs),
            (Kind::Breadcrumbs | Kind::Other | Kind::Logo(..), _) => {}
        }
        None
    }

    /// A date of the head whose item nobody opened: the page itself is meant.
    fn loose_date(&mut self, node: NodeRef<'_>, name: &str) {
        let field = match name {
            "datePublished" => Field::Published,
            "dateModified" => Field::Modified,
            _ => return,
        };
        let (Tag::Meta, Some(Tag::Head)) = (node.tag(), node.parent().map(NodeRef::tag)) else { return };
        let value = Value::Text(self.copy(text(node)));
        self.loose.push(Candidate { field, value, source: Source::Meta, node: Some(node.id()) });
    }

    fn of_article(&mut self, name: &str, property: Property<'_>, article: usize) -> Option<Kind> {
        let Property { node, source, opens_item } = property;
        let field = field_of(name)?;
        let at = self.articles.get(article)?.candidates.len();
        let (value, inner) = match field {
            Field::Byline | Field::Publication => {
                let agent = Agent {
                    name: self.copy(if opens_item { "" } else { text(node) }),
                    url: link(node),
                    credit: credit(name),
                    ..Agent::default()
                };
                (Value::Agent(agent), Some(Kind::Agent(article, at)))
            }
            Field::LeadImage => {
                let url = self.copy(if opens_item { "" } else { address(node) });
                let alt = node.attr(Attr::Alt).filter(|alt| !alt.is_empty()).map(ToOwned::to_owned);
                (Value::Picture { url, alt }, Some(Kind::Picture(article, at)))
            }
            Field::Section => {
                (Value::Text(self.copy(first_of_links(node).unwrap_or_else(|| text(node)))), None)
            }
            _ => (Value::Text(self.copy(text(node))), None),
        };
        let candidate = Candidate { field, value, source, node: Some(node.id()) };
        self.articles.get_mut(article)?.candidates.push(candidate);
        inner
    }

    /// Returns a value to keep; nothing where it is too long, or where there is too much.
    fn copy(&mut self, value: &str) -> String {
        self.copied += value.len();
        if value.len() <= LONGEST && self.copied <= MAX_COPIED { value.to_owned() } else { String::new() }
    }

    fn value(&mut self, article: usize, at: usize) -> Option<&mut Value> {
        let candidate = self.articles.get_mut(article)?.candidates.get_mut(at)?;
        Some(&mut candidate.value)
    }

    fn of_agent(&mut self, node: NodeRef<'_>, name: &str, article: usize, at: usize) {
        let Some(Value::Agent(agent)) = self.value(article, at) else { return };
        match name {
            "name" if agent.name.is_empty() && text(node).len() <= LONGEST_NAME => {
                text(node).clone_into(&mut agent.name);
            }
            "url" | "sameAs" if agent.url.is_none() => agent.url = link(node),
            "logo" if agent.logo.is_none() => agent.logo = Some(address(node).to_owned()),
            _ => {}
        }
    }

    fn of_picture(&mut self, node: NodeRef<'_>, name: &str, article: usize, at: usize) {
        let Some(Value::Picture { url, .. }) = self.value(article, at) else { return };
        if matches!(name, "url" | "contentUrl") && url.is_empty() {
            address(node).clone_into(url);
        }
    }

    fn breadcrumb(&mut self, node: NodeRef<'_>) {
        let name = text(node).trim();
        if !(1..=LONGEST_NAME).contains(&name.len()) || self.breadcrumbs.len() >= MAX_BREADCRUMBS {
            return;
        }
        let mut near = node.self_and_ancestors().take(3).chain(node.descendants().take(2));
        let url = near.find(|near| near.tag() == Tag::A).and_then(|near| near.attr(Attr::Href));
        self.breadcrumbs.push(Breadcrumb { name: name.to_owned(), url: url.map(ToOwned::to_owned) });
    }

    /// Adds what was read of the page's own article.
    pub(super) fn finish(
        mut self,
        identity: &Identity,
        page_text_len: impl Fn(&Range<NodeId>) -> u32,
        candidates: &mut Candidates,
    ) {
        self.loose.drain(..).for_each(|candidate| candidates.add(candidate));
        if !self.breadcrumbs.is_empty() {
            let breadcrumbs = std::mem::take(&mut self.breadcrumbs);
            candidates.push(Field::Section, Value::Breadcrumbs(breadcrumbs), Source::Microdata, None);
        }
        let Some(range) = self.own_article(identity, page_text_len) else { return };
        // Items around the best one speak of the same article, those inside or beside it of others.
        self.articles.retain(|article| article.range.start <= range.start && article.range.end >= range.end);
        for article in self.articles.into_iter().rev() {
            let filled = article.candidates.into_iter().filter(|candidate| !is_blank(&candidate.value));
            filled.for_each(|candidate| candidates.add(candidate));
        }
    }

    /// Returns where the page's own article is: the one with its title, else the longest.
    fn own_article(
        &self,
        identity: &Identity,
        page_text_len: impl Fn(&Range<NodeId>) -> u32,
    ) -> Option<Range<NodeId>> {
        let articles = self.articles.iter().enumerate();
        let (_, best) = articles.max_by_key(|(at, article)| {
            (article.is_titled(identity), page_text_len(&article.range), Reverse(*at))
        })?;
        // Where the headline stands beside several items they are the cards of other stories.
        let holds_heading =
            self.headings.is_empty() || self.headings.iter().any(|id| best.range.contains(id));
        let is_alone = !self.articles.iter().any(|other| other.range.start >= best.range.end);
        let is_own = holds_heading || is_alone || best.is_titled(identity);
        is_own.then(|| best.range.clone())
    }
}

/// Returns the words of the first of several links in an element.
fn first_of_links(node: NodeRef<'_>) -> Option<&str> {
    let inner = node.descendants().take(MAX_LINKED);
    let mut links = inner.filter(|inner| inner.tag() == Tag::A).filter(|link| link.text_len() > 0);
    let first = links.next()?;
    links.next().map(|_| first.text())
}

/// Whether an attribute is one of those that items are made of.
fn is_of_items(attr: Attr) -> bool {
    matches!(attr, Attr::Itemprop | Attr::Property | Attr::Itemtype | Attr::Typeof | Attr::Itemscope)
}

fn tokens(names: &str) -> impl Iterator<Item = &str> {
    names.split_ascii_whitespace().take(MAX_NAMES)
}

/// Returns a name without the prefix of its vocabulary: "schema:author" → "author".
fn local_name(name: &str) -> &str {
    name.rsplit([':', '/']).next().unwrap_or(name)
}

fn has_type(types: &str, is: impl Fn(&str) -> bool) -> bool {
    types.split_ascii_whitespace().any(|name| is(local_name(name)))
}
