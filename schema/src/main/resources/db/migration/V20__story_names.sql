-- A wording with few names of its own has the names of its article's story, and the day of its publication.

comment on column wording.stems is
    'Stems of its content words, with signs for names (@), numbers (#), dates (^), roles (<), negation (!) and mood (~). A claim with few '
    'names of its own also has those that occur most often in its article (&) and the day of publication (%).';
