package news.hearsay.extract.corpus;

import java.util.List;
import news.hearsay.events.Span;

/** One attribution relation, as spans of code points; the list of a missing part is empty. */
public record Annotation(List<Span> source, List<Span> cue, List<Span> content) {}
