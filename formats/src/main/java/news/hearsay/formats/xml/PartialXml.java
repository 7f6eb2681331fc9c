package news.hearsay.formats.xml;

import org.jspecify.annotations.Nullable;

/**
 * A document that may be damaged.
 *
 * @param root the root with the elements that are complete
 * @param damage what is wrong behind them, as a predicate; null if the document is complete
 */
public record PartialXml(XmlElement root, @Nullable String damage) {}
