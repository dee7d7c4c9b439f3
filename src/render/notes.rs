//! The numbers of footnotes, and the labels of links that stand at the end.

use std::collections::BTreeMap;

use super::escape::address;
use super::markdown_options::MarkdownLinks;
use crate::article::{Article, ParagraphKind};

/// The footnotes that marks lead to, and how links are printed.
#[derive(Debug, Default)]
pub(super) struct Notes {
    numbers: BTreeMap<usize, usize>,
    links: MarkdownLinks,
    /// What labels begin with.
    label: String,
    /// The number of each address.
    addresses: BTreeMap<String, usize>,
}

impl Notes {
    pub(super) fn of(article: &Article) -> Self {
        let marks = article.paragraphs.iter().flat_map(|paragraph| &paragraph.notes).map(|mark| mark.note);
        let is_note = |note: &usize| {
            article.paragraphs.get(*note).is_some_and(|note| note.kind == ParagraphKind::Footnote)
        };
        let mut notes: Vec<usize> = marks.filter(is_note).collect();
        notes.sort_unstable();
        notes.dedup();
        Self { numbers: notes.into_iter().zip(1..).collect(), ..Self::default() }
    }

    /// Returns the number of the note that is this paragraph of the article.
    pub(super) fn number(&self, paragraph: usize) -> Option<usize> {
        self.numbers.get(&paragraph).copied()
    }

    /// The same with links printed so; to print them at the end, numbers their addresses.
    pub(super) fn with_links(mut self, links: MarkdownLinks, article: &Article) -> Self {
        self.links = links;
        if links == MarkdownLinks::References {
            self.label = label_of_links(article);
            let links = article.paragraphs.iter().flat_map(|paragraph| &paragraph.links);
            for url in links.filter_map(|link| address(&link.url)) {
                let next = self.addresses.len() + 1;
                self.addresses.entry(url.to_string()).or_insert(next);
            }
        }
        self
    }

    /// Whether links are printed at all.
    pub(super) fn shows_links(&self) -> bool {
        self.links != MarkdownLinks::None
    }

    /// Returns the label of an address that stands at the end.
    pub(super) fn label(&self, url: &str) -> Option<String> {
        self.addresses.get(url).map(|number| format!("{}{number}", self.label))
    }

    /// Returns the addresses that stand at the end with their labels, in the order of their numbers.
    pub(super) fn references(&self) -> Vec<(String, &str)> {
        let mut addresses: Vec<_> = self.addresses.iter().collect();
        addresses.sort_unstable_by_key(|(_, number)| **number);
        addresses.into_iter().map(|(url, number)| (format!("{}{number}", self.label), url.as_str())).collect()
    }
}

/// Returns what the labels of links begin with: "link-", with as many dashes as it takes that no text has such a label.
fn label_of_links(article: &Article) -> String {
    /// Dashes that no text will have: more would make the search long.
    const MAX_DASHES: usize = 64;
    let texts = || article.paragraphs.iter().map(|paragraph| paragraph.text.to_ascii_lowercase());
    let texts: Vec<String> = texts().filter(|text| text.contains("[link-")).collect();
    let mut label = "link-".to_owned();
    while label.len() < MAX_DASHES && texts.iter().any(|text| has_label(text, &label)) {
        label.push('-');
    }
    label
}

/// Whether a text has "[link-1" or the like.
fn has_label(text: &str, label: &str) -> bool {
    text.match_indices(label).any(|(at, _)| {
        let is_bracketed = text.get(..at).is_some_and(|before| before.ends_with('['));
        is_bracketed
            && text
                .get(at + label.len()..)
                .is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_digit()))
    })
}
