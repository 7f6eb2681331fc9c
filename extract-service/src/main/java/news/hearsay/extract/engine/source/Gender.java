package news.hearsay.extract.engine.source;

/** As pronouns and titles tell. */
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
