package news.hearsay.extract.engine.text;

/** A stored text as the engine reads it, for comparisons: characters folded, each run of white space one space. */
public final class TextAsRead {

    private TextAsRead() {}

    public static String of(String stored) {
        return CharacterFolding.fold(stored)
                .text
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }
}
