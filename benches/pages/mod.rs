//! The sets of pages that are measured: the generated one, and folders of real pages.
//!
//! `NEWSPRINT_PAGES` names the folders, separated as in `PATH`. Of each those files are read that its
//! `pages.jsonl` lists, a line each (`{"html": FILE, "url": ADDRESS}`, other keys are ignored), or else its
//! `.html` files; names that end in `.gz` are unpacked. `NEWSPRINT_FIRST` limits how many of each. `NEWSPRINT_GENERATED`
//! says how many pages are generated: 320 by default, 10,000 for a long run.

// Every bench takes what it needs.
#![allow(dead_code)]

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use newsprint::url::Url;
use newsprint::{Extraction, Extractor};

use crate::generator;

/// A page and where it is from.
pub struct Page {
    pub url: Url,
    pub bytes: Vec<u8>,
}

impl Page {
    /// A page that was never anywhere.
    pub fn generated(html: String) -> Self {
        Self { url: nowhere(), bytes: html.into_bytes() }
    }

    /// The page with its address, ready to be extracted.
    pub fn extraction(&self) -> Extraction<'_> {
        Extractor::new().bytes(&self.bytes).url(self.url.clone())
    }
}

/// Pages with a name for the table.
pub struct Set {
    /// `generated`, or the name of the folder.
    pub name: String,
    pub pages: Vec<Page>,
}

/// The address of pages that have none.
fn nowhere() -> Url {
    Url::parse("https://post.example/news/1/").unwrap()
}

impl Set {
    /// The pages of the generator, every `step`th of them; `NEWSPRINT_GENERATED` says how many there are.
    pub fn generated(step: usize) -> Self {
        let count =
            std::env::var("NEWSPRINT_GENERATED").map_or(generator::COUNT, |count| count.parse().unwrap());
        let pages = (0..count).step_by(step).map(|number| Page::generated(generator::page(number).html));
        Self { name: "generated".to_owned(), pages: pages.collect() }
    }

    /// A folder's pages, the first so many of them.
    pub fn of(folder: &Path, first: usize) -> Self {
        let list = folder.join("pages.jsonl");
        let files = if list.exists() { listed(folder, &list) } else { found(folder) };
        let name = folder.file_name().map_or("pages".into(), |name| name.to_string_lossy().into_owned());
        let pages: Vec<_> =
            files.into_iter().take(first).map(|(file, url)| Page { url, bytes: read(&file) }).collect();
        assert!(!pages.is_empty(), "no pages in {}", folder.display());
        Self { name, pages }
    }

    /// The folders that `NEWSPRINT_PAGES` names.
    pub fn real() -> Vec<Self> {
        let folders = std::env::var_os("NEWSPRINT_PAGES").unwrap_or_default();
        let first = std::env::var("NEWSPRINT_FIRST").map_or(usize::MAX, |first| first.parse().unwrap());
        let named = |folder: &PathBuf| !folder.as_os_str().is_empty();
        std::env::split_paths(&folders).filter(named).map(|folder| Self::of(&folder, first)).collect()
    }

    /// The generated set, and the real ones.
    pub fn all(step: usize) -> Vec<Self> {
        std::iter::once(Self::generated(step)).chain(Self::real()).collect()
    }

    /// The pages as text, for parsers that take no bytes; any charset but UTF-8 is read with losses.
    pub fn texts(&self) -> Vec<String> {
        self.pages.iter().map(|page| String::from_utf8_lossy(&page.bytes).into_owned()).collect()
    }

    /// Bytes of all pages.
    pub fn bytes(&self) -> u64 {
        self.pages.iter().map(|page| page.bytes.len() as u64).sum()
    }
}

fn listed(folder: &Path, list: &Path) -> Vec<(PathBuf, Url)> {
    let page_of = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let url = line["url"].as_str().and_then(|url| Url::parse(url).ok()).unwrap_or_else(nowhere);
        (folder.join(line["html"].as_str().unwrap()), url)
    };
    fs::read_to_string(list).unwrap().lines().map(page_of).collect()
}

fn found(folder: &Path) -> Vec<(PathBuf, Url)> {
    let is_page = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.ends_with(".html") || name.ends_with(".html.gz")
    };
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_page).collect();
    files.sort();
    files.into_iter().map(|file| (file, nowhere())).collect()
}

fn read(path: &Path) -> Vec<u8> {
    let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let mut reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).unwrap();
    bytes
}
