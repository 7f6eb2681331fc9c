package news.hearsay.extract.engine.source;

/** Compares names of outlets in any of their forms. */
public final class OutletNames {

    private OutletNames() {}

    /** Whether two names denote one outlet: "WSJ" and "The Wall Street Journal". Ignores case and a leading article. */
    public static boolean same(String one, String other) {
        return plain(Gazetteer.outlet(one)).equalsIgnoreCase(plain(Gazetteer.outlet(other)));
    }

    private static String plain(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
