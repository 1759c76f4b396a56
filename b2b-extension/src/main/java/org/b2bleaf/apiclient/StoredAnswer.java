package org.b2bleaf.apiclient;

/**
 * What a request was answered with.
 *
 * @param location the address of what was made; null for none
 * @param body the JSON; null for none
 */
public record StoredAnswer(int status, String location, String body) {}
