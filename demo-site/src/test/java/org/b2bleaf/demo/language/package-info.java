/** The texts of all modules: complete in six languages, used, and none beside the bundles. */
package org.b2bleaf.demo.language;
