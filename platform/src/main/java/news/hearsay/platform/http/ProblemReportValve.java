package news.hearsay.platform.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Sends a problem instead of Tomcat's error page for requests that Tomcat cannot parse. The response does not reveal
 * the server. Tomcat creates this class by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        String body = """
            {"type":"urn:hearsay:problem:malformed-request","title":"%s","status":%d,\
            "detail":"malformed or unsupported HTTP",\
            "errors":[{"field":"request","detail":"malformed or unsupported HTTP",\
            "fix":"fix the request line and headers"}]}\
            """.formatted(status == null ? "Error" : status.getReasonPhrase(), code);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The client disconnected", e);
        }
    }
}
