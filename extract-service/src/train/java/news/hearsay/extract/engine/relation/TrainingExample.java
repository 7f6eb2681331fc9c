package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.engine.text.Document;

/** An annotated article for training: its document, and each annotated relation as tokens. */
record TrainingExample(AnnotatedArticle article, Document document, List<GoldRelation> relations) {

    /** An annotated relation: the tokens of each part, in order. */
    record GoldRelation(int cueHead, int[] cue, int[] source, int[] content) {

        /** The role of each token of a window. */
        byte[] roles(Window window) {
            byte[] roles = new byte[window.length()];
            paint(content, TokenRole.CONTENT_FIRST, window, roles);
            paint(source, TokenRole.SOURCE_FIRST, window, roles);
            paint(cue, TokenRole.CUE_FIRST, window, roles);
            if (roles[cueHead - window.start()] != TokenRole.CUE.ordinal()
                    && roles[cueHead - window.start()] != TokenRole.CUE_FIRST.ordinal()) {
                roles[cueHead - window.start()] = (byte) TokenRole.CUE_FIRST.ordinal();
            }
            for (int i = 0; i < roles.length; i++) {
                if (!TokenRole.follows(i == 0 ? -1 : roles[i - 1], roles[i])) {
                    roles[i]--;
                }
            }
            return roles;
        }

        private static void paint(int[] tokens, TokenRole first, Window window, byte[] roles) {
            int last = -2;
            for (int token : tokens) {
                if (token >= window.start() && token < window.end()) {
                    roles[token - window.start()] = (byte) (token == last + 1 ? first.ordinal() + 1 : first.ordinal());
                    last = token;
                }
            }
        }
    }

    static TrainingExample of(AnnotatedArticle article, Document document) {
        List<GoldRelation> relations = new ArrayList<>();
        for (Annotation annotation : article.attributions()) {
            int[] cue = tokens(document, annotation.cue());
            if (cue.length > 0) {
                relations.add(new GoldRelation(
                        head(document, cue),
                        cue,
                        tokens(document, annotation.source()),
                        tokens(document, annotation.content())));
            }
        }
        return new TrainingExample(article, document, relations);
    }

    /** The tokens that overlap the spans, in order. */
    static int[] tokens(Document document, List<Span> spans) {
        int[] found = new int[document.size()];
        int n = 0;
        for (Span span : spans) {
            int token = 0;
            while (token < document.size() && document.codePoint(document.end(token)) <= span.start()) {
                token++;
            }
            while (token < document.size() && document.codePoint(document.start(token)) < span.end()) {
                found[n++] = token++;
            }
        }
        return Arrays.stream(found, 0, n).sorted().distinct().toArray();
    }

    /** The token of a cue that governs the others; a verb is preferred. */
    static int head(Document document, int[] cue) {
        int best = -1;
        for (int token : cue) {
            int head = document.head(token);
            boolean top = head < 0 || Arrays.binarySearch(cue, head) < 0;
            if (top && (best < 0 || rank(document, token) > rank(document, best))) {
                best = token;
            }
        }
        return best < 0 ? cue[0] : best;
    }

    private static int rank(Document document, int token) {
        String tag = document.tag(token);
        return tag.startsWith("V")
                ? 3
                : tag.startsWith("N") || tag.startsWith("J")
                        ? 2
                        : Character.isLetter(document.word(token).charAt(0)) ? 1 : 0;
    }
}
