package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;

/** How far a token is from a cue, in coarse numbers, for features. */
final class CueDistance {

    /** Tokens between cue and token beyond which nothing is counted. */
    private static final int MAX_TOKENS_BETWEEN = 12;

    /** Represents more than {@link #MAX_TOKENS_BETWEEN} tokens. */
    private static final int TOO_FAR = 99;

    private CueDistance() {}

    /** The number of commas and of verbs between a token and a cue, each at most 2, in one number. */
    static int between(Document d, int token, int cue) {
        int start = Math.min(token, cue) + 1;
        int end = Math.max(token, cue);
        if (end - start > MAX_TOKENS_BETWEEN) {
            return TOO_FAR;
        }
        int commas = 0;
        int verbs = 0;
        for (int k = start; k < end; k++) {
            String name = d.tag(k);
            if (name.equals(",") || name.equals(":")) {
                commas++;
            } else if (name.startsWith("V") || name.equals("MD")) {
                verbs++;
            }
        }
        return Math.min(2, commas) * 3 + Math.min(2, verbs);
    }

    /** 0 in the cue's sentence, 1 and 2 in the previous and an earlier one, 3 and 4 in the next and a later one. */
    static int place(int sentencesFromCue) {
        return switch (sentencesFromCue) {
            case 0 -> 0;
            case -1 -> 1;
            case 1 -> 3;
            default -> sentencesFromCue < 0 ? 2 : 4;
        };
    }

    /** A signed number of tokens, in ever wider steps. */
    static int bucket(int distance) {
        int n = Math.abs(distance);
        int b = n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : n <= 20 ? 7 : n <= 40 ? 8 : 9;
        return distance < 0 ? -b : b;
    }
}
