//! Bylines in markup, and the words by which credits are told.

use std::borrow::Cow;

use super::cards::{is_in_linked_card, is_one_of_several};
use super::facts::{Finder, LABEL, LINE};
use super::headline::flat;
use super::links::{leads_to_author, names_network};
use super::openings::{self, TITLE_BEHIND, has_opening, is_bare_opening};
use super::plain_lines::is_name_line;
use super::rendered_text::{has_number, spaced_seen};
use super::words::{self, Words};
use crate::candidate::Source;
use crate::candidate::{Breadcrumb, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::Hints;
use crate::normalize::byline::{self, Credit};
use crate::normalize::headline::same;
use crate::report::Field;
use crate::text::{self, holds};

/// Characters of an element around a byline with job title and contacts.
const CREDITS: u32 = 300;

/// Characters of a line that credits somebody without any markup.
pub(super) const CREDIT_LINE: usize = 100;

/// Nodes of a byline that are looked at.
const NODES: usize = 200;

impl<'p> Finder<'_, 'p> {
    /// A byline: markup named so, or a link to an author.
    pub(super) fn credit(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let is_named = words.any(Words::BYLINE)
            && !words.any(Words::CAPTION.with(Words::TRAIL))
            && (!words.any(Words::SHARE) || words.any(Words::NAME));
        let is_signed = |line: &str| has_opening(line) || head && is_name_line(line);
        let is_byline = is_named || node.tag() == Tag::Address && is_signed(node.text().trim());
        let linked = node.tag() == Tag::A && leads_to_author(node);
        if linked && node.ink() == 0 && head {
            self.portrait(node);
        }
        if !(is_byline || linked) || node.ink() == 0 || node.ink() > CREDITS {
            return;
        }
        if !linked && words.any(Words::BIO) && !words.any(Words::NAME) || linked && is_about_others(node) {
            return;
        }
        let node = if linked && !is_byline { self.credit_around(node) } else { node };
        let links = links(node);
        let names = names(node, &links);
        let line = node.text();
        // Under the text only what is set apart as a name counts, or what says "by": prose about authors is
        // common there.
        let is_alone = || is_signature(line) && !self.is_in_card(node) && !is_one_of_several(node);
        let is_said = || head || has_opening(line) || line.contains(TITLE_BEHIND) || is_alone();
        if names.is_empty() && (!is_said() || node.ink() > LINE) {
            return;
        }
        if names.is_empty() && !line.lines().any(names_somebody) {
            return;
        }
        self.credited = node.end();
        let around = if linked && !is_byline { self.line_around(node) } else { None };
        let shown = || around.clone().unwrap_or_else(|| spaced_seen(self.page, node.id()..node.end()));
        let is_checked = || self.candidates.checked.iter().any(|name| same(name, line));
        if is_in_linked_card(node)
            || self.is_beside_title(node)
            || is_checked()
            || is_of_others(line)
                && !(has_opening(line) || names_author_too(line) || tells_roles(&shown(), &names))
            || is_of_others(self.before(node))
        {
            return;
        }
        // What stands above the headline is more often another story's.
        let above = self.headline.is_some_and(|headline| node.id() < headline.id());
        let source = if head && !above { Source::ClassName } else { Source::AfterBody };
        let unshared = |(link, step): (NodeRef<'_>, Breadcrumb)| {
            link.attr(Attr::Href).is_some_and(|href| !names_network(href)).then_some(step)
        };
        let links = links.into_iter().filter_map(unshared).collect();
        let value = Value::Credits { line: shown().trim().to_owned(), names, links };
        self.push(Field::Byline, value, source, Some(node.id()));
    }
}

impl<'p> Finder<'_, 'p> {
    /// A portrait that leads to an author, whose name only those hear who do not see it.
    fn portrait(&mut self, link: NodeRef<'p>) {
        let under = self.headline.is_some_and(|headline| headline.end() <= link.id());
        let pictures = link.descendants().take(4).filter(|inner| inner.tag() == Tag::Img);
        let labels = [Attr::AriaLabel, Attr::Title].into_iter().filter_map(|label| link.attr(label));
        let labels = labels.chain(pictures.filter_map(|picture| picture.attr(Attr::Alt)));
        let name = labels.map(|label| flat(without_lead(label.trim()))).find(|name| byline::is_person(name));
        if let Some(name) = name.filter(|_| under && !is_in_linked_card(link) && !is_about_others(link)) {
            let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
            let names = vec![Breadcrumb { name: name.clone(), url }];
            let value = Value::Credits { line: name, names, links: Vec::new() };
            self.push(Field::Byline, value, Source::UnmarkedName, Some(link.id()));
        }
    }

    /// The line around a link to an author that says "by" and nothing but names: "By <a>Ada Lund</a> and AFP".
    fn credit_around(&self, author: NodeRef<'p>) -> NodeRef<'p> {
        let block = author.ancestors().find(|above| !above.tag().is_inline());
        let says_by = |block: &NodeRef<'_>| {
            let line = block.text();
            block.ink() <= LINE
                && !line.contains('\n')
                && !has_number(line)
                && openings::credit(line, self.language()) == Credit::Whole
        };
        block.filter(says_by).unwrap_or(author)
    }

    /// The same of a line that a `<br>` ends, with other lines about the article under it.
    fn line_around(&self, author: NodeRef<'p>) -> Option<Cow<'p, str>> {
        let block = author.ancestors().find(|above| !above.tag().is_inline() && above.ink() <= CREDITS)?;
        let text = block.text();
        let says_by = |line: &&str| {
            line.contains(author.text())
                && !has_number(line)
                && openings::credit(line, self.language()) == Credit::Whole
        };
        text.contains('\n').then(|| text.lines().map(str::trim).find(says_by).map(Cow::Borrowed))?
    }
}

/// Whether a text is nothing but a full name, or one with a line under it that says what its bearer is.
fn is_signature(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().is_some_and(is_name_line)
        && lines.next().is_none_or(byline::is_affiliation)
        && lines.next().is_none()
}

/// Whether a line names a person, or the newsroom as such.
fn names_somebody(line: &str) -> bool {
    byline::parse_line(line, &Hints::default()).is_some()
        || byline::is_newsroom(line)
        || has_opening(line) && byline::group(without_lead(line)).is_some()
}

/// "Reviewed by Ben Okri – By Ada Lund": whether a line that names a checker names somebody else as well.
fn names_author_too(line: &str) -> bool {
    byline::names_checkers(line) && byline::parse_line(line, &Hints::default()).is_some()
}

/// "Edited by Ada Lund, written by Ben Okri": whether a line credits somebody who wrote beside those who did
/// something else.
fn tells_roles(line: &str, names: &[Breadcrumb]) -> bool {
    let (writers, others) = byline::writers_and_others(line, &Hints::default());
    let is_other = |step: &Breadcrumb| others.iter().any(|other| same(other, &step.name));
    !others.is_empty() && (!writers.is_empty() || names.iter().any(is_other) && !names.iter().all(is_other))
}

/// Whether a link stands where people are linked who did not write the article: in prose, among tags.
fn is_about_others(link: NodeRef<'_>) -> bool {
    // Large elements are named after the tags of the post inside.
    if link.ancestors().take(3).any(|above| above.ink() <= CREDITS && words::of(above).any(Words::TAGS)) {
        return true;
    }
    let block = link.ancestors().find(|above| !above.tag().is_inline());
    block.is_some_and(|block| block.tag() == Tag::P && block.ink() > LINE && !has_opening(block.text()))
}

/// Words in a credit that is not the author's: of pictures, checkers, editors of the site.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "photo", "photos", "photograph", "photographs", "photography", "photographer", "foto", "fotos", "fotografie",
    "fotograf", "image", "images", "illustration", "illustrations", "illustrated", "picture", "pictures", "graphic",
    "graphics", "reviewed", "sponsored", "copyright", "shutterstock", "responsable",
];

/// The same, of several words or with their marks.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "bild:", "fact check", "fact-check", "checked by", "approved by", "verified by", "edited by", "video:",
    "video by", "credit:", "©", "getty images", "/getty", "listen to", "review:", "review by",
];

pub(super) fn is_of_others(line: &str) -> bool {
    let near = line.get(..CREDIT_LINE.min(line.len())).unwrap_or(line).to_lowercase();
    // German puts words together: "Symbolfoto".
    let of_others = |word: &str| OTHERS.contains(&word) || word.ends_with("foto") || word.ends_with("fotos");
    near.split(|char: char| !char.is_alphanumeric()).any(of_others)
        || PHRASES.iter().any(|word| holds(&near, word))
}

/// The names that a byline's markup sets apart: links to authors, or elements named so.
fn names(byline: NodeRef<'_>, links: &[(NodeRef<'_>, Breadcrumb)]) -> Vec<Breadcrumb> {
    let authors = links.iter().filter(|(link, _)| leads_to_author(*link));
    let linked: Vec<Breadcrumb> = authors.map(|(_, step)| step.clone()).collect();
    if !linked.is_empty() {
        return linked;
    }
    let parts = parts(byline);
    if !parts.is_empty() {
        return parts;
    }
    if let Some(name) = beside_role(byline) {
        return vec![name];
    }
    let mut end = 0;
    let mut named = Vec::new();
    for node in inside(byline) {
        if node.id() >= end && node.ink() > 0 && words::of(node).any(Words::NAME) {
            if let Some(step) = step(node) {
                named.push(step);
                end = node.end();
            }
        }
    }
    named
}

/// Several names, each in an element of its own and nothing beside them: what a style sheet parts.
fn parts(byline: NodeRef<'_>) -> Vec<Breadcrumb> {
    /// Names of one byline.
    const MOST: usize = 12;
    // The element right around them.
    let inked = |node: NodeRef<'_>| node.children().filter(|child| child.ink() > 0).count();
    let around =
        inside(byline).find(|node| inked(*node) != 1).filter(|node| (2..=MOST).contains(&inked(*node)));
    let children = || around.into_iter().flat_map(NodeRef::children).filter(|child| child.ink() > 0);
    let is_full =
        |step: &Breadcrumb| step.name.contains(' ') && !has_number(&step.name) && byline::is_name(&step.name);
    let steps: Option<Vec<Breadcrumb>> = children()
        .map(|child| step(child).filter(|step| child.tag().is_element() && is_full(step)))
        .collect();
    steps.unwrap_or_default()
}

/// A full name in an element of its own, with what its bearer is in another one: `<b>Ada Lund</b> <i>Bridge
/// expert</i>`. A surname alone may be set apart as well.
fn beside_role(byline: NodeRef<'_>) -> Option<Breadcrumb> {
    let parts = |node: NodeRef<'_>| node.children().filter(|child| child.ink() > 0).take(3).count();
    let around = inside(byline).find(|node| parts(*node) != 1).filter(|node| parts(*node) == 2)?;
    let mut children = around.children().filter(|child| child.ink() > 0);
    let (name, role) = (children.next()?, children.next()?);
    let is_apart = name.tag().is_element()
        && role.tag().is_element()
        && name.tag() != role.tag()
        && text::has_words(role.text(), 2)
        && !has_number(role.text());
    let is_full = |step: &Breadcrumb| !has_number(&step.name) && byline::is_person(&step.name);
    // The name's own link says where its bearer is at home.
    let linked = inside(name).find(|inner| inner.tag() == Tag::A).and_then(step);
    linked.or_else(|| step(name)).filter(|step| is_apart && is_full(step))
}

/// All links of a byline that hold a name, for the addresses of those whom the line names.
fn links(byline: NodeRef<'_>) -> Vec<(NodeRef<'_>, Breadcrumb)> {
    let links = inside(byline).filter(|node| node.tag() == Tag::A);
    links.filter_map(|link| Some((link, step(link)?))).collect()
}

fn inside(byline: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::once(byline).chain(byline.descendants().take(NODES))
}

fn step(node: NodeRef<'_>) -> Option<Breadcrumb> {
    let name = whole_name(node, flat(name_line(&node.seen())));
    // A mark of a footnote is no part of a name.
    let name = without_footnotes(&name);
    let name = without_lead(name);
    let person = || byline::is_name(name) && byline::clean_name(name, &Hints::default()).is_some();
    let good = !name.starts_with(|char: char| char.is_ascii_digit())
        && !is_bare_opening(name)
        && node.ink() <= LABEL + 20
        && (person()
            || byline::group(name).is_some()
            || byline::is_glued(name)
            || leads_to_author(node) && byline::account(name).is_some());
    let url = node.attr(Attr::Href).map(|href| href.trim().to_owned());
    good.then(|| Breadcrumb { name: name.to_owned(), url })
}

/// The line of a name; under one in a script without spaces what its bearer is may stand.
fn name_line(text: &str) -> &str {
    let cased = |char: char| char.is_lowercase() || char.is_uppercase();
    let first = text.trim().split_once('\n').map(|(first, _)| first);
    first.filter(|first| !first.contains(cased) && !first.is_ascii()).unwrap_or(text)
}

/// "Ada Lund1,2*" without the marks of footnotes; numbers that stand for themselves stay.
fn without_footnotes(name: &str) -> &str {
    let mut name = name;
    loop {
        let marked = name.trim_end_matches([',', ' ', '*', ';']);
        let plain = marked.trim_end_matches(|char: char| char.is_ascii_digit());
        let glued = plain.ends_with(|char: char| char.is_alphabetic() || char == ',') && plain.contains(' ');
        let next = if glued && marked.len() - plain.len() <= 2 { plain } else { marked };
        if next == name {
            return name;
        }
        name = next;
    }
}

/// A name, or what the element's title says that its initials stand for.
fn whole_name(node: NodeRef<'_>, text: String) -> String {
    let initials = |name: &str| name.split(' ').filter_map(|word| word.chars().next()).collect::<String>();
    let short = (2..=3).contains(&text.chars().count()) && text.chars().all(char::is_uppercase);
    let title =
        node.attr(Attr::Title).filter(|_| short).map(|title| title.split(',').next().unwrap_or(title));
    title.filter(|title| initials(title) == text).map_or(text, ToOwned::to_owned)
}

/// Words before a name in a link to all stories of an author.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "By ", "by ", "von ", "par ", "por ", "Articles by ", "Posts by ", "All posts by ", "View all posts by ", "More from ", "More by ",
    "Stories by ", "Alles von ", "Alle Beiträge von ", "Alle Artikel von ", "Beiträge von ", "Mehr von ",
    "Von ", "Tous les articles de ", "Todos los artículos de ", "Tutti gli articoli di ", "Alle artikelen van ",
];

pub(super) fn without_lead(name: &str) -> &str {
    LEADS.iter().find_map(|lead| name.strip_prefix(lead)).unwrap_or(name)
}
