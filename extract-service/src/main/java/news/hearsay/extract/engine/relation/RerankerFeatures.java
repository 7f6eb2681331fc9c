package news.hearsay.extract.engine.relation;

import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * What tells whether a drafted relation stands: how sure its cue and its arguments are, what they look like, and its
 * rivals.
 */
final class RerankerFeatures {

    private RerankerFeatures() {}

    static void collect(Document d, List<Candidate> drafts, int index, Features f) {
        f.clear();
        Candidate c = drafts.get(index);
        int head = c.cueHead();
        int form = d.form(head);
        int cluster = d.cluster(head, 10);
        int cue = step(c.cueScore(), 0.4f);
        int margin = step(c.margin(), 0.5f);
        TokenRange first = c.content().getFirst();
        int words = c.content().stream().mapToInt(TokenRange::length).sum();
        int length = words <= 3 ? words : words <= 6 ? 4 : words <= 12 ? 5 : words <= 25 ? 6 : 7;
        TokenRange source = c.source();
        int sourceHead = source == null ? -1 : head(d, source);
        int who = sourceHead < 0 ? -1 : CueFeatures.who(d, sourceHead);
        int sourceSide = source == null ? 0 : source.start() < head ? 1 : 2;
        int contentSide = first.start() < head ? 1 : 2;
        int quoted = d.quotation(first.start()) >= 0 ? 1 : d.quotation(first.end() - 1) >= 0 ? 2 : 0;
        f.add(1);
        f.add(2, cue);
        f.add(3, margin);
        f.add(4, cue, margin);
        f.add(5, cue, form);
        f.add(6, cue, source == null ? 0 : 1);
        f.add(7, margin, source == null ? 0 : 1, length);
        f.add(8, length, quoted, contentSide);
        f.add(9, form, length);
        f.add(10, form, who);
        f.add(11, cluster, who);
        f.add(12, who, cue);
        f.add(13, form, sourceSide, contentSide, c.content().size());
        f.add(14, d.tagNumber(head), d.labelNumber(head), sourceSide, contentSide);
        f.add(15, d.tagNumber(first.start()), form);
        f.add(16, d.tagNumber(first.start()), d.tagNumber(head), contentSide);
        f.add(17, d.form(first.start()), cluster);
        f.add(18, source == null ? 0 : Math.min(6, source.length()), sourceHead < 0 ? -1 : d.tagNumber(sourceHead));
        f.add(19, Math.min(4, c.cue().length()), form);
        f.add(20, quoted, form, contentSide);
        f.add(21, d.quotation(head) >= 0 ? 1 : 0, form);
        f.add(22, d.quotation(head) >= 0 ? 1 : 0, cue);
        f.add(23, cluster, length, quoted);
        f.add(24, sourceHead < 0 ? 0 : d.form(sourceHead), cue > 0 ? 1 : 0);
        f.add(25, sourceHead < 0 ? 0 : d.cluster(sourceHead, 10), form);
        Speaker speaker = Speaker.of(d, head);
        int spoken = speaker.token() < 0 ? 0 : source == null ? 1 : source.contains(speaker.token()) ? 2 : 3;
        f.add(26, spoken, speaker.way());
        f.add(27, spoken, cue);
        f.add(28, spoken, form);
        f.add(29, spoken, margin);
        f.add(30, d.labelNumber(head), spoken, margin);
        rivals(drafts, index, cue, f);
    }

    /** Other drafts that claim the same content, lie around this one, or within. */
    private static void rivals(List<Candidate> drafts, int index, int cue, Features f) {
        Candidate c = drafts.get(index);
        int same = 0;
        int around = 0;
        int within = 0;
        for (int i = Math.max(0, index - 12); i < Math.min(drafts.size(), index + 13); i++) {
            if (i == index) {
                continue;
            }
            Candidate other = drafts.get(i);
            double overlap = overlap(c, other);
            boolean stronger = other.cueScore() > c.cueScore();
            if (overlap > 0.5) {
                same = Math.max(same, stronger ? 2 : 1);
            }
            if (other.cueScore() > -0.5f) {
                around |= other.content().stream().anyMatch(range -> range.contains(c.cueHead())) ? 1 : 0;
                within |= c.content().stream().anyMatch(range -> range.contains(other.cueHead())) ? 1 : 0;
            }
        }
        f.add(40, same, cue);
        f.add(41, around, cue);
        f.add(42, within, cue);
        f.add(43, same, around, within);
    }

    private static double overlap(Candidate a, Candidate b) {
        int shared = 0;
        for (TokenRange x : a.content()) {
            for (TokenRange y : b.content()) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        int all = a.content().stream().mapToInt(TokenRange::length).sum()
                + b.content().stream().mapToInt(TokenRange::length).sum();
        return 2.0 * shared / all;
    }

    /** The token of a range on which the others hang. */
    static int head(Document d, TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            int head = d.head(i);
            if (!range.contains(Math.max(0, head)) || head < 0) {
                if (!d.label(i).equals("punct") && !d.label(i).equals("det")) {
                    return i;
                }
            }
        }
        return range.end() - 1;
    }

    private static int step(float value, float width) {
        return Math.clamp((int) Math.floor(value / width), -20, 20);
    }
}
