package news.hearsay.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language model of Apache OpenNLP, which is loaded when it is first needed (38 MB of memory). */
final class NgramModel {

    /** The characters of a text that are enough for the model. */
    private static final int MAX_CHARACTERS = 600;

    private static final Map<String, String> TAGS = tags();

    private NgramModel() {}

    /** Returns an ISO 639 code, of two letters if there is one. */
    static String language(String text) {
        String read = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
        String code = new LanguageDetectorME(Loaded.MODEL).predictLanguage(read).getLang();
        return TAGS.getOrDefault(code, code);
    }

    /** The two-letter codes by the three-letter codes of the model, which names variants of some languages. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            tags.put(Locale.of(language).getISO3Language(), Locale.of(language).toLanguageTag());
        }
        tags.putAll(Map.of(
                "cmn", "zh", "pes", "fa", "nob", "no", "nno", "no", "ekk", "et", "lvs", "lv", "swh", "sw", "zlm",
                "ms"));
        return tags;
    }

    private static final class Loaded {

        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream file =
                    Objects.requireNonNull(NgramModel.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
