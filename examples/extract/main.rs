//! Extracts one page: the bundled one, or any file.
//!
//! ```text
//! cargo run --release --example extract                                        the bundled page
//! cargo run --release --example extract -- FILE|- [--url URL] [--json] [--why]
//! ```
//!
//! Prints the article for a person to read, or as JSON under `--json`. Under `--why` it also says where each
//! value came from and what was passed over. A page that holds no article gives one line on standard error
//! and a failing exit status.

mod show;

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use newsprint::Extractor;

const BUNDLED: &[u8] = include_bytes!("../../tests/pages/digest_with_claims.html");
const BUNDLED_URL: &str =
    "https://torvia.example/opinion/lowmarks-careful-silence-over-the-saltwater-dispute/";
const USAGE: &str = "usage: extract [FILE|-] [--url URL] [--json] [--why]";

/// What the command line asks for.
#[derive(Default)]
struct Options {
    file: Option<String>,
    url: Option<String>,
    json: bool,
    why: bool,
}

fn main() -> ExitCode {
    match options().and_then(|options| run(&options)) {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("extract: {message}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options::default();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => options.json = true,
            "--why" => options.why = true,
            "--url" => options.url = Some(args.next().ok_or("--url takes the page's address")?),
            _ if arg.len() > 1 && arg.starts_with('-') => {
                return Err(format!("no such option: {arg}; {USAGE}"));
            }
            _ => options.file = Some(arg),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> Result<String, String> {
    let page = read(options.file.as_deref())?;
    let bundled_url = options.file.is_none().then_some(BUNDLED_URL);
    let mut extraction = Extractor::new().bytes(&page);
    if let Some(url) = options.url.as_deref().or(bundled_url) {
        extraction = extraction.url(url);
    }
    let inspection = extraction.inspect().map_err(|error| error.to_string())?;
    let mut text = if options.json {
        serde_json::to_string_pretty(&inspection.article).map_err(|error| error.to_string())? + "\n"
    } else {
        show::article(&inspection.article)
    };
    if options.why {
        text.push_str(&show::report(&inspection.report));
    }
    Ok(text)
}

fn read(file: Option<&str>) -> Result<Vec<u8>, String> {
    match file {
        None => Ok(BUNDLED.to_vec()),
        Some("-") => {
            let mut page = Vec::new();
            io::stdin().read_to_end(&mut page).map_err(|error| error.to_string())?;
            Ok(page)
        }
        Some(file) => fs::read(file).map_err(|error| format!("{file}: {error}")),
    }
}
