//! Lines at the text's end that say who worked on it.

use crate::article::{Article, Author, AuthorRole, Byline};
use crate::normalize::byline;

use super::person::same;

/// A closing line as shown, the part of it that holds the names, and whether those named only helped.
pub(crate) type Closing<'a> = (&'a str, &'a str, bool);

/// Takes in those whom the closing lines name, where nothing else credits anybody.
pub(crate) fn closing_credits<'a>(article: &mut Article, credits: impl Iterator<Item = Closing<'a>>) {
    if article.byline.is_some() {
        return;
    }
    let mut authors: Vec<Author> = Vec::new();
    let mut text = None;
    for (line, names, helped) in credits {
        for mut author in byline::parse(names) {
            // A word alone is a place, or a name cut short.
            let whole = author.name.contains(' ') || !author.name.is_ascii();
            if !whole || authors.iter().any(|known| same(&known.name, &author.name)) {
                continue;
            }
            if helped && author.role == AuthorRole::Writer {
                author.role = AuthorRole::Contributor;
            }
            text = text.or_else(|| Some(line.to_owned()));
            authors.push(author);
        }
    }
    if !authors.is_empty() {
        let mut byline = Byline::new(authors);
        byline.text = text;
        article.byline = Some(byline);
    }
}
