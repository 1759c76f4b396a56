package org.b2bleaf.admin.entity;

import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ListFactoryBean;

/**
 * Makes Broadleaf's one list of event handlers bear two members of staff at once. {@code PersistenceManagerImpl} sorts it at
 * every request of the admin, while others go over it. Since Java 8 {@link java.util.ArrayList#sort} counts as a change, so
 * these others failed with {@code ConcurrentModificationException}, and their page with error 500.
 */
public class SortedWhileRead implements BeanFactoryPostProcessor {

    static final String HANDLERS = "blPersistenceManagerEventHandlers";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        BeanDefinition handlers = beans.getBeanDefinition(HANDLERS);
        if (ListFactoryBean.class.getName().equals(handlers.getBeanClassName())) {
            handlers.getPropertyValues().add("targetListClass", CopyOnWriteArrayList.class);
        }
    }
}
