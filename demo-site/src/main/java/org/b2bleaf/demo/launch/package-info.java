/** Starts the demo: database, mail server, storefront and admin in one process. */
package org.b2bleaf.demo.launch;
