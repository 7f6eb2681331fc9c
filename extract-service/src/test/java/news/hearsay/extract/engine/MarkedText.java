package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.hearsay.events.Cue;
import news.hearsay.events.Extractor;
import news.hearsay.events.Source;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.TextModel;
import org.jspecify.annotations.Nullable;

/**
 * A text with its relations marked by hand: <code>{s1:Duda} {q1:told} reporters {c1:that it was so}.</code> marks
 * source, cue ("q") and content of relation 1; marks may nest. It replaces the relation finder, so that the later
 * stages are tested on their own.
 */
public record MarkedText(String text, Document document, List<FoundRelation> relations) {

    private static final TextModel MODEL = EngineModel.load().text();

    private record Range(int start, int end) {}

    private static final class Marks {
        private final List<Range> sources = new ArrayList<>();
        private final List<Range> cues = new ArrayList<>();
        private final List<Range> contents = new ArrayList<>();
    }

    /** Parses a text with marks. */
    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Marks> marks = new TreeMap<>();
        List<String> open = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                int colon = marked.indexOf(':', i);
                open.add(marked.substring(i + 1, colon));
                starts.add(text.length());
                i = colon;
            } else if (c == '}') {
                String mark = open.removeLast();
                Marks relation = marks.computeIfAbsent(Integer.parseInt(mark.substring(1)), _ -> new Marks());
                Range range = new Range(starts.removeLast(), text.length());
                (switch (mark.charAt(0)) {
                            case 's' -> relation.sources;
                            case 'q' -> relation.cues;
                            default -> relation.contents;
                        })
                        .add(range);
            } else {
                text.append(c);
            }
        }
        Document document = MODEL.read(text.toString());
        List<FoundRelation> relations = marks.values().stream()
                .map(relation -> relation(document, relation))
                .toList();
        return new MarkedText(text.toString(), document, relations);
    }

    private static FoundRelation relation(Document d, Marks marks) {
        TokenRange cue = tokens(d, marks.cues.getFirst());
        TokenRange source = marks.sources.isEmpty() ? null : tokens(d, marks.sources.getFirst());
        return new FoundRelation(
                head(d, cue),
                cue,
                source,
                marks.contents.stream().map(range -> tokens(d, range)).toList(),
                1);
    }

    private static TokenRange tokens(Document d, Range range) {
        int start = 0;
        while (d.end(start) <= range.start()) {
            start++;
        }
        int end = start + 1;
        while (end < d.size() && d.start(end) < range.end()) {
            end++;
        }
        return new TokenRange(start, end);
    }

    private static int head(Document d, TokenRange cue) {
        for (int i = cue.start(); i < cue.end(); i++) {
            if (d.tag(i).startsWith("VB") && !cue.contains(d.head(i))) {
                return i;
            }
        }
        return cue.start();
    }

    /** The described relations of the text as an article of this outlet. */
    public List<AttributionRelation> described(String outlet) {
        return new TrainedExtractor(new Extractor("marked", "1"), _ -> document, _ -> relations).extract(text, outlet);
    }

    /** The first relation in text order. */
    public static AttributionRelation first(String marked) {
        return of(marked).described("Example Daily").getFirst();
    }

    /** The relation that is marked with the greatest number. */
    public static AttributionRelation last(String marked) {
        MarkedText read = of(marked);
        FoundRelation last = read.relations.getLast();
        var span = read.document.span(
                last.content().getFirst().start(), last.content().getFirst().end());
        return read.described("Example Daily").stream()
                .filter(relation -> relation.content().getFirst().equals(span))
                .findFirst()
                .orElseThrow();
    }

    /** The source of a relation that must have one. */
    public static Source sourceOf(AttributionRelation relation) {
        Source source = relation.source();
        if (source == null) {
            throw new AssertionError("no source: " + relation);
        }
        return source;
    }

    /** The cue of a relation that must have one. */
    public static Cue cueOf(AttributionRelation relation) {
        Cue cue = relation.cue();
        if (cue == null) {
            throw new AssertionError("no cue: " + relation);
        }
        return cue;
    }

    static @Nullable String nameOf(AttributionRelation relation) {
        return relation.source() == null ? null : relation.source().name();
    }
}
