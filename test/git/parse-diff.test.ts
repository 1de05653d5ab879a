import { expect, test } from 'vitest';
import { parseDiff } from '../../src/git/parse-diff.ts';

const DIFF = `diff --git a/models/a.sql b/models/a.sql
index 1111111..2222222 100644
--- a/models/a.sql
+++ b/models/a.sql
@@ -2 +2,2 @@ select
-  x,
+  x as y,
+  +1 as z,
@@ -9,0 +11 @@
+where true
diff --git a/models/old.sql b/models/sub dir/new.sql
similarity index 90%
rename from models/old.sql
rename to models/sub dir/new.sql
index 1..2 100644
--- a/models/old.sql
+++ b/models/sub dir/new.sql
@@ -1 +1 @@
-a
+b
diff --git a/new.yml b/new.yml
new file mode 100644
index 0000000..3333333
--- /dev/null
+++ b/new.yml
@@ -0,0 +1,2 @@
+version: 2
+models: []
diff --git a/gone.sql b/gone.sql
deleted file mode 100644
index 3333333..0000000
--- a/gone.sql
+++ /dev/null
@@ -1 +0,0 @@
-select 1
diff --git a/with space b/with space
new file mode 100644
index 0000000..e69de29
diff --git a/logo.png b/logo.png
index 1..2 100644
Binary files a/logo.png and b/logo.png differ
diff --git "a/tab\\there" "b/tab\\there"
index 1..2 100644
--- "a/tab\\there"
+++ "b/tab\\there"
@@ -1 +1 @@
-a
+b
`;

test('reads what each file of a diff is and which of its lines are new', () => {
  const files = parseDiff(DIFF).map(({ addedLines, ...file }) => ({ ...file, addedLines: [...addedLines] }));

  expect(files).toEqual([
    { path: 'models/a.sql', kind: 'modified', binary: false, addedLines: [2, 3, 11] },
    { path: 'models/sub dir/new.sql', previousPath: 'models/old.sql', kind: 'renamed', binary: false, addedLines: [1] },
    { path: 'new.yml', kind: 'added', binary: false, addedLines: [1, 2] },
    { path: 'gone.sql', kind: 'removed', binary: false, addedLines: [] },
    { path: 'with space', kind: 'added', binary: false, addedLines: [] },
    { path: 'logo.png', kind: 'modified', binary: true, addedLines: [] },
    { path: 'tab\there', kind: 'modified', binary: false, addedLines: [1] },
  ]);
});

test('a line of content that looks like a header stays content', () => {
  const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+--- a/y\n+rename to z\n';

  expect(parseDiff(diff)).toEqual([{ path: 'x', kind: 'modified', binary: false, addedLines: new Set([1, 2]) }]);
});

test.each(['', 'no diff at all', 'diff --git nonsense'])('%j yields nothing', (text) => {
  expect(parseDiff(text)).toEqual([]);
});
