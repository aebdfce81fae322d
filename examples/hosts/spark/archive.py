# SPDX-License-Identifier: MIT
"""Figures and grouped comparison of an NDJSON archive on Spark, by pipes.

    spark-submit --archives mizan.tar.gz#mizan archive.py figures|compare IN OUT [PARTITIONS]

IN holds a document a line: {"id", "text", "date", "story"}. OUT becomes a folder of NDJSON, in the order of IN for
figures, by story for compare. Nothing is computed here: each partition runs the same processes as `pipeline` does, so
that the result is the same, byte for byte.
"""
import json
import sys

from pyspark import SparkContext

STEPS = "mizan/examples/hosts/spark"  # where --archives unpacks the checkout, in each executor's own folder


def story_of(line):
    """The key of a line; what has none comes first, and compare.lua reports it."""
    try:
        story = json.loads(line)["story"]
    except (ValueError, KeyError, TypeError):
        return ""
    return story if isinstance(story, str) else ""


def figures(lines):
    return lines.pipe(f"{STEPS}/map figures", checkCode=True)


def compare(lines, partitions):
    # Equal keys go to one partition, and partitions stand in the order of their keys.
    by_story = lines.keyBy(story_of).sortByKey(numPartitions=partitions)
    return by_story.values().pipe(f"{STEPS}/run-lua compare.lua", checkCode=True)


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[1] not in ("figures", "compare"):
        sys.exit("usage: archive.py figures|compare IN OUT [PARTITIONS]")
    step, source, target = sys.argv[1:4]
    partitions = int(sys.argv[4]) if len(sys.argv) == 5 else 8
    spark = SparkContext(appName=f"mizan {step}")
    lines = spark.textFile(source, partitions)
    result = figures(lines) if step == "figures" else compare(lines, partitions)
    result.saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main()
