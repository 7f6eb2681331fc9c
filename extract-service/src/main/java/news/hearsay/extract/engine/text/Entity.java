package news.hearsay.extract.engine.text;

/** What a token names. */
public enum Entity {
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

    private static final Entity[] ALL = values();

    static Entity of(int index) {
        return ALL[index];
    }
}
