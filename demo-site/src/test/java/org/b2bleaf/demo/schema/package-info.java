/** Generates the demo's migrations of Broadleaf's own tables. */
package org.b2bleaf.demo.schema;
