package org.b2bleaf.demo.site;

import javax.annotation.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The first page of the shop. */
@Controller("demoHomeController")
public class HomeController {

    @Resource(name = "demoProductTiles")
    protected ProductTiles tiles;

    /** A category as the home page shows it. */
    public record Shelf(String name, String url, String summary, String picture) {}

    @RequestMapping(value = "/", method = RequestMethod.GET)
    public String home(Model model) {
        model.addAttribute(
                "homeShelves",
                tiles.shelves().stream()
                        .map(c -> new Shelf(c.getName(), c.getUrl(), c.getDescription(), tiles.picture(c)))
                        .toList());
        model.addAttribute("tiles", tiles.featured());
        return "catalog/home";
    }
}
