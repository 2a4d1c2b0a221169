import MailComposer from 'nodemailer/lib/mail-composer';
import type { PreparedScript } from '../app/write-script.ts';

/**
 * A draft as a file that mail programs open to be looked over and sent (RFC 5322): one recipient, plain text, no sender, since that
 * is whoever opens it. The same customer on the same day gives the same bytes.
 */
export async function emlText({ script, message }: PreparedScript, today: string): Promise<string> {
  const composer = new MailComposer({
    ...(message.recipient === null ? {} : { to: message.recipient }),
    subject: script.subject ?? '',
    text: message.text.replace(/\r?\n/g, '\r\n'),
    textEncoding: 'base64',
    date: new Date(`${today}T08:00:00Z`),
    messageId: `<${encodeURIComponent(script.code)}.${today}@riconquista.invalid>`,
    headers: { 'X-Unsent': '1' },
  });
  const bytes = await composer.compile().build();
  return bytes.toString('latin1');
}
