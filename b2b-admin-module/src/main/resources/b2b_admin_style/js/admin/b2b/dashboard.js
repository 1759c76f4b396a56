/* Draws the tables of the dashboard as pictures. Without this script, or without Chart.js, the tables say it all. */
(function() {

    var AGES = ['#8fb8c9', '#e9b949', '#e08a2e', '#c9542b', '#8f1d18'];
    var BAR = '#1b6d8f';
    var LINE = '#b35c00';
    var MOST_COMPANIES = 10;

    function rows(canvas) {
        return Array.prototype.slice.call(
            document.querySelectorAll('#' + canvas.getAttribute('data-b2b-table') + ' tbody tr'));
    }

    function labels(all) {
        return all.map(function(row) {
            return row.getAttribute('data-b2b-label');
        });
    }

    function numbers(all, name) {
        return all.map(function(row) {
            return Number(row.getAttribute(name));
        });
    }

    function heads(canvas) {
        return Array.prototype.map.call(
            document.querySelectorAll('#' + canvas.getAttribute('data-b2b-table') + ' thead th'), function(head) {
                return head.textContent;
            });
    }

    var CHARTS = {
        months: function(canvas) {
            var all = rows(canvas);
            var head = heads(canvas);
            return {
                data: {
                    labels: labels(all),
                    datasets: [
                        { type: 'line', label: head[2], data: numbers(all, 'data-b2b-number'), yAxisID: 'total',
                            borderColor: LINE, backgroundColor: LINE, pointRadius: 3 },
                        { type: 'bar', label: head[1], data: numbers(all, 'data-b2b-orders'), yAxisID: 'orders',
                            backgroundColor: BAR }
                    ]
                },
                options: { scales: {
                    orders: { position: 'left', beginAtZero: true, ticks: { precision: 0 },
                        title: { display: true, text: head[1] } },
                    total: { position: 'right', beginAtZero: true, grid: { drawOnChartArea: false },
                        title: { display: true, text: head[2] } }
                } }
            };
        },
        ages: function(canvas) {
            var all = rows(canvas);
            return {
                type: 'bar',
                data: {
                    labels: labels(all),
                    datasets: [{ label: heads(canvas)[2], data: numbers(all, 'data-b2b-number'),
                        backgroundColor: AGES, maxBarThickness: 60 }]
                },
                options: { plugins: { legend: { display: false } }, scales: { y: { beginAtZero: true } } }
            };
        },
        companies: function(canvas) {
            var all = rows(canvas).slice(0, MOST_COMPANIES);
            var head = heads(canvas);
            var amounts = all.map(function(row) {
                return row.getAttribute('data-b2b-numbers').split(' ').map(Number);
            });
            return {
                type: 'bar',
                data: {
                    labels: labels(all),
                    datasets: AGES.map(function(colour, age) {
                        return { label: head[age + 1], backgroundColor: colour, maxBarThickness: 34, data: amounts.map(function(of) {
                            return of[age];
                        }) };
                    })
                },
                options: { indexAxis: 'y', scales: { x: { stacked: true, beginAtZero: true }, y: { stacked: true } } }
            };
        }
    };

    function draw(canvas) {
        var chart = CHARTS[canvas.getAttribute('data-b2b-chart')](canvas);
        canvas.hidden = false;
        canvas.parentNode.className += ' b2b-drawn';
        chart.options.responsive = true;
        chart.options.maintainAspectRatio = false;
        chart.options.animation = false;
        new window.Chart(canvas, chart);
        canvas.setAttribute('data-b2b-drawn', 'true');
    }

    document.addEventListener('DOMContentLoaded', function() {
        if (window.Chart) {
            Array.prototype.forEach.call(document.querySelectorAll('[data-b2b-chart]'), draw);
        }
    });
})();
