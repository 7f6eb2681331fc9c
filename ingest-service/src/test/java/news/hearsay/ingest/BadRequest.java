package news.hearsay.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of {@code bad-requests.txt}: a request as sent over the socket, and the status and problem type of the
 * expected response.
 */
record BadRequest(String expected, String request) {

    private static final String ARTICLE = """
        {"title":"Bridge reopens","outlet":"Harbour Courier","text":"The bridge is open, he said."}\
        """;
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) times (.*?)\\}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|x([0-9a-f]{2}))");
    private static final Pattern STATUS_LINE = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern STATUS = Pattern.compile("\"status\":(\\d{3})");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"urn:hearsay:problem:([a-z-]+)\"");

    static Stream<BadRequest> all() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                BadRequest.class.getResourceAsStream("bad-requests.txt"), StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new BadRequest(parts[0].strip() + " " + parts[1].strip(), parts[2].substring(1)))
                    .toList()
                    .stream();
        }
    }

    byte[] bytes() {
        String repeated = REPEATED.matcher(request.replace("{article}", ARTICLE))
                .replaceAll(part -> Matcher.quoteReplacement(part.group(2).repeat(Integer.parseInt(part.group(1)))));
        return ESCAPE.matcher(repeated).replaceAll(BadRequest::unescaped).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The outcome of a response, in the form of {@link #expected}. */
    String outcome(String response) {
        if (response.isEmpty()) {
            return "closed -";
        }
        Matcher type = TYPE.matcher(response);
        // A request without a version is HTTP/0.9, whose responses have no status line. Tomcat may read garbage as such
        // a request, too.
        Matcher status = (response.startsWith("HTTP/1.1 ") ? STATUS_LINE : STATUS).matcher(response);
        return (status.find() ? status.group(1) : "no status") + " " + (type.find() ? type.group(1) : "no problem");
    }

    private static String unescaped(MatchResult escape) {
        return Matcher.quoteReplacement(
                switch (escape.group(1)) {
                    case "r" -> "\r";
                    case "n" -> "\n";
                    default -> Character.toString(Integer.parseInt(escape.group(2), 16));
                });
    }

    @Override
    public String toString() {
        return expected + ": " + (request.length() < 90 ? request : request.substring(0, 90) + " …");
    }
}
