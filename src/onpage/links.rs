//! Where links lead, by the folders and hosts of their addresses.

pub(super) use crate::address::{folder, is_network as names_network};
use crate::address::{has_author_folder, has_section_folder, has_subject_folder, is_author_page};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::byline;

/// Whether a link leads to an author's page.
pub(super) fn leads_to_author(link: NodeRef<'_>) -> bool {
    link.tag() == Tag::A
        && (link.has_token(Attr::Rel, "author")
            || link.attr(Attr::Href).is_some_and(|href| {
                has_author_folder(href) && !is_of_stories(link, href) || names_account(link, href)
            })
            || [Attr::Title, Attr::AriaLabel].iter().any(|label| is_labelled_by(link, *label)))
}

/// Whether a link leads to stories of a kind, though its address may have a user's name: `/user/ada/bridges`.
/// Where a site tags its stories with their authors, the tag is what stands in their folder.
fn is_of_stories(link: NodeRef<'_>, href: &str) -> bool {
    let is_tag = || link.has_token(Attr::Rel, "tag") && !is_author_page(href);
    has_section_folder(href) || has_subject_folder(href) || is_tag()
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
    link.attr(Attr::Href).is_some_and(has_section_folder)
}

/// Whether a link leads to what the site has on a subject.
pub(super) fn leads_to_subject(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href)
        .is_some_and(|href| has_subject_folder(href.trim_end_matches('/')) && !names_network(href))
        && !link.has_token(Attr::Rel, "author")
}

#[cfg(test)]
mod tests {
    use super::{BY, leads_to_author};
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    #[test]
    fn labels_are_in_order() {
        assert!(BY.is_sorted());
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
}
