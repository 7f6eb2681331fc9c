package news.hearsay.faults.line;

/** The three services. */
public enum ServiceKind {
    INGEST("ingest-service", "news.hearsay.ingest.IngestApplication", ""),
    EXTRACT("extract-service", "news.hearsay.extract.ExtractApplication", "hearsay-extract"),
    STORE("store-service", "news.hearsay.store.StoreApplication", "hearsay-store");

    private final String module;
    private final String mainClass;
    private final String group;

    ServiceKind(String module, String mainClass, String group) {
        this.module = module;
        this.mainClass = mainClass;
        this.group = group;
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** Its consumer group; empty for ingest, which consumes nothing. */
    public String group() {
        return group;
    }
}
