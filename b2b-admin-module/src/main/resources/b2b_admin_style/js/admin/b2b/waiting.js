/* How much work waits, beside the sections of the menu. */
(function($) {

    function show(html) {
        $($.parseHTML(html)).find('[data-b2b-section]').addBack('[data-b2b-section]').each(function() {
            var $link = $('#sideMenu a[href$="/' + this.getAttribute('data-b2b-section') + '"]');
            $('<span class="b2b-menu-count">')
                .toggleClass('b2b-menu-urgent', this.hasAttribute('data-b2b-urgent'))
                .attr('title', this.textContent)
                .append(
                    $('<span aria-hidden="true">').text(this.getAttribute('data-b2b-waiting-count')),
                    $('<span class="b2b-hidden">').text(', ' + this.textContent))
                .appendTo($link);
        });
    }

    $(function() {
        var $menu = $('#sideMenu a[href$="/b2b-order"], #sideMenu a[href$="/b2b-draft"], '
            + '#sideMenu a[href$="/b2b-access-request"], #sideMenu a[href$="/b2b-charge"], '
            + '#sideMenu a[href$="/b2b-return"]').first();
        if ($menu.length) {
            $.ajax({ url: $menu.attr('href').replace(/[^/]+$/, 'b2b-dashboard/waiting'), cache: false }).done(show);
        }
    });
})(jQuery);
