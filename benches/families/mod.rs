//! Pages that no editor ever published: an article, and something repeated without end. Each is one kind of input on
//! which extractors take more time or memory than its size deserves.

#![allow(dead_code, reason = "each bench and test takes what it needs")]

/// An article, so that every stage has work.
pub const STORY: &str = "<h1>Lock keeper retires after forty years</h1><p class=byline>By Ada Lund</p><article>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p><p>Her successor, who has worked beside her \
    since the spring, said that nothing would change, except for the colour of the hut.</p>";

/// What is repeated, and where.
#[derive(Clone, Copy, Debug)]
pub enum Repeated {
    /// Behind the story, after something that comes once.
    After(&'static str, &'static str),
    /// Behind the story, with the number of the time in place of `#`.
    Numbered(&'static str, &'static str),
    /// Before the story, between two things that come once.
    Before(&'static str, &'static str, &'static str),
    /// A hundredth of the page, in each of a hundred elements behind short ones.
    Hundredfold(&'static str, &'static str, &'static str),
}

/// A kind of page, of any size.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    pub name: &'static str,
    pub repeated: Repeated,
}

impl Family {
    const fn new(name: &'static str, repeated: Repeated) -> Self {
        Self { name, repeated }
    }

    /// A page of about so many bytes.
    pub fn page(&self, size: usize) -> String {
        match self.repeated {
            Repeated::After(once, piece) => [STORY, once, &piece.repeat(size.div_ceil(piece.len()))].concat(),
            Repeated::Numbered(once, piece) => {
                let pieces =
                    (0..size.div_ceil(piece.len() + 4)).map(|time| piece.replace('#', &time.to_string()));
                [STORY, once].into_iter().map(str::to_owned).chain(pieces).collect()
            }
            Repeated::Before(once, piece, end) => {
                [once, &piece.repeat(size.div_ceil(piece.len())), end, STORY].concat()
            }
            Repeated::Hundredfold(start, piece, end) => {
                let long = [start, &piece.repeat(size.div_ceil(100 * piece.len())), end].concat();
                let short: String =
                    (0..99).map(|time| [start, "Tag ", &time.to_string(), end].concat()).collect();
                [&short, &long.repeat(100), STORY].concat()
            }
        }
    }
}

use Repeated::{After, Before, Hundredfold, Numbered};

/// JSON-LD before the story.
const fn json_ld(piece: &'static str) -> Repeated {
    Before("<script type=application/ld+json>[", piece, "{}]</script>")
}

pub const FAMILIES: &[Family] = &[
    Family::new("json: quote, line, comma", json_ld("\" \n ,")),
    Family::new("json: {\"\":0},", json_ld("{\"\":0},")),
    Family::new("json: {\"@id\":\"#x\"},", json_ld("{\"@id\":\"#x\"},")),
    Family::new("json: [", json_ld("[")),
    Family::new("json: objects in objects", json_ld("{\"@graph\":")),
    Family::new("json: authors in authors", json_ld("{\"author\":[")),
    Family::new(
        "json: escapes",
        Before("<script type=application/ld+json>{\"headline\":\"", "\\u00e9", "\"}</script>"),
    ),
    Family::new("json: commas", json_ld(",")),
    Family::new("json: quotes", json_ld("\"")),
    Family::new(
        "json: blocks",
        Before(
            "",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#1\"}}</script>",
            "",
        ),
    ),
    Family::new("unclosed <time>", After("", "<time>published 6 May 2022 ")),
    Family::new("<time> of dates", After("8 May 2022<time>", "published 6 May 2022 ")),
    Family::new("<p class=date> of dates", After("<p class=date>8 May 2022<p class=date>", "6.5.2022,")),
    Family::new("<br>“", After("<p>", "<br>“")),
    Family::new("text<br>", After("", "text<br>")),
    Family::new("<li>a", After("<ul>", "<li>a")),
    Family::new("<li>x", After("", "<li>x")),
    Family::new("<dd>a", After("<dl>", "<dd>a")),
    Family::new("<dt>a<dd>b", After("<dl>", "<dt>a<dd>b")),
    Family::new("<dt>Published<dd>6 May", After("<dl>", "<dt>Published<dd>6 May 2022")),
    Family::new("<tr><td>1<td>2", After("<table>", "<tr><td>1<td>2")),
    Family::new("<tr><td>words", After("<table>", "<tr><td>some words of a row<td>and more of them")),
    Family::new("<td>x", After("<table><tr>", "<td>x")),
    Family::new("<th>x", After("<table><tr>", "<th>x")),
    Family::new("<td>cell<p>text", After("<table>", "<td>cell<p>text")),
    Family::new("text in a table", After("<table>", "words <i>and</i> ")),
    Family::new("<b> in a table", After("<table>", "<b>out</b><tr>")),
    Family::new("long keywords", Hundredfold("<meta property=article:tag content='", "river ", "'>")),
    Family::new("“<h2> on a card", After("<div class=related><h3>Related</h3><div class=card>", "“<h2>")),
    Family::new("links without letters", After("<p>", "<a href=/news/a-story-of-some-length>–</a> ")),
    Family::new("« and bars", After("<p>5 <p class=dek>", "«| ")),
    Family::new("eight open, <p>x", After("<p><b><i><u><s><em><big><tt><code>", "<p>x")),
    Family::new("<p><b><i>x", After("", "<p><b><i>x")),
    Family::new("<p><b><i><u>x", After("", "<p><b><i><u>x")),
    Family::new("<p>x", After("", "<p>x")),
    Family::new(
        "<font> 20 times, <p>x",
        Before(
            "<font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font>",
            "<p>x",
            "",
        ),
    ),
    Family::new("<font>x</font>", After("", "<font>x</font>")),
    Family::new("<b>x</b>", After("<p>", "<b>x</b>")),
    Family::new("<br>", After("", "<br>")),
    Family::new("<a>", After("", "<a>")),
    Family::new("<a href>", After("", "<a href>")),
    Family::new("<a href=x>x", After("", "<a href=x>x")),
    Family::new("<a href=x><p>", After("", "<a href=x><p>")),
    Family::new("<option>x", After("<select>", "<option>x")),
    Family::new("<h2>x", After("", "<h2>x</h2>")),
    Family::new(
        "<h2>Related</h2><a>",
        Numbered("", "<h2>Related</h2><a href=/n/#>Story number # of this day</a>"),
    ),
    Family::new(
        "cards",
        Numbered("<ul>", "<li><a href=/story/#>The story of barge number # and its crew</a>"),
    ),
    Family::new("links in a paragraph", Numbered("<p>", "<a href=/story/#>barge #</a> ")),
    Family::new("<img>", Numbered("", "<img src=/a#.jpg alt=\"a picture of barge #\">")),
    Family::new(
        "<figure>",
        Numbered("", "<figure><img src=/a#.jpg><figcaption>Photo: A. Lund</figcaption></figure>"),
    ),
    Family::new("authors", Numbered("", "<p class=byline>By <a rel=author href=/people/#>Ada Lund#</a></p>")),
    Family::new("one long byline", Before("<p class=byline>By ", "Ada Lund and ", "")),
    Family::new("one long headline", Before("<h1>", "headline ", "</h1>")),
    Family::new("one long title", Before("<title>", "Site | ", "</title>")),
    Family::new("one long class", Before("<p class=\"", "related ", "\">")),
    Family::new("one long paragraph", After("<p>", "words of a text. ")),
    Family::new("one long word", After("<p>", "x")),
    Family::new("one long datetime", Before("<time datetime=\"", "2024-", "\">x</time>")),
    Family::new("one long host", Before("<a href=\"http://", "a.", "\">x</a>")),
    Family::new("facts in a link", After("<a href=/2024/05/06/the-story-of-it>", "<time>1</time> ")),
    Family::new(
        "paragraphs",
        After("", "<p>The barges passed the lock one after the other, and nobody counted them."),
    ),
    Family::new("comments", After("", "<!-- a comment of some length -->")),
    Family::new("<script>x</script>", After("", "<script>x</script>")),
    Family::new(
        "tables of contents",
        Numbered("", "<a href=#p#>Most read</a><div id=p#><a href=/news/story-#>Story #</a></div>"),
    ),
    Family::new("footnotes", Numbered("<p>", "<sup><a href=#f#>1</a></sup><p id=f#>A note.")),
    Family::new(
        "live entries",
        Numbered("", "<div class=live-entry><time>12:30</time><p>Barge # has passed the lock.</div>"),
    ),
    Family::new(
        "properties",
        Numbered(
            "",
            "<div itemscope itemtype=http://schema.org/NewsArticle><b itemprop=headline>Part #</b></div>",
        ),
    ),
    Family::new("<meta name=author>", Numbered("", "<meta name=author content=\"Ada Lund#\">")),
    Family::new("<", Before("", "<", "")),
    Family::new("&", Before("", "&", "")),
    Family::new("<div></div>", After("", "<div></div>")),
    Family::new("<p hidden>x", After("", "<p hidden>x")),
    Family::new("<pre>x</pre>", After("", "<pre>x\n</pre>")),
    Family::new("<blockquote>x", After("", "<blockquote>x</blockquote>")),
    Family::new("<svg><g>", After("", "<svg><g></g></svg>")),
    Family::new("<iframe>", After("", "<iframe src=https://www.youtube.com/embed/a></iframe>")),
];
