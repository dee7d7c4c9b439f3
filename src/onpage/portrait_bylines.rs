//! Portraits that lead to an author, whose name only screen readers read.
//!
//! Never taken: what stands above the headline, in cards, in prose.

use super::credit_kinds::{is_about_others, without_lead};
use super::element::Element;
use super::findings::Findings;
use super::layout::Layout;
use super::other_stories::is_in_linked_card;
use super::region::Part;
use super::rendered_text::flat;
use crate::candidate::{Breadcrumb, Source, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::byline;
use crate::report::Field;

/// Nodes of a link that may be its picture.
const MAX_NODES: usize = 4;

/// Takes note of a link to an author without text: `<a href="/author/ada"><img alt="Ada Lund"></a>`.
pub(super) fn visit<'p>(element: Element<'p>, layout: &Layout<'_, 'p>, findings: &mut Findings) {
    let link = element.node;
    if element.part == Part::Foot || !layout.is_after_headline(link) {
        return;
    }
    let Some(name) = label_of(link) else { return };
    if is_in_linked_card(link) || is_about_others(link) {
        return;
    }
    let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
    let names = vec![Breadcrumb { name: name.clone(), url }];
    let value = Value::Credits { line: name, names, links: Vec::new() };
    findings.push(layout, Field::Byline, value, Source::UnmarkedName, Some(link.id()));
}

/// Returns the name that the link's labels or its picture's give.
fn label_of(link: NodeRef<'_>) -> Option<String> {
    let pictures = link.descendants().take(MAX_NODES).filter(|inner| inner.tag() == Tag::Img);
    let labels = [Attr::AriaLabel, Attr::Title].into_iter().filter_map(|label| link.attr(label));
    let mut labels = labels.chain(pictures.filter_map(|picture| picture.attr(Attr::Alt)));
    labels.find_map(|label| {
        let name = flat(without_lead(label.trim()));
        byline::is_person(&name).then_some(name)
    })
}
