import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { contentOfEnvelope } from '../../src/intake/invoice-envelope.ts';
import { type EnvelopeForm, envelopeOf, invoice } from './invoice-with.ts';

const XML = Buffer.from(invoice());

describe('a signed file', () => {
  it.each<EnvelopeForm>(['in one piece', 'in pieces', 'of undeclared length'])(
    'gives back the invoice it holds %s',
    (form) => {
      expect(contentOfEnvelope(envelopeOf(XML, form), 'a.p7m').toString()).toBe(XML.toString());
    },
  );

  it('may be signed twice', () => {
    const twice = envelopeOf(envelopeOf(XML, 'in pieces'));
    expect(contentOfEnvelope(twice, 'a.p7m').toString()).toBe(XML.toString());
  });

  it.each([
    ['bare', (text: string) => text],
    ['between lines that say so', (text: string) => `-----BEGIN PKCS7-----\n${text}\n-----END PKCS7-----\n`],
  ])('may be written as text, %s', (_, written) => {
    const text = envelopeOf(XML).toString('base64').replace(/.{64}/g, '$&\r\n');
    expect(contentOfEnvelope(Buffer.from(written(text)), 'a.p7m').toString()).toBe(XML.toString());
  });

  it('that was never signed is the invoice itself', () => {
    expect(contentOfEnvelope(XML, 'a.p7m').toString()).toBe(XML.toString());
  });

  it.each([
    ['cut off', envelopeOf(XML).subarray(0, 200)],
    ['signed without end', [1, 2, 3, 4, 5, 6].reduce<Buffer>((content) => envelopeOf(content), XML)],
    ['nested without end', Buffer.from('3080'.repeat(10_000), 'hex')],
    ['of something else', Buffer.from('300602010102017f', 'hex')],
    ['whose piece is longer than the file', Buffer.from('308006092a864886f70d010702a0847fffffff', 'hex')],
  ])('%s is refused', (_, bytes) => {
    expect(() => contentOfEnvelope(bytes, 'a.p7m')).toThrow(
      expect.objectContaining({ code: 'envelope-broken', facts: { file: 'a.p7m' } }),
    );
  });

  it('damaged anywhere is refused or read, never worse', () => {
    const envelope = envelopeOf(XML.subarray(0, 300), 'of undeclared length');
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.nat(255), (place, byte) => {
        const damaged = Buffer.from(envelope);
        damaged[place] = byte;
        try {
          return contentOfEnvelope(damaged, 'a.p7m').length <= damaged.length;
        } catch (error) {
          return error instanceof Fault && error.code === 'envelope-broken';
        }
      }),
      { numRuns: 500 },
    );
  });
});
