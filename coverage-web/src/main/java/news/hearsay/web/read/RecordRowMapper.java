package news.hearsay.web.read;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Builds a record from a row by name: the component {@code firstSeen} is read from the column {@code first_seen}. Null
 * arrays become empty lists. Besides the types that the driver converts itself, a component may be an {@code Instant},
 * a list of texts, UUIDs or spans ({@code int4range}, {@code int4range[]}), or a list of {@link ChainLink}, which is
 * read from four parallel arrays.
 */
final class RecordRowMapper<T extends Record> implements RowMapper<T> {

    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private final List<String> columns;

    private RecordRowMapper(Class<T> type) {
        components = type.getRecordComponents();
        columns = Arrays.stream(components)
                .map(component -> column(component.getName()))
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a record has a canonical constructor: " + type, e);
        }
        constructor.setAccessible(true);
    }

    static <T extends Record> RecordRowMapper<T> of(Class<T> type) {
        return new RecordRowMapper<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int at = 0; at < components.length; at++) {
            values[at] = value(row, columns.get(at), components[at].getGenericType());
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException(
                    "cannot build a " + constructor.getDeclaringClass().getSimpleName(), cause);
        }
    }

    /** {@code firstSeen} becomes {@code first_seen}. */
    private static String column(String component) {
        return CAPITAL.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(ResultSet row, String column, Type type) throws SQLException {
        if (type instanceof ParameterizedType list) {
            Type item = list.getActualTypeArguments()[0];
            if (item == ChainLink.class) {
                return chain(row, column);
            }
            return item == Span.class ? spans(row.getString(column)) : List.of(array(row, column));
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "boolean" -> row.getBoolean(column);
            case "int" -> row.getInt(column);
            case "long" -> row.getLong(column);
            case "float" -> row.getFloat(column);
            case "double" -> row.getDouble(column);
            case "Instant" -> instant(row.getObject(column, OffsetDateTime.class));
            default -> row.getObject(column, (Class<?>) type);
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Object[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }

    private static List<Span> spans(@Nullable String ranges) {
        List<Span> spans = new ArrayList<>();
        Matcher range = RANGE.matcher(ranges == null ? "" : ranges);
        while (range.find()) {
            spans.add(new Span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return List.copyOf(spans);
    }

    private static List<ChainLink> chain(ResultSet row, String column) throws SQLException {
        Object[] names = array(row, column);
        Object[] ids = array(row, column + "_ids");
        Object[] kinds = array(row, column + "_kinds");
        Object[] roles = array(row, column + "_roles");
        List<ChainLink> links = new ArrayList<>();
        for (int at = 0; at < names.length; at++) {
            links.add(new ChainLink((UUID) ids[at], (String) names[at], (String) kinds[at], (String) roles[at]));
        }
        return List.copyOf(links);
    }
}
