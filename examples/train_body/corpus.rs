//! Reads a corpus.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::{Result, packed};

/// A page of a corpus.
#[derive(Deserialize)]
pub struct Page {
    pub id: String,
    pub url: Option<String>,
    html: PathBuf,
    /// The article's text, as it should be.
    pub text: Option<String>,
    /// Pieces of text that the article has.
    #[serde(default)]
    pub with: Vec<String>,
    /// Pieces of text that it has not.
    #[serde(default)]
    pub without: Vec<String>,
}

/// The names of the sets of a corpus: those asked for, or all.
pub fn sets(corpus: &Path, wanted: &[String]) -> Result<Vec<String>> {
    let mut sets = Vec::new();
    for entry in std::fs::read_dir(corpus)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = wanted.is_empty() || wanted.contains(&name);
        if known && entry.path().join("pages.jsonl").exists() {
            sets.push(name);
        }
    }
    sets.sort();
    Ok(sets)
}

/// The pages of a set.
pub fn pages(corpus: &Path, set: &str) -> Result<Vec<Page>> {
    let list = std::fs::read_to_string(corpus.join(set).join("pages.jsonl"))?;
    let pages = list.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str);
    Ok(pages.collect::<std::result::Result<_, _>>()?)
}

/// The HTML of a page.
pub fn html(corpus: &Path, set: &str, page: &Page) -> Result<String> {
    let bytes = packed::read(&corpus.join(set).join(&page.html))?;
    Ok(newsprint::stages::training::decode(&bytes))
}
