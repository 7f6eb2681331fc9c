package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;

/** Coarse classes of nouns, for features. */
final class NounClass {

    private NounClass() {}

    /** The class of a noun: its entity type; for pronouns the word, for others the cluster. */
    static int of(Document d, int i) {
        return switch (d.entity(i)) {
            case NONE, OTHER -> d.tag(i).startsWith("PRP") ? d.form(i) : 1000 + d.cluster(i, 7);
            case PERSON -> 1;
            case ORGANISATION -> 2;
            case PLACE -> 3;
            case AFFILIATION -> 4;
        };
    }
}
