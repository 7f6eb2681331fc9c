package news.hearsay.coverage.subject;

import org.springframework.context.annotation.Import;

/**
 * What marks claims, for a context that does not scan this package. Not annotated, so that the service does not scan
 * it.
 */
@Import({SubjectDefinitions.class, SubjectMarker.class})
public class SubjectMarking {}
