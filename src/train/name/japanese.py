"""Prepares what the Japanese name tagger is trained with; writes words.tsv, classes.tsv and news.jsonl into FOLDER.

usage: japanese.py FOLDER
  FOLDER holds, unpacked side by side, the wheels and archive that japanese.sh fetches: sudachi (SudachiDict core), ginza (ja_ginza), hironsan.
needs: numpy, msgpack
"""
import glob
import json
import re
import struct
import sys
import msgpack
import numpy as np

FOLDER = sys.argv[1]


def dictionary():
    """Surface, part of speech and reading of every entry of SudachiDict (format of 2019)."""
    b = open(glob.glob(FOLDER + "/sudachi/**/system.dic", recursive=True)[0], "rb").read()

    def length(o):
        return (((b[o] & 0x7F) << 8) | b[o + 1], o + 2) if b[o] & 0x80 else (b[o], o + 1)

    def text(o):
        n, o = length(o)
        return b[o:o + 2 * n].decode("utf-16-le", "replace"), o + 2 * n

    o = 272
    kinds, = struct.unpack_from("<H", b, o)
    o += 2
    pos = []
    for _ in range(kinds):
        parts = []
        for _ in range(6):
            part, o = text(o)
            parts.append(part)
        pos.append("-".join(parts[:4]))
    left, right = struct.unpack_from("<HH", b, o)
    o += 4 + 2 * left * right
    o += 4 + 4 * struct.unpack_from("<I", b, o)[0]
    o += 4 + struct.unpack_from("<I", b, o)[0]
    n, = struct.unpack_from("<I", b, o)
    o += 4 + 6 * n
    with open(FOLDER + "/words.tsv", "w", encoding="utf-8") as out:
        for p in struct.unpack_from("<%dI" % n, b, o):
            surface, p = text(p)
            _, p = length(p)
            kind, = struct.unpack_from("<H", b, p)
            _, p = text(p + 2)
            reading, p = text(p + 4)
            out.write("\t".join((surface, pos[kind], reading or surface)) + "\n")


def murmur(word, seed=1):
    m, mask, d = 0xC6A4A7935BD1E995, (1 << 64) - 1, word.encode()
    h = seed ^ ((len(d) * m) & mask)
    whole = len(d) // 8 * 8
    for k, in struct.iter_unpack("<Q", d[:whole]):
        k = (k * m) & mask
        h = ((h ^ (((k ^ (k >> 47)) * m) & mask)) * m) & mask
    if d[whole:]:
        h = ((h ^ int.from_bytes(d[whole:], "little")) * m) & mask
    h = ((h ^ (h >> 47)) * m) & mask
    return h ^ (h >> 47)


def unit(x):
    return x / np.maximum(1e-9, np.linalg.norm(x, axis=1, keepdims=True))


def kmeans(x, k, rounds):
    c = x[np.random.RandomState(7).choice(len(x), k, replace=False)]
    for _ in range(rounds):
        label = np.concatenate([np.argmax(x[i:i + 4000] @ c.T, axis=1) for i in range(0, len(x), 4000)])
        c = np.zeros_like(c)
        np.add.at(c, label, x)
        c = unit(c)
    return label


def classes(fine_many=1500, coarse_many=120, dimensions=60):
    vocabulary = glob.glob(FOLDER + "/ginza/**/vocab/", recursive=True)[0]
    rows = msgpack.unpackb(open(vocabulary + "key2row", "rb").read(), strict_map_key=False)
    x = unit(np.load(open(vocabulary + "vectors", "rb")))
    x = x - x.mean(0)
    low = unit((x @ np.linalg.eigh(x.T @ x)[1][:, -dimensions:]).astype(np.float32))
    fine = kmeans(low, fine_many, 12)
    centre = np.zeros((fine_many, dimensions), np.float32)
    np.add.at(centre, fine, low)
    coarse = kmeans(unit(centre), coarse_many, 20)
    with open(FOLDER + "/classes.tsv", "w", encoding="utf-8") as out:
        for word in sorted(json.load(open(vocabulary + "strings.json", encoding="utf-8"))):
            row = rows.get(murmur(word))
            if row is not None and len(word) <= 12:
                out.write("%s\t%d\t%d\n" % (word, coarse[fine[row]] + 1, fine[row] + 1))


def news():
    with open(FOLDER + "/news.jsonl", "w", encoding="utf-8") as out:
        for block in re.split("\n\n+", open(glob.glob(FOLDER + "/hironsan/**/iob_sents.txt", recursive=True)[0], encoding="utf-8").read()):
            text, spans, inside = "", [], False
            for line in filter(None, block.split("\n")):
                word, label = line.split("\t")[0], line.split("\t")[-1]
                if label == "B-PSN":
                    spans.append({"start": len(text), "end": len(text) + len(word), "type": "人名"})
                elif label == "I-PSN" and inside:
                    spans[-1]["end"] = len(text) + len(word)
                inside = label in ("B-PSN", "I-PSN")
                text += word
            if text:
                out.write(json.dumps({"response": text, "spans": spans, "group": "news", "split": "tune"}, ensure_ascii=False) + "\n")


dictionary()
classes()
news()
