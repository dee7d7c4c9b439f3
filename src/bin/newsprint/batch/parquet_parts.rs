//! Pages as a folder of Parquet files.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parquet::basic::{Compression, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::TypePtr;
use serde_json::Value;

use super::parquet_rows;
use super::shred::{self, Column, Values};
use super::sink::Sink;

/// What a row is.
const SCHEMA: &str = include_str!("page.schema");

/// A row group is written when it has so many bytes or rows: readers hold a whole one.
const GROUP_BYTES: usize = 32 << 20;
const GROUP_ROWS: usize = 2_000;

/// How many rows a part has; a run that is killed loses those of one.
const PART_ROWS: usize = 10_000;

/// The folder `part-00000.parquet`, `part-00001.parquet`, …: a file is one of them once it is whole, and none is written
/// to again.
pub struct Parts {
    folder: PathBuf,
    schema: TypePtr,
    /// The number of the next part.
    number: usize,
    part: Option<SerializedFileWriter<File>>,
    /// Rows of the part that are in its file.
    rows: usize,
    /// The next row group.
    columns: Vec<Column>,
    group_rows: usize,
    group_bytes: usize,
}

impl Parts {
    /// Opens a folder, after the parts that are there.
    pub fn open(folder: &Path, number: usize) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let columns = shred::columns(&schema);
        let folder = folder.to_path_buf();
        Ok(Self { folder, schema, number, part: None, rows: 0, columns, group_rows: 0, group_bytes: 0 })
    }

    /// The file of a part that is not whole yet; readers pass over hidden files.
    fn unfinished(&self) -> PathBuf {
        self.folder.join(".unfinished.parquet")
    }

    fn part(&mut self) -> io::Result<&mut SerializedFileWriter<File>> {
        if self.part.is_none() {
            let properties =
                WriterProperties::builder().set_compression(Compression::ZSTD(ZstdLevel::default())).build();
            let file = File::create(self.unfinished())?;
            self.part =
                Some(SerializedFileWriter::new(file, Arc::clone(&self.schema), Arc::new(properties))?);
        }
        self.part.as_mut().ok_or_else(|| io::Error::other("no part"))
    }

    fn finish_group(&mut self) -> io::Result<()> {
        let columns = std::mem::replace(&mut self.columns, shred::columns(&self.schema));
        let mut group = self.part()?.next_row_group()?;
        for column in &columns {
            let Some(mut writer) = group.next_column()? else { break };
            write(writer.untyped(), column)?;
            writer.close()?;
        }
        group.close()?;
        self.rows += self.group_rows;
        (self.group_rows, self.group_bytes) = (0, 0);
        Ok(())
    }

    fn finish_part(&mut self) -> io::Result<()> {
        self.part()?;
        if self.group_rows > 0 {
            self.finish_group()?;
        }
        if let Some(part) = self.part.take() {
            part.close()?;
        }
        fs::rename(self.unfinished(), self.folder.join(name(self.number)))?;
        self.number += 1;
        self.rows = 0;
        Ok(())
    }
}

impl Sink for Parts {
    fn write(&mut self, line: String) -> io::Result<()> {
        let row: Value = serde_json::from_str(&line)?;
        self.group_bytes += shred::add_row(&self.schema, &row, &mut self.columns);
        self.group_rows += 1;
        if self.group_rows == GROUP_ROWS || self.group_bytes >= GROUP_BYTES {
            self.finish_group()?;
        }
        if self.rows + self.group_rows >= PART_ROWS { self.finish_part() } else { Ok(()) }
    }

    /// Also writes a part without rows where there are none at all: its schema is worth something.
    fn finish(&mut self) -> io::Result<()> {
        let is_empty = self.part.is_none() && self.group_rows == 0;
        if is_empty && self.number > 0 { Ok(()) } else { self.finish_part() }
    }
}

fn write(writer: &mut ColumnWriter, column: &Column) -> io::Result<()> {
    let (definitions, repetitions) = (Some(&column.definitions[..]), Some(&column.repetitions[..]));
    match (writer, &column.values) {
        (ColumnWriter::BoolColumnWriter(writer), Values::Bool(values)) => {
            writer.write_batch(values, definitions, repetitions)?
        }
        (ColumnWriter::Int32ColumnWriter(writer), Values::Int32(values)) => {
            writer.write_batch(values, definitions, repetitions)?
        }
        (ColumnWriter::Int64ColumnWriter(writer), Values::Int64(values)) => {
            writer.write_batch(values, definitions, repetitions)?
        }
        (ColumnWriter::DoubleColumnWriter(writer), Values::Double(values)) => {
            writer.write_batch(values, definitions, repetitions)?
        }
        (ColumnWriter::ByteArrayColumnWriter(writer), Values::Bytes(values)) => {
            writer.write_batch(values, definitions, repetitions)?
        }
        _ => return Err(io::Error::other("a column of another type")),
    };
    Ok(())
}

/// Returns how many parts a folder has, their rows, and the id in the last one.
pub fn done(folder: &Path) -> io::Result<(usize, usize, Value)> {
    let (mut number, mut rows, mut last) = (0, 0, None);
    loop {
        let path = folder.join(name(number));
        if !path.exists() {
            let id = last.map_or(Ok(Value::Null), |path: PathBuf| parquet_rows::last_id(&path));
            return Ok((number, rows, id?));
        }
        let count = parquet_rows::row_count(&path)?;
        if count > 0 {
            last = Some(path);
        }
        rows += count;
        number += 1;
    }
}

fn name(number: usize) -> String {
    format!("part-{number:05}.parquet")
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::schema::types::Type;

    /// The keys of JSON that have no column.
    fn missing(schema: &Type, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(items) => {
                let element = &schema.get_fields()[0].get_fields()[0];
                for item in items {
                    missing(element, item, found);
                }
            }
            Value::Object(object) => {
                for (key, value) in object {
                    match schema.get_fields().iter().find(|field| field.name() == key) {
                        Some(field) => missing(field, value, found),
                        None => found.push(format!("{}.{key}", schema.name())),
                    }
                }
            }
            _ => {}
        }
    }

    #[test]
    fn every_field_has_a_column() {
        let schema = parse_message_type(SCHEMA).unwrap();
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
        let (mut found, mut articles) = (Vec::new(), 0);
        let pages = fs::read_dir(pages).unwrap().map(|entry| entry.unwrap().path());
        for page in pages.filter(|path| path.is_file()) {
            if let Ok(article) = newsprint::extract_bytes(&fs::read(page).unwrap()) {
                missing(&schema, &serde_json::json!({ "article": article }), &mut found);
                articles += 1;
            }
        }
        assert!(articles > 20, "{articles}");
        assert_eq!(found, Vec::<String>::new());
    }
}
