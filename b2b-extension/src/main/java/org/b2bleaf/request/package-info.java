/** What is read once for each request and forgotten with it. */
package org.b2bleaf.request;
