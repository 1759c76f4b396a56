package org.b2bleaf.storefront.web;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.dom.Text;
import org.thymeleaf.processor.element.AbstractMarkupSubstitutionElementProcessor;

/**
 * {@code <blc:b2b_languages/>} in a form that asks for the page again: a button for each language of the shop, and what the
 * page was asked for as hidden fields. A processor rather than a fragment, as it is on each page of the shop: thirty
 * expressions and a scope of variables for each language were a tenth of what a product page took.
 */
public class LanguageChoiceProcessor extends AbstractMarkupSubstitutionElementProcessor {

    @Resource(name = "b2bLanguageChoice")
    protected LanguageChoice choice;

    public LanguageChoiceProcessor() {
        super("b2b_languages");
    }

    @Override
    public int getPrecedence() {
        return 1000;
    }

    @Override
    protected List<Node> getMarkupSubstitutes(Arguments arguments, Element element) {
        List<Node> fields = new ArrayList<>();
        choice.asked().forEach((name, value) -> fields.add(kept(name, value)));
        choice.languages().forEach(language -> fields.add(button(language)));
        return fields;
    }

    private static Element kept(String name, String value) {
        Element input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", name);
        input.setAttribute("value", value);
        return input;
    }

    private static Element button(ShopLanguage language) {
        Element button = new Element("button");
        button.setAttribute("type", "submit");
        button.setAttribute("name", "blLocaleCode");
        button.setAttribute("value", language.code());
        button.setAttribute("lang", language.tag());
        if (language.current()) {
            button.setAttribute("aria-current", "true");
        }
        button.addChild(new Text(language.name()));
        return button;
    }
}
