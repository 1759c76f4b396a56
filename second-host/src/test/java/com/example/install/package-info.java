/** Proves the README's "Install in your Broadleaf site" on a shop that is not ours. */
package com.example.install;
