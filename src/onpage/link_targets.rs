//! Where links lead: to an author, a section, a subject, the front page.

pub(super) use crate::address::{folder, is_network};
use crate::address::{
    has_author_folder, has_section_folder, has_subject_folder, is_author_page, without_query,
};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BEFORE_NAMES;
use crate::normalize::byline;

/// The last words before the name in the label of a link to the articles of an author: "by", "von".
static BEFORE_NAME: Phrases = Phrases::new(&BEFORE_NAMES, "link label");

/// Whether an element is a link that shows something.
pub(super) fn is_shown_link(node: NodeRef<'_>) -> bool {
    if node.tag() != Tag::A {
        return false;
    }
    node.text_len() > 0
}

/// Whether a link leads to an author's page.
pub(super) fn leads_to_author(link: NodeRef<'_>) -> bool {
    if link.tag() != Tag::A {
        return false;
    }
    link.has_token(Attr::Rel, "author")
        || link.attr(Attr::Href).is_some_and(|href| is_author_address(link, href))
        || is_labelled_by(link, Attr::Title)
        || is_labelled_by(link, Attr::AriaLabel)
}

fn is_author_address(link: NodeRef<'_>, href: &str) -> bool {
    has_author_folder(href) && !is_of_stories(link, href) || is_account(link, href)
}

/// Whether a link leads to stories of a kind, though its address may have a user's name: `/user/ada/bridges`.
/// Where a site tags its stories with their authors, the tag is what stands in their folder.
fn is_of_stories(link: NodeRef<'_>, href: &str) -> bool {
    if has_section_folder(href) || has_subject_folder(href) {
        return true;
    }
    if !link.has_token(Attr::Rel, "tag") {
        return false;
    }
    !is_author_page(href)
}

/// Whether a person's name leads to an account of theirs: `/@adalund`.
fn is_account(link: NodeRef<'_>, href: &str) -> bool {
    let last = without_query(href).rsplit('/').next();
    if !last.is_some_and(|last| last.starts_with('@')) {
        return false;
    }
    let name = link.text().trim();
    if !name.contains(' ') || !byline::is_person(name) || is_network(href) {
        return false;
    }
    stands_alone(link)
}

/// Whether a link is most of its line. In a sentence an account is somebody's of whom the story tells.
fn stands_alone(link: NodeRef<'_>) -> bool {
    let block = link.ancestors().find(|above| !above.tag().is_inline());
    block.is_none_or(|block| block.text_len() <= 2 * link.text_len())
}

/// Whether a link's label says whose articles it leads to: "All posts by Ada Lund".
fn is_labelled_by(link: NodeRef<'_>, label: Attr) -> bool {
    let name = link.text().trim();
    let before = link.attr(label).map(str::trim).and_then(|label| label.strip_suffix(name));
    let last = before.and_then(|before| before.trim_end().rsplit(' ').next());
    if !name.contains(' ') {
        return false;
    }
    last.is_some_and(|last| BEFORE_NAME.is(last, Lang::UNKNOWN))
}

/// Whether a link leads to a section's front page.
pub(super) fn leads_to_section(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href).is_some_and(has_section_folder)
}

/// Whether a link leads to what the site has on a subject.
pub(super) fn leads_to_subject(link: NodeRef<'_>) -> bool {
    let Some(href) = link.attr(Attr::Href) else { return false };
    if !has_subject_folder(href.trim_end_matches('/')) || is_network(href) {
        return false;
    }
    !link.has_token(Attr::Rel, "author")
}

/// Whether an address is that of a site's front page: `/`, `https://example.org/index.html`.
pub(super) fn is_front_page(href: &str) -> bool {
    let Some((_, rest)) = href.split_once("://") else { return is_front_path(href) };
    rest.split_once('/').is_none_or(|(_, path)| path.is_empty() || is_front_path(path))
}

fn is_front_path(path: &str) -> bool {
    if matches!(path, "/" | "./") {
        return true;
    }
    let file = path.strip_prefix('/').unwrap_or(path);
    file.strip_prefix("index.").is_some_and(|ending| matches!(ending, "html" | "php"))
}

#[cfg(test)]
mod tests {
    use super::{is_front_page, leads_to_author};
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

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
    fn front_pages_are_known_by_their_path() {
        for href in ["/", "./", "index.php", "/index.html", "https://example.org", "https://example.org/"] {
            assert!(is_front_page(href), "{href}");
        }
        for href in ["", "/news", "https://example.org/news", "/news/index.html", "#"] {
            assert!(!is_front_page(href), "{href}");
        }
    }
}
