//! CommonMark.

use std::fmt::Write;

use super::spans::{safe, spans};
use crate::article::{Article, Figure, Paragraph, ParagraphKind};

impl Article {
    /// The article as CommonMark: headline, dek (unless it is in the text), text and figures, with the links
    /// inside the text.
    ///
    /// Text of the page cannot become markup: everything that CommonMark would read as such is escaped.
    ///
    /// ```
    /// let html = "<h1>Bridge *reopens*</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let markdown = newsprint::extract(html)?.to_markdown();
    /// assert_eq!(markdown, "# Bridge \\*reopens\\*\n\nThe old bridge reopened on Friday, the city said.\n");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut blocks = Vec::new();
        blocks.extend(self.headline.as_ref().map(|headline| format!("# {}", escape(headline))));
        blocks.extend(self.dek_apart().map(|dek| format!("*{}*", escape(dek))));
        let mut figures = self.figures.iter().peekable();
        let mut open_list = None;
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            while let Some(image) = figures.next_if(|image| image.after <= index) {
                blocks.push(figure(image));
            }
            let text = block(paragraph);
            match (open_list.take(), blocks.last_mut()) {
                (Some(kind), Some(last)) if kind == paragraph.kind => {
                    last.push('\n');
                    last.push_str(&text);
                }
                _ => blocks.push(text),
            }
            open_list = matches!(paragraph.kind, ParagraphKind::ListItem).then_some(paragraph.kind);
        }
        blocks.extend(figures.map(figure));
        blocks.join("\n\n") + "\n"
    }
}

fn block(paragraph: &Paragraph) -> String {
    match paragraph.kind {
        ParagraphKind::Subheading { level } => {
            format!("{} {}", "#".repeat(level.clamp(2, 6).into()), inline(paragraph))
        }
        ParagraphKind::Quote => format!("> {}", inline(paragraph)),
        ParagraphKind::ListItem => format!("- {}", inline(paragraph)),
        ParagraphKind::Preformatted => fenced(&paragraph.text),
        ParagraphKind::TableRow => {
            let cells: Vec<String> = paragraph.text.split('\t').map(escape).collect();
            cells.join(" \\| ")
        }
        ParagraphKind::Text => inline(paragraph),
    }
}

/// A fence longer than any inside.
fn fenced(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

fn inline(paragraph: &Paragraph) -> String {
    let mut markdown = String::with_capacity(paragraph.text.len());
    for (text, link) in spans(paragraph) {
        match link.and_then(|link| safe(&link.url)) {
            Some(url) => {
                let _ = write!(markdown, "[{}](<{}>)", escape(text), address(url));
            }
            None => markdown.push_str(&escape(text)),
        }
    }
    numbered(markdown)
}

fn figure(figure: &Figure) -> String {
    let alt = figure.image.alt.as_deref().or(figure.caption.as_deref()).unwrap_or_default();
    let mut markdown = match safe(&figure.image.url) {
        Some(url) => format!("![{}](<{}>)", escape(alt), address(url)),
        None => String::new(),
    };
    let caption = [figure.caption.as_deref(), figure.credit.as_deref()];
    let caption: Vec<String> = caption.into_iter().flatten().map(escape).collect();
    if !caption.is_empty() {
        let _ = write!(markdown, "\n\n*{}*", caption.join(" "));
    }
    markdown.trim_start().to_owned()
}

fn address(url: &str) -> String {
    url.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C").replace(char::is_whitespace, "%20")
}

/// Text with every character escaped that CommonMark gives a meaning.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut line_start = true;
    for char in text.chars() {
        let special = matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~')
            || (line_start && matches!(char, '#' | '+' | '-' | '='));
        if special {
            escaped.push('\\');
        }
        escaped.push(if char == '\n' { ' ' } else { char });
        line_start = false;
    }
    escaped
}

/// "1986. A year" is no list item.
fn numbered(markdown: String) -> String {
    let digits = markdown.bytes().take_while(u8::is_ascii_digit).count();
    match markdown.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => format!("{number}\\{rest}"),
        _ => markdown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Image, Link};

    #[test]
    fn blocks_of_every_kind() {
        let mut linked = Paragraph::new(ParagraphKind::Text, "See the plan.");
        linked.links.push(Link::new("the plan", "https://e.org/a b>c"));
        let mut figure = Figure::new(Image::new("https://e.org/i.jpg"), 1);
        figure.caption = Some("A_caption".into());
        let article = Article {
            paragraphs: vec![
                linked,
                Paragraph::new(ParagraphKind::Subheading { level: 1 }, "Cost"),
                Paragraph::new(ParagraphKind::ListItem, "one"),
                Paragraph::new(ParagraphKind::ListItem, "two"),
                Paragraph::new(ParagraphKind::Preformatted, "x ``` y"),
                Paragraph::new(ParagraphKind::Quote, "- no list"),
                Paragraph::new(ParagraphKind::Text, "1986. A year"),
            ],
            figures: vec![figure],
            ..Article::default()
        };
        let expected = "See [the plan](<https://e.org/a%20b%3Ec>).\n\n![A\\_caption](<https://e.org/i.jpg>)\n\n\
            *A\\_caption*\n\n## Cost\n\n- one\n- two\n\n````\nx ``` y\n````\n\n> \\- no list\n\n1986\\. A year\n";
        assert_eq!(article.to_markdown(), expected);
    }
}
