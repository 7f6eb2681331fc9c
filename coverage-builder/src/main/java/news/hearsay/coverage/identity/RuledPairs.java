package news.hearsay.coverage.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.coverage.ruling.RuledUnits;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import org.jspecify.annotations.Nullable;

/** The pairs of names that rulings on sources and outlets compare. Of the rulings on a pair, the latest decides. */
final class RuledPairs {

    private final Map<Pair, Decision> latest = new HashMap<>();
    private final Map<String, Set<Pair>> byRuling = new LinkedHashMap<>();
    private final Map<RuledName, Use> uses = new LinkedHashMap<>();
    private final Map<String, List<RuledMention>> byArticle = new HashMap<>();

    private record Pair(RuledName one, RuledName other) {

        static Pair of(RuledName one, RuledName other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * The latest ruling on two names.
     *
     * @param same whether they are one
     */
    record Decision(Ruling ruling, boolean same, RuledName one, RuledName other) {}

    /** How rulings spell a name, and which kinds they give it. */
    record Use(TreeSet<String> names, EnumSet<SourceKind> kinds) {

        /** The kind of the name: the first of those that rulings give it, else the usual one of its group. */
        SourceKind kind(RuledName name) {
            return kinds.isEmpty()
                    ? name.group().kinds().getFirst()
                    : kinds.iterator().next();
        }
    }

    /** One of the two things that a ruling compares. */
    private record Side(
            String name,
            @Nullable SourceKind kind,
            Set<NameGroup> groups,
            @Nullable SourceTarget target) {

        static Side of(SourceTarget target) {
            return new Side(target.name(), target.kind(), NameGroup.ofSource(target.kind()), target);
        }

        static Side ofOutlet(String name) {
            return new Side(name, SourceKind.OUTLET, EnumSet.of(NameGroup.OUTLET), null);
        }

        RuledName in(NameGroup group) {
            RuledName whole = RuledName.of(group, name);
            return target == null || target.articleId() == null ? whole : whole.inArticle(target.articleId());
        }
    }

    /** @param rulings that apply; those on other things are ignored */
    RuledPairs(Collection<Ruling> rulings) {
        rulings.stream().sorted(LiveRulings.ORDER).forEach(ruling -> {
            switch (ruling.body()) {
                case RulingBody.SameSource(var first, var second) -> add(ruling, true, Side.of(first), Side.of(second));
                case RulingBody.DifferentSource(var first, var second) ->
                    add(ruling, false, Side.of(first), Side.of(second));
                case RulingBody.SameOutlet(var first, var second) ->
                    add(ruling, true, Side.ofOutlet(first), Side.ofOutlet(second));
                case RulingBody.DifferentOutlet(var first, var second) ->
                    add(ruling, false, Side.ofOutlet(first), Side.ofOutlet(second));
                default -> {}
            }
        });
    }

    private void add(Ruling ruling, boolean same, Side first, Side second) {
        Set<Pair> pairs = new HashSet<>();
        boolean groupByGroup = first.kind() == null && second.kind() == null;
        for (NameGroup group : first.groups()) {
            for (NameGroup other : second.groups()) {
                if (!groupByGroup || group == other) {
                    addPair(ruling, same, first, group, second, other, pairs);
                }
            }
        }
        byRuling.put(ruling.id(), pairs);
        addMention(ruling, true, first);
        addMention(ruling, false, second);
    }

    private void addPair(
            Ruling ruling, boolean same, Side first, NameGroup group, Side second, NameGroup other, Set<Pair> pairs) {
        RuledName one = first.in(group);
        RuledName two = second.in(other);
        if (one.equals(two) && one.isWhole()) {
            one = one.spelled(first.name());
            two = two.spelled(second.name());
        }
        if (!one.equals(two)) {
            use(one, first);
            use(two, second);
            Pair pair = Pair.of(one, two);
            pairs.add(pair);
            latest.put(pair, new Decision(ruling, same, one, two));
        }
    }

    private void use(RuledName name, Side side) {
        Use use = uses.computeIfAbsent(name, _ -> new Use(new TreeSet<>(), EnumSet.noneOf(SourceKind.class)));
        use.names().add(side.name());
        if (side.kind() != null) {
            use.kinds().add(side.kind());
        }
    }

    private void addMention(Ruling ruling, boolean isFirst, Side side) {
        SourceTarget target = side.target();
        if (target != null && target.articleId() != null) {
            Map<NameGroup, RuledName> names = new EnumMap<>(NameGroup.class);
            side.groups().forEach(group -> names.put(group, side.in(group)));
            byArticle
                    .computeIfAbsent(target.articleId(), _ -> new ArrayList<>())
                    .add(new RuledMention(ruling.id(), isFirst, target, names));
        }
    }

    /** The latest decision on each pair, the earliest ruling first. */
    List<Decision> decisions() {
        return latest.values().stream()
                .sorted(Comparator.comparing(Decision::ruling, LiveRulings.ORDER)
                        .thenComparing(Decision::one)
                        .thenComparing(Decision::other))
                .toList();
    }

    /** The ids of all rulings, the earliest first. */
    Set<String> rulings() {
        return byRuling.keySet();
    }

    /** Whether a ruling compares a name with itself. */
    boolean isVoid(String ruling) {
        return byRuling.getOrDefault(ruling, Set.of()).isEmpty();
    }

    /** Whether later rulings decide on all pairs of a ruling. */
    boolean isSuperseded(String ruling) {
        return byRuling.getOrDefault(ruling, Set.of()).stream()
                .noneMatch(pair -> latest.get(pair) instanceof Decision held
                        && held.ruling().id().equals(ruling));
    }

    /** The names that a ruling compares. */
    Set<RuledName> names(String ruling) {
        Set<RuledName> names = new HashSet<>();
        byRuling.getOrDefault(ruling, Set.of()).forEach(pair -> {
            names.add(pair.one());
            names.add(pair.other());
        });
        return names;
    }

    /** Joins the names of all pairs, whatever the rulings on them say. */
    void joinAll(RuledUnits<RuledName> units) {
        latest.keySet().forEach(pair -> units.join(pair.one(), pair.other()));
    }

    /** All names that rulings compare, in the order of the first ruling on them. */
    Map<RuledName, Use> uses() {
        return uses;
    }

    /** The sources in an article that rulings compare, the earliest ruling first. */
    List<RuledMention> inArticle(String article) {
        return byArticle.getOrDefault(article, List.of());
    }
}
