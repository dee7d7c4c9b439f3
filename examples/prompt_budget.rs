//! How does an article fit into a prompt? Whole blocks of Markdown, as many as a budget of tokens takes.
//!
//! ```text
//! cargo run --example prompt_budget < page.html
//! ```

use std::io;

use newsprint::{Article, MarkdownLinks, MarkdownOptions};

const BUDGET: usize = 80;

/// Without the tokenizer of your model, four bytes of English are about one token.
fn tokens(text: &str) -> usize {
    text.len().div_ceil(4)
}

/// The head of the article and as many of its first paragraphs as fit.
fn fitted(mut article: Article, budget: usize) -> String {
    let options =
        MarkdownOptions::default().with_front_matter().with_links(MarkdownLinks::None).without_pictures();
    loop {
        let markdown = article.to_markdown_with(&options);
        if tokens(&markdown) <= budget || article.paragraphs.pop().is_none() {
            return markdown;
        }
    }
}

fn main() -> Result<(), newsprint::Error> {
    let article = newsprint::extract_reader(io::stdin())?;
    print!("{}", fitted(article, BUDGET));
    Ok(())
}
