package news.hearsay.coverage.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;

/**
 * The rulings of a set that apply: those that no live ruling undoes. A function of the set; the order of its elements
 * does not matter.
 *
 * @param live the live rulings other than undos, in the order in which later ones win: by time, then by id
 * @param outcomes of the undos and of the rulings that are undone, by ruling id
 */
public record LiveRulings(List<Ruling> live, Map<String, RulingOutcome> outcomes) {

    /** The order in which later rulings win over earlier ones. */
    public static final Comparator<Ruling> ORDER =
            Comparator.comparing(Ruling::madeAt).thenComparing(Ruling::id);

    /** @param rulings with all rulings that undo one of them, directly or through others */
    public static LiveRulings of(Collection<Ruling> rulings) {
        Map<String, List<Ruling>> undos = new HashMap<>();
        for (Ruling ruling : rulings) {
            if (ruling.body() instanceof RulingBody.Undo undo) {
                undos.computeIfAbsent(undo.rulingId(), _ -> new ArrayList<>()).add(ruling);
            }
        }
        Map<String, Boolean> known = new HashMap<>();
        Map<String, RulingOutcome> outcomes = new HashMap<>();
        List<Ruling> live = new ArrayList<>();
        for (Ruling ruling : rulings) {
            if (!isLive(ruling, undos, known)) {
                outcomes.put(ruling.id(), RulingOutcome.UNDONE);
            } else if (ruling.body() instanceof RulingBody.Undo) {
                outcomes.put(ruling.id(), RulingOutcome.applied(null));
            } else {
                live.add(ruling);
            }
        }
        live.sort(ORDER);
        return new LiveRulings(List.copyOf(live), Map.copyOf(outcomes));
    }

    /** Ids are derived from content, so undos form no circle; if one did, none of its rulings would be live. */
    private static boolean isLive(Ruling ruling, Map<String, List<Ruling>> undos, Map<String, Boolean> known) {
        Boolean held = known.get(ruling.id());
        if (held != null) {
            return held;
        }
        known.put(ruling.id(), false);
        boolean live =
                undos.getOrDefault(ruling.id(), List.of()).stream().noneMatch(undo -> isLive(undo, undos, known));
        known.put(ruling.id(), live);
        return live;
    }
}
