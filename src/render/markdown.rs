//! CommonMark.

use super::commonmark::{Line, Place};
use super::escape::{address, plain};
use super::front_matter::front_matter;
use super::markdown_blocks::Writer;
use super::markdown_options::MarkdownOptions;
use super::notes::Notes;
use crate::article::{Article, Figure};

impl Article {
    /// Returns the article as CommonMark: headline, dek (unless the text repeats it), text and figures, with inline links.
    ///
    /// A parser of CommonMark or of GitHub's dialect gets the article's text back unchanged: whatever it would take for
    /// markup is escaped with a backslash, and nothing else is. Tables and footnotes use GitHub's syntax. A definition list
    /// becomes bold terms, each with its definitions as list items. Superscript, subscript and highlights are HTML elements, and
    /// so are bold and italics where asterisks would not work. Only `http` and `https` addresses are linked; the only control
    /// characters are tab and line feed.
    ///
    /// ```
    /// let html = "<h1>Bridge *reopens* at AT&T*</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let markdown = newsprint::extract(html)?.to_markdown();
    /// let expected = "# Bridge \\*reopens* at AT&T*\n\nThe old bridge reopened on Friday, the city said.\n";
    /// assert_eq!(markdown, expected);
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.to_markdown_with(&MarkdownOptions::default())
    }

    /// Returns the article as CommonMark with options: front matter, kind of links, pictures, line width.
    ///
    /// ```
    /// use newsprint::{MarkdownLinks, MarkdownOptions};
    ///
    /// let html = "<h1>Bridge reopens</h1>\
    ///     <p>The old bridge reopened on Friday, <a href=https://e.org/city>the city</a> said, after two years.</p>";
    /// let options = MarkdownOptions::default().with_links(MarkdownLinks::References);
    /// let markdown = newsprint::extract(html)?.to_markdown_with(&options);
    /// assert!(markdown.contains("[the city][link-1] said"));
    /// assert!(markdown.ends_with("\n\n[link-1]: <https://e.org/city>\n"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_markdown_with(&self, options: &MarkdownOptions) -> String {
        let notes = Notes::of(self).with_links(options.links, self);
        let mut writer = Writer::new(notes, options.width);
        if let Some(headline) = &self.headline {
            writer.block(&format!("# {}", line(Place::Heading, headline)));
        }
        if let Some(dek) = self.dek_apart() {
            writer.lines(line(Place::Emphasis, dek));
        }
        let figures: &[Figure] = if options.no_pictures { &[] } else { &self.figures };
        let mut figures = figures.iter().peekable();
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            while let Some(image) = figures.next_if(|image| image.after <= index) {
                figure(&mut writer, image);
            }
            writer.paragraph(index, paragraph);
        }
        figures.for_each(|image| figure(&mut writer, image));
        writer.references();
        if options.front_matter { front_matter(self) + &writer.finish() } else { writer.finish() }
    }
}

/// A line of nothing but text.
fn line(place: Place, text: &str) -> String {
    let mut line = Line::new(place);
    line.text(&plain(text));
    line.finish()
}

/// Writes a picture and what is printed under it, each a block.
fn figure(writer: &mut Writer, figure: &Figure) {
    writer.leave();
    let alt = figure.image.alt.as_deref().or(figure.caption.as_deref()).unwrap_or_default();
    if let Some(url) = address(&figure.image.url) {
        let mut line = Line::new(Place::Paragraph);
        line.image(&plain(alt), &url);
        writer.block(&line.finish());
    }
    let caption = [figure.caption.as_deref(), figure.credit.as_deref()];
    let caption: Vec<&str> = caption.into_iter().flatten().collect();
    if !caption.is_empty() {
        writer.lines(line(Place::Emphasis, &caption.join(" ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MarkdownLinks;
    use crate::article::{Image, Link, Paragraph, ParagraphKind};

    #[test]
    fn blocks_of_every_kind() {
        let mut linked = Paragraph::new(ParagraphKind::Text, "See the plan.");
        linked.links.push(Link::new("the plan", "https://e.org/a b>c", 4..12));
        let mut figure = Figure::new(Image::new("https://e.org/i.jpg"), 1);
        figure.caption = Some("A_caption".into());
        let article = Article {
            paragraphs: vec![
                linked,
                Paragraph::new(ParagraphKind::Subheading { level: 1 }, "Cost #"),
                Paragraph::new(ParagraphKind::ListItem, "one"),
                Paragraph::new(ParagraphKind::ListItem, "two"),
                Paragraph::new(ParagraphKind::Preformatted, "x ``` y"),
                Paragraph::new(ParagraphKind::Quote, "- no list"),
                Paragraph::new(ParagraphKind::Text, "1986. A year"),
                Paragraph::new(ParagraphKind::TableRow, "2024.\t5"),
            ],
            figures: vec![figure],
            ..Article::default()
        };
        let expected = "See [the plan](<https://e.org/a%20b%3Ec>).\n\n![A_caption](<https://e.org/i.jpg>)\n\n\
            *A_caption*\n\n## Cost \\#\n\n- one\n- two\n\n````\nx ``` y\n````\n\n> \\- no list\n\n1986\\. A year\n\n\
            |  |  |\n| --- | --- |\n| 2024. | 5 |\n";
        assert_eq!(article.to_markdown(), expected);
    }

    fn linked(texts: [(&str, &str); 3]) -> Article {
        let paragraph = |(text, url): (&str, &str)| {
            let mut paragraph = Paragraph::new(ParagraphKind::Text, text);
            paragraph.links.push(Link::new("here", url, 0..4));
            paragraph
        };
        Article { paragraphs: texts.map(paragraph).to_vec(), ..Article::default() }
    }

    #[test]
    fn each_address_is_one_reference() {
        let options = MarkdownOptions::default().with_links(MarkdownLinks::References);
        let article = linked([
            ("here a", "https://e.org/a"),
            ("here b", "https://e.org/b"),
            ("here c", "https://e.org/a"),
        ]);
        let expected = "[here][link-1] a\n\n[here][link-2] b\n\n[here][link-1] c\n\n\
                        [link-1]: <https://e.org/a>\n[link-2]: <https://e.org/b>\n";
        assert_eq!(article.to_markdown_with(&options), expected);
        // The text has such a label itself: it stays text.
        let article = linked([
            ("here [LINK-1]", "https://e.org/a"),
            ("here b", "javascript:x"),
            ("here", "https://e.org/a"),
        ]);
        let expected =
            "[here][link--1] [LINK-1]\n\nhere b\n\n[here][link--1]\n\n[link--1]: <https://e.org/a>\n";
        assert_eq!(article.to_markdown_with(&options), expected);
    }

    #[test]
    fn links_and_pictures_are_left_out_where_nobody_wants_them() {
        let mut article = linked([
            ("here a", "https://e.org/a"),
            ("here b", "https://e.org/b"),
            ("here", "https://e.org/c"),
        ]);
        article.figures.push(Figure::new(Image::new("https://e.org/i.jpg"), 0));
        let options = MarkdownOptions::default().with_links(MarkdownLinks::None).without_pictures();
        assert_eq!(article.to_markdown_with(&options), "here a\n\nhere b\n\nhere\n");
    }

    #[test]
    fn front_matter_is_safe_yaml() {
        let article = Article {
            headline: Some("A \"quote\": no: key\n---".into()),
            published: "2022-05-06".parse().ok(),
            canonical_url: Some("javascript:alert(1)".into()),
            ..Article::default()
        };
        let options = MarkdownOptions::default().with_front_matter();
        let markdown = article.to_markdown_with(&options);
        let matter = markdown.split("\n\n").next();
        assert_eq!(matter, Some("---\ntitle: \"A \\\"quote\\\": no: key\\n---\"\ndate: 2022-05-06\n---"));
    }

    #[test]
    fn a_backslash_only_where_the_text_would_be_markup() {
        for (text, expected) in [
            ("AT&T, R&D; 5 * 3 < 20 > 1 snake_case [1] ~10 to ~20 a|b #tag", ""),
            ("fish &amp; chips", "fish \\&amp; chips"),
            ("*a* 5*", "\\*a* 5*"),
            ("`a` b``", "\\`a` b``"),
            ("[a](b) [c](d e)", "[a\\](b) [c](d e)"),
            ("2024.", "2024\\."),
            ("2024.5 1)a", ""),
            ("# one", "\\# one"),
            ("- one", "\\- one"),
            ("-5 degrees", ""),
            ("---", "\\---"),
            ("> one", "\\> one"),
            ("[a]: b", "\\[a]: b"),
            ("[Note]: this is text", ""),
            ("a <b> c <3 <a@b.c>", "a \\<b> c <3 \\<a@b.c>"),
            ("C:\\dir \\* \\", "C:\\dir \\\\* \\"),
            ("~~~", "\\~\\~\\~"),
        ] {
            let expected = if expected.is_empty() { text } else { expected };
            assert_eq!(line(Place::Paragraph, text), expected);
        }
    }

    #[test]
    fn links_and_what_stands_around_them() {
        let line = |before: &str, text: &str, url: &str| {
            let mut line = Line::new(Place::Paragraph);
            line.text(before);
            line.open_link();
            line.text(text);
            line.close_link(url);
            line.finish()
        };
        assert_eq!(line("this!", "one", "https://e.org/"), "this\\![one](<https://e.org/>)");
        assert_eq!(line("[see ", "[1]", "https://e.org/"), "[see [[1]](<https://e.org/>)");
        assert_eq!(line("", "a] b", "https://e.org/"), "[a\\] b](<https://e.org/>)");
        assert_eq!(line("", "one", "https://e.org/?a=1&copy;=2"), "[one](<https://e.org/?a=1&amp;copy;=2>)");
    }
}
