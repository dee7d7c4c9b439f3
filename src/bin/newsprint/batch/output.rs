//! Where the lines of output go.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

use super::Args;
use super::input::Input;
use super::record;
use crate::failure::Failure;

/// Standard output or a file.
pub struct Output {
    writer: Box<dyn Write + Send>,
    /// What is there already: how many lines, and the last one.
    done: (usize, Vec<u8>),
}

impl Output {
    /// Opens what the command line names; to resume, cuts off a line that is not whole.
    pub fn open(args: &Args) -> Result<Self, Failure> {
        let Some(path) = &args.output else {
            return Ok(Self { writer: Box::new(io::stdout()), done: (0, Vec::new()) });
        };
        let opened = if args.resume {
            whole_lines(path)
        } else {
            File::create(path).map(|file| (file, (0, Vec::new())))
        };
        let (file, done) = opened.map_err(|error| Failure::io(path.display(), &error))?;
        Ok(Self { writer: Box::new(file), done })
    }

    /// How many pages are done already.
    pub fn done(&self) -> usize {
        self.done.0
    }

    /// Reads past the pages that are done already.
    ///
    /// # Errors
    /// Where the last of them is not the page of the last line: the output is that of another input.
    pub fn skip_done(&self, input: &mut Input) -> Result<(), Failure> {
        let (count, last_line) = &self.done;
        let Some(last) = count.checked_sub(1) else { return Ok(()) };
        let item = input.nth(last);
        if item.is_some_and(|item| record::id_of(&item) == record::id_in(last_line)) {
            return Ok(());
        }
        Err(Failure::Io("the output file holds other pages than the input, --resume cannot go on".to_owned()))
    }

    /// Writes a line at once: a line that is written is not lost.
    pub fn write(&mut self, mut line: String) -> io::Result<()> {
        line.push('\n');
        self.writer.write_all(line.as_bytes())?;
        self.writer.flush()
    }
}

/// Opens a file after its last whole line; returns how many there are and the last one.
fn whole_lines(path: &Path) -> io::Result<(File, (usize, Vec<u8>))> {
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
    Ok((file, (count, last)))
}
