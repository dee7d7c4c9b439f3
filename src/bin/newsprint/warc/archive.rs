//! Archives: records as they are, or each packed by gzip or zstd.
//!
//! The crate `warc` was looked at first: it ends at the first damaged record, reads a whole block before it looks at its
//! length, and does not know zstd.

use std::io::{self, Read};
use std::mem;

use flate2::bufread::GzDecoder;
use zstd::stream::read::Decoder as ZstdDecoder;

use super::record_stream::{self, Checksum, Step, VERSION};
use super::warc_header::Header;
use super::window::Window;

/// How far is looked for a packed record where the first one does not tell whether the archive is packed.
const MAX_SEARCH: u64 = 1 << 20;

/// How much is searched at once.
const CHUNK: usize = 64 << 10;

/// How long a dictionary may be.
const MAX_DICTIONARY: usize = 16 << 20;

/// A record of an archive.
#[derive(Debug)]
pub struct Record {
    /// Where it begins in the archive's file: the packed record, if it is packed.
    pub offset: u64,
    pub header: Header,
    /// The block, where it is a response.
    pub block: Vec<u8>,
}

/// What is found in an archive.
#[derive(Debug)]
pub enum Found {
    Record(Record),
    /// A record that is too long to be a page.
    TooLong,
    /// Bytes that are no whole record.
    Damaged,
}

/// The records of an archive. Of one that is damaged, the next whole record is looked for.
pub struct Archive<R: Read> {
    place: Place<R>,
    /// Where the packed record begins that is being read.
    offset: u64,
    /// How the records are packed, all in the same way; `None` before the first.
    packing: Option<Packing>,
    /// What the records packed by zstd share.
    dictionary: Vec<u8>,
}

enum Place<R: Read> {
    Between(Window<R>),
    Inside(Box<Window<Packed<R>>>),
    /// After an error.
    Nowhere,
}

/// How a record is packed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Packing {
    None,
    Gzip,
    Zstd,
}

/// A packed record, or several of them in one.
enum Packed<R: Read> {
    Gzip(Box<GzDecoder<Window<R>>>),
    Zstd(ZstdDecoder<'static, Window<R>>),
}

impl<R: Read> Archive<R> {
    pub fn new(reader: R) -> Self {
        Self { place: Place::Between(Window::new(reader)), offset: 0, packing: None, dictionary: Vec::new() }
    }

    /// What is next, `None` at the end.
    fn find(&mut self) -> io::Result<Option<Found>> {
        loop {
            let step = match mem::replace(&mut self.place, Place::Nowhere) {
                Place::Between(window) => self.between(window)?,
                Place::Inside(window) => self.inside(window)?,
                Place::Nowhere => Some(Step::End),
            };
            let Some(step) = step else { continue };
            return Ok(match step {
                Step::Record(header, block) => {
                    Some(Found::Record(Record { offset: self.offset, header, block }))
                }
                Step::TooLong => Some(Found::TooLong),
                Step::Damaged => Some(Found::Damaged),
                Step::End => None,
            });
        }
    }

    /// Reads a record that is not packed, or enters one that is.
    fn between(&mut self, mut window: Window<R>) -> io::Result<Option<Step>> {
        record_stream::skip_blank(&mut window)?;
        self.offset = window.position();
        let start = window.peek(VERSION.len())?;
        let step = match Packing::of(start) {
            Some(packing) if self.may_be(packing) => return self.record(packing, window),
            None if start.is_empty() => Some(Step::End),
            None if is_skippable(start) => {
                self.skip_frame(&mut window)?;
                None
            }
            _ => {
                window = self.find_after(window)?;
                Some(Step::Damaged)
            }
        };
        self.place = Place::Between(window);
        Ok(step)
    }

    /// Reads a record that is not packed, or enters one that is.
    fn record(&mut self, packing: Packing, mut window: Window<R>) -> io::Result<Option<Step>> {
        window.mark();
        if packing != Packing::None {
            self.packing = Some(packing);
            let packed = self.open(packing, window)?;
            self.place = Place::Inside(Box::new(Window::new(packed)));
            return Ok(None);
        }
        let step = record_stream::next(&mut window, Checksum::None)?;
        match step {
            Step::Record(..) => self.packing = Some(packing),
            // It may be what is left of a packed record that was stored as it is.
            _ if self.packing.is_none() => window = self.find_after(window)?,
            _ => {}
        }
        self.place = Place::Between(window);
        Ok(Some(step))
    }

    fn may_be(&self, packing: Packing) -> bool {
        self.packing.is_none_or(|known| known == packing)
    }

    /// Reads a record inside what is packed. Its end is only believed where the checksum is right.
    fn inside(&mut self, mut window: Box<Window<Packed<R>>>) -> io::Result<Option<Step>> {
        let step = record_stream::next(&mut window, Checksum::Checked);
        if let Ok(step @ (Step::Record(..) | Step::TooLong | Step::Damaged)) = step {
            self.place = Place::Inside(window);
            return Ok(Some(step));
        }
        let mut outer = window.into_inner().into_inner();
        let damaged = step.is_err().then_some(Step::Damaged);
        if damaged.is_some() {
            // Where a damaged record ends, its own bytes do not tell.
            outer = self.find_after(outer)?;
        }
        self.place = Place::Between(outer);
        Ok(damaged)
    }

    fn open(&self, packing: Packing, window: Window<R>) -> io::Result<Packed<R>> {
        Ok(match packing {
            Packing::Zstd => {
                Packed::Zstd(ZstdDecoder::with_dictionary(window, &self.dictionary)?.single_frame())
            }
            Packing::Gzip | Packing::None => Packed::Gzip(Box::new(GzDecoder::new(window))),
        })
    }

    /// Goes back to where the last record began, and on to the next one, or to the end.
    fn find_after(&self, mut window: Window<R>) -> io::Result<Window<R>> {
        window.go_back(self.offset);
        window.skip(1);
        if self.packing.is_some() {
            return self.find_record(window, u64::MAX);
        }
        window.mark();
        let start = window.position();
        window = self.find_record(window, start + MAX_SEARCH)?;
        if Packing::of(window.peek(VERSION.len())?).is_none() {
            window.go_back(start);
            record_stream::find_header(&mut window)?;
        }
        Ok(window)
    }

    /// Goes on to the next record that is packed as all are, not beyond a place or the end.
    fn find_record(&self, mut window: Window<R>, until: u64) -> io::Result<Window<R>> {
        if self.packing == Some(Packing::None) {
            record_stream::find_header(&mut window)?;
            return Ok(window);
        }
        while window.position() < until {
            let bytes = window.peek(CHUNK)?;
            let len = bytes.len();
            if len == 0 {
                break;
            }
            let Some(at) = memchr::memchr2(GZIP[0], ZSTD[0], bytes) else {
                window.skip(len);
                continue;
            };
            window.skip(at);
            let is_record;
            (window, is_record) = self.is_record(window)?;
            if is_record {
                break;
            }
            window.skip(1);
        }
        Ok(window)
    }

    /// Tells whether a packed record begins here, and stays here.
    fn is_record(&self, mut window: Window<R>) -> io::Result<(Window<R>, bool)> {
        let packing = Packing::of(window.peek(VERSION.len())?);
        let Some(packing) = packing.filter(|&packing| self.may_be(packing)) else {
            return Ok((window, false));
        };
        let position = window.position();
        let mut packed = self.open(packing, window)?;
        let mut start = [0; VERSION.len()];
        let is_record = packed.read_exact(&mut start).is_ok() && start == VERSION;
        let mut window = packed.into_inner();
        window.go_back(position);
        Ok((window, is_record))
    }

    /// Skips a frame of zstd that packs no record; the first one may be the dictionary.
    fn skip_frame(&mut self, window: &mut Window<R>) -> io::Result<()> {
        let head = window.peek(8)?;
        let is_dictionary = self.offset == 0 && head[0] == DICTIONARY;
        let len = head.get(4..8).and_then(|len| len.try_into().ok()).map_or(0, u32::from_le_bytes);
        window.skip(8);
        let mut frame = window.take(u64::from(len));
        if is_dictionary && len as usize <= MAX_DICTIONARY {
            frame.read_to_end(&mut self.dictionary)?;
            if self.dictionary.starts_with(ZSTD) {
                self.dictionary = zstd::bulk::decompress(&self.dictionary, MAX_DICTIONARY)?;
            }
        } else {
            io::copy(&mut frame, &mut io::sink())?;
        }
        Ok(())
    }
}

impl<R: Read> Iterator for Archive<R> {
    type Item = io::Result<Found>;

    fn next(&mut self) -> Option<Self::Item> {
        self.find().transpose()
    }
}

const GZIP: &[u8] = b"\x1f\x8b\x08";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// The first byte of a frame with a dictionary.
const DICTIONARY: u8 = 0x5d;

fn is_skippable(start: &[u8]) -> bool {
    start.len() >= 4 && start[0] & 0xf0 == 0x50 && start[1..4] == *b"\x2a\x4d\x18"
}

impl Packing {
    fn of(start: &[u8]) -> Option<Self> {
        [(VERSION, Self::None), (GZIP, Self::Gzip), (ZSTD, Self::Zstd)]
            .into_iter()
            .find_map(|(magic, packing)| start.starts_with(magic).then_some(packing))
    }
}

impl<R: Read> Packed<R> {
    fn into_inner(self) -> Window<R> {
        match self {
            Self::Gzip(decoder) => decoder.into_inner(),
            Self::Zstd(decoder) => decoder.finish(),
        }
    }
}

impl<R: Read> Read for Packed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Gzip(decoder) => decoder.read(into),
            Self::Zstd(decoder) => decoder.read(into),
        }
    }
}
