//! Addresses.

use chrono::NaiveDate;

/// The absolute http or https address that `href` stands for.
pub fn resolve(base: Option<&::url::Url>, href: &str) -> Option<String> {
    let href = href.trim();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None => ::url::Url::parse(href).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// The address in the form that is equal for equal pages.
pub fn identity(url: &str) -> String {
    url.trim_end_matches('/').to_owned()
}

/// The day that the path of an address carries.
pub fn day_in_path(_url: &str) -> Option<NaiveDate> {
    None
}

/// The first segment of the path.
pub fn first_segment(url: &str) -> Option<String> {
    let url = ::url::Url::parse(url).ok()?;
    url.path_segments()?.next().filter(|s| !s.is_empty()).map(str::to_owned)
}
