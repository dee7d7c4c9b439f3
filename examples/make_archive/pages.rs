//! Pages of news that nobody wrote.

use std::fmt::Write as _;

const SUBJECTS: &[&str] = &[
    "The council",
    "A ferry",
    "The harbour office",
    "The old mill",
    "A storm",
    "The museum",
    "The river police",
    "A baker from the upper town",
    "The orchestra",
    "The school board",
    "A team of divers",
    "The lock keeper",
];
const VERBS: &[&str] = &[
    "reopened",
    "refused",
    "measured",
    "sold",
    "repaired",
    "counted",
    "lost",
    "promised",
    "found",
    "painted",
    "moved",
    "described",
];
const OBJECTS: &[&str] = &[
    "the second bridge",
    "forty barges",
    "a box of letters",
    "the new timetable",
    "three bells",
    "its oldest tree",
    "the winter market",
    "a map of the canals",
    "the night train",
    "half of the pier",
    "a wall of sandbags",
    "the lamp",
];
const ENDS: &[&str] = &[
    "after two years of repairs, the city said on Friday",
    "before noon, and nobody was hurt",
    "although the neighbours had asked for another summer of quiet",
    "for the third time since the flood",
    "as a brass band played and the children sang",
    "without a word about who is to pay for it",
    "while the reporters waited outside in the rain",
    "because the wood had become too soft to carry a cart",
];
const NAMES: &[&str] = &["Ada Lund", "Ines Calloway", "Bo Marker", "Ida Berg", "Tomas Reyes", "Mina Okafor"];
const SECTIONS: &[&str] = &["Harbour", "Culture", "Schools", "Weather", "Markets"];

/// Numbers that the seed decides (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) >> 33).unwrap_or(0)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.next() % from.len()]
    }

    fn headline(&mut self) -> String {
        format!("{} {} {}", self.pick(SUBJECTS), self.pick(VERBS), self.pick(OBJECTS))
    }

    fn paragraph(&mut self) -> String {
        let sentences =
            (0..2 + self.next() % 3).map(|_| format!("{} {}. ", self.headline(), self.pick(ENDS)));
        sentences.collect::<String>().trim_end().to_owned()
    }

    fn links(&mut self, html: &mut String, count: usize) {
        for _ in 0..count {
            let title = self.headline();
            let number = self.next();
            let _ =
                writeln!(html, "<li><a href=\"/news/{number}-{}\">{title}</a></li>", title.replace(' ', "-"));
        }
    }
}

/// Returns the address and the HTML of a page.
pub fn page(index: u64) -> (String, String) {
    let mut numbers = Numbers(index);
    let (headline, section, name) = (numbers.headline(), numbers.pick(SECTIONS), numbers.pick(NAMES));
    let url = format!("https://post{}.example/{}/{index}.html", index % 50, section.to_lowercase());
    let day = 1 + numbers.next() % 28;
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{headline} - The Harbour Post</title>\n\
         <meta property=\"og:title\" content=\"{headline}\"><meta property=\"article:published_time\" \
         content=\"2024-04-{day:02}T08:15:00+02:00\">\n<style>.nav li{{display:inline}} .lead{{font-weight:bold}}</style></head>\n\
         <body><header><nav class=\"nav\"><ul>"
    );
    for section in SECTIONS {
        let _ = write!(html, "<li><a href=\"/{}/\">{section}</a></li>", section.to_lowercase());
    }
    let _ = writeln!(
        html,
        "</ul></nav></header>\n<main><article><p class=\"section\"><a href=\"/{}/\">{section}</a></p><h1>{headline}</h1>\n\
         <p class=\"byline\">By {name}</p><p class=\"updated\">2 hours ago</p>",
        section.to_lowercase()
    );
    for number in 0..5 + numbers.next() % 20 {
        let _ = writeln!(html, "<p>{}</p>", numbers.paragraph());
        if number % 7 == 3 {
            let _ = writeln!(
                html,
                "<figure><img src=\"/pictures/{index}-{number}.jpg\" width=\"800\" height=\"500\"><figcaption>{}. Photo: \
                 {name}</figcaption></figure>",
                numbers.headline()
            );
        }
    }
    html.push_str("</article><section class=\"related\"><h2>Related stories</h2><ul>\n");
    let related = 4 + numbers.next() % 12;
    numbers.links(&mut html, related);
    html.push_str("</ul></section><aside><h2>Most read</h2><ol>\n");
    numbers.links(&mut html, 10);
    html.push_str("</ol></aside></main><footer><p>© The Harbour Post</p></footer>\n");
    // Scripts are half of what pages weigh.
    for _ in 0..40 + numbers.next() % 80 {
        let _ = writeln!(
            html,
            "<script>window.q=window.q||[];q.push({},{})</script>",
            numbers.next(),
            numbers.next()
        );
    }
    html.push_str("</body></html>\n");
    (url, html)
}
