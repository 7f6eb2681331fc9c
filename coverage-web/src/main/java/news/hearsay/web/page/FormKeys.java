package news.hearsay.web.page;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of forms, so that a form which is sent twice has one effect; templates refer to it as
 * {@code @formKeys}.
 */
@Component("formKeys")
public class FormKeys {

    /** Returns a key that no other form has. */
    public UUID next() {
        return UUID.randomUUID();
    }
}
