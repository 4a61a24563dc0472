import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHalf, readModelFile } from './model-file.ts';

const file = (header: object, body: Uint8Array = new Uint8Array()): ArrayBuffer => {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(4 + json.length + body.length);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  out.set(body, 4 + json.length);
  return out.buffer;
};

describe('readModelFile', () => {
  it('reads dense tensors and int8 rows with their scales', () => {
    const body = new Uint8Array(24);
    new Float32Array(body.buffer, 0, 2).set([0.5, 2]);
    new Int8Array(body.buffer, 8, 4).set([1, -2, 3, 127]);
    new Uint16Array(body.buffer, 12, 4).set([0x3c00, 0xc000, 0x0001, 0x7bff]);
    const model = readModelFile(
      file(
        {
          format: 'demarche-parser-1',
          tensors: [
            { name: 't', rows: 2, cols: 2, kind: 'i8', offset: 0 },
            { name: 'd', rows: 2, cols: 2, kind: 'f16', offset: 12 },
          ],
        },
        body,
      ),
    );
    expect(model.table('t')).toEqual({
      scales: Float32Array.of(0.5, 2),
      values: Int8Array.of(1, -2, 3, 127),
      cols: 2,
    });
    expect([...model.dense('d')]).toEqual([1, -2, 2 ** -24, 65504]);
    expect(() => model.dense('missing')).toThrow('without tensor missing');
  });

  it('refuses what is no model, and says why', () => {
    expect(() => readModelFile(new ArrayBuffer(0))).toThrow('too short');
    expect(() => readModelFile(new TextEncoder().encode('{"not":"a model"} and more').buffer)).toThrow(
      'not a parser model',
    );
    expect(() => readModelFile(file({ format: 'other-1' }))).toThrow('format other-1');
  });

  it('has another fingerprint when a byte changes', () => {
    const a = file({ format: 'demarche-parser-1' }, Uint8Array.of(1));
    const b = file({ format: 'demarche-parser-1' }, Uint8Array.of(2));
    expect(readModelFile(a).fingerprint).not.toBe(readModelFile(b).fingerprint);
  });

  it('expands half precision to within its precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7bff }), (bits) => {
        const [x, minus] = fromHalf(Uint16Array.of(bits, bits | 0x8000));
        expect(minus).toBe(-x);
        const exponent = bits >> 10;
        const mantissa = bits & 1023;
        expect(x).toBe(exponent ? (1 + mantissa / 1024) * 2 ** (exponent - 15) : mantissa * 2 ** -24);
      }),
    );
  });
});
