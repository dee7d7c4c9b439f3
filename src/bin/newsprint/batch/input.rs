//! The pages that are read.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

#[cfg(feature = "archive")]
use super::parquet_rows::{self, PageRow};
use crate::failure::Failure;

/// One page of the input.
pub enum Item {
    /// A line of JSON.
    Line(io::Result<Vec<u8>>),
    /// A file of a folder, by its path in the folder.
    File(PathBuf),
    /// A row of a table.
    #[cfg(feature = "archive")]
    Row(PageRow),
}

/// The pages of the input, in order.
pub struct Input {
    items: Box<dyn Iterator<Item = Item> + Send>,
    /// Where relative paths begin.
    folder: PathBuf,
    /// JSON lines in a file, which can be counted.
    lines: Option<PathBuf>,
    /// How many files or rows there are.
    count: Option<usize>,
}

impl Input {
    /// Opens a file of JSON lines or Parquet, a folder, or standard input.
    pub fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let path = path.filter(|path| path.as_os_str() != "-");
        let Some(path) = path else {
            return Ok(Self {
                items: lines(BufReader::new(io::stdin())),
                folder: PathBuf::new(),
                lines: None,
                count: None,
            });
        };
        let fail = |error: io::Error| Failure::io(path.display(), &error);
        #[cfg(feature = "archive")]
        if let Some(input) = parquet(path).map_err(fail)? {
            return Ok(input);
        }
        if path.is_dir() {
            let files = pages_in(path).map_err(fail)?;
            let count = files.len();
            let items = Box::new(files.into_iter().map(Item::File));
            return Ok(Self { items, folder: path.to_path_buf(), lines: None, count: Some(count) });
        }
        let file = File::open(path).map_err(fail)?;
        Ok(Self {
            items: lines(BufReader::new(file)),
            folder: path.parent().unwrap_or(Path::new("")).to_path_buf(),
            lines: Some(path.to_path_buf()),
            count: None,
        })
    }

    /// The folder that files are relative to.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many pages there are in all; `None` where only reading them tells.
    pub fn total(&self) -> Result<Option<usize>, Failure> {
        let Some(path) = &self.lines else { return Ok(self.count) };
        if !path.is_file() {
            return Ok(None);
        }
        let file = File::open(path).map_err(|error| Failure::io(path.display(), &error))?;
        Ok(Some(lines(BufReader::new(file)).count()))
    }
}

impl Iterator for Input {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        self.items.next()
    }
}

/// The rows of a file of Parquet, or of a folder that has some.
#[cfg(feature = "archive")]
fn parquet(path: &Path) -> io::Result<Option<Input>> {
    let mut files = vec![path.to_path_buf()];
    if path.is_dir() {
        files = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        files.sort_unstable();
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "parquet") && !is_hidden(file));
    if files.is_empty() {
        return Ok(None);
    }
    let count = Some(parquet_rows::count(&files)?);
    let rows = parquet_rows::rows(files).map(|row| match row {
        Ok(row) => Item::Row(row),
        Err(error) => Item::Line(Err(error)),
    });
    Ok(Some(Input { items: Box::new(rows), folder: PathBuf::new(), lines: None, count }))
}

/// Files that are still written are hidden.
#[cfg(feature = "archive")]
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(['.', '_'])
}

/// The lines that are not blank.
fn lines(reader: impl BufRead + Send + 'static) -> Box<dyn Iterator<Item = Item> + Send> {
    let lines = reader.split(b'\n');
    let lines = lines.filter(|line| !matches!(line, Ok(line) if line.trim_ascii().is_empty()));
    Box::new(lines.map(Item::Line))
}

/// All pages in a folder and in its folders, relative to it, sorted.
fn pages_in(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // Links are not followed: they may lead round in circles.
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if is_page(&entry.path()) {
                pages.extend(entry.path().strip_prefix(root).map(Path::to_path_buf));
            }
        }
    }
    pages.sort_unstable();
    Ok(pages)
}

fn is_page(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    [".html", ".htm"].iter().any(|end| name.ends_with(end))
}
