/* Mail templates, mails, and the window that sends the access e-mail. */
(function($) {

    /* Broadleaf answers a script whose session is over with its sign-in page. */
    function isSignIn(html) {
        return html.indexOf('j_username') >= 0;
    }

    function load(url, data, done) {
        return $.ajax({ url: url, type: data ? 'POST' : 'GET', data: data, dataType: 'html' }).done(function(html) {
            if (isSignIn(html)) {
                window.location.reload();
            } else {
                done(html);
            }
        });
    }

    function later(act, wait) {
        var timer;
        return function() {
            clearTimeout(timer);
            timer = setTimeout(act, wait);
        };
    }

    /* --- The editor of a template --- */

    $(function() {
        var editor = document.querySelector('.b2b-template');
        if (editor) {
            startEditor(editor);
        }
    });

    function startEditor(editor) {
        var form = editor.querySelector('.b2b-template-form');
        var subject = form.elements.subject;
        var body = form.elements.body;
        var typing = body;
        var asked = 0;
        var saved = form.elements.subject.value + '\n' + form.elements.body.value;
        var leaving = false;

        $(form).find('button[name=preview]').hide();

        function preview() {
            var mine = ++asked;
            load(editor.getAttribute('data-b2b-preview'), $(form).serialize(), function(html) {
                if (mine === asked) {
                    show(html);
                }
            });
        }

        /* The text stays open when somebody reads it, and the page where it is scrolled to. */
        function show(html) {
            var pane = document.getElementById('b2b-preview');
            var plain = pane.querySelector('.b2b-plain');
            var open = plain && plain.open;
            pane.innerHTML = html;
            plain = pane.querySelector('.b2b-plain');
            if (plain) {
                plain.open = open;
            }
            mark(subject, pane.querySelector('[data-b2b-field=SUBJECT]'));
            mark(body, pane.querySelector('[data-b2b-field=BODY]'));
        }

        function mark(field, problem) {
            $(field).closest('.b2b-mail-field').toggleClass('b2b-refused', !!problem);
            field.setAttribute('aria-invalid', String(!!problem));
        }

        var previewSoon = later(preview, 400);
        $([subject, body]).on('input', previewSoon).on('focus', function() {
            typing = this;
        });

        $(editor).on('click', '[data-b2b-insert]', function() {
            var word = this.getAttribute('data-b2b-insert');
            var at = typing.selectionStart;
            typing.value = typing.value.slice(0, at) + word + typing.value.slice(typing.selectionEnd);
            typing.focus();
            typing.setSelectionRange(at + word.length, at + word.length);
            preview();
        });

        /* A problem leads to the word that it is about. */
        $(editor).on('click', '.b2b-jump', function(event) {
            event.preventDefault();
            var problem = $(this).closest('.b2b-problem')[0];
            var field = problem.getAttribute('data-b2b-field') === 'SUBJECT' ? subject : body;
            var lines = field.value.split('\n');
            var line = Number(problem.getAttribute('data-b2b-line')) - 1;
            var characters = Array.from(lines[line] || '').slice(0, Number(problem.getAttribute('data-b2b-column')) - 1);
            var start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + characters.join('').length;
            field.focus();
            field.setSelectionRange(start, start + Math.max(1, problem.getAttribute('data-b2b-word').length));
        });

        $(form).on('submit', function() {
            leaving = true;
        });
        window.addEventListener('beforeunload', function(event) {
            if (!leaving && subject.value + '\n' + body.value !== saved) {
                event.preventDefault();
                event.returnValue = '';
            }
        });
        startReaders(editor, form, preview);
    }

    function startReaders(editor, form, chosen) {
        var input = document.getElementById('b2b-reader');
        var list = document.getElementById('b2b-reader-list');
        var asked = 0;

        function find() {
            var mine = ++asked;
            load(editor.getAttribute('data-b2b-readers') + '?q=' + encodeURIComponent(input.value), null, function(html) {
                if (mine === asked) {
                    list.innerHTML = html;
                }
            });
        }

        function close() {
            asked++;
            list.innerHTML = '';
        }

        $(input).on('input', later(find, 200)).on('focus', find).on('keydown', function(event) {
            if (event.key === 'Escape') {
                close();
            } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
                event.preventDefault();
                $(list).find('button').first().focus();
            }
        });
        $(list).on('keydown', 'button', function(event) {
            var move = { ArrowDown: 'next', ArrowUp: 'prev' }[event.key];
            if (move) {
                event.preventDefault();
                $(this).closest('li')[move]().find('button').focus();
            } else if (event.key === 'Escape') {
                input.focus();
                close();
            }
        }).on('click', 'button', function() {
            form.elements.companyId.value = this.getAttribute('data-b2b-company');
            form.elements.customerId.value = this.getAttribute('data-b2b-customer');
            input.value = $(this).text().trim().replace(/\s+/g, ' ');
            close();
            chosen();
        });
        $(document).on('click', function(event) {
            if (!$(event.target).closest('.b2b-reader').length) {
                close();
            }
        });
    }

    $(document).on('submit', 'form[data-b2b-confirm]', function(event) {
        if (!window.confirm(this.getAttribute('data-b2b-confirm'))) {
            event.preventDefault();
        }
    });

    /* --- The window that sends the access e-mail --- */

    function isInWindow(element) {
        return $(element).closest('.modal').length > 0;
    }

    function fillWindow(html) {
        var $modal = BLCAdmin.currentModal();
        $modal.find('.modal-body').html($('<div>').html(html).find('.modal-body').html());
        watch($modal.find('.b2b-sent')[0]);
    }

    $(document).on('click', 'a.b2b-in-window', function(event) {
        if (isInWindow(this)) {
            event.preventDefault();
            load(this.href, null, fillWindow);
        }
    });

    $(document).on('click', '[data-b2b-show]', function(event) {
        event.preventDefault();
        var link = this;
        load(link.getAttribute('data-b2b-show'), null, function(html) {
            var $page = $(link).closest('.b2b-send');
            $page.find('.b2b-shown').removeClass('b2b-shown');
            $(link).addClass('b2b-shown');
            $page.find('.b2b-shown-mail').html(html);
        });
    });

    $(document).on('submit', '.b2b-send-form', function(event) {
        var form = this;
        var $button = $(form).find('button[type=submit]');
        if ($button.hasClass('b2b-busy')) {
            event.preventDefault();
            return;
        }
        $button.addClass('b2b-busy');
        if (isInWindow(form)) {
            event.preventDefault();
            load(form.action, $(form).serialize(), fillWindow);
        }
    });

    $(document).on('change', '.b2b-send-form input[name=customerId]', function() {
        var $form = $(this).closest('form');
        $form.find('button[type=submit]').prop('disabled', $form.find('input[name=customerId]:checked').length === 0);
    });

    /* Looks whether the mails have left, for a while. */
    function watch(page) {
        var ids = $(page).find('a[href*="/b2b-mail/"]').map(function() {
            return this.pathname.replace(/.*\//, '');
        }).get();
        var admin = ids.length ? $(page).find('a[href*="/b2b-mail/"]')[0].pathname.replace(/\/b2b-mail\/.*/, '') : '';
        var looks = 0;
        (function look() {
            if (!ids.length || page.getAttribute('data-b2b-waiting') !== 'true' || looks++ > 15) {
                return;
            }
            setTimeout(function() {
                load(admin + '/b2b-mail-template/sent?mail=' + ids.join('&mail='), null, function(answer) {
                    var fresh = $('<div>').html(answer).find('.b2b-sent')[0];
                    if (fresh && document.contains(page)) {
                        page.setAttribute('data-b2b-waiting', fresh.getAttribute('data-b2b-waiting'));
                        $(page).find('.b2b-mail-lead').text($(fresh).find('.b2b-mail-lead').text());
                        $(page).find('tbody').html($(fresh).find('tbody').html());
                        look();
                    }
                });
            }, 1000);
        })();
    }

    $(function() {
        $('.b2b-sent').each(function() {
            watch(this);
        });
    });
})(jQuery);
