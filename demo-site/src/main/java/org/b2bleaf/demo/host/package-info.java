/** Runs Broadleaf 3.1 inside Spring Boot: merged XML, embedded Tomcat, one data source, the fixes that Spring 4 needs. */
package org.b2bleaf.demo.host;
