package news.hearsay.alerts.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.alerts.AlertProperties;
import news.hearsay.alerts.delivery.AlertDelivery;
import news.hearsay.alerts.delivery.Channel;
import news.hearsay.alerts.delivery.Deliveries;
import news.hearsay.alerts.delivery.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends alerts as mails: each as one, or those of an address that are due together as a digest. */
@Component
public class AlertMails {

    private static final int MAX_MAILS_PER_RUN = 200;
    private static final int MAX_SUBJECT_CHARACTERS = 120;

    private final Deliveries deliveries;
    private final ObjectProvider<JavaMailSender> server;
    private final AlertProperties settings;

    AlertMails(Deliveries deliveries, ObjectProvider<JavaMailSender> server, AlertProperties settings) {
        this.deliveries = deliveries;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Sends what is due, one mail after the other.
     *
     * @return whether more may be due
     */
    public boolean run() {
        Deliveries.Claim claim = deliveries.claim(Channel.MAIL, MAX_MAILS_PER_RUN);
        Map<String, List<AlertDelivery>> mails = claim.deliveries().stream()
                .collect(Collectors.groupingBy(AlertMails::mail, LinkedHashMap::new, Collectors.toList()));
        List<AlertDelivery> waiting = new ArrayList<>(claim.deliveries());
        for (List<AlertDelivery> mail : mails.values()) {
            Set<String> claimed = deliveries.renew(claim, waiting);
            List<AlertDelivery> sent = mail.stream()
                    .filter(delivery -> claimed.contains(delivery.alertId()))
                    .toList();
            if (!sent.isEmpty()) {
                Outcome outcome = send(sent);
                sent.forEach(delivery -> deliveries.record(claim, delivery, outcome));
            }
            waiting.removeAll(mail);
        }
        return claim.deliveries().size() == MAX_MAILS_PER_RUN;
    }

    /** Deliveries with the same key are one mail. */
    private static String mail(AlertDelivery delivery) {
        return delivery.daily() ? "daily " + delivery.mailAddress() : delivery.alertId();
    }

    private Outcome send(List<AlertDelivery> alerts) {
        String address = alerts.getFirst().mailAddress();
        if (address == null) {
            return new Outcome.Impossible("the watch was deleted or has no mail address any more");
        }
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null || sender instanceof JavaMailSenderImpl smtp && isBlank(smtp.getHost())) {
            return new Outcome.Failed("there is no mail server; set spring.mail.host");
        }
        try {
            sender.send(message(sender, address, alerts));
            return new Outcome.Delivered();
        } catch (MessagingException | MailParseException e) {
            return new Outcome.Impossible("the mail cannot be written: " + e.getMessage());
        } catch (MailException e) {
            return new Outcome.Failed("the mail server refused: " + e.getMessage());
        }
    }

    /** An environment variable that is set to nothing makes a server without a host. */
    private static boolean isBlank(@Nullable String host) {
        return host == null || host.isBlank();
    }

    private MimeMessage message(JavaMailSender sender, String address, List<AlertDelivery> alerts)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.mailFrom());
        mail.setTo(address);
        mail.setSubject(subject(alerts));
        mail.setText(alerts.stream().map(this::text).collect(Collectors.joining("\n")));
        for (AlertDelivery alert : alerts) {
            message.addHeader("Hearsay-Alert", alert.alertId());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String subject(List<AlertDelivery> alerts) {
        AlertDelivery first = alerts.getFirst();
        String subject = alerts.size() == 1 && !first.daily()
                ? first.watch() + ": " + first.headline()
                : "Hearsay: %d %s".formatted(alerts.size(), alerts.size() == 1 ? "alert" : "alerts");
        String line = subject.replaceAll("\\s+", " ");
        return line.length() <= MAX_SUBJECT_CHARACTERS ? line : line.substring(0, MAX_SUBJECT_CHARACTERS - 1) + "…";
    }

    private String text(AlertDelivery alert) {
        String base = settings.pages().toString().replaceAll("/+$", "");
        return """
            %s
            %s
            Watch: %s
            Received: %s
            %s/threads/%s
            """.formatted(
                        alert.headline(), alert.detail(), alert.watch(), alert.happenedAt(), base, alert.threadId());
    }
}
