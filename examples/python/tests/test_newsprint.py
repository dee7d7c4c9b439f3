import datetime
import json
import threading

import pytest

import newsprint

STORY = """<html lang=en><title>Lock keeper retires - The Harbour Post</title><h1>Lock keeper retires after forty years</h1>
<p class=byline>By Ada Lund and Ben Okri</p><time datetime=2024-05-06T07:12:36+04:00>May 6, 2024</time>
<p>The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was given them.
A brass band played, and three <a href=/boats>barges</a> sounded their horns.</p><p>Her successor said that nothing would change, except
for the colour of the hut.</p>"""
URL = "https://post.example/news/keeper"


def test_values_are_typed():
    article = newsprint.extract(STORY, url=URL)
    assert article.headline == "Lock keeper retires after forty years"
    assert [(author.name, author.role) for author in article.authors] == [("Ada Lund", "writer"), ("Ben Okri", "writer")]
    zone = datetime.timezone(datetime.timedelta(hours=4))
    assert article.published == datetime.datetime(2024, 5, 6, 7, 12, 36, tzinfo=zone)
    assert article.kicker is None and article.section is None and article.tags == []
    assert article.paragraphs[0].kind == "text"
    assert [(link.text, link.url) for link in article.paragraphs[0].links] == [("barges", "https://post.example/boats")]
    assert article.reading_time.basis == "estimated"
    assert article.text().startswith("The keeper of the upper lock")
    assert json.loads(article.to_json())["headline"] == article.headline


def test_a_day_is_a_date_and_bytes_are_decoded():
    page = "<h1>Мост открыт</h1><p class=date>6 мая 2022</p><p>Старый мост через реку открыли в пятницу.</p>"
    article = newsprint.extract(page.encode("windows-1251"), content_type="text/html; charset=windows-1251")
    assert article.headline == "Мост открыт"
    assert article.published == datetime.date(2022, 5, 6)


def test_what_is_no_page_raises():
    with pytest.raises(newsprint.ExtractionError, match="no article"):
        newsprint.extract("")
    with pytest.raises(newsprint.ExtractionError):
        newsprint.extract(STORY, url="no address")
    with pytest.raises(TypeError):
        newsprint.extract(5)


def test_many_pages_keep_their_order_and_leave_the_interpreter_free():
    ticks = []
    stop = threading.Event()

    def tick():
        while not stop.wait(0.001):
            ticks.append(1)

    thread = threading.Thread(target=tick)
    thread.start()
    pages = [(STORY.replace("forty", str(number)), URL) for number in range(2000)] + [b"", STORY]
    articles = newsprint.extract_many(pages)
    stop.set()
    thread.join()
    assert [article.headline for article in articles[:3]] == [f"Lock keeper retires after {n} years" for n in range(3)]
    assert articles[-2] is None and articles[-1].headline == "Lock keeper retires after forty years"
    assert len(ticks) > 3
