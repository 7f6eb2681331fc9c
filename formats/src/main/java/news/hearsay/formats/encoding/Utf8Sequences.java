package news.hearsay.formats.encoding;

/** How many multi-byte sequences of UTF-8 are complete, and how many high bytes belong to none. */
record Utf8Sequences(int valid, int invalid) {

    static Utf8Sequences in(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes[i] & 0xFF);
            if (length > 1 && continues(bytes, i + 1, length - 1)) {
                valid++;
                i += length;
            } else {
                invalid += length == 1 ? 0 : 1;
                i++;
            }
        }
        return new Utf8Sequences(valid, invalid);
    }

    /** Returns whether the bytes are UTF-8 with a few damaged characters. */
    boolean areMostlyValid() {
        return valid >= 4 * invalid;
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
