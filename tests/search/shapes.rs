//! Pages of repeated pieces, to look for work that grows faster than the page: two pieces, each repeated, with
//! something before and between them. What takes the square of time mostly is one kind of thing looked for among
//! another, so one repeated piece alone would find half of it.

#![allow(dead_code, reason = "each test takes what it needs")]

/// A page that has an article, so that every stage has work.
const STORY: &str = "<h1>Lock keeper retires after forty years</h1><p class=byline>By Ada Lund</p><article>\
    <p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given \
    them. A brass band played, and three barges sounded their horns.</p><p>Her successor, who has worked beside her \
    since the spring, said that nothing would change, except for the colour of the hut.</p>";

/// A headline alone, as fronts have: what goes for articles does not keep their cards from being looked at.
const HEADLINE: &str = "<h1>Lock keeper retires after forty years</h1>";

/// Closes whatever a page may leave open.
pub const END: &str = "'>\">]]>--></script></style></title></textarea></iframe></noscript></body>";

/// What pages are made of, and what rules look for.
pub const VOCABULARY: &[&str] = &[
    "<p>",
    "</p>",
    "<p>x",
    "<li>",
    "<li>a",
    "<ul>",
    "</ul>",
    "<ol>",
    "<dl>",
    "<dt>a",
    "<dd>a",
    "<div>",
    "</div>",
    "<span>",
    "</span>",
    "<b>",
    "</b>",
    "<i>x",
    "</i>",
    "<br>",
    "<br>“",
    "<hr>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<h2>Related</h2>",
    "<h3>Most read</h3>",
    "<h4>x",
    "<a href=/n/a>",
    "<a href=/news/2024/05/06/a-long-story-of-the-day>A long story of the day</a>",
    "<a href=#x>",
    "<a id=x>",
    "<a>",
    "</a>",
    "<a rel=tag href=/tag/a>a</a>",
    "<a rel=author href=/people/a>Ada Lund</a>",
    "<img src=/a.jpg>",
    "<img src=/a.jpg alt=\"a picture\">",
    "<figure>",
    "</figure>",
    "<figcaption>",
    "<figcaption>Photo: A</figcaption>",
    "<picture>",
    "<source srcset=\"a.jpg 1x, b.jpg 2x\">",
    "<table>",
    "</table>",
    "<tr>",
    "<td>1",
    "<td>a b",
    "<th>x",
    "<time>",
    "<time datetime=2024-05-06>",
    "</time>",
    "May 6, 2024 ",
    "6 May 2024 10:15 ",
    "2024-05-06T07:12:36Z ",
    "12:30 ",
    "Updated: ",
    "By ",
    "By Ada Lund ",
    "Ada Lund, ",
    "and ",
    "Photo: ",
    "(Reporting by Ada Lund) ",
    "Read more: ",
    "“",
    "”",
    "\"",
    "«",
    "» ",
    " |",
    " – ",
    " - ",
    ". ",
    ", ",
    "; ",
    ": ",
    "… ",
    "x ",
    "word ",
    "A Name ",
    "橋",
    "é",
    "\n",
    " ",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "</pre>",
    "<code>",
    "<iframe src=https://www.youtube.com/embed/a></iframe>",
    "<video src=a>",
    "<noscript>",
    "</noscript>",
    "<section>",
    "</section>",
    "<aside>",
    "</aside>",
    "<article>",
    "</article>",
    "<nav>",
    "</nav>",
    "<footer>",
    "</footer>",
    "<header>",
    "</header>",
    "<main>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<label>",
    "<input>",
    "<select>",
    "<option>",
    "<details>",
    "<summary>",
    "<svg>",
    "</svg>",
    "<math>",
    "<template>",
    "</template>",
    "<font>",
    "<center>",
    "<p class=dek>",
    "<p class=kicker>",
    "<p class=byline>",
    "<p class=byline>By ",
    "<div class=related>",
    "<div class=card>",
    "<div class=comments>",
    "<div class=caption>",
    "<span class=date>",
    "<span class=author>",
    "<div class=live-entry>",
    "<div id=x>",
    "<div aria-label=Related>",
    "<ol class=breadcrumb><li>",
    "<p itemprop=author>",
    "<span itemprop=headline>x",
    "<div itemscope itemtype=http://schema.org/NewsArticle>",
    "<meta name=author content=\"A B\">",
    "<meta name=keywords content=\"a, b, c\">",
    "<meta property=article:tag content=a>",
    "<link rel=canonical href=/a>",
    "<meta property=article:published_time content=2024-05-06>",
    "<!-- -->",
    "&amp;",
    "&lt;",
    "&nbsp;",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"a\",\"author\":\"b\"}</script>",
    "<script>x</script>",
    "<style>x</style>",
    "<title>x</title>",
    "<base href=/a>",
    "<sup>1</sup>",
    "<sup><a href=#fn1>1</a></sup>",
    "<p id=fn1>",
    "5 min read",
    "1,204 views",
    "Share ",
    "Comments (8)",
    "© 2024",
    "<em>",
    "</em>",
    "<strong>",
    "</strong>",
    "<q>",
    "<u>",
    "<small>",
    "<wbr>",
    "<address>",
    "<amp-img src=a>",
    "<x-y>",
    "<body>",
    "<html>",
    "<p hidden>",
    "<p style=display:none>",
    "<p lang=de>",
    "<h2><a href=/news/a-story-of-some-length>A story of some length</a></h2>",
    "<ins>",
    "<del>",
    "<caption>",
    "<object>",
    "<embed src=a>",
    "<p>5 ",
    "1. ",
    "* ",
    "[1] ",
    "@name ",
    "#tag ",
    "http://e.org/ ",
    "a@b.c ",
    "LONDON (Reuters) — ",
    "Sources: ",
    "Follow us ",
    "Advertisement",
    "published 6 May 2022 ",
    "originally published on 6 May 2022 ",
    "<script type=application/ld+json>",
    "\" \n ,",
    "{\"\":0},",
];

/// What half of all pieces are: kinds of work that grew with the square of the page were found with these.
const OFTEN: &[&str] = &[
    "<li>a",
    "<td>1",
    "<dd>a",
    "<p>x",
    "<h2>",
    "<br>",
    "<a href=/n/a>",
    "<a href=/n/a>–</a> ",
    "<a href=/news/2024/05/06/a-long-story-of-the-day>A long story of the day</a>",
    "</a>",
    "</p>",
    "<b>",
    "<time>",
    "published 6 May 2022 ",
    "6.5.2022,",
    "“",
    "<br>“",
    "“<h2>",
    "«| ",
    ", ",
    ". ",
    "\n",
    "word and ",
    "Ada Lund, ",
    "{\"\":0},",
    "\"",
    "橋",
];

/// What may stand before everything else, so that the pieces are those of a list, a line of dates, a script.
const CONTEXTS: &[&str] = &[
    "",
    "<ul>",
    "<table><tr>",
    "<p>word ",
    "<h2>Related</h2>",
    "<div class=related><h3>Related</h3><div class=card>",
    "<time>",
    "8 May 2022<time>",
    "<p class=date>8 May 2022<p class=date>",
    "<p class=byline>By ",
    "<p>5 <p class=dek>",
    "<script type=application/ld+json>",
    "<script type=application/ld+json>[",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[",
    "<meta name=keywords content=\"",
    "<figure><img src=/a.jpg><figcaption>",
];

/// A page of any size.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    pub is_front: bool,
    pub before: String,
    pub first: String,
    pub between: String,
    pub second: String,
}

impl Shape {
    /// A shape for each number.
    pub fn random(seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[4]
        })
        .take(24)
        .collect();
        Self::of_bytes(&bytes)
    }

    /// The shape that a fuzzer's bytes mean: whether there is a story, what all stands in, then how many pieces each part has, and which.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut bytes = bytes.iter().copied();
        let first = bytes.next();
        let (is_front, context) = (first >= Some(192), pick(CONTEXTS, first));
        let mut part = |least: u8| {
            let count = least + bytes.next().unwrap_or(0) % 3;
            (0..count).map(|_| piece(&mut bytes)).collect::<String>()
        };
        let before = context.to_owned() + &part(0);
        Self { is_front, before, first: part(1), between: part(0), second: part(0) }
    }

    /// About so many bytes of it.
    pub fn page(&self, size: usize) -> String {
        let times = size.div_ceil((self.first.len() + self.second.len()).max(1));
        let (first, second) = (self.first.repeat(times), self.second.repeat(times));
        let story = if self.is_front { HEADLINE } else { STORY };
        [story, &self.before, &first, &self.between, &second, END].concat()
    }
}

/// A piece that one byte tells, or two.
fn piece(bytes: &mut impl Iterator<Item = u8>) -> &'static str {
    match bytes.next() {
        often @ (None | Some(0..=127)) => pick(OFTEN, often),
        _ => pick(VOCABULARY, bytes.next()),
    }
}

fn pick(from: &[&'static str], byte: Option<u8>) -> &'static str {
    from.get(usize::from(byte.unwrap_or(0)) % from.len()).copied().unwrap_or_default()
}
