"""newsprint for Python: a news page goes in, a typed Article comes out."""

import datetime
from collections.abc import Sequence

class ExtractionError(ValueError): ...

class Author:
    name: str
    url: str | None
    role: str

class Section:
    name: str
    url: str | None
    path: list[str]

class ReadingTime:
    minutes: int
    words: int | None
    basis: str

class Link:
    text: str
    url: str

class Paragraph:
    kind: str
    text: str
    links: list[Link]

class Image:
    url: str
    alt: str | None

class Figure:
    image: Image
    caption: str | None
    credit: str | None
    after: int

class RelatedLink:
    title: str
    url: str
    kind: str
    heading: str | None

class Article:
    kind: str
    headline: str | None
    kicker: str | None
    dek: str | None
    authors: list[Author]
    published: datetime.datetime | datetime.date | None
    modified: datetime.datetime | datetime.date | None
    section: Section | None
    tags: list[str]
    language: str | None
    publication: str | None
    canonical_url: str | None
    description: str | None
    lead_image: Image | None
    views: int | None
    reading_time: ReadingTime | None
    paragraphs: list[Paragraph]
    figures: list[Figure]
    related_links: list[RelatedLink]
    def text(self) -> str: ...
    def to_markdown(self) -> str: ...
    def to_html(self) -> str: ...
    def to_json_ld(self) -> str: ...
    def to_json(self) -> str: ...

def extract(
    page: str | bytes,
    *,
    url: str | None = None,
    content_type: str | None = None,
    fetched_at: datetime.datetime | None = None,
) -> Article: ...
def extract_many(pages: Sequence[str | bytes | tuple[str | bytes, str | None]]) -> list[Article | None]: ...
