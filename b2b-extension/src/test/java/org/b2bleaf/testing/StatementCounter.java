package org.b2bleaf.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Counts the statements that this thread prepares on a data source. */
final class StatementCounter {

    private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);

    /** The data source, counted. */
    DataSource watch(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(dataSource, method, arguments);
            return result instanceof Connection ? watch((Connection) result) : result;
        });
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                prepared.set(prepared.get() + 1);
            }
            return call(connection, method, arguments);
        });
    }

    int count() {
        return prepared.get();
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
