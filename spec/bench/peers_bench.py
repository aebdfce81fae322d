# SPDX-License-Identifier: MIT
#
# peers_bench.py ROUNDS FILE: what Python programs use, where it is installed (make deps-bench), over the first 300 KB
# of the texts of core_bench.c, for they are slow; Maha over a few of them, for it is slower still. Prints the same rows.
import re
import statistics
import sys
import time

rounds, path = int(sys.argv[1]), sys.argv[2]
texts, size = [], 0
with open(path, "rb") as file:
    while size < 300000:
        header = file.readline()
        if not header:
            break
        text = file.read(int(header.split()[0]))
        file.read(1)
        texts.append(text.decode("utf-8", "replace"))
        size += len(text)

rows = {
    r"Python: re '\w+|[^\w\s]'": re.compile(r"\w+|[^\w\s]").findall,
}
try:
    import pyarabic.araby
    rows["pyarabic: tokenize"] = pyarabic.araby.tokenize
except ImportError:
    pass
try:
    from camel_tools.tokenizers.word import simple_word_tokenize
    rows["camel-tools: simple_word_tokenize"] = simple_word_tokenize
except ImportError:
    pass

few = {}
try:
    from maha.parsers.functions import parse_dimension
    rows["Maha: numerals"] = lambda text: parse_dimension(text, numeral=True)
    few["Maha: numerals"] = texts[:3]
except ImportError:
    pass

took = {name: [] for name in rows}
for _ in range(rounds + 1):
    for name, run in rows.items():
        start = time.process_time()
        for text in few.get(name, texts):
            run(text)
        took[name].append(time.process_time() - start)
for name, times in took.items():
    size = sum(len(text.encode()) for text in few.get(name, texts))
    print(f"{name}\t{statistics.median(times[1:]):.6f}\t{size}")
