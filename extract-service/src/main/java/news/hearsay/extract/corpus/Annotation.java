package news.hearsay.extract.corpus;

import java.util.List;
import news.hearsay.events.Span;

/** One attribution relation, as spans of code points; a list is empty where the relation has no such part. */
public record Annotation(List<Span> source, List<Span> cue, List<Span> content) {}
