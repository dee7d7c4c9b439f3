//! What the look of an address says about the page behind it.

use std::sync::LazyLock;

use super::address::Address;
use super::hash::{Table, hash};

/// The look of an address. Stories of one site look alike: a slug of many words, a number, a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// Words in the longest slug of the path.
    pub(super) slug: u8,
    /// Digits in the longest number that is no date.
    pub(super) number: u8,
    /// A year and a month, or a day, stand in the path.
    pub(super) dated: bool,
    /// A file name ends the path.
    pub(super) file: bool,
    /// Segments of the path.
    pub(super) depth: u8,
    /// A word of the path says what stands there.
    pub(super) says: Says,
}

/// What words of the address, or its host, say is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Says {
    #[default]
    Nothing,
    /// Many stories under one label: a tag, a topic, an author, a category, a search.
    Label,
    /// A service: log-in, shop, newsletter, jobs, legal pages.
    Service,
    /// A social network, or a link to share the page.
    Social,
    /// An advertiser's or a recommendation network's redirect.
    Advertising,
    /// A file that is no page.
    Download,
}

impl Shape {
    /// The look of an address on a page at `home`.
    pub(super) fn of(address: &Address<'_>, home: Option<&Address<'_>>) -> Self {
        let mut shape = Self::default();
        let mut last = "";
        let mut says = Says::Nothing;
        for segment in address.segments() {
            last = segment;
            shape.depth = shape.depth.saturating_add(1);
            says = shape.read(segment).unwrap_or(says);
        }
        let suffix = last.rsplit_once('.').map_or("", |(_, suffix)| suffix);
        shape.file = is_suffix(suffix);
        // A year has four digits.
        shape.dated = shape.number >= 4 && is_dated(address.path);
        if !address.query.is_empty() {
            shape.read_query(address.query);
        }
        let host = match home {
            // The page's own host is no service, whatever it is called.
            Some(home) if home.same_host(address) => Says::Nothing,
            Some(home) if home.same_domain(address) => label_says(address.host),
            _ => host_says(address.host),
        };
        shape.says = match host {
            Says::Nothing if shape.file && is_download(suffix) => Says::Download,
            Says::Nothing => says,
            host => host,
        };
        shape
    }

    /// Reads a segment of the path; gives what it says stands behind it.
    fn read(&mut self, segment: &str) -> Option<Says> {
        let (mut words, mut length, mut letters, mut escapes) = (0_u8, 0_u32, false, false);
        let (mut digits, mut number) = (0_u32, 0);
        for byte in segment.bytes() {
            length += 1;
            match BYTES[usize::from(byte)] {
                Byte::Letter => {
                    letters = true;
                    digits = 0;
                }
                Byte::Digit => {
                    digits += 1;
                    number = number.max(digits);
                }
                Byte::Gap => {
                    words = words.saturating_add(u8::from(letters && length > 2));
                    (length, letters, digits) = (0, false, 0);
                }
                Byte::Escape => (letters, escapes, digits) = (true, true, 0),
                Byte::Other => digits = 0,
            }
        }
        words = words.saturating_add(u8::from(letters && length > 1));
        let spaces = if escapes { segment.matches("%20").count() + 1 } else { 1 };
        self.slug = self.slug.max(words).max(u8::try_from(spaces).unwrap_or(u8::MAX));
        self.number = self.number.max(u8::try_from(number).unwrap_or(u8::MAX));
        if segment.len() <= LONGEST { BY_SEGMENT.get(hash(segment)) } else { None }
    }

    fn read_query(&mut self, query: &str) {
        for (_, value) in query.split('&').filter_map(|parameter| parameter.split_once('=')) {
            let number = longest_number(value);
            self.number = self.number.max(number.min(12));
            self.file |= value.len() > 3 && number > 3;
        }
    }

    /// Whether a single story is likely there.
    pub(super) fn is_story(self) -> bool {
        self.says == Says::Nothing && self.is_single()
    }

    /// Whether one thing is there, and not many under one label; it may be an advertisement.
    pub(super) fn is_single(self) -> bool {
        self.slug >= 4 || self.number >= 5 || self.dated
    }

    /// How much it looks like another address, 0 to 4.
    pub(super) fn likeness(self, other: Self) -> u8 {
        u8::from(self.depth == other.depth)
            + u8::from(self.file == other.file)
            + u8::from((self.number >= 4) == (other.number >= 4) && self.dated == other.dated)
            + u8::from((self.slug >= 4) == (other.slug >= 4))
    }
}

/// What a byte is in a slug. Words of a slug have two letters or more: `a`, `2024` and `1.2345` are none.
#[derive(Clone, Copy)]
enum Byte {
    Letter,
    Digit,
    /// Parts words.
    Gap,
    /// `%`, which begins a percent-encoded letter or space.
    Escape,
    Other,
}

const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut at = 0;
    while at < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let byte = at as u8;
        bytes[at] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b'-' | b'_' | b'+' | b',' | b'.' => Byte::Gap,
            b'%' => Byte::Escape,
            _ => Byte::Other,
        };
        at += 1;
    }
    bytes
};

fn longest_number(text: &str) -> u8 {
    let longest = text.split(|char: char| !char.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    u8::try_from(longest).unwrap_or(u8::MAX)
}

/// Whether `/2024/05/`, `/2024-05-03` or `20240503` stands in the path.
fn is_dated(path: &str) -> bool {
    let bytes = path.as_bytes();
    bytes.windows(8).enumerate().any(|(at, window)| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        if before.is_some_and(u8::is_ascii_digit) || !matches!(window, [b'1', b'9', ..] | [b'2', b'0', ..]) {
            return false;
        }
        match window {
            [_, _, c, d, b'/' | b'-' | b'_', rest @ ..] if c.is_ascii_digit() && d.is_ascii_digit() => {
                matches!(rest, [b'0'..=b'1', b'0'..=b'9', b'/' | b'-' | b'_'] | [b'1'..=b'9' | b'a'..=b's', b'/' | b'a'..=b'z', _])
            }
            [_, _, c, d, b'0'..=b'1', f, b'0'..=b'3', h] => {
                [c, d, f, h].iter().all(|byte| byte.is_ascii_digit())
                    && !bytes.get(at + 8).is_some_and(u8::is_ascii_digit)
            }
            _ => false,
        }
    })
}

fn is_suffix(suffix: &str) -> bool {
    (2..=5).contains(&suffix.len()) && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Hosts that hold no stories of a publication, with all their subdomains.
const HOSTS: &[(&str, Says)] = &[
    ("facebook.com", Says::Social),
    ("fb.com", Says::Social),
    ("twitter.com", Says::Social),
    ("x.com", Says::Social),
    ("instagram.com", Says::Social),
    ("linkedin.com", Says::Social),
    ("pinterest.com", Says::Social),
    ("reddit.com", Says::Social),
    ("whatsapp.com", Says::Social),
    ("wa.me", Says::Social),
    ("t.me", Says::Social),
    ("telegram.me", Says::Social),
    ("vk.com", Says::Social),
    ("ok.ru", Says::Social),
    ("tumblr.com", Says::Social),
    ("flipboard.com", Says::Social),
    ("xing.com", Says::Social),
    ("weibo.com", Says::Social),
    ("line.me", Says::Social),
    ("hatena.ne.jp", Says::Social),
    ("getpocket.com", Says::Social),
    ("bsky.app", Says::Social),
    ("threads.net", Says::Social),
    ("tiktok.com", Says::Social),
    ("youtube.com", Says::Social),
    ("youtu.be", Says::Social),
    ("plus.google.com", Says::Social),
    ("news.google.com", Says::Social),
    ("addtoany.com", Says::Social),
    ("doubleclick.net", Says::Advertising),
    ("googleadservices.com", Says::Advertising),
    ("outbrain.com", Says::Advertising),
    ("taboola.com", Says::Advertising),
    ("revcontent.com", Says::Advertising),
    ("mgid.com", Says::Advertising),
    ("zergnet.com", Says::Advertising),
    ("plista.com", Says::Advertising),
    ("dianomi.com", Says::Advertising),
    ("adnxs.com", Says::Advertising),
    ("amzn.to", Says::Service),
    ("itunes.apple.com", Says::Service),
    ("apps.apple.com", Says::Service),
    ("play.google.com", Says::Service),
];

static BY_HOST: LazyLock<Table<Says>> = LazyLock::new(|| Table::new(HOSTS.iter().copied()));

/// First labels of hosts that hold a publication's services.
const SERVICES: &[&str] = &[
    "abo",
    "abonnement",
    "account",
    "career",
    "careers",
    "coupons",
    "epaper",
    "games",
    "gutscheine",
    "help",
    "hilfe",
    "job",
    "jobs",
    "karriere",
    "login",
    "shop",
    "shopping",
    "stellen",
    "stellenmarkt",
    "store",
    "subscribe",
    "support",
    "tickets",
];

/// Labels of the hosts in [`HOSTS`].
const LABELS: usize = 3;

/// What the first label of a host says, such as that of `jobs.example.org`.
fn label_says(host: &str) -> Says {
    let first = host.split_once('.').map_or("", |(first, _)| first);
    let service = SERVICES.iter().any(|known| known.eq_ignore_ascii_case(first));
    if service { Says::Service } else { Says::Nothing }
}

fn host_says(host: &str) -> Says {
    let dots = host.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at + 1);
    let mut domains = dots.chain([0]).take(LABELS).filter_map(|start| host.get(start..));
    domains.find_map(|domain| BY_HOST.get(hash(domain))).unwrap_or_else(|| label_says(host))
}

/// Segments that say what stands behind them, sorted; only exact segments count, so that
/// `/jobs/` is a service and `/jobs-report-surprises/` is not.
const SEGMENTS: &[(&str, Says)] = &[
    ("abo", Says::Service),
    ("abonnement", Says::Service),
    ("about", Says::Service),
    ("about-us", Says::Service),
    ("account", Says::Service),
    ("advertise", Says::Service),
    ("advertorial", Says::Advertising),
    ("advertorials", Says::Advertising),
    ("agb", Says::Service),
    ("anzeige", Says::Advertising),
    ("anzeigen", Says::Service),
    ("apps", Says::Service),
    ("auteur", Says::Label),
    ("auteurs", Says::Label),
    ("author", Says::Label),
    ("authors", Says::Label),
    ("autor", Says::Label),
    ("autore", Says::Label),
    ("autoren", Says::Label),
    ("autores", Says::Label),
    ("brandcontent", Says::Advertising),
    ("branded-content", Says::Advertising),
    ("careers", Says::Service),
    ("cart", Says::Service),
    ("categoria", Says::Label),
    ("categorie", Says::Label),
    ("categories", Says::Label),
    ("category", Says::Label),
    ("contact", Says::Service),
    ("contact-us", Says::Service),
    ("contributor", Says::Label),
    ("contributors", Says::Label),
    ("cookies", Says::Service),
    ("coupons", Says::Service),
    ("crossword", Says::Service),
    ("crosswords", Says::Service),
    ("datenschutz", Says::Service),
    ("download", Says::Service),
    ("emne", Says::Label),
    ("etiket", Says::Label),
    ("etiqueta", Says::Label),
    ("etiquetas", Says::Label),
    ("faq", Says::Service),
    ("feed", Says::Service),
    ("games", Says::Service),
    ("gutscheine", Says::Service),
    ("help", Says::Service),
    ("hilfe", Says::Service),
    ("horoscope", Says::Service),
    ("impressum", Says::Service),
    ("job", Says::Service),
    ("jobs", Says::Service),
    ("kategorie", Says::Label),
    ("keyword", Says::Label),
    ("keywords", Says::Label),
    ("kontakt", Says::Service),
    ("legal", Says::Service),
    ("login", Says::Service),
    ("mediadaten", Says::Service),
    ("myaccount", Says::Service),
    ("newsletter", Says::Service),
    ("newsletters", Says::Service),
    ("paid-content", Says::Advertising),
    ("partner-content", Says::Advertising),
    ("people", Says::Label),
    ("person", Says::Label),
    ("personen", Says::Label),
    ("prenumerera", Says::Service),
    ("privacy", Says::Service),
    ("privacy-policy", Says::Service),
    ("profil", Says::Label),
    ("profile", Says::Label),
    ("profiles", Says::Label),
    ("publireportage", Says::Advertising),
    ("puzzles", Says::Service),
    ("recherche", Says::Label),
    ("register", Says::Service),
    ("reporters", Says::Label),
    ("rss", Says::Service),
    ("schlagwort", Says::Label),
    ("schlagworte", Says::Label),
    ("search", Says::Label),
    ("share", Says::Social),
    ("shop", Says::Service),
    ("signin", Says::Service),
    ("signup", Says::Service),
    ("sitemap", Says::Service),
    ("sponsored", Says::Advertising),
    ("stellenangebote", Says::Service),
    ("stellenanzeigen", Says::Service),
    ("stellenmarkt", Says::Service),
    ("stichwort", Says::Label),
    ("store", Says::Service),
    ("subscribe", Says::Service),
    ("subscription", Says::Service),
    ("suche", Says::Label),
    ("tag", Says::Label),
    ("taglist", Says::Label),
    ("tags", Says::Label),
    ("temas", Says::Label),
    ("terms", Says::Service),
    ("thema", Says::Label),
    ("theme", Says::Label),
    ("themen", Says::Label),
    ("themes", Says::Label),
    ("topic", Says::Label),
    ("topics", Says::Label),
    ("tv-guide", Says::Service),
    ("user", Says::Label),
    ("users", Says::Label),
    ("writers", Says::Label),
];

/// Bytes of the longest of them.
const LONGEST: usize = 16;

static BY_SEGMENT: LazyLock<Table<Says>> = LazyLock::new(|| Table::new(SEGMENTS.iter().copied()));

/// Endings of files that are no pages.
const DOWNLOADS: &[&str] = &[
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "zip", "mp3", "mp4", "doc", "docx", "xls", "xlsx",
    "xml", "ics", "apk", "epub",
];

fn is_download(suffix: &str) -> bool {
    DOWNLOADS.iter().any(|known| known.eq_ignore_ascii_case(suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(href: &str) -> Shape {
        Shape::of(&Address::of(href, None).unwrap(), None)
    }

    #[test]
    fn the_table_of_segments_is_sorted() {
        assert!(SEGMENTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(
            SEGMENTS
                .iter()
                .all(|(segment, _)| segment.len() <= LONGEST && BY_SEGMENT.get(hash(segment)).is_some())
        );
    }

    #[test]
    fn stories_look_like_stories() {
        for href in [
            "https://a.org/news/old-bridge-reopens-after-repairs",
            "https://a.org/artikel/10035612",
            "https://a.org/2024/05/bridge/",
            "https://a.org/2024-05-03/bridge",
            "https://a.org/read.php?newsid=648615",
            "https://a.org/doc20240503.html",
        ] {
            assert!(shape(href).is_story(), "{href} {:?}", shape(href));
        }
    }

    #[test]
    fn fronts_labels_and_services_do_not() {
        for (href, says) in [
            ("https://a.org/", Says::Nothing),
            ("https://a.org/sport/", Says::Nothing),
            ("https://a.org/tag/old-bridge-reopens-after-repairs", Says::Label),
            ("https://a.org/author/ada-lund-of-the-north", Says::Label),
            ("https://a.org/jobs/123456", Says::Service),
            ("https://jobs.a.org/offers/123456", Says::Service),
            ("https://www.facebook.com/sharer/12345678", Says::Social),
            ("https://widgets.outbrain.com/12345678", Says::Advertising),
            ("https://a.org/the-report-of-2024-in-full.pdf", Says::Download),
        ] {
            assert_eq!((shape(href).is_story(), shape(href).says), (false, says), "{href}");
        }
    }
}
