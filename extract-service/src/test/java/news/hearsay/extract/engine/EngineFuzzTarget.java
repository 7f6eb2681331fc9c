package news.hearsay.extract.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.text.TextAsRead;

/**
 * The fuzz target of Jazzer ({@code -Pfuzz}) and {@link EngineFuzzTest}. Checks that the spans of all relations lie
 * inside the text and slice to the stated words. Compiles without Jazzer.
 */
public final class EngineFuzzTarget {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();
    private static final String OUTLET = "Example Wire";

    private EngineFuzzTarget() {}

    /**
     * The first byte selects how the rest is decoded: as UTF-8, or as UTF-16 units, which may include lone surrogates.
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 1) {
            check(text(input));
        }
    }

    private static String text(byte[] input) {
        if (input[0] % 4 != 1) {
            return new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < input.length; i += 2) {
            text.append((char) ((input[i] & 0xFF) << 8 | input[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private static void check(String text) {
        int length = text.codePointCount(0, text.length());
        List<AttributionRelation> relations = EXTRACTOR.extract(text, OUTLET);
        for (int i = 0; i < relations.size(); i++) {
            AttributionRelation relation = relations.get(i);
            List<Span> spans = new ArrayList<>(relation.content());
            spans.add(relation.sentence());
            if (relation.cue() != null) {
                spans.addAll(relation.cue().spans());
                require(
                        words(text, relation.cue().spans())
                                .equals(TextAsRead.of(relation.cue().text())),
                        "the cue's spans slice to its words",
                        text);
            }
            if (relation.source() != null) {
                spans.addAll(relation.source().spans());
                require(
                        words(text, relation.source().spans())
                                .equals(TextAsRead.of(relation.source().text())),
                        "the source's spans slice to its words",
                        text);
            }
            for (Link link : relation.chain()) {
                spans.addAll(link.spans());
            }
            require(!relation.content().isEmpty(), "a content has spans", text);
            require(spans.stream().allMatch(span -> span.end() <= length), "spans lie in the text", text);
            require(relation.chain().getLast().role() == Link.Role.OUTLET, "the chain ends with the outlet", text);
            require(
                    relation.parent() >= -1 && relation.parent() < relations.size() && relation.parent() != i,
                    "the parent is another",
                    text);
            require(relation.confidence() >= 0 && relation.confidence() <= 1, "confidence is from 0 to 1", text);
        }
    }

    private static String words(String text, List<Span> spans) {
        return TextAsRead.of(spans.stream().map(span -> span.slice(text)).collect(Collectors.joining(" ")));
    }

    private static void require(boolean holds, String law, String text) {
        if (!holds) {
            throw new IllegalStateException("broken: " + law + ", in: " + text);
        }
    }
}
