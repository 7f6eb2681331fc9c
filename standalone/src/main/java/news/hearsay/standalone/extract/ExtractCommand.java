package news.hearsay.standalone.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import news.hearsay.extract.Attributable;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.language.LanguageDetector;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints the attributions that an article with a text would have; needs no broker and no database. */
@Command(
        name = "extract",
        description = "Prints the attributions that an article with this text would have: in colour on a terminal,"
                + " otherwise as JSON.")
public final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|-", description = "A UTF-8 text file; - reads standard input.")
    private String file = "-";

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description =
                    "The outlet that published the text, the last link of every chain; default: ${DEFAULT-VALUE}.",
            defaultValue = "the outlet")
    private String outlet = "";

    @Option(names = "--json", description = "Prints JSON on a terminal, too.")
    private boolean json;

    @Override
    public Integer call() {
        String text = text();
        String language = LanguageDetector.detect(text);
        String unread = language.equals(LanguageDetector.ENGLISH) ? null : "detected:" + language;
        if (unread != null) {
            System.err.println(
                    "hearsay: the text is not in English (" + unread + "), so no article with it would be read");
        }
        List<AttributionRelation> relations =
                unread == null ? Attributable.of(AttributionExtractors.load().extract(text, outlet)) : List.of();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json || !Terminal.isPresent()) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(relations));
        } else {
            out.print(ColouredText.of(text, relations));
        }
        return 0;
    }

    private String text() {
        if (file.endsWith(".json") || file.endsWith(".ndjson")) {
            throw new CommandFailedException(
                    "extract reads plain text, and %s is JSON: pass its text, or post it with ./hearsay post"
                            .formatted(file));
        }
        try {
            byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(
                    (file.equals("-") ? "standard input" : file)
                            + " is not UTF-8: convert it first, for example with iconv",
                    e);
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + file + ": " + e.getMessage(), e);
        }
    }
}
