package news.hearsay.endtoend.truth;

import java.util.Locale;

/** How many of a number are right. */
record Figure(int right, int of) {

    static final Figure NONE = new Figure(0, 0);

    Figure plus(Figure other) {
        return new Figure(right + other.right, of + other.of);
    }

    /** Returns the share of right ones; 100 if there is nothing to be right or wrong. */
    double percent() {
        return of == 0 ? 100 : 100.0 * right / of;
    }

    @Override
    public String toString() {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%d/%d %5.1f", right, of, percent());
    }
}
