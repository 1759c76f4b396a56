package org.b2bleaf.testing;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.broadleafcommerce.common.config.service.SystemPropertiesService;
import org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager;
import org.broadleafcommerce.common.extensibility.jpa.convert.BroadleafClassTransformer;
import org.broadleafcommerce.common.extensibility.jpa.convert.EntityMarkerClassTransformer;
import org.broadleafcommerce.common.extensibility.jpa.copy.DirectCopyIgnorePattern;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.broadleafcommerce.profile.core.dao.CustomerDaoImpl;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Our services and daos over Broadleaf's and our entities, with those beans of Broadleaf that they need. Beans are made
 * when a test asks for them, so that one that needs a running shop does not stand in the way.
 */
@Configuration
@EnableTransactionManagement
@Import({CustomerBeans.class, MailBeans.class})
@ComponentScan(
        basePackages = "org.b2bleaf",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.b2bleaf\\.(host|jobs|testing)\\..*|.*(Test|Properties)(\\$.*)?"))
class SliceConfiguration {

    @Bean
    static BeanFactoryPostProcessor everythingLazily() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                // Spring's own find the listeners of events when everything is there.
                if (!name.startsWith("org.springframework.context.")) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            }
        };
    }

    @Bean(name = "b2bAudit")
    WordedAudit audit() throws IOException {
        return new WordedAudit();
    }

    @Bean(name = "b2bCardGateway")
    TestCardGateway cardGateway() {
        return new TestCardGateway();
    }

    @Bean(name = "b2bCardVault")
    TestCardVault cardVault() {
        return new TestCardVault();
    }

    /** Counts nothing: whoever asks for stock plays it. */
    @Bean
    ContextualInventoryService blInventoryService() {
        return mock(ContextualInventoryService.class);
    }

    @Bean(name = "b2bClock")
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            MergePersistenceUnitManager blPersistenceUnitManager, Database database) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPersistenceUnitManager(blPersistenceUnitManager);
        factory.setPersistenceUnitName("blPU");
        factory.setJpaPropertyMap(Map.of(
                "hibernate.dialect", database.dialect(),
                "hibernate.hbm2ddl.auto", "validate",
                "hibernate.show_sql", "false",
                "hibernate.cache.use_second_level_cache", "false",
                "hibernate.cache.use_query_cache", "false"));
        return factory;
    }

    @Bean(name = "blTransactionManager")
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }

    /**
     * Broadleaf wraps units in a class of Spring 3 that Spring 4 neither has nor needs; without the flag it does not. A
     * subclass will not do: MergePersistenceUnitManager.preparePersistenceUnitInfos reflects on its own superclass.
     */
    @Bean
    MergePersistenceUnitManager blPersistenceUnitManager(DataSource dataSource) throws ReflectiveOperationException {
        MergePersistenceUnitManager manager = new MergePersistenceUnitManager();
        Field flag = MergePersistenceUnitManager.class.getDeclaredField("jpa2ApiPresent");
        flag.setAccessible(true);
        flag.set(manager, false);
        manager.setDefaultDataSource(dataSource);
        return manager;
    }

    @Bean
    Set<String> blMergedPersistenceXmlLocations() {
        return new LinkedHashSet<>(List.of(
                "classpath:/META-INF/persistence-common.xml",
                "classpath:/META-INF/persistence-profile.xml",
                "classpath:/META-INF/persistence-framework.xml",
                "classpath:/META-INF/persistence-open-admin.xml",
                "classpath:/META-INF/persistence-cms.xml",
                "classpath:/META-INF/persistence-b2b.xml"));
    }

    @Bean
    Map<String, DataSource> blMergedDataSources() {
        return new HashMap<>();
    }

    @Bean
    List<DirectCopyIgnorePattern> blDirectCopyIgnorePatterns() {
        return List.of(new DirectCopyIgnorePattern());
    }

    @Bean
    EntityMarkerClassTransformer blEntityMarkerClassTransformer() {
        return new EntityMarkerClassTransformer();
    }

    /** Not empty, so that Broadleaf finds out that nothing weaves here and does not insist on it. */
    @Bean
    Set<BroadleafClassTransformer> blMergedClassTransformers(EntityMarkerClassTransformer marker) {
        return new HashSet<>(Set.of(marker));
    }

    @Bean
    Set<String> blMergedEntityContexts() {
        return new LinkedHashSet<>(List.of(
                "classpath:bl-common-applicationContext-entity.xml",
                "classpath:bl-profile-applicationContext-entity.xml",
                "classpath:bl-framework-applicationContext-entity.xml",
                "classpath:bl-b2b-applicationContext-entity.xml"));
    }

    @Bean
    EntityConfiguration blEntityConfiguration() {
        return new EntityConfiguration();
    }

    @Bean
    CustomerDaoImpl blCustomerDao() {
        return new CustomerDaoImpl();
    }

    /** Broadleaf's cached settings, of which ours only empties the cache. */
    @Bean
    SystemPropertiesService blSystemPropertiesService() {
        return mock(SystemPropertiesService.class);
    }
}
