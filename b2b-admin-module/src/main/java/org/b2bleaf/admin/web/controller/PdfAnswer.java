package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** Answers with a document that the browser shows and no cache keeps. */
final class PdfAnswer {

    private PdfAnswer() {}

    /** @param name of the file, of letters, digits, dots and dashes */
    static void write(byte[] pdf, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(pdf);
    }
}
