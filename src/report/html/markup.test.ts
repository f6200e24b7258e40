import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, inlineJson } from './markup.ts';

describe('markup', () => {
  test('escapes text and leaves markup as it is', () => {
    const inner = html`<b>${'a < b & "c"'}</b>`;
    expect(html`<p title="${"it's"}">${inner}</p>`.text).toBe(
      '<p title="it&#39;s"><b>a &lt; b &amp; &quot;c&quot;</b></p>',
    );
  });

  test('joins lists and leaves out what is absent', () => {
    expect(html`${[html`<i>${1}</i>`, undefined, false, 'x']}`.text).toBe('<i>1</i>x');
  });

  test('no text can open a tag', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.text)));
  });

  test('inlined JSON reads back and holds no angle bracket to end its script', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const { text } = inlineJson([...words, '</script><!--']);
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual([...words, '</script><!--']);
      }),
    );
  });

  test('inlined numbers keep five figures', () => {
    expect(inlineJson([1 / 3, 123_456_789, null]).text).toBe('[0.33333,123456789,null]');
  });
});
