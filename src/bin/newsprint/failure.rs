//! What a command fails with, and its exit status.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The page holds no article, or goes beyond a limit: exit status 1.
    Page(newsprint::Error),
    /// A file cannot be read or written: exit status 3.
    Io(String),
    /// The reader of the output has gone: exit status 0, as `head` is content too.
    BrokenPipe,
    /// Stopped by Ctrl-C, all that was done is written: exit status 130.
    #[allow(dead_code, reason = "no example of one page is long enough")]
    Interrupted,
}

impl Failure {
    /// A failure to read or write something.
    pub fn io(what: impl Display, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::BrokenPipe;
        }
        Self::Io(format!("{what}: {error}"))
    }
}

impl From<newsprint::Error> for Failure {
    fn from(error: newsprint::Error) -> Self {
        Self::Page(error)
    }
}

/// Prints why a command failed, in one line, and returns its exit status.
pub fn exit_code(command: &str, result: Result<(), Failure>) -> ExitCode {
    let (code, message) = match result {
        Ok(()) | Err(Failure::BrokenPipe) => return ExitCode::SUCCESS,
        Err(Failure::Page(error)) => (1, error.to_string()),
        Err(Failure::Io(message)) => (3, message),
        Err(Failure::Interrupted) => (130, "interrupted".to_owned()),
    };
    eprintln!("{command}: {message}");
    ExitCode::from(code)
}

/// Prints help as it is, and what is wrong with a command line in one line; returns the exit status.
#[allow(dead_code, reason = "the command `newsprint` leaves it to clap")]
pub fn usage(command: &str, error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Help that was asked for.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    eprintln!("{command}: {}; see --help", line.strip_prefix("error: ").unwrap_or(line));
    ExitCode::from(2)
}
