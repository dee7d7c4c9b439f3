//! What an article's outputs mean to those who parse them, and what they are to mean.

#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs")]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use comrak::nodes::{ListType, NodeValue};
use html5ever::data::C1_REPLACEMENTS;
use newsprint::{Article, Paragraph, ParagraphKind, Span, SpanKind};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of text with what is in it; white space is collapsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pub kind: String,
    pub text: String,
    /// The text and the address of each.
    pub links: Vec<(String, String)>,
    /// The description and the address of each.
    pub pictures: Vec<(String, String)>,
    /// The characters that are set apart, by the name of the element in HTML.
    pub spans: BTreeMap<String, String>,
    pub breaks: usize,
}

impl Block {
    fn new(kind: impl Into<String>, text: &str) -> Self {
        Self { kind: kind.into(), text: shown(text), ..Self::default() }
    }
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as outputs give it: without control characters and those that show nothing, and with what Windows-1252 has in
/// the place of a control of C1.
pub fn shown(text: &str) -> String {
    collapsed(&text.chars().filter_map(shown_char).collect::<String>())
}

fn shown_char(char: char) -> Option<char> {
    match char {
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{80}'..='\u{9F}' if !char.is_whitespace() => C1_REPLACEMENTS[char as usize - 0x80],
        _ => Some(char).filter(|char| !char.is_control() || char.is_whitespace()),
    }
}

fn web_address(url: &str) -> Option<String> {
    (url.starts_with("http://") || url.starts_with("https://")).then(|| {
        let is_kept = |char: &char| !char.is_control();
        let url: String = url.chars().filter(is_kept).filter_map(shown_char).collect();
        let url = url.replace('<', "%3C").replace('>', "%3E").replace('`', "%60").replace('|', "%7C");
        url.replace(char::is_whitespace, "%20")
    })
}

/// The blocks that the article's Markdown and HTML are to have.
pub fn expected(article: &Article) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(article.headline.as_ref().map(|headline| Block::new("h1", headline)));
    let dek = article.dek.as_deref();
    let dek = dek.filter(|dek| article.paragraphs.iter().all(|paragraph| paragraph.text != *dek));
    blocks.extend(dek.map(emphasized));
    let mut figures = article.figures.iter().peekable();
    for index in 0..=article.paragraphs.len() {
        let is_last = index == article.paragraphs.len();
        while let Some(figure) = figures.next_if(|figure| is_last || figure.after <= index) {
            let alt = figure.image.alt.as_deref().or(figure.caption.as_deref()).unwrap_or_default();
            if let Some(url) = web_address(&figure.image.url) {
                let pictures = vec![(shown(alt), url)];
                blocks.push(Block { pictures, ..Block::new("p", alt) });
            }
            let caption: Vec<&str> =
                [figure.caption.as_deref(), figure.credit.as_deref()].into_iter().flatten().collect();
            blocks.push(emphasized(&caption.join(" ")));
        }
        blocks.extend(article.paragraphs.get(index).map(block));
    }
    blocks.retain(|block| !block.text.is_empty() || !block.pictures.is_empty());
    blocks
}

/// A paragraph all in italics, unless tildes at its ends would be taken for more.
fn emphasized(text: &str) -> Block {
    let mut block = Block::new("p", text);
    let letters = without_space(&block.text);
    if !letters.is_empty() && !letters.starts_with('~') && !letters.ends_with('~') {
        block.spans.insert("em".to_owned(), letters);
    }
    block
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Adds the spans that a paragraph is to have.
fn add_spans(block: &mut Block, paragraph: &Paragraph) {
    let mut spans: Vec<&Span> = paragraph.spans.iter().collect();
    spans.sort_by_key(|span| (span.start, Reverse(span.end)));
    let mut ends: BTreeMap<SpanKind, usize> = BTreeMap::new();
    for span in spans {
        let end = ends.entry(span.kind).or_default();
        if *end > span.start {
            continue;
        }
        *end = span.end;
        let name = match span.kind {
            SpanKind::Strong => "strong",
            SpanKind::Emphasis => "em",
            SpanKind::Code => "code",
            SpanKind::Superscript => "sup",
            SpanKind::Subscript => "sub",
            SpanKind::Mark => "mark",
            _ => {
                let parts = [&paragraph.text[..span.start], &paragraph.text[span.end..]];
                let is_break = !parts.iter().any(|part| shown(part).is_empty());
                block.breaks += usize::from(is_break && !block.kind.starts_with('h'));
                continue;
            }
        };
        let letters = without_space(&shown(&paragraph.text[span.range()]));
        if !letters.is_empty() {
            block.spans.entry(name.to_owned()).or_default().push_str(&letters);
        }
    }
}

fn block(paragraph: &Paragraph) -> Block {
    let kind = match paragraph.kind {
        ParagraphKind::Subheading { level } => format!("h{}", level.clamp(2, 6)),
        ParagraphKind::ListItem => "li".to_owned(),
        ParagraphKind::Quote => "q".to_owned(),
        ParagraphKind::Preformatted => "pre".to_owned(),
        _ => "p".to_owned(),
    };
    if paragraph.kind == ParagraphKind::TableRow {
        return Block::new(kind, &paragraph.text.replace('\t', " | "));
    }
    let mut block = Block::new(kind, &paragraph.text);
    if paragraph.kind != ParagraphKind::Preformatted {
        let links = paragraph.links.iter();
        let links = links.filter_map(|link| Some((shown(&link.text), web_address(&link.url)?)));
        block.links = links.collect();
        add_spans(&mut block, paragraph);
    }
    block
}

/// Collects blocks from a parser's events.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    block: Block,
    /// Where the text began of the links and pictures that are open, their addresses, and which are pictures.
    open: Vec<(usize, String, bool)>,
    /// The kinds of blocks that are open.
    around: Vec<String>,
    /// The names of the spans that are open.
    spans: Vec<String>,
}

impl Reader {
    fn begin(&mut self, kind: &str) {
        self.end_block();
        self.around.push(kind.to_owned());
    }

    fn end(&mut self) {
        self.end_block();
        self.around.pop();
    }

    /// What stands in an item or a quote is of its kind.
    fn end_block(&mut self) {
        let outer = self.around.iter().find(|kind| matches!(kind.as_str(), "li" | "q"));
        let kind = outer.or(self.around.last()).cloned().unwrap_or_default();
        let nested = self.around.iter().filter(|kind| !matches!(kind.as_str(), "p" | "ul")).count() > 1;
        let block = std::mem::take(&mut self.block);
        let text = collapsed(&block.text);
        if !text.is_empty() || !block.pictures.is_empty() {
            let kind = if nested { self.around.join(" ") } else { kind };
            self.blocks.push(Block { kind, text, ..block });
        }
    }

    fn text(&mut self, text: &str) {
        self.block.text.push_str(text);
        let letters = without_space(text);
        let is_picture = self.open.last().is_some_and(|(_, _, is_picture)| *is_picture);
        for name in self.spans.iter().filter(|_| !letters.is_empty() && !is_picture) {
            self.block.spans.entry(name.clone()).or_default().push_str(&letters);
        }
    }

    fn line_break(&mut self) {
        self.block.text.push(' ');
        self.block.breaks += 1;
    }

    fn open_span(&mut self, name: &str) {
        self.spans.push(name.to_owned());
    }

    fn close_span(&mut self, name: &str) {
        if self.spans.pop().as_deref() != Some(name) {
            self.text(&format!("[end of {name}]"));
        }
    }

    fn code(&mut self, text: &str) {
        self.open_span("code");
        self.text(text);
        self.close_span("code");
    }

    /// A tag in a line.
    fn tag(&mut self, html: &str) {
        let name = html.trim_matches(['<', '/', '>']);
        if !matches!(name, "strong" | "em" | "code" | "sup" | "sub" | "mark") {
            self.text(&format!("[{html}]"));
        } else if html.starts_with("</") {
            self.close_span(name);
        } else {
            self.open_span(name);
        }
    }

    fn open(&mut self, url: &str, is_picture: bool) {
        self.open.push((self.block.text.len(), url.to_owned(), is_picture));
    }

    fn close(&mut self) {
        let Some((start, url, is_picture)) = self.open.pop() else { return };
        let text = collapsed(self.block.text.get(start..).unwrap_or_default());
        let list = if is_picture { &mut self.block.pictures } else { &mut self.block.links };
        list.push((text, url));
    }
}

/// What a parser makes of Markdown; `gfm` with GitHub's extensions.
pub type ParseMarkdown = fn(markdown: &str, gfm: bool) -> Vec<Block>;

/// Each parser with its name.
pub const PARSERS: [(&str, ParseMarkdown); 2] = [("pulldown-cmark", pulldown), ("comrak", comrak)];

fn pulldown(markdown: &str, gfm: bool) -> Vec<Block> {
    let mut options = Options::empty();
    if gfm {
        options |= Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        options |= Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
    }
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(tag) => match tag {
                Tag::Paragraph => reader.begin("p"),
                Tag::Heading { level, .. } => reader.begin(&level.to_string()),
                Tag::List(None) => reader.begin("ul"),
                Tag::Item => reader.begin("li"),
                Tag::BlockQuote(None) => reader.begin("q"),
                Tag::CodeBlock(_) => reader.begin("pre"),
                Tag::Emphasis => reader.open_span("em"),
                Tag::Strong => reader.open_span("strong"),
                Tag::Link { dest_url, .. } => reader.open(&dest_url, false),
                Tag::Image { dest_url, .. } => reader.open(&dest_url, true),
                other => reader.text(&format!("[{other:?}]")),
            },
            Event::End(tag) => match tag {
                TagEnd::Link | TagEnd::Image => reader.close(),
                TagEnd::Emphasis => reader.close_span("em"),
                TagEnd::Strong => reader.close_span("strong"),
                _ => reader.end(),
            },
            Event::Text(text) => reader.text(&text),
            Event::Code(text) => reader.code(&text),
            Event::InlineHtml(html) => reader.tag(&html),
            Event::HardBreak => reader.line_break(),
            other => reader.text(&format!("[{other:?}]")),
        }
    }
    reader.blocks
}

fn comrak(markdown: &str, gfm: bool) -> Vec<Block> {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = gfm;
    options.extension.table = gfm;
    options.extension.footnotes = gfm;
    options.extension.tasklist = gfm;
    options.extension.alerts = gfm;
    let arena = comrak::Arena::new();
    let mut reader = Reader::default();
    for edge in comrak::parse_document(&arena, markdown, &options).traverse() {
        match edge {
            comrak::arena_tree::NodeEdge::Start(node) => match &node.data().value {
                NodeValue::Document => {}
                NodeValue::Emph => reader.open_span("em"),
                NodeValue::Strong => reader.open_span("strong"),
                NodeValue::Code(code) => reader.code(&code.literal),
                NodeValue::HtmlInline(html) => reader.tag(html),
                NodeValue::LineBreak => reader.line_break(),
                NodeValue::Paragraph => reader.begin("p"),
                NodeValue::Heading(heading) => reader.begin(&format!("h{}", heading.level)),
                NodeValue::List(list) if list.list_type == ListType::Bullet => reader.begin("ul"),
                NodeValue::Item(_) => reader.begin("li"),
                NodeValue::BlockQuote => reader.begin("q"),
                NodeValue::CodeBlock(code) => {
                    reader.begin("pre");
                    reader.text(&code.literal);
                }
                NodeValue::Link(link) => reader.open(&link.url, false),
                NodeValue::Image(link) => reader.open(&link.url, true),
                NodeValue::Text(text) => reader.text(text),
                other => reader.text(&format!("[{other:?}]")),
            },
            comrak::arena_tree::NodeEdge::End(node) => match &node.data().value {
                NodeValue::Document
                | NodeValue::Text(_)
                | NodeValue::Code(_)
                | NodeValue::HtmlInline(_)
                | NodeValue::LineBreak => {}
                NodeValue::Emph => reader.close_span("em"),
                NodeValue::Strong => reader.close_span("strong"),
                NodeValue::Link(_) | NodeValue::Image(_) => reader.close(),
                _ => reader.end(),
            },
        }
    }
    reader.blocks
}
