//! An article as text, Markdown, HTML or JSON-LD.

mod cells;
mod commonmark;
mod escape;
mod front_matter;
mod html;
mod inspection_page;
mod json_ld;
mod markdown;
mod markdown_blocks;
mod markdown_line;
mod markdown_options;
mod markdown_table;
mod nesting;
mod notes;
mod spans;
mod text;
mod text_options;
mod wrap;

use crate::article::Article;

pub use markdown_options::{MarkdownLinks, MarkdownOptions};
pub use text_options::TextOptions;

impl Article {
    /// Returns the dek, unless the text says it: many a page has its standfirst at the head of the text, and no reader
    /// wants it twice.
    fn dek_apart(&self) -> Option<&str> {
        self.dek.as_deref().filter(|dek| self.paragraphs.iter().all(|paragraph| paragraph.text != *dek))
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Paragraph, ParagraphKind};

    fn article(dek: &str) -> Article {
        let texts = ["The city paid.", "Nobody had asked."];
        let paragraphs = texts.map(|text| Paragraph::new(ParagraphKind::Text, text)).to_vec();
        Article { dek: Some(dek.to_owned()), paragraphs, ..Article::default() }
    }

    #[test]
    fn a_dek_that_the_text_says_too_is_printed_once() {
        let said = article("The city paid.");
        assert_eq!(said.to_markdown(), "The city paid.\n\nNobody had asked.\n");
        assert_eq!(said.text(), "The city paid.\n\nNobody had asked.");
        assert!(article("Who paid?").text().starts_with("Who paid?\n\nThe city paid."));
        assert!(article("Who paid?").to_json_ld().contains(r#""articleBody":"The city paid."#));
        assert_eq!(said.to_html().matches("The city paid.").count(), 1);
        assert!(article("Who paid?").to_markdown().starts_with("*Who paid?*\n\nThe city paid."));
    }
}
