//! Lines at the end of the text that say who worked on it.

use crate::article::{Author, AuthorRole, Byline};
use crate::candidate::{Candidate, ClosingCredit, Value};
use crate::choose::{PageContext, is_organization, same_person, with_line, without_site};
use crate::normalize::byline;

/// Returns the byline with those whom the closing lines name, where nothing else credits people.
///
/// No byline, "Reporting by Ada Lund; Editing by Ben Okri" → Ada Lund, and Ben Okri as an editor
pub(super) fn with_closing_credits(mut byline: Byline, late: &[&Candidate], page: &PageContext) -> Byline {
    let standing = Standing::of(&byline);
    let mut text = None;
    for candidate in late {
        let Value::ClosingCredit(credit) = &candidate.value else { continue };
        for author in byline::parse(&credit.names, &page.hints()) {
            let author = without_employer(author);
            if !standing.admits(&author)
                || byline.authors.iter().any(|known| same_person(&known.name, &author.name))
            {
                continue;
            }
            text.get_or_insert_with(|| credit.line.clone());
            byline.authors.push(standing.with_role(author, credit));
        }
    }
    if text.is_some() {
        byline.authors.sort_by_key(|author| author.role == AuthorRole::Editor);
        // The site gives way to them.
        byline = with_line(without_site(byline, page), text);
    }
    byline
}

/// Whom a byline credits before the closing lines are read.
struct Standing {
    /// Anybody.
    has_authors: bool,
    /// People who wrote.
    has_writers: bool,
}

impl Standing {
    fn of(byline: &Byline) -> Self {
        let has_writers =
            byline.authors.iter().any(|author| !is_organization(author) && author.role != AuthorRole::Editor);
        Self { has_authors: !byline.authors.is_empty(), has_writers }
    }

    /// Whether a closing line can credit an author. Beside people it can only credit reporters, in scripts whose sites
    /// print their accounts above.
    fn admits(&self, author: &Author) -> bool {
        // A word alone is a place, or a name cut short.
        let is_whole = author.name.contains(' ') || !author.name.is_ascii();
        let is_cased = author.name.chars().any(|char| char.is_lowercase() || char.is_uppercase());
        let is_late = self.has_writers && (author.role != AuthorRole::Writer || is_cased);
        let is_second_source = self.has_authors && is_organization(author);
        is_whole && !is_late && !is_second_source
    }

    fn with_role(&self, author: Author, credit: &ClosingCredit) -> Author {
        let helped = credit.helped || self.has_writers;
        if helped && author.role == AuthorRole::Writer {
            author.with_role(AuthorRole::Contributor)
        } else {
            author
        }
    }
}

/// "CNN's Ada Lund" → "Ada Lund"
fn without_employer(mut author: Author) -> Author {
    let mark = ["’s ", "'s "].iter().find_map(|mark| Some(author.name.find(mark)? + mark.len()));
    if let Some(name) = mark.and_then(|at| author.name.get(at..)) {
        author.name = name.to_owned();
    }
    author
}
