package org.b2bleaf.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.profile.core.dao.CustomerForgotPasswordSecurityTokenDao;
import org.broadleafcommerce.profile.core.dao.RoleDao;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.CustomerServiceImpl;
import org.broadleafcommerce.profile.core.service.IdGenerationService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.security.authentication.encoding.ShaPasswordEncoder;

/** Broadleaf's customer service, without its mails. */
@Configuration
class CustomerBeans {

    @Bean
    CustomerService blCustomerService() {
        return new CustomerServiceImpl();
    }

    /** The first id that a JVM gives, when another one works on the same database. */
    static final String FIRST_ID = "b2b.test.firstCustomerId";

    /** Far from the ids of customers whom tests store themselves, see {@link Slice#customer}. */
    @Bean
    IdGenerationService blIdGenerationService() {
        AtomicLong next = new AtomicLong(Long.getLong(FIRST_ID, 1_000_000));
        IdGenerationService ids = mock(IdGenerationService.class);
        when(ids.findNextId(any())).thenAnswer(call -> next.incrementAndGet());
        return ids;
    }

    @Bean
    PasswordEncoder blPasswordEncoder() {
        return new ShaPasswordEncoder();
    }

    @Bean
    CustomerForgotPasswordSecurityTokenDao blCustomerForgotPasswordSecurityTokenDao() {
        return mock(CustomerForgotPasswordSecurityTokenDao.class);
    }

    @Bean
    RoleDao blRoleDao() {
        return mock(RoleDao.class);
    }

    @Bean
    EmailService blEmailService() {
        return mock(EmailService.class);
    }

    @Bean(
            name = {
                "blForgotPasswordEmailInfo",
                "blForgotUsernameEmailInfo",
                "blRegistrationEmailInfo",
                "blChangePasswordEmailInfo"
            })
    EmailInfo emailInfo() {
        return new EmailInfo();
    }
}
