//! `extract_article(html, url)`: an article as a struct, NULL where a page gives none.

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, StructArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Field, Fields, Schema, SchemaRef};
use datafusion::common::{Result, exec_err};
use datafusion::error::DataFusionError;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::parquet::arrow::parquet_to_arrow_schema;
use datafusion::parquet::schema::parser::parse_message_type;
use datafusion::parquet::schema::types::SchemaDescriptor;
use newsprint::chrono::{Datelike, NaiveDate};
use newsprint::serde_json::{self, Value, json};
use newsprint::url::Url;
use newsprint::{Article, Extractor, Timestamp};

/// The columns that `newsprint batch --format parquet` writes.
const COLUMNS: &str = include_str!("../../../src/bin/newsprint/batch/page.schema");

/// Returns the function, for `SessionContext::register_udf`.
pub fn extract_article() -> Result<ScalarUDF> {
    let schema = SchemaDescriptor::new(Arc::new(parse_message_type(COLUMNS)?));
    let schema = parquet_to_arrow_schema(&schema, None)?;
    let article = schema.field_with_name("article")?.clone();
    Ok(ScalarUDF::from(ExtractArticle { signature: Signature::any(2, Volatility::Immutable), article }))
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct ExtractArticle {
    signature: Signature,
    /// The struct that it returns.
    article: Field,
}

impl ScalarUDFImpl for ExtractArticle {
    fn name(&self) -> &str {
        "extract_article"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.article.data_type().clone())
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let arrays = ColumnarValue::values_to_arrays(&args.args)?;
        let [html, url] = arrays.as_slice() else { return exec_err!("extract_article takes html and url") };
        // Bytes are read in the charset that they are in.
        let html = match html.data_type() {
            DataType::Binary | DataType::LargeBinary | DataType::BinaryView => cast(html, &DataType::Binary)?,
            _ => cast(&cast(html, &DataType::Utf8)?, &DataType::Binary)?,
        };
        let (html, url) = (html.as_binary::<i32>(), cast(url, &DataType::Utf8)?);
        let url = url.as_string::<i32>();
        let articles = (0..html.len()).map(|row| {
            let url = url.is_valid(row).then(|| url.value(row));
            if html.is_valid(row) { extract(html.value(row), url) } else { None }
        });
        let articles = to_structs(articles, &self.article)?;
        Ok(ColumnarValue::Array(articles))
    }
}

/// Extracts a page. An address that is none is left out.
pub fn extract(html: &[u8], url: Option<&str>) -> Option<Article> {
    let mut extraction = Extractor::new().bytes(html);
    if let Some(url) = url.and_then(|url| Url::parse(url).ok()) {
        extraction = extraction.url(url);
    }
    extraction.extract().ok()
}

/// Returns articles as an array of structs.
fn to_structs(articles: impl Iterator<Item = Option<Article>>, field: &Field) -> Result<ArrayRef> {
    let schema: SchemaRef = Arc::new(Schema::new(vec![field.clone()]));
    let rows = articles.map(|article| {
        let article = serde_json::to_value(article)?;
        Ok(json!({ "article": typed(article, field.data_type()) }))
    });
    let rows: Vec<Value> =
        rows.collect::<Result<_, serde_json::Error>>().map_err(|error| DataFusionError::External(Box::new(error)))?;
    let mut decoder = arrow_json::ReaderBuilder::new(schema).with_batch_size(rows.len().max(1)).build_decoder()?;
    decoder.serialize(&rows)?;
    match decoder.flush()? {
        Some(batch) => Ok(Arc::clone(batch.column(0))),
        None => Ok(Arc::new(StructArray::new_null(fields(field), 0))),
    }
}

fn fields(field: &Field) -> Fields {
    match field.data_type() {
        DataType::Struct(fields) => fields.clone(),
        _ => Fields::empty(),
    }
}

/// Returns a value of JSON as its column has it: JSON leaves out what is empty, false or 1, one value may stand for a list of
/// it, and a point in time is a text.
fn typed(value: Value, to: &DataType) -> Value {
    match (to, value) {
        (DataType::List(_), Value::Null) => json!([]),
        (DataType::List(element), Value::Array(items)) => {
            items.into_iter().map(|item| typed(item, element.data_type())).collect()
        }
        (DataType::List(element), one) => json!([typed(one, element.data_type())]),
        (DataType::Struct(_), Value::String(text)) => timestamp(&text),
        (DataType::Struct(fields), Value::Object(mut object)) => {
            let typed = fields.iter().map(|field| {
                let value = match (object.remove(field.name()), field.name().as_str()) {
                    (None, "columns" | "rows") => json!(1),
                    (value, _) => value.unwrap_or_default(),
                };
                (field.name().clone(), typed(value, field.data_type()))
            });
            Value::Object(typed.collect())
        }
        (DataType::Boolean, Value::Null) => json!(false),
        (_, value) => value,
    }
}

fn timestamp(text: &str) -> Value {
    let Ok(timestamp) = text.parse::<Timestamp>() else { return json!({ "value": text }) };
    let instant = timestamp.instant().map(|at| at.timestamp_micros());
    let local = timestamp.local().map(|at| at.and_utc().timestamp_micros());
    let day = timestamp.day().num_days_from_ce() - NaiveDate::default().num_days_from_ce();
    json!({"value": text, "instant": instant, "local": local, "day": day})
}
