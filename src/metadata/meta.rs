//! `<meta>`, `<link>`, `<title>` and the attributes of `<html>`.

use super::link_relations;
use super::meta_names::{date_field, meaning};
use crate::candidate::Source;
use crate::candidate::{Agent, Candidates, LONGEST as LONGEST_VALUE, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CARD_LABELS;
use crate::report::Field;

/// Names read of one element.
const MAX_NAMES: usize = 8;

/// Candidates looked at between a picture and its text.
const MAX_DISTANCE: usize = 40;

/// Labels of a Twitter card pair that say who wrote the page: "written by", "verfasst von".
static WRITTEN_BY: Phrases = Phrases::new(&CARD_LABELS, "written by");

/// Reads the elements of the head in page order.
#[derive(Default)]
pub(super) struct Reader {
    /// The labels of the pairs of a Twitter card, which precede their data.
    labels: [Option<String>; 2],
}

impl Reader {
    pub(super) fn read(&mut self, node: NodeRef<'_>, candidates: &mut Candidates) {
        match node.tag() {
            Tag::Meta => self.meta(node, candidates),
            Tag::Link => link_relations::read(node, candidates),
            Tag::Html | Tag::Body => html(node, candidates),
            _ => {}
        }
    }

    fn meta(&mut self, node: NodeRef<'_>, candidates: &mut Candidates) {
        let (mut names, mut content, mut value_of) = ([None; 3], None, None);
        for (attr, value) in node.attrs() {
            match attr {
                Attr::Property => names[0] = Some(value),
                Attr::Name => names[1] = Some(value),
                Attr::HttpEquiv => names[2] = Some(value),
                Attr::Content => content = Some(value.trim()),
                // Some programs, and some archives of pages, write the attribute of `<input>`.
                Attr::Value => value_of = Some(value.trim()),
                _ => {}
            }
        }
        let content = content.or(value_of).unwrap_or_default();
        if !(1..=LONGEST_VALUE).contains(&content.len()) {
            return;
        }
        let mut last = None;
        for name in
            names.into_iter().flatten().flat_map(|names| names.split_ascii_whitespace().take(MAX_NAMES))
        {
            match meaning(name) {
                // One element may give the same field twice: `property="author" name="author"`.
                Some(row) if last != Some(row) => {
                    push(row, content, node, candidates);
                    last = Some(row);
                }
                Some(_) => {}
                None => self.other(name, content, node, candidates),
            }
        }
    }

    /// Reads a name that means nothing alone: half of a pair, or a date under a name of the site's own.
    fn other(&mut self, name: &str, content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
        if let Some(field) = date_field(name, content) {
            push((field, Source::LooseMeta), content, node, candidates);
            return;
        }
        let Some((namespace, name)) = name.split_once(':') else { return };
        if namespace.eq_ignore_ascii_case("twitter") {
            match name {
                "label1" => self.labels[0] = Some(content.to_owned()),
                "label2" => self.labels[1] = Some(content.to_owned()),
                "data1" => labelled(self.labels[0].take(), content, node, candidates),
                "data2" => labelled(self.labels[1].take(), content, node, candidates),
                "image:alt" => set_alt(content, Source::Twitter, candidates),
                _ => {}
            }
        } else if namespace.eq_ignore_ascii_case("og") {
            match name {
                "image:alt" => set_alt(content, Source::OpenGraph, candidates),
                "type" => candidates.is_declared_article |= content.eq_ignore_ascii_case("article"),
                _ => {}
            }
        }
    }
}

fn push((field, source): (Field, Source), content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
    let value = match field {
        Field::Byline | Field::Publication => {
            Value::Agent(Agent { name: content.to_owned(), ..Agent::default() })
        }
        Field::LeadImage => Value::Picture { url: content.to_owned(), alt: None },
        _ => Value::Text(content.to_owned()),
    };
    candidates.push(field, value, source, Some(node.id()));
    if let (Field::Description, Some(date)) = (field, opening_date(content)) {
        candidates.push_text(Field::Published, date, Source::LooseMeta, Some(node.id()));
    }
}

/// Returns the date with which a description opens: "6/5/2022 - The old bridge is open again."
fn opening_date(description: &str) -> Option<&str> {
    /// Bytes of a date.
    const LONGEST: usize = 24;
    let (date, _) = description.split_once(" - ")?;
    let is_date = date.len() <= LONGEST && date.starts_with(|char: char| char.is_ascii_digit());
    if is_date { Some(date) } else { None }
}

fn labelled(label: Option<String>, content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
    let Some(label) = label else { return };
    let label = label.trim_end_matches(':').to_lowercase();
    let source = Source::TwitterLabel;
    if WRITTEN_BY.is(&label, Lang::UNKNOWN) {
        push((Field::Byline, source), content, node, candidates);
    } else if content.starts_with(|char: char| char.is_ascii_digit()) {
        // The parser decides later whether it is a duration.
        candidates.push_text(Field::ReadingTime, content, source, Some(node.id()));
    }
}

/// Gives the last picture of this source its alternative text.
fn set_alt(content: &str, source: Source, candidates: &mut Candidates) {
    for candidate in candidates.list.iter_mut().rev().take(MAX_DISTANCE) {
        let is_of_source = candidate.source == source;
        if let (true, Field::LeadImage, Value::Picture { alt, .. }) =
            (is_of_source, candidate.field, &mut candidate.value)
        {
            alt.get_or_insert_with(|| content.to_owned());
            return;
        }
    }
}

fn html(node: NodeRef<'_>, candidates: &mut Candidates) {
    let lang = node.attr(Attr::Lang).or_else(|| node.attr(Attr::XmlLang));
    if let Some(lang) = lang.filter(|_| node.tag() == Tag::Html) {
        candidates.push_text(Field::Language, lang, Source::Html, Some(node.id()));
    }
    if let Some(direction) = node.attr(Attr::Dir) {
        candidates.push_text(Field::Direction, direction, Source::Html, Some(node.id()));
    }
}
