package news.hearsay.faults.pipeline;

import java.util.List;

/** The services of a pipeline. */
public enum ServiceKind {
    INGEST("ingest", "ingest-service", "news.hearsay.ingest.IngestApplication", ""),
    EXTRACT("extract", "extract-service", "news.hearsay.extract.ExtractApplication", "hearsay-extract"),
    STORE("store", "store-service", "news.hearsay.store.StoreApplication", "hearsay-store"),
    COVERAGE_BUILDER("coverage-builder", "coverage-builder", "news.hearsay.coverage.CoverageBuilderApplication", ""),
    FEEDS("feeds", "feed-service", "news.hearsay.feeds.FeedApplication", "");

    /** The services that process posted articles. */
    public static final List<ServiceKind> OF_ARTICLES = List.of(INGEST, EXTRACT, STORE, COVERAGE_BUILDER);

    /** The services that turn feeds into stored articles. */
    public static final List<ServiceKind> OF_FEEDS = List.of(INGEST, STORE, FEEDS);

    private final String label;
    private final String module;
    private final String mainClass;
    private final String group;

    ServiceKind(String label, String module, String mainClass, String group) {
        this.label = label;
        this.module = module;
        this.mainClass = mainClass;
        this.group = group;
    }

    /** Returns the services that connect to Kafka. */
    public static List<ServiceKind> kafkaClients() {
        return OF_ARTICLES.stream().filter(ServiceKind::usesKafka).toList();
    }

    /** Returns the name by which faults and log files refer to it. */
    public String label() {
        return label;
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** Returns its consumer group; empty for a service that consumes no topic. */
    public String group() {
        return group;
    }

    boolean usesKafka() {
        return this != COVERAGE_BUILDER && this != FEEDS;
    }

    boolean usesDatabase() {
        return this == STORE || this == COVERAGE_BUILDER || this == FEEDS;
    }

    /** Returns the database role that it takes; empty for a service without a database. */
    String databaseRole() {
        return switch (this) {
            case STORE -> "hearsay_store";
            case COVERAGE_BUILDER -> "hearsay_coverage";
            case FEEDS -> "hearsay_feeds";
            case INGEST, EXTRACT -> "";
        };
    }
}
