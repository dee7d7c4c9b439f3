//! Writes labelled blocks and their features.

use std::fs::File;
use std::io::{BufWriter, Write};

use newsprint::stages::training::{self as stages, BlockRow};
use serde_json::json;

use crate::corpus::{self, Page};
use crate::label::{self, Gold, words};
use crate::{Options, Result};

pub fn run(options: &Options) -> Result<()> {
    let [root, out] = options.paths.as_slice() else { return Err(crate::USAGE.into()) };
    std::fs::create_dir_all(out)?;
    let names: Vec<_> = stages::features().iter().map(|feature| feature.name).collect();
    std::fs::write(out.join("features.json"), serde_json::to_string(&names)?)?;
    let mut blocks = BufWriter::new(File::create(out.join("blocks.jsonl"))?);
    let mut rows = BufWriter::new(File::create(out.join("rows.f32"))?);
    for set in corpus::sets(root, &options.sets)? {
        for page in corpus::pages(root, &set)? {
            if page.text.is_none() && page.with.is_empty() && page.without.is_empty() {
                continue;
            }
            let html = options.strip.apply(corpus::html(root, &set, &page)?);
            let found = stages::block_rows(&html).unwrap_or_default();
            let texts: Vec<Vec<String>> = found.iter().map(|block| words(&block.text)).collect();
            let labels = labels(&page, &found, &texts);
            let list: Vec<_> = found
                .iter()
                .zip(texts.iter().zip(labels))
                .map(|(block, (words, label))| json!({"text": block.text, "words": words.len(), "label": label}))
                .collect();
            let line = json!({"set": set, "id": page.id, "url": page.url, "gold": page.text, "blocks": list});
            writeln!(blocks, "{line}")?;
            for value in found.iter().flat_map(|block| &block.row) {
                rows.write_all(&value.to_le_bytes())?;
            }
        }
        eprintln!("{set} done");
    }
    blocks.flush()?;
    rows.flush()?;
    Ok(())
}

/// How much of each block is the article's; `None` where nothing is known of it.
fn labels(page: &Page, found: &[BlockRow], texts: &[Vec<String>]) -> Vec<Option<f64>> {
    match &page.text {
        Some(text) => Gold::new(text).labels(texts).into_iter().map(Some).collect(),
        None => label::snippets(
            &page.with,
            &page.without,
            &found.iter().map(|block| &*block.text).collect::<Vec<_>>(),
        ),
    }
}
