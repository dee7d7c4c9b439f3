//! Clean HTML.

use super::cells::cells;
use super::escape::{address, html as escape, plain};
use super::nesting::{Change, Level, Nesting};
use super::notes::Notes;
use super::spans::{Inline, Markup, Step, element_name};
use crate::article::{Article, Figure, Paragraph, ParagraphKind};

impl Article {
    /// Returns the article as an HTML fragment: an `<article>` of headings, paragraphs, lists, tables and figures.
    ///
    /// The markup is generated, never copied: it holds no attribute, script or style of the page, all text is escaped, and only
    /// `http` and `https` addresses are linked. Its elements are `article`, `h1` to `h6`, `p`, `blockquote`, `ul`, `ol`, `li`
    /// with `value`, `dl`, `dt`, `dd`, `pre`, `table`, `tr`, `th` and `td` with `colspan` and `rowspan`, `a` with `href`,
    /// `strong`, `em`, `code`, `sup`, `sub`, `mark`, `br`, `figure`, `img` with `src` and `alt`, and `figcaption`. The only
    /// control characters are tab and line feed.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1>\
    ///     <p onclick=x>Repairs took two years &amp; cost four million crowns, the city said.</p>";
    /// let clean = newsprint::extract(html)?.to_html();
    /// assert!(clean.contains("<p>Repairs took two years &amp; cost four million crowns, the city said.</p>"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    #[doc(alias = "content")]
    pub fn to_html(&self) -> String {
        let mut html = String::from("<article>\n");
        if let Some(headline) = &self.headline {
            element(&mut html, "h1", &escape(&plain(headline)));
        }
        if let Some(dek) = self.dek_apart() {
            element(&mut html, "p", &escape(&plain(dek)));
        }
        let mut writer =
            Writer { html, nesting: Nesting::default(), numbers: Vec::new(), notes: Notes::of(self) };
        let mut figures = self.figures.iter().peekable();
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            while let Some(image) = figures.next_if(|image| image.after <= index) {
                writer.leave();
                figure(&mut writer.html, image);
            }
            writer.paragraph(index, paragraph);
        }
        writer.leave();
        let mut html = writer.html;
        for image in figures {
            figure(&mut html, image);
        }
        html.push_str("</article>\n");
        html
    }
}

struct Writer {
    html: String,
    nesting: Nesting,
    /// For each open list the number that the next item has unless it tells another one.
    numbers: Vec<i32>,
    notes: Notes,
}

impl Writer {
    fn paragraph(&mut self, index: usize, paragraph: &Paragraph) {
        let changes = self.nesting.enter(paragraph);
        let begins_item = matches!(changes.last(), Some(Change::BeginItem(_)));
        for change in changes {
            self.change(change);
        }
        let content = self.content(paragraph);
        match paragraph.kind {
            ParagraphKind::Footnote => self.note(index, &content),
            ParagraphKind::ListItem | ParagraphKind::Summary if begins_item => self.html.push_str(&content),
            ParagraphKind::Correction => {
                self.html.extend(["<p class=\"correction\">", &content, "</p>\n"]);
            }
            kind => element(&mut self.html, name(kind), &content),
        }
    }

    fn leave(&mut self) {
        let changes = self.nesting.leave();
        for change in changes {
            self.change(change);
        }
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Open(level) => {
                self.html.extend(["<", level_name(level), ">\n"]);
                self.numbers.extend(matches!(level, Level::List { .. }).then_some(1));
            }
            Change::Close(level) => {
                if let Level::List { .. } = level {
                    self.numbers.pop();
                }
                self.html.extend(["</", level_name(level), ">\n"]);
            }
            Change::EndItem => self.html.push_str("</li>\n"),
            Change::BeginItem(number) => self.begin_item(number),
        }
    }

    fn begin_item(&mut self, number: Option<i32>) {
        match (number, self.numbers.last_mut()) {
            (Some(number), Some(next)) => {
                let is_next = *next == number;
                *next = number.saturating_add(1);
                if is_next {
                    self.html.push_str("<li>");
                } else {
                    self.html.extend(["<li value=\"", &number.to_string(), "\">"]);
                }
            }
            _ => self.html.push_str("<li>"),
        }
    }

    /// Writes a footnote, which its marks lead to by its number.
    fn note(&mut self, index: usize, content: &str) {
        match self.notes.number(index) {
            Some(number) => {
                let html = format!("<p id=\"note-{number}\"><sup>{number}</sup> {content}</p>\n");
                self.html.push_str(&html);
            }
            None => element(&mut self.html, "p", content),
        }
    }

    fn content(&self, paragraph: &Paragraph) -> String {
        match (paragraph.kind, &paragraph.code_language) {
            (ParagraphKind::TableRow, _) => self.cells(paragraph),
            (ParagraphKind::Preformatted, Some(language)) => {
                let code = self.inline(&Inline::of(paragraph).steps());
                ["<code class=\"language-", &escape(&plain(language)), "\">", &code, "</code>"].concat()
            }
            // The parser drops a line feed that comes first.
            (ParagraphKind::Preformatted, None) if paragraph.text.starts_with('\n') => {
                "\n".to_owned() + &self.inline(&Inline::of(paragraph).steps())
            }
            _ => self.inline(&Inline::of(paragraph).steps()),
        }
    }

    fn inline(&self, steps: &[Step<'_>]) -> String {
        let mut html = String::new();
        for step in steps {
            match step {
                Step::Text(text) => html.push_str(&escape(text)),
                Step::Break => html.push_str("<br>"),
                Step::Note(note) => {
                    if let Some(number) = self.notes.number(*note) {
                        let number = number.to_string();
                        html.extend(["<sup><a href=\"#note-", &number, "\">", &number, "</a></sup>"]);
                    }
                }
                Step::Open(Markup::Link(link)) => {
                    html.extend(["<a href=\"", &escape(&address(&link.url).unwrap_or_default()), "\">"]);
                }
                Step::Close(Markup::Link(_)) => html.push_str("</a>"),
                Step::Open(Markup::Span(kind)) => html.extend(["<", element_name(*kind), ">"]),
                Step::Close(Markup::Span(kind)) => html.extend(["</", element_name(*kind), ">"]),
            }
        }
        html
    }

    fn cells(&self, paragraph: &Paragraph) -> String {
        let mut html = String::new();
        let inline = Inline::of(paragraph);
        for cell in cells(paragraph) {
            let name = if cell.header { "th" } else { "td" };
            html.extend(["<", name]);
            for (attribute, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
                if span > 1 {
                    html.extend([" ", attribute, "=\"", &span.to_string(), "\""]);
                }
            }
            html.extend([">", &self.inline(&inline.steps_in(cell.range())), "</", name, ">"]);
        }
        html
    }
}

/// Returns the element of a paragraph of a kind.
fn name(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Subheading { level } => match level {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        },
        ParagraphKind::Preformatted => "pre",
        ParagraphKind::TableRow => "tr",
        ParagraphKind::Term => "dt",
        ParagraphKind::Definition => "dd",
        _ => "p",
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Quote(_) => "blockquote",
        Level::List { ordered: true, .. } => "ol",
        Level::List { .. } => "ul",
        Level::Table(_) => "table",
        Level::Definitions => "dl",
    }
}

fn element(html: &mut String, name: &str, content: &str) {
    html.extend(["<", name, ">", content, "</", name, ">\n"]);
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
