//! Archives, whole and damaged, of which all records are read that are not damaged themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../src/bin/newsprint/warc/archive.rs"]
mod archive;
#[allow(dead_code, reason = "the generator writes the pages alone too")]
#[path = "../examples/make_archive/pages.rs"]
mod pages;
#[allow(dead_code, reason = "each test takes what it needs")]
#[path = "../src/bin/newsprint/warc/record_stream.rs"]
mod record_stream;
#[allow(dead_code, reason = "each test takes what it needs")]
#[path = "../examples/make_archive/records.rs"]
mod records;
#[allow(dead_code, reason = "each test takes what it needs")]
#[path = "../src/bin/newsprint/warc/warc_header.rs"]
mod warc_header;
#[path = "../src/bin/newsprint/warc/window.rs"]
mod window;

use std::io::{self, Read};
use std::ops::Range;

use archive::{Archive, Found};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;
use records::Form;
use warc_header::RecordType;

const FORMS: [Form; 3] = [Form::Plain, Form::Gzip, Form::Zstd];

/// An archive with the places of its records.
struct Written {
    bytes: Vec<u8>,
    records: Vec<Range<usize>>,
}

fn written(form: Form, pages: u64) -> Written {
    let mut records = vec![records::info()];
    records.extend((0..pages).flat_map(|index| records::of_page(index).unwrap()));
    let mut written = Written { bytes: Vec::new(), records: Vec::new() };
    for record in records {
        let start = written.bytes.len();
        written.bytes.extend(form.pack(&record).unwrap());
        written.records.push(start..written.bytes.len());
    }
    written
}

/// What is read: offset, id and block of each record, and how many were damaged.
fn read(bytes: impl Read) -> (Vec<(u64, String, Vec<u8>)>, usize) {
    let (mut found, mut damaged) = (Vec::new(), 0);
    for item in Archive::new(bytes) {
        match item.unwrap() {
            Found::Record(record) => found.push((record.offset, record.header.id, record.block)),
            Found::Damaged => damaged += 1,
            Found::TooLong => {}
        }
    }
    (found, damaged)
}

/// A reader that gives a few bytes at once, as a pipe may.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let len = into.len().min(997);
        self.0.read(&mut into[..len])
    }
}

#[test]
fn whole_archives_are_read_whole() {
    for form in FORMS {
        let archive = written(form, 6);
        let (found, damaged) = read(&archive.bytes[..]);
        assert_eq!((found.len(), damaged), (archive.records.len(), 0), "{form:?}");
        for ((offset, _, _), range) in found.iter().zip(&archive.records) {
            assert_eq!(*offset, range.start as u64, "{form:?}");
        }
        assert_eq!(read(Trickle(&archive.bytes)), (found, 0), "{form:?}");
    }
}

#[test]
fn one_member_may_hold_all_records() {
    let plain = written(Form::Plain, 4);
    for form in [Form::Gzip, Form::Zstd] {
        let (found, damaged) = read(&form.pack(&plain.bytes).unwrap()[..]);
        assert_eq!((found.len(), damaged), (9, 0), "{form:?}");
    }
}

#[test]
fn records_of_one_archive_may_share_a_dictionary() {
    let plain = written(Form::Plain, 3);
    let dictionary = &plain.bytes[plain.records[0].end..plain.records[4].end];
    for packed in [dictionary.to_vec(), zstd::bulk::compress(dictionary, 3).unwrap()] {
        let mut bytes = b"\x5d\x2a\x4d\x18".to_vec();
        bytes.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        bytes.extend(packed);
        let mut packer = zstd::bulk::Compressor::with_dictionary(3, dictionary).unwrap();
        for range in &plain.records {
            bytes.extend(packer.compress(&plain.bytes[range.clone()]).unwrap());
        }
        let (found, damaged) = read(&bytes[..]);
        assert_eq!((found.len(), damaged), (7, 0));
        assert_eq!(found[6].2, read(&plain.bytes[..]).0[6].2);
    }
}

#[test]
fn headers_are_read_as_crawlers_write_them() {
    let header = |text: &str| warc_header::parse(text.as_bytes());
    let (found, len) = header(
        "WARC/1.0\nwarc-type: RESPONSE\nWARC-Target-URI: <http://a.example/>\nX: a\n  b\nWARC-Record-ID:<urn:uuid:1>\n\
         WARC-Payload-Digest: sha1:A\nContent-Length:  12\n\nrest",
    )
    .unwrap();
    assert_eq!(
        (found.record_type, found.length, found.id.as_str()),
        (RecordType::Response, 12, "urn:uuid:1")
    );
    assert_eq!(
        (found.url.as_deref(), found.payload_digest.as_deref()),
        (Some("http://a.example/"), Some("sha1:A"))
    );
    assert_eq!(len, 152);
    for no_header in [
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: -1\r\n\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 12\r\n",
        "WARC/3.7\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 12\r\n\r\n",
        "<p>WARC/1.0 is a format.</p>\r\n",
    ] {
        assert!(header(no_header).is_none(), "{no_header}");
    }
}

#[test]
fn a_record_that_is_too_long_ends_where_the_next_begins() {
    let mut bytes = records::record("response", "urn:uuid:1", "", b"HTTP/1.1 200 OK\r\n\r\n");
    let length =
        String::from_utf8(bytes.clone()).unwrap().replace("Content-Length: 19", "Content-Length: 9876543210");
    bytes = length.into_bytes();
    bytes.extend(records::info());
    let found: Vec<Found> = Archive::new(&bytes[..]).map(Result::unwrap).collect();
    assert!(matches!(&found[..], [Found::TooLong, Found::Record(_)]), "{found:?}");
}

/// What is done to one record.
#[derive(Clone, Debug)]
enum Damage {
    /// Its end is missing.
    CutEnd(Index),
    /// Its start is missing.
    CutStart(Index),
    /// Bits of a few of its bytes are flipped.
    Flip(Vec<(Index, u8)>),
    /// Bytes are put into it.
    Insert(Index, Vec<u8>),
    /// Its length is said to be another; the record is packed anew.
    Length(u64),
    /// Nothing of it is left but noise.
    Noise(Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let bytes = proptest::collection::vec(any::<u8>(), 1..300);
    prop_oneof![
        any::<Index>().prop_map(Damage::CutEnd),
        any::<Index>().prop_map(Damage::CutStart),
        proptest::collection::vec((any::<Index>(), 1..=255_u8), 1..6).prop_map(Damage::Flip),
        (any::<Index>(), bytes.clone()).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        prop_oneof![0..40_000_u64, 1_u64 << 25..1 << 63].prop_map(Damage::Length),
        bytes.prop_map(Damage::Noise),
    ]
}

impl Damage {
    fn done(&self, form: Form, plain: &[u8], packed: &[u8]) -> Vec<u8> {
        let mut bytes = packed.to_vec();
        match self {
            Self::CutEnd(at) => bytes.truncate(at.index(packed.len())),
            Self::CutStart(at) => drop(bytes.drain(..=at.index(packed.len()))),
            Self::Flip(flips) => {
                for (at, bits) in flips {
                    bytes[at.index(packed.len())] ^= bits;
                }
            }
            Self::Insert(at, inserted) => {
                let at = at.index(packed.len());
                bytes.splice(at..at, inserted.iter().copied());
            }
            Self::Length(length) => {
                let text = b"Content-Length: ";
                let at = memchr::memmem::find(plain, text).unwrap() + text.len();
                let end = at + memchr::memchr(b'\r', &plain[at..]).unwrap();
                let plain = [&plain[..at], length.to_string().as_bytes(), &plain[end..]].concat();
                bytes = form.pack(&plain).unwrap();
            }
            Self::Noise(noise) => bytes.clone_from(noise),
        }
        bytes
    }
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn only_damaged_records_are_lost(
        form in select(&FORMS[..]),
        damages in proptest::collection::btree_map(0..9_usize, damage(), 1..4),
    ) {
        let (plain, packed) = (written(Form::Plain, 4), written(form, 4));
        let mut bytes = Vec::new();
        for (index, range) in packed.records.iter().enumerate() {
            let record = &packed.bytes[range.clone()];
            match damages.get(&index) {
                Some(damage) => {
                    bytes.extend(damage.done(form, &plain.bytes[plain.records[index].clone()], record));
                }
                None => bytes.extend(record),
            }
        }
        let (found, _) = read(&bytes[..]);
        let whole = read(&plain.bytes[..]).0;
        // In order, each of those that were not touched.
        let mut found = found.iter();
        for (index, (_, id, block)) in whole.iter().enumerate() {
            if !damages.contains_key(&index) {
                let is_same = |(_, other, bytes): &(u64, String, Vec<u8>)| other == id && bytes == block;
                prop_assert!(found.any(is_same), "record {index} is lost");
            }
        }
    }

    #[test]
    fn any_bytes_are_read_to_their_end(
        form in select(&FORMS[..]),
        noise in proptest::collection::vec(any::<u8>(), 0..2000),
        at in any::<Index>(),
    ) {
        read(&noise[..]);
        let packed = written(form, 1);
        let at = at.index(packed.bytes.len());
        read(&[&packed.bytes[..at], &noise, &packed.bytes[at..]].concat()[..]);
    }
}
