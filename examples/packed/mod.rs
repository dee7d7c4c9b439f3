//! Files of pages, for the examples that train: gzipped or not.

use std::io::{self, Read};
use std::path::Path;

use flate2::read::GzDecoder;

/// Returns the bytes of a file, unpacked if its name ends in `.gz`.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = std::fs::read(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        let packed = std::mem::take(&mut bytes);
        GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
