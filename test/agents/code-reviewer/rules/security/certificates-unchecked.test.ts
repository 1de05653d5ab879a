import { expect, test } from 'vitest';
import { certificatesUnchecked } from '../../../../../src/agents/code-reviewer/rules/security/certificates-unchecked.ts';
import { changedFile, facts } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

function review(text: string, path: string, lines?: readonly number[]) {
  return findingsOf(certificatesUnchecked, facts({ files: [changedFile(path, text, lines)] }));
}

test('finds a request that checks nothing, on its line', () => {
  expect(review('requests.post(\n    url,\n    verify=False,\n)', 'scripts/push.py')).toMatchObject([
    {
      message:
        '`scripts/push.py` (line 3) switches the check of certificates off (`verify=False`): whoever stands in between reads and changes what is sent, passwords and tokens too.',
      location: { path: 'scripts/push.py', line: 3 },
    },
  ]);
});

test.each([
  ['session.verify = False', 'a.py'],
  ['requests.get(url, verify=False)', 'a.py'],
  ['context = ssl._create_unverified_context()', 'a.py'],
  ['context.verify_mode = ssl.CERT_NONE', 'a.py'],
  ['  run: curl -s -k https://api.acme.io/x', '.github/workflows/ci.yml'],
  ['curl --insecure https://api.acme.io/x', 'push.sh'],
  ['wget --no-check-certificate https://acme.io/x', 'Dockerfile'],
  ['NODE_TLS_REJECT_UNAUTHORIZED=0', '.env'],
  ["PYTHONHTTPSVERIFY: '0'", 'ci.yml'],
  ['git config http.sslVerify false', 'a.sh'],
])('finds `%s` in %s', (line, path) => {
  expect(review(line, path)).toHaveLength(1);
});

test.each([
  ['the check that stays on', 'requests.get(url, verify=True)', 'a.py'],
  ['a file of certificates', 'requests.get(url, verify="/etc/ca.pem")', 'a.py'],
  ['an argument that is called alike', 'check(signature, do_verify=False)', 'a.py'],
  ['a comment', '# requests.get(url, verify=False)', 'a.py'],
  ['its own machine', 'requests.get("http://localhost:8000", verify=False)', 'a.py'],
  ['another option', 'curl -fsSL https://acme.io/k | sort -k 2', 'a.sh'],
  ['words about it', 'Never set verify=False.', 'README.md'],
  ['SQL', 'select verify=False from t', 'models/a.sql'],
])('passes %s', (_, line, path) => {
  expect(review(line, path)).toEqual([]);
});

test('passes what was there before', () => {
  expect(review('a = 1\nrequests.get(url, verify=False)', 'a.py', [1])).toEqual([]);
});
