import type { Channel } from '../domain/channel.ts';
import { mailtoLink, whatsappLink } from '../domain/message-links.ts';
import { emailsIn } from '../intake/emails.ts';
import { phonesIn } from '../intake/phones.ts';
import type { ComposedScript } from '../playbook/compose.ts';
import { plainForSms, type SmsLength, smsLengthOf } from '../playbook/sms.ts';

/** A script as a message that can be sent: one recipient each, and the sending is the person's. */
export interface ScriptMessage {
  readonly text: string;
  /** Address or number; null where none can be used. */
  readonly recipient: string | null;
  /** wa.me or mailto; null where the channel has none, or the text is too long for one. */
  readonly link: string | null;
  /** Of a text message. */
  readonly length: SmsLength | null;
}

interface Reached {
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
}

export function messageFor(
  channel: Channel,
  { text, subject }: ComposedScript,
  reach: Reached,
): ScriptMessage {
  const plain = { text, recipient: null, link: null, length: null };
  switch (channel) {
    case 'email': {
      const recipient = reach.email === null ? null : (emailsIn(reach.email).addresses[0] ?? null);
      const link = recipient === null ? null : mailtoLink(recipient, subject ?? '', text);
      return { ...plain, recipient, link };
    }
    case 'whatsapp': {
      const number = mobileOf(reach);
      return { ...plain, recipient: number, link: number === null ? null : whatsappLink(number, text) };
    }
    case 'sms': {
      const sent = plainForSms(text);
      return { ...plain, text: sent, recipient: mobileOf(reach), length: smsLengthOf(sent) };
    }
    case 'phone':
      return { ...plain, recipient: reach.phone ?? reach.mobile };
    default:
      return plain;
  }
}

/** The first mobile number of the customer's, in international form. */
function mobileOf({ mobile, phone }: Reached): string | null {
  const numbers = [mobile, phone].flatMap((cell) => (cell === null ? [] : phonesIn(cell).numbers));
  return numbers.find(({ kind }) => kind === 'mobile')?.e164 ?? null;
}
