package org.b2bleaf.demo.fuzz;

import java.net.URI;

/**
 * One of the ports that answer.
 *
 * @param address scheme, host and port
 * @param root what all paths begin with, empty for none
 * @param signIn where whoever is not signed in is sent
 */
record Site(String name, URI address, String root, String signIn) {}
