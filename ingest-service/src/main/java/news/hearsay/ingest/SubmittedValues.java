package news.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values of fields by their types. */
final class SubmittedValues {

    private SubmittedValues() {}

    /** Reads the value of a known field, or rejects it. */
    static void read(String name, JsonToken value, JsonParser parser, SubmittedFields fields) {
        switch (SubmissionRules.FIELD_TYPES.getOrDefault(name, FieldType.STRING)) {
            case STRING -> {
                if (value == JsonToken.VALUE_STRING) {
                    fields.put(name, parser.getString());
                } else {
                    fields.reject(
                            name, "is %s, not a string".formatted(kind(value)), "write a string, in double quotes");
                }
            }
            case BOOLEAN -> {
                if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
                    fields.put(name, value == JsonToken.VALUE_TRUE);
                } else {
                    fields.reject(name, "is %s, not a boolean".formatted(kind(value)), "write true or false");
                }
            }
            case STRINGS -> {
                if (value == JsonToken.START_ARRAY) {
                    readStrings(name, parser, fields);
                } else {
                    fields.reject(
                            name,
                            "is %s, not an array".formatted(kind(value)),
                            "write an array of strings, such as []");
                }
            }
        }
    }

    /** Reads the array that has just begun, to its end. */
    private static void readStrings(String name, JsonParser parser, SubmittedFields fields) {
        List<String> strings = new ArrayList<>();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item == JsonToken.VALUE_STRING) {
                strings.add(parser.getString());
            } else {
                fields.reject(name, "contains %s".formatted(kind(item)), "write strings only, in double quotes");
                parser.skipChildren();
            }
        }
        fields.put(name, strings);
    }

    /** Names the kind of a value, with an article. */
    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_STRING -> "a string";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
