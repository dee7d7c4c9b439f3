//! Values of JSON as columns of Parquet.

use std::str::FromStr;

use newsprint::Timestamp;
use newsprint::chrono::{DateTime, Datelike, NaiveDate};
use parquet::basic::{LogicalType, Type as PhysicalType};
use parquet::data_type::ByteArray;
use parquet::schema::types::Type;
use serde_json::{Value, json};

/// A column: the values that are there, and for each place how much of its path is, and which list goes on.
pub struct Column {
    pub values: Values,
    pub definitions: Vec<i16>,
    pub repetitions: Vec<i16>,
}

pub enum Values {
    Bool(Vec<bool>),
    Int32(Vec<i32>),
    Int64(Vec<i64>),
    Double(Vec<f64>),
    Bytes(Vec<ByteArray>),
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Levels {
    /// How many optional and repeated fields of its path are there.
    definition: i16,
    /// The list that goes on with it.
    repetition: i16,
    /// How many lists it is in.
    depth: i16,
}

/// Returns an empty column for each leaf of a schema.
pub fn columns(schema: &Type) -> Vec<Column> {
    if schema.is_group() {
        return schema.get_fields().iter().flat_map(|field| columns(field)).collect();
    }
    let values = match schema.get_physical_type() {
        PhysicalType::BOOLEAN => Values::Bool(Vec::new()),
        PhysicalType::INT32 => Values::Int32(Vec::new()),
        PhysicalType::INT64 => Values::Int64(Vec::new()),
        PhysicalType::DOUBLE => Values::Double(Vec::new()),
        _ => Values::Bytes(Vec::new()),
    };
    vec![Column { values, definitions: Vec::new(), repetitions: Vec::new() }]
}

/// Adds an object to the columns, as a row. Returns how many bytes it takes there.
pub fn add_row(schema: &Type, row: &Value, columns: &mut [Column]) -> usize {
    let mut shredder = Shredder { columns, next: 0, bytes: 0 };
    let levels = Levels { definition: 0, repetition: 0, depth: 0 };
    for field in schema.get_fields() {
        shredder.add(field, &row[field.name()], levels);
    }
    shredder.bytes
}

struct Shredder<'a> {
    columns: &'a mut [Column],
    /// The column that comes next, in the order of the schema.
    next: usize,
    bytes: usize,
}

impl Shredder<'_> {
    /// Adds the value of a field; all fields of the schema are optional, so that none can be missing.
    fn add(&mut self, field: &Type, value: &Value, levels: Levels) {
        if is_list(field) {
            self.add_list(field, value, levels);
            return;
        }
        let default = default(field);
        match value {
            Value::Null if !default.is_null() => self.add_leaf(&default, levels),
            Value::Null => self.add_absent(field, levels),
            value if field.is_group() => {
                let timestamp = value.as_str().map(timestamp);
                let object = timestamp.as_ref().unwrap_or(value);
                let levels = Levels { definition: levels.definition + 1, ..levels };
                for field in field.get_fields() {
                    self.add(field, &object[field.name()], levels);
                }
            }
            value => self.add_leaf(value, levels),
        }
    }

    /// Adds a list. In JSON an empty one is left out, and one value may stand for a list of it.
    fn add_list(&mut self, field: &Type, value: &Value, levels: Levels) {
        let items = match value {
            Value::Null => &[],
            Value::Array(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        // Lists have a field that is repeated, and in it one that is the element.
        let element = &field.get_fields()[0].get_fields()[0];
        let levels = Levels { definition: levels.definition + 1, depth: levels.depth + 1, ..levels };
        if items.is_empty() {
            self.add_absent(element, levels);
        }
        let start = self.next;
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.next = start;
            }
            let repetition = if index == 0 { levels.repetition } else { levels.depth };
            self.add(element, item, Levels { definition: levels.definition + 1, repetition, ..levels });
        }
    }

    fn add_leaf(&mut self, value: &Value, levels: Levels) {
        let column = &mut self.columns[self.next];
        self.next += 1;
        let bytes = column.values.add(value);
        column.definitions.push(levels.definition + i16::from(bytes.is_some()));
        column.repetitions.push(levels.repetition);
        self.bytes += bytes.unwrap_or(0) + 4;
    }

    /// Adds that a field and all in it is absent.
    fn add_absent(&mut self, field: &Type, levels: Levels) {
        if field.is_group() {
            for field in field.get_fields() {
                self.add_absent(field, levels);
            }
            return;
        }
        self.columns[self.next].definitions.push(levels.definition);
        self.columns[self.next].repetitions.push(levels.repetition);
        self.next += 1;
        self.bytes += 4;
    }
}

impl Values {
    /// Adds a value and returns its size; None if it is of another type.
    fn add(&mut self, value: &Value) -> Option<usize> {
        match self {
            Self::Bool(values) => values.push(value.as_bool()?),
            Self::Int32(values) => values.push(value.as_i64()?.try_into().ok()?),
            Self::Int64(values) => values.push(match value {
                Value::String(text) => DateTime::parse_from_rfc3339(text).ok()?.timestamp_micros(),
                value => value.as_i64()?,
            }),
            Self::Double(values) => values.push(value.as_f64()?),
            Self::Bytes(values) => {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let len = text.len();
                values.push(ByteArray::from(text.into_bytes()));
                return Some(len);
            }
        }
        Some(8)
    }
}

fn is_list(field: &Type) -> bool {
    matches!(field.get_basic_info().logical_type_ref(), Some(LogicalType::List))
}

/// What a value is that JSON leaves out because it nearly always is that.
fn default(field: &Type) -> Value {
    match field.name() {
        "columns" | "rows" => 1.into(),
        _ if field.is_primitive() && field.get_physical_type() == PhysicalType::BOOLEAN => false.into(),
        _ => Value::Null,
    }
}

/// The parts of a point in time: as text, and whatever of it is known.
fn timestamp(text: &str) -> Value {
    let Ok(timestamp) = Timestamp::from_str(text) else { return json!({"value": text}) };
    let instant = timestamp.instant().map(|at| at.timestamp_micros());
    let local = timestamp.local().map(|at| at.and_utc().timestamp_micros());
    let day = timestamp.day().num_days_from_ce() - NaiveDate::default().num_days_from_ce();
    json!({"value": text, "instant": instant, "local": local, "day": day})
}

#[cfg(test)]
mod tests {
    use parquet::schema::parser::parse_message_type;

    use super::*;

    /// Where values stand in lists of lists, as the paper on Dremel shows it (Melnik 2010, figure 2 and 3).
    #[test]
    fn lists_of_lists_are_told_by_levels() {
        let schema = parse_message_type(
            "message m { optional group names (LIST) { repeated group list { optional group element {
               optional group languages (LIST) { repeated group list { optional group element {
                 optional binary code (STRING); optional binary country (STRING); } } }
               optional binary url (STRING); } } } }",
        )
        .unwrap();
        let mut columns = columns(&schema);
        add_row(
            &schema,
            &json!({"names": [
                {"languages": [{"code": "en-us", "country": "us"}, {"code": "en"}], "url": "http://A"},
                {"url": "http://B"},
                {"languages": [{"code": "en-gb", "country": "gb"}]},
            ]}),
            &mut columns,
        );
        add_row(&schema, &json!({}), &mut columns);
        let found: Vec<_> =
            columns.iter().map(|column| (&column.repetitions[..], &column.definitions[..])).collect();
        assert_eq!(
            found,
            [
                (&[0, 2, 1, 1, 0][..], &[7, 7, 4, 7, 1][..]),
                (&[0, 2, 1, 1, 0], &[7, 6, 4, 7, 1]),
                (&[0, 1, 1, 0], &[4, 4, 3, 1]),
            ]
        );
    }

    #[test]
    fn points_in_time_keep_their_precision() {
        let at = timestamp("2022-05-06T07:12:36+04:00");
        assert_eq!(at["instant"], 1_651_806_756_000_000_i64);
        assert_eq!(at["local"], 1_651_821_156_000_000_i64);
        assert_eq!(at["day"], 19_118);
        assert_eq!(
            timestamp("2022-05-06"),
            json!({"value": "2022-05-06", "instant": null, "local": null, "day": 19_118})
        );
    }
}
