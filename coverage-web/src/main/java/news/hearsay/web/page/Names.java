package news.hearsay.web.page;

import java.util.List;
import org.springframework.stereotype.Component;

/** Shows names and numbers in sentences; templates refer to it as {@code @names}. */
@Component("names")
public class Names {

    private static final int SHOWN = 3;

    /** Returns the first three names, and how many others there are: "Jan Kole, Mara Dane, Otto Grell and 2 others". */
    public String few(List<String> names) {
        int others = names.size() - SHOWN;
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return others <= 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
    }

    /** Returns a number with its noun: "1 origin", "2 origins". */
    public String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
