//! Values of the properties of microdata and RDFa.

use crate::candidate::{Credit, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables::ITEM_PROPERTIES;
use crate::report::Field;

/// The fields of an article's properties.
static PROPERTIES: Meanings<Field> = Meanings::new(&ITEM_PROPERTIES, Field::named);

/// Returns the field of an article's property: "datePublished" → published.
pub(super) fn field_of(property: &str) -> Option<Field> {
    PROPERTIES.of(property, Lang::UNKNOWN).next()
}

/// Returns as what a property credits somebody.
pub(super) fn credit(property: &str) -> Credit {
    match property {
        "editor" => Credit::Editor,
        "contributor" => Credit::Contributor,
        _ => Credit::Author,
    }
}

/// Returns a property's value: the attribute that its element is defined to carry it in, or its text. Older pages have
/// the whole of a date in the title of an `<abbr>`.
pub(super) fn text(node: NodeRef<'_>) -> &str {
    let title = if node.tag() == Tag::Abbr { Attr::Title } else { Attr::Content };
    first_of(node, &[Attr::Content, Attr::Datetime, title]).unwrap_or_else(|| node.text())
}

/// Returns the address of a picture.
pub(super) fn address(node: NodeRef<'_>) -> &str {
    let attrs = [Attr::Content, Attr::Src, Attr::Href, Attr::DataSrc, Attr::Resource];
    first_of(node, &attrs).unwrap_or_default()
}

/// Returns the first of some attributes that is not blank.
fn first_of<'p>(node: NodeRef<'p>, attrs: &[Attr]) -> Option<&'p str> {
    attrs.iter().find_map(|attr| node.attr(*attr).map(str::trim).filter(|value| !value.is_empty()))
}

/// Returns where an element leads, or the first link in it.
pub(super) fn link(node: NodeRef<'_>) -> Option<String> {
    let inner = || node.descendants().take(3).find(|inner| inner.tag() == Tag::A);
    let href = node.attr(Attr::Href).or_else(|| inner()?.attr(Attr::Href))?;
    (!href.trim().is_empty()).then(|| href.trim().to_owned())
}

pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Picture { url: text, .. } => text.trim().is_empty(),
        Value::Agent(agent) => agent.name.trim().is_empty(),
        Value::Breadcrumbs(steps) => steps.is_empty(),
        Value::Credits { line, .. } | Value::Dated { line, .. } => line.is_empty(),
        Value::Feed { url, .. } | Value::Alternate { url, .. } => url.trim().is_empty(),
        Value::ClosingCredit(_) | Value::Words(_) | Value::Count { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_is_read() {
        for row in ITEM_PROPERTIES.all() {
            assert!(field_of(row.phrase).is_some(), "{}", row.phrase);
        }
        assert_eq!(field_of("datePublished"), Some(Field::Published));
        assert_eq!(field_of("datepublished"), None);
    }
}
