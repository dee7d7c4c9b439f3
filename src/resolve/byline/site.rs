//! The page's own site as an author.

use crate::article::{Article, Author, AuthorRole, Byline};
use crate::claims::Origin;
use crate::normalize::byline;

use super::testimony::Testimony;

/// Whether an author is a publication or the page's own site, by its role, its name or its domain.
pub(super) fn is_site(author: &Author, article: &Article) -> bool {
    author.role == AuthorRole::Publication || is_own(author, article)
}

/// Whether an author is the page's own site, by its name or its domain.
pub(super) fn is_own(author: &Author, article: &Article) -> bool {
    let named = article
        .publication
        .as_ref()
        .is_some_and(|site| is_name_of(&site.name, &author.name) || is_group_of(&site.name, &author.name));
    let domain = || {
        let url = article.canonical_url.as_deref()?;
        let host = url.split_once("://")?.1.split('/').next()?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    };
    named || domain().is_some_and(|domain| domain.eq_ignore_ascii_case(&author.name))
}

/// Whether a plain `<meta>` names only firms that are not the site: those who built it.
pub(super) fn is_of_makers(testimony: &Testimony, article: &Article) -> bool {
    const FORMS: &[&str] =
        &["GmbH", "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "AG", "KG", "Agency", "Agentur", "Webdesign"];
    let firm = |author: &Author| {
        author.name.split(' ').next_back().is_some_and(|last| FORMS.contains(&last))
            && !is_site(author, article)
    };
    matches!(testimony.origin, Origin::Meta | Origin::LooseMeta) && testimony.byline.authors.iter().all(firm)
}

/// The site is no author beside people; beside an agency it is.
pub(super) fn without_site(mut byline: Byline, article: &Article) -> Byline {
    for author in byline.authors.iter_mut().filter(|author| is_own(author, article)) {
        author.role = AuthorRole::Publication;
    }
    let is_site = |author: &Author| is_site(author, article);
    // "Ada Lund Example Today": the site's name runs on behind the person's.
    // A site's name of one word may be the person's own.
    let site = article.publication.as_ref().map(|site| site.name.as_str());
    if let Some(site) = site.filter(|site| site.contains(' ')) {
        for author in &mut byline.authors {
            let person = author.name.strip_suffix(site).map(str::trim_end).filter(|name| name.contains(' '));
            if let Some(length) = person.map(str::len) {
                author.name.truncate(length);
            }
        }
    }
    // Beside editors the paper that the text comes from stays.
    let wrote =
        |author: &Author| !is_site(author) && !matches!(author.role, AuthorRole::Agency | AuthorRole::Editor);
    let edited = |author: &Author| author.role == AuthorRole::Editor;
    if byline.authors.iter().any(wrote) {
        byline.authors.retain(|author| !is_site(author));
    } else if byline.authors.iter().any(edited) {
        byline.authors.retain(|author| !is_own(author, article));
    }
    for author in byline.authors.iter_mut().filter(|author| is_site(author)) {
        author.role = AuthorRole::Publication;
    }
    byline
}

/// Whether an author is the site under its name or that of its domain.
pub(super) fn is_name_of(site: &str, author: &str) -> bool {
    let fold = |name: &str| -> String {
        name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (site, author) = (fold(site), fold(author));
    // A site's name may carry a slogan.
    site == author || author.chars().count() > 4 && site.starts_with(&author)
}

/// Whether an author is the site's people: its name and words for a group ("Gazette Editorial").
fn is_group_of(site: &str, author: &str) -> bool {
    let (people, name): (Vec<&str>, Vec<&str>) = author.split(' ').partition(|word| byline::is_group(word));
    !people.is_empty() && !name.is_empty() && is_name_of(site, &name.join(" "))
}
