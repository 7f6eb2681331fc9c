package news.hearsay.alerts;

/** Made-up names. */
final class Names {

    private static final String[] SYLLABLES = {"ba", "do", "ri", "mel", "tus", "kan", "vor", "lin", "gash", "pe"};

    private Names() {}

    /** Returns a name, another one for each number. */
    static String of(int number) {
        StringBuilder name = new StringBuilder();
        for (int left = number; left > 0 || name.isEmpty(); left /= SYLLABLES.length) {
            name.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "holm";
    }
}
