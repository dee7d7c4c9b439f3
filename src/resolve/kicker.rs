//! Kicker and dek.

use crate::article::{Article, Byline};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::headline::{self, HeadlineHints};
use crate::normalize::section;
use crate::report::Field;
use crate::settings::Context;
use crate::text;

use super::headline::host;
use super::language_of;
use super::resolver::Resolver;

/// Short lines above a headline that are no kicker: "Advertisement", "Teilen".
static NOT_KICKER: Phrases = Phrases::new(&tables::NOT_KICKER, "not a kicker");

/// Labels before a standfirst.
#[rustfmt::skip]
const SUMMARIES: &[&str] = &[
    "摘要：", "摘要:", "导语：", "导语:", "导读：", "导读:", "核心提示：", "核心提示:", "内容提要：", "提要：", "【摘要】", "【导读】", "[摘要]", "概要：", "요약:", "Summary: ",
];

/// Kicker and dek: what no other field of the article says already.
pub(super) fn kicker_and_dek(resolver: &mut Resolver<'_>, context: &Context, article: &mut Article) {
    let mut known: Vec<String> = article.headline.iter().cloned().collect();
    let dek = |said: &str, known: &[String]| {
        let said = text::collapse(said);
        let said = SUMMARIES.iter().find_map(|label| said.strip_prefix(label)).unwrap_or(&said).trim();
        let told = known.iter().any(|known| headline::same(known, said));
        (!said.is_empty() && !told).then(|| said.to_owned())
    };
    let byline = article.byline.clone();
    // "The ferry: what will it cost?", and a crosshead that asks the same.
    let headline = article.headline.clone().unwrap_or_default();
    article.dek = resolver.first_text(Field::Dek, |said| {
        let is_byline = |said: &str| byline.as_ref().is_some_and(|byline| is_byline(said, byline));
        // "The bridge reopens. PHOTOS", and the same without the label.
        let repeats = |said: &str| headline.ends_with(said) || headline.starts_with(said);
        dek(said, &known).filter(|said| !repeats(said) && !is_byline(said))
    });
    known.extend(
        article.section.iter().flat_map(|section| section.path.iter().chain([&section.name]).cloned()),
    );
    known.extend(article.publication.iter().map(|publication| publication.name.clone()));
    known.extend(
        article.byline.iter().flat_map(|byline| byline.authors.iter().map(|author| author.name.clone())),
    );
    let language = language_of(article);
    let page_language = article.language.clone();
    let hints = HeadlineHints::default().with_host(host(context)).with_language(page_language.as_deref());
    article.kicker = resolver.first_text(Field::Kicker, |said| {
        let said = said.trim().trim_end_matches([':', '—', '–', '-', '|', '•', ' ']);
        let is_in_headline =
            |said: &str| headline.strip_prefix(said).is_some_and(|rest| rest.starts_with(" |"));
        dek(said, &known).filter(|said| {
            is_label(said, language) && headline::shown(said, &hints).is_some() && !is_in_headline(said)
        })
    });
}

/// Whether words may stand as a kicker: no list, no path, no button, no number.
fn is_label(said: &str, language: Lang) -> bool {
    let is_refused = |part: &str| NOT_KICKER.is(&part.to_lowercase(), language);
    said.chars().filter(char::is_ascii_digit).count() < 4
        && said.chars().any(char::is_alphabetic)
        && !said.contains(" / ")
        && said.matches(',').count() < 2
        && !said.split(" - ").any(is_refused)
        && !section::is_generic(said, language)
        && !section::is_not_a_name(said, language)
}

/// Whether words are little more than the names of the authors.
fn is_byline(said: &str, byline: &Byline) -> bool {
    let names = byline.authors.iter().map(|author| author.name.as_str()).filter(|name| said.contains(name));
    let letters: usize = names.map(|name| name.chars().count()).sum();
    byline.text.as_deref().is_some_and(|line| headline::same(line, said))
        || said.chars().count() < 3 * letters
}
