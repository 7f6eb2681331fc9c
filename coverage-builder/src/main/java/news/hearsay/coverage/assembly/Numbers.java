package news.hearsay.coverage.assembly;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {

    private static final int INITIAL = 8;

    private int[] values = new int[INITIAL];
    private int size;

    void add(int number) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
