package news.hearsay.web.ruling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.web.read.RulingRepository.Undo;

/** Which rulings undo which. A ruling applies unless an undo that applies undoes it, as in {@code ruling_is_live}. */
final class Undos {

    /** Longer chains are not followed, as in the database. */
    private static final int MAX_DEPTH = 100;

    private final Map<String, TreeSet<String>> byUndone = new HashMap<>();

    /** @param undos an undo may occur several times */
    Undos(Stream<Undo> undos) {
        undos.forEach(undo -> byUndone.computeIfAbsent(undo.undoes().toString(), _ -> new TreeSet<>())
                .add(undo.id().toString()));
    }

    /** Returns the id of an undo of this ruling that is not undone itself. */
    Optional<String> standing(String id) {
        return standing(id, 0);
    }

    private Optional<String> standing(String id, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return Stream.ofNullable(byUndone.get(id))
                .flatMap(TreeSet::stream)
                .filter(undo -> standing(undo, depth + 1).isEmpty())
                .findFirst();
    }
}
