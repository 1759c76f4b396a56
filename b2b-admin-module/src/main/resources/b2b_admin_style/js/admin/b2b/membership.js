/* The windows that add customers, choose locations with a permission each, and take customers away. */
(function($) {

    var WAIT = 200;
    var SHORTEST = 2;
    var KEY = { ENTER: 13, ESCAPE: 27, UP: 38, DOWN: 40 };

    // Finding by typing

    function searchBox(element) {
        return $(element).closest('.b2b-choose');
    }

    function showFound($box, html) {
        var $found = $box.find('.b2b-found').html(html).show();
        $found.find('[role=option]').each(function(index) {
            this.id = $found.attr('id') + '-' + index;
        });
        $box.find('[role=combobox]').attr('aria-expanded', 'true').removeAttr('aria-activedescendant');
    }

    function hideFound($box) {
        $box.data('b2bRequest', ($box.data('b2bRequest') || 0) + 1);
        clearTimeout($box.data('b2bWait'));
        $box.find('.b2b-found').hide().empty();
        $box.find('.b2b-searching').hide();
        $box.find('[role=combobox]').attr('aria-expanded', 'false').removeAttr('aria-activedescendant');
    }

    function search($box) {
        var text = $.trim($box.find('[role=combobox]').val());
        var request = ($box.data('b2bRequest') || 0) + 1;
        $box.data('b2bRequest', request);
        if (text.length < SHORTEST) {
            hideFound($box);
            return;
        }
        $box.find('.b2b-searching').show();
        $.ajax({ url: $box.attr('data-b2b-search'), data: { text: text }, cache: false }).done(function(html) {
            if ($box.data('b2bRequest') === request) {
                showFound($box, html);
            }
        }).always(function() {
            if ($box.data('b2bRequest') === request) {
                $box.find('.b2b-searching').hide();
            }
        });
    }

    function move($box, step) {
        var $options = $box.find('[role=option]');
        if ($options.length) {
            var at = $options.index($options.filter('.active')) + step;
            var $next = $options.removeClass('active').attr('aria-selected', 'false')
                .eq((at + $options.length) % $options.length).addClass('active').attr('aria-selected', 'true');
            $box.find('[role=combobox]').attr('aria-activedescendant', $next.attr('id'));
            $next[0].scrollIntoView({ block: 'nearest' });
        }
    }

    function choose($box, $option) {
        if ($option.length && $option.attr('aria-disabled') !== 'true') {
            hideFound($box);
            $box.find('[role=combobox]').val('').focus();
            $box.trigger('b2b-chosen', [$option.data()]);
        }
    }

    $('body').on('input', '.b2b-choose [role=combobox]', function() {
        var $box = searchBox(this);
        clearTimeout($box.data('b2bWait'));
        $box.data('b2bWait', setTimeout(function() {
            search($box);
        }, WAIT));
    });

    $('body').on('keydown', '.b2b-choose [role=combobox]', function(event) {
        var $box = searchBox(this);
        var isOpen = $box.find('.b2b-found').is(':visible');
        if (event.which === KEY.DOWN || event.which === KEY.UP) {
            move($box, event.which === KEY.DOWN ? 1 : -1);
            event.preventDefault();
        } else if (event.which === KEY.ENTER) {
            // Of several, one must have been pointed at; Enter never posts the form from here.
            var $options = $box.find('[role=option]');
            choose($box, $options.length === 1 ? $options : $options.filter('.active'));
            event.preventDefault();
        } else if (event.which === KEY.ESCAPE && isOpen) {
            hideFound($box);
            event.preventDefault();
        }
    });

    $('body').on('mousedown', '.b2b-choose [role=option]', function(event) {
        event.preventDefault();
        choose(searchBox(this), $(this));
    });

    $('body').on('blur', '.b2b-choose [role=combobox]', function() {
        hideFound(searchBox(this));
    });

    // Customers

    function template($form, name) {
        return $($.trim($form.find('script[data-b2b-template=' + name + ']').html()));
    }

    $('body').on('b2b-chosen', '.b2b-choose-customers', function(event, customer) {
        var $form = $(this).closest('form');
        var $chosen = $form.find('.b2b-chosen');
        if (!$chosen.find('input[value="' + customer.b2bId + '"]').length) {
            var $line = template($form, 'customer');
            $line.find('input').val(customer.b2bId);
            $line.find('.b2b-name').text(customer.b2bName);
            $line.find('.b2b-email').text(customer.b2bEmail);
            $line.find('button').attr('aria-label', $line.find('button').attr('aria-label') + ' ' + customer.b2bName);
            $chosen.append($line);
        }
        changed($form);
    });

    $('body').on('click', '.b2b-chosen .b2b-drop', function() {
        var $form = $(this).closest('form');
        $(this).closest('li').remove();
        changed($form);
        $form.find('.b2b-choose-customers [role=combobox]').focus();
    });

    $('body').on('click', '.b2b-add-new-customer', function() {
        var $form = $(this).closest('form');
        var $box = $form.find('.b2b-choose-customers');
        var typed = $.trim($box.find('[role=combobox]').val() || '');
        var $new = template($form, 'newCustomer');
        var names = typed.split(/\s+/);
        if (typed.indexOf('@') > 0) {
            $new.find('[name=newEmail]').val(typed);
        } else if (typed) {
            $new.find('[name=newFirstName]').val(names.shift());
            $new.find('[name=newLastName]').val(names.join(' '));
        }
        $box.find('[role=combobox]').val('');
        hideFound($box);
        $form.find('.b2b-new-customers').append($new);
        $new.find('[name=newEmail]').focus();
        changed($form);
    });

    $('body').on('click', '.b2b-new-customer .b2b-drop', function() {
        var $form = $(this).closest('form');
        $(this).closest('.b2b-new-customer').remove();
        changed($form);
        $form.find('.b2b-add-new-customer').focus();
    });

    /* The address of a new customer is already another one's: that one is taken instead. */
    $('body').on('click', '.b2b-take-existing', function() {
        var $form = $(this).closest('form');
        var data = $(this).data();
        $(this).closest('.b2b-new-customer').remove();
        $form.find('.b2b-choose-customers').trigger('b2b-chosen', [data]);
    });

    // Company

    $('body').on('b2b-chosen', '.b2b-choose-company', function(event, company) {
        chooseCompany($(this).closest('form'), company.b2bId, company.b2bName);
    });

    function chooseCompany($form, id, name) {
        $form.find('[name=company]').val(id);
        $form.find('.b2b-company-name').text(name);
        $form.find('.b2b-company-chosen').show();
        $form.find('.b2b-choose-company').hide();
        $form.find('.b2b-permissions').empty();
        var $locations = $form.find('.b2b-locations');
        var path = $form.find('.b2b-choose-company').attr('data-b2b-search')
            .replace(/\/customer\/\d+\/companies\/search.*$/, '/company/' + id + '/customers');
        $locations.attr('data-b2b-locations', path + '/locations').empty();
        $form.find('.b2b-show-preview').attr('data-b2b-preview', path + '/transfer-preview');
        $form.find('.b2b-locations-part').show();
        loadLocations($locations, {});
        changed($form);
    }

    $('body').on('click', '.b2b-other-company', function() {
        var $form = $(this).closest('form');
        $form.find('[name=company]').val('');
        $form.find('.b2b-permissions').empty();
        $form.find('.b2b-company-chosen, .b2b-locations-part').hide();
        $form.find('.b2b-choose-company').show().find('[role=combobox]').focus();
        changed($form);
    });

    $('body').on('click', '.b2b-add-new-company, .b2b-find-company', function() {
        var $form = $(this).closest('form');
        var isNew = $(this).hasClass('b2b-add-new-company');
        var typed = $.trim($form.find('.b2b-choose-company [role=combobox]').val());
        $form.find('[name=newCompany]').val(isNew);
        $form.find('[name=company]').val('');
        $form.find('.b2b-permissions').empty();
        $form.find('.b2b-company-chosen, .b2b-locations-part').hide();
        $form.find('.b2b-choose-company').toggle(!isNew);
        $form.find('.b2b-new-company').toggle(isNew).find(':input').prop('disabled', !isNew);
        if (isNew && typed && !$form.find('[name="company.name"]').val()) {
            $form.find('[name="company.name"]').val(typed);
        }
        $form.find(isNew ? '[name="company.name"]' : '.b2b-choose-company [role=combobox]').focus();
        changed($form);
    });

    // Locations, each with a permission. What was chosen is kept in hidden inputs, whatever page of them is shown.

    function kept($form, location) {
        return $form.find('.b2b-permissions input[name="permission.' + location + '"]');
    }

    function keep($form, location, name, permission) {
        kept($form, location).remove();
        if (permission !== null) {
            $('<input type="hidden">').attr({ name: 'permission.' + location, 'data-b2b-name': name })
                .val(permission).appendTo($form.find('.b2b-permissions'));
        }
        changed($form);
    }

    /* Shows in the rows what is kept. */
    function showKept($form) {
        $form.find('.b2b-locations tr[data-b2b-location]').each(function() {
            var $row = $(this);
            var $kept = kept($form, $row.attr('data-b2b-location'));
            var $tick = $row.find('.b2b-location-tick');
            if ($kept.length) {
                $row.find('select').val($kept.val());
            }
            if ($tick.length) {
                $tick.prop('checked', $kept.length > 0);
                $row.find('select').prop('disabled', !$kept.length);
            }
            $row.toggleClass('b2b-changed', $kept.length > 0);
        });
    }

    function loadLocations($locations, changed) {
        var $form = $locations.closest('form');
        var query = $.extend({ text: $form.find('.b2b-location-filter').val() || '', first: 0 }, changed);
        var request = ($locations.data('b2bRequest') || 0) + 1;
        $locations.data('b2bRequest', request).attr('aria-busy', 'true');
        $.ajax({ url: $locations.attr('data-b2b-locations'), data: query, cache: false }).done(function(html) {
            if ($locations.data('b2bRequest') === request) {
                $locations.html(html).attr('aria-busy', 'false');
                showKept($form);
            }
        }).fail(function() {
            $locations.attr('aria-busy', 'false').find('.b2b-failed').removeClass('hidden');
        });
    }

    $('body').on('input', '.b2b-location-filter', function() {
        var $locations = $(this).closest('form').find('.b2b-locations');
        clearTimeout($locations.data('b2bWait'));
        $locations.data('b2bWait', setTimeout(function() {
            loadLocations($locations, {});
        }, WAIT));
    });

    $('body').on('keydown', '.b2b-location-filter', function(event) {
        if (event.which === KEY.ENTER) {
            event.preventDefault();
        }
    });

    $('body').on('click', '.b2b-locations .b2b-turn', function() {
        loadLocations($(this).closest('.b2b-locations'), { first: $(this).attr('data-b2b-first') });
    });

    $('body').on('change', '.b2b-location-tick', function() {
        var $row = $(this).closest('tr');
        var $select = $row.find('select').prop('disabled', !this.checked);
        keep($(this).closest('form'), $row.attr('data-b2b-location'), $row.attr('data-b2b-name'),
            this.checked ? $select.val() : null);
        $row.toggleClass('b2b-changed', this.checked);
    });

    $('body').on('change', '.b2b-locations select', function() {
        var $row = $(this).closest('tr');
        var asStored = $(this).attr('data-b2b-stored') === $(this).val();
        keep($(this).closest('form'), $row.attr('data-b2b-location'), $row.attr('data-b2b-name'),
            asStored ? null : $(this).val());
        $row.toggleClass('b2b-changed', !asStored);
    });

    // Options

    /* Which location receives orders is asked when there are several; the rest of the form follows what is chosen. */
    function changed($form) {
        var $chosen = $form.find('.b2b-permissions input');
        var $receiver = $form.find('.b2b-receiver');
        var present = $receiver.find('select').val() || $receiver.attr('data-b2b-typed');
        $receiver.removeAttr('data-b2b-typed');
        $receiver.find('select option[value!=""]').remove();
        $chosen.each(function() {
            var id = this.name.replace('permission.', '');
            $('<option>').val(id).text($(this).attr('data-b2b-name')).prop('selected', id === present)
                .appendTo($receiver.find('select'));
        });
        var transfers = $form.find('[name=transferOrders]').prop('checked') === true;
        $form.find('.b2b-transfer').toggle(transfers);
        $receiver.toggle($chosen.length > 1);
        $form.find('.b2b-preview').empty();
        $form.find('.b2b-show-preview').toggle($form.find('.b2b-chosen-customer, [name=customer]').length > 0
            && $chosen.length > 0);
        $form.find('.b2b-count-locations').text($chosen.length || '');
    }

    $('body').on('change', '.b2b-form [name=transferOrders], .b2b-receiver select', function() {
        changed($(this).closest('form'));
    });

    /* What would move, before anything moves. */
    $('body').on('click', '.b2b-show-preview', function() {
        var $form = $(this).closest('form');
        var $chosen = $form.find('.b2b-permissions input');
        var location = $chosen.length === 1
            ? $chosen.attr('name').replace('permission.', '') : $form.find('.b2b-receiver select').val();
        var $preview = $form.find('.b2b-preview');
        if (!location) {
            $form.find('.b2b-receiver select').focus();
            return;
        }
        var customers = $form.find('[name=customer]').map(function() {
            return this.value;
        }).get();
        $preview.html('<i class="icon-spin icon-spinner"></i>').attr('aria-busy', 'true');
        $.ajax({
            url: $(this).attr('data-b2b-preview'),
            data: $.param({ customer: customers, location: location }, true),
            cache: false
        }).done(function(html) {
            $preview.html(html);
        }).fail(function() {
            $preview.text($preview.attr('data-b2b-failed'));
        }).always(function() {
            $preview.attr('aria-busy', 'false');
        });
    });

    // The next main contact

    $('body').on('b2b-chosen', '.b2b-choose-contact', function(event, customer) {
        var $form = $(this).closest('form');
        $form.find('[name=newMainContact]').val(customer.b2bId);
        $form.find('.b2b-contact-name').text(customer.b2bName);
        $form.find('.b2b-contact-chosen').show();
    });

    $('body').on('click', '.b2b-no-contact', function() {
        var $form = $(this).closest('form');
        $form.find('[name=newMainContact]').val('');
        $form.find('.b2b-contact-chosen').hide();
        $form.find('.b2b-choose-contact [role=combobox]').focus();
    });

    B2bAdmin.whenShown(function($modal) {
        var $form = $modal.find('form.b2b-form');
        if ($form.find('.b2b-permissions').length) {
            $form.find('.b2b-new-company:hidden :input').prop('disabled', true);
            showKept($form);
            changed($form);
        }
    });
})(jQuery);
