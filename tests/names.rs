//! Enums as text: what they print is their name in JSON, and is read back.
#![allow(clippy::unwrap_used)]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use newsprint::normalize::DayOrder;
use newsprint::normalize::date::DateLabel;
use newsprint::{
    Access, AuthorRole, BlockRule, Favor, Field, GroupOutcome, Limit, MarkdownLinks, OverLimit, PageKind,
    ParagraphKind, ParseNameError, ReadingBasis, RelatedKind, Rule, Source, SpanKind, Verdict,
};
use serde::Serialize;

/// Whether a variant is the given name, printed, parsed and in JSON.
fn is_named<T>(value: T, name: &str)
where
    T: Display + FromStr<Err = ParseNameError> + Serialize + PartialEq + Debug,
{
    assert_eq!(value.to_string(), name);
    assert_eq!(name.parse::<T>(), Ok(value));
    assert_eq!(serde_json::to_value(name.parse::<T>().unwrap()).unwrap(), name);
    assert!("no such name".parse::<T>().is_err());
}

#[test]
fn names_are_those_of_json() {
    is_named(Access::Paywalled, "paywalled");
    is_named(AuthorRole::Photographer, "photographer");
    is_named(BlockRule::PullQuote, "pull_quote");
    is_named(DateLabel::Modified, "modified");
    is_named(DayOrder::DayMonth, "day_month");
    is_named(Favor::Precision, "precision");
    is_named(Field::CanonicalUrl, "canonical_url");
    is_named(GroupOutcome::NoStories, "no_stories");
    is_named(Limit::JsonLdBytes, "json_ld_bytes");
    is_named(MarkdownLinks::References, "references");
    is_named(OverLimit::Truncate, "truncate");
    is_named(PageKind::LiveBlog, "live_blog");
    is_named(ReadingBasis::Declared, "declared");
    is_named(RelatedKind::Popular, "popular");
    is_named(Rule::ClosingCredits, "closing_credits");
    is_named(Source::JsonLdArticle, "json_ld_article");
    is_named(SpanKind::LineBreak, "line_break");
    is_named(Verdict::Elsewhere, "elsewhere");
}

#[test]
fn names_with_data_are_read_back() {
    let taken = GroupOutcome::Taken(RelatedKind::Latest);
    assert_eq!(taken.to_string(), "taken latest");
    assert_eq!("taken latest".parse(), Ok(taken));
    assert!("taken".parse::<GroupOutcome>().is_err());
    for kind in [ParagraphKind::Text, ParagraphKind::TableRow, ParagraphKind::Subheading { level: 2 }] {
        assert_eq!(kind.to_string().parse(), Ok(kind));
    }
    for bad in ["subheading", "subheading 0", "subheading 7", "heading"] {
        assert_eq!(
            bad.parse::<ParagraphKind>().unwrap_err().to_string(),
            "not the name of a kind of paragraph"
        );
    }
}

#[test]
fn names_are_padded_as_texts_are() {
    assert_eq!(format!("{:>8}|", AuthorRole::Editor), "  editor|");
}
