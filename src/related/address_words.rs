//! What hosts, segments of paths and endings of files say of the page behind an address.

use std::sync::LazyLock;

use super::shape::Says;
use crate::text::hash::{ByHash, word_hash};

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

static BY_HOST: LazyLock<ByHash<Says>> =
    LazyLock::new(|| HOSTS.iter().map(|(host, says)| (word_hash(host), *says)).collect());

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
pub(super) fn label_says(host: &str) -> Says {
    let first = host.split_once('.').map_or("", |(first, _)| first);
    let service = SERVICES.iter().any(|known| known.eq_ignore_ascii_case(first));
    if service { Says::Service } else { Says::Nothing }
}

/// What a host says, by its domain or by its first label.
pub(super) fn host_says(host: &str) -> Says {
    let dots = host.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at + 1);
    let mut domains = dots.chain([0]).take(LABELS).filter_map(|start| host.get(start..));
    domains.find_map(|domain| BY_HOST.get(&word_hash(domain)).copied()).unwrap_or_else(|| label_says(host))
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

static BY_SEGMENT: LazyLock<ByHash<Says>> =
    LazyLock::new(|| SEGMENTS.iter().map(|(segment, says)| (word_hash(segment), *says)).collect());

/// What a whole segment says; `None` for nothing.
pub(super) fn segment_says(segment: &str) -> Option<Says> {
    if segment.len() <= LONGEST { BY_SEGMENT.get(&word_hash(segment)).copied() } else { None }
}

/// Parameters of a query that ask for something to be done with a story, as WordPress and its shops name them.
const PARAMETERS: &[(&str, Says)] =
    &[("share", Says::Social), ("replytocom", Says::Social), ("add-to-cart", Says::Service)];

/// What a parameter of the query says; `None` for nothing.
pub(super) fn parameter_says(name: &str) -> Option<Says> {
    PARAMETERS.iter().find(|(known, _)| *known == name).map(|(_, says)| *says)
}

/// Endings of files that are no pages.
const DOWNLOADS: &[&str] = &[
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "zip", "mp3", "mp4", "doc", "docx", "xls", "xlsx",
    "xml", "ics", "apk", "epub",
];

/// Whether a file's ending is that of no page.
pub(super) fn is_download(suffix: &str) -> bool {
    DOWNLOADS.iter().any(|known| known.eq_ignore_ascii_case(suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_segments_is_sorted() {
        assert!(SEGMENTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(
            SEGMENTS
                .iter()
                .all(|(segment, _)| segment.len() <= LONGEST && BY_SEGMENT.contains_key(&word_hash(segment)))
        );
    }
}
