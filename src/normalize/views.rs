//! View counts.

/// The number of views.
pub fn parse(text: &str) -> Option<u64> {
    let (number, _) = text.split_once(" Views")?;
    number.rsplit(' ').next()?.parse().ok()
}
