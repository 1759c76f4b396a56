/** Work that happens outside requests, once on any number of nodes. */
package org.b2bleaf.jobs;
