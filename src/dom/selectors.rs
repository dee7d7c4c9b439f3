//! CSS selectors of callers, and the elements that they match.

use std::str::FromStr;

use html5ever::LocalName;
use simplecss::{AttributeOperator, SelectorToken, SelectorTokenizer};

use super::tags::{Attr, Tag};
use super::tree::{Item, Tree};

/// CSS selectors for elements of a page, for [`Extractor::dropping`](crate::Extractor::dropping) and
/// [`Extractor::reading_text_in`](crate::Extractor::reading_text_in); needs the feature `selectors`.
///
/// They are those of CSS 2: element names, `*`, `.class`, `#id`, `[name]`, `[name=value]`, `[name~=word]`,
/// `[name|=start]`, `:first-child`, descendants (`a b`), children (`a > b`), adjacent siblings (`a + b`), and lists separated by
/// commas. Matching takes time linear in the page, whatever the selectors.
///
/// ```
/// use newsprint::{ParseSelectorError, Selectors};
///
/// let selectors: Selectors = "aside, article > .promo, div[role=note]".parse()?;
/// assert_eq!("p:hover".parse::<Selectors>(), Err(ParseSelectorError::Unsupported("hover".to_owned())));
/// # Ok::<(), ParseSelectorError>(())
/// ```
///
#[doc = include_str!("../docs/attributes.md")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selectors {
    /// The parts of all selectors, one after the other: `article`, then `.promo` of `article > .promo`.
    parts: Vec<Part>,
    /// The last part of each selector, as bits.
    ends: u64,
}

/// The error of parsing [`Selectors`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseSelectorError {
    /// It is no selector, or one that is beyond CSS 2.
    #[error("not a selector of CSS 2: {0}")]
    Syntax(String),
    /// The pseudo-class is beyond CSS 2, as `:not`, or tells nothing of a page that is only read, as `:hover`.
    #[error("the pseudo-class :{0} is not supported")]
    Unsupported(String),
    /// No element of HTML has this name; those with a dash are custom elements and known.
    #[error("unknown element: {0}")]
    UnknownElement(String),
    /// Pages are read without this attribute; [`Selectors`] lists those that are kept.
    #[error("pages are read without the attribute {0}")]
    UnknownAttribute(String),
    /// There are more than 64 parts, such as `article` and `.promo` in `article > .promo`, or more than 8,192 bytes.
    #[error("more than {MAX_PARTS} parts or {MAX_BYTES} bytes")]
    TooMany,
}

/// The parts of selectors at most: one bit each.
const MAX_PARTS: usize = 64;

/// Bytes of selectors at most.
const MAX_BYTES: usize = 8_192;

/// A part of a selector, and how it is joined to the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    joint: Joint,
    tests: Vec<Test>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Start,
    Inside,
    RightInside,
    RightBehind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Element(Tag),
    Custom(String),
    Has(Attr),
    Is(Attr, String),
    HasWord(Attr, String),
    StartsWith(Attr, String),
    FirstChild,
}

impl FromStr for Selectors {
    type Err = ParseSelectorError;

    fn from_str(text: &str) -> Result<Self, ParseSelectorError> {
        if text.len() > MAX_BYTES {
            return Err(ParseSelectorError::TooMany);
        }
        let mut selectors = Self::default();
        for selector in split(text) {
            selectors.add(selector.trim())?;
        }
        Ok(selectors)
    }
}

/// Returns what stands between the commas that are in no string and no brackets.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let (mut quote, mut brackets) = (None, 0_u32);
    text.split(move |char| {
        match (quote, char) {
            (Some(open), _) if open == char => quote = None,
            (None, '"' | '\'') => quote = Some(char),
            (None, '[') => brackets += 1,
            (None, ']') => brackets = brackets.saturating_sub(1),
            (None, ',') => return brackets == 0,
            _ => {}
        }
        false
    })
}

impl Selectors {
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Adds one selector.
    fn add(&mut self, selector: &str) -> Result<(), ParseSelectorError> {
        let syntax = || ParseSelectorError::Syntax(selector.to_owned());
        if selector.contains('{') {
            return Err(syntax());
        }
        let mut part = Part { joint: Joint::Start, tests: Vec::new() };
        for token in SelectorTokenizer::from(selector) {
            let joint = match token.map_err(|_| syntax())? {
                SelectorToken::DescendantCombinator => Joint::Inside,
                SelectorToken::ChildCombinator => Joint::RightInside,
                SelectorToken::AdjacentCombinator => Joint::RightBehind,
                token => {
                    part.tests.extend(test(token)?);
                    continue;
                }
            };
            self.push(std::mem::replace(&mut part, Part { joint, tests: Vec::new() }))?;
        }
        self.push(part)?;
        self.ends |= 1 << (self.parts.len() - 1);
        Ok(())
    }

    fn push(&mut self, part: Part) -> Result<(), ParseSelectorError> {
        if self.parts.len() == MAX_PARTS {
            return Err(ParseSelectorError::TooMany);
        }
        self.parts.push(part);
        Ok(())
    }
}

/// Returns what a token asks of an element; nothing for `*`.
fn test(token: SelectorToken<'_>) -> Result<Option<Test>, ParseSelectorError> {
    Ok(Some(match token {
        SelectorToken::TypeSelector(name) => element(&name.to_ascii_lowercase())?,
        SelectorToken::ClassSelector(name) => Test::HasWord(Attr::Class, name.to_owned()),
        SelectorToken::IdSelector(name) => Test::Is(Attr::Id, name.to_owned()),
        SelectorToken::AttributeSelector(name, operator) => attribute(name, operator)?,
        SelectorToken::PseudoClass("first-child") => Test::FirstChild,
        SelectorToken::PseudoClass(name) => return Err(ParseSelectorError::Unsupported(name.to_owned())),
        SelectorToken::LangPseudoClass(_) => return Err(ParseSelectorError::Unsupported("lang".to_owned())),
        _ => return Ok(None),
    }))
}

fn element(name: &str) -> Result<Test, ParseSelectorError> {
    match Tag::of(&LocalName::from(name)) {
        Tag::Unknown => Err(ParseSelectorError::UnknownElement(name.to_owned())),
        Tag::Custom => Ok(Test::Custom(name.to_owned())),
        tag => Ok(Test::Element(tag)),
    }
}

fn attribute(name: &str, operator: AttributeOperator<'_>) -> Result<Test, ParseSelectorError> {
    let name = name.to_ascii_lowercase();
    let attr = Attr::named(&name).ok_or(ParseSelectorError::UnknownAttribute(name))?;
    Ok(match operator {
        AttributeOperator::Exists => Test::Has(attr),
        AttributeOperator::Matches(value) => Test::Is(attr, value.to_owned()),
        AttributeOperator::Contains(value) => Test::HasWord(attr, value.to_owned()),
        AttributeOperator::StartsWith(value) => Test::StartsWith(attr, value.to_owned()),
    })
}

/// An element of a page that is being walked.
struct Element<'t> {
    tree: &'t Tree,
    item: &'t Item,
    is_first: bool,
}

impl Element<'_> {
    fn value(&self, attr: Attr) -> Option<&str> {
        self.tree.value_of(self.item, attr)
    }

    fn passes(&self, test: &Test) -> bool {
        match test {
            Test::Element(tag) => self.item.tag == *tag,
            Test::Custom(name) => self.value(Attr::LocalName) == Some(name),
            Test::Has(attr) => self.value(*attr).is_some(),
            Test::Is(attr, value) => self.value(*attr) == Some(value),
            Test::HasWord(attr, word) => {
                self.value(*attr).is_some_and(|value| value.split_ascii_whitespace().any(|own| own == word))
            }
            Test::StartsWith(attr, start) => {
                let rest = self.value(*attr).and_then(|value| value.strip_prefix(start.as_str()));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            }
            Test::FirstChild => self.is_first,
        }
    }
}

/// Matches the elements of a page from the outside in, each once: an element carries the parts that it and what it stands
/// in have matched.
#[derive(Default)]
pub(super) struct Walk {
    selectors: Selectors,
    open: Vec<Open>,
}

/// An element that has begun, with the parts that match as bits.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    own: u64,
    /// Its own and those of all elements that it stands in.
    all: u64,
    /// Those of the last element right inside.
    last: u64,
    is_parent: bool,
}

impl Walk {
    pub(super) fn new(selectors: Selectors) -> Self {
        Self { selectors, open: Vec::new() }
    }

    /// Enters an element; whether a selector matches it.
    pub(super) fn enter(&mut self, tree: &Tree, item: &Item) -> bool {
        let parent = self.open.last().copied().unwrap_or_default();
        let element = Element { tree, item, is_first: !parent.is_parent };
        let (mut own, mut bit) = (0, 1_u64);
        for part in &self.selectors.parts {
            let before = bit >> 1;
            let joins = match part.joint {
                Joint::Start => true,
                Joint::Inside => parent.all & before != 0,
                Joint::RightInside => parent.own & before != 0,
                Joint::RightBehind => parent.last & before != 0,
            };
            if joins && item.tag.is_element() && part.tests.iter().all(|test| element.passes(test)) {
                own |= bit;
            }
            bit <<= 1;
        }
        if let Some(open) = self.open.last_mut() {
            (open.last, open.is_parent) = (own, true);
        }
        self.open.push(Open { own, all: parent.all | own, ..Open::default() });
        own & self.selectors.ends != 0
    }

    /// Leaves the element that was entered last.
    pub(super) fn leave(&mut self) {
        self.open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse;
    use crate::dom::tree::Step;
    use crate::limits::Limits;

    /// The ids of the elements that selectors match.
    fn matched(selectors: &str, html: &str) -> String {
        let tree = parse(html, &Limits::default()).unwrap();
        let mut walk = Walk::new(selectors.parse().unwrap());
        let mut found = Vec::new();
        for step in tree.walk() {
            match step {
                Step::Enter(item) if item.tag == Tag::Text => {}
                Step::Enter(item) => {
                    if walk.enter(&tree, item) {
                        found.push(tree.value_of(item, Attr::Id).unwrap_or("-").to_owned());
                    }
                }
                Step::Leave => walk.leave(),
            }
        }
        found.join(" ")
    }

    #[test]
    fn selectors_match_as_in_css() {
        let html = "<main id=m><div id=a class='box promo'>text<p id=b>x<p id=c lang=en-GB data-testid=t>y</div>\
                    <x-promo id=d><p id=e>z</p></x-promo><p id=f class=Promo></main>";
        for (selectors, expected) in [
            ("p", "b c e f"),
            (".promo", "a"),
            ("#c, x-promo", "c d"),
            ("div p", "b c"),
            ("main > p", "f"),
            ("main p:first-child", "b e"),
            ("p + p", "c"),
            ("div + x-promo > *", "e"),
            ("main div > p + p", "c"),
            ("[lang|=en][data-testid='t']", "c"),
            ("[class~=box]", "a"),
            ("nav p", ""),
            ("* > #f", "f"),
        ] {
            assert_eq!(matched(selectors, html), expected, "{selectors}");
        }
    }

    #[test]
    fn the_docs_list_the_attributes_that_selectors_see() {
        let listed = include_str!("../docs/attributes.md")
            .split('`')
            .filter(|name| format!("[{name}]").parse::<Selectors>().is_ok());
        let mut listed: Vec<&str> = listed.collect();
        listed.sort_unstable();
        // No selector of CSS 2 has a colon in a name.
        let mut kept: Vec<&str> = Attr::NAMES.iter().copied().filter(|name| *name != "xml:lang").collect();
        kept.sort_unstable();
        assert_eq!(listed, kept);
    }

    #[test]
    fn what_is_no_selector_is_an_error_of_its_own() {
        let error = |text: &str| text.parse::<Selectors>().unwrap_err();
        for text in ["", "p,", "> p", "p >", "..a", "[a", "p { x }", "p, , q", "a ~ b", "[class^=x]"] {
            assert!(matches!(error(text), ParseSelectorError::Syntax(_)), "{text}: {:?}", error(text));
        }
        assert_eq!(error("p:hover"), ParseSelectorError::Unsupported("hover".to_owned()));
        assert_eq!(error("div:has"), ParseSelectorError::Unsupported("has".to_owned()));
        assert_eq!(error("bridge"), ParseSelectorError::UnknownElement("bridge".to_owned()));
        assert_eq!(error("[data-bridge]"), ParseSelectorError::UnknownAttribute("data-bridge".to_owned()));
        assert_eq!(error(&"p ".repeat(65)), ParseSelectorError::TooMany);
        assert!("p ".repeat(64).parse::<Selectors>().is_ok());
        assert!("[title='a, b'], p".parse::<Selectors>().is_ok_and(|found| found.parts.len() == 2));
    }
}
