//! What the elements of a page tell of its kind, node by node.

use std::ops::Range;

use super::features::{Feature, PageRow};
use crate::dom::{Attr, AttrValue, NodeId, NodeRef, Tag};
use crate::lexicon::class_words::PageWords;

/// The features that count elements of one tag.
const COUNTED: &[(Tag, Feature)] = &[
    (Tag::H1, Feature::H1),
    (Tag::H2, Feature::H2),
    (Tag::H3, Feature::H3),
    (Tag::P, Feature::Paragraphs),
    (Tag::Li, Feature::ListItems),
    (Tag::Img, Feature::Images),
    (Tag::Table, Feature::Tables),
    (Tag::Tr, Feature::Rows),
    (Tag::Pre, Feature::Pre),
    (Tag::Code, Feature::Code),
    (Tag::Dt, Feature::Definitions),
    (Tag::Form, Feature::Forms),
    (Tag::Textarea, Feature::Textareas),
    (Tag::Button, Feature::Buttons),
    (Tag::Article, Feature::Articles),
    (Tag::Section, Feature::Sections),
    (Tag::Time, Feature::Times),
    (Tag::Iframe, Feature::Frames),
    (Tag::Video, Feature::Videos),
    (Tag::Blockquote, Feature::Quotes),
    (Tag::Nav, Feature::Navigation),
];

/// The features that count elements in the range of the text.
const OWN: &[(Feature, &[Tag])] = &[
    (Feature::OwnHeadings, &[Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6]),
    (Feature::OwnLinks, &[Tag::A]),
    (Feature::OwnImages, &[Tag::Img]),
    (Feature::OwnItems, &[Tag::Li, Tag::Dt, Tag::Tr]),
    (Feature::OwnCode, &[Tag::Pre, Tag::Code]),
    (Feature::OwnFields, &[Tag::Input, Tag::Select, Tag::Button]),
];

const CLASSES: &[(PageWords, Feature)] = &[
    (PageWords::THREAD, Feature::ForumClasses),
    (PageWords::PRODUCT, Feature::ProductClasses),
    (PageWords::LISTING, Feature::ListingClasses),
    (PageWords::COMPANY, Feature::ServiceClasses),
    (PageWords::LOGIN, Feature::LoginClasses),
    (PageWords::MANUAL, Feature::DocumentationClasses),
    (PageWords::POST, Feature::PostClasses),
];

/// The counts of one page.
#[derive(Debug)]
pub(super) struct Elements {
    text: Range<NodeId>,
    /// By tag, for the whole page and for the range of the text.
    tags: [u32; 256],
    own: [u32; 256],
    classes: [u32; CLASSES.len()],
    root: PageWords,
    pub(super) fields: Fields,
    /// The first headings of the first two levels.
    pub(super) headings: Vec<NodeId>,
}

/// Headings that are kept.
const MAX_HEADINGS: usize = 6;

/// Form controls by what they ask for.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) passwords: u32,
    pub(super) texts: u32,
    choices: u32,
}

impl Elements {
    /// None so far; `text` is the range of the article's.
    pub(super) fn new(text: Range<NodeId>) -> Self {
        Self {
            text,
            tags: [0; 256],
            own: [0; 256],
            classes: [0; CLASSES.len()],
            root: PageWords::default(),
            fields: Fields::default(),
            headings: Vec::new(),
        }
    }

    /// Counts a node.
    pub(super) fn count(&mut self, id: NodeId, tag: Tag) {
        count(&mut self.tags, tag);
        if self.text.contains(&id) {
            count(&mut self.own, tag);
        }
    }

    /// Adds what an element tells besides its tag.
    pub(super) fn add(&mut self, node: NodeRef<'_>, tag: Tag, class: Option<AttrValue<'_>>) {
        match tag {
            Tag::Br | Tag::Script | Tag::Style => return,
            Tag::Input => return self.fields.add(node),
            Tag::Select => return self.fields.choices += 1,
            Tag::H1 | Tag::H2 if self.headings.len() < MAX_HEADINGS => self.headings.push(node.id()),
            _ => {}
        }
        if let Some(class) = class {
            self.add_class(tag, node.names(class).pages);
        }
    }

    fn add_class(&mut self, tag: Tag, words: PageWords) {
        if words == PageWords::default() {
            return;
        }
        for ((word, _), count) in CLASSES.iter().zip(&mut self.classes) {
            *count += u32::from(words.has(*word));
        }
        if matches!(tag, Tag::Body | Tag::Main | Tag::Html) {
            self.root = self.root.with(words);
        }
    }

    /// The elements of a tag.
    pub(super) fn tag(&self, tag: Tag) -> u32 {
        self.tags.get(tag as usize).copied().unwrap_or_default()
    }

    /// Writes its features; `chars` are those of the page, `own` those of the text.
    pub(super) fn write(&self, chars: u32, own: u32, row: &mut PageRow) {
        for (tag, feature) in COUNTED {
            row.count(*feature, self.tag(*tag));
        }
        row.count(Feature::Elements, self.tags.iter().sum::<u32>() - self.tag(Tag::Text));
        row.count(Feature::Links, self.tag(Tag::A));
        row.per_thousand(Feature::LinksPerText, self.tag(Tag::A), chars);
        for (feature, tags) in OWN {
            let there = tags.iter().filter_map(|tag| self.own.get(*tag as usize)).sum();
            row.per_thousand(*feature, there, own);
        }
        for ((_, feature), count) in CLASSES.iter().zip(self.classes) {
            row.count(*feature, count);
        }
        for (word, feature) in [
            (PageWords::LISTING, Feature::BodyListing),
            (PageWords::POST, Feature::BodyPost),
            (PageWords::PRODUCT, Feature::BodyProduct),
            (PageWords::THREAD, Feature::BodyForum),
        ] {
            row.set(feature, f32::from(self.root.has(word)));
        }
        row.count(Feature::Passwords, self.fields.passwords);
        row.count(Feature::TextFields, self.fields.texts);
        row.count(Feature::Choices, self.fields.choices);
    }
}

impl Fields {
    fn add(&mut self, input: NodeRef<'_>) {
        let kind = input.attr(Attr::Type).unwrap_or_default().trim().to_ascii_lowercase();
        match &*kind {
            "password" => self.passwords += 1,
            "radio" | "checkbox" => self.choices += 1,
            "hidden" | "submit" | "button" | "image" | "reset" | "search" => {}
            _ => self.texts += 1,
        }
    }
}

fn count(counts: &mut [u32; 256], tag: Tag) {
    if let Some(count) = counts.get_mut(tag as usize) {
        *count += 1;
    }
}
