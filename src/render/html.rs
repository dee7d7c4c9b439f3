//! Clean HTML.

use std::ops::Range;

use super::escape::{address, html as escape, plain};
use super::spans::{Markup, Step, element_name, steps};
use crate::article::{Article, Figure, Paragraph, ParagraphKind};

impl Article {
    /// The article as a small HTML fragment, an `<article>` of headings, paragraphs, lists and figures.
    ///
    /// The markup is generated, never copied: no attribute, script or style of the page is in it, all text is
    /// escaped, and only `http` and `https` addresses are linked. Its elements are `article`, `h1` to `h6`, `p`,
    /// `blockquote`, `ul`, `li`, `pre`, `table`, `tr`, `td`, `a` with `href`, `strong`, `em`, `code`, `sup`, `sub`,
    /// `mark`, `br`, `figure`, `img` with `src` and `alt`, and `figcaption`. Of control characters there are only tab and line feed.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1>\
    ///     <p onclick=x>Repairs took two years &amp; cost four million crowns, the city said.</p>";
    /// let clean = newsprint::extract(html)?.to_html();
    /// assert!(clean.contains("<p>Repairs took two years &amp; cost four million crowns, the city said.</p>"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_html(&self) -> String {
        let mut html = String::from("<article>\n");
        if let Some(headline) = &self.headline {
            element(&mut html, "h1", &escape(&plain(headline)));
        }
        if let Some(dek) = self.dek_apart() {
            element(&mut html, "p", &escape(&plain(dek)));
        }
        let mut figures = self.figures.iter().peekable();
        let mut open = None;
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            while let Some(image) = figures.next_if(|image| image.after <= index) {
                open = wrap(&mut html, open, None);
                figure(&mut html, image);
            }
            let (wrapper, name) = names(paragraph.kind);
            open = wrap(&mut html, open, wrapper);
            element(&mut html, name, &content(paragraph));
        }
        wrap(&mut html, open, None);
        for image in figures {
            figure(&mut html, image);
        }
        html.push_str("</article>\n");
        html
    }
}

/// The element around blocks of a kind, and the element of each.
fn names(kind: ParagraphKind) -> (Option<&'static str>, &'static str) {
    match kind {
        ParagraphKind::Text => (None, "p"),
        ParagraphKind::Subheading { level } => (
            None,
            match level {
                0..=2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            },
        ),
        ParagraphKind::Quote => (Some("blockquote"), "p"),
        ParagraphKind::ListItem => (Some("ul"), "li"),
        ParagraphKind::Preformatted => (None, "pre"),
        ParagraphKind::TableRow => (Some("table"), "tr"),
    }
}

/// Closes the open wrapper and opens another if they differ; returns the one now open.
fn wrap(html: &mut String, open: Option<&'static str>, wanted: Option<&'static str>) -> Option<&'static str> {
    if open != wanted {
        if let Some(name) = open {
            html.extend(["</", name, ">\n"]);
        }
        if let Some(name) = wanted {
            html.extend(["<", name, ">\n"]);
        }
    }
    wanted
}

fn element(html: &mut String, name: &str, content: &str) {
    html.extend(["<", name, ">", content, "</", name, ">\n"]);
}

fn content(paragraph: &Paragraph) -> String {
    match paragraph.kind {
        ParagraphKind::TableRow => cells(paragraph),
        // The parser drops a line feed that comes first.
        ParagraphKind::Preformatted if paragraph.text.starts_with('\n') => {
            "\n".to_owned() + &inline(paragraph, 0..paragraph.text.len())
        }
        _ => inline(paragraph, 0..paragraph.text.len()),
    }
}

fn inline(paragraph: &Paragraph, range: Range<usize>) -> String {
    let mut html = String::with_capacity(range.len());
    for step in steps(paragraph, range) {
        match step {
            Step::Text(text) => html.push_str(&escape(&text)),
            Step::Break => html.push_str("<br>"),
            Step::Open(Markup::Link(link)) => {
                html.extend(["<a href=\"", &escape(&address(&link.url).unwrap_or_default()), "\">"]);
            }
            Step::Close(Markup::Link(_)) => html.push_str("</a>"),
            Step::Open(Markup::Span(kind)) => html.extend(["<", element_name(kind), ">"]),
            Step::Close(Markup::Span(kind)) => html.extend(["</", element_name(kind), ">"]),
        }
    }
    html
}

fn cells(paragraph: &Paragraph) -> String {
    let mut html = String::new();
    let mut start = 0;
    for cell in paragraph.text.split('\t') {
        html.extend(["<td>", &inline(paragraph, start..start + cell.len()), "</td>"]);
        start += cell.len() + 1;
    }
    html
}

fn figure(html: &mut String, figure: &Figure) {
    let Some(url) = address(&figure.image.url) else { return };
    let alt = plain(figure.image.alt.as_deref().unwrap_or_default());
    html.extend(["<figure><img src=\"", &escape(&url), "\" alt=\"", &escape(&alt), "\">"]);
    let caption = [figure.caption.as_deref(), figure.credit.as_deref()];
    let caption: Vec<String> = caption.into_iter().flatten().map(|text| escape(&plain(text))).collect();
    if !caption.is_empty() {
        html.extend(["<figcaption>", &caption.join(" "), "</figcaption>"]);
    }
    html.push_str("</figure>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Image, Link};

    #[test]
    fn text_never_becomes_markup() {
        let mut paragraph = Paragraph::new(ParagraphKind::ListItem, "<script>x</script> here");
        paragraph.links.push(Link::new("here", "javascript:alert(1)", 20..24));
        let article = Article {
            headline: Some("A < B".into()),
            paragraphs: vec![paragraph, Paragraph::new(ParagraphKind::TableRow, "a\tb")],
            figures: vec![Figure::new(Image::new("https://e.org/\"><x"), 1)],
            ..Article::default()
        };
        let expected = "<article>\n<h1>A &lt; B</h1>\n<ul>\n<li>&lt;script&gt;x&lt;/script&gt; here</li>\n</ul>\n\
            <figure><img src=\"https://e.org/&quot;%3E%3Cx\" alt=\"\"></figure>\n\
            <table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n</article>\n";
        assert_eq!(article.to_html(), expected);
    }
}
