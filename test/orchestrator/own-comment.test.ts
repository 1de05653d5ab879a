import { describe, expect, test } from 'vitest';
import { ownComment } from '../../src/orchestrator/own-comment.ts';
import { commentMarker } from '../../src/report/render-comment.ts';

const marker = commentMarker('acme/taxi#42:fleet:architecture-review');
const comment = (body: string, authorId = 900) => ({ id: 1, author: 'steward[bot]', authorId, body, edited: false });
const find = (body: string, authorId?: number) => ownComment([comment(body, authorId)], { marker, ownUserId: 900 });

describe('the caller’s own comment', () => {
  test.each([
    ['its marker', marker],
    ['the marker that it had before the repository was renamed', commentMarker('acme/old.taxi-cabs_1#42:fleet:architecture-review')],
    ['and before it was transferred', commentMarker('other/taxi#42:fleet:architecture-review')],
  ])('is found by %s', (_, itsMarker) => {
    expect(find(`${itsMarker}\nText`)?.id).toBe(1);
  });

  test.each([
    ['another project’s', `${commentMarker('acme/taxi#42:taxi:architecture-review')}\n`, 900],
    ['another pull request’s', `${commentMarker('acme/taxi#4:fleet:architecture-review')}\n`, 900],
    ['one with the marker further down', `Hello\n${marker}`, 900],
    ['somebody else’s', marker, 66],
  ])('is not %s', (_, body, authorId) => {
    expect(find(body, authorId)).toBeUndefined();
  });
});
