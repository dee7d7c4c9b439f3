//! What stands around the article: menus, cards, comments, buttons, programs and style sheets, with the long
//! attributes that real pages have.

use std::fmt::Write as _;

use super::markup::{Family, SITE, Writer};

/// What parts of a page are called; real pages string three or four of these together.
const STEMS: &[&str] = &[
    "layout",
    "grid",
    "column",
    "row",
    "inner",
    "wrapper",
    "block",
    "module",
    "component",
    "region",
    "stack",
    "container",
    "cell",
    "panel",
    "slot",
    "frame",
];
const SUFFIXES: &[&str] = &[
    "--wide",
    "--narrow",
    "__inner",
    "__body",
    "-md-6",
    "-lg-4",
    "--is-first",
    "__item",
    "-xs-12",
    "--spaced",
];

/// A page's bytes by kind.
pub struct Shares {
    pub scripts: usize,
    pub styles: usize,
    pub pictures: usize,
    pub menu: usize,
    pub cards: usize,
    pub widgets: usize,
    pub comments: usize,
}

impl Writer {
    /// Shares out a page's bytes. The larger a page, the more of it is programs and style sheets, and the less
    /// is markup.
    pub fn shares(&mut self, size: usize) -> Shares {
        // About 70 kB of the page of 130 kB, half as much of one a quarter as large.
        let usual = size.isqrt() * 200;
        let markup = (usual * self.random.between(60, 140) / 100).min(size * 4 / 5);
        let rest = size - markup;
        // Few pages carry their style sheet with them, and those carry much.
        let in_styles =
            if self.random.chance(1, 3) { self.random.between(30, 80) } else { self.random.below(8) };
        let in_pictures = if self.random.chance(1, 2) { self.random.below(40) } else { 0 };
        let styles = rest * in_styles / 100;
        let pictures = (rest - styles) * in_pictures / 100;
        let cards = markup * self.random.between(24, 44) / 100;
        let menu = markup * self.random.between(14, 24) / 100;
        let comments = if self.random.chance(1, 5) { markup * self.random.below(20) / 100 } else { 0 };
        let widgets = markup.saturating_sub(cards + menu + comments) * 2 / 3;
        Shares { scripts: rest - styles - pictures, styles, pictures, menu, cards, widgets, comments }
    }

    /// The value of a class attribute.
    fn classes(&mut self) -> String {
        let names: Vec<_> = (0..self.random.between(1, 4))
            .map(|_| format!("{}{}", self.random.pick(STEMS), self.random.pick(SUFFIXES)))
            .collect();
        names.join(" ")
    }

    /// What programs leave on elements.
    fn data(&mut self) -> String {
        let number = self.random.below(10_000_000);
        match self.random.below(8) {
            0 => self.settings(),
            1 => format!(" id=\"module-{number}\" data-module=\"lazy-load\""),
            2 => format!(
                " data-track=\"{{&quot;event&quot;:&quot;click&quot;,&quot;position&quot;:{number}}}\""
            ),
            3 => format!(" style=\"margin:0 auto;max-width:{}px\" data-v-{number:07x}=\"\"", number % 900),
            _ => String::new(),
        }
    }

    /// Settings of a component as JSON in an attribute, as long as some of them are.
    fn settings(&mut self) -> String {
        let mut json = String::from(" data-props=\"{");
        for _ in 0..self.random.between(4, 40) {
            let (key, number) = (self.random.pick(STEMS), self.random.below(1_000_000));
            let _ = write!(json, "&quot;{key}&quot;:{{&quot;id&quot;:{number},&quot;lazy&quot;:true}},");
        }
        json + "&quot;end&quot;:0}\""
    }

    pub fn script(&mut self, size: usize) {
        if size == 0 {
            return;
        }
        self.out.push_str("<script>window.__STATE__={\"items\":[");
        self.fill(size, |page| {
            let (number, words) = (page.random.below(1_000_000), page.words(5));
            let _ = write!(
                page.out,
                "{{\"id\":{number},\"title\":\"{words}\",\"html\":\"<p>{words}<\\/p>\"}},function(e,t,n){{var \
                 r=n({number}),o=e<t&&r>0;o||(t=r(e,n));return o}},"
            );
        });
        self.out.push_str("0]};if(a<b&&c>d){run()}</script>\n");
    }

    /// As many scripts as real pages have, a few large and most small.
    pub fn scripts(&mut self, size: usize) {
        let end = self.out.len() + size;
        while self.out.len() < end {
            let most = (end - self.out.len()).min(30_000);
            let number = self.random.below(100_000);
            let _ = writeln!(
                self.out,
                "<script async src=\"{SITE}/assets/js/bundle.{number:05x}.min.js\"></script>"
            );
            let part = self.random.between(most / 8, most);
            self.script(part);
        }
    }

    pub fn style(&mut self, size: usize) {
        if size == 0 {
            return;
        }
        self.out.push_str("<style>");
        self.fill(size, |page| {
            let (number, colour) = (page.random.below(10_000), page.random.below(1 << 24));
            let _ = write!(page.out, ".c{number}>a:hover{{color:#{colour:06x};margin:0 auto}}");
        });
        self.out.push_str("</style>\n");
    }

    /// A drawing in the page.
    fn svg(&mut self, size: usize) {
        self.out.push_str(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><g fill=\"none\"><path d=\"M12 2",
        );
        self.fill(size, |page| {
            let (x, y) = (page.random.below(2_400), page.random.below(2_400));
            let _ = write!(page.out, "c{x}.{y} {y}.5-{x}.1 7.2");
        });
        self.out.push_str("z\"/></g></svg>");
    }

    /// The drawings that several places of the page refer to.
    pub fn pictures(&mut self, size: usize) {
        self.fill(size, |page| {
            let size = page.random.between(300, 1_500);
            page.svg(size);
        });
    }

    pub fn menu(&mut self, size: usize) {
        let wrap = if self.family == Family::Divs { "div" } else { "nav" };
        let _ = write!(
            self.out,
            "<header class=\"site-header\"><a href=\"/\"><img src=\"/logo.svg\" alt=\"The Harbour Post\"></a></header>\n\
             <{wrap} class=\"menu\"><ul>"
        );
        self.fill(size, |page| {
            let (section, number) = (page.random.pick(page.language.sections), page.random.below(500));
            if page.family == Family::Tables {
                let _ = writeln!(page.out, "<li><a href=\"{SITE}/section/{number}/\">{section}</a></li>");
                return;
            }
            let classes = page.classes();
            let _ = writeln!(
                page.out,
                "            <li id=\"menu-item-{number}\" class=\"menu-item menu-item-type-taxonomy menu-item-{number} \
                 {classes}\"><a href=\"{SITE}/section/{number}/\" class=\"menu-link {classes}\" data-level=\"1\" data-category=\"navigation\" data-label=\"{section}\"><span>{section}\
                 </span></a></li>"
            );
        });
        let _ = writeln!(self.out, "</ul></{wrap}>");
    }

    pub fn cards(&mut self, heading: &str, size: usize) {
        let _ = write!(self.out, "<aside class=\"rail\"><h3>{heading}</h3><div class=\"cards\">");
        self.fill(size, Self::card);
        self.out.push_str("</div></aside>\n");
    }

    fn card(&mut self) {
        let (title, number) = (self.headline(), self.random.below(1_000_000));
        let (section, day) =
            (self.random.pick(self.language.sections), self.random.pick(self.language.dates));
        let (outer, inner, data) = (self.classes(), self.classes(), self.data());
        let widths = [320, 480, 640, 960];
        let sources: Vec<_> =
            widths.iter().map(|width| format!("{SITE}/img/{number}/story-w{width}.jpg {width}w")).collect();
        let sources = sources.join(", ");
        let _ = writeln!(
            self.out,
            "<div class=\"card {outer}\"{data}>\n                <div class=\"{inner}\"><a href=\"{SITE}/news/{number}/\" tabindex=\"-1\" \
             class=\"card-picture\"><img src=\"{SITE}/img/{number}.jpg\" srcset=\"{sources}\" sizes=\"(min-width: 960px) \
             320px, 100vw\" width=\"320\" height=\"180\" alt=\"\" loading=\"lazy\"></a></div>\n                <span \
             class=\"label\"><a href=\"/s/\">{section}</a></span><h4 class=\"card-title\"><a \
             href=\"{SITE}/news/{number}/\">{title}</a></h4><span class=\"date\">{day}</span></div>"
        );
    }

    /// Wrappers, buttons, forms and places for advertisements.
    pub fn widgets(&mut self, size: usize) {
        self.fill(size, |page| {
            let (outer, inner, data) = (page.classes(), page.classes(), page.data());
            let (words, number) = (page.words(2), page.random.below(1_000_000));
            let _ = write!(page.out, "<div class=\"{outer}\"{data}>\n            <div class=\"{inner}\">\n                ");
            match page.random.below(5) {
                0 => {
                    let _ = write!(
                        page.out,
                        "<div class=\"ad-slot\" id=\"slot-{number}\" data-sizes=\"[[300,250],[300,600]]\" \
                         aria-hidden=\"true\"></div>"
                    );
                }
                1 => {
                    let _ = write!(
                        page.out,
                        "<form action=\"/search\"><label for=\"q{number}\">{words}</label><input id=\"q{number}\" \
                         type=\"search\" name=\"q\" placeholder=\"{words}\"></form>"
                    );
                }
                2 => {
                    let _ = write!(
                        page.out,
                        "<a class=\"share\" rel=\"nofollow noopener\" target=\"_blank\" \
                         href=\"https://share.example/send?url=https%3A%2F%2Fpost.example%2Fnews%2F{number}%2F&amp;via=post\">\
                         <span>{words}</span></a>"
                    );
                }
                _ => {
                    let _ = write!(page.out, "<button type=\"button\" aria-label=\"{words}\" aria-expanded=\"false\">");
                    let size = page.random.between(60, 260);
                    page.svg(size);
                    page.out.push_str("</button>");
                }
            }
            page.out.push_str("\n            </div>\n        </div>\n        <!-- /module -->\n");
        });
    }

    pub fn comments(&mut self, size: usize) {
        if size == 0 {
            return;
        }
        let heading = self.language.comments;
        let _ = write!(self.out, "<section id=\"comments\"><h3>{heading}</h3><ol class=\"comment-list\">");
        self.fill(size, |page| {
            let (name, date) = (page.random.pick(page.language.names), page.random.pick(page.language.dates));
            let text = page.prose();
            let _ = writeln!(
                page.out,
                "<li class=\"comment\"><cite>{name}</cite> <span>{date}</span><p>{text}</p><a href=\"#reply\">Reply</a></li>"
            );
        });
        self.out.push_str("</ol></section>\n");
    }

    pub fn footer(&mut self) {
        self.out.push_str(
            "<footer><ul><li><a href=\"/privacy\">Privacy</a></li><li><a href=\"/terms\">Terms</a></li></ul><p>© 2024 The \
             Harbour Post</p></footer>\n",
        );
    }

    pub fn end(&mut self) {
        self.out.push_str("</body>\n</html>\n");
    }
}
