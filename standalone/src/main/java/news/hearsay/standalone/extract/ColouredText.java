package news.hearsay.standalone.extract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.AttributionRelation;

/** A text with its attribution relations in ANSI colours, followed by a list of their chains. */
final class ColouredText {

    private static final String RESET = "\u001b[0m";
    private static final String CLAIM = "\u001b[32m";
    private static final String SOURCE = "\u001b[1;34m";
    private static final String CUE = "\u001b[1;33m";

    private ColouredText() {}

    static String of(String text, List<AttributionRelation> relations) {
        int[] codePoints = text.codePoints().toArray();
        String[] colours = new String[codePoints.length];
        for (AttributionRelation relation : relations) {
            paint(colours, relation.content(), CLAIM);
        }
        // painted last, so that the sources and cues of nested relations show inside a claim
        for (AttributionRelation relation : relations) {
            if (relation.source() != null) {
                paint(colours, relation.source().spans(), SOURCE);
            }
            if (relation.cue() != null) {
                paint(colours, relation.cue().spans(), CUE);
            }
        }
        StringBuilder out = new StringBuilder();
        String now = null;
        for (int i = 0; i < codePoints.length; i++) {
            if (!Objects.equals(colours[i], now)) {
                out.append(now == null ? "" : RESET).append(colours[i] == null ? "" : colours[i]);
                now = colours[i];
            }
            out.append(plain(codePoints[i]));
        }
        out.append(now == null ? "" : RESET).append("\n\n");
        out.append(SOURCE + "source" + RESET + "  " + CUE + "cue" + RESET + "  " + CLAIM + "claim" + RESET + "\n\n");
        for (AttributionRelation relation : relations) {
            String chain = relation.chain().stream().map(Link::name).collect(Collectors.joining(" → "));
            String claim =
                    relation.content().stream().map(span -> span.slice(text)).collect(Collectors.joining(" … "));
            out.append("%s%s%s: %s%n".formatted(SOURCE, clean(chain), RESET, clean(claim)));
        }
        return out.toString();
    }

    private static void paint(String[] colours, List<Span> spans, String colour) {
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                colours[i] = colour;
            }
        }
    }

    /** Replaces control characters: a text must not control the terminal. */
    private static String plain(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t'
                ? "\ufffd"
                : Character.toString(codePoint);
    }

    private static String clean(String words) {
        return words.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
