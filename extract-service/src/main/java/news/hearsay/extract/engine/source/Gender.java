package news.hearsay.extract.engine.source;

/** Grammatical gender, as pronouns, titles and first names show it. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> UNKNOWN;
        };
    }
}
