//! What a caller may give as a page's address.

use url::{ParseError, Url};

use private::Sealed;

/// What [`Extraction::url`](crate::Extraction::url) accepts as an address: text or a [`Url`], owned or borrowed. The trait is
/// sealed.
///
/// ```
/// use newsprint::{Extractor, url::Url};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let text = String::from("https://example.org/news/bridge");
/// let url = Url::parse(&text)?;
/// let extractor = Extractor::new();
/// let article = extractor.page(html).url(&url).extract()?;
/// assert_eq!(extractor.page(html).url(&text).extract()?, article);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait IntoUrl: Sealed {
    /// Returns the parsed address.
    ///
    /// # Errors
    /// [`ParseError`] if the text is not an absolute URL.
    fn into_url(self) -> Result<Url, ParseError>;
}

impl IntoUrl for Url {
    fn into_url(self) -> Result<Url, ParseError> {
        Ok(self)
    }
}

impl IntoUrl for &Url {
    fn into_url(self) -> Result<Url, ParseError> {
        Ok(self.clone())
    }
}

impl IntoUrl for &str {
    fn into_url(self) -> Result<Url, ParseError> {
        Url::parse(self)
    }
}

impl IntoUrl for &String {
    fn into_url(self) -> Result<Url, ParseError> {
        Url::parse(self)
    }
}

impl IntoUrl for String {
    fn into_url(self) -> Result<Url, ParseError> {
        Url::parse(&self)
    }
}

mod private {
    pub trait Sealed {}
}

impl Sealed for Url {}
impl Sealed for &Url {}
impl Sealed for &str {}
impl Sealed for &String {}
impl Sealed for String {}
