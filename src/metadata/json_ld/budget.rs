//! JSON into values, within a budget.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::error::Limit;
use crate::limits::Limits;
use crate::text::without_controls;

/// What the JSON-LD of a page may still take. An object of seven bytes takes some 700 in memory, so a budget is
/// kept while the values are made, not looked at afterwards.
pub(super) struct Budget {
    bytes: usize,
    values: Cell<usize>,
    depth: usize,
    exceeded: Cell<Option<Limit>>,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            bytes: limits.json_ld_bytes,
            values: Cell::new(limits.json_ld_values),
            depth: limits.json_ld_depth,
            exceeded: Cell::new(None),
        }
    }

    /// Takes the bytes of a block; `false` if there is no room for them.
    pub(super) fn take_bytes(&mut self, bytes: usize) -> bool {
        let left = self.bytes.checked_sub(bytes);
        self.bytes = left.unwrap_or(self.bytes);
        self.exceeded.set(left.is_none().then_some(Limit::JsonLdBytes));
        left.is_some()
    }

    /// The limit that the block that was read last goes beyond.
    pub(super) fn exceeded(&self) -> Option<Limit> {
        self.exceeded.get()
    }

    /// Reads one value: `[1, 2]` takes three of the budget. What was taken for a value that cannot be read is
    /// given back.
    pub(super) fn read(
        &self,
        json: &mut serde_json::Deserializer<serde_json::de::StrRead<'_>>,
    ) -> serde_json::Result<Value> {
        let before = self.values.get();
        let value = Reader { budget: self, depth: 0 }.deserialize(json);
        if value.is_err() {
            self.values.set(before);
        }
        value
    }

    fn take_value<E: Error>(&self, depth: usize) -> Result<(), E> {
        let limit = match self.values.get().checked_sub(1) {
            Some(left) if depth <= self.depth => {
                self.values.set(left);
                return Ok(());
            }
            Some(_) => Limit::JsonLdDepth,
            None => Limit::JsonLdValues,
        };
        self.exceeded.set(Some(limit));
        Err(E::custom("beyond the budget"))
    }
}

/// Reads a value inside so many others.
#[derive(Clone, Copy)]
struct Reader<'b> {
    budget: &'b Budget,
    depth: usize,
}

impl Reader<'_> {
    fn inner(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        self.budget.take_value(self.depth)?;
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(without_controls(text).into_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(self.inner())? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = fields.next_key()? {
            map.insert(name, fields.next_value_seed(self.inner())?);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str, limits: Limits) -> Option<Value> {
        Budget::new(&limits).read(&mut serde_json::Deserializer::from_str(json)).ok()
    }

    #[test]
    fn values_are_those_of_serde_json() {
        let json = r#"{"a":[1,-1,1.5,1e999,true,null,"x\u00e9"],"b":{"c":{}},"a2":"","b":3}"#;
        let expected: Option<Value> = serde_json::from_str(&json.replace("1e999", "null")).ok();
        assert_eq!(read(&json.replace("1e999", "null"), Limits::default()), expected);
        assert_eq!(read(json, Limits::default()), None);
    }

    #[test]
    fn values_and_depth_are_bounded() {
        for (json, values, depth, fits) in [
            ("[1,2]", 3, 1, true),
            ("[1,2]", 2, 1, false),
            ("[[1]]", 3, 2, true),
            ("[[1]]", 3, 1, false),
            (r#"{"a":1,"b":2}"#, 3, 1, true),
            (r#"{"a":1,"b":2}"#, 2, 1, false),
        ] {
            let limits = Limits::default().with_json_ld_values(values).with_json_ld_depth(depth);
            assert_eq!(read(json, limits).is_some(), fits, "{json} {values} {depth}");
        }
    }

    #[test]
    fn controls_are_left_out_or_read_as_windows_1252() {
        let json = r#""a\u001b[31mb\u0092c\nd\u009b""#;
        assert_eq!(read(json, Limits::default()), Some(Value::String("a[31mb’c\nd›".into())));
    }
}
