//! What an article's outputs mean to those who parse them, and what they are to mean.

#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs")]

use comrak::nodes::{ListType, NodeValue};
use newsprint::{Article, Paragraph, ParagraphKind};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of text with what is in it; white space is collapsed, and emphasis does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pub kind: String,
    pub text: String,
    /// The text and the address of each.
    pub links: Vec<(String, String)>,
    /// The description and the address of each.
    pub pictures: Vec<(String, String)>,
}

impl Block {
    fn new(kind: impl Into<String>, text: &str) -> Self {
        Self { kind: kind.into(), text: shown(text), ..Self::default() }
    }
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as outputs give it: without control characters.
fn shown(text: &str) -> String {
    let is_shown = |char: &char| !char.is_control() || char.is_whitespace();
    collapsed(&text.chars().filter(is_shown).collect::<String>())
}

fn web_address(url: &str) -> Option<String> {
    (url.starts_with("http://") || url.starts_with("https://")).then(|| {
        let url: String = url.chars().filter(|char| !char.is_control()).collect();
        url.replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
    })
}

/// The blocks that the article's Markdown and HTML are to have.
pub fn expected(article: &Article) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(article.headline.as_ref().map(|headline| Block::new("h1", headline)));
    let dek = article.dek.as_deref();
    let dek = dek.filter(|dek| article.paragraphs.iter().all(|paragraph| paragraph.text != *dek));
    blocks.extend(dek.map(|dek| Block::new("p", dek)));
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
            blocks.push(Block::new("p", &caption.join(" ")));
        }
        blocks.extend(article.paragraphs.get(index).map(block));
    }
    blocks.retain(|block| !block.text.is_empty() || !block.pictures.is_empty());
    blocks
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
    }
    block
}

/// Collects blocks from a parser's events.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    block: Block,
    /// Where the text began of the links and pictures that are open, and their addresses.
    open: Vec<(usize, String)>,
    /// The kinds of blocks that are open.
    around: Vec<String>,
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
    }

    fn open(&mut self, url: &str) {
        self.open.push((self.block.text.len(), url.to_owned()));
    }

    fn close(&mut self, is_picture: bool) {
        let Some((start, url)) = self.open.pop() else { return };
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
                Tag::Emphasis => {}
                Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => reader.open(&dest_url),
                other => reader.text(&format!("[{other:?}]")),
            },
            Event::End(tag) => match tag {
                TagEnd::Link => reader.close(false),
                TagEnd::Image => reader.close(true),
                TagEnd::Emphasis => {}
                _ => reader.end(),
            },
            Event::Text(text) => reader.text(&text),
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
                NodeValue::Document | NodeValue::Emph => {}
                NodeValue::Paragraph => reader.begin("p"),
                NodeValue::Heading(heading) => reader.begin(&format!("h{}", heading.level)),
                NodeValue::List(list) if list.list_type == ListType::Bullet => reader.begin("ul"),
                NodeValue::Item(_) => reader.begin("li"),
                NodeValue::BlockQuote => reader.begin("q"),
                NodeValue::CodeBlock(code) => {
                    reader.begin("pre");
                    reader.text(&code.literal);
                }
                NodeValue::Link(link) | NodeValue::Image(link) => reader.open(&link.url),
                NodeValue::Text(text) => reader.text(text),
                other => reader.text(&format!("[{other:?}]")),
            },
            comrak::arena_tree::NodeEdge::End(node) => match &node.data().value {
                NodeValue::Document | NodeValue::Emph | NodeValue::Text(_) => {}
                NodeValue::Link(_) => reader.close(false),
                NodeValue::Image(_) => reader.close(true),
                _ => reader.end(),
            },
        }
    }
    reader.blocks
}
