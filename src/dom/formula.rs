//! Formulas, which pages write several times over: for eyes, for readers of MathML, and as they were typed.

use super::tags::{Attr, Tag};
use super::tree::{Item, NONE, Tree};
use super::tree_walk::{element_before, element_from, inside};

/// Nodes of a formula that are looked at.
const MAX_NODES: usize = 400;

/// What encyclopedias put around a source.
const STYLE: &str = "{\\displaystyle ";

/// What the page shows of an element that a formula is written with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Formula<'t> {
    /// It is none.
    None,
    /// Its source stands for it: `s = vt + 12`.
    Source(&'t str),
    /// It is a copy of a formula beside it.
    Copy,
}

/// Returns what an element of a page that has formulas with their source shows of one.
pub(super) fn shown<'t>(tree: &'t Tree, item: &'t Item) -> Formula<'t> {
    if item.tag == Tag::Math {
        return source(tree, item).map_or(Formula::None, Formula::Source);
    }
    let is_drawn = tree.value_of(item, Attr::AriaHidden).is_some_and(|value| value.trim() == "true");
    if is_drawn && is_beside_formula(tree, item) { Formula::Copy } else { Formula::None }
}

/// Returns the source of a formula: the last of `<math><semantics>…<annotation encoding="application/x-tex">x^2`.
pub(super) fn source<'t>(tree: &'t Tree, math: &'t Item) -> Option<&'t str> {
    let mut inner = inside(tree, math).take(MAX_NODES);
    let annotation = inner.find(|item| item.tag == Tag::Annotation).filter(|item| item.first != NONE)?;
    let text = tree.text_of(tree.item(annotation.first)).trim();
    let text = text.strip_prefix(STYLE).and_then(|text| text.strip_suffix('}')).map_or(text, str::trim);
    Some(text).filter(|text| !text.is_empty())
}

/// Whether an element right before or behind another one holds a formula with its source.
fn is_beside_formula(tree: &Tree, item: &Item) -> bool {
    /// Nodes down to the formula.
    const NEAR: usize = 3;
    let beside = [element_before(tree, item.previous), element_from(tree, item.next)].into_iter().flatten();
    let mut near = beside.flat_map(|item| std::iter::once(item).chain(inside(tree, item).take(NEAR)));
    near.find(|item| item.tag == Tag::Math).is_some_and(|math| source(tree, math).is_some())
}

#[cfg(test)]
mod tests {
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    #[test]
    fn a_formula_stands_once_as_its_source() {
        const MATH: &str = "<math><semantics><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow>\
            <annotation encoding='application/x-tex'> x + 1 </annotation></semantics></math>";
        for (html, expected) in [
            (format!("<p>If {MATH} holds"), "If x + 1 holds"),
            (format!("<p>If {} holds", MATH.replace(" x + 1 ", "{\\displaystyle x+1}")), "If x+1 holds"),
            (
                format!(
                    "<p>If <span><span>{MATH}</span><span aria-hidden=true><i>x</i>+1</span></span> holds"
                ),
                "If x + 1 holds",
            ),
            (format!("<p>If <nobr aria-hidden=true>x+1</nobr><span>{MATH}</span> holds"), "If x + 1 holds"),
            (format!("<p>If {MATH}<b>bold</b> holds"), "If x + 1bold holds"),
            ("<p>If <math><mi>x</mi></math>y".to_owned(), "If\ny"),
        ] {
            let page = Page::of(parse(&html, &Limits::default()).unwrap());
            assert_eq!(page.root().text(), expected, "{html}");
        }
    }
}
