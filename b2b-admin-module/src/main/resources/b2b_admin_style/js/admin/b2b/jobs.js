/* What is under way is shown anew until it is finished. */
(function($) {

    var PAUSE = 1500;

    function refresh(container) {
        if (!container.querySelector('[data-b2b-running]')) {
            return;
        }
        window.setTimeout(function() {
            $.get(container.getAttribute('data-b2b-refresh')).done(function(html) {
                container.innerHTML = html;
            }).always(function() {
                refresh(container);
            });
        }, PAUSE);
    }

    $(function() {
        $('[data-b2b-refresh]').each(function() {
            refresh(this);
        });
        // A page on which nothing can be typed meanwhile is loaded anew as a whole.
        $('[data-b2b-reload]').each(function() {
            var page = this.getAttribute('data-b2b-reload');
            window.setTimeout(function() {
                window.location.assign(page);
            }, PAUSE);
        });
    });
})(jQuery);
