//! Headlines out of page titles.

mod site_name;
mod title_parts;

pub(crate) use crate::text::similarity::{matches_title, same};

use title_parts::{Printed, TitleParts};

use crate::text;
use crate::work;

/// What you know about the page whose title you clean; nothing by default.
///
/// ```
/// use newsprint::normalize::headline::{HeadlineHints, clean};
///
/// let title = "Bridge reopens - The Gazette";
/// assert_eq!(clean(title, &HeadlineHints::default()).as_deref(), Some(title));
/// let hints = HeadlineHints::default().with_publication(Some("The Gazette"));
/// assert_eq!(clean(title, &hints).as_deref(), Some("Bridge reopens"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct HeadlineHints<'a> {
    /// The publication's name.
    pub publication: Option<&'a str>,
    /// The section's name.
    pub section: Option<&'a str>,
    /// The page's language, a BCP 47 tag.
    pub language: Option<&'a str>,
    /// The page's host, such as `www.example.org`.
    pub host: Option<&'a str>,
}

impl<'a> HeadlineHints<'a> {
    /// Returns the same hints with the publication's name.
    #[must_use]
    pub fn with_publication(mut self, publication: Option<&'a str>) -> Self {
        self.publication = publication;
        self
    }

    /// Returns the same hints with the section's name.
    #[must_use]
    pub fn with_section(mut self, section: Option<&'a str>) -> Self {
        self.section = section;
        self
    }

    /// Returns the same hints with the page's language.
    #[must_use]
    pub fn with_language(mut self, language: Option<&'a str>) -> Self {
        self.language = language;
        self
    }

    /// Returns the same hints with the page's host.
    #[must_use]
    pub fn with_host(mut self, host: Option<&'a str>) -> Self {
        self.host = host;
        self
    }
}

/// Returns the headline in a title: decodes character references, cleans markup and white space, and removes the site's name,
/// the section and the date that pages add.
///
/// A part after a vertical bar or an arrow is removed if it is short; a part after a dash or before a colon only if it names
/// the site, the section or a date. `None` if nothing is left, or only the site's name.
///
/// ```
/// use newsprint::normalize::headline::{clean, HeadlineHints};
///
/// let hints = HeadlineHints::default().with_publication(Some("The Gazette")).with_host(Some("www.gazette.example"));
/// let cleaned = |title| clean(title, &hints);
/// assert_eq!(cleaned("Bridge reopens &#8211; at last | The Gazette").as_deref(), Some("Bridge reopens – at last"));
/// assert_eq!(cleaned("Bridge reopens - World - The Gazette").as_deref(), Some("Bridge reopens"));
/// assert_eq!(cleaned("Mayor: 'Bridge is safe'").as_deref(), Some("Mayor: 'Bridge is safe'"));
/// assert_eq!(cleaned("The Gazette: Bridge reopens").as_deref(), Some("Bridge reopens"));
/// assert_eq!(cleaned("Bridge reopens | DW | 28.04.2023").as_deref(), Some("Bridge reopens"));
/// assert_eq!(cleaned("The Gazette"), None);
/// ```
pub fn clean(title: &str, hints: &HeadlineHints<'_>) -> Option<String> {
    work::text(title.len());
    let decoded = text::decode_entities(title);
    let plain = text::strip_tags(&decoded);
    trimmed(&plain, hints, Printed::AsTitle)
}

/// Returns the headline of a heading as shown: white space cleaned, the names of site and section and the date
/// taken off that some pages put there.
///
/// Unlike a title's, its text is taken as it stands: what stands behind a bar is the headline's unless it
/// names the site, the section or a date. `None` as for [`clean`].
/// "Why <br> is no paragraph | A guide" stays; of "Bridge reopens | The Gazette", where that is the publication, "Bridge
/// reopens" is left.
pub(crate) fn shown(heading: &str, hints: &HeadlineHints<'_>) -> Option<String> {
    // "&amp;amp;" shows as "&amp;": no writer means that.
    trimmed(&text::decode_entities(heading), hints, Printed::AsHeading)
}

fn trimmed(title: &str, hints: &HeadlineHints<'_>, printed: Printed) -> Option<String> {
    /// More bytes are a text, not a title.
    const MAX_TITLE: usize = 2_000;
    /// Titles have few parts beside the headline.
    const MAX_PARTS: usize = 6;
    let title = text::collapse(title);
    if title.is_empty() || title.len() > MAX_TITLE {
        return None;
    }
    let mut parts = TitleParts::new(hints, printed);
    if parts.site.is_only_name(&title) {
        return None;
    }
    let mut rest: &str = &title;
    for _ in 0..MAX_PARTS {
        let Some(shorter) = parts.without_last(rest).or_else(|| parts.without_first(rest)) else { break };
        if rest.strip_prefix(shorter).is_some_and(|part| parts.site.is_named(part)) {
            // A heading that ends with the site's name is the page's title.
            parts.printed = Printed::AsTitle;
        }
        rest = shorter;
    }
    Some(rest.to_owned())
}

/// Marks between the parts of a page's title.
const MARKS: [char; 11] = ['-', '–', '—', '|', '·', '•', '»', ':', '：', '｜', '_'];

/// Returns what a page's title holds beside the headline, before it or behind it: "Example Times" of "Bridge
/// reopens | Example Times". `None` where that is nothing, a text, or more than one part.
pub(crate) fn rest_of_title<'t>(title: &'t str, headline: &str) -> Option<&'t str> {
    /// Characters of a site's name. Chosen on the pages at hand.
    const CHARS: std::ops::RangeInclusive<usize> = 2..=50;
    work::text(title.len());
    let (title, headline) = (title.trim(), headline.trim());
    let rest = match (title.strip_prefix(headline), title.strip_suffix(headline)) {
        (Some(behind), _) if behind.trim_start().starts_with(MARKS) => {
            behind.trim_start().strip_prefix(MARKS)?
        }
        (_, Some(before)) => before.trim_end().strip_suffix(MARKS)?,
        _ => return None,
    };
    let rest = rest.trim();
    // Chinese titles go on with a tag and the section before they name the site: "…|桥梁_晨报".
    let rest = rest.rsplit_once('_').map_or(rest, |(_, site)| site);
    let is_name = CHARS.contains(&rest.chars().count()) && !rest.contains(MARKS);
    if is_name { Some(rest) } else { None }
}

/// Returns the two parts that follow the headline in a page's title, parted from it and each other by the same mark:
/// "City life" and "The Gazette" of "Bridge reopens - City life - The Gazette".
pub(crate) fn parts_behind(title: &str, headline: &str) -> Option<(String, String)> {
    work::text(title.len());
    let title = text::collapse(title);
    let rest = title.strip_prefix(headline.trim())?;
    let mark = rest.trim_start().chars().next().filter(|mark| MARKS.contains(mark))?;
    let between = if rest.starts_with(' ') { format!(" {mark} ") } else { mark.to_string() };
    let parts: Vec<&str> = rest.split(&between).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [name, site] => Some(((*name).to_owned(), (*site).to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_off_what_is_the_sites() {
        for (title, publication, host, expected) in [
            ("Bridge reopens | The Gazette", None, None, "Bridge reopens"),
            ("Bridge reopens | News | The Gazette", None, None, "Bridge reopens"),
            ("Bridge reopens - The Gazette", None, None, "Bridge reopens - The Gazette"),
            ("Bridge reopens - The New York Times", None, Some("www.nytimes.com"), "Bridge reopens"),
            ("Bridge reopens - BBC News", None, Some("www.bbc.co.uk"), "Bridge reopens"),
            ("Bridge reopens – n-tv.de", None, Some("www.n-tv.de"), "Bridge reopens"),
            ("Bridge reopens - Gazette Online", Some("Gazette"), None, "Bridge reopens"),
            ("Bridge reopens » Politics", None, None, "Bridge reopens"),
            (
                "Lennon – McCartney: a story",
                Some("Gazette"),
                Some("gazette.example"),
                "Lennon – McCartney: a story",
            ),
            ("Half-time - and the game is lost", Some("Gazette"), None, "Half-time - and the game is lost"),
            ("Opinion | Why the bridge had to close", None, None, "Why the bridge had to close"),
            ("Gazette - Bridge reopens at last", Some("Gazette"), None, "Bridge reopens at last"),
            ("<b>Bridge</b> reopens &amp; closes", None, None, "Bridge reopens & closes"),
            ("橋が再開通｜東都新聞", None, None, "橋が再開通"),
            ("老桥周五重新开放-江边大学", None, None, "老桥周五重新开放"),
            ("老桥周五重新开放--江边晨报网", None, None, "老桥周五重新开放"),
            ("老桥-新桥之争", None, None, "老桥-新桥之争"),
            ("Bridge reopens | 6. Mai 2022", None, None, "Bridge reopens"),
            ("A | B", None, None, "A | B"),
        ] {
            let hints = HeadlineHints::default().with_publication(publication).with_host(host);
            assert_eq!(clean(title, &hints).as_deref(), Some(expected), "{title}");
        }
        assert_eq!(clean(" \n", &HeadlineHints::default()), None);
    }

    #[test]
    fn takes_little_off_what_is_shown() {
        let hints = HeadlineHints::default()
            .with_publication(Some("The Gazette"))
            .with_host(Some("health.fairfield.example"));
        for (heading, expected) in [
            ("Bridge reopens | The Gazette", "Bridge reopens"),
            ("Bridge reopens | A walk in pictures", "Bridge reopens | A walk in pictures"),
            ("Bridge reopens – as it happened", "Bridge reopens – as it happened"),
            ("Bridge <b> reopens", "Bridge <b> reopens"),
            ("Bridges &amp; tunnels", "Bridges & tunnels"),
            ("6. Mai 2022 – Bridge reopens", "Bridge reopens"),
            // A heading that ends with the site's name is the page's title.
            ("How babies sleep | For parents | Fairfield Children's Hospital", "How babies sleep"),
        ] {
            assert_eq!(shown(heading, &hints).as_deref(), Some(expected), "{heading}");
        }
        assert_eq!(shown("The Gazette", &hints), None);
    }

    #[test]
    fn a_title_names_the_site_beside_the_headline() {
        for (title, expected) in [
            ("Bridge reopens | Example Times", Some("Example Times")),
            ("Example Times: Bridge reopens", Some("Example Times")),
            ("Bridge reopens | City | Example Times", None),
            ("Bridge reopens", None),
            ("Bridge reopens again", None),
        ] {
            assert_eq!(rest_of_title(title, "Bridge reopens"), expected, "{title}");
        }
    }

    #[test]
    fn compares() {
        assert!(matches_title("橋が再開通", "橋が再開通｜東都新聞") > 0.99);
        assert!(matches_title("", "x") < 0.01);
        assert!(!same("Bridge opens", "Bridge closes"));
    }
}
