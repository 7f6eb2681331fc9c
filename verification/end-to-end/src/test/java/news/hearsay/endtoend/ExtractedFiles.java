package news.hearsay.endtoend;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Completion;
import news.hearsay.events.Cue;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Source;
import news.hearsay.events.Span;
import news.hearsay.events.SubjectMatch;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/** Writes events as the files of an extracted archive, which {@code docs/archive.md} describes. */
record ExtractedFiles(Path folder) {

    record ArticleColumns(
            String id,
            String revision,
            @Nullable String url,
            @Nullable String outlet,
            String title,
            @Nullable String byline,
            @Nullable Instant publishedAt,
            Instant receivedAt,
            String language,
            String text,
            String contentHash,
            @Nullable String form,
            @Nullable String publishedAtFrom,
            @Nullable String languageFrom,
            @Nullable Boolean incomplete,
            @Nullable List<String> repairs) {

        static ArticleColumns of(Article article) {
            return new ArticleColumns(
                    article.id(),
                    article.revision(),
                    Objects.toString(article.url(), null),
                    article.outlet(),
                    article.title(),
                    article.byline(),
                    article.publishedAt(),
                    article.receivedAt(),
                    article.language(),
                    article.text(),
                    article.contentHash(),
                    article.form(),
                    article.publishedAtFrom(),
                    article.languageFrom(),
                    article.incomplete(),
                    article.repairs());
        }

        ArticleColumns withoutOutlet() {
            return new ArticleColumns(
                    id,
                    revision,
                    url,
                    null,
                    title,
                    byline,
                    publishedAt,
                    receivedAt,
                    language,
                    text,
                    contentHash,
                    form,
                    publishedAtFrom,
                    languageFrom,
                    incomplete,
                    repairs);
        }
    }

    record ClaimColumns(
            String id,
            String articleId,
            String revision,
            String text,
            List<Span> spans,
            Span sentence,
            String quoteType,
            String polarity,
            String certainty,
            @Nullable Completion completion,
            List<SubjectMatch> subjects,
            Extractor extractor) {

        static ClaimColumns of(Claim claim) {
            return new ClaimColumns(
                    claim.id(),
                    claim.articleId(),
                    claim.revision(),
                    claim.text(),
                    claim.spans(),
                    claim.sentence(),
                    label(claim.quoteType()),
                    label(claim.polarity()),
                    label(claim.certainty()),
                    claim.completion(),
                    claim.subjects(),
                    claim.extractor());
        }
    }

    record SourceColumns(
            String text,
            List<Span> spans,
            String kind,
            @Nullable String name,
            @Nullable String role,
            @Nullable String affiliation,
            List<String> members,
            @Nullable String anonymity) {

        static @Nullable SourceColumns of(@Nullable Source source) {
            return source == null
                    ? null
                    : new SourceColumns(
                            source.text(),
                            source.spans(),
                            label(source.kind()),
                            source.name(),
                            source.role(),
                            source.affiliation(),
                            source.members(),
                            source.anonymity());
        }
    }

    record CueColumns(String text, List<Span> spans, String lemma, String stance) {

        static @Nullable CueColumns of(@Nullable Cue cue) {
            return cue == null ? null : new CueColumns(cue.text(), cue.spans(), cue.lemma(), label(cue.stance()));
        }
    }

    record LinkColumns(
            String name,
            String kind,
            String role,
            List<Span> spans,
            @Nullable String basis) {

        static LinkColumns of(Link link) {
            return new LinkColumns(
                    link.name(),
                    label(link.kind()),
                    label(link.role()),
                    link.spans(),
                    link.basis() == null ? null : label(link.basis()));
        }
    }

    record AttributionColumns(
            String id,
            String claimId,
            String articleId,
            String revision,
            @Nullable String parentId,
            @Nullable SourceColumns source,
            @Nullable CueColumns cue,
            List<LinkColumns> chain,
            double confidence,
            Extractor extractor) {

        static AttributionColumns of(Attribution attribution) {
            return new AttributionColumns(
                    attribution.id(),
                    attribution.claimId(),
                    attribution.articleId(),
                    attribution.revision(),
                    attribution.parentId(),
                    SourceColumns.of(attribution.source()),
                    CueColumns.of(attribution.cue()),
                    attribution.chain().stream().map(LinkColumns::of).toList(),
                    attribution.confidence(),
                    attribution.extractor());
        }
    }

    record ExtractionColumns(
            String articleId,
            String revision,
            Extractor extractor,
            int claims,
            int attributions,
            @Nullable String unread) {

        static ExtractionColumns of(Extraction extraction) {
            return new ExtractionColumns(
                    extraction.articleId(),
                    extraction.revision(),
                    extraction.extractor(),
                    extraction.claims(),
                    extraction.attributions(),
                    extraction.unread());
        }
    }

    /** Writes a part: the events of its articles, those of one article together. */
    void writePart(int number, List<? extends Event> events) throws IOException {
        String part = part(number);
        write("articles", part, ArticleColumns.class, columns(events, Article.class, ArticleColumns::of));
        write("claims", part, ClaimColumns.class, columns(events, Claim.class, ClaimColumns::of));
        write(
                "attributions",
                part,
                AttributionColumns.class,
                columns(events, Attribution.class, AttributionColumns::of));
        write("extractions", part, ExtractionColumns.class, columns(events, Extraction.class, ExtractionColumns::of));
        Files.createDirectories(folder.resolve("_parts"));
        Files.writeString(folder.resolve("_parts").resolve(part + ".json"), "{}");
    }

    /** Writes the articles of a part again, the first of them without its outlet. */
    void writeArticlesWithoutFirstOutlet(int number, List<? extends Event> events) throws IOException {
        List<ArticleColumns> rows =
                columns(events, Article.class, ArticleColumns::of).toList();
        write(
                "articles",
                part(number),
                ArticleColumns.class,
                Stream.concat(
                        Stream.of(rows.getFirst().withoutOutlet()),
                        rows.stream().skip(1)));
    }

    void finish() throws IOException {
        Files.writeString(folder.resolve("_SUCCESS"), "");
    }

    Path file(String dataSet, int number) {
        return folder.resolve(dataSet).resolve(part(number) + ".parquet");
    }

    private static String part(int number) {
        return "part-%05d".formatted(number);
    }

    private static <E extends Event, C> Stream<C> columns(
            List<? extends Event> events, Class<E> type, Function<E, C> columns) {
        return events.stream().filter(type::isInstance).map(type::cast).map(columns);
    }

    private <C> void write(String dataSet, String part, Class<C> type, Stream<C> rows) throws IOException {
        Files.createDirectories(folder.resolve(dataSet));
        try (OutputStream out = Files.newOutputStream(folder.resolve(dataSet).resolve(part + ".parquet"));
                CarpetWriter<C> writer = new CarpetWriter.Builder<>(out, type)
                        .withCompressionCodec(CompressionCodecName.GZIP)
                        .withDefaultTimeUnit(TimeUnit.MICROS)
                        .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                        .build()) {
            writer.write(rows);
        }
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
