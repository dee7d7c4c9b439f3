//! The header of a record.

/// How long a header may be.
pub const MAX_HEADER: usize = 64 << 10;

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordType {
    Response,
    Revisit,
    Other,
}

/// What the header of a record says.
#[derive(Clone, Debug)]
pub struct Header {
    pub record_type: RecordType,
    pub id: String,
    pub url: Option<String>,
    pub date: Option<String>,
    /// The digest of the page alone.
    pub payload_digest: Option<String>,
    /// The record that a revisit refers to.
    pub refers_to: Option<String>,
    /// The length of the block that follows.
    pub length: u64,
}

/// Reads the header that bytes begin with; returns it and its length. None if it is no header, or if it lacks what every
/// record must have.
pub fn parse(bytes: &[u8]) -> Option<(Header, usize)> {
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let version = lines.next()?;
    let mut end = version.len();
    if !matches!(version.trim_ascii_end(), b"WARC/1.0" | b"WARC/1.1") {
        return None;
    }
    let mut fields = Fields::default();
    for line in lines {
        end += line.len();
        if !line.ends_with(b"\n") {
            return None;
        }
        if line.trim_ascii().is_empty() {
            return Some((fields.header()?, end));
        }
        // A line that begins with a space goes on with the field before it; none that is read here is that long.
        if !line.starts_with(b" ") && !line.starts_with(b"\t") {
            fields.add(line)?;
        }
    }
    None
}

#[derive(Default)]
struct Fields {
    record_type: Option<RecordType>,
    id: Option<String>,
    url: Option<String>,
    date: Option<String>,
    payload_digest: Option<String>,
    refers_to: Option<String>,
    length: Option<u64>,
}

impl Fields {
    fn add(&mut self, line: &[u8]) -> Option<()> {
        let colon = line.iter().position(|&byte| byte == b':')?;
        let value = String::from_utf8_lossy(line[colon + 1..].trim_ascii()).into_owned();
        match line[..colon].to_ascii_lowercase().as_slice() {
            b"warc-type" => self.record_type = Some(record_type(&value)),
            b"warc-record-id" => self.id = Some(unbracketed(value)),
            // wget puts it into brackets too.
            b"warc-target-uri" => self.url = Some(unbracketed(value)),
            b"warc-date" => self.date = Some(value),
            b"warc-payload-digest" => self.payload_digest = Some(value),
            b"warc-refers-to" => self.refers_to = Some(unbracketed(value)),
            b"content-length" => self.length = Some(value.parse().ok()?),
            _ => {}
        }
        Some(())
    }

    fn header(self) -> Option<Header> {
        Some(Header {
            record_type: self.record_type?,
            id: self.id?,
            url: self.url,
            date: self.date,
            payload_digest: self.payload_digest,
            refers_to: self.refers_to,
            length: self.length?,
        })
    }
}

fn record_type(name: &str) -> RecordType {
    match name.to_ascii_lowercase().as_str() {
        "response" => RecordType::Response,
        "revisit" => RecordType::Revisit,
        _ => RecordType::Other,
    }
}

/// "<urn:uuid:1>" → "urn:uuid:1"
fn unbracketed(value: String) -> String {
    match value.strip_prefix('<').and_then(|value| value.strip_suffix('>')) {
        Some(inner) => inner.to_owned(),
        None => value,
    }
}
