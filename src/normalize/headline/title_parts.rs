//! The parts of a title beside the headline.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::HeadlineHints;
use super::site_name::SiteName;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Phrases, spaced};
use crate::lexicon::tables::TITLE_PARTS;
use crate::normalize::{Hints, section};
use crate::text::{self, letters_and_digits};

/// A title is compared with all of them.
static BARS: LazyLock<Marks> = LazyLock::new(|| marks("bar"));
static DASHES: LazyLock<Marks> = LazyLock::new(|| marks("dash"));
static SITE_SUFFIXES: Phrases = Phrases::new(&TITLE_PARTS, "site suffix");

type Marks = Vec<Cow<'static, str>>;

fn marks(meaning: &str) -> Marks {
    TITLE_PARTS.rows(meaning).map(|row| spaced(row.phrase)).collect()
}

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
            section: hints.section.map(letters_and_digits).filter(|name| !name.is_empty()),
            hints: Hints::default().with_language(hints.language),
            language,
        }
    }

    /// Returns the title without its last part, if that is none of the headline.
    pub(super) fn without_last<'t>(&self, title: &'t str) -> Option<&'t str> {
        let by_bar = last_part(title, &BARS).or_else(|| last_by_low_line(title));
        let by_bar = by_bar.filter(|parted| self.is_site_beside(parted) || self.is_extra(parted.other));
        if let Some(parted) = by_bar {
            return Some(parted.rest);
        }
        if let Some(rest) = self.without_site_suffix(title) {
            return Some(rest);
        }
        let parted = last_part(title, &DASHES)?;
        if self.is_extra(parted.other) { Some(parted.rest) } else { None }
    }

    /// Whether a few words behind a bar are the site's: in a page's title, if the rest is longer. Chosen on the pages
    /// at hand.
    fn is_site_beside(&self, parted: &Parted<'_>) -> bool {
        let words = parted.other.split_whitespace().count();
        let (length, rest) = (parted.other.chars().count(), parted.rest.chars().count());
        let is_long = parted.rest.split_whitespace().count() >= 3;
        match (self.printed, words) {
            (Printed::AsHeading, _) => false,
            (_, ..=5) if length < rest.min(41) => true,
            (_, ..=6) if is_long => length < (2 * rest).min(46),
            _ => false,
        }
    }

    /// "老桥重新开放-晨报网" → "老桥重新开放": a short part behind a hyphen without spaces that is named like a site.
    fn without_site_suffix<'t>(&self, title: &'t str) -> Option<&'t str> {
        /// Characters of such a name. Chosen on the pages at hand.
        const LONGEST: usize = 16;
        if self.printed == Printed::AsHeading {
            return None;
        }
        let (rest, part) = title.rsplit_once('-')?;
        let is_long = part.chars().count() > LONGEST.min(rest.chars().count());
        if part.is_ascii() || is_long || !is_like_headline(rest) {
            return None;
        }
        SITE_SUFFIXES.closing(part, self.language)?;
        Some(rest.trim_end_matches(['-', ' ']))
    }

    /// Returns the title without its first part, if that is none of the headline.
    pub(super) fn without_first<'t>(&self, title: &'t str) -> Option<&'t str> {
        let by_bar = first_part(title, &BARS);
        if let Some(parted) = by_bar.filter(|parted| self.is_extra(parted.other) || self.is_label(parted)) {
            return Some(parted.rest);
        }
        let parted = first_part(title, &DASHES).or_else(|| first_by_colon(title))?;
        let names_other = self.site.is_exact_name(parted.other) || self.is_section(parted.other);
        if names_other || section::is_date(parted.other, &self.hints) { Some(parted.rest) } else { None }
    }

    /// "Opinion | Why the bridge had to close": a word or two before a bar in a page's title.
    fn is_label(&self, parted: &Parted<'_>) -> bool {
        let (words, rest) = (parted.other.split_whitespace().count(), parted.rest.split_whitespace().count());
        self.printed == Printed::AsTitle && matches!((words, rest), (..=2, 4..))
    }

    /// Whether a part names the site, the section or a date.
    fn is_extra(&self, part: &str) -> bool {
        let part = part.trim_matches(|char: char| !char.is_alphanumeric());
        let names_section = || self.is_section(part) || section::is_common(part, self.language);
        self.site.is_named(part) || names_section() || section::is_date(part, &self.hints)
    }

    fn is_section(&self, part: &str) -> bool {
        self.section.as_deref().is_some_and(|section| section == letters_and_digits(part))
    }
}

/// A title cut in two.
struct Parted<'t> {
    /// What may be the headline.
    rest: &'t str,
    /// What may be a name or a date.
    other: &'t str,
}

/// Returns the title cut at its last mark: "Bridge reopens | News | The Gazette" → "Bridge reopens | News" and "The
/// Gazette". `None` if the rest is no headline.
fn last_part<'t>(title: &'t str, marks: &'static Marks) -> Option<Parted<'t>> {
    let found = marks_in(title, marks).filter_map(|mark| Some((title.rfind(mark)?, mark.len())));
    let (at, length) = found.max()?;
    parted(title.get(..at)?, title.get(at + length..)?)
}

/// Returns the title cut at its first mark: "Opinion | Bridge reopens" → "Bridge reopens" and "Opinion".
fn first_part<'t>(title: &'t str, marks: &'static Marks) -> Option<Parted<'t>> {
    let found = marks_in(title, marks).filter_map(|mark| Some((title.find(mark)?, mark.len())));
    let (at, length) = found.min_by_key(|&(at, length)| (at, std::cmp::Reverse(length)))?;
    parted(title.get(at + length..)?, title.get(..at)?)
}

/// "老桥重新开放_晨报": Chinese titles are parted by low lines too.
fn last_by_low_line(title: &str) -> Option<Parted<'_>> {
    let (rest, other) = title.rsplit_once('_')?;
    if rest.is_ascii() || other.is_ascii() { None } else { parted(rest, other) }
}

/// "The Gazette: Bridge reopens"
fn first_by_colon(title: &str) -> Option<Parted<'_>> {
    let (other, rest) = title.split_once(": ")?;
    parted(rest, other)
}

fn parted<'t>(rest: &'t str, other: &'t str) -> Option<Parted<'t>> {
    let rest = rest.trim();
    if is_like_headline(rest) { Some(Parted { rest, other: other.trim() }) } else { None }
}

/// Returns the marks that a title has: to look for that is quicker than to set up a search for where.
fn marks_in<'t>(title: &'t str, marks: &'static Marks) -> impl Iterator<Item = &'static str> + use<'t> {
    marks.iter().map(|mark| &**mark).filter(move |mark| text::holds(title, mark))
}

/// Whether a text has four letters or digits at least: less is no headline.
fn is_like_headline(rest: &str) -> bool {
    rest.chars().filter(|char| char.is_alphanumeric()).nth(3).is_some()
}
