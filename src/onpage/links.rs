//! Where links lead, by the folders and hosts of their addresses.

use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::byline;
use crate::text::holds;

/// Folders in which sites keep their authors, in order.
#[rustfmt::skip]
const AUTHORS: &[&str] = &[
    "auteur", "auteurs", "author", "authors", "autor", "autore", "autoren", "autores", "autori", "autorin", "avtor",
    "bio", "bios", "by", "byline", "columnist", "columnists", "contributor", "contributors", "correspondent", "editor", "editors", "firmas", "journalist",
    "journaliste", "journalists", "meet-the-team", "people", "person", "profile", "profiles", "redakteur", "redaktion", "reporter",
    "signature", "staff", "team", "user", "users", "verfasser", "writer", "writers", "yazar", "yazarlar",
];

/// Folders in which sites keep their sections, in order.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "categoria", "categorie", "categories", "category", "kategorie", "ressort", "rubrik", "rubrique", "seccion", "section",
];

/// Folders in which sites keep what they have on a subject, in order.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "argomenti", "argomento", "cimke", "emne", "etiket", "etiqueta", "etiquetas", "hashtag", "keyword", "keywords", "konu",
    "label", "motcle", "schlagwort", "schlagworte", "stitek", "subject", "subjects", "sujet", "sujets", "tag", "tags",
    "taxonomy", "tema", "temas", "temat", "thema", "theme", "themen", "themes", "topic", "topics", "trefwoord",
];

/// Bytes of the longest of these folders, which are small letters and dashes.
const LONGEST: usize = 13;

/// Hosts and schemes of links that share, follow or write.
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "twitter.com/", "x.com/", "facebook.com/", "instagram.com/", "linkedin.com/", "t.me/", "youtube.com/", "/share",
    "google.com/", "mailto:", "javascript:",
];

/// Whether a link leads to an author's page.
pub(super) fn leads_to_author(link: NodeRef<'_>) -> bool {
    link.tag() == Tag::A
        && (link.has_token(Attr::Rel, "author")
            || link.attr(Attr::Href).is_some_and(|href| {
                has_folder(href, AUTHORS) && !is_of_stories(link, href) || names_account(link, href)
            })
            || [Attr::Title, Attr::AriaLabel].iter().any(|label| is_labelled_by(link, *label)))
}

/// Whether a link leads to stories of a kind, though its address may have a user's name: `/user/ada/bridges`.
/// Where a site tags its stories with their authors, the tag is what stands in their folder.
fn is_of_stories(link: NodeRef<'_>, href: &str) -> bool {
    let is_tag = || link.has_token(Attr::Rel, "tag") && !AUTHORS.contains(&last_part(folder(href)));
    has_folder(href, SECTIONS) || has_folder(href, SUBJECTS) || is_tag()
}

/// Whether a person's name leads to an account of theirs: `/@adalund`.
fn names_account(link: NodeRef<'_>, href: &str) -> bool {
    let last = href.split(['?', '#']).next().unwrap_or_default().rsplit('/').next();
    // In a sentence it is somebody's of whom the story tells.
    let is_alone = || {
        let around = link.ancestors().find(|above| !above.tag().is_inline());
        around.is_none_or(|around| around.ink() <= 2 * link.ink())
    };
    last.is_some_and(|last| last.starts_with('@')) && {
        let name = link.text().trim();
        name.contains(' ') && byline::is_person(name) && !names_network(href) && is_alone()
    }
}

/// Words before the name in the label of a link to an author's articles, in order.
const BY: &[&str] = &["af", "av", "by", "par", "por", "von", "автора"];

/// Whether a link's label says whose articles it leads to: "All posts by Ada Lund".
fn is_labelled_by(link: NodeRef<'_>, label: Attr) -> bool {
    let name = link.text().trim();
    let said = link.attr(label).map(str::trim).and_then(|label| label.strip_suffix(name));
    let last = said.and_then(|said| said.trim_end().rsplit(' ').next());
    name.contains(' ') && last.is_some_and(|last| BY.binary_search(&last).is_ok())
}

/// Whether a link leads to a section's front page.
pub(super) fn leads_to_section(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href).is_some_and(|href| has_folder(href, SECTIONS))
}

/// Whether a link leads to what the site has on a subject.
pub(super) fn leads_to_subject(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href)
        .is_some_and(|href| has_folder(href.trim_end_matches('/'), SUBJECTS) && !names_network(href))
        && !link.has_token(Attr::Rel, "author")
}

/// An address without its last part: what those of one list share.
pub(super) fn folder(href: &str) -> &str {
    let path = href.trim().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether an address leads to a network or writes a mail.
pub(super) fn names_network(href: &str) -> bool {
    NETWORKS.iter().any(|host| holds(href, host))
}

/// Whether a folder of the address, not its last part, is one of these.
fn has_folder(href: &str, folders: &[&str]) -> bool {
    let Some(last) = href.bytes().rposition(|byte| byte == b'/') else { return false };
    let is_one = |part: &[u8]| {
        // Hosts, years and slugs are none.
        part.len() <= LONGEST
            && part.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'-')
            && folders.binary_search_by(|folder| folder.as_bytes().cmp(part)).is_ok()
    };
    href.as_bytes().get(..last).unwrap_or_default().split(|byte| *byte == b'/').any(is_one)
}

#[cfg(test)]
mod tests {
    use super::{AUTHORS, BY, SECTIONS, SUBJECTS, folder, has_folder, leads_to_author};
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    #[test]
    fn tables_are_in_order() {
        assert!([AUTHORS, SECTIONS, SUBJECTS, BY].iter().all(|table| table.is_sorted()));
        for folder in [AUTHORS, SECTIONS, SUBJECTS].concat() {
            assert!(has_folder(&format!("/{folder}/x"), &[folder]), "{folder}");
        }
    }

    #[test]
    fn an_address_is_in_its_folder() {
        for (href, expected) in [
            ("/on/tolls/?page=2", "/on"),
            ("https://a.example/on/x#y", "https://a.example/on"),
            ("tolls", ""),
            ("", ""),
        ] {
            assert_eq!(folder(href), expected, "{href}");
        }
    }

    #[test]
    fn a_users_tags_are_no_authors() {
        let author = |link: &str| {
            let page = Page::of(parse(&format!("<p>{link}</p>"), &Limits::default()).unwrap());
            page.nodes().any(leads_to_author)
        };
        assert!(author("<a href=/user/ada>Ada Lund</a>"));
        assert!(author("<a href=/user/ada/tags/ferry rel=author>Ada Lund</a>"));
        assert!(author("<a href=/user/ada/ rel=tag>Ada Lund</a>"));
        assert!(!author("<a href=/user/ada/ferry rel=tag>The ferry</a>"));
        assert!(!author("<a href=/topics/people/lund>Ada Lund</a>"));
        assert!(author("By <a href=/@ada>Ada Lund</a>"));
        assert!(!author("The bridge opened on Monday, <a href=/@ada>Ada Lund</a> said."));
    }

    #[test]
    fn a_folder_is_no_page() {
        assert!(has_folder("https://times.example/author/ada", AUTHORS));
        assert!(!has_folder("https://times.example/author", AUTHORS));
        assert!(!has_folder("/news/authority/x", AUTHORS));
    }
}
