/** Programs that use the REST API, as staff see and keep them. */
package org.b2bleaf.admin.apiclient;
