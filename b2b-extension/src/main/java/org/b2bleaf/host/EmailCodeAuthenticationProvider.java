package org.b2bleaf.host;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.signin.Consumption;
import org.b2bleaf.signin.Consumption.Consumed;
import org.b2bleaf.signin.Consumption.NoneOpen;
import org.b2bleaf.signin.SignInCodes;
import org.b2bleaf.signin.SignInCompletion;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Signs in whoever types the code that was sent to his or her address. */
@Component("b2bEmailCodeAuthenticationProvider")
public class EmailCodeAuthenticationProvider implements AuthenticationProvider {

    /** Held by sessions that a code opened. Only these carry B2B rights. */
    public static final String SIGNED_IN_BY_CODE = "B2B_CODE";

    @Resource(name = "b2bSignInCodes")
    protected SignInCodes codes;

    @Resource(name = "b2bSignInCompletion")
    protected SignInCompletion completion;

    @Resource(name = "blUserDetailsService")
    protected UserDetailsService userDetailsService;

    private final AccountStatusUserDetailsChecker accountStatus = new AccountStatusUserDetailsChecker();

    @Override
    public Authentication authenticate(Authentication authentication) {
        Consumption consumption = codes.consume(((EmailCodeAuthenticationToken) authentication).getRequest());
        if (consumption instanceof Consumed consumed) {
            return signIn(consumed.email());
        }
        throw new CodeRefused(consumption);
    }

    private Authentication signIn(EmailAddress email) {
        // A deactivated customer is answered like one who has no code.
        Customer customer = completion.complete(email).orElseThrow(() -> new CodeRefused(new NoneOpen()));
        UserDetails user = userDetailsService.loadUserByUsername(customer.getUsername());
        if (!(user instanceof CustomerUserDetails details) || !customer.getId().equals(details.getId())) {
            // User names are not unique in Broadleaf either.
            throw new CodeRefused(new NoneOpen());
        }
        accountStatus.check(withoutPassword(details));
        List<GrantedAuthority> authorities = new ArrayList<>(details.getAuthorities());
        authorities.add(new SimpleGrantedAuthority(SIGNED_IN_BY_CODE));
        // CustomerStateRequestProcessor.resolveAuthenticatedCustomer knows this type of token only.
        UsernamePasswordAuthenticationToken result =
                new UsernamePasswordAuthenticationToken(details, null, authorities);
        result.setDetails(email.value());
        return result;
    }

    /** A password that has to be changed does not matter to somebody who signs in without one. */
    private static UserDetails withoutPassword(CustomerUserDetails user) {
        return new CustomerUserDetails(
                user.getId(),
                user.getUsername(),
                user.getPassword(),
                user.isEnabled(),
                user.isAccountNonExpired(),
                true,
                user.isAccountNonLocked(),
                user.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return EmailCodeAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
