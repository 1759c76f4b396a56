package org.b2bleaf.secret;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The source of everything that nobody may guess. */
@Configuration("b2bSecretConfiguration")
public class SecretConfiguration {

    @Bean(name = "b2bSecureRandom")
    public SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
