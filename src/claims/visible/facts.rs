//! Byline, dates, kicker, dek, section label, tags, reading time and views beside headline and text.

use super::headline::flat;
use super::words::{self, Words};
use super::zone::Zone;
use crate::body::{Block, Selection};
use crate::claims::claim::{Claims, Step, Value};
use crate::claims::origin::Origin;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::{byline, reading_time, views};
use crate::report::Field;

/// Characters, white space aside, of a line that holds one fact or a few.
const LINE: u32 = 160;
/// Of an element around a byline with job title and contacts.
const CREDITS: u32 = 300;
const LABEL: u32 = 40;
/// Of a standfirst.
const DEK: std::ops::RangeInclusive<u32> = 25..=500;

pub(super) fn collect(
    page: &Page,
    zone: &Zone,
    headline: Option<NodeRef<'_>>,
    body: &Selection,
    claims: &mut Claims,
) {
    let text = body.chosen().next().map_or(NodeId::MAX, |block| block.start);
    let mut finder = Finder { page, zone, headline, text, claims, credited: 0, dated: 0, labelled: 0 };
    finder.walk(zone.head.clone(), true);
    finder.walk(zone.foot.clone(), false);
    finder.lines(zone.head_blocks(body), Origin::Plain);
    finder.lines(zone.foot_blocks(body), Origin::Below);
}

struct Finder<'a, 'p> {
    page: &'p Page,
    zone: &'a Zone,
    headline: Option<NodeRef<'p>>,
    /// Where the text begins.
    text: NodeId,
    claims: &'a mut Claims,
    /// Up to which node a byline, a date, a label was found already.
    credited: NodeId,
    dated: NodeId,
    labelled: NodeId,
}

impl<'p> Finder<'_, 'p> {
    fn walk(&mut self, range: std::ops::Range<NodeId>, head: bool) {
        let mut id = range.start;
        while id < range.end {
            let node = self.page.node(id);
            id += 1;
            let tag = node.tag();
            if !tag.is_element() || tag == Tag::Br {
                continue;
            }
            if tag.is_silent() {
                id = node.end();
                continue;
            }
            let words = words::of(node);
            if self.zone.is_foreign(node, words) {
                id = node.end();
                continue;
            }
            self.element(node, words, head);
        }
    }

    fn element(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let is_headline = self.headline.is_some_and(|headline| headline == node || headline.contains(node));
        if node.tag() == Tag::Time || node.attr(Attr::Datetime).is_some() {
            self.time(node, words, head);
        }
        if is_headline || words == Words::NONE && node.tag() != Tag::A && node.tag() != Tag::Address {
            return;
        }
        if node.id() >= self.credited {
            self.credit(node, words, head);
        }
        if words.any(Words::DATE.with(Words::UPDATED)) && node.id() >= self.dated {
            self.date(node, words, head);
        }
        if words.any(Words::TAGS) {
            self.tags(node);
        }
        let subject = words.any(Words::SECTION) || head && words.any(Words::TOPIC);
        if subject && !words.any(Words::SHARE) && node.id() >= self.labelled {
            self.section(node, head);
        }
        if head {
            if words.any(Words::KICKER) {
                self.kicker(node);
            }
            if words.any(Words::DEK) {
                self.dek(node);
            }
        }
    }

    /// A byline: markup named so, or a link to an author.
    fn credit(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let named = words.any(Words::BYLINE) && !words.any(Words::CAPTION.with(Words::SHARE));
        let linked = node.tag() == Tag::A && leads_to_author(node);
        if !(named || linked)
            || node.ink() == 0
            || node.ink() > CREDITS
            || words.any(Words::BIO) && !words.any(Words::NAME)
        {
            return;
        }
        let names = names(node);
        let line = node.text();
        // Under the text only what is set apart as a name counts: prose about authors is common there.
        if names.is_empty() && (!head || node.ink() > LINE) {
            return;
        }
        if names.is_empty() && !line.lines().any(|line| byline::parse_line(line).is_some()) {
            return;
        }
        self.credited = node.end();
        let origin = if head { Origin::Marked } else { Origin::Below };
        let value = Value::Credits { line: line.to_owned(), names };
        self.claims.push(Field::Byline, value, origin, Some(node.id()));
    }

    fn time(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let datetime = node.attr(Attr::Datetime).map(str::trim).filter(|value| !value.is_empty());
        let around = node.ancestors().take(2).fold(words, |words, above| {
            if above.ink() <= LINE { words.with(words::of(above)) } else { words }
        });
        let updated = around.any(Words::UPDATED) && !words::of(node).any(Words::DATE);
        let line = self.line_up_to(node);
        if datetime.is_none() && !line.chars().any(|char| char.is_numeric()) {
            return;
        }
        self.dated = self.dated.max(node.end());
        let origin = match (head, datetime) {
            (true, Some(_)) => Origin::TimeElement,
            (true, None) => Origin::Marked,
            (false, _) => Origin::Below,
        };
        let value = Value::Dated { line, datetime: datetime.map(ToOwned::to_owned), updated };
        self.claims.push(Field::Published, value, origin, Some(node.id()));
    }

    /// The text of the block around an element up to the element's end: what stands before a date says
    /// what it is.
    fn line_up_to(&self, node: NodeRef<'p>) -> String {
        let block = node.ancestors().find(|above| !above.tag().is_inline());
        let start = block.map_or(node.id(), NodeRef::id);
        let before = self.page.text_in(start..node.id());
        let near =
            before.char_indices().rev().nth(40).map_or(before, |(at, _)| before.get(at..).unwrap_or(before));
        flat(&[near, node.text()].join(" "))
    }

    fn date(&mut self, node: NodeRef<'p>, words: Words, head: bool) {
        let text = node.text();
        if node.ink() > LINE || !text.chars().any(|char| char.is_numeric()) {
            return;
        }
        // A time element inside says it better.
        if node.descendants().any(|inner| inner.tag() == Tag::Time && inner.attr(Attr::Datetime).is_some()) {
            return;
        }
        self.dated = node.end();
        let origin = if head { Origin::Marked } else { Origin::Below };
        let updated = words.any(Words::UPDATED) && !words.any(Words::DATE);
        let datetime = [
            Attr::DataDatetime,
            Attr::DataTimestamp,
            Attr::DataTime,
            Attr::DataDate,
            Attr::DataPublished,
            Attr::Content,
        ]
        .iter()
        .find_map(|name| node.attr(*name))
        .map(ToOwned::to_owned);
        let value = Value::Dated { line: flat(text), datetime, updated };
        self.claims.push(Field::Published, value, origin, Some(node.id()));
    }

    fn kicker(&mut self, node: NodeRef<'p>) {
        let before = self.headline.is_some_and(|headline| node.end() <= headline.id());
        if before && (1..=LABEL).contains(&node.ink()) && !node.text().contains('\n') {
            self.claims.push_text(Field::Kicker, &flat(node.text()), Origin::Marked, Some(node.id()));
        }
    }

    fn dek(&mut self, node: NodeRef<'p>) {
        let after = self.headline.is_some_and(|headline| node.id() >= headline.end());
        let holds_text = node.end() > self.text.saturating_add(1)
            && node.children().filter(|child| child.ink() > 0).count() > 2;
        let known = self.claims.of(Field::Dek).any(|claim| claim.origin == Origin::Marked);
        if after && !known && !holds_text && DEK.contains(&node.ink()) && node.link_density() < 0.5 {
            self.claims.push_text(Field::Dek, &flat(node.text()), Origin::Marked, Some(node.id()));
        }
    }

    /// A section label: a short link, or a few words.
    fn section(&mut self, node: NodeRef<'p>, head: bool) {
        if node.ink() == 0 || node.ink() > LABEL {
            return;
        }
        let link = std::iter::once(node)
            .chain(node.descendants())
            .find(|inner| inner.tag() == Tag::A && inner.ink() > 0);
        let Some(link) = link else { return };
        let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
        let origin = if head { Origin::Marked } else { Origin::Below };
        let step = Step { name: flat(link.text()), url };
        self.labelled = link.end();
        self.claims.push(Field::Section, Value::Trail(vec![step]), origin, Some(node.id()));
    }

    fn tags(&mut self, node: NodeRef<'p>) {
        if node.tag() == Tag::A && node.ink() <= LABEL {
            self.claims.push_text(Field::Tags, &flat(node.text()), Origin::Marked, Some(node.id()));
        }
    }

    /// Lines without any markup: bylines and dates in plain text.
    fn lines(&mut self, blocks: &[Block], origin: Origin) {
        for block in blocks {
            if self.page.ink_in(block.start..block.end) > LINE {
                continue;
            }
            let node = self.page.node(block.element);
            let foreign =
                node.self_and_ancestors().take(6).any(|above| self.zone.is_foreign(above, words::of(above)));
            let in_headline =
                self.headline.is_some_and(|headline| headline.contains(self.page.node(block.start)));
            if !foreign && !in_headline {
                self.line(&flat(block.text(self.page)), block.element, origin);
            }
        }
    }

    fn line(&mut self, line: &str, element: NodeId, origin: Origin) {
        let node = Some(element);
        if line.chars().any(char::is_numeric) {
            let value = Value::Dated { line: line.to_owned(), datetime: None, updated: false };
            self.claims.push(Field::Published, value, origin, node);
            if origin == Origin::Plain && reading_time::parse(line).is_some() {
                self.claims.push_text(Field::ReadingTime, line, origin, node);
            }
            if origin == Origin::Plain && views::parse(line).is_some() {
                self.claims.push_text(Field::Views, line, origin, node);
            }
        }
        if has_credit_prefix(line) && byline::parse_line(line).is_some() {
            let value = Value::Credits { line: line.to_owned(), names: Vec::new() };
            self.claims.push(Field::Byline, value, origin, node);
        }
    }
}

/// Words that open a byline in plain text. Languages where the same word opens other lines ("von", "de",
/// "av") need a capital first letter and few words, which the length of a line sees to.
const OPENINGS: &[&str] = &[
    "By ",
    "BY ",
    "Written by ",
    "Words by ",
    "Posted by ",
    "Von ",
    "VON ",
    "Par ",
    "PAR ",
    "Por ",
    "POR ",
    "Di ",
    "Door ",
    "Av ",
    "Af ",
    "Text: ",
    "Text von ",
    "Autor: ",
    "Autorin: ",
    "Author: ",
    "Auteur : ",
    "Auteur: ",
    "Autore: ",
    "Autor ",
    "Автор: ",
    "Автор ",
    "Текст: ",
    "Tekst: ",
    "Texte : ",
    "Texto: ",
    "Testo: ",
    "Teksti: ",
    "Foto und Text: ",
    "文/",
    "文：",
    "作者：",
    "作者:",
    "记者",
    "記者",
];

fn has_credit_prefix(line: &str) -> bool {
    OPENINGS.iter().any(|opening| line.starts_with(opening))
}

/// The names that a byline's markup sets apart: links to people, or elements named so.
fn names(byline: NodeRef<'_>) -> Vec<Step> {
    let inside = || std::iter::once(byline).chain(byline.descendants());
    let linked: Vec<Step> =
        inside().filter(|node| node.tag() == Tag::A && leads_to_person(*node)).filter_map(step).collect();
    if !linked.is_empty() {
        return linked;
    }
    let mut end = 0;
    let mut named = Vec::new();
    for node in inside() {
        if node.id() >= end && words::of(node).any(Words::NAME) && node.ink() > 0 {
            if let Some(step) = step(node) {
                named.push(step);
                end = node.end();
            }
        }
    }
    named
}

fn step(node: NodeRef<'_>) -> Option<Step> {
    let name = flat(node.text());
    let good = node.ink() <= LABEL + 20 && byline::is_name(&name);
    let url = node.attr(Attr::Href).map(|href| href.trim().to_owned());
    good.then_some(Step { name, url })
}

/// A link in a byline that leads neither to a network, nor to an address for mail, nor to the page itself.
fn leads_to_person(link: NodeRef<'_>) -> bool {
    let href = link.attr(Attr::Href).unwrap_or_default();
    let away =
        ["mailto:", "tel:", "javascript:", "#", "whatsapp:"].iter().any(|start| href.starts_with(start));
    let words = words::of(link);
    link.has_token(Attr::Rel, "author")
        || leads_to_author(link)
        || !away
            && !words.any(Words::SHARE.with(Words::DATE).with(Words::SECTION).with(Words::TAGS))
            && !names_network(href)
}

fn names_network(href: &str) -> bool {
    [
        "twitter.com/",
        "x.com/",
        "facebook.com/",
        "instagram.com/",
        "linkedin.com/",
        "t.me/",
        "youtube.com/",
        "/share",
        "google.com/",
    ]
    .iter()
    .any(|host| href.contains(host))
}

/// Folders of an address in which sites keep their authors.
const FOLDERS: &[&str] = &[
    "/author/",
    "/authors/",
    "/autor/",
    "/autoren/",
    "/autorin/",
    "/autores/",
    "/auteur/",
    "/auteurs/",
    "/autore/",
    "/autori/",
    "/by/",
    "/byline/",
    "/profile/",
    "/profiles/",
    "/people/",
    "/person/",
    "/staff/",
    "/contributor/",
    "/contributors/",
    "/journalist/",
    "/journalists/",
    "/reporter/",
    "/writers/",
    "/writer/",
    "/yazar/",
    "/yazarlar/",
    "/columnist/",
    "/columnists/",
    "/redaktion/",
    "/redakteur/",
    "/journaliste/",
    "/firmas/",
    "/signature/",
    "/avtor/",
    "/user/",
    "/users/",
    "/team/",
    "/correspondent/",
];

fn leads_to_author(link: NodeRef<'_>) -> bool {
    link.has_token(Attr::Rel, "author")
        || link.attr(Attr::Href).is_some_and(|href| FOLDERS.iter().any(|folder| href.contains(folder)))
}
