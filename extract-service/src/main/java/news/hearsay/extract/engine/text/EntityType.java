package news.hearsay.extract.engine.text;

/** What a token names. */
public enum EntityType {
    NONE,
    PERSON,
    /** companies, parties, institutions, outlets */
    ORGANISATION,
    /** states, cities, regions */
    PLACE,
    /** nationalities, religions, political groups: "Western", "Republicans" */
    AFFILIATION,
    /** dates, amounts, laws, works, events and all else that has a name */
    OTHER;

    private static final EntityType[] ALL = values();

    static EntityType of(int index) {
        return ALL[index];
    }
}
