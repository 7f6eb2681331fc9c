package news.hearsay.faults.hook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Wraps an object so that each call of some of its methods passes a trap, before and after.
 *
 * @param what the first part of the names of the points
 * @param methods the names of the methods
 * @param arguments replaces an argument of such a call, for example a callback
 */
record TrapProxy(Trap trap, String what, Set<String> methods, UnaryOperator<Object> arguments) {

    TrapProxy(Trap trap, String what, Set<String> methods) {
        this(trap, what, methods, argument -> argument);
    }

    <T> T around(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> call(object, method, values)));
    }

    private @Nullable Object call(Object object, Method method, Object @Nullable [] values) throws Throwable {
        boolean watched = methods.contains(method.getName());
        if (watched) {
            trap.passing("before:" + what + "." + method.getName());
            for (int i = 0; values != null && i < values.length; i++) {
                if (values[i] != null) {
                    values[i] = arguments.apply(values[i]);
                }
            }
        }
        Object result = invoke(object, method, values);
        if (watched) {
            trap.passing("after:" + what + "." + method.getName());
        }
        return result;
    }

    /** Calls the method and throws the exception that it throws. */
    static @Nullable Object invoke(Object object, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(object, values);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
