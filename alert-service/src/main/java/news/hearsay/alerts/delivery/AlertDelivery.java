package news.hearsay.alerts.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A claimed delivery of an alert: one attempt.
 *
 * @param alertId the id of the alert, the same for every attempt
 * @param attempt the number of the attempt, from 1
 * @param kind the trigger
 * @param threadId the thread when the alert was stored
 * @param headline the headline of the thread
 * @param detail what happened, as a sentence
 * @param happenedAt when the article revision was first received
 * @param body the JSON that webhooks receive
 * @param watchId the id of the watch
 * @param watch what the owner calls the watch
 * @param webhookUrl where the watch posts now; null if nowhere, or if the watch was deleted
 * @param webhookSecret the name of the secret; null for the default
 * @param mailAddress who receives mails now; null if nobody, or if the watch was deleted
 * @param daily whether the watch has one mail a day
 */
public record AlertDelivery(
        String alertId,
        int attempt,
        String kind,
        String threadId,
        String headline,
        String detail,
        Instant happenedAt,
        String body,
        String watchId,
        String watch,
        @Nullable String webhookUrl,
        @Nullable String webhookSecret,
        @Nullable String mailAddress,
        boolean daily) {

    static AlertDelivery of(ResultSet row) throws SQLException {
        return new AlertDelivery(
                row.getString("id"),
                row.getInt("attempts"),
                row.getString("kind"),
                row.getString("thread_id"),
                row.getString("headline"),
                row.getString("detail"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("body"),
                row.getString("watch_id"),
                row.getString("watch"),
                row.getString("webhook_url"),
                row.getString("webhook_secret"),
                row.getString("mail_address"),
                row.getBoolean("daily"));
    }
}
