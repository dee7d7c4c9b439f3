//! The parts of a title beside the headline.

use super::HeadlineHints;
use super::site_name::{SiteName, compact};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::TITLE_PARTS;
use crate::normalize::{Hints, section};
use crate::text;

static BARS: Phrases = Phrases::new(&TITLE_PARTS, "bar");
static DASHES: Phrases = Phrases::new(&TITLE_PARTS, "dash");
static SITE_SUFFIXES: Phrases = Phrases::new(&TITLE_PARTS, "site suffix");

/// How a headline is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Printed {
    /// In the page's title: short parts behind a bar are the site's.
    AsTitle,
    /// As a heading that readers see: only parts that name the site, the section or a date are not the headline's.
    AsHeading,
}

/// What a title may name beside the headline.
pub(super) struct TitleParts<'a> {
    pub(super) site: SiteName<'a>,
    pub(super) printed: Printed,
    section: Option<String>,
    hints: Hints<'a>,
    language: Lang,
}

impl<'a> TitleParts<'a> {
    pub(super) fn new(hints: &HeadlineHints<'a>, printed: Printed) -> Self {
        let language = Lang::of_page(hints.language);
        Self {
            site: SiteName::new(hints.publication, hints.host, language),
            printed,
            section: hints.section.map(compact).filter(|name| !name.is_empty()),
            hints: Hints::default().with_language(hints.language),
            language,
        }
    }

    /// Returns the title without its last part, if that is none of the headline.
    pub(super) fn without_last<'t>(&self, title: &'t str) -> Option<&'t str> {
        let by_bar = last_part(title, &BARS).or_else(|| last_by_low_line(title));
        if let Some(rest) = by_bar.and_then(|parts| self.without_extra(parts)) {
            return Some(rest);
        }
        if let Some(rest) = self.without_site_suffix(title) {
            return Some(rest);
        }
        let (rest, part) = last_part(title, &DASHES)?;
        if is_like_headline(rest) && self.is_extra(part) { Some(rest) } else { None }
    }

    /// Returns what stands before a bar, if what stands behind it is none of the headline.
    fn without_extra<'t>(&self, (rest, part): (&'t str, &'t str)) -> Option<&'t str> {
        let is_short = self.printed == Printed::AsTitle && is_short_beside(part, rest);
        if is_like_headline(rest) && (is_short || self.is_extra(part)) { Some(rest) } else { None }
    }

    /// "老桥重新开放-晨报网" → "老桥重新开放": a short part behind a hyphen without spaces that is named like a site.
    fn without_site_suffix<'t>(&self, title: &'t str) -> Option<&'t str> {
        /// Characters of such a name. Chosen on the pages at hand.
        const LONGEST: usize = 16;
        let (rest, part) =
            if self.printed == Printed::AsTitle { title.rsplit_once('-')? } else { return None };
        let is_short = part.chars().count() <= LONGEST.min(rest.chars().count());
        let is_site = !part.is_ascii() && is_short && SITE_SUFFIXES.closing(part, self.language).is_some();
        if is_site && is_like_headline(rest) { Some(rest.trim_end_matches(['-', ' '])) } else { None }
    }

    /// Returns the title without its first part, if that is none of the headline.
    pub(super) fn without_first<'t>(&self, title: &'t str) -> Option<&'t str> {
        if let Some((part, rest)) = first_part(title, &BARS) {
            let is_other = self.is_extra(part) || self.is_label(part, rest);
            if is_like_headline(rest) && is_other {
                return Some(rest);
            }
        }
        let (part, rest) = first_part(title, &DASHES).or_else(|| first_by_colon(title))?;
        let names_other = self.site.is_exact_name(part) || self.is_section(part);
        let is_other = names_other || section::is_date(part, &self.hints);
        if is_like_headline(rest) && is_other { Some(rest) } else { None }
    }

    /// "Opinion | Why the bridge had to close": a word or two before a bar in a page's title.
    fn is_label(&self, part: &str, rest: &str) -> bool {
        let (words, others) = (part.split_whitespace().count(), rest.split_whitespace().count());
        self.printed == Printed::AsTitle && words <= 2 && others >= 4
    }

    /// Whether a part names the site, the section or a date.
    fn is_extra(&self, part: &str) -> bool {
        let part = part.trim_matches(|char: char| !char.is_alphanumeric());
        let names_section = || self.is_section(part) || section::is_common(part, self.language);
        self.site.is_named(part) || names_section() || section::is_date(part, &self.hints)
    }

    fn is_section(&self, part: &str) -> bool {
        self.section.as_deref().is_some_and(|section| section == compact(part))
    }
}

/// Returns the title parted at its last mark: "Bridge reopens | News | The Gazette" → ("Bridge reopens | News", "The
/// Gazette").
fn last_part<'t>(title: &'t str, marks: &'static Phrases) -> Option<(&'t str, &'t str)> {
    let found = marks_in(title, marks).filter_map(|mark| Some((title.rfind(mark)?, mark.len())));
    let (at, length) = found.max()?;
    parted(title, at, length)
}

/// Returns the title parted at its first mark.
fn first_part<'t>(title: &'t str, marks: &'static Phrases) -> Option<(&'t str, &'t str)> {
    let found = marks_in(title, marks).filter_map(|mark| Some((title.find(mark)?, mark.len())));
    let (at, length) = found.min_by_key(|&(at, length)| (at, std::cmp::Reverse(length)))?;
    parted(title, at, length)
}

fn parted(title: &str, at: usize, length: usize) -> Option<(&str, &str)> {
    Some((title.get(..at)?.trim(), title.get(at + length..)?.trim()))
}

/// "老桥重新开放_晨报": Chinese titles are parted by low lines too.
fn last_by_low_line(title: &str) -> Option<(&str, &str)> {
    let parts = title.rsplit_once('_')?;
    if parts.0.is_ascii() || parts.1.is_ascii() { None } else { Some(parts) }
}

/// "The Gazette: Bridge reopens"
fn first_by_colon(title: &str) -> Option<(&str, &str)> {
    let (part, rest) = title.split_once(": ")?;
    Some((part.trim(), rest.trim()))
}

/// Returns the marks that a title has: to look for that is quicker than to set up a search for where.
fn marks_in<'t>(title: &'t str, marks: &'static Phrases) -> impl Iterator<Item = &'static str> + use<'t> {
    marks.iter(Lang::UNKNOWN).filter(move |mark| text::holds(title, mark))
}

/// Whether a text has four letters or digits at least: less is no headline.
fn is_like_headline(rest: &str) -> bool {
    rest.chars().filter(|char| char.is_alphanumeric()).nth(3).is_some()
}

/// Whether a part behind a bar is short enough, and the rest longer, that it is the site's. Chosen on the pages at
/// hand.
fn is_short_beside(part: &str, rest: &str) -> bool {
    let words = part.split_whitespace().count();
    let (length, other) = (part.chars().count(), rest.chars().count());
    let is_short = words <= 5 && length <= 40 && length < other;
    let is_longer = words <= 6 && length <= 45 && length < 2 * other;
    is_short || is_longer && rest.split_whitespace().count() >= 3
}
