import nock from 'nock';

// A test that reaches beyond this machine fails at once, wherever it is run.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
