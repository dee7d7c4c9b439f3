//! Where links lead, by the folders and hosts of their addresses.

use crate::dom::{Attr, NodeRef, Tag};

/// Folders in which sites keep their authors, in order.
#[rustfmt::skip]
const AUTHORS: &[&str] = &[
    "auteur", "auteurs", "author", "authors", "autor", "autore", "autoren", "autores", "autori", "autorin", "avtor",
    "by", "byline", "columnist", "columnists", "contributor", "contributors", "correspondent", "editor", "editors", "firmas", "journalist",
    "journaliste", "journalists", "people", "person", "profile", "profiles", "redakteur", "redaktion", "reporter",
    "signature", "staff", "team", "user", "users", "writer", "writers", "yazar", "yazarlar",
];

/// Folders in which sites keep their sections, in order.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "categoria", "categorie", "categories", "category", "kategorie", "ressort", "rubrik", "rubrique", "seccion", "section",
];

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
            || link.attr(Attr::Href).is_some_and(|href| has_folder(href, AUTHORS)))
}

/// Whether a link leads to a section's front page.
pub(super) fn leads_to_section(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href).is_some_and(|href| has_folder(href, SECTIONS))
}

/// Whether an address leads to a network or writes a mail.
pub(super) fn names_network(href: &str) -> bool {
    NETWORKS.iter().any(|host| href.contains(host))
}

/// Whether a folder of the address, not its last part, is one of these.
fn has_folder(href: &str, folders: &[&str]) -> bool {
    let mut parts = href.split('/').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_some() && folders.binary_search(&part).is_ok() {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{AUTHORS, SECTIONS, has_folder};

    #[test]
    fn tables_are_in_order() {
        assert!(AUTHORS.is_sorted() && SECTIONS.is_sorted());
    }

    #[test]
    fn a_folder_is_no_page() {
        assert!(has_folder("https://times.example/author/ada", AUTHORS));
        assert!(!has_folder("https://times.example/author", AUTHORS));
        assert!(!has_folder("/news/authority/x", AUTHORS));
    }
}
