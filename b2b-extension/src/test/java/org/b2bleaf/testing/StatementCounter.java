package org.b2bleaf.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts the statements that this thread prepares on a data source. Those that fetch the next block of ids are left out:
 * which one of several acts needs them depends on the tests before it.
 */
final class StatementCounter {

    private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);
    private final ThreadLocal<List<String>> texts = new ThreadLocal<>();

    /** The data source, counted. */
    DataSource watch(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(dataSource, method, arguments);
            return result instanceof Connection ? watch((Connection) result) : result;
        });
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare") && !isForIds((String) arguments[0])) {
                prepared.set(prepared.get() + 1);
                if (texts.get() != null) {
                    texts.get().add((String) arguments[0]);
                }
            }
            return call(connection, method, arguments);
        });
    }

    private static boolean isForIds(String sql) {
        return sql.contains("SEQUENCE_GENERATOR");
    }

    int count() {
        return prepared.get();
    }

    /** Keeps the texts of what this thread prepares from now on, until {@link #stop}. */
    void start() {
        texts.set(new ArrayList<>());
    }

    List<String> stop() {
        List<String> all = texts.get();
        texts.remove();
        return all;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
