package news.hearsay.extract.engine.text;

/** The type of the named entity that a token is part of. The ordinals are part of the model file. */
public enum EntityType {
    NONE,
    PERSON,
    /** companies, parties, institutions, outlets */
    ORGANISATION,
    /** states, cities, regions */
    PLACE,
    /** nationalities, religions, political groups: "Western", "Republicans" */
    AFFILIATION,
    /** dates, amounts, laws, works, events and other named things */
    OTHER;

    private static final EntityType[] ALL = values();

    static EntityType of(int index) {
        return ALL[index];
    }
}
