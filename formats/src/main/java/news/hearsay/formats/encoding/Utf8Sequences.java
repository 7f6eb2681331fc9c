package news.hearsay.formats.encoding;

/**
 * The characters of UTF-8 outside ASCII in some bytes.
 *
 * @param valid the number of complete multi-byte sequences
 * @param invalid the number of high bytes that belong to none
 * @param damages the number of places with such bytes: bytes in a row are one place
 */
record Utf8Sequences(int valid, int invalid, int damages) {

    static Utf8Sequences in(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int damages = 0;
        int endOfDamage = -1;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes[i] & 0xFF);
            if (length > 1 && continues(bytes, i + 1, length - 1)) {
                valid++;
                i += length;
            } else if (length == 1) {
                i++;
            } else {
                invalid++;
                damages += endOfDamage == i ? 0 : 1;
                i++;
                endOfDamage = i;
            }
        }
        return new Utf8Sequences(valid, invalid, damages);
    }

    /** Returns whether the bytes are UTF-8 with a few damaged characters. */
    boolean areMostlyValid() {
        return valid >= 4 * invalid;
    }

    /**
     * Returns whether the bytes of a document that is declared as UTF-8 are UTF-8 with damaged places. In another
     * encoding, hardly any characters look like UTF-8.
     */
    boolean areDamaged() {
        return damages > 0 && valid >= 2 * damages;
    }

    private static int length(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead >= 0xC2 && lead < 0xE0) {
            return 2;
        }
        if (lead >= 0xE0 && lead < 0xF0) {
            return 3;
        }
        return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
