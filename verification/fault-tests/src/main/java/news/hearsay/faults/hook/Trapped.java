package news.hearsay.faults.hook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.kafka.clients.producer.Callback;

/** Wraps an object so that each call of some of its methods passes a trap, before and after. */
record Trapped(Trap trap, String what, Set<String> methods) {

    <T> T around(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(object, method, arguments)));
    }

    private Object call(Object object, Method method, Object[] arguments) throws Throwable {
        boolean watched = methods.contains(method.getName());
        if (watched) {
            trap.passing("before:" + what + "." + method.getName());
            trapAcknowledgement(arguments);
        }
        Object result;
        try {
            result = method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (watched) {
            trap.passing("after:" + what + "." + method.getName());
        }
        return result;
    }

    /** A send is done when the broker has answered, which is told to the callback. */
    private void trapAcknowledgement(Object[] arguments) {
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            if (arguments[i] instanceof Callback callback) {
                arguments[i] = (Callback) (metadata, failure) -> {
                    trap.passing("acknowledged:" + what);
                    callback.onCompletion(metadata, failure);
                };
            }
        }
    }
}
