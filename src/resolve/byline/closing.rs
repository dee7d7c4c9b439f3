//! Lines at the text's end that say who worked on it.

use crate::article::{Article, Author, AuthorRole};
use crate::normalize::byline;

use super::complete::with_line;
use super::person::same;
use super::site::{is_body, without_site};

/// A closing line as shown, the part of it that holds the names, and whether those named only helped.
pub(crate) type Closing<'a> = (&'a str, &'a str, bool);

/// Takes in those whom the closing lines name, where nothing else credits people.
pub(crate) fn closing_credits<'a>(article: &mut Article, credits: impl Iterator<Item = Closing<'a>>) {
    let standing = article.byline.take().unwrap_or_default();
    let stood = standing.authors.len();
    let wrote = |author: &Author| !is_body(author) && author.role != AuthorRole::Editor;
    let people = standing.authors.iter().any(wrote);
    let mut byline = standing;
    let mut text = None;
    for (line, names, helped) in credits {
        for mut author in byline::parse(names) {
            // "CNN's Ada Lund"
            let named = ["’s ", "'s "].iter().find_map(|mark| Some(author.name.find(mark)? + mark.len()));
            if let Some(name) = named.and_then(|at| author.name.get(at..)).map(str::to_owned) {
                author.name = name;
            }
            // A word alone is a place, or a name cut short.
            let whole = author.name.contains(' ') || !author.name.is_ascii();
            let known = byline.authors.iter().any(|known| same(&known.name, &author.name));
            // Beside people only reporters are named, in scripts whose sites print their accounts above.
            let cased = author.name.chars().any(|char| char.is_lowercase() || char.is_uppercase());
            let late = people && (author.role != AuthorRole::Writer || cased);
            if !whole || known || late || stood > 0 && is_body(&author) {
                continue;
            }
            if (helped || people) && author.role == AuthorRole::Writer {
                author.role = AuthorRole::Contributor;
            }
            text = text.or_else(|| Some(line.to_owned()));
            byline.authors.push(author);
        }
    }
    if byline.authors.len() > stood {
        byline.authors.sort_by_key(|author| author.role == AuthorRole::Editor);
        // The site gives way to them.
        byline = with_line(without_site(byline, article), text);
    }
    article.byline = Some(byline).filter(|byline| !byline.authors.is_empty());
}
