// Convenience only: every page works without this file.
(function () {
  // On a phone the filters start folded, unless one of them is on.
  var box = document.querySelector(".facets-box");
  if (box && window.matchMedia("(max-width: 860px)").matches && !box.querySelector(".facet-active")) {
    box.removeAttribute("open");
  }
  // A second click on "Pay now" while the first one is under way does nothing.
  document.querySelectorAll("form.once").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form.once").forEach(function (form) {
      delete form.dataset.sent;
    });
  });
})();
