package news.hearsay.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the manifests use of the {@code ObjectStore} of the Barman Cloud plugin. No package with its schema is published
 * for Java, npm or PyPI, so the fields are written here by hand.
 */
record ObjectStore(String apiVersion, String kind, JsonNode metadata, Spec spec) {

    /** Where backups are and how long they are kept. */
    record Spec(@Nullable String retentionPolicy, Configuration configuration) {}

    /** The store. */
    record Configuration(
            @Nullable String destinationPath,
            @Nullable String endpointURL,
            @Nullable S3Credentials s3Credentials,
            @Nullable Wal wal,
            @Nullable Data data) {}

    /** The Secret's keys. */
    record S3Credentials(SecretKey accessKeyId, SecretKey secretAccessKey) {}

    /** A key of a Secret. */
    record SecretKey(String name, String key) {}

    /** How the write-ahead log is written. */
    record Wal(@Nullable String compression, @Nullable Integer maxParallel) {}

    /** How base backups are written. */
    record Data(@Nullable String compression, @Nullable Integer jobs) {}
}
