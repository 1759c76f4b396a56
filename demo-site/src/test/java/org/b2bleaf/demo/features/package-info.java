/** The steps of the features, which are played against the running demo over HTTP. */
package org.b2bleaf.demo.features;
