import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardHtml } from './html-guard.ts';

/** Nesting as a parser would see it. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of html.matchAll(/<(\/?)[a-z]+>/g)) {
    depth += end ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

test('ordinary markup passes through', () => {
  const html = '<!DOCTYPE html><p class="a>b">One<br>two<p>three <b>four</b>';
  expect(guardHtml(html)).toBe(html);
});

test('scripts, styles, comments and frames go; JSON-LD stays', () => {
  expect(
    guardHtml('a<script>if (a < b) "</b>"</script>b<style>p{}</style><!-- c --><iframe src=x>d</iframe>e'),
  ).toBe('abe');
  expect(guardHtml('<script type="application/ld+json">{}</script>')).toContain('{}');
});

test('an unclosed script does not swallow the page', () => {
  expect(guardHtml('<p>a</p><script>x<p>b</p>')).toContain('<p>b</p>');
});

test('tags past the limit go with their end tags, the text stays', () => {
  expect(guardHtml('<div><i><b>x</b></i></div><p>y</p>', 2)).toBe('<div><i> x</i></div><p>y</p>');
});

test('whatever is nested how, the limit holds and no word is lost', () => {
  const piece = fc.constantFrom('<div>', '</div>', '<b>', '</b>', '<ul>', '</ul>', 'w ', '<li>', '</li>');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const html = pieces.join('');
      const safe = guardHtml(html, 5);
      expect(depthOf(safe.replace(/<\/?li>/g, ''))).toBeLessThanOrEqual(5);
      expect(safe.match(/w/g)?.length).toBe(html.match(/w/g)?.length);
    }),
  );
});
