//! A stream in which one can look ahead and, for a while, go back.

use std::io::{self, BufRead, Read};

/// How many bytes are kept to go back in.
const MAX_KEPT: usize = 32 << 20;

/// How much is read at once.
const CHUNK: usize = 16 << 10;

/// A reader with its bytes from a mark on.
pub struct Window<R> {
    reader: R,
    bytes: Vec<u8>,
    /// Where the first of the bytes stands in the stream.
    start: u64,
    /// Where reading goes on, in the bytes.
    at: usize,
    /// From where on bytes are kept, in the stream.
    mark: Option<u64>,
}

impl<R: Read> Window<R> {
    pub fn new(reader: R) -> Self {
        Self { reader, bytes: Vec::new(), start: 0, at: 0, mark: None }
    }

    pub fn into_inner(self) -> R {
        self.reader
    }

    /// Where the next byte stands in the stream.
    pub fn position(&self) -> u64 {
        self.start + self.at as u64
    }

    /// Keeps what is read from here on, the last [`MAX_KEPT`] bytes of it.
    pub fn mark(&mut self) {
        self.mark = Some(self.position());
    }

    /// Goes back to a place after the mark, or as near to it as what is kept allows.
    pub fn go_back(&mut self, position: u64) {
        let at = usize::try_from(position.saturating_sub(self.start)).unwrap_or(usize::MAX);
        self.at = at.min(self.at);
    }

    /// The next bytes: as many, fewer only where the stream ends.
    pub fn peek(&mut self, len: usize) -> io::Result<&[u8]> {
        while self.bytes.len() - self.at < len && self.fill()? {}
        let end = self.bytes.len().min(self.at.saturating_add(len));
        Ok(&self.bytes[self.at..end])
    }

    /// Goes on by bytes that were peeked at.
    pub fn skip(&mut self, len: usize) {
        self.at = self.bytes.len().min(self.at + len);
    }

    /// Reads more; false at the end of the stream.
    fn fill(&mut self) -> io::Result<bool> {
        self.forget();
        let len = self.bytes.len();
        self.bytes.resize(len + CHUNK, 0);
        let read = loop {
            match self.reader.read(&mut self.bytes[len..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.bytes.truncate(len + read.as_ref().unwrap_or(&0));
        Ok(read? > 0)
    }

    /// Drops what is not kept, once it is the larger part.
    fn forget(&mut self) {
        let kept = match self.mark {
            Some(mark) => usize::try_from(mark.saturating_sub(self.start)).unwrap_or(0),
            None => self.at,
        };
        let kept = kept.max(self.at.saturating_sub(MAX_KEPT)).min(self.at);
        if kept > self.bytes.len() / 2 {
            self.bytes.drain(..kept);
            self.start += kept as u64;
            self.at -= kept;
        }
    }
}

impl<R: Read> Read for Window<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Window<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.bytes.len() {
            self.fill()?;
        }
        Ok(&self.bytes[self.at..])
    }

    fn consume(&mut self, len: usize) {
        self.skip(len);
    }
}
