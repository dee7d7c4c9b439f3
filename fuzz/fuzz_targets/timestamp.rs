//! A timestamp prints as what is read as the same timestamp.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::Timestamp;

fuzz_target!(|text: &str| {
    let Ok(timestamp) = text.parse::<Timestamp>() else { return };
    assert_eq!(timestamp.to_string().parse(), Ok(timestamp));
    let json = serde_json::to_string(&timestamp).expect("a timestamp is JSON");
    assert_eq!(serde_json::from_str::<Timestamp>(&json).ok(), Some(timestamp));
});
