//! Sections in lines that no class name marks: "Filed under: Traffic", and a section's name alone above the headline.

use std::borrow::Cow;

use super::breadcrumb_steps::steps;
use super::layout::{Findings, LABEL, Layout};
use super::link_targets::{is_front_page, is_shown_link, leads_to_author};
use super::rendered_text::{flat, has_number};
use crate::address::is_network;
use crate::body::Block;
use crate::candidate::{Breadcrumb, Source, Value};
use crate::dom::{Attr, NodeId, NodeRef};
use crate::normalize::headline::same;
use crate::normalize::section;
use crate::report::Field;
use crate::text;

/// Bytes of the label before a name.
const MAX_LABEL: usize = 40;

/// Blocks above the headline that may be a section's name alone.
const NEAR: usize = 4;

/// Words of a section's name; more are a title.
const MAX_WORDS: usize = 4;

/// Adds the names behind labels: "Filed under: Traffic" → "Traffic". `lines` are those of the blocks.
pub(super) fn collect_labelled(
    blocks: &[Block],
    lines: &[Option<Cow<'_, str>>],
    source: Source,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    for (block, line) in blocks.iter().zip(lines) {
        let opening = text::start_of(line.as_deref().unwrap_or_default(), MAX_LABEL + '：'.len_utf8());
        let Some((label, _)) = opening.split_once([':', '：']) else { continue };
        if label.len() > MAX_LABEL || !section::is_section_label(label.trim(), layout.lang()) {
            continue;
        }
        let named = steps(layout.page, block.start..block.end).into_iter().find(|step| step.url.is_some());
        let Some(name) = named.or_else(|| plain_name(line.as_deref().unwrap_or_default())) else { continue };
        findings.push(layout, Field::Section, Value::Breadcrumbs(vec![name]), source, Some(block.start));
    }
}

/// Returns the name behind the label of a line without links.
fn plain_name(line: &str) -> Option<Breadcrumb> {
    let (_, name) = line.split_once([':', '：'])?;
    let name = name.trim();
    let is_name = !has_number(name) && name.chars().count() <= LABEL as usize;
    is_name.then(|| Breadcrumb { name: name.to_owned(), url: None })
}

/// Adds the line nearest above the headline that is a name of the site's menu: "Traffic" over "The bridge reopens".
pub(super) fn collect_alone(blocks: &[Block], layout: &Layout<'_, '_>, findings: &mut Findings) {
    let Some(headline) = layout.headline else { return };
    let at = blocks.partition_point(|block| block.start < headline.id());
    let found = (at.saturating_sub(NEAR)..at).rev().find_map(|at| name_alone(blocks, at, layout));
    if let Some((node, name)) = found {
        findings.push(layout, Field::Section, Value::Breadcrumbs(vec![name]), Source::PlainText, Some(node));
    }
}

fn name_alone(blocks: &[Block], at: usize, layout: &Layout<'_, '_>) -> Option<(NodeId, Breadcrumb)> {
    let block = blocks.get(at)?;
    let page = layout.page;
    let text_len = page.text_len_in(block.start..block.end);
    if !(2..=LABEL).contains(&text_len) || layout.is_foreign(block) {
        return None;
    }
    let text = block.text(page);
    if has_number(text) || text.contains('\n') || text::has_words(text, MAX_WORDS + 1) {
        return None;
    }
    let linked_len = page.linked_text_len_in(block.start..block.end);
    let own = own_link(block, layout);
    let is_name = match own {
        Some(own) => linked_len == text_len && leads_to_section_front(own) && is_section(block, text, layout),
        None => linked_len == 0,
    };
    if !is_name || is_item(blocks, at, layout) {
        return None;
    }
    section::clean(text, &layout.hints())?;
    let menu = page.links().find(|link| is_same_elsewhere(*link, block, own, text))?;
    let url = menu.attr(Attr::Href).map(|href| href.trim().to_owned());
    Some((block.start, Breadcrumb { name: flat(text), url }))
}

/// Whether a link that the site repeats is a section and no button: it is a heading, or its name is a usual one.
fn is_section(block: &Block, text: &str, layout: &Layout<'_, '_>) -> bool {
    let is_heading = layout.page.node(block.element).tag().heading_level().is_some();
    is_heading || section::is_common(text, layout.lang())
}

/// Returns the link around the words of a block, or in it.
fn own_link<'p>(block: &Block, layout: &Layout<'_, 'p>) -> Option<NodeRef<'p>> {
    let page = layout.page;
    page.node(block.start)
        .ancestors()
        .take_while(|above| above.tag().is_inline())
        .find(|above| is_shown_link(*above))
}

/// Whether a link may lead to the front page of a section.
fn leads_to_section_front(link: NodeRef<'_>) -> bool {
    let href = link.attr(Attr::Href).map(str::trim).unwrap_or_default();
    if href.is_empty() || href.starts_with(['#', '?']) || href.starts_with("javascript:") {
        return false;
    }
    !(is_front_page(href) || is_network(href) || leads_to_author(link))
}

/// Whether a link elsewhere on the page has a block's words and leads where the block's own link does.
fn is_same_elsewhere(link: NodeRef<'_>, block: &Block, own: Option<NodeRef<'_>>, name: &str) -> bool {
    if (block.start..block.end).contains(&link.id()) || own == Some(link) {
        return false;
    }
    if link.text_len() as usize > name.len() || !same(link.text(), name) {
        return false;
    }
    match own {
        Some(own) => own.attr(Attr::Href) == link.attr(Attr::Href),
        None => leads_to_section_front(link),
    }
}

/// Whether a block is one of several links in a row: an item of a menu.
fn is_item(blocks: &[Block], at: usize, layout: &Layout<'_, '_>) -> bool {
    let page = layout.page;
    let row = |at: usize| {
        let block = blocks.get(at)?;
        page.node(block.element).parent().map(NodeRef::id)
    };
    let own = row(at);
    let neighbours = [at.checked_sub(1), Some(at + 1)];
    neighbours.into_iter().flatten().any(|beside| {
        let is_linked =
            blocks.get(beside).is_some_and(|block| page.linked_text_len_in(block.start..block.end) > 0);
        is_linked && row(beside) == own
    })
}
