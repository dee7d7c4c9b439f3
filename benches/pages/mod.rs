//! The sets of pages that are measured.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use crate::generator;

/// Pages with a name for the table.
pub struct Set {
    /// `generated`, or the name of the folder.
    pub name: String,
    /// The pages' bytes.
    pub pages: Vec<Vec<u8>>,
}

impl Set {
    /// The pages of the generator, every `step`th of them.
    pub fn generated(step: usize) -> Self {
        let pages =
            (0..generator::COUNT).step_by(step).map(|number| generator::page(number).html.into_bytes());
        Self { name: "generated".to_owned(), pages: pages.collect() }
    }

    /// The pages of the folder that `NEWSPRINT_PAGES` names: those that its `pages.jsonl` lists (`{"html":
    /// FILE}`, a line each), or else every `.html` file in it. A name that ends in `.gz` is unpacked.
    pub fn real() -> Option<Self> {
        let folder = PathBuf::from(std::env::var_os("NEWSPRINT_PAGES")?);
        let list = folder.join("pages.jsonl");
        let files = if list.exists() { listed(&folder, &list) } else { found(&folder) };
        let name = folder.file_name().map_or("pages".into(), |name| name.to_string_lossy().into_owned());
        let pages: Vec<_> = files.iter().map(|file| read(file)).collect();
        assert!(!pages.is_empty(), "no pages in {}", folder.display());
        Some(Self { name, pages })
    }

    /// The generated set and, if one is named, the real one.
    pub fn all(step: usize) -> Vec<Self> {
        std::iter::once(Self::generated(step)).chain(Self::real()).collect()
    }

    /// Bytes of all pages.
    #[allow(dead_code, reason = "not every bench counts them")]
    pub fn bytes(&self) -> u64 {
        self.pages.iter().map(|page| page.len() as u64).sum()
    }
}

fn listed(folder: &Path, list: &Path) -> Vec<PathBuf> {
    let file_of = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        folder.join(line["html"].as_str().unwrap())
    };
    fs::read_to_string(list).unwrap().lines().map(file_of).collect()
}

fn found(folder: &Path) -> Vec<PathBuf> {
    let is_page = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.ends_with(".html") || name.ends_with(".html.gz")
    };
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_page).collect();
    files.sort();
    files
}

fn read(path: &Path) -> Vec<u8> {
    let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let mut reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).unwrap();
    bytes
}
