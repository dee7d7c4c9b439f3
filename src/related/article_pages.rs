//! Links to other pages of the article itself: its next page, the whole on one page, the page to print.
//!
//! The words of a link say what it offers, its address has to confirm that it is this article: "Next" leads to the next story
//! on most pages.

use super::page_links::Link;
use crate::address::{Address, PageStep, Series};
use crate::candidate::{Candidates, Source};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::LinkWords;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::PAGE_LINKS;
use crate::report::Field;
use crate::text::digits::digit;
use std::ops::Range;

static NEXT_PAGE: Phrases = Phrases::new(&PAGE_LINKS, "next page");
static SINGLE_PAGE: Phrases = Phrases::new(&PAGE_LINKS, "single page");
static ALL_PAGES: Phrases = Phrases::new(&PAGE_LINKS, "all pages");
static PRINT: Phrases = Phrases::new(&PAGE_LINKS, "print");

/// Characters between the text and the pager under it: tags, buttons and a line on the author fit, a list of other stories
/// with a pager of its own does not. Chosen on the pages at hand.
const NEAR: u32 = 1_000;

/// Letters, and bytes, of the longest words of such a link.
const MAX_LETTERS: u32 = 50;
const MAX_WORDS: usize = 80;

/// Adds the other pages of the article that the links of a page lead to. `text` is where the article's text stands.
pub(super) fn collect(
    page: &Page,
    links: &[Link<'_>],
    address: Option<&Address<'_>>,
    text: Option<Range<NodeId>>,
    candidates: &mut Candidates,
) {
    let Some(series) = address.and_then(|address| Series::new(*address)) else { return };
    let text = text.unwrap_or_default();
    let mut all_pages = None;
    for link in links.iter().filter(|link| may_lead_to_page(link)) {
        let is_form = series.has_form(&link.address);
        if let Some(step) = series.step(&link.address).filter(|_| is_near(page, link.node, &text)) {
            add_step(link, step, candidates);
        }
        if is_form || link.own || series.shares_number(&link.address) {
            add_form(link, candidates);
        }
        if is_form && is_of(&words_of(link.node), &ALL_PAGES) {
            all_pages.get_or_insert(link);
        }
    }
    let is_paged = candidates.has_earlier_page || candidates.of(Field::NextPage).next().is_some();
    if let Some(link) = all_pages.filter(|_| is_paged) {
        push(Field::SinglePage, link, candidates);
    }
}

/// Notes a page before this one, and adds the next one.
fn add_step(link: &Link<'_>, step: PageStep, candidates: &mut Candidates) {
    let words = words_of(link.node);
    let is_next = link.node.has_token(Attr::Rel, "next") || is_of(&words, &NEXT_PAGE);
    let leads_on = match number_of(&words) {
        _ if is_next => step.is_forward() && (step.is_certain || is_in_pager(link)),
        Some(number) if step.to == step.from + 1 => {
            number > 1 && (number == step.to || number == step.to + 1)
        }
        Some(number) => {
            candidates.has_earlier_page |= !step.is_forward() && number <= step.from;
            false
        }
        None => false,
    };
    if leads_on {
        push(Field::NextPage, link, candidates);
    }
}

fn is_in_pager(link: &Link<'_>) -> bool {
    link.near.with(link.far).has(LinkWords::PAGER)
}

/// Adds the article in another form, if the words of the link say that it is one.
fn add_form(link: &Link<'_>, candidates: &mut Candidates) {
    let words = words_of(link.node);
    for (field, phrases) in [(Field::SinglePage, &SINGLE_PAGE), (Field::Print, &PRINT)] {
        if is_of(&words, phrases) {
            push(field, link, candidates);
        }
    }
}

fn push(field: Field, link: &Link<'_>, candidates: &mut Candidates) {
    let href = link.node.attr(Attr::Href).unwrap_or_default();
    candidates.push_text(field, href, Source::PageLinks, Some(link.node.id()));
}

/// Whether a link is one of the site, with few words, and not of comments.
fn may_lead_to_page(link: &Link<'_>) -> bool {
    link.same_site && link.node.text_len() <= MAX_LETTERS && !is_of_comments(link)
}

/// Whether a link leads to comments, or stands among them.
fn is_of_comments(link: &Link<'_>) -> bool {
    link.address.fragment.contains("comment") || link.near.with(link.far).has(LinkWords::COMMENT)
}

/// Whether a text says that another page of the article, or the whole, is behind its link: "Next page", "Print".
pub(super) fn names_page(text: &str) -> bool {
    let words = text.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase();
    [&NEXT_PAGE, &PRINT, &SINGLE_PAGE, &ALL_PAGES].into_iter().any(|phrases| phrases.has(&words))
}

/// Whether a link stands in the text or right under it.
fn is_near(page: &Page, link: NodeRef<'_>, text: &Range<NodeId>) -> bool {
    let between = page.text_len_in(text.end..link.id().max(text.end));
    !text.is_empty() && link.id() >= text.start && between <= NEAR
}

/// Returns the words of a link in small letters, without the arrows around them: its text, or what stands in for it.
fn words_of(link: NodeRef<'_>) -> String {
    let text = link.text();
    let shown = if text.chars().any(char::is_alphanumeric) { Some(text) } else { label(link) };
    let shown = shown.filter(|words| words.len() <= MAX_WORDS).unwrap_or_default();
    shown.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase()
}

/// Returns what a link without words is called.
fn label(link: NodeRef<'_>) -> Option<&str> {
    let named = [Attr::AriaLabel, Attr::Title].iter().find_map(|name| link.attr(*name));
    named.or_else(|| link.descendants().find(|node| node.tag() == Tag::Img)?.attr(Attr::Alt))
}

/// Whether words, or those before a colon, are one of the phrases: "next page: the verdict".
fn is_of(words: &str, phrases: &Phrases) -> bool {
    let before = words.split(':').next().unwrap_or_default().trim_end();
    phrases.is(words, Lang::UNKNOWN) || phrases.is(before, Lang::UNKNOWN)
}

/// Returns the number that is all that the words say: "2", "[2]", "page 2".
fn number_of(words: &str) -> Option<u32> {
    let digits = words.trim_start_matches(|char: char| char.is_alphabetic() || char == ' ');
    if !(1..=3).contains(&digits.chars().count()) || words.split(' ').nth(2).is_some() {
        return None;
    }
    digits.chars().try_fold(0, |number, char| Some(number * 10 + digit(char)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_alone_or_behind_a_word() {
        for (words, number) in [
            ("2", Some(2)),
            ("page 2", Some(2)),
            ("٣", Some(3)),
            ("12", Some(12)),
            ("2024", None),
            ("2 comments", None),
            ("see all of page 2", None),
            ("next", None),
            ("", None),
        ] {
            assert_eq!(number_of(words), number, "{words}");
        }
    }
}
