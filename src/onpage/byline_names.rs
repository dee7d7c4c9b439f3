//! The names that the markup of a byline sets apart: links to authors, elements named so, parts of a list.

use super::credit_lines::{is_bare_opening, without_lead};
use super::element::{Words, words_of};
use super::layout::LABEL;
use super::link_targets::leads_to_author;
use super::rendered_text::{flat, has_number};
use crate::candidate::Breadcrumb;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::{Hints, byline};
use crate::text;

/// Nodes of a byline that are looked at, and names of one.
const MAX_NODES: usize = 200;
const MAX_NAMES: usize = 12;

/// Characters of an element that holds a name. Chosen on the pages at hand.
const NAME: u32 = LABEL + 20;

/// Returns the names of a byline; `links` are those of [`links_in`].
pub(super) fn names_in(byline: NodeRef<'_>, links: &[(NodeRef<'_>, Breadcrumb)]) -> Vec<Breadcrumb> {
    let authors = links.iter().filter(|(link, _)| leads_to_author(*link));
    let linked: Vec<Breadcrumb> = authors.map(|(_, name)| name.clone()).collect();
    if !linked.is_empty() {
        return linked;
    }
    let listed = listed_names(byline);
    if !listed.is_empty() {
        return listed;
    }
    if let Some(name) = name_beside_role(byline) {
        return vec![name];
    }
    let named = marked_names(byline);
    if named.is_empty() { inner_byline(byline).into_iter().collect() } else { named }
}

/// Returns the name in a byline inside of a byline, which parts it from what its bearer is: `<div class=byline><b
/// class=author>By Ada Lund</b> Harbour Courier`.
fn inner_byline(byline: NodeRef<'_>) -> Option<Breadcrumb> {
    let inner = byline.descendants().take(MAX_NODES).find(|node| words_of(*node).any(Words::BYLINE))?;
    if inner.text_len() == byline.text_len() || inner.text_len() > NAME {
        return None;
    }
    let name = author_in(inner).filter(|name| byline::is_person(name))?;
    let run_on = author_in(byline)?;
    let url = byline_link(inner).map(ToOwned::to_owned);
    if run_on.len() > name.len() && run_on.starts_with(&name) { Some(Breadcrumb { name, url }) } else { None }
}

/// Returns the author whom an element names, where it names one.
fn author_in(node: NodeRef<'_>) -> Option<String> {
    let mut authors = byline::parse(&flat(node.text()), &Hints::default()).into_iter();
    let (first, second) = (authors.next(), authors.next());
    if second.is_some() { None } else { Some(first?.name) }
}

fn byline_link(node: NodeRef<'_>) -> Option<&str> {
    nodes_in(node).find_map(|inner| inner.attr(Attr::Href)).map(str::trim)
}

/// Returns all links of a byline that hold a name, for the addresses of those whom the line names.
pub(super) fn links_in(byline: NodeRef<'_>) -> Vec<(NodeRef<'_>, Breadcrumb)> {
    let links = nodes_in(byline).filter(|node| node.tag() == Tag::A);
    links.filter_map(|link| Some((link, name_of(link)?))).collect()
}

/// Returns the names in elements that are named so: `<span class="author-name">`.
fn marked_names(byline: NodeRef<'_>) -> Vec<Breadcrumb> {
    let mut end = 0;
    let mut names = Vec::new();
    for node in nodes_in(byline) {
        let is_inside = node.id() < end;
        if is_inside || node.text_len() == 0 || !words_of(node).any(Words::NAME) {
            continue;
        }
        if let Some(name) = name_of(node) {
            names.push(name);
            end = node.end();
        }
    }
    names
}

/// Returns several names, each in an element of its own and nothing beside them: what a style sheet parts.
fn listed_names(byline: NodeRef<'_>) -> Vec<Breadcrumb> {
    let Some(list) = nodes_in(byline).find(|node| shown_children(*node).count() != 1) else {
        return Vec::new();
    };
    if !(2..=MAX_NAMES).contains(&shown_children(list).count()) {
        return Vec::new();
    }
    shown_children(list).map(listed_name).collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn listed_name(child: NodeRef<'_>) -> Option<Breadcrumb> {
    let name = name_of(child)?;
    if !child.tag().is_element() || !name.name.contains(' ') || has_number(&name.name) {
        return None;
    }
    byline::is_name(&name.name).then_some(name)
}

/// Returns a full name in an element of its own, with what its bearer is in another one: `<b>Ada Lund</b> <i>Bridge
/// expert</i>`. A surname alone may be set apart as well.
fn name_beside_role(byline: NodeRef<'_>) -> Option<Breadcrumb> {
    let pair = nodes_in(byline).find(|node| shown_children(*node).take(2).count() != 1)?;
    let mut children = shown_children(pair);
    let (name, role) = (children.next()?, children.next()?);
    if children.next().is_some() || !are_name_and_role(name, role) {
        return None;
    }
    // The name's own link says where its bearer is at home.
    let linked = nodes_in(name).find(|inner| inner.tag() == Tag::A).and_then(name_of);
    let name = linked.or_else(|| name_of(name))?;
    if has_number(&name.name) { None } else { byline::is_person(&name.name).then_some(name) }
}

/// Whether two elements are of different kinds and the second holds words like a role.
fn are_name_and_role(name: NodeRef<'_>, role: NodeRef<'_>) -> bool {
    if !name.tag().is_element() || !role.tag().is_element() || name.tag() == role.tag() {
        return false;
    }
    if !text::has_words(role.text(), 2) {
        return false;
    }
    !has_number(role.text())
}

fn shown_children(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    node.children().filter(|child| child.text_len() > 0)
}

fn nodes_in(byline: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::once(byline).chain(byline.descendants().take(MAX_NODES))
}

/// Returns the name that an element holds, and where its link leads.
fn name_of(node: NodeRef<'_>) -> Option<Breadcrumb> {
    let name = full_name(node, flat(name_line(&node.seen())));
    let name = without_lead(without_footnotes(&name));
    if is_bare_opening(name) || !holds_name(node, name) {
        return None;
    }
    let url = node.attr(Attr::Href).map(|href| href.trim().to_owned());
    Some(Breadcrumb { name: name.to_owned(), url })
}

/// Whether an element is short enough for a name and holds a person, a group or an account.
fn holds_name(node: NodeRef<'_>, name: &str) -> bool {
    if node.text_len() > NAME || name.starts_with(|char: char| char.is_ascii_digit()) {
        return false;
    }
    let is_person = byline::is_name(name) && byline::clean_name(name, &Hints::default()).is_some();
    is_person
        || byline::group(name).is_some()
        || byline::is_glued(name)
        || leads_to_author(node) && byline::account(name).is_some()
}

/// Returns the line of a name; in a script without spaces a line under it may say what its bearer is.
fn name_line(text: &str) -> &str {
    match text.trim().split_once('\n') {
        Some((first, _)) if !first.is_ascii() && !first.contains(has_case) => first,
        _ => text,
    }
}

fn has_case(char: char) -> bool {
    char.is_lowercase() || char.is_uppercase()
}

/// Returns a name without the marks of footnotes: "Ada Lund1,2*" → "Ada Lund". Numbers of their own stay.
fn without_footnotes(name: &str) -> &str {
    let mut name = name;
    loop {
        let marked = name.trim_end_matches([',', ' ', '*', ';']);
        let plain = marked.trim_end_matches(|char: char| char.is_ascii_digit());
        let next = if is_glued(plain, marked) { plain } else { marked };
        if next == name {
            return name;
        }
        name = next;
    }
}

/// Whether one or two digits follow the last letter of a name, or the comma behind them.
fn is_glued(name: &str, marked: &str) -> bool {
    if !name.contains(' ') || marked.len() - name.len() > 2 {
        return false;
    }
    name.ends_with(|char: char| char.is_alphabetic() || char == ',')
}

/// Returns a name, or for initials the name in the element's title: `<abbr title="Ada Lund, editor">AL</abbr>` →
/// "Ada Lund".
fn full_name(node: NodeRef<'_>, text: String) -> String {
    if !(2..=3).contains(&text.chars().count()) || !text.chars().all(char::is_uppercase) {
        return text;
    }
    let Some(title) = node.attr(Attr::Title) else { return text };
    let title = title.split(',').next().unwrap_or(title);
    let initials: String = title.split(' ').filter_map(|word| word.chars().next()).collect();
    if initials == text { title.to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::{name_line, without_footnotes};

    #[test]
    fn marks_of_footnotes_are_no_part_of_a_name() {
        for (name, expected) in [
            ("Ada Lund1,2*", "Ada Lund"),
            ("Ada Lund", "Ada Lund"),
            ("Ada Lund 7", "Ada Lund 7"),
            ("Ada Lund123", "Ada Lund123"),
            ("Lund1", "Lund1"),
        ] {
            assert_eq!(without_footnotes(name), expected, "{name}");
        }
    }

    #[test]
    fn names_stand_on_the_first_line_where_nothing_has_case() {
        assert_eq!(name_line("王芳\n记者"), "王芳");
        assert_eq!(name_line("Ada\nLund"), "Ada\nLund");
    }
}
