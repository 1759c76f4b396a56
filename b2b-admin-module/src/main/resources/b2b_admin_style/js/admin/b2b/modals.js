/*
 * Windows of the B2B section, for its other scripts:
 *
 *   B2bAdmin.open(address, opener)    shows what the address answers; the focus comes back to the opener afterwards
 *   B2bAdmin.whenShown(function)      called with a window each time that it is filled
 *   B2bAdmin.say(message)             shows a message at the top of the page
 *   <button data-b2b-modal="address"> opens a window
 *
 * A window is a view in Broadleaf's "modules/modalContainer" with a form of the class b2b-form. The form is posted and
 * answers itself, with what is wrong, or an element of the class b2b-done, which closes the window. That one may have
 * data-b2b-message and data-b2b-leave, the page to go to. Whoever shows what may have changed listens to "b2b-done" on
 * the body.
 */
var B2bAdmin = (function($) {

    var FLASH = 'b2bFlash';
    var ESCAPE = 27;
    var shown = [];
    var closeWord = '';

    function open(address, opener) {
        var $modal = $('<div class="modal b2b-modal loading-modal" role="dialog" aria-modal="true">').append(
            $('<div class="modal-header">').append($('<h3>').text(BLCAdmin.messages.loading), close()),
            $('<div class="modal-body b2b-loading"><i class="icon-spin icon-spinner"></i></div>'));
        BLCAdmin.showElementAsModal($modal, function() {
            if (opener) {
                $(opener).focus();
            }
        });
        $.ajax({ url: address, cache: false }).done(function(html, status, answer) {
            hearCloseWord(answer);
            fill($modal, html);
        }).fail(function(answer) {
            hearCloseWord(answer);
            name($modal.find('.close'));
            $modal.find('.modal-header h3').text(failure(answer));
            $modal.find('.modal-body').empty();
            $modal.find('.close').focus();
        });
    }

    function close() {
        return name($('<button type="button" class="close" data-dismiss="modal">&times;</button>'));
    }

    /* The page cannot know it: each answer for a window, a refusal too, brings the word in the language of its reader
       (WindowController). */
    function hearCloseWord(answer) {
        closeWord = decodeURIComponent(answer.getResponseHeader('B2b-Close') || '') || closeWord;
    }

    function name($close) {
        return closeWord ? $close.attr('aria-label', closeWord) : $close;
    }

    function failure(answer) {
        return answer.status === 403 ? BLCAdmin.messages.forbidden403 : BLCAdmin.messages.errorOccurred;
    }

    function fill($modal, html) {
        var $answer = $('<div>').append($.parseHTML($.trim(html)));
        var $done = $answer.find('.b2b-done');
        if ($done.length) {
            finish($done);
            return;
        }
        var $new = $answer.children('.modal');
        if (!$new.length) {
            // Signed out meanwhile: the page leads to the sign-in.
            window.location.reload();
            return;
        }
        $modal.empty().append($new.children()).removeClass('loading-modal').data('initialized', 'false');
        name($modal.find('.close')).removeAttr('aria-hidden');
        $modal.attr('aria-labelledby', 'myModalLabel');
        BLCAdmin.initializeModalTabs($modal);
        BLCAdmin.initializeModalButtons($modal);
        BLCAdmin.setModalMaxHeight($modal);
        BLCAdmin.initializeFields();
        $.each(shown, function() {
            this($modal);
        });
        focusInto($modal);
    }

    /* What is wrong comes first, then what the form wants first. */
    function focusInto($modal) {
        var $first = $modal.find('[aria-invalid=true]:visible, .b2b-alert:visible, [data-b2b-focus]:visible').first();
        if (!$first.length) {
            $first = $modal.find('.modal-body').find('input, select, textarea, button').filter(':visible').first();
        }
        ($first.length ? $first : $modal.find('.close')).focus();
    }

    function finish($done) {
        var message = $done.attr('data-b2b-message');
        var leave = $done.attr('data-b2b-leave');
        if (leave) {
            window.sessionStorage.setItem(FLASH, message || '');
            if (leave === window.location.pathname) {
                window.location.reload();
            } else {
                window.location.href = leave;
            }
            return;
        }
        BLCAdmin.hideCurrentModal();
        if (message) {
            say(message);
        }
        $('body').trigger('b2b-done');
    }

    function say(message) {
        var $container = $('#headerFlashAlertBoxContainer').removeClass('hidden').show();
        var $box = $container.find('.alert-box').removeClass('alert').addClass('success').show();
        if (!$box.length) {
            // Foundation takes a closed message out of the page.
            $box = $('<div id="headerFlashAlertBox" class="alert-box success">').append(
                $('<span class="alert-box-message">'), $('<a href="" class="close">&times;</a>'));
            $container.append($box);
        }
        $box.attr('role', 'status').find('.alert-box-message').text(message);
    }

    function busy($modal, isBusy) {
        $modal.data('b2bBusy', isBusy).attr('aria-busy', isBusy);
        $modal.find('.entity-form-actions button').prop('disabled', isBusy);
        $modal.find('.entity-form-actions .ajax-loader').toggle(isBusy);
    }

    $('body').on('submit', 'form.b2b-form', function(event) {
        event.preventDefault();
        var $form = $(this);
        var $modal = $form.closest('.modal');
        if ($modal.data('b2bBusy')) {
            return;
        }
        $form.trigger('b2b-submit');
        busy($modal, true);
        $.ajax({ url: this.action, type: 'POST', data: $form.serialize() }).done(function(html) {
            busy($modal, false);
            fill($modal, html);
        }).fail(function(answer) {
            busy($modal, false);
            $form.find('> .b2b-alert').remove();
            $('<div class="b2b-alert" role="alert" tabindex="-1">').text(failure(answer)).prependTo($form).focus();
        });
    });

    $('body').on('click', '[data-b2b-modal]', function(event) {
        event.preventDefault();
        open(this.getAttribute('data-b2b-modal'), this);
    });

    /* A button at the top of a record's page, such as "Archive". */
    $('body').on('click', 'button.b2b-page-action', function(event) {
        event.preventDefault();
        open(window.location.pathname.replace(/\/$/, '') + this.getAttribute('data-action'), this);
    });

    $('body').on('click', '.b2b-modal [data-b2b-cancel]', function() {
        BLCAdmin.hideCurrentModal();
    });

    $(document).on('keydown', function(event) {
        var $modal = BLCAdmin.currentModal();
        if (event.which === ESCAPE && !event.isDefaultPrevented() && $modal && $modal.hasClass('b2b-modal')) {
            BLCAdmin.hideCurrentModal();
        }
    });

    $(function() {
        var message = window.sessionStorage.getItem(FLASH);
        window.sessionStorage.removeItem(FLASH);
        if (message) {
            say(message);
        }
    });

    return {
        open: open,
        say: say,
        whenShown: function(initialize) {
            shown.push(initialize);
        }
    };
})(jQuery);
