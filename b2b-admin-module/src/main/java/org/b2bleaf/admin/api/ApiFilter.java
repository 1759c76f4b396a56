package org.b2bleaf.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.apiclient.ApiClient;
import org.b2bleaf.apiclient.RequestRates;
import org.b2bleaf.apiclient.RequestRates.Rate;
import org.b2bleaf.apiclient.StoredAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Answers every request below the address of the API, in a security chain of its own: no session, no cookie, nothing of the
 * admin's pages runs for it. Whatever comes is answered as the description says; what nobody has thought of is logged and
 * answered with an error that tells nothing.
 */
@Component("b2bApiFilter")
public class ApiFilter extends GenericFilterBean {

    /** Below the address of the admin. */
    static final String ADDRESS = "/api/b2b/v1";

    static final int LARGEST_BODY = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(ApiFilter.class);

    /** Of the API and of what the shop tells other systems by itself, each at its name. */
    private static final List<String> DESCRIPTIONS = List.of("/openapi.yaml", "/webhooks.yaml");

    private static final String BEARER = "bearer ";
    private static final int LONGEST_KEY = 255;

    @Resource(name = "b2bKnownApiClients")
    protected AuthenticationManager authentication;

    @Resource(name = "b2bRequestRates")
    protected RequestRates rates;

    @Resource(name = "b2bApiWork")
    protected ApiWork work;

    @Resource(name = "b2bApiJson")
    protected ApiJson json;

    @Autowired
    protected List<ApiRoutes> resources;

    private final List<ApiRoute> routes = new ArrayList<>();

    private final Map<String, byte[]> descriptions = new HashMap<>();

    @PostConstruct
    protected void collectRoutes() throws IOException {
        resources.forEach(resource -> routes.addAll(resource.routes()));
        for (String name : DESCRIPTIONS) {
            descriptions.put(
                    name,
                    StreamUtils.copyToByteArray(new ClassPathResource("org/b2bleaf/api" + name).getInputStream()));
        }
    }

    /** Every operation, for a test that compares them with the description. */
    List<ApiRoute> routes() {
        return List.copyOf(routes);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Map<String, String> always = new LinkedHashMap<>();
        ApiAnswer answer;
        try {
            answer = answer(request, always);
        } catch (ApiProblem problem) {
            answer = answer(problem);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A request of the REST API failed: {} {}", request.getMethod(), request.getServletPath(), e);
            answer =
                    answer(new ApiProblem(ProblemType.INTERNAL, "It was not your fault, and it is in the shop's log."));
        } finally {
            SecurityContextHolder.clearContext();
        }
        write(request, (HttpServletResponse) servletResponse, answer, always);
    }

    private ApiAnswer answer(ApiProblem problem) {
        ApiAnswer answer = ApiAnswer.of(problem.type().status(), ApiAnswer.PROBLEM, json.bytes(problem.members()));
        problem.headers().forEach(answer::header);
        return answer;
    }

    private ApiAnswer answer(HttpServletRequest request, Map<String, String> always) {
        String base = request.getContextPath() + ADDRESS;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        path = path.startsWith(ADDRESS) ? path.substring(ADDRESS.length()) : "/";
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        if (descriptions.containsKey(path) && method.equals("GET")) {
            return ApiAnswer.of(200, "application/yaml", descriptions.get(path));
        }
        ApiClient client = authenticate(request);
        count(client, always);
        List<String> segments = ApiAddress.segments(path);
        ApiRoute route = route(method, segments);
        if (!client.may(route.scope())) {
            String scope = route.scope().text();
            throw new ApiProblem(ProblemType.INSUFFICIENT_SCOPE, "The client was not given the scope " + scope + ".")
                    .with("scope", scope)
                    .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }
        checkAccept(request.getHeader("Accept"));
        Map<String, String> query = ApiAddress.parameters(request.getQueryString());
        String key = route.method().equals("POST") ? key(request.getHeader("Idempotency-Key")) : null;
        byte[] content = route.hasBody() ? content(request, route) : new byte[0];
        ApiBody body = route.hasBody() ? body(content) : null;
        ApiCall call = new ApiCall(
                client, path, route.match(segments).orElseThrow(), query, body, request.getHeader("If-Match"));
        String whole = method + " " + path + query + "\n" + new String(content, StandardCharsets.ISO_8859_1);
        return answer(work.answer(route, call, base, key, whole), route, request.getHeader("If-None-Match"));
    }

    private static ApiAnswer answer(StoredAnswer stored, ApiRoute route, String ifNoneMatch) {
        if (stored.body() == null) {
            return ApiAnswer.empty(stored.status());
        }
        byte[] content = stored.body().getBytes(StandardCharsets.UTF_8);
        String tag = EntityTag.of(content);
        ApiAnswer answer = route.isRead() && ifNoneMatch != null && EntityTag.ifNoneMatch(ifNoneMatch, tag)
                ? ApiAnswer.empty(304)
                : ApiAnswer.of(stored.status(), ApiAnswer.JSON, content);
        answer.header("ETag", tag);
        if (stored.location() != null) {
            answer.header("Location", stored.location());
        }
        return answer;
    }

    private ApiClient authenticate(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw unauthorized("Bearer", "Send the token of an API client: Authorization: Bearer b2bleaf_...");
        }
        try {
            BearerToken known = (BearerToken) authentication.authenticate(
                    new BearerToken(header.substring(BEARER.length()).strip()));
            SecurityContextHolder.getContext().setAuthentication(known);
            return known.client();
        } catch (AuthenticationException e) {
            throw unauthorized("Bearer error=\"invalid_token\"", "The token is unknown, expired or revoked.");
        }
    }

    private static ApiProblem unauthorized(String challenge, String detail) {
        return new ApiProblem(ProblemType.UNAUTHORIZED, detail).header("WWW-Authenticate", challenge);
    }

    private void count(ApiClient client, Map<String, String> always) {
        Rate rate = rates.count(client);
        always.put("RateLimit-Limit", String.valueOf(rate.limit()));
        always.put("RateLimit-Remaining", String.valueOf(rate.remaining()));
        always.put("RateLimit-Reset", String.valueOf(rate.untilReset()));
        if (!rate.allowed()) {
            throw new ApiProblem(
                            ProblemType.RATE_LIMITED,
                            "The client may send " + rate.limit() + " requests in a minute; the next one begins in "
                                    + rate.untilReset() + " s.")
                    .header("Retry-After", String.valueOf(rate.untilReset()));
        }
    }

    private ApiRoute route(String method, List<String> segments) {
        List<ApiRoute> there = routes.stream()
                .filter(route -> route.match(segments).isPresent())
                .toList();
        if (there.isEmpty()) {
            throw ApiProblem.notFound();
        }
        Optional<ApiRoute> route =
                there.stream().filter(it -> it.method().equals(method)).findFirst();
        if (route.isEmpty()) {
            TreeSet<String> allowed = new TreeSet<>();
            there.forEach(it -> allowed.add(it.method()));
            String allow = String.join(", ", allowed);
            throw new ApiProblem(ProblemType.METHOD_NOT_ALLOWED, "This address knows " + allow + ".")
                    .header("Allow", allow);
        }
        return route.get();
    }

    private static void checkAccept(String header) {
        if (header == null || header.isBlank()) {
            return;
        }
        for (String range : header.split(",")) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split(";");
            boolean refused = range.replace(" ", "").matches(".*;[qQ]=0(\\.0{0,3})?(;.*)?");
            if (!refused && List.of("*/*", "application/*", ApiAnswer.JSON).contains(parts[0].strip())) {
                return;
            }
        }
        throw new ApiProblem(ProblemType.NOT_ACCEPTABLE, "Accept must allow application/json.");
    }

    /** @return null when there is none; the quotes of the draft's structured text are no part of it */
    private static String key(String header) {
        if (header == null) {
            return null;
        }
        String key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(it -> it > 0x20 && it < 0x7F)) {
            throw ApiProblem.parameter("Idempotency-Key", "OUT_OF_RANGE", "It has 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private static byte[] content(HttpServletRequest request, ApiRoute route) {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        boolean merge = route.method().equals("PATCH") && type.equals("application/merge-patch+json");
        if (!merge && !type.equals(ApiAnswer.JSON)) {
            throw new ApiProblem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    route.method().equals("PATCH")
                            ? "Send application/merge-patch+json or application/json."
                            : "Send application/json.");
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw tooLarge();
        }
        try (InputStream in = request.getInputStream()) {
            byte[] content = in.readNBytes(LARGEST_BODY + 1);
            if (content.length > LARGEST_BODY) {
                throw tooLarge();
            }
            return content;
        } catch (IOException e) {
            throw new ApiProblem(ProblemType.INVALID_REQUEST, "The body ended too early.");
        }
    }

    private static ApiProblem tooLarge() {
        return new ApiProblem(ProblemType.TOO_LARGE, "A body has at most " + LARGEST_BODY + " bytes.");
    }

    private ApiBody body(byte[] content) {
        try {
            JsonNode node = json.read(content);
            if (node.isObject()) {
                return new ApiBody(node);
            }
        } catch (IOException e) {
            // Said below: what the parser says of it may show what it has read before.
        }
        throw new ApiProblem(ProblemType.INVALID_REQUEST, "The body is not one JSON object, each property named once.");
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, ApiAnswer answer, Map<String, String> always)
            throws IOException {
        response.setStatus(answer.status());
        always.forEach(response::setHeader);
        answer.headers().forEach(response::setHeader);
        // Kept by the caller alone, and asked about each time.
        response.setHeader("Cache-Control", answer.headers().containsKey("ETag") ? "private, no-cache" : "no-store");
        if (answer.type() != null) {
            response.setContentType(answer.type());
            response.setContentLength(answer.content().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(answer.content());
            }
        }
    }
}
