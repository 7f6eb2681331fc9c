package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Builds records of a WARC file. */
final class CaptureBuilder {

    private CaptureBuilder() {}

    static byte[] page(String title) {
        return """
            <html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
            <p>The evening ferry will leave two hours late because of fog, the operator said on Monday.</p></article></body></html>
            """.formatted(title).getBytes(UTF_8);
    }

    /** A response record with a page. */
    static byte[] capture(String title) {
        return response("https://courier.example/" + title.replace(' ', '-'), "", page(title));
    }

    /**
     * A response record.
     *
     * @param headers further headers of HTTP, each with its line end
     */
    static byte[] response(String target, String headers, byte[] body) {
        return record(
                target,
                ArchiveReading.joined(
                        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n").getBytes(UTF_8), body));
    }

    static byte[] record(String target, byte[] block) {
        return record(target, String.valueOf(block.length), block);
    }

    /** A response record whose length is stated as given. */
    static byte[] record(String target, String length, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + target
                + "\r\n"
                + "WARC-Date: 2025-02-24T09:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:0b8c4dc6-7d0f-4b7e-9a55-3f3c7a1f7f10>\r\n"
                + "Content-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
        return ArchiveReading.joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }
}
