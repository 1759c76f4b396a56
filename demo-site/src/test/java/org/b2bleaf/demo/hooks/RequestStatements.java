package org.b2bleaf.demo.hooks;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.interceptor.AbstractCreateStatementInterceptor;

/** Writes down the statements that answer requests; those of jobs, which run beside them, are none of its business. */
public class RequestStatements extends AbstractCreateStatementInterceptor {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /** From now on the pool's connections tell. */
    static void watch(DataSource pool) {
        pool.setJdbcInterceptors(RequestStatements.class.getName());
        pool.purge();
    }

    /** The statements of what somebody asks for meanwhile, in their order. */
    static List<String> of(Supplier<?> request) {
        STATEMENTS.clear();
        request.get();
        return List.copyOf(STATEMENTS);
    }

    @Override
    public Object createStatement(Object proxy, Method method, Object[] arguments, Object statement, long time) {
        if (Thread.currentThread().getName().startsWith("http-")) {
            STATEMENTS.add(
                    arguments == null || arguments.length == 0 ? method.getName() : String.valueOf(arguments[0]));
        }
        return statement;
    }

    @Override
    public void closeInvoked() {
        // Nothing is kept for a connection.
    }
}
