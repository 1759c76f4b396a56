package org.b2bleaf.apiclient;

import java.time.Instant;
import java.util.Set;
import org.b2bleaf.apiclient.rules.Scope;

/**
 * What staff say of an API client.
 *
 * @param name ignored for one that is there already
 * @param expiresAt null for never
 * @param requestsPerMinute null for the shop's setting
 */
public record ApiClientDetails(String name, Set<Scope> scopes, Instant expiresAt, Integer requestsPerMinute) {}
