package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds names in the positions of outlets, whatever they look like: "told the newspaper Le Fanal", "in an interview
 * with Second Breakfast", "Blue Lantern reported, citing a cook", datelines and credits. A name that is only told
 * something ("told Lorn Tides") is an organisation that may be an outlet.
 */
final class OutletPositions {

    /** what only outlets publish */
    private static final Set<String> PRINTED =
            Set.of("excerpts", "extracts", "interview", "article", "investigation", "story", "transcript");

    private static final Set<String> WRITES =
            Set.of("writes", "wrote", "says", "said", "quoted", "published", "argues");

    private static final Set<String> LEARNED = Set.of("learned", "learnt");

    /** verbs of speech on air, before "on" and a programme or broadcaster */
    private static final Set<String> ON_AIR =
            Set.of("speaking", "spoke", "interview", "interviewed", "appearing", "appearance", "appeared", "said");

    private final Document d;
    private final OutletCandidates candidates;
    private final OutletSubjects subjects;
    private final OutletForms forms;
    private final AddressedNames addressed;
    private final PublishedNames publishers;
    private final OutletComplements complements;

    private OutletPositions(
            Document document, NamedEntities entities, OutletCandidates candidates, Set<String> places) {
        this.d = document;
        this.candidates = candidates;
        this.subjects = new OutletSubjects(document, candidates);
        this.forms = new OutletForms(document, entities, candidates);
        this.addressed = new AddressedNames(document, candidates, places);
        this.publishers = new PublishedNames(document, candidates);
        this.complements = new OutletComplements(document, addressed, publishers);
    }

    /** Adds the outlets of a document to its entities. */
    static void find(Document d, NamedEntities entities) {
        OutletCandidates candidates = new OutletCandidates(d, entities);
        CreditedOutlets credited = new CreditedOutlets(d, entities, candidates);
        Set<String> places = new HashSet<>();
        for (CreditLines.Credit credit : CreditLines.in(d)) {
            for (int i = credit.range().start();
                    credit.dateline() && i < credit.range().end();
                    i++) {
                places.add(d.lower(i));
            }
            if (credit.name() != null) {
                credited.add(credit.name(), credit.dateline());
            }
        }
        new OutletPositions(d, entities, candidates, places).find();
    }

    private void find() {
        for (int i = 0; i < d.size(); i++) {
            forms.find(i);
            if (!Character.isUpperCase(d.word(i).charAt(0)) || i == d.sentenceStart(d.sentenceOf(i))) {
                if (!complements.find(i)) {
                    afterCitation(i);
                }
                besideVerb(i);
                besideNoun(i);
            }
        }
        candidates.finish();
    }

    /** "according to X", "citing X" */
    private void afterCitation(int i) {
        String word = d.lower(i);
        if (word.equals("to") && i > 0 && d.lower(i - 1).equals("according")) {
            publishers.accordingTo(OutletPhrase.at(d, i + 1));
        } else if (OutletSubjects.cites(word)) {
            publishers.cited(OutletPhrase.at(d, i + 1), i);
        }
    }

    /** "X reported", "speaking on X", "X has learned", "a report that X published", "X publishes excerpts" */
    private void besideVerb(int i) {
        String word = d.lower(i);
        if (OutletSubjects.reports(word)) {
            subjects.reporter(i);
        }
        if (ON_AIR.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("on")) {
            addressed.onAir(OutletPhrase.at(d, i + 2));
        }
        if (LEARNED.contains(word) && i > 1 && d.lower(i - 1).equals("has")) {
            subjects.learned(i - 1);
        }
        if (i > 0
                && (word.equals("that") || word.equals("which"))
                && i + 1 < d.size()
                && d.tag(i - 1).startsWith("NN")) {
            publishers.publisher(OutletPhrase.at(d, i + 1));
        }
        if (PRINTED.contains(word)) {
            subjects.publishes(i);
        }
    }

    /** "in Tuesday's X", "the club's own channel, X, on Tuesday", "the podcast X" */
    private void besideNoun(int i) {
        boolean edition = d.tag(i).equals("POS") && i > 0 && CalendarWords.day(d.lower(i - 1));
        boolean apposed = d.lower(i).equals(",") && i > 0 && OutletPhrase.describes(d, i - 1);
        boolean written = edition && i > 3 && d.lower(i - 2).equals("in") && WRITES.contains(d.lower(i - 3));
        if (written || edition && i > 1 && TalkWords.TOLD.contains(d.lower(i - 2))) {
            publishers.printed(OutletPhrase.at(d, i + 1));
        } else if (edition || apposed && listed(i)) {
            addressed.onAir(OutletPhrase.at(d, i + 1));
        }
        if (OutletPhrase.describes(d, i)
                && i + 1 < d.size()
                && Character.isUpperCase(d.word(i + 1).charAt(0))) {
            addressed.onAir(OutletPhrase.at(d, i));
        }
    }

    /** Whether a name between commas follows a comma: "the club's own channel, Rovers TV, on Tuesday". */
    private boolean listed(int comma) {
        int limit = d.sentenceEnd(d.sentenceOf(comma));
        int end = NameSpans.end(d, comma + 1, limit);
        return end > comma + 1
                && end < limit
                && (d.word(end).equals(",") || d.tag(end).equals("."));
    }
}
