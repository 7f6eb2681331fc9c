package news.hearsay.web.subject;

import java.util.List;
import org.springframework.stereotype.Component;

/** The names of the current subjects. */
@Component
public class SubjectNames {

    private final SubjectRepository subjects;

    SubjectNames(SubjectRepository subjects) {
        this.subjects = subjects;
    }

    /** Returns all names in alphabetical order. */
    public List<String> all() {
        return subjects.list().stream().map(CurrentSubject::name).toList();
    }
}
