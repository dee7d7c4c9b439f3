//! CommonMark.

use super::commonmark::{Line, Place};
use super::escape::{address, plain};
use super::markdown_line::inline;
use crate::article::{Article, Figure, Paragraph, ParagraphKind};

impl Article {
    /// The article as CommonMark: headline, dek (unless it is in the text), text and figures, with the links
    /// inside the text.
    ///
    /// A parser of CommonMark, or of GitHub's dialect, reads the text as it stands in the article, whatever it is:
    /// there is a backslash before what it would read as markup, and nowhere else. A row of a table is a paragraph
    /// with ` | ` between its cells. Only `http` and `https` addresses are linked; of control characters there are
    /// only tab and line feed.
    ///
    /// ```
    /// let html = "<h1>Bridge *reopens* at AT&T*</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let markdown = newsprint::extract(html)?.to_markdown();
    /// let expected = "# Bridge \\*reopens* at AT&T*\n\nThe old bridge reopened on Friday, the city said.\n";
    /// assert_eq!(markdown, expected);
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut blocks = Vec::new();
        blocks.extend(self.headline.as_ref().map(|headline| format!("# {}", line(Place::Heading, headline))));
        blocks.extend(self.dek_apart().map(|dek| line(Place::Emphasis, dek)));
        let mut figures = self.figures.iter().peekable();
        let mut in_list = false;
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            while let Some(image) = figures.next_if(|image| image.after <= index) {
                blocks.extend(figure(image));
                in_list = false;
            }
            let text = block(paragraph);
            let is_item = paragraph.kind == ParagraphKind::ListItem;
            match blocks.last_mut() {
                Some(list) if in_list && is_item => list.extend(["\n", &text]),
                _ => blocks.push(text),
            }
            in_list = is_item;
        }
        blocks.extend(figures.flat_map(figure));
        blocks.join("\n\n") + "\n"
    }
}

fn block(paragraph: &Paragraph) -> String {
    match paragraph.kind {
        ParagraphKind::Subheading { level } => {
            format!("{} {}", "#".repeat(level.clamp(2, 6).into()), whole(Place::Heading, paragraph))
        }
        ParagraphKind::Quote => format!("> {}", whole(Place::Quote, paragraph)),
        ParagraphKind::ListItem => format!("- {}", whole(Place::Item, paragraph)),
        ParagraphKind::Preformatted => fenced(&plain(&paragraph.text)),
        ParagraphKind::TableRow => line(Place::Paragraph, &paragraph.text.replace('\t', " | ")),
        ParagraphKind::Text => whole(Place::Paragraph, paragraph),
    }
}

/// A fence longer than any inside.
fn fenced(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

/// The whole text of a paragraph as a line.
fn whole(place: Place, paragraph: &Paragraph) -> String {
    let line = inline(place, paragraph, 0..paragraph.text.len());
    match place {
        Place::Quote => line.replace('\n', "\n> "),
        Place::Item => line.replace('\n', "\n  "),
        _ => line,
    }
}

/// A line of nothing but text.
fn line(place: Place, text: &str) -> String {
    let mut line = Line::new(place);
    line.text(&plain(text));
    line.finish()
}

/// The picture and what is printed under it, each a block.
fn figure(figure: &Figure) -> impl Iterator<Item = String> {
    let alt = figure.image.alt.as_deref().or(figure.caption.as_deref()).unwrap_or_default();
    let picture = address(&figure.image.url).map(|url| {
        let mut line = Line::new(Place::Paragraph);
        line.image(&plain(alt), &url);
        line.finish()
    });
    let caption = [figure.caption.as_deref(), figure.credit.as_deref()];
    let caption: Vec<&str> = caption.into_iter().flatten().collect();
    let caption = (!caption.is_empty()).then(|| line(Place::Emphasis, &caption.join(" ")));
    picture.into_iter().chain(caption)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Image, Link};

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
            2024\\. | 5\n";
        assert_eq!(article.to_markdown(), expected);
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
