//! The pages to mutate.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use serde_json::Value;

/// Larger pages are left out: there would be few mutants a second.
const MAX_BYTES: u64 = 1_000_000;

/// Reads all pages of a folder or of a file of JSON lines; what is no UTF-8 is left out.
pub fn read(from: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    if from.is_file() {
        return lines(from);
    }
    let (mut folders, mut files) = (vec![from.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    // A folder's order is not the same everywhere.
    files.sort();
    Ok(files.iter().filter_map(|file| page(file)).collect())
}

fn lines(file: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut pages = Vec::new();
    for line in BufReader::new(File::open(file)?).lines() {
        if let Some(Value::String(page)) =
            serde_json::from_str::<Value>(&line?)?.get_mut("page").map(Value::take)
        {
            pages.push(page);
        }
    }
    Ok(pages)
}

fn page(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let file = File::open(path).ok()?;
    let mut bytes = Vec::new();
    let read = match name.strip_suffix(".gz") {
        Some(_) => MultiGzDecoder::new(file).take(MAX_BYTES + 1).read_to_end(&mut bytes),
        None => file.take(MAX_BYTES + 1).read_to_end(&mut bytes),
    };
    let kind = name.trim_end_matches(".gz");
    let is_page = kind.ends_with(".html") || kind.ends_with(".htm");
    let is_small = read.ok()? as u64 <= MAX_BYTES;
    String::from_utf8(bytes).ok().filter(|_| is_page && is_small)
}
