//! Responses of HTTP, as archives keep them.

use std::io;

use brotli_decompressor::Decompressor;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use zstd::stream::read::Decoder as ZstdDecoder;

use crate::batch::record::within_limit;

/// How many headers a response may have.
const MAX_HEADERS: usize = 256;

/// The head of a response.
#[derive(Debug, Default)]
pub struct Head {
    pub status: u16,
    pub content_type: Option<String>,
    /// How the body is packed, in the order in which it was done.
    encodings: Vec<String>,
    chunked: bool,
    /// Where the body begins.
    pub len: usize,
}

impl Head {
    /// Reads the head that a block begins with.
    pub fn parse(block: &[u8]) -> Option<Self> {
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut response = httparse::Response::new(&mut headers);
        let mut config = httparse::ParserConfig::default();
        config
            .allow_spaces_after_header_name_in_responses(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .ignore_invalid_headers_in_responses(true);
        let httparse::Status::Complete(len) = config.parse_response(&mut response, block).ok()? else {
            return None;
        };
        let mut head = Self { status: response.code?, len, ..Self::default() };
        for header in response.headers {
            let value = String::from_utf8_lossy(header.value).trim().to_owned();
            match header.name.to_ascii_lowercase().as_str() {
                "content-type" => head.content_type = Some(value),
                "content-encoding" => head.encodings.extend(value.split(',').map(encoding)),
                "transfer-encoding" => head.chunked |= value.to_ascii_lowercase().contains("chunked"),
                _ => {}
            }
        }
        Some(head)
    }

    /// Whether the response is a page: by its type, or by how the body begins if it has none.
    pub fn is_page(&self, body: &[u8]) -> bool {
        if !(200..300).contains(&self.status) {
            return false;
        }
        let Some(content_type) = &self.content_type else { return begins_as_html(body) };
        let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        matches!(kind.as_str(), "text/html" | "application/xhtml+xml")
    }

    /// The page itself. Archives also hold bodies that were unpacked already under a head that says that they are packed.
    ///
    /// # Errors
    /// That the body cannot be unpacked.
    pub fn page(&self, body: &[u8]) -> io::Result<Vec<u8>> {
        let joined = if self.chunked { joined(body) } else { None };
        let mut page = joined.unwrap_or_else(|| body.to_vec());
        for encoding in self.encodings.iter().rev() {
            page = unpacked(&page, encoding)?;
        }
        Ok(page)
    }
}

fn encoding(name: &str) -> String {
    let name = name.trim().to_ascii_lowercase();
    name.strip_prefix("x-").unwrap_or(&name).to_owned()
}

fn begins_as_html(body: &[u8]) -> bool {
    let start = &body[..body.len().min(512)];
    let start =
        String::from_utf8_lossy(start).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

fn unpacked(body: &[u8], encoding: &str) -> io::Result<Vec<u8>> {
    match encoding {
        "gzip" if body.starts_with(b"\x1f\x8b") => within_limit(MultiGzDecoder::new(body)),
        "deflate" if is_zlib(body) => within_limit(ZlibDecoder::new(body)),
        "deflate" if !body.trim_ascii_start().starts_with(b"<") => within_limit(DeflateDecoder::new(body)),
        "br" if !body.trim_ascii_start().starts_with(b"<") => within_limit(Decompressor::new(body, 4096)),
        "zstd" if body.starts_with(b"\x28\xb5\x2f\xfd") => within_limit(ZstdDecoder::new(body)?),
        "gzip" | "deflate" | "br" | "zstd" | "identity" | "" => Ok(body.to_vec()),
        _ => Err(io::Error::other(format!("unknown content-encoding {encoding}"))),
    }
}

/// Whether the bytes begin as RFC 1950 says; browsers take `deflate` without that, too.
fn is_zlib(body: &[u8]) -> bool {
    matches!(body, [first, second, ..] if first & 0x0f == 8 && u16::from_be_bytes([*first, *second]) % 31 == 0)
}

/// Joins the chunks of a body: all that are there. None where it does not begin with a chunk.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut page = None;
    while let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(body) {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let rest = &body[start..];
        let chunk = &rest[..rest.len().min(size)];
        page.get_or_insert_with(Vec::new).extend_from_slice(chunk);
        if size == 0 {
            break;
        }
        let rest = &rest[chunk.len()..];
        body = rest.strip_prefix(b"\r\n").unwrap_or(rest);
    }
    page
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    const PAGE: &[u8] = b"<!DOCTYPE html><title>Lock keeper retires</title>";

    fn page(head: &str, body: &[u8]) -> io::Result<Vec<u8>> {
        let block = [b"HTTP/1.1 200 OK\r\n", head.as_bytes(), b"\r\n\r\n", body].concat();
        let head = Head::parse(&block).unwrap();
        head.page(&block[head.len..])
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn bodies_are_unpacked() {
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        zlib.write_all(PAGE).unwrap();
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        raw.write_all(PAGE).unwrap();
        // By the command `brotli`.
        let brotli = b"\x0b\x18\x80<!DOCTYPE html><title>Lock keeper retires</title>\x03";
        for (encoding, body) in [
            ("gzip", gzip(PAGE)),
            ("x-gzip", gzip(PAGE)),
            ("deflate", zlib.finish().unwrap()),
            ("deflate", raw.finish().unwrap()),
            ("br", brotli.to_vec()),
            ("zstd", zstd::bulk::compress(PAGE, 1).unwrap()),
            ("gzip, gzip", gzip(&gzip(PAGE))),
            // Unpacked before it was written.
            ("gzip", PAGE.to_vec()),
            ("br", PAGE.to_vec()),
            ("deflate", PAGE.to_vec()),
            ("identity", PAGE.to_vec()),
        ] {
            let found = page(&format!("Content-Encoding: {encoding}"), &body);
            assert_eq!(found.unwrap(), PAGE, "{encoding}");
        }
        assert!(page("Content-Encoding: gzip", &gzip(PAGE)[..20]).is_err());
        assert!(page("Content-Encoding: pack200", PAGE).is_err());
    }

    #[test]
    fn chunks_are_joined() {
        let head = "Transfer-Encoding: chunked";
        for (body, joined) in [
            ("6\r\n<html>\r\n4;x=1\r\n text\r\n0\r\n\r\n", "<html> tex"),
            ("6\r\n<html>\r\n5\r\n text\r\n0\r\n\r\n", "<html> text"),
            // Cut off.
            ("6\r\n<html>\r\n50\r\n text", "<html> text"),
            // Joined before it was written.
            ("<html> text", "<html> text"),
        ] {
            assert_eq!(page(head, body.as_bytes()).unwrap(), joined.as_bytes(), "{body}");
        }
    }

    #[test]
    fn pages_are_told_by_their_type() {
        for (head, body, is_page) in [
            ("200 OK\r\nContent-Type: text/html; charset=koi8-r", "", true),
            ("200 OK\r\ncontent-type : Application/XHTML+XML", "", true),
            ("200 OK\r\nContent-Type: image/png", "<html>", false),
            ("404 Not Found\r\nContent-Type: text/html", "<html>", false),
            ("301 Moved\r\nContent-Type: text/html", "<html>", false),
            ("200 OK\r\nServer: x", "\n<!doctype HTML>", true),
            ("200 OK\r\nServer: x", "{}", false),
        ] {
            let block = format!("HTTP/1.1 {head}\r\n\r\n{body}");
            let parsed = Head::parse(block.as_bytes()).unwrap();
            assert_eq!(parsed.is_page(&block.as_bytes()[parsed.len..]), is_page, "{block}");
        }
    }
}
