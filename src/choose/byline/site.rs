//! The page's own site as an author.

use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::Candidates;
use crate::choose::page_context::PageContext;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::byline;
use crate::text::letters_and_digits;

use super::byline_candidate::BylineCandidate;

/// How the names of firms that build sites end: "Lake Webdesign".
static MAKERS: Phrases = Phrases::new(&tables::ORGANIZATIONS, "web maker");

/// Whether an author is a publication or the page's own site, by its role, its name or its domain.
pub(super) fn is_site(author: &Author, page: &PageContext) -> bool {
    author.role == AuthorRole::Publication || is_host(&author.name) || is_own(author, page)
}

/// Whether an author is a site by its address: "gazette.com".
fn is_host(name: &str) -> bool {
    let Some((host, end)) = name.rsplit_once('.') else { return false };
    let is_plain = host.chars().all(|char| char.is_ascii_alphanumeric() || "-.".contains(char));
    let is_end = (2..=4).contains(&end.len()) && end.chars().all(|char| char.is_ascii_alphabetic());
    is_plain && is_end && host.len() > 2
}

/// Whether an author is an agency or a publication, and nobody in person.
pub(crate) fn is_organization(author: &Author) -> bool {
    matches!(author.role, AuthorRole::Agency | AuthorRole::Publication)
}

/// Whether an author is the page's own site, by its name or its domain.
pub(super) fn is_own(author: &Author, page: &PageContext) -> bool {
    let site = page.publication.as_ref().map(|site| site.name.as_str());
    site.is_some_and(|site| has_name_of(site, &author.name))
        || domain(page).is_some_and(|domain| domain.eq_ignore_ascii_case(&author.name))
}

/// Returns the host of the canonical address or that of the page, without "www.".
fn domain(page: &PageContext) -> Option<&str> {
    let canonical = page.canonical_url.as_deref().and_then(|url| url.split_once("://")?.1.split('/').next());
    let host = canonical.or(page.host.as_deref())?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// Whether a plain `<meta>` names only those who built the site or own its texts: firms that are not the site, and
/// where nothing in the head is made for articles whoever stands nowhere in print.
pub(super) fn is_of_makers(candidate: &BylineCandidate, candidates: &Candidates, page: &PageContext) -> bool {
    if !candidate.source.is_plain_head() {
        return false;
    }
    let is_printed =
        candidates.has_article_head() || candidates.printed_authors.iter().any(|name| candidate.names(name));
    !is_printed
        || !candidate.byline.authors.iter().any(|author| is_own(author, page) || !is_firm(&author.name))
}

/// Whether a name is a company's: "Lake Webdesign".
fn is_firm(name: &str) -> bool {
    let is_maker = name.split(' ').next_back().is_some_and(|last| MAKERS.has(&last.to_lowercase()));
    is_maker || byline::is_company(name)
}

/// Returns the byline without the site, which is no author beside people; beside an agency it is.
pub(crate) fn without_site(mut byline: Byline, page: &PageContext) -> Byline {
    for author in byline.authors.iter_mut().filter(|author| is_own(author, page)) {
        author.role = AuthorRole::Publication;
    }
    mark_domain(&mut byline, page);
    cut_site_name(&mut byline, page);
    // Beside editors the paper that the text comes from stays.
    if byline.authors.iter().any(|author| wrote(author, page)) {
        byline.authors.retain(|author| !is_site(author, page));
    } else if byline.authors.iter().any(|author| author.role == AuthorRole::Editor) {
        byline.authors.retain(|author| !is_own(author, page));
    }
    for author in byline.authors.iter_mut().filter(|author| is_site(author, page)) {
        author.role = AuthorRole::Publication;
    }
    byline
}

/// Marks the author who is called like the domain, behind others: "Ada Lund, Harbour Courier" on
/// harbourcourier.example.
fn mark_domain(byline: &mut Byline, page: &PageContext) {
    let [first, _, ..] = byline.authors.as_slice() else { return };
    let Some((name, _)) = domain(page).and_then(|host| host.split_once('.')) else { return };
    let name = letters_and_digits(name);
    if letters_and_digits(&first.name) == name {
        return;
    }
    for author in byline.authors.iter_mut().filter(|author| letters_and_digits(&author.name) == name) {
        author.role = AuthorRole::Publication;
    }
}

fn wrote(author: &Author, page: &PageContext) -> bool {
    let is_other = matches!(author.role, AuthorRole::Agency | AuthorRole::Editor);
    !is_other && !is_site(author, page)
}

/// "Ada Lund Example Today" → "Ada Lund": the site's name runs on behind the person's. A site's name of one word may be
/// the person's own.
fn cut_site_name(byline: &mut Byline, page: &PageContext) {
    let Some(site) = page.publication.as_ref().map(|site| site.name.as_str()) else { return };
    if !site.contains(' ') {
        return;
    }
    for author in &mut byline.authors {
        let person = author.name.strip_suffix(site).map(str::trim_end).filter(|name| name.contains(' '));
        if let Some(length) = person.map(str::len) {
            author.name.truncate(length);
        }
    }
}

/// Whether an author is the site by its name, and not the person that the site is named after.
fn has_name_of(site: &str, author: &str) -> bool {
    let is_named = is_name_of(site, author) || is_group_of(site, author);
    is_named && !is_owner_of(site, author)
}

/// Whether an author is the site under its name or that of its domain.
pub(crate) fn is_name_of(site: &str, author: &str) -> bool {
    let words = author.split_whitespace().count();
    // The company that prints a Japanese or Chinese paper has its name.
    let (site, author) =
        (letters_and_digits(site), letters_and_digits(author.strip_suffix('社').unwrap_or(author)));
    // A site's name may carry a slogan, and an article before it: "The Harbour Times".
    site == author
        || author.chars().count() > 4 && site.starts_with(&author)
        || is_behind_article(&site, &author, words)
}

/// Whether a name of several words is that of a site without the few letters before it: "Harbour Times" of "The Harbour
/// Times".
fn is_behind_article(site: &str, author: &str, words: usize) -> bool {
    /// Letters of an article: "The", "Los".
    const LONGEST: usize = 3;
    let article = site.strip_suffix(author).filter(|_| words > 1);
    article.is_some_and(|article| article.chars().count() <= LONGEST)
}

/// Whether a site is named after the author, a person: "Ada Lund's Notes", "adalund.example".
fn is_owner_of(site: &str, author: &str) -> bool {
    if !author.contains(' ') || !byline::is_person(author) {
        return false;
    }
    opens_with_genitive(site, author) || is_named_domain(site, author)
}

fn opens_with_genitive(site: &str, author: &str) -> bool {
    let rest = site.strip_prefix(author).unwrap_or_default();
    ["'s ", "’s ", "' ", "’ ", "s "].iter().any(|ending| rest.starts_with(ending))
}

fn is_named_domain(site: &str, author: &str) -> bool {
    let Some((host, _)) = site.rsplit_once('.') else { return false };
    !site.contains(' ') && letters_and_digits(host) == letters_and_digits(author)
}

/// Whether an author is the site's people: its name and words for a group ("Gazette Editorial").
fn is_group_of(site: &str, author: &str) -> bool {
    let (people, name): (Vec<&str>, Vec<&str>) = author.split(' ').partition(|word| byline::is_group(word));
    if people.is_empty() || name.is_empty() {
        return false;
    }
    is_name_of(site, &name.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{is_host, is_name_of, is_owner_of};

    #[test]
    fn a_site_may_be_named_after_a_person() {
        assert!(is_owner_of("Ada Lund’s Notes", "Ada Lund"));
        assert!(is_owner_of("Ada Lunds Tagebuch", "Ada Lund"));
        assert!(is_owner_of("Ben Rogers’ Scribbles", "Ben Rogers"));
        assert!(is_owner_of("adalund.example", "Ada Lund"));
        assert!(!is_owner_of("Vik Gazette's Blog", "Vik Gazette"));
        assert!(!is_owner_of("thecoast.example", "The Coast"));
        assert!(!is_owner_of("Ada Lund Today", "Ada Lund"));
    }

    #[test]
    fn hosts_are_told_from_initials() {
        assert!(is_host("gazette.com") && is_host("AIF.UA"));
        assert!(!is_host("J.D. Lund") && !is_host("J.D") && !is_host("A.Lundberg"));
    }

    #[test]
    fn the_company_of_a_paper_is_the_site() {
        assert!(is_name_of("北港経済新聞 電子版", "北港経済新聞社"));
        assert!(!is_name_of("北港経済新聞", "山田太郎"));
        assert!(is_name_of("The Times of Vik", "Times Of Vik"));
        assert!(!is_name_of("The Coast", "Coast"));
        assert!(!is_name_of("Vox", "Ada Lund"));
    }
}
