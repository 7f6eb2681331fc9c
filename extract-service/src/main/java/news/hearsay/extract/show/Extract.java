package news.hearsay.extract.show;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code hearsay extract FILE|- [--outlet NAME] [--json]}: the relations of a text, as JSON or, on a terminal, as the text with sources, cues and
 * claims in colour.
 */
public final class Extract {

    private static final String USAGE = "usage: hearsay extract FILE|- [--outlet NAME] [--json]";

    private Extract() {}

    public static void main(String[] arguments) throws IOException {
        String file = null;
        String outlet = "the outlet";
        boolean json = System.console() == null || !System.console().isTerminal();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--colour" -> json = false;
                case "--outlet" -> outlet = i + 1 < arguments.length ? arguments[++i] : usage();
                default -> file = file == null ? arguments[i] : usage();
            }
        }
        if (file == null) {
            usage();
        }
        try {
            String text = file.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : Files.readString(Path.of(file));
            List<AttributionRelation> relations = AttributionExtractors.load().extract(text, outlet);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            if (json) {
                out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(relations));
            } else {
                out.print(ColouredText.of(text, relations));
            }
        } catch (NoSuchFileException e) {
            System.err.println("hearsay extract: there is no file " + e.getMessage());
            System.exit(1);
        }
    }

    private static String usage() {
        System.err.println(USAGE);
        System.exit(2);
        return "";
    }
}
