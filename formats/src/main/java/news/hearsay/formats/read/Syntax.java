package news.hearsay.formats.read;

import news.hearsay.formats.json.JsonDocument;

/** The notation in which a document is written. */
enum Syntax {
    JSON,
    TEXT;

    static Syntax of(String text, DeclaredType declared) {
        if (declared.isJson() || JsonDocument.startsAsJson(text)) {
            return JSON;
        }
        return TEXT;
    }
}
