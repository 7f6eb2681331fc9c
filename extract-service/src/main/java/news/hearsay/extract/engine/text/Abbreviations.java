package news.hearsay.extract.engine.text;

import java.util.Set;

/** Abbreviations that are written with a full stop; all in lower case, without the stop. */
final class Abbreviations {

    private static final Set<String> ALL = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "pres", "gov", "sen", "sens", "rep", "reps", "gen", "lt",
            "col", "maj", "capt", "sgt", "cmdr", "adm", "amb", "sec", "st", "mt", "ft", "jr", "sr", "inc", "co", "corp",
            "ltd", "bros", "vs", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
            "dec", "ave", "blvd", "rd", "fig", "eq", "al", "calif", "fla", "ga", "ill", "mass", "mich", "minn", "pa",
            "tenn", "tex", "va", "wash", "wis", "conn", "ariz", "colo", "ala", "ark", "del", "ind", "kan", "ky", "md",
            "mo", "mont", "neb", "nev", "okla", "ore", "dept", "est", "messrs", "supt", "det", "rt", "vol", "approx");
    /** Abbreviations that often end a sentence, so that the next word decides. */
    private static final Set<String> ENDING =
            Set.of("inc", "co", "corp", "ltd", "jr", "sr", "etc", "al", "est", "bros");

    private Abbreviations() {}

    static boolean known(String word) {
        return ALL.contains(word);
    }

    static boolean mayEndSentence(String word) {
        return !ALL.contains(word) || ENDING.contains(word);
    }
}
