//! Structs of the model and their two forms in serde.

/// Defines a struct of the model with its two forms in serde. Formats for people to read, JSON above all, leave out what
/// is absent, as the fields' `serde` attributes say. All others, such as postcard, get every field: they do not name
/// fields, so none can be left out.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                $(#[doc = $doc:expr])*
                $(#[doc(alias = $alias:literal)])*
                $(#[serde($($json:tt)*)])?
                pub $field:ident: $type:ty,
            )+
        }
    ) => {
        $(#[$meta])*
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
        pub struct $name {
            $(
                $(#[doc = $doc])*
                $(#[doc(alias = $alias)])*
                $(#[cfg_attr(feature = "schema", schemars($($json)*))])?
                pub $field: $type,
            )+
        }

        const _: () = {
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            type Record = $name;

            #[derive(Serialize, Deserialize)]
            #[serde(remote = "Record")]
            struct Json {
                $( $(#[serde($($json)*)])? $field: $type, )+
            }

            #[derive(Serialize, Deserialize)]
            #[serde(remote = "Record")]
            struct Compact {
                $( $field: $type, )+
            }

            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    if serializer.is_human_readable() {
                        Json::serialize(self, serializer)
                    } else {
                        Compact::serialize(self, serializer)
                    }
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    if deserializer.is_human_readable() {
                        Json::deserialize(deserializer)
                    } else {
                        Compact::deserialize(deserializer)
                    }
                }
            }
        };
    };
}

pub(crate) use record;
