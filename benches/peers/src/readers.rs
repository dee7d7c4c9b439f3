//! The extractors, each with the options that its own documentation starts from.

use std::hint::black_box;

use newsprint::Extractor;
use url::Url;

use crate::bare;

/// One way of reading a page.
pub struct Reader {
    pub name: &'static str,
    /// Reads text from an address and says whether anything came of it; whatever came is dropped again.
    pub read: fn(&str, &Url) -> bool,
}

/// The yardstick first.
pub const READERS: &[Reader] = &[
    Reader {
        name: "bare-parse",
        read: |text, _| {
            drop(black_box(bare::parse(text)));
            true
        },
    },
    Reader {
        name: "newsprint",
        read: |text, url| found(Extractor::new().page(text).url(url.as_str()).extract()),
    },
    Reader {
        name: "dom_smoothie",
        read: |text, url| {
            let reader = dom_smoothie::Readability::new(text, Some(url.as_str()), None);
            found(reader.and_then(|mut reader| reader.parse()))
        },
    },
    Reader {
        name: "libreadability",
        read: |text, url| found(libreadability::extract(text, Some(url.as_str()))),
    },
    Reader { name: "trafilatura", read: |text, url| trafilatura(text, url, false) },
    Reader { name: "trafilatura+fallback", read: |text, url| trafilatura(text, url, true) },
    Reader {
        name: "rs-trafilatura",
        read: |text, url| {
            let options = rs_trafilatura::Options { url: Some(url.to_string()), ..Default::default() };
            found(rs_trafilatura::extract_with_options(text, &options))
        },
    },
    Reader { name: "readex", read: |text, url| found(readex::extract(text, Some(url.as_str()))) },
];

fn trafilatura(text: &str, url: &Url, fallback: bool) -> bool {
    let options = trafilatura::Options::default().with_url(url.clone()).with_fallback(fallback);
    found(trafilatura::extract(text, &options))
}

fn found<T, E>(result: Result<T, E>) -> bool {
    black_box(result).is_ok()
}
