//! Where the output goes.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

use serde_json::Value;

#[cfg(feature = "archive")]
use super::parquet_parts::{self, Parts};
use super::record;
#[cfg(feature = "archive")]
use super::run_args::Format;
use super::run_args::RunArgs;
use super::sink::Sink;
use crate::failure::Failure;

/// Standard output, a file, or a folder.
pub struct Output {
    sink: Box<dyn Sink>,
    done: Done,
}

/// What is there already: how many pages, and the id of the last one.
#[derive(Default)]
struct Done {
    count: usize,
    last_id: Value,
}

impl Output {
    /// Opens what the command line names; to resume, cuts off a line that is not whole.
    pub fn open(args: &RunArgs) -> Result<Self, Failure> {
        let Some(path) = &args.output else {
            return Ok(Self { sink: Box::new(Lines(io::stdout())), done: Done::default() });
        };
        #[cfg(feature = "archive")]
        if args.format == Format::Parquet {
            let opened = open_parts(path, args);
            return opened.map_err(|error| Failure::io(path.display(), &error));
        }
        let opened = if args.resume {
            whole_lines(path)
        } else {
            File::create(path).map(|file| (file, Done::default()))
        };
        let (file, done) = opened.map_err(|error| Failure::io(path.display(), &error))?;
        Ok(Self { sink: Box::new(Lines(file)), done })
    }

    /// How many pages are done already.
    pub fn done(&self) -> usize {
        self.done.count
    }

    /// Reads past the pages that are done already.
    ///
    /// # Errors
    /// Where the last of them is not the last page of the output: that is of another input.
    pub fn skip_done<T>(
        &self,
        items: &mut impl Iterator<Item = T>,
        id_of: fn(&T) -> Value,
    ) -> Result<(), Failure> {
        let Some(last) = self.done.count.checked_sub(1) else { return Ok(()) };
        if items.nth(last).is_some_and(|item| id_of(&item) == self.done.last_id) {
            return Ok(());
        }
        Err(Failure::Io("the output holds other pages than the input, --resume cannot go on".to_owned()))
    }

    pub fn write(&mut self, line: String) -> io::Result<()> {
        self.sink.write(line)
    }

    /// Writes what waits to be written.
    pub fn finish(&mut self) -> io::Result<()> {
        self.sink.finish()
    }
}

/// Lines of JSON, each written at once: a line that is written is not lost.
struct Lines<W>(W);

impl<W: Write + Send> Sink for Lines<W> {
    fn write(&mut self, mut line: String) -> io::Result<()> {
        line.push('\n');
        self.0.write_all(line.as_bytes())?;
        self.0.flush()
    }
}

#[cfg(feature = "archive")]
fn open_parts(folder: &Path, args: &RunArgs) -> io::Result<Output> {
    let (number, count, last_id) = parquet_parts::done(folder)?;
    if number > 0 && !args.resume {
        return Err(io::Error::other("holds pages already: --resume, or another folder"));
    }
    Ok(Output { sink: Box::new(Parts::open(folder, number)?), done: Done { count, last_id } })
}

/// Opens a file after its last whole line.
fn whole_lines(path: &Path) -> io::Result<(File, Done)> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let (mut count, mut end) = (0, 0);
    let (mut line, mut last) = (Vec::new(), Vec::new());
    let mut reader = BufReader::new(&file);
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        count += 1;
        end += line.len() as u64;
        std::mem::swap(&mut line, &mut last);
        line.clear();
    }
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    Ok((file, Done { count, last_id: record::id_in(&last) }))
}
