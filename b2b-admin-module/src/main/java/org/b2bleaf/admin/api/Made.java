package org.b2bleaf.admin.api;

/**
 * What a request has made.
 *
 * @param path of it, below the address of the API
 * @param view as it is answered
 */
record Made(String path, Object view) {}
