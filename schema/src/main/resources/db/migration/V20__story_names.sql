-- A wording with few names of its own has the names of its article's story.

comment on column wording.stems is
    'Stems of its content words, with marks for names, numbers, dates, negation and mood. A sign that begins with & is a name that occurs '
    'often in the article of a claim with few names of its own.';
