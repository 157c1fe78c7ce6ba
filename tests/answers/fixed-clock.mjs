/** Starts the server's clock on one day, so that ages and "today" are the same in every run. */
const real = Date.now;
const started = real();
const START = Date.UTC(2026, 10, 28, 9);
Date.now = () => START + (real() - started);
