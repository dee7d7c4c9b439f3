//! What an article's outputs mean to those who parse them, and what they are to mean.

#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs")]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use comrak::nodes::{ListType, NodeValue};
use html5ever::data::C1_REPLACEMENTS;
use newsprint::{Article, ListPlace, Paragraph, ParagraphKind, Span, SpanKind};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of text with what is in it; white space is collapsed. Its kind tells what it stands in as well: `q ul1.0 p` is a
/// paragraph of the first item of a list in a quotation.
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

/// What parsers show where a line ends within a paragraph: only texts in lines of a width may have it.
const SOFT_BREAK: &str = "[SoftBreak]";

/// The blocks of a text in lines of a width, with the lines joined.
pub fn joined(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        block.text = collapsed(&block.text.replace(SOFT_BREAK, " "));
        for text in block.spans.values_mut() {
            *text = text.replace(SOFT_BREAK, "");
        }
    }
    blocks
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

/// Whether the article has what only GitHub's dialect has.
pub fn needs_gfm(article: &Article) -> bool {
    article.paragraphs.iter().any(|paragraph| paragraph.kind == ParagraphKind::TableRow)
}

/// The blocks that the article's Markdown is to have.
pub fn expected(article: &Article) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(article.headline.as_ref().map(|headline| Block::new("h1", headline)));
    let dek = article.dek.as_deref();
    let dek = dek.filter(|dek| article.paragraphs.iter().all(|paragraph| paragraph.text != *dek));
    blocks.extend(dek.map(emphasized));
    let mut figures = article.figures.iter().peekable();
    let mut outline = Outline::default();
    for index in 0..=article.paragraphs.len() {
        let is_last = index == article.paragraphs.len();
        while let Some(figure) = figures.next_if(|figure| is_last || figure.after <= index) {
            outline = Outline::default();
            let alt = figure.image.alt.as_deref().or(figure.caption.as_deref()).unwrap_or_default();
            if let Some(url) = web_address(&figure.image.url) {
                let pictures = vec![(shown(alt), url)];
                blocks.push(Block { pictures, ..Block::new("p", alt) });
            }
            let caption: Vec<&str> =
                [figure.caption.as_deref(), figure.credit.as_deref()].into_iter().flatten().collect();
            blocks.push(emphasized(&caption.join(" ")));
        }
        blocks.extend(
            article.paragraphs.get(index).into_iter().flat_map(|paragraph| outline.blocks(paragraph)),
        );
    }
    blocks.retain(|block| !block.text.is_empty() || !block.pictures.is_empty());
    blocks
}

/// What paragraphs stand in.
#[derive(Default)]
struct Outline {
    /// The quotation, and its number among several paragraphs of one.
    #[allow(clippy::option_option, reason = "a quotation of one paragraph has no number")]
    quote: Option<Option<u32>>,
    /// For each list its number, its depth and the item.
    lists: Vec<(u32, u8, String)>,
    /// The table, and whether its first row heads it.
    table: Option<(Option<u32>, bool)>,
    definitions: usize,
}

impl Outline {
    fn blocks(&mut self, paragraph: &Paragraph) -> Vec<Block> {
        let mut path = self.path(paragraph);
        self.definitions = if paragraph.kind == ParagraphKind::Definition { self.definitions + 1 } else { 0 };
        let Some(row) = (paragraph.kind == ParagraphKind::TableRow).then_some(paragraph.row.as_ref()) else {
            self.table = None;
            path.push(match paragraph.kind {
                ParagraphKind::Subheading { level } => format!("h{}", level.clamp(2, 6)),
                ParagraphKind::Preformatted => "pre".to_owned(),
                ParagraphKind::Definition => format!("ul{} p", self.definitions - 1),
                _ => "p".to_owned(),
            });
            return vec![block(paragraph, &path.join(" "))];
        };
        let id = row.map(|row| row.table);
        let is_first = self.table.is_none_or(|(table, _)| table != id);
        let is_head = is_first
            && row.is_some_and(|row| row.cells.iter().all(|cell| cell.header || cell.start == cell.end));
        self.table = Some((id, is_head));
        path.push(if is_head { "th" } else { "td" }.to_owned());
        let texts: Vec<&str> = match row {
            Some(row) => row.cells.iter().map(|cell| &paragraph.text[cell.range()]).collect(),
            None => paragraph.text.split('\t').collect(),
        };
        texts.into_iter().map(|text| Block::new(path.join(" "), text)).collect()
    }

    fn path(&mut self, paragraph: &Paragraph) -> Vec<String> {
        let is_item = matches!(paragraph.kind, ParagraphKind::ListItem | ParagraphKind::Summary);
        let place = paragraph.list.or(is_item.then(|| ListPlace::new(u32::MAX, 0)));
        let is_quote = paragraph.kind == ParagraphKind::Quote;
        let is_inside = is_quote && place.is_some();
        let quote = (!is_inside && (is_quote || paragraph.quote.is_some())).then_some(paragraph.quote);
        if self.quote != quote {
            *self = Self { quote, ..Self::default() };
        }
        match place {
            Some(place) => self.enter(&place),
            None => self.lists.clear(),
        }
        let mut path: Vec<String> = quote.iter().map(|_| "q".to_owned()).collect();
        path.extend(self.lists.iter().map(|(_, _, item)| item.clone()));
        path.extend(is_inside.then(|| "q".to_owned()));
        path
    }

    fn enter(&mut self, place: &ListPlace) {
        while self.lists.last().is_some_and(|(list, depth, _)| {
            *depth > place.depth || (*depth == place.depth && *list != place.list)
        }) {
            self.lists.pop();
        }
        let item = |before: Option<&str>| match (place.ordered, before) {
            (true, _) => format!("ol{}", place.number),
            (false, None) => "ul0".to_owned(),
            (false, Some(before)) => format!("ul{}", before[2..].parse::<usize>().unwrap() + 1),
        };
        match self.lists.last_mut() {
            Some((list, _, _)) if *list == place.list && place.continues => {}
            Some((open, _, last)) if *open == place.list => *last = item(Some(last)),
            _ => self.lists.push((place.list, place.depth, item(None))),
        }
    }
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
                block.breaks += usize::from(is_break && !block.kind.contains('h'));
                continue;
            }
        };
        let letters = without_space(&shown(&paragraph.text[span.range()]));
        if !letters.is_empty() {
            block.spans.entry(name.to_owned()).or_default().push_str(&letters);
        }
    }
}

fn block(paragraph: &Paragraph, kind: &str) -> Block {
    let mut block = Block::new(kind, &paragraph.text);
    if paragraph.kind != ParagraphKind::Preformatted {
        let links = paragraph.links.iter();
        let links = links.filter_map(|link| Some((shown(&link.text), web_address(&link.url)?)));
        block.links = links.collect();
        add_spans(&mut block, paragraph);
    }
    if paragraph.kind == ParagraphKind::Term {
        block.spans.insert("strong".to_owned(), without_space(&block.text));
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
    /// For each open list whether it is numbered, and the number of the next item.
    lists: Vec<(bool, u64)>,
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

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let text = collapsed(&block.text);
        if text.is_empty() && block.pictures.is_empty() {
            return;
        }
        let leaf =
            self.around.last().filter(|kind| matches!(kind.as_bytes(), [b'h', ..] | b"pre" | b"td" | b"th"));
        let path = self.around.iter().filter(|kind| {
            matches!(kind.as_bytes(), b"q" | [b'u' | b'o', b'l', b'0'..=b'9', ..]) || kind.contains('[')
        });
        let path: Vec<&str> = path.map(String::as_str).chain([leaf.map_or("p", String::as_str)]).collect();
        self.blocks.push(Block { kind: path.join(" "), text, ..block });
    }

    fn begin_list(&mut self, start: Option<u64>) {
        self.begin("list");
        self.lists.push((start.is_some(), start.unwrap_or_default()));
    }

    fn end_list(&mut self) {
        self.end();
        self.lists.pop();
    }

    fn begin_item(&mut self) {
        let Some((ordered, number)) = self.lists.last_mut() else { return };
        let item = format!("{}{number}", if *ordered { "ol" } else { "ul" });
        *number += 1;
        self.begin(&item);
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
    let mut cell = "td";
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(tag) => match tag {
                Tag::Paragraph => reader.begin("p"),
                Tag::Heading { level, .. } => reader.begin(&level.to_string()),
                Tag::List(start) => reader.begin_list(start),
                Tag::Item => reader.begin_item(),
                Tag::Table(_) | Tag::TableRow => reader.begin("table"),
                Tag::TableHead => {
                    reader.begin("table");
                    cell = "th";
                }
                Tag::TableCell => reader.begin(cell),
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
                TagEnd::List(_) => reader.end_list(),
                TagEnd::TableHead => {
                    reader.end();
                    cell = "td";
                }
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
    let mut cell = "td";
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
                NodeValue::List(list) => {
                    reader.begin_list((list.list_type == ListType::Ordered).then_some(list.start as u64));
                }
                NodeValue::Item(_) => reader.begin_item(),
                NodeValue::Table(_) => reader.begin("table"),
                NodeValue::TableRow(is_head) => {
                    reader.begin("table");
                    cell = if *is_head { "th" } else { "td" };
                }
                NodeValue::TableCell => reader.begin(cell),
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
                | NodeValue::SoftBreak
                | NodeValue::LineBreak => {}
                NodeValue::Emph => reader.close_span("em"),
                NodeValue::Strong => reader.close_span("strong"),
                NodeValue::List(_) => reader.end_list(),
                NodeValue::Link(_) | NodeValue::Image(_) => reader.close(),
                _ => reader.end(),
            },
        }
    }
    reader.blocks
}
