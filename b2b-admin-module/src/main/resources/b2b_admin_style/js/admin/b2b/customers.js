/*
 * The lists of customers on the pages of a company and of a location, and of companies on the page of a customer.
 *
 *   B2bAdmin.tickedCustomers(container)   the ids of the ticked customers, those on other pages of the list included;
 *                                         the container is the list or anything around or in it
 *
 * A button in the list with data-b2b-ticked is enabled while customers are ticked ("one": exactly one). With
 * data-b2b-modal it opens that address with a parameter "customer" for each of them. Other screens put their buttons
 * into the element .b2b-toolbar-area.
 */
(function($) {

    var WAIT = 250;

    function listOf(container) {
        var $around = $(container).closest('.b2b-panel');
        return $around.length ? $around : $(container).find('.b2b-panel').first();
    }

    function ticked($panel) {
        if (!$panel.data('b2bTicked')) {
            $panel.data('b2bTicked', {});
        }
        return $panel.data('b2bTicked');
    }

    B2bAdmin.tickedCustomers = function(container) {
        return Object.keys(ticked(listOf(container)));
    };

    /* Shows what is ticked; what was ticked on another page of the list stays so. */
    function show($panel) {
        var chosen = ticked($panel);
        var count = Object.keys(chosen).length;
        var $boxes = $panel.find('.b2b-tick');
        $boxes.each(function() {
            this.checked = chosen[this.value] === true;
        });
        $panel.find('.b2b-tick-all').prop('checked', $boxes.length > 0 && $boxes.not(':checked').length === 0);
        $panel.find('[data-b2b-ticked=some]').prop('disabled', count === 0);
        $panel.find('[data-b2b-ticked=one]').prop('disabled', count !== 1);
        $panel.find('.b2b-ticked').toggle(count > 0).find('b').text(count);
    }

    function load($panel, changed) {
        var query = $.extend({ text: $panel.find('.b2b-filter').val() || '', first: 0 }, changed);
        var request = ($panel.data('b2bRequest') || 0) + 1;
        $panel.data('b2bRequest', request).data('b2bFirst', query.first);
        var $list = $panel.find('.b2b-list').attr('aria-busy', 'true');
        $.ajax({ url: $panel.attr('data-b2b-panel'), data: query, cache: false }).done(function(html) {
            if ($panel.data('b2bRequest') === request) {
                $list.attr('aria-busy', 'false').html(html);
                show($panel);
            }
        }).fail(function() {
            $list.attr('aria-busy', 'false').find('.b2b-failed').removeClass('hidden');
        });
    }

    $('body').on('change', '.b2b-panel .b2b-tick', function() {
        var $panel = listOf(this);
        if (this.checked) {
            ticked($panel)[this.value] = true;
        } else {
            delete ticked($panel)[this.value];
        }
        show($panel);
    });

    $('body').on('change', '.b2b-panel .b2b-tick-all', function() {
        var all = this.checked;
        var $panel = listOf(this);
        $panel.find('.b2b-tick').each(function() {
            if (all) {
                ticked($panel)[this.value] = true;
            } else {
                delete ticked($panel)[this.value];
            }
        });
        show($panel);
    });

    $('body').on('click', '.b2b-panel .b2b-untick', function() {
        var $panel = listOf(this).data('b2bTicked', {});
        show($panel);
        $panel.find('.b2b-filter').focus();
    });

    $('body').on('click', '.b2b-panel .b2b-turn', function() {
        load(listOf(this), { first: $(this).attr('data-b2b-first') });
    });

    $('body').on('input', '.b2b-panel .b2b-filter', function() {
        var $panel = listOf(this);
        clearTimeout($panel.data('b2bWait'));
        $panel.data('b2bWait', setTimeout(function() {
            load($panel);
        }, WAIT));
    });

    /* The list stands in Broadleaf's form, which Enter would save. */
    $('body').on('keydown', '.b2b-panel .b2b-filter', function(event) {
        if (event.which === 13) {
            event.preventDefault();
            clearTimeout(listOf(this).data('b2bWait'));
            load(listOf(this));
        }
    });

    /* Before the click reaches what opens windows. */
    document.addEventListener('click', function(event) {
        var button = event.target.closest ? event.target.closest('[data-b2b-ticked][data-b2b-path]') : null;
        if (button) {
            var customers = B2bAdmin.tickedCustomers(button);
            var path = button.getAttribute('data-b2b-path').replace('{customer}', customers[0]);
            button.setAttribute('data-b2b-modal', path + (path.indexOf('?') < 0 ? '?' : '&')
                + $.param({ customer: customers }, true));
        }
    }, true);

    $('body').on('b2b-done', function() {
        $('.b2b-panel').each(function() {
            var $panel = $(this).data('b2bTicked', {});
            load($panel, { first: $panel.data('b2bFirst') || 0 });
        });
    });

    $(function() {
        $('.b2b-panel').each(function() {
            show($(this));
        });
    });
})(jQuery);
