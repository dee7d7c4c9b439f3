//! Which is right where the header and the page declare different charsets.

use encoding_rs::{DecoderResult, Encoding};

use super::undeclared::{Sample, detect};

/// From so many bytes outside ASCII on, what the detector says of a text counts for more than that it happens to decode
/// in a charset of several bytes a letter.
const MIN_BYTES_TO_DETECT: usize = 8;

/// Returns which of two charsets the bytes are in, the one they were served with if nothing speaks for the other: the
/// one that decodes without an error, or the one that reads the text more as the charset does that it is likeliest in.
/// In a short text, the one of several bytes a letter, which decodes other text by chance only.
pub(super) fn likelier(bytes: &[u8], served: &'static Encoding, own: &'static Encoding) -> &'static Encoding {
    let sample = Sample::of(bytes);
    let is_own = match (reads(served, bytes), reads(own, bytes)) {
        (true, false) => false,
        (false, true) => true,
        _ if is_short(&sample) && served.is_single_byte() != own.is_single_byte() => served.is_single_byte(),
        _ => {
            let likeliest = sample.read(detect(bytes));
            alike(&sample.read(own), &likeliest) > alike(&sample.read(served), &likeliest)
        }
    };
    if is_own { own } else { served }
}

fn is_short(sample: &Sample) -> bool {
    sample.outside_ascii() < MIN_BYTES_TO_DETECT
}

/// Whether the bytes decode without an error; they may end amid a letter.
fn reads(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let Some(length) = decoder.max_utf8_buffer_length_without_replacement(bytes.len()) else { return false };
    let mut text = String::with_capacity(length);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, false);
    result == DecoderResult::InputEmpty
}

/// Returns how many characters outside ASCII two readings of the same bytes have in common, place by place.
fn alike(reading: &str, other: &str) -> usize {
    reading.chars().zip(other.chars()).filter(|(char, other)| char == other && !char.is_ascii()).count()
}
