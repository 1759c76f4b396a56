/** The demo's storefront as it was before the modules were installed: the yardstick of the benchmarks. */
package org.b2bleaf.demo.bare;
