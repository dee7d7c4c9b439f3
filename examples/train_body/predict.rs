//! Extracts each page with a model that has not seen its site.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use newsprint::Extractor;
use newsprint::stages::training::BodyModel;
use serde_json::{Value, json};

use crate::corpus::{self, Page};
use crate::{Options, Result};

/// The models of all folds, and which page is in which fold.
struct Folds {
    models: HashMap<u64, BodyModel>,
    /// By set, slash, id.
    of: HashMap<String, u64>,
}

pub fn run(options: &Options) -> Result<()> {
    let [root, folds, out] = options.paths.as_slice() else { return Err(crate::USAGE.into()) };
    std::fs::create_dir_all(out)?;
    let folds = Folds::read(folds)?;
    for set in corpus::sets(root, &options.sets)? {
        let mut file = BufWriter::new(File::create(out.join(format!("{set}.jsonl")))?);
        for page in corpus::pages(root, &set)? {
            let html = options.strip.apply(corpus::html(root, &set, &page)?);
            writeln!(file, "{}", folds.predict(&set, &page, &html)?)?;
        }
        file.flush()?;
    }
    Ok(())
}

impl Folds {
    fn read(folder: &Path) -> Result<Self> {
        let of: HashMap<String, u64> = serde_json::from_slice(&std::fs::read(folder.join("folds.json"))?)?;
        let mut models = HashMap::new();
        for fold in of.values() {
            if !models.contains_key(fold) {
                let bytes = std::fs::read(folder.join(format!("{fold}.bin")))?;
                models.insert(*fold, BodyModel::read(&bytes).ok_or("no model file")?);
            }
        }
        Ok(Self { models, of })
    }

    /// A line of output; pages outside the folds, whose sites may be inside, are left empty.
    fn predict(&self, set: &str, page: &Page, html: &str) -> Result<Value> {
        let fold = self.of.get(&format!("{set}/{}", page.id));
        let Some(model) = fold.and_then(|fold| self.models.get(fold)) else {
            return Ok(json!({"id": page.id}));
        };
        let extraction = Extractor::new().page(html);
        let extraction = match page.url.as_deref() {
            Some(url) => extraction.url(url),
            None => extraction,
        };
        Ok(match model.inspect(extraction) {
            Ok(inspection) => json!({"id": page.id, "article": serde_json::to_value(inspection.article)?}),
            Err(error) => json!({"id": page.id, "error": error.to_string()}),
        })
    }
}
