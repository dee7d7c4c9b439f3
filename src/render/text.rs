//! Plain text.

use std::borrow::Cow;

use super::escape::plain;
use super::text_options::TextOptions;
use super::wrap::wrap;
use crate::article::{Article, ArticleBlock, Figure, ParagraphKind};

impl Article {
    /// Returns dek and paragraphs as plain text, separated by blank lines; empty if the article has neither.
    ///
    /// The only control characters are tab and line feed. Bidirectional controls are closed at the end of their paragraph.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
    ///             <p>Repairs took two years and cost four million crowns, twice the estimate.</p>";
    /// let article = newsprint::extract(html)?;
    /// assert!(article.text().starts_with("The old bridge reopened on Friday, the city said.\n\nRepairs"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    #[doc(alias = "text_content")]
    #[doc(alias = "plain_text")]
    pub fn text(&self) -> String {
        let texts = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        joined(self.dek_apart().into_iter().chain(texts))
    }

    /// Returns the article as plain text with options: headline, captions, dek, subheadings, separator, line width.
    ///
    /// ```
    /// use newsprint::TextOptions;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let article = newsprint::extract(html)?;
    /// let text = article.text_with(&TextOptions::default().with_headline());
    /// assert_eq!(text, "Bridge reopens\n\nThe old bridge reopened on Friday, the city said.");
    /// assert_eq!(article.text_with(&TextOptions::default()), article.text());
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn text_with(&self, options: &TextOptions) -> String {
        let headline = if options.headline { self.headline.as_deref() } else { None };
        let dek = if options.dek { self.dek_apart() } else { None };
        let mut texts: Vec<String> =
            headline.into_iter().chain(dek).map(|text| in_lines(plain(text), options.width)).collect();
        texts.extend(self.blocks().filter_map(|block| printed(block, options)));
        texts.join(&options.separator)
    }

    /// The same without the dek.
    pub(super) fn body_text(&self) -> String {
        joined(self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
    }
}

/// Returns a block as the options print it, if they do.
fn printed(block: ArticleBlock<'_>, options: &TextOptions) -> Option<String> {
    match block {
        ArticleBlock::Paragraph(paragraph) => match paragraph.kind {
            ParagraphKind::Subheading { .. } if !options.subheadings => None,
            ParagraphKind::Preformatted | ParagraphKind::TableRow => {
                Some(plain(&paragraph.text).into_owned())
            }
            _ => Some(in_lines(plain(&paragraph.text), options.width)),
        },
        ArticleBlock::Figure(figure) if options.captions => {
            caption(figure).map(|caption| in_lines(plain(&caption), options.width))
        }
        _ => None,
    }
}

/// Returns what is printed under a picture: its caption and its credit.
fn caption(figure: &Figure) -> Option<String> {
    let parts = [figure.caption.as_deref(), figure.credit.as_deref()];
    let caption = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if caption.is_empty() { None } else { Some(caption) }
}

fn in_lines(text: Cow<'_, str>, width: Option<usize>) -> String {
    match width {
        Some(width) => wrap(&text, width),
        None => text.into_owned(),
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(plain).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Image, Paragraph};

    fn article() -> Article {
        let mut figure = Figure::new(Image::new("https://e.org/b.jpg"), 1);
        (figure.caption, figure.credit) = (Some("The bridge.".to_owned()), Some("Ida Berg".to_owned()));
        Article {
            headline: Some("Bridge reopens".to_owned()),
            dek: Some("Two years late".to_owned()),
            paragraphs: vec![
                Paragraph::new(ParagraphKind::Text, "The city paid for it all"),
                Paragraph::new(ParagraphKind::Subheading { level: 2 }, "Costs"),
                Paragraph::new(ParagraphKind::Preformatted, "a  long line of code"),
            ],
            figures: vec![figure],
            ..Article::default()
        }
    }

    #[test]
    fn options_say_what_is_printed() {
        let (article, default) = (article(), TextOptions::default());
        assert_eq!(article.text_with(&default), article.text());
        let bare = default.clone().without_dek().without_subheadings().with_separator("|");
        assert_eq!(article.text_with(&bare), "The city paid for it all|a  long line of code");
        let full = default.with_headline().with_captions().with_separator("|").with_width(14);
        let expected = "Bridge reopens|Two years late|The city paid\nfor it all|The bridge.\nIda Berg|Costs|a  long line of code";
        assert_eq!(article.text_with(&full), expected);
    }
}
