//! Writes a web archive of generated pages, of any size; or the same pages as `batch` reads them.
//!
//! ```text
//! cargo run --release --features archive --example make_archive -- 100000 gzip > pages.warc.gz
//! cargo run --release --features archive --example make_archive -- 100000 json > pages.jsonl
//! ```
//!
//! The form is `plain`, `gzip`, `zstd` or `json`. The same number gives the same bytes.

mod pages;
mod records;

use std::io::{self, BufWriter, Write};

use records::Form;
use serde_json::json;

fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let usage = || io::Error::other("usage: make_archive PAGES plain|gzip|zstd|json");
    let count: u64 = args.next().and_then(|count| count.parse().ok()).ok_or_else(usage)?;
    let form = args.next().ok_or_else(usage)?;
    let mut output = BufWriter::new(io::stdout().lock());
    if form == "json" {
        for index in 0..count {
            let (url, html) = pages::page(index);
            writeln!(output, "{}", json!({"id": records::response_id(index), "url": url, "page": html}))?;
        }
        return output.flush();
    }
    let form = Form::named(&form).ok_or_else(usage)?;
    output.write_all(&form.pack(&records::info())?)?;
    for index in 0..count {
        for record in records::of_page(index)? {
            output.write_all(&form.pack(&record)?)?;
        }
    }
    output.flush()
}
