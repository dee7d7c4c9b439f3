//! Byline, dates, kicker, dek, section label, tags, reading time and views beside headline and text.

use super::headline::flat;
use super::words::{self, Words};
use super::zone::Zone;
use crate::body::{Block, Selection};
use crate::claims::claim::{Claims, Step, Value};
use crate::claims::origin::Origin;
use crate::claims::team;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::date::{self, DateHints};
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
    let mut finder =
        Finder { page, zone, headline, text, claims, credited: 0, dated: 0, labelled: 0, labels: Vec::new() };
    finder.walk(zone.head.clone(), true);
    finder.walk(zone.foot.clone(), false);
    finder.push_labels();
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
    /// Section labels, each with its distance from the headline.
    labels: Vec<(NodeId, Label)>,
}

/// A section label.
struct Label {
    step: Step,
    origin: Origin,
    node: NodeId,
}

/// Of more labels the nearest to the headline are kept.
const LABELS: usize = 6;

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
            self.tags(node, head);
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
        let named =
            words.any(Words::BYLINE) && !words.any(Words::CAPTION.with(Words::SHARE).with(Words::TRAIL));
        let linked = node.tag() == Tag::A && leads_to_author(node);
        if !(named || linked) || node.ink() == 0 || node.ink() > CREDITS {
            return;
        }
        if words.any(Words::BIO) && !words.any(Words::NAME) {
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
        if is_of_others(line) || is_of_others(self.before(node)) {
            return;
        }
        // What stands above the headline is more often another story's.
        let above = self.headline.is_some_and(|headline| node.id() < headline.id());
        let origin = if head && !above { Origin::Marked } else { Origin::Below };
        let value = Value::Credits { line: line.to_owned(), names, links: links(node) };
        self.claims.push(Field::Byline, value, origin, Some(node.id()));
    }

    /// The last words before an element in its block.
    fn before(&self, node: NodeRef<'p>) -> &'p str {
        let block = node.ancestors().find(|above| !above.tag().is_inline());
        let before = self.page.text_in(block.map_or(node.id(), NodeRef::id)..node.id());
        before.char_indices().rev().nth(40).map_or(before, |(at, _)| before.get(at..).unwrap_or(before))
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
        flat(&[self.before(node), node.text()].join(" "))
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
        let mut line = flat(text);
        if date::find_all(&line, &self.hints()).is_empty() {
            // Day, month and year in elements of their own, set apart by a style sheet.
            let parts: Vec<&str> =
                node.descendants().filter(|inner| inner.tag() == Tag::Text).map(NodeRef::text).collect();
            line = flat(&parts.join(" "));
        }
        let value = Value::Dated { line, datetime, updated };
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
        let inside = || std::iter::once(node).chain(node.descendants());
        let Some(link) = inside().find(|inner| inner.tag() == Tag::A && inner.ink() > 0) else { return };
        let url = link.attr(Attr::Href).map(|href| href.trim().to_owned());
        if url.as_deref().is_some_and(|url| names_network(url) || url.starts_with('#'))
            || leads_to_author(link)
        {
            return;
        }
        let origin = if head { Origin::Marked } else { Origin::Below };
        let anchor = self.headline.map_or(self.text, NodeRef::id);
        let label = Label { step: Step { name: flat(link.text()), url }, origin, node: node.id() };
        self.labelled = link.end();
        self.labels.push((anchor.abs_diff(node.id()), label));
    }

    /// Adds the section labels, the nearest to the headline first.
    fn push_labels(&mut self) {
        let mut labels = std::mem::take(&mut self.labels);
        labels.sort_by_key(|(distance, _)| *distance);
        for (_, label) in labels.into_iter().take(LABELS) {
            self.claims.push(Field::Section, Value::Trail(vec![label.step]), label.origin, Some(label.node));
        }
    }

    /// A tag, or a category that is marked like one.
    fn tags(&mut self, node: NodeRef<'p>, head: bool) {
        if node.tag() != Tag::A || node.ink() == 0 || node.ink() > LABEL {
            return;
        }
        let href = node.attr(Attr::Href).unwrap_or_default();
        if CATEGORIES.iter().any(|folder| href.contains(folder)) {
            self.section(node, head);
        } else {
            self.claims.push_text(Field::Tags, &flat(node.text()), Origin::Marked, Some(node.id()));
        }
    }

    /// Lines without any markup: bylines and dates in plain text.
    fn lines(&mut self, blocks: &[Block], origin: Origin) {
        let text = |block: &Block| {
            (self.page.ink_in(block.start..block.end) <= LINE).then(|| flat(block.text(self.page)))
        };
        let lines: Vec<Option<String>> = blocks.iter().map(text).collect();
        let has_digit = |at: Option<usize>| {
            let line = at.and_then(|at| lines.get(at)).and_then(Option::as_deref);
            line.is_some_and(|line| line.chars().any(char::is_numeric))
        };
        self.plain_kicker(blocks, &lines);
        for (at, block) in blocks.iter().enumerate() {
            let Some(line) = lines.get(at).and_then(Option::as_deref) else { continue };
            let node = self.page.node(block.element);
            let foreign =
                node.self_and_ancestors().take(6).any(|above| self.zone.is_foreign(above, words::of(above)));
            let in_headline =
                self.headline.is_some_and(|headline| headline.contains(self.page.node(block.start)));
            if !foreign && !in_headline {
                // Far under the text a line must say what its date is.
                let loose = at >= CLOSE || block.chosen && line.chars().count() > TAIL_LINE;
                if origin == Origin::Below && loose && !self.says_what_date(line) {
                    continue;
                }
                let neighbour =
                    (1..=2).any(|step| has_digit(Some(at + step)) || has_digit(at.checked_sub(step)));
                self.line(line, block.element, origin, neighbour);
            }
        }
    }

    /// A few words right above the headline that lead nowhere.
    fn plain_kicker(&mut self, blocks: &[Block], lines: &[Option<String>]) {
        let Some(headline) = self.headline else { return };
        let at = blocks.partition_point(|block| block.start < headline.id());
        let above = at.checked_sub(1).and_then(|at| Some((blocks.get(at)?, lines.get(at)?.as_deref()?)));
        let Some((block, line)) = above else { return };
        let node = self.page.node(block.element);
        let near = headline.id().saturating_sub(block.end) <= KICKER_NODES;
        let foreign = node.self_and_ancestors().take(8).any(|above| {
            let words = words::of(above);
            above.tag() == Tag::Nav
                || words.any(Words::TRAIL.with(Words::SHARE))
                || self.zone.is_foreign(above, words)
        });
        let words = line.split_whitespace().count();
        let plain = line.chars().count() <= KICKER_CHARS
            && (1..=5).contains(&words)
            && !line.chars().any(char::is_numeric)
            && !line.ends_with(['.', ':', '>', '»', '/', '|'])
            && !line.contains(['>', '»', '/', '|', '→', '@']);
        let linked = self.page.linked_ink_in(block.start..block.end) > 0;
        if near && plain && !foreign && !linked && !has_opening(line) && node.tag().heading_level().is_none()
        {
            self.claims.push_text(Field::Kicker, line, Origin::Plain, Some(block.element));
        }
    }

    /// One line; `neighbour` says whether one beside it holds digits, as dates do.
    fn line(&mut self, line: &str, element: NodeId, origin: Origin, neighbour: bool) {
        let node = Some(element);
        let dated = line.chars().any(char::is_numeric) && !line.contains("://");
        if dated {
            let value = Value::Dated { line: line.to_owned(), datetime: None, updated: false };
            self.claims.push(Field::Published, value, origin, node);
            if origin == Origin::Plain && reading_time::parse(line).is_some() {
                self.claims.push_text(Field::ReadingTime, line, origin, node);
            }
            if origin == Origin::Plain && views::parse(line).is_some() {
                self.claims.push_text(Field::Views, line, origin, node);
            }
        }
        if is_of_others(line) || line.chars().count() > CREDIT_LINE {
            return;
        }
        let opened = has_opening(line);
        // A name beside a date, or alone between headline and text, is a byline where no other is.
        let alone = origin == Origin::Plain
            && self.stands_in_head(element)
            && if dated { self.is_dated_name(line) } else { neighbour && is_full_name(line) };
        let names_somebody =
            || byline::parse_line(line).is_some() || opened && team::name(without_lead(line)).is_some();
        if (opened || alone) && names_somebody() {
            let origin = if opened { origin } else { Origin::Lone };
            let value = Value::Credits { line: line.to_owned(), names: Vec::new(), links: Vec::new() };
            self.claims.push(Field::Byline, value, origin, node);
        }
    }

    fn hints(&self) -> DateHints<'_> {
        DateHints::default().with_language(self.claims.texts(Field::Language).next())
    }

    fn says_what_date(&self, line: &str) -> bool {
        line.chars().any(char::is_numeric)
            && date::find_all(line, &self.hints()).first().is_some_and(|date| date.label.is_some())
    }

    /// Whether a line is a date and a full name, or says "by" somewhere.
    fn is_dated_name(&self, line: &str) -> bool {
        let dates = date::find_all(line, &self.hints());
        if dates.is_empty() {
            return false;
        }
        let mut rest = String::with_capacity(line.len());
        let mut from = 0;
        for date in dates {
            rest.push_str(line.get(from..date.start).unwrap_or_default());
            rest.push_str(" | ");
            from = date.end;
        }
        rest.push_str(line.get(from..).unwrap_or_default());
        let says_by = rest
            .split_whitespace()
            .any(|word| matches!(word, "by" | "By" | "BY" | "von" | "Von" | "par" | "por" | "Por"));
        let full = |name: &str| name.contains(' ') || !name.is_ascii();
        says_by || byline::parse(&rest).iter().all(|author| full(&author.name))
    }

    /// Whether a block stands between the headline and the text, not in a link to something else.
    fn stands_in_head(&self, element: NodeId) -> bool {
        let under = self
            .headline
            .is_some_and(|headline| headline.id() < element && element - headline.end().min(element) < NEAR);
        let node = self.page.node(element);
        under && node.id() < self.text && (node.linked_ink() == 0 || node.descendants().any(leads_to_author))
    }
}

/// Blocks so close under the text's end that a date in plain text there may be about it.
const CLOSE: usize = 7;

/// Characters of a line of the text that is nothing but a date or a name.
const TAIL_LINE: usize = 40;

/// Nodes between a kicker and its headline, and a kicker's characters.
const KICKER_NODES: NodeId = 16;
const KICKER_CHARS: usize = 40;

/// Characters of a line that credits somebody without any markup.
const CREDIT_LINE: usize = 100;
/// Nodes between a headline and a name that stands alone.
const NEAR: NodeId = 60;

/// Two to four words that all begin with a capital, or a name in a script without capitals.
fn is_full_name(line: &str) -> bool {
    let words = line.split_whitespace();
    (2..=4).contains(&words.clone().count())
        && words.clone().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && words.clone().any(|word| word.chars().any(char::is_lowercase))
        && byline::is_name(line)
}

/// Words in a credit that is not the author's: of pictures, checkers, editors of the site.
const OTHERS: &[&str] = &[
    "photo",
    "foto",
    "image",
    "illustrat",
    "picture",
    "graphic",
    "bild:",
    "review",
    "fact check",
    "fact-check",
    "checked by",
    "approved by",
    "verified by",
    "edited by",
    "sponsored",
    "video:",
    "video by",
    "credit:",
    "copyright",
    "©",
    "getty",
    "shutterstock",
    "responsable",
    "listen to",
];

fn is_of_others(line: &str) -> bool {
    let near = line.get(..CREDIT_LINE.min(line.len())).unwrap_or(line).to_lowercase();
    OTHERS.iter().any(|word| near.contains(word))
}

/// Words that open a byline in plain text, in any case.
const OPENINGS: &[&str] = &[
    "by ",
    "by: ",
    "written by ",
    "written by: ",
    "words by ",
    "words: ",
    "posted by ",
    "posted by: ",
    "text by ",
    "story by ",
    "reported by ",
    "published by ",
    "contributed by ",
    "von ",
    "von: ",
    "text: ",
    "text von ",
    "autor: ",
    "autorin: ",
    "autoren: ",
    "eingestellt von ",
    "geschrieben von ",
    "verfasst von ",
    "veröffentlicht von ",
    "ein beitrag von ",
    "blog beitrag von ",
    "par ",
    "texte : ",
    "texte: ",
    "écrit par ",
    "publié par ",
    "propos recueillis par ",
    "auteur : ",
    "auteur: ",
    "por ",
    "por: ",
    "texto: ",
    "escrito por ",
    "publicado por ",
    "autor ",
    "autora: ",
    "di ",
    "testo di ",
    "scritto da ",
    "pubblicato da ",
    "autore: ",
    "door ",
    "door: ",
    "geschreven door ",
    "auteurs: ",
    "av ",
    "av: ",
    "tekst: ",
    "tekst av ",
    "skrevet av ",
    "af ",
    "af: ",
    "skrevet af ",
    "text av ",
    "skriven av ",
    "teksti: ",
    "kirjoittaja: ",
    "autor tekstu: ",
    "napisał ",
    "napisała ",
    "írta: ",
    "szerző: ",
    "автор: ",
    "автор ",
    "текст: ",
    "author: ",
    "authors: ",
    "contributor: ",
    "contributors: ",
    "reporter: ",
    "penulis: ",
    "oleh: ",
    "oleh ",
    "yazar: ",
    "haber: ",
    "tác giả: ",
    "文/",
    "文：",
    "作者：",
    "作者:",
    "记者",
    "記者",
    "文・",
    "取材・文",
    "글 ",
    "기자 ",
];

/// The longest of them, in bytes.
const LONGEST_OPENING: usize = 32;

fn has_opening(line: &str) -> bool {
    let mut end = LONGEST_OPENING.min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let start = line.get(..end).unwrap_or_default().to_lowercase();
    OPENINGS.iter().any(|opening| match start.strip_prefix(opening.trim_end()) {
        Some(rest) => rest.starts_with([' ', ':', '/']) || !opening.ends_with(' '),
        None => false,
    })
}

/// The names that a byline's markup sets apart: links to authors, or elements named so.
fn names(byline: NodeRef<'_>) -> Vec<Step> {
    let inside = || std::iter::once(byline).chain(byline.descendants());
    let linked: Vec<Step> =
        inside().filter(|node| node.tag() == Tag::A && leads_to_author(*node)).filter_map(step).collect();
    if !linked.is_empty() {
        return linked;
    }
    let mut end = 0;
    let mut named = Vec::new();
    for node in inside() {
        if node.id() >= end && node.ink() > 0 && words::of(node).any(Words::NAME) {
            if let Some(step) = step(node) {
                named.push(step);
                end = node.end();
            }
        }
    }
    named
}

/// All links of a byline, for the addresses of those whom the line names.
fn links(byline: NodeRef<'_>) -> Vec<Step> {
    std::iter::once(byline)
        .chain(byline.descendants())
        .filter(|node| node.tag() == Tag::A && node.attr(Attr::Href).is_some_and(|href| !names_network(href)))
        .filter_map(step)
        .collect()
}

fn step(node: NodeRef<'_>) -> Option<Step> {
    let name = flat(node.text());
    // A mark of a footnote is no part of a name.
    let name =
        name.trim_end_matches(|char: char| char.is_ascii_digit() || matches!(char, ',' | ' ' | '*' | ';'));
    let name = without_lead(name);
    let person = || byline::is_name(name) && byline::clean_name(name).is_some();
    let good = node.ink() <= LABEL + 20 && (person() || team::name(name).is_some());
    let url = node.attr(Attr::Href).map(|href| href.trim().to_owned());
    good.then(|| Step { name: name.to_owned(), url })
}

/// Words before a name in a link to all stories of an author.
const LEADS: &[&str] = &[
    "By ",
    "by ",
    "Articles by ",
    "Posts by ",
    "All posts by ",
    "View all posts by ",
    "More from ",
    "More by ",
    "Stories by ",
    "Alles von ",
    "Alle Beiträge von ",
    "Alle Artikel von ",
    "Beiträge von ",
    "Mehr von ",
    "Von ",
    "Tous les articles de ",
    "Todos los artículos de ",
    "Tutti gli articoli di ",
    "Alle artikelen van ",
];

fn without_lead(name: &str) -> &str {
    LEADS.iter().find_map(|lead| name.strip_prefix(lead)).unwrap_or(name)
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
        "mailto:",
        "javascript:",
    ]
    .iter()
    .any(|host| href.contains(host))
}

/// Folders of an address in which sites keep their sections.
const CATEGORIES: &[&str] = &[
    "/category/",
    "/categories/",
    "/kategorie/",
    "/categoria/",
    "/categorie/",
    "/rubrik/",
    "/rubrique/",
    "/ressort/",
    "/section/",
    "/seccion/",
];

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
    link.tag() == Tag::A && link.has_token(Attr::Rel, "author")
        || link.tag() == Tag::A
            && link.attr(Attr::Href).is_some_and(|href| FOLDERS.iter().any(|folder| href.contains(folder)))
}
