package news.hearsay.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record in the form in which the check compares it.
 *
 * @param name topic and CloudEvents id, without the extractor's version
 * @param version the extractor's; empty for an article
 * @param content the value, byte for byte, without the extractor's version and an article's time of reception
 */
record ComparedRecord(
        CommittedRecord message, String articleId, String revision, String name, String version, String content) {

    private static final Pattern VERSION =
            Pattern.compile("(\"extractor\":\\{\"name\":\"[^\"]*\",\"version\":\")([0-9.]+)(\"})");

    static ComparedRecord of(CommittedRecord message) {
        String text = new String(message.value(), UTF_8);
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(text);
        boolean isArticle = message.topic().equals(TopicReader.ARTICLES);
        String id = message.headers().getOrDefault("ce_id", "");
        if (isArticle) {
            data.remove("receivedAt");
            return new ComparedRecord(
                    message,
                    message.key(),
                    data.path("revision").asString(),
                    message.topic() + " " + id,
                    "",
                    data.toString());
        }
        Matcher matcher = VERSION.matcher(text);
        String version = matcher.find() ? matcher.group(2) : "none";
        String name = id.endsWith("." + version) ? id.substring(0, id.length() - version.length() - 1) : id;
        return new ComparedRecord(
                message,
                message.key(),
                data.path("revision").asString(),
                message.topic() + " " + name,
                version,
                matcher.replaceFirst("$1*$3"));
    }

    String revisionKey() {
        return articleId + " " + revision;
    }

    boolean isArticle() {
        return version.isEmpty();
    }
}
