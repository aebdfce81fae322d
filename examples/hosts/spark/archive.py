# SPDX-License-Identifier: MIT
"""Figures, and stories with their comparisons, of an NDJSON archive on Spark, by pipes.

    spark-submit --archives mizan.tar.gz#mizan archive.py figures|stories IN OUT [PARTITIONS]

IN holds an article a line: {"id", "text", "date", "source", "title"}. OUT becomes a folder of NDJSON: what `mizan
figures` or `mizan stories --format ndjson` prints in one process, byte for byte. Nothing is computed here: partitions
are piped through the same commands as `pipeline` uses, and Spark only sorts and joins lines between them.
"""
import json
import sys

from pyspark import SparkContext
from pyspark.rdd import portable_hash

STEP = "mizan/examples/hosts/spark/step"  # where --archives unpacks the checkout, in each executor's own folder


def pipe(lines, command):
    return lines.pipe(f"{STEP} {command}", checkCode=True)


def first_field(line):
    return line.split("\t", 1)[0]


def article_id(line):
    """The id of an article, as mizan writes it; None for a line that is no article, which belongs to no story."""
    try:
        article = json.loads(line)
    except ValueError:
        return None
    name = article.get("id") if isinstance(article, dict) else None
    return f"{name:.14g}" if isinstance(name, (int, float)) else name


def sorted_by_first_field(lines, partitions, place=None):
    """Lines sorted in each partition, those with the same first field together; `place` says where each belongs."""

    def partition_of(line):
        field = first_field(line)
        return place[field] if place else portable_hash(field)

    keyed = lines.map(lambda line: (line, None))
    return keyed.repartitionAndSortWithinPartitions(partitions, partition_of).keys()


def figures(articles):
    return pipe(articles, "figures --from ndjson --format ndjson -")


def stories(articles, partitions):
    keys = pipe(articles, "sketch -")
    sums = pipe(sorted_by_first_field(keys, partitions), "pairs -")
    # Which articles belong together can only be said in one place. It sees numbers, not texts.
    members = pipe(sums.sortBy(lambda line: line, numPartitions=1), "group -").cache()
    ids = sorted(set(members.map(first_field).collect()))
    place = {story: i * partitions // len(ids) for i, story in enumerate(ids)}
    role_of = members.map(lambda line: line.split("\t", 2)).map(lambda m: (m[2], f"{m[0]}\t{m[1]}"))
    joined = role_of.join(articles.keyBy(article_id), partitions).values().map("\t".join)
    return pipe(sorted_by_first_field(joined, partitions, place), "compare --grouped --format ndjson -")


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[1] not in ("figures", "stories"):
        sys.exit("usage: archive.py figures|stories IN OUT [PARTITIONS]")
    step, source, target = sys.argv[1:4]
    partitions = int(sys.argv[4]) if len(sys.argv) == 5 else 8
    spark = SparkContext(appName=f"mizan {step}")
    articles = spark.textFile(source, partitions)
    result = figures(articles) if step == "figures" else stories(articles, partitions)
    result.saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main()
