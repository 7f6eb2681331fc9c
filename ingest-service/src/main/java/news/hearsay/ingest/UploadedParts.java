package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.MinimumRateInputStream;
import news.hearsay.ingest.edge.RequestRefusedException;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** The parts of {@code multipart/form-data} (RFC 7578), within limits of size and rate. */
final class UploadedParts {

    private UploadedParts() {}

    /**
     * Reads one part. The rest of a larger one is skipped.
     *
     * @param what how the problem names the part
     * @throws RequestRefusedException if it has more bytes
     */
    static byte[] bounded(FileItemStream part, int maxBytes, String what) throws IOException {
        try (InputStream in = part.openStream()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                in.transferTo(OutputStream.nullOutputStream());
                throw RequestRefusedException.tooLarge(what, maxBytes, "send a smaller file");
            }
            return bytes;
        }
    }

    /** Returns the parts of a request, as they arrive. */
    static FileItemIterator of(HttpServletRequest request, EdgeProperties properties)
            throws FileUploadException, IOException {
        FileUpload upload = new FileUpload();
        upload.setSizeMax(properties.stream().maxSize().toBytes());
        InputStream in = MinimumRateInputStream.of(request, properties);
        return upload.getItemIterator(new UploadContext() {
            @Override
            public long contentLength() {
                return request.getContentLengthLong();
            }

            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public String getContentType() {
                return request.getContentType();
            }

            @Override
            public int getContentLength() {
                return request.getContentLength();
            }

            @Override
            public InputStream getInputStream() {
                return in;
            }
        });
    }
}
