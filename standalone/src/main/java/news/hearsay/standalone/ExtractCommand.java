package news.hearsay.standalone;

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
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the engine finds in one text, without broker or database. */
@Command(name = "extract", description = "Prints the relations of a text: coloured on a terminal, else as JSON.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|-", description = "A text in UTF-8; - reads standard input.")
    private String file = "-";

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published it: the last link of every chain. Default: ${DEFAULT-VALUE}.",
            defaultValue = "the outlet")
    private String outlet = "";

    @Option(names = "--json", description = "JSON on a terminal, too.")
    private boolean json;

    @Override
    public Integer call() {
        String text = text();
        List<AttributionRelation> relations = AttributionExtractors.load().extract(text, outlet);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        if (json || !terminal) {
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
                    (file.equals("-") ? "standard input" : file) + " is no text in UTF-8: convert it first", e);
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + file + ": " + e.getMessage(), e);
        }
    }
}
