package org.b2bleaf.exchange;

/**
 * How much an upload may hold. Against compressed bombs, as OWASP's File Upload Cheat Sheet asks: the size, the size
 * unpacked and the ratio of both are limited while it is unpacked, and nothing is unpacked into memory or to a file.
 */
final class UploadLimits {

    /** As Broadleaf's admin takes by default, see asset.server.max.uploadable.file.size. */
    static final long MAX_UPLOAD = 10_000_000;

    static final long MAX_UNPACKED = 200_000_000;

    /** Real files come to 5 to 30. */
    static final long MAX_RATIO = 100;

    /** Below this the ratio tells nothing. */
    static final long RATIO_FROM = 1_000_000;

    /** In characters. All cells of the longest valid record together are far shorter. */
    static final int MAX_RECORD = 256 * 1024;

    /** Bytes in each row of B2B_IMPORT_PART. */
    static final int PART = 512 * 1024;

    private UploadLimits() {}
}
