package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.Cookie;
import org.b2bleaf.signin.ConsumeRequest;
import org.b2bleaf.signin.Consumption;
import org.b2bleaf.signin.Consumption.Consumed;
import org.b2bleaf.signin.Consumption.Expired;
import org.b2bleaf.signin.Consumption.NoneOpen;
import org.b2bleaf.signin.Consumption.SlowedDown;
import org.b2bleaf.signin.Consumption.Wrong;
import org.b2bleaf.signin.KnownBrowsers;
import org.b2bleaf.signin.SignInCodes;
import org.b2bleaf.signin.SignInCompletion;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Filter, provider and handlers together, in front of mocked services. */
class EmailCodeSignInTest {
    private static final EmailAddress LARS = new EmailAddress("lars@northwind.example");
    private static final String TOKEN = BrowserToken.random(new SecureRandom());

    private final SignInCodes codes = mock(SignInCodes.class);
    private final SignInCompletion completion = mock(SignInCompletion.class);
    private final UserDetailsService userDetails = mock(UserDetailsService.class);
    private final EmailCodeAuthenticationFilter filter = new EmailCodeAuthenticationFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in/code");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void wire() {
        SignInCookies cookies = new SignInCookies();
        cookies.random = new SecureRandom();
        cookies.clock = Clock.fixed(Instant.parse("2026-03-10T12:34:56Z"), ZoneOffset.UTC);
        cookies.knownBrowsers = mock(KnownBrowsers.class);
        when(cookies.knownBrowsers.remember(LARS)).thenReturn("id.signature");
        EmailCodeAuthenticationProvider provider = new EmailCodeAuthenticationProvider();
        provider.codes = codes;
        provider.completion = completion;
        provider.userDetailsService = userDetails;
        EmailCodeSuccessHandler success = new EmailCodeSuccessHandler();
        success.cookies = cookies;
        filter.cookies = cookies;
        filter.setAuthenticationManager(new ProviderManager(List.of(provider)));
        filter.setSuccess(success);
        filter.setFailure(new EmailCodeFailureHandler());
        filter.afterPropertiesSet();

        request.setServletPath("/sign-in/code");
        request.setSession(session);
        request.setParameter("code", "012 345");
        request.setCookies(new Cookie("B2B_CHALLENGE", TOKEN));
        session.setAttribute("cart", 7L);
        codesAnswer(new Consumed(LARS));
        customerIs(17, "lars", true, true);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRightCodeOpensASessionThatCarriesB2bRights() throws Exception {
        String before = session.getId();
        submit();

        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        assertThat(authentication).isExactlyInstanceOf(UsernamePasswordAuthenticationToken.class);
        assertThat(((CustomerUserDetails) authentication.getPrincipal()).getId())
                .isEqualTo(17);
        assertThat(authentication.getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_USER", EmailCodeAuthenticationProvider.SIGNED_IN_BY_CODE);
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute("cart")).isEqualTo(7L);
        assertThat(response.getRedirectedUrl()).isEqualTo("/account");
        assertThat(response.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("B2B_KNOWN=id.signature; Path=/;")
                        .contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("B2B_CHALLENGE=; Path=/; Max-Age=0;")
                        .contains("Expires=Tue, 10 Mar 2026 12:34:56 GMT;"));
    }

    @Test
    void whatWasTypedAndTheBrowserGoToTheService() throws Exception {
        submit();
        ArgumentCaptor<ConsumeRequest> consumed = ArgumentCaptor.forClass(ConsumeRequest.class);
        Mockito.verify(codes).consume(consumed.capture());
        assertThat(consumed.getValue()).isEqualTo(new ConsumeRequest("012 345", TOKEN));
        assertThat(consumed.getValue().toString()).doesNotContain("345");
    }

    @Test
    void aBrowserWithoutItsCookieHasNoCode() throws Exception {
        request.setCookies(new Cookie("B2B_CHALLENGE", "made up"));
        submit();
        ArgumentCaptor<ConsumeRequest> consumed = ArgumentCaptor.forClass(ConsumeRequest.class);
        Mockito.verify(codes).consume(consumed.capture());
        assertThat(consumed.getValue().browserToken()).isNull();
    }

    @Test
    void theSessionHoldsNoCodeAfterwards() throws Exception {
        submit();
        assertThat(SecurityContextHolder.getContext().getAuthentication().getCredentials())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/cart,                        /cart",
        "/account/orders?po=PO-1&x=%2F, /account/orders?po=PO-1&x=%2F",
        "/caf%C3%A9,                   /caf%C3%A9",
        "/sign-in,                     /account",
        "//evil.example/x,             /account"
    })
    void thePageThatWasAskedForSurvivesTheSignIn(String asked, String target) throws Exception {
        save("GET", asked, "localhost");
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo(target);
    }

    @Test
    void aForgedHostIsNotRedirectedTo() throws Exception {
        save("GET", "/cart", "evil.example");
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/cart");
    }

    @Test
    void aFormThatWasSentBeforeSigningInIsNotReplayed() throws Exception {
        save("POST", "/cart/add", "localhost");
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"successUrl", "target", "redirect", "spring-security-redirect", "returnUrl"})
    void noParameterChoosesTheTarget(String parameter) throws Exception {
        request.setParameter(parameter, "https://evil.example/");
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void theReasonOfARefusalIsInTheAddressAndTheAttemptsInTheSession() throws Exception {
        assertRefused(new Wrong(4), "wrong");
        assertThat(session.getAttribute(EmailCodeFailureHandler.ATTEMPTS_LEFT)).isEqualTo(4);
        assertRefused(new Expired(), "expired");
        assertRefused(new NoneOpen(), "none");
        assertRefused(new SlowedDown(), "slow");
    }

    @Test
    void aWrongCodeSignsNobodyOut() throws Exception {
        Authentication before = new UsernamePasswordAuthenticationToken("somebody", null, List.of());
        SecurityContextHolder.getContext().setAuthentication(before);
        codesAnswer(new Wrong(4));
        submit();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
    }

    @Test
    void anAddressThatMayNotSignInIsAnsweredAsIfThereWereNoCode() throws Exception {
        when(completion.complete(LARS)).thenReturn(Optional.empty());
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in/code?error=none");
    }

    @Test
    void aDeactivatedCustomerIsAnsweredTheSame() throws Exception {
        customerIs(17, "lars", false, true);
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in/code?error=none");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aPasswordThatHasToBeChangedDoesNotMatter() throws Exception {
        customerIs(17, "lars", true, false);
        submit();
        assertThat(response.getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void somebodyElseWithTheSameUserNameIsNotSignedIn() throws Exception {
        customerIs(17, "lars", true, true);
        CustomerUserDetails other = new CustomerUserDetails(
                18L, "lars", "", true, true, true, true, List.of(new SimpleGrantedAuthority("ROLE_USER")));
        when(userDetails.loadUserByUsername("lars")).thenReturn(other);
        submit();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void onlyThatFormIsTaken() throws Exception {
        request.setMethod("GET");
        submit();
        Mockito.verifyNoInteractions(codes);
    }

    private void assertRefused(Consumption consumption, String reason) throws Exception {
        codesAnswer(consumption);
        MockHttpServletResponse refused = new MockHttpServletResponse();
        filter.doFilter(request, refused, new MockFilterChain());
        assertThat(refused.getRedirectedUrl()).isEqualTo("/sign-in/code?error=" + reason);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void submit() throws Exception {
        filter.doFilter(request, response, new MockFilterChain());
    }

    private void codesAnswer(Consumption consumption) {
        when(codes.consume(any())).thenReturn(consumption);
    }

    private void customerIs(long id, String username, boolean enabled, boolean passwordCurrent) {
        CustomerImpl customer = new CustomerImpl();
        customer.setId(id);
        customer.setUsername(username);
        when(completion.complete(LARS)).thenReturn(Optional.of(customer));
        when(userDetails.loadUserByUsername(username))
                .thenReturn(new CustomerUserDetails(
                        id,
                        username,
                        "",
                        enabled,
                        true,
                        passwordCurrent,
                        true,
                        List.of(new SimpleGrantedAuthority("ROLE_USER"))));
    }

    private void save(String method, String pathAndQuery, String host) {
        String[] parts = pathAndQuery.split("\\?", 2);
        MockHttpServletRequest asked = new MockHttpServletRequest(method, parts[0]);
        asked.setServletPath(parts[0]);
        asked.setQueryString(parts.length == 2 ? parts[1] : null);
        asked.setServerName(host);
        asked.setSession(session);
        new HttpSessionRequestCache().saveRequest(asked, new MockHttpServletResponse());
    }
}
