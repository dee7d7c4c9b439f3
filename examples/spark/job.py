"""Extracts pages on a Spark cluster: a table of pages, or web archives, into Parquet with the columns of an article.

    spark-submit job.py --newsprint /opt/newsprint --pages pages/ --output articles/
    spark-submit job.py --newsprint /opt/newsprint --archives archives.txt --output articles/

`pages/` is Parquet with the columns `id`, `html` (bytes or text) and, if there is one, `url`. `archives.txt` names a WARC
file a line, by a path that every node can read.
"""

import argparse
import json
import os
import queue
import subprocess
import tempfile
import threading
from collections import deque
from datetime import date, datetime, timezone

import pyarrow as pa
import pyarrow.parquet as pq

# How many pages a worker may be ahead of its answers.
AHEAD = 8
# How many rows go to Spark at once.
ROWS = 64


class Worker:
    """A process of `newsprint batch` that answers each page with a line, in order."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = queue.SimpleQueue()
        # On a thread, since the process does not read while nobody reads what it writes.
        threading.Thread(target=self._feed, daemon=True).start()

    def _feed(self):
        try:
            while (line := self.lines.get()) is not None:
                self.process.stdin.write(line)
                self.process.stdin.flush()
            self.process.stdin.close()
        except OSError:
            pass  # It has died, which its output tells too.

    def answer(self):
        """Returns the next line of output, None if the process has died."""
        line = self.process.stdout.readline()
        return line if line.endswith(b"\n") else None

    def close(self):
        self.lines.put(None)
        self.process.stdout.close()
        self.process.wait()


def answers(pages, command):
    """Yields the record of each page, in order. A worker that dies is replaced, and its unanswered pages are sent again; a
    page that two workers died of is given up."""
    waiting, worker, deaths = deque(), Worker(command), 0
    pages = iter(pages)
    try:
        while True:
            while len(waiting) < AHEAD and (page := next(pages, None)) is not None:
                waiting.append(page)
                worker.lines.put(page[1])
            if not waiting:
                return
            line = worker.answer()
            if line is None:
                worker.close()
                deaths += 1
                if deaths == 2:
                    error = {"kind": "worker_died", "message": "two workers died of the page"}
                    yield {"id": waiting.popleft()[0], "error": error}
                    deaths = 0
                worker = Worker(command)
                for _, unanswered in waiting:
                    worker.lines.put(unanswered)
                continue
            deaths = 0
            waiting.popleft()
            yield json.loads(line)
    finally:
        worker.close()


def request(row, folder):
    """Returns the id of a page and its line of input."""
    html = row["html"]
    line = {"id": row["id"], "url": row.get("url")}
    try:
        line["page"] = html.decode() if isinstance(html, bytes) else html or ""
    except UnicodeDecodeError:
        # Bytes in another charset go by a file, which is there until its page is answered.
        path = os.path.join(folder, str(abs(hash((row["id"], len(html))))) + ".html")
        with open(path, "wb") as file:
            file.write(html)
        line["html"] = path
    return line["id"], json.dumps(line).encode() + b"\n"


def typed(value, kind):
    """Returns a value of JSON as the column has it, as `newsprint batch --format parquet` writes it."""
    if pa.types.is_list(kind):
        items = [] if value is None else value if isinstance(value, list) else [value]
        return [typed(item, kind.value_type) for item in items]
    if pa.types.is_struct(kind) and value is not None:
        value = timestamp(value) if isinstance(value, str) else value
        value = {"columns": 1, "rows": 1} | value
        return {field.name: typed(value.get(field.name), field.type) for field in kind}
    if pa.types.is_boolean(kind):
        return bool(value)
    if pa.types.is_timestamp(kind) and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value


def timestamp(text):
    """Returns the parts of a point in time, whatever of it is known."""
    if "T" not in text:
        return {"value": text, "day": date.fromisoformat(text)}
    at = datetime.fromisoformat(text)
    instant = at.astimezone(timezone.utc) if at.tzinfo else None
    return {"value": text, "instant": instant, "local": at.replace(tzinfo=None), "day": at.date()}


def batches(records, schema):
    rows = []
    for record in records:
        rows.append({field.name: typed(record.get(field.name), field.type) for field in schema})
        if len(rows) == ROWS:
            yield pa.RecordBatch.from_pylist(rows, schema=schema)
            rows = []
    yield pa.RecordBatch.from_pylist(rows, schema=schema)


def of_pages(newsprint, schema):
    def extract(tables):
        with tempfile.TemporaryDirectory() as folder:
            pages = (request(row, folder) for table in tables for row in table.to_pylist())
            yield from batches(answers(pages, [newsprint, "batch", "--jobs", "1", "--quiet"]), schema)

    return extract


def of_archives(newsprint, schema):
    def records(path):
        with subprocess.Popen([newsprint, "warc", "--jobs", "1", path], stdout=subprocess.PIPE) as process:
            yield from map(json.loads, process.stdout)
        if process.returncode:
            # The task fails, and Spark tries it again from its start.
            raise RuntimeError(f"newsprint warc {path} ended with {process.returncode}")

    def extract(tables):
        for table in tables:
            for path in table.column("value").to_pylist():
                yield from batches(records(path), schema)

    return extract


def schema_of(newsprint):
    """Returns the columns of an article, as the command writes them, and the file that has them."""
    folder = tempfile.mkdtemp()
    subprocess.run([newsprint, "batch", "--quiet", "--format", "parquet", "--output", folder], input=b"", check=True)
    path = os.path.join(folder, "part-00000.parquet")
    return pq.read_schema(path).remove_metadata(), path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--newsprint", default="newsprint", help="the command, built with the features cli and archive")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--pages")
    source.add_argument("--archives")
    parser.add_argument("--output", required=True)
    args = parser.parse_args()

    from pyspark.sql import SparkSession

    # Not as Spark's own INT96, which has no zone.
    timestamps = ("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    spark = SparkSession.builder.appName("newsprint").config(*timestamps).getOrCreate()
    # Bytes to partitions to articles: no row depends on another, so nothing is shuffled.
    schema, example = schema_of(args.newsprint)
    columns = spark.read.parquet("file://" + example).schema
    if args.pages:
        table = spark.read.parquet(args.pages)
        table = table.select([name for name in ("id", "url", "html") if name in table.columns])
        articles = table.mapInArrow(of_pages(args.newsprint, schema), columns)
    else:
        with open(args.archives) as file:
            paths = file.read().split()
        table = spark.createDataFrame(spark.sparkContext.parallelize([(path,) for path in paths], len(paths)), "value string")
        articles = table.mapInArrow(of_archives(args.newsprint, schema), columns)
    articles.write.mode("overwrite").parquet(args.output)
    # Counted in what was written: accumulators would count the pages of tasks that were tried again twice.
    kinds = spark.read.parquet(args.output).groupBy("error.kind").count().collect()
    print(json.dumps({"pages": sum(row["count"] for row in kinds), "errors": {row["kind"]: row["count"] for row in kinds if row["kind"]}}))
    spark.stop()


if __name__ == "__main__":
    main()
