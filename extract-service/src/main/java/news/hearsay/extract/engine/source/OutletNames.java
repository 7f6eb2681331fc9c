package news.hearsay.extract.engine.source;

/** Names of outlets, whichever of their forms is used. */
public final class OutletNames {

    private OutletNames() {}

    /**
     * Whether two names stand for one outlet: "WSJ" and "The Wall Street Journal". Case and a leading article don't
     * count.
     */
    public static boolean same(String one, String other) {
        return plain(Gazetteer.outlet(one)).equalsIgnoreCase(plain(Gazetteer.outlet(other)));
    }

    private static String plain(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
