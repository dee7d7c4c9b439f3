"""Runs the job on a local cluster over generated pages, kills a worker and then an executor half way, and compares what was
written with what one machine writes.

    python check.py NEWSPRINT MAKE_ARCHIVE FOLDER [PAGES]
"""

import collections
import glob
import json
import os
import signal
import subprocess
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq

FILES = 16


def write_pages(make_archive, count, folder):
    lines = subprocess.run([make_archive, str(count), "json"], stdout=subprocess.PIPE, check=True).stdout
    rows = [json.loads(line) for line in lines.splitlines()]
    os.makedirs(folder)
    for number in range(FILES):
        part = rows[number * len(rows) // FILES : (number + 1) * len(rows) // FILES]
        # Some pages in another charset, some that hold nothing.
        html = [row["page"].replace("utf-8", "utf-16").encode("utf-16") if index % 50 == 0 else b"" if index % 70 == 1
                else row["page"].encode() for index, row in enumerate(part)]
        table = pa.table({"id": [row["id"] for row in part], "url": [row["url"] for row in part], "html": html})
        pq.write_table(table, f"{folder}/{number:02}.parquet")


def descendants(root):
    """Returns the processes that a process started, with their command lines."""
    children = collections.defaultdict(list)
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path) as file:
                stat = file.read()
            pid, parent = int(stat.split()[0]), int(stat.rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{pid}/cmdline") as file:
                children[parent].append((pid, file.read().replace("\0", " ")))
        except OSError:
            pass
    found, todo = [], [root]
    while todo:
        for pid, command in children[todo.pop()]:
            found.append((pid, command))
            todo.append(pid)
    return found


def kill_one(job, what):
    for pid, command in descendants(job.pid):
        if what in command:
            os.kill(pid, signal.SIGKILL)
            print(f"killed {pid}: {command[:60]}")
            return True
    return False


def run_job(newsprint, pages, output):
    here = os.path.dirname(os.path.abspath(__file__))
    size = str(max(os.path.getsize(path) for path in glob.glob(pages + "/*")))
    job = subprocess.Popen([
        sys.executable, os.path.join(here, "job.py"),
        "--newsprint", newsprint, "--pages", "file://" + pages, "--output", "file://" + output,
    ], stdout=subprocess.PIPE, text=True, env=os.environ | {
        "PYSPARK_PYTHON": sys.executable,
        # A file a partition.
        "PYSPARK_SUBMIT_ARGS": "--master local-cluster[2,1,1024] --conf spark.ui.enabled=false "
        f"--conf spark.sql.files.maxPartitionBytes={size} --conf spark.sql.files.openCostInBytes={size} pyspark-shell",
    })
    to_kill = collections.deque([(3, " batch --jobs 1"), (FILES // 2, "CoarseGrainedExecutorBackend")])
    while job.poll() is None:
        done = len(glob.glob(output + "/_temporary/0/task_*"))
        if to_kill and done >= to_kill[0][0] and kill_one(job, to_kill[0][1]):
            to_kill.popleft()
        time.sleep(0.05)
    assert job.returncode == 0, "the job failed"
    assert not to_kill, "the job was done before all were killed"
    return json.loads(job.stdout.read().splitlines()[-1])


def rows(folder):
    table = pa.concat_tables(pq.read_table(path) for path in sorted(glob.glob(folder + "/*.parquet")))
    return sorted(table.to_pylist(), key=lambda row: row["id"])


def main():
    newsprint, make_archive, folder = map(os.path.abspath, sys.argv[1:4])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 5000
    pages, single, cluster = (os.path.join(folder, name) for name in ("pages", "single", "cluster"))
    write_pages(make_archive, count, pages)
    subprocess.run([newsprint, "batch", pages, "--format", "parquet", "--output", single], check=True)
    summary = run_job(newsprint, pages, cluster)
    print(summary)
    expected, found = rows(single), rows(cluster)
    assert len(found) == count, f"{len(found)} rows of {count}"
    different = [a["id"] for a, b in zip(expected, found) if a != b]
    assert not different, f"{len(different)} rows differ, such as {different[:3]}"
    errors = collections.Counter(row["error"]["kind"] for row in expected if row["error"])
    assert summary == {"pages": count, "errors": dict(errors)}, errors
    print(f"{count} rows, each as one machine writes it")


if __name__ == "__main__":
    main()
