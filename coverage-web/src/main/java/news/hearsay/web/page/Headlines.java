package news.hearsay.web.page;

import news.hearsay.web.read.Headline;
import org.springframework.stereotype.Component;

/** Shows claims as headlines; templates refer to it as {@code @headlines}. */
@Component("headlines")
public class Headlines {

    /** Returns {@link Headline#of(String)}. */
    public String of(String claim) {
        return Headline.of(claim);
    }
}
