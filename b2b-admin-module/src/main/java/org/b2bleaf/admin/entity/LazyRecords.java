package org.b2bleaf.admin.entity;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.hibernate.proxy.HibernateProxy;
import org.springframework.util.ReflectionUtils;

/**
 * Puts the records themselves where Hibernate has lazy proxies: Broadleaf's FieldManager reads fields past the getters,
 * and the fields of a proxy are empty. To Hibernate both are the same, so nothing is stored by it.
 */
final class LazyRecords {

    private LazyRecords() {}

    /** The record itself, with the records that it points at. */
    static Serializable resolved(Serializable record) {
        Serializable itself = (Serializable) itself(record);
        ReflectionUtils.doWithFields(itself.getClass(), field -> resolve(itself, field), LazyRecords::isProperty);
        return itself;
    }

    private static void resolve(Object record, Field field) throws IllegalAccessException {
        ReflectionUtils.makeAccessible(field);
        Object value = field.get(record);
        if (value instanceof HibernateProxy) {
            field.set(record, itself(value));
        }
    }

    private static boolean isProperty(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    private static Object itself(Object record) {
        return record instanceof HibernateProxy proxy
                ? proxy.getHibernateLazyInitializer().getImplementation()
                : record;
    }
}
