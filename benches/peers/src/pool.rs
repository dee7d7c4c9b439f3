//! Processes that read pages, as seen by the one that asks them to.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::readers::Reader;

/// What came of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Something was found, at this cost.
    Read(u64),
    /// The reader looked and declined, at this cost.
    Refused(u64),
    /// It panicked, its process died, or it took too long.
    Failed,
}

/// A process that reads pages with one reader; begun again whenever it dies.
pub struct Worker {
    reader: &'static Reader,
    program: PathBuf,
    patience: Duration,
    process: Option<Process>,
}

struct Process {
    child: Child,
    input: ChildStdin,
    replies: Receiver<String>,
}

impl Worker {
    /// A worker that runs the program of this name beside the current one.
    pub fn new(reader: &'static Reader, program: &str, patience: Duration) -> Self {
        let program = std::env::current_exe().expect("a running program").with_file_name(program);
        Self { reader, program, patience, process: None }
    }

    /// Reads the page of this number.
    pub fn read(&mut self, page: usize) -> Reply {
        let fresh = self.process.is_none();
        let process = self.process.get_or_insert_with(|| Process::start(&self.program, self.reader));
        // It has the pages to load first.
        let patience = if fresh { self.patience + Duration::from_secs(60) } else { self.patience };
        let reply =
            writeln!(process.input, "{page}").ok().and_then(|()| process.replies.recv_timeout(patience).ok());
        let Some(reply) = reply else {
            self.stop();
            return Reply::Failed;
        };
        match reply.split_once(' ').and_then(|(what, cost)| Some((what, cost.parse().ok()?))) {
            Some(("read", cost)) => Reply::Read(cost),
            Some(("refused", cost)) => Reply::Refused(cost),
            _ => Reply::Failed,
        }
    }

    fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // It may be dead already.
            let _ = process.child.kill();
            let _ = process.child.wait();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Process {
    fn start(program: &PathBuf, reader: &Reader) -> Self {
        let mut child = Command::new(program)
            .args(std::env::args().skip(1))
            .args(["--worker", reader.name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let input = child.stdin.take().expect("piped");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        let (sender, replies) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Self { child, input, replies }
    }
}
