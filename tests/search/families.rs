//! Families of hostile pages: something before, a piece that is repeated, something after. `{n}` in the piece is the
//! number of the repetition.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fmt::Write as _;

/// Whether the story stands before the pieces or behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    Before,
    Behind,
}

use Story::{Before, Behind};

/// A family of pages of any size.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    pub story: Story,
    pub before: &'static str,
    pub piece: &'static str,
    pub after: &'static str,
    /// How many elements share the pieces; with more than one, as many with a word each come first.
    pub copies: usize,
}

pub const STORY: &str = "<h1>Lock keeper retires after forty years</h1><p class=byline>By Ada Lund, 6 May 2022</p>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p>\
    <p>Her successor, who has worked beside her since the spring, said that nothing would change, except for the \
    colour of the hut.</p>";

impl Family {
    /// About so many bytes of it.
    pub fn page(&self, size: usize) -> String {
        let mut pieces = String::with_capacity(size / self.copies + 100);
        for number in 0.. {
            if pieces.len() >= size / self.copies {
                break;
            }
            match self.piece.split_once("{n}") {
                Some((start, end)) => {
                    let _ = write!(pieces, "{start}{number}{}", end.replace("{n}", &number.to_string()));
                }
                None => pieces.push_str(self.piece),
            }
        }
        let repeated = [self.before, &pieces, self.after].concat().repeat(self.copies);
        let words =
            (1..self.copies).map(|number| [self.before, "tag ", &number.to_string(), self.after].concat());
        let repeated = words.collect::<String>() + &repeated;
        match self.story {
            Before => STORY.to_owned() + &repeated,
            Behind => repeated + STORY,
        }
    }

    /// What it is called: the starts of what stands before the pieces and of the piece.
    pub fn name(&self) -> String {
        let start = |text: &str| text.chars().take(60).collect::<String>();
        format!("{:?} {:?}", start(self.before), start(self.piece))
    }
}

const fn family(story: Story, before: &'static str, piece: &'static str, after: &'static str) -> Family {
    Family { story, before, piece, after, copies: 1 }
}

const fn in_copies(before: &'static str, piece: &'static str, after: &'static str) -> Family {
    Family { story: Behind, before, piece, after, copies: 100 }
}

const LD: &str = "<script type=application/ld+json>";
const NEWS: &str =
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lock keeper\",\"author\":[";

pub const FAMILIES: &[Family] = &[
    // Elements that nobody closes, and those that close nothing.
    family(Before, "", "<p>", ""),
    family(Before, "", "<p>x", ""),
    family(Before, "", "<li>a", ""),
    family(Before, "", "<dd>a", ""),
    family(Before, "<dl>", "<dt>a<dd>b", ""),
    family(Before, "", "<h2>Most read", ""),
    family(Before, "", "<option>x", ""),
    family(Before, "<select>", "<option>x<optgroup>", ""),
    family(Before, "", "</p>", ""),
    family(Before, "", "</div>", ""),
    family(Before, "", "</br>", ""),
    family(Before, "", "<br>", ""),
    family(Before, "", "<hr>", ""),
    family(Before, "", "<wbr>x", ""),
    family(Before, "", "<body class=a>", ""),
    family(Before, "", "<html lang=en>", ""),
    family(Before, "", "<head><title>x</title>", ""),
    family(Before, "", "<frameset><frame>", ""),
    family(Before, "", "<plaintext>", ""),
    // Nesting.
    family(Before, "", "<div>", ""),
    family(Before, "", "<div><div></div>", ""),
    family(Before, "", "<ul><li>", ""),
    family(Before, "", "<span><a href=x>", ""),
    family(Before, "", "<blockquote>x", ""),
    family(Before, "", "<article><section>x", ""),
    family(Before, "", "<button>x", ""),
    family(Before, "", "<ruby><rt>x", ""),
    family(Before, "", "<i></i>", ""),
    family(Before, "", "<div><div><div><div>x</div></div></div></div>", ""),
    // Formatting elements, which are opened again in each paragraph.
    family(Before, "<b><i><u><s><em><strong><small><tt>", "<p>x", ""),
    family(Before, "", "<p><b><i>x", ""),
    family(Before, "", "<font color={n}>", ""),
    family(Before, "", "<b>x</p>", ""),
    family(Before, "", "<a href=/n/{n}><p>", ""),
    family(Before, "", "<a><b></a></b>", ""),
    family(Before, "", "<nobr>x", ""),
    family(Before, "", "<b><p></b>", ""),
    // Characters and references.
    family(Before, "", "&", ""),
    family(Before, "", "&amp;", ""),
    family(Before, "<p>", "&lt;p&gt;", ""),
    family(Before, "<p>", "&#x2028;&#0;&#xD800;", ""),
    family(Before, "<p>", "&CounterClockwiseContourIntegral", ""),
    family(Before, "<p>&#", "9", ";"),
    family(Before, "", "<", ""),
    family(Before, "", "<!", ""),
    family(Before, "", "\0", ""),
    family(Before, "<p>", "\u{1b}[31m\u{7}\u{9b}", ""),
    family(Before, "<p>", "a\u{301}\u{302}\u{303}", ""),
    family(Before, "<p>a", "\u{301}", ""),
    family(Before, "<p>", "\u{200b}\u{feff}\u{ad}", ""),
    family(Before, "<p>", "\u{202e}\u{2066}a", ""),
    family(Before, "<p>", "\u{e9}\u{c3}\u{a9}", ""),
    family(Before, "<p>", "\u{c3}\u{a9}", ""),
    family(Before, "<p>", "\u{fdfa}", ""),
    family(Before, "<h1>", "\u{fdfa}", "</h1>"),
    family(Before, "<p>", "\u{6a4b}", ""),
    family(Before, "<p>", "\u{30d}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", ""),
    family(Before, "<p>", "\u{e01}\u{e33}", ""),
    family(Before, "<p>", "\u{130}\u{df}\u{1e9e}", ""),
    family(Before, "<p>", "x", ""),
    family(Before, "<p>", " \t\n\u{a0}", ""),
    family(Before, "<pre>", "\n", ""),
    // Attributes.
    family(Before, "<p", " a{n}=b", ">"),
    family(Before, "<p class=\"", "related ", "\">x"),
    family(Before, "<p class=\"", "c{n} ", "\">x"),
    family(Before, "", "<p class='related byline caption date author'>x", ""),
    family(Before, "", "<p style='display:none' hidden aria-hidden=true>x", ""),
    family(Before, "", "<p id=x{n}>x<a href=#x{n}>y</a>", ""),
    family(Before, "<p title=\"", "=", ""),
    family(Before, "", "<a href=\"", ""),
    family(
        Before,
        "",
        "<div aria-label=Related id=r{n}><a href=/n/{n}12345>A story of the day</a></div>",
        "",
    ),
    // Tables and forms.
    family(Before, "", "<tr><td>1<td>2", ""),
    family(Before, "<table>", "<tr><td>1<td>2", ""),
    family(Before, "<table>", "<td>x<p>y", ""),
    family(Before, "<table>", "<b>out of the table</b><tr>", ""),
    family(Before, "<table>", "words <i>and</i> ", ""),
    family(Before, "", "<table><tr><td>", ""),
    family(Before, "<table>", "<colgroup><col><caption>x", ""),
    family(Before, "<table><tr><td>", "<table>x</table>", ""),
    family(Before, "", "<form><input name=email><button>Sign up</button></form>", ""),
    family(Before, "", "<label><input type=radio>Yes</label>", ""),
    family(Before, "", "<textarea>x</textarea>", ""),
    // Other languages in the page.
    family(Before, "", "<svg><g>", ""),
    family(Before, "", "<svg><title>x</title><p>", ""),
    family(Before, "<svg>", "<path d='M0 0h24'/>", "</svg>"),
    family(Before, "", "<math><mi>x<annotation-xml encoding=text/html><p>", ""),
    family(Before, "", "<template><p>x", ""),
    family(Before, "", "<template><div>x</div></template>", ""),
    family(Before, "", "<!-- x -->", ""),
    family(Before, "<!--", "--!-<!-", ""),
    family(Before, "", "<![CDATA[x]]>", ""),
    family(Before, "", "<?php x ?>", ""),
    family(Before, "<script>", "<!--<script>", ""),
    family(Before, "", "<script>x</script>", ""),
    family(Before, "", "<style>a{b:c}</style>", ""),
    family(Before, "", "<noscript><img src=/a.jpg></noscript>", ""),
    family(Before, "", "<iframe src=https://www.youtube.com/embed/{n}></iframe>", ""),
    // JSON-LD.
    family(Behind, LD, "[", "</script>"),
    family(Behind, LD, "{\"@graph\":", "</script>"),
    family(Behind, LD, "\" \n ,", "</script>"),
    family(Behind, LD, "{\"\":0},", "</script>"),
    family(Behind, LD, "[],", "</script>"),
    family(Behind, LD, "{\"@id\":\"#x\"},", "</script>"),
    family(Behind, LD, "\"", "</script>"),
    family(Behind, LD, "/*", "</script>"),
    family(Behind, LD, "//\n", "</script>"),
    family(Behind, LD, "<!-- ", "</script>"),
    family(Behind, LD, "&quot;{", "</script>"),
    family(Behind, LD, "{\"headline\":\"a\"}", "</script>"),
    family(Behind, LD, "\\u00e9", "</script>"),
    family(Behind, "<script type=application/ld+json>{\"headline\":\"", "\\", "\"}</script>"),
    family(Behind, "<script type=application/ld+json>{\"headline\":\"", "word and ", "\"}</script>"),
    family(Behind, "<script type=application/ld+json>{\"articleBody\":\"", "word and ", "\"}</script>"),
    family(Behind, "<script type=application/ld+json>{\"keywords\":\"", "tag {n},", "\"}</script>"),
    family(Behind, NEWS, "{\"name\":\"Ada Lund{n}\"},", "{}]}</script>"),
    family(Behind, NEWS, "{\"@id\":\"#x\"},", "{\"@id\":\"#x\",\"name\":\"Ada Lund\"}]}</script>"),
    family(Behind, NEWS, "{\"author\":[", "</script>"),
    family(
        Behind,
        "",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"@id\":\"#{n}\",\"author\":{\"@id\":\"#{n}1\"}}</script>",
        "",
    ),
    family(
        Behind,
        "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[",
        "{\"position\":{n},\"name\":\"Step {n}\"},",
        "{}]}</script>",
    ),
    family(
        Behind,
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[",
        "{\"headline\":\"Part {n}\",\"datePublished\":\"2022-05-06T10:00:00Z\",\"articleBody\":\"It opens.\"},",
        "{}]}</script>",
    ),
    // Microdata and the head.
    family(Before, "", "<div itemscope itemtype=http://schema.org/NewsArticle>", ""),
    family(
        Before,
        "",
        "<div itemscope itemtype=http://schema.org/NewsArticle><b itemprop=headline>x</b></div>",
        "",
    ),
    family(
        Before,
        "<div itemscope itemtype=http://schema.org/NewsArticle>",
        "<b itemprop=author>Ada Lund{n}</b>",
        "",
    ),
    family(
        Before,
        "<div itemscope itemtype=http://schema.org/NewsArticle>",
        "<div itemprop=description>x",
        "",
    ),
    family(Behind, "", "<meta name=author content='Ada Lund{n}'>", ""),
    family(Behind, "", "<meta name=keywords content='tag {n}, river, bridge'>", ""),
    family(Behind, "", "<meta property=article:tag content='Tag {n}'>", ""),
    family(Behind, "", "<meta property=article:published_time content='2022-05-06T07:12:{n}Z'>", ""),
    family(Behind, "<meta property=article:published_time content='", "2022-05-06 ", "'>"),
    family(Behind, "<meta name=description content=\"", "words and ", "\">"),
    family(Behind, "", "<link rel=canonical href=/a{n}>", ""),
    family(Behind, "", "<base href=/a{n}>", ""),
    family(Behind, "<base href=http://a.example/", "x", ">"),
    family(Behind, "<title>", "Site | ", "</title>"),
    family(Behind, "<title>", "Lock keeper - ", "</title>"),
    // Headlines, bylines and dates.
    family(Behind, "<h1>", "headline ", "</h1>"),
    family(Before, "", "<h1 class=headline>The bridge reopens, part {n}</h1>", ""),
    family(Before, "", "<h2>x</h2>", ""),
    family(Behind, "<p class=byline>By ", "Ada Lund and ", "</p>"),
    family(Behind, "<p class=byline>", "By ", "</p>"),
    family(Behind, "<p class=byline>", "(", "</p>"),
    family(Behind, "<p class=byline>By ", "Ada-Lund.", "</p>"),
    family(Behind, "<p class=byline>", "\u{8bb0}\u{8005} ", "</p>"),
    family(Before, "", "<p class=byline>By <a rel=author href=/people/{n}>Ada Lund{n}</a></p>", ""),
    family(Before, "", "<span class=author>Ada Lund", ""),
    family(Before, "<p>", "(Reporting by Ada Lund) ", ""),
    family(Before, "", "<p>By Ada Lund</p>", ""),
    family(Before, "8 May 2022<time>", "published 6 May 2022 ", ""),
    family(Before, "<p class=date>8 May 2022</p><p class=date>", "6.5.2022,", ""),
    family(Before, "<time>", "originally published on 6 May 2022 ", ""),
    family(Before, "", "<time>6 May 2022 ", ""),
    family(Before, "", "<time datetime=2022-05-06>6 May</time>", ""),
    family(Before, "", "<div class=date>6 May 2022, 10:15</div>", ""),
    family(Behind, "<time datetime=\"", "2024-", "\">x</time>"),
    family(Before, "<p>", "1", ""),
    family(Before, "<p>", "12:", ""),
    family(Before, "<p>", "1/2/", ""),
    family(Before, "<p>", "2024-05-06T07:12:36+02:00 ", ""),
    family(Before, "<p>", "\u{5e74}1\u{6708}1\u{65e5}", ""),
    family(Before, "<p>", "5 min read ", ""),
    family(Before, "<p>", "1,204 views ", ""),
    family(Before, "<p>", "Updated: ", ""),
    family(Before, "<p class=breadcrumb>", "News > ", ""),
    family(Before, "<ol class=breadcrumb>", "<li><a href=/s{n}>Section {n}</a>", ""),
    // Text.
    family(Before, "<p>", "<br>\u{201c}", ""),
    family(Before, "<p>", "\u{201c}", ""),
    family(Before, "", "\u{201c}<h2>", ""),
    family(Before, "<p>", "\u{201d})]\u{bb} ", ""),
    family(Before, "<p>5 <p class=dek>", "\u{ab}| ", ""),
    family(Before, "<p>", ". ", ""),
    family(Before, "<p>", "| ", ""),
    family(Before, "<p>", "*_`[]()#~\\", ""),
    family(Before, "<p>", "`", ""),
    family(Before, "<p>", "![", ""),
    family(Before, "", "<p>2024.", ""),
    family(Before, "", "text<br>", ""),
    family(Before, "", "<p>Read more: x</p>", ""),
    family(Before, "", "<p>Photo: Ada Lund</p>", ""),
    family(Before, "", "<p class=live-entry><time>10:15</time> It opens.", ""),
    family(Before, "", "<figure><img src=/a{n}.jpg alt=x><figcaption>Photo: A</figcaption></figure>", ""),
    family(Before, "<figure>", "<img src=/a{n}.jpg>", ""),
    family(Before, "<figure><img src=/a.jpg><figcaption>", "Photo: A ", ""),
    family(Before, "<img srcset=\"", "a{n}.jpg {n}w, ", "\">"),
    family(Before, "<p>", "<sup><a href=#fn{n}>{n}</a></sup>", ""),
    // Links.
    family(Before, "", "<a href=/news/story-number-{n}-of-the-day>Story number {n} of this long day</a>", ""),
    family(
        Before,
        "<h2>Related</h2><ul>",
        "<li><a href=/news/story-number-{n}>Story number {n} of this long day</a>",
        "",
    ),
    family(
        Before,
        "",
        "<h3>Most read</h3><p><a href=/news/story-number-{n}>Story number {n} of this long day</a></p>",
        "",
    ),
    family(
        Before,
        "<h2>Related</h2>",
        "<a href=/news/one-long-story-of-the-day>One long story of the day</a>",
        "",
    ),
    family(Before, "<p>", "<a href=/n/{n}></a>", ""),
    family(Before, "<p>", "<a href=/n/{n}>\u{2026}</a>", ""),
    family(Before, "<p>", "this!<a href=/n/{n}>x</a>", ""),
    family(Before, "", "<a rel=tag href=/tag/{n}>Tag {n}</a> ", ""),
    family(
        Before,
        "",
        "<a href=#part-{n}>Most read</a><div id=part-{n}><a href=/news/story-{n}-of-the-day>Story {n}</a></div>",
        "",
    ),
    family(Before, "<a href=/2024/05/06/the-story-of-it>", "<time>1</time> ", "</a>"),
    family(Before, "", "<a href='http://[::1]:{n}/%zz?a=1&copy;=2#x'>x</a>", ""),
    family(Before, "<a href=\"http://", "a.", "\">x</a>"),
    family(Before, "<a href=\"http://a.example/", "../", "\">A story of the day</a>"),
    family(Before, "<a href=\"http://a.example/?", "a=b&", "\">A story of the day</a>"),
    family(Before, "<a href=\"http://a.example/", "%25", "\">A story of the day</a>"),
    family(Before, "<a href=\"http://a.example/", "a-", "\">A story of the day</a>"),
    family(Before, "<a href=\"javascript:", "a", "\">A story of the day</a>"),
    family(Before, "<div class=card>", "\u{201c}<h2>", ""),
    family(Before, "<div class=comments>", "<p>I say so too.</p>", ""),
    // More of what was slow or large once.
    family(Before, "<p>", "<a href=/news/a-story-of-some-length>\u{2013}</a> ", ""),
    in_copies("<meta property=article:tag content='", "river ", "'>"),
    family(Behind, "<script type=application/ld+json>[", "\" \n ,", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "{\"\":0},", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "{\"@id\":\"#x\"},", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "[", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "{\"@graph\":", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "{\"author\":[", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>{\"headline\":\"", "\\u00e9", "\"}</script>"),
    family(Behind, "<script type=application/ld+json>[", ",", "{}]</script>"),
    family(Behind, "<script type=application/ld+json>[", "\"", "{}]</script>"),
    family(
        Behind,
        "",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#1\"}}</script>",
        "",
    ),
    family(Before, "", "<time>published 6 May 2022 ", ""),
    family(Before, "<p class=date>8 May 2022<p class=date>", "6.5.2022,", ""),
    family(Before, "<ul>", "<li>a", ""),
    family(Before, "", "<li>x", ""),
    family(Before, "<dl>", "<dd>a", ""),
    family(Before, "<dl>", "<dt>Published<dd>6 May 2022", ""),
    family(Before, "<table>", "<tr><td>some words of a row<td>and more of them", ""),
    family(Before, "<table><tr>", "<td>x", ""),
    family(Before, "<table><tr>", "<th>x", ""),
    family(Before, "<table>", "<td>cell<p>text", ""),
    family(Before, "<table>", "<b>out</b><tr>", ""),
    family(Before, "<div class=related><h3>Related</h3><div class=card>", "\u{201c}<h2>", ""),
    family(Before, "<p><b><i><u><s><em><big><tt><code>", "<p>x", ""),
    family(Before, "", "<p><b><i><u>x", ""),
    family(
        Behind,
        "<font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font><font>",
        "<p>x",
        "",
    ),
    family(Before, "", "<font>x</font>", ""),
    family(Before, "<p>", "<b>x</b>", ""),
    family(Before, "", "<a>", ""),
    family(Before, "", "<a href>", ""),
    family(Before, "", "<a href=x>x", ""),
    family(Before, "", "<a href=x><p>", ""),
    family(Before, "<select>", "<option>x", ""),
    family(Before, "", "<h2>Related</h2><a href=/n/{n}>Story number {n} of this day</a>", ""),
    family(Before, "<ul>", "<li><a href=/story/{n}>The story of barge number {n} and its crew</a>", ""),
    family(Before, "<p>", "<a href=/story/{n}>barge {n}</a> ", ""),
    family(Before, "", "<img src=/a{n}.jpg alt=\"a picture of barge {n}\">", ""),
    family(Before, "", "<figure><img src=/a{n}.jpg><figcaption>Photo: A. Lund</figcaption></figure>", ""),
    family(Behind, "<p class=byline>By ", "Ada Lund and ", ""),
    family(Behind, "<p class=\"", "related ", "\">"),
    family(Before, "<p>", "words of a text. ", ""),
    family(Behind, "<a href=\"http://", "a.", "\">x</a>"),
    family(Before, "<a href=/2024/05/06/the-story-of-it>", "<time>1</time> ", ""),
    family(Before, "", "<p>The barges passed the lock one after the other, and nobody counted them.", ""),
    family(Before, "", "<!-- a comment of some length -->", ""),
    family(
        Before,
        "",
        "<a href=#p{n}>Most read</a><div id=p{n}><a href=/news/story-{n}>Story {n}</a></div>",
        "",
    ),
    family(Before, "<p>", "<sup><a href=#f{n}>1</a></sup><p id=f{n}>A note.", ""),
    family(Before, "", "<div class=live-entry><time>12:30</time><p>Barge {n} has passed the lock.</div>", ""),
    family(
        Before,
        "",
        "<div itemscope itemtype=http://schema.org/NewsArticle><b itemprop=headline>Part {n}</b></div>",
        "",
    ),
    family(Before, "", "<meta name=author content=\"Ada Lund{n}\">", ""),
    family(Behind, "", "<", ""),
    family(Behind, "", "&", ""),
    family(Before, "", "<div></div>", ""),
    family(Before, "", "<p hidden>x", ""),
    family(Before, "", "<pre>x\n</pre>", ""),
    family(Before, "", "<blockquote>x</blockquote>", ""),
    family(Before, "", "<svg><g></g></svg>", ""),
    family(Before, "", "<iframe src=https://www.youtube.com/embed/a></iframe>", ""),
];
