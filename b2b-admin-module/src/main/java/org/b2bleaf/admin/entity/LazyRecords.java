package org.b2bleaf.admin.entity;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Cache;
import org.hibernate.Session;
import org.hibernate.criterion.Restrictions;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.springframework.util.ReflectionUtils;

/**
 * Puts the records themselves where Hibernate has lazy proxies: Broadleaf's FieldManager reads fields past the getters,
 * and the fields of a proxy are empty. To Hibernate both are the same, so nothing is stored by it.
 */
final class LazyRecords {

    private LazyRecords() {}

    /**
     * The records of a list with the records that they point at, in one statement for each kind of those.
     *
     * @param properties only what these point at; the rest stays unread
     */
    static List<Serializable> resolved(List<? extends Serializable> records, Set<String> properties) {
        ReflectionUtils.FieldFilter shown = field -> isProperty(field) && properties.contains(field.getName());
        Map<String, List<LazyInitializer>> unread = records.stream()
                .flatMap(record -> unread(record, shown))
                .collect(Collectors.groupingBy(LazyInitializer::getEntityName));
        unread.values().forEach(LazyRecords::read);
        return records.stream().map(record -> resolved(record, shown)).toList();
    }

    private static Stream<LazyInitializer> unread(Object record, ReflectionUtils.FieldFilter shown) {
        List<LazyInitializer> unread = new ArrayList<>();
        ReflectionUtils.doWithFields(
                record.getClass(),
                field -> {
                    ReflectionUtils.makeAccessible(field);
                    if (field.get(record) instanceof HibernateProxy proxy
                            && proxy.getHibernateLazyInitializer().isUninitialized()) {
                        unread.add(proxy.getHibernateLazyInitializer());
                    }
                },
                shown);
        return unread.stream();
    }

    /** What the session has read, its proxies take without a statement of their own; likewise what is in the cache. */
    private static void read(List<LazyInitializer> ofOneKind) {
        String kind = ofOneKind.get(0).getEntityName();
        Session session = (Session) ofOneKind.get(0).getSession();
        Cache cache = session.getSessionFactory().getCache();
        Set<Serializable> ids = ofOneKind.stream()
                .map(LazyInitializer::getIdentifier)
                .filter(id -> !cache.containsEntity(kind, id))
                .collect(Collectors.toSet());
        if (ids.size() > 1) {
            session.createCriteria(kind).add(Restrictions.in("id", ids)).list();
        }
    }

    /** The record itself, with the records that it points at. */
    static Serializable resolved(Serializable record) {
        return resolved(record, LazyRecords::isProperty);
    }

    private static Serializable resolved(Serializable record, ReflectionUtils.FieldFilter shown) {
        Serializable itself = (Serializable) itself(record);
        ReflectionUtils.doWithFields(itself.getClass(), field -> resolve(itself, field), shown);
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
