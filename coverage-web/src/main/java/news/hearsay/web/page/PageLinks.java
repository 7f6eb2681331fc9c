package news.hearsay.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.hearsay.web.request.ConfidenceParameters;
import news.hearsay.web.request.FilterParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses at which the data of a page is available.
 *
 * @param formats the data that the page shows, by format; empty if it shows none
 * @param exports all rows of the page's list as a file, with the page's filters, by format; empty if it has no list
 * @param feed the Atom feed of the page's threads; null if it has none
 */
record PageLinks(
        Map<String, String> formats,
        Map<String, String> exports,
        @Nullable String feed) {

    private static final List<String> EXPORT_FORMATS = List.of("csv", "jsonl", "parquet", "jsonld");

    static PageLinks of(HttpServletRequest request) {
        return new PageLinks(formats(request), exports(request), feed(request));
    }

    private static @Nullable String feed(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals("/")) {
            return request.getContextPath() + "/threads?format=atom";
        }
        if (!path.equals("/threads")
                && !path.startsWith("/sources/")
                && !(path.equals("/search") && hasWords(request))) {
            return null;
        }
        UriComponentsBuilder feed = UriComponentsBuilder.fromPath(request.getContextPath() + path);
        List<String> parameters = new ArrayList<>(FilterParameters.names());
        if (path.equals("/search")) {
            parameters.add("q");
        }
        copy(parameters, request, feed);
        return feed.queryParam("format", "atom").build().encode().toUriString();
    }

    private static Map<String, String> formats(HttpServletRequest request) {
        List<String> offered = switch (request.getServletPath()) {
            // a comparison has no list; its page links its data
            case "/", "/compare" -> List.of();
            case "/search" -> hasWords(request) ? List.of("json", "csv", "jsonld") : List.<String>of();
            case "/unread", "/outlets", "/sources" -> List.of("json", "csv");
            default ->
                request.getServletPath().startsWith("/outlets/")
                        ? List.of("json", "csv")
                        : List.of("json", "csv", "jsonld");
        };
        Map<String, String> addresses = new TreeMap<>();
        for (String format : offered) {
            addresses.put(
                    format,
                    ServletUriComponentsBuilder.fromRequest(request)
                            .replaceQueryParam("format", format)
                            .build(true)
                            .toUri()
                            .toString());
        }
        return addresses;
    }

    private static Map<String, String> exports(HttpServletRequest request) {
        Map<String, String> addresses = new LinkedHashMap<>();
        list(request).ifPresent(list -> {
            for (String format : EXPORT_FORMATS) {
                addresses.put(
                        format,
                        list.cloneBuilder()
                                .queryParam("format", format)
                                .build()
                                .encode()
                                .toUriString());
            }
        });
        return addresses;
    }

    /** Returns the address of the export with the rows of the page's list. */
    private static Optional<UriComponentsBuilder> list(HttpServletRequest request) {
        String path = request.getServletPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        UriComponentsBuilder export = UriComponentsBuilder.fromPath(request.getContextPath());
        List<String> filters = new ArrayList<>(FilterParameters.names());
        if (path.equals("/threads")) {
            export.path("/export/threads");
        } else if (path.equals("/search") && hasWords(request)) {
            export.path("/export/statements");
            filters.addAll(List.of("q", ConfidenceParameters.NAME));
        } else if (path.startsWith("/threads/")) {
            export.path("/export/statements").queryParam("thread", id);
            filters.add(ConfidenceParameters.NAME);
        } else if (path.startsWith("/sources/")) {
            export.path("/export/statements").queryParam("source", id);
            filters.remove("source");
            filters.add(ConfidenceParameters.NAME);
        } else {
            return Optional.empty();
        }
        copy(filters, request, export);
        return Optional.of(export);
    }

    private static void copy(List<String> parameters, HttpServletRequest request, UriComponentsBuilder address) {
        for (String parameter : parameters) {
            String value = request.getParameter(parameter);
            if (value != null && !value.isBlank()) {
                address.queryParam(parameter, "{" + parameter + "}").uriVariables(Map.of(parameter, value));
            }
        }
    }

    private static boolean hasWords(HttpServletRequest request) {
        String words = request.getParameter("q");
        return words != null && !words.isBlank();
    }
}
