//! How is a folder of pages read on all cores? With rayon, one `Extractor` for all; results keep the order of the files.
//!
//! ```text
//! cargo run --release --example all_cores -- FOLDER
//! ```

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use newsprint::Extractor;
use rayon::prelude::*;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "tests/pages".to_owned());
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    files.sort();
    let extractor = Extractor::new();
    let lines: Vec<String> = files
        .par_iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match fs::read(path).map(|page| extractor.bytes(&page).extract()) {
                Ok(Ok(article)) => {
                    format!("{name}: {}", article.headline.as_deref().unwrap_or("no headline"))
                }
                Ok(Err(error)) => format!("{name}: {error}"),
                Err(error) => format!("{name}: {error}"),
            }
        })
        .collect();
    println!("{}", lines.join("\n"));
    Ok(())
}
