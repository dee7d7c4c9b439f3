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
    let is_packed = path.extension()? == "gz";
    let name = if is_packed { Path::new(path.file_stem()?) } else { path };
    if !["html", "htm"].iter().any(|kind| name.extension().is_some_and(|extension| extension == *kind)) {
        return None;
    }
    let file = File::open(path).ok()?;
    let mut bytes = Vec::new();
    let most = MAX_BYTES + 1;
    let read = if is_packed {
        MultiGzDecoder::new(file).take(most).read_to_end(&mut bytes)
    } else {
        file.take(most).read_to_end(&mut bytes)
    };
    let is_small = read.ok()? as u64 <= MAX_BYTES;
    String::from_utf8(bytes).ok().filter(|_| is_small)
}
