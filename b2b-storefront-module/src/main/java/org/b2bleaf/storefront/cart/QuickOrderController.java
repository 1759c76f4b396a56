package org.b2bleaf.storefront.cart;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.cart.QuickOrder;
import org.b2bleaf.cart.QuickOrder.RefusedLine;
import org.b2bleaf.cart.QuickOrderFile;
import org.b2bleaf.cart.rules.TypedLine;
import org.b2bleaf.cart.rules.TypedLines;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Many lines at once, typed, pasted or from a file. Good lines go into the cart; the others stay in the text field, with the
 * reason, until they are right or given up.
 */
@B2bController
public class QuickOrderController {

    private static final String PAGE = "b2b/quickOrder";
    private static final String HERE = "redirect:/quick-order";

    /** Session attribute with the {@link QuickOrderResult} of the last lines, while some of them wait. */
    private static final String RESULT = "b2b.quickOrder";

    /** In characters; 500 lines of any sense are shorter. */
    private static final int LONGEST_TEXT = 200_000;

    @Resource(name = "b2bQuickOrder")
    protected QuickOrder quickOrder;

    @Resource(name = "b2bCartTexts")
    protected CartTexts texts;

    @Resource(name = "blExploitProtectionService")
    protected ExploitProtectionService exploitProtection;

    @RequestMapping(value = "/quick-order", method = RequestMethod.GET)
    public String page(HttpServletRequest request, Model model) {
        Shopper shopper = ShopperContext.current();
        if (!shopper.isSignedIn()) {
            return "redirect:/sign-in";
        }
        requireB2b(shopper);
        if (shopper.currentLocation().isEmpty()) {
            return "redirect:/account/location?to=quick-order";
        }
        HttpSession session = request.getSession();
        QuickOrderResult result = (QuickOrderResult) session.getAttribute(RESULT);
        if (result != null && result.refused().isEmpty()) {
            // Everything is in the cart: it is said once.
            session.removeAttribute(RESULT);
        }
        model.addAttribute("result", result);
        return page(result == null ? "" : result.rest(), model);
    }

    /**
     * @param typed lines of code and quantity; together with those of the file
     * @param clear given when the lines that wait are given up
     */
    @RequestMapping(value = "/quick-order", method = RequestMethod.POST)
    public String add(
            @RequestParam(value = "lines", required = false) String typed,
            @RequestParam(value = "file", required = false) MultipartFile file,
            @RequestParam(value = "clear", required = false) String clear,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        requireB2b(ShopperContext.current());
        if (clear != null) {
            request.getSession().removeAttribute(RESULT);
            return HERE;
        }
        if (typed != null && typed.length() > LONGEST_TEXT) {
            return refused("linesProblem", texts.message("quick.tooLong", locale), typed, response, model);
        }
        List<TypedLine> lines = new ArrayList<>();
        try {
            lines.addAll(TypedLines.of(typed));
        } catch (TypedLines.TooMany e) {
            return refused(
                    "linesProblem", texts.message("quick.tooMany", locale, TypedLines.MOST), typed, response, model);
        }
        try {
            lines.addAll(ofFile(file));
        } catch (QuickOrderFile.Unreadable e) {
            String problem = texts.message("quick.file." + e.problem(), locale, TypedLines.MOST);
            return refused("fileProblem", problem, typed, response, model);
        }
        if (lines.isEmpty()) {
            return refused("linesProblem", texts.message("quick.nothing", locale), typed, response, model);
        }
        if (lines.size() > TypedLines.MOST) {
            return refused(
                    "linesProblem", texts.message("quick.tooMany", locale, TypedLines.MOST), typed, response, model);
        }
        QuickOrderResult result = result(quickOrder.add(CustomerState.getCustomer(), lines), locale);
        request.getSession().setAttribute(RESULT, result);
        return HERE;
    }

    private static List<TypedLine> ofFile(MultipartFile file) throws QuickOrderFile.Unreadable, IOException {
        if (file == null
                || file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isEmpty())) {
            return List.of();
        }
        try (InputStream content = file.getInputStream()) {
            return QuickOrderFile.read(content);
        }
    }

    private static void requireB2b(Shopper shopper) {
        if (!shopper.isB2b()) {
            throw new RecordNotFound();
        }
    }

    /** Nothing was added, nothing is lost. */
    private String refused(String field, String problem, String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute(field, problem);
        return page(typed, model);
    }

    private String page(String lines, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("most", TypedLines.MOST);
        model.addAttribute("csrfToken", token());
        return PAGE;
    }

    private String token() {
        try {
            return exploitProtection.getCSRFToken();
        } catch (ServiceException e) {
            throw new IllegalStateException("No token for this session", e);
        }
    }

    private QuickOrderResult result(QuickOrder.Result result, Locale locale) {
        return new QuickOrderResult(
                result.added().stream()
                        .map(product -> new QuickOrderResult.AddedRow(
                                numbers(product.lines()),
                                product.code(),
                                product.name(),
                                product.quantity(),
                                product.inCart()))
                        .toList(),
                result.refused().stream()
                        .map(line -> new QuickOrderResult.RefusedRow(
                                String.valueOf(line.line().number()),
                                line.line().typed(),
                                problem(line, locale)))
                        .toList(),
                result.refused().stream().map(line -> line.line().typed()).collect(Collectors.joining("\n")));
    }

    private String problem(RefusedLine line, Locale locale) {
        String problem = texts.text(line.verdict(), locale);
        return line.together().isEmpty()
                ? problem
                : problem + " "
                        + texts.message(
                                "quick.together",
                                locale,
                                numbers(line.together()),
                                line.verdict().quantity());
    }

    private static String numbers(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
