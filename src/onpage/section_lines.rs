//! Sections in lines that no class name marks: "Filed under: Traffic", and a section's name alone above the headline.

use std::borrow::Cow;

use super::breadcrumb_steps::steps;
use super::layout::{Findings, LABEL, LINE, Layout};
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

/// Elements beside a line that are looked at.
const MAX_SIBLINGS: usize = 16;

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
    let above = (at.saturating_sub(NEAR)..at).rev();
    let under = blocks.iter().skip(at).take(NEAR);
    let nearest = at.checked_sub(1).and_then(|at| usual_name(blocks, at, layout));
    let found = nearest.or_else(|| above.clone().find_map(|at| name_alone(blocks, at, layout)));
    let found = found.or_else(|| {
        let blocks = above.filter_map(|at| blocks.get(at)).chain(under);
        { blocks }.find_map(|block| name_beside_date(block, layout))
    });
    if let Some((node, name)) = found {
        findings.push(layout, Field::Section, Value::Breadcrumbs(vec![name]), Source::PlainText, Some(node));
    }
}

/// Returns the usual name of a section in a link of its own, which no menu need have.
fn usual_name(blocks: &[Block], at: usize, layout: &Layout<'_, '_>) -> Option<(NodeId, Breadcrumb)> {
    let block = blocks.get(at)?;
    let link = own_link(block, layout).filter(|link| leads_to_section_front(*link))?;
    let range = block.start..block.end;
    let is_whole = layout.page.linked_text_len_in(range.clone()) == layout.page.text_len_in(range);
    if !is_whole || is_item(block, layout) || !section::is_common(block.text(layout.page), layout.lang()) {
        return None;
    }
    Some((block.start, step(link)))
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
    if !is_name || is_item(block, layout) {
        return None;
    }
    section::clean(text, &layout.hints())?;
    let menu = page.links().find(|link| is_same_elsewhere(*link, block, own, text))?;
    Some((block.start, Breadcrumb { name: flat(text), ..step(menu) }))
}

/// Returns the section in a line with the date: "Traffic" of "Traffic | 6 May 2022, 07:12".
fn name_beside_date(block: &Block, layout: &Layout<'_, '_>) -> Option<(NodeId, Breadcrumb)> {
    let page = layout.page;
    let range = block.start..block.end;
    if page.text_len_in(range) > LINE
        || layout.is_foreign(block)
        || layout.is_in_headline(page.node(block.start))
    {
        return None;
    }
    let text = block.text(page);
    if !has_number(text) || !layout.is_dated(text) {
        return None;
    }
    let start = own_link(block, layout).map_or(block.start, NodeRef::id);
    let links = (start..block.end).map(|id| page.node(id)).filter(|node| is_shown_link(*node));
    let mut sections = links.filter(|link| {
        let name = link.text().trim();
        leads_to_section_front(*link) && section::is_common(name, layout.lang())
    });
    let link = sections.next()?;
    Some((link.id(), step(link)))
}

fn step(link: NodeRef<'_>) -> Breadcrumb {
    Breadcrumb { name: flat(link.text()), url: link.attr(Attr::Href).map(|href| href.trim().to_owned()) }
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

/// Whether an element like a block's stands beside it and holds a link too: an item of a menu.
fn is_item(block: &Block, layout: &Layout<'_, '_>) -> bool {
    let element = layout.page.node(block.element);
    let siblings = element.parent().into_iter().flat_map(NodeRef::children).take(MAX_SIBLINGS);
    let others = siblings.filter(|other| *other != element && !layout.is_after_headline(*other));
    let mut like = others.filter(|other| other.tag() == element.tag() && !layout.is_in_headline(*other));
    like.any(|other| other.linked_text_len() > 0)
}
