//! Kicker and dek.

use crate::article::Byline;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::headline::{self, HeadlineHints};
use crate::normalize::section;
use crate::report::Field;
use crate::settings::Context;
use crate::text;

use super::page_context::PageContext;
use super::pick_headline::host;
use super::resolver::Resolver;

/// Short lines above a headline that are no kicker: "Advertisement", "Teilen".
static NOT_KICKER: Phrases = Phrases::new(&tables::NOT_KICKER, "not a kicker");

/// Labels before a standfirst: "摘要：", "Summary: ".
static DEK_LABELS: Phrases = Phrases::new(&tables::DEK_LABELS, "dek label");

/// Returns the dek: what no other field says already.
pub(super) fn dek(resolver: &mut Resolver<'_>, page: &PageContext) -> Option<String> {
    let headline = page.headline.as_deref();
    resolver.first_text(Field::Dek, |text| {
        let dek = new_text(text, headline.into_iter(), page.lang())?;
        // "The bridge reopens. PHOTOS", and the same without the label.
        let headline = headline.unwrap_or_default();
        let repeats_headline = headline.ends_with(&*dek) || headline.starts_with(&*dek);
        let is_byline = page.byline.as_ref().is_some_and(|byline| is_byline(&dek, byline));
        if repeats_headline || is_byline { None } else { Some(dek) }
    })
}

/// Returns the kicker: a label that no other field says already.
pub(super) fn kicker(resolver: &mut Resolver<'_>, context: &Context, page: &PageContext) -> Option<String> {
    let known = known_texts(page);
    let hints = HeadlineHints::default().with_host(host(context));
    let hints = hints.with_language(page.language.as_deref());
    let headline = page.headline.as_deref().unwrap_or_default();
    resolver.first_text(Field::Kicker, |text| {
        let text = text.trim().trim_end_matches([':', '—', '–', '-', '|', '•', ' ']);
        let kicker = new_text(text, known.iter().copied(), page.lang())?;
        // "Opinion | The bridge reopens"
        let is_in_headline = headline.strip_prefix(&*kicker).is_some_and(|rest| rest.starts_with(" |"));
        let is_good = is_label(&kicker, page.lang()) && headline::shown(&kicker, &hints).is_some();
        if is_good && !is_in_headline { Some(kicker) } else { None }
    })
}

/// Returns what the other fields say: headline, section, publication and authors.
fn known_texts(page: &PageContext) -> Vec<&str> {
    let mut known: Vec<&str> = page.headline.iter().map(String::as_str).collect();
    if let Some(section) = &page.section {
        known.extend(section.path.iter().map(String::as_str));
        known.push(&section.name);
    }
    known.extend(page.publication.iter().map(|publication| publication.name.as_str()));
    let authors = page.byline.iter().flat_map(|byline| &byline.authors);
    known.extend(authors.map(|author| author.name.as_str()));
    known
}

/// Returns a text without the label of a standfirst, unless it is known: "Summary: It rained." → "It rained.".
fn new_text<'k>(text: &str, mut known: impl Iterator<Item = &'k str>, language: Lang) -> Option<String> {
    let text = text::collapse(text);
    let label = DEK_LABELS.opening(&text, language).unwrap_or_default();
    let text = text.get(label.len()..)?.trim();
    let is_known = known.any(|known| headline::same(known, text));
    if text.is_empty() || is_known { None } else { Some(text.to_owned()) }
}

/// Whether words may stand as a kicker: no list, no path, no button, no number.
fn is_label(text: &str, language: Lang) -> bool {
    let is_number = text.chars().filter(char::is_ascii_digit).count() >= 4;
    let is_list = text.matches(',').count() >= 2 || text.contains(" / ");
    let is_refused = text.split(" - ").any(|part| NOT_KICKER.is(&part.to_lowercase(), language));
    if is_number || is_list || is_refused {
        return false;
    }
    let is_no_name = section::is_generic(text, language) || section::is_not_a_name(text, language);
    !is_no_name && text.contains(char::is_alphabetic)
}

/// Whether words are little more than the names of the authors.
fn is_byline(text: &str, byline: &Byline) -> bool {
    let names = byline.authors.iter().map(|author| author.name.as_str()).filter(|name| text.contains(name));
    let letters: usize = names.map(|name| name.chars().count()).sum();
    byline.text.as_deref().is_some_and(|line| headline::same(line, text))
        || text.chars().count() < 3 * letters
}
