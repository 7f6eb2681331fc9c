package news.hearsay.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat says to a request that it can't read: a problem instead of a page, and nothing about itself. Tomcat makes
 * it by name.
 */
public class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        String body = """
            {"type":"urn:hearsay:problem:malformed-request","title":"%s","status":%d,"detail":"the request is not HTTP as this service reads it: see its line and headers"}\
            """.formatted(status == null ? "Error" : status.getReasonPhrase(), code);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the client went away", e);
        }
    }
}
