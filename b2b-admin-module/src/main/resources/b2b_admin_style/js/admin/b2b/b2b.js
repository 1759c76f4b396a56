/* How targeting rules compare external ids: a customer without a company has none, and "contains" fails on nothing. */
var b2bOperators_Id = [
    {label: "is equal to", name: "EQUALS", fieldType: "TEXT"},
    {label: "is not equal to", name: "NOT_EQUAL", fieldType: "TEXT"},
    {label: "is present", name: "NOT_NULL", fieldType: "NONE"},
    {label: "is blank", name: "IS_NULL", fieldType: "NONE"}
];

/* The B2B section of the admin. */
(function($) {

    /* The pages of our records, by the class in Broadleaf's links. */
    var PAGES = {
        'org.b2bleaf.company.CompanyImpl': 'company',
        'org.b2bleaf.company.CompanyLocationImpl': 'company-location',
        'org.b2bleaf.ordering.B2bOrderImpl': 'b2b-order'
    };

    function pageOf(link) {
        var href = (link.getAttribute('href') || '').split(/[?;]/)[0];
        for (var type in PAGES) {
            href = href.replace('/' + type + '/', '/' + PAGES[type] + '/');
        }
        return /\/(company|company-location|b2b-order)\/\d+$/.test(href) ? href : null;
    }

    /* Broadleaf opens a linked record in a window without its lists: a link to one of ours leads to its page. */
    document.addEventListener('click', function(event) {
        var link = event.target.closest ? event.target.closest('a.modal-view') : null;
        var page = link && pageOf(link);
        if (page) {
            event.stopPropagation();
            event.preventDefault();
            window.location.href = page;
        }
    }, true);

    /* In a list the name itself is the link, not only the small sign behind it. */
    function linkNames(container) {
        $(container).find('td > a.modal-view').each(function() {
            var name = this.previousSibling;
            while (name && name.nodeType === Node.TEXT_NODE && !name.nodeValue.trim()) {
                name = name.previousSibling;
            }
            if (name && name.nodeType === Node.TEXT_NODE && pageOf(this)) {
                this.textContent = name.nodeValue.trim();
                name.parentNode.removeChild(name);
            }
        });
    }

    /* Broadleaf puts the name of a record that is chosen in a window into the page as HTML (listGrid.js, "valueSelected"),
       and buyers and applicants name themselves. Bound before Broadleaf's own, so that it finds text. */
    document.addEventListener('click', function(event) {
        var lookup = event.target.closest ? event.target.closest('.to-one-lookup') : null;
        var $field = $(lookup).closest('div.additional-foreign-key-container');
        $field.off('valueSelected.b2b').on('valueSelected.b2b', function(selected, record) {
            var property = $field.find('input.display-value-property').val(), words = record[property];
            if (typeof words === 'string') {
                record[property] = $('<div>').text(words).html();
                setTimeout(function() {
                    $field.find('input.hidden-display-value').val(words);
                });
            }
        });
    }, true);

    /* Without a message Broadleaf's template leaves its own source in the hidden box. */
    $(function() {
        $('#headerFlashAlertBoxContainer.hidden .alert-box-message').empty();
    });

    /* Broadleaf heads what is wrong with a form as a whole by the name of a key. */
    $(function() {
        $('.tabError > b').filter(function() {
            return $(this).text() === 'generalErrors';
        }).remove();
    });

    BLCAdmin.addInitializationHandler(linkNames);
    $('body').on('blc-listgrid-replaced', function(event, container) {
        linkNames(container);
    });

    /* The column "On what" of the audit trail holds where the record has its page. */
    function linkSubjects() {
        $('td[data-fieldname="subjectName"][data-fieldvalue]:not([data-fieldvalue=""]):not(:has(a))').each(function() {
            $(this).contents().wrapAll($('<a class="b2b-page">').attr('href',
                BLC.servletContext.replace(/\/$/, '') + '/' + $(this).attr('data-fieldvalue')));
        });
    }
    /* What a column is too narrow for shows when it is pointed at. */
    function titleEvents() {
        $('.list-grid-table[class*="org.b2bleaf.audit"] td').each(function() {
            this.title = $(this).text().trim();
        });
    }
    BLCAdmin.addInitializationHandler(linkSubjects);
    BLCAdmin.addInitializationHandler(titleEvents);
    $(document).ajaxComplete(titleEvents);
    /* Further rows come while somebody scrolls. */
    $(document).ajaxComplete(linkSubjects);

    /* Broadleaf puts the first tab of a refused form under whichever tab was open: show the first with a problem. */
    $(document).ajaxComplete(function() {
        var $refused = $('.modal .tabs-content > li').filter(function() {
            return $(this).find('span.error').text().trim() !== '';
        }).first();
        if ($refused.length) {
            $('.modal dl.tabs dd').eq($refused.index()).find('a').click();
        }
    });

    document.addEventListener('click', function(event) {
        var id = event.target.getAttribute('data-b2b-copy');
        if (id) {
            document.getElementById(id).select();
            document.execCommand('copy');
            var button = event.target, words = button.textContent;
            button.textContent = button.getAttribute('data-b2b-copied') || words;
            button.setAttribute('aria-live', 'polite');
            setTimeout(function() {
                button.textContent = words;
            }, 2000);
        }
    });

    /* Beside a colour that is typed stands one to choose from. */
    $('[data-b2b-colour]').each(function() {
        var swatch = this, text = document.getElementById(this.getAttribute('data-b2b-colour'));
        function show() {
            swatch.value = /^#[0-9a-f]{6}$/i.test(text.value) ? text.value : '#ffffff';
        }
        swatch.hidden = false;
        show();
        text.addEventListener('input', show);
        swatch.addEventListener('input', function() {
            text.value = swatch.value;
        });
    });

    /* Whoever decides about a draft means it as she has just changed it: that is saved first. */
    $('form[data-b2b-saved-first]').each(function() {
        var form = this, stored = $(form).serialize();
        $(form).closest('.b2b-mail-page').find('form').not(form).not('#b2b-draft-decline').on('submit', function(event) {
            if (form.getAttribute('data-b2b-saved-first') === 'refused' || $(form).serialize() !== stored) {
                event.preventDefault();
                $(form).find('[data-b2b-unsaved]').prop('hidden', false);
                $(form).find('button[type=submit]').focus();
            }
        });
    });

    /* A refused page opens at its first problem. */
    $('.b2b-settings [aria-invalid=true]').first().focus();
})(jQuery);
