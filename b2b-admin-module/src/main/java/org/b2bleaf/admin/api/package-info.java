/** The REST API: what a request asks for and how it is answered. The rules are those of the admin's pages, in the services. */
package org.b2bleaf.admin.api;
