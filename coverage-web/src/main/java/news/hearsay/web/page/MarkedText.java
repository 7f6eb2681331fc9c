package news.hearsay.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import news.hearsay.events.Span;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;

/**
 * The text of an article, cut at the start and end of each sentence, source, cue and claim, so that overlapping and
 * nested spans can all be marked and each piece is escaped separately. Spans count Unicode code points, ends exclusive.
 */
public record MarkedText(List<Paragraph> paragraphs, List<Note> notes) {

    /** A paragraph of the text. */
    public record Paragraph(List<Sentence> sentences) {}

    /**
     * A sentence with claims, or the text between two such sentences.
     *
     * @param span its place in the text, which the fragment {@code #s-START-END} of the page's address names
     * @param anchors the ids of the attributions whose claims start in it
     */
    public record Sentence(boolean hasClaims, Span span, List<String> anchors, List<Piece> pieces) {}

    /**
     * A piece of text with the same markup throughout.
     *
     * @param claims the number of claims that contain it
     * @param ending the numbers of the claims that end with it
     */
    public record Piece(String text, int claims, boolean source, boolean cue, List<Integer> ending) {

        /** Returns the CSS classes of the piece; empty for plain text. */
        public String classes() {
            List<String> classes = new ArrayList<>();
            if (claims > 0) {
                classes.add("claim");
            }
            if (claims > 1) {
                classes.add("nested");
            }
            if (source) {
                classes.add("source");
            }
            if (cue) {
                classes.add("cue");
            }
            return String.join(" ", classes);
        }
    }

    /** A claim of the text with all its attributions; {@code number} counts from 1 in the order of the text. */
    public record Note(int number, List<AttributedClaim> attributions) {

        /** Returns the first of the attributions; the claim is the same in all. */
        public AttributedClaim claim() {
            return attributions.getFirst();
        }
    }

    static MarkedText of(String text, List<AttributedClaim> claims) {
        Map<String, List<AttributedClaim>> byClaim = new LinkedHashMap<>();
        claims.forEach(claim ->
                byClaim.computeIfAbsent(claim.claimId(), _ -> new ArrayList<>()).add(claim));
        List<Note> notes = new ArrayList<>();
        byClaim.values().forEach(attributions -> notes.add(new Note(notes.size() + 1, List.copyOf(attributions))));
        return new MarkedText(new Cutter(text.codePoints().toArray(), claims, notes).paragraphs(), List.copyOf(notes));
    }

    /** Cuts one text. */
    private static final class Cutter {

        private final int[] text;
        private final List<AttributedClaim> claims;
        private final List<Note> notes;
        private final List<Span> sentences;

        Cutter(int[] text, List<AttributedClaim> claims, List<Note> notes) {
            this.text = text;
            this.claims = claims;
            this.notes = notes;
            sentences = claims.stream()
                    .flatMap(claim -> claim.sentence().stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(Span::start))
                    .toList();
        }

        List<Paragraph> paragraphs() {
            List<Paragraph> paragraphs = new ArrayList<>();
            int start = 0;
            for (int at = 0; at <= text.length; at++) {
                if (at == text.length || text[at] == '\n') {
                    if (!new String(text, start, at - start).isBlank()) {
                        paragraphs.add(new Paragraph(sentences(new Span(start, at))));
                    }
                    start = at + 1;
                }
            }
            return List.copyOf(paragraphs);
        }

        private List<Sentence> sentences(Span paragraph) {
            NavigableSet<Integer> cuts = cuts(paragraph, sentences);
            List<Sentence> cut = new ArrayList<>();
            for (Integer start = cuts.first(), end = cuts.higher(start);
                    end != null;
                    start = end, end = cuts.higher(start)) {
                int at = start;
                Span within = new Span(start, end);
                boolean hasClaims = sentences.stream().anyMatch(sentence -> contains(sentence, at));
                List<String> anchors = claims.stream()
                        .filter(claim -> claim.attributionId() != null
                                && !claim.claimSpans().isEmpty()
                                && contains(
                                        within, claim.claimSpans().getFirst().start()))
                        .map(claim -> String.valueOf(claim.attributionId()))
                        .distinct()
                        .toList();
                cut.add(new Sentence(hasClaims, within, anchors, pieces(within)));
            }
            return List.copyOf(cut);
        }

        private List<Piece> pieces(Span within) {
            List<Span> all = new ArrayList<>();
            for (AttributedClaim claim : claims) {
                all.addAll(claim.claimSpans());
                all.addAll(claim.sourceSpans());
                all.addAll(claim.cueSpans());
            }
            NavigableSet<Integer> cuts = cuts(within, all);
            List<Piece> pieces = new ArrayList<>();
            for (Integer start = cuts.first(), end = cuts.higher(start);
                    end != null;
                    start = end, end = cuts.higher(start)) {
                pieces.add(piece(start, end));
            }
            return List.copyOf(pieces);
        }

        private Piece piece(int start, int end) {
            int covering = (int) notes.stream()
                    .filter(note -> note.claim().claimSpans().stream().anyMatch(span -> contains(span, start)))
                    .count();
            boolean source = claims.stream()
                    .anyMatch(claim -> claim.sourceSpans().stream().anyMatch(span -> contains(span, start)));
            boolean cue = claims.stream()
                    .anyMatch(claim -> claim.cueSpans().stream().anyMatch(span -> contains(span, start)));
            List<Integer> ending = notes.stream()
                    .filter(note -> !note.claim().claimSpans().isEmpty()
                            && note.claim().claimSpans().getLast().end() == end)
                    .map(Note::number)
                    .toList();
            return new Piece(new String(text, start, end - start), covering, source, cue, ending);
        }

        private static boolean contains(Span span, int position) {
            return span.start() <= position && position < span.end();
        }

        private static NavigableSet<Integer> cuts(Span within, List<Span> spans) {
            TreeSet<Integer> cuts = new TreeSet<>(List.of(within.start(), within.end()));
            for (Span span : spans) {
                for (int cut : new int[] {span.start(), span.end()}) {
                    if (cut > within.start() && cut < within.end()) {
                        cuts.add(cut);
                    }
                }
            }
            return cuts;
        }
    }
}
