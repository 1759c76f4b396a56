package org.b2bleaf.admin.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.hibernate.Cache;
import org.hibernate.Criteria;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.criterion.Criterion;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class LazyRecordsTest {

    private static final Set<String> ALL = Set.of("company", "location");

    private final Cache cache = mock(Cache.class);
    private final Criteria criteria = mock(Criteria.class);
    private final SessionImplementor session =
            mock(SessionImplementor.class, withSettings().extraInterfaces(Session.class));

    @BeforeEach
    void openSession() {
        SessionFactory factory = mock(SessionFactory.class);
        when(((Session) session).getSessionFactory()).thenReturn(factory);
        when(factory.getCache()).thenReturn(cache);
        when(((Session) session).createCriteria(any(String.class))).thenReturn(criteria);
        when(criteria.add(any())).thenReturn(criteria);
    }

    @Test
    void whatTheRowsOfAListPointAtIsReadInOneStatementAKind() {
        Order one = new Order(proxy("Company", 1), proxy("Location", 11));
        Order two = new Order(proxy("Company", 1), proxy("Location", 12));

        List<Serializable> resolved = LazyRecords.resolved(List.of(one, two), ALL);

        assertThat(resolved).containsExactly(one, two);
        assertThat(one.company).isEqualTo("Company 1");
        assertThat(List.of(one.location, two.location)).isEqualTo(List.of("Location 11", "Location 12"));
        verify((Session) session, never()).createCriteria("Company");
        verify((Session) session, times(1)).createCriteria("Location");
        assertThat(asked()).contains("11", "12");
    }

    @Test
    void whatIsInTheCacheNeedsNoStatement() {
        when(cache.containsEntity("Location", 11L)).thenReturn(true);
        when(cache.containsEntity("Location", 12L)).thenReturn(true);
        Order one = new Order(null, proxy("Location", 11));
        Order two = new Order(null, proxy("Location", 12));

        LazyRecords.resolved(List.of(one, two), ALL);

        assertThat(one.location).isEqualTo("Location 11");
        verify((Session) session, never()).createCriteria(any(String.class));
    }

    @Test
    void whatTheListDoesNotShowStaysUnread() {
        Order one = new Order(proxy("Company", 1), proxy("Location", 11));
        Order two = new Order(proxy("Company", 2), proxy("Location", 12));

        LazyRecords.resolved(List.of(one, two), Set.of("location"));

        assertThat(one.company).isInstanceOf(HibernateProxy.class);
        assertThat(one.location).isEqualTo("Location 11");
        verify((Session) session, never()).createCriteria("Company");
    }

    @Test
    void aSingleRecordIsResolvedItselfWithEverythingItPointsAt() {
        Order order = new Order(proxy("Company", 1), "no proxy");
        HibernateProxy lazy = proxy("Order", 5);
        when(lazy.getHibernateLazyInitializer().getImplementation()).thenReturn(order);

        assertThat(LazyRecords.resolved((Serializable) lazy)).isSameAs(order);

        assertThat(order.company).isEqualTo("Company 1");
        assertThat(order.location).isEqualTo("no proxy");
        assertThat(order.kept).isInstanceOf(HibernateProxy.class);
    }

    private String asked() {
        ArgumentCaptor<Criterion> asked = ArgumentCaptor.forClass(Criterion.class);
        verify(criteria).add(asked.capture());
        return asked.getValue().toString();
    }

    private HibernateProxy proxy(String kind, long id) {
        HibernateProxy proxy = mock(HibernateProxy.class);
        LazyInitializer initializer = mock(LazyInitializer.class);
        when(proxy.getHibernateLazyInitializer()).thenReturn(initializer);
        when(initializer.isUninitialized()).thenReturn(true);
        when(initializer.getEntityName()).thenReturn(kind);
        when(initializer.getIdentifier()).thenReturn(id);
        when(initializer.getSession()).thenReturn(session);
        when(initializer.getImplementation()).thenReturn(kind + " " + id);
        return proxy;
    }

    /** As Hibernate fills it, past types. */
    private static final class Order implements Serializable {

        private static final long serialVersionUID = 1L;

        private Object company;
        private Object location;
        private final Object kept = mock(HibernateProxy.class);

        Order(Object company, Object location) {
            this.company = company;
            this.location = location;
        }
    }
}
