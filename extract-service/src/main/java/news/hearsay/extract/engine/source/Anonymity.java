package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reason, in the text's words, why a source is not named: "on condition of anonymity", "who was not
 * authorised to speak publicly".
 */
public final class Anonymity {

    private static final int MAX_REASON_TOKENS = 28;
    /** Tokens before and after the cue that are searched. */
    private static final int MAX_TOKENS_FROM_CUE = 3 * MAX_REASON_TOKENS;
    /** Words such as "who was" that lead to the phrase and belong to the reason. */
    private static final int MAX_LEADING_TOKENS = 4;

    /** Sequences of words that give a reason or begin one; a slash separates alternatives. */
    private static final List<String[]> PHRASES = phrases(
            "on condition of anonymity",
            "on the condition of anonymity",
            "under condition of anonymity",
            "under the condition of anonymity",
            "on condition that he/she/they/it not be named/identified",
            "on condition of not being named/identified",
            "on condition they/he/she not be named/identified",
            "not authorised/authorized",
            "not been authorised/authorized",
            "unauthorised/unauthorized to",
            "not permitted/allowed to speak/discuss/comment",
            "lacked authorisation/authorization",
            "declined/refused/preferred to be named/identified",
            "declined/refused to give his/her/their name/names",
            "preferred not to be named/identified",
            "asked/asking/asks not to be named/identified/quoted",
            "asked/asking to remain anonymous",
            "who/that cannot/could/can not be named/identified",
            "could/can not be named/identified",
            "could/can n't be named",
            "cannot be named/identified",
            "did/does/do not want/wish to be named/identified",
            "did/does/do n't want to be named/identified",
            "requested/requesting/requests anonymity",
            "asked/asking for anonymity",
            "granted anonymity",
            "insisted/insisting on anonymity",
            "demanded/demanding anonymity",
            "spoke/speaking/speaks anonymously",
            "spoke/speaking on background",
            "wanted/wishing/wished to remain anonymous",
            "wished not to be named/identified",
            "requested/requesting not to be named/identified",
            "requested/requesting that he/she/they not be named/identified",
            "not wanting to be named",
            "whose name is/was being withheld",
            "whose names are/were being withheld",
            "who would not be named/identified",
            "sought anonymity",
            "given anonymity");

    /** the phrases by their first words, each in the order of {@link #PHRASES} */
    private static final Map<String, List<String[]>> BY_FIRST_WORD = byFirstWord();

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private Anonymity() {}

    private static List<String[]> phrases(String... lines) {
        return Arrays.stream(lines).map(line -> line.split(" ")).toList();
    }

    private static Map<String, List<String[]>> byFirstWord() {
        Map<String, List<String[]>> phrases = new HashMap<>();
        for (String[] words : PHRASES) {
            for (String first : words[0].split("/")) {
                phrases.computeIfAbsent(first, _ -> new ArrayList<>()).add(words);
            }
        }
        return phrases;
    }

    /**
     * The reason in the cue's sentence, or else in the next one if that continues with the same source ("They spoke on
     * condition of anonymity."); null for none.
     *
     * @param claims the ranges of the claim, which are not searched
     */
    static @Nullable String reason(Document d, TokenRange source, List<TokenRange> claims, int cue) {
        int sentence = d.sentenceOf(cue);
        String reason = in(d, d.sentenceStart(sentence), d.sentenceEnd(sentence), source, claims, cue);
        if (reason == null && sentence + 1 < d.sentences() && d.paragraph(sentence + 1) - d.paragraph(sentence) <= 1) {
            int next = d.sentenceStart(sentence + 1);
            String first = d.lower(next);
            boolean same = first.equals("they")
                    || first.equals("both")
                    || first.equals("he")
                    || first.equals("she")
                    || first.equals("the")
                            && SourceNouns.withheld(RoleWords.singular(d, Math.min(next + 1, d.size() - 1)));
            if (same) {
                reason = in(d, next, d.sentenceEnd(sentence + 1), null, List.of(), next);
            }
        }
        return reason;
    }

    /**
     * Whether a phrase that withholds a name begins at a token ("asked not to be named"). Such a phrase is never a
     * claim.
     */
    public static boolean begins(Document d, int token) {
        return phrase(d, token, d.sentenceEnd(d.sentenceOf(token))) > 0;
    }

    private static @Nullable String in(
            Document d, int from, int to, @Nullable TokenRange source, List<TokenRange> claims, int cue) {
        int first = Math.max(from, cue - MAX_TOKENS_FROM_CUE);
        int last = Math.min(to, cue + MAX_TOKENS_FROM_CUE);
        for (int i = first; i < last; i++) {
            int length = phrase(d, i, last);
            boolean inSource = source != null && source.contains(i);
            if (length == 0 || !inSource && claimed(claims, i)) {
                continue;
            }
            int start = i;
            while (!d.lower(i).equals("on")
                    && start > first
                    && i - start < MAX_LEADING_TOKENS
                    && clause(d, start - 1)
                    && (source == null || inSource == source.contains(start - 1))) {
                start--;
            }
            int limit = source != null && inSource ? source.end() : last;
            int end = end(d, i, i + length, last, limit, claims);
            return d.slice(start, end);
        }
        return null;
    }

    private static boolean claimed(List<TokenRange> claims, int token) {
        for (TokenRange claim : claims) {
            if (claim.contains(token)) {
                return true;
            }
        }
        return false;
    }

    private static int phrase(Document d, int at, int to) {
        String first = d.lower(at);
        // "asked/asking" in a text is not a key of the map, but fits the phrases that have both words
        for (String[] words : first.indexOf('/') < 0 ? BY_FIRST_WORD.getOrDefault(first, List.of()) : PHRASES) {
            if (at + words.length <= to && fits(d, at, words)) {
                return words.length;
            }
        }
        return 0;
    }

    private static boolean fits(Document d, int at, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!one(words[i], d.lower(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean one(String choice, String word) {
        if (choice.indexOf('/') < 0) {
            return choice.equals(word);
        }
        int at = choice.indexOf(word);
        return at >= 0
                && (at == 0 || choice.charAt(at - 1) == '/')
                && (at + word.length() == choice.length() || choice.charAt(at + word.length()) == '/');
    }

    /** Whether a word may lead to the phrase: a relative pronoun or an auxiliary. */
    private static boolean clause(Document d, int token) {
        String word = d.lower(token);
        return RELATIVES.contains(word)
                || Set.of("was", "were", "is", "are", "had", "has", "have", "been")
                        .contains(word);
    }

    private static int end(Document d, int phrase, int from, int to, int limit, List<TokenRange> claims) {
        int end = from;
        while (end < Math.min(to, limit) && end - phrase < MAX_REASON_TOKENS) {
            String tag = d.tag(end);
            boolean next = tag.equals("CC") && end + 1 < to && d.tag(end + 1).startsWith("VB");
            if (next
                    || limit == to && claimed(claims, end)
                    || tag.equals(",")
                    || tag.equals(".")
                    || tag.equals(":")
                    || tag.equals("``")
                    || tag.equals("''")
                    || d.lower(end).equals("that")
                    || saying(d, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean saying(Document d, int token) {
        return Set.of("said", "says", "told", "added", "confirmed").contains(d.lower(token));
    }
}
