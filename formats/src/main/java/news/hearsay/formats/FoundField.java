package news.hearsay.formats;

/**
 * A value with the place where it was found.
 *
 * @param value the value
 * @param from the place within the document, such as {@code rss/item/pubDate}, {@code json-ld/datePublished},
 *     {@code meta[property=og:title]} or {@code text}
 * @param <T> the type of the value
 */
public record FoundField<T>(T value, String from) {}
