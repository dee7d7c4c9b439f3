//! Headlines out of page titles.

pub use crate::text::similarity::{matches_title, same};

use super::{Hints, date, section};
use crate::text;

/// What is known about the page when its title is cleaned; nothing by default.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct HeadlineHints<'a> {
    /// The publication's name.
    pub publication: Option<&'a str>,
    /// The section's name.
    pub section: Option<&'a str>,
    /// The page's host, such as `www.example.org`.
    pub host: Option<&'a str>,
}

impl<'a> HeadlineHints<'a> {
    /// With the publication's name.
    #[must_use]
    pub fn with_publication(mut self, publication: Option<&'a str>) -> Self {
        self.publication = publication;
        self
    }

    /// With the section's name.
    #[must_use]
    pub fn with_section(mut self, section: Option<&'a str>) -> Self {
        self.section = section;
        self
    }

    /// With the page's host.
    #[must_use]
    pub fn with_host(mut self, host: Option<&'a str>) -> Self {
        self.host = host;
        self
    }
}

/// The headline out of a title: character references decoded, markup and white space cleaned, the names of
/// site and section and the date that pages add taken off.
///
/// What stands behind a vertical bar or an arrow is taken off if it is short; what stands behind a dash or
/// before a colon only if it names the site, the section or a date. `None` where nothing but the site's name
/// is left, or nothing at all.
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
    let decoded = text::decode_entities(title);
    let plain = text::strip_tags(&decoded);
    trimmed(&plain, hints, false)
}

/// The headline out of a heading as shown: white space cleaned, the names of site and section and the date
/// taken off that some pages put there.
///
/// Unlike a title's, its text is taken as it stands: what stands behind a bar is the headline's unless it
/// names the site, the section or a date. `None` as for [`clean`].
///
/// ```
/// use newsprint::normalize::headline::{shown, HeadlineHints};
///
/// let hints = HeadlineHints::default().with_publication(Some("The Gazette"));
/// let cleaned = |heading| shown(heading, &hints);
/// assert_eq!(cleaned("Why <br> is no paragraph | A guide").as_deref(), Some("Why <br> is no paragraph | A guide"));
/// assert_eq!(cleaned("Bridge reopens | The Gazette").as_deref(), Some("Bridge reopens"));
/// ```
pub fn shown(heading: &str, hints: &HeadlineHints<'_>) -> Option<String> {
    // "&amp;amp;" shows as "&amp;": no writer means that.
    trimmed(&text::decode_entities(heading), hints, true)
}

fn trimmed(title: &str, hints: &HeadlineHints<'_>, shown: bool) -> Option<String> {
    /// More is a text, not a title.
    const LONGEST: usize = 2_000;
    let title = text::collapse(title);
    if title.is_empty() || title.len() > LONGEST {
        return None;
    }
    let mut site = Site::new(hints, shown);
    if site.is_only_name(&title) {
        return None;
    }
    let mut rest: &str = &title;
    // Each round takes off one part; titles have few.
    for _ in 0..6 {
        let Some(shorter) = site.without_last(rest).or_else(|| site.without_first(rest)) else { break };
        // A heading that ends with the site's name is the page's title.
        site.shown &= !rest.strip_prefix(shorter).is_some_and(|part| site.is_named(part));
        rest = shorter;
    }
    Some(rest.to_owned())
}

/// What a page's title holds beside the headline, before it or behind it: the site's name. `None` where that
/// is nothing, a text, or more than one part.
pub(crate) fn rest_of_title<'t>(title: &'t str, headline: &str) -> Option<&'t str> {
    const MARKS: [char; 11] = ['-', '–', '—', '|', '·', '•', '»', ':', '：', '｜', '_'];
    let (title, headline) = (title.trim(), headline.trim());
    let behind = || title.strip_prefix(headline)?.trim_start().strip_prefix(MARKS);
    let before = || title.strip_suffix(headline)?.trim_end().strip_suffix(MARKS);
    let rest = behind().or_else(before)?.trim();
    // Chinese titles go on with a tag and the section before they name the site: "…|桥梁_晨报".
    let rest = rest.rsplit_once('_').map_or(rest, |(_, site)| site);
    ((2..=50).contains(&rest.chars().count()) && !rest.contains(MARKS)).then_some(rest)
}

/// Marks between the parts of a title. Bars and arrows part nothing within a headline; dashes do.
const BARS: &[&str] =
    &[" | ", " ｜ ", "｜", "ㅣ", " » ", " « ", " › ", " :: ", " || ", " ◆ ", " ★ ", " • ", " · ", "|"];
const DASHES: &[&str] = &[" - ", " – ", " — ", " ― ", " -- ", " ~ ", " / ", " @ ", " by ", " : "];

/// What a title may name beside the headline.
struct Site<'a> {
    publication: Option<String>,
    section: Option<String>,
    host: Option<&'a str>,
    /// Whether the title is a heading that readers see.
    shown: bool,
}

impl<'a> Site<'a> {
    fn new(hints: &HeadlineHints<'a>, shown: bool) -> Self {
        Self {
            shown,
            publication: hints.publication.map(compact).filter(|name| !name.is_empty()),
            section: hints.section.map(compact).filter(|name| !name.is_empty()),
            host: hints.host.map(|host| host.strip_prefix("www.").unwrap_or(host)),
        }
    }

    /// The title without its last part, if that is none of the headline.
    fn without_last<'t>(&self, title: &'t str) -> Option<&'t str> {
        // Chinese titles are parted by underscores.
        let low_line = title.rsplit_once('_').filter(|(rest, part)| !rest.is_ascii() && !part.is_ascii());
        if let Some((rest, part)) = last_part(title, BARS).or(low_line) {
            let is_extra = self.is_extra(part) || !self.shown && is_short_beside(part, rest);
            if is_headline_like(rest) && is_extra {
                return Some(rest);
            }
        }
        if let Some((rest, _)) =
            title.rsplit_once('-').filter(|(rest, part)| !self.shown && is_body(rest, part))
        {
            return Some(rest.trim_end_matches(['-', ' ']));
        }
        let (rest, part) = last_part(title, DASHES)?;
        (is_headline_like(rest) && self.is_extra(part)).then_some(rest)
    }

    /// The title without its first part, if that is none of the headline.
    fn without_first<'t>(&self, title: &'t str) -> Option<&'t str> {
        if let Some((part, rest)) = first_part(title, BARS) {
            let label =
                !self.shown && part.split_whitespace().count() <= 2 && rest.split_whitespace().count() >= 4;
            if is_headline_like(rest) && (self.is_extra(part) || label) {
                return Some(rest);
            }
        }
        let (part, rest) = first_part(title, DASHES)
            .or_else(|| title.split_once(": ").map(|(part, rest)| (part.trim(), rest.trim())))?;
        let is_extra = self.is_exact_name(part) || self.is_section(part) || is_date(part);
        (is_headline_like(rest) && is_extra).then_some(rest)
    }

    /// Whether a part names the site, the section or a date.
    fn is_extra(&self, part: &str) -> bool {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        self.is_named(part) || self.is_section(part) || section::is_common(part) || is_date(part)
    }

    fn is_section(&self, part: &str) -> bool {
        self.section.as_deref().is_some_and(|section| section == compact(part))
    }

    /// Whether the title is the site's name and nothing else.
    fn is_only_name(&self, title: &str) -> bool {
        let name = compact(title);
        self.publication.as_deref() == Some(name.as_str())
            || self.host.is_some_and(|host| compact(host) == name)
    }

    /// Whether a part is the site's name as it stands: what is needed at the start of a title, where the
    /// headline's own words may be like it ("Gazette readers: …" on the Gazette's pages).
    fn is_exact_name(&self, part: &str) -> bool {
        let name = compact(part);
        let bare = name.strip_prefix("the").unwrap_or(&name);
        self.is_only_name(part)
            || self.host.map(host_label).is_some_and(|label| label == name || label == bare)
    }

    /// Whether a part is a name of the site: the publication's, or one that the host is made of.
    fn is_named(&self, part: &str) -> bool {
        let name = compact(part);
        if name.is_empty() || name.len() > 80 {
            return false;
        }
        let by_publication = self.publication.as_deref().is_some_and(|known| {
            known == name
                || (name.len() > 3 && known.starts_with(&name))
                || (known.len() > 2 && is_longer_name(part, &name, known))
        });
        by_publication || self.host.is_some_and(|host| is_host_name(part, &name, host))
    }
}

/// "BBC News" for "BBC", "The Gazette Online" for "Gazette": the known name and a word or two.
fn is_longer_name(part: &str, name: &str, known: &str) -> bool {
    let words = part.split_whitespace().count();
    words <= 4 && (name.starts_with(known) || name.ends_with(known)) && name.len() <= known.len() + 7
}

/// Letters and digits only, lower case, without accents on Latin letters.
fn compact(name: &str) -> String {
    let mut folded = text::fold(name);
    folded.retain(char::is_alphanumeric);
    folded
}

/// Whether the host is made of the name: `gazette.example` of "The Gazette", `nytimes.com` of "The New York
/// Times", `example.org` of "example.org".
fn is_host_name(part: &str, name: &str, host: &str) -> bool {
    if compact(host) == name {
        return true;
    }
    // "news.gazette.example"
    let domain = part.to_ascii_lowercase();
    if !domain.contains(' ')
        && domain.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    {
        return true;
    }
    let label = host_label(host);
    if label.chars().count() < 2 {
        return false;
    }
    if label == name || name.strip_prefix("the") == Some(&label) {
        return true;
    }
    let words = part.split_whitespace().count();
    if label.len() >= 4 && words <= 5 && part.split_whitespace().any(|word| compact(word) == label) {
        return true;
    }
    if label.len() >= 5 && words <= 3 && part.split_whitespace().any(|word| compact(word).starts_with(&label))
    {
        return true;
    }
    label.len() >= 3 && part.split_whitespace().count() <= 6 && is_made_of(&label, part)
}

/// The part of a host that names the site: the longest before the public suffix.
fn host_label(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let names = labels.get(..labels.len().saturating_sub(1)).unwrap_or(&[]);
    let longest = names.iter().rev().max_by_key(|label| label.len()).copied().unwrap_or("");
    longest.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether the label is the beginnings of the words, in order, with at most a word or two of others.
fn is_made_of(label: &str, part: &str) -> bool {
    const WEIGHTLESS: &[&str] = &[
        "the", "of", "and", "der", "die", "das", "le", "la", "el", "il", "online", "news", "com", "magazine",
        "org", "net", "de",
    ];
    let mut rest = label;
    let mut used = 0;
    let mut letters = 0;
    let mut left_out = 0;
    let is_mark = |char: char| !char.is_alphanumeric() && !matches!(char, '\'' | '’');
    for word in part.split(is_mark).filter(|word| !word.is_empty()) {
        // Behind the whole label a word or two may follow: "Ada Lund Photography".
        if rest.is_empty() && letters >= 5 {
            left_out += 1;
            continue;
        }
        let word = word.to_lowercase();
        let common = rest
            .chars()
            .zip(word.chars())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum::<usize>();
        if common == 0 {
            if !WEIGHTLESS.contains(&word.as_str()) && !word.starts_with(char::is_numeric) {
                left_out += 1;
            }
            continue;
        }
        rest = rest.get(common..).unwrap_or("");
        used += 1;
        letters += common;
    }
    // Initials alone say little: three letters of three words are enough, two of two are not.
    let whole =
        left_out == 0 || (left_out <= 2 && letters >= 5 && used >= 2) || (left_out == 1 && letters >= 6);
    rest.is_empty() && letters >= 3 && used >= 1 && whole
}

fn last_part<'t>(title: &'t str, marks: &[&str]) -> Option<(&'t str, &'t str)> {
    let marks = marks_in(title, marks);
    let (at, mark) = marks.filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len()))).max()?;
    Some((title.get(..at)?.trim(), title.get(at + mark..)?.trim()))
}

fn first_part<'t>(title: &'t str, marks: &[&str]) -> Option<(&'t str, &'t str)> {
    let (at, mark) = marks_in(title, marks)
        .filter_map(|mark| title.find(mark).map(|at| (at, mark.len())))
        .min_by_key(|&(at, mark)| (at, std::cmp::Reverse(mark)))?;
    Some((title.get(..at)?.trim(), title.get(at + mark..)?.trim()))
}

/// The marks that a title has: to look for that is quicker than to set up a search for where.
fn marks_in<'m>(title: &str, marks: &[&'m str]) -> impl Iterator<Item = &'m str> {
    marks.iter().copied().filter(|mark| text::holds(title, mark))
}

fn is_headline_like(rest: &str) -> bool {
    rest.chars().filter(|c| c.is_alphanumeric()).take(4).count() >= 4
}

/// How names of sites end in scripts without spaces: as a medium, an authority, a school.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "网", "網", "网站", "網站", "门户", "官网", "频道", "日报", "日報", "晚报", "晚報", "新闻社", "新聞社", "新聞網", "电视台", "電視台", "大学", "大學", "学院", "學院",
    "医院", "醫院", "政府", "委员会", "委員會", "协会", "協會", "学会", "學會", "集团", "集團", "有限公司", "研究院", "研究所", "ニュース", "新聞", "公式サイト", "뉴스", "신문", "일보",
];

/// "老桥重新开放-晨报网": whether a short part behind a hyphen without spaces is named like a site.
fn is_body(rest: &str, part: &str) -> bool {
    const LONGEST: usize = 16;
    !part.is_ascii()
        && is_headline_like(rest)
        && part.chars().count() <= LONGEST.min(rest.chars().count())
        && BODIES.iter().any(|end| part.ends_with(end))
}

/// Behind a bar a few words are the site's, if the rest is longer.
fn is_short_beside(part: &str, rest: &str) -> bool {
    let words = part.split_whitespace().count();
    let (length, other) = (part.chars().count(), rest.chars().count());
    let short = words <= 5 && length < other && length <= 40;
    short || (words <= 6 && length <= 45 && rest.split_whitespace().count() >= 3 && length < other * 2)
}

fn is_date(part: &str) -> bool {
    let hints = Hints::default().with_language(Some("de"));
    part.len() < 60 && date::parse(part, &hints).is_some()
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
