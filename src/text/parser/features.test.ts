import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affixBuckets, lowered, lowerUnit, normalise, shapeOf } from './features.ts';

/** Sum over the buckets as the trainer printed it for the same form: anchors the two implementations to each other. */
const checksum = (form: string): number =>
  affixBuckets(normalise(form), 32768).reduce((x, b) => (Math.imul(x, 31) + b) >>> 0, 0);

describe('what the network sees of a word', () => {
  it('hashes as the native trainer does', () => {
    expect(checksum("Kremlin's")).toBe(3982069938);
    expect(checksum('1,250.5')).toBe(3301511307);
    expect(checksum('naïve')).toBe(2524880310);
    expect(checksum('ŽIŽEK')).toBe(2766898096);
    expect(checksum('ΑΘΗΝΑ')).toBe(3280385079);
    expect(checksum('Москва')).toBe(2971157491);
    expect(checksum('it’s…')).toBe(662292192);
  });

  it('folds typographic quotation marks, dashes and ellipses into one spelling', () => {
    expect(normalise('it’s')).toBe("it's");
    expect(normalise('“')).toBe('"');
    expect(normalise('``')).toBe('"');
    expect(normalise("''")).toBe('"');
    expect(normalise('‘')).toBe('"');
    expect(normalise('—')).toBe('--');
    expect(normalise('Iran–Iraq')).toBe('Iran-Iraq');
    expect(normalise('wait…')).toBe('wait...');
  });

  it('counts every digit as the same and keeps capitals for the shape', () => {
    expect(lowered('F-16')).toBe('f-00');
    expect(shapeOf('F-16')).toBe('X-dd');
    expect(shapeOf('McDonnell')).toBe('XxXxx');
    expect(shapeOf('NATO')).toBe('XX');
  });

  it('lowers letters as the language does, for Latin, Greek and Cyrillic', () => {
    for (const c of 'AZÀÖØÞĀĐŁŃŸŹŽΑΩАЯЁЇ')
      expect(String.fromCharCode(lowerUnit(c.charCodeAt(0)))).toBe(c.toLowerCase());
    for (const c of 'az×ßÿłžαωяё0.') expect(lowerUnit(c.charCodeAt(0))).toBe(c.charCodeAt(0));
  });

  it('gives buckets inside the table for any string, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (form) => {
        const buckets = affixBuckets(normalise(form), 1024);
        expect(buckets.every((b) => b >= 0 && b < 1024)).toBe(true);
        expect(affixBuckets(normalise(form), 1024)).toEqual(buckets);
        expect(normalise(normalise(form))).toBe(normalise(form));
      }),
    );
  });
});
