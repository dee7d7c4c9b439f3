//! What users share between threads or keep in long-lived structures can be shared and kept.
#![allow(clippy::unwrap_used, clippy::panic)]

use newsprint::{
    Access, Article, Author, AuthorRole, Byline, Dateline, Embed, Error, Extractor, Figure, Image,
    Inspection, Limit, Limits, Link, LiveUpdate, Note, Paragraph, ParagraphKind, Publication, ReadingBasis,
    ReadingTime, RelatedKind, RelatedLink, Report, Section, Source, Timestamp,
};
use serde::{Serialize, de::DeserializeOwned};

const fn shareable<T: Send + Sync + Clone + std::fmt::Debug + 'static>() {}
const fn storable<T: Serialize + DeserializeOwned + PartialEq>() {}

macro_rules! assert_all {
    ($check:ident: $($type:ty),* $(,)?) => { $(const _: () = $check::<$type>();)* };
}

assert_all! { shareable:
    Extractor, Limits, Error, Limit, Inspection, Report, Note, Source,
    Access, Article, Author, AuthorRole, Byline, Dateline, Embed, Figure, Image, Link, LiveUpdate, Paragraph,
    ParagraphKind, Publication, ReadingBasis, ReadingTime, RelatedKind, RelatedLink, Section, Timestamp,
}

assert_all! { storable:
    Access, Article, Author, AuthorRole, Byline, Dateline, Embed, Figure, Image, Link, LiveUpdate, Paragraph,
    ParagraphKind, Publication, ReadingBasis, ReadingTime, RelatedKind, RelatedLink, Section, Timestamp,
}

#[test]
fn one_extractor_serves_many_threads() {
    let extractor = Extractor::default();
    let page = "<h1>Ferry returns</h1><p>The ferry is back on the river after a winter in the yard, the harbour \
                office said on Monday.</p>";
    let alone = extractor.page(page).extract();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| extractor.page(page).extract())).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), alone);
        }
    });
}
