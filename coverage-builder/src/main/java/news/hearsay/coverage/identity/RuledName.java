package news.hearsay.coverage.identity;

import java.util.Comparator;
import news.hearsay.platform.text.TextFolding;

/**
 * What rulings on sources and outlets compare: all mentions of a name, or some of them.
 *
 * @param key the name as it is compared within its group
 * @param scope which mentions are meant: those in an article, or those with an exact spelling; empty for all
 */
public record RuledName(NameGroup group, String key, String scope) implements Comparable<RuledName> {

    private static final Comparator<RuledName> ORDER =
            Comparator.comparing(RuledName::group).thenComparing(RuledName::key).thenComparing(RuledName::scope);

    /** All mentions of a name. */
    static RuledName of(NameGroup group, String name) {
        return new RuledName(group, group.key(name), "");
    }

    RuledName inArticle(String article) {
        return new RuledName(group, key, "article " + article);
    }

    /** The mentions that spell the name in this way: The Guardian, not Guardian. */
    RuledName spelled(String name) {
        return new RuledName(group, key, "spelling " + TextFolding.fold(name));
    }

    boolean isWhole() {
        return scope.isEmpty();
    }

    /** All mentions of the name. */
    RuledName whole() {
        return new RuledName(group, key, "");
    }

    int words() {
        return key.split(" ").length;
    }

    @Override
    public int compareTo(RuledName other) {
        return ORDER.compare(this, other);
    }
}
