//! Records of a web archive.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};

use super::pages;

/// How each record is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Gzip,
    Zstd,
}

impl Form {
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "plain" => Some(Self::Plain),
            "gzip" => Some(Self::Gzip),
            "zstd" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// A record as it stands in the archive.
    pub fn pack(self, record: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Plain => Ok(record.to_vec()),
            Self::Gzip => gzip(record),
            Self::Zstd => {
                let mut encoder = zstd::Encoder::new(Vec::new(), 3)?;
                encoder.include_checksum(true)?;
                encoder.write_all(record)?;
                encoder.finish()
            }
        }
    }
}

/// What stands first in an archive.
pub fn info() -> Vec<u8> {
    let block = b"software: make_archive\r\nformat: WARC File Format 1.1\r\n";
    record("warcinfo", "urn:uuid:00000000-0000-4000-9000-000000000000", "", block)
}

/// The id of the record that holds a page.
pub fn response_id(index: u64) -> String {
    format!("urn:uuid:00000000-0000-4000-8000-{index:012x}")
}

/// The records of a page: request and response.
pub fn of_page(index: u64) -> io::Result<[Vec<u8>; 2]> {
    let (url, html) = pages::page(index);
    let date = format!("2024-05-{:02}T{:02}:30:00Z", 1 + index % 28, index / 28 % 24);
    let fields = format!("WARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n");
    let request = format!("GET /{index}.html HTTP/1.1\r\nHost: post.example\r\n\r\n");
    let request_id = format!("urn:uuid:00000000-0000-4000-a000-{index:012x}");
    Ok([
        record("request", &request_id, &fields, request.as_bytes()),
        record("response", &response_id(index), &fields, &response(index, html.as_bytes())?),
    ])
}

/// A response, packed as servers do it, each in another way.
fn response(index: u64, html: &[u8]) -> io::Result<Vec<u8>> {
    let (head, body) = match index % 4 {
        0 => ("", html.to_vec()),
        1 => ("Transfer-Encoding: chunked\r\n", chunked(html)),
        2 => ("Content-Encoding: gzip\r\n", gzip(html)?),
        _ => {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(html)?;
            ("Content-Encoding: deflate\r\n", encoder.finish()?)
        }
    };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n");
    Ok([head.into_bytes(), body].concat())
}

fn chunked(html: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for chunk in html.chunks(4000) {
        body.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
        body.extend(chunk);
        body.extend(b"\r\n");
    }
    body.extend(b"0\r\n\r\n");
    body
}

/// A record with its header. The fields end in line breaks.
pub fn record(record_type: &str, id: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let header = format!(
        "WARC/1.1\r\nWARC-Type: {record_type}\r\nWARC-Record-ID: <{id}>\r\n{fields}Content-Type: \
         application/http\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [header.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}
