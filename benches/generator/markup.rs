//! The page and the article in it.

use std::fmt::Write as _;

use super::Shape;
use super::random::Random;
use super::words::Language;

/// A way of building pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// `<article>`, `<figure>`, `<time>`.
    Semantic,
    /// A theme of a blogging system: widgets, wrappers, a class for everything.
    Theme,
    /// `<div>`s only, with class names made by a build tool.
    Divs,
    /// Layout tables and `<font>`.
    Tables,
    /// Text straight in a `<div>`, separated by `<br><br>`.
    Breaks,
    /// Many short entries with their own times.
    Live,
    /// Microdata on everything.
    Microdata,
    /// State of a front-end framework in scripts, inline SVG, every paragraph in wrappers.
    App,
}

pub const FAMILIES: &[Family] = &[
    Family::Semantic,
    Family::Theme,
    Family::Divs,
    Family::Tables,
    Family::Breaks,
    Family::Live,
    Family::Microdata,
    Family::App,
];

pub const SITE: &str = "https://post.example";

/// Writes one page.
pub struct Writer {
    pub random: Random,
    pub language: &'static Language,
    pub family: Family,
    claims: bool,
    pub out: String,
}

impl Writer {
    pub fn new(random: Random, language: &'static Language, family: Family, claims: bool) -> Self {
        Self { random, language, family, claims, out: String::new() }
    }

    pub fn page(mut self, size: usize) -> String {
        let headline = self.headline();
        let shares = self.shares(size);
        // Stories are as long as they are, however large the page.
        let text = self.random.between(4_000, 16_000).min(size / 2);
        self.head(&headline, shares.styles, shares.scripts / 2);
        self.pictures(shares.pictures);
        self.menu(shares.menu * 3 / 4);
        self.widgets(shares.widgets / 4);
        self.article(&headline, text);
        self.widgets(shares.widgets / 4);
        let (related, latest) = (self.language.related, self.language.latest);
        self.cards(related, shares.cards / 3);
        self.comments(shares.comments);
        self.widgets(shares.widgets / 2);
        self.cards(latest, shares.cards * 2 / 3);
        self.menu(shares.menu / 4);
        self.footer();
        self.scripts(shares.scripts / 2);
        self.end();
        self.out
    }

    pub fn shaped(mut self, shape: Shape, size: usize) -> String {
        let headline = self.headline();
        self.head(&headline, 0, 0);
        if matches!(shape, Shape::ManyJsonLdBlocks) {
            self.fill(size, |page| {
                let headline = page.headline();
                page.json_ld(&headline);
            });
        }
        self.article(&headline, 2_000);
        match shape {
            Shape::LongText => self.fill(size, Self::paragraph),
            Shape::ManyLinks => self.fill(size, |page| {
                let (words, number) = (page.words(4), page.random.below(100_000));
                let _ = writeln!(page.out, "<a href=\"/{number}\">{words}</a>");
            }),
            Shape::ManyCards => {
                let related = self.language.related;
                self.cards(related, size);
            }
            Shape::Deep => self.fill(size, |page| {
                page.out.push_str(&"<div>".repeat(300));
                page.paragraph();
                page.out.push_str(&"</div>".repeat(300));
            }),
            Shape::WideTables => self.fill(size, Self::wide_table),
            Shape::ManyComments => self.comments(size),
            Shape::ManyBreaks => self.fill(size, |page| {
                let sentence = page.sentence();
                let _ = write!(page.out, "{sentence}<br><br>");
            }),
            Shape::ManySpans => self.fill(size, |page| {
                page.out.push_str("<p>");
                for _ in 0..30 {
                    let words = page.words(2);
                    let _ = write!(page.out, "<span class=w><b>{words}</b></span> ");
                }
                page.out.push_str("</p>");
            }),
            Shape::OneHugeParagraph => {
                self.out.push_str("<p>");
                self.fill(size, |page| {
                    let sentence = page.sentence() + " ";
                    page.out.push_str(&sentence);
                });
                self.out.push_str("</p>");
            }
            Shape::ManyJsonLdBlocks => {}
        }
        self.footer();
        self.end();
        self.out
    }

    fn wide_table(&mut self) {
        self.out.push_str("<table>");
        for _ in 0..10 {
            self.out.push_str("<tr>");
            for _ in 0..200 {
                let number = self.random.below(10_000);
                let _ = write!(self.out, "<td>{number}</td>");
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</table>");
    }

    /// Goes on until so many more bytes are written.
    pub fn fill(&mut self, size: usize, mut write: impl FnMut(&mut Self)) {
        let end = self.out.len() + size;
        while self.out.len() < end {
            write(self);
        }
    }

    pub fn words(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.random.pick(self.language.words)).collect();
        words.join(self.language.space)
    }

    pub fn headline(&mut self) -> String {
        let count = self.random.between(5, 12);
        self.words(count).replace([',', '、'], "")
    }

    fn sentence(&mut self) -> String {
        let count = self.random.between(6, 26);
        self.words(count) + self.language.stop
    }

    pub fn prose(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.random.between(1, 5) {
            let sentence = self.sentence();
            match self.random.below(8) {
                0 => {
                    let (words, number) = (self.words(3), self.random.below(10_000));
                    let _ = write!(text, "<a href=\"{SITE}/topic/{number}\">{words}</a> {sentence} ");
                }
                1 => {
                    let words = self.words(2);
                    let _ = write!(text, "<em>{words}</em> {sentence} ");
                }
                _ => {
                    let _ = write!(text, "{sentence} ");
                }
            }
        }
        text
    }

    fn head(&mut self, headline: &str, styles: usize, scripts: usize) {
        let tag = self.language.tag;
        let direction = if tag == "ar" { " dir=\"rtl\"" } else { "" };
        let _ = write!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{tag}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
             <title>{headline} | The Harbour Post</title>\n"
        );
        if self.claims {
            self.meta(headline);
            self.json_ld(headline);
        }
        self.style(styles);
        self.scripts(scripts);
        self.out.push_str("</head>\n<body class=\"single postid-1\">\n");
    }

    fn meta(&mut self, headline: &str) {
        let summary = self.sentence();
        let name = self.random.pick(self.language.names);
        let section = self.random.pick(self.language.sections);
        let _ = write!(
            self.out,
            "<meta name=\"description\" content=\"{summary}\">\n<link rel=\"canonical\" href=\"{SITE}/news/1/\">\n\
             <meta property=\"og:title\" content=\"{headline}\">\n<meta property=\"og:type\" content=\"article\">\n\
             <meta property=\"og:image\" content=\"{SITE}/img/lead.jpg\">\n<meta property=\"og:site_name\" content=\"The \
             Harbour Post\">\n<meta property=\"article:published_time\" content=\"2024-05-06T07:12:36+02:00\">\n\
             <meta property=\"article:section\" content=\"{section}\">\n<meta name=\"author\" content=\"{name}\">\n\
             <meta name=\"twitter:label1\" content=\"Est. reading time\">\n<meta name=\"twitter:data1\" content=\"7 \
             minutes\">\n"
        );
    }

    fn json_ld(&mut self, headline: &str) {
        let name = self.random.pick(self.language.names);
        let section = self.random.pick(self.language.sections);
        let number = self.random.below(1_000_000);
        let _ = writeln!(
            self.out,
            "<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@graph\":[{{\"@type\":\
             \"NewsArticle\",\"@id\":\"{SITE}/news/{number}/#article\",\"headline\":\"{headline}\",\"datePublished\":\
             \"2024-05-06T07:12:36+02:00\",\"dateModified\":\"2024-05-06T09:00:00+02:00\",\"articleSection\":\
             [\"{section}\"],\"author\":{{\"@id\":\"{SITE}/#/person/{number}\"}},\"mainEntityOfPage\":\
             \"{SITE}/news/{number}/\"}},{{\"@type\":\"Person\",\"@id\":\"{SITE}/#/person/{number}\",\"name\":\"{name}\",\
             \"url\":\"{SITE}/author/{number}/\"}}]}}</script>"
        );
    }

    fn article(&mut self, headline: &str, size: usize) {
        let (open, close) = match self.family {
            Family::Semantic | Family::Live => ("<main><article>", "</article></main>"),
            Family::Theme => (
                "<div class=\"site-outer\"><div class=\"site-wrap\"><article id=\"post-1\" class=\"post type-post hentry\"><div \
                 class=\"entry-content clearfix\">",
                "</div></article></div></div>",
            ),
            Family::Divs | Family::Breaks => {
                ("<div class=\"css-1xk\"><div class=\"css-9fd\">", "</div></div>")
            }
            Family::Tables => (
                "<table width=\"100%\"><tr><td width=\"160\" bgcolor=\"#eeeeee\">&nbsp;</td><td valign=\"top\">",
                "</td></tr></table>",
            ),
            Family::Microdata => (
                "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><div itemprop=\"articleBody\">",
                "</div></div>",
            ),
            Family::App => (
                "<div id=\"root\"><div data-reactroot=\"\"><section class=\"Layout_main__x1\">",
                "</section></div></div>",
            ),
        };
        self.out.push_str(open);
        self.masthead(headline);
        match self.family {
            Family::Live => self.fill(size, Self::live_entry),
            Family::Breaks | Family::Tables => self.fill(size, |page| {
                let prose = page.prose();
                let _ = writeln!(page.out, "{prose}<br><br>");
            }),
            _ => self.fill(size, Self::block),
        }
        self.out.push_str(close);
        self.out.push('\n');
    }

    fn masthead(&mut self, headline: &str) {
        let (name, date) = (self.random.pick(self.language.names), self.random.pick(self.language.dates));
        let by = self.language.by;
        let section = self.random.pick(self.language.sections);
        let _ = match self.family {
            Family::Tables => writeln!(
                self.out,
                "<font size=\"5\"><b>{headline}</b></font><br><font size=\"1\">{by} {name}, {date}</font><br><br>"
            ),
            Family::Microdata => writeln!(
                self.out,
                "<h1 itemprop=\"headline\">{headline}</h1><span itemprop=\"author\">{name}</span> <time \
                 itemprop=\"datePublished\" datetime=\"2024-05-06T07:12:36+02:00\">{date}</time>"
            ),
            _ => writeln!(
                self.out,
                "<div class=\"breadcrumb\"><a href=\"/\">Home</a> &gt; <a href=\"/s/\">{section}</a></div><h1 \
                 class=\"title\">{headline}</h1><div class=\"meta\"><span class=\"byline\">{by} <a rel=\"author\" \
                 href=\"/author/1\">{name}</a></span> <time datetime=\"2024-05-06\">{date}</time></div>"
            ),
        };
    }

    fn block(&mut self) {
        match self.random.below(14) {
            0 => {
                let words = self.words(4);
                let _ = writeln!(self.out, "<h2>{words}</h2>");
            }
            1 => {
                let (caption, number) = (self.sentence(), self.random.below(1_000));
                let _ = writeln!(
                    self.out,
                    "<figure class=\"image\"><img src=\"{SITE}/img/{number}.jpg\" srcset=\"{SITE}/img/{number}-2x.jpg 2x\" \
                     alt=\"\"><figcaption>{caption}</figcaption></figure>"
                );
            }
            2 => {
                let quote = self.sentence();
                let _ = writeln!(self.out, "<blockquote><p>{quote}</p></blockquote>");
            }
            3 => {
                let items: Vec<_> = (0..4).map(|_| format!("<li>{}</li>", self.sentence())).collect();
                let items = items.concat();
                let _ = writeln!(self.out, "<ul>{items}</ul>");
            }
            4 => self
                .out
                .push_str("<div class=\"ad-slot\"><iframe src=\"https://ads.example/1\"></iframe></div>\n"),
            _ => self.paragraph(),
        }
    }

    fn paragraph(&mut self) {
        let prose = self.prose();
        let _ = match self.family {
            Family::Divs => writeln!(self.out, "<div class=\"css-at9\">{prose}</div>"),
            Family::App => writeln!(
                self.out,
                "<div class=\"Block_wrap__a2\" data-block=\"text\"><div><p class=\"Text_p__q9\" style=\"margin:0\"><span>{prose}</span></p></div></div>"
            ),
            _ => writeln!(self.out, "<p>{prose}</p>"),
        };
    }

    fn live_entry(&mut self) {
        let (title, minute) = (self.headline(), self.random.below(60));
        let _ = write!(
            self.out,
            "<section class=\"live-entry\"><time datetime=\"2024-05-06T12:{minute:02}:00Z\">12:{minute:02}</time><h2>{title}</h2>"
        );
        self.paragraph();
        self.out.push_str("</section>\n");
    }
}
