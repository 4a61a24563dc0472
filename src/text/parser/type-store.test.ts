import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TypeStore } from './type-store.ts';

const look = (store: TypeStore, form: string): number => store.lookup(form, 0, form.length);

describe('TypeStore', () => {
  it('gives one slot a spelling, wherever it stands in a text', () => {
    const store = new TypeStore(16);
    const text = 'to be or not to be';
    expect(store.lookup(text, 13, 15)).toBe(store.lookup(text, 0, 2));
    expect(store.lookup(text, 16, 18)).toBe(store.lookup(text, 3, 5));
    expect(store.fresh.map((slot) => store.forms[slot])).toEqual(['to', 'be']);
  });

  it('never gives up pinned forms, nor forms of the running batch', () => {
    const store = new TypeStore(12);
    const pinned = ['the', 'of', 'and'].map((form) => look(store, form));
    store.pin();
    for (let batch = 0; batch < 20; batch++) {
      store.nextBatch();
      const slots = Array.from({ length: 6 }, (_, i) => look(store, `w${batch}-${i}`));
      expect(new Set([...slots, ...pinned]).size).toBe(9);
      for (const [i, slot] of slots.entries()) expect(store.forms[slot]).toBe(`w${batch}-${i}`);
    }
    expect(['the', 'of', 'and'].map((form) => look(store, form))).toEqual(pinned);
  });

  it('keeps forms met again longer than forms met once', () => {
    const store = new TypeStore(10);
    look(store, 'minister');
    for (let batch = 0; batch < 12; batch++) {
      store.nextBatch();
      look(store, 'minister');
      look(store, `once${batch}`);
    }
    store.fresh.length = 0;
    look(store, 'minister');
    expect(store.fresh).toEqual([]);
  });

  it('answers like a map for any sequence of forms', () => {
    const forms = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 200 });
    fc.assert(
      fc.property(forms, (list) => {
        const store = new TypeStore(24);
        for (const form of list) {
          store.nextBatch();
          expect(store.forms[look(store, form)]).toBe(form);
        }
      }),
    );
  });
});
