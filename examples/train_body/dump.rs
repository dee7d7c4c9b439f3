//! Writes labelled blocks and their features.

use std::fs::File;
use std::io::{BufWriter, Write};

use newsprint::stages::training as stages;
use serde_json::json;

use crate::corpus;
use crate::label::{Gold, words};
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
            let Some(text) = &page.text else { continue };
            let html = options.strip.apply(corpus::html(root, &set, &page)?);
            let found = stages::block_rows(&html).unwrap_or_default();
            let texts: Vec<Vec<String>> = found.iter().map(|block| words(&block.text)).collect();
            let labels = Gold::new(text).labels(&texts);
            let list: Vec<_> = found
                .iter()
                .zip(texts.iter().zip(labels))
                .map(|(block, (words, label))| json!({"text": block.text, "words": words.len(), "label": label}))
                .collect();
            let line = json!({"set": set, "id": page.id, "url": page.url, "gold": text, "blocks": list});
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
