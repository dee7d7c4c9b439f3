//! The pages of Parquet files.

use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row};
use parquet::schema::types::Type;
use serde_json::Value;

/// How many rows wait to be worked on; each holds a page.
const WAITING: usize = 2;

/// How many values of a column are read at once.
const BATCH: usize = 16;

/// The columns that are read.
const COLUMNS: [&str; 3] = ["id", "url", "html"];

/// A row with a page.
pub struct PageRow {
    /// The column `id`, or the number of the row where there is none.
    pub id: Value,
    pub url: Option<String>,
    pub html: Vec<u8>,
}

/// Returns how many rows files have; an error where one of them has no pages.
pub fn count(files: &[PathBuf]) -> io::Result<usize> {
    let mut rows = 0;
    for path in files {
        projection(&SerializedFileReader::new(File::open(path)?)?)?;
        rows += row_count(path)?;
    }
    Ok(rows)
}

/// Returns how many rows a file has.
pub fn row_count(path: &Path) -> io::Result<usize> {
    let file = SerializedFileReader::new(File::open(path)?)?;
    Ok(usize::try_from(file.metadata().file_metadata().num_rows()).unwrap_or(0))
}

/// Returns the rows of files. They are read on a thread of their own, a few ahead.
pub fn rows(files: Vec<PathBuf>) -> impl Iterator<Item = io::Result<PageRow>> + Send {
    let (sender, receiver) = sync_channel(WAITING);
    thread::spawn(move || {
        let mut number = 0;
        for path in files {
            let sent = catch_unwind(AssertUnwindSafe(|| send(&path, &mut number, &sender)));
            let result =
                sent.unwrap_or_else(|_| Err(ParquetError::General("the file is damaged".to_owned())));
            let failed = match result {
                Ok(()) => continue,
                Err(error) => io::Error::other(format!("{}: {error}", path.display())),
            };
            if sender.send(Err(failed)).is_err() {
                return;
            }
        }
    });
    receiver.into_iter()
}

/// Sends the rows of a file, until nobody wants any more.
fn send(path: &Path, number: &mut usize, to: &SyncSender<io::Result<PageRow>>) -> Result<(), ParquetError> {
    let file = SerializedFileReader::new(File::open(path)?)?;
    let projection = projection(&file)?;
    for group in 0..file.num_row_groups() {
        let group = file.get_row_group(group)?;
        for row in RowIter::from_row_group(Some(projection.clone()), &*group)?.with_batch_size(BATCH) {
            if to.send(Ok(page_row(row?, *number))).is_err() {
                return Ok(());
            }
            *number += 1;
        }
    }
    Ok(())
}

/// The columns that are read, of those that there are.
fn projection(file: &impl FileReader) -> Result<Type, ParquetError> {
    let schema = file.metadata().file_metadata().schema();
    let fields = schema.get_fields().iter().filter(|field| COLUMNS.contains(&field.name()));
    let fields: Vec<Arc<Type>> = fields.cloned().collect();
    if !fields.iter().any(|field| field.name() == "html") {
        return Err(ParquetError::General("no column \"html\"".to_owned()));
    }
    Type::group_type_builder(schema.name()).with_fields(fields).build()
}

fn page_row(row: Row, number: usize) -> PageRow {
    let mut page = PageRow { id: number.into(), url: None, html: Vec::new() };
    for (name, value) in row.into_columns() {
        match (name.as_str(), value) {
            ("id", Field::Null) => {}
            ("id", Field::Str(id)) => page.id = id.into(),
            ("id", Field::Int(id)) => page.id = id.into(),
            ("id", Field::Long(id)) => page.id = id.into(),
            ("id", id) => page.id = id.to_string().into(),
            ("url", Field::Str(url)) => page.url = Some(url),
            ("html", Field::Str(html)) => page.html = html.into_bytes(),
            ("html", Field::Bytes(html)) => page.html = html.data().to_vec(),
            _ => {}
        }
    }
    page
}

/// Returns the id in the last row of a file.
pub fn last_id(path: &Path) -> io::Result<Value> {
    let file = SerializedFileReader::new(File::open(path)?)?;
    let schema = file.metadata().file_metadata().schema();
    let id = schema.get_fields().iter().filter(|field| field.name() == "id").cloned().collect();
    let id = Type::group_type_builder(schema.name()).with_fields(id).build()?;
    let mut last = Value::Null;
    for row in file.get_row_iter(Some(id))? {
        last = page_row(row?, 0).id;
    }
    Ok(last)
}
