/* Import and export: moves the progress bar, and shows the result when there is one. */
(function() {
    var PAUSE = 1000;

    function watch(progress) {
        var request = new XMLHttpRequest();
        request.open('GET', progress.getAttribute('data-b2b-progress'));
        request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
        request.onload = function() {
            var state = request.status === 200 ? JSON.parse(request.responseText) : null;
            if (state && state.running) {
                progress.querySelector('progress').value = state.percent;
                progress.querySelector('#b2b-import-percent').textContent = state.percent + ' %';
                setTimeout(watch, PAUSE, progress);
            } else {
                window.location.reload();
            }
        };
        request.onerror = function() {
            setTimeout(watch, 5 * PAUSE, progress);
        };
        request.send();
    }

    document.addEventListener('DOMContentLoaded', function() {
        var progress = document.getElementById('b2b-import-progress');
        if (progress) {
            setTimeout(watch, PAUSE, progress);
        }
    });
})();
