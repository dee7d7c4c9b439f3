//! What output is written by.

use std::io;

/// What takes the lines of output.
pub trait Sink: Send {
    fn write(&mut self, line: String) -> io::Result<()>;

    /// Writes what waits to be written.
    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}
