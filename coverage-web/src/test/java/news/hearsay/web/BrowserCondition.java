package news.hearsay.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Reports a test as skipped, with the reason, where no browser starts. See {@link Browser}. */
final class BrowserCondition implements ExecutionCondition {

    private static final class Holder {
        private static final @Nullable String REASON = reason();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = Holder.REASON;
        return reason == null
                ? ConditionEvaluationResult.enabled("a browser starts, or is required")
                : ConditionEvaluationResult.disabled(reason);
    }

    private static @Nullable String reason() {
        if (Browser.isRequired()) {
            return null;
        }
        try (Browser browser = Browser.start()) {
            browser.look(Browser.Look.LIGHT);
            return null;
        } catch (TestAbortedException e) {
            return e.getMessage();
        }
    }
}
