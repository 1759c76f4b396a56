package org.b2bleaf.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** Behind {@link SliceTest}: one invocation per database. */
final class EveryDatabase implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(context.getRequiredTestMethod()
                        .getAnnotation(SliceTest.class)
                        .on())
                .map(Invocation::new);
    }

    /** All, unless somebody who looks into one says {@code -Db2b.test.databases=MARIADB}. */
    private static boolean isWanted(Database database) {
        String wanted = System.getProperty("b2b.test.databases", "");
        return wanted.isEmpty() || List.of(wanted.split(",")).contains(database.name());
    }

    private record Invocation(Database database)
            implements TestTemplateInvocationContext, BeforeEachCallback, ParameterResolver {

        @Override
        public String getDisplayName(int invocationIndex) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            database.missing().ifPresent(why -> {
                throw new TestAbortedException(why);
            });
            if (!isWanted(database)) {
                throw new TestAbortedException("Not wanted this time");
            }
            Slice.on(database).reset();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Slice.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Slice.on(database);
        }
    }
}
