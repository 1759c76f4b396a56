package org.b2bleaf.demo.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.broadleafcommerce.core.order.service.call.MergeCartResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;

/** What is in a session as bytes, for the database. */
final class SessionBytes {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

    private final ClassLoader loader;

    /** @param loader of this application: storefront and admin may share a JVM, each with classes of its own */
    SessionBytes(ClassLoader loader) {
        this.loader = loader;
    }

    /** @throws IllegalStateException for what cannot be written, naming its class */
    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(worthKeeping(value));
        } catch (IOException e) {
            throw new IllegalStateException("A " + value.getClass().getName() + " cannot be kept in the session", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Broadleaf leaves what became of a guest's cart in the session, with the whole cart and all that hangs on it
     * (CartStateRequestProcessor.mergeCart), and nobody reads it there.
     */
    private static Object worthKeeping(Object value) {
        return value instanceof MergeCartResponse ? new MergeCartResponse() : value;
    }

    /**
     * @return null for what another version of the shop wrote and this one cannot read: to be typed or chosen once more,
     *     which is better than a session that answers with an error until it ends
     */
    Object read(byte[] bytes) {
        try (ConfigurableObjectInputStream in =
                new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("Something in a session is passed over, it is from another version: {}", e.toString());
            return null;
        }
    }
}
