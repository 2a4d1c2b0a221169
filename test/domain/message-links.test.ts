import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MAILTO, mailtoLink, whatsappLink } from '../../src/domain/message-links.ts';

const TEXT = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed());

describe('a link', () => {
  it('to a chat keeps the number bare and the text whole', () => {
    expect(whatsappLink('+390543111222', 'Sì & no?\n#1')).toBe(
      'https://wa.me/390543111222?text=S%C3%AC%20%26%20no%3F%0A%231',
    );
  });

  it('to a draft breaks lines as mail does, and is none when it would be too long', () => {
    expect(mailtoLink('uno@example.com', 'A & B', 'uno\ndue')).toBe(
      'mailto:uno@example.com?subject=A%20%26%20B&body=uno%0D%0Adue',
    );
    expect(mailtoLink('uno@example.com', '', 'x'.repeat(LONGEST_MAILTO))).toBeNull();
  });

  it('has exactly the fields it was given, whatever was typed', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (subject, body) => {
        const link = mailtoLink('uno@example.com', subject, body);
        if (link === null) return;
        const { searchParams, pathname } = new URL(link);
        expect([...searchParams.keys()]).toEqual(['subject', 'body']);
        expect({ pathname, subject: searchParams.get('subject') }).toEqual({
          pathname: 'uno@example.com',
          subject: subject.replace(/\r?\n/g, '\r\n'),
        });
      }),
    );
  });
});
