//! The command line of benches that are not criterion's.

// Every bench takes what it needs.
#![allow(dead_code)]

/// Flags of criterion that a value follows.
const VALUED: [&str; 16] = [
    "-b",
    "-c",
    "-s",
    "--baseline",
    "--baseline-lenient",
    "--color",
    "--confidence-level",
    "--load-baseline",
    "--measurement-time",
    "--noise-threshold",
    "--nresamples",
    "--output-format",
    "--profile-time",
    "--sample-size",
    "--save-baseline",
    "--warm-up-time",
];

/// Returns the arguments that are the bench's own: `cargo bench -- --save-baseline main` hands criterion's to all benches.
pub fn own() -> Vec<String> {
    let mut own = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if VALUED.contains(&argument.as_str()) {
            arguments.next();
        } else if !argument.starts_with('-') {
            own.push(argument);
        }
    }
    own
}

/// Whether it is to measure: `cargo test --benches` runs benches too, and then they only have to work.
pub fn is_measured() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}
