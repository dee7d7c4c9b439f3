//! Enums as text, by the names that they have in JSON.

/// The error of parsing an enum from a text that is not the name of a variant.
///
/// ```
/// use newsprint::RelatedKind;
///
/// let error = "recent".parse::<RelatedKind>().unwrap_err();
/// assert_eq!(error.to_string(), "not the name of a kind of related link");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not the name of {0}")]
pub struct ParseNameError(pub(crate) &'static str);

/// Implements `Display` and `FromStr` for an enum without data, by the names that serde gives its variants.
macro_rules! text_form {
    ($name:ident, $what:literal) => {
        /// Prints the name in JSON.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                serde::Serialize::serialize(self, f)
            }
        }

        /// Reads the name in JSON.
        impl std::str::FromStr for $name {
            type Err = $crate::article::ParseNameError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                let name = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(name);
                serde::Deserialize::deserialize(name).map_err(|_| $crate::article::ParseNameError($what))
            }
        }
    };
}

pub(crate) use text_form;
