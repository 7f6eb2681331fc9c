#!/usr/bin/env python3
"""Makes the word lists of news.hearsay.coverage.claim: lexicon.py WORDNET_DICT TEXTS OUT

WORDNET_DICT: the folder with WordNet 3.0's data.* and *.exc files. TEXTS: a folder of English news texts, to count words in.
OUT: where frequency.txt and wordnet.txt go. The same input gives the same bytes.
"""
import collections
import pathlib
import re
import sys

wordnet, texts, out = map(pathlib.Path, sys.argv[1:])
POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}

# how many sentences a word stands in; names are left out: a word counts where it is written in lower case
count = collections.Counter()
sentences = 0
for path in sorted(texts.glob("*.txt")):
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", path.read_text(encoding="utf-8")):
        words = set(re.findall(r"(?<![\w'’])[a-z]+(?![\w])", sentence))
        if words:
            sentences += 1
            count.update(words)
with open(out / "frequency.txt", "w", encoding="utf-8") as file:
    file.write("# In how many sentences of English news a word stands, out of the number on the next line; rarer words are left out.\n")
    file.write("* %d\n" % sentences)
    for word, n in sorted(count.items()):
        if n >= 5 and len(word) > 1:
            file.write("%s %d\n" % (word, n))
known = {word for word, n in count.items() if n >= 2 and len(word) > 2}

synsets, index = {}, {}
for name, pos in POS.items():
    for line in open(wordnet / ("data." + name), encoding="utf-8"):
        if line.startswith(" "):
            continue
        part = line.split(" | ")[0].split()
        n = int(part[3], 16)
        words = [re.sub(r"\(.*", "", w) for w in part[4:4 + 2 * n:2]]
        p = 4 + 2 * n
        pointers = [part[p + 1 + 4 * i:p + 5 + 4 * i] for i in range(int(part[p]))]
        synsets[pos, part[0]] = (words, pointers)
    for line in open(wordnet / ("index." + name), encoding="utf-8"):
        if line.startswith(" "):
            continue
        part = line.split()
        n = int(part[2])
        index[pos, part[0]] = part[-n:]


def senses(pos, word, most):
    return index.get((pos, word), [])[:most]


kin, synonyms, antonyms = set(), set(), set()
for (pos, word), offsets in index.items():
    if word not in known:
        continue
    for rank, offset in enumerate(offsets):
        words, pointers = synsets[pos, offset]
        lower = [w.lower() for w in words]
        mine = lower.index(word) + 1 if word in lower else 0
        for symbol, target, target_pos, where in pointers:
            source, dest = int(where[:2], 16), int(where[2:], 16)
            if source != mine or not dest:
                continue
            other = synsets["a" if target_pos == "s" else target_pos, target][0][dest - 1].lower()
            if symbol == "!" and rank < 4 and other.isalpha():
                antonyms.add(tuple(sorted((word, other))))
            if other not in known or other == word:
                continue
            # the same word as another part of speech: decide, decision
            if symbol == "+" and rank < 3 and other[:4] == word[:4]:
                if target in senses(target_pos, other, 3):
                    kin.add(tuple(sorted((word, other))))
        if rank < 2 and pos in "vn":
            for other in lower:
                if other != word and other in known and offset in senses(pos, other, 2):
                    synonyms.add(tuple(sorted((word, other))))

forms = set()
# not adj and adv: degrees are meaning
for name in ("noun", "verb"):
    for line in open(wordnet / (name + ".exc"), encoding="utf-8"):
        part = line.split()
        if part[0] in known and part[1] in known and part[0] != part[1]:
            forms.add((part[0], part[1]))

licence = """# Drawn from WordNet 3.0, by lexicon.py: irregular forms, words of one family, synonyms, antonyms.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY
# OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY
# PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS,
# COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. Permission to use, copy, modify and distribute this software and database and its documentation
# for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
# modifications that you make for internal use or for distribution. The name of Princeton University or Princeton may not be used in
# advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any
# associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""
with open(out / "wordnet.txt", "w", encoding="utf-8") as file:
    file.write(licence)
    for kind, pairs in (("form", forms), ("kin", kin), ("synonym", synonyms), ("antonym", antonyms)):
        for one, other in sorted(pairs):
            file.write("%s %s %s\n" % (kind, one, other))
