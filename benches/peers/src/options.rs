//! What the command line asks for.

use std::path::PathBuf;
use std::time::Duration;

use crate::pages::Set;
use crate::readers::{READERS, Reader};

pub const USAGE: &str =
    "usage: peers [FOLDER…] [--peers NAME,NAME] [--first PAGES] [--rounds ROUNDS] [--patience SECONDS]";

pub struct Options {
    folders: Vec<PathBuf>,
    /// The extractors to run, the bare parse first.
    pub readers: Vec<&'static Reader>,
    /// How many pages of each set.
    pub first: usize,
    pub rounds: usize,
    /// How long a page may take before its reader is stopped.
    pub patience: Duration,
    /// Set in a process that reads pages for another: by which reader.
    pub worker: Option<&'static Reader>,
}

impl Options {
    pub fn of(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            folders: Vec::new(),
            readers: READERS.iter().collect(),
            first: usize::MAX,
            rounds: 5,
            patience: Duration::from_secs(20),
            worker: None,
        };
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} wants a value\n{USAGE}"));
            match arg.as_str() {
                "--peers" => options.readers = chosen(&value()?)?,
                "--first" => options.first = number(&value()?)?,
                "--rounds" => options.rounds = number(&value()?)?,
                "--patience" => options.patience = Duration::from_secs(number(&value()?)? as u64),
                "--worker" => options.worker = Some(reader(&value()?)?),
                _ if arg.starts_with('-') => return Err(USAGE.to_owned()),
                _ => options.folders.push(PathBuf::from(arg)),
            }
        }
        Ok(options)
    }

    pub fn sets(&self) -> Vec<Set> {
        if !self.folders.is_empty() {
            return self.folders.iter().map(|folder| Set::of(folder, self.first)).collect();
        }
        let real = Set::real();
        if !real.is_empty() { real } else { vec![Set::generated(4)] }
    }
}

/// The readers named, and the bare parse that they are measured by.
fn chosen(names: &str) -> Result<Vec<&'static Reader>, String> {
    let mut readers = vec![&READERS[0]];
    for name in names.split(',') {
        let reader = reader(name)?;
        if readers.iter().all(|other| other.name != reader.name) {
            readers.push(reader);
        }
    }
    Ok(readers)
}

fn reader(name: &str) -> Result<&'static Reader, String> {
    let names = || READERS.iter().map(|reader| reader.name).collect::<Vec<_>>().join(", ");
    READERS
        .iter()
        .find(|reader| reader.name == name)
        .ok_or_else(|| format!("no {name}; there are {}", names()))
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| format!("{text} is no number\n{USAGE}"))
}
