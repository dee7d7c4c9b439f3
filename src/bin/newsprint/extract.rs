//! `newsprint extract`: one page, printed.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use newsprint::{Extractor, Inspection};

use crate::failure::Failure;
use crate::show;

/// Which page, and how to print it.
#[derive(clap::Args)]
pub struct Args {
    /// The page, `-` or nothing for standard input.
    pub file: Option<PathBuf>,
    /// The page's address, against which its links are resolved.
    #[arg(long)]
    pub url: Option<String>,
    /// The Content-Type that the page was served with.
    #[arg(long, value_name = "TYPE")]
    pub content_type: Option<String>,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Say as well where each value came from and what was passed over.
    #[arg(long)]
    pub why: bool,
}

/// What is printed of an article.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Format {
    /// The article for a person to read.
    #[default]
    Screen,
    /// The whole article as JSON, as serde writes it.
    Json,
    /// The text alone.
    Text,
    /// Headline, text and pictures as Markdown.
    Markdown,
    /// The same as HTML.
    Html,
    /// A schema.org NewsArticle.
    JsonLd,
}

/// Reads a page and prints its article.
pub fn run(args: &Args) -> Result<(), Failure> {
    let page = read(args)?;
    print(args, &page)
}

/// Prints the article of a page.
pub fn print(args: &Args, page: &[u8]) -> Result<(), Failure> {
    let Inspection { article, report, .. } = inspect(args, page)?;
    let mut text = match args.format {
        Format::Screen => show::article(&article),
        Format::Json => {
            serde_json::to_string_pretty(&article).map_err(|error| Failure::Io(error.to_string()))?
        }
        Format::Text => article.text(),
        Format::Markdown => article.to_markdown(),
        Format::Html => article.to_html(),
        Format::JsonLd => article.to_json_ld(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    if args.why {
        text.push_str(&show::report(&report));
    }
    io::stdout().write_all(text.as_bytes()).map_err(|error| Failure::io("standard output", &error))
}

/// Extracts the article of a page with its report.
pub fn inspect(args: &Args, page: &[u8]) -> Result<Inspection, Failure> {
    let mut extraction = Extractor::new().bytes(page);
    if let Some(url) = args.url.as_deref() {
        extraction = extraction.url(url);
    }
    if let Some(content_type) = &args.content_type {
        extraction = extraction.content_type(content_type);
    }
    Ok(extraction.inspect()?)
}

/// Reads the page, a little more than the limit at most.
pub fn read(args: &Args) -> Result<Vec<u8>, Failure> {
    let most = newsprint::Limits::default().bytes as u64 + 1;
    let mut page = Vec::new();
    match args.file.as_deref().filter(|file| file.as_os_str() != "-") {
        None => io::stdin()
            .take(most)
            .read_to_end(&mut page)
            .map_err(|error| Failure::io("standard input", &error))?,
        Some(path) => {
            let file = File::open(path).and_then(|file| file.take(most).read_to_end(&mut page));
            file.map_err(|error| Failure::io(path.display(), &error))?
        }
    };
    Ok(page)
}
