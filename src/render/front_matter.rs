//! The facts of an article as YAML before its Markdown.

use serde_json::json;

use super::escape::{address, plain};
use crate::article::Article;

/// Returns title, authors, dates, source and site between two lines of dashes. Texts are in double quotes, as in JSON, which
/// YAML reads.
pub(super) fn front_matter(article: &Article) -> String {
    let mut matter = String::from("---\n");
    let mut row = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            matter.extend([key, ": ", &value, "\n"]);
        }
    };
    row("title", article.headline.as_deref().map(quoted));
    let authors = article.byline.as_ref().map(|byline| &byline.authors);
    let names: Vec<String> = authors.into_iter().flatten().map(|author| quoted(&author.name)).collect();
    row("authors", (!names.is_empty()).then(|| format!("[{}]", names.join(", "))));
    row("date", article.published.map(|at| at.to_string()));
    row("modified", article.modified.map(|at| at.to_string()));
    row("source", article.canonical_url.as_deref().and_then(address).map(|url| quoted(&url)));
    row("site", article.publication.as_ref().map(|publication| quoted(&publication.name)));
    matter + "---\n\n"
}

fn quoted(text: &str) -> String {
    json!(plain(text)).to_string()
}
